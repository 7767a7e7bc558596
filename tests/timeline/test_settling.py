"""One verdict for one pair of times."""

import pytest

from headwater.model import NO_DIFFERENCE, Comparison, Span, Verdict, comparison_of
from headwater.timeline.settling import settled
from tests import builders
from tests.timeline.claims import claim_on

_ONE = "The mast snapped at nine on Monday and was mended on Friday."
_OTHER = "The mast snapped at ten on Monday and was mended on Saturday."
_HOMES = [builders.article(text, siglum, None, "2031-03-12") for text, siglum in ((_ONE, "A"), (_OTHER, "B"))]
_WHOLE = [home.spans[0] for home in _HOMES]
_CLAIM = claim_on(*((home, home.spans[0], "original") for home in _HOMES))


def _place(number: int, words: str) -> Span:
    at = _WHOLE[number].exact.index(words)
    return _WHOLE[number].part(at, at + len(words))


def _timed(one: str, other: str, verdict: Verdict) -> Comparison:
    members = [(_place(0, one), "2031-03-10"), (_place(1, other), "2031-03-11")]
    return comparison_of((_CLAIM,), "time", verdict, members, "by intervals")


def _read(one: str, other: str, verdict: Verdict = "conflict") -> Comparison:
    return comparison_of((_CLAIM,), "time", verdict, [(_WHOLE[0], one), (_WHOLE[1], other)], "as it reads")


_AGREED = comparison_of((_CLAIM,), "polarity", "same", [(s, "asserts") for s in _WHOLE], NO_DIFFERENCE)


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        (_read("nine", "ten"), _timed("at nine on Monday", "at ten on Monday", "apparent"), "as it reads"),
        (_read("nine", "ten"), _timed("at nine on Monday", "at ten on Monday", "compatible"), "by intervals"),
        (_read("nine", "ten", "apparent"), _timed("at nine on Monday", "at ten on Monday", "conflict"), "by intervals"),
        (_read("nine", "ten"), _timed("at nine on Monday", "at ten on Monday", "conflict"), "as it reads"),
    ],
)
def test_of_two_comparisons_of_the_same_times_one_is_told(before: Comparison, after: Comparison, kept: str) -> None:
    (found,) = settled([before], [after])
    assert (found.why, found.members) == (kept, after.members)


def test_what_knows_the_zone_of_a_clock_stays() -> None:
    members = [
        (_place(0, "at nine on Monday"), "2031-03-10T09:00+00:00"), (_place(1, "at ten on Monday"), "2031-03-10T10:00"),
    ]  # fmt: skip
    zoned = comparison_of((_CLAIM,), "time", "apparent", members, "by intervals")
    assert settled([_read("nine", "ten")], [zoned]) == (zoned,)


def test_other_times_of_the_same_sentences_are_told_beside() -> None:
    both = (_read("nine", "ten"), _timed("on Friday", "on Saturday", "apparent"))
    assert settled(both[:1], both[1:]) == both


def test_accounts_that_give_two_times_are_not_said_to_agree() -> None:
    conflict = _timed("on Friday", "on Saturday", "conflict")
    assert settled([_AGREED], [conflict]) == (conflict,)


def test_accounts_of_which_one_gives_both_times_may_agree() -> None:
    members = [(_place(0, "on Monday"), "2031-03-10"), (_place(0, "on Friday"), "2031-03-14")]
    inside = comparison_of((_CLAIM,), "time", "apparent", members, "by intervals")
    assert settled([_AGREED], [inside]) == (_AGREED, inside)


def test_times_that_fit_leave_accounts_in_agreement() -> None:
    narrower = _timed("on Monday", "on Monday", "narrower")
    assert settled([_AGREED], [narrower]) == (_AGREED, narrower)
