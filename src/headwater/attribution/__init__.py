"""Attribution: who said what, on what terms, and which outlets are credited."""

from collections.abc import Mapping, Sequence

from headwater.attribution.anonymity import note_anonymity
from headwater.attribution.body import Body
from headwater.attribution.body_names import signed_bodies, signs_of, with_bodies
from headwater.attribution.citations import citations_of, outlets_cited
from headwater.attribution.entities import entities_of
from headwater.attribution.estimates import with_estimates
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import issuers_of
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.records import Record
from headwater.attribution.resolve import ArticleSources, resolved
from headwater.attribution.sources import sources_of
from headwater.attribution.stance import denying, stance_of
from headwater.model import Article, Attribution, Issued, Voices, content_id
from headwater.reader.layers import Layers, Utterance
from headwater.settings import AttributionSettings

__all__ = ["attribute", "denying"]


def attribute(
    articles: Sequence[Article],
    layers: Mapping[str, Layers],
    settings: AttributionSettings,
    texts: Mapping[str, str] | None = None,
) -> Voices:
    """Return the sources, attributions, citations and entities of the articles that `layers` holds.

    Articles without layers are copies: they are not read, but can be what a citation means. All results are ordered by
    article and place or by id, whatever the order of the input. `texts`: of the captures, where the form of a
    release may stand around an article. A named person is one source throughout the pile;
    everybody unnamed is a source of one article. Method: closed lists over the reader's phrases; names by alias;
    later mentions by head noun, number and nearness. Misses: see `describe`, `resolve` and `stance`.
    """
    read = sorted((a for a in articles if a.id in layers), key=lambda a: a.id)
    plain = [Body(article, layers[article.id]) for article in read]
    signs = signs_of(plain)
    bodies = with_estimates(with_bodies(plain, signs))
    issuers = issuers_of(bodies, articles, texts)
    outlets, people = Outlets(articles, issuers.values()), PeopleIndex(bodies)
    institutions = Institutions(bodies, signed_bodies(signs))
    attributions: list[Attribution] = []
    issued: list[Issued] = []
    registers: list[tuple[Body, ArticleSources]] = []
    for body in bodies:
        register = ArticleSources(body, people, outlets, institutions, issuers.get(body.article.id))
        kept = [n for n, u in enumerate(body.layers.utterances) if _kept(u, settings) and _says(body, u)]
        records = resolved(register, [body.layers.utterances[n] for n in kept])
        note_anonymity(body, register)
        attributions.extend(_attributions(body, kept, records))
        if body.article.id in issuers:
            issued.append(Issued(article=body.article.id, source=register.issuer(issuers[body.article.id]).id))
        registers.append((body, register))
    citations = citations_of(bodies, articles, outlets)
    return Voices(
        entities=tuple(entities_of(bodies, people, outlets, institutions)),
        sources=tuple(sources_of(registers, people, outlets_cited(citations))),
        attributions=tuple(attributions),
        citations=tuple(citations),
        issued=tuple(issued),
    )


def _kept(utterance: Utterance, settings: AttributionSettings) -> bool:
    return utterance.confidence >= settings.min_confidence and (utterance.act == "speech" or settings.attitudes)


def _says(body: Body, utterance: Utterance) -> bool:
    """Whether the content is more than "it" or a name: what was said stands elsewhere, or nothing was."""
    if len(utterance.content) != 1 or utterance.kind != "indirect":
        return True
    place = utterance.content[0]
    named = any(name.range == place for name in body.names_between(place[0], place[0] + 1))
    return not named and body.folded(place).lower() not in {"it", "them", "so"}


def _attributions(body: Body, kept: Sequence[int], records: Sequence[Record | None]) -> list[Attribution]:
    utterances = body.layers.utterances
    ids = {number: _id(body, utterances[number]) for number in kept}
    found = []
    for number, record in zip(kept, records, strict=True):
        utterance = utterances[number]
        within = utterance.within
        while within is not None and within not in ids:
            within = utterances[within].within
        cue = " ".join(body.folded(place) for place in utterance.cue)
        content = " ".join(body.folded(place) for place in utterance.content)
        found.append(
            Attribution(
                id=ids[number],
                article=body.article.id,
                kind=utterance.kind,
                stance=stance_of(utterance.rule, cue, content),
                source=body.spans(utterance.source),
                source_id=record.id if record else None,
                cue=body.spans(utterance.cue),
                content=body.spans(utterance.content),
                addressee=body.folded(utterance.addressee) or None if utterance.addressee else None,
                within=ids[within] if within is not None else None,
                confidence=utterance.confidence,
            )
        )
    return found


def _id(body: Body, utterance: Utterance) -> str:
    places = [n for group in (utterance.source, utterance.cue, utterance.content) for place in group for n in place]
    return content_id("attribution", body.article.id, tuple(places))
