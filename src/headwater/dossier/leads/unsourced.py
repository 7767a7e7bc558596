"""Claims that no statement gives a source for."""

from collections.abc import Iterator, Mapping, Sequence

from headwater.dossier.leads.naming import listed, named, quoted
from headwater.dossier.leads.views import Views
from headwater.model import Article, Claim, Dossier, Lead, Statement, content_id

_MOST_SPANS = 6


def unsourced(dossier: Dossier, own_words: frozenset[str]) -> Iterator[Lead]:
    """Yield a lead for each claim with no origin at least and no statement that says where it comes from.

    What was said or done in public has that act as its origin and is none of them; nor is what stands in `own_words`:
    transcripts and releases are somebody's word, nor what is put to somebody who could not be made out, nor a view of
    who writes ("the club should hand it back"), nor what a notice of correction says of the outlet's own report. A
    source would move the lower bound by one.
    """
    articles = {a.id: a for a in dossier.articles}
    reasons = [s.anonymity_reason for s in dossier.sources if s.anonymity_reason]
    notices = {a.id: a.notices for a in dossier.articles}
    put = {a.id for a in dossier.attributions if a.source}
    views = Views(dossier)
    for claim in dossier.claims:
        own = [s for s in claim.statements if s.origin != "copy" and s.polarity == "for"]
        # why somebody is not named is told of the source, not of the story
        spoken = any(
            s.article in own_words or s.attribution in put or any(s.span.meets(r) for r in reasons)
            or any(s.span.meets(notice) for notice in notices.get(s.article, ()))
            for s in own
        )  # fmt: skip
        told = own and not spoken and not all(views.holds(s) for s in own)
        if told and claim.origins.low == 0 and all(s.origin == "unattributed" for s in own):
            yield _lead(claim, sorted(own, key=lambda s: s.span), articles)


def _lead(claim: Claim, own: Sequence[Statement], articles: Mapping[str, Article]) -> Lead:
    """Return the lead of a claim, with those alone that put it forward: who tells it as not so does not say it."""
    homes = [articles[s.article] for s in own if s.article in articles]
    voice = "its" if len({h.id for h in homes}) == 1 else "their"
    says = f"{listed(named(h) for h in homes)} {'says' if voice == 'its' else 'say'} in {voice} own voice, without a "
    return Lead(
        id=content_id("lead", "unsourced", claim.id),
        kind="unsourced",
        says=f"{says}source: {quoted(claim)}.",
        spans=tuple(s.span for s in own[:_MOST_SPANS]),
        claims=(claim.id,),
        articles=tuple(sorted({h.id for h in homes})),
        moves=1,
    )
