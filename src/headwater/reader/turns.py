"""Texts that print a talk in turns, each under a label that says who speaks: briefings, hearings, interviews."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from headwater.reader.rules.gazetteer import ROLE_NOUNS, TITLES
from headwater.reader.words import fold

Range = tuple[int, int]
TurnKind = Literal["speaker", "question", "answer", "unknown"]

_BLANK = r"[^\S\n]"
_WORD = r"[A-Z][\w.’'&-]{0,24}"
_SMALL_WORD = r"(?:of|for|the|and|de|da|di|du|la|van|von|der|den|bin|al)"
_LABEL: Final = re.compile(
    rf"^{_BLANK}{{0,8}}(?:(?P<letter>[QA])(?:\d{{1,2}}|{_BLANK}\d{{1,2}})?{_BLANK}?(?P<mark>[.:])"
    rf"|(?P<name>{_WORD}(?:{_BLANK}(?:{_SMALL_WORD}{_BLANK}){{0,2}}(?:{_WORD}|\d{{1,2}})){{0,5}})"
    # who that is: "ORR (spokeswoman):", "QUESTION (Ida Orr, The Lantern):", "IDA ORR, MAYOR:"
    rf"(?:{_BLANK}?\([^()\n]{{1,80}}\)|,{_BLANK}[^.:;?!\n]{{2,60}})?{_BLANK}?:)(?={_BLANK}|\n|$)",
    re.MULTILINE,
)
_ASKS: Final = frozenset("q question questions questioner reporter reporters journalist interviewer".split())
_PRESIDES: Final = frozenset(
    "moderator host presenter chair operator narrator interpreter witness counsel court".split()
)
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
_LEAST_TURNS, _LEAST_REPEATS, _LEAST_SPEAKERS = 3, 2, 2
_LEAST_SHARE, _LEAST_TALK_SHARE = 0.5, 0.3


class Turn(NamedTuple):
    """One turn of a talk. `label`: who speaks, as it is written, without the role behind it and without the colon.

    `mark`: what parts the label from what is said. `kind`: "answer" is the other of "Q." and "A."; "unknown" opens
    with something like a label that may be none ("Update:"), so whose turn it is cannot be told.
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
    again, they make up half of the text or more, and the speakers say "I", "we" or "you"; where labels are written
    like other words, somebody asks something. Misses: talks without labels or with initials for labels; speakers known
    by a surname alone that is not in capitals.
    """
    found = list(_LABEL.finditer(text))
    if len(found) < _LEAST_TURNS:
        return ()
    kinds = _kinds(found, text)
    ends = [match.start() for match in found[1:]] + [len(text)]
    turns = tuple(_turn(text, *one) for one in zip(found, ends, kinds, strict=True))
    first = next((n for n, turn in enumerate(turns) if turn.kind != "unknown"), len(turns))
    turns = turns[first:]
    return turns if _is_talk(text, turns) else ()


def label_key(label: str) -> str:
    """Return what two labels of one speaker share: the folded last word, numbers aside."""
    words = [fold(word).strip(".") for word in label.split() if not word.isdigit()]
    return words[-1] if words else ""


def _turn(text: str, match: re.Match[str], end: int, kind: TurnKind) -> Turn:
    group = "letter" if match["letter"] else "name"
    start = match.end()
    closes = _CLOSES.search(text, start, end)
    end = closes.start() if closes else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Turn(match.span(group), (match.end() - 1, match.end()), (start, end), kind)


def _kinds(found: Sequence[re.Match[str]], text: str) -> list[TurnKind]:
    letters = Counter(match["letter"] for match in found if match["letter"])
    asked = {key for key in map(_asking, found) if key}
    paired = letters["Q"] >= _LEAST_REPEATS or bool(asked)
    surnames = _surnames(found, text)
    kinds = [_kind(match, surnames, paired=paired) for match in found]
    if any(kind != "unknown" for kind in kinds):
        # among speakers a word in capitals that comes again is one more
        again = Counter(match["name"] for match in found if match["name"] and _is_shouted(match["name"]))
        kinds = [
            "speaker" if kind == "unknown" and again[match["name"]] >= _LEAST_REPEATS else kind
            for match, kind in zip(found, kinds, strict=True)
        ]
    return kinds


def _is_shouted(name: str) -> bool:
    return name.isupper() and len(name) > 1 and " " not in name and fold(name) not in _NO_NAMES


def _kind(match: re.Match[str], surnames: frozenset[str], *, paired: bool) -> TurnKind:
    if match["letter"]:
        if not paired:
            return "unknown"
        return "question" if match["letter"] == "Q" else "answer"
    if _asking(match):
        return "question"
    words = [fold(word).strip(".") for word in match["name"].split() if not word.isdigit()]
    named = [word for word in words if word not in TITLES and word not in _PRESIDES]
    if words[-1] in _PRESIDES or words[-1] in ROLE_NOUNS or words[-1] in TITLES:
        return "speaker"
    titled = len(named) < len(words)
    several = len(named) > 1 and not any(word in _NO_NAMES for word in words)
    return "speaker" if named and (titled or several or named[-1] in surnames) else "unknown"


# words that head sections, lists and notes, and stand in no name
_NO_NAMES: Final = frozenset(
    """the and for of in on with to at by from about what who where when why how which your our their its his her my
    update updates photo photos picture image video watch read more note notes editor's editors source sources key
    facts dates time times prep cook cooking total serves ingredients method price prices pros cons verdict rating best
    worst bottom line correction breaking live latest summary background related date place location venue tickets
    email phone contact address website subject re cc background context step day week part chapter figure table
    section question answer monday tuesday wednesday thursday friday saturday sunday""".split()
)


def _asking(match: re.Match[str]) -> str | None:
    """Return the key of a label that says that somebody asks and not who: "QUESTION", "A REPORTER", "REPORTER 2"."""
    key = label_key(match["name"]) if match["name"] else ""
    return key if key in _ASKS else None


def _surnames(found: Sequence[re.Match[str]], text: str) -> frozenset[str]:
    """Return the folded last words of labels that stand behind a given name or a title somewhere in the text."""
    alone = {match["name"] for match in found if match["name"] and len(match["name"].split()) == 1}
    known = set()
    for word in alone:
        for before in re.finditer(rf"\b(?P<before>[A-Z][\w’'-]*\.?){_BLANK}{re.escape(word)}\b", text, re.IGNORECASE):
            lead = before["before"]
            if lead[:1].isupper() and fold(lead).strip(".") not in _NO_NAMES:
                known.add(fold(word).strip("."))
                break
    return frozenset(known)


def _is_talk(text: str, turns: Sequence[Turn]) -> bool:
    known = [turn for turn in turns if turn.kind != "unknown"]
    keys = Counter(label_key(text[slice(*turn.label)]) for turn in known)
    if len(known) < _LEAST_TURNS or len(keys) < _LEAST_SPEAKERS or max(keys.values()) < _LEAST_REPEATS:
        return False
    said = [text[slice(*turn.said)] for turn in known]
    if sum(turn.said[1] - turn.label[0] for turn in known) < _LEAST_SHARE * len(text.strip()):
        return False
    talk = sum(_TALKS.search(one) is not None for one in said)
    return talk >= _LEAST_TALK_SHARE * len(said) and (_stand_out(text, known) or any("?" in one for one in said))


def _stand_out(text: str, turns: Sequence[Turn]) -> bool:
    """Whether all labels are in capitals, as no list but a loud one has them."""
    return all(text[slice(*turn.label)].isupper() for turn in turns)

