"""Minutes and hours counted from a clock told before them."""

from pathlib import Path

import pytest

from headwater.model import Span
from headwater.timeline.clocks import counted_in
from tests.test_answers import traced


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The siren went off four minutes later.", [("four minutes later", 4)]),
        ("It was seen half an hour earlier.", [("half an hour earlier", -30)]),
        ("He left two hours later.", [("two hours later", 120)]),
        ("He left two days later.", []),
        ("It was sent half an hour later than the office says.", []),
        ("It took four minutes.", []),
    ],
)
def test_what_is_counted_in_minutes(text: str, counted: list[tuple[str, int]]) -> None:
    sentence = Span(capture="c", start=0, end=len(text), exact=text)
    assert [(span.exact, minutes) for span, minutes in counted_in(sentence)] == counted


@pytest.mark.parametrize(
    ("first", "at"),
    [("at 1.52 p.m. on Monday", ("2031-03-10T13:56", "2031-03-10T13:56")), ("on Monday", None)],
    ids=["clock", "day"],
)
def test_minutes_count_from_a_clock_and_from_nothing_else(
    tmp_path: Path, first: str, at: tuple[str, str] | None
) -> None:
    text = f"TARN — The dam broke {first}, the fire service said. The siren went off four minutes later."
    told = {e.expression.exact: (e.when.earliest, e.when.latest) for e in traced(tmp_path, text).events}
    assert told.get("four minutes later") == at
