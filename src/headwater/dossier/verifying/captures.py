"""Which capture of a dossier is which of a pile, and whether it is the same."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from headwater.dossier.verifying.report import Fault
from headwater.model import Capture, Dossier, Pile, Reading


class Witnesses(NamedTuple):
    """The readings of captures of a dossier, and the captures' paths, both by their ids there; and what is wrong."""

    readings: Mapping[str, Reading]
    paths: Mapping[str, str]
    faults: tuple[Fault, ...]


def captures_of(dossier: Dossier, pile: Pile) -> Witnesses:
    """Find the captures of a dossier in a pile: by id, which is made of their bytes, else by bytes and kind.

    Among captures of the same bytes their ids say which is which; a pile with some of them alone has others.
    """
    by_id = {reading.capture.id: reading for reading in pile.readings}
    by_bytes = {(r.capture.raw_sha256, r.capture.media_type): r for r in pile.readings}
    by_path = {reading.capture.path: reading for reading in pile.readings}
    readings: dict[str, Reading] = {}
    faults: list[Fault] = []
    for capture in dossier.captures:
        found = by_id.get(capture.id) or by_bytes.get((capture.raw_sha256, capture.media_type))
        if found is None:
            faults.append(_missing(capture, by_path.get(capture.path)))
            continue
        readings[capture.id] = found
        faults += _differences(capture, found.capture)
    return Witnesses(readings, {one.id: one.path for one in dossier.captures}, tuple(faults))


def _missing(capture: Capture, named_so: Reading | None) -> Fault:
    if named_so is None or named_so.capture.raw_sha256 == capture.raw_sha256:
        says = f"{capture.path}: not among the files; what stands in it was not checked"
        return Fault(kind="missing", where=capture.path, says=says)
    here = named_so.capture.raw_sha256
    says = f"{capture.path}: its bytes are others: SHA-256 {here}, in the dossier {capture.raw_sha256}"
    return Fault(kind="capture", where=capture.path, says=says)


def _differences(said: Capture, here: Capture) -> Iterator[Fault]:
    told = (
        ("SHA-256", here.raw_sha256, said.raw_sha256),
        ("media type", here.media_type, said.media_type),
        ("length in characters", here.chars, said.chars),
        ("address", here.uri, said.uri),
        ("date of capture", here.captured, said.captured),
    )
    for what, ours, theirs in told:
        if ours != theirs:
            says = f"{said.path}: {what} is {_shown(ours)}, in the dossier {_shown(theirs)}"
            yield Fault(kind="capture", where=said.path, says=says)


def _shown(value: object) -> str:
    return "none" if value is None else str(value)
