"""Who may be one since a text calls them alike: "a doctor at the infirmary said ...", and then "Dr Ida Roe said"."""

import re
from collections import defaultdict
from collections.abc import Sequence

from headwater.model import Article, Source, Span, Voices
from headwater.reader.rules.gazetteer import ROLE_NOUNS
from headwater.reader.words import folded_in

_TITLES = {"dr": "doctor", "prof": "professor", "capt": "captain", "sgt": "sergeant", "rev": "reverend"}
_AFTER_HEAD = re.compile(r",|\s(?:of|for|at|in|from|with|on|to|who|whose)\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class CalledAlike:
    """Tells of unnamed people whom they may be: whom the article names later by the same office."""

    def __init__(self, articles: Sequence[Article], voices: Voices) -> None:
        self._articles = {article.id: article for article in articles}
        self._named: dict[str, list[Source]] = defaultdict(list)
        people = (e for e in voices.entities if e.type == "person")
        self._mentions: dict[str, tuple[Span, ...]] = {e.name: e.mentions for e in people}
        named = {s.id: s for s in voices.sources if s.class_ == "named" and s.name in self._mentions}
        for one, source in sorted({(a.article, a.source_id) for a in voices.attributions if a.source_id in named}):
            self._named[one].append(named[source or ""])

    def of(self, source: Source, article: str) -> frozenset[str]:
        """Return the ids of those named whom an unnamed source may be: by one noun, and named after it alone.

        Whoever the text had named already is not brought in again as "a doctor"; of two bodies are two people.
        """
        if source.class_ != "role" or source.people.high != 1 or not source.label.lower().startswith(("a ", "an ")):
            return frozenset()
        first = self._first(source.mentions, article)
        return frozenset(
            other.id
            for other in self._named.get(article, ())
            if _head(source.label) in _nouns(other)
            and not _of_two_bodies(source.label, other.role or "")
            and first is not None
            and first < (self._first(self._mentions[other.name or ""], article) or first)
        )

    def _first(self, mentions: Sequence[Span], article: str) -> Span | None:
        """Return the mention that stands first in the body of an article."""
        spans = self._articles[article].spans
        return min((m for m in mentions if any(s.covers(m) for s in spans)), default=None)


def _head(label: str) -> str:
    """Return the noun of "a doctor at the infirmary" in small letters."""
    words = folded_in(_AFTER_HEAD.split(label, maxsplit=1)[0])
    return words[-1] if words else ""


def _nouns(named: Source) -> frozenset[str]:
    """Return the nouns for what somebody is: of the office, and of the titles in front of the name."""
    titles = (_TITLES.get(word) for m in named.mentions for word in folded_in(m.exact.split(" ", 1)[0]))
    return frozenset(word for word in (_head(named.role or ""), *titles) if word)


def _of_two_bodies(one: str, other: str) -> bool:
    """Whether both offices name whose they are, and nothing in common: "of the Hart Clinic", "of Norva"."""
    names = [
        {w.casefold() for w in _WORD.findall(label) if w[:1].isupper() and w.casefold() not in ROLE_NOUNS}
        for label in (one, other)
    ]
    return bool(names[0] and names[1]) and not names[0] & names[1]
