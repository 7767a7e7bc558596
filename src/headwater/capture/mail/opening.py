"""How the text of a mail opens: who sent it to whom, when and about what, a field a line."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from headwater.capture.mail.encoded import whole_runs
from headwater.capture.mail.header import Field, Shown, shown
from headwater.model import Run

NAMES: Final = {"from": "From", "to": "To", "cc": "Cc", "date": "Date", "subject": "Subject"}
# What of a field's bytes is looked at, and what of its characters is shown.
_LONGEST_BYTES = 40_000
_LONGEST_CHARS = 10_000


class Opening(NamedTuple):
    """The fields as shown, in the order of the message, each with its line end; what of them was cut."""

    parts: tuple[Shown, ...]
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The lines; empty where the message has none of the fields."""
        return "".join(part.text for part in self.parts)

    def runs(self, encoding: str) -> tuple[Run, ...]:
        """Return the runs of the text, made so that a view in `encoding` splits none but those that are spelt out."""
        text, at = self.text, 0
        found: list[Run] = []
        for part in self.parts:
            if part.raw_length:
                run = Run(start=at, length=len(part.text), raw_start=part.raw_start, raw_length=part.raw_length)
                found += [run] if part.plain else whole_runs(text, run, encoding)
            at += len(part.text)
        return tuple(found)


def opening_of(raw: bytes, fields: dict[str, Field]) -> Opening:
    """Return From, To, Cc, Date and Subject, in the order in which they stand, so that the map never runs backwards.

    A field is its name as it is usually spelt, a colon, a space and the decoded value on one line; the line ends are
    ours and stand for no bytes. A field without a value is left out.
    """
    parts: list[Shown] = []
    notes: list[str] = []
    for name, field in sorted(fields.items(), key=lambda item: item[1].start):
        if name not in NAMES or field.value >= field.end:
            continue
        label = f"{NAMES[name]}: "
        end = min(field.end, field.value + _LONGEST_BYTES)
        value, whole = _cut(shown(raw, field.value, end))
        spelt = raw[field.start : field.value] == label.encode()
        parts.append(Shown(label, field.start, field.value - field.start, plain=spelt))
        parts += value
        parts.append(Shown("\n", 0, 0, plain=False))
        if not whole or end < field.end:
            notes.append(f"only the beginning of its {NAMES[name]} field, {field.end - field.value:,} bytes, is read")
    return Opening(tuple(parts), tuple(notes))


def _cut(parts: Iterator[Shown]) -> tuple[list[Shown], bool]:
    """Return the parts up to the longest value, plain ones that follow one another as one, and whether that is all."""
    found: list[Shown] = []
    length = 0
    for plain, group in groupby(parts, key=lambda part: part.plain):
        alike = list(group)
        if plain:
            text = "".join(part.text for part in alike)
            alike = [Shown(text, alike[0].raw_start, len(text), plain=True)]
        for part in alike:
            if not part.text:
                continue
            room = _LONGEST_CHARS - length
            if len(part.text) > room:
                kept = Shown(part.text[:room], part.raw_start, room, plain=True)
                return [*found, kept] if plain and room else found, False
            found.append(part)
            length += len(part.text)
    return found, True
