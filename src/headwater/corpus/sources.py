"""The splits of inputs as what an engine scans."""

from collections.abc import Sequence

from headwater.corpus.inputs import Input
from headwater.engine import Source


def sources_of(inputs: Sequence[Input]) -> list[Source]:
    """Return a source for each split; of Parquet, whose splits are row groups, each has its share of the bytes."""
    return [
        Source(f"{one.size} {one.modified_ns} {split}", split, one.size // len(one.splits))
        for one in inputs
        for split in one.splits
    ]
