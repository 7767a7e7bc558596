"""What becomes a claim of its own, and what is only mentioned, asked or judged."""

import pytest

from headwater.claim import gather
from headwater.model import Claim, Issued, Lineage, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article
from tests.claim.test_pairs import BACKGROUND, claims_of


def telling(words: str, *texts: str) -> list[Claim]:
    """The claims that a statement with these words belongs to."""
    return [c for c in claims_of(*texts) if any(words in s.span.exact for s in c.statements)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilse Varga fired Carl Stone.",
        "The plant closed on 4 March.",
        "Some 300 passengers use the tram line.",
        "Anna Bell said that the talks were friendly.",
        "Nobody has been arrested.",
        "It lasted perhaps an hour and a half.",
        "Two were in intensive care.",
        "Nobody else was in the room.",
        "No one else was there that day.",
        "None else was present.",
        "They were found beneath it.",
        "All were brought to the shore.",
        "No one else was at the meeting.",
        "Nobody was aboard at the time.",
        "Only the clerk was in the room.",
        "Anna Bell, who keeps bees in Tarn, saw the flames.",
        "When the tide fell, Anna Bell was on the pier.",
        "Anna Bell has been asked to stand by to follow.",
        "We asked Carl Stone about the 300 tickets, which he had sold.",
        "The Tarn Herald won the prize for the best story of 2030.",
        "Tarn Telecom has the best coverage in the valley.",
        "Tarn Telecom has the best coverage of the whole region.",
        "Tarn Bank has the best account on the market.",
        "The best coverage is in Tarn.",
        "We have contacted all 300 tenants about the leak.",
        "We called Carl Stone about the 300 tickets.",
        "In Sunday’s Grand Prix, seven drivers crashed at the bend.",
        "In Tuesday’s Budget, ten schools lost their grant.",
        "In Sunday’s Derby, Carl Stone was beaten by 40 lengths.",
        "In Sunday’s Tarn Herald, printed letters blamed Ilse Varga.",
        "In Sunday’s Tarn Herald, printed in Dorlen, the mayor sold the tram.",
    ],
)
def test_what_can_be_checked_is_a_claim(sentence: str) -> None:
    assert telling(sentence[4:-1], f"{sentence} The town looked grey.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Still, tensions linger in the town.",
        "Who checks the checkers in such a case?",
        "Nobody else was quite so sure of it.",
        "Only the cheerful were at ease in it.",
        "Nobody else was as kind.",
        "Nobody was there for him.",
        "It was a strange and sad moment for everybody there.",
        "Sign up for our newsletter on the harbour.",
        "They asked not to be named because they had signed a letter.",
        "The miner asked that his name not be used.",
        "The Dorlen Post could not independently confirm this.",
        "The witness declined to give his name.",
        "He did not identify them.",
        "Posted by Anna Bell on 4 March 2031",
        "This article was amended on 4 March.",
        "It began with this in the Tarn Herald on 4 March:",
        "Thank you to the 160 people who came.",
        "The best account of the fire on 4 March is in the Tarn Herald.",
        "The Tarn Herald has the best piece on the 4 March fire.",
        "I asked Ilse Varga about the 300 tickets.",
        "We then asked Ilse Varga about the 300 tickets.",
        "The Tarn Herald has the best account of how 300 tickets were lost.",
    ],
)
def test_judgement_questions_and_addresses_are_none(sentence: str) -> None:
    assert not telling(sentence[:20], f"Ilse Varga fired Carl Stone. {sentence}")


def test_what_two_articles_tell_needs_nobody_who_mentions_it() -> None:
    texts = ("Ilse Varga fired Carl Stone on Monday.", "Carl Stone was fired by Ilse Varga.")
    (claim,) = telling("fired Carl Stone on", *texts, "The tram stopped after Ilse Varga fired Carl Stone.")
    assert {s.span.exact for s in claim.statements} == {
        "Ilse Varga fired Carl Stone on Monday.",
        "Carl Stone was fired by Ilse Varga.",
    }


def test_a_statement_says_why_it_stands_with_the_others() -> None:
    (claim,) = telling("fired Carl", "Ilse Varga fired Carl Stone on Monday.", "Carl Stone was fired by Ilse Varga.")
    assert all(s.why.startswith("the same act (fire)") for s in claim.statements)
    assert claim.said_at is not None
    assert " ".join(claim.said_at.exact.split()) == claim.proposition


def test_the_background_of_these_tests_makes_claims_of_its_own_only() -> None:
    assert all(len({s.article for s in c.statements}) == 1 for c in claims_of()), BACKGROUND


def test_a_sentence_with_a_name_in_it_can_be_asked_about_whatever_it_tells() -> None:
    assert telling("also in the room", "Ilse Varga was also in the room.")
    assert not telling("also in the room", "A dog was also in the room.")


def test_what_somebody_puts_out_in_their_own_name_is_said() -> None:
    desk = Desk()
    home = article("All of them are safe. Please call the desk. Our thoughts are with them.")
    desk.said(home, "All", "safe", "them are", key="norva")
    source = desk.attributions.pop().source_id
    cut = ("All of them are safe.", "Please call the desk.", "Our thoughts are with them.")
    for issued, claims in ((True, {"All of them are safe."}), (False, set[str]())):
        voices = Voices(
            sources=tuple(desk.sources.values()),
            issued=(Issued(article=home.id, source=source or ""),) if issued else (),
        )
        found = gather([account(home, cut)], voices, Lineage(), ClaimSettings())
        assert {c.proposition for c in found} == claims


def test_what_was_done_to_somebody_named_in_the_piece_before_is_told() -> None:
    text = "Driver Petra Voss, who joined the line in 2019, was treated for a cut."
    assert telling("was treated for a cut", text)


def test_a_few_words_are_a_statement_where_they_are_a_sentence() -> None:
    assert telling("He resigned", "Carl Stone met the board. He resigned.")


def test_what_is_told_beside_a_clause_of_its_subject_is_a_claim() -> None:
    desk = Desk()
    home = article("The engineer who warned that the pier was rotten and had been for years has resigned.")
    desk.said(home, "who", "warned", "that the pier was rotten and had been for years")
    claims = gather([account(home)], desk.voices, Lineage(), ClaimSettings())
    assert any(s.attribution is None and "has resigned" in s.span.exact for c in claims for s in c.statements)


def test_what_names_a_charge_is_not_told_as_done() -> None:
    said = "The jury cleared Tom Reyk of a second charge, forging the seal of Dorlen."
    assert [s.span.exact for c in telling("forging", said) for s in c.statements] == [said]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("The council fined Ida Orr over two charges, closing the mill.", "The council closed the mill."),
        ("The council fined Ida Orr on a second charge, closing the mill.", "The council closed the mill."),
        ("Police dropped the charges, arresting Ida Orr in Tarn.", "Ida Orr was arrested in Tarn."),
    ],
)
def test_what_came_of_charges_is_told_as_done(told: str, act: str) -> None:
    assert any(s.span.exact in told for c in telling(act, told, act) for s in c.statements)


def test_what_somebody_is_cleared_of_is_not_told_with_who_tells_it_as_done() -> None:
    said = "The jury cleared Tom Reyk of one further charge: bribing Ida Orr in the harbour."
    assert not any(
        s.span.exact in said for c in telling("Reyk bribed", said, "Tom Reyk bribed Ida Orr.") for s in c.statements
    )


def test_a_line_that_only_says_where_a_text_stood_is_no_claim() -> None:
    assert telling("Herald", "In today's Dorlen Herald, typed out for those who won't have it in the house.") == []
    assert telling("Herald", "In today's Dorlen Herald the mayor sold the tram line to Norva Motors.") != []
