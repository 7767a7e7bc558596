"""One utterance quoted in different words."""

import re
from collections.abc import Iterator

from headwater.corroboration.compare.sides import comparison, pairs_across
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Span, Statement
from headwater.reader.words import words_of

_QUOTED = re.compile(r"“[^“”]{12,600}”?|\"[^\"]{12,600}\"?|‘[^‘’]{12,600}’")
_SAME_UTTERANCE_SHARE = 0.5


def compare(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each pair of outlets that quote one speaker in nearly the same words.

    Equal words are the same; other words in quotation marks for one utterance are compatible in substance, while the
    verbatim records differ. Misses: translations.
    """
    for one, other in pairs_across(claim, register):
        if not _same_speaker(one, other, register):
            continue
        for left in _quoted(one):
            right = next((q for q in _quoted(other) if _share(left, q) >= _SAME_UTTERANCE_SHARE), None)
            if right is None:
                continue
            same = _words(left) == _words(right)
            why = "the same words" if same else "one utterance, different words: the records differ, not the substance"
            members = [(left, left.exact), (right, right.exact)]
            yield comparison((claim,), "wording", "same" if same else "compatible", members, why)
            return


def _quoted(statement: Statement) -> list[Span]:
    return [statement.span.part(m.start(), m.end()) for m in _QUOTED.finditer(statement.span.exact)]


def _words(span: Span) -> list[str]:
    return [w.folded for w in words_of(span.exact)]


def _share(one: Span, other: Span) -> float:
    left, right = set(_words(one)), set(_words(other))
    return len(left & right) / max(1, len(left | right))


def _same_speaker(one: Statement, other: Statement, register: Register) -> bool:
    left, right = register.source(one), register.source(other)
    if left is None or right is None:
        return True  # the words themselves decide where a speaker is not known
    return left.id == right.id or "named" not in (left.class_, right.class_)
