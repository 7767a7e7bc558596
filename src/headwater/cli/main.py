"""The command group. Commands are imported when they are called, so that `--help` pays for none of them."""

import gc
import os
import sys
from importlib import import_module
from typing import Final

import click

from headwater.errors import HeadwaterError, OutputError
from headwater.version import VERSION

_COLLECT_AFTER: Final = (50_000, 20, 20)

# name: (module and, where it is not `command`, the command's name in it; what --help says of it)
COMMANDS: Final = {
    "demo": ("headwater.cli.demo", "Trace the bundled pile of one fictional story."),
    "trace": ("headwater.cli.trace", "Trace a pile upstream: who copied whom, who said what, how many origins."),
    "stories": ("headwater.cli.stories", "Say which articles of a pile tell the same story."),
    "init": ("headwater.cli.case:init", "Make a case file, which keeps an investigation."),
    "add": ("headwater.cli.case:add", "Add captures to a case, for good before anything is read in them."),
    "ls": ("headwater.cli.case:ls", "List the inputs of a case."),
    "rm": ("headwater.cli.case:rm", "Take inputs out of a case for good."),
    "search": ("headwater.cli.search", "Search a case: words, phrases, outlet, person, source, stance, date, role."),
    "correct": ("headwater.cli.correct", "Say what is wrong in the dossier of a case: kept, shown, undoable."),
    "watch": ("headwater.cli.watch", "Take coverage into a case as it appears: folders, feeds, pages."),
    "show": ("headwater.cli.case:show", "Show the last dossier of a case."),
    "text": ("headwater.cli.text", "Print the canonical text of a capture, exactly."),
    "when": ("headwater.cli.when", "Resolve time phrases of news text to intervals."),
    "diff": ("headwater.cli.diff", "Say what a newer dossier of a story adds, changes and corrects."),
    "corpus": ("headwater.cli.corpus", "Work on corpora of millions: articles, copies, descents, statements."),
    "serve": ("headwater.cli.serve", "Work on a case in the browser, on this machine only. Needs the extra `serve`."),
    "mcp": ("headwater.cli.mcp", "Let an assistant ask a dossier: a read-only MCP server on standard input."),
    "export": ("headwater.cli.export", "Write a dossier as CSV, Markdown, JSON-LD, ninjs, RO-Crate or indented JSON."),
    "verify": ("headwater.cli.verify", "Check a dossier against the captures it was made of."),
    "schema": ("headwater.cli.schema", "Print the JSON Schema of a dossier."),
    "doctor": ("headwater.cli.doctor", "Say what this installation can do, and what it lacks."),
    "evaluate": ("headwater.cli.evaluate", "Score this build against the pinned floors of the yardsticks."),
}
EXIT_CODES = (
    "Exit codes: 0 ok, 2 usage, 3 finished with partial or quarantined inputs, with faults or without some answers of "
    "a model, 74 input or output, 75 locked."
)


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the commands' names in the order a person meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), name or "command")
        if not isinstance(command, click.Command):
            message = f"{COMMANDS[cmd_name][0]} holds no command"
            raise TypeError(message)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands from their one-line texts, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])


@click.group(cls=LazyGroup, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="headwater")
def cli() -> None:
    """Trace a news story upstream.

    Give Headwater the coverage you have, and it says which original articles are in it, who copied whom, who said what
    and on what terms, how many distinct origins can stand behind each claim, where accounts differ and when things
    happened. Every answer points to exact characters. Nothing is sent anywhere, unless you pass --fetch or --llm-url.
    """


def main() -> None:
    """Run the command line and end with its exit code."""
    # a run makes many small objects that stay: looking for cycles among them again and again cost a twentieth of it
    gc.set_threshold(*_COLLECT_AFTER)
    try:
        cli(prog_name="headwater")
    except HeadwaterError as error:
        click.echo(f"headwater: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # the reader of our output went away (`headwater trace ... | head`): not our failure, and nothing to say
        _silence()
        sys.exit(0)
    except OSError as error:
        click.echo(f"headwater: the output cannot be written: {error.strerror or error}", err=True)
        _silence()
        sys.exit(OutputError.exit_code)


def _silence() -> None:
    # what still waits in a buffer that cannot be written would fail once more while the interpreter ends
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
