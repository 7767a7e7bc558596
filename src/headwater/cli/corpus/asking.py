"""What the commands on corpora have in common: who works, how far it is, what was lost, how it ended."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypedDict, TypeVar

import click
import msgspec

from headwater.cli.corpus.bar import Bar
from headwater.cli.output import printable
from headwater.errors import InputError, UsageError
from headwater.processors import usable_processors
from headwater.settings import Spark

if TYPE_CHECKING:
    from headwater.corpus.report import Report

F = TypeVar("F", bound=Callable[..., Any])
MB = 1_000_000
_MOST_WORKERS = 8
_SHOWN_INPUTS = 20
_STOPPED = 130


class Common(TypedDict):
    """The options that all of them take, by their names."""

    memory: int
    workers: int | None
    engine: str
    master: str | None
    as_json: bool
    progress: bool | None


class Doing(NamedTuple):
    """Who is to work with how much memory, and who hears how far it is."""

    hands: int | Spark
    memory_bytes: int
    bar: Bar | None


class Entry(Protocol):
    """What a ledger says of an input."""

    @property
    def path(self) -> str:
        """Its name."""

    @property
    def status(self) -> str:
        """How it ended."""

    @property
    def reason(self) -> str | None:
        """Why, where it is not plainly ok."""


def common(command: F) -> F:
    """Give a command the options that all of them take."""
    where = click.Path(path_type=Path)
    options = [
        click.option("--out", type=where, required=True, metavar="DIR", help="Where the result goes."),
        click.option(
            "--memory", default=2000, metavar="MB", show_default=True, help="Of all workers; on Spark, of a task."
        ),
        click.option(
            "--workers", type=click.IntRange(min=1), metavar="N", help="Processes or threads; else one a processor."
        ),
        click.option(
            "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who works."
        ),
        click.option(
            "--master", metavar="ADDRESS", help="Spark's master, such as local[2]; unless given, as Spark is set up."
        ),
        click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object."),
        click.option(
            "--progress/--no-progress", default=None, help="Show progress on stderr; by default on a terminal."
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def require(inputs: Sequence[str], names: str) -> None:
    """Raise UsageError without pyarrow, InputError where none of the inputs is there; `names` says what to name."""
    if find_spec("pyarrow") is None:
        raise UsageError('corpora need pyarrow, which is not installed: pip install "headwater[corpus]"')
    if not any("\0" not in path and os.path.lexists(path) for path in inputs):
        missing = ", ".join(ascii(path)[1:-1] for path in inputs)
        raise InputError(f"{missing}: no such file or folder; name {names}")


@contextmanager
def doing(asked: Common, out: Path) -> Iterator[Doing]:
    """Give what a run needs; end with 130 where it is stopped, saying that the same command goes on."""
    hands = _hands(asked["engine"], asked["master"], asked["workers"])
    # the processes share the machine already: threads for small matrices wait more than they work
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    shown = sys.stderr.isatty() if asked["progress"] is None else asked["progress"]
    bar = Bar() if shown else None
    try:
        yield Doing(hands, asked["memory"] * MB, bar)
    except KeyboardInterrupt:
        click.echo(f"\nheadwater: stopped; the same command goes on from there (or take {out} away)", err=True)
        sys.exit(_STOPPED)
    finally:
        if bar:
            bar.close()


def _hands(engine: str, master: str | None, workers: int | None) -> int | Spark:
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
    return min(_MOST_WORKERS, usable_processors())


def say_troubles(entries: Sequence[Entry], out: Path, told: Callable[[int], str | None]) -> None:
    """Say on stderr which inputs were not read whole, and why; `told` gives what is lost of one, by its place."""
    troubled = [at for at, entry in enumerate(entries) if entry.status not in ("ok", "skipped")]
    for at in troubled[:_SHOWN_INPUTS]:
        entry = entries[at]
        why = "; ".join(filter(None, (entry.reason, told(at)))) or "not read whole"
        click.echo(f"headwater: {printable(entry.path)}: {entry.status}: {printable(why)}", err=True)
    if len(troubled) > _SHOWN_INPUTS:
        click.echo(f"headwater: {len(troubled) - _SHOWN_INPUTS} more are in {out / 'ledger.json'}", err=True)


def say_found(lines: Sequence[str], summary: Mapping[str, object], report: "Report", *, as_json: bool) -> None:
    """Say on stdout what was found, in lines or as one JSON object, and what it took."""
    if as_json:
        took = {
            "cpu_seconds": report.cpu_seconds, "wall_seconds": report.wall_seconds, "peak_bytes": report.peak_bytes,
            "adds_up": report.adds_up,
        }  # fmt: skip
        sys.stdout.buffer.write(msgspec.json.encode({**summary, "took": took}) + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo("\n".join((*lines, report.line)))
