"""A dossier with its texts as answers need them: everything by its id, and what is known of the texts."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from headwater.assistant.places import Places
from headwater.dossier.accounts import Accounts
from headwater.dossier.document import spans_in
from headwater.dossier.ranking import ranked
from headwater.errors import UsageError
from headwater.model import Article, Attribution, Capture, Claim, Dossier, Noun, Role, Segment, Source, Span
from headwater.reader.words import folded_in
from headwater.web.pile import by_capture

N = TypeVar("N", bound=Noun)
Gaps = tuple[tuple[int, int], ...]


class Material:
    """A dossier at one time. `edition`: its SHA-256; `behind`: inputs changed since it was made.

    `texts`: canonical texts by capture. Of a dossier file they are put together from its spans: `gaps` are the places
    of each that no span tells, white space for the most part; blanks stand there.
    """

    def __init__(
        self, dossier: Dossier, texts: Mapping[str, str] | None, *, title: str, edition: str, behind: bool = False
    ) -> None:
        self.dossier, self.title, self.edition, self.behind = dossier, title, edition, behind
        self._texts = texts
        self.places = Places(dossier.captures, dossier.articles)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims by weight, as the page numbers them."""
        return ranked(self.dossier.claims)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each claim on the page."""
        return {claim.id: number for number, claim in enumerate(self.claims, 1)}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles."""
        return _by_id(self.dossier.articles)

    @cached_property
    def attributions(self) -> Mapping[str, Attribution]:
        """The attributions."""
        return _by_id(self.dossier.attributions)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources."""
        return _by_id(self.dossier.sources)

    @cached_property
    def captures(self) -> Mapping[str, Capture]:
        """The captures."""
        return _by_id(self.dossier.captures)

    @cached_property
    def stances(self) -> Mapping[str, Counter[str]]:
        """How often each source takes each stance."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for one in self.dossier.attributions:
            found[one.source_id or ""][one.stance] += 1
        return found

    @cached_property
    def exemplars(self) -> Mapping[str, str]:
        """The article that each copy of an article in the pile stems from most."""
        best = sorted(self.dossier.descents, key=lambda one: (one.share, one.probability))
        return {one.copy: one.exemplar for one in best if one.exemplar}

    @cached_property
    def segments(self) -> Mapping[str, Sequence[Segment]]:
        """The segments of each capture, in order of place."""
        return by_capture(self.dossier)

    def role_at(self, span: Span) -> Role | None:
        """Return the role of the segment that a span begins in; None where it begins in none."""
        held = self.segments.get(span.capture, ())
        at = bisect_right(held, span.start, key=lambda one: one.span.start) - 1
        return held[at].role if at >= 0 and span.start < held[at].span.end else None

    @cached_property
    def said(self) -> Mapping[str, Sequence[tuple[Span, Attribution]]]:
        """What was said in each capture: content and who is behind it, in order of place."""
        found: dict[str, list[tuple[Span, Attribution]]] = defaultdict(list)
        for one in self.dossier.attributions:
            for span in one.content:
                found[span.capture].append((span, one))
        return {capture: sorted(held, key=lambda pair: pair[0]) for capture, held in found.items()}

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """The folded words of each text, one blank around each."""
        return {capture: joined_words(folded_in(text)) for capture, text in self.texts.items()}

    @cached_property
    def _accounts(self) -> Accounts:
        return Accounts(self.dossier)

    def article_at(self, span: Span) -> str | None:
        """Return the article whose text a span lies in; None for what belongs to none."""
        return self._accounts.article(span)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The canonical text of each capture."""
        return self._told[0] if self._texts is None else self._texts

    def gaps(self, capture: str) -> Gaps:
        """Return the places of a text that are not known."""
        return () if self._texts is not None else self._told[1].get(capture, ())

    @cached_property
    def _told(self) -> tuple[Mapping[str, str], Mapping[str, Gaps]]:
        spans: dict[str, list[Span]] = defaultdict(list)
        for span in spans_in(self.dossier):
            spans[span.capture].append(span)
        told = {one.id: _told(one.chars, spans.get(one.id, ())) for one in self.dossier.captures}
        return {key: text for key, (text, _) in told.items()}, {key: gaps for key, (_, gaps) in told.items()}


def joined_words(folded: Iterable[str]) -> str:
    """Return folded words with one blank around each, so that a run of them is found as a string."""
    # one character may fold to several words (Arabic ligatures): it stays one
    return f" {' '.join(word.replace(' ', '') for word in folded)} "


def asked_for(found: Mapping[str, N], key: str, kind: str, listing: str) -> N:
    """Return a noun by its id. Raises UsageError, which names the tool that lists ids, for an unknown one."""
    if key not in found:
        raise UsageError(f"{ascii(key)[:80]}: no {kind} of this dossier has that id; {listing} gives the ids")
    return found[key]


def _by_id(nouns: Iterable[N]) -> dict[str, N]:
    return {getattr(one, "id"): one for one in nouns}  # noqa: B009 (nouns that are asked for have one)


def _told(chars: int, spans: Iterable[Span]) -> tuple[str, Gaps]:
    """Return a text of so many code points as spans tell it, blanks where none does, and the places of those."""
    pieces: list[str] = []
    gaps: list[tuple[int, int]] = []
    at = 0
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if span.end <= at or span.end > chars:
            continue
        if span.start > at:
            gaps.append((at, span.start))
            pieces.append(" " * (span.start - at))
            at = span.start
        pieces.append(span.exact[at - span.start :])
        at = span.end
    if at < chars:
        gaps.append((at, chars))
        pieces.append(" " * (chars - at))
    return "".join(pieces), tuple(gaps)
