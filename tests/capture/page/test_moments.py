import time

import pytest

from headwater.capture.page import moments


@pytest.mark.parametrize(
    "written",
    [
        "Mon Jan 05, 2009 5:05 pm", "01-02-2012, 05:05\u00a0PM", "01.02.2012, 17:05", "2012-01-05 12:22",
        "Yesterday, 09:14 PM", "Today at 5:05 PM", "Gestern, 22:10", "Monday at 8:10 AM", "12. März 2014, 18:22",
        "Freitag, 14. Juni 2013, 21:15", "12 mars 2014 à 12:20", "20 de abril de 2017 a las 02:10",
        "Jue abr 20, 2017 02:10", "January 5, 2015 at 3:22 pm", "Sat 12 Mar 2011 - 14:02", "3 hours ago", "a year ago",
        "vor 3 Stunden", "hace 2 días", "il y a 3 jours", "05:12, 3 May 2014",
    ],
)  # fmt: skip
def test_a_time_with_its_clock_is_found_in_a_short_line(written: str) -> None:
    line = f"Posted: {written} \u00a0 Post subject: Lamps"
    start = line.index(written)
    assert moments.in_short_lines(f"Ann\n{line}\nwords") == [(start + 4, start + 4 + len(written))]
    assert moments.narrowed(line, 0, len(line)) == (start, start + len(written))


@pytest.mark.parametrize(
    "text",
    [
        "Joined: Jan 5, 2012", "Join Date\nMar 2009", "Registriert seit: 5. Mai 2011, 10:12", "Posts: 2,012",
        "Last edited by ann; 01-02-2012 at 05:05 PM", "We met on 12 May 2014 and nobody came to see the lamps go out",
        "The board met on 3 May 2014, 10:12, and " + "then it rained " * 20, "12 posts since 2009", "#12", "",
    ],
)  # fmt: skip
def test_other_times_are_not_when_it_was_posted(text: str) -> None:
    assert moments.in_short_lines(text) == []


@pytest.mark.parametrize(("text", "tells"), [("3d", True), ("yesterday", True), ("Posted by", False), ("", False)])
def test_what_can_be_a_time(text: str, tells: bool) -> None:  # noqa: FBT001
    assert moments.tells(text, 0, len(text)) is tells


def test_what_is_no_time_is_kept_whole() -> None:
    assert moments.narrowed("some time in 2014 maybe", 5, 18) == (5, 18)


@pytest.mark.parametrize("piece", ["1 ", "12 abc ", "mon jan ", "1.1.", "a ", "12:12 ago ", "12 May 2014 "])
def test_cost_is_linear(piece: str) -> None:
    text = "\n".join([(piece * 200)[:190]] * 1_000)
    begin = time.process_time()
    moments.in_short_lines(text)
    assert time.process_time() - begin < 5
