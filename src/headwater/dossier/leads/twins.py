"""Groups of unnamed sources that may be the same people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from headwater.dossier.leads.naming import named, quoted
from headwater.model import Article, Attribution, Claim, Dossier, Lead, Source, Span, content_id
from headwater.reader.words import words_of

_UNNAMED = frozenset(("anonymous", "role", "collective"))
# Words that any unnamed source may be called by: they tell no two of them apart.
_ANYBODY = frozenset(
    "person people source sources individual individuals official officials somebody someone those others man woman "
    "insider insiders".split()
)
_SINGULAR = {"people": "person", "officials": "official", "sources": "source", "aides": "aide", "lawyers": "lawyer"}
_HEAD_ENDS = frozenset("who with in at of to on from for familiar close briefed near by that".split())
_MOST_PAIRS = 200  # of one claim


class Unnamed(NamedTuple):
    """Unnamed people of one outlet with one description, the articles they speak in and where they are named."""

    outlet: str
    label: str
    low: int
    high: int | None
    head: str
    articles: frozenset[str]
    span: Span
    source: str


def one_groups(dossier: Dossier) -> Iterator[Lead]:
    """Yield a lead for each two groups of unnamed sources of different outlets that may be the same people.

    They may be where both stand behind one claim, no article tells them apart, as many people can be both, and neither
    is called something that the other cannot be (a lawyer and an aide differ; "people" may be anybody). If they are the
    same, the upper bound of each such claim falls by the smaller group; if they are not, the lower one may rise. What
    a person said of two is no question any more, nor who is one where the bounds of a claim meet.
    """
    settled = {
        frozenset(target.id for target in c.targets)
        for c in dossier.corrections
        if c.outcome == "applied" and c.kind in ("same_source", "different_sources")
    }
    articles = {a.id: a for a in dossier.articles}
    attributions = {a.id: a for a in dossier.attributions}
    sources = {s.id: s for s in dossier.sources}
    pairs: dict[tuple[tuple[str, str], tuple[str, str]], list[tuple[Claim, Unnamed, Unnamed]]] = defaultdict(list)
    for claim in dossier.claims:
        if claim.origins.low == claim.origins.high:
            continue  # who is one is known already
        groups = _behind(claim, articles, attributions, sources)
        for number, (one, other) in enumerate(combinations(groups, 2)):
            if number >= _MOST_PAIRS:
                break
            if _may_be_one(one, other) and frozenset((one.source, other.source)) not in settled:
                pairs[(one.outlet, one.label), (other.outlet, other.label)].append((claim, one, other))
    yield from (_lead(key, held) for key, held in sorted(pairs.items(), key=lambda p: p[0]))


def _behind(
    claim: Claim,
    articles: Mapping[str, Article],
    attributions: Mapping[str, Attribution],
    sources: Mapping[str, Source],
) -> list[Unnamed]:
    found: dict[tuple[str, str], Unnamed] = {}
    for statement in sorted(claim.statements, key=lambda s: s.span):
        attribution = attributions.get(statement.attribution or "")
        source = sources.get(attribution.source_id or "") if attribution else None
        article = articles.get(statement.article)
        if statement.origin != "original" or statement.polarity != "for" or not (source and article and attribution):
            continue
        if source.class_ not in _UNNAMED or attribution.stance not in ("asserts", "hedges"):
            continue
        key = named(article), " ".join(w.folded for w in words_of(source.label))
        span = attribution.source[0] if attribution.source else statement.span
        known = found.get(key)
        found[key] = Unnamed(
            outlet=key[0],
            label=known.label if known else source.label,
            low=source.people.low,
            high=source.people.high,
            head=_head(source.label),
            articles=(known.articles if known else frozenset()) | {article.id},
            span=known.span if known else span,
            source=known.source if known else source.id,
        )
    return sorted(found.values())


def _head(label: str) -> str:
    """Return the noun of a description: the last word before what follows it ("official" of "a city official who")."""
    last = ""
    for word in words_of(label):
        if word.folded in _HEAD_ENDS and last:
            break
        last = word.folded
    return _SINGULAR.get(last, last)


def _may_be_one(one: Unnamed, other: Unnamed) -> bool:
    if one.outlet == other.outlet or one.articles & other.articles:
        return False
    fits = (other.high is None or one.low <= other.high) and (one.high is None or other.low <= one.high)
    return fits and (one.head == other.head or one.head in _ANYBODY or other.head in _ANYBODY)


def _lead(key: tuple[tuple[str, str], tuple[str, str]], held: Iterable[tuple[Claim, Unnamed, Unnamed]]) -> Lead:
    cases = list(held)
    claim, one, other = min(cases, key=lambda c: (-len(c[0].statements), c[0].id))
    says = f"{_shown(one)} and {_shown(other)} may be the same people"
    lower, upper = claim.origins.low, claim.origins.high
    step = _fall(one, other)
    if upper is not None and step:
        says += f": of {quoted(claim)} there would be at most {max(lower, upper - step)} origins instead of {upper}"
    elif upper is None:
        says += f", behind {quoted(claim)}"
    more = len(cases) - 1
    says += f", and so in {more} more claim{'s' if more > 1 else ''}" if more else ""
    return Lead(
        id=content_id("lead", "one_group", *key[0], *key[1]),
        kind="one_group",
        says=says + ".",
        spans=(one.span, other.span),
        claims=tuple(sorted({c.id for c, _, _ in cases})),
        articles=tuple(sorted({a for _, first, second in cases for a in first.articles | second.articles})),
        moves=sum(max(_fall(first, second), min(first.low, second.low)) for _, first, second in cases),
    )


def _fall(one: Unnamed, other: Unnamed) -> int:
    """Return by how many the upper bound falls if two groups are one; 0 where it is open."""
    return 0 if one.high is None or other.high is None else min(one.high, other.high)


def _shown(group: Unnamed) -> str:
    return f"“{' '.join(group.label.split())}” ({group.outlet})"
