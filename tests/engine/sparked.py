"""Runs plans on Spark in a process of their own: Spark opens sockets of this machine, which no test process may.

python -m tests.engine.sparked MASTER counts FOLDER [STEP]: the small plan of `counting`.
python -m tests.engine.sparked MASTER plan OUT PLACE: the plan of a corpus.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import msgspec
import pytest

from headwater.corpus import plan
from headwater.corpus.inputs import find_inputs
from headwater.corpus.sizes import Sizes
from headwater.engine import Progress
from headwater.engine.session import what_is_missing
from headwater.engine.spark import SparkEngine
from tests.corpus.piles import settings

LOCAL, CLUSTER = "local[2]", "local-cluster[2,1,512]"
SIZES = Sizes(share_bytes=2_000_000, slot_bits=2)
SPLIT_BYTES = 30_000
_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
_SECONDS = 240


def need_spark() -> None:
    """Skip the test where Spark or Java is not there."""
    missing = what_is_missing()
    if missing:
        pytest.skip(missing)


def surroundings(folder: Path) -> dict[str, str]:
    """Return the environment of a small Spark that keeps its notes in the folder, not beside its own files."""
    found = find_spec("pyspark")
    assert found is not None
    assert found.origin is not None
    home = folder / "spark"
    home.mkdir(exist_ok=True)
    for place in Path(found.origin).parent.iterdir():
        if not (home / place.name).exists() and place.name != "work":
            (home / place.name).symlink_to(place)
    arguments = f"--driver-memory 1g --driver-java-options '{_JAVA}' --conf spark.executor.extraJavaOptions='{_JAVA}'"
    return {
        **os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_DIRS": str(folder / "scratch"),
        "PYSPARK_SUBMIT_ARGS": f"{arguments} pyspark-shell", "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }  # fmt: skip


def sparked(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run this module in a process of its own, and wait for it."""
    call = [sys.executable, "-m", "tests.engine.sparked", *map(str, arguments)]
    return subprocess.run(
        call, capture_output=True, text=True, check=False, timeout=_SECONDS, env=surroundings(folder)
    )


def progress_in(output: str) -> list[Progress]:
    """Return what such a process told."""
    return [msgspec.json.decode(line, type=Progress) for line in output.splitlines() if line.startswith("[")]


def _run(arguments: Sequence[str]) -> None:
    master, out, *places = arguments
    began = time.monotonic()
    engine = SparkEngine(
        Path(out) / "work", Path(out), master=master, buffer_bytes=SIZES.buffer_bytes,
        tell=lambda progress: print(msgspec.json.encode(progress).decode(), flush=True),
    )
    print("started", time.monotonic() - began, file=sys.stderr)
    chosen = settings(split_bytes=SPLIT_BYTES)
    plan.run(engine, find_inputs(places, chosen), SIZES, chosen)
    engine.close()
    print("ended", time.monotonic() - began, file=sys.stderr)


if __name__ == "__main__":
    _run(sys.argv[1:])
