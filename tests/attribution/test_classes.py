"""Which class a description tells, and where it tells none."""

import pytest

from headwater.attribution.describe import describe
from headwater.model import SourceClass
from headwater.reader.layers import Name

CASES: list[tuple[str, SourceClass]] = [
    ("a harbour lawyer close to the board", "anonymous"),
    ("an executive familiar with the talks", "anonymous"),
    ("an executive", "role"),
    ("one senior Democrat", "anonymous"),
    ("a third person", "anonymous"),
    ("a person who has read it", "anonymous"),
    ("another person", "none"),
    ("someone in attendance", "anonymous"),
    ("a lawmaker from Norland", "none"),
    ("candidate", "none"),
    ("hacker who opened the lock", "none"),
    ("each candidate", "none"),
    ("both the harbourmaster and her deputy", "none"),
    ("in each of the towns, half of voters", "none"),
    ("one in four voters", "collective"),
    ("about three in 10", "collective"),
    ("Business groups", "collective"),
    ("A charity", "collective"),
    ("A jury", "public_event"),
    ("the jury", "public_event"),
    ("factors", "none"),
    ("recent decades", "none"),
    ("those who stayed", "collective"),
    ("nearly two-thirds of rowers", "collective"),
    ("68 per cent of rowers", "collective"),
    ("some old figures", "collective"),
    ("the authorities", "collective"),
    ("two men", "collective"),
    ("our partner network", "collective"),
    ("the television network", "outlet"),
    ("the campaign's", "named"),
    ("the rowers themselves", "collective"),
    ("rowers nationwide", "collective"),
    ("rowing clubs like the Oars", "collective"),
    ("a barrage of letters", "document"),
    ("people rowing and swimming", "collective"),
    ("a Norland Democrat", "anonymous"),
    ("an anonymous harbour clerk", "anonymous"),
    ("an anonymous letter", "document"),
    ("interviews with harbour pilots", "collective"),
    ("interviews with three officials", "anonymous"),
    ("an interview with the Lantern", "public_event"),
    ("Norland court", "public_event"),
    ("the court", "named"),
    ("the Norland Democrat", "role"),
    ("the news organization", "outlet"),
    ("the social media company", "named"),
    ("the anti-pier movement", "collective"),
    ("laboratory tests", "document"),
    ("a newly released email relating to the pier", "document"),
    ("two past elections", "public_event"),
    ("results tallied through Wednesday", "document"),
    ("a batch of emails", "document"),
    ("other councillors and even a prominent columnist", "collective"),
    ("a woman at one of the rallies", "role"),
    ("the top-line number that caught the eye", "document"),
]


@pytest.mark.parametrize(("phrase", "class_"), CASES)
def test_class(phrase: str, class_: SourceClass) -> None:
    assert describe(phrase, ()).class_ == class_


@pytest.mark.parametrize(
    ("phrase", "name", "class_", "proper"),
    [
        ("Inver", "Inver", "named", "Inver"),
        ("the Norland Geological Survey", "Norland Geological Survey", "named", "Norland Geological Survey"),
        ("the Bureau of Coastal Statistics", "Bureau of Coastal Statistics", "named", "Bureau of Coastal Statistics"),
        ("one Friends of Norland ad", "Friends of Norland", "document", ""),
        ("Council Republicans", "Council Republicans", "collective", ""),
    ],
)
def test_names_of_bodies(phrase: str, name: str, class_: SourceClass, proper: str) -> None:
    low = phrase.index(name)
    found = describe(phrase, [Name(range=(low, low + len(name)), type="organization")])
    assert (found.class_, found.proper) == (class_, proper)
