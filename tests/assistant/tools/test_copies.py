"""Who copied whom: descents with their signs, lost ancestors, pairs without a direction."""

from headwater.assistant.desk import Desk
from tests.assistant.desks import refused, told
from tests.web.sheets import FORUM


def test_descents_come_with_signs_in_words(desk: Desk) -> None:
    answer = told(desk, "list_copies")
    first, *lost = answer["descents"]
    assert (first["copy"]["id"], first["exemplar"]["id"]) == ("article-b", "article-a")
    assert first["reads"] == f"{first['copy']['siglum']} is an exact copy of {first['exemplar']['siglum']}"
    assert (first["likely"], first["share"]) == ("all but certain", "100 %")
    assert first["evidence"][0]["places"][0]["start"] == FORUM["abody"].start
    assert {one["copy"]["id"] for one in lost} == {"article-d", "article-e"}
    assert all("exemplar" not in one and one["reads"].endswith("a text that is not in the pile") for one in lost)


def test_pairs_whose_direction_is_open(desk: Desk) -> None:
    answer = told(desk, "list_copies", article="article-e")
    assert [one["copy"]["id"] for one in answer["descents"]] == ["article-e"]
    (pair,) = answer["open_pairs"]
    assert {pair["one"]["id"], pair["other"]["id"]} == {"article-d", "article-e"}
    assert (pair["share"], answer["open_total"]) == ("45 %", 1)


def test_of_one_article_on_either_side(desk: Desk) -> None:
    for article in ("article-a", "article-b"):
        answer = told(desk, "list_copies", article=article)
        assert [one["copy"]["id"] for one in answer["descents"]] == ["article-b"]
        assert "open_pairs" not in answer
    assert "list_articles gives the ids" in refused(desk, "list_copies", article="article-none")
