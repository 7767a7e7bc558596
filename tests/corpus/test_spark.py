"""All commands give on Spark what they give on one machine, as sets of rows, and the same accounts."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from headwater.corpus.report import Report
from tests.corpus import commands
from tests.corpus.days import diaries as days
from tests.corpus.ingesting.piles import published, write_pile
from tests.engine.sparked import CLUSTER, LOCAL, need_spark, surroundings


def _goes_on(out: Path) -> None:
    """Go on, on one machine, where Spark's driver was killed in the last of three days: the others stay as they are."""
    about = json.loads((out / "days" / "run.json").read_bytes())
    assert (len(about["days"]), about["times"][-1]["finished"]) == (2, False)
    before = {place: place.stat().st_mtime_ns for place in (out / "days" / "passages").rglob("*.parquet")}
    found = commands.by_days(out, 1, "rest")
    assert [day.time for day in found.about.days] == [0, 1, 1]
    assert all(place.stat().st_mtime_ns == written for place, written in before.items())
    made = {step.step: step.made for step in found.report.steps if step.shards}
    assert made["day=2031-02-10/time=1/texts"] == 0 < made["day=2031-02-10/time=1/select"]


@pytest.mark.parametrize(("master", "seed", "victim"), [(LOCAL, 1, "driver"), (CLUSTER, 2, "executor")])
def test_the_same_rows_whatever_is_killed(
    master: str, seed: int, victim: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need_spark()
    for module in commands.MODULES:
        for name in {"sizes_for", "finer"} & vars(module).keys():
            monkeypatch.setattr(module, name, vars(module)[name])
    pile = write_pile(tmp_path / "pile", seed)
    here, there = tmp_path / "here", tmp_path / "there"
    # a day is many small steps, which take long on a cluster, and what its executors do in one they do in the commands
    numbers = commands.DAYS if victim == "driver" else commands.DAYS[:1]
    commands.run_all(1, here, pile, numbers)
    call = [sys.executable, "-m", "tests.corpus.commands", master, str(there), str(pile), victim, *map(str, numbers)]
    done = subprocess.run(
        call, capture_output=True, text=True, check=False, timeout=900, env=surroundings(tmp_path)
    )
    assert done.returncode == (0 if victim == "executor" else -signal.SIGKILL), done.stderr[-2000:]
    killed = {place.stem: place.read_bytes() for place in there.glob("*.flag")}
    if victim == "executor":
        assert set(killed) == {"articles", "cluster"}
        assert all(b"CoarseGrainedExecutorBackend" in command for command in killed.values())
    else:
        _goes_on(there)
        assert days.published(there / "days") == days.published(here / "days")
        assert days.published(here / "days")["passages"]
    for name, tables in commands.TABLES.items():
        assert published(there / name, *tables) == published(here / name, *tables), name
        # shards of what was ingested are told by where it lies, which is not the same place
        accounts = ("ledger.json", "lost.jsonl", "manifest.jsonl") if name == "ingest" else ("ledger.json",)
        for account in accounts:
            one, two = ((side / name / account).read_bytes().splitlines() for side in (here, there))
            assert sorted(one) == sorted(two), (name, account)
        report = msgspec.json.decode((there / name / "report.json").read_bytes(), type=Report)
        assert (report.engine, report.adds_up, report.cpu_seconds > 0) == ("spark", True, True)
    assert json.loads((here / "ingest" / "ledger.json").read_bytes())["articles"] > 20
