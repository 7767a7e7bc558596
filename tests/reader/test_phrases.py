"""Letters that a pattern cannot do without stand wherever it matches, or the look for them hides what it finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.dates import _DAY_FIRST, _MONTH_FIRST, _MONTH_STARTS
from headwater.reader.furniture import _CREDITS, _HEAD_SIGNS, _HEADS, _SIGN_TAIL_CHARS
from headwater.reader.phrases import Phrases, folded, holds_one
from headwater.segment.cues_furniture import _PROMO_INSIDE
from headwater.segment.cues_talk import _INTRO
from headwater.segment.interface import _INSIDE
from headwater.segment.site_notices import _SAID

ROWS = [(needs, pattern) for phrases in (_INSIDE, _INTRO, _PROMO_INSIDE, _SAID) for needs, pattern in phrases.rows]


@pytest.mark.parametrize(("needs", "pattern"), ROWS, ids=[pattern.pattern[:40] for _, pattern in ROWS])
@given(st.data())
def test_a_pattern_never_matches_without_its_letters(
    needs: tuple[str, ...], pattern: "re.Pattern[str]", data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    assert holds_one(folded(text), needs)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sign UP today", True), ("SİGN UP", True), ("sıgn up", True), ("ſign up", True), ("sign  up", False),
        ("", False),
    ],
)  # fmt: skip
def test_case_is_no_difference_as_for_re(text: str, *, found: bool) -> None:
    assert Phrases(("sign u", r"\bsign up\b"), ("never", "never")).search(text) is found
    assert bool(re.search(r"\bsign up\b", text, re.IGNORECASE)) is found


@given(st.text(alphabet="abKkSsſiİı\u0307 ", max_size=6), st.text(alphabet="abksi", min_size=1, max_size=3))
def test_folding_hides_nothing_that_re_finds_without_regard_to_case(text: str, letters: str) -> None:
    if re.search(letters, text, re.IGNORECASE):
        assert letters in folded(text)


@pytest.mark.parametrize("pattern", [_MONTH_FIRST, _DAY_FIRST], ids=["month first", "day first"])
@given(st.data())
def test_a_date_spells_a_month(pattern: "re.Pattern[str]", data: st.DataObject) -> None:
    assert holds_one(folded(data.draw(st.from_regex(pattern))), _MONTH_STARTS)


@pytest.mark.parametrize("number", range(len(_HEADS)))
@given(st.data())
def test_a_dateline_has_a_bracket_a_dash_or_a_colon(number: int, data: st.DataObject) -> None:
    head = data.draw(st.from_regex(_HEADS[number]))
    assert holds_one(head, _HEAD_SIGNS)


@pytest.mark.parametrize(("pattern", "sign"), [(row[0], row[2]) for row in _CREDITS if row[2]], ids=["slash", "via"])
@given(st.data())
def test_a_credit_has_its_sign_near_its_end(
    pattern: "re.Pattern[str]", sign: "re.Pattern[str]", data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    assert sign.search(text, max(0, len(text) - _SIGN_TAIL_CHARS))
