"""Texts that print a talk in turns, each under a label that says who speaks: briefings, hearings, interviews."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from headwater.reader.layers import Range
from headwater.reader.turn_labels import LABEL, TurnKind, kinds_of, speakers_of

_BLANK = r"[^\S\n]"
# what closes a talk and is nobody's turn
_CLOSES: Final = re.compile(
    rf"^{_BLANK}{{0,8}}[\[(*]?(?:ends?\b{_BLANK}?[\])*]?{_BLANK}*$|#{{2,3}}{_BLANK}*$|-{_BLANK}?30{_BLANK}?-"
    r"|end\sof\s(?:the\s)?(?:transcript|interview|briefing|q&a)\b"
    r"|(?:this|the)\s(?:interview|transcript|conversation|exchange|q&a)\s(?:has\sbeen|was|is)\s(?:\w+ly\s)?"
    r"(?:edited|condensed|shortened|translated|abridged|conducted|recorded|produced|prepared)\b"
    r"|(?:notes?\sto\seditors|media\scontact|press\scontact|contact:|as\stold\sto\b|interview\sby\b|transcribed\sby\b))",
    re.IGNORECASE | re.MULTILINE,
)
_TALKS: Final = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Uu]s|[Mm]e)\b")
# how the lines above a talk say that somebody was talked to, and not to everybody
TALKED: Final = re.compile(
    r"\b(?:sp(?:oke|eaks|oken)|talk(?:s|ed)|sat\sdown|sits\sdown|caught\sup)\s(?:to|with)\s"
    r"(?!(?:(?:the|local|a|some|several|other)\s)?(?:reporters|journalists|media|press|police|crowds?|protesters|officials)\b)"
    r"|\b(?:answer(?:s|ed)|respond(?:s|ed)\sto|took|takes)\s(?:[\w’']+\s){0,3}questions\b"
    r"|\b(?:[Ww]e|[Ii])\s(?:asked|met|interviewed)\s|\binterview(?:ed)?\s(?:with|by)\b|\bin\s(?:this|an?)\sinterview\b"
)
_LEAST_TURNS, _LEAST_REPEATS, _LEAST_SPEAKERS = 3, 2, 2
_LEAST_SHARE, _LEAST_TALK_SHARE = 0.5, 0.3
_MOST_FIGURES_SHARE = 0.5  # names with figures behind them are votes, ratings or prices


class Turn(NamedTuple):
    """One turn of a talk. `label`: who speaks, as it is written, without the role behind it and without the colon.

    `mark`: what parts the label from what is said. `kind`: "answer" is the other of "Q." and "A."; "staff" are those of
    the outlet whose talk it is ("PRESENTER:"); "unknown" opens with something like a label that may be none
    ("Update:"), so whose turn it is cannot be told.
    """

    label: Range
    mark: Range
    said: Range
    kind: TurnKind


def turns_of(text: str) -> tuple[Turn, ...]:
    """Return the turns of a text that prints a talk, in order; none for any other text.

    A turn goes on to the next label. Labels are names ("IDA ORR:", "Ms Orr:", "Orr (mayor):", "IDA ORR, MAYOR:"),
    offices ("MODERATOR:", "THE MAYOR:"), "QUESTION:" and its like, and pairs of "Q." and "A.". A surname alone needs
    the full name elsewhere in the text. A talk has three turns or more by two speakers or more of whom one speaks
    again under the same whole name, they make up half of the text or more, and the speakers say "I", "we" or "you", or
    each answers a label that asks and does nothing else; where labels are written like other words, somebody asks
    something. What heads the parts of a notice ("TRAIN
    SERVICES:") is no label. Misses: talks without labels or with initials for labels; speakers known by a surname
    alone that is not in capitals; firms that speak and are called after a thing ("Brenn Water:").
    """
    found = list(LABEL.finditer(text))
    if len(found) < _LEAST_TURNS:
        return ()
    ends = [match.start() for match in found[1:]] + [len(text)]
    saids = [_said(text, match, end) for match, end in zip(found, ends, strict=True)]
    kinds = kinds_of(text, found, saids)
    turns = tuple(_turn(*one) for one in zip(found, saids, kinds, strict=True))
    first = next((n for n, turn in enumerate(turns) if turn.kind != "unknown"), len(turns))
    turns = turns[first:]
    return turns if _is_talk(text, turns) else ()


def _said(text: str, match: re.Match[str], end: int) -> Range:
    start = match.end()
    end = closed_at(text, start, end)
    while start < end and text[start].isspace():
        start += 1
    return start, end


def closed_at(text: str, start: int, end: int) -> int:
    """Return where what is said ends: above what closes a talk and is nobody's turn, without white space behind it."""
    closes = _CLOSES.search(text, start, end)
    end = closes.start() if closes else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _turn(match: re.Match[str], said: Range, kind: TurnKind) -> Turn:
    group = "letter" if match["letter"] else "name"
    return Turn(match.span(group), (match.end() - 1, match.end()), said, kind)


def _is_talk(text: str, turns: Sequence[Turn]) -> bool:
    known = [turn for turn in turns if turn.kind != "unknown"]
    turned = Counter(speakers_of([text[slice(*turn.label)] for turn in known]))
    if len(known) < _LEAST_TURNS or len(turned) < _LEAST_SPEAKERS or max(turned.values()) < _LEAST_REPEATS:
        return False
    said = [text[slice(*turn.said)] for turn in known]
    if sum(turn.said[1] - turn.label[0] for turn in known) < _LEAST_SHARE * len(text.strip()):
        return False
    if sum(one[:1].isdigit() for one in said) > _MOST_FIGURES_SHARE * len(said):
        return False
    talk = sum(_TALKS.search(one) is not None for one in said)
    if _takes_turns(text, known, said):
        return True
    return talk >= _LEAST_TALK_SHARE * len(said) and (_stand_out(text, known) or any("?" in one for one in said))


def _takes_turns(text: str, turns: Sequence[Turn], said: Sequence[str]) -> bool:
    """Whether each question has its answer, twice or more, by a name or by whoever the lines above say was asked."""
    asked = [at for at, turn in enumerate(turns) if turn.kind == "question"]
    answered = [at for at, turn in enumerate(turns) if turn.kind in ("speaker", "answer")]
    whole = len(asked) + len(answered) == len(turns) and len(asked) >= _LEAST_REPEATS
    known = TALKED.search(text, 0, turns[0].label[0]) or all(turns[at].kind == "speaker" for at in answered)
    paired = [at + 1 for at in asked] == answered and all(said[at].endswith("?") for at in asked)
    return whole and paired and bool(known)


def _stand_out(text: str, turns: Sequence[Turn]) -> bool:
    """Whether all labels are in capitals, as no list but a loud one has them."""
    return all(text[slice(*turn.label)].isupper() for turn in turns)

