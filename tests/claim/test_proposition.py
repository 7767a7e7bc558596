"""What a claim is named after."""

from headwater.claim import gather
from headwater.model import Claim, Lineage, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article
from tests.reader.pairs.fakes import ONE, Reader


def claims_of(*texts: str, reader: Reader | None = None) -> tuple[Claim, ...]:
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "ABCDEFG", strict=False)]
    return gather([account(h) for h in homes], Voices(), Lineage(), ClaimSettings(), reader)


def test_the_proposition_is_a_statement_that_can_be_read_alone() -> None:
    claim = claims_of(
        "He offered to resign over the harbour report.", "The director offered\nto resign over the harbour report."
    )[0]
    assert claim.proposition == "The director offered to resign over the harbour report."


def test_a_piece_without_a_verb_makes_no_proposition() -> None:
    (claim,) = claims_of(
        "An armed helicopter with four marines, which the crew had asked for, was launched at noon.",
        "At noon the ship launched an armed helicopter with four marines.",
    )
    assert "launched" in claim.proposition


def test_it_tells_what_most_of_the_statements_tell() -> None:
    recalled = (
        "Tarn Foods recalled a batch of its Morning Oats on Monday.",
        "Tarn Foods is recalling a batch of Morning Oats.",
        "A batch of Morning Oats was recalled by Tarn Foods.",
    )
    # of the length that a proposition would have, were nothing else asked
    printed = "The number of the batch, which is TF-21, is printed at the bottom of every packet of oats."
    told = {frozenset((printed, one)): ONE for one in recalled}
    (claim,) = claims_of(*recalled, printed, reader=Reader(told))
    assert len(claim.statements) == len(recalled) + 1
    assert claim.proposition in recalled


def test_what_is_said_in_a_clause_with_who_is_named_without_that() -> None:
    desk = Desk()
    home = article("A nurse who said that the doors were locked has been suspended.")
    desk.said(home, "who", "said", "that the doors were locked")
    claims = gather([account(home)], desk.voices, Lineage(), ClaimSettings())
    assert "the doors were locked" in {claim.proposition for claim in claims}


def test_two_claims_of_one_sentence_are_named_by_its_clauses() -> None:
    desk = Desk()
    told = "Two sailors died and nine were injured when fire tore through the Orlau ferry on Monday"
    home = article(f"{told}, the coastguard said.")
    desk.said(home, "the coastguard", "said", told)
    names = [c.proposition for c in gather([account(home)], desk.voices, Lineage(), ClaimSettings())]
    assert sorted(names) == ["Two sailors died", "fire tore through the Orlau ferry on Monday", "nine were injured"]


def test_what_nobody_affirms_is_named_by_what_is_denied() -> None:
    texts = (
        "Pia Storm denied that the guild had sold the old mill.",
        "The guild has not sold the old mill, Tom Reyk said.",
    )
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "AB", strict=True)]
    desk = Desk()
    desk.said(homes[0], "Pia Storm", "denied", "that the guild had sold the old mill", stance="denies")
    desk.said(homes[1], "Tom Reyk", "said", "The guild has not sold the old mill")
    (claim,) = gather([account(h) for h in homes], desk.voices, Lineage(), ClaimSettings())
    assert [s.polarity for s in claim.statements] == ["against", "against"]
    assert claim.proposition == "the guild had sold the old mill"


def test_a_pronoun_in_what_is_denied_names_no_claim() -> None:
    home, desk = article("Pia Storm denied that she had sold the old mill.", "A", "X"), Desk()
    desk.said(home, "Pia Storm", "denied", "that she had sold the old mill", stance="denies")
    (claim,) = gather([account(home)], desk.voices, Lineage(), ClaimSettings())
    assert claim.proposition == "Pia Storm denied that she had sold the old mill."
