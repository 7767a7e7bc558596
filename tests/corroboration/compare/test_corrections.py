"""What an outlet takes back stands beside what it first gave, in the same article or in an earlier one."""

from pathlib import Path

import pytest

from tests.test_answers import traced

REST = "Rain fell on the quays of Tarn all night, and the ferry to Dorlen did not run."
FIRST = f"DORLEN — The recall covers 21,400 tins of Morning Oats, Tarn Foods said. {REST}"
LATER = (
    f"DORLEN — The head of Tarn Foods resigned on Friday. {REST}\n\n"
    "Correction: An article on Monday misstated the number of {} recalled. It is 12,400, not 21,400."
)


@pytest.mark.parametrize(
    ("outlets", "named", "first"),
    [("Herald Herald", "tins", ["21,400", "21,400"]), ("Herald Post", "tins", ["21,400"]),
     ("Herald Herald", "boats", ["21,400"])],
)  # fmt: skip
def test_a_figure_that_is_taken_back_is_found_in_the_outlets_other_articles(
    tmp_path: Path, outlets: str, named: str, first: list[str]
) -> None:
    compared = traced(tmp_path, FIRST, LATER.format(named), outlets=outlets).comparisons
    (found,) = (c for c in compared if c.why.startswith("the outlet corrected it"))
    assert [m.span.exact for m in found.members if m.value.startswith("first")] == first
    assert [m.value for m in found.members if not m.value.startswith("first")] == ["corrected: 12,400"]
    assert (found.attribute, found.verdict) == ("number", "apparent")


def test_what_else_an_outlet_counts_so_often_is_not_taken_back(tmp_path: Path) -> None:
    jury = f"DORLEN — The jury of 12 people retired in Tarn, a clerk said. {REST}"
    notice = (
        f"DORLEN — The mayor left. {REST}\n\n"
        "Correction: An article on Monday misstated the number of people hurt in the crash. It is 14, not 12."
    )
    compared = traced(tmp_path, jury, notice, outlets="Herald Herald").comparisons
    assert all(len([m for m in c.members if m.value.startswith("first")]) < 2 for c in compared)
