"""What of a claim speaks against it, by a "not" or in the words of whoever denies it."""

import pytest

from headwater.claim import gather
from headwater.claim.turning import turned
from headwater.claim.units import Unit
from headwater.model import Account, Article, Claim, Lineage, Polarity, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, place, with_heading


def told_by(*texts: str) -> list[dict[str, Polarity]]:
    """Return of each claim what its statements are to it, by their text."""
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "AB", strict=True)]
    claims = gather([account(home) for home in homes], Voices(), Lineage(), ClaimSettings())
    return [{s.span.exact: s.polarity for s in c.statements} for c in claims]


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        # what describes the subject is no act that could be denied
        ("A rusted bolt was the cause of the blackout.", "A rusted bolt was not the cause of the blackout."),
        ("A rusted bolt caused the blackout.", "The blackout was not caused by a rusted bolt."),
        ("The blaze was an accident.", "The blaze was not an accident."),
        ("The crew sealed the old drains.", "The crew sealed no old drains."),
        ("The keeper was to blame for the crash.", "The keeper was not to blame for the crash."),
        ("The hatch was open at the time.", "The hatch wasn't open at the time."),
        ("Ida Orr asked the mayor to delay the vote.", "Ida Orr did not ask the mayor to delay the vote."),
        ("Ida Orr told the crew to close the mill.", "Ida Orr never told the crew to close the mill."),
        ("A leaking valve was the reason for the flood.", "A leaking valve was not the reason for the flood."),
    ],
)
def test_a_statement_and_its_negation_are_for_and_against(so: str, not_so: str) -> None:
    for texts in ((so, not_so), (not_so, so)):
        assert told_by(*texts) == [{so: "for", not_so: "against"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The lock was not opened until Friday.", "The lock was opened on Friday."),
        ("The keeper was not only old but ill.", "The keeper was old and ill."),
        ("The barge was not insured.", "The barge was not insured, its owner knew."),
        ("The blaze was not an accident.", "The blaze was no accident."),
    ],
)
def test_not_each_not_is_a_negation_of_what_others_tell(one: str, other: str) -> None:
    assert "against" not in {polarity for claim in told_by(one, other) for polarity in claim.values()}


def test_no_such_thing_is_against_what_is_told_of_it_before() -> None:
    def polarities(own_words: str) -> list[Polarity]:
        told = "The mill made an offer of 40 pounds to the crew, a clerk noted."
        text = f"{told} An owner said that {own_words}."
        home, desk = article(text, "A", "X"), Desk()
        desk.said(home, "a clerk", "noted", "The mill made an offer of 40 pounds to the crew")
        desk.said(home, "An owner", "said", f"that {own_words}")
        (first, *rest) = gather(
            [account(home, (told, f"An owner said that {own_words}."))], desk.voices, Lineage(), ClaimSettings()
        )
        return [s.polarity for c in (first, *rest) for s in c.statements if "An owner" in s.span.exact]

    assert polarities("no such offer of 40 pounds to the crew was on the table") == ["against"]
    assert polarities("it had never discussed such an offer of 40 pounds to the crew") == ["against"]
    assert polarities("the offer of 40 pounds to the crew was such a risk") == ["for"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("The weather was bad.", "The ferries could not sail in such weather."),
        ("The weather was bad.", "The ferries could not sail in any such weather."),
        ("The mill paid the crew a grant.", "The mill has never paid such a grant before."),
        ("The mill made an offer to the crew.", "The mill had never made such an offer before."),
        ("The yard sold a ship in May.", "The yard has never sold such a ship so fast."),
        ("A fire broke out at the mill.", "Ida Orr had never seen such a fire."),
        ("The law asks for a permit.", "The mill opened without such a permit."),
    ],
)
def test_such_a_thing_of_which_there_was_one_is_not_denied(told: str, words: str) -> None:
    home = article(f"{told} {words}", "A", "X")
    units = [Unit(s, home.id, None, (), furniture=False, whole=s) for s in (place(home, told), place(home, words))]
    assert [u.turned for u in turned(units, ())] == [False, False]


@pytest.mark.parametrize(
    ("some", "none", "against"),
    [
        ("There is chalk in the dome.", "The dome, which was cleaned in May, held no chalk.", True),
        ("The tank contained old oil from the ship.", "The tank had no oil from the ship.", True),
        ("The letter had a stamp on it.", "The letter bore no trace of stamp.", True),
        ("The letter was sent without a stamp.", "The letter bore no stamp.", False),
        ("The keeper stamped the letter.", "The letter bore no stamp.", False),
        ("The new pier is longer.", "The pier is no longer open.", False),
        ("The paint held lead.", "There is no lead in it.", True),
        ("Ida Orr has two sons.", "Ida Orr has no sons under ten.", False),
        ("Ida Orr has two sons in Tarn.", "Ida Orr has no sons in Dorlen.", False),
        ("The mill had its own fire.", "The mill had no fire alarm.", False),
        ("The mill had a fire alarm.", "The mill had no fire.", False),
    ],
)
def test_having_none_of_what_another_has_some_of_is_against_it(some: str, none: str, against: bool) -> None:  # noqa: FBT001 (a table of cases)
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip((some, none), "AB", strict=True)]
    units = [Unit(h.spans[0], h.id, None, (), furniture=False, whole=h.spans[0]) for h in homes]
    assert [u.turned for u in turned(units, ())] == [False, against]


def denied(what: str, own_words: str) -> tuple[Claim, ...]:
    home, desk = article(f"Pia Storm denied {what}. “{own_words},” the owner said.", "A", "X"), Desk()
    desk.said(home, "Pia Storm", "denied", what, stance="denies")
    desk.said(home, "the owner", "said", f"“{own_words},”", key="Pia Storm")
    sentences = (f"Pia Storm denied {what}.", f"“{own_words},” the owner said.")
    return gather([account(home, sentences)], desk.voices, Lineage(), ClaimSettings())


@pytest.mark.parametrize(
    ("what", "own_words"),
    [
        ("that she sold the mill to her aunt", "I sold no mill to my aunt"),
        ("that she had offered to resign", "I have not offered to resign"),
        ("that she had threatened the clerk", "I never threatened the clerk"),
    ],
)
def test_a_denial_in_own_words_is_against_what_is_denied(what: str, own_words: str) -> None:
    (claim,) = denied(what, own_words)
    assert [s.polarity for s in claim.statements] == ["against", "against"]


def test_what_whoever_denies_grants_is_not_against() -> None:
    claims = denied("that she had threatened the clerk", "I threatened the keeper")
    assert {"for", "against"} == {s.polarity for c in claims for s in c.statements}


def headed(heading: str, body: str) -> Article:
    return with_heading(article(f"{heading}\n\n{body}", "A", "X"), heading)


@pytest.mark.parametrize(
    ("heading", "stands"),
    [("The sale of the old mill", False), ("Storm sold the old mill to her aunt", True)],
)
def test_a_headline_that_only_names_what_its_text_denies_tells_nothing(heading: str, *, stands: bool) -> None:
    home, desk = headed(heading, "Pia Storm denied that she sold the old mill to her aunt."), Desk()
    desk.said(home, "Pia Storm", "denied", "that she sold the old mill to her aunt", stance="denies")
    head = home.headline.evidence if home.headline else ()
    told = Account(article=home, sentences=home.spans, furniture=head)
    claims = gather([told], desk.voices, Lineage(), ClaimSettings())
    assert [heading in {s.span.exact for s in c.statements} for c in claims] == [stands]


def test_a_denial_and_what_it_answers_in_its_sentence_are_one_claim() -> None:
    home, desk = article("The guild denied that its crews opened the old sluice, as a report claims.", "A", "X"), Desk()
    desk.said(home, "The guild", "denied", "that its crews opened the old sluice", stance="denies")
    desk.said(home, "a report", "claims", "its crews opened the old sluice", class_="document")
    (claim,) = gather([account(home)], desk.voices, Lineage(), ClaimSettings())
    assert sorted(s.polarity for s in claim.statements) == ["against", "for"]


def test_a_denial_and_its_own_words_without_a_known_act_are_on_one_side() -> None:
    texts = (
        "Pia Storm denied that she had taken money from the ferry company.",
        "Pia Storm said that she had not taken money from the ferry company.",
    )
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "AB", strict=True)]
    desk = Desk()
    desk.said(homes[0], "Pia Storm", "denied", "that she had taken money from the ferry company", stance="denies")
    desk.said(homes[1], "Pia Storm", "said", "that she had not taken money from the ferry company")
    (claim,) = gather([account(h) for h in homes], desk.voices, Lineage(), ClaimSettings())
    assert [s.polarity for s in claim.statements] == ["against", "against"]


def test_what_was_first_known_at_a_time_was_not_known_until_then() -> None:
    first, until = "Hart first heard of the leak in May.", "Hart had not heard of the leak until May."
    assert all(p == "for" for claim in told_by(first, until) for p in claim.values())
    first, until = "Hart first heard of the leak on 3 May 2030.", "Hart had not heard of the leak until May 2030."
    assert all(p == "for" for claim in told_by(first, until) for p in claim.values())
    heard = "Hart heard of the leak in March."
    assert {p for claim in told_by(heard, until) for p in claim.values()} <= {"for", "against"}


@pytest.mark.parametrize(
    ("first", "until"),
    [
        ("Hart first saw the letter in March.", "Hart did not see the letter until May."),
        ("Hart first saw the letter on 3 May.", "Hart did not see the letter until 12 May."),
        ("Hart first saw the letter on Monday.", "Hart did not see the letter until Friday."),
        ("Hart first saw the sale of the mill in March, and sold it.", "Hart never sold the mill before May."),
    ],
)
def test_two_times_of_a_first_are_no_agreement(first: str, until: str) -> None:
    for texts in ((first, until), (until, first)):
        assert told_by(*texts) == [{first: "for", until: "against"}]
