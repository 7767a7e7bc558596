"""What somebody had no record of, and has found since: "had no record of a complaint, but has since found two"."""

import re
from collections.abc import Iterator

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Comparison, Span, comparison_of

_NO_RECORD = re.compile(
    r"\b(?:has|had|have|having|keeps?|kept|held|holds|found)\s(?:no|not\sany)\s(?:record|trace|copy|copies|note|sign|evidence)s?\sof\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:has|have|had)\s(?:since|now|later|meanwhile|in\sfact)\s(?:found|located|discovered|traced|unearthed|identified"
    r"|come\sacross|turned\sup)\b(?!\sno(?:t|thing|ne)?\b)"
    r"|\b(?:later|since\sthen)\s(?:found|located|discovered|traced|unearthed|turned\sup)\b(?!\sno(?:t|thing|ne)?\b)",
    re.IGNORECASE,
)
# the next sentence is of the same body
_GOES_ON = re.compile(r"[“\"‘']?(?:It|They|He|She|We|I)\b")
_WHY = "what was not on record, by an earlier account of the same body, has been found since"


def compare_found_since(passages: Passages, _: Whose, __: Register) -> Iterator[Comparison]:
    """Yield a comparison of what a body had no record of with what it has found since, as one text tells it.

    Both stand in one sentence, or the find in the next, which goes on about the body by a pronoun. Misses: finds that
    another text tells.
    """
    for passage in passages.all:
        found = _FOUND.search(passage.span.exact)
        missing = _missing(passage) if found else None
        if found is None or missing is None:
            continue
        place = passage.span.part(found.start(), len(passage.span.exact.rstrip(' .”"')))
        claims = {**passages.claims_at(missing), **passages.claims_at(place)}
        if claims:
            members = [(missing, "has no record"), (place, "has found it since")]
            yield comparison_of(tuple(claims.values()), "polarity", "apparent", members, _WHY)


def _missing(passage: Passage) -> Span | None:
    """Return where it is told that there was no record, in the sentence or the one that it goes on from."""
    for span in (passage.span, passage.before if _GOES_ON.match(passage.span.exact) else None):
        told = _NO_RECORD.search(span.exact) if span is not None else None
        if span is not None and told is not None:
            return span.part(*told.span())
    return None
