"""What `score_reuse.py` of the yardsticks says of shared passages, for corpora of any size.

usage: python -m benchmarks.reuse_score CORPUS OUT
CORPUS is a folder of `make_reuse_corpus.py`, OUT one of `headwater corpus reuse`; exact copies are told through their
representative there and spelt out here. Prints the yardstick's figures in its form. The yardstick holds each case, each
detection and each word as objects; here they are rows and columns, and each pair of documents is scored by itself by a
compiled loop: every figure is a sum over pairs, over cases or over detections. 100,000 documents take some 4 GB.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from benchmarks.reuse_rows import Gold, Ints, Words, found_in, gold_of, pairs_of
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

# shorter ones are no passage whose recall by class counts
_LEAST_CHARS: Final = 50
_compiled = partial(njit, cache=False, nogil=True)


class Tally(NamedTuple):
    """Sums over one pair of documents, or over many; `right` are pairs that were found and have a case."""

    hits: float = 0
    claimed: float = 0
    gold: float = 0
    pairs: float = 0
    right: float = 0
    detections: float = 0
    cases: float = 0
    pieces: float = 0
    met: float = 0
    precision: float = 0
    recall: float = 0


@_compiled()
def _touch(one: Ints, two: Ints) -> bool:
    """Whether two passages, rows of a0, a1, b0, b1, have something in common on both sides."""
    return one[0] < two[1] and two[0] < one[1] and one[2] < two[3] and two[2] < one[3]


@_compiled()
def _likeness(one: Ints, two: Ints) -> float:
    """Length in common over length of both, one side and the other, summed."""
    total = 0.0
    for side in (0, 2):
        common = min(one[side + 1], two[side + 1]) - max(one[side], two[side])
        total += max(0, common) / (max(one[side + 1], two[side + 1]) - min(one[side], two[side]))
    return total


@_compiled()
def _by_nature(words: Words, pair: Ints, known: Ints, exempt: Flags) -> None:
    """Mark what both documents hold without copying, and the space beside; `known` is scratch, one a shared number."""
    for side in range(2):
        for word in range(words.offset[pair[side]], words.offset[pair[side] + 1]):
            if words.shared[word] >= 0:
                known[words.shared[word]] = 0
    for side in range(2):
        for word in range(words.offset[pair[side]], words.offset[pair[side] + 1]):
            if words.shared[word] >= 0:
                known[words.shared[word]] |= 1 << side
    for side in range(2):
        for word in range(words.offset[pair[side]], words.offset[pair[side] + 1]):
            if words.shared[word] >= 0 and known[words.shared[word]] == 3:
                exempt[side, max(0, words.start[word] - 1) : words.end[word] + 1] = True


@_compiled()
def _kept(found: Ints, gold: Flags, exempt: Flags) -> Ints:
    """Return what was found but for that which mostly lies in what is exempt, and outside all gold."""
    keep = np.zeros(len(found), np.bool_)
    for number in range(len(found)):
        a0, a1, b0, b1 = found[number]
        free = exempt[0, a0:a1].sum() + exempt[1, b0:b1].sum() < 0.5 * (a1 - a0 + b1 - b0)
        keep[number] = free or gold[0, a0:a1].any()
    return found[keep]


@_compiled()
def _share(one: Ints, others: Ints, exempt: Flags, scratch: Flags) -> float:
    """Return which share of a passage lies in others that it touches; what is exempt counts on neither side."""
    hits = size = 0
    for side in range(2):
        low, high = one[2 * side], one[2 * side + 1]
        scratch[side, low:high] = False
        for other in others:
            if _touch(one, other):
                scratch[side, max(low, other[2 * side]) : min(high, other[2 * side + 1])] = True
        for at in range(low, high):
            size += not exempt[side, at]
            hits += scratch[side, at] and not exempt[side, at]
    return hits / max(1, size)


@_compiled()
def _pieces(cases: Ints, found: Ints) -> tuple[int, int]:
    """Return how many detections the cases that are met have, each counted at its likest case, and how many are met."""
    owner = np.full(len(found), -1)
    for number in range(len(found)):
        best = -1.0
        for case in range(len(cases)):
            if _touch(cases[case], found[number]) and _likeness(cases[case], found[number]) > best:
                owner[number], best = case, _likeness(cases[case], found[number])
    pieces = met = 0
    for case in cases:
        touching = owned = 0
        for number in range(len(found)):
            touching += _touch(case, found[number])
            owned += owner[number] >= 0 and (cases[owner[number]] == case).all()
        if touching:
            pieces, met = pieces + max(1, owned), met + 1
    return pieces, met


@_compiled()
def _chars(found: Ints, sizes: tuple[int, int], gold: Flags, exempt: Flags, claimed: Flags) -> tuple[int, int, int]:
    """Return how many characters of both sides are found and gold, found, and gold; `claimed` is scratch."""
    hits = taken = wanted = 0
    for side in range(2):
        for one in found:
            claimed[side, one[2 * side] : one[2 * side + 1]] = True
        for at in range(sizes[side]):
            counts = claimed[side, at] and not exempt[side, at]
            hits += counts and gold[side, at]
            taken += counts
            wanted += gold[side, at]
    return hits, taken, wanted


@_compiled()
def _over_pairs(words: Words, pairs: Ints, every_case: Ints, every_found: Ints, lenient: bool) -> Floats:  # noqa: FBT001
    """Return the numbers of a Tally for each pair."""
    tallies = np.zeros((len(pairs), 11))
    masks = np.zeros((5, 2, words.chars.max() + 1), np.bool_)
    gold, exempt, claimed, scratch, nothing = masks
    known = np.zeros(words.shared.max() + 1, np.int64)
    for row in range(len(pairs)):
        pair = pairs[row]
        cases, found = every_case[pair[2] : pair[3], 2:], every_found[pair[4] : pair[5], 2:]
        sizes = words.chars[pair[0]] + 1, words.chars[pair[1]] + 1
        for side in range(2):
            masks[:3, side, : sizes[side]] = False
            for case in cases:
                gold[side, case[2 * side] : case[2 * side + 1]] = True
        if lenient and len(found):
            _by_nature(words, pair, known, exempt)
            for side in range(2):
                exempt[side, : sizes[side]] &= ~gold[side, : sizes[side]]
            found = _kept(found, gold, exempt)
        hits, taken, wanted = _chars(found, sizes, gold, exempt, claimed)
        precision = recall = 0.0
        for one in found:
            precision += _share(one, cases, exempt, scratch)
        for case in cases:
            recall += _share(case, found, nothing, scratch)
        pieces, met = _pieces(cases, found)
        paired = min(1, len(found))
        tallies[row, :5] = hits, taken, wanted, paired, min(paired, len(cases))
        tallies[row, 5:9] = len(found), len(cases), pieces, met
        tallies[row, 9:] = precision, recall
    return tallies


def tallies(gold: Gold, found: Ints, pairs: Ints, *, lenient: bool) -> Floats:
    """Return the numbers of a Tally for each row of `pairs_of` the gold and what was found."""
    held: Floats = _over_pairs(gold.words, pairs, gold.cases, found, lenient)
    return held


def scores(corpus: Path, found: Path) -> dict[str, object]:
    """Score an output folder against a corpus; the names are those of the yardstick."""
    gold = gold_of(corpus)
    rows = found_in(found, gold.ids)
    pairs = pairs_of(gold.cases, rows)
    true = int((pairs[:, 3] > pairs[:, 2]).sum())
    told: dict[str, object] = {"documents": len(gold.ids), "cases": len(gold.cases)}
    for name in ("lenient", "strict"):
        held = Tally(*tallies(gold, rows, pairs, lenient=name == "lenient").sum(axis=0).tolist())
        told[f"{name}_char"] = _measured(held.hits, held.claimed, held.gold)
        told[f"{name}_pair"] = _measured(held.right, held.pairs, true)
        told[f"{name}_plagdet"] = _plagdet(held)
    return told | {"recall_by_class": recall_by_class(corpus, gold, rows, pairs)}


def _measured(hits: float, claimed: float, gold: float) -> dict[str, float]:
    precision, recall = hits / max(1, claimed), hits / max(1, gold)
    both = 2 * hits / max(1, claimed + gold)
    return {"p": precision, "r": recall, "f1": both, "predicted": int(claimed), "gold": int(gold)}


def _plagdet(held: Tally) -> dict[str, float]:
    precision, recall = held.precision / max(1, held.detections), held.recall / max(1, held.cases)
    granularity = held.pieces / held.met if held.met else 1.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"score": both / np.log2(1 + granularity), "p": precision, "r": recall, "granularity": granularity}


def recall_by_class(corpus: Path, gold: Gold, found: Ints, pairs: Ints) -> dict[str, float]:
    """Return which share of the characters of copies was found against the true parent, by kind of edit."""
    number = {name: place for place, name in enumerate(gold.ids)}
    keys = pairs[:, 0] * len(gold.ids) + pairs[:, 1]
    covered, total = dict[str, int](), dict[str, int]()
    for child, passage in _passages(corpus, number):
        parent, kind, low, high = number[passage["source"]], passage["class"], passage["t0"], passage["t1"]
        if high - low < _LEAST_CHARS or parent == child:
            continue
        key = min(child, parent) * len(gold.ids) + max(child, parent)
        at = int(np.searchsorted(keys, key))
        if at < len(keys) and keys[at] == key:
            side = 2 if child < parent else 4
            spans = found[pairs[at, 4] : pairs[at, 5], side : side + 2]
            mask = np.zeros(high - low, np.bool_)
            for start, end in spans.tolist():
                mask[max(0, start - low) : max(0, end - low)] = True
            covered[kind] = covered.get(kind, 0) + int(mask.sum())
        total[kind] = total.get(kind, 0) + high - low
    return {kind: covered.get(kind, 0) / total[kind] for kind in sorted(total)}


def _passages(corpus: Path, number: Mapping[str, int]) -> Iterator[tuple[int, dict]]:
    with (corpus / "gold.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            for passage in record["passages"]:
                yield number[record["id"]], passage


def show(told: Mapping[str, object]) -> None:
    """Print figures as the yardstick does."""
    print("reuse")
    for name, value in told.items():
        row = value if isinstance(value, dict) else {"": value}
        print(f"  {name:<26} " + "  ".join(f"{key} {_rounded(each)}".strip() for key, each in row.items()))


def _rounded(value: float) -> float:
    return round(float(value), 4) if isinstance(value, float) else value


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    show(scores(asked.corpus, asked.out))


if __name__ == "__main__":
    main()
