"""An outlet that corrects itself in a later article is in no conflict with itself."""

import msgspec
import pytest

from headwater.corroboration import taken_back
from headwater.model import Article, Comparison, Span, Stated, Verdict, comparison_of
from tests.builders import article, claim_of, place

FIRST = article("The ferry took 40 cars to Tarn, the port said.", "A", "Harbour Echo", "2031-03-05")


def _headed(text: str, headline: str, outlet: str = "Harbour Echo") -> Article:
    later = article(text, "B", outlet, "2031-03-07")
    return msgspec.structs.replace(later, headline=Stated(value=headline, evidence=(), basis="stated"))


def _compared(later: Article, verdict: Verdict = "conflict", *more: Span) -> Comparison:
    members = [(place(FIRST, "40 cars"), "40"), (place(later, "14 cars"), "14"), *((span, "40") for span in more)]
    claim = claim_of((FIRST, FIRST.spans[0], None))
    return comparison_of([claim], "number", verdict, members, "two answers that cannot both be right")


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        (_headed("The ferry took 14 cars to Tarn.", "Correction: ferry"), "apparent"),
        (_headed("The ferry took 14 cars to Tarn.", "(Corrects number of cars to 14)"), "apparent"),
        (_headed("Our report of Wednesday gave the wrong number. It took 14 cars.", "Ferry"), "apparent"),
        (_headed("An earlier version of this story said it took 40. It took 14 cars.", "Ferry"), "apparent"),
        # another count of the same outlet, or another outlet's correction
        (_headed("The ferry took 14 cars to Tarn.", "Ferry sails"), "conflict"),
        (_headed("The ferry took 14 cars to Tarn.", "Correction: ferry", "Tarn Post"), "conflict"),
    ],
)
def test_a_correction_of_the_same_outlet_is_no_conflict(later: Article, verdict: Verdict) -> None:
    (found,) = taken_back([_compared(later)], [FIRST, later])
    assert found.verdict == verdict
    assert found.why.startswith("the outlet corrected it") is (verdict == "apparent")


REST = "It was low tide. The harbour master was there."


@pytest.mark.parametrize(
    ("rest", "outlet", "verdict"),
    [
        (REST, "Harbour Echo", "apparent"),
        ("The sea was calm. Nobody saw it leave.", "Harbour Echo", "conflict"),
        (REST, "Tarn Post", "conflict"),
    ],
)
def test_two_versions_of_one_text_are_no_two_accounts(rest: str, outlet: str, verdict: Verdict) -> None:
    first = article(f"The ferry took 40 cars to Tarn. {REST}", "A", "Harbour Echo", "2031-03-05")
    later = article(f"The ferry took 14 cars to Tarn. {rest}", "B", outlet, "2031-03-05")
    members = [(place(first, "40 cars"), "40"), (place(later, "14 cars"), "14")]
    told = comparison_of([claim_of((first, first.spans[0], None))], "number", "conflict", members, "two answers")
    (found,) = taken_back([told], [first, later])
    assert found.verdict == verdict
    assert found.why.startswith("two versions of one text") is (verdict == "apparent")


def test_a_conflict_with_somebody_elses_account_stays() -> None:
    later = _headed("The ferry took 14 cars to Tarn.", "Correction: ferry")
    other = article("There were 40 cars on the ferry, a sailor said.", "C", "Tarn Post", "2031-03-05")
    compared = _compared(later, "conflict", place(other, "40 cars"))
    assert taken_back([compared], [FIRST, later, other]) == (compared,)


def test_what_is_compared_as_corrected_is_not_told_twice() -> None:
    later = _headed("The ferry took 14 cars to Tarn.", "Correction: ferry")
    (known,) = taken_back([_compared(later)], [FIRST, later])
    assert taken_back([known, _compared(later)], [FIRST, later]) == (known,)
    same = _compared(later, "same")
    assert taken_back([same], [FIRST, later]) == (same,)
