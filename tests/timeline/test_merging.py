"""Which times are put together, and which are kept apart."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import timeline
from headwater.model import Article, Event, Interval, Published
from headwater.timeline.intervals import common, holds
from tests import builders
from tests.timeline.claims import claim_on

_DAY = ("2031-05-14", "2031-05-15")


def _home(text: str, siglum: str, day: tuple[str, str] = _DAY) -> Article:
    when = Published(earliest=day[0], latest=day[1], evidence=(), basis="stated")
    return msgspec.structs.replace(builders.article(text, siglum), published=when)


def _of_one_claim(*texts: str) -> tuple[Event, ...]:
    homes = [_home(text, chr(65 + n)) for n, text in enumerate(texts)]
    return timeline.tell([claim_on(*((h, h.spans[0], "original") for h in homes))], homes)[0]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # equal
        (("Brandt resigned on Monday.", "On 12 May Brandt resigned."), [("2031-05-12", "2031-05-13", 2)]),
        # a sure one inside a wider one
        (("Brandt resigned this week.", "Brandt resigned on Monday."), [("2031-05-12", "2031-05-13", 2)]),
        # two sure ones that overlap
        (
            ("Brandt resigned in May.", "Brandt resigned in the week beginning 28 April."),
            [("2031-05-01", "2031-05-05", 2)],
        ),
        # a sure one inside a loose one
        (("Brandt resigned in recent weeks.", "Brandt resigned on Monday."), [("2031-05-12", "2031-05-13", 2)]),
        # loose ones are never cut against each other: their edges are ours
        (
            ("Brandt resigned in recent weeks.", "Brandt resigned in recent months."),
            [("2030-12-14", "2031-05-15", 1), ("2031-04-09", "2031-05-15", 1)],
        ),
        # no time in common
        (
            ("Brandt resigned on Monday.", "Brandt resigned on Tuesday."),
            [("2031-05-12", "2031-05-13", 1), ("2031-05-13", "2031-05-14", 1)],
        ),
        # what agrees with two that do not agree with each other joins neither
        (
            ("Brandt resigned this week.", "Brandt resigned on Monday.", "Brandt resigned on Tuesday."),
            [("2031-05-12", "2031-05-13", 1), ("2031-05-12", "2031-05-19", 1), ("2031-05-13", "2031-05-14", 1)],
        ),
        # another act
        (
            ("Brandt resigned on Monday.", "Brandt was appointed on Monday."),
            [("2031-05-12", "2031-05-13", 1), ("2031-05-12", "2031-05-13", 1)],
        ),
    ],
)
def test_what_is_put_together(texts: tuple[str, ...], expected: list[tuple[str, str, int]]) -> None:
    events = _of_one_claim(*texts)
    assert [(e.when.earliest, e.when.latest, len(e.expressions)) for e in events] == expected


def test_what_disagrees_names_the_other() -> None:
    one, other = _of_one_claim("Brandt resigned on Monday.", "Brandt resigned on Tuesday.")
    assert (one.apart, other.apart) == ((other.id,), (one.id,))


def test_articles_of_different_claims_agree_on_one_act() -> None:
    homes = [_home("Ilsa Brandt resigned from the port on Monday.", "A"), _home("Brandt resigned on Monday.", "B")]
    (event,) = timeline.tell([claim_on((h, h.spans[0], "original")) for h in homes], homes)[0]
    assert (len(event.claims), len(event.expressions)) == (2, 2)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Brandt quit, Lenz said on Tuesday.", "Lenz", "said", "Brandt quit", ["saying"]),
        ("On Tuesday, Lenz said that Brandt quit.", "Lenz", "said", "that Brandt quit", ["saying"]),
        ("Lenz said on Tuesday that Brandt quit.", "Lenz", "said", "that Brandt quit", ["saying"]),
        ("Lenz said Brandt quit on Tuesday.", "Lenz", "said", "Brandt quit on Tuesday", ["act"]),
        ("Brandt quit on Monday, Lenz said on Tuesday.", "Lenz", "said", "Brandt quit on Monday", ["act", "saying"]),
        (
            "Lenz, who was in Orlau on Tuesday, said Brandt quit.",
            "Lenz, who was in Orlau on Tuesday,",
            "said",
            "Brandt quit",
            ["act"],
        ),
        (
            "Lenz denied that Brandt quit, two days after the council met on Monday.",
            "Lenz",
            "denied",
            "that Brandt quit",
            ["act", "saying"],
        ),
    ],
)
def test_a_telling_has_its_own_time(text: str, source: str, cue: str, content: str, expected: list[str]) -> None:
    home, desk = _home(text, "A"), builders.Desk()
    said = desk.said(home, source, cue, content)
    events = timeline.tell([claim_on((home, home.spans[0], "original"), attribution=said.id)], [home], desk.voices)[0]
    assert [e.of for e in sorted(events, key=lambda e: e.when.earliest or "")] == expected


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("“I quit,” Brandt said in a telephone interview on Monday.", "saying"),
        ("Brandt told the Lantern on Monday that she quit.", "saying"),
        ("Brandt said the pier of Orlau was shut on Monday.", "act"),
        ("Brandt spoke at the pier on Monday.", "act"),
    ],
)
def test_a_telling_is_known_by_its_verb_where_no_attribution_was_read(text: str, of: str) -> None:
    home = _home(text, "A")
    (event,) = timeline.tell([claim_on((home, home.spans[0], "original"))], [home])[0]
    assert event.of == of


def test_what_was_said_does_not_take_the_time_of_the_saying() -> None:
    home, desk = _home("Brandt quit, Lenz said on Tuesday.", "A"), builders.Desk()
    said = desk.said(home, "Lenz", "said", "Brandt quit")
    claim = claim_on((home, builders.place(home, "Brandt quit"), "original"), attribution=said.id)
    (event,) = timeline.tell([claim], [home], desk.voices)[0]
    assert (event.of, event.label) == ("saying", "Lenz said on Tuesday")


def test_the_relative_clause_is_dated_not_the_sentence_around_it() -> None:
    home = _home("Brandt, who has run the port since 2027, is due to testify on Thursday.", "A")
    since, due = timeline.tell([claim_on((home, home.spans[0], "original"))], [home])[0]
    assert since.label == "who has run the port since 2027"
    assert (due.when.earliest, due.apart) == ("2031-05-15", ())


def test_a_time_in_front_of_the_statement_belongs_to_it() -> None:
    home = _home("On Monday, Brandt praised the plan.", "A")
    (event,) = timeline.tell([claim_on((home, builders.place(home, "Brandt praised the plan"), "original"))], [home])[0]
    assert (event.expression.exact, event.when.earliest) == ("On Monday", "2031-05-12")


_days = st.one_of(st.none(), st.dates().map(lambda d: d.isoformat()))


@given(_days, _days, _days, _days)
def test_common_is_the_greatest_interval_in_both(
    one_from: str | None, one_to: str | None, other_from: str | None, other_to: str | None
) -> None:
    if (one_from or "") >= (one_to or "~") or (other_from or "") >= (other_to or "~"):
        return
    one, other = Interval(earliest=one_from, latest=one_to), Interval(earliest=other_from, latest=other_to)
    shared = common(one, other)
    assert shared == common(other, one)
    if shared is not None:
        assert holds(one, shared)
        assert holds(other, shared)
    assert common(one, one) == one
    assert holds(one, other) == (shared == other)
