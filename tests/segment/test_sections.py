"""Documents in sections are one text; cards above remarks are none."""

import pytest

from headwater.segment import split
from headwater.segment.lines import page_of
from headwater.segment.model import shipped
from headwater.segment.sections import with_sections
from headwater.settings import SegmentSettings
from tests.segment.pages import reading

SETTINGS = SegmentSettings()
_FIRST = (
    "Orr Engineers looked at the pier of Dorlen in March at the request of the harbour board. Nine of the twenty piles "
    "were rotten, and two of them had broken off below the water line."
)
_COST = "The cost of new piles is put at 2.6 million crowns, without a crossing for passengers."
_CAUSE = "The piles were painted over in 2039, and water has stood in them since then."
_HEAD = (
    "ORR ENGINEERS\nThe Pier at Dorlen: Inspection Report\nPrepared for: Dorlen Harbour Board\n"
    "Date of issue: 14 April 2041"
)


def _report(*titles: str, between: str = "\n") -> str:
    parts = zip(titles, (_FIRST, _COST, _CAUSE), strict=True)
    return "\n\n".join((_HEAD, *(f"{title}{between}{told}" for title, told in parts), "Signed: Ida Orr, engineer"))


def _roles(text: str) -> list[tuple[str, str]]:
    return [(s.role, s.span.exact) for s in split([reading(text)], (), SETTINGS)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("titles", [("1. Summary", "2. Cost", "3. Cause"), ("1 What was seen", "2 Price", "3 Paint")])
def test_numbered_sections_are_one_text(titles: tuple[str, str, str], between: str) -> None:
    roles = _roles(_report(*titles, between=between))
    assert [text for role, text in roles if role == "article_body"] == [_FIRST, _COST, _CAUSE]
    assert [text for role, text in roles if role == "crosshead"] == list(titles[1:])
    assert len({s.article for s in split([reading(_report(*titles))], (), SETTINGS) if s.article}) == 1


def test_so_are_those_under_the_heads_of_reports() -> None:
    roles = _roles(_report("Summary", "Cost of repair", "Cause"))
    assert [text for role, text in roles if role == "article_body"] == [_FIRST, _COST, _CAUSE]


def test_the_title_stands_above_for_whom_it_was_made() -> None:
    roles = _roles(_report("1. Summary", "2. Cost", "3. Cause"))
    assert ("headline", "The Pier at Dorlen: Inspection Report") in roles
    assert ("date_line", "Date of issue: 14 April 2041") in roles


@pytest.mark.parametrize(
    "text",
    [
        # pen names above remarks
        f"saltwife\n{_FIRST}\n\nBo\n{_COST}\n\ntidewrack\n{_CAUSE}",
        f"Marge\n{_FIRST}\n\nTom\n{_COST}\n\nCost\n{_CAUSE}",
        # two sections; numbers that leave one out; talk and menus below
        f"1. Summary\n{_FIRST}\n\n2. Cost\n{_COST}",
        f"1. Summary\n{_FIRST}\n\n3. Cost\n{_COST}\n\n4. Cause\n{_CAUSE}",
        f"1. Summary\n{_FIRST}\n\n2. Terms\nYou must log in to read this, and we ask you why.\n\n3. Cause\n{_CAUSE}",
    ],
)
def test_other_texts_are_left_to_the_model(text: str) -> None:
    page = page_of(reading(text))
    assert with_sections(page, shipped().score(page)) is None


def test_two_heads_are_enough_where_reports_use_both_and_however_short_it_is() -> None:
    text = (
        "PIER SAFETY BOARD\nFINAL REPORT 14/2041\nPublished 3 June 2041\n\nSummary\n\n"
        "1. The piles of the pier were not tested.\n\n2. The warning lamp had been taken away.\n\nFindings\n\n"
        "3. The Board finds that nobody had looked.\n\nFor the Board\nIda Orr\nChief Inspector"
    )
    told = " ".join(text for role, text in _roles(text) if role == "article_body")
    assert told.startswith("1. The piles")
    assert told.endswith("nobody had looked.")
    assert "warning lamp" in told
    remarks = text.replace("Summary", "saltwife").replace("Findings", "oarlock")
    assert "article_body" not in [role for role, _ in _roles(remarks)]
