"""The labels of a talk in turns: which lines open with one, and whether it speaks, asks, answers or presents."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, Literal

from headwater.reader.layers import Range
from headwater.reader.outlets import outlet_named
from headwater.reader.rules.gazetteer import ROLE_NOUNS, TITLES
from headwater.reader.words import fold

TurnKind = Literal["speaker", "question", "answer", "staff", "unknown"]

_BLANK = r"[^\S\n]"
_WORD = r"[A-Z][\w.’'&-]{0,24}"
_SMALL_WORD = r"(?:of|for|the|and|de|da|di|du|la|van|von|der|den|bin|al)"
LABEL: Final = re.compile(
    rf"^{_BLANK}{{0,8}}(?:(?P<letter>[QA])(?:\d{{1,2}}|{_BLANK}\d{{1,2}})?{_BLANK}?[.:]"
    rf"|(?P<name>{_WORD}(?:{_BLANK}(?:{_SMALL_WORD}{_BLANK}){{0,2}}(?:{_WORD}|\d{{1,2}})){{0,5}})"
    # who that is: "ORR (spokeswoman):", "QUESTION (Ida Orr, The Lantern):", "IDA ORR, MAYOR:"
    rf"(?P<role>{_BLANK}?\([^()\n]{{1,80}}\)|,{_BLANK}[^.:;?!\n]{{2,60}})?{_BLANK}?:)(?={_BLANK}|\n|$)",
    re.MULTILINE,
)
_ASKS: Final = frozenset("q question questions questioner".split())
# these ask in a briefing, and tell in a broadcast
_REPORTERS: Final = frozenset("reporter reporters journalist interviewer".split())
_STAFF: Final = frozenset("presenter host anchor newsreader newscaster correspondent narrator announcer".split())
_PRESIDES: Final = frozenset("moderator chair operator interpreter witness counsel court".split())
_OFFICES: Final = _PRESIDES | _STAFF | _REPORTERS | ROLE_NOUNS
_PAIR: Final = re.compile(rf"\b(?P<before>[A-Z][\w’'-]*\.?){_BLANK}(?=(?P<word>[\w.’'&-]+))")
_LEAST_REPEATS: Final = 2
_MOST_NAMED: Final = 50  # in so many who speak nobody is looked for
_LEAST_NAME_WORDS: Final = 2
_ASKED_SHARE: Final = 0.5
# how a broadcast brings in its own: "our correspondent Ida Orr", "Ida Orr is on the quay for us", "Ida Orr reports"
_OWN: Final = (
    r"\b(?:our|your)\s(?:[\w-]+\s){{0,3}}(?:correspondent|reporter|editor),?\s(?:[A-Z][\w’'-]*\s){{0,2}}{name}\b"
    r"|\b{name}(?:,\sour\s|\s(?:reports|reporting)\b|\shas\s(?:more|the\s(?:story|details|latest)|this\sreport)\b"
    r"|\s[^.?!\n]{{0,40}}\sfor\sus\b)"
)
# words that head sections, lists and notes, and stand in no name
_NO_NAMES: Final = frozenset(
    """the and for of in on with to at by from about what who where when why how which your our their its his her my
    update updates photo photos picture image video watch read more note notes editor's editors source sources key
    facts dates time times prep cook cooking total serves ingredients method price prices pros cons verdict rating best
    worst bottom line correction breaking live latest summary background related date place location venue tickets
    email phone contact address website subject re cc background context step day week part chapter figure table
    section question answer monday tuesday wednesday thursday friday saturday sunday""".split()
)
# last words of what heads the parts of a notice, a list or a box: hardly anybody is called so
_THINGS: Final = frozenset(
    """services closures delays disruptions cancellations diversions works roadworks roads streets routes trains
    trams buses ferries flights schools hospitals shelters centres centers outages cuts warnings alerts rules tips
    questions answers results scores ratings fixtures substitutes teams winners losers highlights headlines deaths
    injuries casualties figures numbers costs fees fares taxes pledges policies promises parties plans
    options contents tools supplies materials directions instructions hours events facilities links comments
    reactions reviews features measures lessons takeaways repairs refunds bookings deliveries collections payments
    benefits changes news closure bus tram tramway metro rail railway traffic weather travel
    parking water gas electricity internet broadband party helpline hotline airport""".split()
)


def kinds_of(text: str, found: Sequence[re.Match[str]], saids: Sequence[Range]) -> list[TurnKind]:
    """Return what the labels are, which are matches of `LABEL`; `saids`: what stands behind each.

    Who belongs to the outlet is told by what they are called ("PRESENTER:", "IDA ORR, HOST:") and, where one is, by how
    others are brought in ("our correspondent Ida Orr"). A reporter, or an outlet by its name, asks where half of their
    turns have a question.
    """
    letters = Counter(match["letter"] for match in found if match["letter"])
    paired = letters["Q"] >= _LEAST_REPEATS or any(_key(match) in _ASKS | _REPORTERS for match in found)
    surnames = _surnames(found, text)
    kinds = [_kind(match, surnames, paired=paired) for match in found]
    if any(kind != "unknown" for kind in kinds):
        kinds = _with_askers(text, found, saids, kinds)
        # among speakers a word in capitals that comes again is one more
        again = Counter(match["name"] for match in found if match["name"] and _is_shouted(match["name"]))
        kinds = [
            "speaker" if kind == "unknown" and again[match["name"]] >= _LEAST_REPEATS else kind
            for match, kind in zip(found, kinds, strict=True)
        ]
    return _with_staff(text, found, saids, kinds)


def label_key(label: str) -> str:
    """Return what two labels of one speaker share: the folded last word, numbers aside."""
    words = [fold(word).strip(".") for word in label.split() if not word.isdigit()]
    return words[-1] if words else ""


def speakers_of(labels: Sequence[str]) -> list[str]:
    """Return who speaks under each label, for counting: the whole of it, folded, without titles and numbers.

    A surname is the one label that ends with it: "Ms Orr" is "Ida Orr" where no other Orr speaks. Labels that share a
    last word and no more ("TRAIN SERVICES", "BUS SERVICES") are two.
    """
    whole = [_words_in(label) for label in labels]
    fuller: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for words in set(whole):
        for start in range(1, len(words)):
            fuller[words[start:]].add(words)
    # of several fuller forms the longest of one chain stands for all: "orr", "ida orr", "harbour master ida orr"
    longest = {words: max(more, key=len) for words, more in fuller.items() if len({one[-2:] for one in more}) == 1}
    return [" ".join(longest.get(words, words)) for words in whole]


def _words_in(label: str) -> tuple[str, ...]:
    words = [fold(word).strip(".") for word in label.split() if not word.isdigit() and fold(word) != "the"]
    return tuple([word for word in words if word not in TITLES] or words)


def is_office(label: str) -> bool:
    """Whether a label names what somebody is and nobody: "MODERATOR", "THE MAYOR"."""
    return label_key(label) in _OFFICES


def _key(match: re.Match[str]) -> str:
    return label_key(match["name"] or match["letter"])


def _with_askers(
    text: str, found: Sequence[re.Match[str]], saids: Sequence[Range], kinds: Sequence[TurnKind]
) -> list[TurnKind]:
    """Return the kinds with labels that name nobody and do nothing but ask, twice or more: "Echo:", "IH:"."""
    asked: dict[str, list[bool]] = defaultdict(list)
    for match, said, kind in zip(found, saids, kinds, strict=True):
        if kind == "unknown" and match["name"] and not match["role"]:
            asked[match["name"]].append(text[slice(*said)].rstrip().endswith("?"))
    askers = {name for name, turns in asked.items() if len(turns) >= _LEAST_REPEATS and all(turns)}
    return ["question" if match["name"] in askers else kind for match, kind in zip(found, kinds, strict=True)]


def _with_staff(
    text: str, found: Sequence[re.Match[str]], saids: Sequence[Range], kinds: Sequence[TurnKind]
) -> list[TurnKind]:
    asked: dict[str, list[bool]] = defaultdict(list)
    staff: set[str] = set()
    reporters: set[str] = set()
    for match, said in zip(found, saids, strict=True):
        words = {fold(word).strip(".()") for word in (match["role"] or "").split()} | {_key(match)}
        asked[_key(match)].append("?" in text[slice(*said)])
        staff |= {_key(match)} if words & _STAFF else set()
        reporters |= {_key(match)} if words & _REPORTERS or _is_outlet(match["name"] or "") else set()
    if staff:
        named = {_key(m) for m, kind in zip(found, kinds, strict=True) if kind == "speaker"} - staff
        named = named if len(named) <= _MOST_NAMED else set()
        staff |= {key for key in named if re.search(_OWN.format(name=re.escape(key)), text, re.IGNORECASE)}
    asking = {key for key in reporters - staff if sum(asked[key]) >= _ASKED_SHARE * len(asked[key])}
    told: dict[str, TurnKind] = {}
    for key in staff | reporters:
        told[key] = "question" if key in asking else "staff"
    return [
        kind if kind == "unknown" else told.get(_key(match), kind) for match, kind in zip(found, kinds, strict=True)
    ]


def _is_outlet(name: str) -> bool:
    """Whether a label is the name of an outlet, under which its interviewer asks: "The Lantern Post:"."""
    return len(name.split()) >= _LEAST_NAME_WORDS and outlet_named(name) is not None


def _is_shouted(name: str) -> bool:
    return name.isupper() and len(name) > 1 and " " not in name and fold(name) not in _NO_NAMES | _THINGS


def _kind(match: re.Match[str], surnames: frozenset[str], *, paired: bool) -> TurnKind:
    if match["letter"]:
        if not paired:
            return "unknown"
        return "question" if match["letter"] == "Q" else "answer"
    if _key(match) in _ASKS:
        return "question"
    words = [fold(word).strip(".") for word in match["name"].split() if not word.isdigit()]
    named = [word for word in words if word not in TITLES and word not in _PRESIDES | _STAFF]
    if words[-1] in _OFFICES or _is_outlet(match["name"]):
        return "speaker"
    titled = len(named) < len(words)
    if words[-1] in _THINGS and not titled:
        return "unknown"
    several = len(named) > 1 and not any(word in _NO_NAMES for word in words)
    return "speaker" if named and (titled or several or named[-1] in surnames) else "unknown"


def _surnames(found: Sequence[re.Match[str]], text: str) -> frozenset[str]:
    """Return the folded last words of labels that stand behind a given name or a title somewhere in the text."""
    alone = {fold(match["name"]).strip(".") for match in found if match["name"] and " " not in match["name"]}
    known = set()
    for pair in _PAIR.finditer(text) if alone else ():
        if fold(pair["before"]).strip(".") not in _NO_NAMES:
            known.update(alone & {fold(pair["word"]).strip(".")})
    return frozenset(known)
