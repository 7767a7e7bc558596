"""What the commands on corpora have in common: who works, progress, what was lost."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.output import printable
from headwater.errors import InputError, UsageError
from headwater.settings import Spark

if TYPE_CHECKING:
    from headwater.corpus.account import Ledger
    from headwater.engine import Progress

MB = 1_000_000
_MOST_WORKERS = 8
_SHOWN_INPUTS = 20
_BAR_CHARS = 24
_LINE_CHARS = 96
_STOPPED = 130


def needed_for(inputs: Sequence[str]) -> None:
    """Say at once where pyarrow, or all inputs, are missing. Raises UsageError, InputError."""
    if find_spec("pyarrow") is None:
        raise UsageError('corpora need pyarrow, which is not installed: pip install "headwater[corpus]"')
    if not any("\0" not in path and os.path.lexists(path) for path in inputs):
        missing = ", ".join(ascii(path)[1:-1] for path in inputs)
        raise InputError(f"{missing}: no such file or folder; name Parquet files or JSON lines")
    # the processes share the machine already: threads for small matrices wait more than they work
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@contextmanager
def stopped(out: Path) -> Iterator[None]:
    """End with a word on how to go on where Ctrl-C stops the work inside."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"\nheadwater: stopped; the same command goes on from there (or take {out} away)", err=True)
        sys.exit(_STOPPED)


@contextmanager
def shown(asked: bool | None) -> Iterator["_Bar | None"]:  # noqa: FBT001 - as the option has it
    """Give what shows progress on stderr: where it was asked for, else on a terminal."""
    bar = _Bar() if (sys.stderr.isatty() if asked is None else asked) else None
    try:
        yield bar
    finally:
        if bar:
            bar.close()


def hands_of(engine: str, master: str | None, workers: int | None) -> int | Spark:
    """Return who is to work, as the options say. Raises UsageError where they contradict or Spark is missing."""
    if engine == "local":
        if master is not None:
            raise UsageError("--master is Spark's: give --engine spark too")
        return workers or _processors()
    if workers is not None:
        raise UsageError("--workers is not for Spark, whose master says how many tasks run at a time")
    from headwater.engine.session import what_is_missing  # noqa: PLC0415 - brings pyarrow

    missing = what_is_missing()
    if missing:
        raise UsageError(missing)
    return Spark(master=master)


def _processors() -> int:
    usable = getattr(os, "sched_getaffinity", None)
    return min(_MOST_WORKERS, len(usable(0)) if usable else os.cpu_count() or 1)


class _Bar:
    """Writes how far a run is: on a terminal one line that is written over, elsewhere a line for each step."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._began = time.monotonic()

    def __call__(self, progress: "Progress") -> None:
        """Show how far a step is."""
        step, done, total, rows, stored_bytes = progress
        seconds = int(time.monotonic() - self._began)
        made = f"{rows:,} rows, {stored_bytes / MB:,.1f} MB"
        if self._terminal:
            filled = _BAR_CHARS * done // max(1, total)
            bar = f"{'#' * filled}{'-' * (_BAR_CHARS - filled)}"
            line = f"{step:<16} [{bar}] {done}/{total}  {made}  {seconds // 60}:{seconds % 60:02}"
            click.echo(f"\r{line:<{_LINE_CHARS}}", err=True, nl=False)
        elif done == total:
            click.echo(f"{step}: {total} done, {made} after {seconds:,} s", err=True)

    def close(self) -> None:
        """Clear the line."""
        if self._terminal:
            click.echo(f"\r{'':<{_LINE_CHARS}}\r", err=True, nl=False)


def tell_troubles(ledger: "Ledger", out: Path) -> None:
    """Say on stderr what was lost."""
    troubled = [entry for entry in ledger.inputs if entry.status not in ("ok", "skipped")]
    for entry in troubled[:_SHOWN_INPUTS]:
        rows = f"{entry.lost:,} of {entry.rows:,} rows not read" if entry.rows else None
        told = "; ".join(filter(None, (entry.reason, rows, *(f"{n:,} {why}" for why, n in entry.reasons.items()))))
        click.echo(f"headwater: {printable(entry.path)}: {entry.status}: {printable(told)}", err=True)
    if len(troubled) > _SHOWN_INPUTS:
        click.echo(f"headwater: {len(troubled) - _SHOWN_INPUTS} more are in {out / 'ledger.json'}", err=True)
    if not ledger.rows:
        click.echo("headwater: nothing to compare: no rows were found", err=True)
