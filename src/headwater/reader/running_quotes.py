"""Whose words a quotation is that nobody is named for: those of who was quoted in the sentence before."""

import re
from bisect import bisect_right
from typing import Final

import msgspec

from headwater.reader.layers import Layers, Quotation, Range, Utterance

_LEAST_WORDS: Final = 3
_STATE = r"(?:lasted|took|takes|stood|stands|felt|feels|looked|looks|seemed|seems|cost|weighed|weighs|remained|remains)"
_HELPS = r"(?:(?:had|has|have|would|will|was|is|were|are|been|be|not|never|also|still|then|now|only|just|perhaps)\s)"
# a sentence that opens so goes on with what the one before was about: "It lasted “perhaps an hour and a half”." Nothing
# is done or said in it, so that the words quoted are those of who describes: "It was jailed for “...”" quotes a court
_GOES_ON: Final = re.compile(
    rf"(?:(?:It|That|This|These|Those|There)(?:[’']s)?\s{_HELPS}*(?:(?:{_STATE}|there|here)\s)?)?(?=[“\"])"
)
# "She had been there “every day since May”": who is "“a danger to all”" is so to somebody else
_OF_ONESELF: Final = re.compile(
    rf"(?:[Hh]e|[Ss]he|I)\s{_HELPS}*(?:{_STATE}|(?<=been\s)there|(?<=was\s)there|here|away)\s(?=[“\"])"
)
# behind the quotation no more is told of it: "It was “a heap of rust”, and nobody had looked."
_RESTS: Final = re.compile(r"[\s.,;!?…]*(?:$|,?\s(?:and|but)\s)")
_PRONOUN: Final = re.compile(r"(?:[Hh]e|[Ss]he|I)$")
_OTHERS_SAY: Final = re.compile(
    r"\b(?:says?|said|told|tells|according|asked|wrote|writes|reads?|called|calls|titled|entitled|named|known\sas|dubbed)\b"
)
_BLANK: Final = re.compile(r"\n\s*\n")


def with_running_quotes(text: str, layers: Layers) -> Layers:
    """Return the layers, with sentences that quote some words without a speaker given to who was quoted before them.

    “It was a private evening,” he said. It lasted “perhaps an hour and a half”: he said so. Only in one paragraph,
    right behind the sentence that quotes one person by name or pronoun, where the sentence is "it", "that" or that
    pronoun, a verb of how something is, and the quotation; it names nobody and has no word of saying; a quotation of
    one or two words may be a nickname or irony. The same layers where there are none. Misses: paragraphs that open so;
    whoever is quoted under a nickname; sentences in which something is done.
    """
    starts = [start for start, _ in layers.sentences]
    utterances = list(layers.utterances)
    for quotation in layers.quotations:
        number = bisect_right(starts, quotation.outer[0]) - 1
        if number < 1 or not _is_free(text, layers, utterances, number, quotation):
            continue
        sentence, before = layers.sentences[number], layers.sentences[number - 1]
        at = _quoted_in(text, utterances, before)
        if at is None or _BLANK.search(text, before[0], sentence[0]):
            continue
        if not _goes_on(text, sentence, quotation, utterances[at]):
            continue
        utterances[at] = msgspec.structs.replace(utterances[at], content=(*utterances[at].content, sentence))
    changed = any(new is not old for new, old in zip(utterances, layers.utterances, strict=True))
    return msgspec.structs.replace(layers, utterances=tuple(utterances)) if changed else layers


def _is_free(text: str, layers: Layers, utterances: list[Utterance], number: int, quotation: Quotation) -> bool:
    """Whether nobody is said to say a sentence, or named in it beside its quotation of some length."""
    start, end = sentence = layers.sentences[number]
    outside = f"{text[start : quotation.outer[0]]} {text[quotation.outer[1] : end]}"
    if len(text[slice(*quotation.inner)].split()) < _LEAST_WORDS or _OTHERS_SAY.search(outside):
        return False
    named = any(_meets(sentence, n.range) and not _meets(quotation.outer, n.range) for n in layers.names)
    return not named and not any(_meets(sentence, place) for u in utterances for place in (*u.cue, *u.content))


def _quoted_in(text: str, utterances: list[Utterance], sentence: Range) -> int | None:
    """Return the number of the one utterance that quotes a person in a sentence, or runs on into it."""
    inside = [n for n, u in enumerate(utterances) if any(_meets(sentence, place) for place in (*u.cue, *u.content))]
    if len(inside) != 1:
        return None
    found = utterances[inside[0]]
    speaks = found.kind != "indirect" and found.act == "speech" and len(found.source) == 1 and found.within is None
    return inside[0] if speaks and text[slice(*found.source[0])].strip() else None


def _goes_on(text: str, sentence: Range, quotation: Quotation, quoted: Utterance) -> bool:
    """Whether a sentence tells by its quotation alone how something was, with no deed and no other clause beside it."""
    source = text[slice(*quoted.source[0])]
    same = _PRONOUN.match(source) and text[slice(*sentence)].lower().startswith(f"{source.lower()} ")
    led = [_GOES_ON.match(text, sentence[0])] + ([_OF_ONESELF.match(text, sentence[0])] if same else [])
    opens = any(found is not None and found.end() == quotation.outer[0] for found in led)
    return opens and _RESTS.match(text[quotation.outer[1] : sentence[1]]) is not None


def _meets(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
