"""The apparatus of a family: at each locus the readings, who has them, and what is different about them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from headwater.model import Matter, Variant, VariantKind, VariantReading
from headwater.settings import CollationSettings
from headwater.stemma.apparatus.columns import Columns, columns_of
from headwater.stemma.apparatus.kin import Kindred
from headwater.stemma.apparatus.loci import Locus, folded_spaces, loci_of
from headwater.stemma.apparatus.matters import MATTERS, Names, Wording, kind_of, touched, weight_of, wording_of
from headwater.stemma.apparatus.strands import Strand, strands_of
from headwater.stemma.apparatus.texts import Text
from headwater.stemma.shared import Shared


class Apparatus(NamedTuple):
    """The variants that are listed, weightiest first, and how many more were found."""

    variants: tuple[Variant, ...]
    omitted: int


class _Entry(NamedTuple):
    """What one strand reads at a locus."""

    member: int
    wording: Wording


class _Told(NamedTuple):
    """A reading beside the lemma: its weight, kind and matters, and the entries that have it."""

    weight: int
    kind: VariantKind
    touches: tuple[Matter, ...]
    entries: tuple[_Entry, ...]


class _Place(NamedTuple):
    """A locus with all strands of its reference; `weight` orders the places of a family."""

    weight: tuple[int, int, int, int]
    locus: Locus
    strands: Sequence[Strand]


def apparatus_of(
    kindred: Kindred, texts: Mapping[int, Text], shared: Shared, settings: CollationSettings
) -> Apparatus:
    """Return the variants of a family.

    First each locus is weighed by those that depart there, which costs in proportion to the changes; then all readings
    are gathered of those that are listed. Bounded by the settings; what is left out is counted.
    """
    desk = _Desk(kindred, texts)
    places = sorted(desk.places(columns_of(kindred, texts, shared)), key=lambda place: place.weight)
    listed: list[Variant] = []
    spelling = spans = 0
    for place in places:
        if len(listed) >= settings.max_variants:
            break
        if place.locus.spelling and spelling >= settings.max_orthographic:
            continue
        variant = desk.variant(place)
        count = sum(len(reading.spans) for reading in variant.readings)
        if spans + count > settings.max_places:
            continue
        spans += count
        spelling += place.locus.spelling
        listed.append(variant)
    return Apparatus(tuple(listed), len(places) - len(listed))


class _Desk:
    """Sets the readings of one family side by side."""

    def __init__(self, kindred: Kindred, texts: Mapping[int, Text]) -> None:
        self._rank, self._texts = kindred.rank, texts
        self._kindred = kindred
        self._names = Names(texts[member] for member in kindred.members)

    def places(self, columns: Mapping[int, Columns]) -> Iterator[_Place]:
        """Yield the loci at which there are two readings or more."""
        for reference, strands in strands_of(self._kindred, self._texts, columns):
            ranked = sorted(strands, key=lambda strand: self._rank[strand.member])
            own = [strand for strand in strands if strand.member == reference.owner]
            for locus in loci_of(reference, strands, self._texts):
                first = next((s for s in ranked if self._entry(s, locus)), None)
                departing = [strands[number] for number in locus.departing]
                entries = self._entries(dict.fromkeys([*([first] if first else []), *own, *departing]), locus)
                lemma, told = self._told(entries, locus)
                if lemma and told:
                    weight = min(one.weight for one in told), self._rank[reference.owner], locus.start, locus.end
                    yield _Place(weight, locus, strands)

    def variant(self, place: _Place) -> Variant:
        """Return a place with the readings of all strands."""
        lemma, told = self._told(self._entries(place.strands, place.locus), place.locus)
        return Variant(
            kind=min(told, key=lambda one: one.weight).kind,
            touches=tuple(matter for matter in MATTERS if any(matter in one.touches for one in told)),
            readings=(_reading(None, lemma), *(_reading(one.kind, one.entries) for one in told)),
        )

    def _entry(self, strand: Strand, locus: Locus) -> _Entry | None:
        words = strand.reading(locus.start, locus.end)
        if words is None:
            return None
        inside = strand.within(locus.start, locus.end)
        exact = any((c.start, c.end) == (locus.start, locus.end) for c in inside)
        if inside and not exact and (locus.long or locus.spelling):
            return None
        moved = exact and any(c.moved for c in inside)
        wording = wording_of(self._texts[strand.member], *words, moved=moved)
        return _Entry(strand.member, wording) if wording else None

    def _entries(self, strands: Iterable[Strand], locus: Locus) -> list[_Entry]:
        found = [entry for strand in strands if (entry := self._entry(strand, locus))]
        return sorted(found, key=lambda entry: (self._rank[entry.member], entry.wording.first))

    def _told(self, entries: Sequence[_Entry], locus: Locus) -> tuple[tuple[_Entry, ...], list[_Told]]:
        """Return the entries of the lemma, and the other readings, weightiest first."""
        grouped: dict[object, list[_Entry]] = {}
        for entry in entries:
            grouped.setdefault(_words(entry.wording, locus), []).append(entry)
        if not grouped:
            return (), []
        lemma, *others = grouped.values()
        told = [self._weighed(lemma[0].wording, tuple(other)) for other in others]
        told.sort(key=lambda one: (one.weight, -len(one.entries), self._rank[one.entries[0].member]))
        return tuple(lemma), told

    def _weighed(self, lemma: Wording, entries: tuple[_Entry, ...]) -> _Told:
        reading = entries[0].wording
        kind = kind_of(lemma, reading)
        touches = () if kind == "orthographic" else touched(lemma, reading, self._names)
        return _Told(weight_of(kind, touches, lemma, reading), kind, touches, entries)


def _words(wording: Wording, locus: Locus) -> object:
    if locus.spelling:
        return folded_spaces(wording.text.raw(wording.first, wording.last))
    return wording.moved, tuple(wording.words)


def _reading(kind: VariantKind | None, entries: Sequence[_Entry]) -> VariantReading:
    articles = tuple(entry.wording.text.article.id for entry in entries)
    return VariantReading(kind=kind, articles=articles, spans=tuple(entry.wording.span for entry in entries))
