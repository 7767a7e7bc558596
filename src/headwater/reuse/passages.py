"""Passages that texts share: exact copies collapsed, the rest matched, chained and cut to size, all as columns."""

import hashlib
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from headwater.reuse.across import edged
from headwater.reuse.chains import Chains, chains_of, in_order
from headwater.reuse.compiled import Loops, loops_for, sealed, side_of
from headwater.reuse.edges import with_ragged_edges
from headwater.reuse.folding import Flags, Folded, Hashes, Ints, Places, rows_in
from headwater.reuse.looped import EDGED_WORDS, pair_order
from headwater.reuse.matches import Matches, in_pair_order, matches_from, openings_of, pair_keys
from headwater.reuse.overlaps import without_overlaps
from headwater.reuse.rarity import Rarity, Spelling, rarity_of, rarity_once, spelling_of, tally_bits, tally_of
from headwater.reuse.stream import Stream, stream_of
from headwater.reuse.streamed import Pairing, numbered, spread_in, windows_in
from headwater.reuse.windows import (
    ASKED_PAIRS,
    CARRIED_ROW,
    Groups,
    Limits,
    Marks,
    groups_of,
    keys_of,
    rows_of,
    seen_twice,
)
from headwater.settings import ReuseSettings

_REPEATS_PER_TEXT = 4
_ANY_CHAINS = 1 << 62
# compiled loops number the words before a window in 16 bits
_MOST_PLACES = (1 << 16) - 1


class Families(NamedTuple):
    """Texts with the same words: `family` numbers the family of each text, `heads` is the first text of each family.

    Families are ordered by what they spell, so that an added copy changes nothing between other texts.
    """

    family: Ints
    heads: Ints


class Spread(NamedTuple):
    """What is known of the window at each stream position.

    How many texts hold it (0: one alone), how many of eight pairs of its places agree around it too (8 where that was
    not asked), and whether texts carry it along.
    """

    texts: Places
    related: Marks
    carried: Flags

    def carried_words(self, window_words: int) -> Flags:
        """Return for each position whether its word stands in a row of windows that are carried along."""
        edges = np.flatnonzero(self.carried[1:] != self.carried[:-1]) + 1
        edges = np.concatenate([[0], edges, [len(self.carried)]])
        first = 0 if self.carried[:1].any() else 1
        begins, ends = edges[first:-1:2], edges[first + 1 :: 2]
        long = ends - begins >= CARRIED_ROW
        words = np.zeros(len(self.carried), np.bool_)
        for begin, end in zip(begins[long].tolist(), ends[long].tolist(), strict=True):
            words[begin : end + window_words - 1] = True
        return words


def nothing_known(positions: int) -> Spread:
    """Return what is known of so many positions before anything is."""
    return Spread(
        np.zeros(positions, np.int32), np.full(positions, ASKED_PAIRS, np.uint8), np.zeros(positions, np.bool_)
    )


def spread_of(groups: Groups, positions: int) -> Spread:
    """Lay what groups know out over a stream of so many positions."""
    texts, related, carried = nothing_known(positions)
    for column, values in ((texts, groups.texts), (related, groups.related), (carried, groups.carried)):
        column[groups.rows.position] = np.repeat(values, groups.sizes)
    return Spread(texts, related, carried)


Parts = tuple[Matches, Matches]


class Comparison(NamedTuple):
    """Texts set side by side: what they hold, how rare their words are in the pile, and the passages they share.

    `carried` says for each chain whether most of its words are carried along by texts that have nothing else in common.
    The texts of a chain are those its first run stands in; the smaller number is left.
    """

    stream: Stream
    spread: Spread
    rarity: Rarity
    chains: Chains
    carried: Flags

    @property
    def texts(self) -> tuple[Ints, Ints]:
        """The numbers of the two texts of each chain."""
        heads = self.chains.first[:-1]
        left, right = self.stream.text[self.chains.left[heads]], self.stream.text[self.chains.right[heads]]
        return left.astype(np.int64), right.astype(np.int64)


def exact_families(folded: Folded) -> Families:
    """Group texts that spell the same folded words, ordered by what they spell; a head is the first of its texts."""
    firsts: dict[bytes, int] = {}
    same = np.zeros(len(folded.first) - 1, np.int64)
    for number, print_ in enumerate(fingerprints(folded)):
        same[number] = firsts.setdefault(print_, number)
    heads = np.array([firsts[print_] for print_ in sorted(firsts)], np.int64)
    place = np.zeros(len(same), np.int64)
    place[heads] = np.arange(len(heads))
    return Families(place[same], heads)


def fingerprints(folded: Folded) -> Iterator[bytes]:
    """Yield 16 bytes for each text that tell what it spells: a blake2b hash of its words."""
    raw = folded.words.astype("<u8").view(np.uint8).data
    for begin, end in pairwise((8 * folded.first).tolist()):
        yield hashlib.blake2b(raw[begin:end], digest_size=16).digest()


def texts_of(folded: Folded, numbers: Ints) -> Folded:
    """Return some of the texts, in the order given."""
    first = np.concatenate([[0], np.cumsum(np.diff(folded.first)[numbers])])
    words = rows_in(folded.words, folded.first, numbers)
    starts, ends = (rows_in(column, folded.first, numbers) for column in (folded.starts, folded.ends))
    return Folded(words, starts, ends, first)


def compare(folded: Folded, settings: ReuseSettings) -> Comparison:
    """Return the passages of texts that are all different, ordered by the pair of texts and the place."""
    stream = stream_of(folded)
    loops = loops_for(len(stream.words))
    if loops is not None:
        return _looped(loops, stream, folded.words, settings)
    limits = limits_of(settings)
    keys, whole = keys_of(stream, limits)
    groups = groups_of(rows_of(stream, keys, whole[seen_twice(keys[whole])], limits), limits)
    spread = spread_of(groups, len(stream.words))
    carried = spread.carried_words(limits.window_words)
    groups = edged(groups, stream.first, limits.window_words)
    openings = openings_of(groups, groups.stars, within=limits.within)
    matches = matches_from(stream, openings, limits.window_words, settings.min_passage_words)
    chains, of_carried = chained(stream, carried, parted(stream, carried, matches, settings), settings)
    return Comparison(stream, spread, rarity_among(spelling_of(stream), spread, len(folded.words)), chains, of_carried)


def rarity_among(spelt: Spelling, spread: Spread, words: int) -> Rarity:
    """Return how rare each word of a pile of so many is in it."""
    positions = len(spread.texts)
    return rarity_of(spelt, positions, tally_of(spelt, spread.texts, tally_bits(words)))


def _looped(loops: Loops, stream: Stream, words: Hashes, settings: ReuseSettings) -> Comparison:
    """Return what `compare` returns, by compiled loops."""
    texts = numbered(loops, [words], stream.lengths)
    windows = windows_in(loops, texts, limits_of(settings))
    spread = Spread(*spread_in(loops, windows))
    along = sealed(spread.carried_words(settings.shingle_words))
    side = side_of(texts.numbers, (stream.starts, stream.ends), stream.first[:-1], stream.lengths)
    pairing = Pairing(loops, side, along, windows, settings)
    (chains,) = pairing.chains(range(len(pairing)), _ANY_CHAINS)
    counts = np.diff(chains.first)
    left, right = (place + np.repeat(stream.first[text], counts) for place, text in (
        (chains.left, chains.left_text), (chains.right, chains.right_text)
    ))  # fmt: skip
    whole = Chains(left, right, chains.length, chains.first)
    order = pair_order(chains.left_text, chains.right_text)
    rarity = rarity_once(loops, (texts.numbers, texts.hashes), windows.number, windows.texts)
    return Comparison(stream, spread, rarity, whole.taken(order), chains.carried[order])


def limits_of(settings: ReuseSettings) -> Limits:
    """Return what is paired when passages are sought."""
    most = min(settings.max_shingle_documents, _MOST_PLACES), min(settings.max_agreeing_documents, _MOST_PLACES)
    return Limits(settings.shingle_words, most[0], _REPEATS_PER_TEXT, within=False, agreeing_places=most[1])


def parted(stream: Stream, carried: Flags, matches: Matches, settings: ReuseSettings) -> Parts:
    """Part matches into texts' own words and `carried` ones, and leave out those that cannot come to a passage.

    Of the stream only `text` and `first` are asked. All matches of a text on the right, the one further behind, are
    needed together; those of different ones are not.
    """
    matches = _of_weight(stream, matches, settings.min_passage_words)
    own, shared = _parted(stream, matches, carried, settings.shingle_words)
    return _hopeful(stream, own, settings), _hopeful(stream, shared, settings)


def chained(stream: Stream, carried: Flags, parts: Parts, settings: ReuseSettings) -> tuple[Chains, Flags]:
    """Return the passages that the parts make, ordered by the pair of texts and the place, and which are carried along.

    `carried` says for each position whether its word is. Words of the stream are asked only where a pair has
    EDGED_WORDS or more in a part.
    """
    chains = in_order(stream, [_chained(stream, part, settings) for part in parts])
    chains = _long_enough(stream, without_overlaps(stream, chains), settings)
    return chains, 2 * _held(carried, chains) > chains.words


def _hopeful(stream: Stream, matches: Matches, settings: ReuseSettings) -> Matches:
    """Leave out pairs of texts with so few words that their edges are not looked at, and no two runs to be chained."""
    keys = pair_keys(stream, matches.left, matches.right)
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    if not len(starts):
        return matches
    hope = matches.length >= settings.min_passage_words
    for back in range(1, -(-EDGED_WORDS // settings.shingle_words)):
        one, two = (Matches(*(column[part] for column in matches)) for part in (slice(None, -back), slice(back, None)))
        gap = np.maximum(two.left - one.left - one.length, two.right - one.right - one.length)
        hope[back:] |= (keys[back:] == keys[:-back]) & (gap <= settings.max_gap_words) & (two.right > one.right)
    words, some = np.add.reduceat(matches.length, starts), np.logical_or.reduceat(hope, starts)
    kept = np.repeat((words >= EDGED_WORDS) | some, np.diff(starts, append=len(keys)))
    return Matches(*(column[kept] for column in matches))


def _held(words: Flags, chains: Chains) -> Ints:
    """Return how many words of each chain are marked, on the left."""
    upto = np.concatenate([[0], np.cumsum(words)])
    runs = np.concatenate([[0], np.cumsum(upto[chains.left + chains.length] - upto[chains.left])])
    marked: Ints = runs[chains.first[1:]] - runs[chains.first[:-1]]
    return marked


def _chained(stream: Stream, matches: Matches, settings: ReuseSettings) -> Chains:
    chains = chains_of(stream, matches, settings.max_gap_words)
    # a few words in common do not get more telling by the words around them
    worth = _pair_words(stream, chains) >= EDGED_WORDS
    chains = in_order(stream, [chains.taken(~worth), with_ragged_edges(stream, chains.taken(worth))])
    return _long_enough(stream, chains, settings)


def _long_enough(stream: Stream, chains: Chains, settings: ReuseSettings) -> Chains:
    left, left_end, *_ = chains.hulls
    long = stream.ends[left_end - 1] - stream.starts[left] >= settings.min_passage_chars
    return chains.taken((chains.words >= settings.min_passage_words) & long)


def _pair_words(stream: Stream, chains: Chains) -> Ints:
    """Return for each chain how many words all chains of its two texts have."""
    heads = chains.first[:-1]
    keys = pair_keys(stream, chains.left[heads], chains.right[heads])
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    words = np.add.reduceat(chains.words, starts) if len(starts) else starts
    return np.repeat(words, np.diff(starts, append=len(keys)))


def _of_weight(stream: Stream, matches: Matches, min_words: int) -> Matches:
    """Leave out pairs of texts whose matches all together do not come to a passage: a turn of phrase in common."""
    keys = pair_keys(stream, matches.left, matches.right)
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    words = np.add.reduceat(matches.length, starts) if len(starts) else starts
    weighty = np.repeat(words >= min_words, np.diff(starts, append=len(keys)))
    return Matches(*(column[weighty] for column in matches))


def _parted(stream: Stream, matches: Matches, carried: Flags, window_words: int) -> tuple[Matches, Matches]:
    """Part matches where they run from a text's own words into carried ones.

    Of the carried parts one is kept for each place on the right, the one with the first text that holds it. Parts
    shorter than a window are left out beside others.
    """
    cuts = np.flatnonzero(carried[1:] != carried[:-1]) + 1
    low, high = np.searchsorted(cuts, matches.left, "right"), np.searchsorted(cuts, matches.left + matches.length)
    counts = high - low + 1
    row = np.repeat(np.arange(len(counts)), counts)
    rank = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
    begins, ends = matches.left[row].copy(), (matches.left + matches.length)[row]
    inner = low[row] + rank
    begins[rank > 0] = cuts[inner[rank > 0] - 1]
    last = rank == counts[row] - 1
    ends[~last] = cuts[inner[~last]]
    keep = (ends - begins >= window_words) | (counts[row] == 1)
    right = matches.right[row] + begins - matches.left[row]
    parts = Matches(begins[keep], right[keep], (ends - begins)[keep])
    held = carried[parts.left]
    own, shared = (in_pair_order(stream, Matches(*(column[kind] for column in parts))) for kind in (~held, held))
    order = np.lexsort((shared.left, shared.right))
    first = order[np.diff(shared.right[order], prepend=-1) != 0]
    first.sort()
    return own, Matches(*(column[first] for column in shared))
