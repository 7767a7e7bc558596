"""Two people by their trades, who did two things at two times."""

import pytest

from headwater.reader.frames.doers import are_of_others_at_other_times


@pytest.mark.parametrize(
    ("one", "other", "of_others"),
    [
        ("A mechanic noted worn brakes on 2 April", "The driver complained of worn brakes on 14 April", True),
        ("A guest smelled smoke in the kitchen on 3 April", "A cook reported smoke in the kitchen on 14 April", True),
        ("A nurse warned the surgeon on Monday", "The surgeon signed the form on Tuesday", True),
        ("The driver of the bus complained on Monday", "A mechanic noted it on Tuesday", True),
        # one act, one time, one person, or somebody who may be anybody
        ("The mayor opened the bridge on Monday", "The minister opened the bridge on Tuesday", False),
        ("A mechanic noted worn brakes on 2 April", "The driver complained of worn brakes on 2 April", False),
        ("The driver complained of brakes on Monday", "The driver noted the brakes on Tuesday", False),
        ("The captain called at noon on Monday", "The skipper reported it on Tuesday", False),
        ("A worker left on Monday", "The cook reported it on Tuesday", False),
        ("Ivo Marn noted worn brakes on 2 April", "The driver complained of worn brakes on 4 April", False),
        ("A mechanic noted worn brakes", "The driver complained of worn brakes on 4 April", False),
    ],
)
def test_two_trades_two_verbs_and_two_times_are_of_two_people(one: str, other: str, *, of_others: bool) -> None:
    assert are_of_others_at_other_times(one, other) is of_others
    assert are_of_others_at_other_times(other, one) is of_others
