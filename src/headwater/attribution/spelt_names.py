"""Names that stand spelt out in a source phrase and that no reader of names has found: "its owner, Pelago Lines"."""

import re

from headwater.attribution.nouns import kind_of

_WORD = r"(?:[A-Z][\w’'.&-]*|\d{1,4})"
_NAME = re.compile(rf"(?:[Tt]he\s)?(?P<name>{_WORD}(?:\s(?:(?:of|for|and|the|de|van|&)\s){{0,2}}{_WORD}){{1,5}})")
# "the organisers, | the Open Taps coalition"
_WHAT = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)(?:\s[a-z-]+){1,3}")
_BODY = re.compile(r"the\s(?:[A-Z][\w’'-]*\s){1,5}(?P<noun>[a-z]+)[\s,]*")
_BESIDE = re.compile(rf"[^,]{{2,60}},\s{_NAME.pattern},?\s*")


def spelt_name(phrase: str) -> str | None:
    """Return the name that a phrase is, or that stands behind its comma; None where none of several words does.

    Each word of it is capitalised but for "of" and the like. Misses: names of one word, which may only open a sentence.
    """
    found = _NAME.fullmatch(phrase.strip(" ,\n")) or _BESIDE.fullmatch(phrase)
    return found["name"] if found else None


def body_beside(phrase: str) -> int:
    """Return where the body begins that stands behind the comma of what it is, 0 where none does.

    "The organisers, the Open Taps coalition" is the coalition, which speaks as one.
    """
    what, comma, name = phrase.partition(", ")
    found = _BODY.fullmatch(name) if comma and _WHAT.fullmatch(what) else None
    return len(what) + len(comma) if found and kind_of(found["noun"]) in {"body", "group"} else 0
