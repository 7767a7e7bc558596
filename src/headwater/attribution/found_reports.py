"""Reports of the pile that a citation means, as the claims show which no shared words had shown."""

from collections.abc import Iterable, Sequence

import msgspec

from headwater.attribution.outlets import same_outlet
from headwater.model import Article, Attribution, Citation, Claim, Statement

_CITING = ("cites", "self_cites")


def with_reports_found(
    citations: Sequence[Citation], attributions: Iterable[Attribution], claims: Iterable[Claim],
    articles: Iterable[Article],
) -> tuple[Citation, ...]:  # fmt: skip
    """Return the citations, those without a report with the one that tells their claim itself; their order stays.

    A report of the cited outlet that puts a claim forward is in the pile where another article tells that claim with
    that credit; one that only denies it, leaves it open or has it in its headline alone does not tell it. It came out
    no later than who cites it; of several it is the first. Misses: claims that were not found to be one.
    """
    by_id = {article.id: article for article in articles}
    attributed = {a.id: a for a in attributions}
    found: dict[Citation, Article] = {}
    open_ones = [c for c in citations if c.cited_article is None]
    for claim in claims if open_ones else ():
        telling = {s.article for s in claim.statements if _tells(s, by_id.get(s.article))}
        said = [attributed.get(s.attribution or "") for s in claim.statements if s.origin in _CITING]
        for citation in open_ones:
            if not any(one is not None and _gives(one, citation) for one in said):
                continue
            for article in (by_id[each] for each in telling if each in by_id):
                if _may_be_meant(article, citation, by_id[citation.article]):
                    found[citation] = min(found.get(citation, article), article, key=_in_time)
    return tuple(
        msgspec.structs.replace(c, cited_article=found[c].id) if c in found and c.cited_article is None else c
        for c in citations
    )


def _tells(statement: Statement, home: Article | None) -> bool:
    """Whether a statement puts the claim forward in the text of an article: its headline may sum up whom that cites."""
    stands = home is not None and any(statement.span.meets(piece) for piece in home.spans)
    return stands and statement.polarity == "for" and statement.origin not in (*_CITING, "copy")


def _gives(attribution: Attribution, citation: Citation) -> bool:
    """Whether an attribution is told with a credit: its outlet, in the same words."""
    words = (*attribution.source, *attribution.cue)
    own = attribution.article == citation.article and attribution.source_id == citation.source
    return own and any(citation.span.meets(word) for word in words)


def _may_be_meant(article: Article, citation: Citation, citing: Article) -> bool:
    if article.id == citing.id or not same_outlet(article.outlet or article.wire, citation.outlet):
        return False
    return article.is_no_later(citing)


def _in_time(article: Article) -> tuple[str, str]:
    return (article.published.earliest if article.published else None) or "~", article.id
