"""What writers tell of themselves, and what somebody they quote does."""

import pytest

from headwater.corroboration.first_person import tells_of_self
from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.model import Voices
from tests.builders import article, claim_of, place


@pytest.mark.parametrize(
    ("text", "told", "of_self"),
    [
        ("The quay is shut. I wrote to the council on Monday.", "I wrote to the council on Monday.", True),
        ("My guess is that it opens in May.", "My guess is that it opens in May.", True),
        ("I’ve walked the quay for ten years. It leaks.", "I’ve walked the quay for ten years.", True),
        ("“It went again. I turned it off. I went home,” Ida Orr said.", "I turned it off.", False),
        ('He said: "It went again. I turned it off."', 'I turned it off."', False),
        ("“It went again. I turned it off.", "I turned it off.", False),
        ("‘It went again. I turned it off. I left,’ Ida Orr said.", "I turned it off.", False),
        ("'It went again. I turned it off. I left,' Ida Orr said.", "I turned it off.", False),
        ("The letter reads:\n\nI paid the guard in May.\n\nIda Orr", "I paid the guard in May.", False),
        ("A letter came.\n\nI paid the guard in May.\n\nIda Orr", "I paid the guard in May.", False),
        ("Dear Tom,\n\nI paid the guard in May.", "I paid the guard in May.", False),
        ("I paid the guard in May.\n\nYours,\nIda", "I paid the guard in May.", False),
        ("Q: Did you pay the guard?\n\nI paid the guard in May.", "I paid the guard in May.", False),
        ("Did you pay the guard?\n\nI paid the guard in May.", "I paid the guard in May.", False),
        ("Ida Orr: The quay leaks. I paid the guard.", "I paid the guard.", False),
        ("In her letter Ida Orr wrote: I paid the guard. I regret it.", "I paid the guard.", False),
        ("In her letter Ida Orr wrote: I paid the guard. I regret it.", "I regret it.", False),
        ("As told to Ida Orr.\n\nI paid the guard in May.", "I paid the guard in May.", False),
        ("The quay is shut: it leaks. I wrote to the council.", "I wrote to the council.", True),
        ("Is the quay shut?\n\nI wrote to the council.\n\nIt leaks.", "I wrote to the council.", True),
        ("Ida Orr wrote to the council.", "Ida Orr wrote to the council.", False),
        ("In May the quay was shut.", "In May the quay was shut.", False),
    ],
)
def test_who_tells_of_themselves(text: str, told: str, *, of_self: bool) -> None:
    home = article(text, "A", "The Quay Blog")
    claim = claim_of((home, place(home, told), None))
    assert tells_of_self(claim.statements[0], home) is of_self


def test_a_writer_who_tells_of_a_letter_of_their_own_is_one_origin() -> None:
    home = article("I wrote to the council on Monday.", "A", "The Quay Blog")
    (group,) = behind(claim_of((home, home.spans[0], None)), Register([home], Voices())).groups
    assert (group.kind, group.people.low, group.people.high) == ("witness", 1, 1)
