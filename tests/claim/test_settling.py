"""Which of the things that one sentence tells are claims of their own."""

import pytest

from headwater.claim import gather
from headwater.model import Issued, Lineage, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article
from tests.claim.test_pairs import claims_of


def found(*texts: str) -> list[set[str]]:
    """What each claim of the texts tells, in their words."""
    own = [{s.span.exact for s in c.statements if any(s.span.exact in t for t in texts)} for c in claims_of(*texts)]
    return [told for told in own if told]


def holding(words: str, claims: list[set[str]]) -> list[set[str]]:
    return [told for told in claims if any(words in t for t in told)]


def alone(words: str, *texts: str) -> bool:
    """Whether a claim tells what these words do, and nothing of the rest of their sentence."""
    return any(len(t) < len(words) + 12 for told in holding(words, found(*texts)) for t in told if words in t)


def test_two_facts_of_one_pair_of_sentences_are_two_claims() -> None:
    one = "The barge struck the pier at 5.20 p.m., some 700 metres from the lock."
    other = "The barge hit the pier at 5.20 p.m. on Monday, about 700 metres from the lock."
    claims = found(one, other)
    assert len([told for told in holding("metres from the lock", claims) if len(told) > 1]) == 1
    assert len([told for told in holding("the pier at 6.40 p.m.", claims) if len(told) > 1]) == 1


def test_a_sentence_in_a_group_with_its_own_part_is_told() -> None:
    said = "A pipe crosses the moor, said a clerk who asked not to be named because he was not authorized to speak."
    assert holding("A pipe crosses the moor", found(said))


def test_what_stands_beside_a_shared_part_is_told() -> None:
    one = "A coach said that half of the team got the same pills, and nobody has failed a test."
    other = "Nobody in the team has failed a test, Anna Bell said."
    assert alone("half of the team got the same pills", one, other)
    # ... but not what a pronoun points at, or what the rest hangs on
    one = "A coach said that he needed some rest, and nobody has failed a test."
    assert not alone("he needed some rest", one, other)


@pytest.mark.parametrize(
    ("beside", "told"),
    [("Half of the shelves were empty", True), ("The ceremony was short", False), ("The hall was very quiet", False)],
)
def test_how_somebody_found_a_thing_is_not_told_by_itself(beside: str, *, told: bool) -> None:
    one = f"{beside} and Ilse Varga fired Carl Stone after weeks of talks, two people close to the works said."
    assert alone(beside, one, "Ilse Varga fired Carl Stone after weeks of talks.") == told


@pytest.mark.parametrize("issued", [True, False])
def test_we_is_a_subject_of_whoever_puts_the_text_out(*, issued: bool) -> None:
    desk, text = Desk(), "We do not know who has the keys, and Ilse Varga fired Carl Stone on 4 May."
    homes = [article(text, "A", "Norva"), article("Ilse Varga fired Carl Stone on 4 May.", "B", "Post")]
    desk.said(homes[0], "We", "Varga fired", "Carl Stone", key="norva")
    source = desk.attributions.pop().source_id or ""
    own = (Issued(article=homes[0].id, source=source),) if issued else ()
    voices = Voices(sources=tuple(desk.sources.values()), issued=own)
    claims = gather([account(h, (h.spans[0].exact,)) for h in homes], voices, Lineage(), ClaimSettings())
    assert any(s.span.exact == "We do not know who has the keys" for c in claims for s in c.statements) == issued


def test_two_clauses_with_that_are_two_statements() -> None:
    said = "The bank pointed out that its vaults had not been opened, and that the police had been told."
    assert alone("its vaults had not been opened", said)
    assert alone("the police had been told", said)


def test_what_is_left_of_a_sentence_is_told_once() -> None:
    said = "Twelve families were told to leave at 4 a.m. and were let back by noon, having spent the night in a hall."
    told = [t for told in found(said) for t in told]
    assert not any(a != b and a in b for a in told for b in told)


def test_clauses_that_each_give_a_figure_or_a_time_are_told_apart() -> None:
    said = "The hospital said that its first boat was launched at 3.17pm and that a van had set out four minutes later."
    assert alone("its first boat was launched at 3.17pm", said)
    assert alone("a van had set out four minutes later", said)
    resigned = "Carl Stone stepped down as head of the harbour last week after the board voted 9-4 against him."
    assert alone("the board voted 9-4 against him", resigned)
    speed = "“It was doing 48 miles an hour, and the limit there is 60,” Carl Stone said."
    assert holding("It was doing 48 miles an hour, and the limit there is 60", found(speed))  # no part of it is lost
    told = "Carl Stone and his deputy met at noon, and they dined in Tarn."
    assert not alone("they dined in Tarn", told)
