r"""Trains the network that reads closely, and the one that reads first on what the other says of many pairs.

    python -m training.pairs.teach --base BASE --network pairs.4.pt --teacher-base MPNET --shared ../shared \
        --out pairs.onnx

`pairs.4.pt` is what `train.py` leaves. The teacher learns from labels, then from pairs that were judged one by one, in
the last step also those that it was in doubt about; it says shares of the relations of all pairs the network is shown,
real sentences without a label among them (Hinton et al. 2015). Labels count beside shares, since the teacher errs too.
Its weights are the mean of those before and after the last step (Wortsman et al. 2022), which is better at
contradictions than the one and at one matter than the other.
The teacher itself is written to close.onnx beside the file. A checkpoint stays there after each step.
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
from training.pairs.draws import Facts, Nearness, of_coverage, of_statements
from training.pairs.examples import NOT_ONE, OTHER, UNKNOWN, Example, examples_of, stories
from training.pairs.export import export, export_close
from training.pairs.judgements import judged, judged_real
from training.pairs.network import PairEncoder, begun
from training.pairs.real import nearest_of_real
from training.pairs.tagged import coverage
from training.pairs.teacher import begun_teacher
from training.pairs.traced import annotated, traced
from training.pairs.train import UNSEEN, Stage, directions_of, nearness_of, scores_of, train

Weights = dict[str, torch.Tensor]


class Shown(NamedTuple):
    """How many pairs of each kind are shown.

    Of stories, of coverage in pieces and in statements, of annotated stories, of real sentences that nobody judged, and
    of unrelated ones that were judged; where the last are asked for, all others that were judged are shown too.
    `related`: the share of pairs that are not unrelated, where coverage is concerned.
    """

    stories: int
    pieces: int = 0
    statements: int = 0
    annotated: int = 0
    real: int = 0
    judged: int = 0
    related: float = 0.4


# Tags say of two statements less than of two pieces: a reader takes one in three that share a tag for unrelated. They
# are for a teacher to begin with; when it has learnt what was judged, it knows better.
TEACHER: Final = (
    (Shown(15_000, 13_000, 51_000, 8_500), Stage(4e-5)),
    (Shown(2_500, annotated=1_500, judged=9_500), Stage(3e-5)),
    (Shown(1_500, annotated=1_000, judged=12_000), Stage(3e-5)),
)
JUDGED: Final = Shown(3_000, annotated=3_000, judged=9_500), Stage(5e-5)
TAUGHT: Final = Shown(6_000, 0, 24_000, 5_000, real=8_000, judged=15_500, related=0.33), Stage(6e-5, 6)
_EACH_ANNOTATED = 350  # related pairs of an annotated story at most, some of which are very long
_APART = (OTHER, NOT_ONE)


class Pool:
    """All pairs that may be shown; unrelated ones are those that the network points alike."""

    def __init__(self, network: PairEncoder, tokenizer: Tokenizer, shared: Path, rng: random.Random) -> None:
        self._rng, self._shared = rng, shared
        self._directions, nearness = (partial(f, network, tokenizer) for f in (directions_of, nearness_of))
        told = [s for s in stories() if not s.held_out]
        covered = [s for s in coverage() if not s.held_out]
        self.facts = Facts(told, covered, rng)
        self._stories = examples_of(told, rng)
        self._pieces = [e for s in covered for e in of_coverage(s, rng)]
        self._statements = [e for s in covered for e in of_statements(traced(s), nearness, rng)]
        self._annotated = [e for name in NAMES if name not in UNSEEN for e in self._of_annotated(name, nearness)]
        all_judged = [e for s in judged() if not s.held_out for _, e in s.pairs]
        self._judged = [e for e in all_judged if e.relation != OTHER] + judged_real(shared)
        self._judged_apart = [e for e in all_judged if e.relation == OTHER]

    def _of_annotated(self, name: str, nearness: Nearness) -> list[Example]:
        return self._some(of_statements(annotated(name), nearness, self._rng, NOT_ONE), 8 * _EACH_ANNOTATED, 1 / 8)

    def _some(self, told: Sequence[Example], many: int, related: float) -> list[Example]:
        kinds = [[e for e in told if (e.relation in _APART) == apart] for apart in (False, True)]
        shares = (related, 1 - related)
        return [e for k, s in zip(kinds, shares, strict=True) for e in self._rng.sample(k, min(len(k), int(many * s)))]

    def shown(self, sizes: Shown, *, tags: bool = True) -> list[Example]:
        """Return so many pairs of each kind; without `tags` it is not said what those of statements of coverage are."""
        statements = self._some(self._statements, sizes.statements, sizes.related)
        if not tags:
            statements = [e._replace(relation=UNKNOWN) for e in statements]
        found = [*self._rng.sample(self._stories, sizes.stories), *statements]
        for told, many in ((self._pieces, sizes.pieces), (self._annotated, sizes.annotated)):
            found += self._some(told, many, sizes.related)
        if sizes.judged:
            found += self._judged + self._rng.sample(self._judged_apart, min(len(self._judged_apart), sizes.judged))
        if sizes.real:
            found += nearest_of_real(self._shared, self._directions, sizes.real, self._rng)
        return found


def with_shares(teacher: PairEncoder, tokenizer: Tokenizer, shown: Sequence[Example]) -> list[Example]:
    """Return the pairs with what the teacher says of each."""
    shares = scores_of(teacher, tokenizer, [(e.one, e.other) for e in shown]).tolist()
    return [e._replace(shares=tuple(s)) for e, s in zip(shown, shares, strict=True)]


def mean_of(one: Weights, other: Weights) -> Weights:
    """Return weights half way between those of two checkpoints of one network; what is no weight is the other's."""
    return {name: (one[name] + w) / 2 if w.is_floating_point() else w for name, w in other.items()}


def main() -> None:
    """Train the teacher and the network, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="folder of the network's base")
    parser.add_argument("--network", type=Path, required=True, help="checkpoint of train.py")
    parser.add_argument("--teacher-base", type=Path, required=True, help="folder of the teacher's base")
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rng = random.Random(chosen.seed)
    torch.manual_seed(chosen.seed)
    network, tokenizer = begun(chosen.base)
    network.load_state_dict(torch.load(chosen.network))
    pool = Pool(network, tokenizer, chosen.shared, rng)
    teacher, its_tokenizer = begun_teacher(chosen.teacher_base)
    before: Weights = {}
    for number, (sizes, stage) in enumerate(TEACHER, 1):
        before = {name: w.clone() for name, w in teacher.state_dict().items()}
        train(teacher, its_tokenizer, pool.shown(sizes), None, stage, rng)
        torch.save(teacher.state_dict(), chosen.out.with_suffix(f".teacher.{number}.pt"))
    teacher.load_state_dict(mean_of(before, teacher.state_dict()))
    train(network, tokenizer, pool.shown(JUDGED[0]), None, JUDGED[1], rng)
    torch.save(network.state_dict(), chosen.out.with_suffix(".judged.pt"))
    shown = with_shares(teacher, its_tokenizer, pool.shown(TAUGHT[0], tags=False))
    train(network, tokenizer, shown, pool.facts, TAUGHT[1], rng)
    torch.save(network.state_dict(), chosen.out.with_suffix(".taught.pt"))
    export(network, chosen.out)
    close = chosen.out.with_name("close.onnx")
    export_close(teacher, its_tokenizer, tokenizer, close)
    for out in (chosen.out, close):
        print(out.name, hashlib.sha256(out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
