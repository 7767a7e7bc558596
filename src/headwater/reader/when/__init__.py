"""Time phrases of news English: where they stand, and what they mean against the day of the text, as intervals."""

from headwater.reader.when.answer import NO_ANSWER, answer
from headwater.reader.when.hanging import Hanging, base_of, counted_from, hanging_in, placed
from headwater.reader.when.resolve import find, resolve, resolve_at
from headwater.reader.when.spelt import Spelt, spelt_in
from headwater.reader.when.stretch import Grain, Resolution, TimePhrase

__all__ = [
    "NO_ANSWER", "Grain", "Hanging", "Resolution", "Spelt", "TimePhrase", "answer", "base_of", "counted_from", "find",
    "hanging_in", "placed", "resolve", "resolve_at", "spelt_in",
]  # fmt: skip
