"""`headwater evaluate`."""

import sys
from pathlib import Path

import click

from headwater.evaluation import YARDSTICKS, judge, measure


@click.command("evaluate")
@click.argument("shared", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--only", type=click.Choice(list(YARDSTICKS)), multiple=True, help="Only this yardstick.")
def command(shared: Path, only: tuple[str, ...]) -> None:
    """Score this build against the pinned floors.

    SHARED: the folder that holds yardsticks, seeds, gold and data. Prints each figure beside its floor; ends with 1
    when one has dropped below.
    """
    failed = 0
    for name in only or tuple(YARDSTICKS):
        for verdict in judge(name, measure(name, shared)):
            failed += not verdict.holds
            click.echo(verdict.line())
    if failed:
        click.echo(f"headwater: {failed} figures are below their floor", err=True)
    sys.exit(1 if failed else 0)
