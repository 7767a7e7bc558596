"""What a shared passage is: a copy, a quotation that two reports share, or text that pages carry along.

Told by rules. Their numbers were set on five generated corpora of 300 articles (seeds 11 to 15).
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater.model import ReuseKind, Role, Segment
from headwater.reuse.bodies import Vocabulary
from headwater.reuse.holders import Spread, furniture_windows
from headwater.reuse.passages import Comparison, Passage
from headwater.reuse.quotations import covered_chars, quoted_ranges

FURNITURE_ROLES: Final[frozenset[Role]] = frozenset(
    ("chrome", "promo", "poster_card", "contributor_line", "email_header")
)
_FURNITURE_SHARE = 0.8
_QUOTED_SHARE = 0.8
_SMALL_SHARE = 0.5
# (unrelated holders, their share of the holders looked at, the largest share of a body that the passage may be)
# what most of a body consists of is that body, however many outlets print it: wire copy, not boilerplate
_SPREAD = ((8, 0.8, 0.7), (4, 0.45, _SMALL_SHARE), (3, 0.6, 0.3))
_PROBES = (0.2, 0.5, 0.8)
_LONGEST_LINE_WORDS = 80
_LONGEST_MENU_WORDS = 30
_TITLED_SHARE = 0.8
_CUE = re.compile(
    r"all rights reserved|\bcopyright\b|©|\bcookies?\b|\bnewsletter|\bsign up\b|\blog ?in\b|\bsubscri(?:be|ption)\b"
    r"|\bfollow (?:us|\S{1,40} on)\b|\bprivacy\b|\bterms of (?:use|service)\b|\bdownload (?:the|our)\b"
    r"|\bshare this\b|\bclick here\b|\bread more\b|\bredistributed\b|\badvertisement\b|\bdo not represent\b",
    re.IGNORECASE,
)
_SENTENCE_MARK = re.compile(r"[.!?;:,]\s")


class _Side(NamedTuple):
    """One side of a passage: its text, whether it fills whole lines, and the share of it inside quotation marks."""

    text: str
    whole_lines: bool
    quoted_share: float


class Judge:
    """Tells the kinds of the passages of one comparison."""

    def __init__(self, compared: Comparison, vocabulary: Vocabulary, furniture: Sequence[Segment]) -> None:
        self._compared = compared
        self._quoted: dict[tuple[int, int], list[tuple[int, int]]] = {}
        kept = [piece for piece in furniture if piece.role in FURNITURE_ROLES]
        self._in_furniture = furniture_windows(compared.stream, vocabulary, kept, compared.window_words)

    def kind(self, passage: Passage) -> ReuseKind:
        """Return the kind of a passage; in doubt it is a copy.

        Boilerplate: unrelated articles hold it, or furniture does, or it reads like page chrome and is a small part of
        both. Quote: nearly all of it stands in quotation marks on both sides. Misses: quotations without marks, and
        chrome without cue words that two articles share.
        """
        share = self._compared.share(passage)
        unrelated, of_sample = self._spread(passage)
        if passage.carried or any(unrelated >= n and of_sample >= part and share <= most for n, part, most in _SPREAD):
            return "boilerplate"
        if self._furniture_share(passage) >= _FURNITURE_SHARE:
            return "boilerplate"
        first, last = passage.chain[0], passage.chain[-1]
        left = self._side(passage.left, first.left, last.left_end)
        right = self._side(passage.right, first.right, last.right_end)
        if share < _SMALL_SHARE and _reads_like_chrome(left, right, passage.words):
            return "boilerplate"
        return "quote" if min(left.quoted_share, right.quoted_share) >= _QUOTED_SHARE else "copy"

    def _spread(self, passage: Passage) -> Spread:
        """Return the spread of the rarest of a few windows: a passage is known by what is peculiar to it."""
        run = max(passage.chain, key=lambda r: r.length)
        room = run.length - self._compared.window_words
        first = int(self._compared.stream.offsets[passage.left]) + run.left
        if room < 0:
            return Spread(2, 1.0)
        return min(self._compared.holders.spread(first + int(room * probe)) for probe in _PROBES)

    def _furniture_share(self, passage: Passage) -> float:
        if self._in_furniture is None:
            return 0.0
        offset = int(self._compared.stream.offsets[passage.left])
        beyond = self._compared.window_words - 1
        runs = [run for run in passage.chain if run.length > beyond]
        held = sum(int(self._in_furniture[offset + r.left : offset + r.left_end - beyond].sum()) for r in runs)
        return held / sum(run.length - beyond for run in runs) if runs else 0.0

    def _side(self, number: int, first: int, last: int) -> _Side:
        body = self._compared.bodies[number]
        if body.piece[first] != body.piece[last - 1]:
            return _Side("", whole_lines=False, quoted_share=0.0)
        piece = int(body.piece[first])
        offset, text = body.pieces[piece]
        span = body.span(first, last)
        start, end = span.start - offset, span.end - offset
        if (number, piece) not in self._quoted:
            self._quoted[number, piece] = quoted_ranges(text)
        quoted = covered_chars(self._quoted[number, piece], start, end) / max(1, end - start)
        return _Side(span.exact, _fills_lines(text, start, end), quoted)


def _fills_lines(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (start <= 1 or "\n" in before) and (end + 1 >= len(text) or "\n" in after)


def _reads_like_chrome(left: _Side, right: _Side, words: int) -> bool:
    if words < _LONGEST_MENU_WORDS and _is_menu(left.text) and _is_menu(right.text):
        return True
    fills = left.whole_lines and right.whole_lines
    return words <= _LONGEST_LINE_WORDS and fills and bool(_CUE.search(left.text))


def _is_menu(text: str) -> bool:
    """Whether a text is a row of titles: nearly all words in capitals, and no sentence in it."""
    words = [word for word in text.split() if word[0].isalpha()]
    titled = sum(word[0].isupper() for word in words)
    return bool(words) and titled >= _TITLED_SHARE * len(words) and not _SENTENCE_MARK.search(text)
