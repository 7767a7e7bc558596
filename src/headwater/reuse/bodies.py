"""The words of article bodies and captures as arrays, with the place each word stands at."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.model import Article, Reading, Span
from headwater.reader.words import words_of

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]


class Body(NamedTuple):
    """One text as words in order.

    `pieces` are (start in the capture, text); `ids` number the folded words (`listed` the same as a list), `starts` and
    `ends` are code points of the capture, `piece` says which piece a word stands in.
    """

    key: tuple[str, int, str]
    pieces: tuple[tuple[int, str], ...]
    ids: Ints
    listed: list[int]
    starts: Ints
    ends: Ints
    piece: Ints

    @property
    def words(self) -> int:
        """How many words the text has."""
        return len(self.ids)

    def span(self, first: int, last: int) -> Span:
        """Return words `first`..`last` (exclusive), which stand in one piece, as a span.

        Punctuation that touches the outer words belongs to them: a copied quotation keeps its marks.
        """
        offset, text = self.pieces[int(self.piece[first])]
        start, end = int(self.starts[first]) - offset, int(self.ends[last - 1]) - offset
        floor = max(0, start - _MARKS_CHARS)
        ceiling = min(len(text), end + _MARKS_CHARS)
        first_mark, last_mark = start, end
        while first_mark > floor and _is_mark(text[first_mark - 1]):
            first_mark -= 1
        while last_mark < ceiling and _is_mark(text[last_mark]):
            last_mark += 1
        # marks between two words without a space belong to neither
        if not text[first_mark - 1 : first_mark].strip():
            start = first_mark
        if not text[last_mark : last_mark + 1].strip():
            end = last_mark
        return Span(capture=self.key[0], start=start + offset, end=end + offset, exact=text[start:end])


# an opening bracket and quotation mark, or a stop and two closing marks
_MARKS_CHARS = 3


def _is_mark(character: str) -> bool:
    return not character.isspace() and not character.isalnum() and character != "_"


class Vocabulary:
    """Numbers the folded words of one run, and hashes each by what it spells, never by its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def body(self, key: tuple[str, int, str], pieces: Iterable[tuple[int, str]]) -> Body:
        """Return the words of the pieces, in order."""
        kept = tuple(pieces)
        numbers = self._numbers
        ids: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        counts: list[int] = []
        for offset, text in kept:
            words = words_of(text)
            ids.extend(numbers.setdefault(word.folded, len(numbers)) for word in words)
            starts.extend(offset + word.start for word in words)
            ends.extend(offset + word.end for word in words)
            counts.append(len(words))
        piece = np.repeat(np.arange(len(kept), dtype=np.int64), np.array(counts, np.int64))
        return Body(key, kept, _ints(ids), ids, _ints(starts), _ints(ends), piece)

    def hashes(self) -> Hashes:
        """Return a 64-bit hash (blake2b) for each number; the same word has the same hash in every run."""
        digests = b"".join(
            hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest() for word in self._numbers
        )
        return np.frombuffer(digests, "<u8").astype(np.uint64)


def article_bodies(articles: Sequence[Article], vocabulary: Vocabulary) -> list[Body]:
    """Return the bodies of the articles that have any word, ordered by capture and place."""
    bodies = [
        vocabulary.body((a.capture, a.spans[0].start, a.id), ((s.start, s.exact) for s in a.spans))
        for a in sorted((a for a in articles if a.spans), key=article_key)
    ]
    return [body for body in bodies if body.words]


def reading_bodies(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Body]:
    """Return whole captures as bodies, ordered by capture id."""
    ordered = sorted(readings, key=lambda r: r.capture.id)
    return [vocabulary.body((r.capture.id, 0, ""), [(0, r.text)]) for r in ordered]


def article_key(article: Article) -> tuple[str, int, str]:
    """Return what articles are ordered by: their place, never their siglum or the order of the call."""
    return article.capture, article.spans[0].start, article.id


def _ints(values: list[int]) -> Ints:
    return np.array(values, np.int64)
