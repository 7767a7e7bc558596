"""What a source phrase says of its source by itself."""

import pytest

from headwater.attribution.describe import describe
from headwater.model import Access, SourceClass
from headwater.reader.layers import Name
from headwater.reader.rules import RuleReader

CASES: list[tuple[str, SourceClass, int, int | None, Access]] = [
    ("two people close to the harbour board", "anonymous", 2, 2, "close"),
    ("two people who were briefed on the talks", "anonymous", 2, 2, "briefed"),
    ("a senior city official", "anonymous", 1, 1, "official"),
    ("a source close to Sorrel", "anonymous", 1, 1, "close"),
    ("people familiar with the matter", "anonymous", 2, None, "briefed"),
    ("at least three officials", "anonymous", 3, None, "official"),
    ("several officials", "collective", 2, None, "official"),
    ("officials", "collective", 2, None, "official"),
    ("critics", "collective", 2, None, "unstated"),
    ("some", "collective", 2, None, "unstated"),
    ("Others", "collective", 2, None, "unstated"),
    ("the families", "collective", 2, None, "unstated"),
    ("law enforcement", "collective", 1, 1, "unstated"),
    ("lawmakers from both parties", "collective", 2, None, "unstated"),
    ("a spokeswoman for the port", "role", 1, 1, "official"),
    ("the mayor’s office", "named", 1, 1, "official"),
    ("the campaign", "named", 1, 1, "unstated"),
    ("a charity", "collective", 1, 1, "unstated"),
    ("police", "named", 1, 1, "official"),
    ("the fire service", "named", 1, 1, "unstated"),
    ("two former managers", "anonymous", 2, 2, "unstated"),
    ("anglers below the bridge", "collective", 2, None, "unstated"),
    ("an inside source", "anonymous", 1, 1, "unstated"),
    ("a poll out this week", "document", 1, 1, "unstated"),
    ("a voter in a red coat", "role", 1, 1, "unstated"),
    ("a third person, who attended the meeting,", "anonymous", 1, 1, "participant"),
    ("two members present", "anonymous", 2, 2, "participant"),
    ("A third", "role", 1, 1, "unstated"),
    ("the third", "anonymous", 1, 1, "unstated"),
    ("the other", "anonymous", 1, 1, "unstated"),
    ("a third of voters", "collective", 2, None, "unstated"),
    ("more than 6 in 10 voters", "collective", 2, None, "unstated"),
    ("some who back the pier", "collective", 2, None, "unstated"),
    ("harbour sources", "anonymous", 2, None, "unstated"),
    ("the report", "document", 1, 1, "unstated"),
    ("court papers filed on Monday", "document", 1, 1, "unstated"),
    ("letters the council released on Wednesday", "document", 1, 1, "unstated"),
    ("a poll of voters by Pell Orrick", "document", 1, 1, "unstated"),
    ("the newspaper", "outlet", 1, 1, "unstated"),
    ("an official who spoke on condition of anonymity", "anonymous", 1, 1, "official"),
    ("a diver who attended the meeting", "anonymous", 1, 1, "participant"),
    ("a handful of harbour pilots", "collective", 2, None, "unstated"),
    ("two of the aides", "anonymous", 2, 2, "close"),
    ("one of the lawyers", "role", 1, 1, "unstated"),
    # a relative of passengers is no passenger, and a clerk of officials no official
    ("a relative of one of the passengers", "role", 1, 1, "unstated"),
    ("a cousin of two of the officials", "role", 1, 1, "unstated"),
    ("a friend of some of the passengers", "anonymous", 1, 1, "close"),
    ("one of the passengers", "role", 1, 1, "witness"),
    ("port aides", "collective", 2, None, "close"),
    ("local news sources", "collective", 2, None, "unstated"),
    ("one influential 2009 paper", "document", 1, 1, "unstated"),
    ("the paper", "outlet", 1, 1, "unstated"),
    ("unofficial election results", "document", 1, 1, "unstated"),
    ("a satirical website", "outlet", 1, 1, "unstated"),
    ("the port's website", "document", 1, 1, "unstated"),
    ("the inquiry", "document", 1, 1, "unstated"),
    ("her speech", "public_event", 1, 1, "unstated"),
    ("the establishment", "collective", 1, 1, "unstated"),
    ("another Norland Democrat", "anonymous", 1, 1, "unstated"),
    ("a beekeeper", "role", 1, 1, "unstated"),
    ("the Democrats", "collective", 2, None, "unstated"),
    ("the fog", "none", 1, 1, "unstated"),
    ("whose political arm", "named", 1, 1, "unstated"),
    ('the "Piers for all" document she released', "document", 1, 1, "unstated"),
    ("a critic of state senators", "role", 1, 1, "unstated"),
    ("the Rainmakers", "none", 2, None, "unstated"),
    ("Ida Orr’s “The Pier: Ten Years” and other papers", "document", 1, 1, "unstated"),
    ("somebody who has read them", "anonymous", 1, 1, "unstated"),
    ("someone who knows the yard", "anonymous", 1, 1, "unstated"),
    ("someone who was there", "anonymous", 1, 1, "participant"),
    ("two men who work at the quay", "anonymous", 2, 2, "unstated"),
    ("three women who live by the lock", "collective", 3, 3, "unstated"),
    ("an Orrin whip", "anonymous", 1, 1, "unstated"),
    ("someone who was asked", "none", 1, 1, "unstated"),
    ("several sources privy to the talks", "anonymous", 2, None, "briefed"),
    ("its insurers", "collective", 2, None, "unstated"),
    ("the companies", "named", 1, 1, "unstated"),
    # who hold one office speak as one
    ("the trustees", "named", 1, 1, "unstated"),
    ("the museum's trustees", "named", 1, 1, "unstated"),
    ("the liquidators", "named", 1, 1, "unstated"),
    ("two of the trustees", "collective", 2, 2, "unstated"),
    ("some trustees", "collective", 2, None, "unstated"),
    ("the headquarters", "named", 1, 1, "unstated"),
    ("a member of her party", "anonymous", 1, 1, "unstated"),
    ("a council member", "role", 1, 1, "unstated"),
    ("two former pilots and an email seen by the Post", "anonymous", 2, 3, "unstated"),
    ("harbour officials and documents", "collective", 2, None, "official"),
]


@pytest.mark.parametrize(("phrase", "class_", "low", "high", "access"), CASES)
def test_unnamed(phrase: str, class_: SourceClass, low: int, high: int | None, access: Access) -> None:
    found = describe(phrase, ())
    assert (found.class_, found.people.low, found.people.high, found.access) == (class_, low, high, access)


def test_an_institution_named_like_a_text_is_left_open() -> None:
    phrase = "the Norland Coastal Survey"
    assert describe(phrase, [Name(range=(4, len(phrase)), type="organization")]).class_ == "none"
    assert describe(phrase, ()).class_ == "document"


@pytest.mark.parametrize(
    ("phrase", "persons"),
    [
        ("port spokeswoman Marit Vanse, who was in Norway,", ["Marit Vanse"]),
        ("Marit Vanse, the director of the port,", ["Marit Vanse"]),
        ("the mayor's spokesman, Piet Dorr,", ["Piet Dorr"]),
        ("a spokesman for Marit Vanse", []),
        ("former secretary of state Marit Vanse, who was in Norway", ["Marit Vanse"]),
        ("a critic of candidate Marit Vanse", []),
        ("a source close to Marit Vanse", []),
        ("Marit Vanse's lawyer", []),
        ("Marit Vanse and Piet Dorr", ["Marit Vanse", "Piet Dorr"]),
        ("Transport Secretary Marit Vanse", ["Marit Vanse"]),
        ("Marit Vanse of Dorr Lomax", ["Marit Vanse"]),
    ],
)
def test_only_the_head_of_a_phrase_is_the_person(phrase: str, persons: list[str]) -> None:
    text = f"{phrase} said it held. Marit Vanse, 40, and Piet Dorr, 50, left."
    names = [n for n in RuleReader().read(text, "en").names if n.range[1] <= len(phrase)]
    assert [phrase[low:high] for low, high in describe(phrase, names).persons] == persons


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("the two people who spoke on condition of anonymity to discuss the talks", "the two people"),
        ("An official who asked not to be named", "an official"),
        ("A diver, who attended the meeting,", "a diver"),
        ("two people\nclose to the board", "two people close to the board"),
    ],
)
def test_label(phrase: str, label: str) -> None:
    assert describe(phrase, ()).label == label


@pytest.mark.parametrize("phrase", ["", " ", "—", "\ud800", "\x00", "of", "the", "5" * 40, "' '"])
def test_odd_phrases_do_not_fail(phrase: str) -> None:
    assert describe(phrase, ()).people.low >= 1


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("The coastguard at first", "the coastguard"),
        ("the ministry, for its part,", "the ministry"),
        ("The port in the end", "the port"),
        # when they were there is part of who they are
        ("a clerk who worked there at the time", "a clerk who worked there at the time"),
        ("two people present at the time", "two people present at the time"),
    ],
)
def test_when_they_said_it_is_no_part_of_who_they_are(phrase: str, label: str) -> None:
    assert describe(phrase, ()).label == label
