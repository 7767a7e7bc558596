"""The forms a dossier can be given in, by name."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from headwater.dossier.document import encode
from headwater.dossier.linked import json_ld
from headwater.dossier.ninjs import ninjs
from headwater.dossier.notes import markdown_notes
from headwater.dossier.table import csv_table
from headwater.errors import UsageError
from headwater.model import Dossier


class Form(NamedTuple):
    """A form: what people call it, how it is written, its media type and the ending of its file."""

    label: str
    write: Callable[[Dossier], bytes]
    media_type: str
    ending: str


def _json(dossier: Dossier) -> bytes:
    return encode(dossier, pretty=True) + b"\n"


FORMS: Final[Mapping[str, Form]] = {
    "json": Form("JSON", _json, "application/json", "json"),
    "csv": Form("CSV", csv_table, "text/csv; charset=utf-8", "csv"),
    "markdown": Form("Markdown", markdown_notes, "text/markdown; charset=utf-8", "md"),
    "jsonld": Form("JSON-LD", json_ld, "application/ld+json", "jsonld"),
    "ninjs": Form("ninjs", ninjs, "application/json", "ninjs.json"),
}


def export(dossier: Dossier, form: str) -> bytes:
    """Return a dossier in one of `FORMS`. Raises UsageError for any other name."""
    if form not in FORMS:
        raise UsageError(f"no form is called {form!r}; forms: {', '.join(FORMS)}")
    return FORMS[form].write(dossier)
