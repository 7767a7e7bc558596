"""`headwater diff`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.documents import named_dossier
from headwater.errors import InputError

if TYPE_CHECKING:
    from headwater.model import Dossier

_MAX_BYTES = 2_000_000_000


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.option("--json", "as_json", is_flag=True, help="Print the differences as one JSON document.")
def command(old: Path, new: Path, *, as_json: bool) -> None:
    """Say what a newer dossier of a story adds, changes and corrects.

    OLD and NEW are dossiers that `headwater trace PILE --json FILE` wrote, or cases with a dossier. Captures are told
    by their bytes, articles and claims by their words: names of files and ids are no difference. Ends with 0 whether
    or not there is one.
    """
    from headwater import dossier  # noqa: PLC0415 (only when there is something to compare)
    from headwater.cli.changes import told  # noqa: PLC0415
    from headwater.dossier.changes import compare  # noqa: PLC0415

    changes = compare(_read(old), _read(new))
    if as_json:
        sys.stdout.buffer.write(dossier.encode_changes(changes) + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo(told(changes))


def _read(path: Path) -> "Dossier":
    from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)
    from headwater.store.opening import is_case  # noqa: PLC0415

    if is_case(path):
        with open_case(path, write=False) as case:
            return case.last().dossier
    shown = ascii(str(path))[1:-1]
    try:
        with path.open("rb") as file:
            document = file.read(_MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else fault
        raise InputError(f"{shown}: cannot be read: {reason}") from fault
    if len(document) > _MAX_BYTES:
        raise InputError(f"{shown}: larger than {_MAX_BYTES:,} bytes")
    return named_dossier(document, str(path))
