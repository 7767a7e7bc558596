"""`headwater corpus reuse`: passages and families in a corpus, from the command line."""

import gc
import os
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click
import msgspec

from headwater import corpus
from headwater.cli.output import FINISHED_WITH_LOSSES, printable
from headwater.errors import InputError, UsageError
from headwater.settings import CorpusSettings, Spark

if TYPE_CHECKING:
    from headwater.corpus.run import Result
    from headwater.engine import Progress

_MB = 1_000_000
_MOST_WORKERS = 8
_SHOWN_INPUTS = 20
_BAR_CHARS = 24
_LINE_CHARS = 96
_STOPPED = 130


class _Asked(TypedDict):
    """The options of `reuse`, by their names."""

    memory: int
    workers: int | None
    engine: str
    master: str | None
    id_column: str
    text_column: str
    as_json: bool
    progress: bool | None


@click.group("corpus")
def command() -> None:
    """Work on corpora that need not fit in memory."""


@command.command("reuse")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the result goes.")
@click.option("--memory", default=2000, metavar="MB", show_default=True, help="Of all workers; on Spark, of a task.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; unless given one a processor.")
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who works.")
@click.option("--master", metavar="ADDRESS", help="Spark's master, such as local[2]; unless given, as Spark is set up.")
@click.option("--id-column", default="id", metavar="NAME", show_default=True, help="The field with a document's id.")
@click.option("--text-column", default="text", metavar="NAME", show_default=True, help="The field with its text.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
@click.option("--progress/--no-progress", default=None, help="Show progress on stderr; by default on a terminal.")
def reuse(inputs: tuple[str, ...], out: Path, **asked: Unpack[_Asked]) -> None:
    """Find the passages that documents share, and the documents that copy another whole.

    IN: Parquet files, JSON lines (gzip too), and folders of them; each row a document with an id and a text. DIR gets
    passages, families and documents as Parquet, and ledger.json, which says what became of every input. The same
    command goes on where a stopped one was, on either engine. Needs pyarrow: pip install "headwater[corpus]"; for Spark
    "headwater[spark]", Java, and IN and DIR at the same path on every machine.
    """
    if find_spec("pyarrow") is None:
        raise UsageError('corpora need pyarrow, which is not installed: pip install "headwater[corpus]"')
    if not any("\0" not in path and os.path.lexists(path) for path in inputs):
        missing = ", ".join(ascii(path)[1:-1] for path in inputs)
        raise InputError(f"{missing}: no such file or folder; name Parquet files or JSON lines")
    hands = _hands(asked["engine"], asked["master"], asked["workers"])
    # the processes share the machine already: threads for small matrices wait more than they work
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # rows come by the hundred thousand and make no cycles: looking for some took a thirtieth of the time
    gc.disable()
    settings = CorpusSettings(id_column=asked["id_column"], text_column=asked["text_column"])
    shown = sys.stderr.isatty() if asked["progress"] is None else asked["progress"]
    tell = _Bar() if shown else None
    try:
        result = corpus.reuse(inputs, out, settings, memory_bytes=asked["memory"] * _MB, workers=hands, tell=tell)
    except KeyboardInterrupt:
        click.echo(f"\nheadwater: stopped; the same command goes on from there (or take {out} away)", err=True)
        sys.exit(_STOPPED)
    finally:
        if tell:
            tell.close()
    sys.exit(_deliver(result, out, as_json=asked["as_json"]))


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
        made = f"{rows:,} rows, {stored_bytes / _MB:,.1f} MB"
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


def _deliver(result: "Result", out: Path, *, as_json: bool) -> int:
    """Say what was lost on stderr and what was found on stdout; return the exit code."""
    ledger, counts = result.ledger, result.counts
    troubled = [entry for entry in ledger.inputs if entry.status not in ("ok", "skipped")]
    for entry in troubled[:_SHOWN_INPUTS]:
        rows = f"{entry.lost:,} of {entry.rows:,} rows not read" if entry.rows else None
        told = "; ".join(filter(None, (entry.reason, rows, *(f"{n:,} {why}" for why, n in entry.reasons.items()))))
        click.echo(f"headwater: {printable(entry.path)}: {entry.status}: {printable(told)}", err=True)
    if len(troubled) > _SHOWN_INPUTS:
        click.echo(f"headwater: {len(troubled) - _SHOWN_INPUTS} more are in {out / 'ledger.json'}", err=True)
    if not ledger.rows:
        click.echo("headwater: nothing to compare: no rows were found", err=True)
    if as_json:
        summary = msgspec.json.encode({"out": str(out), "rows": ledger.rows, "lost": ledger.lost, "counts": counts})
        sys.stdout.buffer.write(summary + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo(
            f"{counts.documents:,} documents → {counts.texts:,} different texts → {counts.passages:,} passages\n"
            f"{counts.in_families:,} documents in families of whole copies, exact or near\n"
            f"written to {out}: passages, families, documents (Parquet), ledger.json"
        )
    return 0 if ledger.whole else FINISHED_WITH_LOSSES
