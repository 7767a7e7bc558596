"""Which texts of a pile are primary sources: transcripts, releases, what somebody published under their own name."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final, Literal, NamedTuple

from headwater.memory import Memory, Slips, key_of
from headwater.model import Article, Span
from headwater.model.quotation import QuotationAgainst
from headwater.reader.phrases import folded
from headwater.reader.protocol import Places
from headwater.reader.releases import has_form_of_release
from headwater.reader.turns import turns_of
from headwater.reader.words import words_of

_BEFORE_CHARS, _BEHIND_CHARS = 400, 800
_SPEAKS = frozenset(("speaker", "staff"))
_NO_NAME = frozenset("the mr mrs ms dr sen rep gov gen".split())


Form = Literal["transcript", "release"]
Forms = Mapping[str, Form]
_FORM: Final[Any] = Form | None


class Words(NamedTuple):
    """A stretch of a primary source. `speaker`: whose words they are as the source names them; None: it does not say.

    `names`: the folded words of those who speak in the source.
    """

    kind: QuotationAgainst
    article: str
    span: Span
    speaker: str | None
    names: frozenset[str]


def forms_of(articles: Sequence[Article], texts: Mapping[str, str], memory: Memory | None = None) -> Forms:
    """Return which articles have the form of a transcript or a release, by id; with `memory` sought once in all runs.

    A transcript: a talk in turns (see `turns_of`). A release: two signs of its form on lines of their own ("Notes to
    editors", "ENDS", "Media contact", "Statement on ..."). Misses: releases pasted without their form, recordings,
    transcripts without labels.
    """
    alone = Counter(article.capture for article in articles)
    slips: Slips[Form | None] = Slips(memory, "forms", ("dossier", "reader"), _FORM)
    found: dict[str, Form] = {}
    for article in articles:
        around = _around(article, texts.get(article.capture, ""), alone=alone[article.capture] == 1)
        key = key_of(article.spans, around) if memory is not None else article.id
        form = slips.of(key, partial(_form, article, around))
        if form is not None:
            found[article.id] = form
    slips.keep()
    return found


def _form(article: Article, around: str) -> Form | None:
    return "transcript" if _turns(article) else "release" if has_form_of_release(around) else None


def primary_sources(articles: Iterable[Article], forms: Forms, quoted: Mapping[str, Sequence[Span]]) -> list[Words]:
    """Return the stretches of the pile's primary sources, by place.

    Each turn of a transcript is its speaker's. A text under one byline is that person's own word; whether
    it is a post or a report is told by whether it quotes its writer. What a transcript or such a text quotes from
    others is left out.
    """
    found: list[Words] = []
    for article in articles:
        form = forms.get(article.id)
        if form == "transcript":
            found += [w for t in _turns(article) for w in _without(t, quoted.get(article.id, ()))]
        elif form == "release":
            found += [Words("release", article.id, span, None, name_words(span.exact)) for span in article.spans]
        elif len(article.byline) == 1:
            writer = article.byline[0].value
            own = [Words("post", article.id, s, writer, name_words(writer)) for s in article.spans]
            found += [w for o in own for w in _without(o, quoted.get(article.id, ()))]
    return sorted(found, key=lambda w: w.span)


def _around(article: Article, text: str, *, alone: bool) -> str:
    """Return an article with the text around it, all of it where it stands alone."""
    first = 0 if alone else max(0, article.spans[0].start - _BEFORE_CHARS)
    return text[first : len(text) if alone else article.spans[-1].end + _BEHIND_CHARS]


def _turns(article: Article) -> list[Words]:
    """Return what the speakers of a talk say, turn by turn; under "Q." and "A." nobody is named."""
    places = Places(article)
    turns = turns_of(places.text)
    labels = frozenset(w for t in turns if t.kind in _SPEAKS for w in name_words(places.text[slice(*t.label)]))
    found = []
    for turn in turns:
        who = places.text[slice(*turn.label)] if turn.kind in _SPEAKS else None
        if turn.kind in ("answer", *_SPEAKS):
            found += [Words("transcript", article.id, span, who, labels) for span in places.spans_of(turn.said)]
    return found


def _without(words: Words, quoted: Sequence[Span]) -> list[Words]:
    """Return a stretch without what is quoted in it: those are somebody else's words."""
    pieces, at = [], words.span.start
    for quote in sorted(q for q in quoted if q.meets(words.span)):
        if quote.start > at:
            pieces.append((at, quote.start))
        at = max(at, quote.end)
    if at < words.span.end:
        pieces.append((at, words.span.end))
    base = words.span.start
    return [words._replace(span=words.span.part(low - base, high - base)) for low, high in pieces]


def name_words(name: str) -> frozenset[str]:
    """Return the folded words of a name or text that can tell who is meant: no titles, no single letters."""
    return frozenset(w.folded for w in words_of(name) if len(w.folded) > 1) - _NO_NAME


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: the last word of one stands in the other, and no first name differs."""
    mine, theirs = _ordered(one), _ordered(other)
    if not mine or not theirs:
        return False
    shorter, longer = sorted((mine, theirs), key=len)
    return shorter[-1] == longer[-1] and (len(shorter) == 1 or shorter[0] == longer[0])


def surname(name: str) -> str:
    """Return the folded last word of a name that can tell who is meant; empty where there is none."""
    ordered = _ordered(name)
    return ordered[-1] if ordered else ""


def _ordered(name: str) -> list[str]:
    return [w.folded for w in words_of(folded(name)) if w.folded not in _NO_NAME and len(w.folded) > 1]
