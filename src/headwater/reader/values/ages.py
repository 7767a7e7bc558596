"""Ages that a text gives."""

import re
from collections.abc import Iterator

from headwater.reader.numbers import NUMBER_WORDS, quantities_of
from headwater.reader.values.value import Value

_NUMBER = rf"\d{{1,3}}|(?:{'|'.join(sorted(NUMBER_WORDS))})(?:-(?:{'|'.join(sorted(NUMBER_WORDS))}))?"
_PERSON = r"man|woman|child|boy|girl|baby|son|daughter|driver|victim|teenager|passenger|pensioner"
_AGE = re.compile(
    rf"\b(?:{_PERSON})\sof\s(?P<of>{_NUMBER})\b(?!\s(?:the|them|us|our|years?\s(?!old))\b)"
    rf"|\baged?\s(?P<aged>{_NUMBER})\b"
    rf"|\b(?P<old>{_NUMBER})[\s-]years?[\s-]old\b"
    rf"|(?<=[a-z]),\s(?:who\s(?:is|was)\s)?(?P<behind>\d{{1,3}})(?=[,.;)]\s|[,.;)]?$)"
    rf"|\bturn(?:s|ed)\s(?P<turned>{_NUMBER})\b",
    re.IGNORECASE,
)
# behind a name, whatever follows
_BEHIND = re.compile(
    # "Mara Quill, 71,", "Mara Quill, who was 71,", "Mara Quill, a retired nurse of 71,", where "a mother of 3" and
    # "a staff of 20" count others
    r"(?:,?\s(?:aged\s|who\s(?:was|is)\s)?|,\san?\s(?:[a-z’'-]+\s){0,3}"
    r"(?!(?:mother|father|parent|grand\w+|board|staff|team|crew|crowd|group|party|committee|panel|fleet)\s)"
    r"[a-z’'-]+\s(?:of|aged)\s)"
    r"(?P<age>\d{1,3})(?=\s?[,.;:)]|\s(?:and|of|from|was|died|has|had)\b|$)"
)
_OLDEST = 120


def ages_of(text: str) -> Iterator[Value]:
    """Yield the ages of a text in years: "aged 57", "a man of 58", "Carl Stone, 52,", "a nine-year-old".

    Misses: "in his forties", and ages in front of a name.
    """
    for match in _AGE.finditer(text):
        group = match.lastgroup or "of"
        read = quantities_of(f"{match[group]} years")
        if read and 0 < read[0].value <= _OLDEST:
            yield Value(match.start(group), match.end(group), "age", read[0].value, read[0].value, read[0].value)


def age_behind(text: str, at: int) -> tuple[int, int] | None:
    """Return where in a text the age of somebody stands whose name ends at `at` ("Mara Quill, 71,"), if one does.

    Misses: ages in words, or before the name.
    """
    found = _BEHIND.match(text, at)
    return found.span("age") if found and 0 < int(found["age"]) <= _OLDEST else None
