"""The words that a page puts around a writer's name: `by NAME`, `NAME wrote:`."""

import re
from typing import Final

from headwater.capture.page.records import Found

_LONGEST_SAYS_CHARS: Final = 24
_BEFORE_NAME: Final = re.compile(
    r"(?:written |posted |geschrieben |publié |escrito )?(?:by|von|par|por|di|da|door)\s*:?\s+|@", re.IGNORECASE
)
_SAYS: Final = re.compile(
    r"[\s»•·|,:–—-]*+(?:(?:says?|said|wrote|writes|schrieb|sagte?|a écrit|dit|dice|dijo)[\s»•·|,:–—-]*+)?$"
)


def bare_name(found: Found, start: int, end: int) -> tuple[int, int] | None:
    """Return the name without "by" before it and "wrote" behind it; None where nothing else is there."""
    text = found.text
    before = _BEFORE_NAME.match(text, start, end)
    start = before.end() if before and before.end() < end else start
    for at in range(max(start + 1, end - _LONGEST_SAYS_CHARS), end):
        if not (text[at - 1].isalnum() and text[at].isalnum()) and _SAYS.match(text, at, end):
            end = at
            break
    start, end = found.spaces.trim(start, end)
    return (start, end) if start < end else None


def is_phrase(text: str, start: int, end: int) -> bool:
    """Whether a stretch is such words and nothing else."""
    return _SAYS.fullmatch(text, start, end) is not None
