import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.furniture import is_contributor_line, is_correction, is_notice, read_credit, read_dateline


@pytest.mark.parametrize(
    ("text", "place", "outlet"),
    [
        ("BRENNHAVEN — The director", "BRENNHAVEN", None),
        ("BRENNHAVEN, Ostland (Reuters) - The director", "BRENNHAVEN, Ostland", "Reuters"),
        ("PORT KESTERBY, March 3, 2031 (AP) — The director", "PORT KESTERBY", "AP"),
        ("Brennhaven (Coastline 24)Marit Solvane", "Brennhaven", "Coastline 24"),
        ("(AFP) -- The director", None, "AFP"),
        ("March 3, 2031 (Norden Wire) -- The director", None, "Norden Wire"),
        ("3 March (AFP) - The director", None, "AFP"),
        ("BRENN\nHAVEN, Ostland — The director", "BRENN\nHAVEN, Ostland", None),
        ("Brennhaven — The director", "Brennhaven", None),
        ("Brennhaven, 3 March 2031 - The director", "Brennhaven", None),
        ("Port Kesterby, Ostland, March 3 - The director", "Port Kesterby, Ostland", None),
    ],
)
def test_reads_a_dateline(text: str, place: str | None, outlet: str | None) -> None:
    found = read_dateline(text, 0, len(text))
    assert found is not None
    assert (text[slice(*found.place)] if found.place else None) == place
    assert (found.outlet.name if found.outlet else None) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "Solvane — who was there",
        "The man (who had left) came back",
        "PRESENTER: To Brennhaven",
        "Mr. Hallam (R-Calif.) said",
        "A plan - and a bad one",
        "Harbour Rules, Section 12 - The law",
        "Solvane, the director - The woman",
        "Section 12 (Northern) - The law",
        "",
        "BRENNHAVEN —",
    ],
)
def test_takes_no_prose_for_a_dateline(text: str) -> None:
    assert read_dateline(text, 0, len(text)) is None


def test_reads_the_date_of_a_dateline() -> None:
    text = "BRENNHAVEN, March 3, 2031 — The director"
    found = read_dateline(text, 0, len(text))
    assert found is not None
    assert found.date is not None
    assert text[found.date.start : found.date.end] == "March 3, 2031"
    assert text[found.end :] == "The director"


@pytest.mark.parametrize(
    ("text", "credit", "outlet"),
    [
        ("She was a pilot.PILAR ANSTEY/THE LANTERN POST", "PILAR ANSTEY/THE LANTERN POST", "THE LANTERN POST"),
        ("The quay. (AP Photo/Ann Lee)", "(AP Photo/Ann Lee)", "AP"),
        ("Photo: Ann Lee/Reuters", "Photo: Ann Lee/Reuters", "Reuters"),
        ("Ann Lee via Getty Images", "Ann Lee via Getty Images", "Getty Images"),
        ("The quay in 2029. Picture: Lowell Strand", "Picture: Lowell Strand", None),
        ("Getty Images", "Getty Images", "Getty Images"),
    ],
)
def test_reads_a_credit(text: str, credit: str, outlet: str | None) -> None:
    found = read_credit(text, 0, len(text))
    assert found is not None
    assert text[found.start :].strip() == credit
    assert (found.outlet.name if found.outlet else None) == outlet


@pytest.mark.parametrize("text", ["the and/or rule", "He met the dean, Francis.", "The vote was 9/2", ""])
def test_takes_no_prose_for_a_credit(text: str) -> None:
    assert read_credit(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Coastline 24's Arlo Venn contributed to this report.", True),
        ("(Reporting by Hanne Aldous; editing by Corin Maddox)", True),
        ("Additional reporting by Ann Lee.", True),
        ("She contributed to the campaign.", False),
        ("He said the council had contributed nothing to the report.", False),
        ("Ann Lee contributed to this report. " + "x" * 300, False),
    ],
)
def test_contributor_lines(text: str, *, is_one: bool) -> None:
    assert is_contributor_line(text, 0, len(text)) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Correction: March 12, 2031", True),
        ("An earlier version of this article gave the wrong day.", True),
        ("This story has been updated with a statement.", True),
        ("Editor’s note: the author sits on the board.", True),
        ("Corrections officers went on strike.", False),
        ("The article was wrong.", False),
    ],
)
def test_corrections(text: str, *, is_one: bool) -> None:
    assert is_correction(text, 0, len(text)) is is_one


@given(st.text(alphabet=st.sampled_from("ABab (CNN)/—-,.\n:Photo\ud800"), max_size=160))
def test_any_text_gives_places_inside_it(text: str) -> None:
    dateline, credit = read_dateline(text, 0, len(text)), read_credit(text, 0, len(text))
    assert dateline is None or 0 < dateline.end <= len(text)
    assert credit is None or 0 <= credit.start < len(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Correction: The fine is £40.", True),
        ("Clarification, 8 March: The fine is £40.", True),
        ("Editor’s note: This story was amended.", True),
        ("An earlier version of this article said so.", True),
        ("This article was amended on 14 May.", True),
        ("Editor’s note: The writer is a member of the board.", False),
        ("Corrections Department officers said so.", False),
        ("The Ministry regrets that it was late.", False),
        ("This article was written by hand.", False),
    ],
)
def test_notices_of_correction_are_told_from_prose(text: str, *, is_one: bool) -> None:
    assert is_notice(text, 0, len(text)) is is_one
