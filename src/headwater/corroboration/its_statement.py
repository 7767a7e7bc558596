"""Whose "the statement" is: that of whoever the text said before to have told something in a statement."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from headwater.model import Article, Attribution, Source, Voices

_PAPER = r"(?P<paper>statement|release|announcement|notice|bulletin|communiqu[eé])"
_THE_PAPER: Final = re.compile(rf"(?:the|its|this)\s(?:(?:press|news|written|short|brief)\s)?{_PAPER}", re.IGNORECASE)
_IN_A_PAPER: Final = re.compile(
    rf"\b(?:in|by|issued|released|published|with)\san?\s(?:(?!of\b|from\b|by\b)[\w-]+\s){{0,3}}?{_PAPER}\b",
    re.IGNORECASE,
)
_AROUND_CHARS: Final = 60
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])|\n")
_MAKERS: Final = ("named", "role", "anonymous", "collective")


def makers_told_of(articles: Sequence[Article], voices: Voices) -> dict[str, Source]:
    """Return by id of "the statement" its maker: "Hart Lomax said in a statement ... The statement gave no reason".

    None where nobody was said before to have put one out, or two were. Misses: statements that are only called "it".
    """
    homes, sources = {a.id: a for a in articles}, {s.id: s for s in voices.sources}
    told: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in voices.attributions:
        if attribution.article in homes and attribution.cue and attribution.source_id in sources:
            told[attribution.article].append(attribution)
    found: dict[str, Source] = {}
    for article, attributions in told.items():
        makers: dict[str, set[str]] = defaultdict(set)
        for attribution in sorted(attributions, key=lambda a: a.cue):
            source = sources[attribution.source_id or ""]
            paper = _THE_PAPER.fullmatch(source.label)
            if source.class_ == "document" and paper is not None:
                known = makers[paper["paper"].lower()]
                if len(known) == 1:
                    found.setdefault(source.id, sources[next(iter(known))])
            elif source.class_ in _MAKERS and (made := _paper_of(attribution, homes[article])):
                makers[made].add(source.id)
    return found


def _paper_of(attribution: Attribution, home: Article) -> str | None:
    """Return the noun for the paper in which somebody is said to have told something, in the same sentence."""
    low, high = attribution.cue[0].start, attribution.cue[-1].end
    body = next((s for s in home.spans if s.covers(attribution.cue[0]) and s.covers(attribution.cue[-1])), None)
    if body is None:
        return None
    before = body.exact[: low - body.start][-_AROUND_CHARS:]
    start = max((m.end() for m in _SENTENCE_END.finditer(before)), default=0)
    behind = body.exact[high - body.start :][:_AROUND_CHARS]
    end = _SENTENCE_END.search(behind)
    cue = body.exact[low - body.start : high - body.start]
    told = _IN_A_PAPER.search(before[start:] + cue + behind[: end.start() if end else None])
    return told["paper"].lower() if told else None
