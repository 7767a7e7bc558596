"""Quotation checks on the page."""

import msgspec

from headwater.dossier.ranking import ranked
from headwater.model import QuotationCheck, Span, WordChange
from headwater.web.page import render
from headwater.web.quotations import quotation_groups
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM, texts


def _check(verdict: str, **more: object) -> QuotationCheck:
    fields: dict[str, object] = {
        "id": f"quotation-{verdict}", "article": "article-a", "quotation": FORUM["aq1"], "attribution": None,
        "speaker": "source-ines", "verdict": verdict, "against": "release", "other_article": "article-c",
        "found": COURIER["s3"], "says": f"what is {verdict}",
    }  # fmt: skip
    return QuotationCheck(**(fields | more))  # type: ignore[arg-type]


def _empty(span: Span) -> Span:
    return span.part(0, 0)


_CHECKS = (
    _check("exact"),
    _check("not_found", against=None, other_article=None, found=None),
    _check("altered", changes=(WordChange(here=FORUM["aines"], there=_empty(COURIER["src3"]), marked=True),)),
    _check("cut", left_out=(COURIER["src3"],)),
)


def test_what_differs_comes_first() -> None:
    sample = msgspec.structs.replace(dossier(), quotations=_CHECKS)
    groups = quotation_groups(sample, Register(sample, texts(), ranked(sample.claims)))
    assert [group.title for group in groups] == [
        "Other words", "Shorter than it was said", "Not found where the speaker speaks", "Word for word",
    ]  # fmt: skip
    (altered,), (cut,), (lost,), (exact,) = (group.rows for group in groups)
    (change,) = altered.changes
    assert (change.here and change.here.text, change.there, change.marked) == (FORUM["aines"].exact, None, True)
    assert [quote.text for quote in cut.left_out] == [COURIER["src3"].exact]
    assert (lost.found, lost.other, lost.primary) == (None, None, False)
    assert (exact.found and exact.found.text, exact.primary) == (COURIER["s3"].exact, True)


def test_the_section_stands_on_the_page() -> None:
    page = render(msgspec.structs.replace(dossier(), quotations=_CHECKS), texts())
    for said in ("Quotations checked", "what is altered", "marked in the quotation", "left out:"):
        assert said in page
    assert "No quotation could be held against" in render(dossier(), texts())
