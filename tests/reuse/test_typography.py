"""How words are set."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reuse import typography as t
from headwater.reuse.folding import fold_texts
from headwater.reuse.stream import Stream, stream_of


def set_text(*texts: str) -> tuple[Stream, t.Bits]:
    stream = stream_of(fold_texts(texts))
    return stream, t.bits_of(stream, texts)


def words_with(bit: int, text: str) -> list[str]:
    stream, bits = set_text(text)
    held = np.flatnonzero((bits & bit != 0) & (stream.text >= 0))
    return [text[stream.starts[n] : stream.ends[n]] for n in held.tolist()]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “we row” and left", ["we", "row"]),
        ('She said "we row" and left', ["we", "row"]),
        ("Sie sagte „wir rudern“ und ging", ["wir", "rudern"]),
        ("Elle dit « nous » et part", ["nous"]),
        ("Er sagte »wir rudern« und ging", ["wir", "rudern"]),
        ('It ended."We row," he said.', ["We", "row"]),
        ("It ended.“We row,” he said.", ["We", "row"]),
        ("“Open here\n\nand not here", ["Open", "here"]),
        ("Closed” only", []),
        ('A 6" plank and a nail', []),
        (f"“{'long ' * 500}” end", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert words_with(t.QUOTED, text) == quoted


@pytest.mark.parametrize(
    ("bit", "text", "expected"),
    [
        (t.CAPITAL, "The Mayor of Über went", ["The", "Mayor", "Über"]),
        (t.DIGIT, "In 2031 some 4 of ten", ["2031", "4"]),
        (t.SHORT, "The cat of Ur saw 12 ferries", ["cat", "of", "saw"]),
        (t.CUE, "Our Cookies and our rowing", ["Cookies"]),
        (t.SPEECH, "He said so, she TOLD me", ["said", "TOLD"]),
        (t.LINE, "One two\nthree four\n\nfive", ["One", "three", "five"]),
        (t.PARAGRAPH, "One two\nthree\n \nfour\n\nfive", ["One", "four", "five"]),
        (t.SENTENCE, "It ran. Then 3.5 miles! Yes.", ["It", "Then", "Yes"]),
        (t.SIGN, "Home | News · Log in", ["News", "Log"]),
    ],
)
def test_bits(bit: int, text: str, expected: list[str]) -> None:
    assert words_with(bit, text) == expected


def test_slots_end_lines_and_quotations() -> None:
    stream, bits = set_text("He said “row”", "next")
    slots = bits[stream.text < 0]
    assert (slots & t.LINE != 0).all()
    assert [bool(bit) for bit in slots & t.CLOSES] == [False, True, False]
    assert not bits[stream.first[1]] & t.QUOTED


@given(st.lists(st.text(alphabet='ab“”"«» .\n', max_size=40), min_size=1, max_size=5))
def test_a_text_is_set_alike_in_any_company(texts: list[str]) -> None:
    stream, bits = set_text(*texts)
    for number, text in enumerate(texts):
        alone, own = set_text(text)
        assert own[alone.first[0] : alone.first[1]].tolist() == (
            bits[stream.first[number] : stream.first[number + 1]].tolist()
        )
