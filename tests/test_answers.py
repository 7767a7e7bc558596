"""Small piles whose right answer anybody can tell: what must never be got wrong, from the text to the bounds."""

import json
from pathlib import Path

import pytest

from headwater.model import Claim, Dossier
from headwater.trace import trace

BRIEF = (
    "ORRIN — Mayor Anna Bell resigned on Monday, according to two people briefed on the matter.\n\n“I am going home,” "
    "Ms. Bell said on Tuesday. A spokesman for the council declined to comment."
)


def traced(folder: Path, *texts: str, outlets: str = "Herald Post Courier Gazette Tribune Record Star Echo") -> Dossier:
    """Trace the texts as records of different outlets, one day each."""
    rows = [
        {"id": str(n), "publisher": f"The {outlet}", "published": f"2031-03-{12 + n:02}", "text": text}
        for n, (text, outlet) in enumerate(zip(texts, outlets.split(), strict=False))
    ]
    (folder / "records.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return trace([folder]).dossier


def about(dossier: Dossier, words: str) -> Claim:
    """The one claim that a statement with these words belongs to."""
    found = [c for c in dossier.claims if any(words in s.span.exact for s in c.statements)]
    assert len(found) == 1, [c.proposition for c in found]
    return found[0]


def bounds(claim: Claim) -> tuple[int, int | None, int, int]:
    return claim.origins.low, claim.origins.high, claim.on_record, claim.against


def test_hearsay_puts_nobody_on_the_record(tmp_path: Path) -> None:
    found = traced(
        tmp_path,
        "ORRIN — The mayor, Anna Bell, told Deputy Carl Stone that she would resign, two people briefed on the matter "
        "said. Stone refused the offer, they said, and assured her that her job was safe. The council voted 5-4 on "
        "Monday to open an inquiry.",
    )
    assert bounds(about(found, "she would resign")) == (2, 2, 0, 0)
    assert bounds(about(found, "refused the offer")) == (2, 2, 0, 0)
    assert bounds(about(found, "voted 5-4")) == (1, 1, 0, 0)


def test_a_copied_sentence_with_another_figure_and_source_is_a_conflict(tmp_path: Path) -> None:
    rest = "The council met on Monday to discuss the matter and adjourned."
    found = traced(
        tmp_path,
        "ORRIN — The report found that 14 of the 38 steel supports under the terminal had failed the inspection, "
        f"according to a copy reviewed by The Herald. {rest}",
        "ORRIN — The report found that 11 of the 38 steel supports under the terminal had failed the inspection, the "
        f"authority said on Tuesday. {rest}",
    )
    claims = [about(found, f"{figure} of the 38 steel supports") for figure in (14, 11)]
    assert [(c.outlets, bounds(c)[:2]) for c in claims] == [(("The Herald",), (1, 1)), (("The Post",), (1, 1))]
    assert claims[0].matter == claims[1].matter is not None
    conflict = next(c for c in found.comparisons if c.attribute == "number")
    assert set(conflict.claims) == {c.id for c in claims}
    assert (conflict.verdict, sorted(m.value.split()[0] for m in conflict.members)) == ("conflict", ["11", "14"])


def test_a_denial_stands_against_what_it_denies(tmp_path: Path) -> None:
    found = traced(
        tmp_path,
        "ORRIN — Anna Bell offered to resign on Monday, two people briefed on the talks said. The council is to meet "
        "on Friday to hear from her.",
        "ORRIN — Anna Bell on Wednesday flatly denied that she had offered to resign. She spoke on the steps of the "
        "town hall, and took no questions from reporters.",
    )
    assert bounds(about(found, "offered to resign on Monday")) == (2, 2, 0, 1)
    assert [c.verdict for c in found.comparisons if c.attribute == "polarity"] == ["conflict"]
    assert bounds(about(found, "to meet on Friday"))[:2] == (1, 1)


@pytest.mark.parametrize("count", [1, 2, 4, 6, 8])
def test_wire_copy_with_a_local_line_adds_no_origin(count: int, tmp_path: Path) -> None:
    places = "river bridge hall square market tower park gate".split()
    texts = [f"{BRIEF}\n\nReaders can see photographs of the {place} inside." for place in places[:count]]
    assert bounds(about(traced(tmp_path, *texts), "resigned on Monday"))[:2] == (2, 2)


def test_an_outlet_that_repeats_its_own_unnamed_people_has_no_more_of_them(tmp_path: Path) -> None:
    found = traced(
        tmp_path,
        "ORRIN — The director offered to resign, two people briefed on the talks said on Tuesday.",
        "ORRIN — The director offered to resign over the flooded tunnel, two people briefed on the talks said again.",
        outlets="Herald Herald",
    )
    assert bounds(about(found, "over the flooded tunnel"))[:2] == (2, 2)


def test_the_last_words_of_a_name_are_the_body(tmp_path: Path) -> None:
    told = "TARN — Marlow Ambulance Service said on Monday that its crew was redirected to Orrin by radio."
    again = "TARN — The ambulance service said on Tuesday that its crew was redirected to Orrin."
    claim = about(traced(tmp_path, told, again, BRIEF), "redirected to Orrin by radio")
    assert (claim.origins.low, claim.origins.high) == (1, 1)


def test_an_adjourned_inquest_is_public(tmp_path: Path) -> None:
    claim = about(traced(tmp_path, "TARN — The inquest was adjourned until January.", BRIEF), "inquest was adjourned")
    assert (claim.origins.low, claim.origins.high) == (1, 1)
