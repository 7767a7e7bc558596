"""What a text sets against what it tells: "in the yard, | not in the mill"."""

import re
from functools import lru_cache

# "on 3 May, not on 9 May", "the owner, and not the board, signed"; neither ", not only" nor ", not that it matters"
_NOT = re.compile(
    r",\s(?:and\s|but\s)?(?:not|rather\sthan)\s"
    r"(?!(?:only|just|merely|least|even|yet|that|to|because|when|where|if|until|so)\b"
    r"|(?:before|after|since|then|now|always|often|long)\s*(?:[,.;”\"]|$))"
    r"(?P<what>[^,;:.“”\"()]{2,50}?)(?=[,;.”\"]|\s(?:as|and|but|when|after|before|who|which)\s|$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def contrasts_of(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return where a text tells what something is not, right behind what it is, as (comma, start, end).

    Code points; `start` is behind the "not". Misses: "not in the mill but in the yard".
    """
    if "," not in text:
        return ()
    return tuple((m.start(), m.start("what"), m.end("what")) for m in _NOT.finditer(text))


def in_contrast(text: str, place: int) -> bool:
    """Whether what stands at a place is told as not so: "22 April" in "on 14 April, not on 22 April"."""
    return any(start <= place < end for _, start, end in contrasts_of(text))


def without_contrasts(text: str) -> str:
    """Return a text without what it sets against what it tells."""
    kept, at = [], 0
    for comma, _, end in contrasts_of(text):
        kept.append(text[at:comma])
        at = end
    return "".join([*kept, text[at:]])
