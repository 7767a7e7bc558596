"""Trains the line model, tells how it does on a template it was never trained on, and writes weights and model card.

    python training/lines/train.py --shared ../shared --out src/headwater/segment/weights      # ships: all templates
    python training/lines/train.py --shared ../shared --leave-one-out                          # measures

Runs on two cores in about half an hour; the same arguments give the same weights on the same versions of torch and
numpy. Needs the `train` dependency group.
"""

import argparse
import hashlib
import io
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from captures import TEMPLATES, make
from examples import Example, example_of
from measure import measured
from network import Network

from headwater.segment.grammar import ALLOWED, INDEX, MAY_END, MAY_START, STATES
from headwater.segment.model import ModelScorer, Weights

HIDDEN, DROPOUT, EPOCHS, RATE, DECAY = 48, 0.2, 4, 3e-3, 1e-2
# so many networks are trained from different seeds; their mean is one network of the same form, and steadier
NETWORKS = 3
MASKED_SHARE = 0.1
STEP_PENALTY = 2e-4
BATCH = 24
FARTHEST = 3.0
# a sign that is seldom seen would otherwise weigh more than one that is often seen
LEAST_SPREAD = 0.35
MEASURED, MEASURED_SEED = 100, 7
_HAND_SET = ("deck", "chrome above", "chrome inside")


def train(examples: Sequence[Example], networks: int = NETWORKS) -> Weights:
    """Return the mean of several networks, as one."""
    found = [_trained(examples, seed) for seed in range(networks)]
    part = {name: np.mean([getattr(one, name) for one in found], axis=0) for name in Weights._fields}
    part["hidden"] = np.concatenate([one.hidden for one in found])
    part["hidden_bias"] = np.concatenate([one.hidden_bias for one in found])
    part["out"] = np.concatenate([one.out for one in found], axis=1) / networks
    return Weights(**{name: value.astype(np.float32) for name, value in part.items()})


def _trained(examples: Sequence[Example], seed: int, epochs: int = EPOCHS) -> Weights:
    torch.manual_seed(seed)
    rng, noise = random.Random(seed), np.random.default_rng(seed)
    rows = np.concatenate([example.features for example in examples])
    mean, spread = rows.mean(0), np.maximum(rows.std(0), LEAST_SPREAD)
    seen = np.zeros(len(STATES), dtype=np.float32)
    for example in examples:
        seen[example.states] = 1
    seen[[INDEX[name] for name in _HAND_SET]] = 0
    network = Network(rows.shape[1], HIDDEN, seen, DROPOUT)
    kept = [e for e in examples if seen[e.states].all() and ALLOWED[e.states[:-1], e.states[1:]].all()]
    kept = [e for e in kept if MAY_START[e.states[0]] and MAY_END[e.states[-1]]]
    kept.sort(key=lambda e: len(e.states))
    batches = [kept[at : at + BATCH] for at in range(0, len(kept), BATCH)]
    descent = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(descent, 3 * RATE, total_steps=epochs * len(batches))
    for _ in range(epochs):
        rng.shuffle(batches)
        for batch in batches:
            loss = network.loss(*_padded(batch, mean, spread, noise)) + STEP_PENALTY * (network.own_steps**2).sum()
            descent.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            descent.step()
            pace.step()
    return network.weights(mean, spread)


def _padded(
    batch: Sequence[Example], mean: np.ndarray, spread: np.ndarray, noise: np.random.Generator
) -> tuple[torch.Tensor, ...]:
    units, width = max(len(e.states) for e in batch), batch[0].features.shape[1]
    features = np.zeros((len(batch), units, width), dtype=np.float32)
    prior = np.zeros((len(batch), units, batch[0].prior.shape[1]), dtype=np.float32)
    states = np.zeros((len(batch), units), dtype=np.int64)
    inside = np.zeros((len(batch), units), dtype=bool)
    for at, example in enumerate(batch):
        count = len(example.states)
        # some columns are blanked for a whole capture, so that no single sign is leant on
        kept = noise.random((1, width)) > MASKED_SHARE
        features[at, :count] = np.clip((example.features - mean) / spread * kept, -FARTHEST, FARTHEST)
        prior[at, :count], states[at, :count], inside[at, :count] = example.prior, example.states, True
    return tuple(map(torch.tensor, (features, prior, states, inside)))


def packed(weights: Weights) -> bytes:
    """Return the weights as the bytes of an .npz file."""
    out = io.BytesIO()
    np.savez(out, **weights._asdict())
    return out.getvalue()


def examples_of(shared: Path, templates: Sequence[str], count: int, seed: int) -> list[Example]:
    """Return the training examples of some templates."""
    return [example_of(made) for template in templates for made in make(shared, template, count, seed)]


def main() -> None:
    """Train, measure or both, as the options say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of yardsticks and data")
    parser.add_argument("--count", type=int, default=400, help="training captures a template")
    parser.add_argument("--seed", type=int, default=101)
    parser.add_argument("--out", type=Path, help="folder that takes lines.npz")
    parser.add_argument("--leave-one-out", action="store_true", help="train without each template and score it")
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.use_deterministic_algorithms(mode=True)
    examples = {name: examples_of(args.shared, [name], args.count, args.seed) for name in TEMPLATES}
    if args.leave_one_out:
        leave_one_out(args.shared, examples)
    if args.out:
        weights = packed(train([example for name in TEMPLATES for example in examples[name]]))
        (args.out / "lines.npz").write_bytes(weights)
        print(f"lines.npz: {len(weights):,} bytes, sha256 {hashlib.sha256(weights).hexdigest()}")


def leave_one_out(shared: Path, examples: dict[str, list[Example]]) -> None:
    """Print, for each template, what the yardstick says of a model trained on the others, and the means."""
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for held_out in TEMPLATES:
            kept = [example for name in TEMPLATES if name != held_out for example in examples[name]]
            found = measured(shared, held_out, ModelScorer(train(kept)), Path(scratch), MEASURED, MEASURED_SEED)
            rows.append([found["start"]["f1"], found["article"]["f1"], found["role_macro_f1"], found["pk"]])
            print(held_out, "start {:.3f}  article {:.3f}  roles {:.3f}  Pk {:.3f}".format(*rows[-1]), flush=True)
    print("mean", "start {:.3f}  article {:.3f}  roles {:.3f}  Pk {:.3f}".format(*np.mean(rows, axis=0)))


if __name__ == "__main__":
    main()
