"""The age that stands behind a name."""

import re

_AGE = re.compile(
    r",?\s(?:aged\s|who\s(?:was|is)\s)?(?P<age>\d{1,3})(?=\s?[,.;:)]|\s(?:and|of|from|was|died|has|had)\b|$)"
)
_OLDEST = 120


def age_behind(text: str, at: int) -> tuple[int, int] | None:
    """Return where in a text the age of somebody stands whose name ends at `at` ("Mara Quill, 71,"), if one does.

    Misses: ages in words, or before the name.
    """
    found = _AGE.match(text, at)
    return found.span("age") if found and 0 < int(found["age"]) <= _OLDEST else None
