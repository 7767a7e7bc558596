"""The stories of one window of days, with the days around it; and which of two windows' stories are the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, lists, numbers, strings
from headwater.corpus.stories.counting import holders_in
from headwater.engine import Batches, Given, Piece
from headwater.errors import UsageError
from headwater.settings import CorpusStorySettings
from headwater.story.bags import Bag
from headwater.story.batch import Clustered, clustered
from headwater.story.telling import Teller
from headwater.story.vectors import Known

STORY_BITS = 32
"""A story of a window is one number: the window's, then this many bits of the story's place in it."""
# what clustering takes for an article, measured on articles of 260 words; and before it holds any
_ARTICLE_BYTES, _PROCESS_BYTES = 20_000, 250_000_000


class Corpus(NamedTuple):
    """What windows are cut from: the number of each shard's window, and how many articles all have together."""

    windows: Sequence[int]
    articles: int


def cluster(given: Given, asked: CorpusStorySettings, corpus: Corpus, memory_bytes: int) -> Iterator[Piece]:
    """Cluster the articles of a window and of the days around it. Beside: rows that are dropped, the tally of terms.

    Gives: parts, the articles of the window itself, each with its story here; zones, those near an edge of the window
    with their stories here (by the edge: the number of the window behind it); labels of the stories.
    """
    (articles,) = given.tables
    window = corpus.windows[given.number]
    rows = _of_the_corpus(articles, {n for b in given.all_beside(0) for n in b.column("row").to_pylist()})
    if not rows.num_rows:
        return
    if rows.num_rows * _ARTICLE_BYTES + _PROCESS_BYTES > memory_bytes:
        needed = -(-(rows.num_rows * _ARTICLE_BYTES + _PROCESS_BYTES) // 1_000_000)
        raise UsageError(
            f"{rows.num_rows:,} articles are to be clustered together: --memory must be {needed} or more for each "
            "worker, or take a shorter --window"
        )
    bags = _bags(rows)
    terms = sorted({term for bag in bags for term in bag.terms})
    known = Known(corpus.articles, holders_in(given.beside[1], terms))
    yield from _stories(rows, clustered(bags, rows.column("name").to_pylist(), asked.story, known), window, asked)


def _stories(rows: pa.RecordBatch, found: Clustered, window: int, asked: CorpusStorySettings) -> Iterator[Piece]:
    """Give the stories of a window. Those without an article of the window itself are told by another: no label."""
    names, days, leads = (rows.column(name).to_pylist() for name in ("name", "day", "lead"))
    teller = Teller(found.partition, found.spelt, asked.story)
    story_of = np.zeros(len(names), np.int64)
    labels: list[tuple[int, str]] = []
    pieces = 0
    for members in sorted(found.partition.members.values(), key=min):
        inside = sorted((days[n], n) for member in members for n in found.families[member])
        label = None
        if any(day // asked.window_days == window for day, _ in inside):
            story = found.partition.story[min(members)]
            central = teller.central(story, sorted(members))
            label = teller.label(story, [leads[min(found.families[n], key=names.__getitem__)] for n in central])
        for piece in _apart(inside, asked.gap_days):
            number = window << STORY_BITS | pieces
            story_of[piece] = number
            pieces += 1
            if label is not None:
                labels.append((number, label))
    yield from _told(rows, story_of, window, asked)
    if labels:
        yield Piece("labels", 0, batch_of({
            "part": np.array([number for number, _ in labels]), "label": strings([label for _, label in labels]),
        }))  # fmt: skip


def _of_the_corpus(articles: Batches, dropped: set[int]) -> pa.RecordBatch:
    """Return the articles, in order of their ids, those left out that an id came twice for."""
    if not articles:
        return pa.RecordBatch.from_pydict({"row": []})
    table = pa.Table.from_batches(articles).combine_chunks()
    kept = [n for n, row in enumerate(table.column("row").to_pylist()) if row not in dropped]
    names = table.column("name").to_pylist()
    kept.sort(key=names.__getitem__)
    taken = table.take(pa.array(kept, pa.int64())).combine_chunks().to_batches()
    return taken[0] if taken else pa.RecordBatch.from_pydict({"row": []})


def _bags(rows: pa.RecordBatch) -> list[Bag]:
    weights = lists(rows.column("weights"))
    bounds = list(pairwise(weights.first.tolist()))
    terms = rows.column("terms").to_pylist()
    hashes, days = rows.column("words_hash").to_pylist(), rows.column("day").to_pylist()
    return [
        Bag(tuple(t), tuple(weights.values[a:b].tolist()), day, h)
        for t, (a, b), day, h in zip(terms, bounds, days, hashes, strict=True)
    ]


def _apart(inside: Sequence[tuple[int, int]], gap_days: int) -> list[list[int]]:
    """Part articles, in order of their days, where none appears for longer than the gap."""
    parts: list[list[int]] = []
    last: int | None = None
    for day, number in inside:
        if last is None or day - last > gap_days:
            parts.append([])
        parts[-1].append(number)
        last = day
    return parts


def _told(rows: pa.RecordBatch, story_of: np.ndarray, window: int, asked: CorpusStorySettings) -> Iterator[Piece]:
    day, row = (rows.column(name).to_numpy() for name in ("day", "row"))
    own = np.flatnonzero(day // asked.window_days == window)
    if len(own):
        core = rows.select(["name", "day", "outlet"]).take(pa.array(own))
        yield Piece("parts", 0, core.append_column("part", pa.array(story_of[own])))
    for edge in (window, window + 1):
        begins = edge * asked.window_days
        near = np.flatnonzero((day >= begins - asked.gap_days) & (day < begins + asked.gap_days))
        if len(near):
            yield Piece("zones", edge, batch_of({"row": row[near], "part": story_of[near]}))


def link(given: Given) -> Iterator[Piece]:
    """Say which stories on the two sides of an edge are the same: those that share most of the smaller one's articles.

    Only articles near the edge are asked, which both windows clustered. Gives: links.
    """
    (zones,) = given.tables
    both: dict[int, list[int]] = {}
    for batch in sorted(zones, key=lambda batch: int(batch.column("part")[0].as_py())):
        for row, part in zip(*(batch.column(name).to_pylist() for name in ("row", "part")), strict=True):
            both.setdefault(row, []).append(part)
    sizes = Counter(part for parts in both.values() for part in parts)
    shared = Counter((parts[0], parts[1]) for parts in both.values() if len(parts) == 2)
    links = sorted(pair for pair, count in shared.items() if 2 * count > min(sizes[pair[0]], sizes[pair[1]]))
    if links:
        left, right = (np.array(side, np.int64) for side in zip(*links, strict=True))
        yield Piece("links", 0, batch_of({"left": left, "right": right}))


def join(given: Given) -> Iterator[Piece]:
    """Join stories by their links. Gives: joined, for each part that has links the first part of its story."""
    (links,) = given.tables
    first: dict[int, int] = {}

    def root(part: int) -> int:
        while first.setdefault(part, part) != part:
            first[part] = first[first[part]]
            part = first[part]
        return part

    for left, right in zip(*(numbers(links, name, np.int64).tolist() for name in ("left", "right")), strict=True):
        one, other = sorted((root(left), root(right)))
        first[other] = one
    if first:
        parts = sorted(first)
        yield Piece("joined", 0, batch_of({"part": np.array(parts), "story": np.array([root(p) for p in parts])}))
