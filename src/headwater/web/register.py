"""Short names for everything a page points at; the one place where spans become links."""

import re
from collections.abc import Iterable, Mapping

from headwater.errors import NounError
from headwater.model import Article, Attribution, Capture, Claim, Dossier, Noun, Source, Span, span_of
from headwater.web.marks import Mark

MAX_QUOTE_CHARS = 420
CONTEXT_CHARS = 40
SENTENCE_CHARS = 600
# A rough end of sentence will do here (titles and initials are passed over): the worst that a wrong one does is to show
# fewer words around a value.
_STOP = re.compile(
    r"(?<!\.\w)(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?][”\"’')]?\s"
    r"|\n[ \t]*\n|\r\n\r\n"
)


class Quote(Noun, frozen=True, kw_only=True):
    """A link to marked characters. `at` is where they stand: number of the capture and first code point.

    `text` is what stands there, cut to a readable length; `more` counts the code points cut off. `before` and `after`
    are its surroundings where they were asked for.
    """

    key: str
    at: str
    text: str
    more: int = 0
    before: str = ""
    after: str = ""


class Tag(Noun, frozen=True, kw_only=True):
    """An article as it is pointed at: element id, siglum, and its outlet's name where known."""

    key: str
    siglum: str
    outlet: str | None


class Register:
    """Numbers of captures, articles, claims and sources, and the marks collected while the sections are written.

    Kinds of marks: `k` claim, `w` who, `d` what they say, `n` on what terms, `q` credit to another outlet, `t` time,
    `v` compared value, `m` said about the article, `e` evidence of copying, `r` what versions read differently.
    """

    def __init__(self, dossier: Dossier, texts: Mapping[str, str], claims: Iterable[Claim]) -> None:
        self.texts = texts
        # by path, as a person has them in the folder; the dossier's own order is that of hashes
        by_path = sorted(dossier.captures, key=lambda capture: (capture.path, capture.id))
        self.captures: Mapping[str, Capture] = {capture.id: capture for capture in by_path}
        self.articles: Mapping[str, Article] = {article.id: article for article in dossier.articles}
        self.attributions: Mapping[str, Attribution] = {one.id: one for one in dossier.attributions}
        asked = dossier.producer.proposals
        self.proposed = frozenset(asked.attributions) if asked is not None else frozenset[str]()
        self.sources: Mapping[str, Source] = {source.id: source for source in dossier.sources}
        numbered = (
            ("p", self.captures),
            ("a", self.articles),
            ("o", self.sources),
            ("c", [claim.id for claim in claims]),
        )
        self._numbers = {id_: f"{letter}{number}" for letter, ids in numbered for number, id_ in enumerate(ids, 1)}
        self._marks: dict[str, dict[tuple[int, int], Mark]] = {capture.id: {} for capture in dossier.captures}
        self._spans = 0
        self._twins: dict[str, tuple[str, str]] = {}
        missing = [capture.path for capture in dossier.captures if capture.id not in texts]
        if missing:
            raise NounError(f"{missing[0]}: its text was not handed to the page ({len(missing)} such captures)")

    def key(self, noun_id: str) -> str:
        """Return the element id of a capture, article, source or claim. Raises NounError for a stranger."""
        try:
            return self._numbers[noun_id]
        except KeyError:
            raise NounError(f"{noun_id} is pointed at but stands nowhere in the dossier") from None

    def ids(self) -> dict[str, str]:
        """Return the ids of the dossier by element id."""
        return {key: noun_id for noun_id, key in self._numbers.items()}

    def tag(self, article_id: str) -> Tag:
        """Return an article as it is pointed at. Raises NounError for a stranger."""
        key = self.key(article_id)
        article = self.articles[article_id]
        return Tag(key=key, siglum=article.siglum, outlet=article.outlet)

    def quote(self, span: Span, kind: str, claim: str | None = None) -> Quote:
        """Return a link to a span and see to it that its characters are marked. Raises NounError if they differ."""
        key = self._mark(span, kind, claim)
        return Quote(
            key=key,
            at=f"{self.key(span.capture)[1:]}:{span.start}",
            text=span.exact[:MAX_QUOTE_CHARS],
            more=max(0, len(span.exact) - MAX_QUOTE_CHARS),
        )

    def quote_in_context(self, span: Span, kind: str) -> Quote:
        """Return a link to a span with the words around it, for spans too short to be understood alone."""
        bare = self.quote(span, kind)
        before, after = _around(self.texts[span.capture], span.start, span.end)
        return Quote(key=bare.key, at=bare.at, text=bare.text, more=bare.more, before=before, after=after)

    def pair(self, here: Quote, there: Quote) -> None:
        """See to it that the marks of two passages that say the same lead to each other."""
        self._twins.setdefault(here.key, (there.key, there.at))
        self._twins.setdefault(there.key, (here.key, here.at))

    def marks(self, capture_id: str) -> tuple[Mark, ...]:
        """Return the marks collected so far in one capture."""
        found = self._marks[capture_id].values()
        return tuple(
            Mark(start=m.start, end=m.end, key=m.key, kinds=m.kinds, claims=m.claims, twin=self._twins.get(m.key))
            for m in found
        )

    def _mark(self, span: Span, kind: str, claim: str | None) -> str:
        text = self.texts.get(span.capture)
        if text is None or text[span.start : span.end] != span.exact:
            raise NounError(f"characters {span.start}..{span.end} of {span.capture} are not what the dossier says")
        marks = self._marks[span.capture]
        known = marks.get((span.start, span.end))
        if known is None:
            self._spans += 1
        key = known.key if known else f"s{self._spans}"
        kinds = known.kinds.split() if known else []
        claims = known.claims if known else ()
        marks[span.start, span.end] = Mark(
            start=span.start,
            end=span.end,
            key=key,
            kinds=" ".join(dict.fromkeys([*kinds, kind])),
            claims=tuple(dict.fromkeys([*claims, *([claim] if claim else [])])),
        )
        return key


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence that a span begins in, to its rough ends, at most `SENTENCE_CHARS` to either side."""
    first, last = max(0, span.start - SENTENCE_CHARS), min(len(text), span.end + SENTENCE_CHARS)
    # words that were left out stand right behind a full stop, before the blank
    stops = [found.end() for found in _STOP.finditer(text, first, min(len(text), span.start + 1))]
    stop = _STOP.search(text, stops[-1] if stops else span.start, last)
    return span_of(text, span.capture, stops[-1] if stops else first, stop.start() + 1 if stop else last)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after a span, to the ends of its sentence or `CONTEXT_CHARS` away."""
    first, last = max(0, start - CONTEXT_CHARS), min(len(text), end + CONTEXT_CHARS)
    stops = [found.end() for found in _STOP.finditer(text, first, start)]
    if stops:
        before = text[stops[-1] : start].lstrip()
    else:
        before = text[:start] if first == 0 else "…" + text[first:start].split(" ", 1)[-1]
    stop = _STOP.search(text, end, last)
    if stop:
        return before, text[end : stop.start() + 1].rstrip()
    return before, text[end:last] if last == len(text) else text[end:last].rsplit(" ", 1)[0] + "…"
