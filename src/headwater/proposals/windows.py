"""The stretches of a text that are asked about one at a time, and how they are spelt when they are sent."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from headwater.reader.layers import Range
from headwater.reader.sentences import hard_wrapped, paragraphs_of, sentences_of
from headwater.settings import LlmSettings

# one character for one: places in what is sent are places in the text
_SPELT: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("\t\n\v\f\r\u0085\u00a0\u2002\u2003\u2007\u2009\u200a\u2028\u2029\u202f\u3000", " "),
    }
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Window(NamedTuple):
    """A stretch of a text from `start`, as it is asked about, and its sentences, counted from its own beginning."""

    start: int
    asked: str
    sentences: tuple[Range, ...]


def windows_of(text: str, settings: LlmSettings) -> Iterator[Window | None]:
    """Yield the windows of a text in order: paragraphs, long ones cut between sentences; None for a sentence too long.

    Quotation marks and white space are spelt in one way each, character for character: models copy those more surely.
    Paragraphs under `min_window_chars` are left out.
    """
    wrapped = hard_wrapped(text)
    for start, end in paragraphs_of(text, 0, len(text), wrapped=wrapped):
        if end - start < settings.min_window_chars:
            continue
        sentences = sentences_of(text, start, end, wrapped=wrapped)
        if end - start <= settings.max_window_chars:
            yield _window(text, sentences)
            continue
        held: list[Range] = []
        for sentence in sentences:
            if held and sentence[1] - held[0][0] > settings.max_window_chars:
                yield _window(text, held)
                held = []
            if sentence[1] - sentence[0] > settings.max_window_chars:
                yield None
            else:
                held.append(sentence)
        if held:
            yield _window(text, held)


def _window(text: str, sentences: list[Range]) -> Window:
    start, end = sentences[0][0], sentences[-1][1]
    asked = _SURROGATE.sub("\ufffd", text[start:end].translate(_SPELT))
    return Window(start, asked, tuple((low - start, high - start) for low, high in sentences))
