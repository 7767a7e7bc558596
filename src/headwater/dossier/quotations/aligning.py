"""A quotation laid along a text word by word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.model import Span
from headwater.reader.words import Word, words_of

_SEED_WORDS = 3
_WINDOWS = 3
_CUT_WORDS = 60  # words that a cut may leave out inside one quotation
_MATCH, _CHANGE, _OPEN, _EXTEND = 4, -2, -3, -1
_LEAST_SHARE, _LEAST_WORDS = 0.6, 4
_MAX_POSTINGS = 400  # three words that stand more often lead nowhere


class Passage:
    """A stretch of text, its folded words, and where each run of three of them begins."""

    def __init__(self, span: Span) -> None:
        self.span = span
        self.words: Sequence[Word] = words_of(span.exact)
        self.folded = [w.folded for w in self.words]
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in range(len(self.folded) - _SEED_WORDS + 1):
            places[tuple(self.folded[at : at + _SEED_WORDS])].append(at)
        self.seeds: Mapping[tuple[str, ...], list[int]] = places


class Step(NamedTuple):
    """Words `here` of the quotation and `there` of the text, numbers from and to; equal ones, or different ones."""

    here: tuple[int, int]
    there: tuple[int, int]
    equal: bool


class Fit(NamedTuple):
    """How a quotation lies along a passage: its steps in order, and how many of its words are the same."""

    steps: tuple[Step, ...]
    same: int

    @property
    def place(self) -> tuple[int, int]:
        """Numbers of the first word in the passage and of the one behind the last."""
        return self.steps[0].there[0], self.steps[-1].there[1]


def lay(quotation: Sequence[str], passage: Passage) -> Fit | None:
    """Return how the folded words of a quotation lie along a passage; None where it does not hold them.

    A run of three equal words must stand in both. From there the words are aligned, the quotation whole and the passage
    from where it fits (semi-global alignment with affine gaps; Gotoh 1982). It holds the quotation where six words in
    ten are equal, four at least, or all of fewer. Time grows with the square of the quotation's length only.
    """
    whole = tuple(quotation)
    if len(whole) < _SEED_WORDS:
        return None
    for at in passage.seeds.get(whole[:_SEED_WORDS], ()):
        if tuple(passage.folded[at : at + len(whole)]) == whole:
            return Fit((Step((0, len(whole)), (at, at + len(whole)), equal=True),), len(whole))
    fits = (_aligned(whole, passage, *window) for window in _windows(whole, passage))
    held = [f for f in fits if f is not None and f.same >= max(_LEAST_WORDS, _LEAST_SHARE * len(whole))]
    return max(held, key=lambda f: (f.same, -f.place[0]), default=None)


def _windows(quotation: tuple[str, ...], passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the passage where most runs of three words agree, the best first."""
    size, votes = len(quotation), Counter[int]()
    for number in range(size - _SEED_WORDS + 1):
        places = passage.seeds.get(quotation[number : number + _SEED_WORDS], ())
        if len(places) <= _MAX_POSTINGS:
            for at in places:
                votes[(at - number) // max(size, 1)] += 1
    for block, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:_WINDOWS]:
        yield max(0, (block - 1) * size - _CUT_WORDS), min(len(passage.folded), (block + 3) * size + _CUT_WORDS)


def _aligned(quotation: Sequence[str], passage: Passage, low: int, high: int) -> Fit | None:
    """Return the best alignment of the quotation with words `low` to `high` of the passage."""
    text = passage.folded[low:high]
    rows, columns = len(quotation) + 1, len(text) + 1
    least = -(10**9)
    score, back = [0] * columns, [bytearray(columns) for _ in range(rows)]
    skip = [least] * columns  # best score that ends with words of the quotation left over
    left_run = bytearray(columns * rows)
    up_run = bytearray(columns * rows)
    for i in range(1, rows):
        above, score = score, [least] * columns
        hop = least  # best score that ends with words of the text left over
        for j in range(columns):
            opened, longer = above[j] + _OPEN, skip[j] + _EXTEND
            skip[j], up_run[i * columns + j] = (longer, 1) if longer > opened else (opened, 0)
            best, how = skip[j], 2
            if j:
                opened, longer = score[j - 1] + _OPEN, hop + _EXTEND
                hop, left_run[i * columns + j] = (longer, 1) if longer > opened else (opened, 0)
                if hop >= best:
                    best, how = hop, 1
                pair = above[j - 1] + (_MATCH if quotation[i - 1] == text[j - 1] else _CHANGE)
                if pair >= best:
                    best, how = pair, 0
            score[j], back[i][j] = best, how
    end = max(range(columns), key=lambda j: (score[j], -j))
    pairs = _trace(back, left_run, up_run, columns, end)
    return _fit(pairs, quotation, text, low)


def _trace(
    back: Sequence[bytearray], left_run: bytearray, up_run: bytearray, columns: int, end: int
) -> list[tuple[int | None, int | None]]:
    """Return the aligned word numbers from the matrices, in order; None stands for no word."""
    pairs: list[tuple[int | None, int | None]] = []
    i, j = len(back) - 1, end
    while i > 0:
        how = back[i][j]
        if how == 0:
            i, j = i - 1, j - 1
            pairs.append((i, j))
            continue
        runs = left_run if how == 1 else up_run
        going = True
        while going and i > 0 and (how != 1 or j > 0):
            going = bool(runs[i * columns + j])
            i, j = (i, j - 1) if how == 1 else (i - 1, j)
            pairs.append((None, j) if how == 1 else (i, None))
    return pairs[::-1]


def _fit(
    pairs: Sequence[tuple[int | None, int | None]], quotation: Sequence[str], text: Sequence[str], low: int
) -> Fit | None:
    equal = [i is not None and j is not None and quotation[i] == text[j] for i, j in pairs]
    if not any(equal):
        return None
    steps: list[Step] = []
    here = there = 0
    there = low + next(j for _, j in pairs if j is not None)
    begin = (here, there)
    for number, (i, j) in enumerate(pairs):
        if number and equal[number] != equal[number - 1]:
            steps.append(Step((begin[0], here), (begin[1], there), equal[number - 1]))
            begin = (here, there)
        here += i is not None
        there += j is not None
    steps.append(Step((begin[0], here), (begin[1], there), equal[-1]))
    return Fit(tuple(steps), sum(equal))
