"""From articles and passages to descents: the steps of the stage in order."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from headwater.memory import Memory
from headwater.model import Article, Descent, Reuse
from headwater.settings import StemmaSettings
from headwater.stemma.collation import Collation
from headwater.stemma.exact import Root, exact_descents
from headwater.stemma.exemplars import Edge, edges_of
from headwater.stemma.links import Links, links_of
from headwater.stemma.lost import lost_ancestors
from headwater.stemma.relations import is_of_weight, relation_of, share_of
from headwater.stemma.remembering import remembered_descents
from headwater.stemma.shared import Shared
from headwater.stemma.sides import Side, sides_of
from headwater.stemma.signals import evidence_of, pair_of
from headwater.stemma.stretches import Stretches
from headwater.stemma.tied import Surroundings, Tied, tied_in
from headwater.stemma.witnesses import Witness, place_of, witnesses_of


class Families(NamedTuple):
    """Witnesses, what they share and how they may be linked."""

    witnesses: Sequence[Witness]
    roots: Sequence[Root]
    sides: Sequence[Side]
    shared: Shared
    collation: Collation
    stretches: Stretches
    links: Links


def families_of(
    articles: Sequence[Article],
    reuses: Sequence[Reuse],
    settings: StemmaSettings,
) -> Families:
    """Return the witnesses of a pile with every link that their passages make possible."""
    witnesses = witnesses_of(articles)
    return _linked(Tied(witnesses, reuses), Surroundings(articles, witnesses), settings)


def _linked(tied: Tied, around: Surroundings, settings: StemmaSettings) -> Families:
    witnesses = tied.witnesses
    shared = Shared(tied.reuses, {witness.bearer.id: number for number, witness in enumerate(witnesses)})
    credited = [around.credits(witness.bearer) for witness in witnesses]
    standings = [around.standings(witness) for witness in witnesses]
    roots, sides = sides_of(witnesses, credited, shared, around.present, around.wired, standings)
    collation = Collation(witnesses, shared, around.attesting)
    stretches = Stretches(collation, shared)
    links = links_of(sides, shared, collation, stretches, settings)
    return Families(witnesses, roots, sides, shared, collation, stretches, links)


def find_descents(
    articles: Sequence[Article],
    reuses: Sequence[Reuse],
    settings: StemmaSettings,
    memory: Memory | None = None,
    texts: Mapping[str, str] | None = None,
) -> tuple[Descent, ...]:
    """Return the edges of the stemma; see `stemma.descend`."""
    witnesses = witnesses_of(articles, memory)
    around = Surroundings(articles, witnesses, memory, texts)
    found: list[Descent] = []
    for tied in tied_in(witnesses, reuses):
        make = partial(_descents_of, tied, around, settings)
        found += remembered_descents(tied, around, settings, make)
    around.keep()
    place = {a.id: place_of(a) for a in articles if a.spans}
    return tuple(sorted(found, key=lambda d: (place[d.copy], place.get(d.exemplar or "", ("", 0, "")))))


def _descents_of(tied: Tied, around: Surroundings, settings: StemmaSettings) -> tuple[Collation, tuple[Descent, ...]]:
    """Return the descents of witnesses that are tied by what they share, and the texts side by side."""
    families = _linked(tied, around, settings)
    edges = edges_of(families.links, families.stretches.all, families.collation, settings)
    edges = _of_weight(edges, families, settings)
    pairs = zip(families.witnesses, families.roots, strict=True)
    found = [descent for witness, root in pairs for descent in exact_descents(witness, root)]
    found += _descents(edges, families)
    settled = frozenset(edge.copy for edge in edges)
    found += lost_ancestors(families.witnesses, families.sides, families.shared, settled, settings)
    return families.collation, tuple(found)


def _of_weight(edges: Sequence[Edge], families: Families, settings: StemmaSettings) -> list[Edge]:
    """Return the edges by which a good part of the copy stems from its exemplar."""
    shared, witnesses = families.shared, families.witnesses
    return [e for e in edges if is_of_weight(shared.passages(e.copy, e.exemplar), witnesses[e.copy].chars, settings)]


def _descents(edges: Sequence[Edge], families: Families) -> Iterator[Descent]:
    witnesses, sides, shared = families.witnesses, families.sides, families.shared
    exemplars = Counter(edge.copy for edge in edges)
    for edge in edges:
        passages = shared.passages(edge.copy, edge.exemplar)
        share = share_of(passages, witnesses[edge.copy].chars)
        back = share_of(shared.passages(edge.exemplar, edge.copy), witnesses[edge.exemplar].chars)
        yield Descent(
            exemplar=sides[edge.exemplar].article.id,
            copy=sides[edge.copy].article.id,
            relation="mashup" if exemplars[edge.copy] > 1 else relation_of(passages, share, back),
            probability=round(edge.probability, 4),
            share=share,
            evidence=evidence_of(pair_of(edge.exemplar, edge.copy, sides, shared, families.collation)),
        )
