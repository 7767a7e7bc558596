"""What is different between a quotation and the words it quotes, as spans on both sides."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from headwater.dossier.quotations.aligning import Fit, Passage
from headwater.dossier.quotations.quotes import Quote
from headwater.model import QuotationVerdict, Span, WordChange
from headwater.reader.words import Word

_BRACKETS = re.compile(r"\[[^\[\]]{0,80}\]")
_ENDS_HERE = re.compile(r"[.!?][\"”’')\]\s]{0,4}$")
_GOES_ON = re.compile(r"\s{0,2}[,;:–—-]{0,2}\s{1,4}(?=\w)")
_SENTENCE_ENDS = re.compile(r"[.!?…](?:[\"”’')\]]{0,2})(?=\s|$)|\n|[\"“”]")
_SHOWN_CHARS = 60
_SHOWN = 3


class Difference(NamedTuple):
    """A verdict and what it rests on; `found` is the place of the words in the passage."""

    verdict: QuotationVerdict
    found: Span
    changes: tuple[WordChange, ...]
    left_out: tuple[Span, ...]


def difference(quote: Quote, passage: Passage, fit: Fit, *, primary: bool) -> Difference:
    """Return how a quotation differs from the passage it was laid along.

    In a primary source it is also told where the quotation closes a sentence that goes on there. Words that stand in
    square brackets in the quotation are changes that it marks itself.
    """
    marked = [range(m.start(), m.end()) for m in _BRACKETS.finditer(quote.span.exact)]
    changes: list[WordChange] = []
    left_out: list[Span] = []
    for step in fit.steps:
        if step.equal:
            continue
        there = _place(passage.span, passage.words, *step.there)
        if step.here[0] == step.here[1]:
            left_out.append(there)
            continue
        here = _place(quote.span, quote.words, *step.here)
        inside = any(here.start - quote.span.start in r and here.end - 1 - quote.span.start in r for r in marked)
        changes.append(WordChange(here=here, there=there, marked=inside))
    low, high = fit.place
    tail = _tail(quote, passage, high) if primary and not changes else None
    if tail is not None:
        left_out.append(tail)
    verdict: QuotationVerdict = "altered" if changes else "cut" if left_out else "exact"
    return Difference(verdict, _place(passage.span, passage.words, low, high), tuple(changes), tuple(left_out))


def _place(home: Span, words: Sequence[Word], low: int, high: int) -> Span:
    """Return the span of words `low` to `high`; the empty one where they would stand if there are none."""
    if low < high:
        return home.part(words[low].start, words[high - 1].end)
    at = words[low - 1].end if low else words[0].start if words else 0
    return home.part(at, at)


def _tail(quote: Quote, passage: Passage, high: int) -> Span | None:
    """Return what the sentence has behind the quotation's last word, where the quotation puts a full stop there."""
    text, end = passage.span.exact, passage.words[high - 1].end
    if not _ENDS_HERE.search(quote.span.exact):
        return None
    goes_on = _GOES_ON.match(text, end)
    if goes_on is None:
        return None
    stop = _SENTENCE_ENDS.search(text, goes_on.end())
    finish = stop.start() if stop else len(text)
    rest = text[goes_on.end() : finish].rstrip()
    return passage.span.part(goes_on.end(), goes_on.end() + len(rest)) if rest else None


def in_words(found: Difference) -> str:
    """Return what is different in words, three differences at most."""
    told = [
        f"“{_short(c.here)}” for “{_short(c.there)}”" if c.there.exact else f"“{_short(c.here)}” was put in"
        for c in found.changes
    ] + [f"“{_short(s)}” was left out" for s in found.left_out]
    more = f"; and {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
    return "; ".join(told[:_SHOWN]) + more


def _short(span: Span) -> str:
    line = " ".join(span.exact.split())
    return line if len(line) <= _SHOWN_CHARS else line[: _SHOWN_CHARS - 1].rstrip() + "…"
