"""Values of every kind, what their wording allows, and how two of them compare."""

import pytest

from headwater.reader.values import Value, chance, fit, values_of


def the(kind: str, text: str) -> Value:
    """Return the first value of a kind in a text."""
    return next(v for v in values_of(text) if v.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "figure"),
    [
        ("About 48,000 patients were treated.", "count", 48_000),
        ("It costs £3.5 million.", "money", 3_500_000),
        ("Turnout was 61 percent.", "share", 61),
        ("Three voters in five took part.", "share", 60),
        ("The pier is 23 miles away.", "length", pytest.approx(37_015, abs=1)),
        ("It was doing 14 knots.", "speed", pytest.approx(25.93, abs=0.01)),
        ("It lasted half an hour.", "lasting", 30),
        ("She waited two and a half hours.", "lasting", 150),
        ("They shut it down within eleven minutes.", "lasting", 11),
        ("It fell at 3.52 a.m. on Sunday.", "clock", 232),
        ("It fell shortly before four in the morning.", "clock", 240),
        ("They waited until five on Friday morning.", "clock", 300),
        ("The ferry left at 18.05 on Monday.", "clock", 1_085),
        ("A man of 58 was held.", "age", 58),
        ("Carl Stone, 52, was held.", "age", 52),
        ("It opens on 6 May.", "day", 130),
        ("It opens on May 6, 2031.", "day", 130),
        ("It passed by 31 votes to 28.", "margin", 3),
    ],
)
def test_kinds_and_units(text: str, kind: str, figure: float) -> None:
    assert the(kind, text).figure == figure


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was sold three years ago.", "lasting"),
        ("It was sold two days later.", "lasting"),
        ("A six-year-old girl fell ill.", "lasting"),
        ("The pier opened this afternoon.", "clock"),
        ("It is at five schools.", "clock"),
        ("The line has a length of 14 stops.", "age"),
        ("Fire broke out at Furnace 2.", "count"),
        ("They may 6 times have asked.", "day"),
    ],
)
def test_what_is_no_value_of_the_kind(text: str, kind: str) -> None:
    assert kind not in {v.kind for v in values_of(text)}


def test_of_two_kinds_of_people_both_and_all() -> None:
    found = {v.figure for v in values_of("There were 187 passengers and 27 crew on board.")}
    assert found == {187, 27, 214}


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("about 48,000 patients", "nearly 50,000 patients", "rounded"),
        ("1,900 calls", "nearly 2,000 calls", "rounded"),
        ("2,087 papers", "more than 2,000 papers", "rounded"),
        ("32,400 seats", "32,500 seats", "rounded"),
        ("214 people", "more than 200 people", "rounded"),
        ("250 people", "more than 200 people", "apart"),
        ("48,000 patients", "61,000 patients", "apart"),
        ("up to 640 posts", "640 posts", "equal"),
        ("58 people", "57 people", "near"),
    ],
)
def test_counts(one: str, other: str, compared: str) -> None:
    told = (the("count", one), the("count", other))
    assert fit(*told) == compared
    assert fit(*told[::-1]) == compared


@pytest.mark.parametrize(
    ("kind", "one", "other", "compared"),
    [
        ("length", "23 miles away", "37 kilometres away", "rounded"),
        ("length", "23 miles away", "30 miles away", "apart"),
        ("length", "some 900 metres away", "little more than half a mile away", "rounded"),
        ("speed", "at 13.6 knots", "at nearly 14 knots", "rounded"),
        ("lasting", "within eleven minutes", "some ten minutes later", "rounded"),
        ("lasting", "40 minutes", "less than an hour", "rounded"),
        ("lasting", "ten minutes", "less than an hour", "apart"),
        ("lasting", "90 minutes", "an hour and a half", "equal"),
        ("share", "61 percent", "three voters in five", "rounded"),
        ("share", "61 percent", "nearly two in three voters", "rounded"),
        ("share", "61 percent", "54 percent", "apart"),
        ("clock", "at 6.43 p.m.", "shortly before seven on Thursday", "rounded"),
        ("clock", "at 3.52 a.m.", "just before four in the morning", "rounded"),
        ("clock", "at 3.52 a.m.", "at 3.52 p.m.", "apart"),
        ("clock", "at 11.55 p.m.", "at 0:05", "near"),
        ("margin", "by 31 votes to 28", "with a majority of three", "equal"),
        ("age", "a man of 58", "a driver aged 57", "near"),
        ("day", "on 6 May", "on 7 May", "apart"),
    ],
)
def test_other_kinds(kind: str, one: str, other: str, compared: str) -> None:
    assert fit(the(kind, one), the(kind, other)) == compared


def test_the_more_digits_two_values_share_the_less_likely_by_chance() -> None:
    exact = chance(the("count", "36,970 papers"), the("count", "36,970 votes"))
    rounded = chance(the("count", "36,970 papers"), the("count", "some 37,000 papers"))
    small = chance(the("count", "three boxes"), the("count", "three boxes"))
    assert exact < rounded < small
    assert 0 < chance(the("share", "9.2 percent"), the("share", "9.2 percent")) < 1


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Divers searched the weir on 17 and 18 March.", [(79, 80)]),
        ("The lock was shut from 24 to 28 April.", [(117, 121)]),
        ("The lock was shut 3-9 May.", [(127, 133)]),
        ("The lock was shut on 5 May.", [(129, 129)]),
        ("The level sank from 12 to 7 May figures.", [(131, 131)]),
    ],
)
def test_days_told_together_are_one_value_and_no_count(text: str, days: list[tuple[float, float]]) -> None:
    found = [v for v in values_of(text) if v.figure != 12]
    assert [(v.kind, v.low, v.high) for v in found] == [("day", *pair) for pair in days]
