"""What somebody had no record of, and has found since: "had no record of a complaint, but has since found two"."""

import re
from collections.abc import Iterator

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import Comparison, Span, comparison_of
from headwater.reader.acts import stem
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

_NO_RECORD = re.compile(
    r"\b(?:has|had|have|having|keeps?|kept|held|holds|found)\s(?:no|not\sany)\s(?:record|trace|copy|copies|note|sign|evidence)s?\sof\b"
    r"(?=(?P<what>(?:(?!\b(?:and|but|has|had|have)\b)[^,;.]){0,60}))",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:(?:has|have|had)\s(?:since|now|later|meanwhile|in\sfact)|later|since\sthen)\s"
    r"(?:found|located|discovered|traced|unearthed|identified|come\sacross|turned\sup)\s(?P<what>(?!no(?:t|thing|ne)?\b)[^,;]+)",
    re.IGNORECASE,
)
# "has since found three", "had later found an entry in its log": of what there was no record, or a record; not "work"
_SOME = re.compile(
    r"(?:(?:it|them|some|one|several|many|more|others|both|two|three|four|five|six|\d+)(?=\W*$|\s(?:in|at|of|on|from|among|and|after)\b)"
    r"|(?:an?|the|its|their|one|two|three|four|five|six|several|some|\d+)\s(?:\w+\s){0,2}?"
    r"(?:cop(?:y|ies)|entr(?:y|ies)|notes?|records?|traces?|files?|e-?mails?|letters?|logs?|references?|mentions?)\b)",
    re.IGNORECASE,
)
# the next sentence is of the same body
_GOES_ON = re.compile(r"[“\"‘']?(?:It|They|We|I)\b")
_WHY = "what was not on record, by an earlier account of the same body, has been found since"


def compare_found_since(passages: Passages, _: Whose, __: Register) -> Iterator[Comparison]:
    """Yield a comparison of what a body had no record of with what it has found since, as one text tells it.

    Both stand in one sentence, or the find in the next, which goes on about the body by a pronoun. Misses: finds that
    another text tells.
    """
    for passage in passages.all:
        found = _FOUND.search(passage.span.exact)
        missing = _missing(passage) if found else None
        if found is None or missing is None or not _is_of(found["what"], missing[1]):
            continue
        place = passage.span.part(found.start(), len(passage.span.exact.rstrip(' .”"')))
        claims = {**passages.claims_at(missing[0]), **passages.claims_at(place)}
        if claims:
            members = [(missing[0], "has no record"), (place, "has found it since")]
            yield comparison_of(tuple(claims.values()), "polarity", "apparent", members, _WHY)


def _missing(passage: Passage) -> tuple[Span, str] | None:
    """Return where it is told that there was no record, and of what, in the sentence or the one it goes on from."""
    for span in (passage.span, passage.before if _GOES_ON.match(passage.span.exact) else None):
        told = _NO_RECORD.search(span.exact) if span is not None else None
        if span is not None and told is not None:
            return span.part(*told.span()), told["what"]
    return None


def _is_of(what: str, missing: str) -> bool:
    """Whether what was found is what there was no record of, or a record: not "has since found work"."""
    known, of = ({stem(w.folded) for w in words_of(told) if w.folded not in STOP} for told in (missing, what))
    return _SOME.match(what) is not None or not known.isdisjoint(of)
