"""Who stands behind a statement, and who only seems to."""

from pathlib import Path

from tests.test_answers import about, bounds, traced

REST = "The council of Dorlen is to meet on Friday, and the matter is on its list. Snow fell on the town all day."


def test_a_company_that_speaks_in_its_own_release_is_one_origin_where_it_is_quoted(tmp_path: Path) -> None:
    dossier = traced(
        tmp_path,
        "Norva regrets the fall of two cranes. The depot in Dorlen was inspected on 3 March. No fault was found. "
        "All workers of the depot have been told, and a line for their families has been opened. It stays shut.",
        f"DORLEN — The Norva said on Tuesday that the depot in Dorlen had been inspected on 3 March. {REST}",
        "TARN — The depot in Dorlen was inspected on 3 March, The Norva said. Two cranes fell there on Monday. The "
        "town has asked for a report, and the mayor has gone to see the place for herself.",
        outlets="Norva Herald Post",
    )
    claim = about(dossier, "had been inspected on 3 March")
    assert len({s.article for s in claim.statements}) == 3
    assert bounds(claim)[:2] == (1, 1)
    assert claim.origins.unseen == 0


def test_what_somebody_is_said_to_feel_is_not_what_they_told(tmp_path: Path) -> None:
    dossier = traced(
        tmp_path,
        f"DORLEN — Anna Bell has privately blamed Carl Stone for the flood at the depot. {REST} A dam broke on Sunday.",
    )
    assert bounds(about(dossier, "blamed Carl Stone")) == (0, 1, 0, 0)


def test_whom_a_body_blames_it_tells_everybody(tmp_path: Path) -> None:
    dossier = traced(tmp_path, f"DORLEN — The harbour ministry blamed Carl Stone for the flood at the depot. {REST}")
    assert bounds(about(dossier, "blamed Carl Stone"))[:2] == (1, 1)


def test_a_source_of_another_paragraph_is_not_inherited(tmp_path: Path) -> None:
    beside = "Anna Bell met Carl Stone in Tarn. They ate together, two people briefed on the talks said."
    apart = beside.replace("Tarn. ", "Tarn.\n\n")
    for text, high in ((beside, 2), (apart, 1)):
        dossier = traced(tmp_path, f"DORLEN — {text} {REST}")
        assert about(dossier, "met Carl Stone").origins.high == high


def test_what_a_correction_takes_back_is_no_public_act(tmp_path: Path) -> None:
    text = "An earlier version of this article said that the depot in Tarn was opened in 1989."
    dossier = traced(tmp_path, f"DORLEN — Two cranes fell in Dorlen on Monday. {text} {REST}")
    assert bounds(about(dossier, "was opened in 1989"))[:2] == (0, 1)


def test_a_price_is_public_where_its_subject_stands_before(tmp_path: Path) -> None:
    text = "Shares in the depot rose 4.2 per cent on Tuesday and lost 1.5 per cent on Wednesday."
    dossier = traced(tmp_path, f"DORLEN — {text} {REST}")
    assert bounds(about(dossier, "lost 1.5 per cent"))[:2] == (1, 1)


def test_an_order_is_a_deed_that_all_can_see(tmp_path: Path) -> None:
    text = "Harbour officials ordered 40 crews to leave the depot on Tuesday."
    dossier = traced(tmp_path, f"DORLEN — {text} {REST}")
    assert bounds(about(dossier, "to leave the depot")) == (1, 1, 0, 0)


def test_what_somebody_holds_as_it_is_written_they_have_said(tmp_path: Path) -> None:
    text = "Anna Bell, the harbour master, believes that 40 crews will leave the depot."
    dossier = traced(tmp_path, f"DORLEN — {text} {REST}")
    assert bounds(about(dossier, "will leave the depot")) == (1, 1, 1, 0)
