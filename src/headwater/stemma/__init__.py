"""The stemma stage: who descends from whom, with the evidence for it, or no answer."""

from collections import Counter
from collections.abc import Iterator, Sequence

from headwater.model import Article, Descent, Family, Reuse
from headwater.reader.outlets import outlet_key
from headwater.settings import CollationSettings, StemmaSettings
from headwater.stemma.apparatus.families import families_of
from headwater.stemma.credits import credits_of, names_of
from headwater.stemma.exact import exact_descents, root_of
from headwater.stemma.exemplars import Candidate, candidates_of, choose
from headwater.stemma.lost import lost_ancestors
from headwater.stemma.relations import relation_of, share_of
from headwater.stemma.shared import Shared
from headwater.stemma.signals import Side
from headwater.stemma.witnesses import Witness, place_of, witnesses_of

__all__ = ["collate", "descend"]


def descend(articles: Sequence[Article], reuses: Sequence[Reuse], settings: StemmaSettings) -> tuple[Descent, ...]:
    """Return the edges of the stemma, sorted by the places of copy and exemplar; no cycle among them.

    Articles with the same words are one witness: its best documented member stands for it, the others stem from that
    one. Between witnesses an edge needs evidence: dates that do not overlap, credits, readings that other witnesses
    reject (Maas 1927), layout and typography lost, a text cut short. Containment and length count for nothing. Without
    evidence there is no edge, unless both credit an outlet that is not in the pile: then each stems from an unseen
    exemplar. `share` is the share of the copy's body; `probability` comes from weights fitted on generated corpora
    and is not calibrated on real ones. The order of the arguments changes nothing; a bare copy added changes no edge
    between others. Misses: copies whose dates, credits and wording all say nothing; paraphrase.
    """
    witnesses = witnesses_of(articles)
    names = names_of(articles)
    credited = [credits_of(witness.bearer, names) for witness in witnesses]
    roots = [root_of(witness, given) for witness, given in zip(witnesses, credited, strict=True)]
    sides = [
        Side(root.article, witness.bearer, outlet_key(root.article.outlet) if root.article.outlet else None, given)
        for witness, root, given in zip(witnesses, roots, credited, strict=True)
    ]
    shared = Shared(reuses, {witness.bearer.id: number for number, witness in enumerate(witnesses)})
    chars = [witness.chars for witness in witnesses]
    edges = choose(candidates_of(sides, shared, settings), chars, shared, settings)
    found = [d for witness, root in zip(witnesses, roots, strict=True) for d in exact_descents(witness, root)]
    found += _descents(edges, witnesses, sides, shared)
    found += lost_ancestors(witnesses, sides, shared, frozenset(edge.copy for edge in edges))
    place = {a.id: place_of(a) for a in articles if a.spans}
    return tuple(sorted(found, key=lambda d: (place[d.copy], place.get(d.exemplar or "", ("", 0, "")))))


def collate(
    articles: Sequence[Article], reuses: Sequence[Reuse], descents: Sequence[Descent], settings: CollationSettings
) -> tuple[Family, ...]:
    """Return the families of the pile, those of most witnesses first, each with the places where its texts differ.

    A family is joined by descents, or by copied text that is a good part of either (`settings.min_family_share`).
    Articles with the same words are one witness. Its words are set side by side from the blocks of copied passages,
    which are exact, each witness with its exemplar; only inside the gaps between blocks are words aligned (Needleman &
    Wunsch 1970), so that words that several witnesses share are one column (variant graphs: Haentjens Dekker et al.
    2015). A locus lists only witnesses whose words around it tell where it is. Order changes nothing, and an added copy
    only lengthens the list of its witness. Misses: what was reworded beyond the reach of a passage; changes of more
    than 120 words; names and sources that closed lists and capitals do not show.
    """
    return families_of(articles, reuses, descents, settings)


def _descents(
    edges: Sequence[Candidate], witnesses: Sequence[Witness], sides: Sequence[Side], shared: Shared
) -> Iterator[Descent]:
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
            evidence=tuple(signal.evidence for signal in edge.signals),
        )
