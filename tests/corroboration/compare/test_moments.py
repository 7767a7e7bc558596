"""Two days for what happened once, and days of other acts."""

from pathlib import Path

import pytest

from tests.corroboration.compare.stories import verdicts

CONFLICTS = {
    "a call": ("mill", "The owner phoned the brigade on 2 March.", "Records show one call. It was made on 4 March."),
    "being told": (
        "ward",
        "Anna Bell, the mayor, was told of the plan on 1 March.",
        "Anna Bell was informed of the plan on 6 March.",
    ),
    "signing": (
        "strike",
        "The contract was signed on 3 March.",
        "The contract had been signed on 5 March, a clerk said.",
    ),
}
NEAR_MISSES = {
    "two calls": ("mill", "The owner phoned the brigade on 2 March.", "He rang on 2 March. He rang again on 4 March."),
    "others were told": (
        "ward",
        "Anna Bell, the mayor, was told of the plan on 1 March.",
        "Carl Stone was told of the plan on 6 March.",
    ),
    "when it was said": ("strike", "The contract was signed on 3 March.", "It was signed, the clerk said on Monday."),
    "two more of them": (
        "mill",
        "Police arrested four welders on 2 March.",
        "Police arrested two more welders on 4 March.",
    ),
    "another act": ("strike", "The contract was signed on 3 March.", "Talks began on 1 March."),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_two_days_of_one_act_conflict(tmp_path: Path, case: str) -> None:
    assert ("time", "conflict") in verdicts(tmp_path, *CONFLICTS[case])


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_days_of_other_acts_do_not(tmp_path: Path, case: str) -> None:
    assert ("time", "conflict") not in verdicts(tmp_path, *NEAR_MISSES[case])
