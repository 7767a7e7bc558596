"""For whom an officer may speak."""

from typing import Literal

import msgspec
import pytest

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.model import Entity, Lineage
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article

SUPPORTS = "inspectors found cracks in fourteen supports of the quay"


@pytest.mark.parametrize(
    ("bodies", "low"),
    [(("Dockers' Federation",), 1), (("Dockers' Federation", "Harbour Workers"), 2), (("Orrin Trust",), 2)],
)
def test_an_officer_of_the_only_union_may_speak_for_it(bodies: tuple[str, ...], low: int) -> None:
    desk = Desk()
    rest = " ".join(f"{name} met." for name in bodies[1:])
    one = article(f"The {SUPPORTS}, the {bodies[0]} said. {rest}", "A", "X")
    other = article(f"The {SUPPORTS}, said Tom Reyk.", "B", "Y")
    desk.said(one, bodies[0], "said", f"The {SUPPORTS}")
    for name in bodies[1:]:
        desk.said(one, name, "met", "")
    said = desk.said(other, "Tom Reyk", "said", f"The {SUPPORTS}")
    assert said.source_id is not None
    told = msgspec.structs.replace(desk.sources[said.source_id], role="union's general secretary")
    desk.sources[said.source_id] = told
    claims = gather([account(one), account(other)], desk.voices, Lineage(), ClaimSettings())
    (claim,) = weigh(claims, [one, other], desk.voices)[0]
    assert claim.origins.low == low


@pytest.mark.parametrize(("kind", "low"), [("place", 1), ("organization", 2)])
def test_a_country_that_says_something_may_be_any_body(kind: Literal["place", "organization"], low: int) -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, the Harbour Ministry said.", "A", "X")
    other = article(f"Norland said the {SUPPORTS}.", "B", "Y")
    desk.said(one, "Harbour Ministry", "said", f"The {SUPPORTS}")
    desk.said(other, "Norland", "said", f"the {SUPPORTS}")
    country = Entity(id="entity-norland", name="Norland", type=kind, aliases=(), mentions=())
    voices = msgspec.structs.replace(desk.voices, entities=(country,))
    claims = gather([account(one), account(other)], voices, Lineage(), ClaimSettings())
    (claim,) = weigh(claims, [one, other], voices)[0]
    assert (claim.origins.low, claim.origins.high) == (low, 2)


@pytest.mark.parametrize(
    ("role", "low"),
    [("Orlan Air managing director", 2), ("director of the Air Quay Bureau", 1), ("Air Bureau chief", 1)],
)
def test_a_word_with_which_many_names_begin_names_no_body(role: str, low: int) -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, the Air Quay Bureau said.", "A", "X")
    other = article(f"The {SUPPORTS}, said Tom Reyk.", "B", "Y")
    desk.said(one, "Air Quay Bureau", "said", f"The {SUPPORTS}")
    said = desk.said(other, "Tom Reyk", "said", f"The {SUPPORTS}")
    assert said.source_id is not None
    desk.sources[said.source_id] = msgspec.structs.replace(desk.sources[said.source_id], role=role)
    claims = gather([account(one), account(other)], desk.voices, Lineage(), ClaimSettings())
    (claim,) = weigh(claims, [one, other], desk.voices)[0]
    assert claim.origins.low == low
