"""`headwater trace`."""

import os
import sys
from pathlib import Path
from typing import Literal

import click

from headwater.cli.output import deliver, done_telling, only_case, progress
from headwater.errors import InputError
from headwater.model import Traced
from headwater.settings import AttributionSettings, Settings
from headwater.trace import LAST_STAGE, STAGES, trace


@click.command("trace")
@click.argument("pile", nargs=-1, required=True, metavar="PILE...")
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE.html", help="Write the HTML dossier.")
@click.option("--json", "json_to", metavar="FILE", help="Write the dossier as JSON; - for stdout.")
@click.option("--until", type=click.Choice(list(STAGES)), default=LAST_STAGE, help="Stop after this stage.")
@click.option("--reader", type=click.Choice(["encoder", "rules"]), default="encoder", help="Rules take less time.")
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
def command(
    pile: tuple[str, ...],
    out: Path | None,
    json_to: str | None,
    until: str,
    reader: Literal["encoder", "rules"],
    *,
    pretty: bool,
) -> None:
    """Trace a pile upstream.

    PILE: files and folders of coverage (text, HTML, JSON lines), - for standard input, or one case file. Prints
    a summary, or with --json - the dossier as one JSON document. What cannot be read is named on stderr and in the
    ledger; the rest is traced.
    """
    # os.path.lexists takes any string; a path that no system call accepts (a NUL in it) is a missing one
    if not any(p == "-" or _exists(p) for p in pile):
        missing = ", ".join(ascii(p)[1:-1] for p in pile)
        message = f"{missing}: no such file or folder; name files or folders that hold coverage"
        raise InputError(message)
    settings = Settings(attribution=AttributionSettings(reader=reader))
    case = only_case(pile)
    if case is not None:
        traced = _of_case(case, settings, until)
    else:
        traced = trace(pile, settings, until=until, stdin=sys.stdin.buffer, tell=progress())
    done_telling()
    sys.exit(deliver(traced, out, json_to, pretty=pretty))


def _of_case(path: Path, settings: Settings, until: str) -> Traced:
    from headwater.case import open_case  # noqa: PLC0415 (folders are traced without SQLite)

    with open_case(path) as case:
        return case.trace(settings, until=until, tell=progress())


def _exists(path: str) -> bool:
    return "\0" not in path and os.path.lexists(path)
