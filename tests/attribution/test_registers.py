"""The records of one article: what is one source in the whole pile, and what is not."""

from headwater.attribution.body import Body
from headwater.attribution.institutions import Institutions
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.registers import Register
from headwater.model import People
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from tests.builders import article

MANY = People(low=2, high=None)


def register(text: str, siglum: str) -> Register:
    home = article(text, siglum)
    body = Body(home, read_article(RuleReader(), home))
    return Register(body, PeopleIndex([body]), Outlets([home]), Institutions([body], ()))


def test_people_bodies_and_outlets_are_one_source_in_two_articles() -> None:
    one, other = (register("“No,” said Piet Dorr of Dorlen Port Authority.", siglum) for siglum in "AB")
    for record, again in (
        (one.called("Dorr"), other.called("Piet Dorr")),
        (one.institution("Dorlen Port Authority"), other.institution("Dorlen Port Authority")),
        (one.outlet("The Lantern"), other.outlet("Lantern")),
    ):
        assert record is not None
        assert again is not None
        assert record.id == again.id


def test_unnamed_people_are_sources_of_their_article_alone() -> None:
    one, other = (register("Piet Dorr left early.", siglum) for siglum in "AB")
    officials = one.unnamed("the officials", "collective", MANY)
    assert one.unnamed("Officials", "collective", MANY) is officials
    assert other.unnamed("officials", "collective", MANY).id != officials.id
