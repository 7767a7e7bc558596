"""Several people written into one field."""

import re

_BETWEEN = re.compile(r"\s*[;,]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", re.IGNORECASE)
_BY = re.compile(r"by\s+", re.IGNORECASE)


def people_in(value: str) -> tuple[str, ...]:
    """Return the names in an author field, as they are written, without a leading "By".

    A field is parted only where every part has at least two words: "Solvane, Marit" and "Ministry of Trade and
    Industry" stay whole. Misses: lists that hold a name of one word.
    """
    value = " ".join(value.split())
    by = _BY.match(value)
    value = value[by.end() :] if by else value
    parts = [part for part in _BETWEEN.split(value) if part]
    if len(parts) > 1 and all(" " in part for part in parts):
        return tuple(parts)
    return (value,) if value else ()
