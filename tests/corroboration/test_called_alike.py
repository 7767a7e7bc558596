"""Whom a text brings in by a noun may be whom it names afterwards by the same noun."""

import msgspec
import pytest

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.corroboration.called_alike import CalledAlike
from headwater.model import Article, Entity, Lineage, Source, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, place

SUPPORTS = "inspectors found cracks in fourteen supports of the quay"


def told(unnamed: str, named: str, role: str | None, *, named_first: bool = False) -> tuple[Article, Voices, Source]:
    """Return an article in which an unnamed and a named person say one thing, with what is known of them."""
    desk = Desk()
    sentences = [f"The {SUPPORTS}, {unnamed} said.", f"That the {SUPPORTS} was plain, {named} added."]
    home = article(" ".join(sentences[::-1] if named_first else sentences), "A", "X")
    for phrase, cue, content in (
        (unnamed, "said", f"The {SUPPORTS}"),
        (named, "added", f"That the {SUPPORTS} was plain"),
    ):
        said = desk.said(home, phrase, cue, content, class_="role" if phrase == unnamed else "named")
        known = {"name": "Ida Orr", "role": role} if phrase == named else {"name": None}
        source = msgspec.structs.replace(desk.sources[said.source_id or ""], mentions=said.source, **known)
        desk.sources[source.id] = source
    person = Entity(id="entity-orr", name="Ida Orr", type="person", aliases=(), mentions=(place(home, "Ida Orr"),))
    voices = msgspec.structs.replace(desk.voices, entities=(person,))
    return home, voices, next(s for s in voices.sources if s.class_ == "role")


@pytest.mark.parametrize(
    ("unnamed", "named", "role", "low"),
    [
        ("a doctor at the infirmary", "Dr Ida Orr", None, 1),
        ("a doctor at the infirmary", "Ida Orr", "chief doctor", 1),
        ("a diver of the port", "Ida Orr", "diver for the port", 1),
        ("a diver of Norva Port", "Ida Orr", "Norva diver", 1),
        # another noun, another body, no office told
        ("a mason at the infirmary", "Dr Ida Orr", None, 2),
        ("a diver of Norva Port", "Ida Orr", "diver for Hart Lomax", 2),
        ("a doctor at the infirmary", "Ida Orr", None, 2),
        # somebody with "the" was brought in before
        ("the doctor", "Dr Ida Orr", None, 2),
    ],
)
def test_who_is_named_after_by_the_same_noun_may_be_the_one_before(
    unnamed: str, named: str, role: str | None, low: int
) -> None:
    home, voices, _ = told(unnamed, named, role)
    claims = gather([account(home)], voices, Lineage(), ClaimSettings())
    (claim,) = weigh(claims, [home], voices)[0]
    assert (claim.origins.low, claim.origins.high) == (low, 2)


def test_who_was_named_before_is_not_brought_in_again() -> None:
    for first in (True, False):
        home, voices, unnamed = told("a doctor at the infirmary", "Dr Ida Orr", None, named_first=first)
        assert bool(CalledAlike([home], voices).of(unnamed, home.id)) is not first


def test_several_people_are_not_one_of_the_named() -> None:
    home, voices, unnamed = told("a doctor at the infirmary", "Dr Ida Orr", None)
    several = msgspec.structs.replace(unnamed, people=msgspec.structs.replace(unnamed.people, low=2, high=2))
    assert not CalledAlike([home], voices).of(several, home.id)
