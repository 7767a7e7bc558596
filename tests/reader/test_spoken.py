"""What a talk in turns says is its speakers' own word."""

import re
from functools import partial

import pytest

from headwater.reader.layers import Layers, Name
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.reader.spoken import TURN, with_turns
from tests.builders import article
from tests.costs import seconds_of

TALK = (
    "IDA ORR (spokeswoman): Good morning. The harbour master will take two questions.\n\n"
    "HARBOUR MASTER PIET DORR: I shut the pier on Tuesday. Why did I do it? The engineers said that the piles were "
    "rotten.\n\n"
    "QUESTION (Mia Lund, The Lantern): The mayor says that she learned it from us. Is she right?\n\n"
    "HARBOUR MASTER PIET DORR: (Laughs.) I told her on Monday."
)


def read(text: str) -> Layers:
    return read_article(RuleReader(), article(text))


def turns(text: str) -> list[tuple[str, str]]:
    return [
        (" ".join(text[slice(*s)] for s in u.source), " ".join(text[slice(*c)] for c in u.content))
        for u in read(text).utterances
        if u.rule == TURN
    ]


def test_each_sentence_that_tells_something_is_its_speakers() -> None:
    assert turns(TALK) == [
        ("IDA ORR", "The harbour master will take two questions."),
        ("HARBOUR MASTER PIET DORR", "I shut the pier on Tuesday."),
        ("HARBOUR MASTER PIET DORR", "The engineers said that the piles were rotten."),
        ("HARBOUR MASTER PIET DORR", "I told her on Monday."),
    ]
    assert {u.kind for u in read(TALK).utterances if u.rule == TURN} == {"direct"}


def test_questions_and_labels_are_no_sentences() -> None:
    told = " ".join(TALK[slice(*s)] for s in read(TALK).sentences)
    assert "?" not in told
    assert "QUESTION" not in told
    assert "learned" not in told
    assert "ORR" not in told


def test_what_a_speaker_tells_of_others_stands_within_the_turn() -> None:
    layers = read(TALK)
    inner = [u for u in layers.utterances if u.rule != TURN]
    assert [TALK[slice(*u.source[0])] for u in inner] == ["The engineers"]
    assert inner[0].within is not None
    outer = layers.utterances[inner[0].within]
    assert TALK[slice(*outer.content[0])] == "The engineers said that the piles were rotten."


@pytest.mark.parametrize(
    ("above", "who"),
    [
        ("Ruth Dorr runs the harbour. ", "Ruth Dorr"),
        ("Anna Lund spoke to Ruth Dorr about the pier. ", "Ruth Dorr"),
        ("Anna Lund and Ruth Dorr run the harbour. ", ""),
        ("What you have to know about the pier. ", ""),
    ],
)
def test_who_answers_is_who_was_talked_to_or_nobody(above: str, who: str) -> None:
    talk = "Q. Who shut the pier?\n\nA. I shut it on Tuesday.\n\nQ. Will you stay?\n\nA. I will stay until June."
    assert {source for source, _ in turns(f"{above}\n\n{talk}")} == {who}


def test_what_the_outlets_own_tell_is_the_articles_own_voice() -> None:
    talk = (
        "PRESENTER: The pier of Brenn has been shut. The mayor said that it was rotten.\n"
        "MAYOR IDA ORR: I shut it on Tuesday.\nPRESENTER: Are you sorry?"
    )
    layers = read(talk)
    assert turns(talk) == [("MAYOR IDA ORR", "I shut it on Tuesday.")]
    assert next(talk[slice(*s)] for s in layers.sentences) == "The pier of Brenn has been shut."
    assert [(talk[slice(*u.source[0])], u.within) for u in layers.utterances if u.rule != TURN] == [("The mayor", None)]


def test_other_texts_stay_as_they_were_read() -> None:
    text = "Update: The mayor said that the pier was shut. Was it the storm? Nobody knows."
    layers = RuleReader().read(text, "en")
    assert with_turns(text, layers) is layers


def test_twice_as_many_turns_take_no_more_than_a_little_over_twice_as_long() -> None:
    two = "MIA LUND: I shut it on Tuesday.\nPIET DORR: We saw Ida Orr on Monday.\n"
    took = []
    for times in (1_000, 4_000):
        text = two * times
        at = [m.start() for m in re.finditer(r"(?<=: ).*$", text, re.MULTILINE)]
        sentences = tuple((start, text.index("\n", start)) for start in at)
        names = tuple(Name(range=(m.start(), m.end()), type="person") for m in re.finditer("Ida Orr", text))
        layers = Layers(sentences=sentences, names=names, utterances=())
        assert len(with_turns(text, layers).utterances) == 2 * times
        took.append(seconds_of(partial(with_turns, text, layers)))
    assert took[1] < 10 * took[0]


def test_an_answer_that_might_close_a_letter_is_told() -> None:
    talk = "Q. Will you shut the pier?\n\nMAYOR ORR: Until Monday.\n\nQ. And then?\n\nMAYOR ORR: I will tell you."
    assert ("MAYOR ORR", "Until Monday.") in turns(talk)


def test_a_long_run_of_capitals_above_a_talk_is_read_in_no_time() -> None:
    above = f"Ida spoke to the {'A' * 80}!"
    text = f"{above}\n\n{TALK}"
    layers = Layers(sentences=((0, len(above)),), names=(), utterances=())
    assert (0, len(above)) in with_turns(text, layers).sentences
    assert seconds_of(partial(with_turns, text, layers), times=1) < 0.5


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("Mia Lund spoke to the Orrin Daily Echo about the pier.", False),
        ("Mia Lund spoke to Orrin Daily Echo on Monday.", False),
        ("Mia Lund spoke to the crowd about the pier.", True),
    ],
)
def test_that_somebody_was_talked_to_tells_nothing(above: str, *, told: bool) -> None:
    sentences = ((0, len(above)),)
    layers = Layers(sentences=sentences, names=(), utterances=())
    assert ((0, len(above)) in with_turns(f"{above}\n\n{TALK}", layers).sentences) is told
