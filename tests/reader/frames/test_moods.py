"""In what mood an act is told."""

import pytest

from headwater.reader.frames.reading import frames_of
from headwater.reader.frames.relation import acts_alike
from tests.reader.frames.test_reading import Known, main, sentence


@pytest.mark.parametrize(
    ("text", "mode", "negated", "conditional"),
    [
        ("Stone resigned.", "", False, False),
        ("Stone did not resign.", "", True, False),
        ("At no time did Stone resign.", "", True, False),
        ("No member of the board resigned.", "", True, False),
        ("It was said that under no circumstances would Stone resign.", "", True, False),
        # what is not clear is something else
        ("It was not clear what would happen to the men captured by Stone.", "", False, False),
        ("It was not known how Stone had resigned.", "", False, False),
        ("Stone did not plead guilty.", "", True, False),
        # the "not" is of what the jury found
        ("Stone was found not guilty of theft.", "", False, False),
        ("Stone was not found guilty of theft.", "", True, False),
        ("Stone was left without power.", "", False, False),
        ("Stone was not left without power.", "", True, False),
        ("Stone survives a no-confidence vote.", "", False, False),
        ("Stone has, however, resigned.", "", False, False),
        ("Stone has not, however, resigned.", "", True, False),
        ("Stone is to resign.", "plan", False, False),
        ("Stone is resigning in July.", "plan", False, False),
        # what is promised, or kept to a day, is to come; what is only faced may come
        ("Stone promised to resign.", "plan", False, False),
        ("The school reopens on Wednesday.", "plan", False, False),
        ("The school closed on Wednesday.", "", False, False),
        ("Stone faces a ban of two years.", "may", False, False),
        ("Stone faces charges of theft.", "", False, False),
        # not before a time is then
        ("The pump was not shut down until ten past two.", "", False, False),
        ("The pump was not shut down.", "", True, False),
        ("Stone may resign.", "may", False, False),
        ("Stone may resign if the report is blocked.", "may", False, True),
        ("Stone did not say if he resigned.", "asked", False, False),
        # what was thought of, or nearly done, was not done
        ("Stone thought about sacking Bell.", "may", False, False),
        ("Stone had thought of selling Norva.", "may", False, False),
        ("Stone came close to resigning.", "may", False, False),
        ("Stone came within a vote of losing Norva.", "may", False, False),
        ("Stone was on the verge of selling Norva.", "may", False, False),
        ("Stone was praised for selling Norva.", "", False, False),
        ("Stone died within an hour of landing.", "", False, False),
        ("Stone came within hours of sacking Bell.", "", False, False),
        ("The announcement came within an hour of sacking Bell.", "", False, False),
    ],
)
def test_how_an_act_is_told(text: str, mode: str, *, negated: bool, conditional: bool) -> None:
    found = main(text)
    assert (found.mode, found.negated, found.conditional) == (mode, negated, conditional)


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("Bell demanded Stone's resignation.", "resign", "ask"),
        ("Bell called for the resignation of Stone.", "resign", "ask"),
        ("The council demanded the sacking of Stone.", "fire", "ask"),
        # what is said of it is of what was done
        ("Bell welcomed Stone's resignation.", "resign", ""),
        ("Bell demanded money, and the closure of the mine was announced.", "close", ""),
    ],
)
def test_what_a_noun_names_and_somebody_demands_is_not_told_as_done(text: str, act: str, mode: str) -> None:
    assert [f.mode for f in frames_of(sentence(text), Known()) if act in f.acts] == [mode]


def test_a_plan_and_a_deed_are_told_in_two_ways_whatever_is_denied() -> None:
    done, undone, planned = (main(f"Stone {told} Norva.") for told in ("bought", "had not bought", "is to buy"))
    assert "buy" in acts_alike(done, undone)
    assert not acts_alike(planned, undone)


def test_an_offer_of_nothing_is_not_the_offer_of_an_act() -> None:
    offered, nothing = main("Stone offered to resign."), main("Stone offered nothing to Bell.")
    assert nothing.negated
    assert acts_alike(offered, nothing) == {"op:offer"}
    assert not acts_alike(main("Stone resigned."), nothing)
