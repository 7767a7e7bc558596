"""The document that describes a crate: RO-Crate 1.3, JSON-LD, flat."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from headwater.dossier.crate.part import Part
from headwater.dossier.crate.places import uri_of
from headwater.dossier.ranking import ranked
from headwater.dossier.urns import urn
from headwater.errors import UsageError
from headwater.model import Capture, Dossier, Interval, ModelUsed, content_id

METADATA: Final = "ro-crate-metadata.json"
SPECIFICATION: Final = "https://w3id.org/ro/crate/1.3"
_APACHE: Final = "https://spdx.org/licenses/Apache-2.0"
_RIGHTS: Final = (
    "No licence is stated. Captures, and what is quoted from them, are works of those who published them, and whoever "
    "uses them needs a right to do so of their own."
)
_NAME_CHARS: Final = 200
_DAY_CHARS: Final = 10
_Thing = dict[str, Any]


class Original(NamedTuple):
    """An input of the pile as it was put in: its name there, and its file in the crate."""

    path: str
    part: Part


class Crate(NamedTuple):
    """What a crate holds: the dossier, its forms, the inputs and, by capture, the texts; the last two may lack.

    `published`: when it was published, ISO 8601, a day at least.
    """

    dossier: Dossier
    forms: Sequence[Part]
    originals: Sequence[Original]
    texts: Mapping[str, Part]
    published: str


def metadata(crate: Crate) -> Part:
    """Return `ro-crate-metadata.json`.

    The root has what the specification demands of it; its licence is said to be unknown, in words, since the works in
    it are other people's. A capture that is a file of the crate is a data entity; one that is not there, or is a part
    of such a file, is described under a local id, with hash, media type and address. Making the dossier is a
    CreateAction with the software and the models as instruments; when that was is not known. Nothing is fetched: the
    context is named, not read.
    """
    held = _Held(crate)
    graph = [
        {"@id": METADATA, "@type": "CreativeWork", "about": {"@id": "./"}, "conformsTo": {"@id": SPECIFICATION}},
        held.root(),
        *held.files(),
        *held.making(),
    ]
    document = msgspec.json.encode({"@context": f"{SPECIFICATION}/context", "@graph": graph})
    content = msgspec.json.format(document, indent=2) + b"\n"
    return Part.of(METADATA, content, "application/ld+json", "RO-Crate metadata", "This document.")


def last_day(dossier: Dossier, others: Iterable[str] = ()) -> str:
    """Return the last day on which a dossier says that somebody worked on it: captured something, or corrected it.

    `others`: further moments, ISO 8601. A crate cannot have been published sooner. Raises UsageError where there is
    none: the day is then for who publishes it to say.
    """
    corrected = [moment for one in dossier.corrections for moment in (one.made, one.undone.made if one.undone else "")]
    captured = [one.captured.earliest or "" for one in dossier.captures if one.captured]
    days = {moment[:_DAY_CHARS] for moment in (*corrected, *captured, *others)} - {""}
    if not days:
        raise UsageError(
            "an RO-Crate has a day of publication, and nothing here says when it was made; give it: --date YYYY-MM-DD"
        )
    return max(days)


class _Held:
    """The entities of a crate."""

    def __init__(self, crate: Crate) -> None:
        self._crate, self._dossier = crate, crate.dossier
        self._captures = {one.id: one for one in crate.dossier.captures}
        files = {one.path: one.part for one in crate.originals}
        self._input = {name: entry.path for entry in self._dossier.ledger.entries for name in entry.captures}
        self._file = {key: files[path] for key, path in self._input.items() if path in files}

    def root(self) -> _Thing:
        """Return the root data entity."""
        dossier, ledger = self._dossier, self._dossier.ledger
        told = (
            f"News coverage traced upstream: {ledger.inputs:,} inputs with {len(dossier.captures):,} captures, "
            f"{len(dossier.articles):,} articles and {len(dossier.claims):,} claims, each with how many distinct "
            "origins can stand behind it, as the outlets describe them."
        )
        if self._crate.originals:
            told += " To check every quotation against the captures: headwater verify dossier.json captures"
        return {
            "@id": "./",
            "@type": "Dataset",
            "name": f"Dossier: {_title(dossier)}",
            "description": told,
            "datePublished": self._crate.published,
            "license": _RIGHTS,
            "mainEntity": {"@id": "dossier.json"},
            "hasPart": [{"@id": one["@id"]} for one in self.files()],
            "mentions": {"@id": "#tracing"},
        }

    def files(self) -> Iterator[_Thing]:
        """Yield the forms of the dossier, the inputs, the captures that are no files of their own, and the texts."""
        yield from map(_file, self._crate.forms)
        own = {uri_of(part.place): key for key in self._file if (part := self._own_file(key))}
        for original in self._crate.originals:
            thing = _file(original.part)
            key = own.get(thing["@id"])
            yield thing | (_about(self._captures[key]) if key else {})
        yield from (self._described(one) for one in self._captures.values() if self._own_file(one.id) is None)
        for key, part in self._crate.texts.items():
            yield _file(part) | {"isBasedOn": {"@id": self._id(key)}}

    def making(self) -> Iterator[_Thing]:
        """Yield the act that made the dossier, the software and the models that it was made with."""
        producer = self._dossier.producer
        software: _Thing = {
            "@id": "#software", "@type": "SoftwareApplication", "name": producer.name,
            "softwareVersion": producer.version, "version": producer.version,
        }  # fmt: skip
        if producer.name == "headwater":
            software["license"] = {"@id": _APACHE}
            yield {"@id": _APACHE, "@type": "CreativeWork", "name": "Apache-2.0",
                   "description": "Apache License, Version 2.0; of the software, not of what was traced"}  # fmt: skip
        models = {(one.name, one.sha256): _model(one) for one in producer.models}
        yield {
            "@id": "#tracing",
            "@type": "CreateAction",
            "name": "Tracing",
            "description": f"Made under the settings with the SHA-256 {producer.settings_sha256}.",
            "instrument": _one_or_more([{"@id": "#software"}, *({"@id": one["@id"]} for one in models.values())]),
            "object": [{"@id": self._id(one.id)} for one in self._dossier.captures],
            "result": [{"@id": uri_of(part.place)} for part in self._crate.forms],
        }
        yield software
        yield from models.values()

    def _own_file(self, key: str) -> Part | None:
        """Return the file that a capture is, byte for byte; None where it is packed, a part of one, or not there."""
        part, known = self._file.get(key), self._captures[key]
        return part if part and known.raw_sha256 == part.sha256 and known.path == self._input[key] else None

    def _id(self, key: str) -> str:
        part = self._own_file(key)
        return uri_of(part.place) if part else f"#{key}"

    def _described(self, capture: Capture) -> _Thing:
        thing: _Thing = {"@id": f"#{capture.id}", "@type": "File", "name": capture.path, "sha256": capture.raw_sha256}
        holder = self._file.get(capture.id)
        if holder:
            thing["isPartOf"] = {"@id": uri_of(holder.place)}
        else:
            thing["description"] = "A capture that the dossier was made of; its bytes are not in this crate."
            thing["localPath"] = capture.path
        return thing | _about(capture)


def _file(part: Part) -> _Thing:
    kind = {"encodingFormat": part.media_type} if part.media_type else {}
    return {"@id": uri_of(part.place), "@type": "File", "name": part.name, "description": part.description, **kind,
            "contentSize": str(part.size), "sha256": part.sha256}  # fmt: skip


def _about(capture: Capture) -> _Thing:
    about = {
        "identifier": urn(capture.id),
        "encodingFormat": capture.media_type,
        "url": capture.uri,
        "dateCreated": _moment(capture.captured),
    }
    return {key: value for key, value in about.items() if value}


def _moment(captured: Interval | None) -> str | None:
    """Return when a capture was taken, where that is known to the day."""
    first, after = (captured.first_day, captured.after_day) if captured else (None, None)
    return captured.earliest if captured and first and after and (after - first).days <= 1 else None


def _model(model: ModelUsed) -> _Thing:
    if model.sha256 is None:  # it answered from elsewhere, and nobody here has its file
        of = content_id("model", model.name, model.host or "")
        at = f" at {model.host}" if model.host else ""
        return {"@id": f"#{of}", "@type": "SoftwareApplication", "name": model.name,
                "description": f"A larger reader{at}, which proposed attributions; not in this crate."}  # fmt: skip
    return {"@id": f"#model-{model.sha256[:16]}", "@type": ["File", "SoftwareApplication"], "name": model.name,
            "description": "A trained model that took part; not in this crate.", "sha256": model.sha256}  # fmt: skip


def _one_or_more(things: list[_Thing]) -> _Thing | list[_Thing]:
    return things[0] if len(things) == 1 else things


def _title(dossier: Dossier) -> str:
    claims = ranked(dossier.claims)
    headlines = [article.headline.value for article in dossier.articles if article.headline]
    name = " ".join((claims[0].proposition if claims else headlines[0] if headlines else "a pile of captures").split())
    return name if len(name) <= _NAME_CHARS else f"{name[: _NAME_CHARS - 1]}…"
