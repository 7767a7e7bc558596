"""What a person can say about one thing of a dossier, as a form: what it is about, what it can be set against."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from headwater.dossier.corrections import Proposal
from headwater.dossier.corrections.making import WORDS
from headwater.dossier.corrections.wording import claim_label, date_in_words, source_label
from headwater.dossier.ranking import ranked
from headwater.errors import UsageError
from headwater.model import Article, Claim, Dossier, Event, Interval, Noun, Source, Span

MAX_OPTIONS: Final = 500
_SHOWN_CHARS = 160
_CHOOSE: Final = ("", "choose one")


class Choice(Noun, frozen=True, kw_only=True):
    """A list to choose from and what can be said of the one chosen; `more` are not in the list."""

    legend: str
    label: str
    name: str
    options: tuple[tuple[str, str], ...]
    acts: tuple[tuple[str, str], ...]
    more: int = 0


class About(Noun, frozen=True, kw_only=True):
    """A thing of a dossier and what can be said of it. `dated`: its date in words, empty where it can have none.

    `statements`: link, words and home of each. `back`: where it stands on the page.
    """

    about: str
    noun: str
    label: str
    choices: tuple[Choice, ...] = ()
    dated: str = ""
    statements: tuple[tuple[str, str, str], ...] = ()
    back: str = ""


class Said(NamedTuple):
    """The fields of the form as they came."""

    about: str
    kind: str
    other: str
    date: str
    statement: str
    reason: str


def about(dossier: Dossier, noun_id: str) -> About | None:
    """Return what can be said of a source, article, claim or event of a dossier; None where there is no such."""
    for source in dossier.sources:
        if source.id == noun_id:
            return _source(source, dossier)
    for article in dossier.articles:
        if article.id == noun_id:
            return _article(article, dossier)
    for claim in dossier.claims:
        if claim.id == noun_id:
            return _claim(claim, dossier)
    for event in dossier.events:
        if event.id == noun_id:
            return _event(event)
    return None


def asked(said: Said) -> Proposal:
    """Return what a form says. Raises UsageError where it says nothing."""
    if said.statement:
        return Proposal("not_in_claim", (said.about, said.statement), reason=said.reason)
    kind = WORDS.get(said.kind)
    if kind is None:
        raise UsageError("say what is wrong, by one of the buttons")
    if kind == "wrong_date":
        return Proposal(kind, (said.about,), said.date, said.reason)
    others = (said.other,) if said.other else ()
    return Proposal(kind, (said.about, *others), reason=said.reason)


def _source(source: Source, dossier: Dossier) -> About:
    named = sorted((_source_words(s), s.id) for s in dossier.sources if s.id != source.id)
    acts = (("same-source", "These two are one"), ("different-sources", "These two are not one"))
    choice = _choice("Another source", "The other source", [_CHOOSE, *((key, words) for words, key in named)], acts)
    return About(about=source.id, noun="source", label=_source_words(source), choices=choice, back="#sources")


def _source_words(source: Source) -> str:
    words = source_label(source)
    return words if source.class_ in ("named", "anonymous", "role") else f"{words}, {source.class_.replace('_', ' ')}"


def _article(article: Article, dossier: Dossier) -> About:
    pairs = {frozenset((r.left_article, r.right_article)) for r in dossier.reuses if r.kind == "copy"}
    pairs |= {frozenset((d.exemplar, d.copy)) for d in dossier.descents if d.exemplar}
    kin = [a for a in dossier.articles if a.id != article.id and frozenset((a.id, article.id)) in pairs]
    options = [("", "any text that it shares words with"), *((a.id, _article_words(a)) for a in kin)]
    acts = (("not-a-copy", "It is not a copy"),)
    choice = _choice("A copy", "It is said to be a copy of", options, acts) if kin else ()
    published = article.published
    dated = _dated(published.interval) if published else "not known"
    return About(
        about=article.id, noun="article", label=_article_words(article), choices=choice, dated=dated, back="#articles"
    )


def _article_words(article: Article) -> str:
    words = article.headline.value if article.headline else article.spans[0].exact[: 2 * _SHOWN_CHARS]
    return ": ".join(filter(None, (f"{article.siglum}", article.outlet, _line(words))))


def _claim(claim: Claim, dossier: Dossier) -> About:
    order = ranked(dossier.claims)
    others = [(c.id, f"{n}. {claim_label(c)}") for n, c in enumerate(order, start=1) if c.id != claim.id]
    choice = _choice("Another claim", "The other claim", [_CHOOSE, *others], (("same-claim", "These two are one"),))
    homes = {a.id: a for a in dossier.articles}
    statements = tuple((_link(s.span), _line(s.span.exact), _home(homes[s.article])) for s in claim.statements)
    return About(
        about=claim.id, noun="claim", label=claim.proposition, choices=choice,
        statements=statements if len(statements) > 1 else (), back=f"#c{order.index(claim) + 1}",
    )  # fmt: skip


def _home(article: Article) -> str:
    return f"{article.siglum} {article.outlet}" if article.outlet else article.siglum


def _event(event: Event) -> About:
    label = f"{event.label} – {_line(event.expression.exact)}"
    return About(about=event.id, noun="time", label=label, dated=_dated(event.when), back="#time")


def _dated(interval: Interval) -> str:
    return date_in_words(interval) if interval.earliest or interval.latest else "not known"


def _choice(
    legend: str, label: str, options: Iterable[tuple[str, str]], acts: Sequence[tuple[str, str]]
) -> tuple[Choice, ...]:
    held = tuple(options)
    if not held:
        return ()
    more = max(0, len(held) - MAX_OPTIONS)
    return (Choice(legend=legend, label=label, name="other", options=held[:MAX_OPTIONS], acts=tuple(acts), more=more),)


def _link(span: Span) -> str:
    return f"{span.capture}:{span.start}-{span.end}"


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN_CHARS else line[:_SHOWN_CHARS].rsplit(" ", 1)[0] + "…"
