"""What stands around a value: the sentence and clause it is told in, who tells it, and the claims it belongs to."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from headwater.corroboration.compare.meeting import Meeting
from headwater.corroboration.compare.sides import ASIDE, is_cited
from headwater.corroboration.register import Register
from headwater.model import Attribution, Claim, Source, Span
from headwater.reader.clauses import parts_of
from headwater.reader.sentences import sentences_of

_MOST_CHARS = 1_000  # what runs on for longer is no sentence


class Passage(NamedTuple):
    """A sentence that an article does not copy. `day`: the ISO day it came out, "" where unknown.

    `before`: the sentence in front of it in the same paragraph.
    """

    span: Span
    article: str
    outlet: str
    day: str
    before: Span | None


class Passages:
    """The sentences of a pile's articles that are read for values, and what is known of a place in them."""

    def __init__(self, claims: Sequence[Claim], register: Register) -> None:
        self._register = register
        self._meeting = Meeting(claims)
        self._copied: dict[str, list[Span]] = {}
        for statement in chain.from_iterable(c.statements for c in claims):
            if statement.origin == "copy":
                self._copied.setdefault(statement.article, []).append(statement.span)
        self._said: dict[str, list[Attribution]] = {}
        for attribution in register.attributions.values():
            self._said.setdefault(attribution.article, []).append(attribution)
        self.all = list(self._read())
        self._by_capture: dict[str, list[Span]] = {}
        for span in sorted(p.span for p in self.all):
            self._by_capture.setdefault(span.capture, []).append(span)

    def claims_at(self, place: Span) -> dict[str, Claim]:
        """Return the claims whose own statements hold or meet a place, by id."""
        return self._meeting.claims_at(place)

    def claims_of(self, place: Span) -> dict[str, Claim]:
        """Return the claims that say what stands at a place, not those that tell it in an aside ("after 43 fell")."""
        return {
            claim.id: claim
            for statement, claim in self._meeting.at(place)
            if not ASIDE.search(statement.span.exact, 0, max(0, place.start - statement.span.start))
        }

    def passes_on(self, place: Span) -> bool:
        """Whether all that is claimed at a place was reported by an outlet before, and is only passed on there."""
        found = self._meeting.at(place)
        return bool(found) and all(is_cited(statement) for statement, _ in found)

    def clause(self, place: Span, passage: Passage) -> Span:
        """Return the part of the sentence that a place stands in; the sentence where none is cut."""
        holding = [p for p in parts_of(passage.span) if p.covers(place)]
        return min(holding, key=lambda p: (len(p.exact), p), default=passage.span)

    def attribution(self, place: Span, passage: Passage) -> Attribution | None:
        """Return the innermost act of attribution whose content holds a place."""
        said = self._said.get(passage.article, ())
        holding = [a for a in said if any(c.covers(place) for c in a.content)]
        return min(holding, key=lambda a: (sum(len(c.exact) for c in a.content), a.id), default=None)

    def speaks_before(self, place: Span, passage: Passage) -> Attribution | None:
        """Return the act of attribution told before a place in its sentence, where it is the only one there."""
        said = self._said.get(passage.article, ())
        before = [a for a in said if any(passage.span.covers(c) and c.end <= place.start for c in a.cue)]
        return before[0] if len(before) == 1 else None

    def cues(self, passage: Passage) -> list[Span]:
        """Return the words of a sentence that tell that somebody speaks."""
        return [c for a in self._said.get(passage.article, ()) for c in a.cue if passage.span.covers(c)]

    def speaker(self, place: Span, passage: Passage) -> str:
        """Return the id of who says what stands at a place, "" where it is the reporter."""
        said = self.attribution(place, passage)
        return (said.source_id or "") if said else ""

    def issuer(self, passage: Passage) -> Source | None:
        """Return who put out the article, where it speaks in an own voice, as a release or post does."""
        return self._register.issuer(passage.article)

    def holds(self, place: Span) -> bool:
        """Whether a place stands in a sentence that is read."""
        held = self._by_capture.get(place.capture, [])
        at = bisect_right(held, place.start, key=lambda s: s.start) - 1
        return at >= 0 and held[at].meets(place)

    def is_source(self, place: Span, passage: Passage) -> bool:
        """Whether a place stands in the words for who says something."""
        return any(s.meets(place) for a in self._said.get(passage.article, ()) for s in a.source)

    def _read(self) -> Iterator[Passage]:
        found = list(self._sentences())
        told = Counter(" ".join(p.span.exact.split()) for p in found)
        for passage in found:
            if self._meeting.at(passage.span) or (
                told[" ".join(passage.span.exact.split())] == 1 and not self._is_copied(passage)
            ):
                yield passage

    def _is_copied(self, passage: Passage) -> bool:
        return any(s.meets(passage.span) for s in self._copied.get(passage.article, ()))

    def _sentences(self) -> Iterator[Passage]:
        for name in sorted(self._register.articles):
            article = self._register.articles[name]
            day = ((article.published.earliest if article.published else None) or "")[:10]
            outlet = self._register.outlet(name)
            around = article.headline.evidence if article.headline else ()
            for heading in around:
                yield Passage(heading, name, outlet, day, None)
            for body in article.spans:
                before: Span | None = None
                for low, high in sentences_of(body.exact):
                    if high - low > _MOST_CHARS:
                        continue
                    sentence = body.part(low, high)
                    if any(s.meets(sentence) for s in around):
                        continue
                    near = before is not None and "\n\n" not in body.exact[before.end - body.start : low]
                    yield Passage(sentence, name, outlet, day, before if near else None)
                    before = sentence
