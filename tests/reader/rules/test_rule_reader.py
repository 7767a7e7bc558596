"""Who is read to have said what: a table of news sentences, and what must hold for any text."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from headwater.reader.layers import Utterance
from headwater.reader.rules import RuleReader

READER = RuleReader()


def read(text: str) -> tuple[Utterance, ...]:
    return READER.read(text, "en").utterances


def shown(text: str, utterance: Utterance) -> tuple[str, str, str]:
    pieces = (utterance.source, utterance.cue, utterance.content)
    source, cue, content = (" | ".join(text[a:b] for a, b in ranges) for ranges in pieces)
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said that the pier was safe.", "The mayor", "said", "that the pier was safe"),
        ("The mayor said the pier was safe.", "The mayor", "said", "the pier was safe"),
        ("“It holds,” Ms. Quill said.", "Ms. Quill", "said", "“It holds,”"),
        ("“It holds,” said Oda Quill, a diver.", "Oda Quill, a diver", "said", "“It holds,”"),
        ("Quill said on Monday: “It holds.”", "Quill", "said", "“It holds.”"),
        ("The pier holds, Quill said.", "Quill", "said", "The pier holds"),
        ("The pier, Quill said, is safe.", "Quill", "said", "The pier | is safe"),
        ("“It holds,” Quill said. “It will.”", "Quill", "said", "“It holds,” | “It will.”"),
        (
            "Oda Quill, who dives for the port, told The Lantern on Monday that it held.",
            "Oda Quill, who dives for the port,",
            "told",
            "that it held",
        ),
        (
            "Quill, 35, the daughter of a pilot, said she was ready.",
            "Quill, 35, the daughter of a pilot,",
            "said",
            "she was ready",
        ),
        (
            "The director offered to go, according to two people who were briefed on it.",
            "two people who were briefed on it",
            "according to",
            "The director offered to go",
        ),
        ("According to the report, the pier is safe.", "the report", "According to", "the pier is safe"),
        ("The offer was first reported by The Lantern.", "The Lantern", "was first reported by", "The offer"),
        ("The Lantern first reported that she would go.", "The Lantern", "first reported", "that she would go"),
        ("It came, a receipt seen by The Lantern shows.", "a receipt seen by The Lantern", "shows", "It came"),
        ("It came, letters seen by this newspaper show.", "letters seen by this newspaper", "show", "It came"),
        ("A note seen by our magazine shows that it came.", "A note seen by our magazine", "shows", "that it came"),
        # who was told says nothing
        ("The board was told by Ida Orr that rain was due.", "Ida Orr", "was told by", "that rain was due"),
        ("In a statement, the port denied that it knew.", "the port", "denied", "that it knew"),
        ("A spokesman for Ms. Quill declined to comment.", "A spokesman for Ms. Quill", "declined", "to comment"),
        ("Ms. Quill would not be drawn on the price.", "Ms. Quill", "would not be drawn on", "the price"),
        # a question that stands in front; "when asked" asks nothing
        ("By whom, he will not say.", "he", "will not say", "By whom"),
        ("Why, the board would not say.", "the board", "would not say", "Why"),
        ("For what price, the line would not disclose.", "the line", "would not disclose", "For what price"),
        ("When asked, she would not say.", "she", "would not say", ""),
        ("After what happened, she would not comment.", "she", "would not comment", ""),
        ("Why, she would not comment.", "she", "would not comment", ""),
        ("In which case, she would not say.", "she", "would not say", ""),
        ("By which time, she would not say.", "she", "would not say", ""),
        ("From what we know, she will not say.", "she", "will not say", ""),
        ("With what remained, she would not say.", "she", "would not say", ""),
        ("What is more, she would not say.", "she", "would not say", ""),
        ("On Monday, he would not say.", "he", "would not say", ""),
        ("Her agent, Ida Orr, put the phone down.", "Her agent, Ida Orr,", "put the phone down", ""),
        (
            "The mayor would not say whether she stays.",
            "The mayor",
            "would not say",
            "whether she stays",
        ),
        (
            "Pell Works did not immediately respond to a request.",
            "Pell Works",
            "did not immediately respond to",
            "a request",
        ),
        ("Quill could not be reached for comment.", "Quill", "could not be reached", "for comment"),
        ("The mayor on Monday flatly denied that it fell.", "The mayor", "flatly denied", "that it fell"),
        ("Asked about the pier, Quill said it was safe.", "Quill", "said", "it was safe"),
        ("As The Lantern reported, the pier is shut.", "The Lantern", "reported", "the pier is shut"),
        ("The mayor called the report “a fairy tale.”", "The mayor", "called", "the report “a fairy tale.”"),
        ("PORTSEA, May 3 (OPA) — The mayor said it held.", "The mayor", "said", "it held"),
        ("Portsea (Coast News)The mayor said it held.", "The mayor", "said", "it held"),
    ],
)
def test_one_utterance(text: str, source: str, cue: str, content: str) -> None:
    assert [shown(text, u) for u in read(text)] == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The board had never been told by Ida Orr that rain was due.",
        "The board wasn’t warned by Ida Orr that rain was due.",
        "The board was informed by May that rain was due.",
        "The board was told by the end of the week that rain was due.",
    ],
)
def test_who_did_not_tell_it_and_when_it_was_told_are_no_source(text: str) -> None:
    (heard,) = read(text)
    assert heard.source == ()
    assert [text[slice(*c)] for c in heard.content] == ["that rain was due"]


def test_each_verb_of_a_sentence_has_its_source() -> None:
    text = "The mayor accused the port of hiding the report and said it was late."
    assert [shown(text, u)[:2] for u in read(text)] == [("The mayor", "accused"), ("The mayor", "said")]


def test_a_new_speaker_ends_the_content_of_the_one_before() -> None:
    text = "Quill said the pier was safe, but the mayor said it was not."
    assert [shown(text, u)[2] for u in read(text)] == ["the pier was safe", "it was not"]


def test_what_is_said_in_what_is_said_is_nested() -> None:
    text = "The official said that Quill told the mayor that the pier would fall."
    outer, inner = read(text)
    assert (shown(text, inner)[0], outer.within, inner.within) == ("Quill", None, 0)


def test_asking_for_anonymity_is_no_statement() -> None:
    text = "The pier is weak, said a diver who asked not to be named because the port is small."
    assert [shown(text, u)[1] for u in read(text)] == ["said"]


def test_the_person_told_is_the_addressee() -> None:
    text = "A diver told The Lantern that the pier was weak."
    assert [text[slice(*u.addressee)] for u in read(text) if u.addressee] == ["The Lantern"]


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    text = "The harbour director wrote to the board:\n\n“I will go.”"
    assert [shown(text, u) for u in read(text)] == [("The harbour director", "wrote", "“I will go.”")]


def test_a_quotation_over_paragraphs_is_one_utterance() -> None:
    text = "“It holds,” Quill said. “It will.\n\n“Ask the divers.”"
    assert [shown(text, u)[2] for u in read(text)] == ["“It holds,” | “It will. | “Ask the divers.”"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It holds,” Quill said.", "direct"),
        ("Quill said it “holds well.”", "mixed"),
        ("Quill said it held.", "indirect"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [u.kind for u in read(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The said report lay on the table.",
        "The claims were paid in May.",
        "Two reports on the pier are due.",
        "The boat passed the pier at noon.",
        "The keeper hung up her boots in May.",
    ],
)
def test_no_utterance(text: str) -> None:
    assert [u for u in read(text) if u.act == "speech"] == []


def test_wishes_are_attitudes() -> None:
    text = "The mayor wants the pier to stay."
    assert [(u.act, u.confidence < 0.5) for u in read(text)] == [("attitude", True)]


@pytest.mark.parametrize("language", ["sw", "de", None])
def test_no_utterances_in_other_languages(language: str | None) -> None:
    text = "Die Bürgermeisterin sagte, der Pier sei sicher, und der Direktor said nichts dazu, weil er nicht wollte."
    layers = READER.read(text, language)
    assert (layers.utterances, layers.names) == ((), ())
    assert layers.sentences


def test_broken_lines_are_white_space() -> None:
    text = "The director of the port\noffered to go last week, said\ntwo people who know the\nboard well.\n"
    assert [shown(text, u)[0] for u in read(text) if u.act == "speech"] == ["two people who know the\nboard well"]


NEWSY = st.lists(
    st.sampled_from(
        ["said", "The mayor", "Quill", ",", ".", "“", "”", '"', "that", "who", "and", "according", "to", "told", "(",
         ")", "—", "declined", "comment", "it", "was", "reported", "by", ":", "\n\n", "'s", "as", "not", "saying",
         "Mr.", "5", "p.m."]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@given(st.one_of(NEWSY, st.text(max_size=200)))
@example(", The mayor , said said it")
@settings(max_examples=300)
def test_ranges_lie_in_the_text_and_parents_exist(text: str) -> None:
    layers = READER.read(text, "en")
    for number, found in enumerate(layers.utterances):
        for low, high in (*found.source, *found.cue, *found.content):
            assert 0 <= low < high <= len(text)
            assert text[low:high] == text[low:high].strip()
        assert found.within is None or (found.within != number and found.within < len(layers.utterances))
    assert all(one.range[1] <= other.range[0] for one, other in zip(layers.names, layers.names[1:], strict=False))


@given(NEWSY)
def test_no_circle_of_parents(text: str) -> None:
    found = READER.read(text, "en").utterances
    for start in range(len(found)):
        at: int | None = start
        for _ in range(len(found) + 1):
            at = found[at].within if at is not None else None
        assert at is None


@pytest.mark.parametrize(
    "text",
    ["he said that " * 20_000, "He said that it was. " * 8_000, "a, " * 60_000, "(" * 60_000 + " said",
     "Aa Bb said, Cc. " * 8_000, "“He said.\n\n" * 8_000, "\ud800 said “\udc00” " * 8_000,
     "He said" + " " * 400_000 + "it was."],
)  # fmt: skip
def test_time_grows_with_length_only(text: str) -> None:
    begun = time.perf_counter()
    READER.read(text, "en")
    assert time.perf_counter() - begun < 20
