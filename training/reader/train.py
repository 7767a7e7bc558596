"""Trains the network of the reader; can be stopped at any time and goes on from its last checkpoint.

    python training/reader/train.py --shared ../shared --base MODEL_FOLDER --work /tmp/reader

Needs the `train` dependency group. Runs on two cores, or on a GPU where torch finds one.
"""

import argparse
import json
import signal
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from examples import UNKNOWN_LABEL, Example, batches_of, examples_of, number_annotators, rows_of, split
from network import Network, Shape
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from headwater.reader.encoder.graph import tokenizer_of
from headwater.reader.encoder.labels import ROLES, begins, spans_of
from headwater.reader.encoder.windows import marked

CUE = ROLES.index("cue")
MOST_PIECES = 1_536
RATE, LAYER_DECAY, HEAD_RATE, CHAIN_RATE, WEIGHT_DECAY = 2e-4, 0.9, 1e-3, 5e-3, 1e-2
CLIP = 1.0
# the rate stays level until the last share of the steps, so that a run can be ended or drawn out at any checkpoint
WARM_STEPS, COOL_SHARE = 100, 0.3
EMA = 0.998
NAMES_WEIGHT, HOLDS_WEIGHT, ROLES_WEIGHT = 0.15, 0.1, 1.0
# the scores of beginnings of cues are raised by so much when cues are looked for that are none, to learn to refuse them
CUE_LIFT = 1.0
# share of windows that ask about a cue that is none
FALSE_CUES = 0.5
KEEP_EVERY, TELL_EVERY = 200, 20


class Batch(NamedTuple):
    """Windows side by side, padded."""

    ids: Tensor
    mask: Tensor
    shapes: Tensor
    firsts: Tensor
    words: Tensor
    tags: Tensor
    names: Tensor
    who: Tensor


class Asked(NamedTuple):
    """Cues to ask the second look about: the window of each, its marks, the labels to find, and whether it is a cue."""

    rows: Tensor
    marks: Tensor
    labels: Tensor
    holds: Tensor


def batch_of(examples: Sequence[Example], rng: np.random.Generator, forget_share: float) -> Batch:
    """Return the examples as tensors; the annotator of a share of them is forgotten."""
    pieces = max(len(e.window.ids) for e in examples)
    words = max(len(e.window.words) for e in examples)
    wide = {name: np.zeros((len(examples), pieces), dtype=np.int64) for name in ("ids", "mask", "shapes")}
    narrow = {name: np.zeros((len(examples), words), dtype=np.int64) for name in ("firsts", "words", "tags")}
    names = np.full((len(examples), words), UNKNOWN_LABEL, dtype=np.int64)
    for row, example in enumerate(examples):
        window = example.window
        wide["ids"][row, : len(window.ids)] = window.ids
        wide["mask"][row, : len(window.ids)] = 1
        wide["shapes"][row, : len(window.ids)] = window.shapes
        narrow["firsts"][row, : len(window.words)] = window.firsts
        narrow["words"][row, : len(window.words)] = 1
        narrow["tags"][row, : len(window.words)] = example.tags
        names[row, : len(window.words)] = example.names
    who = np.array([e.annotator for e in examples]) * (rng.uniform(size=len(examples)) >= forget_share)
    tensors = {name: torch.from_numpy(value) for name, value in (wide | narrow).items()}
    return Batch(**tensors, names=torch.from_numpy(names), who=torch.from_numpy(who))


def asked_of(examples: Sequence[Example], scores: Tensor, batch: Batch, rng: np.random.Generator) -> Asked:
    """Return the true cues, some as the network sees them now, and what it takes for cues that are none."""
    lifted = scores.detach().clone()
    lifted[..., begins(CUE)] += CUE_LIFT
    guesses = lifted.argmax(-1).cpu().numpy()
    pieces, words = batch.ids.shape[1], batch.firsts.shape[1]
    rows, marks, labels, holds = [], [], [], []
    for row, example in enumerate(examples):
        count = len(example.window.words)
        guessed = [(low, high) for kind, low, high in spans_of(guesses[row, :count].tolist()) if kind == CUE]
        cues, wanted = [], []
        for act in example.acts:
            seen = [g for g in guessed if g[0] < act.cue[1] and act.cue[0] < g[1]]
            alone = len(seen) == 1 and sum(a.cue[0] < seen[0][1] and seen[0][0] < a.cue[1] for a in example.acts) == 1
            cues.append(seen[0] if alone and rng.uniform() < 0.5 else act.cue)
            wanted.append(act.labels)
        taken = [*cues, *(act.cue for act in example.acts)]
        false = [g for g in guessed if not any(g[0] < b and a < g[1] for a, b in taken)]
        for at in sorted(rng.permutation(len(false))[: rng.binomial(1, FALSE_CUES)]):
            cues.append(false[at])
            wanted.append([0] * count)
        for number in range(len(cues)):
            rows.append(row)
            marks.append(np.pad(marked(example.window, cues, number), (0, pieces - len(example.window.ids))))
            labels.append(np.pad(np.array(wanted[number]), (0, words - count)))
            holds.append(float(number < len(example.acts)))
    return Asked(
        torch.tensor(rows, dtype=torch.int64),
        torch.from_numpy(np.array(marks, dtype=np.int64).reshape(len(rows), pieces)),
        torch.from_numpy(np.array(labels, dtype=np.int64).reshape(len(rows), words)),
        torch.tensor(holds),
    )


def of_words(states: Tensor, firsts: Tensor) -> Tensor:
    """Return the states of the first piece of every word."""
    return states.gather(1, firsts[..., None].expand(-1, -1, states.shape[2]))


def loss_of(network: Network, examples: Sequence[Example], rng: np.random.Generator) -> dict[str, Tensor]:
    """Return the parts of the loss of a batch, weighted, each a mean over words or cues."""
    device = network.kind.device
    batch = Batch(*(part.to(device) for part in batch_of(examples, rng, 0.5)))
    states = network.encode(batch.ids, batch.mask, batch.shapes, batch.who)
    words = functional.dropout(of_words(states, batch.firsts), network.dropout, network.training)
    mask = batch.words.to(torch.float32)
    count = mask.sum()
    tags = network.tags(words)
    parts = {"tags": network.tag_chain.loss(tags, batch.tags, mask).sum() / count}
    known = batch.names.flatten()
    if (known != UNKNOWN_LABEL).any():
        names = functional.cross_entropy(network.names(words).flatten(0, 1), known, ignore_index=UNKNOWN_LABEL)
        parts["names"] = NAMES_WEIGHT * names
    asked = Asked(*(part.to(device) for part in asked_of(examples, tags, batch, rng)))
    if len(asked.rows):
        roles, holds = network.look(states[asked.rows], batch.mask[asked.rows], asked.marks)
        mine = mask[asked.rows]
        loss = network.role_chain.loss(of_words(roles, batch.firsts[asked.rows]), asked.labels, mine)
        parts["roles"] = ROLES_WEIGHT * loss.sum() / mine.sum()
        parts["holds"] = HOLDS_WEIGHT * functional.binary_cross_entropy_with_logits(holds, asked.holds)
    return parts


def groups_of(network: Network) -> list[dict[str, object]]:
    """Return the parameters by learning rate: lower layers learn more slowly, the embeddings not at all."""
    for frozen in (network.pieces, network.places):
        frozen.requires_grad_(requires_grad=False)
    network.kind.requires_grad_(requires_grad=False)
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        depth = len(network.layers)
        if name.startswith("layers."):
            rate = RATE * LAYER_DECAY ** (depth - 1 - int(name.split(".")[1]))
        else:
            rate = RATE if name.startswith("second.") else CHAIN_RATE if "chain" in name else HEAD_RATE
        decay = WEIGHT_DECAY if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [
        {"params": found, "lr": rate, "rate": rate, "weight_decay": decay} for (rate, decay), found in groups.items()
    ]


def build(base: Path, annotators: int) -> Network:
    """Return the network with the encoder of `base`, a folder with config.json and model.safetensors."""
    config = json.loads((base / "config.json").read_text())
    names = ("vocab_size", "hidden_size", "intermediate_size", "num_attention_heads", "num_hidden_layers")
    network = Network(Shape(*(config[name] for name in names), config["max_position_embeddings"]), annotators)
    network.load_base(load_file(base / "model.safetensors"))
    return network


class Run:
    """A training run: the network, its optimiser, the running mean of its weights, and how many steps are done."""

    def __init__(self, network: Network, plan: Sequence[Sequence[Example]], seed: int, work: Path) -> None:
        self.network, self.plan, self.seed, self.work = network, plan, seed, work
        self.descent = torch.optim.AdamW(groups_of(network), betas=(0.9, 0.98))
        self.mean = {name: value.clone() for name, value in network.state_dict().items()}
        self.done = 0

    def go_on(self) -> None:
        """Take up the last checkpoint of the work folder, where there is one."""
        self.work.mkdir(parents=True, exist_ok=True)
        if not (self.work / "last.pt").exists():
            return
        kept = torch.load(self.work / "last.pt", weights_only=True, map_location=self.network.kind.device)
        self.network.load_state_dict(kept["network"])
        self.descent.load_state_dict(kept["descent"])
        self.mean, self.done = kept["mean"], kept["step"]

    def step(self) -> dict[str, float]:
        """Learn from the next batch; return the parts of its loss."""
        # seeded by step, so that a run that was stopped goes on as if it had not been
        torch.manual_seed(self.seed * 1_000_003 + self.done)
        parts = loss_of(self.network, self.plan[self.done], np.random.default_rng([self.seed, self.done, 1]))
        self.descent.zero_grad(set_to_none=True)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_([p for p in self.network.parameters() if p.requires_grad], CLIP)
        for group in self.descent.param_groups:
            group["lr"] = group["rate"] * _pace(self.done, len(self.plan))
        self.descent.step()
        self.done += 1
        decay = min(EMA, (1 + self.done) / (10 + self.done))
        for name, value in self.network.state_dict().items():
            if name != "pieces.weight":
                self.mean[name].lerp_(value, 1 - decay)
        return {name: float(value.detach()) for name, value in parts.items()}

    def keep(self) -> None:
        """Write `last.pt`, to go on from, and `ema.pt`, the mean of the weights."""
        network = self.network.state_dict()
        _keep(self.work / "last.pt", network=network, descent=self.descent.state_dict(), mean=self.mean, step=self.done)
        _keep(self.work / "ema.pt", network=self.mean, step=self.done)


def train(args: argparse.Namespace) -> None:
    """Train, or go on training, and leave checkpoints in the work folder, the last of them on being stopped."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rows = rows_of(args.shared / "data/polnear/train.jsonl.gz")
    annotators = number_annotators(rows)
    tokenizer = tokenizer_of((args.base / "tokenizer.json").read_text(encoding="utf-8"))
    examples = list(examples_of(split(rows)[0], args.shared / "data/polnear/silver_train.jsonl.gz", tokenizer))
    plan = [
        batch
        for epoch in range(args.epochs)
        for batch in batches_of(examples, MOST_PIECES, np.random.default_rng([args.order, epoch]))
    ][: args.steps]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    run = Run(build(args.base, annotators).to(device), plan, args.order, args.work)
    run.go_on()
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    began, told = time.monotonic(), dict[str, float]()
    run.network.train()
    while run.done < len(plan) and not stopped.is_set():
        for name, value in run.step().items():
            told[name] = 0.98 * told.get(name, value) + 0.02 * value
        if run.done % TELL_EVERY == 0:
            shown = " ".join(f"{name} {value:.4f}" for name, value in told.items())
            print(f"step {run.done}/{len(plan)} {time.monotonic() - began:.0f} s {shown}", flush=True)
        if run.done % KEEP_EVERY == 0:
            run.keep()
    run.keep()
    if stopped.is_set():
        message = f"stopped at step {run.done} of {len(plan)}; the same command goes on from there"
        raise SystemExit(message)


def _pace(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / WARM_STEPS, (steps - step) / (COOL_SHARE * steps))


def _keep(path: Path, **parts: object) -> None:
    torch.save(parts, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what a training run needs to know."""
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--steps", type=int, help="end after so many steps, where they are fewer")
    parser.add_argument("--seed", type=int, default=1, help="of the first weights of the heads")
    parser.add_argument("--threads", type=int, default=2)


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    parser.add_argument("--order", type=int, default=1, help="seed of the order of batches and of what is dropped")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
