"""Finds in the pile the report that a citation means."""

from collections.abc import Iterator, Sequence

from headwater.attribution.body import Body
from headwater.attribution.outlets import same_outlet
from headwater.model import Article
from headwater.reader.layers import Range
from headwater.reader.words import words_of

_STEM_CHARS = 6
_LEAST_WORD_CHARS = 4
_LEAST_SHARE = 0.5
_LEAST_WORDS = 3
_RUN_WORDS = 12
_PLAIN = frozenset(
    """
    that this with from have were been their there which would about after before first report reported reports said
    says told news also earlier later when what where monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


class Reports:
    """Articles of the pile by publisher, with the words that tell whether they can be a cited report."""

    def __init__(self, bodies: Sequence[Body], articles: Sequence[Article]) -> None:
        read = {body.article.id for body in bodies}
        self._articles = sorted(articles, key=lambda a: (a.id not in read, a.id))
        self._words = {a.id: tuple(_words(a)) for a in self._articles}
        self._stems = {ident: frozenset(_stems(words)) for ident, words in self._words.items()}

    def cited(self, body: Body, outlet: str, sentence: Range) -> str | None:
        """Return the article of that outlet which the sentence can mean, by shared words or a shared run of words.

        Not the citing article itself nor a copy of it, nor a later one; for a report of the citing outlet's own only an
        earlier one that is dated. None when nothing fits.
        """
        own = same_outlet(body.article.outlet, outlet)
        wanted = frozenset(_stems(w.folded for w in words_of(body.text(sentence))))
        wanted -= frozenset(_stems(w.folded for w in words_of(outlet)))
        best: tuple[bool, float, str] | None = None
        for article in self._articles:
            if not same_outlet(article.outlet, outlet) or not self._possible(body.article, article, own=own):
                continue
            share = len(wanted & self._stems[article.id]) / len(wanted) if len(wanted) >= _LEAST_WORDS else 0.0
            fits = share >= _LEAST_SHARE or (not own and self._share_a_run(body.article.id, article.id))
            dated = article.published is not None
            if fits and (best is None or (dated, share) > best[:2]):
                best = dated, share, article.id
        return best[2] if best else None

    def _possible(self, citing: Article, other: Article, *, own: bool) -> bool:
        if other.id == citing.id or self._words[other.id] == self._words[citing.id]:
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

    def _share_a_run(self, one: str, other: str) -> bool:
        return not _runs(self._words[one]).isdisjoint(_runs(self._words[other]))


def _latest_day(article: Article) -> str | None:
    return article.published.latest if article.published else None


def _words(article: Article) -> Iterator[str]:
    for span in article.spans:
        for word in words_of(span.exact):
            yield word.folded


def _stems(words: Iterator[str] | Sequence[str]) -> Iterator[str]:
    for word in words:
        if len(word) >= _LEAST_WORD_CHARS and word not in _PLAIN:
            yield word[:_STEM_CHARS]


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN_WORDS]) for at in range(len(words) - _RUN_WORDS + 1)}
