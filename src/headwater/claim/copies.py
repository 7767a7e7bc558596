"""Statements that stand in copied passages: read once, shown in every copy."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from headwater.claim.alterations import is_altered
from headwater.claim.units import Unit
from headwater.model import Article, Lineage, Span, Statement
from headwater.reader.alignment import Alignment, inked
from headwater.reader.numbers import quantities_of
from headwater.reader.sentences import sentences_of
from headwater.reader.values.additions import addition_of
from headwater.reader.words import words_of

_REWORDED_SHARE = 0.6
# what stands behind the noun or the name that a source is called by
_DESCRIBES = re.compile(
    r"(?<=\w)(?:[,(;:–—]|\s(?:of|in|at|on|with|for|from|to|by|who|whose|whom|which|that|close|familiar|briefed|near|inside)\b)"
)
# what says nothing of who it is, without what stands beside it
_ANYBODY = frozenset(
    "one two three four five several some many another others other both person people source sources official "
    "officials man men woman women member members somebody someone those".split()
)
_Place = tuple[str, int, int]  # article, first and last character


class Aligned:
    """The copied passages of some articles, aligned word by word, and the order in which the articles are read.

    An exemplar comes before its copy; where no descent is known, the earlier publication, then the signed and the
    longer text, so that the same article is read whatever the order of the inputs. `beside`: for each article the
    others that share passages with it, in that order.
    """

    def __init__(self, articles: Sequence[Article], lineage: Lineage) -> None:
        self.rank = _ranks(articles, {(d.exemplar, d.copy) for d in lineage.descents if d.exemplar})
        self.bodies = {a.id: a.spans for a in articles}
        self.beside: dict[str, list[tuple[str, Alignment]]] = defaultdict(list)
        for reuse in lineage.reuses:
            if reuse.kind != "copy" or reuse.left_article == reuse.right_article:
                continue
            self.beside[reuse.left_article].append((reuse.right_article, Alignment(reuse, on_left=True)))
            self.beside[reuse.right_article].append((reuse.left_article, Alignment(reuse, on_left=False)))
        for beside in self.beside.values():
            beside.sort(key=lambda pair: (self.rank[pair[0]], pair[1].here, pair[1].there))


class Copies:
    """Knows for each article which of its passages stem from which other, and maps spans between them."""

    def __init__(self, aligned: Aligned) -> None:
        self.rank, self._beside, self._bodies = aligned.rank, aligned.beside, aligned.bodies
        self._sentences: dict[Span, list[Span]] = {}
        self._known: dict[_Place, list[tuple[str, Span]]] = {}
        self._told: dict[int, str] = {}  # by set of equal places, all of which are kept in `_known`

    def is_told(self, unit: Unit) -> bool:
        """Whether a statement was told already, in an article that comes before: asked in the order of `rank`.

        It is where the same words stand, aligned, at once or by way of others: passages are linked to one of several
        equal articles. Words that stand there inside a longer statement are told here first.
        """
        return self._is_told(self._places(unit.span, unit.article), unit.article)

    def is_reworded(self, unit: Unit) -> bool:
        """Whether most words of a statement, and who it rests on, stand in a passage from an article that comes before.

        A sentence that was copied and given another source, figure, time or name, or the opposite act, is a statement
        of its own.
        """
        rests_on = [_head_of(s) for s in unit.attribution.source] if unit.attribution else []
        counts = (q for q in quantities_of(unit.span.exact) if q.unit and not q.of_time)
        figures = [unit.span.part(q.start, q.end) for q in counts]
        added = addition_of(unit.span.exact)  # "two more" has no noun of its own
        figures += [unit.span.part(added.start, added.noun)] if added else []
        return self._is_reworded([unit.span, *rests_on, *figures], unit.article)

    def of(self, unit: Unit) -> Iterator[Statement]:
        """Yield the statement of `unit` at each place where its words were copied to."""
        for article, span in self._places(unit.span, unit.article):
            if self.rank[article] > self.rank[unit.article]:
                yield Statement(
                    span=span,
                    article=article,
                    attribution=unit.attribution.id if unit.attribution else None,
                    origin="copy",
                    polarity=unit.polarity,
                    strength=None,
                )

    def _is_told(self, places: list[tuple[str, Span]], article: str) -> bool:
        told = self._told.setdefault(id(places), article)
        return self.rank[told] < self.rank[article]

    def _is_reworded(self, spans: Sequence[Span], home: str) -> bool:
        waiting, seen = [(home, list(spans))], {home}
        while waiting:
            article, (span, *needed) = waiting.pop()
            for other, alignment in self._beside[article]:
                if other in seen or alignment.share(span) < _REWORDED_SHARE:
                    continue
                there = [alignment.hull(s) for s in (span, *needed)]
                if None in there:
                    continue
                if self._alters(spans[0], home, there[0], other):
                    continue
                if self.rank[other] < self.rank[home]:
                    return True
                seen.add(other)
                waiting.append((other, [s for s in there if s is not None]))
        return False

    def _alters(self, span: Span, home: str, there: Span | None, other: str) -> bool:
        """Whether a statement tells something otherwise than the sentence that its words stand in elsewhere."""
        mine = self._sentence(span, home)
        theirs = self._sentence(there, other) if there is not None else None
        if mine is None or theirs is None or mine.exact == theirs.exact:
            return False
        return is_altered(mine.exact, theirs.exact, span.start - mine.start, span.end - mine.start)

    def _sentence(self, span: Span, article: str) -> Span | None:
        """Return the sentence of a body that a span opens in, None where it stands in none or in several."""
        for body in self._bodies.get(article, ()):
            if body.covers(span):
                known = self._sentences.get(body)
                if known is None:
                    known = self._sentences[body] = [body.part(*found) for found in sentences_of(body.exact)]
                at = bisect_right(known, span.start, key=lambda s: s.start) - 1
                return known[at] if at >= 0 and known[at].covers(span) else None
        return None

    def _places(self, span: Span, article: str) -> list[tuple[str, Span]]:
        """Return where the words of `span` stand, itself included: each set of equal places is walked once."""
        first = (article, *inked(span))
        known = self._known.get(first)
        if known is None:
            known = self._known[first] = [(article, span)]
            for home, place in known:  # (grows while it is read)
                for target, alignment in self._beside[home]:
                    image = alignment.image(place)
                    if image is not None and (target, *inked(image)) not in self._known:
                        known.append((target, image))
                        self._known[target, *inked(image)] = known
        return known


def _head_of(source: Span) -> Span:
    """Return the word that says who a source is: "clerk" of "a harbour clerk, who had seen it", "Orr" of "Ida Orr".

    A guard of the harbour is another source, though "a harbour" stands in the copy too.
    """
    ends = _DESCRIBES.search(source.exact)
    words = words_of(source.exact, 0, ends.start() if ends else None)
    if not words or words[-1].folded in _ANYBODY:
        return source
    return source.part(words[-1].start, words[-1].end)


def _ranks(articles: Sequence[Article], edges: set[tuple[str, str]]) -> dict[str, int]:
    """Return each article's place in an order in which exemplars precede their copies."""
    order = sorted(articles, key=_in_time)
    place = {a.id: i for i, a in enumerate(order)}
    copies: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(place, 0)
    for exemplar, copy in sorted((e, c) for e, c in edges if e in place and c in place):
        copies[exemplar].append(copy)
        waiting[copy] += 1
    free = [i for name, i in place.items() if not waiting[name]]
    heapify(free)
    ranked: dict[str, int] = {}
    while free:
        name = order[heappop(free)].id
        ranked[name] = len(ranked)
        for copy in copies[name]:
            waiting[copy] -= 1
            if not waiting[copy]:
                heappush(free, place[copy])
    # a cycle cannot come out of the stemma stage; if one did, its articles would follow in the plain order
    return ranked | {a.id: len(ranked) + i for i, a in enumerate(order) if a.id not in ranked}


def _in_time(article: Article) -> tuple[str, bool, int, int, str]:
    # on one day the signed and the longer text is read: excerpts are shorter, which says nothing of who was first
    first = article.published.earliest if article.published else None
    chars = sum(len(s.exact) for s in article.spans)
    return first or "~", not article.byline, -chars, len(article.siglum), article.siglum
