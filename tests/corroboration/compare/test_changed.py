"""Conflicting figures of which some account says that the one was changed to the other."""

import json
from pathlib import Path

import pytest

from headwater.trace import trace

PLACE = "The council of Dorlen is to meet on Friday, and the matter is on its list."


def verdicts(folder: Path, *texts: str) -> set[str]:
    rows = [
        {"id": str(n), "publisher": f"The {name}", "published": "2031-03-12", "text": f"{text} {PLACE}"}
        for n, (text, name) in enumerate(zip(texts, ("Herald", "Post", "Echo"), strict=False))
    ]
    (folder / "records.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = trace([folder]).dossier.comparisons
    return {c.verdict for c in found if c.attribute == "number" and c.verdict in ("conflict", "apparent")}


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Six people died in a fire at the Delmar mill, the fire brigade said.",
            "Nine people died in the fire at the Delmar mill, the brigade said, raising an earlier toll of six.",
            "A fire at the Delmar mill killed nine people, according to the fire brigade.",
        ),
        (
            "The brigade sent eight fire engines to the mill in Tarn.",
            "The brigade sent twelve fire engines to the mill in Tarn; it had initially said eight.",
            "Twelve engines were sent to the mill in Tarn, the brigade said.",
        ),
        (
            "The ship was carrying 180 passengers off Tarn, the coastguard said.",
            "The coastguard raised the number of passengers on the ship off Tarn from 180 to 230.",
            "The ship was carrying 230 passengers off Tarn.",
        ),
        (
            "Twelve people were injured in the mill fire at Tarn, the hospital said.",
            "The hospital now says 19 people were injured in the mill fire in Tarn, having first said 12.",
        ),
    ],
)
def test_a_figure_that_was_changed_stands_in_no_conflict_with_what_it_became(
    texts: tuple[str, ...], tmp_path: Path
) -> None:
    assert verdicts(tmp_path, *texts) == {"apparent"}


def test_another_figure_that_was_changed_excuses_nothing(tmp_path: Path) -> None:
    one = "The ship was carrying 180 passengers off Tarn. The number of injured was raised from four to six."
    other = "The ship was carrying 230 passengers off Tarn, the operator said."
    assert "conflict" in verdicts(tmp_path, one, other)
