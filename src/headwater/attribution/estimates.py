"""Who gives a figure without a verb of saying: "Police put the crowd at 250", "analysts value it at £3 million"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from headwater.attribution.body import Body
from headwater.reader.layers import Range, Utterance
from headwater.reader.numbers import NUMBER_WORDS

_FIGURE = rf"(?:[£$€]?\d|(?:{'|'.join(sorted(NUMBER_WORDS))})\b)"
_ESTIMATE = re.compile(
    r"(?P<source>(?:[\w’'.-]+,?\s){1,7}?)(?P<cue>(?:has\s|have\s|had\s|now\s)*(?:puts?|estimates?|estimated|values?|valued))\s"
    r"(?P<what>(?:the|its|his|her|their|that|this|it|them|a|those)\b(?:\s(?!at\b)[\w’'-]+){0,9})\sat\s"
    rf"(?=[“\"]?(?:[a-z]+\s){{0,4}}{_FIGURE})"
)
# "Police on Friday raised the number of dead to 18"
_REVISION = re.compile(
    r"(?P<source>(?:[\w’'.-]+,?\s){1,7}?)(?:(?:on\s\w+day|yesterday|today|later|then)\s)?"
    r"(?P<cue>(?:has\s|have\s|had\s|later\s|also\s)*(?:raised|lowered|revised|reduced|increased|cut))\s"
    r"(?P<what>(?:the|its|their)\s(?:\w+\s){0,2}?(?:toll|number|count|figure|estimate|total|tally)\b[^.;]{0,60}?\bto\s)"
    rf"(?=[“\"]?(?:[a-z]+\s){{0,4}}{_FIGURE})"
)
_NO_SOURCE = re.compile(
    r"(?:that|which|who|to|would|will|could|may|might|and|but|or|when|if|as|after|before)\s$", re.IGNORECASE
)
_CONFIDENCE = 0.7


def with_estimates(bodies: Sequence[Body]) -> list[Body]:
    """Return the bodies with an utterance for each estimate that opens a sentence where the reader found none.

    The words before "put ... at" or "raised the toll to" a figure are the source, all behind them is the content.
    Misses: estimates inside a sentence, and those of whom another sentence names.
    """
    return [_added(body, list(_estimates(body))) for body in bodies]


def _estimates(body: Body) -> Iterator[Utterance]:
    cued = sorted(cue[0] for u in body.layers.utterances if u.act == "speech" for cue in u.cue)
    for start, end in body.layers.sentences:
        if any(start <= at < end for at in cued):
            continue
        text = body.text((start, end))
        found = _ESTIMATE.match(text) or _REVISION.match(text)
        if found is None or _NO_SOURCE.search(found["source"]):
            continue
        source = (start, start + len(found["source"].rstrip(" ,")))
        cue = (start + found.start("cue"), start + found.end("cue"))
        content = (start + found.start("what"), start + len(text.rstrip(" .\n")))
        yield Utterance(
            source=(source,), cue=(cue,), content=(content,), kind="indirect", rule="estimate", confidence=_CONFIDENCE
        )


def _added(body: Body, found: Sequence[Utterance]) -> Body:
    if not found:
        return body
    known = body.layers.utterances
    order = sorted(range(len(known) + len(found)), key=lambda n: (_first((*known, *found)[n]), n))
    place = {old: new for new, old in enumerate(order)}
    merged = [(*known, *found)[n] for n in order]
    moved = tuple(u if u.within is None else msgspec.structs.replace(u, within=place[u.within]) for u in merged)
    return Body(body.article, msgspec.structs.replace(body.layers, utterances=moved))


def _first(utterance: Utterance) -> Range:
    return min((*utterance.source, *utterance.cue, *utterance.content))
