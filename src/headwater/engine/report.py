"""The account of a run's steps: what went in, what came out, what it took."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.engine.manifest import Record
from headwater.model import Noun


class TableReport(Noun, frozen=True, kw_only=True):
    """A table that a step made: its rows and the bytes that they were kept in."""

    table: str
    rows: int
    stored_bytes: int


class StepReport(Noun, frozen=True, kw_only=True):
    """One step. All but `made` and `wall_seconds` count its shards whichever run made them.

    `rows_in` and `bytes_in` are what kernels were given, None where a scan does not know its rows; `wanted_rows` is
    what the tables behind them have: `adds_up` says that nothing came twice or not at all. `task_seconds` add up those
    of all shards, `wall_seconds` are those of this run. `peak_bytes`: the most that a process which made a shard had
    held since it began.
    """

    step: str
    shards: int
    made: int
    rows_in: int | None
    wanted_rows: int | None
    bytes_in: int
    tables: tuple[TableReport, ...]
    cpu_seconds: float
    task_seconds: float
    wall_seconds: float
    peak_bytes: int | None

    @property
    def adds_up(self) -> bool:
        """Whether the step was given each row of its tables once."""
        return self.rows_in == self.wanted_rows

    @property
    def rows_out(self) -> int:
        """How many rows it gave, of all its tables."""
        return sum(table.rows for table in self.tables)


class Ran(NamedTuple):
    """What an engine notes of a step: the rows of its tables (None for a scan), its tables, what this run did."""

    step: str
    wanted_rows: int | None
    tables: tuple[str, ...]
    records: Sequence[Record]
    made: int
    wall_seconds: float


def reported(ran: Ran) -> StepReport:
    """Return the report of a step from the records of its shards."""
    costs = [record.cost for record in ran.records if record.cost is not None]
    tables = [
        TableReport(
            table=name,
            rows=sum(one.rows for record in ran.records if (one := record.table(name))),
            stored_bytes=sum(one.file_bytes for record in ran.records if (one := record.table(name))),
        )
        for name in ran.tables
    ]
    return StepReport(
        step=ran.step, shards=len(ran.records), made=ran.made,
        rows_in=None if ran.wanted_rows is None else sum(cost.rows for cost in costs), wanted_rows=ran.wanted_rows,
        bytes_in=sum(cost.given_bytes for cost in costs), tables=tuple(tables),
        cpu_seconds=round(sum(cost.cpu_seconds for cost in costs), 3),
        task_seconds=round(sum(cost.wall_seconds for cost in costs), 3), wall_seconds=round(ran.wall_seconds, 3),
        peak_bytes=max((cost.peak_bytes for cost in costs if cost.peak_bytes is not None), default=None),
    )  # fmt: skip
