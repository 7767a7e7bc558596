"""What is begun, stopped or put off before everybody."""

import pytest

from headwater.corroboration.proceedings import turns_of_proceedings, without_the_sought
from headwater.corroboration.public import is_public_act


@pytest.mark.parametrize(
    "text",
    [
        "The coastguard called off the search for the barge on Monday.",
        "The coastguard on Monday called its search for the barge off.",
        "Rescuers have scaled back the search.",
        "Divers resumed the search at dawn.",
        "The search for the two missing men was suspended at dusk.",
        "The rescue operation ended at noon.",
        "The judge halted the trial of the harbour master.",
        "The trial of the harbour master was halted.",
        "A magistrate at Orrin dismissed the charges.",
        "The council lifted the curfew.",
        "A curfew was imposed on the quays.",
        "The ministry declared a state of emergency.",
        "The umpires abandoned the match.",
        "The regatta was called off because of the wind.",
    ],
)
def test_who_has_the_power_begins_and_ends_it_in_public(text: str) -> None:
    assert list(turns_of_proceedings(text))
    assert is_public_act(text)


@pytest.mark.parametrize(
    "text",
    [
        "The club called off its search for a new coach.",
        "The council called off the search for a successor.",
        "The search for a new clerk was called off.",
        "Police stopped the search of his house.",
        "The firm halted the trial of its vaccine.",
        "The trial of the drug was halted.",
        "The coastguard may call off the search.",
        "The coastguard wanted the search called off.",
        "The doctor halted the treatment.",
        "The clerk stopped the payments.",
        "She lifted the lid.",
    ],
)
def test_what_is_stopped_out_of_sight_is_none(text: str) -> None:
    assert not list(turns_of_proceedings(text))


def test_what_was_not_done_or_behind_closed_doors_is_not_public() -> None:
    assert not is_public_act("The coastguard has not called off the search.")
    assert not is_public_act("The judge privately considered whether the trial was halted too late.")


def test_whom_a_search_is_for_is_no_toll() -> None:
    assert without_the_sought("Crews widened the search for two missing men, police said.") == (
        "Crews widened the search, police said."
    )
    assert is_public_act("The coastguard called off the search for nine missing sailors.")
