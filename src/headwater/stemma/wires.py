"""How an agency marks what it sends: the number of an update, a correction, what it added, who edited it."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_UPDATE: Final = re.compile(r"(?:^|[\s(:/-])UPD(?:ATE)?[\s-]?(?P<number>\d{1,2})\b(?=[\s)(:–—-]|$)")
_LEAD: Final = re.compile(
    r"(?:^|[\s(:,/-])(?P<number>[1-9])(?:st|nd|rd|th)[\s-](?:ld|lede?|lead)\b(?:[\s-]writethru)?(?=[\s)(:,–—-]|$)",
    re.IGNORECASE,
)
# an update that has no number: what it adds, or the word alone before or behind the headline
_ADDS: Final = re.compile(
    r"^[(\[](?:adds|updates|recasts|rewrites|releads|writes\s(?:through|thru)|edits\sthroughout)\b[^()\n]{0,300}[)\]]?$",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(
    r"^[(\[]?(?:UPDATED?\s?[:–—-]|UPDATED?[)\]]|[Uu]pdated?:\s(?=[A-Z]))|\s[–—-]\s?(?:update[d]?|UPDATED?)$"
    r"|\s[(\[](?:update[d]?|UPDATED?)[)\]]$"
)
_CORRECTED: Final = re.compile(
    r"(?:^|[\s(\[-])(?:CORRECTED|CORRECTION|REFILED?)\s?[)\]:–—-]|^[Cc]orrected\s?[:–—-]\s?(?=[A-Z])"
    r"|\s[(\[](?:corrected|CORRECTED)[)\]]$",
    re.MULTILINE,
)
_CORRECTS: Final = re.compile(
    r"^[(\[](?:corrects|refiles|fixes|clarifies)\b[^()\n]{0,300}[)\]]?$", re.IGNORECASE | re.MULTILINE
)
_EDITED: Final = re.compile(
    r"[(\[](?:(?:additional\s)?(?:reporting|writing)\sby\b[^()\n]{2,200};\s{0,2}(?:writing|editing)\sby\b[^()\n]{2,120})[)\]]",
    re.IGNORECASE,
)


class Marks(NamedTuple):
    """What the lines of a text say of its version. `update`: its number, 0 for none and None for one without a number.

    `line`: which of the lines says so, by number; None where none does.
    """

    update: int | None
    corrected: bool
    line: int | None

    @property
    def any(self) -> bool:
        """Whether the text is marked as a later version at all."""
        return self.update != 0 or self.corrected


def marks_of(lines: Iterable[str]) -> Marks:
    """Return what the lines above a text say of its version.

    Read: "UPDATE 2-", "(UPDATE 2)", "2nd Ld", "(Adds ...)", "(Recasts ...)", "UPDATED:", "- update" behind a headline,
    "CORRECTED-", "REFILE-", "(Corrects ...)". Misses: marks of other languages.
    """
    numbers, unnumbered, corrected, shown = set[int](), False, False, None
    for at, line in enumerate(lines):
        found = [int(match["number"]) for sign in (_UPDATE, _LEAD) for match in sign.finditer(line)]
        adds = bool(_ADDS.search(line) or _UPDATED.search(line))
        mends = bool(_CORRECTED.search(line) or _CORRECTS.search(line))
        numbers.update(found)
        unnumbered, corrected = unnumbered or adds, corrected or mends
        if shown is None and (found or adds or mends):
            shown = at
    update = max(numbers) if numbers else None if unnumbered else 0
    return Marks(update, corrected, shown)


def is_later(one: Marks, other: Marks) -> bool:
    """Return whether the first is surely a later version than the other of what one agency sent.

    A higher number; any beside none; of one number the corrected one. A corrected text is not surely older than an
    update without that correction.
    """
    if one.update == other.update:
        return one.update is not None and one.corrected and not other.corrected
    if other.corrected:
        return False
    return other.update == 0 or (one.update is not None and other.update is not None and one.update > other.update)


def is_edited_by_agency(text: str) -> bool:
    """Return whether a line names reporters and editors as agencies do: "(Reporting by ...; Editing by ...)"."""
    return _EDITED.search(text) is not None
