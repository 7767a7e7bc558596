"""The overview, captures and articles."""

from headwater.assistant.desk import Desk
from tests.assistant.desks import told
from tests.web.sheets import FORUM


def test_the_overview_counts_and_says_what_was_not_read(desk: Desk) -> None:
    answer = told(desk, "overview")
    assert (answer["inputs"], answer["ok"], answer["partial"], answer["quarantined"]) == (5, 3, 1, 1)
    assert (answer["captures"], answer["articles"], answer["missing_reports"]) == (4, 5, 1)
    assert answer["differences"] == {"apparent": 1, "conflict": 1, "narrower": 1}
    assert [one["status"] for one in answer["troubles"]] == ["partial", "quarantined"]
    assert answer["heaviest"][0]["bounds"].endswith("as the outlets describe them")
    assert {"name": "Vellmar Lantern", "articles": 2} in answer["outlets"]
    assert answer["first_day"] <= answer["last_day"]


def test_captures_with_their_articles_and_why_there_are_none(desk: Desk) -> None:
    found = {one["id"]: one for one in told(desk, "list_captures")["captures"]}
    assert [one["id"] for one in found["capture-forum"]["articles"]] == ["article-a", "article-b"]
    assert found["capture-forum"]["chars"] == len(FORUM.text)
    assert [one["id"] for one in told(desk, "list_captures", words="thread 88")["captures"]] == ["capture-forum"]


def test_articles_say_what_they_rest_on(desk: Desk) -> None:
    found = {one["id"]: one for one in told(desk, "list_articles")["articles"]}
    lantern = found["article-a"]
    assert lantern["outlet"]["value"] == "Vellmar Lantern"
    assert lantern["outlet"]["places"][0]["exact"] == "Vellmar Lantern"
    assert lantern["opens"]["start"] == FORUM["abody"].start
    assert found["article-b"]["copy_of"]["id"] == "article-a"
    assert all(fact.get("why") for one in found.values() for fact in one.values() if isinstance(fact, dict)
               and fact.get("basis") == "inferred")  # fmt: skip


def test_articles_are_filtered(desk: Desk) -> None:
    originals = [one["id"] for one in told(desk, "list_articles", originals=True)["articles"]]
    assert "article-b" not in originals
    assert "article-a" in originals
    assert {one["id"] for one in told(desk, "list_articles", outlet="lantern")["articles"]} == {
        "article-a",
        "article-b",
    }
    assert [one["id"] for one in told(desk, "list_articles", words="dredger letter")["articles"]] == ["article-c"]
