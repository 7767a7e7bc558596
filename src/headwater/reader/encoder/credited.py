"""Where whoever a sentence opens by crediting ends: "According to the Echo | the clerk counted them"."""

import re
from typing import Final

from headwater.reader.layers import Range

Spans = tuple[Range, ...]

_CREDITS: Final = re.compile(r"(?:^|\s)according\sto$", re.IGNORECASE)
# a noun phrase that begins behind another without a comma, a preposition or a conjunction between them
_SUBJECT: Final = re.compile(
    r"(?<!\bof)(?<!\bfor)(?<!\bby)(?<!\bat)(?<!\bin)(?<!\bon)(?<!\bto)(?<!\bfrom)(?<!\bwith)(?<!\babout)(?<!\bunder)(?<!\bnear)"
    r"(?<!\band)(?<!\bor)(?<!\bboth)(?<!\ball)(?<!\bhalf)(?<!\bthan)(?<!\bas)(?<!\bsaid)(?<![,;:(“\"–—-])\s"
    r"(?P<subject>(?:the|an?|his|her|its|their|this|these|those|he|she|it|they|we|there|some|several|more|nobody|\d[\d,.]*)\b)"
)
_CLAUSE: Final = re.compile(r"[,;:“”\"()]|\b(?:who|whom|whose|which|that|where|when)\b")
# "a report the council published": what it did to the report may follow
_MADE: Final = re.compile(
    r"\b(?:reports?|stud(?:y|ies)|statements?|letters?|e-?mails?|documents?|figures|data|records?|papers?|files?|notes?|"
    r"surveys?|polls?|reviews?|accounts?|stor(?:y|ies)|articles?|plans?|memos?)$"
)


def without_subject(text: str, cue: Range, source: Spans, content: Spans) -> tuple[Spans, Spans]:
    """Return source and content with the subject of what is told in the content, where the source had taken it.

    "According to the Echo the clerk counted them": "the clerk" opens the content. Both begin behind the cue, and no
    comma stands between them. Misses: subjects that are names, and those behind a clause about the source.
    """
    if not source or not content or not _CREDITS.search(text[slice(*cue)]) or source[0][0] < cue[1]:
        return source, content
    (low, high), start = source[0], content[0][0]
    if start < high or text[high:start].strip() or _CLAUSE.search(text[low:high]):
        return source, content
    at = next((m.start("subject") for m in _SUBJECT.finditer(text[low:high])), None)
    if at is None or _MADE.search(text[low : low + at].rstrip()):
        return source, content
    end = low + len(text[low : low + at].rstrip())
    return ((low, end), *source[1:]), ((low + at, content[0][1]), *content[1:])
