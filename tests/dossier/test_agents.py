import pytest

from headwater.dossier.agents import bodies_of, type_of
from headwater.model import Entity, People, Source
from headwater.model.attribution import EntityType, SourceClass


def source(class_: SourceClass, name: str | None, low: int, high: int | None) -> Source:
    return Source(
        id="s", label="l", class_=class_, name=name, role=None, outlet=None, people=People(low=low, high=high),
        access="unstated", anonymity_reason=None, mentions=(),
    )  # fmt: skip


def entity(name: str, type_: EntityType, *aliases: str) -> Entity:
    return Entity(id=name, name=name, type=type_, aliases=aliases, mentions=())


BODIES = bodies_of((entity("Sorrel Water", "organization", "the Sorrel"), entity("Ada Finch", "person")))


@pytest.mark.parametrize(
    ("class_", "name", "low", "high", "kind"),
    [
        ("named", "Ada Finch", 1, 1, "schema:Person"),
        ("named", "SORREL  WATER", 1, 1, "schema:Organization"),
        ("named", "the Sorrel", 1, 1, "schema:Organization"),
        ("outlet", "Quay Post", 1, 1, "schema:Organization"),
        ("role", None, 1, 1, "schema:Person"),
        ("anonymous", None, 1, 1, "schema:Person"),
        ("anonymous", None, 2, 2, "prov:Agent"),
        ("role", None, 1, 2, "prov:Agent"),
        ("collective", None, 2, None, "prov:Agent"),
        ("document", None, 1, 1, "schema:Thing"),
        ("none", None, 0, 0, "schema:Thing"),
    ],
)
def test_only_a_single_person_is_one(
    class_: SourceClass, name: str | None, low: int, high: int | None, kind: str
) -> None:
    assert type_of(source(class_, name, low, high), BODIES) == kind
