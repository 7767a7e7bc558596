"""Public acts told beside whoever is on record for them."""

import pytest

from headwater.corroboration import weigh
from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.corroboration.restating import question_left_open
from headwater.model import Article, Span, Statement
from tests.builders import Desk, article, claim_of, place


def test_a_public_act_told_beside_somebody_on_record_adds_nobody() -> None:
    desk = Desk()
    one = article("The quay was closed, Hart Lomax said. It rained.", "A", "X")
    other = article("The quay was closed on Monday.", "B", "Y")
    said = desk.said(one, "Hart Lomax", "said", "The quay was closed")
    told = [(one, said.content[0], said.id), (one, place(one, "It rained."), said.id), (other, other.spans[0], None)]
    found = behind(claim_of(*told), Register([one, other], desk.voices))
    assert [g.label for g in found.groups] == ["Hart Lomax"]
    assert list(found.unsourced) == ["Y"]


def bounds_of(fact: str, *, cited: str | None = None, voice: bool = False) -> tuple[int, int | None, int]:
    """Return the bounds of what three people tell the Star: cited by the Courier, told as its own by the Echo."""
    desk, homes = Desk(), list[Article]()
    told: list[tuple[Article, Span, str | None]] = []
    leak = article(f"{fact}, three people close to the club said.", "A", "The Star")
    said = desk.said(leak, "three people close to the club", "said", fact, class_="anonymous", people=(3, 3))
    homes.append(leak)
    told.append((leak, said.content[0], said.id))
    if cited:
        citing = article(f"{fact}, {cited} reported.", "B", "The Courier")
        report = desk.said(citing, cited, "reported", fact, class_="outlet")
        homes.append(citing)
        told.append((citing, report.content[0], report.id))
    if voice:
        own = article(f"{fact}.", "C", "The Echo")
        homes.append(own)
        told.append((own, own.spans[0], None))
    (claim,) = weigh([claim_of(*told)], homes, desk.voices)[0]
    return claim.origins.low, claim.origins.high, claim.origins.unseen


@pytest.mark.parametrize(
    "fact", ["The coach will be sacked on Friday", "The coach was sacked on Friday", "The coach was angry on Friday"]
)
def test_a_citing_report_changes_no_bound(fact: str) -> None:
    assert bounds_of(fact) == (3, 3, 0)
    assert bounds_of(fact, cited="The Star") == (3, 3, 0)
    assert bounds_of(fact, cited="The Globe") == (3, 3, 1)


def test_what_leaks_before_it_is_done_is_no_public_act() -> None:
    assert bounds_of("The coach will be sacked on Friday", voice=True) == (3, 3, 0)
    # what was done may be known to all as well as to those who tell of it
    assert bounds_of("The coach was sacked on Friday", voice=True) == (3, 4, 0)


def test_citing_an_own_voice_makes_it_no_origin() -> None:
    own = article("The coach was angry on Friday.", "A", "The Star")
    desk = Desk()
    citing = article("The coach was angry on Friday, The Star reported.", "B", "The Courier")
    report = desk.said(citing, "The Star", "reported", "The coach was angry on Friday", class_="outlet")
    told = [(own, own.spans[0], None), (citing, report.content[0], report.id)]
    (alone,) = weigh([claim_of(told[0])], [own, citing], desk.voices)[0]
    (cited,) = weigh([claim_of(*told)], [own, citing], desk.voices)[0]
    assert (alone.origins.low, alone.origins.high) == (cited.origins.low, cited.origins.high) == (0, 1)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("would not say whether they had met.", True),
        ("declined to disclose who had paid for it.", True),
        ("will not tell the Echo where the papers are.", True),
        # nothing is asked, or it is not refused
        ("would not discuss it.", False),
        ("would not say more.", False),
        ("could say who had paid for it.", False),
    ],
)
def test_a_question_that_a_sentence_goes_on_to_refuse_is_left_open_in_public(text: str, *, left: bool) -> None:
    home = article(text)
    statement = Statement(
        span=home.spans[0], article=home.id, attribution=None, origin="original", polarity="neither", strength=None
    )
    assert (question_left_open(statement) is not None) is left
