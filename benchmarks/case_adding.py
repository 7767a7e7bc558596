"""What one more capture costs a case of many: processor seconds of `headwater add` and `headwater trace`.

usage: case_adding.py [--captures 1000] [--added 3] [--seed 7] [--reader encoder] [--stories 40] [--keep FOLDER]

Makes invented news (`made_news.py`), adds all but the last captures to a case and traces it: that is the time of
tracing all. Then adds one capture after the other, each with `add` and `trace` in processes of their own, and prints
their processor seconds, the share of the time of all, and the seconds of each stage. The dossier after the last must
be the one that a case made of everything at once gives, byte for byte (left out with `--unchecked`, since it takes the
time of tracing all once more). With `--keep` the pile and the traced case stay in a folder and are taken from there
next time.
"""

import argparse
import hashlib
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from made_news import write

_CHILD = "--stages-of"


class Spent(NamedTuple):
    """Processor seconds of a command, and what it printed."""

    seconds: float
    printed: str


def spent(*command: str) -> Spent:
    """Run a command to its end and return what it took. Exits if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, *command], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(seconds, done.stdout.decode())


def traced(case: Path, reader: str) -> Spent:
    """Trace a case in a process of its own, which prints the seconds of each stage."""
    return spent(__file__, _CHILD, str(case), "--reader", reader)


def stages_of(case: Path, reader: str) -> None:
    """Trace a case here and print the processor seconds of each stage."""
    from headwater.case import open_case  # noqa: PLC0415 (its import counts as a stage)
    from headwater.settings import AttributionSettings, Settings  # noqa: PLC0415

    told: list[tuple[str, float]] = [("start", 0.0)]
    chosen = Settings(attribution=AttributionSettings(reader="rules" if reader == "rules" else "encoder"))
    with open_case(case) as opened:
        opened.trace(chosen, tell=lambda name: told.append((name, time.process_time())))
    ends = [seconds for _, seconds in told[1:]] + [time.process_time()]
    found = {name: round(end - start, 2) for (name, start), end in zip(told, ends, strict=True)}
    print(json.dumps(found))


def dossier_sha256(case: Path) -> str:
    """Return the hash of the dossier in a case, as JSON."""
    from headwater.case import open_case  # noqa: PLC0415
    from headwater.dossier import encode  # noqa: PLC0415

    with open_case(case, write=False) as opened:
        return hashlib.sha256(encode(opened.last().dossier)).hexdigest()


def main() -> None:
    """Measure, print a line for each capture added and one for all; 1 where the dossiers differ."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--captures", type=int, default=1000)
    options.add_argument("--added", type=int, default=3)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--stories", type=int, default=40)
    options.add_argument("--reader", choices=["encoder", "rules"], default="encoder")
    options.add_argument("--keep", type=Path)
    options.add_argument("--unchecked", action="store_true")
    options.add_argument(_CHILD, type=Path, dest="child")
    asked = options.parse_args()
    if asked.child is not None:
        stages_of(asked.child, asked.reader)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        sys.exit(measured(folder, asked))


def measured(folder: Path, asked: argparse.Namespace) -> int:
    """Measure in a folder and return the exit status."""
    paths = write(folder / "pile", asked.captures + asked.added, asked.seed, asked.stories)
    whole, case, told = folder / "whole.hw", folder / "case.hw", folder / "whole.json"
    if not told.exists():
        whole.unlink(missing_ok=True)
        told.write_text(json.dumps(_from_scratch(whole, paths[: asked.captures], asked.reader)))
    first = json.loads(told.read_text())
    print(f"all {asked.captures}: {first['seconds']:.1f} s, {first['stages']}")
    shutil.copy(whole, case)
    shares = []
    for path in paths[asked.captures :]:
        added = spent("-m", "headwater", "add", str(case), str(path))
        again = traced(case, asked.reader)
        seconds = added.seconds + again.seconds
        shares.append(seconds / first["seconds"])
        print(f"one more: {seconds:.1f} s ({shares[-1]:.2%}), add {added.seconds:.2f} s, {again.printed.strip()}")
    print(f"median share {statistics.median(shares):.2%}; case {case.stat().st_size / 1e6:.0f} MB")
    if asked.unchecked:
        return 0
    together = folder / "together.hw"
    together.unlink(missing_ok=True)
    _from_scratch(together, paths, asked.reader)
    same = dossier_sha256(together) == dossier_sha256(case)
    print("the dossier is the one made at once" if same else "THE DOSSIERS DIFFER")
    return 0 if same else 1


def _from_scratch(case: Path, paths: list[Path], reader: str) -> dict[str, object]:
    added = spent("-m", "headwater", "add", str(case), *map(str, paths))
    again = traced(case, reader)
    return {"seconds": added.seconds + again.seconds, "stages": json.loads(again.printed)}


if __name__ == "__main__":
    main()
