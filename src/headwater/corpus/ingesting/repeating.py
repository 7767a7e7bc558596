"""Which captures may repeat themselves, told for many at a time; most do not, and need no closer look."""

from collections.abc import Sequence

import numpy as np

from headwater.reuse.folding import MIX, fold_texts, mixed


def may_repeat(texts: Sequence[str], min_words: int) -> list[bool]:
    """Return for each text whether a run of `min_words` words or more can stand in it twice, side by side at most.

    True where enough pairs of neighbouring words came before in the text; a run of equal words has one less of them
    than words. So a text that repeats itself is never told to be without repeats.
    """
    folded = fold_texts(texts)
    text = np.repeat(np.arange(len(texts)), np.diff(folded.first))
    pairs = mixed(folded.words[:-1] * np.uint64(MIX[0]) ^ folded.words[1:])
    inside = text[1:] == text[:-1]
    pairs, text = pairs[inside], text[1:][inside]
    order = np.lexsort((pairs, text))
    pairs, text = pairs[order], text[order]
    again = (pairs[1:] == pairs[:-1]) & (text[1:] == text[:-1])
    counts = np.bincount(text[1:][again], minlength=len(texts))
    found: list[bool] = (counts >= min_words - 1).tolist()
    return found
