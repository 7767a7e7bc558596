"""Statements sent for use: what a letter or mail to a desk says is to be attributed to somebody."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from headwater.reader.courtesies import is_courtesy
from headwater.reader.layers import Layers, Quotation, Range, Utterance
from headwater.reader.rules.linking import nested

FOR_USE: Final = "for-use"
_CONFIDENCE: Final = 0.9
_STATED = r"(?:statements?|comments?|response|lines?|quotes?|quotations?|words|text|answers?)"
_WHOM = r"(?P<{}>[^\W\d_][^:“”\"\n]{{1,90}}?)"
_TERMS: Final = re.compile(
    r"\b(?:(?P<cue>"
    # "for use, attributable to a spokesman for X:"
    r"(?:attributable|for\sattribution)\s(?:only\s|solely\s|directly\s)?to"
    # "please attribute the following to X."
    rf"|(?<!\bto\s)attribute\s(?:the\sfollowing|what\sfollows|this|it|all\sof\sthis|(?:the|this|our|these)\s{_STATED})"
    rf"(?:\s(?:{_STATED}|below|directly|solely|only|in\sfull|that\sfollows)){{0,2}}\sto"
    # "the following can be attributed to X:"
    r"|(?:can|may|should|is\sto|must)\sbe\sattributed\s(?:only\s|directly\s)?to"
    # "you can use this as a statement from us:"
    r"|(?:(?:you|we)\s(?:can|may|could|[’']re\swelcome\sto|are\swelcome\sto)|please|feel\sfree\sto|happy\sfor\syou\sto"
    rf"|here(?:\sis|[’']s)|below\sis|this\sis)\s[^.:;\n“\"]{{0,50}}?\b{_STATED}\s(?:from|by))"
    rf"\s{_WHOM.format('whom')}|(?P<quote>quote)\s{_WHOM.format('quoted')}\sas\s(?:saying|follows))"
    r"\s?(?::|\.(?=\s*\n)|,?\s(?=[“\"])|(?=\s*\n\s*[“\"]))",
    re.IGNORECASE,
)
_BLANK: Final = re.compile(r"\s*")
_PARAGRAPH: Final = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_ENDS: Final = re.compile(r"[.!?][”\"’')]{0,2}\s*$")
_QUOTES = '“"'


class Terms(NamedTuple):
    """Code points of a text: the words that say to whom a statement is to be attributed, and where it begins."""

    cue: Range
    whom: Range
    stated: int


def terms_in(text: str) -> Iterator[Terms]:
    """Yield where a text says in so many words to whom what stands below is to be attributed, in order.

    Misses: terms behind the statement; those that name nobody ("on the record:").
    """
    for match in _TERMS.finditer(text):
        stated = _BLANK.match(text, match.end())
        start = stated.end() if stated else match.end()
        if start < len(text):
            named, cue = ("whom", "cue") if match["whom"] else ("quoted", "quote")
            yield Terms(match.span(cue), match.span(named), start)


def is_for_use(text: str) -> bool:
    """Whether a text says to whom it is to be attributed."""
    return next(terms_in(text), None) is not None


def with_statements(text: str, layers: Layers) -> Layers:
    """Return the layers of a text in which what is sent for use is said by whom the terms name, word for word.

    It is the quotation that follows the terms, with those that are paragraphs of their own right below it; without
    marks it is the paragraph below the terms. The terms themselves tell nothing.
    """
    found = [(terms, said) for terms in terms_in(text) if (said := _said(text, layers.quotations, terms))]
    if not found:
        return layers
    taken = [(terms.cue[0], said[-1][1]) for terms, said in found]
    kept = [u for u in layers.utterances if not any(_inside(u.cue[0], place) and not u.source for place in taken)]
    heads = [(terms.cue[0], terms.stated) for terms, _ in found]
    kept = [u for u in kept if not any(_inside(cue, head) for cue in u.cue for head in heads)]
    stated = [
        Utterance(source=(t.whom,), cue=(t.cue,), content=said, kind="direct", rule=FOR_USE, confidence=_CONFIDENCE)
        for t, said in found
    ]
    sentences = [_behind(sentence, heads) for sentence in layers.sentences]
    return msgspec.structs.replace(
        layers,
        sentences=tuple(s for s in sentences if s[0] < s[1]),
        utterances=tuple(nested([*kept, *stated], 0.0)),
    )


def _said(text: str, quotations: Sequence[Quotation], terms: Terms) -> tuple[Range, ...]:
    if text[terms.stated] not in _QUOTES:
        below = _PARAGRAPH.match(text, terms.stated) if "\n" in text[terms.whom[1] : terms.stated] else None
        told = below is not None and _ENDS.search(below[0]) and not is_courtesy(below[0])
        return (below.span(),) if below and told else ()
    found: list[Range] = []
    at = terms.stated
    for quotation in quotations:
        if quotation.outer[0] == at:
            found.append(quotation.outer)
            gap = _BLANK.match(text, quotation.outer[1])
            at = gap.end() if gap and "\n" in gap[0] else -1
    return tuple(found)


def _inside(place: Range, home: Range) -> bool:
    return home[0] <= place[0] and place[1] <= home[1]


def _behind(sentence: Range, heads: Sequence[Range]) -> Range:
    """Return what of a sentence stands behind terms that it holds; nothing of one that ends with them."""
    for low, high in heads:
        if sentence[0] < high and low < sentence[1]:
            return min(high, sentence[1]), sentence[1]
    return sentence
