"""`headwater verify`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from headwater.cli.documents import named_dossier, read_document
from headwater.cli.output import FINISHED_WITH_LOSSES, only_case, printable
from headwater.errors import InputError, UsageError

if TYPE_CHECKING:
    from headwater.dossier.verifying import Report
    from headwater.model import Pile

_STDIN: Final = "-"
_SHOWN_FAULTS: Final = 50


@click.command("verify")
@click.argument("dossier", metavar="DOSSIER.json|CASE.hw")
@click.argument("pile", nargs=-1, metavar="[PILE]...")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as one JSON document.")
def command(dossier: str, pile: tuple[str, ...], *, as_json: bool) -> None:
    """Check a dossier against the captures it was made of.

    PILE: the files, folders or the case that hold them, under whatever names. A case alone is checked by its own
    inputs, read anew. Every quotation must stand where the dossier says; the bytes of each capture must be those it
    was made of; the ledger must add up and every id lead somewhere. What does not hold is printed. Ends with 0 where
    all holds, 3 where something does not or a capture is missing.
    """
    own = only_case([dossier]) if dossier != _STDIN else None
    if own is not None and pile:
        raise UsageError(f"{own}: a case is checked by its own inputs; to check its dossier by others, export it first")
    if own is None and not pile:
        raise UsageError("name the captures too: headwater verify DOSSIER.json PILE")
    if dossier == _STDIN and _STDIN in pile:
        raise UsageError("standard input is the dossier or a capture, not both")
    report = _of_case(own) if own is not None else _of_files(dossier, pile)
    _tell(report, as_json=as_json)
    sys.exit(FINISHED_WITH_LOSSES if report.faults else 0)


def _of_case(place: Path) -> "Report":
    from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)
    from headwater.dossier.verifying import verify  # noqa: PLC0415 (only when there is something to check)

    with open_case(place, write=False) as case, case.snapshot():
        return verify(case.last().dossier, case.read())


def _of_files(dossier: str, pile: Sequence[str]) -> "Report":
    from headwater.dossier import decode, is_json  # noqa: PLC0415 (only when there is something to check)
    from headwater.dossier.verifying import Fault, Report, verify  # noqa: PLC0415

    document = read_document(dossier)
    try:
        known = decode(document)
    except InputError as fault:
        if not is_json(document):
            named_dossier(document, dossier)  # raises the same with the file's name
        broken = Fault(kind="form", where="document", says=f"{fault}; nothing further was checked")
        return Report(captures=0, found=0, more=0, spans=0, checked=0, faults=(broken,))
    return verify(known, _read(pile))


def _read(pile: Sequence[str]) -> "Pile":
    """Read captures from their bytes, whatever they lie in."""
    from headwater import capture  # noqa: PLC0415 (readers of all formats)
    from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)
    from headwater.settings import Settings  # noqa: PLC0415

    case = only_case(pile)
    if case is None:
        return capture.read(list(pile), Settings().capture, sys.stdin.buffer)
    with open_case(case, write=False) as opened, opened.snapshot():
        return opened.read()


def _tell(report: "Report", *, as_json: bool) -> None:
    if as_json:
        import msgspec  # noqa: PLC0415

        sys.stdout.buffer.write(msgspec.json.encode(report) + b"\n")
        sys.stdout.buffer.flush()
        return
    for fault in report.faults[:_SHOWN_FAULTS]:
        click.echo(printable(fault.says))
    if len(report.faults) > _SHOWN_FAULTS:
        click.echo(f"and {len(report.faults) - _SHOWN_FAULTS:,} more; --json lists them all")
    more = f", {report.more:,} more are not in the dossier" if report.more else ""
    click.echo(f"{report.found:,} of {report.captures:,} captures found{more}")
    click.echo(f"{report.checked:,} of {report.spans:,} quotations held against their captures")
    number = len(report.faults)
    click.echo("all of it holds" if not number else f"{number:,} thing{' does' if number == 1 else 's do'} not hold")
