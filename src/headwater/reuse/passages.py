"""Passages that two bodies share: exact copies collapsed, the rest matched, chained and cut to size."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse.bodies import Body, Hashes, Vocabulary
from headwater.reuse.chains import Chain, Run, chains_of, with_ragged_edges
from headwater.reuse.holders import Holders
from headwater.reuse.matches import Limits, Matches, Stream, equal_windows, maximal_matches, stream_of
from headwater.settings import ReuseSettings

_REPEATS_PER_TEXT = 4


class Passage(NamedTuple):
    """A chain of runs between bodies number `left` < `right`, which count representatives by what they spell.

    `carried`: its words stand in many unrelated bodies.
    """

    left: int
    right: int
    chain: Chain
    carried: bool

    @property
    def words(self) -> int:
        """How many words are equal."""
        return words_in(self.chain)


class Comparison(NamedTuple):
    """All bodies of a pile set side by side.

    `families` are exact copies, members in order of place; their first members are the `bodies` that were compared,
    laid end to end in `stream`. `holders` knows who else holds a window of `window_words` words.
    """

    families: tuple[tuple[Body, ...], ...]
    bodies: tuple[Body, ...]
    stream: Stream
    holders: Holders
    window_words: int
    passages: tuple[Passage, ...]

    def share(self, passage: Passage) -> float:
        """Return the share of the words of the shorter body that the passage holds."""
        return passage.words / min(self.bodies[passage.left].words, self.bodies[passage.right].words)


def compare(bodies: Sequence[Body], vocabulary: Vocabulary, settings: ReuseSettings) -> Comparison:
    """Return the passages of all bodies, the heaviest of a pair first."""
    families = exact_families(bodies, vocabulary.hashes())
    representatives = tuple(members[0] for members in families)
    limits = Limits(settings.shingle_words, settings.max_shingle_documents, _REPEATS_PER_TEXT, within=False)
    stream = stream_of(representatives)
    groups = equal_windows(stream, vocabulary.hashes(), limits)
    matches = maximal_matches(stream, groups, limits)
    holders = Holders(stream, groups, matches)
    own, carried = _parted(matches, holders.carried_words(limits.window_words), limits.window_words)
    passages = [
        Passage(one, two, chain, is_carried)
        for is_carried, part in ((False, own), (True, carried))
        for one, two, runs in _by_pair(stream, part)
        for chain in _pair_chains(representatives[one], representatives[two], runs, settings)
    ]
    passages.sort(key=lambda p: (p.left, p.right, p.carried, -p.words, p.chain[0]))
    return Comparison(families, representatives, stream, holders, limits.window_words, tuple(passages))


def exact_families(bodies: Sequence[Body], hashes: Hashes) -> tuple[tuple[Body, ...], ...]:
    """Group bodies that spell the same folded words, ordered by what they spell; members in the order of `bodies`.

    No family's place depends on which articles carry it, so that an added copy changes nothing between other texts.
    """
    families: dict[bytes, list[Body]] = {}
    for body in bodies:
        families.setdefault(body.ids.tobytes(), []).append(body)
    return tuple(tuple(f) for f in sorted(families.values(), key=lambda f: _fingerprint(hashes[f[0].ids])))


def _fingerprint(words: Hashes) -> bytes:
    return hashlib.blake2b(words.tobytes(), digest_size=16).digest()


def long_enough(chain: Chain, left: Body, settings: ReuseSettings) -> bool:
    """Whether a chain has the words and the characters of a passage."""
    if not chain or words_in(chain) < settings.min_passage_words:
        return False
    return int(left.ends[chain[-1].left_end - 1]) - int(left.starts[chain[0].left]) >= settings.min_passage_chars


def words_in(chain: Chain) -> int:
    """Return how many words the runs of a chain hold."""
    return sum(run.length for run in chain)


def _parted(matches: Matches, carried: NDArray[np.bool_], window_words: int) -> tuple[Matches, Matches]:
    """Part matches where they run from a text's own words into carried ones.

    Of the carried parts one is kept for each place on the right, the one with the first text that holds it. Own parts
    shorter than a window are left out beside carried ones.
    """
    before = np.concatenate([[0], np.cumsum(carried)])
    share = (before[matches.left + matches.length] - before[matches.left]) / matches.length
    mixed = [
        (left + int(start), right + int(start), int(end - start), is_carried)
        for left, right, length in _rows(matches, (share > 0) & (share < 1))
        for start, end, is_carried in _stretches(carried[left : left + length])
        if end - start >= window_words
    ]
    own = [*_rows(matches, share == 0), *(row[:3] for row in mixed if not row[3])]
    held = sorted([*_rows(matches, share == 1), *(row[:3] for row in mixed if row[3])], key=lambda row: (row[1], row))
    first = [next(rows) for _, rows in groupby(held, key=lambda row: row[1])]
    return _matches(own), _matches(first)


def _rows(matches: Matches, chosen: NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    return list(zip(*(column[chosen].tolist() for column in matches), strict=True))


def _matches(rows: Sequence[tuple[int, int, int]]) -> Matches:
    columns = np.array(rows, np.int64).reshape(-1, 3)
    return Matches(columns[:, 0], columns[:, 1], columns[:, 2])


def _stretches(mask: NDArray[np.bool_]) -> Iterator[tuple[int, int, bool]]:
    cuts = (np.flatnonzero(mask[1:] != mask[:-1]) + 1).tolist()
    for start, end in pairwise((0, *cuts, len(mask))):
        yield start, end, bool(mask[start])


def _by_pair(stream: Stream, matches: Matches) -> Iterator[tuple[int, int, list[Run]]]:
    one, two = stream.text[matches.left].astype(np.int64), stream.text[matches.right].astype(np.int64)
    left, right = matches.left - stream.offsets[one], matches.right - stream.offsets[two]
    order = np.lexsort((right, left, two, one))
    columns = (one[order], two[order], left[order], right[order], matches.length[order])
    rows = zip(*(column.tolist() for column in columns), strict=True)
    for (a, b), members in groupby(rows, key=lambda row: (row[0], row[1])):
        yield a, b, [Run(*member[2:]) for member in members]


def _pair_chains(left: Body, right: Body, runs: Sequence[Run], settings: ReuseSettings) -> list[Chain]:
    """Return the chains of a pair, heaviest first.

    No two of them overlap on both sides; on one side they do where the other text holds a passage twice.
    """
    left_ids, right_ids = left.listed, right.listed
    taken: list[Chain] = []
    for chain in chains_of(runs, settings.max_gap_words):
        grown = _clear_of(with_ragged_edges(chain, left_ids, right_ids), taken)
        if long_enough(grown, left, settings):
            taken.append(grown)
    return taken


def _clear_of(chain: Chain, taken: Sequence[Chain]) -> Chain:
    """Cut a chain down to its longest part in a row that meets no chain already taken on both sides."""
    for other in taken:
        if not chain:
            break
        parts = groupby(chain, key=lambda run: _overlap(run, other))
        chain = max((tuple(part) for meets, part in parts if not meets), key=words_in, default=())
        if chain and _overlap(_hull(chain), other):
            return ()
    return chain


def _hull(chain: Chain) -> tuple[int, int, int, int]:
    return chain[0].left, chain[-1].left_end, chain[0].right, chain[-1].right_end


def _overlap(one: Run | tuple[int, int, int, int], chain: Chain) -> bool:
    a, b, c, d = (one.left, one.left_end, one.right, one.right_end) if isinstance(one, Run) else one
    left, left_end, right, right_end = _hull(chain)
    return a < left_end and left < b and c < right_end and right < d
