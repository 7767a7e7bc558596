"""Which statements become one claim, and which must stay apart."""

import pytest

from headwater.claim import gather
from headwater.claim.strength import strength_of
from headwater.model import Claim, Lineage, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article


def claims_of(*texts: str) -> tuple[Claim, ...]:
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "ABCDEFG", strict=False)]
    return gather([account(h) for h in homes], Voices(), Lineage(), ClaimSettings())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour director offered to resign in February.", "In February, the harbour director offered to resign."),
        ("Inspectors found cracks in fourteen supports.", "Cracks were found by inspectors in fourteen supports."),
        ("Inspectors found cracks in 14 supports.", "Cracks were found by inspectors in at least 14 supports."),
    ],
)
def test_restatements_are_one_claim(one: str, other: str) -> None:
    assert len(claims_of(one, other)) == 1


def test_other_figures_of_one_matter_are_other_claims() -> None:
    texts = (
        "Inspectors found cracks in fourteen supports.",
        "Cracks were found by inspectors in eleven supports.",
        "In fourteen supports inspectors found cracks.",
    )
    found = claims_of(*texts)
    assert sorted(len(c.statements) for c in found) == [1, 2]
    assert len({c.matter for c in found}) == 1
    assert found[0].matter is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour director offered to resign in February.", "The council closed the ferry terminal on Monday."),
        ("Inspectors found cracks in fourteen supports.", "The mayor praised the inspectors for their patience."),
    ],
)
def test_other_matters_are_other_claims(one: str, other: str) -> None:
    assert len(claims_of(one, other)) == 2


def test_a_refusal_to_speak_never_joins_an_assertion() -> None:
    desk = Desk()
    told = article("The director offered to resign, Ilse Varga said.", "A", "X")
    silent = article("The director declined to say whether he offered to resign.", "B", "Y")
    desk.said(told, "Ilse Varga", "said", "The director offered to resign")
    desk.said(silent, "The director", "declined to say", "whether he offered to resign", stance="declines")
    found = gather([account(told), account(silent)], desk.voices, Lineage(), ClaimSettings())
    assert [len(c.statements) for c in found] == [1, 1]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("The director offered to resign.", "offered to"),
        ("He would be willing to resign if asked.", "would be willing to, if"),
        ("The director resigned.", None),
        ("The board shut the mill in May.", None),
        ("The board may have shut the mill in May.", "may have"),
        ("It is unclear when he went.", "it is unclear"),
        ("She could hear the mill wheel from her bed.", None),
        ("The guild could close the mill.", "could"),
    ],
)
def test_strength(text: str, strength: str | None) -> None:
    assert strength_of(text) == strength


def test_two_who_decline_in_the_same_words_are_two_claims() -> None:
    desk, homes = Desk(), []
    for siglum, who in zip("ABC", ("Norva Motors", "Hart Lomax", "A lawyer at Norva’s head office"), strict=True):
        homes.append(article(f"{who} declined to comment.", siglum, f"Outlet {siglum}"))
        desk.said(homes[-1], who, "declined", "to comment", stance="declines", key=who)
    found = gather([account(home) for home in homes], desk.voices, Lineage(), ClaimSettings())
    told = [{s.article for s in c.statements} for c in found]
    assert sorted(told, key=len) == [{homes[1].id}, {homes[0].id, homes[2].id}]


def test_what_is_told_with_a_not_is_against_those_who_affirm_it_where_the_act_is_not_known() -> None:
    (claim,) = claims_of("The youth had a pistol in his coat.", "The youth did not have a pistol in his hand.")
    assert {("not" in s.span.exact): s.polarity for s in claim.statements} == {False: "for", True: "against"}


def test_what_all_tell_with_a_not_is_what_is_claimed() -> None:
    (claim,) = claims_of("The youth did not have a pistol in his hand.", "The youth had no pistol in his coat.")
    assert [s.polarity for s in claim.statements] == ["for", "for"]


def test_one_word_in_common_is_no_claim_but_where_one_text_is_a_piece_of_the_other() -> None:
    apart = claims_of("At this point (10:30) it was dark.", "He then turned and pointed.")
    assert all(len(claim.statements) == 1 for claim in apart)
    assert len(claims_of("I had not read it by noon.", "“I had not read it by noon,” she said.")) == 1


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        # of few articles, who may be one is one
        ("The lorry driver was arrested in Tarn on Friday.", "A man was arrested at Tarn on Friday.", True),
        ("The committee rejected the design on Friday.", "The drawing was thrown out.", False),
        ("Nobody was arrested over the flood.", "A farmer was arrested over the flood.", True),
    ],
)
def test_a_few_articles_tell_one_event(one: str, other: str, *, joined: bool) -> None:
    found = claims_of(one, other)
    assert any(len({s.article for s in c.statements}) > 1 for c in found) == joined
