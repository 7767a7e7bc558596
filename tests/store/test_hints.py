from pathlib import Path

import pytest

from headwater.case import Case, new_case
from tests.store.test_finding import case

__all__ = ["case"]


@pytest.mark.parametrize(
    ("query", "hints"),
    [
        ("outlet:abc", ("outlet:abc: no outlet of the last dossier; there are Halvorsund Courier, Sound Post",)),
        ("outlet:currier", ("outlet:currier: no outlet of the last dossier; spelt much like it: Halvorsund Courier",)),
        ("person:brekk", ("person:brekk: no person who speaks of the last dossier; spelt much like it: Tomas Brekke",)),
        ("language:English quay", ("language:English: no language code of the last dossier; there is en",)),
        ("(language:de OR language:fr) quay", (
            "language:de: no language code of the last dossier; there is en",
            "language:fr: no language code of the last dossier; there is en",
        )),
        ("outlet:courier painted", ()),
        ("nowhere", ()),
        ("quay -outlet:gazette", ()),
    ],
)  # fmt: skip
def test_a_value_that_nothing_has_is_named_with_what_there_is(query: str, hints: tuple[str, ...], case: Case) -> None:
    assert case.search(query).hints == hints


def test_what_finds_something_needs_no_hint(case: Case) -> None:
    found = case.search("outlet:gazette OR quay")
    assert found.hits
    assert found.hints == ()


def test_many_names_are_cut_and_counted(tmp_path: Path) -> None:
    for number in range(11):
        name = f"The {chr(ord('B') + number) * 5} Messenger"
        (tmp_path / f"{number}.txt").write_text(
            f"{name}\n\nQuay closed\n\nBy Ilse Varga\nMarch 11, 2031\n\nOSTRAND — Quay {number} closed on Monday, "
            "Marit Solvane said. The ferry had left for the island an hour before, she said.\n",
            encoding="utf-8",
        )
    with new_case(tmp_path / "case.hw") as made:
        list(made.add([tmp_path / f"{number}.txt" for number in range(11)]))
        made.trace()
        (told,) = made.search("outlet:nope").hints
    assert told.endswith(" and 3 more")
