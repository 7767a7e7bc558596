"""Runs plans on Spark in a process of their own: Spark opens sockets of this machine, which no test process may.

python -m tests.engine.sparked MASTER none|STEP:executor|STEP:driver OUT CORPUS [OUT CORPUS]...
What stands behind STEP is killed once, in the middle of that step.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import msgspec
import pytest

from headwater.corpus import plan
from headwater.corpus.inputs import find_inputs
from headwater.corpus.sizes import Sizes
from headwater.engine import Given, Kernel, Piece, Progress, Step, StoredEngine
from headwater.engine.session import what_is_missing
from headwater.engine.spark import SparkEngine
from headwater.engine.work import Inputs, Task
from tests.corpus.piles import settings

LOCAL, CLUSTER = "local[2]", "local-cluster[2,1,512]"
SIZES = Sizes(share_bytes=300_000, slot_bits=3)
SPLIT_BYTES = 20_000
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
    home = folder / "spark-home"
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


def executor_of(worker: int) -> int:
    """Return the process of the executor that a Python worker works for: its parent's parent."""
    return _parent(_parent(worker))


def _parent(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[1])


class Trap(NamedTuple):
    """Kills the driver, or the executor where `driver` is 0, in a shard of a step; once, which the file `flag` tells.

    A step is told by the end of its name.
    """

    step: str
    flag: str
    driver: int = 0
    shard: int = 0


def killing(given: Given, kernel: Kernel, trap: Trap) -> Iterator[Piece]:
    """Do what the kernel does; before its end kill what the trap is for."""
    yield from kernel(given)
    if given.number == trap.shard and not Path(trap.flag).exists():
        process = trap.driver or executor_of(os.getpid())
        Path(trap.flag).write_bytes(Path(f"/proc/{process}/cmdline").read_bytes())
        os.kill(process, signal.SIGKILL)
        # with the executor its workers end, but not before they look up from their work
        os._exit(1)


def set_traps(traps: Sequence[Trap]) -> None:
    """Set traps in the steps of all plans that this process will run."""
    honest = StoredEngine._task

    def trapped(engine: StoredEngine, step: Step, number: int, inputs: Inputs) -> Task:
        for trap in traps:
            if step.name.endswith(trap.step):
                step = step._replace(kernel=partial(killing, kernel=step.kernel, trap=trap))
        return honest(engine, step, number, inputs)

    StoredEngine._task = trapped  # type: ignore[method-assign, assignment]


@contextmanager
def one_session() -> Iterator[None]:
    """Let the plans that this process runs share a session: a cluster takes longer to start than most of them."""
    from pyspark.sql import SparkSession  # type: ignore[import-not-found, unused-ignore] # noqa: PLC0415 - an extra

    try:
        with mock.patch.object(SparkSession, "stop", return_value=None):
            yield
    finally:
        session = SparkSession.getActiveSession()
        if session is not None:
            session.stop()


def run_plan(engine: StoredEngine, place: str) -> None:
    """Run the plan, cut into small parts."""
    chosen = settings(split_bytes=SPLIT_BYTES)
    plan.run(engine, find_inputs([place], chosen), SIZES, chosen)
    engine.close()


def told(progress: Progress) -> None:
    """Print how far a run is."""
    sys.stdout.write(f"{msgspec.json.encode(progress).decode()}\n")
    sys.stdout.flush()


def _main(master: str, trap: str, *pairs: str) -> None:
    if trap != "none":
        step, victim = trap.split(":")
        # two tasks run at a time: when shard 3 is begun, two of those before it are finished
        set_traps([Trap(step, pairs[0] + ".flag", os.getpid() if victim == "driver" else 0, shard=3)])
    with one_session():
        for out, place in zip(pairs[::2], pairs[1::2], strict=True):
            work = Path(out) / "work"
            engine = SparkEngine(work, Path(out), master=master, buffer_bytes=SIZES.buffer_bytes, tell=told)
            run_plan(engine, place)


if __name__ == "__main__":
    _main(*sys.argv[1:])
