"""Signals that tell an exemplar from its copy, each weighed and said in words.

Weights are log odds, fitted by logistic regression on the pairs of exemplar and copy in five generated corpora of 300
articles (seeds 11 to 15; all signals together name the right one of 91 %), those of layout and looks then cut to about
half, since how often pages lose them in the wild is not known. A signal against an exemplar counts against it with the
same weight.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.model import Article, DescentEvidence, Span
from headwater.stemma.credits import Credited
from headwater.stemma.dates import days_before
from headwater.stemma.readings import Verdicts
from headwater.stemma.shared import Aligned, Locus, Range
from headwater.stemma.typography import layout_lost, typography_lost

_EARLIER, _EARLIER_BY_DAYS, _DAYS = 1.0, 1.4, 4.0
_INFERRED_DATE = 0.5
_CREDITED, _CREDITED_UNKNOWN = 2.6, 1.6
_READINGS = 2.2
_LAYOUT = 1.3
_LOOKS = 0.3
_CUT_SHORT = 0.3
_SHOWN = 3
_REST_CHARS = 300
_NEAR_CHARS = 40


class Signal(NamedTuple):
    """One signal: its log odds that the witness at hand is the exemplar, and the evidence to show."""

    weight: float
    evidence: DescentEvidence


class Side(NamedTuple):
    """A witness as one side of a pair.

    `article` stands for it, `bearer` is the member whose text the passages point into; then its outlet's key and what
    it credits.
    """

    article: Article
    bearer: Article
    outlet: str | None
    credited: Sequence[Credited]


class Pair(NamedTuple):
    """Two witnesses, the passages they share seen from the first, and what the others say of their readings."""

    exemplar: Side
    copy: Side
    passages: Sequence[Aligned]
    verdicts: Verdicts


def signals_of(pair: Pair) -> list[Signal]:
    """Return the signals for the first witness being the other's exemplar, those for it only, the strongest first."""
    found = [*_date(pair), *_credit(pair), *_readings(pair), *_layout(pair), *_looks(pair), *_cut_short(pair)]
    return sorted(found, key=lambda signal: -signal.weight)


def _date(pair: Pair) -> Iterator[Signal]:
    first, second = pair.exemplar.article.published, pair.copy.article.published
    days = days_before(first, second)
    if days <= 0 or first is None or second is None:
        return
    weight = _EARLIER + _EARLIER_BY_DAYS * min(days, _DAYS) / _DAYS
    inferred = "inferred" in (first.basis, second.basis)
    says = f"published {_length(days)} before the copy" + (", by an inferred date" if inferred else "")
    spans = (*first.evidence[:_SHOWN], *second.evidence[:_SHOWN])
    yield Signal(weight * (_INFERRED_DATE if inferred else 1.0), _told("published_before", says, spans))


def _length(days: float) -> str:
    if days >= 1:
        return f"{days:.0f} day{'s' if days >= 1.5 else ''}"
    return f"{days * 24:.0f} hours" if days * 24 >= 1.5 else f"{max(1, round(days * 1440))} minutes"


def _credit(pair: Pair) -> Iterator[Signal]:
    given = _names(pair.copy, pair.exemplar)
    if given and not _names(pair.exemplar, pair.copy):
        says = f"the copy credits {pair.exemplar.article.outlet}"
        yield Signal(_CREDITED, _told("credit", says, [c.span for c in given]))
    elif pair.exemplar.outlet is None and pair.copy.outlet is not None:
        # who credits somebody took it from somewhere; a text whose own outlet is not stated may be where
        known = {pair.copy.outlet, *(c.outlet for c in pair.exemplar.credited)}
        elsewhere = [c for c in pair.copy.credited if c.outlet not in known]
        if elsewhere:
            says = "the copy credits an outlet that the exemplar, whose own outlet is not stated, does not credit"
            yield Signal(_CREDITED_UNKNOWN, _told("credit", says, [c.span for c in elsewhere[:_SHOWN]]))


def _names(side: Side, other: Side) -> list[Credited]:
    if other.outlet is None or other.outlet == side.outlet:
        return []
    return [credited for credited in side.credited if credited.outlet == other.outlet]


def _readings(pair: Pair) -> Iterator[Signal]:
    ours, theirs = len(pair.verdicts.lone_here), len(pair.verdicts.lone_there)
    if theirs <= ours:
        return
    says = f"where they differ, other witnesses side with the exemplar {_times(theirs)}, with the copy {_times(ours)}"
    loci = pair.verdicts.lone_there[:_SHOWN]
    spans = [span for locus in loci for span in _both_sides(pair, locus)]
    yield Signal(_READINGS * (theirs - ours) / (theirs + ours + 2), _told("lone_readings", says, spans))


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _both_sides(pair: Pair, locus: Locus) -> Iterator[Span]:
    for passage in pair.passages:
        if _holds(passage.here, locus.here) and _holds(passage.there, locus.there):
            yield passage.here.part(locus.here[0] - passage.here.start, locus.here[1] - passage.here.start)
            yield passage.there.part(locus.there[0] - passage.there.start, locus.there[1] - passage.there.start)
            return


def _holds(span: Span, place: Range) -> bool:
    return span.start <= place[0] and place[1] <= span.end


def _layout(pair: Pair) -> Iterator[Signal]:
    here, there = _texts(pair)
    if layout_lost(here, there):
        says = "the exemplar has paragraphs where the copy runs on or breaks its lines"
        yield Signal(_LAYOUT, _told("layout_lost", says, _longest(pair)))


def _looks(pair: Pair) -> Iterator[Signal]:
    here, there = _texts(pair)
    if typography_lost(here, there):
        says = "the copy has plain marks where the exemplar has typographic ones"
        yield Signal(_LOOKS, _told("typography_lost", says, _longest(pair)))


def _cut_short(pair: Pair) -> Iterator[Signal]:
    # weak: an exemplar that was copied and added to looks the same from here
    end = pair.copy.bearer.spans[-1]
    for passage in pair.passages:
        body = next((s for s in pair.exemplar.bearer.spans if s.covers(passage.here)), None)
        stops = end.capture == passage.there.capture and 0 <= end.end - passage.there.end <= _NEAR_CHARS
        if body is None or not stops or body.end - passage.here.end < _REST_CHARS:
            continue
        rest = body.exact[passage.here.end - body.start :]
        if rest.lstrip(" \t\r\u00a0").startswith("\n"):
            says = "the copy stops where a paragraph of the exemplar ends, and the exemplar goes on"
            yield Signal(_CUT_SHORT, _told("cut_short", says, [passage.there.part(*_tail(passage.there))]))
            return


def _tail(span: Span) -> tuple[int, int]:
    length = span.end - span.start
    return max(0, length - _NEAR_CHARS), length


def _texts(pair: Pair) -> tuple[str, str]:
    return "\n".join(p.here.exact for p in pair.passages), "\n".join(p.there.exact for p in pair.passages)


def _longest(pair: Pair) -> tuple[Span, Span]:
    longest = max(pair.passages, key=lambda p: p.here.end - p.here.start)
    return longest.here, longest.there


def _told(signal: str, says: str, spans: Sequence[Span]) -> DescentEvidence:
    return DescentEvidence(signal=signal, says=says, spans=tuple(spans))
