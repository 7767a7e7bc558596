"""Cues of talk: remarks of readers and of those who pass a text on."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import WORD

_TALK: Final = frozenset(
    "i i'm i’m i've i’ve i'd i'll me my mine you your you're you’re u ur lol lmao rofl imo imho fyi btw haha "
    "hahaha wow omg wtf smh guys folks anyone someone anybody please pls thanks thank thx yes no yeah yep nope "
    "agreed exactly op mods bump source link paywall sorry dude bro mate friend friends hi hello hey dear we our "
    "us let's thoughts sad ridiculous unbelievable crazy true right well okay ok really guess think thought tldr "
    "edit ps cheers amen".split()
)
# a remark in another language shares at most a few words with the page's prose
_FOREIGN, _FOREIGN_SHARE = 3.5, 0.83
_INTRO = re.compile(
    r"\b(?:worth (?:a|the|your|reading|sharing|a read)|(?:see|read|text|story|article|full|copied|posted|pasted"
    r"|quoted) below|sharing|here(?:'s| is| are|’s)|(?:interesting|good|great|excellent|important|must) (?:read"
    r"|piece|article|story|one)|thought you|might (?:like|enjoy|interest)|what we(?:'re|’re| are)|my (?:take|view"
    r"|two cents|comment|thoughts|opinion)|good (?:morning|evening|afternoon|day)|in case you (?:missed|haven)"
    r"|found this|saw this|came across|from (?:today|yesterday|this morning|the)|via a friend|passing (?:this"
    r"|it) (?:on|along)|as promised)\b",
    re.IGNORECASE,
)


def talk(page: Page) -> list[Scores]:
    """Score remarks of readers and reposters: first and second person, slang, small letters, another language."""
    return [
        {"user_reply": _talk_score(unit) + (_FOREIGN if share >= _FOREIGN_SHARE else 0.0)}
        for unit, share in zip(page.units, page.strange, strict=True)
    ]


def talk_share(words: Sequence[str]) -> float:
    """Return the share of words of talk, 0 to 1."""
    return sum(word.lower() in _TALK for word in words) / len(words) if words else 0.0


def _talk_score(unit: Unit) -> float:
    text, chars = unit.text, len(unit.text)
    if chars > 600:
        return -5.0
    words = [w.lower() for w in WORD.findall(text)]
    quoted = text[0] in "\"“‘'«" or "”" in text
    share = sum(w in _TALK for w in words) / len(words) if words else 0.0
    score = -1.5 if chars <= 120 else -2.5
    score += min(4.5, 12.0 * share) * (0.3 if quoted else 1.0)
    if _INTRO.search(text[:200]) and not quoted and chars < 200:
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
