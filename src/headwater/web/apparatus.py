"""The apparatus of a family: the places where its texts differ, weightiest first, each reading with who has it."""

from headwater.model import Family, Noun, Span, VariantReading
from headwater.web import words
from headwater.web.register import Quote, Register, Tag

MAX_VARIANTS = 40
OPEN_VARIANTS = 6
MAX_SIGLA = 5
_HEAD_CHARS, _TAIL_CHARS = 110, 40


class ReadingRow(Noun, frozen=True, kw_only=True):
    """A reading: what was done to the lemma, its words (empty: left out), their surroundings, and who has them."""

    how: str
    text: str
    before: str
    after: str
    holders: tuple[tuple[Tag, Quote], ...]
    more: int


class VariantRow(Noun, frozen=True, kw_only=True):
    """A place where texts differ: what about, and the readings, the lemma first."""

    about: str
    readings: tuple[ReadingRow, ...]


def variant_rows(family: Family, register: Register, most: int = MAX_VARIANTS) -> tuple[VariantRow, ...]:
    """Return the variants of a family as the page shows them, at most `most` or `MAX_VARIANTS`."""
    return tuple(
        VariantRow(
            about=", ".join(words.MATTERS[matter] for matter in variant.touches) or words.VARIANTS[variant.kind],
            readings=tuple(_reading(reading, register) for reading in variant.readings),
        )
        for variant in family.variants[: min(most, MAX_VARIANTS)]
    )


def _reading(reading: VariantReading, register: Register) -> ReadingRow:
    first = reading.spans[0]
    before = after = ""
    if reading.kind is None:
        around = register.quote_in_context(first, "r")
        before, after = around.before, around.after
    # a witness that has the passage twice is named once
    places = dict(zip(reversed(reading.articles), reversed(reading.spans), strict=True))
    shown = [(article, places[article]) for article in dict.fromkeys(reading.articles)]
    return ReadingRow(
        how=words.VARIANTS[reading.kind] if reading.kind else "",
        text=_short(first),
        before=before,
        after=after,
        holders=tuple((register.tag(article), register.quote(span, "r")) for article, span in shown[:MAX_SIGLA]),
        more=max(0, len(shown) - MAX_SIGLA),
    )


def _short(span: Span) -> str:
    text = " ".join(span.exact.split())
    if len(text) <= _HEAD_CHARS + _TAIL_CHARS + 10:
        return text
    return f"{text[:_HEAD_CHARS].rsplit(' ', 1)[0]} … {text[-_TAIL_CHARS:].split(' ', 1)[-1]}"
