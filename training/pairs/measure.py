"""How a checkpoint does on the stories and the judged pairs kept out of training.

    python -m training.pairs.measure --base BASE --checkpoint pairs.pt

Of all pairs of wordings of a story whose relation is known, as they come (nine in ten are unrelated), 16,000 are drawn.
For each relation: how many there are, the average precision, and the share found at a precision of .8 and .9. Where a
wording is taken for the same and tells more loosely, that is no error. "contradicted": denied or clash.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from training.pairs.examples import CLASH, DENIED, LOOSER, RELATIONS, SAME, UNKNOWN, pairs_of, stories
from training.pairs.judgements import HELD_OUT_PAIRS, judged
from training.pairs.network import PairEncoder, begun
from training.pairs.train import scores_of

DRAWN, PRECISIONS = 16_000, (0.8, 0.9)


def row(name: str, score: np.ndarray, right: np.ndarray, allowed: np.ndarray) -> str:
    """Return the figures of one relation as a row of a table."""
    order = np.argsort(-score, kind="stable")
    found = np.cumsum(right[order])
    at = np.arange(1, len(order) + 1)
    precision = np.cumsum((right | allowed)[order]) / at
    mean = float((right[order] * found / at).sum() / max(1, right.sum()))
    shares = [float(found[precision >= p].max(initial=0) / max(1, right.sum())) for p in PRECISIONS]
    return f"| {name} | {int(right.sum())} | {mean:.3f} | {shares[0]:.3f} | {shares[1]:.3f} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    chosen = parser.parse_args()
    network, tokenizer = begun(chosen.base)
    network.load_state_dict(torch.load(chosen.checkpoint))
    pairs = [(a.text, b.text, found) for s in stories() if s.held_out for a, b, found in pairs_of(s)]
    drawn = random.Random(0).sample(pairs, min(DRAWN, len(pairs)))
    shares = scores_of(network, tokenizer, [(a, b) for a, b, _ in drawn]).numpy()
    told = np.array([found for *_, found in drawn])
    print(f"{len(drawn)} of {len(pairs)} pairs\n")
    print("| relation | pairs | average precision | found at .8 | at .9 |")
    print("| --- | --- | --- | --- | --- |")
    for relation in (SAME, DENIED, CLASH, LOOSER):
        loose = (told == LOOSER) & (relation == SAME)
        print(row(RELATIONS[relation], shares[:, relation], told == relation, loose))
    both = np.isin(told, (DENIED, CLASH))
    print(row("contradicted", shares[:, DENIED] + shares[:, CLASH], both, np.zeros_like(both)))
    _judged(network, tokenizer)


def _judged(network: PairEncoder, tokenizer: Tokenizer) -> None:
    """Print the rows of the judged pairs of coverage kept out, those left out that overlap in part."""
    pairs = [e for story in judged(HELD_OUT_PAIRS) for _, e in story.pairs if e.relation != UNKNOWN]
    ordered = [(min(e.one, e.other), max(e.one, e.other)) for e in pairs]  # as the product asks
    shares = scores_of(network, tokenizer, ordered).numpy()
    found = np.array([e.relation for e in pairs])
    for name, relations in (("one matter, judged", (SAME, DENIED, LOOSER)), ("contradicted, judged", (DENIED, CLASH))):
        print(row(name, shares[:, relations].sum(1), np.isin(found, relations), np.zeros(len(pairs), dtype=bool)))


if __name__ == "__main__":
    main()
