"""`headwater mcp`."""

from pathlib import Path

import click

from headwater.cli.output import say


@click.command("mcp")
@click.argument("dossier", type=click.Path(path_type=Path), metavar="CASE.hw|DOSSIER.json")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="OLD",
    help="An earlier dossier of the story, a case or a file, to tell what changed.",
)
def command(dossier: Path, against: Path | None) -> None:
    """Let an assistant ask a dossier: a Model Context Protocol server on standard input and output.

    It is started by the assistant's program, not by hand, and ends with it. It only reads, what it was started on
    alone, and opens no socket. CASE.hw may be added to and traced meanwhile; DOSSIER.json is what
    `headwater trace PILE --json FILE` wrote. Every answer carries the exact characters it rests on. Set-up:
    docs/assistants.md.
    """
    from headwater.assistant import Desk, Server, claimed, serve  # noqa: PLC0415 (--help pays for none of it)

    with claimed() as wire:
        server = Server(Desk(dossier, against))
        say(f"answering about {ascii(dossier.name)[1:-1]} on standard input and output until the input ends")
        try:
            serve(wire, server)
        except KeyboardInterrupt:
            say("stopped")
