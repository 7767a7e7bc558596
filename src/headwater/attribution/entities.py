"""People, organizations and places that the pile names, each with its aliases and every mention."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from headwater.attribution.body import Body
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import issuer_key
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People
from headwater.model import Entity, EntityType, Span, content_id
from headwater.reader.layers import NameType, Range
from headwater.reader.outlets import outlet_key
from headwater.reader.words import fold

_TYPES: dict[NameType, EntityType] = {
    "person": "person", "organization": "organization", "outlet": "organization", "place": "place",
}  # fmt: skip


def entities_of(
    bodies: Sequence[Body], people: People, outlets: Outlets, institutions: Institutions
) -> list[Entity]:
    """Return the entities by id, without names of unknown type and without ambiguous surnames.

    A short name of a body is one with the only longer one that it opens: "Hart" and "Hart Lomax".
    """
    mentions: dict[tuple[EntityType, str], list[Span]] = defaultdict(list)
    for body in bodies:
        for name in body.layers.names:
            kind = _TYPES.get(name.type)
            span = body.span(_without_article(body, name.range))
            if kind is None or span is None:
                continue
            spelt = " ".join(span.exact.split())
            if name.type == "person":
                key = people.key(body.article.id, spelt)
            elif name.type == "organization":
                key = issuer_key(institutions.full_name(spelt))
            else:
                key = outlet_key(outlets.canonical(spelt)) if name.type == "outlet" else fold(spelt)
            if key is not None:
                mentions[kind, key].append(span)
    _settle(mentions)
    found = [_entity(kind, key, spans, people) for (kind, key), spans in mentions.items()]
    return sorted(found, key=lambda entity: entity.id)


def _settle(mentions: dict[tuple[EntityType, str], list[Span]]) -> None:
    """Give a name read now as a place, now as an organization to the kind that most of the pile takes it for."""
    for kind, key in sorted(mentions):
        if kind == "organization" and ("place", key) in mentions:
            more: EntityType = "organization"
            less: EntityType = "place"
            if len(mentions[less, key]) > len(mentions[more, key]):
                more, less = less, more
            mentions[more, key].extend(mentions.pop((less, key)))


def _without_article(body: Body, place: Range) -> Range:
    """Leave out "The" before "Lantern": mentions are names alone, as those of other organizations are."""
    lead = body.text((place[0], place[0] + 4))
    return (place[0] + 4, place[1]) if lead.lower() == "the " and place[1] > place[0] + 4 else place


def _entity(kind: EntityType, key: str, spans: Sequence[Span], people: People) -> Entity:
    spelt = Counter(" ".join(span.exact.split()) for span in spans)
    usual = min(spelt, key=lambda form: (form.isupper(), -spelt[form], -len(form), form))
    if kind == "organization":  # the fullest, as of people
        usual = min(spelt, key=lambda form: (form.isupper(), -len(form.split()), -spelt[form], form))
    name = people.full_name(key, usual) if kind == "person" else usual
    return Entity(
        id=content_id("entity", kind, key),
        name=name,
        type=kind,
        aliases=tuple(sorted(set(spelt) - {name})),
        mentions=tuple(sorted(spans)),
    )
