"""Names that stand spelt out in a source phrase and that no reader of names has found: "its owner, Pelago Lines"."""

import re

_WORD = r"(?:[A-Z][\w’'.&-]*|\d{1,4})"
_NAME = re.compile(rf"(?:[Tt]he\s)?(?P<name>{_WORD}(?:\s(?:(?:of|for|and|the|de|van|&)\s){{0,2}}{_WORD}){{1,5}})")
_BESIDE = re.compile(rf"[^,]{{2,60}},\s{_NAME.pattern},?\s*")


def spelt_name(phrase: str) -> str | None:
    """Return the name that a phrase is, or that stands behind its comma; None where none of several words does.

    Each word of it is capitalised but for "of" and the like. Misses: names of one word, which may only open a sentence.
    """
    found = _NAME.fullmatch(phrase.strip(" ,\n")) or _BESIDE.fullmatch(phrase)
    return found["name"] if found else None
