"""All commands give on Spark what they give on one machine, as sets of rows, and the same accounts."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from headwater.corpus.report import Report
from tests.corpus import commands
from tests.corpus.ingesting.piles import published, write_pile
from tests.engine.sparked import CLUSTER, LOCAL, need_spark, surroundings


@pytest.mark.parametrize(("master", "seed"), [(LOCAL, 1), (CLUSTER, 2)])
def test_the_same_rows(master: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    need_spark()
    for module in commands.MODULES:
        for name in {"sizes_for", "finer"} & vars(module).keys():
            monkeypatch.setattr(module, name, vars(module)[name])
    pile = write_pile(tmp_path / "pile", seed)
    here, there = tmp_path / "here", tmp_path / "there"
    commands.run_all(1, here, pile)
    call = [sys.executable, "-m", "tests.corpus.commands", master, str(there), str(pile)]
    done = subprocess.run(
        call, capture_output=True, text=True, check=False, timeout=400, env=surroundings(tmp_path)
    )
    assert done.returncode == 0, done.stderr[-2000:]
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
