"""Quotations laid along a text word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.dossier.quotations.aligning import Fit, Passage, lay
from headwater.model import span_of

_SAID = "We closed the quay on the day the second measurements reached us, and nobody told us to wait for the council."


def _passage(text: str) -> Passage:
    return Passage(span_of(text, "capture-a", 0, len(text)))


def _lay(quotation: str, text: str = _SAID) -> Fit | None:
    return lay([w.folded for w in _passage(quotation).words], _passage(text))


def _steps(fit: Fit, quotation: str, text: str) -> list[tuple[str, str, bool]]:
    here, there = _passage(quotation).words, _passage(text).words
    return [
        (" ".join(w.folded for w in here[slice(*s.here)]), " ".join(w.folded for w in there[slice(*s.there)]), s.equal)
        for s in fit.steps
    ]


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("the second measurements reached us", [("the second measurements reached us",) * 2 + (True,)]),
        (
            "We closed the pier on the day the second measurements reached us",
            [
                ("we closed the", "we closed the", True),
                ("pier", "quay", False),
                (
                    "on the day the second measurements reached us",
                    "on the day the second measurements reached us",
                    True,
                ),
            ],
        ),
        (
            "We closed the quay on the day the measurements reached us",
            [
                ("we closed the quay on the day the", "we closed the quay on the day the", True),
                ("", "second", False),
                ("measurements reached us", "measurements reached us", True),
            ],
        ),
        (
            "We closed the quay on the very day the second measurements reached us",
            [
                ("we closed the quay on the", "we closed the quay on the", True),
                ("very", "", False),
                ("day the second measurements reached us", "day the second measurements reached us", True),
            ],
        ),
        (
            "We closed the quay … and nobody told us to wait",
            [
                ("we closed the quay", "we closed the quay", True),
                ("", "on the day the second measurements reached us", False),
                ("and nobody told us to wait", "and nobody told us to wait", True),
            ],
        ),
    ],
)
def test_steps(quotation: str, expected: list[tuple[str, str, bool]]) -> None:
    fit = _lay(quotation)
    assert fit is not None
    assert _steps(fit, quotation, _SAID) == expected


@pytest.mark.parametrize(
    "quotation",
    [
        "the day the",  # too little to be laid anywhere else than where it stands
        "We closed nothing and the board knew of nothing before the gates fell",
        "told nobody wait council measurements second reached quay",  # the words without their order
        "quay",
        "",
    ],
)
def test_what_does_not_fit_is_not_guessed(quotation: str) -> None:
    fit = _lay(quotation)
    assert fit is None or all(step.equal for step in fit.steps)


_words = st.lists(
    st.sampled_from("we they closed opened the a quay pier on day night told nobody".split()), max_size=30
)


@given(_words, st.integers(0, 30), st.integers(0, 30))
def test_any_part_of_a_text_stands_in_it_word_for_word(words: list[str], low: int, high: int) -> None:
    part = words[low:high]
    fit = lay(part, _passage(" ".join(words)))
    if len(part) >= 3:
        assert fit is not None
        assert (len(fit.steps), fit.same) == (1, len(part))


@given(_words, _words)
def test_steps_spell_both_sides(quotation: list[str], text: list[str]) -> None:
    passage = _passage(" ".join(text))
    fit = lay(quotation, passage)
    if fit is None:
        return
    # the quotation whole, the text without a gap, equal and different steps by turns
    assert [n for s in fit.steps for n in range(*s.here)] == list(range(len(quotation)))
    assert [n for s in fit.steps for n in range(*s.there)] == list(range(*fit.place))
    assert all(one.equal != other.equal for one, other in zip(fit.steps, fit.steps[1:], strict=False))
    equal = [s for s in fit.steps if s.equal]
    assert all(quotation[slice(*s.here)] == text[slice(*s.there)] for s in equal)
    assert fit.same == sum(s.here[1] - s.here[0] for s in equal) >= 0.6 * len(quotation)
