"""Spark gives what one machine gives: whole runs, runs that lose an executor, runs whose driver is killed."""

import signal
from collections.abc import Mapping
from pathlib import Path

import msgspec

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


def test_the_same_rows(tmp_path: Path) -> None:
    need_spark()  # that a cluster gives them too is tested where one of its executors is killed
    seeds = (11, 12)
    piles = {seed: write_lines(tmp_path / f"{seed}.jsonl", corpus(seed, 30)) for seed in seeds}
    pairs = [value for seed, place in piles.items() for value in (tmp_path / f"spark-{seed}", place)]
    done = sparked(tmp_path, LOCAL, "none", *pairs)
    assert done.returncode == 0, done.stderr[-2000:]
    for seed, place in piles.items():
        here, there = tmp_path / f"local-{seed}", tmp_path / f"spark-{seed}"
        local(here, place)
        assert published(there) == published(here)
        assert all(published(here).values())
        # the records agree too: each engine takes what the other finished for finished
        assert [(r.step, r.shard, r.inputs) for r in records(there)] == [
            (r.step, r.shard, r.inputs) for r in records(here)
        ]
        again = first_and_last(local(there, place))
        assert all(first.done == first.total for name, (first, _) in again.items() if not name.startswith("write"))
    told = first_and_last(progress_in(done.stdout))
    last = records(tmp_path / f"spark-{seeds[-1]}")
    for step in {record.step for record in last}:
        written = [one for record in last if record.step == step for one in record.tables]
        whole = told[step][1]
        assert whole.done == whole.total == len([record for record in last if record.step == step])
        assert (whole.rows, whole.stored_bytes) == (
            sum(one.rows for one in written), sum(one.file_bytes for one in written),
        )  # fmt: skip


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


def test_after_its_driver_was_killed_a_run_goes_on(tmp_path: Path) -> None:
    need_spark()
    place = write_lines(tmp_path / "a.jsonl", corpus(13, 40))
    done = sparked(tmp_path, LOCAL, "groups:driver", tmp_path / "spark", place)
    assert done.returncode == -signal.SIGKILL
    finished = len(list((tmp_path / "spark" / "work" / "groups").glob("*.json")))
    assert finished >= 2
    again = sparked(tmp_path, LOCAL, "none", tmp_path / "spark", place)
    assert again.returncode == 0, again.stderr[-2000:]
    told = first_and_last(progress_in(again.stdout))
    for step in ("scan", "ids", "texts", "windows"):
        assert told[step][0].done == told[step][0].total > 0
        assert told[step][1].rows == 0
    # what was under way when the driver went may have been finished behind it
    assert finished <= told["groups"][0].done < told["groups"][0].total
    local(tmp_path / "local", place)
    assert published(tmp_path / "spark") == published(tmp_path / "local")
