"""The families of a pile as nouns, each with its apparatus."""

from collections.abc import Iterable, Sequence
from functools import partial

from headwater.memory import Memory, code_version, key_of, remembered
from headwater.model import Article, Descent, Family, FamilyWitness, Reuse, Undirected, content_id
from headwater.settings import CollationSettings
from headwater.stemma.apparatus.kin import Kindred, kindred_of
from headwater.stemma.apparatus.texts import Text
from headwater.stemma.apparatus.variants import Apparatus, apparatus_of
from headwater.stemma.shared import Shared
from headwater.stemma.witnesses import Witness, place_of, witnesses_of


def families_of(
    articles: Sequence[Article], reuses: Sequence[Reuse], descents: Sequence[Descent], settings: CollationSettings,
    memory: Memory | None = None,
) -> tuple[Family, ...]:  # fmt: skip
    """Return the families of `headwater.stemma.collate`."""
    version = code_version("stemma", "reader") if memory is not None else ""
    witnesses = witnesses_of(articles, memory)
    shared = Shared(reuses, {witness.bearer.id: number for number, witness in enumerate(witnesses)})
    speakers = _speakers(witnesses, descents)
    found: list[Family] = []
    for kindred in kindred_of(witnesses, descents, shared, settings.min_family_share):
        made = partial(_apparatus, kindred, witnesses, speakers, shared, settings)
        key = key_of(_key(kindred, witnesses, speakers, shared), settings) if memory is not None else ""
        apparatus = remembered(memory, ("apparatus", version, key), Apparatus, made)
        ranked = sorted(kindred.members, key=lambda member: kindred.rank[member])
        found.append(
            Family(
                id=content_id("family", *(witnesses[member].key.hex() for member in sorted(ranked))),
                base=speakers[ranked[0]].id,
                witnesses=tuple(_witness(witnesses[member], speakers[member]) for member in ranked),
                undirected=_undirected(kindred, witnesses, speakers),
                variants=apparatus.variants,
                omitted=apparatus.omitted,
            )
        )
    sizes = {family.id: sum(len(w.articles) for w in family.witnesses) for family in found}
    place = {article.id: place_of(article) for article in articles if article.spans}
    return tuple(sorted(found, key=lambda family: (-len(family.witnesses), -sizes[family.id], place[family.base])))


def _apparatus(
    kindred: Kindred, witnesses: Sequence[Witness], speakers: Sequence[Article], shared: Shared,
    settings: CollationSettings,
) -> Apparatus:  # fmt: skip
    texts = {member: Text(witnesses[member], speakers[member]) for member in kindred.members}
    return apparatus_of(kindred, texts, shared, settings)


def _key(kindred: Kindred, witnesses: Sequence[Witness], speakers: Sequence[Article], shared: Shared) -> str:
    """Return a hash of all that the apparatus of a family can depend on: numbers of the pile only by their order."""
    members = kindred.members
    place = {member: n for n, member in enumerate(sorted(members))}
    texts = [
        (place[n], kindred.rank[n], witnesses[n].key, speakers[n].id, speakers[n].spans, witnesses[n].bearer.spans)
        for n in members
    ]
    links = [
        (place[k.one], place[k.two], None if k.exemplar is None else place[k.exemplar], k.chars) for k in kindred.links
    ]
    passages = [
        (place[one], place[two], shared.passages(one, two))
        for one in members
        for two in shared.partners(one)
        if two in place and one < two
    ]
    return key_of(texts, links, passages)


def _speakers(witnesses: Sequence[Witness], descents: Iterable[Descent]) -> list[Article]:
    """Return for each witness the member that its exact copies are taken to stem from."""
    copies = {descent.copy for descent in descents if descent.relation == "exact" and descent.exemplar is not None}
    return [next((a for a in w.members if a.id not in copies), w.bearer) for w in witnesses]


def _witness(witness: Witness, speaker: Article) -> FamilyWitness:
    return FamilyWitness(article=speaker.id, copies=tuple(a.id for a in witness.members if a is not speaker))


def _undirected(kindred: Kindred, witnesses: Sequence[Witness], speakers: Sequence[Article]) -> tuple[Undirected, ...]:
    """Return the links without a direction that hold the family together where descents do not, by most text."""
    part = {member: member for member in kindred.members}

    def root(member: int) -> int:
        while part[member] != member:
            part[member] = part[part[member]]
            member = part[member]
        return member

    kept: list[Undirected] = []
    for link in sorted(kindred.links, key=lambda k: (k.exemplar is None, -k.chars, k.one, k.two)):
        one, two = root(link.one), root(link.two)
        if one == two:
            continue
        part[one] = two
        if link.exemplar is None:
            first, second = sorted((link.one, link.two), key=lambda member: kindred.rank[member])
            shorter = min(witnesses[first].chars, witnesses[second].chars)
            share = min(1.0, link.chars / shorter) if shorter else 0.0
            kept.append(Undirected(articles=(speakers[first].id, speakers[second].id), share=round(share, 4)))
    return tuple(kept)
