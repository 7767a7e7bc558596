"""What an outlet takes back in a later article: no conflict of accounts."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from headwater.corroboration.compare.corrections import CORRECTED
from headwater.model import Article, Comparison, Span
from headwater.reader.notices import heads_correction, notices_in, tells_error
from headwater.reader.sentences import sentences_of


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
        correcting = homes.correcting(comparison) if comparison.verdict == "conflict" else []
        if not correcting:
            kept.append(comparison)
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

    def correcting(self, comparison: Comparison) -> list[Span]:
        """Return the members that stand in a correction of the rest; none where another outlet has a part in it."""
        told = [(member.span, self._home(member.span)) for member in comparison.members]
        outlets = {home.outlet if home else None for _, home in told}
        if len(outlets) != 1 or None in outlets:
            return []
        notices = [span for span, home in told if home and any(place.covers(span) for place in self._of(home))]
        return notices if 0 < len(notices) < len(told) else []

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
    headed = article.headline is not None and heads_correction(article.headline.value)
    if headed or tells_error(first[slice(*opening)]):
        yield from article.spans
    for span in article.spans:
        yield from (span.part(was[0], now[1]) for was, now in notices_in(span.exact))
