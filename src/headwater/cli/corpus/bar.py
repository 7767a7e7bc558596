"""How far a run is, on stderr."""

import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from headwater.engine import Progress

_MB = 1_000_000
_BAR_CHARS = 24
_LINE_CHARS = 112


class Bar:
    """Writes how far a run is: on a terminal one line that is written over, elsewhere a line for each step.

    The time left is that of the step: what its shards took so far, for those that are not made. Shards differ, so it is
    a guess; of steps to come nothing is known.
    """

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._began = time.monotonic()
        self._step = ""
        self._step_began = self._began
        self._found = 0

    def __call__(self, progress: "Progress") -> None:
        """Show how far a step is."""
        step, done, total, rows, stored_bytes = progress
        now = time.monotonic()
        if step != self._step:
            # what an earlier run had finished took this one no time
            self._step, self._step_began, self._found = step, now, done
        made = f"{rows:,} rows, {stored_bytes / _MB:,.1f} MB"
        if self._terminal:
            filled = _BAR_CHARS * done // max(1, total)
            bar = f"{'#' * filled}{'-' * (_BAR_CHARS - filled)}"
            left = self._left(done, total, now)
            line = f"{step:<16} [{bar}] {done}/{total}  {made}  {_clock(now - self._began)}{left}"
            click.echo(f"\r{line:<{_LINE_CHARS}}", err=True, nl=False)
        elif done == total:
            click.echo(f"{step}: {total} done, {made} after {now - self._began:,.0f} s", err=True)

    def _left(self, done: int, total: int, now: float) -> str:
        made = done - self._found
        if not made or done == total:
            return ""
        return f", {_clock((now - self._step_began) / made * (total - done))} left"

    def close(self) -> None:
        """Clear the line."""
        if self._terminal:
            click.echo(f"\r{'':<{_LINE_CHARS}}\r", err=True, nl=False)


def _clock(seconds: float) -> str:
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
