"""Two times at which something was known can both be so; those of what is only called something cannot."""

import pytest

from headwater import timeline
from tests import builders
from tests.timeline.claims import claim_on


def _verdicts(one: str, other: str) -> list[str]:
    homes = [builders.article(text, s, f"Outlet {s}", "2031-05-14") for text, s in ((one, "A"), (other, "B"))]
    claim = claim_on(*((home, home.spans[0], "original") for home in homes))
    return [c.verdict for c in timeline.tell([claim], homes)[1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A barge known as Black Nan sank off the quay of Orlau on {}.",) * 2,
        ("The barge, better known for her races, sank off the quay of Orlau on {}.",) * 2,
        ("The well-known keeper of the weir of Orlau drowned on {}.",) * 2,
        ("The keeper knew of the leak in the weir on {}.", "The keeper learned of the leak in the weir on {}."),
    ],
)  # fmt: skip
def test_two_days_of_one_act_conflict(one: str, other: str) -> None:
    assert _verdicts(one.format("3 May"), other.format("5 May")) == ["conflict"]


@pytest.mark.parametrize(
    "other",
    [
        "The keeper was aware of the leak in the weir of Orlau on {}.",
        "The keeper was told of the leak in the weir of Orlau on {}.",
    ],
)
def test_who_knew_of_a_thing_may_have_been_told_of_it_later(other: str) -> None:
    assert _verdicts("The keeper knew of the leak in the weir of Orlau on 3 May.", other.format("5 May")) == []


def test_who_learned_of_a_thing_knew_of_it_later() -> None:
    learned, knew = (f"The keeper {verb} of the leak in the weir on {{}} May." for verb in ("learned", "knew"))
    assert _verdicts(learned.format(3), knew.format(5)) == []
