"""Finds in the pile the report that a citation means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from headwater.attribution.body import Body
from headwater.attribution.outlets import same_outlet
from headwater.memory import Memory, Slips, key_of
from headwater.model import Article
from headwater.reader.layers import Range
from headwater.reader.outlets import outlet_key
from headwater.reader.words import folded_in, words_of

_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’']?\s")
_STEM_CHARS = 6
_LEAST_WORD_CHARS = 4
_LEAST_SHARE = 0.5
_LEAST_WORDS = 3
_FEW_WORDS = 2
_RUN_WORDS = 12
_PLAIN = frozenset(
    """
    that this with from have were been their there which would about after before first report reported reports said
    says told news also earlier later when what where monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


class Reports:
    """Articles of the pile by publisher, with the words that tell whether they can be a cited report.

    A text of no known publisher that an agency's dateline opens is that agency's.
    """

    def __init__(self, bodies: Sequence[Body], articles: Sequence[Article], memory: Memory | None = None) -> None:
        read = {body.article.id for body in bodies}
        self._by_outlet: dict[str, list[Article]] = {}
        for article in sorted(articles, key=lambda a: (a.id not in read, a.id)):
            if (filed := article.outlet or article.wire) is not None:
                self._by_outlet.setdefault(outlet_key(filed), []).append(article)
        # taken apart when they are asked for: most articles are never cited
        self._known: dict[str, _Contents] = {}
        self._memory = memory
        self._slips = Slips(memory, "cited", ("attribution", "reader"), str)
        self._keys: dict[str, str] = {}

    def cited(self, body: Body, outlet: str, sentence: Range) -> str | None:
        """Return the article of that outlet which the sentence can mean, by shared words or a shared run of words.

        Not the citing article itself nor a copy of it, nor a later one; for a report of the citing outlet's own only an
        earlier one that is dated. None when nothing fits. With `memory` it is sought once in all runs, as long as the
        outlet's articles stay the same.
        """
        if self._memory is None:
            return self._sought(body, outlet, sentence)
        article = body.article
        citing = article.id, article.outlet, article.published, article.spans
        key = key_of(citing, outlet, sentence, self._key(outlet_key(outlet)))
        return self._slips.of(key, lambda: self._sought(body, outlet, sentence) or "") or None

    def keep(self) -> None:
        """Keep what was found for later runs."""
        self._slips.keep()

    def _key(self, outlet: str) -> str:
        if outlet not in self._keys:
            theirs = self._by_outlet.get(outlet, ())
            self._keys[outlet] = key_of([(a.id, a.outlet or a.wire, a.published, a.spans) for a in theirs])
        return self._keys[outlet]

    def _sought(self, body: Body, outlet: str, sentence: Range) -> str | None:
        own = same_outlet(body.article.outlet, outlet)
        wanted = frozenset(_stems(w.folded for w in words_of(body.text(sentence))))
        wanted -= frozenset(_stems(w.folded for w in words_of(outlet)))
        best: tuple[bool, float, str] | None = None
        for article in self._by_outlet.get(outlet_key(outlet), ()):
            if not self._possible(body.article, article, own=own):
                continue
            stems = self._contents(article).stems
            if len(wanted) >= _LEAST_WORDS:
                share = len(wanted & stems) / len(wanted)
            else:  # a few words tell a report only where one sentence of it has them all
                share = float(len(wanted) == _FEW_WORDS and self._contents(article).tells(wanted))
            fits = share >= _LEAST_SHARE or (not own and self._share_a_run(body.article, article))
            dated = article.published is not None
            if fits and (best is None or (dated, share) > best[:2]):
                best = dated, share, article.id
        return best[2] if best else None

    def _possible(self, citing: Article, other: Article, *, own: bool) -> bool:
        if other.id == citing.id or self._contents(other).words == self._contents(citing).words:
            return False
        before = _latest_day(other)
        after = citing.published.earliest if citing.published else None
        last = citing.published.latest if citing.published else None
        opened = other.published.earliest if other.published else None
        if own:
            return before is not None and after is not None and before[:10] <= after[:10] and opened != after
        if not opened or not last:
            return True
        # closed-open: a day that only closes the interval is not part of it
        return opened[:10] <= last[:10] if "T" in last else opened[:10] < last[:10]

    def _share_a_run(self, one: Article, other: Article) -> bool:
        return not self._contents(one).runs.isdisjoint(self._contents(other).runs)

    def _contents(self, article: Article) -> "_Contents":
        if article.id not in self._known:
            self._known[article.id] = _Contents(article)
        return self._known[article.id]


class _Contents:
    def __init__(self, article: Article) -> None:
        self.words = tuple(_words(article))
        self._spans = article.spans

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(_stems(self.words))

    @cached_property
    def sentences(self) -> tuple[frozenset[str], ...]:
        parts = (part for span in self._spans for part in _SENTENCE_END.split(span.exact))
        return tuple(frozenset(_stems(folded_in(part))) for part in parts)

    def tells(self, wanted: frozenset[str]) -> bool:
        """Whether one sentence has all of these."""
        return wanted <= self.stems and any(wanted <= sentence for sentence in self.sentences)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        last = len(self.words) - _RUN_WORDS + 1
        return frozenset(self.words[at : at + _RUN_WORDS] for at in range(last))


def _latest_day(article: Article) -> str | None:
    return article.published.latest if article.published else None


def _words(article: Article) -> Iterator[str]:
    for span in article.spans:
        yield from folded_in(span.exact)


def _stems(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if len(word) >= _LEAST_WORD_CHARS and word not in _PLAIN:
            yield word[:_STEM_CHARS]
