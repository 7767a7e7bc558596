"""`headwater corpus ingest`, `families` and `read` as a person meets them."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.corpus.ingesting.piles import write_pile


def headwater(*arguments: object) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "headwater", "corpus", *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=300)


def test_from_captures_to_descents_and_statements(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    articles = tmp_path / "in" / "articles"
    done = headwater("ingest", pile, "--out", tmp_path / "in", "--workers", 1)
    assert done.returncode == 3
    assert "headwater: records.jsonl: partial: " in done.stderr
    assert "2 of 17 records not read" in done.stderr
    assert "headwater: picture.png: quarantined: " in done.stderr
    rows = pq.read_table(articles).num_rows
    assert f"→ 32 captures, 15 byte for byte the same as others → {rows:,} articles" in done.stdout.splitlines()[0]
    assert done.stdout.splitlines()[-1].endswith(": report.json")
    assert headwater("reuse", articles, "--out", tmp_path / "reuse", "--workers", 1).returncode == 0
    found = headwater("families", articles, "--reuse", tmp_path / "reuse", "--out", tmp_path / "families", "--json")
    told = json.loads(found.stdout)
    assert (found.returncode, told["counts"]["articles"], told["took"]["adds_up"]) == (0, rows, True)
    read = headwater("read", articles, "--out", tmp_path / "read", "--reader", "rules", "--progress")
    assert (read.returncode, f"{rows:,} articles" in read.stdout) == (0, True)
    assert "read: 1 done" in read.stderr
    statements = pq.read_table(tmp_path / "read" / "statements").num_rows
    assert f"→ {statements:,} statements" in read.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("ingest", "missing", "--out", "out"), 74, "no such file"),
        (("ingest", "-", "a.txt", "--out", "out"), 2, "standard input"),
        (("ingest", ".", "--out", "out"), 2, "lies inside an input"),
        (("families", "a.txt", "--out", "out"), 2, "--reuse"),
        (("families", "a.txt", "--reuse", "nothing", "--out", "out"), 2, "holds no finished run of corpus reuse"),
        (("families", "a.txt", "--reuse", "x", "--out", "out", "--max-articles", "1"), 2, "--max-articles"),
        (("read", "a.txt", "--out", "out", "--reader", "oracle"), 2, "'oracle' is not one of"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: tuple[str, ...], code: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"A note.")
    monkeypatch.setenv("PYTHONPATH", ":".join(sys.path))
    monkeypatch.chdir(tmp_path)
    done = headwater(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
