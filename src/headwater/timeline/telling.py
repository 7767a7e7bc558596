"""What a time phrase dates: which clause of its sentence, and whether the act that is told or the telling of it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headwater.model import Attribution, Span
from headwater.reader.clauses import parts_of

# "said on Tuesday", "told The Sentinel on Tuesday": where no act of attribution was read
_SAID = re.compile(
    r"\b(?:said|says|adds|added|wrote|tweeted|told(?:\s{1,3}[\w.’'&-]{1,24}){1,4}|first\s{1,3}reported|reported)\s{1,3}"
    # "said in a telephone interview on Wednesday"
    r"(?:(?:in|at|during|on|by)\s{1,3}(?:[\w.’'-]{1,20}\s{1,3}){0,3}(?:interview|statement|briefing|conference|e-?mail|"
    r"speech|release|address|letter|hearing|rally|message|call|post)\s{1,3})?$",
    re.IGNORECASE,
)
_LOOK_BACK_CHARS = 120
_REACH_CHARS = 60
# a mark, a quotation or a new clause between the cue and the time: the time is of something else
_PARTED = re.compile(r"[,;:—–“”\"()]|\s--|\b(?:that|who|which|when|after|before|and|but|as)\b", re.IGNORECASE)
_OPENED = re.compile(
    r"(?:^|[,;:—–“”\"()]|\b(?:that|and|but|when|while|where|which|who))\s{0,3}"
    r"(?:(?:in|at|on|during|by|after|from|with|late|early|speaking|asked|just|only)\b[^,;:—–“”\"()]{0,80})?$",
    re.IGNORECASE,
)
_LEAD_CHARS = 24
_CLOSING_CHARS = 24
_SHORT_CHARS = 8
# "Quill, who has run the port since 2027, ..."
_RELATIVE = re.compile(r",\s((?:who|which|whose|where|whom)\s[^,;:—“”]{3,200})(?=[,;:—.]|$)")


def saying_of(expression: Span, sentence: Span, attributions: Sequence[Attribution]) -> tuple[Attribution | None, bool]:
    """Return the act of attribution whose telling the expression dates, and whether it dates a telling at all.

    It does where it stands beside source and cue and outside of what is said: "said on Tuesday", "On Tuesday, the
    mayor said". A time in the description of a source ("who was in Orlau on Tuesday") is that of the description.
    Misses: "in a statement on Tuesday" far behind its cue, and verbs of telling that no attribution was read for.
    """
    for one in attributions:
        if any(span.covers(expression) for span in (*one.content, *one.source)):
            continue
        if _beside(expression, sentence, one):
            return one, True
    if any(span.covers(expression) for one in attributions for span in one.content):
        return None, False
    at = expression.start - sentence.start
    return None, bool(_SAID.search(sentence.exact[max(0, at - _LOOK_BACK_CHARS) : at]))


def closing_saying(expression: Span, sentence: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the act of attribution that opens a sentence which the expression closes behind a comma.

    "The mayor denied that she had offered to go, two days after the council voted": the denial is dated, not the offer.
    """
    before = sentence.exact[: expression.start - sentence.start].rstrip()
    left = sentence.end - expression.end
    opening = [
        one
        for one in attributions
        for spoken in [[s for s in (*one.source, *one.cue) if sentence.covers(s)]]
        if spoken and one.cue and max(s.end for s in spoken) < expression.start
        and all(max(s.end for s in spoken) <= c.start for c in one.content if sentence.covers(c))
    ]  # fmt: skip
    return opening[0] if before.endswith(",") and left <= _CLOSING_CHARS and len(opening) == 1 else None


def _beside(expression: Span, sentence: Span, attribution: Attribution) -> bool:
    spoken = [s for s in (*attribution.source, *attribution.cue) if s.meets(sentence)]
    if not spoken:
        return False
    low, high = min(s.start for s in spoken), max(s.end for s in spoken)
    if low <= expression.start < high:
        return True
    text, base = sentence.exact, sentence.start
    if expression.start >= high:
        between = text[high - base : expression.start - base]
        content = any(high <= c.start < expression.start for c in attribution.content)
        return len(between) <= _REACH_CHARS and not content and not _PARTED.search(between)
    # "On Tuesday, the mayor said", "In a letter on Tuesday, the mayor said"; not "she left on Tuesday, the mayor said"
    opens = _OPENED.search(text, 0, expression.start - base) is not None
    return opens and not text[expression.end - base : low - base].strip(" ,\n\t")


def clause_of(expression: Span, sentence: Span, *, describes: bool = False) -> Span:
    """Return the clause of the sentence that the expression dates.

    The shortest one around it; a time that opens the sentence dates the clause behind it, any other the one before.
    `describes`: the expression names an event of its own, which is not what it dates.
    """
    for relative in _RELATIVE.finditer(sentence.exact):
        inner = sentence.part(relative.start(1), relative.end(1))
        if inner.covers(expression):
            return inner
    # a part may take the full stop along
    held = range(expression.start, expression.end + 1)
    parts = sorted(p for p in parts_of(sentence) if p.start not in held or p.end - 1 not in held)
    if not parts:
        return _rest(expression, sentence) if describes else sentence
    around = [p for p in parts if p.covers(expression)]
    if around:
        return min(around, key=lambda p: (len(p.exact), p))
    cut = [p.part(0, expression.start - p.start) for p in parts if p.start < expression.start < p.end]
    before = [p for p in parts if p.end <= expression.start] + cut
    behind = [p for p in parts if p.start >= expression.end]
    if behind and expression.start - sentence.start <= _LEAD_CHARS:
        return behind[0]
    return max(before, default=behind[0] if behind else sentence)


def _rest(expression: Span, sentence: Span) -> Span:
    at, end = expression.start - sentence.start, expression.end - sentence.start
    opens = len(sentence.exact[:at].strip()) < _SHORT_CHARS
    return (
        sentence.part(end, len(sentence.exact)) if opens and end < len(sentence.exact) else sentence.part(0, at or end)
    )


def chained(expressions: Sequence[Span], sentence: Span) -> dict[Span, Span]:
    """Return for each expression joined to the one before it ("shortly after A and a day after B") the first of them.

    Both date the clause that stands in front of the first.
    """
    first: dict[Span, Span] = {}
    for one, other in pairwise(sorted(expressions)):
        between = sentence.exact[max(0, one.end - sentence.start) : max(0, other.start - sentence.start)]
        if between.strip(" ,\n\t").lower() in {"and", "or", ""} and other.start >= one.end:
            first[other] = first.get(one, one)
    return first
