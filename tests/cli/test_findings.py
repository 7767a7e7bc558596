"""Leads and quotation checks in the terminal."""

import re

import msgspec
import pytest

from headwater.cli.summary import summarise
from headwater.model import Dossier, Lead, QuotationCheck, WordChange
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM, HOSTILE

_ESCAPES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _with_findings(*, exact_only: bool = False) -> Dossier:
    exact = QuotationCheck(
        id="quotation-1", article="article-a", quotation=FORUM["aq1"], attribution=None, speaker=None, verdict="exact",
        against="release", other_article="article-c", found=COURIER["s3"], says="word for word in the release (C)",
    )  # fmt: skip
    altered = msgspec.structs.replace(
        exact,
        id="quotation-2",
        verdict="altered",
        says="other words than in the release (C)",
        changes=(WordChange(here=FORUM["aines"], there=COURIER["src3"]),),
    )
    leads = tuple(
        Lead(id=f"lead-{n}", kind="unsourced", says=f"Lead {n} {HOSTILE}", spans=(), claims=(), articles=())
        for n in range(7)
    )
    checks = (exact,) if exact_only else (exact, altered)
    return msgspec.structs.replace(dossier(), quotations=checks, leads=leads)


@pytest.mark.parametrize(
    "said",
    [
        "Quotations checked (1 other words, 1 word for word)",
        "L: “I have not resigned and I do not intend to”: other words than in the release (C)",
        "What to look for next (7)",
        "no source given: Lead 0",
        "and 3 more in the dossier",
    ],
)
def test_says(said: str) -> None:
    assert said in summarise(_with_findings(), width=200, colour=False)


def test_where_all_is_exact_that_is_said() -> None:
    told = summarise(_with_findings(exact_only=True), width=100, colour=False)
    assert "all of them word for word" in told


def test_without_any_there_is_no_heading() -> None:
    told = summarise(dossier(), width=100, colour=False)
    assert "Quotations checked" not in told
    assert "What to look for next" not in told


def test_nothing_steers_the_terminal() -> None:
    assert not _ESCAPES.search(summarise(_with_findings(), width=80, colour=False))
