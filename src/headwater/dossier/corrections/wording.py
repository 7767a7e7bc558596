"""Corrections in plain words, the same on the page, in the terminal, in notes and in the steps of a count."""

from datetime import date, timedelta

from headwater.model import Article, Claim, Correction, Event, Interval, Source, Span

_SHOWN_CHARS = 60
_OUTCOMES = {"recorded": "waits for the next tracing", "applied": "applied", "not_applied": "not applied"}


def says(correction: Correction) -> str:
    """Return what a correction says, as a sentence without its full stop."""
    first, *others = (target.label for target in correction.targets)
    match correction.kind:
        case "same_source":
            return f"{first} and {others[0]} are one source"
        case "different_sources":
            return f"{first} and {others[0]} are not one source"
        case "not_a_copy":
            return f"{first} is not a copy of {_listed(others)}"
        case "wrong_date":
            right = correction.date
            told = f"the right date of {first} is {date_in_words(right)}" if right else ""
            return told or f"the date of {first} is wrong: it is not known"
        case "same_claim":
            return f"{first} and {others[0]} are one claim"
        case "not_in_claim":
            return f"{others[0]} does not belong to {first}"


def told(correction: Correction) -> str:
    """Return who says it, when, what and why, as a sentence without its full stop."""
    reason = f", since: {correction.reason.removesuffix('.')}" if correction.reason else ""
    return f"{correction.author} says ({correction.made[:10]}): {says(correction)}{reason}"


def outcome(correction: Correction) -> str:
    """Return what became of a correction, with the reason for it."""
    undone = correction.undone
    if undone:
        since = f", since: {undone.reason.removesuffix('.')}" if undone.reason else ""
        return f"taken back by {undone.author} ({undone.made[:10]}){since}"
    return _OUTCOMES[correction.outcome] + (f": {correction.why}" if correction.why else "")


def date_in_words(interval: Interval) -> str:
    """Return an interval as its first and last day, one where they are the same."""
    first, last = interval.earliest, _last_day(interval)
    if first is None or last is None:
        return f"from {first} on" if first else f"until {last}"
    return first if first == last else f"{first} to {last}"


def _last_day(interval: Interval) -> str | None:
    after = interval.latest
    return (date.fromisoformat(after) - timedelta(days=1)).isoformat() if after and len(after) == 10 else after


def source_label(source: Source, at: Span | None = None) -> str:
    """Return what a source is called: its name, or its words with the outlet that uses them."""
    words = " ".join((source.name or (at.exact if at else "") or source.label).split())
    return words if source.name else f"“{_cut(words)}”" + (f" ({source.outlet})" if source.outlet else "")


def article_label(article: Article, path: str) -> str:
    """Return what an article is called: its headline or first words, its outlet where known, and its capture's path."""
    words = article.headline.value if article.headline else article.spans[0].exact[: 2 * _SHOWN_CHARS]
    return f"“{_cut(' '.join(words.split()))}” ({', '.join(filter(None, (article.outlet, path)))})"


def claim_label(claim: Claim) -> str:
    """Return a claim's proposition in quotation marks."""
    return f"“{_cut(claim.proposition.removesuffix('.'))}”"


def event_label(event: Event) -> str:
    """Return what an event is called, with the words that place it."""
    return f"“{_cut(event.label)}” ({' '.join(event.expression.exact.split())})"


def statement_label(span: Span, article: Article, path: str) -> str:
    """Return the words of a statement and where they stand."""
    return f"“{_cut(' '.join(span.exact.split()).removesuffix('.'))}” in {article.outlet or path}"


def _cut(line: str) -> str:
    return line if len(line) <= _SHOWN_CHARS else line[:_SHOWN_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
