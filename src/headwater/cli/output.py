"""Where results go: the terminal summary, the JSON document, the HTML dossier; and what is said about the ledger."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Final

import click

from headwater.cli.keeping import keep_databases
from headwater.errors import OutputError, UsageError
from headwater.model import Ledger

if TYPE_CHECKING:
    from headwater.dossier.crate import Part
    from headwater.model import Traced

FINISHED_WITH_LOSSES: Final = 3
_SHOWN_ENTRIES = 20
_NARROWEST, _WIDEST = 40, 100


def deliver(traced: "Traced", html: Path | None, json_to: str | None, *, pretty: bool = False) -> int:
    """Write what was asked for and return the exit code. Results go to stdout, everything else to stderr.

    With `json_to` "-" stdout holds the document and nothing else. Raises OutputError naming the file that cannot be
    written.
    """
    from headwater import dossier, web  # noqa: PLC0415 (only when there is something to write)
    from headwater.dossier import proposed  # noqa: PLC0415 (with its neighbour)

    tell_losses(traced.dossier.ledger)
    asked = traced.dossier.producer.proposals
    if asked is not None:
        say(printable(proposed.says(asked)))
    if html is not None:
        write(html, web.render(traced.dossier, traced.texts).encode())
    if json_to == "-":
        sys.stdout.buffer.write(dossier.encode(traced.dossier, pretty=pretty) + b"\n")
        sys.stdout.buffer.flush()
    else:
        if json_to is not None:
            write(Path(json_to), dossier.encode(traced.dossier, pretty=pretty) + b"\n")
        show(traced)
    unanswered = asked is not None and not asked.is_whole
    return exit_code(traced.dossier.ledger) or (FINISHED_WITH_LOSSES if unanswered else 0)


def only_case(pile: Sequence[str]) -> Path | None:
    """Return the case file that a pile is, None where it is files and folders. Raises UsageError where it is both."""
    from headwater.store.opening import is_case  # noqa: PLC0415 (brings SQLite)

    cases = [path for path in pile if "\0" not in path and os.path.lexists(path) and is_case(Path(path))]
    if cases and len(pile) > 1:
        message = f"{cases[0]}: a case is taken alone; put the rest into it first: headwater add {cases[0]} PATH"
        raise UsageError(message)
    return Path(cases[0]) if cases else None


def say(message: str) -> None:
    """Say something on stderr that is no result."""
    click.echo(f"headwater: {message}", err=True)


def progress() -> Callable[[str], None] | None:
    """Return what writes the running stage on one line of the terminal; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        return None
    return lambda stage: click.echo(f"\r{stage:<14}", err=True, nl=False)


def done_telling() -> None:
    """Clear the line that `progress` wrote."""
    if sys.stderr.isatty():
        click.echo(f"\r{'':<14}\r", err=True, nl=False)


def show(traced: "Traced") -> None:
    """Print the terminal summary."""
    from headwater.cli.summary import summarise  # noqa: PLC0415 (not needed for --json -)

    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(summarise(traced.dossier, width=width, colour=colour), color=colour)


def write(path: Path, content: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that a failure leaves the old one whole."""
    with written(path) as file:
        file.write(content)


@contextmanager
def written(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to be written, which takes the place of the old one when it is whole; as `write`."""
    place = path.resolve() if path.is_symlink() else path  # a link is written through, not replaced
    waiting: Path | None = None
    try:
        if place.exists() and not place.is_file():
            with place.open("wb") as file:  # a device or a pipe takes what it is given; a folder raises
                yield file
            return
        keep_databases(place)
        waiting = place.with_name(f".{place.name}.{os.getpid()}.part")
        place.parent.mkdir(parents=True, exist_ok=True)
        with waiting.open("wb") as file:
            yield file
        waiting.replace(place)
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror or error}"
        raise OutputError(message) from error
    finally:
        if waiting is not None:
            with suppress(OSError):  # where the folder is no folder, there is nothing to take away either
                waiting.unlink()


def write_parts(parts: "Sequence[Part]", out: Path | None) -> None:
    """Write the files of a crate: as a ZIP file to stdout or where `out` ends in .zip, into a folder elsewhere."""
    from headwater.dossier.crate import write_folder, zipped  # noqa: PLC0415 (only when there is something to write)

    if out is None:
        with TemporaryFile() as file:  # what fails on the way is no half a crate
            zipped(parts, file)
            file.seek(0)
            shutil.copyfileobj(file, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    elif out.suffix.lower() == ".zip":
        with written(out) as place:
            zipped(parts, place)
    else:
        write_folder(parts, out)


def tell_losses(ledger: Ledger) -> None:
    """Say on stderr what could not be read, or not wholly, and why."""
    troubled = [e for e in ledger.entries if e.status != "ok"]
    for entry in troubled[:_SHOWN_ENTRIES]:
        click.echo(f"headwater: {printable(entry.path)}: {entry.status}: {printable(entry.reason or '')}", err=True)
    if len(troubled) > _SHOWN_ENTRIES:
        click.echo(f"headwater: {len(troubled) - _SHOWN_ENTRIES} more are in the ledger of the dossier", err=True)
    if not ledger.inputs:
        click.echo("headwater: nothing to trace: the pile holds no files", err=True)


def exit_code(ledger: Ledger) -> int:
    """Return 0 when every input was read whole, 3 when one was not or there was none."""
    return 0 if ledger.inputs and ledger.ok == ledger.inputs else FINISHED_WITH_LOSSES


def printable(text: str) -> str:
    """Return the text with control characters escaped: a file name must not steer the terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
