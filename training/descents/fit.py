"""Fits the weights of `src/headwater/stemma/weights.py` on generated corpora, and tells how they do on others.

    python training/descents/fit.py --shared ../shared --scratch /tmp/descents

Prints the weights to be pasted, and a table of how often the probabilities come true. About five minutes on two cores;
the same arguments give the same weights.
"""

import argparse
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpora import Corpus, corpora_of

from headwater.stemma.arborescence import Component, components, log_sum, odds_of
from headwater.stemma.exemplars import log_odds
from headwater.stemma.texts import Floats
from headwater.stemma.typography import Flags
from headwater.stemma.weights import LINK, ROOT

TRAIN = (
    *((60, seed) for seed in range(61, 73)),
    *((300, seed) for seed in (21, 22, 23, 26, 27, 28)),
    (1000, 24),
    (1000, 25),
    (2000, 29),
)
CALIBRATE = ((300, 31), (300, 32), (1000, 33))
# how often copying spoils looks in the wild is not known
HALVED = ("quotes_cut", "marks", "blank_lines_gained", "line_ends_lost", "cut_short")
# no generated corpus shows a sentence cut, a release or a wire's marks, so nothing can be fitted
BY_HAND = {"sentences_cut": 0.5, "form": 2.0, "version": 2.0, "owned": 3.0}
RIDGE, STEPS, MEMORY = 1.0, 150, 10
_LEAST_SPREAD = 0.05
# log odds of what the gold excludes
_EXCLUDED = -25.0
_DOUBTFUL = 0.05

Loss = Callable[[Floats], tuple[float, Floats]]


class Example(NamedTuple):
    """A component of links, what judges them, and which of them the gold allows."""

    part: Component
    features: Floats
    roots: Floats
    allowed: Flags
    alone: Flags


def examples_of(corpus: Corpus) -> list[Example]:
    """Return the components of a corpus. A stretch whose exemplar no link leads to has none in the pile."""
    links, stretches = corpus.families.links, corpus.families.stretches.all
    pairs = zip(links.exemplar.tolist(), links.copy.tolist(), strict=True)
    right = np.array([stretches[one].witness in corpus.gold[two] for one, two in pairs], np.bool_)
    found = []
    for part in components(links.exemplar, links.copy, len(stretches)):
        allowed = right[part.links]
        alone = np.bincount(part.copy[allowed], minlength=len(part.stretches)) == 0
        found.append(Example(part, links.features[part.links], links.roots[part.stretches], allowed, alone))
    return found


def loss_of(examples: Sequence[Example]) -> Loss:
    """Return minus the log-likelihood of the gold, summed over all forests that agree with it, and its gradient."""

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = 0.0, np.zeros(len(weights))
        for example in examples:
            scores, roots = example.features @ weights[: len(LINK)], example.roots @ weights[len(LINK) :]
            everything, links, alone = log_sum(example.part, scores, roots)
            agreed, gold_links, gold_alone = log_sum(
                example.part, np.where(example.allowed, scores, _EXCLUDED), np.where(example.alone, roots, _EXCLUDED)
            )
            total += everything - agreed
            slope[: len(LINK)] += example.features.T @ (links - gold_links)
            slope[len(LINK) :] += example.roots.T @ (alone - gold_alone)
        return total, slope

    return loss


def fitted(examples: Sequence[Example]) -> Floats:
    """Return the weights of least loss, with a ridge on them in units of each feature's spread (L-BFGS)."""
    links, roots = (np.concatenate([getattr(e, name) for e in examples]) for name in ("features", "roots"))
    spread = np.concatenate([np.sqrt((rows**2).mean(0)) for rows in (links, roots)])
    spread = np.maximum(spread, _LEAST_SPREAD)
    plain = loss_of(examples)
    free = np.array([name not in BY_HAND for name in (*LINK, *ROOT)], np.float64)

    def loss(scaled: Floats) -> tuple[float, Floats]:
        total, slope = plain(scaled / spread)
        return total + RIDGE * float(scaled @ scaled) / 2, free * slope / spread + RIDGE * scaled

    at = np.zeros(len(spread))
    value, slope = loss(at)
    past: list[tuple[Floats, Floats]] = []
    for _ in range(STEPS):
        step = _towards(slope, past)
        length = 1.0
        new_value, new_slope = loss(at + length * step)
        while new_value > value + 1e-4 * length * float(slope @ step) and length > 1e-3:
            length /= 2
            new_value, new_slope = loss(at + length * step)
        if (new_slope - slope) @ step > 0:
            past = [*past, (length * step, new_slope - slope)][-MEMORY:]
        at, done = at + length * step, abs(value - new_value) < 1e-6 * abs(value)
        value, slope = new_value, new_slope
        if done:
            break
    return at / spread


def _towards(slope: Floats, past: Sequence[tuple[Floats, Floats]]) -> Floats:
    step, shares = slope.copy(), []
    for moved, bent in reversed(past):
        shares.append(float(moved @ step) / float(bent @ moved))
        step -= shares[-1] * bent
    if past:
        moved, bent = past[-1]
        step *= float(moved @ bent) / float(bent @ bent)
    else:
        step /= max(1.0, float(np.linalg.norm(slope)))
    for (moved, bent), share in zip(past, reversed(shares), strict=True):
        step += moved * (share - float(bent @ step) / float(bent @ moved))
    return -step


def judged(corpora: Sequence[Corpus], weights: Floats) -> tuple[Floats, Flags]:
    """Return for all links that are not hopeless the raw probability that the copy stems from there, and whether."""
    said, true = [], []
    for corpus in corpora:
        links, stretches = corpus.families.links, corpus.families.stretches.all
        scores, roots = links.features @ weights[: len(LINK)], links.roots @ weights[len(LINK) :]
        stems = odds_of(links.exemplar, links.copy, scores, roots).stems
        for at in np.flatnonzero(stems > _DOUBTFUL).tolist():
            said.append(float(stems[at]))
            exemplar = stretches[int(links.exemplar[at])].witness
            true.append(exemplar in _ancestors(corpus, int(links.copy[at])))
    return np.array(said), np.array(true)


def _ancestors(corpus: Corpus, stretch: int) -> set[int]:
    at: dict[int, list[int]] = {}
    for number, one in enumerate(corpus.families.stretches.all):
        at.setdefault(one.witness, []).append(number)
    found: set[int] = set()
    waiting = list(corpus.gold[stretch])
    while waiting:
        witness = waiting.pop()
        if witness not in found:
            found.add(witness)
            waiting += [above for number in at.get(witness, ()) for above in corpus.gold[number]]
    return found


def calibration(said: Floats, true: Flags) -> tuple[float, float]:
    """Return shift and slope of the logistic curve from raw log odds to calibrated ones (Platt; Newton's method)."""
    rows = np.stack([np.ones(len(said)), log_odds(said)], axis=1)
    at = np.array([0.0, 1.0])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-rows @ at))
        bend = rows.T @ (rows * (chance * (1 - chance))[:, None])
        at = at + np.linalg.solve(bend, rows.T @ (true - chance))
    return float(at[0]), float(at[1])


def main() -> None:
    """Fit, calibrate, and print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of yardsticks beside the project")
    parser.add_argument("--scratch", type=Path, required=True, help="where corpora are kept")
    args = parser.parse_args()
    train = [corpus for pile in TRAIN for corpus in corpora_of(args.shared, args.scratch, *pile)]
    weights = fitted([example for corpus in train for example in examples_of(corpus)])
    names = [*LINK, *ROOT]
    for at, name in enumerate(names):
        shown = BY_HAND.get(name, weights[at] / 2 if name in HALVED else weights[at])
        note = "by hand" if name in BY_HAND else f"fitted: {weights[at]:.2f}"
        print(f'    "{name}": {shown:.2f},' + (f"  # {note}" if shown != weights[at] else ""))
        weights[at] = round(shown, 2)
    others = [corpus for pile in CALIBRATE for corpus in corpora_of(args.shared, args.scratch, *pile)]
    said, true = judged(others, weights)
    shift, slope = calibration(said, true)
    print(f"STEMS: {shift:.2f}, {slope:.2f}")
    chance = 1 / (1 + np.exp(-(shift + slope * log_odds(said))))
    for low in np.arange(0, 1, 0.1):
        of = (chance >= low) & (chance < low + 0.1)
        share = f"{true[of].mean():.2f}" if of.any() else "-"
        print(f"said {low:.1f} to {low + 0.1:.1f}: true {share} of {math.floor(of.sum())}")


if __name__ == "__main__":
    main()
