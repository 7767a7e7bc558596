"""A string of a JSON object as canonical text, with its map to the bytes of the object."""

import json
import re
from typing import Any, NamedTuple

from headwater.capture.decode import without_lone_surrogates
from headwater.capture.decoded import Decoded
from headwater.capture.escapes import string_runs
from headwater.errors import CaptureError
from headwater.model import Run, TextView
from headwater.settings import CaptureSettings

_REFERENCE = re.compile("&(amp|lt|gt);")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">"}


class Spelt(NamedTuple):
    """Text, how it stands in the bytes, and what was not as it should be."""

    text: str
    view: TextView
    notes: tuple[str, ...]

    def behind(self, chars: int) -> "Spelt":
        """Return the text behind its first `chars` characters, with the map of what is left."""
        runs = tuple(filter(None, (_behind(run, self.text, chars) for run in self.view.runs)))
        view = TextView(encoding=self.view.encoding, replaced=self.view.replaced, runs=runs)
        return self._replace(text=self.text[chars:], view=view)


def parsed_object(text: str) -> dict[str, Any]:
    """Return the JSON object that `text` spells. Raises CaptureError where it spells none."""
    record = parsed(text)
    if not isinstance(record, dict):
        raise CaptureError("not a JSON object")
    return record


def parsed(text: str) -> Any:  # noqa: ANN401 - whatever JSON may hold
    """Return what the JSON in `text` spells. Raises CaptureError, saying where it is broken."""
    try:
        return json.loads(text)
    except RecursionError:
        raise CaptureError("JSON nested too deeply") from None
    except ValueError as fault:
        column = getattr(fault, "colno", None)
        says = f"not JSON ({getattr(fault, 'msg', fault)}" + (f" at character {column:,})" if column else ")")
        raise CaptureError(says) from None


def spelt(
    raw: bytes,
    decoded: Decoded,
    path: tuple[str, ...],
    value: str,
    settings: CaptureSettings,
    *,
    references: bool = False,
) -> Spelt:
    """Return the string `value`, which stands under the keys `path` of the object in `raw`, as canonical text.

    `references` decodes `&amp;`, `&lt;` and `&gt;`. The map is empty where the bytes are not plainly UTF-8, or where
    the string's place in them is not sure.
    """
    notes: list[str] = []
    text, lone = without_lone_surrogates(value)
    if lone:
        notes.append(f"{lone:,} half surrogate pairs replaced by U+FFFD")
    if references:
        text = _REFERENCE.sub(lambda found: _CHARACTERS[found[1]], text)
    exact = decoded.encoding == "utf-8" and not decoded.replaced
    runs = string_runs(raw, path, len(text), references=references) if exact else ()
    if len(text) > settings.max_capture_chars:
        notes.append(f"only the first {settings.max_capture_chars:,} of {len(text):,} characters are read")
        text = text[: settings.max_capture_chars]
        runs = _cut(runs, len(text))
    view = TextView(encoding=decoded.encoding, replaced=lone + decoded.replaced, runs=runs)
    return Spelt(text, view, tuple(notes))


def _behind(run: Run, text: str, chars: int) -> Run | None:
    end = run.start + run.length
    if end <= chars:
        return None
    if run.start >= chars:
        return Run(start=run.start - chars, length=run.length, raw_start=run.raw_start, raw_length=run.raw_length)
    before, after = len(text[run.start : chars].encode()), len(text[chars:end].encode())
    if before + after != run.raw_length:  # escapes: which of them stand behind is not known here
        return None
    return Run(start=0, length=end - chars, raw_start=run.raw_start + before, raw_length=after)


def _cut(runs: tuple[Run, ...], chars: int) -> tuple[Run, ...]:
    # The run that the end falls into is left out: how many of its bytes are meant is not known here.
    return tuple(run for run in runs if run.start + run.length <= chars)
