"""Texts of which a date would settle who has it from whom."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from headwater.dossier.leads.naming import counted
from headwater.model import Article, Dossier, Interval, Lead, Span, content_id

_SURE = 0.65  # above it a direction is called likely


class _Pair(NamedTuple):
    one: str
    other: str
    share: float
    family: str
    evidence: tuple[Span, ...]


def directions(dossier: Dossier) -> Iterator[Lead]:
    """Yield a lead for each two texts in common whose direction is open or about even and whose dates do not tell.

    Where they are the same word for word, who was first changes no count; else the statements that both count as their
    own could turn out to be copies, one in each claim.
    """
    articles = {a.id: a for a in dossier.articles}
    claims = _own_claims(dossier)
    for pair in sorted(set(_pairs(dossier))):
        one, other = articles.get(pair.one), articles.get(pair.other)
        if one is None or other is None:
            continue
        settles = _settling(one, other)
        if settles is not None:
            both = claims.get(one.id, frozenset()) & claims.get(other.id, frozenset())
            yield _lead(pair, one, other, settles, tuple(sorted(both)))


def _pairs(dossier: Dossier) -> Iterator[_Pair]:
    passages = _passages(dossier)
    for family in dossier.families:
        for link in family.undirected:
            one, other = sorted(link.articles)
            yield _Pair(one, other, link.share, family.id, passages.get((one, other), ()))
    homes = {a: f.id for f in dossier.families for w in f.witnesses for a in w.articles}
    for descent in dossier.descents:
        if descent.exemplar and descent.relation != "exact" and descent.probability < _SURE:
            one, other = sorted((descent.exemplar, descent.copy))
            spans = tuple(s for e in descent.evidence for s in e.spans) or passages.get((one, other), ())
            yield _Pair(one, other, descent.share, homes.get(descent.copy, ""), spans)


def _passages(dossier: Dossier) -> dict[tuple[str, str], tuple[Span, Span]]:
    """Return the longest passage that two articles share, on both sides, by their ids in order."""
    longest: dict[tuple[str, str], tuple[Span, Span]] = {}
    for reuse in dossier.reuses:
        one, other = sorted((reuse.left_article, reuse.right_article))
        known = longest.get((one, other))
        size = len(reuse.left.exact), reuse.left
        if reuse.kind == "copy" and (known is None or size > (len(known[0].exact), known[0])):
            longest[one, other] = reuse.left, reuse.right
    return longest


def _settling(one: Article, other: Article) -> str | None:
    """Return which date would settle who was first, in words; None where the known dates part the two already."""
    undated = [a for a in (one, other) if a.published is None]
    if len(undated) == 2:
        return "the day on which each of them came out, of which neither says anything"
    if undated:
        return f"the day on which {_name(undated[0])} came out, of which it says nothing"
    if one.published is None or other.published is None or _parted(one.published.interval, other.published.interval):
        return None
    if one.published.interval != other.published.interval:
        return "a more exact date of either"
    without = [a for a in (one, other) if a.published is not None and a.published.moment is None]
    if not without:
        return None
    return f"the hour at which {_name(without[0]) if len(without) == 1 else 'each of them'} came out"


def _parted(one: Interval, other: Interval) -> bool:
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Interval, other: Interval) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest[:10] <= other.earliest[:10]


def _own_claims(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Return the claims that each article puts forward as its own."""
    own: dict[str, set[str]] = defaultdict(set)
    for claim in dossier.claims:
        for statement in claim.statements:
            if statement.origin in ("original", "unattributed"):
                own[statement.article].add(claim.id)
    return {article: frozenset(claims) for article, claims in own.items()}


def _lead(pair: _Pair, one: Article, other: Article, settles: str, claims: tuple[str, ...]) -> Lead:
    says = f"{_name(one)} and {_name(other)} have {round(pair.share * 100)} % of a text in common, and who has it from "
    says += f"whom is open: {settles} would settle it"
    says += f"; {counted(len(claims), 'claim')} would lose an origin" if claims else ""
    return Lead(
        id=content_id("lead", "direction", pair.one, pair.other),
        kind="direction",
        says=says + ".",
        spans=pair.evidence,
        claims=claims,
        articles=(pair.one, pair.other),
        families=(pair.family,) if pair.family else (),
        moves=len(claims),
    )


def _name(article: Article) -> str:
    return f"{article.siglum} ({article.outlet})" if article.outlet else article.siglum
