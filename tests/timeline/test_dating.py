"""What a time phrase of an article means: deadlines, undated articles, hours beside a clock, days of events."""

import msgspec
import pytest

from headwater import timeline
from headwater.model import Article, Published
from tests import builders
from tests.timeline.claims import claim_of


def told(*homes: Article) -> list[tuple[str, str | None, str | None, bool]]:
    events = timeline.tell([claim_of(home, home.spans[0]) for home in homes], list(homes))[0]
    return [(e.expression.exact, e.when.earliest, e.when.latest, e.certain) for e in events]


def home(text: str, siglum: str = "A", day: str | None = "2031-05-14") -> Article:
    published = Published(earliest=day, latest=day, evidence=(), basis="stated") if day else None
    return msgspec.structs.replace(builders.article(text, siglum), published=published)


@pytest.mark.parametrize("words", ["will decide", "said on Monday it will decide"])
def test_a_deadline_says_nothing_of_when_at_the_earliest(words: str) -> None:
    assert told(home(f"The ministry {words} by the end of June."))[0][:3] == ("by the end of June", None, "2031-07-01")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council was warned about the fridges in early February.", ("2031-02-01", "2031-02-11")),
        ("The council was warned about the fridges on Friday.", None),
        ("The council was warned about the fridges yesterday.", None),
        ("The council was warned about the fridges on 3 March 2030.", ("2030-03-03", "2030-03-04")),
    ],
)
def test_an_undated_article_is_read_where_the_days_of_the_others_leave_one_meaning(
    text: str, found: tuple[str, str] | None
) -> None:
    dated = home("The mayor of Orlau opened a bridge in 2019.", "B")
    times = [(first, last) for words, first, last, _ in told(home(text, day=None), dated) if "2019" not in words]
    assert times == ([found] if found else [])


def test_articles_of_many_months_date_no_other() -> None:
    one = home("The mayor of Orlau opened a bridge in 2019.", "B", "2031-01-05")
    dated = [one, home("The bridge at Orlau was opened in 2019, the mayor said.", "C", "2031-05-14")]
    undated = home("The council was warned about the fridges in early February.", day=None)
    assert all("2019" in words for words, *_ in told(undated, *dated))


def test_an_hour_beside_a_clock_hangs_on_no_event() -> None:
    found = told(home("The middle of the bridge came down shortly before 6am."))
    assert [(first, last) for _, first, last, _ in found] == [("2031-05-14T05:00", "2031-05-14T06:00")]


def test_the_day_of_an_event_is_a_day_whatever_its_clock() -> None:
    fell = home("The bridge at Orlau collapsed at 5.52 a.m. on Tuesday.", "B")
    lost = home("Shares lost a third on the day the bridge at Orlau collapsed.")
    assert {(first, last) for words, first, last, _ in told(fell, lost) if "the day" in words} == {
        ("2031-05-13", "2031-05-14")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The council met each year in June.",
        "The council met in June every year.",
        "The mayor and Brandt speak every week.",
        "The gate was opened each morning.",
        "Brandt has worked at the port for twenty-seven years.",
        "Brandt has been ill for years.",
    ],
)
def test_habits_and_what_has_lasted_are_no_events(text: str) -> None:
    assert not told(home(text))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On Monday every day nursery in Tarn was closed.", "2031-05-12"),
        ("On Monday every season ticket holder of the pier was refunded.", "2031-05-12"),
        ("In March every year group at the school was tested.", "2031-03-01"),
        ("The council met in March every year.", None),
        ("The council met in March every year since the flood.", None),
        ("The council met in March each year at the pier.", None),
        ("In March every year the council met at the pier.", None),
    ],
)
def test_every_day_is_a_habit_and_every_day_nursery_is_none(text: str, first: str | None) -> None:
    days = [earliest for words, earliest, *_ in told(home(text)) if "flood" not in words]
    assert days == ([first] if first else [])


@pytest.mark.parametrize(
    ("text", "first", "why"),
    [
        ("The pier has been shut since Monday.", "2031-05-12", "its beginning, or when it last was so"),
        ("The pier was kept open until Monday.", "2031-05-12", "its end"),
        ("The pier was not opened until Monday.", "2031-05-12", ""),
        ("Norva has until Friday to answer.", "2031-05-16", ""),
        ("The pier has been closed until Monday.", "2031-05-19", "its end"),
        ("The pier had been closed until Monday.", "2031-05-12", "its end"),
        ("The inquest was adjourned until January.", "2032-01-01", "its end"),
        ("Venn, who has been unwell, ran the clinic until January.", "2031-01-01", "its end"),
        ("The mayor has been told the pier was shut until Monday.", "2031-05-12", "its end"),
        ("The pier will be kept open until the end of June.", "2031-06-30", "its end"),
    ],
)
def test_a_beginning_and_an_end_are_told_as_such(text: str, first: str, why: str) -> None:
    place = home(text)
    (event,) = timeline.tell([claim_of(place, place.spans[0])], [place])[0]
    assert (event.when.earliest, event.why) == (first, why)
