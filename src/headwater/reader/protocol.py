"""What every reader offers, and how an article is read with its offsets kept."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol

import msgspec

from headwater.model import Article, ModelUsed, Span
from headwater.reader.embedded import with_ends
from headwater.reader.for_use import with_statements
from headwater.reader.layers import Layers, Range
from headwater.reader.rebutted import with_rebutted
from headwater.reader.running_quotes import with_running_quotes
from headwater.reader.seen_papers import with_seen_papers
from headwater.reader.spoken import with_turns
from headwater.reader.unread_denials import with_unread_denials
from headwater.reader.unread_tellers import with_unread_tellers

_BETWEEN_SPANS = "\n\n"
_LANGUAGES = frozenset({"en"})


def can_read(language: str | None) -> bool:
    """Return whether texts of a language (BCP 47, None for unknown) are read for who said what; never as if English."""
    return language is None or language.split("-")[0].lower() in _LANGUAGES


class Reader(Protocol):
    """Reads layers off a text. A reader holds no state between texts: equal texts give equal layers."""

    @property
    def name(self) -> str:
        """The reader's name, as the dossier's producer lists it."""

    @property
    def model(self) -> ModelUsed | None:
        """The weights it reads with, None where it has none."""

    def read(self, text: str, language: str | None) -> Layers:
        """Return the layers of `text`; offsets count from its first character. `language` is a BCP 47 tag."""


def read_article(reader: Reader, article: Article) -> Layers:
    """Return the layers of the article's body, in canonical offsets of its capture.

    The body spans are read as one text with a blank line between them, so that a quotation may run on from one to the
    next; of a talk that is printed in turns, each turn is its speaker's; what is said inside the subject of a sentence
    ends before the verb of that; what is sent to be attributed to somebody is theirs; who has seen a paper says nothing
    of it; tellers and denials that were passed over are added, and whom a denial answers is told apart from it.
    Nothing found reaches over a gap: what would is cut at the gap, or dropped where it must be one range.
    """
    places = Places(article)
    layers = with_ends(places.text, with_turns(places.text, reader.read(places.text, article.language)))
    layers = with_running_quotes(places.text, layers)
    layers = with_statements(places.text, layers)
    layers = with_seen_papers(places.text, layers)
    layers = with_unread_tellers(places.text, layers)
    layers = with_rebutted(places.text, with_unread_denials(places.text, layers))
    quotations = []
    for quotation in layers.quotations:
        outer, inner = places.one(quotation.outer), places.one(quotation.inner)
        if outer and inner:
            quotations.append(msgspec.structs.replace(quotation, outer=outer, inner=inner))
    named = ((name, places.one(name.range)) for name in layers.names)
    utterances = tuple(
        msgspec.structs.replace(
            found,
            source=places.many(found.source),
            cue=places.many(found.cue),
            content=places.many(found.content),
            addressee=places.one(found.addressee) if found.addressee else None,
        )
        for found in layers.utterances
    )
    return Layers(
        sentences=places.many(layers.sentences),
        quotations=tuple(quotations),
        names=tuple(msgspec.structs.replace(name, range=place) for name, place in named if place),
        utterances=utterances,
    )


class Places:
    """The joined body of an article, and where each of its characters stands in the capture."""

    def __init__(self, article: Article) -> None:
        self.text = _BETWEEN_SPANS.join(span.exact for span in article.spans)
        self.spans = article.spans
        self.starts: list[int] = []
        at = 0
        for span in article.spans:
            self.starts.append(at)
            at += len(span.exact) + len(_BETWEEN_SPANS)

    def many(self, ranges: Iterable[Range]) -> tuple[Range, ...]:
        """Return the ranges in the capture, those over a gap cut in two."""
        return tuple(piece for found in ranges for piece in self._pieces(found))

    def spans_of(self, found: Range) -> tuple[Span, ...]:
        """Return the range as spans of the capture."""
        homes = {span.start: span for span in self.spans}
        starts = sorted(homes)
        spans = []
        for low, high in self._pieces(found):
            home = homes[starts[bisect_right(starts, low) - 1]]
            spans.append(home.part(low - home.start, high - home.start))
        return tuple(spans)

    def one(self, found: Range) -> Range | None:
        """Return the range in the capture, or None when it reaches over a gap."""
        pieces = self._pieces(found)
        return pieces[0] if len(pieces) == 1 else None

    def _pieces(self, found: Range) -> list[Range]:
        start, end = found
        pieces = []
        first, after = bisect_right(self.starts, start) - 1, bisect_right(self.starts, max(start, end - 1))
        for number in range(max(0, first), after):
            span, base = self.spans[number], self.starts[number]
            low, high = max(start, base), min(end, base + len(span.exact))
            if low < high:
                pieces.append((low - base + span.start, high - base + span.start))
        return pieces
