"""What accounts say somebody is: the office or post named for one person."""

import re
from collections.abc import Iterator

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Verdict, comparison_of
from headwater.reader.acts import stem
from headwater.reader.frames.lexicon import HOLDS_OFFICE
from headwater.reader.words import words_of

_YEAR = re.compile(r"\b(?:in|until|from|since)\s(?:19|20)\d\d\b")
_SMALL = frozenset("a an the of for to and or in at as now is was are were his her its their mr mrs ms s".split())


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield one comparison where outlets name one person's office in different words.

    Equal words are the same, some of the other's words are narrower, others compatible: one person may hold two posts.
    """
    firsts: dict[str, tuple[Span, frozenset[str]]] = {}
    for statement in own_statements(claim):
        frame = register.frame(statement)
        if frame is None or HOLDS_OFFICE not in frame.acts or statement.polarity != "for":
            continue
        start = statement.span.exact.rfind(" ", 0, frame.at) + 1
        span = statement.span.part(start, max(start + 1, min(frame.end, len(statement.span.exact))))
        if _YEAR.search(span.exact):
            continue  # an office of another time
        told = frozenset(stem(w.folded.removesuffix("'s")) for w in words_of(span.exact) if w.folded not in _SMALL)
        firsts.setdefault(register.outlet(statement.article), (span, told))
    sides = [firsts[outlet] for outlet in sorted(firsts)]
    if len(sides) < 2:
        return
    verdict = _verdict([told for _, told in sides])
    if verdict == "same":
        return  # that the accounts agree is said once for the claim
    members = [(span, " ".join(span.exact.split())) for span, _ in sides]
    why = "one person's post in different words: one may hold several, and outlets name them differently"
    yield comparison_of((claim,), "actor", verdict, members, why)


def _verdict(told: list[frozenset[str]]) -> Verdict:
    if all(t == told[0] for t in told):
        return "same"
    narrower = any(a < b or b < a for i, a in enumerate(told) for b in told[i + 1 :])
    return "narrower" if narrower else "compatible"
