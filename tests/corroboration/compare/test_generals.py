"""What is said of none beside an account of some, in small piles."""

from pathlib import Path

import pytest

from tests.corroboration.compare.test_negations import polarity


@pytest.mark.parametrize(
    ("none", "some"),
    [
        (
            "TARN — “Not a single tree will be felled for it,” Carl Stone, the mayor, told reporters.",
            "TARN — At least 60 trees on the quay have been marked with red paint, a resident said.",
        ),
        (
            "TARN — Norva Motors put out a statement. “None of our accounts was used,” said Mara Quill, its head.",
            "TARN — The gang got in through an account of Norva Motors, two people close to the council said.",
        ),
    ],
)
def test_some_are_told_of_where_another_says_none(tmp_path: Path, none: str, some: str) -> None:
    (found,) = polarity(tmp_path, none, some)
    assert found.verdict == "apparent"
    assert {m.value for m in found.members} == {"affirms", "denies"}


@pytest.mark.parametrize(
    ("none", "other"),
    [
        # no things of a kind: of time, and of what there is
        ("TARN — There is no tree on the quay, Carl Stone said.", "TARN — At least 60 trees were marked, he said."),
        ("TARN — No plan was made for the quay, Carl Stone said.", "TARN — A plan for the market was printed."),
        # other things
        ("TARN — No tree was marked, Carl Stone said.", "TARN — At least 60 boats were marked, a resident said."),
    ],
)
def test_nothing_is_set_beside_what_is_of_no_kind_or_of_another(tmp_path: Path, none: str, other: str) -> None:
    assert not [c for c in polarity(tmp_path, none, other) if "of none" in c.why]


def test_what_a_body_never_did_is_set_beside_who_says_that_it_did(tmp_path: Path) -> None:
    never = "TARN — “We have never paid a councillor or anyone in their family,” Norva Motors said."
    paid = "TARN — Carl Stone was a paid adviser to Norva Motors until March, three people who know him said."
    assert polarity(tmp_path, never, paid)
