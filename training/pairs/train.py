"""Trains the network over pairs and writes it as an int8 ONNX file.

    python -m training.pairs.train --base BASE --shared ../shared --out pairs.onnx [--begin checkpoint.pt]

Epochs meet other pairs of the stories. Wordings that the network so far takes for related, though two sentences of one
real article or two facts of one story, are added as unrelated (hard negatives) before each epoch but the first.
"""

import argparse
import gzip
import hashlib
import json
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from training.pairs.examples import OTHER, SAME, UNKNOWN, Example, Story, examples_of, pairs_of, stories
from training.pairs.network import PairEncoder, batch_of, begun

from headwater.reader.sentences import sentences_of

BATCH, RATE, HEAD_RATE, DECAY, CLIP, SMOOTHING, WARM_UP = 64, 8e-5, 4e-4, 1e-2, 1.0, 0.05, 1 / 15
LEAST_RATE, IN_WHAT = 0.02, 0.3
BUCKET = 40  # batches whose pairs are sorted by length together
HARD = 0.6  # below this share of "other" a pair known to be unrelated is hard
FROM_ARTICLE, FROM_FACT = 42, 4  # pairs of each real article, and of each fact, that are looked at
SENTENCE_CHARS = range(30, 260)
SHORT_STORIES = Path(__file__).parents[2] / "benchmarks" / "wordings.jsonl"


def train(network: PairEncoder, tokenizer: Tokenizer, examples: Sequence[Example], rng: random.Random) -> None:
    """Train for one epoch over the examples, the rate falling to nearly nothing."""
    body = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith("head")]
    groups = [{"params": body, "lr": RATE}, {"params": network.head.parameters(), "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
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
        told = torch.tensor([e.relation for e in batch])
        loss = functional.cross_entropy(scores.float(), told, label_smoothing=SMOOTHING)
        attributes = torch.tensor([e.attribute for e in batch])
        if (known := attributes != UNKNOWN).any():
            loss = loss + IN_WHAT * functional.cross_entropy(in_what.float()[known], attributes[known])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimizer.step()
        rate.step()
        if number % 100 == 0:
            print(f"{number} of {steps}: loss {loss.item():.3f}", flush=True)


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
    return torch.stack(found)


def hard(network: PairEncoder, tokenizer: Tokenizer, pool: Sequence[Example]) -> list[Example]:
    """Return the unrelated pairs that the network takes for related."""
    shares = scores_of(network, tokenizer, [(a, b) for a, b, *_ in pool])[:, OTHER]
    return [e for e, share in zip(pool, shares.tolist(), strict=True) if share < HARD]


def pool_of(told: Sequence[Story], shared: Path, rng: random.Random) -> list[Example]:
    """Return pairs that are unrelated: of two facts of a story, and of two sentences of a real article.

    The articles are the train split of the attribution corpus. Of their sentences some tell one thing twice; they are
    few, and the title, which most often does, is left out.
    """
    pool: list[Example] = []
    for story in told:
        apart = [Example(a.text, b.text, OTHER) for a, b, _ in pairs_of(story) if a.fact != b.fact]
        pool += rng.sample(apart, min(len(apart), FROM_FACT * len({w.fact for w in story.wordings})))
    with gzip.open(shared / "data" / "polnear" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            told_in = [" ".join(text[start:end].split()) for start, end in sentences_of(text)][1:]
            kept = [s for s in told_in if len(s) in SENTENCE_CHARS]
            for _ in range(FROM_ARTICLE if len(kept) > 1 else 0):
                one, other = rng.sample(kept, 2)
                pool.append(Example(one, other, OTHER))
    return pool


def short_stories(rng: random.Random) -> list[Example]:
    """Return pairs of the mini-stories of `benchmarks/wordings.jsonl`: wordings of one fact, and of two."""
    made: list[Example] = []
    for line in SHORT_STORIES.read_text(encoding="utf-8").splitlines():
        facts = json.loads(line)["facts"]
        for fact in facts:
            pairs = [Example(a, b, SAME) for i, a in enumerate(fact) for b in fact[:i]]
            made += rng.sample(pairs, min(len(pairs), 4))
            others = [f for f in facts if f is not fact]
            made += [Example(rng.choice(fact), rng.choice(rng.choice(others)), OTHER) for _ in range(4) if others]
    return made


class _Shares(nn.Module):
    def __init__(self, network: PairEncoder) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, kinds: Tensor) -> Tensor:
        return self.network(ids, mask, kinds)[0].softmax(-1)


def export(network: PairEncoder, out: Path) -> None:
    """Write the network in int8, tables one scale a column, activations one scale a batch."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 (training can do without)

    names = ["ids", "mask", "kinds"]
    rows = torch.ones((2, 9), dtype=torch.int64)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            _Shares(network.eval()), (rows, rows, rows), str(plain), input_names=names, output_names=["relations"],
            dynamic_axes={n: {0: "rows", 1: "pieces"} for n in names} | {"relations": {0: "rows"}},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(out))


def main() -> None:
    """Train, keep a checkpoint after every epoch, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base's model.safetensors")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--begin", type=Path, help="go on from this checkpoint")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rng = random.Random(chosen.seed)
    torch.manual_seed(chosen.seed)
    network, tokenizer = begun(chosen.base)
    if chosen.begin:
        network.load_state_dict(torch.load(chosen.begin))
    told = [s for s in stories() if not s.held_out]
    for epoch in range(chosen.epochs):
        examples = [*examples_of(told, rng), *short_stories(rng)]
        if epoch or chosen.begin:
            examples += hard(network, tokenizer, pool_of(told, chosen.shared, rng))
        train(network, tokenizer, examples, rng)
        torch.save(network.state_dict(), chosen.out.with_suffix(".pt"))
    export(network, chosen.out)
    print(hashlib.sha256(chosen.out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
