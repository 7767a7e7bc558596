"""`headwater demo`."""

import sys
from importlib.resources import as_file, files
from pathlib import Path

import click

from headwater.cli.output import deliver
from headwater.trace import trace


@click.command("demo")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path(), metavar="DIR", help="Where to write."
)
def command(out: Path) -> None:
    """Trace the bundled pile of one fictional story.

    Writes dossier.html and dossier.json and prints the summary. People, outlets and places of the pile are invented.
    """
    with as_file(files("headwater.demo") / "pile") as pile:
        traced = trace([pile])
    code = deliver(traced, out / "dossier.html", str(out / "dossier.json"), pretty=True)
    click.echo(f"\nLook at {(out / 'dossier.html')} in a browser; {(out / 'dossier.json')} holds the same as data.")
    sys.exit(code)
