"""Fits how sure a statement is, and sets the lift of cues, on articles the network did not learn from.

    python training/reader/calibrate.py --shared ../shared --onnx reader.onnx --tokenizer tokenizer.json --out FILE

A logistic regression of "its cue meets a cue of the gold" on the signs of a statement. Kept is what is more likely
right than not. The lift is the one with the best figures of the card, each article read with weights fitted on others.
Needs no torch.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from examples import Span
from measure import FIGURES, PLAIN, Rows, figures, rows_for, shown, yardstick
from numpy.typing import NDArray

from headwater.reader.encoder.calibration import SIGNS, Calibration, written_as
from headwater.reader.encoder.graph import OnnxGraph, tokenizer_of
from headwater.reader.encoder.statements import Asked, Network, answers_in, kept
from headwater.reader.sentences import hard_wrapped, paragraphs_of

Floats = NDArray[np.float64]
LIFTS = (0.0, 0.5, 1.0, 1.5, 2.0)
LEAST = 0.5
FOLDS, SEEDS = 10, 3
# weights are drawn to 0, so that some hundred statements can tell nine of them; the constant is free
RIDGE, STEPS = 32.0, 30


class Read(NamedTuple):
    """What the network answers in one article: the place of each window's paragraph, and its answers."""

    windows: list[tuple[int, list[Asked]]]
    cues: list[Span]


def read_of(network: Network, rows: Rows) -> dict[str, Read]:
    """Return the answers of the network by article, with the cues of the gold."""
    found = {}
    for row in rows:
        text = row["text"]
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text)))
        answers = answers_in(network, [text[start:end] for start, end in paragraphs])
        windows = [(paragraphs[number][0], asked) for number, asked, _ in answers]
        found[row["id"]] = Read(windows, [(s, e) for one in row["attributions"] for s, e in one["cue"]])
    return found


def examples_of(read: Read) -> tuple[list[list[float]], list[float]]:
    """Return the signs of every answer in an article, and whether its cue meets one of the gold."""
    signs, right = [], []
    for base, answers in read.windows:
        for asked in answers:
            first, after = asked.parts.cue
            low, high = asked.window.words[first][0] + base, asked.window.words[after - 1][1] + base
            signs.append(asked.signs)
            right.append(float(any(start < high and low < end for start, end in read.cues)))
    return signs, right


def fitted(reads: Sequence[Read]) -> tuple[float, ...]:
    """Return the weights of the signs: logistic regression by Newton's method, with a ridge."""
    examples = [examples_of(read) for read in reads]
    # without a single cue found there is nothing to weigh, and every weight stays 0
    signs = np.array([row for rows, _ in examples for row in rows]).reshape(-1, len(SIGNS))
    right = np.array([one for _, ones in examples for one in ones])
    ridge = np.diag([RIDGE] * (signs.shape[1] - 1) + [1e-6])
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        shares = 1.0 / (1.0 + np.exp(-signs @ weights))
        slope = signs.T @ (shares - right) + ridge @ weights
        bend = (signs * (shares * (1.0 - shares))[:, None]).T @ signs + ridge
        weights -= np.linalg.solve(bend, slope)
    return tuple(map(float, weights))


def found_with(reads: Mapping[str, Read], made: Mapping[str, Calibration]) -> dict[str, Any]:
    """Return the attributions of each article in the form of the gold, kept by its own calibration."""
    return {
        name: [shown(one, base) for base, asked in read.windows for one in kept(made[name], asked)]
        for name, read in reads.items()
    }


def crossed(reads: Mapping[str, Read], lift: float, seed: int) -> dict[str, Calibration]:
    """Return for each article a calibration that was fitted without its part of the articles."""
    names = sorted(reads)
    parts = np.random.default_rng(seed).permutation(len(names)) % FOLDS
    others = [[reads[name] for name, part in zip(names, parts, strict=True) if part != n] for n in range(FOLDS)]
    made = [Calibration(lift, fitted(some), LEAST) for some in others]
    return {name: made[part] for name, part in zip(names, parts, strict=True)}


def calibrated(network: Network, rows: Rows, scorer: ModuleType) -> Calibration:
    """Return the calibration of a network, and print the figures of every lift tried."""
    best: tuple[float, Calibration] = (-1.0, PLAIN)
    for lift in LIFTS:
        reads = read_of(network._replace(calibration=PLAIN._replace(cue_lift=lift)), rows)
        tried = [figures(scorer, rows, found_with(reads, crossed(reads, lift, seed))) for seed in range(SEEDS)]
        means = {key: float(np.mean([one[key] for one in tried])) for key in FIGURES}
        print("lift", lift, *(f"{value:.1f}" for value in means.values()))
        # exact sources are what is hardest to find enough of, so they weigh as much as all figures together
        value = means["exact.source"] + float(np.mean(list(means.values())))
        if value > best[0]:
            best = (value, Calibration(lift, fitted(list(reads.values())), LEAST))
    return best[1]


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "onnx", "tokenizer", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    tokenizer = tokenizer_of(args.tokenizer.read_text(encoding="utf-8"))
    network = Network(OnnxGraph(args.onnx.read_bytes()), tokenizer, PLAIN)
    found = calibrated(network, rows_for("held-out", args.shared), yardstick(args.shared))
    args.out.write_text(written_as(found), encoding="utf-8")
    print(args.out.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
