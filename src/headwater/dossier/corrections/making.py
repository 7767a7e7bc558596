"""Making a correction of what a person typed or chose: ids, sigla, numbers of claims, names, links to characters."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple, NoReturn

from headwater.dossier.corrections import wording
from headwater.dossier.ranking import ranked
from headwater.errors import UsageError
from headwater.model import (
    Article,
    Claim,
    Correction,
    CorrectionKind,
    Dossier,
    Event,
    Interval,
    Source,
    Span,
    Statement,
    Target,
    Undoing,
    content_id,
)

# what people say for each kind, on the command line and in addresses
WORDS: Final[Mapping[str, CorrectionKind]] = {
    "same-source": "same_source",
    "different-sources": "different_sources",
    "not-a-copy": "not_a_copy",
    "wrong-date": "wrong_date",
    "same-claim": "same_claim",
    "not-in-claim": "not_in_claim",
}
MAX_WORDS_CHARS: Final = 1_000
_MOST_SPANS = 4
_OPENING_CHARS = 120
# as search and the page give them
_LINK: Final = re.compile(
    r"(?P<capture>capture-[\w.-]{1,60})(?:#char=(?P<a>\d{1,9}),(?P<b>\d{1,9})|:(?P<c>\d{1,9})-(?P<d>\d{1,9}))", re.ASCII
)
_DAY: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Proposal(NamedTuple):
    """What a person says. `date`: days as YYYY, YYYY-MM or YYYY-MM-DD, FROM..TO, or "none"."""

    kind: CorrectionKind
    targets: tuple[str, ...]
    date: str | None = None
    reason: str = ""


def make(dossier: Dossier, asked: Proposal, author: str, made: str) -> Correction:
    """Return the correction a person makes of a dossier; `made`: ISO 8601, UTC.

    A claim may be named by its number on the page, an article by its siglum, a source by its name or label where only
    one has it, everything by its id or by a link to characters in it. "Not a copy" with one article is meant of every
    text that it shares copied words with, but for those that stem from it. Raises UsageError saying what is wrong.
    """
    author, reason = _line(author, "the author"), _line(asked.reason, "the reason", needed=False)
    targets = _Named(dossier).targets(asked)
    right = _interval(asked.date) if asked.kind == "wrong_date" else None
    if asked.kind == "wrong_date" and right in _dates(dossier, targets[0].id):
        raise UsageError(f"{targets[0].label}: is dated so already; is another one meant?")
    if asked.kind != "wrong_date" and asked.date is not None:
        raise UsageError("a date goes with wrong-date alone")
    places = tuple(f"{t.id} {s.capture}:{s.start}:{s.end}" for t in targets for s in t.spans)
    ends = (right.earliest, right.latest) if right else ()
    return Correction(
        id=content_id("correction", asked.kind, *(t.id for t in targets), *places, *ends, author, made),
        kind=asked.kind, targets=targets, author=author, made=made, reason=reason, date=right,
    )  # fmt: skip


def _dates(dossier: Dossier, named: str) -> list[Interval]:
    """Return the date of an article or event where it is certain: what it says already needs no correction."""
    stated = [a.published for a in dossier.articles if a.id == named]
    known = [Interval(earliest=p.earliest, latest=p.latest) for p in stated if p and p.basis == "stated"]
    return [*known, *(e.when for e in dossier.events if e.id == named and e.certain)]


def undoing(author: str, made: str, reason: str = "") -> Undoing:
    """Return that somebody takes a correction back. Raises UsageError as `make`."""
    return Undoing(author=_line(author, "the author"), made=made, reason=_line(reason, "the reason", needed=False))


def _line(words: str, what: str, *, needed: bool = True) -> str:
    line = " ".join(words.split())
    if needed and not line:
        raise UsageError(f"{what} is missing: a correction is a statement of somebody")
    if len(line) > MAX_WORDS_CHARS:
        raise UsageError(f"{what} has {len(line):,} characters; at most {MAX_WORDS_CHARS:,} are kept")
    return line.encode("utf-8", "replace").decode()


def _interval(typed: str | None) -> Interval | None:
    if typed is None:
        raise UsageError("which date is the right one? YYYY-MM-DD, YYYY-MM, YYYY, FROM..TO, or none")
    if typed.strip().casefold() == "none":
        return None
    first, dots, last = typed.strip().partition("..")
    earliest = _days(first)[0] if first else None
    latest = _days(last if dots else first)[1] if (last or not dots) else None
    if earliest is None and latest is None:
        raise UsageError(f"{ascii(typed)[1:-1]}: no date; YYYY-MM-DD, YYYY-MM, YYYY, FROM..TO, or none")
    if earliest and latest and earliest >= latest:
        raise UsageError(f"{typed}: runs backwards")
    return Interval(earliest=earliest.isoformat() if earliest else None, latest=latest.isoformat() if latest else None)


def _days(typed: str) -> tuple[date, date]:
    """Return the first day and the day after the last one."""
    found = _DAY.fullmatch(typed)
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (0, None, None)
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return first, first + timedelta(days=1)
        following = (first.year + (first.month == 12), first.month % 12 + 1) if month else (first.year + 1, 1)
        return first, date(*following, 1)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{ascii(typed)[1:-1]}: no date; YYYY-MM-DD, YYYY-MM, YYYY, FROM..TO, or none") from error


class _Named:
    """What a dossier holds, by what people call it."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._paths = {capture.id: capture.path for capture in dossier.captures}

    def targets(self, asked: Proposal) -> tuple[Target, ...]:
        """Return what is meant. Raises UsageError where there are too few, too many, or one is not there."""
        named = asked.targets
        match asked.kind:
            case "same_source" | "different_sources":
                targets = tuple(_source_target(*self._source(name)) for name in _exactly(2, named, "sources"))
            case "not_a_copy":
                if not named:
                    raise UsageError("which article is not a copy?")
                articles = [self._article(name) for name in named]
                targets = tuple(map(self._about, articles if len(articles) > 1 else self._with_kin(articles[0])))
            case "wrong_date":
                targets = (self._dated(_exactly(1, named, "article or event")[0]),)
            case "same_claim":
                targets = tuple(_claim_target(self._claim(name)) for name in _exactly(2, named, "claims"))
            case "not_in_claim":
                targets = self._statement(named)
        places = {(target.id, target.spans[:1]) for target in targets}
        if len(places) < len(targets):
            raise UsageError("it is named twice; what is said is about different ones")
        return targets

    def _source(self, name: str) -> tuple[Source, Span | None]:
        link = _link(name)
        if link:
            found = [(s, m) for s in self._dossier.sources for m in s.mentions if _meets(m, link)]
            return min(found, key=lambda pair: (pair[1].end - pair[1].start, pair[0].id)) if found else _missing(name)
        sources = self._dossier.sources
        by_id = [s for s in sources if s.id == name]
        alike = by_id or [s for s in sources if name.casefold() in (s.label.casefold(), (s.name or "").casefold())]
        if len(alike) > 1:
            ids = ", ".join(s.id for s in alike[:5])
            raise UsageError(f"{ascii(name)[1:-1]}: {len(alike)} sources are called so ({ids}); name one by its id")
        return (alike[0], None) if alike else _missing(name)

    def _article(self, name: str) -> Article:
        link = _link(name)
        for article in self._dossier.articles:
            if name in (article.id, article.siglum) or (link and any(_meets(s, link) for s in article.spans)):
                return article
        return _missing(name)

    def _about(self, article: Article) -> Target:
        body = article.spans[0]
        opening = body.part(0, min(_OPENING_CHARS, len(body.exact)))
        label = wording.article_label(article, self._paths[article.capture])
        return Target(id=article.id, label=label, spans=(opening,))

    def _with_kin(self, article: Article) -> list[Article]:
        stems = {d.copy for d in self._dossier.descents if d.exemplar == article.id}
        above = {d.exemplar for d in self._dossier.descents if d.copy == article.id}
        pairs = [(r.left_article, r.right_article) for r in self._dossier.reuses if r.kind == "copy"]
        beside = {other for pair in pairs if article.id in pair for other in pair} - {article.id} - stems
        kin = [a for a in self._dossier.articles if a.id in above | beside]
        if not kin:
            raise UsageError(f"article {article.siglum} shares copied words with no text that it could stem from")
        return [article, *kin]

    def _claim(self, name: str) -> Claim:
        claims = ranked(self._dossier.claims)
        number = name.removeprefix("c")
        if number.isdecimal() and len(number) < 8 and 1 <= int(number) <= len(claims):
            return claims[int(number) - 1]
        link = _link(name)
        for claim in claims:
            if claim.id == name or (link and any(_meets(s.span, link) for s in claim.statements)):
                return claim
        return _missing(name)

    def _dated(self, name: str) -> Target:
        events: Sequence[Event] = [e for e in self._dossier.events if e.id == name]
        if events:
            spans = tuple(dict.fromkeys((events[0].expression, *events[0].expressions)))[:_MOST_SPANS]
            return Target(id=events[0].id, label=wording.event_label(events[0]), spans=spans)
        return self._about(self._article(name))

    def _statement(self, named: Sequence[str]) -> tuple[Target, ...]:
        if len(named) not in (1, 2):
            raise UsageError("name the claim and a link to characters of the statement that does not belong to it")
        link = _link(named[-1])
        if link is None:
            raise UsageError(f"{ascii(named[-1])[1:-1]}: a statement is named by a link: capture-...#char=START,END")
        claims = [self._claim(named[0])] if len(named) == 2 else ranked(self._dossier.claims)
        found = [(c, s) for c in claims for s in c.statements if _meets(s.span, link)]
        exact = [(c, s) for c, s in found if (s.span.start, s.span.end) == link[1:]] or found
        if not exact:
            return _missing(named[-1])
        if len({c.id for c, _ in exact}) > 1:
            raise UsageError(f"{named[-1]}: stands in several claims; name the one before it")
        claim, statement = exact[0]
        return (_claim_target(claim), self._statement_target(statement))

    def _statement_target(self, statement: Statement) -> Target:
        home = next(a for a in self._dossier.articles if a.id == statement.article)
        label = wording.statement_label(statement.span, home, self._paths[home.capture])
        return Target(id=home.id, label=label, spans=(statement.span,))


def _exactly(count: int, named: tuple[str, ...], what: str) -> tuple[str, ...]:
    if len(named) != count:
        raise UsageError(f"this is said of {count} {what}, and {len(named)} {'is' if len(named) == 1 else 'are'} named")
    return named


def _missing(name: str) -> NoReturn:
    raise UsageError(f"{ascii(name)[1:-1][:200]}: the dossier holds nothing of that name that this can be said of")


def _link(name: str) -> tuple[str, int, int] | None:
    found = _LINK.fullmatch(name)
    if found is None:
        return None
    return found["capture"], int(found["a"] or found["c"]), int(found["b"] or found["d"])


def _meets(span: Span, link: tuple[str, int, int]) -> bool:
    capture, start, end = link
    return span.capture == capture and span.start < max(end, start + 1) and start < span.end


def _source_target(source: Source, at: Span | None) -> Target:
    spans = tuple(dict.fromkeys((*((at,) if at else ()), *source.mentions)))[:_MOST_SPANS]
    return Target(id=source.id, label=wording.source_label(source, at), spans=spans[:1] if at else spans)


def _claim_target(claim: Claim) -> Target:
    return Target(
        id=claim.id, label=wording.claim_label(claim), spans=tuple(s.span for s in claim.statements[:_MOST_SPANS])
    )
