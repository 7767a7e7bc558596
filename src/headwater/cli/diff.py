"""`headwater diff`."""

import sys
from pathlib import Path

import click

from headwater.cli.documents import given_dossier


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

    changes = compare(*(given_dossier(str(path)) for path in (old, new)))
    if as_json:
        sys.stdout.buffer.write(dossier.encode_changes(changes) + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo(told(changes))
