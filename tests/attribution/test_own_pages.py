"""Pages that are their publisher's own word."""

import pytest

from headwater.attribution.body import Body
from headwater.attribution.own_pages import is_own_page
from headwater.model import Article
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from tests.builders import article


def _body(home: Article) -> Body:
    return Body(home, read_article(RuleReader(), home))


TOLD = "Norva City Council shut the pool. Orrin Hospital and the trust said so. The union struck."
ELSEWHERE = _body(article(f"{TOLD} Vale Courier Company said so.", "E", "The Echo"))
PLAIN = "The pool will shut on Friday. The council will refund tickets."


@pytest.mark.parametrize(
    ("outlet", "text", "own"),
    [
        ("Norva City Council", PLAIN, True),
        ("Norva City Council", "The pool will shut on Friday. Norva City Council will refund tickets.", True),
        ("Orrin Hospital", "Visits are stopped. “We are sorry,” said Ida Orr, who runs our hospital.", True),
        ("Norva City Council", f"{PLAIN} “We are sorry,” said Ida Orr, leader of Norva City Council.", True),
        # it never speaks of itself, nobody else does, somebody else's people speak
        ("Norva City Council", "The pool will shut on Friday. Tickets will be refunded.", False),
        ("Norva Dental Institute", "The pool will shut on Friday. The institute is sorry.", False),
        ("Norva City Council", f"{PLAIN} “We are sorry,” said Ida Orr of the Tarn Swimmers Union.", False),
        # names of media, and of no body
        ("Norva Broadcasting Trust", "The pool will shut, the trust said.", False),
        ("Norva Evening Post", PLAIN, False),
        ("Norva Union", "The pool will shut, the union said.", False),
        ("Vale Courier Company", "The pool will shut, the company said.", False),
        ("Council", PLAIN, False),
        ("Wet Feet", PLAIN, False),
    ],
)
def test_own_pages(outlet: str, text: str, *, own: bool) -> None:
    assert is_own_page(_body(article(text, "P", outlet)), [ELSEWHERE]) is own
