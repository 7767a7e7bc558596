"""What the plans of `headwater corpus` take as a corpus grows: whole processes, processor time and memory.

    python benchmarks/scale.py 10000 40000 [--memory 4000] [--workers 2] [--plans ingest,reuse,families,stories]
        [--keep FOLDER] [--markdown FILE] [--engine spark --master "local[2]"]

For each size short invented news are made (benchmarks/made_stream.py), taken in, compared, tied into families and into
stories; where nothing was taken in, the records are read as they were made. Printed for each plan: processor time a
document with all processes that it started, the largest process, and the sum over all processes at its highest. The sum
counts a page that two share once (proportional set size) and is looked at every two seconds: short peaks may be missed.
B-cubed F1 of stories is against those that were made.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq
from made_stream import write
from stories import b_cubed

_LOOK_SECONDS = 2
_HEAD = (
    "| documents | plan | ms of processor a document | wall s | largest process MB | all processes MB | found |\n"
    "| --- | --- | --- | --- | --- | --- | --- |"
)


class Taken(NamedTuple):
    """What one plan took and found."""

    plan: str
    documents: int
    cpu_seconds: float
    wall_seconds: float
    process_bytes: int
    all_bytes: int
    found: str

    @property
    def row(self) -> str:
        """A row of the table."""
        return (
            f"| {self.documents:,} | {self.plan} | {1e3 * self.cpu_seconds / self.documents:.2f} | "
            f"{self.wall_seconds:.0f} | {self.process_bytes / 1e6:,.0f} | {self.all_bytes / 1e6:,.0f} | {self.found} |"
        )


class _Watched:
    """The memory of a process and of all below it, at its highest, and the processor seconds of each as last seen."""

    def __init__(self, process: int) -> None:
        self.highest = 0
        self.cpu_seconds: dict[int, float] = {}
        self._process = process
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            every = _below(self._process)
            self.highest = max(self.highest, sum(map(_bytes_of, every)))
            self.cpu_seconds |= {one: seconds for one in every if (seconds := _cpu_of(one)) is not None}


def _below(process: int) -> list[int]:
    found = [process]
    for one in found:
        # a child belongs to the thread that began it
        for place in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, place.read_text().split())
            except OSError:
                continue
    return found


def _bytes_of(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _cpu_of(process: int) -> float | None:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class _Runs:
    """Runs plans in a folder; `options` are those of every command."""

    def __init__(self, folder: Path, options: Sequence[str]) -> None:
        self._folder, self._options = folder, options

    def __call__(self, plan: str, documents: int) -> Taken:
        """Run a plan on what those before it made, and say what it took."""
        command = [sys.executable, "-m", "headwater", "corpus", plan, *self._given(plan), "--out", str(self.out(plan))]
        began = time.monotonic()
        with (self._folder / f"{plan}.txt").open("wb") as said:
            process = subprocess.Popen([*command, *self._options], stdout=said, stderr=said)
        watched = _Watched(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        watched.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{plan} ended with {process.returncode}:\n{(self._folder / f'{plan}.txt').read_text()}")
        report = json.loads((self.out(plan) / "report.json").read_text())
        if not report["adds_up"]:
            raise SystemExit(f"{plan}: its report does not add up")
        # Spark's processes are not all waited for: what was seen of them counts, but for its last moments
        cpu = max(used.ru_utime + used.ru_stime, sum(watched.cpu_seconds.values()))
        return Taken(
            plan, documents, cpu, time.monotonic() - began, report["peak_bytes"] or 0,
            watched.highest, self._found(plan),
        )  # fmt: skip

    def out(self, plan: str) -> Path:
        """Return where a plan writes."""
        return self._folder / plan

    def _given(self, plan: str) -> list[str]:
        if plan == "ingest":
            return [str(self._folder / "made.jsonl")]
        given = [str(self.out("ingest") / "articles" if self._ingested else self._folder / "made.jsonl")]
        if plan == "families":
            return [*given, "--reuse", str(self.out("reuse"))]
        if plan == "stories":
            columns = ("published_from", "outlet") if self._ingested else ("published", "publisher")
            return [*given, "--date-column", columns[0], "--outlet-column", columns[1]]
        return given

    @property
    def _ingested(self) -> bool:
        return (self.out("ingest") / "report.json").exists()

    def _found(self, plan: str) -> str:
        counts = json.loads((self.out(plan) / "run.json").read_text())["counts"]
        told = ", ".join(f"{value:,} {name.replace('_', ' ')}" for name, value in counts.items())
        return f"{told}, F1 {self._agreement():.3f}" if plan == "stories" else told

    def _agreement(self) -> float:
        """Return how well stories agree with those made; articles are told by their pages, which are records."""
        told = pq.read_table(self.out("stories") / "articles", columns=["document", "story"]).to_pydict()
        numbers: dict[str, int] = {}
        gold = self._stories_made(told["document"])
        return b_cubed(*([numbers.setdefault(one, len(numbers)) for one in side] for side in (gold, told["story"])))

    def _stories_made(self, documents: Sequence[str]) -> list[str]:
        if not self._ingested:
            return [name.rsplit("-", 1)[0] for name in documents]
        story_of = {}
        captures = pq.read_table(self.out("ingest") / "captures", columns=["sha256", "raw"])
        for batch in captures.to_batches(1 << 14):
            for sha256, raw in zip(batch.column("sha256").to_pylist(), batch.column("raw").to_pylist(), strict=True):
                story_of[sha256] = json.loads(raw)["story"]
        capture_of = pq.read_table(self.out("ingest") / "articles", columns=["id", "capture"]).to_pydict()
        article = dict(zip(capture_of["id"], capture_of["capture"], strict=True))
        return [story_of[article[name]] for name in documents]


def _about(asked: argparse.Namespace) -> str:
    return (
        f"`python benchmarks/scale.py {' '.join(map(str, asked.sizes))} --memory {asked.memory} "
        f"--workers {asked.workers} --plans {asked.plans} --engine {asked.engine}`, seed {asked.seed}, "
        f"{datetime.now(UTC):%d %B %Y}, {os.cpu_count()} processors, Python {platform.python_version()}."
    )


def _measured(size: int, asked: argparse.Namespace, folder: Path) -> list[Taken]:
    options = ["--memory", str(asked.memory), "--no-progress"]
    if asked.engine == "local":
        options += ["--workers", str(asked.workers)]
    else:
        options += ["--engine", "spark", *(["--master", asked.master] if asked.master else [])]
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "made.jsonl").exists():
        write(folder / "made.jsonl", size, asked.seed)
    run, found = _Runs(folder, options), []
    for plan in asked.plans.split(","):
        # work that is there would be measured as none
        shutil.rmtree(run.out(plan), ignore_errors=True)
        found.append(run(plan, size))
        print(found[-1].row, flush=True)
    return found


def main() -> None:
    """Measure plans at some sizes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--memory", type=int, default=4_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--plans", default="ingest,reuse,families,stories")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--engine", choices=("local", "spark"), default="local")
    parser.add_argument("--master")
    parser.add_argument("--keep", type=Path, help="work there and leave it; what was made there is used again")
    parser.add_argument("--markdown", type=Path, help="write the table there too")
    asked = parser.parse_args()
    print(_HEAD, flush=True)
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for size in asked.sizes:
            folder = (asked.keep or Path(scratch)) / str(size)
            rows += _measured(size, asked, folder)
            if asked.keep is None:
                shutil.rmtree(folder)
    if asked.markdown:
        lines = [_about(asked), "", _HEAD, *(one.row for one in rows), ""]
        asked.markdown.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
