"""Time phrases, counted from a day or from the day of an article."""

from headwater.assistant.desk import Desk
from tests.assistant.desks import refused, told


def test_a_phrase_against_a_day(desk: Desk) -> None:
    answer = told(desk, "resolve_time", phrase="last Tuesday", anchor="2031-03-14")
    assert answer["when"] == {"earliest": "2031-03-11", "latest": "2031-03-12"}
    assert (answer["in_words"], answer["anchor"], answer["grain"]) == ("11 March 2031", "2031-03-14", "day")


def test_a_phrase_against_an_article_whose_day_has_its_place(desk: Desk) -> None:
    answer = told(desk, "resolve_time", phrase="yesterday", article="article-a")
    assert answer["when"] == {"earliest": "2031-03-03", "latest": "2031-03-04"}
    assert answer["anchor_at"][0]["exact"] == "4 March 2031"
    assert "list_articles gives the ids" in refused(desk, "resolve_time", phrase="yesterday", article="article-none")


def test_the_sentence_decides_past_or_future(desk: Desk) -> None:
    ahead = told(desk, "resolve_time", phrase="on Thursday", anchor="2031-03-04", sentence="It will meet on Thursday.")
    back = told(desk, "resolve_time", phrase="on Thursday", anchor="2031-03-04", sentence="It met on Thursday.")
    assert (ahead["in_words"], back["in_words"]) == ("6 March 2031", "27 February 2031")


def test_it_abstains(desk: Desk) -> None:
    assert told(desk, "resolve_time", phrase="yesterday") == {
        "in_words": "unknown: the words do not say, or it needs an anchor"
    }
    assert "when" not in told(desk, "resolve_time", phrase="three days after the vote", anchor="2031-03-04")
