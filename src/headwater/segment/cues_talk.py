"""Cues of talk: remarks of readers and of those who pass a text on."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.reader.phrases import Phrases
from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import SAMPLE_CHARS, WORD, Signs

_TALK: Final = frozenset(
    "i i'm i’m i've i’ve i'd i'll me my mine you your you're you’re u ur lol lmao rofl imo imho fyi btw haha "
    "hahaha wow omg wtf smh guys folks anyone someone anybody please pls thanks thank thx yes no yeah yep nope "
    "agreed exactly op mods bump source link paywall sorry dude bro mate friend friends hi hello hey dear we our "
    "us let's thoughts sad ridiculous unbelievable crazy true right well okay ok really guess think thought tldr "
    "edit ps cheers amen".split()
)
# "No keys were stolen": "no" before a noun denies, and answers nobody
_DENYING: Final = re.compile(r"\bno(?=\s[a-z])", re.IGNORECASE)
# a remark in another language shares at most a few words with the page's prose
_FOREIGN, _FOREIGN_SHARE = 3.5, 0.83
# What those write who pass a text on; longer lines are no such words.
_INTRO: Final = Phrases(
    ("worth ", r"\bworth (?:a|the|your|reading|sharing|a read)\b"),
    (" below", r"\b(?:see|read|text|story|article|full|copied|posted|pasted|quoted) below\b"),
    ("sharing", r"\bsharing\b"),
    ("here", r"\bhere(?:'s| is| are|’s)\b"),
    ("interesting |good |great |excellent |important |must ",
     r"\b(?:interesting|good|great|excellent|important|must) (?:read|piece|article|story|one)\b"),
    ("thought you", r"\bthought you\b"),
    ("might ", r"\bmight (?:like|enjoy|interest)\b"),
    ("what we", r"\bwhat we(?:'re|’re| are)\b"),
    ("my ", r"\bmy (?:take|view|two cents|comment|thoughts|opinion)\b"),
    ("good ", r"\bgood (?:morning|evening|afternoon|day)\b"),
    ("in case you", r"\bin case you (?:missed|haven)\b"),
    ("found this|saw this|came across", r"\b(?:found this|saw this|came across)\b"),
    ("from t|from y", r"\bfrom (?:today|yesterday|this morning|the)\b"),
    ("via a friend|as promised", r"\b(?:via a friend|as promised)\b"),
    ("passing ", r"\bpassing (?:this|it) (?:on|along)\b"),
)  # fmt: skip
_LONGEST_INTRO_CHARS: Final = 200


def talk(page: Page) -> list[Scores]:
    """Score remarks of readers and reposters: first and second person, slang, small letters, another language."""
    return [
        {"user_reply": _talk_score(unit, signs) + (_FOREIGN if share >= _FOREIGN_SHARE else 0.0)}
        for unit, signs, share in zip(page.units, page.signs, page.strange, strict=True)
    ]


def talk_share(words: Sequence[str]) -> float:
    """Return the share of words of talk among words in small letters, 0 to 1."""
    return sum(map(_TALK.__contains__, words)) / len(words) if words else 0.0


def talk_in(text: str) -> float:
    """Return the share of words of talk in a text, 0 to 1, where "no" before a noun is none."""
    return talk_share([word.lower() for word in WORD.findall(_DENYING.sub("not", text))])


def _talk_score(unit: Unit, signs: Signs) -> float:
    text, chars = unit.text, len(unit.text)
    if chars > 600:
        return -5.0
    words = signs.lowered if chars <= SAMPLE_CHARS else [word.lower() for word in WORD.findall(text)]
    quoted = text[0] in "\"“‘'«" or "”" in text
    share = talk_share(words)
    score = -1.5 if chars <= 120 else -2.5
    score += min(4.5, 12.0 * share) * (0.3 if quoted else 1.0)
    if not quoted and chars < _LONGEST_INTRO_CHARS and _INTRO.search(text):
        score += 2.0
    if text[0].islower() and chars < 160:
        score += 1.5
    if text[-1] in "?!:" and chars < 140 and not quoted:
        score += 0.8
    if text[0] == "^" or text in {"+1", "This.", "This"}:
        score += 4.0
    if chars <= 14 and text[-1] in "?!.":
        score += 1.5
    return score
