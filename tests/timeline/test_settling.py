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


def _timed(
    one: str, other: str, verdict: Verdict, values: tuple[str, str] = ("2031-03-10", "2031-03-11")
) -> Comparison:
    members = [(_place(0, one), values[0]), (_place(1, other), values[1])]
    return comparison_of((_CLAIM,), "time", verdict, members, "by intervals")


def _read(one: str, other: str) -> Comparison:
    return comparison_of((_CLAIM,), "time", "conflict", [(_WHOLE[0], one), (_WHOLE[1], other)], "as it reads")


_AGREED = comparison_of((_CLAIM,), "polarity", "same", [(s, "asserts") for s in _WHOLE], NO_DIFFERENCE)


_NINE, _TEN = "at nine on Monday", "at ten on Monday"
_HOURS = ("2031-03-10T09:00", "2031-03-10T10:00")


@pytest.mark.parametrize("verdict", ["compatible", "apparent", "conflict"])
def test_what_gives_the_times_alone_goes_before_what_gives_their_sentences(verdict: Verdict) -> None:
    timed = _timed(_NINE, _TEN, verdict)
    assert settled([_read("nine", "ten")], [timed]) == (timed,)


@pytest.mark.parametrize(
    ("values", "verdict", "why"),
    [
        (_HOURS, "conflict", "as it reads"),
        (("2031-03-10T09:00+00:00", "2031-03-10T10:00"), "apparent", "by intervals"),
        (("2031-03-10T09:00", "2031-03-11T10:00"), "apparent", "by intervals"),
    ],
    ids=["hours of one day", "a zone", "two days"],
)
def test_two_hours_of_one_day_that_read_as_contradicting_conflict(
    values: tuple[str, str], verdict: str, why: str
) -> None:
    timed = _timed(_NINE, _TEN, "apparent", values)
    (found,) = settled([_read("nine", "ten")], [timed])
    assert (found.verdict, found.why, found.members) == (verdict, why, timed.members)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [("conflict", "apparent", "conflict"), ("apparent", "conflict", "conflict"), ("conflict", "same", "same")],
)
def test_of_two_that_give_the_times_the_surer_is_told(one: Verdict, other: Verdict, verdict: str) -> None:
    members = [(_place(0, "nine"), "nine"), (_place(1, "ten"), "ten")]
    before = comparison_of((_CLAIM,), "time", one, members, "by days")
    assert [c.verdict for c in settled([before], [_timed(_NINE, _TEN, other)])] == [verdict]


def test_other_times_of_the_same_sentences_are_told_beside() -> None:
    both = (_read("nine", "ten"), _timed("on Friday", "on Saturday", "apparent"))
    assert settled(both[:1], both[1:]) == both


_DATED = [
    builders.article(f"The mast snapped on {first} March and was mended on {later} March.", siglum, None, "2031-04-02")
    for siglum, first, later in (("A", 3, 13), ("B", 3, 23))
]


def test_a_day_of_the_sentence_is_no_other_that_ends_alike() -> None:
    wholes = [home.spans[0] for home in _DATED]
    claim = claim_on(*((home, home.spans[0], "original") for home in _DATED))
    read = comparison_of(
        (claim,), "time", "conflict", list(zip(wholes, ("13 March", "23 March"), strict=True)), "as it reads"
    )
    days = [whole.part(at := whole.exact.index("3 March"), at + len("3 March")) for whole in wholes]
    same = comparison_of((claim,), "time", "same", [(day, "2031-03-03") for day in days], "by intervals")
    assert settled([read], [same]) == (read, same)


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
