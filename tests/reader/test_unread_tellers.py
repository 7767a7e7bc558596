"""Who tells what where a reader passes it over."""

import pytest

from headwater.reader.layers import Layers, Utterance
from headwater.reader.sentences import sentences_of
from headwater.reader.unread_tellers import with_unread_tellers

Told = list[tuple[str, str, str]]


def told(text: str, *known: tuple[str, str, str], act: str = "speech") -> Told:
    """Return who, by which words and what, of each utterance with those that were read before."""
    places = [[(text.index(w), text.index(w) + len(w)) for w in words] for words in known]
    utterances = tuple(
        Utterance(
            source=(who,), cue=(cue,), content=(what,), kind="indirect", rule="told", confidence=0.9,
            act="speech" if act == "speech" else "attitude",
        )
        for who, cue, what in places
    )  # fmt: skip
    layers = with_unread_tellers(text, Layers(sentences=tuple(sentences_of(text)), utterances=utterances))
    return [
        ("".join(text[slice(*r)] for r in u.source), text[slice(*u.cue[0])], text[slice(*u.content[0])])
        for u in layers.utterances
    ]


SHUT = "The gate was shut at noon"


@pytest.mark.parametrize(
    ("text", "who", "cue"),
    [
        (f"{SHUT}, one of them remembers.", "one of them", "remembers"),
        (f"{SHUT}, two of the men still recall.", "two of the men", "still recall"),
        (f"{SHUT}, the skipper remembered.", "the skipper", "remembered"),
        (f"{SHUT}, Ida Orr recalls.", "Ida Orr", "recalls"),
        (f"{SHUT}, say two men who work at the quay.", "two men who work at the quay", "say"),
        (f"{SHUT}, say several neighbours.", "several neighbours", "say"),
        (f"{SHUT}, say the neighbours.", "the neighbours", "say"),
        (f"{SHUT}, said three women close to her.", "three women close to her", "said"),
    ],
)
def test_who_tells_it_stands_behind(text: str, who: str, cue: str) -> None:
    assert told(text) == [(who, cue, SHUT)]


def test_who_was_taken_to_think_it_tells_it() -> None:
    text = f"{SHUT}, the skipper remembers."
    assert told(text, ("the skipper", "remembers", SHUT), act="attitude") == [("the skipper", "remembers", SHUT)]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("We have been told of five, by somebody who has counted them.", "somebody who has counted them", "five"),
        ("The Echo was told of nine break-ins, by a man at the yard.", "a man at the yard", "nine break-ins"),
        ("I have been told that it was open, by two clerks.", "two clerks", "that it was open"),
    ],
)
def test_whoever_told_an_outlet_stands_behind(text: str, who: str, what: str) -> None:
    assert [(source, content) for source, _, content in told(text)] == [(who, what)]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The Harbour Echo dates it 9 May.", "The Harbour Echo", "it 9 May"),
        ("Her own aides place the talk on Wednesday.", "Her own aides", "the talk on Wednesday"),
        ("Ida Orr puts the meeting at noon.", "Ida Orr", "the meeting at noon"),
        ("The Echo puts the second break-in on Friday.", "The Echo", "the second break-in on Friday"),
    ],
)
def test_who_says_when_it_was_tells_it(text: str, who: str, what: str) -> None:
    assert [(source, content) for source, _, content in told(text)] == [(who, what)]


@pytest.mark.parametrize(
    ("text", "paper", "what"),
    [
        ("He quit in a letter dated 4 May, a copy of which the Echo has seen.", "a letter dated 4 May",
         "He quit in a letter dated 4 May"),
        ("The sale was set out in a memo, which this newspaper has obtained.", "a memo",
         "The sale was set out in a memo"),
        ("She gave it up in an email of 9 May, seen by the Echo.", "an email of 9 May",
         "She gave it up in an email of 9 May"),
        ("A log which the port released on Friday has four entries for May.", "A log", "four entries for May"),
        ("The register that the school gave the police names nine boys.", "The register", "nine boys"),
        ("An invoice, seen by the Echo, carries two signatures.", "An invoice", "two signatures"),
    ],
)  # fmt: skip
def test_a_paper_that_was_seen_or_handed_out_tells_it(text: str, paper: str, what: str) -> None:
    assert [(source, content) for source, _, content in told(text)] == [(paper, what)]


@pytest.mark.parametrize(
    "more",
    ["That of Ms Orr is the last.", "It also names Jon Halm.", "Those of her sons are on it.", "It has no date."],
)
def test_what_the_next_sentence_says_of_it_is_told_by_it(more: str) -> None:
    rota = "A rota that the club sent to the court has nine names on it. "
    first = ("A rota", "has", "nine names on it")
    said = told(rota + more)
    assert said[0] == first
    assert [(source, what) for source, _, what in said[1:]] == [("A rota", more[:-1])]
    assert told(f"{rota}Rain fell. {more}") == [first]


@pytest.mark.parametrize(
    "text",
    [
        "It was a night that nobody remembers.",
        "He is a man of habit, the sort the neighbours remember.",
        "They played all night, one of the songs she remembers.",
        "The Echo was told of the deal signed by two ministers.",
        "The Echo was told of it.",
        "A letter that the club sent to fans on Monday has angered them.",
        "A van that the club gave the school has nine seats in it.",
        "The list has nine names on it.",
        "The gate was shut, say.",
        "She lost her post in a row over a memo, which the Echo has seen.",
        "That of Ms Orr is the last.",
        "The council puts the bins out on Wednesday.",
        "The crew placed it on Wednesday.",
        "The shelves place it at noon.",
        "Anna Orr places the wreath at noon.",
        "The Mayor puts the motion on Thursday.",
        "The Court was told that the safe had been opened, by a cleaner with a spare key.",
        "We were told that the safe had been opened, by a cleaner with a spare key.",
        "The Board was told it must pay the fine, by a date to be set.",
        "The Echo was told of nine break-ins, by a date to be set.",
        "He gave his reasons in a letter, which nobody has seen.",
        "He gave his reasons in a letter, which few people have read.",
        "What he said was in a letter, which the Echo has seen.",
        "They may hire out the work, say a cleaner.",
        "When the gate fell, she remembers.",
        "How the gate fell at noon, she remembers.",
    ],
)
def test_where_nobody_tells_nothing_is_read(text: str) -> None:
    assert told(text) == []


def test_what_was_heard_stays() -> None:
    text = "It was late, she said in a letter, a copy of which the Echo has seen."
    known = ("she", "said", "It was late")
    assert told(text, known) == [known]
    text = f"{SHUT}, Ida Orr recalls."
    known = ("Ida Orr", "recalls", SHUT)
    assert told(text, known) == [known]
