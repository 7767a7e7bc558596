"""The report of a run: what each step took and gave, what the whole run took, and sums that must hold."""

from collections.abc import Sequence
from pathlib import Path

from headwater.corpus import folder
from headwater.engine import StepReport
from headwater.model import Noun

FORMAT = "headwater/corpus-report/1"
_NAME = "report.json"
_MB = 1_000_000


class Balance(Noun, frozen=True, kw_only=True):
    """A sum that must hold: what the parts are, their sum, and what they are parts of."""

    says: str
    parts: int
    whole: int

    @property
    def holds(self) -> bool:
        """Whether it does."""
        return self.parts == self.whole


class Report(Noun, frozen=True, kw_only=True):
    """What a run took. Steps count whole, whichever run made their shards; `wall_seconds` are of the last run alone.

    `cpu_seconds` add up those of the steps' kernels; what the driver does beside them is in `driver_cpu_seconds`, which
    holds the kernels too where they ran in its process. `peak_bytes` of the largest process.
    """

    schema: str
    command: str
    engine: str
    workers: int | None
    wall_seconds: float
    cpu_seconds: float
    driver_cpu_seconds: float
    peak_bytes: int | None
    steps: tuple[StepReport, ...]
    balances: tuple[Balance, ...]
    adds_up: bool

    @property
    def line(self) -> str:
        """The report in a line."""
        peak = f", {self.peak_bytes // _MB:,} MB at most in one process" if self.peak_bytes else ""
        sums = "" if self.adds_up else "; its sums do not hold, which is a defect of Headwater"
        took = max(self.cpu_seconds, self.driver_cpu_seconds)
        return f"{took:,.1f} s of processors, {self.wall_seconds:,.1f} s of this run{peak}: report.json{sums}"


def keep_report(out: Path, report: Report) -> None:
    """Write the report of a run."""
    folder.keep_json(out / _NAME, report)


def kept_report(out: Path) -> Report:
    """Return the report of a finished run. Raises UsageError where it is not there."""
    return folder.kept_json(out / _NAME, Report)


def adds_up(steps: Sequence[StepReport], balances: Sequence[Balance]) -> bool:
    """Whether each step was given every row once, and every sum holds."""
    return all(step.adds_up for step in steps) and all(balance.holds for balance in balances)
