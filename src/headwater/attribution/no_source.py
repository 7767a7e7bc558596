"""Phrases read as the source of what is said that are none: who was told or asked, by what means, filed from where."""

import re

from headwater.attribution.body import Body
from headwater.attribution.nouns import is_person, kind_of
from headwater.attribution.outlets import Outlets
from headwater.reader.clauses import has_verb
from headwater.reader.layers import Utterance

_OPENING_CHARS = 2
# how far before a cue its "had been" may stand
_PASSIVE_CHARS = 16
_WAS_TOLD = re.compile(
    r"\b(?:was|were|been|being|are|is)\s(?:\w+ly\s|also\s|not\s|first\s)?"
    r"(?:told|warned|informed|advised|notified|alerted|briefed|assured|reminded)\b(?:\s\w+)?$",
    re.IGNORECASE,
)
# how word reached somebody is nobody's word: "was told by letter"
_BY = re.compile(r"\bby\s$", re.IGNORECASE)
_CHANNELS = frozenset("telephone phone hand post radio text courier".split())
_MOST_CHANNEL_WORDS = 2
# a hospital admits patients, and a school pupils
_ADMITS = re.compile(r"(?:(?:is|are|was|were|has|have|had|been|again|now)\s){0,3}admit(?:s|ted|ting)?", re.IGNORECASE)
_TAKEN_IN = re.compile(
    r"(?:(?!that\b)[\w’'-]+\s){0,3}(?P<noun>[a-z]+)(?:\s(?:again|to|from|at|on|in|for)\b.*)?", re.IGNORECASE | re.DOTALL
)

# "printed extracts from a note | said | to be his": by whom is not told
_SAID_OF = re.compile(r"(?:said|believed|thought|reported|understood|alleged)", re.IGNORECASE)
_TO_BE = re.compile(r"to\s(?:be|have)\b", re.IGNORECASE)


def is_no_source(body: Body, outlets: Outlets, utterance: Utterance) -> bool:
    """Whether the phrase is who was told or asked, a place, how word reached somebody, who admits people, a clause."""
    for is_none in (_was_told, _is_asked, _is_channel, _lets_in, _is_clause):
        if is_none(body, utterance):
            return True
    return _is_dateline(body, outlets, utterance)


def _is_dateline(body: Body, outlets: Outlets, utterance: Utterance) -> bool:
    """Whether a place in front of a colon opens the text, from which others of the pile were filed."""
    opens = utterance.source[0][0] <= body.article.spans[0].start + _OPENING_CHARS
    colon = body.text(utterance.cue[0]) == ":" if utterance.cue else False
    return opens and colon and outlets.files_from(body.text(utterance.source[0]))


def _was_told(body: Body, utterance: Utterance) -> bool:
    """Whether the phrase before the cue is who was told, not who says it: "managers had been warned"."""
    low, high = utterance.cue[0]
    cue = body.text((max(0, low - _PASSIVE_CHARS), high))
    return utterance.source[-1][1] <= low and _WAS_TOLD.search(cue) is not None


def _is_channel(body: Body, utterance: Utterance) -> bool:
    """Whether the phrase is by what means word reached somebody: "was notified by | electronic message"."""
    low, high = utterance.source[0]
    words = body.text((low, high)).lower().split()
    bare = 0 < len(words) <= _MOST_CHANNEL_WORDS and (words[-1] in _CHANNELS or kind_of(words[-1]) == "document")
    return bare and _BY.search(body.text((max(0, low - _PASSIVE_CHARS), low))) is not None


def _is_asked(body: Body, utterance: Utterance) -> bool:
    """Whether the phrase is who was asked and not who asks: "Asked whether rain was due, | Ida Orr | said"."""
    cue = body.text(utterance.cue[0])
    return cue in {"Asked", "Pressed", "Questioned"} and utterance.source[0][0] >= utterance.cue[0][1]


def _lets_in(body: Body, utterance: Utterance) -> bool:
    """Whether people are admitted to a place, and nothing is admitted: "is admitting emergency patients"."""
    cue, content = (" ".join(body.folded(p) for p in places) for places in (utterance.cue, utterance.content))
    people = _TAKEN_IN.fullmatch(content) if _ADMITS.fullmatch(cue) else None
    return people is not None and is_person(people["noun"].lower())


def _is_clause(body: Body, utterance: Utterance) -> bool:
    """Whether something is "said to be" so behind words that have a verb already: "printed a note | said to be his"."""
    content = body.folded(utterance.content[0]) if utterance.content else ""
    if _SAID_OF.fullmatch(body.folded(utterance.cue[0])) is None or _TO_BE.match(content) is None:
        return False
    return utterance.source[0][1] <= utterance.cue[0][0] and has_verb(body.folded(utterance.source[0]))
