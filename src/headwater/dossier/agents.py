"""What kind of thing a source is, in the terms of schema.org and PROV."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from headwater.model import Entity, Source


def bodies_of(entities: Iterable[Entity]) -> frozenset[str]:
    """Return the names of organizations, folded for comparison."""
    return frozenset(_key(name) for one in entities if one.type == "organization" for name in (one.name, *one.aliases))


def type_of(source: Source, bodies: AbstractSet[str]) -> str:
    """Return the type of a source: a person only where it is one, a body by its name in `bodies`, else an agent.

    Several people, or an unknown number, are `prov:Agent`, for which schema.org has no type; what is nobody, like a
    document, is a plain thing.
    """
    if source.class_ == "outlet" or (source.name and _key(source.name) in bodies):
        return "schema:Organization"
    if source.class_ not in ("named", "role", "anonymous", "collective"):
        return "schema:Thing"
    alone = source.class_ != "collective" and (source.people.low, source.people.high) == (1, 1)
    return "schema:Person" if alone else "prov:Agent"


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
