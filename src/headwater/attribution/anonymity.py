"""Sentences that grant anonymity: whom they protect, and the reason they give."""

import re

from headwater.attribution.body import Body
from headwater.attribution.describe import describe
from headwater.attribution.records import Record
from headwater.attribution.resolve import ArticleSources
from headwater.attribution.wordlists import ANONYMITY, NOT_AUTHORISED, REASON
from headwater.reader.layers import Range

# "..., a soldier said. He spoke on condition of anonymity ..."
_PRONOUN = re.compile(r"\W*(?P<who>He|She|They|Both)\b")
_NEAR_CHARS = 400
_LATER_PHRASE = re.compile(
    r"\W*((?:The|These|Both|All|This|That)(?:\s+[\w'’-]+){1,5}?)\s*,?\s+(?:who|spoke|asked|requested|insisted|declined|"
    r"demanded|was|were|wanted|agreed|would)\b"
)
# one of these stands in whatever ANONYMITY finds; most sentences have none, and looking for them costs little
_HINTS = ("anonym", "cond", "name", "dent", "quoted", "author")
_TRAILING = ' ,\n\t”"'


def note_anonymity(body: Body, sources: ArticleSources) -> None:
    """Mark the sources that sentences of the body protect as anonymous, with the place of the reason given.

    The source protected is the one mentioned last before the words in the same sentence, else the one that the
    sentence's first phrase means: "The official asked not to be named because ...".
    """
    for sentence in body.layers.sentences:
        text = body.text(sentence)
        folded = text.casefold()
        if not any(hint in folded for hint in _HINTS):
            continue
        for match in ANONYMITY.finditer(text):
            record = _protected(body, sources, sentence, match.start())
            if record is None:
                continue
            record.class_ = "anonymous"
            for one in sources.records.values():  # "two nurses, who asked not to be named", and "the second nurse"
                if one.whole is record and one.class_ == "role":
                    one.class_ = "anonymous"
            if record.reason is None:
                record.reason = _reason(text, match, sentence[0])


def _reason(text: str, match: re.Match[str], offset: int) -> Range | None:
    given = REASON.match(text, match.end())
    low, high = given.span(1) if given else (0, 0)
    if given is None:
        barred = NOT_AUTHORISED.match(text, match.start())
        if barred is None:
            return None
        low, high = barred.span()
    return offset + low, offset + low + len(text[low:high].rstrip(_TRAILING))


def _protected(body: Body, sources: ArticleSources, sentence: Range, at: int) -> Record | None:
    for _, record in sources.history.before(sentence[0] + at + 1, sentence[0]):
        if record.class_ in {"role", "collective", "anonymous"}:
            return record
    pronoun = _PRONOUN.match(body.text(sentence))
    if pronoun is not None:
        return _last_unnamed(sources, sentence[0], plural=pronoun["who"] in ("They", "Both"))
    later = _LATER_PHRASE.match(body.text(sentence))
    if later is None:
        return None
    place = sentence[0] + later.start(1), sentence[0] + later.end(1)
    found = describe(body.text(place), sources.names_in(place))
    meant = sources.antecedent(found, place[0]) if found.reference in {"definite", "role"} else None
    if meant is not None:
        sources.history.note(place, meant)
    return meant


def _last_unnamed(sources: ArticleSources, before: int, *, plural: bool) -> Record | None:
    """Return who spoke last before a sentence that opens with a pronoun, if that is somebody unnamed."""
    last = next((record for _, record in sources.history.before(before, before - _NEAR_CHARS)), None)
    fits = last is not None and last.class_ in {"role", "collective", "anonymous"} and last.plural == plural
    return last if fits else None
