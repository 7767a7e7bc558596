"""The form of a release: lines that stand in texts sent to newsrooms, and in no report."""

import re
from typing import Final

from headwater.reader.senders import is_from_office

# how a listed firm's filing is headed
FILING: Final = r"(?:regulatory|stock\sexchange|stock\smarket|exchange|company)\s(?:news|announcement|filing|release)"
_START: Final = r"^[^\S\n]{0,8}"
_LEAST_SIGNS: Final = 2
_SIGNS: Final = tuple(
    re.compile(_START + pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        (
            r"(?:for\s{1,3}immediate\s{1,3}release|not\s{1,3}for\s{1,3}(?:release|publication)\s{1,3}before"
            r"|(?:subject:\s{0,3})?[*_]{0,5}\s?(?:strictly\s{1,3}|under\s{1,3}(?:strict\s{1,3})?)?embargo(?:ed)?\b)"
        ),
        (
            r"(?:subject:\s{0,3})?(?:(?:press|news|media)\s{1,3}(?:release|statement|notice)\b"
            r"|statement\s{1,3}(?:on|by|from|of|regarding|about)\b)"
        ),
        r"(?:media|press)\s{1,3}(?:contacts?|enquiries|inquiries|office)\b|contact\s{0,2}:|for\s{1,3}(?:more|further)\s{1,3}information",
        r"notes?\s{1,3}(?:to|for)\s{1,3}(?:the\s{1,3})?editors?\b|about\s{1,3}the\s{1,3}(?:company|organi[sz]ation)\b",
        r"(?:[-–—*#]{0,3}\s?ends?\s?[-–—*#]{0,3}|#{3}|-\s?30\s?-)[^\S\n]{0,4}$",
        r"(?:issued|released)(?:\s{1,3}(?:on|at|by))?[:\s]\s{0,3}(?:[0-9]{1,2}|[A-Z][a-z]{2,8})\b",
    )
)
# a paper's own letter to its readers comes from a newsroom too
_READERS: Final = re.compile(r"news(?:room|letter|desk)", re.IGNORECASE)


def has_form_of_release(text: str) -> bool:
    """Return whether an article, with the text around it, has the form of a release: two signs on lines of their own.

    "For immediate release" and embargoes; "Press release", "Statement on"; a contact; "Notes to editors"; "ENDS"; a
    line of issue; a press office that sends it by mail. Misses: releases pasted without their form.
    """
    signs = sum(sign.search(text) is not None for sign in _SIGNS)
    return signs + any(map(_is_from_office, text.splitlines())) >= _LEAST_SIGNS


def shows_release(line: str) -> bool:
    """Return whether a line is one of the signs by which `has_form_of_release` tells."""
    return any(sign.search(line) for sign in _SIGNS) or _is_from_office(line)


def _is_from_office(line: str) -> bool:
    return is_from_office(line) and not _READERS.search(line)
