"""What nobody says, though a verb of saying stands there."""

import pytest

from headwater.attribution.body import Body
from headwater.attribution.unsaid import is_written, says_nothing
from headwater.reader.layers import Act, Layers, Utterance
from tests.attribution.pile import spoken, voices_in
from tests.builders import article


@pytest.mark.parametrize(
    "text",
    [
        # it is called for
        "Mayor Ida Orr should explain why the quay was shut.",
        "The board must say whether the quay is safe.",
        "Ida Orr ought to admit that she knew.",
        "The harbour master needs to tell the crews that the quay is shut.",
        # it is done because somebody asked for it
        "The quay will be shut, as the board has demanded.",
        "As the board has demanded, the quay will be shut.",
        "The quay was shut, as the mayor had urged the board to do.",
        # who is behind a report, and nothing of what it says
        "The quay was shut on Friday, citing two pilots.",
        # nobody is said to say it, or it is not told by whom it was promised
        "It is a riddle how anyone can say that the quay was safe.",
        "It is a riddle how people can say that the quay was safe.",
        "The crews wait for a boat that they were promised in May.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert voices_in(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        # what somebody says that others should do
        ("Ida Orr said that the board should explain why it was shut.", "the board should explain", "Ida Orr"),
        # what somebody has said so
        ("The quay will be shut, as Ida Orr said on Monday.", "The quay will be shut", "Ida Orr"),
        ("The quay leaks, as two pilots had warned.", "The quay leaks", "two pilots"),
        ("Ida Orr asked: “Is the quay safe?”", "Is the quay safe", "Ida Orr"),
        # what somebody asked for while another thing went on
        ("Fares rose as the crews demanded that the board resign.", "that the board resign", "the crews"),
        ("Fares rose as the council ordered that the quay be shut.", "that the quay be shut", "the council"),
        # a report, which tells who is behind it
        ("The quay was shut, The Orrin Post reported, citing two pilots.", "The quay was shut", "The Orrin Post"),
    ],
)
def test_somebody_says_it(text: str, words: str, label: str) -> None:
    voices = voices_in(text)
    source = spoken(voices, words)[1]
    assert source is not None
    assert source.label == label
    assert not any("two pilots" in c.exact for a in voices.attributions for c in a.content)


def test_what_the_writer_must_say_is_said() -> None:
    assert [a.cue[0].exact for a in voices_in("I must say that the quay looks safe.").attributions] == ["must say"]


@pytest.mark.parametrize(
    ("source", "cue", "written"),
    [
        ("A paper by the treasurer", "assumes", True),
        ("The draft report", "also envisages", True),
        ("A confidential memo", "had predicted", True),
        ("The letter", "hopes", True),
        # in somebody's head, and what a paper wants
        ("The treasurer", "assumes", False),
        ("The board", "predicted", False),
        ("The paper", "wants", False),
        ("The report", "assumed and rejected", False),
    ],
)
def test_papers_hold_in_writing_what_people_hold_in_their_heads(source: str, cue: str, *, written: bool) -> None:
    assert is_written(*_told(source, cue, "that fares rise", "attitude")) is written


def _told(source: str, cue: str, content: str, act: Act = "speech") -> tuple[Body, Utterance]:
    text = f"{source} {cue} {content}."
    at = len(source) + 1
    told = Utterance(
        source=((0, len(source)),), cue=((at, at + len(cue)),), content=((at + len(cue) + 1, len(text) - 1),),
        kind="indirect", act=act, rule="t", confidence=0.9,
    )  # fmt: skip
    return Body(article(text), Layers(sentences=((0, len(text)),))), told


@pytest.mark.parametrize(
    ("source", "cue", "content", "nothing"),
    [
        ("Members of the guild", "voted today by 80 per cent", "to accept the offer", True),
        ("The crews", "have overwhelmingly voted", "against the deal", True),
        ("The council", "votes", "to shut the pool", True),
        ("Just over 80 per cent of the drivers", "have said", "no", True),
        # somebody tells of it, and a share that tells more
        ("The clerk", "said", "that the crews voted to strike", False),
        ("The mayor", "said", "yes", False),
        ("80 per cent", "said", "that the pool was safe", False),
        ("The clerk", "voted and told", "the crews so", False),
        # some people may have
        ("People", "could say", "that the pool was safe", False),
        ("Anyone", "could say", "that the pool was safe", True),
    ],
)
def test_what_many_vote_is_done_and_not_said(source: str, cue: str, content: str, *, nothing: bool) -> None:
    assert says_nothing(*_told(source, cue, content)) is nothing


def test_what_the_source_behind_by_promised_is_said() -> None:
    text = "The crews were promised by the board that the quay would open."
    words = ("were promised", "the board", "that the quay")
    at = {word: (low := text.index(word), low + len(word)) for word in words}
    told = Utterance(
        source=(at["the board"],), cue=(at["were promised"],), content=(at["that the quay"],),
        kind="indirect", rule="t", confidence=0.9,
    )  # fmt: skip
    assert not says_nothing(Body(article(text), Layers(sentences=((0, len(text)),))), told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ministers may reject the advice.", 0),
        ("Critics might say that it is late.", 0),
        ("The council may yet deny the claim.", 0),
        ("Ida Orr denied the claim.", 1),
        ("I may say that the pier was weak.", 1),
        ("The report may suggest that the pier was weak.", 1),
    ],
)
def test_what_somebody_may_do_is_not_said(text: str, told: int) -> None:
    assert len(voices_in(text).attributions) == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Asked whether it was safe, he hung up.", "whether it was safe"),
        ("When asked how it fell, Ida Orr hung up.", "how it fell"),
        ("Asked who had the key, the clerk put the phone down.", "who had the key"),
        ("He hung up.", None),
        ("Asked for a key, he hung up.", None),
    ],
)
def test_what_somebody_would_not_answer_is_what_they_were_asked(text: str, asked: str | None) -> None:
    (silence,) = voices_in(text).attributions
    assert silence.stance == "declines"
    assert [span.exact for span in silence.content] == ([asked] if asked else [])
