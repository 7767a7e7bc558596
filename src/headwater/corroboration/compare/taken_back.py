"""What an outlet takes back in a later article: no conflict of accounts."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from headwater.corroboration.compare.corrections import CORRECTED
from headwater.model import Article, Comparison, Span
from headwater.reader.notices import is_correction, notices_in, tells_error
from headwater.reader.sentences import sentences_of
from headwater.reader.words import folded_in

_VERSIONS = "two versions of one text: one of them was changed"
_PAIR, _LEAST_SHARED = 2, 0.5


def taken_back(comparisons: Sequence[Comparison], articles: Iterable[Article]) -> tuple[Comparison, ...]:
    """Return the comparisons in order, conflicts between an outlet's report and its own correction as apparent ones.

    A correction is a notice of an article, or an article that is headed as one or opens by saying what was wrong. Both
    sides must be of one outlet; a conflict with anybody else's account stays. Where the correction has been compared
    already, nothing is said twice.
    """
    homes = _Homes(articles)
    known = [m.span for c in comparisons if c.why == CORRECTED for m in c.members]
    kept: list[Comparison] = []
    for comparison in comparisons:
        in_conflict = comparison.verdict == "conflict"
        correcting = homes.correcting(comparison) if in_conflict else []
        if not correcting:
            versions = homes.versions(comparison) if in_conflict else None
            kept.append(
                msgspec.structs.replace(comparison, verdict="apparent", why=versions) if versions else comparison
            )
        elif not any(span.meets(other) for span in correcting for other in known):
            kept.append(msgspec.structs.replace(comparison, verdict="apparent", why=CORRECTED))
    return tuple(kept)


class _Homes:
    """The articles by their captures, and what of each is a correction."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_capture: dict[str, list[Article]] = {}
        for article in articles:
            self._by_capture.setdefault(article.capture, []).append(article)
        self._notices: dict[str, tuple[Span, ...]] = {}
        self._told: dict[str, frozenset[str]] = {}

    def correcting(self, comparison: Comparison) -> list[Span]:
        """Return the members that stand in a correction of the rest; none where another outlet has a part in it."""
        told = [(member.span, self._home(member.span)) for member in comparison.members]
        outlets = {home.outlet if home else None for _, home in told}
        if len(outlets) != 1 or None in outlets:
            return []
        notices = [span for span, home in told if home and any(place.covers(span) for place in self._of(home))]
        return notices if 0 < len(notices) < len(told) else []

    def versions(self, comparison: Comparison) -> str | None:
        """Return why a comparison is one of two versions of one text, None where it is not."""
        told = [self._home(member.span) for member in comparison.members]
        homes = {home.id: home for home in told if home is not None}
        if None in told or len(homes) != _PAIR:
            return None
        one, other = homes.values()
        of_one = one.outlet is not None and one.outlet == other.outlet
        of_one = of_one or bool({a.value for a in one.agencies} & {a.value for a in other.agencies})
        sentences = [self._sentences(home) for home in (one, other)]
        shared = len(sentences[0] & sentences[1])
        if not of_one or not shared or shared < _LEAST_SHARED * min(map(len, sentences)):
            return None
        return CORRECTED if any(is_correction(home) for home in (one, other)) else _VERSIONS

    def _sentences(self, article: Article) -> frozenset[str]:
        """Return the sentences of an article, folded."""
        if article.id not in self._told:
            cut = (span.exact[a:b] for span in article.spans for a, b in sentences_of(span.exact))
            self._told[article.id] = frozenset(" ".join(folded_in(sentence)) for sentence in cut)
        return self._told[article.id]

    def _home(self, span: Span) -> Article | None:
        return next((a for a in self._by_capture.get(span.capture, ()) if any(s.covers(span) for s in a.spans)), None)

    def _of(self, article: Article) -> tuple[Span, ...]:
        if article.id not in self._notices:
            self._notices[article.id] = tuple(_notices_of(article))
        return self._notices[article.id]


def _notices_of(article: Article) -> Iterator[Span]:
    yield from article.notices
    first = article.spans[0].exact
    opening = next(iter(sentences_of(first)), (0, 0))
    if is_correction(article) or tells_error(first[slice(*opening)]):
        yield from article.spans
    for span in article.spans:
        yield from (span.part(was[0], now[1]) for was, now in notices_in(span.exact))
