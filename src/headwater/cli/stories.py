"""`headwater stories`."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from headwater.cli.output import done_telling, exit_code, printable, progress, tell_losses, write
from headwater.model.story import Story
from headwater.trace import stories, trace

_MOST_SHOWN = 12


@click.command("stories")
@click.argument("pile", nargs=-1, required=True, metavar="PILE...")
@click.option("--json", "json_to", metavar="FILE", help="Write the stories as JSON; - for stdout.")
def command(pile: tuple[str, ...], json_to: str | None) -> None:
    """Say which articles of a pile tell the same story.

    PILE: files and folders of coverage, - for standard input. Prints each story with its articles, the largest first;
    an article that is like no other is a story of its own.
    """
    traced = trace(pile, until="article", stdin=sys.stdin.buffer, tell=progress())
    found = stories(traced)
    done_telling()
    tell_losses(traced.dossier.ledger)
    encoded = msgspec.json.encode({"stories": found}) + b"\n"
    if json_to == "-":
        sys.stdout.buffer.write(encoded)
        sys.stdout.buffer.flush()
    elif json_to is not None:
        write(Path(json_to), encoded)
    else:
        _show(found)
    sys.exit(exit_code(traced.dossier.ledger))


def _show(found: Sequence[Story]) -> None:
    alone = [story for story in found if len(story.articles) == 1]
    for story in found:
        if len(story.articles) > 1:
            click.echo(f"{len(story.articles):5} articles  {printable(story.label)}")
            for path in story.captures[:_MOST_SHOWN]:
                click.echo(f"                {printable(path)}")
            if len(story.captures) > _MOST_SHOWN:
                click.echo(f"                and {len(story.captures) - _MOST_SHOWN:,} more")
    if alone:
        click.echo(f"{len(alone):5} articles that are like no other")
