"""What work costs: processor and wall seconds, and the most memory that a process has held."""

import os
import sys
import time

from headwater.model import Noun

# what the system counts peaks in
_PEAK_UNIT_BYTES = 1 if sys.platform == "darwin" else 1024


class Cost(Noun, frozen=True, kw_only=True):
    """What one shard was made of and what that took.

    `rows` and `given_bytes` of the tables that were worked on, the bytes of the source for a scan; those looked up
    beside do not count. `cpu_seconds` of all threads of the process and of processes that it started and that ended;
    under Spark of the Python worker, not of the JVM. `peak_bytes`: the most memory that the process had held since it
    began, mapped files too; None where the system does not tell.
    """

    rows: int
    given_bytes: int
    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int | None


class Meter:
    """Measures from its making on."""

    def __init__(self) -> None:
        self._cpu, self._wall = cpu_seconds(), time.perf_counter()

    @property
    def cpu_seconds(self) -> float:
        """Processor seconds since then."""
        return cpu_seconds() - self._cpu

    @property
    def wall_seconds(self) -> float:
        """Seconds since then."""
        return time.perf_counter() - self._wall

    def cost(self, rows: int, given_bytes: int) -> Cost:
        """Return what was spent since then, on so many rows."""
        return Cost(
            rows=rows, given_bytes=given_bytes, cpu_seconds=round(self.cpu_seconds, 4),
            wall_seconds=round(self.wall_seconds, 4), peak_bytes=peak_bytes(),
        )  # fmt: skip


def cpu_seconds() -> float:
    """Return the processor seconds of this process and of its children that ended."""
    used = os.times()
    return time.process_time() + used.children_user + used.children_system


def peak_bytes() -> int | None:
    """Return the most memory that this process has held; None where the system does not tell."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _PEAK_UNIT_BYTES
