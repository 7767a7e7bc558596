"""In what form a text stands in its capture: as sent to newsrooms, as which version, with a note of whose it is."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from headwater.model import Article, Span, span_of
from headwater.reader.outlets import outlet_key, outlets_in
from headwater.reader.releases import has_form_of_release, shows_release
from headwater.stemma.credits import Credited, Names, Place
from headwater.stemma.notes import credited_below, may_be_note, taken_from
from headwater.stemma.wires import Marks, is_edited_by_agency, marks_of

PRINTED, WIRED, RELEASED = range(3)
_ABOVE_CHARS, _BELOW_CHARS = 700, 500
_NOTE_LINES, _FOOT_LINES = 5, 2
_LONGEST_LINE_CHARS = 300

# whoever is named in its brackets: it tells only whether two texts were sent by the same
_DATELINE: Final = re.compile(
    r"\s{0,8}[A-ZÀ-Þ][^()\n]{1,100}?\s?[(\[]\s?(?P<name>[A-ZÀ-Þ][^()\[\]\n]{1,40}?)\s?[)\]]\s{0,2}(?:—|–|--?)\s"
)


class Standing(NamedTuple):
    """The form of one article.

    `form`: RELEASED for a release, WIRED for what an agency sent with its marks, PRINTED for all else; `shown`: what
    shows it. `sender`: the key of the agency of its dateline, else of its outlet. `marks`: which version it says it is;
    `marked`: where. `taken`: outlets that a note beside it says it was taken from. `bare`:
    whether nothing stands above it but a headline, its writers and its agency, as above what an agency sends.
    """

    form: int
    shown: Span | None
    sender: str | None
    marks: Marks
    marked: Span | None
    taken: tuple[Credited, ...]
    bare: bool = False


class _Around(NamedTuple):
    """The lines above an article, those of its body and those below it."""

    above: Sequence[Span]
    body: Sequence[Span]
    below: Sequence[Span]


class Surveyed:
    """Tells the standing of the articles of a pile. `texts`: those of their captures, by id, as far as they are known.

    Looked at is what stands above and below an article up to the next one of its capture; without a text its headline
    and body alone.
    """

    def __init__(self, articles: Sequence[Article], names: Names, texts: Mapping[str, str]) -> None:
        self._names, self._texts = names, texts
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._ends: dict[str, list[int]] = defaultdict(list)
        for article in articles:
            if article.spans and article.capture in texts:
                self._starts[article.capture].append(article.spans[0].start)
                self._ends[article.capture].append(article.spans[-1].end)
        for places in (*self._starts.values(), *self._ends.values()):
            places.sort()
        self._known: dict[str, Standing] = {}

    def standing(self, article: Article) -> Standing:
        """Return the form in which an article stands: each is looked at once."""
        known = self._known.get(article.id)
        if known is None:
            known = self._known[article.id] = self._seen(article)
        return known

    def _seen(self, article: Article) -> Standing:
        around = self._around(article)
        sender, is_agency = _sender(article)
        # a slug or a mark of version often heads the body's own first line
        head = [*around.above, *around.body[:1]]
        marks = marks_of(line.exact for line in head)
        marked = head[marks.line] if marks.line is not None else None
        everything = [*around.above, *around.body, *around.below]
        if has_form_of_release("\n".join(line.exact for line in everything)):
            shown = next((line for line in everything if shows_release(line.exact)), None)
            return Standing(RELEASED, shown, sender, marks, marked, self._taken(article, around))
        edited = next((line for line in everything if is_edited_by_agency(line.exact)), None)
        shown = (marked if marks.any else None) or edited
        form = WIRED if is_agency and shown is not None else PRINTED
        bare = article.capture in self._texts and _is_bare(article, around, sender)
        return Standing(form, shown, sender, marks, marked, self._taken(article, around), bare)

    def _around(self, article: Article) -> _Around:
        body = [line for span in article.spans for line in _lines(span)]
        text = self._texts.get(article.capture)
        if text is None:
            return _Around(article.headline.evidence if article.headline else (), body, ())
        first, last = article.spans[0].start, article.spans[-1].end
        ends, starts = self._ends[article.capture], self._starts[article.capture]
        before, after = bisect_right(ends, first), bisect_left(starts, last)
        low = max(first - _ABOVE_CHARS, ends[before - 1] if before else 0)
        high = min(last + _BELOW_CHARS, starts[after] if after < len(starts) else len(text))
        titles = article.headline.evidence if article.headline else ()
        aside = [line for line in titles if line.capture != article.capture or not low <= line.start < first]
        above = _lines(span_of(text, article.capture, low, first))
        return _Around([*aside, *above], body, _lines(span_of(text, article.capture, last, high)))

    def _taken(self, article: Article, around: _Around) -> tuple[Credited, ...]:
        own = outlet_key(article.outlet) if article.outlet else None
        head = [*around.above[-_NOTE_LINES:], *around.body[:1]]
        found = {key: Credited(key, span) for key, span in _read(head, taken_from, self._names)}
        if not found and any(may_be_note(line.exact) for line in head):
            # "the Courier" of a note is the Tansley Courier that the text itself names
            named = Names(name.name for line in around.body for name in outlets_in(line.exact))
            found = {key: Credited(key, span) for key, span in _read(head, taken_from, named)}
        foot = [*around.body[-1:], *around.below[:_FOOT_LINES]]
        below = (*_read(foot, credited_below, self._names), *_read(foot[1:], taken_from, self._names))
        for key, span in below:
            # at the foot of its own page an outlet says where it printed the text first
            if key != own:
                found.setdefault(key, Credited(key, span))
        return tuple(found.values())


UNKNOWN: Final = Standing(PRINTED, None, None, Marks(0, corrected=False, line=None), None, ())


def same_sender(one: Standing, other: Standing) -> bool:
    """Return whether both texts are of one agency or outlet, as versions of one story are."""
    return one.sender is not None and one.sender == other.sender


def _is_bare(article: Article, around: _Around, sender: str | None) -> bool:
    written = [place for one in article.byline for place in one.evidence]
    own = [line for line in around.above if not any(line.meets(place) for place in written)]
    return sum(sender is None or sender not in line.exact.lower() for line in own) <= 1


def _read(
    lines: Sequence[Span], read: Callable[[str, Names], Place | None], names: Names
) -> list[tuple[str, Span]]:  # fmt: skip
    places = ((line, read(line.exact, names)) for line in lines if len(line.exact) <= _LONGEST_LINE_CHARS)
    return [(place[2], line.part(place[0], place[1])) for line, place in places if place is not None]


def _sender(article: Article) -> tuple[str | None, bool]:
    """Return the key of who sends a text, and whether that is who its dateline names.

    A text of no known outlet is taken for that of the agency in its dateline, and so is one of an outlet by that name.
    """
    opening = next((match for span in article.spans[:1] if (match := _DATELINE.match(span.exact))), None)
    own = outlet_key(article.outlet) if article.outlet else None
    if opening is None:
        return own, False
    agency = outlet_key(opening["name"])
    if own is None or set(agency.split()) <= set(own.split()):
        return agency, True
    return own, False


def _lines(span: Span) -> list[Span]:
    """Return the lines of a span that hold anything, without the blanks around them."""
    found, at = [], 0
    for raw in span.exact.split("\n"):
        if bare := raw.strip():
            low = at + raw.index(bare)
            found.append(span.part(low, low + len(bare)))
        at += len(raw) + 1
    return found
