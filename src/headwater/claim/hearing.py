"""What of the acts of attribution tells something: each with its source in full, without those that tell nothing."""

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from headwater.model import Attribution, Span
from headwater.reader.clauses import is_clause
from headwater.reader.numbers import NUMBER_WORDS

# To talk about a thing, or to be asked about it, says nothing of it: "met to discuss the deal", "answering questions".
_TOPIC_CUE = re.compile(
    r"\b(?:discuss(?:ed|es|ing)?|(?:talk(?:ed|s|ing)?|speak(?:s|ing)?|spoke|spoken)(?:\s(?:of|about|on))?|"
    r"(?:respond|repl(?:y|i)|answer)(?:ed|es|s|ing)?(?:\sto)?|ask(?:ed|s|ing)?(?:\sabout)?|questions?(?:\s(?:about|on|over))?)$",
    re.IGNORECASE,
)
# "police speak of | some 4,000 people": a figure is no mere topic
_FIGURE_OF = re.compile(r"\b(?:talk(?:ed|s)?|speaks?|spoke|spoken)\sof$", re.IGNORECASE)
_FIGURE = re.compile(
    rf"(?:(?:about|around|some|nearly|almost|over|up\sto|(?:more|fewer|less)\sthan|at\sleast)\s)?"
    rf"(?:[£$€]?\d|(?:{'|'.join(sorted(set(NUMBER_WORDS) - {'one', 'a', 'an'}))})\s)",
    re.IGNORECASE,
)
# "Asked whether she would go, the mayor said ..."
_ASKED = re.compile(r"(?:(?:when|if)\s)?asked(?:\s(?:about|if|whether))?", re.IGNORECASE)
_QUESTIONS = re.compile(r"(?:\w+\s)?(?:questions?|queries|inquiries|comments?|remarks)\b", re.IGNORECASE)
_TOPIC_OPENING = re.compile(r"(?:on|of|about)\s+", re.IGNORECASE)
# "the letter that, the paper reported, was sent on Monday": reported is the clause, not what it hangs on.
_RELATIVE = re.compile(r"\b(?:that|which|who),\s+$")
# "an official who asked not to be named discussing the talks": how a source wants to be known is part of who it is.
_DESCRIBED = re.compile(r",?\s(?:who|speaking|requesting|insisting)\s[^,.;:“”\"()]{1,200}")
_ON_TERMS = re.compile(
    r"\b(?:anonym\w*|not\s(?:to\s)?be(?:ing)?\s(?:named|identified|quoted)|unnamed|unidentified|"
    r"authori[sz]ed\sto|on\s(?:the\s)?(?:condition|background)|candidly|freely)\b",
    re.IGNORECASE,
)
# "..., the clerk told | a packed meeting on Tuesday": whom, where and when belong to the act
_TOLD = re.compile(r"(?:has\s|had\s)?(?:told|tells?)", re.IGNORECASE)
_HEARERS = re.compile(r"[^,;:“\"]{0,120}?(?=[,;:“\"]|[.!?]?\s*$)|")


def heard(attributions: Sequence[Attribution], sentences: Sequence[Span]) -> list[Attribution]:
    """Return the attributions that tell something, each with its source in full; their order stays.

    Left out are those of which only the topic is known (who talked about it, who was asked about it) and those without
    a source whose content is no clause. A preposition that opens the content belongs to the cue ("reported | on").
    Misses: topics behind verbs of other kinds.
    """
    ordered = sorted(sentences)
    homes = {s: home for a in attributions for s in a.source if (home := _home(s, ordered)) is not None}
    return [_in_full(a, homes) for a in attributions if not _tells_nothing(a)]


def hearers_of(sentence: Span, attribution: Attribution) -> Span | None:
    """Return who was told, where and when, if that is what an act ends with: "..., she told | the press on Friday"."""
    last = max(attribution.cue, default=None)
    if last is None or not sentence.covers(last) or not _TOLD.fullmatch(last.exact):
        return None
    if any(s.end > last.end for s in (*attribution.source, *attribution.content)):
        return None
    start = last.end - sentence.start
    found = _HEARERS.match(sentence.exact, start)
    return sentence.part(start, found.end()) if found and found.group().strip() else None


def _home(span: Span, ordered: Sequence[Span]) -> Span | None:
    at = bisect_right(ordered, span.start, key=lambda s: s.start) - 1
    return ordered[at] if at >= 0 and ordered[at].covers(span) else None


def _tells_nothing(attribution: Attribution) -> bool:
    if attribution.stance != "asserts" or not attribution.content or attribution.kind != "indirect":
        return False
    if not attribution.source and all(_ASKED.fullmatch(c.exact) for c in attribution.cue):
        return True
    said = [c.exact for c in attribution.content]
    if all(_QUESTIONS.match(text) for text in said):
        return True
    if any(is_clause(_TOPIC_OPENING.sub("", text, count=1)) or text.startswith("that ") for text in said):
        return False
    if attribution.source and _FIGURE_OF.search(attribution.cue[-1].exact) and _FIGURE.match(said[0]):
        return False
    return not attribution.source or any(_TOPIC_CUE.search(c.exact) for c in attribution.cue)


def _in_full(attribution: Attribution, homes: dict[Span, Span]) -> Attribution:
    source = tuple(_described(s, homes.get(s)) for s in attribution.source)
    content = _content(attribution, homes)
    if (source, content) == (attribution.source, attribution.content):
        return attribution
    return msgspec.structs.replace(attribution, source=source, content=content)


def _content(attribution: Attribution, homes: dict[Span, Span]) -> tuple[Span, ...]:
    content = attribution.content
    if attribution.kind != "indirect" or not content:
        return content
    teller = min(attribution.source, default=None)
    home = homes.get(teller) if teller else None
    if teller and home and _RELATIVE.search(home.exact[: teller.start - home.start]):
        content = tuple(c for c in content if c.start > teller.start) or content
    return tuple(_without_opening(c) for c in content)


def _described(source: Span, home: Span | None) -> Span:
    """Return a source with the clause behind it that tells on what terms it speaks."""
    if home is None:
        return source
    end = source.end - home.start
    behind = _DESCRIBED.match(home.exact, end)
    if behind is None or not _ON_TERMS.search(behind.group()):
        return source
    return home.part(source.start - home.start, behind.end())


def _without_opening(content: Span) -> Span:
    opening = _TOPIC_OPENING.match(content.exact)
    return content.part(opening.end(), len(content.exact)) if opening else content
