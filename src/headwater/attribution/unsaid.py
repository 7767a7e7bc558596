"""Utterances in which nobody says what is told: what somebody should say, has asked for or voted, or has from whom."""

import re

from headwater.attribution.body import Body
from headwater.attribution.describe import describe
from headwater.model import SourceClass
from headwater.reader.layers import Name, Range, Utterance

# "the mayor should tell us", "must explain": it is called for, and not done; "I must say" says it
_CALLED_FOR = re.compile(
    r"(?:should|must|ought\sto|needs?\sto|(?:has|have|will\shave)\sto|had\sbetter)\b(?!\sbeen)", re.IGNORECASE
)
_BEFORE_CHARS = 12
# "how anyone can say that": nobody is said to; "that they were promised": by whom is not told
_ANYBODY = re.compile(r"any(?:one|body)(?:\selse)?", re.IGNORECASE)
# some people may have said it, but not where it is asked how they can
_PEOPLE = re.compile(r"people|someone|somebody", re.IGNORECASE)
_HOW = re.compile(r"(?:^|\s)(?:how|why|that)\s$", re.IGNORECASE)
_CAN = re.compile(r"(?:can|could|would)\b(?!\s(?:not|have))", re.IGNORECASE)
_PROMISED = re.compile(r"(?:was|were|is|are|(?:(?:had|have|has)\s)?been|being)\s(?:\w+ly\s)?promised", re.IGNORECASE)
# "ministers may reject advice": nobody has; "may I say" and "may have said" are others
_MAY = re.compile(
    r"(?:may|might)\s(?!(?:well\s|not\s)?have\b|I\b|we\b)(?:(?:\w+ly|yet|still|well|also)\s)?"
    r"(?!(?:suggest|indicate|show|mean|imply|point)\b)\w+",  # what a paper may show is put forward by it
    re.IGNORECASE,
)
_FIRST_PERSON = frozenset("i we one it".split())
# ", as the council has asked": what is done so is not said by who asked for it
_ASKED_FOR = re.compile(
    r"(?:(?:has|have|had|also|first|then)\s){0,3}(?:ask|request|demand|require|order|urge|want|instruct|direct|command)"
    r"(?:e?d|s)?(?:\s(?:for|by))?",
    re.IGNORECASE,
)
_AS = re.compile(r"(?:^|\s)as\s$", re.IGNORECASE)
_ELIDED = re.compile(r"(?:^|\s)to(?:\sdo(?:\s(?:so|it|this|that))?)?\W*$", re.IGNORECASE)
# "citing two people": who is behind a report is named, and nothing is said
_CITES = re.compile(r"(?:(?:while|who|which|has|had|have)\s)?(?:cit|quot)(?:ed|es|ing)", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:that|which|who|whose|saying|showing|finding|claiming|warning|stating|suggesting|indicating)\b", re.IGNORECASE
)
# what people do in their heads, and papers on paper
_HOLDS = re.compile(
    r"(?:(?:also|now|still|further|already|had|has|have)\s){0,2}"
    r"(?:assum|presum|envisag|anticipat|presuppos|foresee|foresaw|expect|project|predict|forecast|hop|fear|doubt)"
    r"(?:s|es|ed|n|ing)?",
    re.IGNORECASE,
)
# "voted by 71 per cent | to accept the offer": an act in public, and nobody's words
_VOTES = re.compile(r"(?:(?:has|have|had|also|\w+ly)\s){0,3}(?:vote|ballot)[ds]?\b[^,;:“”]{0,60}", re.IGNORECASE)
_VOTED_FOR = re.compile(r"(?:to|for|against|in\sfavou?r|yes|no)\b", re.IGNORECASE)
# "71 per cent have said | yes"
_SHARE = re.compile(r"(?:\w+\s){0,3}?\d[\d.,]*\s?(?:per\s?cent|%)(?:\sof\s.+)?", re.IGNORECASE)
_ANSWER = re.compile(r"\W*(?:yes|no)\W*", re.IGNORECASE)
_SOURCES = frozenset("named role anonymous collective document".split())


def says_nothing(body: Body, utterance: Utterance) -> bool:
    """Whether nobody says the content: it is called for, asked for or voted, or only who is cited for something else.

    What stands in quotation marks was said. Misses: wishes in other words ("it is time that she explained").
    """
    if utterance.kind != "indirect" or not utterance.source or not utterance.content:
        return _is_question(body, utterance)
    cue = " ".join(body.folded(place) for place in utterance.cue)
    source = utterance.source[0]
    promised = _PROMISED.fullmatch(cue) and source[0] < utterance.cue[0][0]  # not "promised by the council"
    if promised or (_CAN.match(cue) and _is_anybody(body, source)):
        return True
    if _MAY.fullmatch(cue) or _is_called_for(body, utterance.cue[0], cue):
        return body.folded(source).lower() not in _FIRST_PERSON
    # "as the council has asked", "as asked by the council"
    opens = min(source[0], utterance.cue[0][0])
    if _ASKED_FOR.fullmatch(cue) and _AS.search(body.text((max(0, opens - len(" as ")), opens))):
        return all(_is_done_so(body, utterance, place, opens) for place in utterance.content)
    if _is_vote(body, utterance, cue):
        return True
    return _CITES.fullmatch(cue) is not None and all(_is_source(body, place) for place in utterance.content)


def _is_question(body: Body, utterance: Utterance) -> bool:
    """Whether a sentence opens with what somebody was asked, by nobody in it: "Asked whether it fell, he hung up"."""
    cue = utterance.cue[0]
    sentence = body.sentence(cue[0])
    opens = sentence is not None and sentence[0] == cue[0] and not utterance.source
    return opens and body.folded(cue).lower() in {"asked", "when asked"}


def _is_anybody(body: Body, source: Range) -> bool:
    """Whether a source is whoever there is: "anyone", and "people" behind "how" or "that"."""
    who = body.folded(source)
    how = _HOW.search(body.text((max(0, source[0] - len(" that ")), source[0]))) is not None
    return _ANYBODY.fullmatch(who) is not None or (how and _PEOPLE.fullmatch(who) is not None)


def is_written(body: Body, utterance: Utterance) -> bool:
    """Whether a paper holds something, which it does in writing: "the draft assumes that rates fall".

    Misses: what a paper wants or supports.
    """
    cue = " ".join(body.folded(place) for place in utterance.cue)
    if _HOLDS.fullmatch(cue) is None or len(utterance.source) != 1 or not utterance.content:
        return False
    return _class_of(body, utterance.source[0]) == "document"


def _is_vote(body: Body, utterance: Utterance, cue: str) -> bool:
    """Whether many cast their votes: "members voted | to strike", "71 per cent have said | yes"."""
    content = body.folded(utterance.content[0])
    if _VOTES.fullmatch(cue) is not None:
        return _VOTED_FOR.match(content) is not None
    return _SHARE.fullmatch(body.folded(utterance.source[0])) is not None and _ANSWER.fullmatch(content) is not None


def _is_done_so(body: Body, utterance: Utterance, place: Range, opens: int) -> bool:
    """Whether a place is what is done as somebody asked: before "as", or parted from the cue by a comma.

    What stands right behind the cue was asked for itself: "as (while) the board demanded that the quay be shut"; "as it
    had urged us to do" asks for what stands before.
    """
    if _ELIDED.search(body.text(place)):
        return True
    closes = max(end for _, end in (*utterance.source, *utterance.cue))
    return place[1] <= opens or (place[0] >= closes and body.text((closes, place[0])).lstrip().startswith(","))


def _is_called_for(body: Body, place: Range, cue: str) -> bool:
    """Whether a word that calls for something opens the cue, or stands right before it."""
    before = body.text((max(0, place[0] - _BEFORE_CHARS), place[0]))
    stands = next((m for m in _CALLED_FOR.finditer(before) if not before[m.end() :].strip()), None)
    return _CALLED_FOR.match(cue) is not None or stands is not None


def _is_source(body: Body, place: Range) -> bool:
    """Whether a phrase is people or papers and no more: "two people", "a report by engineers"."""
    return _TELLS.search(body.text(place)) is None and _class_of(body, place) in _SOURCES


def _class_of(body: Body, place: Range) -> SourceClass:
    inside = body.names_between(*place)
    names = [Name(range=(n.range[0] - place[0], n.range[1] - place[0]), type=n.type) for n in inside]
    return describe(body.text(place), names).class_
