"""Papers that say something, and who has seen them."""

import pytest

from headwater.reader.layers import Layers, Range, Utterance
from headwater.reader.seen_papers import with_seen_papers


def _at(text: str, *words: str) -> tuple[Range, ...]:
    return tuple((at := text.index(word), at + len(word)) for word in words)


def _said(text: str, *parts: tuple[list[str], str, list[str]]) -> list[tuple[list[str], str, list[str]]]:
    utterances = tuple(
        Utterance(
            source=_at(text, *source), cue=_at(text, cue), content=_at(text, *content), kind="indirect", rule="t",
            confidence=0.9,
        )
        for source, cue, content in parts
    )
    layers = with_seen_papers(text, Layers(sentences=((0, len(text)),), utterances=utterances))
    return [
        ([text[a:b] for a, b in u.source], text[slice(*u.cue[0])], [text[a:b] for a, b in u.content])
        for u in layers.utterances
    ]


@pytest.mark.parametrize(
    ("paper", "clause", "seen"),
    [
        ("A draft of the plan", "which the Echo has seen", ("the Echo", "has seen")),
        ("A letter", "a copy of which was leaked to the Lantern", ("the Lantern", "was leaked")),
        ("A note", "which Solmere Radio has since been shown", ("Solmere Radio", "has since been shown")),
    ],
)
def test_who_has_seen_a_paper_says_nothing_of_it(paper: str, clause: str, seen: tuple[str, str]) -> None:
    text = f"{paper}, {clause}, assumes that the school will shut."
    said = "that the school will shut"
    found = _said(text, ([seen[0]], seen[1], ["which"]), ([paper, seen[0]], "assumes", ["which", said]))
    assert found == [([paper], "assumes", [said])]


def test_who_has_seen_a_paper_at_the_end_says_nothing_of_it() -> None:
    text = "The quay was sold, according to a deed, which the Echo has been shown."
    deed = (["a deed"], "according to", ["The quay was sold"])
    assert _said(text, deed, (["the Echo"], "has been shown", ["which"])) == [deed]


def test_what_tells_more_stays() -> None:
    text = "A draft, which the Echo has seen and which experts doubt, assumes growth."
    read = (["A draft", "experts"], "assumes", ["growth"])
    assert _said(text, read) == [read]
    text = "A draft, which the Echo has read, assumes growth."
    only = (["which the Echo has read"], "assumes", ["growth"])
    assert _said(text, only) == [only]
    text = "The firm, which the Echo has read, kept silent."
    silent: tuple[list[str], str, list[str]] = (["The firm"], "has read", [])
    assert _said(text, silent) == [silent]
    text = "The plan, the mayor said, which the Echo has seen, is dear."
    said = (["the mayor"], "said", ["The plan", "is dear"])
    assert _said(text, said) == [said]
