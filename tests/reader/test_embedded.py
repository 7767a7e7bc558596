"""What is said inside the subject of a sentence ends before the verb of that subject."""

import pytest

from headwater.reader.embedded import relative_of_subject, with_ends
from headwater.reader.layers import Layers, Utterance


def ends(text: str, source: str, cue: str, content: str) -> str:
    """Return what is said, for one utterance read too far."""
    places = {part: (text.index(part), text.index(part) + len(part)) for part in (source, cue, content)}
    found = Utterance(
        source=(places[source],), cue=(places[cue],), content=(places[content],), kind="indirect", rule="", confidence=1
    )
    layers = with_ends(text, Layers(sentences=((0, len(text)),), utterances=(found,)))
    ((start, end),) = layers.utterances[0].content
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "source", "cue", "said"),
    [
        ("A nurse who said she had warned them twice has been suspended.", "who", "said", "she had warned them twice"),
        ("A memo in which he warned that the dam would break was leaked.", "he", "warned", "that the dam would break"),
        # the verb of what is told of a noun is not the subject's
        ("A man who said the rope he used was rotten has been heard.", "who", "said", "the rope he used was rotten"),
        ("The porters who said the gate was shut and nobody was told are gone.", "who", "said",
         "the gate was shut and nobody was told"),
        ("A girl who said it was cold and that nobody helped her was taken in.", "who", "said",
         "it was cold and that nobody helped her"),
        ("The union's warning that the pier was rotten was ignored.", "The union's", "warning",
         "that the pier was rotten"),
        ("The warning that it was rotten and that nobody was told has been ignored.", "nobody", "The warning",
         "that it was rotten and that nobody was told"),
        # a comma that opens the clause is closed by one
        ("Ida Orr, who said that the mayor knew, was dismissed.", "who", "said", "that the mayor knew"),
    ],
)  # fmt: skip
def test_it_ends_before_the_verb_of_the_subject(text: str, source: str, cue: str, said: str) -> None:
    assert ends(text, source, cue, text[text.index(said) : -1]) == said


@pytest.mark.parametrize(
    ("text", "source", "cue", "said"),
    [
        ("Ida Orr said the man who was a diver was lying.", "Ida Orr", "said", "the man who was a diver was lying"),
        ("The nurse said she had warned them and was heard.", "The nurse", "said", "she had warned them and was heard"),
        ("It was the man who said the rope he saw was rotten.", "who", "said", "the rope he saw was rotten"),
        ("Police, who said the road they closed was icy, left.", "who", "said", "the road they closed was icy"),
    ],
)
def test_what_is_told_of_others_stays(text: str, source: str, cue: str, said: str) -> None:
    assert ends(text, source, cue, said) == said


def test_what_stands_in_it_does_not_run_on_either() -> None:
    text = "A nurse who said she had warned managers twice has been suspended."

    def part(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    outer = Utterance(
        source=(part("who"),), cue=(part("said"),), content=((part("she")[0], len(text) - 1),), kind="indirect",
        rule="", confidence=1,
    )  # fmt: skip
    inner = Utterance(
        source=(part("she"),), cue=(part("had warned"),), content=((part("managers")[0], len(text) - 1),),
        kind="indirect", rule="", confidence=1, within=0,
    )  # fmt: skip
    found = with_ends(text, Layers(sentences=((0, len(text)),), utterances=(outer, inner))).utterances
    assert [text[slice(*u.content[0])] for u in found] == ["she had warned managers twice", "managers twice"]


def test_a_subject_has_no_verb_before_its_clause() -> None:
    assert relative_of_subject("The nurse who ") is not None
    assert relative_of_subject("The wounded nurse, who ") is not None
    assert relative_of_subject("They heard the nurse who ") is None
    assert relative_of_subject("The nurse ") is None
