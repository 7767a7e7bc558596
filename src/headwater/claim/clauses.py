"""Sentences cut into the clauses that can be true or false on their own."""

import re

from headwater.model import Span

# A comma or semicolon and a conjunction, where a new subject follows: "..., and the mayor refused it".
_JOINT = re.compile(r"(?:,\s+(?:and|but|while|although|though)\s+|;\s+(?:and\s+|but\s+)?)(?=\S)")
_SUBJECT = re.compile(r"(?:[A-Z“\"]|(?:he|she|it|they|the|a|an|his|her|its|their|that|no|some|many|most|few|there)\b)")
# What a finite verb looks like where no parser is at hand: auxiliaries, and regular and common irregular pasts.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|said|says|told|went|"
    r"came|got|gave|took|made|found|knew|saw|left|kept|held|met|led|fell|rose|began|became|spoke|wrote|put|cut|set|hit|"
    r"[a-z]{2,}(?:ed|es))\b"
)
_MIN_CLAUSE_CHARS = 24


def clauses_of(sentence: Span) -> list[Span]:
    """Return the coordinate clauses of a sentence, in order; the whole sentence where it cannot be cut safely.

    A cut needs a conjunction, a new subject behind it and a finite verb on both sides; nothing is cut inside quotation
    marks. Misses: clauses joined without comma, and relative clauses.
    """
    text = sentence.exact
    cuts = [0]
    for match in _JOINT.finditer(text):
        before, after = text[cuts[-1] : match.start()], text[match.end() :]
        if (
            len(before) >= _MIN_CLAUSE_CHARS
            and len(after) >= _MIN_CLAUSE_CHARS
            and not _inside_quotation(text, match.start())
            and _SUBJECT.match(after)
            and _FINITE.search(before)
            and _FINITE.search(after[:80])
        ):
            cuts.append(match.end())
    ends = [*cuts[1:], len(text)]
    return [_trimmed(sentence, start, end) for start, end in zip(cuts, ends, strict=True)]


def _inside_quotation(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _trimmed(sentence: Span, start: int, end: int) -> Span:
    piece = sentence.exact[start:end]
    kept = re.sub(r"(?:[\s,;]+(?:and|but|while|although|though)?\s*)$", "", piece) or piece
    lead = len(kept) - len(kept.lstrip())
    return sentence.part(start + lead, start + len(kept))
