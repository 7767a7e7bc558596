"""Trains the networks that judge passages, and writes the weights.

    python training/passages/train.py --shared ../shared --out src/headwater/reuse/weights     # ships: both makers
    python training/passages/train.py --shared ../shared --only yardstick --out /tmp/weights   # measures: one maker

Runs on one core in some minutes; the same arguments give the same weights on the same versions of torch and numpy.
Needs the `train` dependency group.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from corpora import Corpus, of_fiction, of_yardstick, piles, yardstick
from examples import OTHER, Example, example_of
from torch import Tensor, nn

from headwater.reuse.company import CLASSES
from headwater.reuse.network import Layers, Networks, packed

HIDDEN, DROPOUT, EPOCHS, RATE, DECAY, BATCH = 32, 0.1, 10, 5e-3, 1e-2, 1024
FARTHEST, LEAST_SPREAD = 4.0, 0.05
# a corpus gives so many passages of each class, or all it has
MOST_OF_A_CLASS = 5000
# networks from different seeds, put side by side as one
NETWORKS = 3
# (seed, texts): none of the seeds is used for measuring
SIZES = ((4000, 2), (1000, 2), (300, 5), (120, 6), (60, 6), (20000, 2))
SEED = 3000
# our stories are copied more often than the yardsticks': as many passages in fewer texts
LARGEST_FICTION = 500
# larger ones teach what chance and large families look like, which ours has as much of as it can have
LARGEST_OF_BOTH = 4000
PILES = 40
YARDSTICK_WEIGHT = 3.0
MASKED_SHARE = 0.05


def corpora(shared: Path, only: str | None) -> Iterator[tuple[Corpus, float]]:
    """Yield the training corpora: whole ones of several sizes, some without furniture, and small piles of them.

    With each what it weighs: both makers weigh about the same.
    """
    maker = yardstick(shared)
    seed = SEED
    for size, count in SIZES:
        for _ in range(count):
            seed += 1
            made = []
            if only != "fiction":
                made.append((of_yardstick(maker, seed, size, furnished=seed % 4 > 0), YARDSTICK_WEIGHT))
            if only != "yardstick" and size <= LARGEST_OF_BOTH:
                made += [(of_fiction(maker, seed + more, min(size, LARGEST_FICTION)), 1.0) for more in (0, 500)]
            for corpus, weight in made:
                yield corpus, weight
                if size == 300:
                    yield from ((pile, weight) for pile in piles(corpus, seed, PILES))


def trained(examples: Sequence[Example]) -> Networks:
    """Return both networks."""
    first = _fitted([e.rows for e in examples], examples)
    return Networks(first, _fitted([e.second(first.shares(e.rows)) for e in examples], examples))


def _fitted(tables: Sequence[np.ndarray], examples: Sequence[Example]) -> Layers:
    chosen = [_chosen(example, seed) for seed, example in enumerate(examples)]
    rows = np.concatenate([table[part] for table, (part, _) in zip(tables, chosen, strict=True)])
    classes = np.concatenate([e.classes[part] for e, (part, _) in zip(examples, chosen, strict=True)])
    weights = np.concatenate([weight for _, weight in chosen])
    mean, spread = rows.mean(0), np.maximum(rows.std(0), LEAST_SPREAD)
    scaled = torch.tensor(np.clip((rows - mean) / spread, -FARTHEST, FARTHEST))
    found = [
        _one(scaled, torch.tensor(classes), torch.tensor(weights, dtype=torch.float32), n) for n in range(NETWORKS)
    ]
    part = {name: np.mean([one[name] for one in found], axis=0) for name in ("skip", "out_bias")}
    part["hidden"] = np.concatenate([one["hidden"] for one in found], axis=1)
    part["hidden_bias"] = np.concatenate([one["hidden_bias"] for one in found])
    part["out"] = np.concatenate([one["out"] for one in found]) / NETWORKS
    return Layers(mean=mean, spread=spread, **{name: value.astype(np.float32) for name, value in part.items()})


def _chosen(example: Example, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return a sample of the passages of a corpus, so many of each class, and what each then weighs."""
    rng, parts, weights = np.random.default_rng(seed), [], []
    for kind in range(OTHER + 1):
        rows = np.flatnonzero(example.classes == kind)
        taken = rng.permutation(rows)[:MOST_OF_A_CLASS]
        parts.append(taken)
        weights.append(example.weights[taken] * (len(rows) / max(1, len(taken))))
    return np.concatenate(parts), np.concatenate(weights)


class _Network(nn.Module):
    def __init__(self, features: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(features, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(CLASSES))
        self.skip = nn.Linear(features, len(CLASSES), bias=False)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, rows: Tensor) -> Tensor:
        return self.out(self.dropout(torch.relu(self.hidden(rows)))) + self.skip(rows)


def _one(rows: Tensor, classes: Tensor, weights: Tensor, seed: int) -> dict[str, np.ndarray]:
    torch.manual_seed(seed)
    network = _Network(rows.shape[1])
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(rows) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(rows)).split(BATCH):
            seen = rows[chosen] * (torch.rand(len(chosen), rows.shape[1]) >= MASKED_SHARE)
            loss = (_loss(network(seen), classes[chosen]) * weights[chosen]).sum() / weights[chosen].sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    return {
        "hidden": state["hidden.weight"].T,
        "hidden_bias": state["hidden.bias"],
        "out": state["out.weight"].T,
        "skip": state["skip.weight"].T,
        "out_bias": state["out.bias"],
    }


def _loss(scores: Tensor, classes: Tensor) -> Tensor:
    """Return the loss a row; of what is shared by nature it is known only that it is no copy."""
    logs = torch.log_softmax(scores, 1)
    known = -logs.gather(1, classes.clamp(max=len(CLASSES) - 1)[:, None])[:, 0]
    return torch.where(classes == OTHER, -torch.logsumexp(logs[:, 1:], 1), known)


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", choices=("yardstick", "fiction"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    found = (example_of(*made) for made in corpora(args.shared, args.only))
    examples = [example for example in found if example]
    print(len(examples), "corpora and piles,", sum(len(example.rows) for example in examples), "passages")
    raw = packed(trained(examples))
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "kinds.npz").write_bytes(raw)
    print(f"{args.out / 'kinds.npz'}: {len(raw)} bytes, sha256 {hashlib.sha256(raw).hexdigest()}")


if __name__ == "__main__":
    main()
