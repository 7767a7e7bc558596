"""Equal words between two stretches that differ, by global alignment (Needleman & Wunsch 1970)."""

from collections.abc import Sequence

# Beyond this many pairs of words a gap is left as one difference.
_MOST_CELLS = 6_000
_GAP, _EQUAL, _BY_LETTER, _MOST_LETTERS = -0.2, 1.0, 0.25, 8
# "the" alone between two changed words holds nothing together
_FEWEST_LETTERS = 4


def equal_words(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of equal words, in order on both sides, as the best alignment of the two has them.

    Longer words weigh more. Runs of equal words under four letters are left out. Quadratic in the words, and bounded:
    stretches too long for it share no word.
    """
    if not here or not there or len(here) * len(there) > _MOST_CELLS:
        return []
    columns = len(there) + 1
    score = [[_GAP * (i + j) if not i or not j else 0.0 for j in range(columns)] for i in range(len(here) + 1)]
    for i, word in enumerate(here, 1):
        above, row = score[i - 1], score[i]
        for j, other in enumerate(there, 1):
            diagonal = above[j - 1] + (_weight(word) if word == other else 2 * _GAP)
            row[j] = max(diagonal, above[j] + _GAP, row[j - 1] + _GAP)
    return _without_slight(_walked_back(score, here, there), here)


def _weight(word: str) -> float:
    return _EQUAL + _BY_LETTER * min(len(word), _MOST_LETTERS)


def _walked_back(score: list[list[float]], here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    i, j = len(here), len(there)
    pairs: list[tuple[int, int]] = []
    while i and j:
        equal = here[i - 1] == there[j - 1]
        if equal and score[i][j] == score[i - 1][j - 1] + _weight(here[i - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif score[i][j] == score[i - 1][j] + _GAP:
            i -= 1
        elif score[i][j] == score[i][j - 1] + _GAP:
            j -= 1
        else:
            i, j = i - 1, j - 1
    return pairs[::-1]


def _without_slight(pairs: list[tuple[int, int]], here: Sequence[str]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for pair in [*pairs, (-1, -1)]:
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            if sum(len(here[i]) for i, _ in run) >= _FEWEST_LETTERS:
                kept += run
            run = []
        run.append(pair)
    return kept
