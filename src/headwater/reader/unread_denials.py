"""Denials that a reader passes over: "rubbished claims that it leaked", "the claim that he lied, and denied it"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from headwater.reader.denials import HOLDING_OFF, PUT_FORWARD
from headwater.reader.layers import Layers, Range, Utterance
from headwater.reader.rules.cues import is_adverb
from headwater.reader.rules.inversion import subject_after
from headwater.reader.rules.lexicon import AUXILIARIES, NEGATIONS
from headwater.reader.rules.linking import nested
from headwater.reader.rules.phrases import subject_before
from headwater.reader.rules.tokens import Token, tokens_of

RULE: Final = "denial"
_CONFIDENCE: Final = 0.8
# "the claim | that he had lied | , and denied it"
_AND_DENIED: Final = re.compile(
    rf"\b{PUT_FORWARD}\s(?P<what>that\s[^.;:!?“”\"\n]{{5,200}}?),?\s(?:and|but)\s(?:has\s|had\s|have\s)?(?:[a-z]+ly\s)?"
    r"(?P<cue>den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?)\s(?P<it>it|this|that|them)(?=[\s.,;”\"]|$)",
    re.IGNORECASE,
)
# "claims | that it had leaked | were dismissed by the firm"
_WERE_DENIED: Final = re.compile(
    rf"\b(?P<what>{PUT_FORWARD}\sthat\s[^.;:!?“”\"\n]{{5,160}}?)\s(?P<cue>(?:(?:has|have|had)\sbeen|was|were|is|are)\s(?:[a-z]+ly\s)?"
    r"(?:dismissed|rejected|denied|disputed|rubbished|discounted|scotched|ridiculed|brushed\saside|laughed\soff|shot\sdown))"
    r"\b(?P<by>\sby\s)?",
    re.IGNORECASE,
)
# where what was put forward ends: who says so, or another clause
_ENDS: Final = re.compile(
    r",?\s(?:and|but)\s(?:[a-z]+ly\s)?(?:said|says|told|added|called|insisted|has|had|was|is)\b|,\s|;\s|\s[–—-]\s"
)


def with_unread_denials(text: str, layers: Layers) -> Layers:
    """Return the layers, with denials that were not read.

    Whoever brushes aside or rubbishes claims that it was so denies it, and so does whoever "denied it" of a claim in
    the same sentence: what is denied is the clause, and is none of what they say. The same layers where there is none.
    Misses: what is held off without "that" ("claims of fraud").
    """
    utterances = list(layers.utterances)
    for start, end in layers.sentences:
        utterances = _in_place(text, (start, end), utterances)
        for found in (*_held_off(text, (start, end)), *_passive(text, (start, end))):
            same = next((n for n, u in enumerate(utterances) if any(_meets(c, found.cue[0]) for c in u.cue)), None)
            if same is None:
                utterances.append(found)
            elif utterances[same].act == "attitude":  # what somebody feels is not heard, what they deny is
                source = utterances[same].source or found.source
                utterances[same] = msgspec.structs.replace(found, source=source)
    if utterances == list(layers.utterances):
        return layers
    return msgspec.structs.replace(layers, utterances=tuple(nested(utterances, 0.0)))


def _in_place(text: str, sentence: Range, utterances: list[Utterance]) -> list[Utterance]:
    """Return the utterances, with what a denial in a sentence points at as what it denies, said by nobody else."""
    match = _AND_DENIED.search(text, *sentence)
    if match is None:
        return utterances
    what, cue = match.span("what"), match.span("cue")
    kept = [u for u in utterances if not any(_meets(c, cue) for c in u.cue)]
    teller = next((u for u in reversed(kept) if u.source and sentence[0] <= u.cue[0][0] < what[0]), None)
    denial = next((u for u in utterances if any(_meets(c, cue) for c in u.cue) and u.source), None)
    source = denial.source if denial else teller.source if teller else _subject(text, sentence, cue[0])
    kept = [_without(u, (what[0], match.end("it"))) if _holds(u, cue, what) else u for u in kept]
    return [*kept, _denial(source, cue, what)]


def _holds(utterance: Utterance, cue: Range, what: Range) -> bool:
    said = any(low <= what[0] and what[1] <= high for low, high in utterance.content)
    return said and not any(_meets(c, cue) for c in utterance.cue) and all(c[1] <= what[0] for c in utterance.cue)


def _without(utterance: Utterance, cut: Range) -> Utterance:
    """Return an utterance of which what is said ends where the stretch begins, if anything is left of it."""
    content = tuple(
        (low, min(high, cut[0] - 1)) if low < cut[0] < high else (low, high) for low, high in utterance.content
    )
    return msgspec.structs.replace(utterance, content=content)


def _held_off(text: str, sentence: Range) -> Iterator[Utterance]:
    for match in HOLDING_OFF.finditer(text, *sentence):
        if _is_not(text, sentence, match.start()):
            continue
        end = _end(text, match.end(), sentence[1])
        yield _denial(_subject(text, sentence, match.start()), match.span("verb"), (match.start("what"), end))


def _passive(text: str, sentence: Range) -> Iterator[Utterance]:
    for match in _WERE_DENIED.finditer(text, *sentence):
        source: tuple[Range, ...] = ()
        if match["by"]:
            tokens = tokens_of(text, match.end(), sentence[1], ())
            who = subject_after(tokens, 0) if tokens else None
            source = (_range(tokens, who),) if who else ()
        yield _denial(source, match.span("cue"), match.span("what"))


def _denial(source: tuple[Range, ...], cue: Range, what: Range) -> Utterance:
    return Utterance(source=source, cue=(cue,), content=(what,), kind="indirect", rule=RULE, confidence=_CONFIDENCE)


def _before(text: str, sentence: Range, at: int) -> tuple[Sequence[Token], int]:
    """Return the tokens before a verb, and where the words that help it open."""
    tokens = tokens_of(text, sentence[0], at, ())
    low = len(tokens)
    while low and (tokens[low - 1].low in AUXILIARIES or is_adverb(tokens[low - 1])):
        low -= 1
    return tokens, low


def _is_not(text: str, sentence: Range, at: int) -> bool:
    tokens, low = _before(text, sentence, at)
    return any(t.low in NEGATIONS or t.low == "to" for t in tokens[low:])


def _subject(text: str, sentence: Range, at: int) -> tuple[Range, ...]:
    tokens, low = _before(text, sentence, at)
    who = subject_before(tokens, low)
    return (_range(tokens, who),) if who else ()


def _range(tokens: Sequence[Token], phrase: tuple[int, int]) -> Range:
    return tokens[phrase[0]].start, tokens[phrase[1] - 1].end


def _end(text: str, start: int, end: int) -> int:
    found = _ENDS.search(text, start, end)
    stop = found.start() if found else end
    return start + len(text[start:stop].rstrip(" \n.!?”\"’'"))


def _meets(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
