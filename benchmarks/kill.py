"""Kills `headwater add` and `headwater trace` on a case at random moments and looks what is left.

usage: kill.py [--times 200] [--captures 120] [--seed 1] [--reader encoder].
After every kill the case must open, SQLite's whole integrity
check must be clean, and every capture that was acknowledged on stdout must be there. Every few kills the work is done
to its end, and the dossier must be the one of a folder with the same captures, byte for byte. Ends with 1 where
anything else comes out. Kills are spread over the time between the taking of the lock and the end of a whole run.
"""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from made_coverage import write

_HEADWATER = [sys.executable, "-m", "headwater"]
_KILLS_PER_CASE = 8


class Pile(NamedTuple):
    """Captures in two halves, and the dossier of all of them as a folder gives it."""

    folder: Path
    dossier: bytes
    seconds: dict[str, float]
    reader: str


def headwater(*arguments: str) -> bytes:
    """Run a command to its end and return what it printed. Exits if it fails."""
    done = subprocess.run([*_HEADWATER, *arguments], capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{arguments[0]} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return done.stdout


def killed(case: Path, arguments: list[str], after_seconds: float) -> tuple[bytes, bool]:
    """Start a command, kill it that long after it took the lock; return what it printed and whether it was killed."""
    with subprocess.Popen([*_HEADWATER, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        lock = case.with_name(f"{case.name}-lock")
        while process.poll() is None and not lock.exists():
            time.sleep(0.001)
        time.sleep(after_seconds)
        os.kill(process.pid, signal.SIGKILL)
        printed = process.stdout.read() if process.stdout else b""
        return printed, process.wait() == -signal.SIGKILL


def faults_of(case: Path, acknowledged: set[str]) -> list[str]:
    """Return what is wrong with a case after a kill."""
    if not case.exists():
        return ["acknowledged captures, and no case"] if acknowledged else []
    listed = subprocess.run([*_HEADWATER, "ls", str(case), "--json"], capture_output=True, check=False)
    faults = [] if listed.returncode == 0 else [f"does not open: {listed.stderr.decode()[-200:]}"]
    connection = sqlite3.connect(case)
    said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    held = {row[0] for row in connection.execute("SELECT place FROM input")} if acknowledged else set()
    torn = connection.execute(
        "SELECT count(*) FROM input JOIN raw ON raw.id = input.raw "
        "WHERE raw.bytes != (SELECT ifnull(sum(length(data)), 0) FROM raw_part WHERE raw_part.raw = raw.id)"
    ).fetchone()[0] if held else 0  # fmt: skip
    connection.close()
    faults += [] if said == ["ok"] else [f"integrity: {said[0]}"]
    faults += [f"lost {name}" for name in sorted(acknowledged - held)[:3]]
    return faults + ([f"{torn} inputs without all their bytes"] if torn else [])


def prepared(scratch: Path, captures: int, seed: int, reader: str) -> Pile:
    """Write the captures, trace them as a folder, and time whole runs on a case."""
    folder = scratch / "pile"
    for part in ("a", "b"):
        write(folder / part, captures // 2, seed + ord(part))
    dossier = headwater("trace", str(folder), "--json", "-", "--reader", reader)
    case, seconds = scratch / "timed.hw", {}
    calls = {"add": ["add", str(case), str(folder)], "trace": ["trace", str(case), "--reader", reader]}
    for name, arguments in calls.items():
        begun = time.perf_counter()
        headwater(*arguments)
        seconds[name] = time.perf_counter() - begun
    return Pile(folder, dossier, seconds, reader)


def round_of(case: Path, pile: Pile, kills: int, rng: random.Random) -> tuple[Counter[str], list[str]]:
    """Kill some runs on one case, then do the work to its end."""
    told: Counter[str] = Counter()
    faults: list[str] = []
    acknowledged: set[str] = set()
    for number in range(kills):
        name = "add" if number < kills // 2 else "trace"
        if number == kills // 2:
            headwater("add", str(case), str(pile.folder))
        paths = [str(pile.folder), str(pile.folder / "a"), str(pile.folder / "b")]
        traced = ["trace", str(case), "--reader", pile.reader]
        arguments = ["add", str(case), rng.choice(paths)] if name == "add" else traced
        printed, hit = killed(case, arguments, rng.uniform(0, pile.seconds[name]) * rng.choice((0.1, 0.5, 1.0)))
        if name == "add":
            acknowledged |= {line.decode() for line in printed.split(b"\n")[:-1]}
        told[f"{name} killed" if hit else f"{name} done before"] += 1
        faults += [f"{name}: {fault}" for fault in faults_of(case, acknowledged)]
    headwater("add", str(case), str(pile.folder))
    if headwater("trace", str(case), "--json", "-", "--reader", pile.reader) != pile.dossier:
        faults.append("the dossier is not that of the folder")
    return told, faults


def main() -> None:
    """Kill, look, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--captures", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", choices=["encoder", "rules"], default="encoder")
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    told: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        pile = prepared(Path(name), asked.captures, asked.seed, asked.reader)
        left = asked.times
        while left:
            kills = min(left, _KILLS_PER_CASE)
            counted, found = round_of(Path(name) / f"{left}.hw", pile, kills, rng)
            told += counted
            faults += found
            left -= kills
    print(", ".join(f"{what} {count}" for what, count in sorted(told.items())), f"; {len(faults)} faults", sep="")
    for fault in faults[:20]:
        print(f"  {fault}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
