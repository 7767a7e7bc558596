"""Descents worked out in earlier runs are those worked out now."""

import msgspec
import pytest

from headwater import reuse, stemma
from headwater.model import Article, Descent, Stated
from headwater.settings import ReuseSettings, StemmaSettings
from headwater.stemma.tied import Surroundings
from headwater.stemma.witnesses import witnesses_of
from tests.reuse.prose import article, prose, sentence
from tests.test_memory import Notebook

STORY, OTHER = prose(0, 8), prose(200, 8)
USUAL = "a bird in the hand"


def descended(pile: list[Article], memory: Notebook | None = None) -> tuple[Descent, ...]:
    return stemma.descend(pile, reuse.find(pile, ReuseSettings()), StemmaSettings(), memory)


def edited(text: str, place: int, word: str) -> str:
    words = text.split(" ")
    words[place] = word
    return " ".join(words)


PILE = [
    article(STORY, "one", outlet="Solmere Echo"),
    article(f"{edited(STORY, 20, USUAL)} via Solmere Echo", "two"),
    article(OTHER, "three"),
    article(f"{edited(OTHER, 9, 'changed')} via Tarn Hill Post", "four"),
    article(STORY, "five"),
    article(f"{sentence(70)} {USUAL} {sentence(71)}", "six"),
    article(sentence(90), "seven", outlet="Tarn Hill Post"),
]


@pytest.mark.parametrize("order", [range(7), [6, 5, 4, 3, 2, 1, 0], [3, 6, 0, 2, 5, 1, 4]])
def test_a_pile_that_grows_has_the_descents_of_one_made_at_once(order: list[int]) -> None:
    book, pile = Notebook(), list[Article]()
    for number in order:
        pile.append(PILE[number])
        assert descended(pile, book) == descended(pile)


def _asked_of(book: Notebook) -> dict[tuple[str, str, str], bytes]:
    return {place: value for place, value in book.held.items() if place[0] == "descents"}


def test_what_is_tied_to_others_is_taken_up_and_words_that_become_usual_are_noticed() -> None:
    book = Notebook()
    descended(PILE[:4], book)
    first = _asked_of(book)
    assert len(first) == 2
    descended([*PILE[:4], article(sentence(91), "eight")], book)
    assert _asked_of(book) == first
    descended([*PILE[:4], PILE[5]], book)
    changed = {place for place, value in _asked_of(book).items() if first.get(place) != value}
    assert len(changed) == 1


def test_an_agency_that_a_byline_comes_to_credit_is_noticed() -> None:
    book, home, wire = Notebook(), article(STORY, "one"), article(OTHER, "two", outlet="Ostral Press Agency")
    agency = Stated(value="OPA", evidence=(home.spans[0].part(0, 3),), basis="stated")
    found = []
    for credited in ((), (agency,)):
        one = msgspec.structs.replace(home, agencies=credited)
        around = Surroundings([one, wire], witnesses_of([one, wire]), book)
        found.append([credit.outlet for credit in around.credits(one)])
        around.keep()
    assert found == [[], ["ostral press agency"]]
