"""Events from the time phrases of claims."""

from collections.abc import Sequence
from itertools import permutations

import msgspec
import pytest

from headwater import timeline
from headwater.model import Article, Claim, Published, StatementOrigin
from tests import builders
from tests.timeline.claims import claim_of, claim_on

_LEAD = "Harbour master Ilsa Brandt offered to quit in recent weeks, two people said on Tuesday."
_VOTE = "The council of Orlau will vote on the dredging plan Thursday."
_PIER = "The pier was sold in March, and Brandt told the council in March that the price was fair."


def _home(
    text: str, siglum: str = "A", published: tuple[str | None, str | None] = ("2031-05-14", "2031-05-15")
) -> Article:
    when = Published(earliest=published[0], latest=published[1], evidence=(), basis="stated")
    return msgspec.structs.replace(builders.article(text, siglum), published=when)


def _undated(text: str) -> Article:
    return msgspec.structs.replace(builders.article(text), published=None)


def _whole(home: Article, origin: StatementOrigin = "original") -> Claim:
    return claim_on((home, home.spans[0], origin))


def _seen(events: Sequence[object]) -> list[tuple[str, str | None, str | None]]:
    return [(e.expression.exact, e.when.earliest, e.when.latest) for e in events]  # type: ignore[attr-defined]


def test_each_interval_of_a_claim_is_an_event() -> None:
    home = _home(_LEAD)
    vague, day = timeline.tell([_whole(home)], [home])[0]
    assert _seen([vague, day]) == [
        ("in recent weeks", "2031-04-09", "2031-05-15"),
        ("on Tuesday", "2031-05-13", "2031-05-14"),
    ]
    assert (vague.certain, vague.grain, vague.anchor) == (False, "range", "2031-05-14")
    assert (day.certain, day.grain) == (True, "day")


def test_what_was_done_and_what_was_told_of_it_are_two_events_though_the_month_is_one() -> None:
    home = _home(_PIER)
    act, saying = sorted(timeline.tell([_whole(home)], [home])[0], key=lambda e: e.expression)
    assert (act.of, act.expression.start, act.label) == ("act", _PIER.index("in March"), "The pier was sold in March")
    assert (saying.of, saying.expression.start) == ("saying", _PIER.rindex("in March"))


def test_a_day_that_a_text_says_it_was_not_is_no_event() -> None:
    home = _home("The chart reached Orlau on 14 April, not on 22 April, after a storm.")
    assert _seen(timeline.tell([_whole(home)], [home])[0]) == [("on 14 April", "2031-04-14", "2031-04-15")]


def test_equal_intervals_of_one_act_are_one_event_with_the_first_expression() -> None:
    first, second = _home("The pier was sold in March.", "A"), _home("In March the pier of Orlau was sold.", "B")
    (event,) = timeline.tell([claim_on(*((h, h.spans[0], "original") for h in (second, first)))], [first, second])[0]
    assert event.expression == min(event.expressions)
    assert [e.exact for e in sorted(event.expressions)] in (["in March", "In March"], ["In March", "in March"])
    assert event.why == "told alike in 2 articles"


def test_tense_is_read_from_the_body_not_from_the_clause() -> None:
    home = _home(_VOTE)
    clause = builders.place(home, "the dredging plan Thursday")
    (event,) = timeline.tell([claim_on((home, clause, "original"))], [home])[0]
    assert _seen([event]) == [("Thursday", "2031-05-15", "2031-05-16")]


def test_claims_that_share_an_expression_share_its_event() -> None:
    home = _home(_PIER)
    short = claim_on((home, builders.place(home, "The pier was sold in March"), "original"))
    long = _whole(home)
    event, _ = sorted(timeline.tell([long, short], [home])[0], key=lambda e: e.expression)
    assert event.claims == tuple(sorted([short.id, long.id]))
    assert event.label == "The pier was sold in March"


def test_copies_are_read_only_when_there_is_nothing_else() -> None:
    first, copy = _home(_VOTE, "A"), _home(_VOTE, "B")
    both = claim_on((copy, copy.spans[0], "copy"), (first, first.spans[0], "original"))
    (event,) = timeline.tell([both], [first, copy])[0]
    assert event.expression.capture == first.capture
    (event,) = timeline.tell([_whole(copy, "copy")], [first, copy])[0]
    assert event.expression.capture == copy.capture


def test_originals_come_before_earlier_citations() -> None:
    cited = _home(_VOTE, "A", ("2031-05-13", "2031-05-14"))
    original = _home("On Thursday the council of Orlau will vote.", "B")
    claim = claim_on((cited, cited.spans[0], "cites"), (original, original.spans[0], "original"))
    (event,) = timeline.tell([claim], [cited, original])[0]
    assert event.expression.exact == "On Thursday"


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (("2031-05-14", "2031-05-15"), [("2031-05-13", "2031-05-14", True)]),
        (("2031-05-14T09:00", "2031-05-14T10:00"), [("2031-05-13", "2031-05-14", True)]),
        (("2031-05-14", "2031-05-17"), [("2031-05-13", "2031-05-14", True)]),  # Tuesday is the same for all three days
        (("2031-05-12", "2031-05-14"), [("2031-05-06", "2031-05-14", False)]),
        (("2031-05-01", "2031-06-01"), []),
        ((None, "2031-05-15"), []),
        (("2031-05-14", None), []),
    ],
)
def test_doubt_about_publication(
    published: tuple[str | None, str | None], expected: list[tuple[str, str, bool]]
) -> None:
    home = _home("Brandt quit Tuesday.", published=published)
    events = timeline.tell([_whole(home)], [home])[0]
    assert [(e.when.earliest, e.when.latest, e.certain) for e in events] == expected


def test_absolute_dates_need_no_day_of_publication() -> None:
    home = _undated("The pier was sold on March 3, 2029, and again last week.")
    (event,) = timeline.tell([_whole(home)], [home])[0]
    assert _seen([event]) == [("on March 3, 2029", "2029-03-03", "2029-03-04")]
    assert event.anchor is None


def test_long_labels_are_cut_at_a_word() -> None:
    home = _home(
        "The pier was sold in March to a firm whose owners nobody in the whole of Orlau had ever heard of before."
    )
    (event,) = timeline.tell([_whole(home)], [home])[0]
    assert event.label.endswith("…")
    assert len(event.label) <= 91
    assert home.spans[0].exact.startswith(event.label[:-1] + " ")


def test_order_changes_nothing() -> None:
    homes = [_home(_LEAD, "A"), _home(_VOTE, "B"), _home(_PIER, "C")]
    claims = [_whole(h) for h in homes]
    expected = timeline.tell(claims, homes)[0]
    assert len(expected) == 5
    assert [e.when.earliest for e in expected] == sorted(e.when.earliest or "" for e in expected)
    for claims_in_order in permutations(claims):
        assert timeline.tell(claims_in_order, homes[::-1])[0] == expected


def test_every_expression_is_what_stands_there() -> None:
    text = "Orlau —\n" + _LEAD + "\n\n" + _PIER
    home = _home(text)
    for event in timeline.tell([claim_on((home, builders.place(home, _PIER), "original"))], [home])[0]:
        assert text[event.expression.start : event.expression.end] == event.expression.exact


def test_claims_of_unknown_articles_and_without_times_place_nothing() -> None:
    home = _home("Brandt offered to quit.")
    assert timeline.tell([_whole(home)], [home])[0] == ()
    assert timeline.tell([_whole(_home(_VOTE))], [])[0] == ()
    assert timeline.tell([], [])[0] == ()


_FIRE = "Four people were hurt when a fire broke out at the Orlau net loft on Tuesday night, the fire service said."


def test_the_time_of_a_when_clause_is_that_of_the_act_it_is_joined_to() -> None:
    home = _home(_FIRE)
    hurt = claim_of(home, home.spans[0].part(0, _FIRE.index(" when")))
    (event,) = timeline.tell([hurt], [home])[0]
    assert _seen([event]) == [("on Tuesday night", "2031-05-13", "2031-05-14")]
    assert event.claims == (hurt.id,)


def test_a_clause_before_another_link_keeps_out_of_it() -> None:
    text = "Four people were hurt because a fire door was shut at the Orlau net loft on Tuesday night."
    home = _home(text)
    (event,) = timeline.tell([claim_of(home, home.spans[0].part(0, text.index(" because")))], [home])[0]
    assert not event.claims


def test_the_label_of_an_act_leaves_out_who_told_it() -> None:
    home = _home(_FIRE)
    desk = builders.Desk()
    said = desk.said(home, "the fire service", "said", _FIRE[: _FIRE.index(", the fire")], class_="collective")
    (event,) = timeline.tell([claim_on((home, home.spans[0], "original"), attribution=said.id)], [home], desk.voices)[0]
    assert event.label.endswith("on Tuesday night")


def test_the_day_of_a_dateline_without_a_place_is_no_event() -> None:
    text = "May 13, 2031 (Norden Wire) -- The pier of Orlau was sold on Monday."
    home = _home(text)
    sold = claim_of(home, home.spans[0].part(text.index("The pier"), len(text)))
    assert [e.expression.exact for e in timeline.tell([sold], [home])[0]] == ["on Monday"]


def test_what_is_decided_on_one_day_to_be_done_by_another_is_two_events() -> None:
    text = "The council of Orlau voted on Monday to shut two piers by the end of June."
    home = _home(text)
    events = {e.expression.exact: e for e in timeline.tell([_whole(home)], [home])[0]}
    assert set(events) == {"on Monday", "by the end of June"}
    assert events["by the end of June"].label.startswith("to shut two piers")
    assert events["on Monday"].when.latest == "2031-05-13"
