"""Gathering a crate: a dossier with its forms and its page, and what the case it is of has of its captures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from headwater.case import Case
from headwater.case.originals import Original as Kept
from headwater.dossier import FORMS, export
from headwater.dossier.crate import Crate, Original, Part, metadata, places_of
from headwater.dossier.crate.description import last_day
from headwater.dossier.wording import texts_of
from headwater.model import Capture, Dossier
from headwater.web.page import render

NAME: Final = "ro-crate"
LABEL: Final = "RO-Crate"
MEDIA_TYPE: Final = "application/zip"
ENDING: Final = "crate.zip"
CAPTURES, TEXTS = "captures", "texts"
_FORMS: Final = {
    "json": "The dossier: everything that was found, with the characters that show it; all else is a view of it.",
    "csv": "One row a statement: its claim, who is behind it and where it stands.",
    "jsonld": "The dossier for schema.org, PROV and Web Annotation.",
}
_PAGE: Final = "The dossier as one page for any browser, offline."
_TEXT: Final = "The text that the dossier's offsets count in, in code points."
_ORIGINAL: Final = "An input as it was put in, byte for byte."


def crate_of(dossier: Dossier, published: str | None = None) -> list[Part]:
    """Return the files of the crate of a dossier alone, the describing document last; its captures are described.

    `published`: ISO 8601, a day at least; without it the last day on which the dossier says that somebody worked on it.
    Raises UsageError where it says none. The page is left out where the dossier quotes too little of its captures.
    """
    texts = texts_of(dossier)
    crate = Crate(dossier, _forms(dossier, texts), (), {}, published or last_day(dossier))
    return [*crate.forms, metadata(crate)]


def crate_of_case(case: Case, published: str | None = None) -> list[Part]:
    """Return the files of the crate of a case's last dossier, with its inputs, byte for byte, and its texts.

    As `crate_of`; the day on which the last input was put in is one that somebody worked on it. The inputs are left out
    where others were put in since the dossier was made. Raises InputError before the first trace.
    """
    traced = case.last()
    kept = case.originals()
    listed = {entry.path for entry in traced.dossier.ledger.entries}
    same = {item.path for item in case.items()} == listed
    crate = Crate(
        traced.dossier,
        _forms(traced.dossier, traced.texts),
        tuple(_originals(kept)) if same else (),
        {one.id: _text(one, traced.texts[one.id]) for one in traced.dossier.captures},
        published or last_day(traced.dossier, (one.added for one in kept)),
    )
    files = [*crate.forms, *(one.part for one in crate.originals), *crate.texts.values()]
    return [*files, metadata(crate)]


def _forms(dossier: Dossier, texts: Mapping[str, str] | None) -> list[Part]:
    """Return the forms of the dossier, the JSON first, and its page where there are texts for one."""

    def form(name: str, told: str) -> Part:
        known = FORMS[name]
        media_type = known.media_type.partition(";")[0]
        return Part.of(f"dossier.{known.ending}", export(dossier, name), media_type, f"Dossier, {known.label}", told)

    forms = [form(name, told) for name, told in _FORMS.items()]
    if texts is not None:
        page = render(dossier, texts).encode()
        forms.insert(1, Part.of("dossier.html", page, "text/html", "Dossier, page", _PAGE))
    return forms


def _originals(kept: Sequence[Kept]) -> Iterator[Original]:
    places = places_of([one.path for one in kept], CAPTURES)
    for one in kept:
        part = Part(places[one.path], one.path, _ORIGINAL, None, one.size, one.sha256, one.chunks)
        yield Original(one.path, part)


def _text(capture: Capture, text: str) -> Part:
    place = f"{TEXTS}/{capture.id}.txt"
    return Part.of(place, text.encode(), "text/plain", f"Text of {capture.path}", _TEXT)
