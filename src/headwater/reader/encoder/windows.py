"""Cuts paragraphs into what the network reads at once, with the place of every word in the paragraph."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from headwater.reader.layers import Range
from headwater.reader.sentences import sentences_of

# pieces of one window, the two marks at its ends aside; 43 of 17,353 paragraphs of the training articles are longer
MOST_PIECES: Final = 190
# pieces of whole sentences that two neighbouring windows share
MOST_SHARED_PIECES: Final = 64
SHAPES: Final = 5


class Encoding(Protocol):
    """The pieces of one text: their numbers, their places in it (code points), and the number of the word of each."""

    @property
    def ids(self) -> Sequence[int]:
        """The number of each piece in the vocabulary."""
        ...

    @property
    def offsets(self) -> Sequence[Range]:
        """The place of each piece in the text."""
        ...

    @property
    def word_ids(self) -> Sequence[int | None]:
        """The number of the word that each piece is part of."""
        ...


class Tokenizer(Protocol):
    """What is asked of a tokenizer; those of the package tokenizers offer it."""

    def encode_batch(self, input: list[str], *, add_special_tokens: bool) -> Sequence[Encoding]:  # noqa: A002 (its name there)
        """Return the pieces of each text."""
        ...

    def token_to_id(self, token: str) -> int:
        """Return the number of a piece."""
        ...


class Window(NamedTuple):
    """Pieces that are read at once.

    `ids` and `shapes` have one entry per piece, the mark at either end included; `firsts` is the place of each word's
    first piece in them; `words` are code points of the paragraph. Words from number `owned` on are this window's to
    report on; those before it are there to be read along with, and are the window's before.
    """

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    firsts: NDArray[np.int64]
    words: tuple[Range, ...]
    owned: int


class Words(NamedTuple):
    """The pieces of a paragraph and the words they make up."""

    ids: Sequence[int]
    firsts: Sequence[int]
    ranges: Sequence[Range]


def windows_of(tokenizer: Tokenizer, paragraphs: Sequence[str]) -> list[list[Window]]:
    """Return the windows of each paragraph, in order.

    Offsets are the tokenizer's own. A paragraph longer than a window is cut behind a sentence, and the next window
    begins with the last sentences of the one before. A sentence longer than a window is cut between words.
    """
    encoded = tokenizer.encode_batch(list(paragraphs), add_special_tokens=False)
    marks = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    found = []
    for text, encoding in zip(paragraphs, encoded, strict=True):
        words = _words(encoding)
        cuts = _cuts(text, words) if len(words.ids) > MOST_PIECES else [(0, len(words.ranges), 0)]
        found.append([_window(text, words, cut, marks) for cut in cuts if cut[0] < cut[1]])
    return found


def _words(encoding: Encoding) -> Words:
    firsts: list[int] = []
    ranges: list[Range] = []
    last = None
    for at, (number, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
        if number is not None and number == last:
            ranges[-1] = (ranges[-1][0], end)
        else:
            firsts.append(at)
            ranges.append((start, end))
        last = number
    return Words(encoding.ids, firsts, ranges)


def _window(text: str, words: Words, cut: tuple[int, int, int], marks: tuple[int, int]) -> Window:
    first, after, owned = cut
    low = words.firsts[first]
    high = words.firsts[after] if after < len(words.firsts) else len(words.ids)
    # a word of more pieces than a window holds is read by its beginning
    high = min(high, low + MOST_PIECES)
    ids = np.array([marks[0], *words.ids[low:high], marks[1]], dtype=np.int64)
    firsts = np.array(words.firsts[first:after], dtype=np.int64) - low + 1
    firsts = np.minimum(firsts, len(ids) - 1)
    ranges = tuple(words.ranges[first:after])
    shapes = np.zeros(len(ids), dtype=np.int64)
    of_words = np.array([shape_of(text[start:end]) for start, end in ranges], dtype=np.int64)
    lengths = np.diff(np.append(firsts, len(ids) - 1))
    shapes[1 : 1 + int(lengths.sum())] = np.repeat(of_words, lengths)
    return Window(ids, shapes, firsts, ranges, owned - first)


def shape_of(word: str) -> int:
    """Return how a word is written: 0 without letters, 1 small, 2 with a capital first, 3 in capitals, 4 otherwise."""
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[:1].isupper() and word[1:].islower():
        return 2
    return 4 if any(letter.isalpha() for letter in word) else 0


def _cuts(text: str, words: Words) -> Iterator[tuple[int, int, int]]:
    """Yield (first word, word behind the last, first word not in the window before)."""
    pieces = np.append(np.array(words.firsts, dtype=np.int64), len(words.ids))
    starts = np.array([start for start, _ in words.ranges], dtype=np.int64)
    ends = np.searchsorted(starts, np.array([end for _, end in sentences_of(text, wrapped=True)], dtype=np.int64))
    closes = np.unique(np.append(ends, len(starts)))
    first, owned = 0, 0
    while owned < len(starts):
        farthest = max(owned + 1, int(np.searchsorted(pieces, pieces[first] + MOST_PIECES, side="right")) - 1)
        whole = closes[(closes > owned) & (closes <= farthest)]
        after = int(whole[-1]) if len(whole) else min(farthest, len(starts))
        yield first, after, owned
        shared = closes[(closes > first) & (closes < after) & (pieces[after] - pieces[closes] <= MOST_SHARED_PIECES)]
        first, owned = (int(shared[0]) if len(shared) else after), after


def marked(window: Window, cues: Sequence[Range], number: int) -> NDArray[np.int64]:
    """Return how each piece stands to cue `number` of `cues`: 0 before it, 1 in it, 2 behind it, 3 in another cue.

    Cues are (first word, word behind the last) and do not overlap.
    """
    edges = np.append(window.firsts, len(window.ids) - 1)
    found = np.zeros(len(window.ids), dtype=np.int64)
    found[edges[cues[number][1]] :] = 2
    for other, (first, after) in enumerate(cues):
        found[edges[first] : edges[after]] = 1 if other == number else 3
    return found
