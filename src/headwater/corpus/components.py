"""Which documents hang together by shared text, in families of a bounded size."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Ints = NDArray[np.int64]
EXACT = 1 << 40
"""Heavier than any passage: texts that are the same throughout are cut from each other last."""


class Families(NamedTuple):
    """The documents of families, by the hash of their id, sorted, and the family of each; what was cut.

    `cut_edges`: passages between parts of what hangs together and is too large; `cut_families`: how many families were
    larger than that.
    """

    document: Keys
    family: Keys
    cut_edges: int
    cut_families: int


def families_of(left: Keys, right: Keys, weight: Ints, most: int) -> Families:
    """Return the families that edges between documents make, of up to `most` documents each.

    Where more hang together, edges are taken up the heaviest first (equal ones by the hashes of their documents), and
    one that would make a family of more than `most` is left out: single linkage under a bound. The order of the edges
    changes nothing. Method: labels spread along edges, with jumps, until nothing changes; only what is too large is
    joined edge by edge. Holds about 60 bytes for each edge and 40 for each document.
    """
    nodes, ends = np.unique(np.concatenate([left, right]), return_inverse=True)
    one, two = ends[: len(left)], ends[len(left) :]
    label = _components(len(nodes), one, two)
    sizes = np.bincount(label, minlength=len(nodes))
    large = sizes > most
    is_large = large[label[one]]
    cut = 0
    if is_large.any():
        cut = _bounded(label, (one[is_large], two[is_large], weight[is_large]), most)
    # the family is called after its first document, its bits mixed: first hashes are small ones
    return Families(nodes, _mixed(nodes[label]), cut, int(np.count_nonzero(large)))


def _components(count: int, one: Ints, two: Ints) -> Ints:
    """Return for each node the smallest one that it hangs together with."""
    label = np.arange(count)
    while True:
        low = np.minimum(label[one], label[two])
        fresh = label.copy()
        for side in (one, two):
            np.minimum.at(fresh, side, low)
            # the node that a side is labelled by moves too, so that whole trees hook onto each other
            np.minimum.at(fresh, label[side], low)
        while not np.array_equal(jumped := fresh[fresh], fresh):
            fresh = jumped
        if np.array_equal(fresh, label):
            return label
        label = fresh


def _bounded(label: Ints, edges: tuple[Ints, Ints, Ints], most: int) -> int:
    """Label the nodes of edges anew, in parts of `most` nodes at most; return how many passages lie between parts."""
    one, two, weight = edges
    low, high = np.minimum(one, two), np.maximum(one, two)
    order = np.lexsort((high, low, -weight))
    own = np.unique(np.concatenate([one, two]))
    parent = {node: node for node in own.tolist()}
    sizes = dict.fromkeys(parent, 1)

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for first, second in zip(low[order].tolist(), high[order].tolist(), strict=True):
        a, b = sorted((root(first), root(second)))
        if a != b and sizes[a] + sizes[b] <= most:
            parent[b] = a
            sizes[a] += sizes[b]
    for node in own.tolist():
        label[node] = root(node)
    return int(np.count_nonzero((label[one] != label[two]) & (weight < EXACT)))


def _mixed(keys: Keys) -> Keys:
    """Return numbers with their bits mixed, one to one (the finaliser of SplitMix64, Steele and others 2014)."""
    with np.errstate(over="ignore"):
        mixed = (keys ^ (keys >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        found: Keys = mixed ^ (mixed >> np.uint64(31))
    return found
