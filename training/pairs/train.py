"""Trains the network over pairs in four stages and writes it as an int8 ONNX file.

    python -m training.pairs.train --base BASE --shared ../shared --out pairs.onnx

1. short stories; 2. long stories, some short ones, and sentences of real articles that the network takes for related;
3. coverage, the product's own statements of coverage with those unrelated ones that point most alike, and some stories;
4. the product's statements of annotated stories, of which the claims are finer than a writer's facts, and some of all
the rest. A checkpoint stays beside the file after each stage; `--from STAGE` goes on from the one before. From the
second on, directions of single wordings are taught too, each against its rivals.
"""

import argparse
import hashlib
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import torch
from tests.golden.story import NAMES
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from training.pairs.draws import Facts, of_coverage, of_statements, short_stories, unrelated
from training.pairs.examples import (
    CLASH,
    DENIED,
    LOOSER,
    NOT_ONE,
    ONE,
    OTHER,
    SAME,
    UNKNOWN,
    Example,
    Story,
    examples_of,
    stories,
)  # fmt: skip
from training.pairs.export import export
from training.pairs.network import PairEncoder, batch_of, begun
from training.pairs.tagged import coverage
from training.pairs.traced import annotated, traced

BATCH, HEAD_TIMES, DECAY, CLIP, SMOOTHING, WARM_UP = 64, 5, 1e-2, 1.0, 0.05, 1 / 15
LEAST_RATE, IN_WHAT, DIRECTIONS, WARMTH = 0.02, 0.3, 0.5, 0.05
BUCKET = 40  # batches whose pairs are sorted by length together
BESIDE_TEACHER = 0.4  # what labels weigh where a teacher says shares too
HARD = 0.6  # below this share of "other" a pair known to be unrelated is hard
# Nobody is to look at these; the rest of the annotated stories are taught.
UNSEEN: Final = frozenset({"pellin_cross", "tressick_verdict", "gannick_strike"})
_OF_ONE, _NOT_OF_ONE = [SAME, DENIED, LOOSER], [OTHER, CLASH]


class Stage(NamedTuple):
    """How an epoch is trained: the rate of learning, and that directions are taught with every so many batches.

    `tagged`, `stated`: how many pairs of pieces and of statements are drawn from those of all coverage.
    """

    rate: float
    directions: int = 0
    tagged: int = 0
    stated: int = 0


STAGES: Final = (Stage(8e-5), Stage(6e-5, 4), Stage(6e-5, 6, 40_000, 110_000), Stage(4e-5, 6, 7_000, 22_000))


def train(
    network: PairEncoder, tokenizer: Tokenizer, examples: Sequence[Example], facts: Facts | None, stage: Stage,
    rng: random.Random,
) -> None:  # fmt: skip
    """Train for one epoch over the examples, the rate falling to nearly nothing."""
    body = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith("head")]
    head = {"params": network.head.parameters(), "lr": stage.rate * HEAD_TIMES}
    optimizer = torch.optim.AdamW([{"params": body, "lr": stage.rate}, head], weight_decay=DECAY, fused=True)
    batches = _batches(examples, rng)
    steps = len(batches)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min(1, (i + 1) / max(1, steps * WARM_UP)) * max(LEAST_RATE, 1 - i / steps)
    )
    network.train()
    for number, batch in enumerate(batches):
        turned = [(a, b) if rng.random() < 0.5 else (b, a) for a, b, *_ in batch]
        with torch.autocast("cpu", torch.bfloat16):
            scores, in_what = network(*batch_of(turned, tokenizer))
        loss = _loss(scores.float(), batch)
        attributes = torch.tensor([e.attribute for e in batch])
        if (known := attributes != UNKNOWN).any():
            loss = loss + IN_WHAT * functional.cross_entropy(in_what.float()[known], attributes[known])
        if facts is not None and stage.directions and number % stage.directions == 0:
            loss = loss + DIRECTIONS * _astray(network, tokenizer, facts.draw())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimizer.step()
        rate.step()
        if number % 100 == 0:
            print(f"{number} of {steps}: loss {loss.item():.3f}", flush=True)


def _loss(scores: Tensor, batch: Sequence[Example]) -> Tensor:
    """Return the mean loss by what is known of each pair, less where a teacher says something of all."""
    told = torch.tensor([e.relation for e in batch])
    loss, known, taught = scores.new_zeros(()), told != UNKNOWN, all(e.shares for e in batch)
    if known.any():
        loss = loss + _loss_by_labels(scores[known], told[known]) * (BESIDE_TEACHER if taught else 1)
    if taught:
        said = torch.tensor([e.shares for e in batch])
        loss = loss - (said * functional.log_softmax(scores, 1)).sum(1).mean()
    return loss


def _loss_by_labels(scores: Tensor, told: Tensor) -> Tensor:
    """Return the mean loss; where only "one fact" or "not" is known, of the shares of the relations it may be."""
    shares = functional.log_softmax(scores, 1)
    plain, one, apart = told < ONE, told == ONE, told == NOT_ONE
    losses = [
        functional.cross_entropy(scores[plain], told[plain], label_smoothing=SMOOTHING, reduction="none"),
        -shares[one][:, _OF_ONE].logsumexp(1),
        -shares[apart][:, _NOT_OF_ONE].logsumexp(1),
    ]
    return torch.cat(losses).mean()


def _astray(network: PairEncoder, tokenizer: Tokenizer, rows: Sequence[tuple[str, str]]) -> Tensor:
    """Return how far wordings of one fact point from each other, beside those of the other rows (InfoNCE)."""
    with torch.autocast("cpu", torch.bfloat16):
        found = network.direction(*batch_of([one for one, _ in rows] + [other for _, other in rows], tokenizer))
    near = found[: len(rows)] @ found[len(rows) :].T / WARMTH
    own = torch.arange(len(rows))
    return (functional.cross_entropy(near, own) + functional.cross_entropy(near.T, own)) / 2


def _batches(examples: Sequence[Example], rng: random.Random) -> list[list[Example]]:
    left = list(examples)
    rng.shuffle(left)
    made: list[list[Example]] = []
    for start in range(0, len(left), BATCH * BUCKET):
        bucket = sorted(left[start : start + BATCH * BUCKET], key=lambda e: len(e[0]) + len(e[1]))
        made += [bucket[i : i + BATCH] for i in range(0, len(bucket) - BATCH + 1, BATCH)]
    rng.shuffle(made)
    return made


def scores_of(network: PairEncoder, tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> Tensor:
    """Return the shares of relations (pairs, relations)."""
    network.eval()
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    found: list[Tensor] = [torch.empty(0)] * len(pairs)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            for i, row in zip(rows, network(*batch_of([pairs[i] for i in rows], tokenizer))[0], strict=True):
                found[i] = row.float().softmax(-1)
    return torch.stack(found) if found else torch.zeros((0, len(_OF_ONE) + len(_NOT_OF_ONE)))


def directions_of(network: PairEncoder, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Return where each text points (texts, width)."""
    network.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        parts = [network.direction(*batch_of(texts[i : i + BATCH], tokenizer)) for i in range(0, len(texts), BATCH)]
    return torch.cat(parts).float()


def nearness_of(network: PairEncoder, tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[float]]:
    """Return how near each text points to each other."""
    found = directions_of(network, tokenizer, texts)
    near: list[list[float]] = (found @ found.T).tolist()
    return near


def hard(network: PairEncoder, tokenizer: Tokenizer, pool: Sequence[Example]) -> list[Example]:
    """Return the unrelated pairs that the network takes for related."""
    shares = scores_of(network, tokenizer, [(a, b) for a, b, *_ in pool])[:, OTHER]
    return [e for e, share in zip(pool, shares.tolist(), strict=True) if share < HARD]


def _some(told: Sequence[Story], share: float, rng: random.Random) -> list[Example]:
    return examples_of(rng.sample(told, int(len(told) * share)), rng)


def _shown(number: int, network: PairEncoder, tokenizer: Tokenizer, shared: Path, rng: random.Random) -> list[Example]:
    """Return what a stage, 1 to 4, is shown."""
    told = [s for s in stories() if not s.held_out]
    long = [s for s in told if s.name.startswith("d")]
    short = [s for s in told if s not in long]
    if number == 1:
        return [*examples_of(short, rng), *short_stories(rng)]
    if number == 2:
        shown = [*_some(short, 0.3, rng), *examples_of(long, rng), *short_stories(rng)]
        return [*shown, *hard(network, tokenizer, unrelated((), shared, 12, rng))]
    stage, last = STAGES[number - 1], number == len(STAGES)
    tagged: list[Example] = []
    stated: list[Example] = []
    nearness = partial(nearness_of, network, tokenizer)
    for story in coverage():
        if not story.held_out:
            tagged += of_coverage(story, rng)
            stated += of_statements(traced(story), nearness, rng)
    shown = [*_some(long, 0.02 if last else 0.06, rng), *_some(short, 0.01 if last else 0.06, rng)]
    shown += rng.sample(tagged, min(len(tagged), stage.tagged))
    shown += rng.sample(stated, min(len(stated), stage.stated))
    for name in NAMES:
        if name not in UNSEEN:
            shown += of_statements(annotated(name), nearness, rng, NOT_ONE)
    return [*shown, *hard(network, tokenizer, unrelated((), shared, 3, rng))]


def main() -> None:
    """Train stage by stage, keep a checkpoint after each, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base's model.safetensors")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", type=int, default=1, choices=range(1, len(STAGES) + 1), dest="first")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rng = random.Random(chosen.seed)
    torch.manual_seed(chosen.seed)
    network, tokenizer = begun(chosen.base)
    if chosen.first > 1:
        network.load_state_dict(torch.load(chosen.out.with_suffix(f".{chosen.first - 1}.pt")))
    told = [s for s in stories() if not s.held_out]
    facts = Facts(told, [s for s in coverage() if not s.held_out], rng)
    for number in range(chosen.first, len(STAGES) + 1):
        examples = _shown(number, network, tokenizer, chosen.shared, rng)
        train(network, tokenizer, examples, facts, STAGES[number - 1], rng)
        torch.save(network.state_dict(), chosen.out.with_suffix(f".{number}.pt"))
    export(network, chosen.out)
    print(hashlib.sha256(chosen.out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
