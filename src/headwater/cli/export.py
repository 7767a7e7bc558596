"""`headwater export`."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from headwater.cli.documents import given_dossier, is_case_file, named_dossier, read_document
from headwater.cli.output import say, write, write_parts
from headwater.dossier import FORMS, export
from headwater.errors import UsageError

if TYPE_CHECKING:
    from headwater.dossier.crate import Part

CRATE: Final = "ro-crate"
_DAY: Final = click.DateTime(["%Y-%m-%d"])


@click.command("export")
@click.argument("dossier", metavar="DOSSIER.json|CASE.hw")
@click.option("--format", "form", type=click.Choice([*FORMS, CRATE]), default="json", help="The form to write.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="FILE",
    help="Where to write; stdout without it. An RO-Crate: a file that ends in .zip, or a folder that is new or empty.",
)  # fmt: skip
@click.option("--date", type=_DAY, metavar="YYYY-MM-DD", help="The day on which an RO-Crate is published.")
def command(dossier: str, form: str, out: Path | None, date: datetime | None) -> None:
    """Write a dossier in an open form.

    DOSSIER.json: what `headwater trace --json` wrote, - for standard input; of a case, its last dossier. CSV has one
    row a statement; cells that a spreadsheet would run begin with an apostrophe. Markdown is for notes, JSON-LD for
    schema.org, PROV and Web Annotation, ninjs one news item an article for newsroom systems. An RO-Crate is a research
    object for archives: the dossier with its page and its other forms and a description of how it came about; of a
    case also the captures as they were put in, and their texts.
    """
    if form == CRATE:
        _write_crate(dossier, out, date)
        return
    if date is not None:
        raise UsageError("--date goes with --format ro-crate")
    if out is not None and out.is_file() and dossier != "-" and out.resolve() == Path(dossier).resolve():
        raise UsageError(f"{out}: is the dossier itself; give the result another name")
    content = export(given_dossier(dossier), form)
    if out is not None:
        write(out, content)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _write_crate(dossier: str, out: Path | None, date: datetime | None) -> None:
    from headwater.case import open_case  # noqa: PLC0415 (brings SQLite)
    from headwater.web.crate import crate_of, crate_of_case  # noqa: PLC0415 (pages load slowly)

    if out is None and sys.stdout.isatty():
        raise UsageError(
            "an RO-Crate is no text for a terminal; name a file that ends in .zip, or a folder: -o CRATE.zip"
        )
    published = date.date().isoformat() if date else None
    if not is_case_file(dossier):
        write_parts(crate_of(named_dossier(read_document(dossier), dossier), published), out)
        return
    with open_case(Path(dossier), write=False) as case, case.snapshot():
        parts = crate_of_case(case, published)
        _tell_missing(parts)
        write_parts(parts, out)


def _tell_missing(parts: "list[Part]") -> None:
    from headwater.web.crate import CAPTURES  # noqa: PLC0415 (as above)

    if not any(part.place.startswith(f"{CAPTURES}/") for part in parts):
        say("the captures are described only: what is in the case is not what its last dossier was made of; trace it")
