"""What speaks for one of two texts being the older one, counted for either."""

from typing import NamedTuple

import numpy as np

from headwater.stemma.collation import View
from headwater.stemma.texts import BLANK_LINE, LINE_END, RUNS_ON, Floats, Ints
from headwater.stemma.typography import Flags

_QUOTE_WORDS = 5
_NEAR_END_WORDS = 6
_REST_WORDS = 50


class Counts(NamedTuple):
    """Counts that speak for `here` being the exemplar, `there` the copy.

    `readings`: places where only its reading stands in third texts; `supported`: where it does, alone or not.
    `wording`: short edits where its words stand side by side in unrelated texts, the other's less. `bounds`: ends of
    passages at which a sentence of it ends. `sentences_cut`: sentences of it that the other breaks off at a comma;
    `quotes_cut`: quotations of it that the other lacks. `marks`: words with more typographic marks or accents.
    `blank_lines` and `line_ends`: words behind which it has a blank line, the other less, and a line end, the other
    none. `cut_short`: whether the other ends with one of its paragraphs and it goes on.
    """

    readings: int
    supported: int
    wording: int
    bounds: int
    sentences_cut: int
    quotes_cut: int
    marks: int
    blank_lines: int
    line_ends: int
    cut_short: bool


def counts_of(view: View) -> Counts:
    """Count what speaks for the text seen from."""
    ours, theirs = view.neighbours
    breaks_here, breaks_there = view.here.breaks[ours], view.there.breaks[theirs]
    return Counts(
        readings=_count(older_readings(view)),
        supported=_count(_supported(view)),
        wording=_count(better_worded(view)),
        bounds=_count(clean_starts(view)) + _count(clean_ends(view)),
        sentences_cut=_count(sentences_cut(view)),
        quotes_cut=_count(quotes_cut(view)),
        marks=_count(view.here.fine[ours] > view.there.fine[theirs]),
        blank_lines=_count((breaks_here == BLANK_LINE) & (breaks_there < BLANK_LINE)),
        line_ends=_count((breaks_here == LINE_END) & (breaks_there == RUNS_ON)),
        cut_short=bool(stops_short(view).any()),
    )


def same_line_ends(view: View) -> int:
    """Return behind how many equal words both texts have a line end, which is no end of a paragraph."""
    ours, theirs = view.neighbours
    return _count((view.here.breaks[ours] == LINE_END) & (view.there.breaks[theirs] == LINE_END))


def older_readings(view: View) -> Flags:
    """Return the loci where third texts read what stands here, and none what stands there.

    The lone reading is the younger: it was made when that text was copied (Maas 1927).
    """
    return _supported(view) & ~_supported(view.turned)


def better_worded(view: View) -> Flags:
    """Return the loci, of short edits, where neighbouring words here stand side by side in more unrelated texts."""
    loci = view.loci
    rate_here = _rate(view.standing_here.attested, loci.here, loci.here_after)
    rate_there = _rate(view.standing_there.attested, loci.there, loci.there_after)
    return loci.short & (rate_here > rate_there)


def sentences_cut(view: View) -> Flags:
    """Return the loci where a sentence goes on here behind a comma and ends there."""
    loci = view.loci
    goes_on = view.here.commas[loci.here] & ~view.here.stops[loci.here] & (loci.apart_here > 1)
    return _flags(goes_on & view.there.stops[loci.there] & (loci.apart_there == 0))


def quotes_cut(view: View) -> Flags:
    """Return the loci where a quotation stands here and nothing there."""
    loci = view.loci
    return _flags(view.here.quotes[loci.here] & (loci.apart_here >= _QUOTE_WORDS) & (loci.apart_there == 0))


def clean_starts(view: View) -> Flags:
    """Return for each passage whether it begins a sentence or a paragraph here."""
    first = view.runs.here[view.runs.firsts]
    before = np.maximum(first - 1, 0)
    return _flags((first == 0) | view.here.stops[before] | (view.here.breaks[before] == BLANK_LINE))


def clean_ends(view: View) -> Flags:
    """Return for each passage whether it ends a sentence here."""
    lasts = view.runs.lasts
    return _flags(view.here.stops[view.runs.here[lasts] + view.runs.words[lasts] - 1])


def stops_short(view: View) -> Flags:
    """Return for each passage whether the other text ends with it, where a paragraph ends here and more follows."""
    lasts = view.runs.lasts
    here, there = view.runs.here[lasts] + view.runs.words[lasts], view.runs.there[lasts] + view.runs.words[lasts]
    ends = view.there.words - there <= _NEAR_END_WORDS
    return _flags(ends & (view.here.words - here >= _REST_WORDS) & (view.here.breaks[here - 1] == BLANK_LINE))


def _supported(view: View) -> Flags:
    loci, standing = view.loci, view.standing_here
    reads = standing.agreeing[loci.here_after] > standing.agreeing[loci.here + 1]
    joins = standing.joined[loci.here + 1] > standing.joined[loci.here]
    return np.where(loci.apart_here > 0, reads, joins)


def _rate(sums: Ints, start: Ints, end: Ints) -> Floats:
    return np.asarray((sums[end] - sums[start]) / np.maximum(1, end - start), np.float64)


def _flags(found: object) -> Flags:
    return np.asarray(found, np.bool_)


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
