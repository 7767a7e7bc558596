"""Attribution: who said what, on what terms, and which outlets are credited."""

from collections.abc import Mapping, Sequence

from headwater.attribution.body import Body
from headwater.attribution.body_names import signed_bodies, signs_of, with_bodies
from headwater.attribution.citations import citations_of, outlets_cited
from headwater.attribution.entities import entities_of
from headwater.attribution.estimates import with_estimates
from headwater.attribution.found_reports import with_reports_found
from headwater.attribution.hearing import Known
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import bodies_among, issuers_of
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.remembering import remembered_heard
from headwater.attribution.sources import sources_of
from headwater.attribution.stance import denying
from headwater.attribution.whole_names import with_whole_names
from headwater.memory import Memory
from headwater.model import Article, Issued, Voices
from headwater.reader.layers import Layers
from headwater.settings import AttributionSettings

__all__ = ["attribute", "denying", "with_reports_found"]


def attribute(
    articles: Sequence[Article],
    layers: Mapping[str, Layers],
    settings: AttributionSettings,
    texts: Mapping[str, str] | None = None,
    memory: Memory | None = None,
) -> Voices:
    """Return the sources, attributions, citations and entities of the articles that `layers` holds.

    Articles without layers are copies: they are not read, but can be what a citation means. All results are ordered by
    article and place or by id, whatever the order of the input. `texts`: of the captures, where the form of a
    release may stand around an article. A named person is one source throughout the pile;
    everybody unnamed is a source of one article. With `memory` an article is gone through once in all runs, while what
    it asks of the pile is answered as it was. Method: closed lists over the reader's phrases; names by alias;
    later mentions by head noun, number and nearness. Misses: see `describe`, `resolve` and `stance`.
    """
    read = sorted((a for a in articles if a.id in layers), key=lambda a: a.id)
    plain = with_whole_names([Body(article, layers[article.id]) for article in read])
    signs = signs_of(plain)
    bodies = with_estimates(with_bodies(plain, signs))
    issuers = issuers_of(bodies, articles, texts)
    institutions = Institutions(bodies, signed_bodies(signs), bodies_among(issuers.values()))
    known = Known(PeopleIndex(bodies), Outlets(articles, issuers.values()), institutions)
    said = [remembered_heard(body, known, issuers.get(body.article.id), settings, memory) for body in bodies]
    citations = citations_of(bodies, articles, [one.credits for one in said], known.outlets, memory)
    ids = [body.article.id for body in bodies]
    return Voices(
        entities=tuple(entities_of(bodies, *known)),
        sources=tuple(sources_of([one.voices for one in said], known.people, outlets_cited(citations))),
        attributions=tuple(a for one in said for a in one.attributions),
        citations=tuple(citations),
        issued=tuple(Issued(article=i, source=one.issued) for i, one in zip(ids, said, strict=True) if one.issued),
    )
