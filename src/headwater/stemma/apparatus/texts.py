"""The words of a witness by number, and the characters of the article that speaks for it."""

from bisect import bisect_left

from headwater.model import Article, Span
from headwater.reader.words import words_of
from headwater.stemma.shared import Range
from headwater.stemma.witnesses import Witness

# an opening bracket and quotation mark, or a stop and two closing marks
_MARKS_CHARS = 3


class Text:
    """One witness, word by word.

    Passages point into its bearer, spans into `article`, its root: both spell the same folded words, so a word has one
    number in either. `folded` are the words; `bare` is where each stands, its piece of the body and code points of it.
    """

    def __init__(self, witness: Witness, article: Article) -> None:
        self.witness, self.article = witness, article
        self.folded: list[str] = []
        self.bare: list[tuple[int, int, int]] = []
        for piece, span in enumerate(article.spans):
            for word in words_of(span.exact):
                self.folded.append(word.folded)
                self.bare.append((piece, word.start, word.end))
        # pieces of a body stand in order of reading, which is not always that of the capture
        self._ordered = sorted((start, number) for number, start in enumerate(self._bearer_starts()))

    def _bearer_starts(self) -> list[int]:
        bearer = self.witness.bearer
        if bearer is self.article:
            return [bearer.spans[piece].start + start for piece, start, _ in self.bare]
        return [span.start + word.start for span in bearer.spans for word in words_of(span.exact)]

    def __len__(self) -> int:
        return len(self.folded)

    def words_in(self, block: Range) -> range:
        """Return the numbers of the words in a block of the bearer's code points, which stand in one piece of it."""
        first = bisect_left(self._ordered, (block[0], -1))
        last = bisect_left(self._ordered, (block[1], -1))
        if first >= last:
            return range(0)
        number = self._ordered[first][1]
        return range(number, number + last - first)

    def raw(self, first: int, last: int) -> str:
        """Return the characters from word `first` to before word `last`; none where they stand in two pieces."""
        if first >= last or self.bare[first][0] != self.bare[last - 1][0]:
            return ""
        piece, start, _ = self.bare[first]
        return self.article.spans[piece].exact[start : self.bare[last - 1][2]]

    def span(self, first: int, last: int) -> Span | None:
        """Return words `first`..`last` (exclusive) with the marks that touch them; None across pieces of the body.

        No words: the empty place behind the word before, or before the first one.
        """
        if first > last or not self.bare:
            return None
        if first == last:
            return self._place(first)
        if self.bare[first][0] != self.bare[last - 1][0]:
            return None
        piece, start, _ = self.bare[first]
        body = self.article.spans[piece]
        return body.part(_mark_before(body.exact, start), _mark_behind(body.exact, self.bare[last - 1][2]))

    def _place(self, number: int) -> Span:
        piece, start, end = self.bare[number - 1] if number else self.bare[0]
        body = self.article.spans[piece]
        at = _mark_behind(body.exact, end) if number else _mark_before(body.exact, start)
        return body.part(at, at)


def _mark_before(text: str, start: int) -> int:
    at = start
    while at > max(0, start - _MARKS_CHARS) and _is_mark(text[at - 1]):
        at -= 1
    # marks between two words without a space belong to neither
    return at if not text[at - 1 : at].strip() or not at else start


def _mark_behind(text: str, end: int) -> int:
    at = end
    while at < min(len(text), end + _MARKS_CHARS) and _is_mark(text[at]):
        at += 1
    return at if not text[at : at + 1].strip() else end


def _is_mark(character: str) -> bool:
    return not character.isspace() and not character.isalnum() and character != "_"
