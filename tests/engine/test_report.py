"""The account of steps: rows that went in and came out, what it took, and that nothing comes twice or not at all."""

from pathlib import Path

import pytest

from headwater.engine import StepReport
from headwater.engine.costs import Meter, peak_bytes
from tests.engine.counting import COUNTS, TEXTS, Run


def test_steps_are_accounted(tmp_path: Path) -> None:
    run = Run(tmp_path)
    found = run.count()
    run.engine.write(found, "published", COUNTS)
    words, counts, written = run.engine.steps
    assert [step.step for step in run.engine.steps] == ["words", "counts", "write published"]
    assert (words.shards, words.made, words.rows_in, words.wanted_rows) == (4, 4, None, None)
    assert {table.table: table.rows for table in words.tables} == {"words": 11, "nothing": 0}
    assert (counts.shards, counts.made, counts.rows_in, counts.wanted_rows, counts.rows_out) == (2, 2, 11, 11, 6)
    assert counts.bytes_in > 0 < counts.tables[0].stored_bytes
    assert (written.rows_in, written.rows_out) == (6, 6)
    assert written.tables[0].stored_bytes == sum(p.stat().st_size for p in (tmp_path / "published").iterdir())
    assert all(step.adds_up for step in run.engine.steps)


def test_what_an_earlier_run_made_counts_too(tmp_path: Path) -> None:
    first, again = Run(tmp_path), Run(tmp_path)
    first.count()
    again.count()
    for before, now in zip(first.engine.steps, again.engine.steps, strict=True):
        assert (now.made, now.rows_in, now.tables, now.cpu_seconds) == (
            0, before.rows_in, before.tables, before.cpu_seconds,
        )  # fmt: skip


def test_partitions_that_no_cut_takes_are_not_wanted(tmp_path: Path) -> None:
    run = Run(tmp_path)
    words = run.scan(TEXTS)["words"]
    from headwater.engine import Step  # noqa: PLC0415
    from tests.engine.counting import counts  # noqa: PLC0415

    run.engine.group(Step("counts", "1", ("counts",), counts), [words], [range(1, 2)])
    step = run.engine.steps[-1]
    assert step.rows_in == step.wanted_rows == words.partitions[1]


@pytest.mark.parametrize(("rows_in", "wanted", "adds_up"), [(3, 3, True), (2, 3, False), (None, None, True)])
def test_rows_that_are_lost_are_seen(rows_in: int | None, wanted: int | None, adds_up: bool) -> None:  # noqa: FBT001
    step = StepReport(
        step="a", shards=1, made=1, rows_in=rows_in, wanted_rows=wanted, bytes_in=0, tables=(), cpu_seconds=0,
        task_seconds=0, wall_seconds=0, peak_bytes=None,
    )  # fmt: skip
    assert step.adds_up == adds_up


def test_a_meter_counts_processor_time_and_peaks() -> None:
    meter = Meter()
    total = sum(n * n for n in range(300_000))
    cost = meter.cost(total % 7, 5)
    assert 0 < cost.cpu_seconds < 30
    assert cost.wall_seconds > 0
    peak = peak_bytes()
    assert peak is None or peak > 10_000_000
