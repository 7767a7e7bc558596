"""Who says it where nobody can tell who is meant."""

import msgspec
import pytest

from headwater.corroboration.bounds import bounds
from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.model import Attribution, Voices
from tests.builders import Desk, article, claim_of

TEXT = "The tower leans, his lawyer added. Ida Orr said it is old."


def told(**changes: object) -> tuple[Attribution, Voices, Desk]:
    desk = Desk()
    home = article(TEXT, "A", "X")
    said = desk.said(home, "his lawyer", "added", "The tower leans")
    left = msgspec.structs.replace(said, source_id=None, **changes)
    others = tuple(a for a in desk.voices.attributions if a.id != said.id)
    return left, msgspec.structs.replace(desk.voices, attributions=(*others, left)), desk


def test_somebody_said_it_whoever_it_is() -> None:
    left, voices, _ = told()
    home = article(TEXT, "A", "X")
    found = behind(claim_of((home, left.content[0], left.id)), Register([home], voices))
    assert [(g.kind, g.label, g.people.low, g.people.high) for g in found.groups] == [("somebody", "his lawyer", 1, 1)]
    assert [s.origin for s in found.statements] == ["original"]


@pytest.mark.parametrize("stance", ["declines", "no_response"])
def test_who_keeps_silent_is_nobody_behind_it(stance: str) -> None:
    left, voices, _ = told(stance=stance)
    home = article(TEXT, "A", "X")
    found = behind(claim_of((home, left.content[0], left.id)), Register([home], voices))
    assert "somebody" not in {g.kind for g in found.groups}


def test_it_may_be_anybody_who_stands_beside_it() -> None:
    left, voices, desk = told()
    home = article(TEXT, "A", "X")
    named = desk.said(home, "Ida Orr", "said", "it is old")
    voices = msgspec.structs.replace(desk.voices, attributions=(named, left))
    claim = claim_of((home, left.content[0], left.id), (home, named.content[0], named.id))
    register = Register([home], voices)
    found = bounds(claim, behind(claim, register), register)
    assert (found.low, found.high) == (1, 2)


@pytest.mark.parametrize(
    ("text", "who", "cue", "group"),
    [
        # who told it stands behind the passive
        ("The board was told by the vet that rain was due.", "the vet", "was told", "somebody"),
        # by what means it was told, and who heard it, stand for nobody
        ("The board was told by letter that rain was due.", "letter", "was told", None),
        ("The board was told that rain was due.", "The board", "was told", None),
    ],
)
def test_who_told_somebody(text: str, who: str, cue: str, group: str | None) -> None:
    desk, home = Desk(), article(text, "A", "X")
    said = msgspec.structs.replace(desk.said(home, who, cue, "that rain was due"), source_id=None)
    voices = msgspec.structs.replace(desk.voices, attributions=(said,))
    found = behind(claim_of((home, said.content[0], said.id)), Register([home], voices))
    assert ("somebody" if "somebody" in {g.kind for g in found.groups} else None) == group
