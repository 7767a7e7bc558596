from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.dates import date_lead, date_line, date_tail, dates_in, weekday_of


@pytest.mark.parametrize(
    ("text", "exact", "day"),
    [
        ("March 11, 2031", "March 11, 2031", date(2031, 3, 11)),
        ("11 March 2031", "11 March 2031", date(2031, 3, 11)),
        ("March\n11,2031", "March\n11,2031", date(2031, 3, 11)),
        ("2031-03-11", "2031-03-11", date(2031, 3, 11)),
        ("2031/03/11", "2031/03/11", date(2031, 3, 11)),
        ("2031-03-11T08:10:00Z", "2031-03-11T08:10:00Z", date(2031, 3, 11)),
        ("Tue, 11 Mar 2031 08:10:00 -0500", "Tue, 11 Mar 2031", date(2031, 3, 11)),
        ("Tuesday, March 11, 2031", "Tuesday, March 11, 2031", date(2031, 3, 11)),
        ("on Sept. 3rd, 2030, she", "Sept. 3rd, 2030", date(2030, 9, 3)),
        ("the 3rd of September 2030", "3rd of September 2030", date(2030, 9, 3)),
        ("11-Mar-2031", "11-Mar-2031", date(2031, 3, 11)),
        ("6 de junio de 2030", "6 de junio de 2030", date(2030, 6, 6)),
        ("6. Juni 2030", "6. Juni 2030", date(2030, 6, 6)),
        ("Rufus AmbryMarch 11,\n2031", "March 11,\n2031", date(2031, 3, 11)),
        ("13/6/2030", "13/6/2030", date(2030, 6, 13)),
        ("6/13/2030", "6/13/2030", date(2030, 6, 13)),
        ("6/6/2030", "6/6/2030", date(2030, 6, 6)),
        ("Tue Mar 11 08:10:00 EST 2031", "Tue Mar 11 08:10:00 EST 2031", date(2031, 3, 11)),
        ("Tue Mar 11 08:10:00 +0000 2031", "Tue Mar 11 08:10:00 +0000 2031", date(2031, 3, 11)),
        ("Tuesday the 11th of March 2031", "Tuesday the 11th of March 2031", date(2031, 3, 11)),
        ("Mar-11-2031", "Mar-11-2031", date(2031, 3, 11)),
        ("Published Tue, Mar 11 20317:05 AM", "Tue, Mar 11 2031", date(2031, 3, 11)),
        ("Viewed March 11, 2031", "March 11, 2031", date(2031, 3, 11)),
        ("6/7/2030", "6/7/2030", None),
        ("Monday, March 11, 2031", "Monday, March 11, 2031", None),
        ("February 30, 2031", "February 30, 2031", None),
    ],
)
def test_reads_a_written_date(text: str, exact: str, day: date | None) -> None:
    (found,) = dates_in(text)
    assert (text[found.start : found.end], found.day) == (exact, day)


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("6/7/2030", (date(2030, 6, 7), date(2030, 7, 6))),
        ("07.06.2030", (date(2030, 6, 7), date(2030, 7, 6))),
        ("6/6/2030", ()),
        ("13/6/2030", ()),
        ("Monday, March 11, 2031", ()),
    ],
)
def test_an_open_order_leaves_two_days(text: str, either: tuple[date, ...]) -> None:
    (found,) = dates_in(text)
    assert found.either == either


@pytest.mark.parametrize(
    "text",
    ["in March 2031", "March 11", "March 11, 20311", "12,3,2031", "99/99/2031", "Marching 11, 2031", "1.2.3.2031", ""],
)
def test_finds_no_date_where_none_is_written(text: str) -> None:
    assert dates_in(text) == []


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    text = "May 1, 2030. Then came June 2, 2030, and July 3, 2030."
    found = dates_in(text, 10, len(text))
    assert [text[d.start : d.end] for d in found] == ["June 2, 2030", "July 3, 2030"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("March 11, 2031", ["published"]),
        ("Published: 11 March 2031 at 09:00 BST", ["published"]),
        ("Posted on 2031-03-11 | 4 min read", ["published"]),
        ("Last updated 11 March 2031", ["updated"]),
        ("Published 8:10 AM EST March 11, 2031 | Updated 9 p.m. ET March 12, 2031", ["published", "updated"]),
        ("Updated at 10:00 on 11 March 2031", ["updated"]),
        ("Last updated at 9:30 AM on 11th March 2031", ["updated"]),
        ("11 March 2031 Last updated at 09:30 GMT", ["updated"]),
        ("Latest update: March 11, 2031", ["updated"]),
        ("Corrected March 11, 2031", ["updated"]),
        ("Issued on: 11/03/2031 - 18:30Modified: 12/03/2031 - 18:31", ["published", "updated"]),
        ("Posted at 3:04 PM, Mar 11, 2031 and last updated 4:05 PM, Mar 12, 2031", ["published", "updated"]),
        ("Date updated: March 11, 2031", ["updated"]),
        ("Date published: March 11, 2031", ["published"]),
        ("Date of issue: 11 March 2031", ["published"]),
        ("Report date: March 11, 2031", ["published"]),
        ("Date of birth: March 11, 2031", []),
        ("March 11, 2031, page A1", ["published"]),
        ("March 11, 2031 Tuesday", ["published"]),
        ("11 March 2031 - 09:30 SGT | 12 comments", ["published"]),
        ("10:30 p.m. Eastern, March 11, 2031", ["published"]),
        ("Aktualisiert am 11. März 2031, 09:30 Uhr", ["updated"]),
        ("Publicado el 11 de marzo de 2031", ["published"]),
        ("Member since March 11, 2031", []),
        ("Printed on March 11, 2031", []),
        ("Retrieved March 11, 2031", []),
        ("Photo taken March 11, 2031", []),
        ("© March 11, 2031", []),
        ("Event date: March 11, 2031", []),
        ("Last post: March 11, 2031", []),
        ("Last edited by Ann Lee; 03-11-2031", []),
        ("The council met on March 11, 2031", []),
        ("Joined: March 11, 2031", []),
        ("By Ann Lee March 11, 2031", []),
        ("no date", []),
    ],
)
def test_a_date_line_holds_nothing_but_dates_clocks_and_labels(text: str, labels: list[str]) -> None:
    assert [found.label for found in date_line(text)] == labels


def test_the_clock_behind_a_date_is_its_tail() -> None:
    text = "March 11, 2031 at 9:10 a.m. EST Ann Lee"
    assert text[date_tail(text, 14, len(text)) :] == " Ann Lee"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee, Updated 3:02 p.m. ET ", "By Ann Lee"),
        ("By Ann Lee | Posted: ", "By Ann Lee"),
        ("By Ann Lee on ", "By Ann Lee"),
        ("Published at 10:30 ", ""),
        ("By Ann Lee", "By Ann Lee"),
    ],
)
def test_what_leads_to_a_date_is_cut_off_the_names(text: str, names: str) -> None:
    assert text[: date_lead(text, 0, len(text))] == names


@pytest.mark.parametrize(("word", "number"), [("Monday", 0), ("SUNDAY", 6), ("Mon", None), ("day", None)])
def test_weekdays_are_full_names(word: str, number: int | None) -> None:
    assert weekday_of(word) == number


@given(st.text(alphabet=st.sampled_from("March 11,2031-/.TuesJn:Z\n\u00a0\ud800é"), max_size=80))
def test_any_text_gives_ordered_places_inside_it(text: str) -> None:
    found = dates_in(text)
    ends = [0, *(place for d in found for place in (d.start, d.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(d.day is None or not d.either for d in found)
    assert all(len(d.either) in (0, 2) and tuple(sorted(d.either)) == d.either for d in found)


@given(st.dates(), st.sampled_from(["%B {d}, %Y", "{d} %B %Y", "%Y-%m-%d", "%A, %B {d}, %Y", "%a, {d} %b %Y"]))
def test_a_date_written_in_full_is_read_back(day: date, pattern: str) -> None:
    text = day.strftime(pattern.replace("%Y", f"{day.year:04}")).replace("{d}", str(day.day))
    assert [found.day for found in dates_in(text)] == [day]
