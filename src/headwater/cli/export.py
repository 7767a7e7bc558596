"""`headwater export`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.output import write
from headwater.dossier import FORMS, decode, export
from headwater.errors import InputError

if TYPE_CHECKING:
    from headwater.model import Dossier


@click.command("export")
@click.argument("dossier", metavar="DOSSIER.json|CASE.hw")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="json", help="The form to write.")
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE", help="Where to write; stdout without it.")
def command(dossier: str, form: str, out: Path | None) -> None:
    """Write a dossier in an open form.

    DOSSIER.json: what `headwater trace --json` wrote, - for standard input; of a case, its last dossier. CSV has one
    row a statement; cells that a spreadsheet would run begin with an apostrophe. Markdown is for notes, JSON-LD for
    schema.org, PROV and Web Annotation.
    """
    content = export(_of_case(dossier) or decode(_read(dossier)), form)
    if out is not None:
        write(out, content)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _of_case(path: str) -> "Dossier | None":
    """Return the last dossier of a case; None for what is no case."""
    from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)
    from headwater.store.opening import is_case  # noqa: PLC0415

    if path == "-" or not is_case(Path(path)):
        return None
    with open_case(Path(path), write=False) as opened:
        return opened.last().dossier


def _read(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        message = f"{ascii(path)[1:-1]}: cannot be read: {getattr(error, 'strerror', None) or error}"
        raise InputError(message) from error
