"""Who gives a figure without a verb of saying: "Police put the crowd at 250", "analysts value it at £3 million"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from headwater.attribution.body import Body
from headwater.attribution.nouns import kind_of
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
# nouns for a figure that somebody gives
_COUNT = r"(?:figures?|counts?|tally|estimates?|toll|reckoning|total|number)"
_ANY = r"(?:[^.;:,]|(?<=\d)[.,](?=\d))"  # a point or a comma inside a figure ends nothing
_OF_WHOM = r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?)\s)?(?:[\w’'.-]+\s){0,4}?[\w.-]+"
# "The police | figure | for arrests is 41", "the organisers' | count | was 4,000"
_FRAME = re.compile(
    rf"(?P<source>{_OF_WHOM}?)(?P<own>[’']s?)?\s(?P<cue>(?:(?:own|official|latest|first|final)\s)*{_COUNT})\s"
    rf"(?P<what>(?:(?:of|for|on)\s[^.,;:]{{1,60}}?\s)?(?:is|was|stands\sat|stood\sat)\s(?=[“\"]?(?:[a-z]+\s){{0,3}}{_FIGURE}){_ANY}{{1,80}})"
)
# "By the organisers' | count | 70 people were hurt"
_BY_COUNT = re.compile(
    rf"(?:[Bb]y|[Oo]n|[Aa]ccording\sto)\s(?P<source>{_OF_WHOM}?)(?P<own>[’']s?)\s(?P<cue>(?:own\s)?{_COUNT}),?\s(?P<what>(?:{_ANY}|,){{8,160}})"
)
# "Police | speak of | 4,000 people"
_SPEAKS_OF = re.compile(
    rf"(?P<source>{_OF_WHOM})\s(?P<cue>(?:had\s)?(?:speaks?|spoke|spoken|talks?|talked)\sof)\s"
    rf"(?P<what>(?=(?:(?!of\b)[a-z]+\s){{0,3}}{_FIGURE}){_ANY}{{1,80}})"
)
# "..., the organisers | of 15,000", "... and the organisers | at 15,000"
_OTHERS = re.compile(
    rf"(?:,\s(?:and\s|while\s|but\s)?|\sand\s|;\s)(?P<source>(?:the|its|their)\s(?:[\w’'-]+\s){{0,3}}?[\w-]+)\s"
    rf"(?P<cue>of|at)\s(?P<what>(?:[a-z]+\s){{0,3}}{_FIGURE}{_ANY}{{0,40}}?)(?=[.;:,](?!\d)|\sand\s|$)"
)
# whose figure a noun before it tells: not "the latest figure", "the death toll", "the final count"
_BODY_KINDS = frozenset(["body", "person", "outlet", "group"])
_CONFIDENCE = 0.7


def with_estimates(bodies: Sequence[Body]) -> list[Body]:
    """Return the bodies with an utterance for each estimate that opens a sentence where the reader found none.

    The words before "put ... at" or "raised the toll to" a figure are the source, all behind them is the content; so
    whoever "speaks of" a figure, whose figure or count one is, and who gives another in the same sentence ("... and the
    organisers at 15,000"). Misses: estimates inside a sentence, and those of whom another sentence names.
    """
    return [_added(body, list(_estimates(body))) for body in bodies]


def _estimates(body: Body) -> Iterator[Utterance]:
    cued = sorted(cue[0] for u in body.layers.utterances if u.act == "speech" for cue in u.cue)
    for start, end in body.layers.sentences:
        if any(start <= at < end for at in cued):
            continue
        text = body.text((start, end))
        found = _ESTIMATE.match(text) or _REVISION.match(text) or _framed(text)
        if found is None or _NO_SOURCE.search(f"{found['source'].rstrip()} "):
            continue
        others = list(_OTHERS.finditer(text, found.end("cue"))) if _shares(found) else []
        yield _utterance(start, found, others[0].start() if others else len(text))
        ends = [*(other.start() for other in others[1:]), len(text)]
        for one, until in zip(others, ends[: len(others)], strict=True):
            yield _utterance(start, one, until)


def _framed(text: str) -> re.Match[str] | None:
    """Return a figure that stands in a frame with whose it is: "the police figure is", "by the union's count"."""
    found = _BY_COUNT.match(text) or _SPEAKS_OF.match(text)
    if found is not None:
        return found if "own" in found.groupdict() or _is_somebody(found["source"]) else None
    found = _FRAME.match(text)
    return found if found is not None and (found["own"] or _is_somebody(found["source"])) else None


def _is_somebody(phrase: str) -> bool:
    """Whether a noun phrase ends with a word for a body or people, or a name."""
    words = phrase.split()
    last = words[-1] if words else ""
    return kind_of(last.lower()) in _BODY_KINDS or (last[:1].isupper() and len(words) > 1)


def _shares(found: re.Match[str]) -> bool:
    """Whether others may follow who give a figure for the same thing: "... and the organisers at 15,000"."""
    return "own" not in found.groupdict()


def _utterance(start: int, found: re.Match[str], until: int) -> Utterance:
    text = found.string[:until]
    low = start + found.start("source")
    high = min(found.end("what"), until) if found.re is _OTHERS or not _shares(found) else until
    return Utterance(
        source=((low, low + len(found["source"].rstrip(" ,"))),),
        cue=((start + found.start("cue"), start + found.end("cue")),),
        content=((start + found.start("what"), start + len(text[:high].rstrip(" ,;.\n"))),),
        kind="indirect",
        rule="estimate",
        confidence=_CONFIDENCE,
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
