"""Spark gives what one machine gives: whole runs, runs that lose an executor, runs whose driver is killed."""

import signal
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from headwater.engine import LocalEngine, Progress, Record
from tests.corpus.piles import corpus, table, write_lines
from tests.engine.sparked import CLUSTER, LOCAL, SIZES, need_spark, progress_in, run_plan, sparked

TABLES = ("passages", "families", "documents")
Rows = set[bytes]


def local(out: Path, place: Path) -> list[Progress]:
    """Run the plan on this machine and return what was told."""
    told: list[Progress] = []
    engine = LocalEngine(out / "work", out, workers=1, buffer_bytes=SIZES.buffer_bytes, tell=told.append)
    run_plan(engine, str(place))
    return told


def published(out: Path) -> Mapping[str, Rows]:
    """Return the rows of each published table as a set; none stands there twice."""
    found = {}
    for name in TABLES:
        rows = [msgspec.json.encode(row) for row in table(out, name)]
        found[name] = set(rows)
        assert len(rows) == len(found[name])
    return found


def records(out: Path) -> list[Record]:
    places = sorted((out / "work").glob("*/*.json"))
    return [msgspec.json.decode(place.read_bytes(), type=Record) for place in places]


def first_and_last(told: list[Progress]) -> dict[str, tuple[Progress, Progress]]:
    found: dict[str, tuple[Progress, Progress]] = {}
    for progress in told:
        found[progress.step] = (found.get(progress.step, (progress,))[0], progress)
    return found


class Went(NamedTuple):
    """A run whose driver was killed, and the process that went on with it and made a second one."""

    folder: Path
    piles: dict[int, Path]
    finished: int
    told: list[Progress]


@pytest.fixture(scope="module")
def went(tmp_path_factory: pytest.TempPathFactory) -> Went:
    """Spark starts slowly: what goes on and what is new share its second start."""
    need_spark()
    folder = tmp_path_factory.mktemp("went")
    piles = {seed: write_lines(folder / f"{seed}.jsonl", corpus(seed, 30)) for seed in (11, 12)}
    pairs = [value for seed, place in piles.items() for value in (folder / f"spark-{seed}", place)]
    done = sparked(folder, LOCAL, "groups:driver", *pairs[:2])
    assert done.returncode == -signal.SIGKILL
    finished = len(list((folder / "spark-11" / "work" / "groups").glob("*.json")))
    again = sparked(folder, LOCAL, "none", *pairs)
    assert again.returncode == 0, again.stderr[-2000:]
    for seed, place in piles.items():
        local(folder / f"local-{seed}", place)
    return Went(folder, piles, finished, progress_in(again.stdout))


def test_the_same_rows(went: Went) -> None:
    # that a cluster gives them too is tested where one of its executors is killed
    for seed, place in went.piles.items():
        here, there = went.folder / f"local-{seed}", went.folder / f"spark-{seed}"
        assert published(there) == published(here)
        assert all(published(here).values())
        # the records agree too: each engine takes what the other finished for finished
        assert [(r.step, r.shard, r.inputs) for r in records(there)] == [
            (r.step, r.shard, r.inputs) for r in records(here)
        ]
        again = first_and_last(local(there, place))
        assert all(first.done == first.total for name, (first, _) in again.items() if not name.startswith("write"))


def test_what_is_told_of_a_run_is_what_its_records_hold(went: Went) -> None:
    told = first_and_last(_behind_the_first(went.told))
    last = records(went.folder / "spark-12")
    for step in {record.step for record in last}:
        written = [one for record in last if record.step == step for one in record.tables]
        whole = told[step][1]
        assert whole.done == whole.total == len([record for record in last if record.step == step])
        assert (whole.rows, whole.stored_bytes) == (
            sum(one.rows for one in written), sum(one.file_bytes for one in written),
        )  # fmt: skip


def test_after_its_driver_was_killed_a_run_goes_on(went: Went) -> None:
    assert went.finished >= 2
    behind = _behind_the_first(went.told)
    told = first_and_last(went.told[: -len(behind)])
    for step in ("scan", "ids", "texts", "windows"):
        assert told[step][0].done == told[step][0].total > 0
        assert told[step][1].rows == 0
    # what was under way when the driver went may have been finished behind it
    assert went.finished <= told["groups"][0].done < told["groups"][0].total


def _behind_the_first(told: list[Progress]) -> list[Progress]:
    """Return what was told of the second of two runs: both begin with one step."""
    starts = [n for n, progress in enumerate(told) if progress.step == told[0].step]
    return told[next(n for before, n in pairwise(starts) if n > before + 1) :]


def test_an_executor_that_is_killed_costs_no_row(tmp_path: Path) -> None:
    need_spark()
    place = write_lines(tmp_path / "a.jsonl", corpus(13, 40))
    done = sparked(tmp_path, CLUSTER, "groups:executor", tmp_path / "spark", place)
    assert done.returncode == 0, done.stderr[-2000:]
    assert b"CoarseGrainedExecutorBackend" in (tmp_path / "spark.flag").read_bytes()
    local(tmp_path / "local", place)
    assert published(tmp_path / "spark") == published(tmp_path / "local")
    whole = first_and_last(progress_in(done.stdout))["groups"][1]
    assert whole.done == whole.total > 3
