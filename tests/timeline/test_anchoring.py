"""Times that hang on another event, resolved through the timeline."""

from itertools import permutations

import msgspec
import pytest

from headwater import timeline
from headwater.model import Article, Claim, Entity, Event, Published, Span, Voices, content_id
from tests import builders
from tests.timeline.claims import claim_of

_DAY = ("2031-05-14", "2031-05-15")


def _home(text: str, siglum: str = "A", day: tuple[str, str] = _DAY) -> Article:
    when = Published(earliest=day[0], latest=day[1], evidence=(), basis="stated")
    return msgspec.structs.replace(builders.article(text, siglum), published=when)


def _claims(home: Article) -> list[Claim]:
    text = home.spans[0].exact
    sentences = [s.strip() + "." for s in text.split(".") if s.strip()]
    return [claim_of(home, builders.place(home, s)) for s in sentences]


def _named(name: str, *homes: Article) -> Entity:
    mentions: list[Span] = []
    for home in homes:
        text, at = home.spans[0].exact, -1
        while (at := text.find(name, at + 1)) >= 0:
            mentions.append(home.spans[0].part(at, at + len(name)))
    return Entity(id=content_id("entity", name), name=name, type="person", aliases=(), mentions=tuple(sorted(mentions)))


def _events(*homes: Article, names: str = "") -> tuple[Event, ...]:
    voices = Voices(entities=tuple(_named(name, *homes) for name in names.split()))
    return timeline.tell([c for h in homes for c in _claims(h)], homes, voices)[0]


def _of(events: tuple[Event, ...], words: str) -> Event:
    (found,) = [e for e in events if any(words in x.exact for x in e.expressions)]
    return found


@pytest.mark.parametrize(
    ("told", "earliest", "latest", "certain"),
    [
        ("Brandt resigned three days after the pier was closed", "2031-03-07", "2031-03-08", True),
        ("Brandt resigned two days before the pier was closed", "2031-03-02", "2031-03-03", True),
        ("Brandt resigned the day after the pier was closed", "2031-03-05", "2031-03-06", True),
        ("Brandt resigned a week after the closing", "2031-03-09", "2031-03-14", False),
        ("Brandt resigned three months before the closing", "2030-11-19", "2030-12-20", False),
        ("Brandt resigned hours after the pier was closed", "2031-03-04", "2031-03-06", False),
        ("Brandt resigned weeks after the pier was closed", "2031-03-11", "2031-04-09", False),
        ("Brandt resigned on the day the pier was closed", "2031-03-04", "2031-03-05", False),
    ],
)
def test_a_time_is_counted_from_the_event_it_hangs_on(told: str, earliest: str, latest: str, *, certain: bool) -> None:
    events = _events(_home(f"The pier was closed on 4 March. {told}."))
    base, counted = _of(events, "4 March"), next(e for e in events if e.counted_from)
    assert (counted.when.earliest, counted.when.latest, counted.certain) == (earliest, latest, certain)
    assert counted.counted_from == base.id
    assert counted.label.startswith("Brandt resigned")


def test_what_is_told_dates_the_event_where_that_is_what_is_unknown() -> None:
    events = _events(_home("Brandt resigned on 7 March, three days after the council rejected the plan."))
    counted = _of(events, "three days")
    assert (counted.when.earliest, counted.label) == ("2031-03-04", "the council rejected the plan")
    assert counted.counted_from == _of(events, "7 March").id


def test_since_counts_back_from_the_day_of_the_text() -> None:
    (event,) = _events(_home("In the three months since Brandt stepped aside, the port has shrunk."))
    assert (event.when.earliest, event.when.latest) == ("2031-01-30", "2031-03-02")
    assert event.label == "Brandt stepped aside"


def test_other_articles_of_the_pile_date_the_event() -> None:
    told = _home("Brandt met the owners twice during the campaign.", "A")
    dated = _home("Lenz was the first to back Brandt in the campaign last year.", "B")
    event = _of(_events(told, dated), "during the campaign")
    assert (event.when.earliest, event.when.latest, event.certain) == ("2030-01-01", "2031-01-01", False)


def test_a_year_in_front_of_a_noun_dates_it() -> None:
    (event,) = _events(_home("After the election, Brandt was rewarded. The 2030 election was close."))
    assert (event.expression.exact, event.when.earliest) == ("After the election", "2030-01-01")


def test_two_times_for_the_event_leave_it_open() -> None:
    closing = [_home("The pier was closed on 4 March.", "A"), _home("The pier was closed on 6 March.", "B")]
    told = _home("Brandt resigned three days after the pier was closed.", "C")
    assert all(e.counted_from is None for e in _events(*closing, told))
    # the article's own time counts before those of others
    own = _home("The pier was closed on 5 March. Brandt resigned three days after the pier was closed.", "C")
    assert _of(_events(*closing, own), "three days").when.earliest == "2031-03-08"


@pytest.mark.parametrize(
    "told",
    [
        "Brandt resigned three days after Lenz was dismissed",  # another act
        "Brandt resigned shortly after he became harbour master",  # no act by which to know it
        "Brandt resigned three days after the ferry was closed to cars by the council",  # another thing
        "Brandt has quarrelled with them in the last several weeks after the pier was closed",  # counted from today
    ],
)
def test_what_cannot_be_told_is_not_counted(told: str) -> None:
    events = _events(_home(f"The pier was closed on 4 March. {told}."))
    assert all(e.counted_from is None for e in events)


def test_a_person_of_another_name_is_another_event() -> None:
    text = "Brandt resigned on 4 March. The port was sold three days after {} resigned."
    assert _of(_events(_home(text.format("Brandt")), names="Brandt Lenz"), "three days").when.earliest == "2031-03-07"
    assert len(_events(_home(text.format("Lenz")), names="Brandt Lenz")) == 1


def test_a_shift_counts_from_the_act_told_before_it() -> None:
    events = _events(_home("Brandt made the offer on Friday evening. She had written a letter the previous evening."))
    event = _of(events, "previous evening")
    assert (event.when.earliest, event.when.latest) == ("2031-05-08", "2031-05-09")


def test_last_tuesday_is_the_day_that_the_words_beside_it_mean() -> None:
    text = "The pier was closed on 6 May. Brandt learned of it on the day the pier was closed, last Tuesday."
    event = _of(_events(_home(text)), "last Tuesday")
    assert (event.when.earliest, len(event.expressions)) == ("2031-05-06", 2)


def test_a_ring_of_hanging_times_ends() -> None:
    text = "Brandt resigned two days after the council voted. The council voted a day after Brandt resigned."
    assert _events(_home(text)) == ()


def test_order_changes_nothing() -> None:
    homes = [
        _home("The pier was closed on 4 March.", "A"),
        _home("Brandt resigned three days after the pier was closed. Lenz left a day after Brandt resigned.", "B"),
        _home("Brandt met the owners during the campaign.", "C"),
        _home("The campaign last year was dull.", "D"),
    ]
    claims = [c for h in homes for c in _claims(h)]
    expected = timeline.tell(claims, homes)[0]
    assert _of(expected, "a day after").when.earliest == "2031-03-08"
    for order in permutations(homes):
        assert timeline.tell(claims[::-1], order)[0] == expected


def test_what_hangs_on_an_event_is_not_counted_from_the_time_beside_it() -> None:
    told = "Brandt shut the kiln on Tuesday afternoon, a day before the recall."
    alone = _of(_events(_home(told)), "before the recall")
    assert (alone.label, alone.when.earliest) == ("the recall", "2031-05-14")
    dated = _of(_events(_home(f"The tiles were recalled on Wednesday. {told}")), "before the recall")
    assert (dated.label, dated.when.earliest) == ("Brandt shut the kiln", "2031-05-13")


def test_an_event_told_by_itself_alone_places_nothing() -> None:
    assert not _events(_home("The firm recalled the tiles a day before the recall."))


@pytest.mark.parametrize(
    ("known", "told", "day"),
    [
        ("The wreck was found on 4 March.", "Brandt resigned the day after the wreck was found", "2031-03-05"),
        ("The hearing was held on 4 March.", "Brandt resigned two days after the hearing was held", "2031-03-06"),
        # something else was found; and of "he" it is not known who that is
        ("The clerk found faults on 4 March.", "Brandt resigned the day after the wreck was found", None),
        ("The boy was seen on 4 March.", "Brandt resigned the day after he was seen", None),
    ],
)
def test_what_a_thing_underwent_can_be_counted_from(known: str, told: str, day: str | None) -> None:
    events = _events(_home(f"{known} {told}."))
    assert [e.when.earliest for e in events if "after" in e.expression.exact] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # the day of a report tells nothing of what it reports, which counts from what was told before
        ("The note was written on 11 March. The Lantern reported on Tuesday that Brandt had sent it the same night.",
         "same night", "2031-03-11"),
        ("The note was written on 11 March. Lenz said on Monday that it had been shown to Brandt the next day.",
         "next day", "2031-03-12"),
        ("Lenz said on Monday that it had been shown to Brandt the next day.", "next day", None),
        ("The note was written on Monday and was read the next day.", "next day", "2031-05-13"),
        ("The note was found on 11 March at the quay that Lenz owns. He rang the next day.", "next day", "2031-03-12"),
    ],
)  # fmt: skip
def test_what_a_shift_counts_from(text: str, words: str, day: str | None) -> None:
    found = [e.when.earliest for e in _events(_home(text)) if any(words in x.exact for x in e.expressions)]
    assert found == ([] if day is None else [day])
