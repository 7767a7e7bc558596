"""What the places of a statement tell: rules type what a network, or anything else, only points at."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from headwater.model import Speech
from headwater.reader.encoder.acts import act_of, asks_anonymity, tells_nothing
from headwater.reader.encoder.carried import without_own_words
from headwater.reader.encoder.credited import without_subject
from headwater.reader.encoder.passives import by_whom, without_hearer
from headwater.reader.encoder.statements import Statement
from headwater.reader.findings import is_held_by
from headwater.reader.layers import Quotation, Range, Utterance

Spans = tuple[Range, ...]
# ", a resident, Mara Quill, | said": what stands between a clause and the word for saying is who says it
_TELLER: Final = re.compile(r",?[”\"’']{0,2},?\s(?P<who>(?:an?\s|the\s|[A-Z])[^.;:!?“”\"\n]{1,80}?),?\s")


class Typer:
    """Types statements of one text: how it is said, whether it is said at all, who heard it, whose a paper is."""

    def __init__(self, text: str, quotations: Sequence[Quotation], sentences: Sequence[Range]) -> None:
        self._text, self._sentences = text, sentences
        self._quotes = [q.outer for q in quotations]
        self._quote_starts = [start for start, _ in self._quotes]

    def is_empty(self, base: int, statement: Statement) -> bool:
        """Whether nothing is said: terms of speaking, a verdict on somebody, a feeling shown."""
        if not statement.content:
            return False
        content = self._text[slice(*shifted(statement.content, base)[0])]
        return asks_anonymity(content) or tells_nothing(self._text[slice(*shifted([statement.cue], base)[0])], content)

    def utterance(self, base: int, statement: Statement, rule: str) -> Utterance:
        """Return what a statement, whose places count from `base`, is; `rule` names what found it."""
        cue = (statement.cue[0] + base, statement.cue[1] + base)
        source, content = self._with_paper(shifted(statement.source, base), shifted(statement.content, base))
        source, content, hearer = without_hearer(self._text, cue, source, content)
        source, content = without_subject(self._text, cue, source, content)
        content = without_own_words(self._text, cue, source, content, self._sentences)
        source = source or self._between(content, cue) or by_whom(self._text, cue)
        kind = self.kind(content)
        return Utterance(
            source=source,
            cue=(cue,),
            content=content,
            kind=kind,
            act=act_of(self._text[cue[0] : cue[1]], quoted=kind != "indirect"),
            rule=rule,
            confidence=round(statement.held, 3),
            addressee=hearer,
        )

    def kind(self, content: Sequence[Range]) -> Speech:
        """Return "direct" where every letter of the content stands in quotation marks, "mixed" where some do."""
        inside = outside = False
        for start, end in content:
            at = start
            for low, high in self.quotes_in(start, end):
                outside |= _has_letter(self._text, at, low)
                inside |= _has_letter(self._text, max(low, start), min(high, end))
                at = high
            outside |= _has_letter(self._text, at, end)
        return "indirect" if not inside else "mixed" if outside else "direct"

    def quotes_in(self, start: int, end: int) -> Iterator[Range]:
        """Yield the quotations, marks included, that share a character with a stretch."""
        for number in range(max(0, bisect_right(self._quote_starts, start) - 1), len(self._quotes)):
            low, high = self._quotes[number]
            if low >= end:
                return
            if high > start:
                yield low, high

    def _between(self, content: Spans, cue: Range) -> Spans:
        """Return whoever stands between what is said and the cue, where they were left out: "..., Doe, said"."""
        who = _TELLER.fullmatch(self._text[content[-1][1] : cue[0]]) if content else None
        return ((content[-1][1] + who.start("who"), content[-1][1] + who.end("who")),) if who else ()

    def _with_paper(self, source: Spans, content: Spans) -> tuple[Spans, Spans]:
        """Give a paper back to who holds it: "documents obtained by" is no part of what the documents show."""
        for number, (low, high) in enumerate(content):
            if source and not self._text[high : source[0][0]].strip() and is_held_by(self._text[low:high]):
                return ((low, source[0][1]), *source[1:]), (*content[:number], *content[number + 1 :])
        return source, content


def shifted(places: Sequence[Range], base: int) -> Spans:
    """Return the places as they count from where `base` counts from."""
    return tuple((start + base, end + base) for start, end in places)


def _has_letter(text: str, start: int, end: int) -> bool:
    return any(letter.isalnum() for letter in text[start:end])
