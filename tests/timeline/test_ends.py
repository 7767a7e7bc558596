"""Two ends of one thing, as two accounts have them."""

from pathlib import Path

import pytest

from headwater.model import Comparison
from tests.test_answers import traced

RAN = "TARN, March 13, 2031 — The brick kiln at Sorel kept burning until Wednesday morning, a worker said."
DAY = "TARN, March 13, 2031 — "


def of_ends(folder: Path, *texts: str) -> list[Comparison]:
    found = traced(folder, *texts).comparisons
    return [c for c in found if c.attribute == "time" and any(m.span.exact.startswith("until") for m in c.members)]


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("The kiln was switched off on Tuesday afternoon, Norva Bricks said.", ["conflict"]),
        ("Norva Bricks stopped its kiln on Tuesday, a spokesman said.", ["conflict"]),
        ("The kiln was switched off on Thursday, Norva Bricks said.", ["apparent"]),
        # both can be so
        ("The kiln was switched off on Wednesday, Norva Bricks said.", []),
        # what happened before the end is no other end
        ("The kiln was inspected on Tuesday afternoon, Norva Bricks said.", []),
        ("The kiln was not switched off on Tuesday, Norva Bricks said.", []),
        # another thing, another of the kind, another place
        ("The crane was switched off on Tuesday afternoon, Norva Bricks said.", []),
        ("The lime kiln was switched off on Tuesday afternoon, Norva Bricks said.", []),
        ("One kiln was switched off on Tuesday afternoon, Norva Bricks said.", []),
    ],
)
def test_what_went_on_beyond_its_end(tmp_path: Path, other: str, verdicts: list[str]) -> None:
    assert [c.verdict for c in of_ends(tmp_path, RAN, DAY + other)] == verdicts


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("The tunnel was shut on Tuesday, Norva Roads said.", ["apparent"]),
        ("Norva Roads finished its tunnel on Tuesday, a spokesman said.", []),
        ("The tunnel was shut for an hour on Tuesday, Norva Roads said.", []),
    ],
)
def test_what_was_open_until_a_day_may_have_been_shut_before(tmp_path: Path, other: str, verdicts: list[str]) -> None:
    was_open = "TARN, March 13, 2031 — The tunnel at Sorel was open until Wednesday morning, a worker said."
    assert [c.verdict for c in of_ends(tmp_path, was_open, DAY + other)] == verdicts


def test_an_end_is_told_as_one(tmp_path: Path) -> None:
    (event,) = [e for e in traced(tmp_path, RAN).events if "until" in e.expression.exact]
    assert (event.when.earliest, event.when.latest, event.why) == ("2031-03-12", "2031-03-13", "its end")
