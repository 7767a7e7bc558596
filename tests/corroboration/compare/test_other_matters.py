"""Statements that read as contradicting each other, and are of two matters."""

import pytest

from headwater.corroboration.compare.other_matters import (
    share_nothing,
    why_of_other_things,
    why_of_two_matters,
    why_told_to_others,
)
from headwater.corroboration.register import Register
from headwater.model import People, Source, Statement, Voices
from headwater.reader.frames.reading import frames_of, main_of
from tests.reader.frames.test_reading import Known, sentence

REGISTER = Register((), Voices())


def why(one: str, other: str) -> str | None:
    frames = [main_of(frames_of(sentence(t), Known()), t, 0) for t in (one, other)]
    found = why_of_two_matters(sentence(one), sentence(other), frames)
    assert found == why_of_two_matters(sentence(other), sentence(one), frames[::-1])
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # no cause is denied, and nothing else
        ("The port said that its cranes were not a factor.", "A cable of the crane snapped at noon."),
        ("The signal box played no part in it, the railway said.", "A lamp in the signal box was dark."),
        ("Norva said that its pump was not to blame.", "The pump ran dry twice in May."),
        ("The driver was in no way responsible for the crash.", "The driver did not see the lamp."),
        ("The wind had nothing to do with the fire, the guild said.", "A wind of 40 knots blew that night."),
        # use and upkeep
        ("The siren was switched off that night.", "The siren was serviced in May."),
        ("The pump was not in use.", "The pump was overhauled last spring."),
        ("The lamp was turned off.", "The lamp was in working order, the guild said."),
        # steps of one paper
        ("The permit was approved at noon.", "The permit was sent to every household within the hour."),
        ("The list was published on Monday.", "The list was signed by the mayor."),
        ("The letter was received in May.", "The letter was written by Varga."),
    ],
)
def test_what_can_both_be_so_is_told_apart(one: str, other: str) -> None:
    assert why(one, other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port said that its cranes were not a factor.", "A crane caused the crash."),
        ("The railway said that nothing in the signal box snapped.", "A lamp in the signal box was dark that night."),
        ("The siren was switched off that night.", "The siren was switched on at dusk, and tested."),
        ("The siren was switched off all night.", "The siren was tested that night and rang."),
        ("The siren was switched off all night.", "The siren was repaired that night and rang."),
        # what is denied was done, whatever it brought about
        ("Ida Orr took no part in the vote.", "Ida Orr voted for the bridge."),
        ("The council played no part in it.", "The council voted for it."),
        ("The clerk played no part in it.", "The clerk opened the safe."),
        ("Ida Orr had nothing to do with the vote.", "Ida Orr voted for the bridge."),
        ("Ida Orr never had a role at the firm.", "Ida Orr was a director of the firm."),
        ("Ida Orr is not related to Hale.", "Ida Orr is Hale’s cousin."),
        ("Ida Orr never contributed to the party.", "Ida Orr paid 40,000 crowns to the party."),
        ("The mill was never connected to the mains.", "The mill drew its water from the mains."),
        ("Ida Orr is not responsible for the fire brigade.", "Ida Orr runs the fire brigade."),
        ("Ida Orr is not responsible for the archive.", "Ida Orr runs the archive."),
        ("The siren was not serviced.", "The siren was serviced in May."),
        ("The permit was never approved.", "The permit was sent to every household."),
        ("The permit was approved at noon.", "The permit was rejected at noon."),
        ("The permit was approved at noon.", "The bill was sent to every household."),
    ],
)
def test_what_cannot_both_be_so_is_left(one: str, other: str) -> None:
    assert why(one, other) is None


def source(label: str, role: str | None = None) -> Source:
    return Source(
        id="s", label=label, class_="named", name=label, role=role, outlet="o",
        people=People(low=1, high=1), access="unstated", anonymity_reason=None, mentions=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "speaker", "apart"),
    [
        ("I was told on 3 May.", "It had been informed only on 9 May.", source("Mara Quill", "a sprinter"), True),
        ("The nurse was informed on 3 May.", "The ministry was told of it on 9 May.", None, True),
        ("The driver was warned on 3 May.", "The company was alerted on 9 May.", None, True),
        # who may have been told for the body
        ("I was told on 3 May.", "It had been informed only on 9 May.", source("Mara Quill", "the president"), False),
        ("The president was informed on 3 May.", "The federation was told of it on 9 May.", None, False),
        ("The board was informed on 3 May.", "The company was alerted on 9 May.", None, False),
        ("He was told on 3 May.", "It had been informed only on 9 May.", None, False),
    ],
)
def test_a_person_and_a_body_are_told_at_their_own_times(
    one: str, other: str, speaker: Source | None, *, apart: bool
) -> None:
    found = why_told_to_others(sentence(one), sentence(other), (speaker, None), REGISTER)
    assert (found is not None) is apart


@pytest.mark.parametrize(
    ("one", "other", "nothing"),
    [
        ("They were asked to stop worrying.", "No letter had reached the ministry.", True),
        ("That they were promised.", "There was no offer of any kind.", True),
        ("Norva weighed a bid.", "There had been no quarrel.", True),
        ("Somebody cut the seals.", "No seal was broken.", False),
        ("We did not receive the plan.", "It sent a copy to the council.", False),
        ("The mayor sat on the report.", "The minister did not block the report.", False),
    ],
)
def test_two_statements_have_something_in_common_or_nothing(one: str, other: str, *, nothing: bool) -> None:
    told = [
        Statement(span=sentence(t), article="a", attribution=None, origin="original", polarity="for", strength=None)
        for t in (one, other)
    ]
    assert share_nothing(told[0], told[1], REGISTER) is nothing


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("No letter was ever written.", "One of them was shown their letters.", True),
        ("No letter was ever written, she said.", "The harbour board found two letters.", True),
        ("No offer had been made.", "The guild has seen both offers.", True),
        # an act, a name or another word in common: of one
        ("No letter was ever written.", "The letters were written in May.", False),
        ("No letter to the guild was written.", "The guild has two letters.", False),
        ("No shot was fired at the quay.", "Three shots rang out on the quay.", False),
        ("No letter was ever written.", "She has seen the letter.", False),
        ("The letter was never written.", "One of them was shown their letters.", False),
    ],
)
def test_one_noun_alone_makes_no_matter(one: str, other: str, *, apart: bool) -> None:
    told = [
        Statement(span=sentence(t), article="a", attribution=None, origin="original", polarity="for", strength=None)
        for t in (one, other)
    ]
    found = [why_of_other_things(a, b, REGISTER) is not None for a, b in (told, told[::-1])]
    assert found == [apart, apart]
