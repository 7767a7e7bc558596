"""What was heard in earlier runs is what is heard now, whatever came to the pile since."""

from itertools import permutations

import pytest

from headwater.attribution import attribute
from headwater.attribution.questions import Answering, listening, question
from headwater.model import Article, Voices
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.settings import AttributionSettings
from tests import builders
from tests.test_memory import Notebook

PILE = [
    builders.article("Lunn said the quay was shut. The Orrin health board denied it.", "A", "The Quay Post"),
    builders.article("Otto Lunn, the harbour master, said on Monday that nobody had told him.", "B", "Orrin Echo"),
    builders.article("Ida Lunn said she had left. The harbour master said so too, the Echo reported.", "C"),
    builders.article("“We shut it,” said the Orrin Health Board. Its shares fell.", "D", "Orrin Echo"),
    builders.article("Two officials said so, on condition of anonymity because they feared for their jobs.", "E"),
]


def voices(pile: list[Article], memory: Notebook | None = None) -> Voices:
    layers = {article.id: read_article(RuleReader(), article) for article in pile}
    return attribute(pile, layers, AttributionSettings(), memory=memory)


@pytest.mark.parametrize("order", list(permutations(range(5)))[::17])
def test_a_pile_that_grows_is_heard_as_one_read_at_once(order: tuple[int, ...]) -> None:
    book, pile = Notebook(), list[Article]()
    for number in order:
        pile.append(PILE[number])
        assert voices(pile, book) == voices(pile)


def test_an_article_is_heard_again_only_where_an_answer_changed() -> None:
    book = Notebook()
    voices(PILE[:1] + PILE[4:], book)
    before = dict(book.held)
    voices([*PILE[:1], PILE[1], *PILE[4:]], book)
    changed = [place for place, value in before.items() if place[0] == "heard" and book.held[place] != value]
    assert len(before) == 2
    assert len(changed) == 1  # Lunn has a first name now


class _Clerk(Answering):
    @question
    def rank(self, name: str) -> str:
        return name.upper()

    def secret(self, name: str) -> str:
        return name


def test_questions_are_written_down_once_while_somebody_listens() -> None:
    clerk = _Clerk()
    clerk.rank("a")
    with listening(clerk) as asked:
        clerk.rank("b")
        clerk.rank("b")
    clerk.rank("c")
    assert [(q.asked, q.name, q.about, answer) for q, answer in asked.items()] == [(0, "rank", ("b",), "B")]
    assert clerk.answer("rank", ("b",)) == "B"


def test_only_questions_are_answered() -> None:
    for name in ("secret", "answer", "__init__", "holders"):
        with pytest.raises(ValueError, match="no question"):
            _Clerk().answer(name, ("a",))
