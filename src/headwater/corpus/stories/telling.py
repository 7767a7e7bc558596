"""Stories as they are published: their articles, days, outlets and what to call them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, by_partition, numbers, strings
from headwater.corpus.stories.clustering import STORY_BITS
from headwater.engine import Given, Piece
from headwater.model import content_id

_TEXT = pa.large_string()
STORIES = pa.schema([
    ("story", _TEXT), ("label", _TEXT), ("articles", pa.int64()), ("outlets", pa.int64()), ("first_day", pa.date32()),
    ("last_day", pa.date32()),
])  # fmt: skip
ARTICLES = pa.schema([("document", _TEXT), ("story", _TEXT), ("day", pa.date32()), ("outlet", _TEXT)])


class _Member(NamedTuple):
    name: str
    day: int
    outlet: str | None
    part: int


def gather(given: Given, partitions: int) -> Iterator[Piece]:
    """Say of the articles, or the labels, of a window which joined story each is of. Gives: members (by story)."""
    (rows,) = given.tables
    joined = given.all_beside(0)
    known = dict(zip(*(numbers(joined, name, np.int64).tolist() for name in ("part", "story")), strict=True))
    for batch in rows:
        stories = np.array([known.get(part, part) for part in batch.column("part").to_pylist()], np.int64)
        told = batch.append_column("joined", pa.array(stories))
        at = (stories >> STORY_BITS) + (stories & 0xFFFF)
        for partition, some in by_partition(told, at % partitions):
            yield Piece("members", partition, some)


def tell(given: Given) -> Iterator[Piece]:
    """Make nouns of stories. Gives: stories, articles."""
    members, named = given.tables
    labels = {
        part: label
        for batch in named
        for part, label in zip(batch.column("part").to_pylist(), batch.column("label").to_pylist(), strict=True)
    }
    found: dict[int, list[_Member]] = {}
    for batch in members:
        columns = (batch.column(name).to_pylist() for name in ("name", "day", "outlet", "part", "joined"))
        for name, day, outlet, part, story in zip(*columns, strict=True):
            found.setdefault(story, []).append(_Member(name, day, outlet, part))
    if not found:
        return
    told = sorted((_told(sorted(inside), labels) for inside in found.values()), key=lambda row: (-row[2], row[0]))
    fields = list(zip(*((*row[:4], *map(date.fromordinal, row[4:6])) for row in told), strict=True))
    rows = [pa.array(column, kind) for column, kind in zip(fields, STORIES.types, strict=True)]
    yield Piece("stories", 0, pa.RecordBatch.from_arrays(rows, schema=STORIES))
    every = [(one, row[0]) for row in told for one in row[6]]
    yield Piece("articles", 0, batch_of({
        "document": strings([one.name for one, _ in every]), "story": strings([story for _, story in every]),
        "day": pa.array([date.fromordinal(one.day) for one, _ in every], pa.date32()),
        "outlet": pa.array([one.outlet for one, _ in every], _TEXT),
    }))  # fmt: skip


def _told(
    inside: Sequence[_Member], labels: dict[int, str]
) -> tuple[str, str, int, int, int, int, Sequence[_Member]]:
    """Return id, label, articles, outlets, first and last day, members of a story."""
    parts: dict[int, int] = {}
    for one in inside:
        parts[one.part] = parts.get(one.part, 0) + 1
    # the window that has most of it names it, the first of those
    namer = min(parts, key=lambda part: (-parts[part], part))
    days = [one.day for one in inside]
    outlets = {one.outlet for one in inside if one.outlet}
    story = content_id("story", *(one.name for one in inside))
    return story, labels[namer], len(inside), len(outlets), min(days), max(days), inside
