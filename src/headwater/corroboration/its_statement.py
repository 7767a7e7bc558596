"""Whose "the statement" is: that of whoever the text said before to have told something in a statement."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from headwater.model import Article, Attribution, Source, Voices

_PAPER = r"(?P<paper>statement|release|announcement|notice|bulletin|communiqu[eé])"
_THE_PAPER: Final = re.compile(rf"(?:the|its|this)\s(?:(?:press|news|written|short|brief)\s)?{_PAPER}", re.IGNORECASE)
_IN: Final = r"\b(?:in|by|with)\s"
_ISSUED: Final = r"\b(?:issued|released|published|put\sout)\s"
_A_PAPER: Final = rf"an?\s(?:(?!of\b|from\b|by\b)[\w-]+\s){{0,3}}?{_PAPER}\b"
# "in a statement from the union", "in a statement read by his lawyer"
_NOT_OF_ANOTHER: Final = r"(?!\s(?:of|from|by)\b|\s[\w-]+\s(?:\w+\s)?by\b)"
_IN_A_PAPER: Final = re.compile(rf"(?:{_IN}|{_ISSUED}){_A_PAPER}{_NOT_OF_ANOTHER}", re.IGNORECASE)
_DAY: Final = (
    r"(?:(?:(?:on|late|early|last|this)\s){0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)"
    r"(?:\s(?:morning|afternoon|evening|night))?|today|yesterday|tonight"
    r"|(?:on|in)\s(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*(?:\s\d{1,4})?"
    r"|at\s(?:noon|midnight|\d[\d.:]*\s?[ap]\.?m\.?))"
)
# an adverb or a time
_MEANWHILE: Final = rf"(?:,?\s(?:[\w-]+ly|also|later|earlier|then|again|only|afterwards|instead|too|{_DAY}),?){{0,3}}"
_ADDRESSEES: Final = (
    r"(?:us|me|them|(?:the\s)?(?:news\s)?(?:reporters|journalists|press|media|newspaper|paper|agency|investors|shareholders"
    r"|staff|employees|workers|members|customers|residents|parents|lawmakers|court|exchange))"
)
# In a sentence where \x01 is the source and \x02 the cue.
_SAID_IN: Final = rf"\x02(?:\s\x01,?)?{{to}}?{_MEANWHILE},?\s{_IN}{_A_PAPER}{_NOT_OF_ANOTHER}"
_IN_IT_SAID: Final = re.compile(
    rf"^\W*(?:(?:but|and|later|then|earlier)\s)?{_IN}{_A_PAPER}{_NOT_OF_ANOTHER}"
    r"(?:,?\s(?:to|on|at|for|late|early|posted|published|released|issued|sent|yesterday|today|last|this)\b"
    r"(?:\s(?!(?:by|from|that|which|who|and)\b)[\w’'.-]+){0,7}|\s[\w]+day)?,?\s"
    rf"(?:\x01,?{_MEANWHILE}\s\x02|\x02\s\x01)",
    re.IGNORECASE,
)
_ISSUED_IT: Final = re.compile(
    rf"\x01,?{_MEANWHILE}\s(?:(?:has|have|had)\s)?{_ISSUED}{_A_PAPER}{_NOT_OF_ANOTHER}{_MEANWHILE},?"
    r"(?:\s(?:in\swhich\s(?:he|she|it|they)|that|which))?\s\x02",
    re.IGNORECASE,
)
# what may yet be said, or was not, or was said by another
_UNSAID: Final = (
    r"\b(?:would|will|shall|could|should|may|might|can|must|not|never|cannot|\w+n[’']t|(?:was|were|been)\stold)\b|[’'](?:ll|d)\b"
)
_UNSAID_CUE: Final = re.compile(rf"{_UNSAID}|\bto\s|\b(?:heard|learned|learnt|saw)\b", re.IGNORECASE)
_UNSAID_BEFORE: Final = re.compile(rf"(?:(?:{_UNSAID})(?:\s[\w-]+)?|\bto)\s$", re.IGNORECASE)
_SENTENCE_CHARS, _BEHIND_CHARS = 600, 120
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])|\n")
_MAKERS: Final = ("named", "role", "anonymous", "collective")


def makers_told_of(articles: Sequence[Article], voices: Voices) -> dict[str, Source]:
    """Return by id of "the statement" its maker: "Hart Lomax said in a statement ... The statement gave no reason".

    None where nobody was said before to have put one out, or two were. Misses: statements that are only called "it".
    """
    homes, sources = {a.id: a for a in articles}, {s.id: s for s in voices.sources}
    told: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in voices.attributions:
        if attribution.article in homes and attribution.cue and attribution.source_id in sources:
            told[attribution.article].append(attribution)
    found: dict[str, Source] = {}
    for article, attributions in told.items():
        makers: dict[str, set[str]] = defaultdict(set)
        for attribution in sorted(attributions, key=lambda a: a.cue):
            source = sources[attribution.source_id or ""]
            paper = _THE_PAPER.fullmatch(source.label)
            if source.class_ == "document" and paper is not None:
                known = makers[paper["paper"].lower()]
                if len(known) == 1:
                    found.setdefault(source.id, sources[next(iter(known))])
            elif source.class_ in _MAKERS and (made := _paper_of(attribution, homes[article])):
                makers[made].add(source.id)
    return found


def _paper_of(attribution: Attribution, home: Article) -> str | None:
    """Return the noun for the paper in which somebody is said to have told something, in the same sentence.

    The paper must touch the cue: what somebody else did "in a statement" may stand behind it too. Misses: papers behind
    what is told ("denied the cuts in a statement").
    """
    if any(_UNSAID_CUE.search(span.exact) for span in attribution.cue):
        return None
    within = (_IN_A_PAPER.search(span.exact) for span in attribution.cue)
    told = next((found for found in within if found), None) or _beside(_marked(attribution, home), attribution)
    return told["paper"].lower() if told else None


def _beside(sentence: str, attribution: Attribution) -> re.Match[str] | None:
    """Return the paper beside the cue of a sentence with its source and cue marked."""
    if _UNSAID_BEFORE.search(sentence.partition("\x02")[0]):
        return None
    named = rf"|{re.escape(attribution.addressee)}" if attribution.addressee else ""
    said_in = _SAID_IN.replace("{to}", rf"(?:\s(?:{_ADDRESSEES}{named}))")
    return re.search(said_in, sentence, re.IGNORECASE) or _IN_IT_SAID.search(sentence) or _ISSUED_IT.search(sentence)


def _marked(attribution: Attribution, home: Article) -> str:
    """Return what stands around the cue in its sentence, source and cue as a control character each."""
    cue = attribution.cue[0]
    body = next((s for s in home.spans if s.covers(cue)), None)
    if body is None:
        return ""
    low, high = cue.start - body.start, cue.end - body.start
    marks = [(low, high, "\x02")]
    marks += [(s.start - body.start, s.end - body.start, "\x01") for s in attribution.source if body.covers(s)]
    start = max((m.end() for m in _SENTENCE_END.finditer(body.exact, max(0, low - _SENTENCE_CHARS), low)), default=0)
    if low - start > _SENTENCE_CHARS:
        return ""
    ended = _SENTENCE_END.search(body.exact, high, high + _BEHIND_CHARS)
    end = ended.start() if ended else min(len(body.exact), high + _BEHIND_CHARS)
    sentence, at = "", start
    for first, last, mark in sorted(marks):
        if at <= first and last <= end:
            sentence += body.exact[at:first] + mark
            at = last
    return sentence + body.exact[at:end]
