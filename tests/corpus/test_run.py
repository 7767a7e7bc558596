"""A run from inputs to folder: the account adds up, a stop costs little, and two runs are never mixed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from headwater.corpus import reuse
from headwater.corpus.account import InputEntry, Ledger
from headwater.errors import LockedError, OutputError, UsageError
from headwater.reader.words import folded_in
from tests.corpus.piles import (
    MEMORY_BYTES,
    as_lines,
    corpus,
    found_in,
    records,
    settings,
    table,
    write_lines,
    write_parquet,
)

BAD = [b"no JSON", {"id": "lost"}, {"id": "lost", "text": 7}, {"text": "no id"}, {"id": "x", "text": "\0"}]


def entry(ledger: Ledger, path: str) -> InputEntry:
    return next(one for one in ledger.inputs if one.path == path)


def lost_rows(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "lost.jsonl").read_bytes().splitlines()]


def test_one_path_alone_is_an_input(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(1, count=6))
    for alone, name in ((place, "one"), (str(place), "two"), ([place], "three")):
        result = reuse(alone, tmp_path / name, settings(), memory_bytes=MEMORY_BYTES)
        assert [entry.path for entry in result.ledger.inputs] == ["a.jsonl"]
        assert result.counts.documents == 6


def files(out: Path) -> dict[str, bytes]:
    """Return what a run left but its report, which tells the time it took."""
    places = (p for p in out.rglob("*") if p.is_file() and p.name != "report.json")
    return {str(p.relative_to(out)): p.read_bytes() for p in places}


def test_what_a_run_leaves_behind(tmp_path: Path) -> None:
    documents = corpus(1, count=30)
    result = found_in([write_lines(tmp_path / "a.jsonl", documents)], tmp_path / "out")
    assert result.ledger.whole
    assert (result.counts.documents, result.counts.chars) == (30, sum(len(text) for _, text in documents))
    assert result.counts.passages == len(table(tmp_path / "out", "passages")) > 0
    assert result.counts.in_families == len(table(tmp_path / "out", "families"))
    told = table(tmp_path / "out", "documents")
    assert {row["document"]: row["chars"] for row in told} == {name: len(text) for name, text in documents}
    assert result.counts.texts == len({tuple(folded_in(text)) for _, text in documents})
    names = {place.name for place in (tmp_path / "out").iterdir()}
    assert names == {
        "passages", "families", "documents", "ledger.json", "lost.jsonl", "manifest.jsonl", "report.json", "run.json",
    }  # fmt: skip
    shards = [json.loads(line) for line in (tmp_path / "out" / "manifest.jsonl").read_bytes().splitlines()]
    assert {"scan", "whole"} <= {shard["step"] for shard in shards}


def test_families(tmp_path: Path) -> None:
    original = corpus(2, count=2)[0][1]
    words = original.split()
    near = " ".join(["sluice" if n == len(words) // 2 else word for n, word in enumerate(words)])
    documents = [
        ("b", original), ("a", original.upper()), ("d", near), ("c", near.replace(".", "!")), ("e", "Alone on a mole."),
        ("f", ""), ("g", " . "),
    ]  # fmt: skip
    found_in([write_lines(tmp_path / "a.jsonl", documents)], tmp_path / "out")
    told = {row["document"]: (row["representative"], row["relation"]) for row in table(tmp_path / "out", "documents")}
    first, other = ("a", "c") if told["a"][0] == "a" else ("c", "a")
    copies = {"a": "b", "c": "d"}
    assert told == {
        first: (first, "representative"), copies[first]: (first, "exact"), other: (first, "near"),
        copies[other]: (other, "exact"), "e": ("e", "representative"), "f": ("f", "representative"),
        "g": ("g", "representative"),
    }  # fmt: skip
    families = table(tmp_path / "out", "families")
    assert {row["document"] for row in families} == set("abcd")
    assert all(0.9 < float(str(row["share"])) <= 1 for row in families)


def test_the_ledger_adds_up(tmp_path: Path) -> None:
    documents = corpus(3, count=24)
    pile = tmp_path / "pile"
    pile.mkdir()
    again = records([documents[0], documents[20]])
    (pile / "a.jsonl").write_bytes(as_lines([*records(documents[:8]), *BAD, b"", again[0], *records(documents[8:12])]))
    write_parquet(pile / "b.parquet", [*documents[12:], documents[3]])
    (pile / "c.jsonl").write_bytes(as_lines([b"nothing", *again]))
    (pile / "d.txt").write_bytes(b"a note")
    (pile / "_SUCCESS").write_bytes(b"")
    (pile / ".hidden").write_bytes(b"x")
    (pile / "e.parquet").write_bytes(b"PAR1 and then nothing PAR1")
    result = found_in([pile], tmp_path / "out", settings(split_bytes=3_000))
    ledger = result.ledger
    assert (ledger.rows, ledger.documents, ledger.lost) == (24 + 5 + 1 + 1 + 3, 24, 10)
    for one in ledger.inputs:
        assert one.rows == one.documents + one.lost == one.documents + sum(one.reasons.values())
    status = {one.path: one.status for one in ledger.inputs}
    assert status == {
        "a.jsonl": "partial", "b.parquet": "partial", "c.jsonl": "quarantined",
        "d.txt": "quarantined", "_SUCCESS": "skipped", ".hidden": "skipped",
        "e.parquet": "quarantined",
    }  # fmt: skip
    assert not ledger.whole
    told = lost_rows(tmp_path / "out")
    assert [(row["path"], row["row"]) for row in told] == [
        *(("a.jsonl", n) for n in (9, 10, 11, 12, 13, 15)), ("b.parquet", 13),
        *(("c.jsonl", n) for n in (1, 2, 3)),
    ]  # fmt: skip
    assert told[5]["detail"] == told[8]["detail"] == documents[0][0]
    assert sorted(row["document"] for row in table(tmp_path / "out", "documents")) == sorted(n for n, _ in documents)  # type: ignore[type-var]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"no JSON\n"])
def test_a_corpus_of_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    result = found_in([tmp_path / "a.jsonl"], tmp_path / "out")
    assert (result.counts.documents, result.ledger.documents) == (0, 0)
    assert [table(tmp_path / "out", name) for name in ("passages", "families", "documents")] == [[], [], []]


STOPPED = """
import os, signal, sys
from pathlib import Path
from headwater.engine import shards
from tests.corpus import test_plan, piles
from headwater.corpus import run
from headwater.corpus.working import Hands

if __name__ == "__main__":
    place, out, stop, workers = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    add, seen = shards._File.add, []

    def counted(self, *arguments):
        add(self, *arguments)
        seen.append(1)
        if len(seen) == stop:
            os.kill(os.getpid(), signal.SIGKILL)

    shards._File.add = counted
    run.sizes_for = lambda *_: test_plan.TINY
    run.plan._ALONE_BYTES = 0
    told = []
    run.run([place], out, piles.settings(split_bytes=9_000), 0, Hands(workers, told.append))
    for progress in told:
        print(*progress[:3])
"""


def stopped(place: Path, out: Path, stop: int, workers: int = 1) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", STOPPED, str(place), str(out), str(stop), str(workers)]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=300)


def test_killed_at_any_moment_it_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(4, count=30))
    assert stopped(place, tmp_path / "whole", 0).returncode == 0
    whole = files(tmp_path / "whole")
    moments = (1, 3, 8, 20, 60, 150, 300, 500)
    killed = 0
    for moment in moments:
        out = tmp_path / f"out-{moment}"
        if stopped(place, out, moment).returncode == 0:
            continue
        killed += 1
        work = out / ".work"
        finished = {p.parent.name: len(list(p.parent.glob("*.json"))) for p in work.glob("*/*.json")}
        again = stopped(place, out, 0)
        assert again.returncode == 0, again.stderr
        first: dict[str, int] = {}
        for line in again.stdout.splitlines():
            step, done, _ = line.rsplit(" ", 2)
            first.setdefault(step, int(done))
        # what each step reports before it does anything is what the killed run had finished
        assert {step: first[step] for step in finished} == finished
        assert files(out) == whole
    assert killed >= 5


def test_a_killed_run_with_processes_goes_on(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(4, count=30))
    out = tmp_path / "out"
    stop = "lambda p: os.kill(os.getpid(), signal.SIGKILL) if p.step == 'groups' and p.done > 1 else None"
    code = STOPPED.replace("told.append)", f"{stop})")
    call = [sys.executable, "-c", code, str(place), str(out), "0", "2"]
    assert subprocess.run(call, check=False, timeout=300).returncode == -signal.SIGKILL
    assert stopped(place, out, 0, workers=2).returncode == 0
    assert stopped(place, tmp_path / "whole", 0).returncode == 0
    assert files(out) == files(tmp_path / "whole")


def test_a_finished_run_is_told_again(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(5, count=12))
    first = found_in([place], tmp_path / "out")
    before = files(tmp_path / "out")
    # with less memory too: nothing is left to be done
    again = reuse([place], tmp_path / "out", settings(), memory_bytes=MEMORY_BYTES // 2)
    assert (again.counts, again.ledger) == (first.counts, first.ledger)
    assert files(tmp_path / "out") == before


def test_another_run_is_refused(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(5, count=12))
    out = tmp_path / "out"
    found_in([place], out)
    before = files(out)
    with pytest.raises(UsageError, match="other settings"):
        found_in([place], out, settings(max_record_bytes=5_000))
    other = write_lines(tmp_path / "b.jsonl", corpus(6, count=12))
    with pytest.raises(UsageError, match=r"other inputs \(a.jsonl"):
        found_in([other], out)
    write_lines(place, corpus(5, count=13))
    with pytest.raises(UsageError, match="other inputs"):
        found_in([place], out)
    (out / "run.json").write_bytes(b"{}")
    with pytest.raises(UsageError, match="none of this version"):
        found_in([place], out)
    assert {name: raw for name, raw in files(out).items() if name != "run.json"} == {
        name: raw for name, raw in before.items() if name != "run.json"
    }


def test_a_run_that_was_begun_with_more_memory_is_refused(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(5, count=12))
    out = tmp_path / "out"
    found_in([place], out)
    about = json.loads((out / "run.json").read_bytes())
    (out / "run.json").write_text(json.dumps(about | {"counts": None}), encoding="utf-8")
    with pytest.raises(UsageError, match="more memory"):
        reuse([place], out, settings(), memory_bytes=MEMORY_BYTES // 2)


def test_a_run_begun_with_more_workers_is_refused_where_it_would_take_more_than_is_allowed(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(5, count=12))
    out = tmp_path / "out"
    reuse([place], out, settings(), memory_bytes=2_000_000_000, workers=2)
    about = json.loads((out / "run.json").read_bytes())
    assert about["whole_bytes"] == 2 * about["share_bytes"]
    (out / "run.json").write_text(json.dumps(about | {"counts": None}), encoding="utf-8")
    with pytest.raises(UsageError, match="more memory for all workers together"):
        reuse([place], out, settings(), memory_bytes=1_000_000_000, workers=1)
    assert reuse([place], out, settings(), memory_bytes=2_000_000_000, workers=2).counts.documents == 12


def test_folders_that_cannot_take_a_run(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(5, count=12))
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letters.txt").write_bytes(b"mine")
    with pytest.raises(UsageError, match=r"holds letters.txt"):
        found_in([place], tmp_path / "full")
    with pytest.raises(OutputError, match="cannot be written"):
        found_in([place], place)
    with pytest.raises(UsageError, match="inside an input"):
        found_in([tmp_path], tmp_path / "out")
    with pytest.raises(UsageError, match="--memory"):
        reuse([place], tmp_path / "out", settings(), memory_bytes=1_000_000)
    with pytest.raises(UsageError, match="standard input"):
        found_in([Path("-")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_two_runs_at_once_in_one_folder(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl", reason="this system has no file locks of that kind")
    place = write_lines(tmp_path / "a.jsonl", corpus(5, count=12))
    out = tmp_path / "out"
    out.mkdir()
    held = os.open(out / ".lock", os.O_CREAT | os.O_RDWR)
    fcntl.flock(held, fcntl.LOCK_EX)
    with pytest.raises(LockedError, match="another run"):
        found_in([place], out)
    os.close(held)
    assert found_in([place], out).counts.documents == 12
