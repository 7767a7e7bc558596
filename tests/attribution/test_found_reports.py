"""Reports that are known to be in the pile once claims are known."""

import msgspec
import pytest

from headwater.attribution import with_reports_found
from headwater.model import Article, Citation, Claim, Origins, Polarity, Span, Statement, StatementOrigin
from tests.builders import Desk, article

NONE = Origins(low=0, high=None, unseen=0, why=())
CITING = "The Harbour Post reported that nobody was on the bridge."


def _claim(*told: tuple[Article, StatementOrigin, str | None]) -> Claim:
    statements = tuple(
        Statement(span=home.spans[0], article=home.id, attribution=by, origin=origin, polarity="for", strength=None)
        for home, origin, by in told
    )
    return Claim(id="claim-1", proposition="", statements=statements, origins=NONE, on_record=0, against=0, outlets=())


@pytest.mark.parametrize(
    ("outlet", "day", "origin", "found"),
    [
        ("The Harbour Post", "2031-03-10", "original", True),
        ("The Harbour Post", None, "unattributed", True),
        # it came out later, is another outlet's, or only cites in its turn
        ("The Harbour Post", "2031-03-19", "original", False),
        ("Coast Weekly", "2031-03-10", "original", False),
        ("The Harbour Post", "2031-03-10", "cites", False),
        ("The Harbour Post", "2031-03-10", "copy", False),
    ],
)
def test_a_report_that_tells_the_claim_is_the_one_cited(
    outlet: str,
    day: str | None,
    origin: StatementOrigin,
    found: bool,  # noqa: FBT001 (a table)
) -> None:
    desk = Desk()
    report = article("There was not a soul up there, the ferryman said.", "A", outlet, day)
    home = article(CITING, "B", "Coast Daily", "2031-03-11")
    said = desk.said(home, "The Harbour Post", "reported", "nobody was on the bridge", class_="outlet")
    citation = Citation(
        article=home.id, outlet="The Harbour Post", source=said.source_id or "", cited_article=None,
        span=home.spans[0].part(0, 25), wording="reported",
    )  # fmt: skip
    claims = [_claim((home, "cites", said.id), (report, origin, None))]
    (known,) = with_reports_found([citation], [said], claims, [report, home])
    assert known.cited_article == (report.id if found else None)
    # a credit in other words, and one that is known already
    other = msgspec.structs.replace(citation, source="source-2")
    assert with_reports_found([other], [said], claims, [report, home]) == (other,)
    settled = msgspec.structs.replace(citation, cited_article="article-9")
    assert with_reports_found([settled], [said], claims, [report, home]) == (settled,)


@pytest.mark.parametrize(
    ("polarity", "headline", "found"),
    [("for", False, True), ("against", False, False), ("neither", False, False), ("for", True, False)],
)
def test_a_report_that_only_denies_the_claim_or_only_heads_it_tells_it_not(
    polarity: Polarity,
    headline: bool,  # noqa: FBT001 (a table)
    found: bool,  # noqa: FBT001 (a table)
) -> None:
    desk = Desk()
    report = article("There was not a soul up there, the ferryman said.", "A", "The Harbour Post", "2031-03-10")
    home = article(CITING, "B", "Coast Daily", "2031-03-11")
    said = desk.said(home, "The Harbour Post", "reported", "nobody was on the bridge", class_="outlet")
    citation = Citation(
        article=home.id, outlet="The Harbour Post", source=said.source_id or "", cited_article=None,
        span=home.spans[0].part(0, 25), wording="reported",
    )  # fmt: skip
    claim = _claim((home, "cites", said.id), (report, "original", None))
    above = Span(capture=report.spans[0].capture, start=900, end=915, exact="Bridge deserted")
    place = above if headline else report.spans[0]
    told = msgspec.structs.replace(claim.statements[1], polarity=polarity, span=place)
    claim = msgspec.structs.replace(claim, statements=(claim.statements[0], told))
    (known,) = with_reports_found([citation], [said], [claim], [report, home])
    assert known.cited_article == (report.id if found else None)
