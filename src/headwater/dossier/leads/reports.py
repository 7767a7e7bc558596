"""Reports that are cited and not in the pile."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.dossier.leads.naming import counted, listed, named, quoted
from headwater.model import Article, Citation, Claim, Dossier, Lead, content_id
from headwater.reader.outlets import outlet_key


def missing_reports(dossier: Dossier) -> Iterator[Lead]:
    """Yield a lead for each outlet whose report is cited and missing, with the claims that count it as unseen.

    Each such claim could gain an origin by it at least, so that bounds could move by as many.
    """
    articles = {a.id: a for a in dossier.articles}
    missing: dict[str, list[Citation]] = defaultdict(list)
    resting = _resting(dossier)
    for citation in dossier.citations:
        key = outlet_key(citation.outlet)
        claims = resting.get((citation.article, citation.source), [])
        told = [c for c in claims if _tells_itself(c, key, articles)]
        home = articles.get(citation.article)
        if not claims and home is not None and home.outlet and outlet_key(home.outlet) == key:
            continue  # "the Monitor has located the video": its own work, told here
        if citation.cited_article is None and (not claims or len(told) < len(claims)):
            missing[key].append(citation)
        for claim in told:
            claims.remove(claim)
    for key in sorted(missing):
        yield _lead(sorted(missing[key], key=lambda c: c.span), resting, articles)


def _tells_itself(claim: Claim, key: str, articles: Mapping[str, Article]) -> bool:
    """Whether an article of the outlet itself puts the claim forward: then its report is here."""
    own = (
        articles[s.article]
        for s in claim.statements
        if s.origin not in ("cites", "self_cites") and s.article in articles
    )
    return any(a.outlet is not None and outlet_key(a.outlet) == key for a in own)


def _resting(dossier: Dossier) -> dict[tuple[str, str], list[Claim]]:
    """Return the claims by the articles and sources whose citing statements they hold."""
    sources = {a.id: a.source_id for a in dossier.attributions}
    resting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        citing = {
            (s.article, sources.get(s.attribution or "") or "")
            for s in claim.statements
            if s.origin in ("cites", "self_cites")
        }
        if claim.origins.unseen:
            for key in citing:
                resting[key].append(claim)
    return resting


def _lead(
    citations: Sequence[Citation], resting: Mapping[tuple[str, str], list[Claim]], articles: Mapping[str, Article]
) -> Lead:
    outlet = citations[0].outlet
    claims = {c.id: c for one in citations for c in resting.get((one.article, one.source), ())}
    citing = [articles[one.article] for one in citations if one.article in articles]
    others = [a for a in citing if outlet_key(a.outlet or "") != outlet_key(outlet)]
    by = listed(named(a) for a in others)
    if len(others) < len(citing):
        by = f"{by} and by itself" if by else "itself"
    says = f"A report of {outlet}, cited by {by}, is not in the pile"
    if claims:
        first = min(claims.values(), key=lambda c: (-len(c.statements), c.id))
        says += f": what it rests on is not counted in {counted(len(claims), 'claim')}, among them {quoted(first)}"
    return Lead(
        id=content_id("lead", "missing_report", outlet_key(outlet)),
        kind="missing_report",
        says=says + ".",
        spans=tuple(dict.fromkeys(one.span for one in citations)),
        claims=tuple(sorted(claims)),
        articles=tuple(sorted({a.id for a in citing})),
        moves=len(claims),
    )
