"""The account of a run: what became of every input and every row, so that the numbers add up."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

import pyarrow as pa

from headwater.corpus.inputs import Input, Split
from headwater.engine import Given, Piece, Rows
from headwater.model import Noun

FORMAT = "headwater/corpus-ledger/1"
LOSSES = pa.schema([("row", pa.int64()), ("reason", pa.large_string()), ("detail", pa.large_string())])
_BEHIND_DAMAGE = "behind damage of the file"
_SHOWN_FAULTS = 3


class InputEntry(Noun, frozen=True, kw_only=True):
    """What became of one input: `rows` = `documents` + `lost`; `reasons` counts the lost ones.

    "partial": something was lost. "quarantined": nothing of it was read. "skipped": there was nothing to read.
    """

    path: str
    status: Literal["ok", "partial", "quarantined", "skipped"]
    reason: str | None
    rows: int
    documents: int
    lost: int
    reasons: dict[str, int]


class Ledger(Noun, frozen=True, kw_only=True):
    """The account of a corpus: the totals, and each input by name."""

    schema: str
    inputs: tuple[InputEntry, ...]
    rows: int
    documents: int
    lost: int

    @property
    def whole(self) -> bool:
        """Whether there was anything to read and all of it was read."""
        read = [entry for entry in self.inputs if entry.status != "skipped"]
        return bool(read) and all(entry.status == "ok" for entry in read)


class LostRow(Noun, frozen=True, kw_only=True):
    """A row that was not read: its number in the input, the first being 1 (of JSON lines: its line), and why."""

    path: str
    row: int
    reason: str
    detail: str | None


def settle(given: Given) -> Iterator[Piece]:
    """Put the rows of a split that were not read in order. Gives: losses."""
    rows = pa.Table.from_batches([batch for table in given.tables for batch in table], LOSSES)
    if rows.num_rows:
        for batch in rows.sort_by("row").combine_chunks().to_batches():
            yield Piece("losses", given.number, batch)


class Losses(NamedTuple):
    """What reading left behind: losses and ends by split, and how many documents each split has."""

    rows: Rows
    ends: Rows
    documents: Sequence[int]


def account(inputs: Sequence[Input], losses: Losses, tell: Callable[[LostRow], None]) -> Ledger:
    """Return the ledger; each row that was lost is told, by input, in order. Rows behind damage are counted only."""
    entries = tuple(_entry(one, losses, tell) for one in inputs)
    return Ledger(
        schema=FORMAT, inputs=entries, rows=sum(e.rows for e in entries), documents=sum(e.documents for e in entries),
        lost=sum(e.lost for e in entries),
    )  # fmt: skip


def _entry(one: Input, losses: Losses, tell: Callable[[LostRow], None]) -> InputEntry:
    reasons: Counter[str] = Counter()
    faults: list[str] = []
    documents = first_row = 0
    for split in one.splits:
        (end,) = (batch.to_pylist()[0] for batch in losses.ends.read(split.number))
        for row in _lost_rows(one.path, split.first_row if split.kind == "parquet" else first_row, losses, split):
            reasons[row.reason] += 1
            tell(row)
        if end["unread"]:
            reasons[_BEHIND_DAMAGE] += end["unread"]
        if end["fault"]:
            faults.append(end["fault"])
        documents += losses.documents[split.number]
        first_row += end["rows"]
    lost = reasons.total()
    whole = not lost and not faults
    status = one.status if one.status != "ok" else "ok" if whole else "partial" if documents else "quarantined"
    told = "; ".join(faults[:_SHOWN_FAULTS]) or None
    return InputEntry(
        path=one.path, status=status, reason=one.reason or told, rows=documents + lost, documents=documents, lost=lost,
        reasons=dict(sorted(reasons.items())),
    )  # fmt: skip


def _lost_rows(path: str, first_row: int, losses: Losses, split: Split) -> Iterator[LostRow]:
    for batch in losses.rows.read(split.number):
        columns = (batch.column(name).to_pylist() for name in LOSSES.names)
        for row, reason, detail in zip(*columns, strict=True):
            yield LostRow(path=path, row=first_row + row + 1, reason=reason, detail=detail)
