"""Headlines that share no act with what stands below them."""

import msgspec
import pytest

from headwater.claim import gather
from headwater.claim.headlines import WHY
from headwater.model import Account, Claim, Lineage, Stated, Voices
from headwater.settings import ClaimSettings
from tests.builders import article
from tests.claim.test_copies import shared

BODY = (
    "Two crooks copied the files of 61,400 patients of Dorlen clinic.",
    "The clinic hired a guard in May.",
    "Mayor Ilse Varga fired Carl Stone, the harbour director, on Monday.",
)


def claims_of(headline: str) -> tuple[Claim, ...]:
    home = article(f"{headline}\n\n{' '.join(BODY)}", "A", "X")
    text = home.spans[0]
    starts = [text.exact.index(s) for s in BODY]
    head = text.part(0, len(headline))
    home = msgspec.structs.replace(
        home,
        spans=(text.part(starts[0], len(text.exact)),),
        headline=Stated(value=headline, evidence=(head,), basis="stated"),
    )
    sentences = tuple(text.part(at, at + len(s)) for at, s in zip(starts, BODY, strict=True))
    return gather([Account(article=home, sentences=sentences, furniture=(head,))], Voices(), Lineage(), ClaimSettings())


def beside(headline: str) -> list[str]:
    """What stands with the headline in a claim."""
    found = [c for c in claims_of(headline) if any(s.span.exact in headline for s in c.statements)]
    return [s.span.exact for c in found for s in c.statements if s.span.exact not in headline]


@pytest.mark.parametrize(
    ("headline", "why"),
    [("Raid on data of 61,000 patients", "are one figure"), ("Clinic raided by crooks over patients", WHY)],
)
def test_a_headline_says_in_short_what_its_article_opens_with(headline: str, why: str) -> None:
    assert beside(headline) == [BODY[0]]
    (claim,) = [c for c in claims_of(headline) if len(c.statements) > 1]
    assert any(why in s.why for s in claim.statements)


@pytest.mark.parametrize("headline", ["For immediate use by the press", "Dark days in a river town", "A clinic story"])
def test_a_headline_that_shares_too_little_makes_no_claim(headline: str) -> None:
    assert beside(headline) == []


def test_a_headline_that_a_body_tells_stays_there() -> None:
    assert beside("Mayor fires Carl Stone") == [BODY[2]]


def test_a_figure_behind_as_is_news_of_its_own() -> None:
    found = [c for c in claims_of("Town stunned as 61,400 patients learn of a breach") if len(c.statements) > 1]
    assert [{s.span.exact for s in c.statements} for c in found] == [{BODY[0], "61,400 patients learn of a breach"}]


def test_a_label_in_front_of_a_colon_tells_nothing_of_what_it_names() -> None:
    fire = article("Two sailors died when fire tore through the Brenn boat yard on Monday.", "A", "X")
    headline = "Yard fire: union to call strike"
    text = f"{headline}\n\nThe union at the Brenn yard will call a strike on Monday."
    strike = article(text, "B", "Y")
    head, body = (strike.spans[0].part(*at) for at in ((0, len(headline)), (len(headline) + 2, len(text))))
    strike = msgspec.structs.replace(
        strike, spans=(body,), headline=Stated(value=headline, evidence=(head,), basis="stated")
    )
    accounts = [
        Account(article=fire, sentences=fire.spans, furniture=()),
        Account(article=strike, sentences=(body,), furniture=(head,)),
    ]
    claims = gather(accounts, Voices(), Lineage(), ClaimSettings())
    assert [{s.article for s in c.statements} for c in claims if "tore" in c.proposition] in ([], [{fire.id}])
    assert "Yard fire" not in {s.span.exact for c in claims for s in c.statements}


REPORT = "Mayor Ilse Varga fired Carl Stone, the harbour director, on Monday."


def origins_in_a_repost(headline: str, added: str = "") -> list[tuple[str, str]]:
    """Words and origin of what a repost under a headline of its own has in the claim of the firing."""
    first, again = article(REPORT, "A", "X"), article(f"{headline}\n\n{REPORT}{added}", "B", "Y")
    text = again.spans[0]
    head, body = text.part(0, len(headline)), text.part(len(headline) + 2, len(text.exact))
    again = msgspec.structs.replace(
        again, spans=(body,), headline=Stated(value=headline, evidence=(head,), basis="stated")
    )
    copied = body.part(0, len(REPORT))
    reuse = shared(first, again, REPORT)
    sentences = (copied, *([body.part(len(REPORT) + 1, len(body.exact))] if added else []))
    accounts = [
        Account(article=first, sentences=first.spans, furniture=()),
        Account(article=again, sentences=sentences, furniture=(head,)),
    ]
    claims = gather(accounts, Voices(), Lineage(reuses=(reuse,)), ClaimSettings())
    (claim,) = [c for c in claims if any(s.span == first.spans[0] for s in c.statements)]
    return [(s.span.exact, s.origin) for s in claim.statements if s.article == again.id]


def test_a_headline_over_what_is_only_copied_tells_nothing_of_its_own() -> None:
    assert origins_in_a_repost("Mayor fires Carl Stone") == [("Mayor fires Carl Stone", "copy"), (REPORT, "copy")]


def test_a_headline_over_a_report_of_its_own_is_its_own() -> None:
    told = origins_in_a_repost("Mayor fires Carl Stone", " Ilse Varga said she fired Carl Stone.")
    assert ("Mayor fires Carl Stone", "unattributed") in told
