"""The bodies of articles and whole captures as texts to be set side by side, and the way back to the captures."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from headwater.model import Article, Reading, Span

# what stands between two pieces of a body belongs to another article or to none
_BETWEEN = "\n\n"
# an opening bracket and quotation mark, or a stop and two closing marks
_MARKS_CHARS = 3

Key = tuple[str, int, str]


class Body(NamedTuple):
    """One text as pieces of a capture.

    `text` holds the pieces, a blank line between them; piece n starts there at `begins[n]` and in the capture at
    `places[n]`. `key` is the place: capture, start, article.
    """

    key: Key
    text: str
    begins: tuple[int, ...]
    places: tuple[int, ...]

    def piece_at(self, char: int) -> int:
        """Return the number of the piece that a character of the text stands in."""
        return bisect_right(self.begins, char) - 1

    def place_of(self, char: int) -> int:
        """Return where a character of the text stands in the capture."""
        piece = self.piece_at(char)
        return self.places[piece] + char - self.begins[piece]

    def span(self, start: int, end: int) -> Span:
        """Return characters `start`..`end` of the text, which stand in one piece and are words, as a span.

        Punctuation that touches the outer words belongs to them: a copied quotation keeps its marks.
        """
        start, end = self._with_marks(start, end)
        place = self.place_of(start)
        return Span(capture=self.key[0], start=place, end=place + end - start, exact=self.text[start:end])

    def _with_marks(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        first, last = start, end
        while first > max(0, start - _MARKS_CHARS) and _is_mark(text[first - 1]):
            first -= 1
        while last < min(len(text), end + _MARKS_CHARS) and _is_mark(text[last]):
            last += 1
        # marks between two words without a space belong to neither
        if not text[max(0, first - 1) : first].strip():
            start = first
        if not text[last : last + 1].strip():
            end = last
        return start, end


def _is_mark(character: str) -> bool:
    return not character.isspace() and not character.isalnum() and character != "_"


def body_of(key: Key, pieces: Iterable[tuple[int, str]]) -> Body:
    """Return pieces, each with its place in the capture, as one body."""
    places, texts = zip(*pieces, strict=True)
    begins: list[int] = []
    at = 0
    for text in texts:
        begins.append(at)
        at += len(text) + len(_BETWEEN)
    return Body(key, _BETWEEN.join(texts), tuple(begins), places)


def article_bodies(articles: Sequence[Article]) -> list[Body]:
    """Return the bodies of the articles that have one, ordered by capture and place."""
    ordered = sorted((a for a in articles if a.spans), key=article_key)
    return [body_of(article_key(a), ((s.start, s.exact) for s in a.spans)) for a in ordered]


def reading_bodies(readings: Sequence[Reading]) -> list[Body]:
    """Return whole captures as bodies, ordered by capture id."""
    return [body_of((r.capture.id, 0, ""), [(0, r.text)]) for r in sorted(readings, key=lambda r: r.capture.id)]


def article_key(article: Article) -> Key:
    """Return what articles are ordered by: their place, never their siglum or the order of the call."""
    return article.capture, article.spans[0].start, article.id
