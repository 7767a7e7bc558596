"""The evidence for an edge: what tells its exemplar from its copy, said in words, with the characters that show it."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from headwater.model import DescentEvidence, Span
from headwater.stemma import counts as counted
from headwater.stemma.collation import Collation, View
from headwater.stemma.credits import Credited
from headwater.stemma.dates import days_before
from headwater.stemma.links import credits_given, owned_from, pair_features
from headwater.stemma.shared import Aligned, Shared
from headwater.stemma.sides import Side
from headwater.stemma.standing import RELEASED
from headwater.stemma.typography import Flags
from headwater.stemma.weights import LINK

_SHOWN = 3
_TAIL_CHARS = 40
_LEAST_LOG_ODDS = 0.05


class Pair(NamedTuple):
    """An exemplar and a copy of it: both witnesses, and what they share, seen from the exemplar."""

    exemplar: Side
    copy: Side
    passages: Sequence[Aligned]
    view: View
    counts: counted.Counts
    turned: counted.Counts


def pair_of(exemplar: int, copy: int, sides: Sequence[Side], shared: Shared, collation: Collation) -> Pair:
    """Return two witnesses, by number, as a pair."""
    view = collation.view(exemplar, copy)
    counts, turned = counted.counts_of(view), counted.counts_of(view.turned)
    return Pair(sides[exemplar], sides[copy], shared.passages(exemplar, copy), view, counts, turned)


def evidence_of(pair: Pair) -> tuple[DescentEvidence, ...]:
    """Return what speaks for the exemplar's being the exemplar, the strongest first; never nothing.

    What speaks against it is weighed with it and not shown. Where nothing about the pair itself tells the direction,
    the rest of the family does, and the passage they share is shown.
    """
    forth = pair_features(pair.exemplar, pair.copy, pair.counts, pair.turned)
    back = pair_features(pair.copy, pair.exemplar, pair.turned, pair.counts)
    gain = {name: LINK[name] * (forth[name] - back[name]) for name in forth}
    odds = {signal: sum(gain[name] for name in names) for signal, (names, _) in _SIGNALS.items()}
    found = [
        _told(signal, *_SIGNALS[signal][1](pair))
        for signal in sorted(odds, key=lambda name: -odds[name])
        if odds[signal] >= _LEAST_LOG_ODDS
    ]
    return tuple(found) or (_told("family", _FAMILY, _longest(pair)),)


_FAMILY = "the two share this; which of them is the older follows from the others that share text with them"

Said = tuple[str, Sequence[Span]]


def _date(pair: Pair) -> Said:
    first, second = pair.exemplar.article.published, pair.copy.article.published
    inferred = any(date is not None and date.basis == "inferred" for date in (first, second))
    says = f"published {_length(days_before(first, second))} before the copy" + (", by an inferred date" * inferred)
    return says, [span for date in (first, second) if date is not None for span in date.evidence[:_SHOWN]]


def _length(days: float) -> str:
    if days >= 1:
        return f"{days:.0f} day{'s' if days >= 1.5 else ''}"
    return f"{days * 24:.0f} hours" if days * 24 >= 1.5 else f"{max(1, round(days * 1440))} minutes"


def _credit(pair: Pair) -> Said:
    outlets = credits_given(pair.exemplar, pair.copy)
    given: dict[str, Credited] = {}
    for credited in (*pair.copy.credited, *pair.copy.taken):
        if credited.outlet in outlets:
            given.setdefault(credited.outlet, credited)
    first = next(iter(given.values()))
    return f"the copy credits {_name(pair.exemplar, first)}", [credited.span for credited in given.values()]


def _owned(pair: Pair) -> Said:
    places = owned_from(pair.exemplar, pair.copy)
    says = f"what they share was seen by or told to {_name(pair.exemplar, places[0])}"
    return says, [credited.span for credited in places[:_SHOWN]]


def _name(side: Side, credited: Credited) -> str:
    return side.article.outlet or credited.span.exact


def _form(pair: Pair) -> Said:
    sent = "a release" if pair.exemplar.standing.form == RELEASED else "what an agency sends"
    shown = pair.exemplar.standing.shown
    return f"the exemplar has the form of {sent}, the copy has not", [shown] if shown else []


def _version(pair: Pair) -> Said:
    marked = pair.copy.standing.marked
    return "the copy is marked as a later version by the same sender", [marked] if marked else []


def _readings(pair: Pair) -> Said:
    theirs, ours = _times(pair.counts.readings), _times(pair.turned.readings)
    says = f"where they differ, others have the exemplar's words {theirs}, the copy's {ours}"
    return says, _at_loci(pair, counted.older_readings(pair.view))


def _wording(pair: Pair) -> Said:
    says = f"where they differ, the exemplar's words are the more usual elsewhere, {_places(pair, 'wording')}"
    return says, _at_loci(pair, counted.better_worded(pair.view))


def _bounds(pair: Pair) -> Said:
    clean, rough = pair.view, pair.view.turned
    starts = counted.clean_starts(clean) & ~counted.clean_starts(rough)
    ends = counted.clean_ends(clean) & ~counted.clean_ends(rough)
    says = "what they share begins or ends with a sentence of the exemplar, but inside one of the copy"
    places = np.flatnonzero(starts | ends)[:_SHOWN]
    numbers = pair.view.runs.passage[pair.view.runs.firsts]
    shown = [(pair.passages[int(numbers[at])], bool(starts[at])) for at in places.tolist()]
    return says, [span for passage, at_start in shown for span in _ends(passage, at_start=at_start)]


def _ends(passage: Aligned, *, at_start: bool) -> Iterator[Span]:
    for span in (passage.here, passage.there):
        length = span.end - span.start
        yield span.part(0, min(length, _TAIL_CHARS)) if at_start else span.part(max(0, length - _TAIL_CHARS), length)


def _sentences(pair: Pair) -> Said:
    says = f"the copy breaks a sentence of the exemplar off at a comma, {_places(pair, 'sentences_cut')}"
    return says, _at_loci(pair, counted.sentences_cut(pair.view))


def _quotes(pair: Pair) -> Said:
    says = f"the copy lacks a quotation that the exemplar has, {_places(pair, 'quotes_cut')}"
    return says, _at_loci(pair, counted.quotes_cut(pair.view))


def _marks(pair: Pair) -> Said:
    return "the copy has plain marks where the exemplar has typographic ones", _longest(pair)


def _layout(pair: Pair) -> Said:
    return "the exemplar has paragraphs or line ends where the copy runs on", _longest(pair)


def _cut_short(pair: Pair) -> Said:
    numbers = pair.view.runs.passage[pair.view.runs.firsts]
    at = int(np.flatnonzero(counted.stops_short(pair.view))[0])
    _, tail = _ends(pair.passages[int(numbers[at])], at_start=False)
    return "the copy stops where a paragraph of the exemplar ends, and the exemplar goes on", [tail]


# the features that make a signal up, and how it is said
_SIGNALS: dict[str, tuple[tuple[str, ...], Callable[[Pair], Said]]] = {
    "published_before": (("dates",), _date),
    "sent_form": (("form",), _form),
    "later_version": (("version",), _version),
    "own_find": (("owned",), _owned),
    "credit": (("credit", "credit_carried"), _credit),
    "lone_readings": (("readings",), _readings),
    "odd_wording": (("wording",), _wording),
    "rough_joins": (("bounds",), _bounds),
    "sentence_cut": (("sentences_cut",), _sentences),
    "quote_dropped": (("quotes_cut",), _quotes),
    "typography_lost": (("marks",), _marks),
    "layout_lost": (("blank_lines_gained", "line_ends_lost"), _layout),
    "cut_short": (("cut_short",), _cut_short),
}


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _places(pair: Pair, name: str) -> str:
    ours, theirs = getattr(pair.counts, name), getattr(pair.turned, name)
    return _times(ours) + (f", the other way round {_times(theirs)}" if theirs else "")


def _at_loci(pair: Pair, flags: Flags) -> list[Span]:
    """Return both sides of the first loci of these, with the words beside them."""
    view, spans = pair.view, list[Span]()
    for at in np.flatnonzero(flags)[:_SHOWN].tolist():
        passage = pair.passages[int(view.loci.passage[at])]
        here = view.here.starts[view.loci.here[at]], view.here.ends[view.loci.here_after[at]]
        there = view.there.starts[view.loci.there[at]], view.there.ends[view.loci.there_after[at]]
        for span, (start, end) in ((passage.here, here), (passage.there, there)):
            spans.append(span.part(int(start) - span.start, int(end) - span.start))
    return spans


def _longest(pair: Pair) -> tuple[Span, Span]:
    longest = max(pair.passages, key=lambda p: p.here.end - p.here.start)
    return longest.here, longest.there


def _told(signal: str, says: str, spans: Sequence[Span]) -> DescentEvidence:
    return DescentEvidence(signal=signal, says=says, spans=tuple(spans))
