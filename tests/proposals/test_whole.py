"""What is cut out of a phrase or a clause can name somebody else, or say the contrary."""

import pytest

from headwater.proposals.answer import Proposal
from headwater.proposals.places import Placed, placed
from headwater.proposals.whole import fault_of
from headwater.reader.layers import Range
from tests.proposals.test_places import window_of


def fault(text: str, source: str, cue: str, *content: str, others: tuple[Range, ...] = ()) -> str | None:
    window = window_of(text)
    found = placed(window, Proposal(source, cue, content))
    assert isinstance(found, Placed), found
    return fault_of(window, found, others)


WHOLE = [
    ("Ida Orr said the lock was open.", "Ida Orr", "said", ["the lock was open"]),
    ("Ida Orr said on Tuesday that the lock was open.", "Ida Orr", "said", ["the lock was open"]),
    ("Ida Orr told the council that the lock was open.", "Ida Orr", "told", ["the lock was open"]),
    ("Ida Orr said in a statement that the lock was open.", "Ida Orr", "said", ["the lock was open"]),
    ("The lock was open, said Ida Orr.", "Ida Orr", "said", ["The lock was open"]),
    ("But the lock was open, Ida Orr also said.", "Ida Orr", "said", ["the lock was open"]),
    ("The lock was open, Mr. Orr said.", "Mr. Orr", "said", ["The lock was open"]),
    ("On Tuesday Ida Orr said the lock was open.", "Ida Orr", "said", ["the lock was open"]),
    ("The lock was open, as was claimed by Ida Orr.", "Ida Orr", "was claimed by", ["The lock was open"]),
    ("According to Ida Orr, the lock was open.", "Ida Orr", "According to", ["the lock was open"]),
    ("Ida Orr, who ran the lock for six years, said it was open.", "Ida Orr", "said", ["it was open"]),
    ("The lock was open, said Ida Orr, who ran it.", "Ida Orr", "said", ["The lock was open"]),
    ('"It holds," Ida Orr said, "for now."', "Ida Orr", "said", ["It holds", "for now"]),
    ("Ida Orr denied that the lock was open.", "Ida Orr", "denied", ["the lock was open"]),
    ("Ida Orr said the lock was not open.", "Ida Orr", "said", ["the lock was not open"]),
    ("Ida Orr told the council at noon that the lock was open.", "Ida Orr", "told", ["that the lock was open"]),
    ("Ida Orr told the Ostrand Echo the lock was open.", "Ida Orr", "told", ["the lock was open"]),
    ("Ida Orr told colleagues that the lock was open.", "Ida Orr", "told", ["the lock was open"]),
    ("In recent weeks Ida Orr said the lock was open.", "Ida Orr", "said", ["the lock was open"]),
    ("It said Ida Orr wrote that the lock was open.", "Ida Orr", "wrote", ["that the lock was open"]),
    ("Ida Orr told reporters the lock was open.", "Ida Orr", "told", ["the lock was open"]),
    ("Ida Orr put the cost at 40 crowns and said the lock was open.", "Ida Orr", "said", ["the lock was open"]),
    ("The lock was open, said a clerk, who asked not to be named.", "a clerk", "said", ["The lock was open"]),
    ("Ida Orr said the lock was open and Piet Hart left.", "Ida Orr", "said", ["the lock was open"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), WHOLE)
def test_whole_phrases_and_clauses_are_taken(text: str, source: str, cue: str, content: list[str]) -> None:
    assert fault(text, source, cue, *content) is None


@pytest.mark.parametrize(("text", "source", "cue", "content"), [
    ("Ida Orr did not say that the lock was open.", "Ida Orr", "say", "the lock was open"),
    ("Ida Orr said it is not true that the lock was open.", "Ida Orr", "said", "the lock was open"),
    ("It is untrue, said Ida Orr, that the lock was open.", "Ida Orr", "said", "the lock was open"),
    ("Nobody at the port, said Ida Orr, thinks the lock was open.", "Ida Orr", "said", "the lock was open"),
    ("Ida Orr said there was no proof of theft.", "Ida Orr", "said", "proof of theft"),
    ("Ida Orr said the pier would hold if the lock was open.", "Ida Orr", "said", "the pier would hold"),
    ("Unless the tide falls, the lock stays open, Ida Orr said.", "Ida Orr", "said", "the lock stays open"),
    ("Ida Orr, who denies theft, said the lock was open.", "Ida Orr", "said", "the lock was open"),
    ("Ida Orr denied saying that the lock was open.", "Ida Orr", "saying", "the lock was open"),
    ("The lock, Ida Orr said, isn't open.", "Ida Orr", "said", "open"),
    ("Perhaps, Ida Orr said, the lock was open.", "Ida Orr", "said", "the lock was open"),
    ("Ida Orr refused to say the lock was open.", "Ida Orr", "say", "the lock was open"),
    ("Ida Orr falsely said the lock was open.", "Ida Orr", "said", "the lock was open"),
])  # fmt: skip
def test_what_is_left_out_may_not_turn_what_is_left(text: str, source: str, cue: str, content: str) -> None:
    assert fault(text, source, cue, content) == "turned"


@pytest.mark.parametrize(("text", "source", "cue", "content", "reason"), [
    ("Ida Orr said she would have resigned.", "Ida Orr", "said", "resigned", "cut"),
    ("Ida Orr said nearly 40 people drowned.", "Ida Orr", "said", "40 people drowned", "cut"),
    ("Nearly 40 people drowned, said Ida Orr.", "Ida Orr", "said", "40 people drowned", "cut"),
    ("Ida Orr said the lock was open to boats.", "Ida Orr", "said", "the lock was open", "cut"),
    ("Ida Orr said it may be that the lock was open.", "Ida Orr", "said", "the lock was open", "cut"),
    ("A clerk for Ida Orr said the lock was open.", "Ida Orr", "said", "the lock was open", "cut"),
    ("Piet Hart and Ida Orr said the lock was open.", "Ida Orr", "said", "the lock was open", "cut"),
    ("The acting mayor said the lock was open.", "mayor", "said", "the lock was open", "cut"),
    ("The lock was open, said a clerk for Ida Orr.", "a clerk", "said", "The lock was open", "cut"),
    ("The lock was open, said Ida Orr and Piet Hart.", "Ida Orr", "said", "The lock was open", "cut"),
    ("A warden said the lock was open.", "A", "said", "the lock was open", "cut"),
    ("Ida Orr told the council nearly 40 people drowned.", "Ida Orr", "told", "40 people drowned", "cut"),
    ("Ida Orr said she had doubts that the lock was open.", "Ida Orr", "said", "that the lock was open", "turned"),
    ("Ida Orr said she had heard that the lock was open.", "Ida Orr", "said", "that the lock was open", "cut"),
    ("Ida Orr spoke, Piet Hart listened and said the lock was open.", "Ida Orr", "said", "the lock was open", "apart"),
    ("Ida Orr knew the man who mends it and said the lock was open.", "Ida Orr", "said", "the lock was open", "apart"),
    ("Ida Orr left and Piet Hart said the lock was open.", "Ida Orr", "said", "the lock was open", "apart"),
    ("A clerk told Ida Orr that the lock was open.", "Ida Orr", "told", "that the lock was open", "apart"),
    ("The lock was open, a clerk has told Ida Orr.", "Ida Orr", "has told", "The lock was open", "apart"),
    ("A clerk said Ida Orr had left early.", "Ida Orr", "said", "had left early", "apart"),
    ("OSTRAND — The lock was open, according to a clerk.", "OSTRAND", "according to", "The lock was open", "apart"),
    ("Hart told it: the lock was open, Ida Orr knew.", "Ida Orr", "told", "the lock was open", "apart"),
    ("Mr. Orr said the lock was open.", "Orr", "said", "the lock was open", "cut"),
    ("A pilot who saw it on radar said the lock was open.", "radar", "said", "the lock was open", "cut"),
    ("A report seen by the Morning Ledger said it was open.", "Ledger", "said", "it was open", "cut"),
    ("It was open, the Sunday Lantern said.", "Lantern", "said", "It was open", "cut"),
    ("Some 19 people said the lock was open.", "people", "said", "the lock was open", "cut"),
    ('Ida Orr said she was "angry beyond words".', "Ida Orr", "said", "she was", "cut"),
    ("Ida Orr was told by Piet Hart, who said the lock was open.", "Ida Orr", "said", "the lock was open", "apart"),
    ("Ida Orr left at noon, and Piet Hart said the lock was open.", "Ida Orr", "said", "the lock was open", "apart"),
    ("Ida Orr may say the lock was open.", "Ida Orr", "say", "the lock was open", "apart"),
    ("The lock was open, said, as he left, Ida Orr.", "Ida Orr", "said", "The lock was open", "apart"),
    ("Ida Orr opened the lock.", "Ida Orr", "opened", "the lock", "not_saying"),
    ("Ida Orr was said to have left early.", "Ida Orr", "was said", "to have left early", "not_saying"),
    ("Ida Orr: the lock was open.", "Ida Orr", ":", "the lock was open", "not_saying"),
])  # fmt: skip
def test_parts_of_phrases_and_of_clauses_are_dropped(
    text: str, source: str, cue: str, content: str, reason: str
) -> None:
    assert fault(text, source, cue, content) == reason


def test_a_not_in_what_somebody_else_is_known_to_say_turns_nothing() -> None:
    text = "Piet Hart did not know it, he added, and Ida Orr said the lock was open."
    added = (0, text.index(", he added"))
    assert fault(text, "Ida Orr", "said", "the lock was open") == "turned"
    assert fault(text, "Ida Orr", "said", "the lock was open", others=(added,)) is None
    text = "Piet Hart said it is not so that Ida Orr said the lock was open."
    around = (text.index("it is"), len(text) - 1)
    assert fault(text, "Ida Orr", "said", "the lock was open", others=(around,)) == "turned"
