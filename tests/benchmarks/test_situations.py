"""The scorer of situations on an invented pile: what the dossier gives counts, and what it cannot give does not."""

from typing import Any

from benchmarks.situations import answers

PILE: dict[str, Any] = {
    "id": "t-01",
    "articles": [
        {
            "outlet": "The Dorlen Post", "date": "2041-03-04", "title": "Harbour director resigns",
            "text": "Stone resigned as harbour director on Monday, two people said.\n\n14 cranes were checked.",
        },
        {
            "outlet": "Tarn Radio", "date": "2041-03-05", "title": "Stone steps down in Dorlen",
            "text": "Stone stepped down as harbour director on Monday.\n\nInspectors checked 19 cranes.",
        },
    ],
}  # fmt: skip
LEFT, RIGHT = (
    "Stone resigned as harbour director on Monday",
    "Stone stepped down as harbour director on Monday",
)
CRANES = "14 cranes were checked"


def given(**asked: Any) -> list[bool]:  # noqa: ANN401 - answers of any kind
    return [a.right for a in answers(PILE | asked) if not a.kind.startswith("unasked")]


def test_statements_of_one_claim_stand_together_and_others_apart() -> None:
    assert given(same=[[LEFT, RIGHT]], apart=[[LEFT, CRANES]]) == [True, True]
    assert given(same=[[LEFT, CRANES]], apart=[[LEFT, RIGHT]]) == [False, False]


def test_a_conflict_that_nobody_tells_is_not_found() -> None:
    assert given(conflict=[[LEFT, CRANES, "actor"]], agree=[[LEFT, CRANES]]) == [False, False, True]


def test_sources_and_bounds_are_those_of_the_claim() -> None:
    assert given(source=[[LEFT, "two people"], [LEFT, "Piet Aarden"]]) == [True, False]
    assert given(bounds=[[LEFT, 7, 9]]) == [False]
    assert given(stance=[[LEFT, "asserts"], [LEFT, "silent"]]) == [True, False]
