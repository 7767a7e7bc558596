"""Papers that were not meant for readers, in which somebody wrote what a text tells: the paper is the source."""

import re
from typing import Final

from headwater.attribution.body import Body
from headwater.reader.layers import Range, Utterance

_DATE: Final = (
    r"(?:\s(?:of|dated|from)\s(?:\d{1,2}\s[A-Z]\w+|[A-Z]\w+\s\d{1,2})(?:,?\s\d{4})?"
    r"|\sabout\s(?:[\w’'-]+\s?){1,6}(?=,))?"
)
# a memo is for those inside; an email or a letter may be the answer to a reporter, or open to all
_INSIDE: Final = re.compile(rf"\ban?\s(?:[\w-]+\s){{0,2}}?(?:memo|memorandum|diary){_DATE}", re.IGNORECASE)
_SENT: Final = re.compile(rf"\ban?\s(?:[\w-]+\s){{0,2}}?(?:e-?mail|letter|text\smessage|message){_DATE}", re.IGNORECASE)
_GOT_HOLD_OF: Final = re.compile(
    r"\b(?:seen|obtained|reviewed|leaked|passed|shown|disclosed|read)\b(?!\sout)|\b(?:mail|letter|message)\s(?:of|dated)\s",
    re.IGNORECASE,
)
_WROTE_IN: Final = re.compile(
    r"(?:\b(?:wrote|writes|written|said|says|noted|warned|complained|argued|asked),?|,)\sin\s$"
)
_IN_WHICH: Final = re.compile(r"[^.;:]{0,60}\sin\swhich\s$")


def paper_of(body: Body, utterance: Utterance) -> Range | None:
    """Return the place of the paper that an utterance stands in: "wrote in an email of 9 April, which we have seen".

    A memo, or an email or letter that somebody got hold of. None for what was said in an email to a reporter, and for
    direct speech outside of papers. Misses: papers named in another sentence.
    """
    if not utterance.cue or not utterance.content:
        return None
    cue, told = utterance.cue[0], utterance.content[0][0]
    sentence = body.sentence(cue[0])
    if sentence is None or told < cue[0]:
        return None
    low, lead = sentence[0], body.text((sentence[0], told))
    held = bool(_GOT_HOLD_OF.search(body.text(sentence)))
    papers = [*_INSIDE.finditer(lead), *(_SENT.finditer(lead) if held else ())]
    source = utterance.source[0][0] if utterance.source else cue[0]
    for paper in papers:
        written = _WROTE_IN.search(lead[: paper.start()]) and paper.start() < told - low
        if written or _IN_WHICH.fullmatch(body.text((low + paper.end(), max(low + paper.end(), source)))):
            return low + paper.start(), low + paper.end()
    return None
