"""Statements that stand in copied passages: read once, shown in every copy."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from headwater.claim.units import Unit
from headwater.model import Article, Lineage, Span, Statement
from headwater.reader.alignment import Alignment
from headwater.reader.numbers import quantities_of

_REWORDED_SHARE = 0.6


class Copies:
    """Knows for each article which of its passages stem from which other, and maps spans between them.

    An exemplar comes before its copy; where no descent is known, the earlier publication, then the signed and the
    longer text, so that the same article is read whatever the order of the inputs.
    """

    def __init__(self, articles: Sequence[Article], lineage: Lineage) -> None:
        self._exemplar = {(d.exemplar, d.copy) for d in lineage.descents if d.exemplar}
        self.rank = _ranks(articles, self._exemplar)
        self._from: dict[str, list[Alignment]] = defaultdict(list)
        self._into: dict[str, list[tuple[str, Alignment]]] = defaultdict(list)
        for reuse in lineage.reuses:
            if reuse.kind != "copy" or reuse.left_article == reuse.right_article:
                continue
            left_first = self.rank[reuse.left_article] < self.rank[reuse.right_article]
            first, second = sorted((reuse.left_article, reuse.right_article), key=lambda a: self.rank[a])
            self._into[first].append((second, Alignment(reuse, on_left=left_first)))
            self._from[second].append(Alignment(reuse, on_left=not left_first))

    def is_copied(self, span: Span, article: str) -> bool:
        """Whether every word of `span` also stands, aligned, in an article that comes before."""
        return any(alignment.image(span) for alignment in self._from[article])

    def is_reworded(self, unit: Unit) -> bool:
        """Whether most words of a statement, and who it rests on, stand in a passage from an article that comes before.

        A sentence that was copied and given another source, or another figure, is a statement of its own.
        """
        rests_on = unit.attribution.source if unit.attribution else ()
        counts = (q for q in quantities_of(unit.span.exact) if q.unit and not q.of_time)
        figures = [unit.span.part(q.start, q.end) for q in counts]
        return any(
            alignment.share(unit.span) >= _REWORDED_SHARE and all(alignment.share(s) for s in (*rests_on, *figures))
            for alignment in self._from[unit.article]
        )

    def of(self, unit: Unit) -> Iterator[Statement]:
        """Yield the statement of `unit` at each place where its words were copied to."""
        seen = {(unit.article, unit.span.start)}
        waiting = [(unit.article, unit.span)]
        while waiting:
            article, span = waiting.pop()
            for target, alignment in self._into[article]:
                image = alignment.image(span)
                if image is None or (target, image.start) in seen:
                    continue
                seen.add((target, image.start))
                waiting.append((target, image))
                yield Statement(
                    span=image,
                    article=target,
                    attribution=unit.attribution.id if unit.attribution else None,
                    origin="copy",
                    polarity=unit.polarity,
                    strength=None,
                )


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
