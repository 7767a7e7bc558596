"""What somebody wrote in a paper not meant for readers rests on the paper."""

import pytest

from headwater.attribution.body import Body
from headwater.attribution.papers import paper_of
from headwater.reader.layers import Layers, Utterance
from tests.attribution.pile import spoken, voices_in
from tests.builders import article


def _paper(text: str, source: str, cue: str, content: str) -> str | None:
    home = article(text)
    start = home.spans[0].start
    source_at, cue_at, content_at = (
        (start + text.index(words), start + text.index(words) + len(words)) for words in (source, cue, content)
    )
    said = Utterance(
        source=(source_at,), cue=(cue_at,), content=(content_at,), kind="indirect", rule="test", confidence=0.9
    )
    body = Body(home, Layers(sentences=((start, start + len(text)),), utterances=(said,)))
    found = paper_of(body, said)
    return body.text(found) if found else None


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Doe wrote in a memo that the pier was weak.", "a memo"),
        ("Doe, in a memo about a private talk, wrote that the pier was weak.", "a memo about a private talk"),
        ("Doe wrote in an email of 9 April, which the Post has seen, that the pier was weak.", "an email of 9 April"),
        ("The Post has seen an email of 3 May in which Doe wrote that the pier was weak.", "an email of 3 May"),
        # an answer to a reporter, a letter to all, a memo that is only spoken of
        ("Doe wrote in an email on Monday that the pier was weak.", None),
        ("Doe wrote in a letter to parents that the pier was weak.", None),
        ("Doe wrote, a week after a memo was sent, that the pier was weak.", None),
        ("Doe wrote that the pier was weak in a memo.", None),
    ],
)
def test_a_paper_is_the_source(text: str, paper: str | None) -> None:
    assert _paper(text, "Doe", "wrote", "that the pier was weak") == paper


def test_who_wrote_it_is_not_on_record() -> None:
    text = "Anna Bell, the harbour director, left. Bell wrote in a leaked memo that the pier was weak."
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert (source.class_, source.label) == ("document", "a leaked memo")


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Managers had been warned that the pier was weak.", "the pier was weak", False),
        ("Anna Bell, the director, was told that the pier was weak.", "the pier was weak", False),
        ("Anna Bell, the director, warned that the pier was weak.", "the pier was weak", True),
    ],
)
def test_who_was_told_says_nothing(text: str, words: str, *, told: bool) -> None:
    found = [a for a in voices_in(text).attributions if any(words in s.exact for s in a.content)]
    assert any(a.source_id is not None for a in found) is told
