"""Whether words stand in the pile: exactly, in other spelling, nearly or not at all; where, and who says them."""

import pytest

from headwater.assistant.desk import Desk
from headwater.assistant.tools import quoting
from tests.assistant.desks import told
from tests.web.sheets import COURIER, FORUM

SAID = "I have not resigned and I do not intend to"


def test_word_for_word_with_who_says_it(desk: Desk) -> None:
    answer = told(desk, "find_quotation", quotation=f"“{SAID},”")
    assert answer["verdict"] == "verbatim"
    first, copy = answer["found"]
    assert (first["place"]["start"], first["place"]["end"]) == (FORUM["aq1"].start, FORUM["aq1"].end + 1)
    assert first["place"]["exact"] == f"{SAID},"
    assert first["article"]["id"] == "article-a"
    assert first["role"] == "article_body"
    (saying,) = first["said_by"]
    assert (saying["stance"], saying["source"]["label"]) == ("denies", "Ines Tarrow")
    assert copy["copy_of"]["id"] == "article-a"
    assert "said_by" not in copy, "of a copy it is told where the article is that it repeats"


@pytest.mark.parametrize(
    "quotation", ["had offered\nto STEP down", "Had offered, to step down", "HAD OFFERED TO STEP DÓWN"]
)
def test_the_same_words_spelt_otherwise(desk: Desk, quotation: str) -> None:
    answer = told(desk, "find_quotation", quotation=quotation)
    assert answer["verdict"] == "same_words"
    assert answer["found"][0]["place"]["exact"] == "had offered to step down"


def test_nearly_with_each_difference(desk: Desk) -> None:
    answer = told(desk, "find_quotation", quotation="I have never resigned and I do not intend to")
    assert answer["verdict"] == "near"
    assert "Not in the pile in these words" in answer["says"]
    (found,) = answer["found"]
    assert found["place"]["exact"] == SAID
    (difference,) = found["differs"]
    assert (difference["asked"], difference["stands"]["exact"]) == ("never", "not")


@pytest.mark.parametrize("quotation", ["We will sink every last dredger", "resigned harbour", "zzz"])
def test_not_at_all(desk: Desk, quotation: str) -> None:
    answer = told(desk, "find_quotation", quotation=quotation)
    assert (answer["verdict"], answer["found"]) == ("not_found", [])
    assert "do not quote it" in answer["says"]


def test_words_of_somebody_else(desk: Desk) -> None:
    assert told(desk, "find_quotation", quotation=SAID, said_by="Ines TARROW")["verdict"] == "verbatim"
    answer = told(desk, "find_quotation", quotation=SAID, said_by="Lindqvist")
    assert (answer["verdict"], answer["found"]) == ("not_found", [])
    assert "no article attributes them" in answer["says"]


def test_what_a_reader_wrote_is_told_as_that(desk: Desk) -> None:
    (found,) = told(desk, "find_quotation", quotation="posting it again for those who missed it")["found"]
    assert found["role"] == "user_reply"
    assert "article" not in found


def test_blanks_that_a_file_does_not_tell_make_no_exact_words(desk: Desk) -> None:
    answer = told(desk, "find_quotation", quotation="the dredger and the letter  Late on 3 March 2031")
    assert answer["verdict"] == "same_words"
    assert answer["found"][0]["blanks"]
    assert COURIER.text.count("letter\r\nLate") == 1


def test_very_many_places_are_capped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    every = told(desk, "find_quotation", quotation="the", limit=50)
    assert "capped" not in every
    monkeypatch.setattr(quoting, "_MAX_FOUND", 5)
    answer = told(desk, "find_quotation", quotation="the", limit=50)
    assert (answer["capped"], answer["page"]["total"]) == (True, 5)
    assert every["page"]["total"] > 5


def test_words_cut_from_longer_ones_are_not_found_as_words(desk: Desk) -> None:
    assert told(desk, "find_quotation", quotation="ad offered to st")["verdict"] != "verbatim"
