"""Whose an office is that names no body."""

import msgspec
import pytest

from headwater.corroboration.offices import Offices, named_in_office
from headwater.model import Source
from headwater.reader.words import folded_in
from tests.builders import Desk, article, place

BODIES = ("Hart Foods", "Orrin Dock Board", "National Bank", "the Lowford council")


def of(office: str, text: str = "Hart Foods, the Orrin Dock Board, National Bank, the Lowford council") -> set[str]:
    """Return the names of the bodies that the office of somebody in an article that names these may be of."""
    desk = Desk()
    home = article(f"{text}: Ida Orr said so. ", "A")
    said = desk.said(home, "Ida Orr", "said", "")
    holder = msgspec.structs.replace(desk.sources[said.source_id or ""], name="Ida Orr", mentions=said.source)
    sources = [holder]
    for name in BODIES:
        found = (place(home, name),) if name in text else ()
        sources.append(_body(name, holder, found))
    offices = Offices([(s.id, folded_in(s.name or "")) for s in sources[1:]], sources, ())
    return {s.name or "" for s in sources if s.id in offices.of(holder, office)}


def _body(name: str, like: Source, mentions: tuple) -> Source:  # type: ignore[type-arg]
    return msgspec.structs.replace(like, id=f"source-{name}", name=name, label=name, mentions=mentions)


@pytest.mark.parametrize(
    ("office", "bodies"),
    [
        ("company spokeswoman", {"Hart Foods"}),
        ("a spokesman for the company", {"Hart Foods"}),
        ("chief executive", {"Hart Foods"}),
        ("board chairwoman", {"Orrin Dock Board"}),
        ("Governor", {"National Bank"}),
        ("bank governor", {"National Bank"}),
        ("deputy governor", {"National Bank"}),
        # of something else
        ("school governor", set()),
        ("prison governor", set()),
        ("county governor", set()),
        ("governor of the prison", set()),
        ("union mayor", set()),
        ("council leader", {"the Lowford council"}),
        # the office names another, or is held no more, or does not speak for anybody
        ("chief executive of Norva", set()),
        ("former company spokeswoman", set()),
        ("board member", set()),
        ("company driver", set()),
        ("union secretary", set()),
        ("doctor", set()),
    ],
)
def test_an_office_is_of_a_body_of_its_kind(office: str, bodies: set[str]) -> None:
    assert of(office) == bodies


@pytest.mark.parametrize(
    ("office", "text", "bodies"),
    [
        ("director", "The Orrin Dock Board spoke, then National Bank", {"National Bank"}),
        ("the acting director", "The Orrin Dock Board spoke", {"Orrin Dock Board"}),
        ("chairman", "The Lowford council met and the Orrin Dock Board spoke", {"Orrin Dock Board"}),
        # of something that is said, of no body, long before
        ("museum director", "The Orrin Dock Board spoke", set()),
        ("highways director", "The Orrin Dock Board spoke", set()),
        ("former director", "The Orrin Dock Board spoke", set()),
        ("president", "The Orrin Dock Board spoke", set()),
        ("doctor", "The Orrin Dock Board spoke", set()),
        ("director", f"The Orrin Dock Board spoke. {'The tide was low that day. ' * 20}", set()),
    ],
)
def test_a_director_of_nothing_that_is_said_may_be_that_of_the_body_before(
    office: str, text: str, bodies: set[str]
) -> None:
    assert of(office, text) == bodies


def test_a_body_that_the_article_does_not_name_is_not_meant() -> None:
    assert of("company spokeswoman", "The Orrin Dock Board") == set()


@pytest.mark.parametrize(
    ("office", "author"),
    [
        ("chief executive of Hart Foods", {"author:hart foods"}),
        ("spokeswoman for the Dock Board", {"author:dock board"}),
        ("former director of Hart Foods", set()),
        ("driver for Hart Foods", set()),
        ("director of the port", set()),
    ],
)
def test_an_office_may_end_with_the_name_of_a_body(office: str, author: set[str]) -> None:
    assert named_in_office(office) == author
