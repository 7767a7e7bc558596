"""What a reader finds in a talk that is printed in turns: each turn is its speaker's, and who asks claims nothing."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from headwater.reader.courtesies import is_courtesy
from headwater.reader.interviews import asked_turns
from headwater.reader.layers import Layers, Name, Range, Utterance
from headwater.reader.rules.gazetteer import TITLES
from headwater.reader.sentences import hard_wrapped, sentences_of
from headwater.reader.turn_labels import is_office, label_key
from headwater.reader.turns import Turn, turns_of
from headwater.reader.words import fold

TURN: Final = "turn"
_CONFIDENCE: Final = 0.9
_ASKED: Final = re.compile(r"\?[\"'”’)\]]*$")
# what happened while somebody spoke: "(Laughter.)", "[crosstalk]"
_STAGE: Final = re.compile(r"(?:\([^()]*\)|\[[^\[\]]*\])[.!]?$")
_TALKED_TO: Final = re.compile(
    r"\b(?:interview\swith|(?:spoke|speaks|talk(?:ed|s)|sat\sdown|caught\sup)\s(?:to|with)|asked|met|questions\s(?:to|for))\s"
    r"(?:[\w’'-]+\s){0,4}$"
)
_BEFORE_CHARS: Final = 80
# "She spoke to the Echo about the pier." tells that there is an interview, and nothing of what it is about
_ANNOUNCES: Final = re.compile(
    r"(?:[\w’'.-]{1,40}\s){1,4}(?:spoke|speaks|talked|talks|sat\sdown|sits\sdown)\s(?:to|with)\s"
    # words one space apart: a long run of capitals is tried in one way only
    r"(?:us|me|(?:the\s)?[A-Z][\w’'-]{0,40}(?:\s[A-Z][\w’'-]{0,40}){0,5})"
    r"\s?(?:about\s[^,;:]{1,80}|on\s\w{3,6}day)?\.$"
)


def with_turns(text: str, layers: Layers) -> Layers:
    """Return the layers of a text with the turns of a talk read as such; the same layers for any other text.

    Every sentence of a turn that tells something is an utterance of whoever the label names, word for word; what that
    speaker tells of others stands within it. What those of the outlet tell whose talk it is stands in the article's
    own voice. Who answers behind "A." is whoever the lines above the first turn say was talked to, or the one person
    they name, and nobody where they do not tell; an interview without labels is one where they tell. Sentences that ask
    or greet, all that stands under "QUESTION:" or its like, and labels themselves are no sentences that tell anything.
    So is the one above a talk that says no more than that somebody was talked to. Misses: what an asker states as a
    fact.
    """
    talk = _talk_of(text, layers)
    if talk is None:
        return layers
    turns, names, answerer = talk
    wrapped = hard_wrapped(text)
    told = [_told(text, turn, wrapped=wrapped) for turn in turns]
    wholes = [_whole(turn) for turn in turns]
    beside = [s for s in layers.sentences if _turn_at(wholes, s) is None]
    announced = [s for s in beside if s[1] <= turns[0].label[0] and _ANNOUNCES.match(text[slice(*s)])]
    spoken = [
        _utterance(turn, sentence, answerer)
        for turn, sentences in zip(turns, told, strict=True)
        for sentence in sentences
        if turn.kind in ("speaker", "answer") and not _STAGE.match(text[slice(*sentence)])
    ]
    outside = [s for s in beside if s not in announced]
    sentences = tuple(sorted([*outside, *(s for some in told for s in some)]))
    kept = _kept(layers.utterances, turns, told)
    kept = {at: home for at, home in kept.items() if not _stands_in(layers.utterances[at], announced)}
    utterances = _joined(spoken, layers.utterances, kept)
    return msgspec.structs.replace(layers, sentences=sentences, names=names, utterances=utterances)


def _talk_of(text: str, layers: Layers) -> tuple[Sequence[Turn], tuple[Name, ...], Range | None] | None:
    """Return the turns of a talk, the names with those of its labels, and who answers where that is told."""
    turns = tuple(turn for turn in turns_of(text) if turn.kind != "unknown")
    names = _with_labels(text, layers.names, turns)
    if turns:
        return turns, names, _answerer(text, names, turns[0])
    asked = asked_turns(text)
    answerer = _answerer(text, names, asked[0]) if asked else None
    if answerer is None or _told_of(text, answerer, asked) or _others(text, names, asked[0]):
        return None
    return asked, names, answerer


def _stands_in(utterance: Utterance, sentences: Sequence[Range]) -> bool:
    return any(_holds(sentence, place) for sentence in sentences for place in utterance.cue)


def _told(text: str, turn: Turn, *, wrapped: bool) -> list[Range]:
    """Return the sentences of a turn that tell something."""
    if turn.kind == "question":
        return []
    found = sentences_of(text, *turn.said, wrapped=wrapped)
    return [s for s in found if not (_ASKED.search(text[slice(*s)]) or is_courtesy(text[slice(*s)], spoken=True))]


def _utterance(turn: Turn, sentence: Range, answerer: Range | None) -> Utterance:
    source = (turn.label,) if turn.kind == "speaker" else (answerer,) if answerer else ()
    return Utterance(
        source=source, cue=(turn.mark,), content=(sentence,), kind="direct", rule=TURN, confidence=_CONFIDENCE
    )


def _kept(
    utterances: Sequence[Utterance], turns: Sequence[Turn], told: Sequence[Sequence[Range]]
) -> dict[int, Range | None]:
    """Return which utterances stand outside of labels and of what asks, each with the sentence that takes it in.

    None for those outside of turns, and in turns of the outlet's own.
    """
    wholes = [_whole(turn) for turn in turns]
    found: dict[int, Range | None] = {}
    for at, utterance in enumerate(utterances):
        places = [*utterance.source, *utterance.cue, *utterance.content]
        met = {n for place in places if (n := _turn_at(wholes, place)) is not None}
        if not met:
            found[at] = None
        elif len(met) == 1:
            number = met.pop()
            home = _holder(told[number], utterance.cue[0])
            if home and all(_holds(turns[number].said, place) for place in places):
                found[at] = home if turns[number].kind != "staff" else None
    return found


def _holder(sentences: Sequence[Range], place: Range) -> Range | None:
    """Return the sentence that holds a place."""
    number = _turn_at(sentences, place)
    return sentences[number] if number is not None and _holds(sentences[number], place) else None


def _turn_at(wholes: Sequence[Range], place: Range) -> int | None:
    """Return the first of places in order, none of which meet, that a place meets."""
    number = bisect_right(wholes, place[0], key=lambda whole: whole[1])
    return number if number < len(wholes) and _meets(wholes[number], place) else None


def _joined(
    spoken: Sequence[Utterance], utterances: Sequence[Utterance], kept: Mapping[int, Range | None]
) -> tuple[Utterance, ...]:
    """Return the utterances of turns and those kept, in order of place, each kept one within what it stood in."""
    turned = {one.content[0]: n for n, one in enumerate(spoken)}
    all_of_them = [*spoken, *(utterances[at] for at in kept)]
    order = sorted(range(len(all_of_them)), key=lambda n: (_start(all_of_them[n]), n))
    new = {old: n for n, old in enumerate(order)}
    moved = {at: new[len(spoken) + n] for n, at in enumerate(kept)}
    found = list(all_of_them)
    for n, (at, home) in enumerate(kept.items()):
        outer = utterances[at].within
        while outer is not None and outer not in kept:
            outer = utterances[outer].within
        within = moved[outer] if outer is not None else new[turned[home]] if home in turned else None
        found[len(spoken) + n] = msgspec.structs.replace(utterances[at], within=within)
    return tuple(found[n] for n in order)


def _start(utterance: Utterance) -> int:
    return min(low for low, _ in (*utterance.cue, *utterance.content))


def _with_labels(text: str, names: Sequence[Name], turns: Sequence[Turn]) -> tuple[Name, ...]:
    """Return the names with those that labels hold: a reader may take words in capitals for none."""
    labels, added = [], []
    for turn in turns:
        place = _name_in(text, turn.label) if turn.kind in ("speaker", "staff") else None
        if place is not None:
            labels.append(turn.label)
            added.append(Name(range=place, type="person"))
    kept = (name for name in names if _turn_at(labels, name.range) is None)
    return tuple(sorted((*kept, *added), key=lambda name: name.range))


def _name_in(text: str, label: Range) -> Range | None:
    """Return the name of a person in a label, without titles before it; None where it names an office alone."""
    if is_office(text[slice(*label)]):
        return None
    start, end = label
    for word in re.finditer(r"\S+", text[start:end]):
        if fold(word.group()).strip(".") not in TITLES | {"the"}:
            return start + word.start(), end
    return None


def _answerer(text: str, names: Sequence[Name], first: Turn) -> Range | None:
    """Return the place of whoever was talked to, as far as the lines above the first turn tell."""
    above = [n.range for n in names if n.type == "person" and n.range[1] <= first.label[0]]
    asked = [r for r in above if _TALKED_TO.search(" ".join(text[max(0, r[0] - _BEFORE_CHARS) : r[0]].split()) + " ")]
    for places in (asked, above):
        if len({label_key(text[slice(*place)]) for place in places}) == 1:
            return places[0]
    return None


def _told_of(text: str, answerer: Range, turns: Sequence[Turn]) -> bool:
    """Whether answers speak of whoever is said to give them: then somebody else explains."""
    name = re.compile(rf"\b{re.escape(text[slice(*answerer)].rsplit(maxsplit=1)[-1])}\b")
    return any(turn.kind == "answer" and name.search(text, *turn.said) for turn in turns)


def _others(text: str, names: Sequence[Name], first: Turn) -> bool:
    """Whether the lines above the first turn name somebody or something of two words that may be one more person."""
    return any(n.type == "unknown" and " " in text[slice(*n.range)] and n.range[1] <= first.label[0] for n in names)


def _whole(turn: Turn) -> Range:
    return turn.label[0], turn.said[1]


def _meets(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _holds(outer: Range, inner: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
