"""Denials that only point to what was told before them."""

import msgspec
import pytest

from headwater.claim import gather
from headwater.model import Article, Claim, Entity, Lineage
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article

TOLD = "The board sold the pier in June, according to Ilse Varga."


def claims_of(denial: str, cue: str, content: str, *, who: str = "Tom Reyk", between: str = "") -> tuple[Claim, ...]:
    desk = Desk()
    home = article(f"{TOLD} {between}{denial}", "A", "X")
    desk.said(home, "Ilse Varga", "according to", "The board sold the pier in June", key="varga")
    stance = "denies" if cue == "denied" else "asserts"
    desk.said(home, who, cue, content, stance=stance, key="varga" if who == "She" else who)
    return gather([account(home)], desk.voices, Lineage(), ClaimSettings())


@pytest.mark.parametrize(
    ("denial", "cue", "content"),
    [
        ("Tom Reyk called that account false.", "called", "that account false"),
        ("Tom Reyk said that this was “simply untrue”.", "said", "this was “simply untrue”"),
        ("Tom Reyk denied this on Monday.", "denied", "this"),
        ("Tom Reyk said that none of it happened.", "said", "none of it happened"),
        ("Tom Reyk said he had no record of any such sale.", "said", "he had no record of any such sale"),
        # what is denied is the act told before
        ("Tom Reyk denied that a pier had been sold to anybody.", "denied", "that a pier had been sold to anybody"),
    ],
)
def test_a_denial_that_points_speaks_against_what_stands_before_it(denial: str, cue: str, content: str) -> None:
    (claim,) = claims_of(denial, cue, content)
    assert [s.polarity for s in claim.statements] == ["for", "against"]
    assert claim.statements[1].why


@pytest.mark.parametrize(
    ("denial", "cue", "content", "who"),
    [
        # it says what is false; it is no denial; nobody denies their own word
        ("Tom Reyk said that it was untrue that rain was due.", "said", "it was untrue that rain was due", "Tom Reyk"),
        ("Tom Reyk said that this was a sad day for Dorlen.", "said", "this was a sad day for Dorlen", "Tom Reyk"),
        ("She said that this was wrong of them.", "said", "this was wrong of them", "She"),
    ],
)
def test_what_does_not_point_stands_alone(denial: str, cue: str, content: str, who: str) -> None:
    found = claims_of(denial, cue, content, who=who)
    assert all({s.polarity for s in c.statements} != {"for", "against"} for c in found)


def test_a_denial_far_behind_points_to_nothing() -> None:
    far = "The weather was mild and dry in all of the valley. " * 14
    found = claims_of("Tom Reyk denied this on Monday.", "denied", "this", between=far)
    assert all({s.polarity for s in c.statements} != {"for", "against"} for c in found)


def told_in(*sentences: str, desk: Desk, home: Article) -> Claim:
    """The claim that somebody affirms and somebody denies."""
    found = gather([account(home, sentences)], desk.voices, Lineage(), ClaimSettings())
    (claim,) = [c for c in found if {s.polarity for s in c.statements} == {"for", "against"}]
    return claim


def test_a_denial_that_points_by_a_noun_denies_what_that_tells() -> None:
    warned, denied = "Two traders were warned in May.", "Tom Reyk said he had no record of any such warning."
    sentences = (warned, "The fair had begun in Tarn.", denied)
    home, desk = article(" ".join(sentences), "A", "X"), Desk()
    desk.said(home, "Tom Reyk", "said", "he had no record of any such warning")
    assert told_in(*sentences, desk=desk, home=home).statements[0].span.exact == warned


def test_it_is_denied_where_nobody_was_heard_to_deny_it() -> None:
    denied = "The chief returning officer, Per Lund, denied it."
    home, desk = article(f"{TOLD} {denied}", "A", "X"), Desk()
    desk.said(home, "Ilse Varga", "according to", "The board sold the pier in June", key="varga")
    assert [s.span.exact for s in told_in(TOLD, denied, desk=desk, home=home).statements] == [TOLD, denied]


def test_it_is_what_was_reported_and_not_the_quotation_behind_it() -> None:
    sentences = (TOLD, "“We saw it with our own eyes,” she said.", "Tom Reyk denied it.")
    home, desk = article(" ".join(sentences), "A", "X"), Desk()
    desk.said(home, "Ilse Varga", "according to", "The board sold the pier in June", key="varga")
    said = desk.said(home, "she", "said", "“We saw it with our own eyes,”", key="varga")
    desk.attributions[-1] = msgspec.structs.replace(said, kind="direct")
    desk.said(home, "Tom Reyk", "denied", "denied it", stance="denies")
    assert told_in(*sentences, desk=desk, home=home).statements[0].span.exact == TOLD


def test_a_denier_denies_what_they_are_told_to_have_done() -> None:
    sentences = ("Norva Motors ordered the sale, a clerk said.", "Norva Motors denied that it had decided anything.")
    home, desk = article(" ".join(sentences), "A", "X"), Desk()
    desk.said(home, "a clerk", "said", "Norva Motors ordered the sale", key="clerk")
    home_spans = home.spans[0]
    second = home_spans.exact.rindex("Norva Motors")
    norva = home_spans.part(second, second + len("Norva Motors"))
    desk.said(home, "it had decided anything", "denied", "that it had decided anything", stance="denies", key="Norva")
    denial = msgspec.structs.replace(desk.attributions[-1], source=(norva,))
    desk.attributions[-1] = denial
    desk.sources[denial.source_id or ""] = msgspec.structs.replace(
        desk.sources[denial.source_id or ""], name="Norva Motors"
    )
    body = Entity(
        id="entity-n", name="Norva Motors", type="organization", aliases=(),
        mentions=(home_spans.part(0, len("Norva Motors")), norva),
    )  # fmt: skip
    voices = msgspec.structs.replace(desk.voices, entities=(body,))
    found = gather([account(home, sentences)], voices, Lineage(), ClaimSettings())
    (claim,) = [c for c in found if {s.polarity for s in c.statements} == {"for", "against"}]
    assert claim.statements[0].span.exact == sentences[0]


@pytest.mark.parametrize(
    "denial",
    [
        "Tom Reyk was angry at the claim that he had lied, and denied it.",
        "Tom Reyk was stung by allegations of fraud and rejected them.",
    ],
)
def test_what_a_denial_points_at_in_its_own_sentence_is_not_told_before(denial: str) -> None:
    sentences, desk = (TOLD, denial), Desk()
    home = article(" ".join(sentences), "A", "X")
    desk.said(home, "Ilse Varga", "according to", "The board sold the pier in June", key="varga")
    found = gather([account(home, sentences)], desk.voices, Lineage(), ClaimSettings())
    assert all({s.polarity for s in c.statements} != {"for", "against"} for c in found)


def test_who_denies_is_not_what_is_pointed_at() -> None:
    leaked = "The roof of the old hall leaked, Len Moss said."
    sentences = ("The council sold the pier in June, according to Ilse Varga.", leaked, "The council rejects that.")
    home, desk = article(" ".join(sentences), "A", "X"), Desk()
    desk.said(home, "Ilse Varga", "according to", "The council sold the pier in June", key="varga")
    desk.said(home, "Len Moss", "said", "The roof of the old hall leaked")
    assert told_in(*sentences, desk=desk, home=home).statements[0].span.exact == leaked
