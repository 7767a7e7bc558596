"""Pairs of sentences of real articles, which no one judged: a teacher says what they are to each other."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor
from training.pairs.articles import sentences_by_article
from training.pairs.examples import UNKNOWN, Example

_OF_ARTICLE, _NEAREST, _ROWS = 22, 4, 512


def nearest_of_real(
    shared: Path, directions: Callable[[Sequence[str]], Tensor], many: int, rng: random.Random
) -> list[Example]:
    """Return pairs of sentences of two real articles that point alike, of which nothing is known.

    Six in ten are drawn from the nearest, a fifth more of them than are asked for; the rest from those further off.
    """
    told_in = enumerate(sentences_by_article(shared))
    rows = [(n, s) for n, told in told_in for s in rng.sample(told, min(len(told), _OF_ARTICLE))]
    article, pointing = torch.tensor([n for n, _ in rows]), directions([s for _, s in rows])
    found: dict[tuple[str, str], float] = {}
    for start in range(0, len(rows), _ROWS):
        near = pointing[start : start + _ROWS] @ pointing.T
        near[article[start : start + _ROWS, None] == article[None]] = -1.0
        scores, which = near.topk(_NEAREST, 1)
        for i, (values, others) in enumerate(zip(scores.tolist(), which.tolist(), strict=True)):
            for value, other in zip(values, others, strict=True):
                one, two = sorted((rows[start + i][1], rows[other][1]))
                if one != two:
                    found[one, two] = value
    ordered = [Example(one, two, UNKNOWN) for one, two in sorted(found, key=lambda p: (-found[p], p))]
    near_ones, far = ordered[: int(1.2 * many)], ordered[int(1.2 * many) :]
    chosen = rng.sample(near_ones, min(len(near_ones), int(0.6 * many)))
    return [*chosen, *rng.sample(far, min(len(far), many - len(chosen)))]
