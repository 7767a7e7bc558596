"""Sentences that pass on what an outlet reported: "As the Lantern first reported, a pilot had warned the board"."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from headwater.model import Article, Attribution, Citation, Span, Statement

_AS = re.compile(r"(?:^|[.!?][”\"’']?\s+|\n\s*)As\s(?:the\s|The\s)?$")
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])|\n[ \t]*\n")
_LEAD_CHARS = 16
_REPORTING = ("first_reported", "reported", "previously_reported")


class PassedOn:
    """The sentences of a pile that open with whose report they tell. Misses: reports named at their end."""

    def __init__(self, articles: Sequence[Article], citations: Sequence[Citation]) -> None:
        homes = {article.id: article for article in articles}
        self._told: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for citation in citations:
            home = homes.get(citation.article)
            bodies = home.spans if home and citation.wording in _REPORTING else ()
            body = next((b for b in bodies if b.covers(citation.span)), None)
            if body is None:
                continue
            low, high = citation.span.start - body.start, citation.span.end - body.start
            if _AS.search(body.exact[max(0, low - _LEAD_CHARS) : low]):
                end = _SENTENCE_END.search(body.exact, high)
                told = body.part(high, end.end() if end else len(body.exact))
                self._told[citation.article].append((told, citation.source))
        for sentences in self._told.values():
            sentences.sort()

    def outlet_of(self, statement: Statement, attribution: Attribution | None) -> str | None:
        """Return the id of the outlet whose report a statement passes on, None where it has a source of its own.

        "..., police said" at the end of such a sentence is a source of the text's own; who is told of in it is none.
        """
        sentences = self._told.get(statement.article, [])
        at = bisect_right(sentences, statement.span, key=lambda s: s[0]) - 1
        for told, outlet in sentences[max(0, at) : at + 2]:
            own = attribution is not None and attribution.content and attribution.cue[0] > attribution.content[-1]
            if told.covers(statement.span) and not own:
                return outlet
        return None
