"""What all runs have in common: a folder claimed, begun or gone on with, worked in by an engine, reported, finished."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, TypeVar

from headwater.corpus import folder
from headwater.corpus.report import FORMAT, Balance, Report, adds_up, keep_report
from headwater.corpus.sizes import Sizes
from headwater.engine import LocalEngine, Progress, StepReport, StoredEngine
from headwater.engine.costs import Meter, peak_bytes
from headwater.settings import Spark

S = TypeVar("S")
C = TypeVar("C")
Tell = Callable[[Progress], None] | None


class Hands(NamedTuple):
    """Who does the work, and who hears of it: so many processes of this machine, or Spark."""

    workers: int | Spark
    tell: Tell = None

    @property
    def sharing(self) -> int:
        """How many share the memory that is allowed: under Spark each task has it for itself."""
        return 1 if isinstance(self.workers, Spark) else self.workers


Work = Callable[[StoredEngine, Sizes], tuple[C, Sequence[Balance]]]


def work_in(out: Path, wanted: folder.About[S, C], counts: type[C], hands: Hands, work: Work[C]) -> folder.About[S, C]:
    """Run what is wanted in its folder, or go on with it, and return what the folder then says of it.

    `work` does all that is between the inputs and the tables, and returns counts and sums that must hold. Raises what
    `folder.claimed` and `folder.begun` do.
    """
    with folder.claimed(out):
        about = folder.begun(out, wanted, counts)
        if about.counts is None:
            meter = Meter()
            with closing(engine_of(out, hands, about.sizes.buffer_bytes)) as engine:
                found, balances = work(engine, about.sizes)
                steps = tuple(engine.steps)
            report_of(out, about.command, hands, Took(steps, meter), balances)
            about = folder.finish(out, about, found)
        folder.clear(out)
    return about


class Took(NamedTuple):
    """The steps of a run, and what its driver measured of itself since it began."""

    steps: Sequence[StepReport]
    meter: Meter


def report_of(out: Path, command: str, hands: Hands, took: Took, balances: Sequence[Balance]) -> Report:
    """Write the report of a run, and return it."""
    peaks = [step.peak_bytes for step in took.steps] + [peak_bytes()]
    is_local = not isinstance(hands.workers, Spark)
    report = Report(
        schema=FORMAT, command=command, engine="local" if is_local else "spark",
        workers=hands.sharing if is_local else None, wall_seconds=round(took.meter.wall_seconds, 3),
        cpu_seconds=round(sum(step.cpu_seconds for step in took.steps), 3),
        driver_cpu_seconds=round(took.meter.cpu_seconds, 3),
        peak_bytes=max((peak for peak in peaks if peak is not None), default=None), steps=tuple(took.steps),
        balances=tuple(balances), adds_up=adds_up(took.steps, balances),
    )  # fmt: skip
    keep_report(out, report)
    return report


def counted(about: folder.About[S, C]) -> C:
    """Return the counts of a finished run."""
    if about.counts is None:
        raise AssertionError("a finished run has its counts")
    return about.counts


def engine_of(out: Path, hands: Hands, buffer_bytes: int, work: Path | None = None) -> StoredEngine:
    """Return the engine that works in a folder: in `work`, unless given in what is taken away at the end."""
    work = work or folder.work_in(out)
    if not isinstance(hands.workers, Spark):
        return LocalEngine(work, out, workers=hands.workers, buffer_bytes=buffer_bytes, tell=hands.tell)
    from headwater.engine.spark import SparkEngine  # noqa: PLC0415 - pyspark is an extra

    return SparkEngine(work, out, master=hands.workers.master, buffer_bytes=buffer_bytes, tell=hands.tell)
