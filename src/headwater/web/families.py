"""Who copied whom: families of articles, their lost ancestors, and the passages they share."""

from collections.abc import Iterable, Sequence

from headwater.dossier import terms
from headwater.model import Descent, Dossier, Noun, Reuse
from headwater.web import words
from headwater.web.apparatus import VariantRow, variant_rows
from headwater.web.collation import Collation, collation
from headwater.web.lineage import Branch, Strain, by_family, trees
from headwater.web.register import Quote, Register, Tag

MAX_PASSAGES = 100
MAX_LISTED = 1_200  # variants of all families together
MAX_DEPTH = 5
MAX_TAGS = 12
REPEATS = frozenset({"exact", "excerpt", "revision"})


class Ground(Noun, frozen=True, kw_only=True):
    """One signal for a descent, with the characters that show it."""

    says: str
    quotes: tuple[Quote, ...]


class FamilyRow(Noun, frozen=True, kw_only=True):
    """Articles in their family, several only where they are exact copies of one.

    `relation` is empty where a row opens a tree or, with a `share`, where no direction is known. `letter`: the lost
    ancestor that the row is, or stems from.
    """

    tags: tuple[Tag, ...]
    more: int
    depth: int
    relation: str
    exemplar: Tag | None
    letter: str
    share: str
    likely: str
    grounds: tuple[Ground, ...]


class FamilyView(Noun, frozen=True, kw_only=True):
    """A family: who stems from whom in words, the sentence most changed, and its apparatus.

    `listed` of `found` variants stand on the page; `kept` of them are in the dossier.
    """

    base: Tag
    witnesses: int
    articles: int
    collation: Collation | None
    rows: tuple[FamilyRow, ...]
    variants: tuple[VariantRow, ...]
    kept: int
    found: int


class Passage(Noun, frozen=True, kw_only=True):
    """A passage two articles share."""

    left: Tag
    right: Tag
    kind: str
    identity: str
    here: Quote
    there: Quote


def copy_kinds(descents: Iterable[Descent]) -> dict[str, str]:
    """Return, for each article that stems from another text, `copy` or, where it was rewritten, `rework`."""
    kinds: dict[str, str] = {}
    for one in sorted(descents, key=lambda one: (one.copy, one.relation not in REPEATS)):
        kinds.setdefault(one.copy, "copy" if one.relation in REPEATS else "rework")
    return kinds


def families(dossier: Dossier, register: Register) -> tuple[FamilyView, ...]:
    """Return the families, those of most witnesses first; in each, every text stands below the one it stems from."""
    known = by_family(dossier)
    found: list[FamilyView] = []
    room = MAX_LISTED
    for family, nodes in trees(dossier):
        variants = variant_rows(family, register, room)
        room -= len(variants)
        exact = [descent for descent in known[family.id] if descent.relation == "exact"]
        found.append(
            FamilyView(
                base=register.tag(family.base),
                witnesses=len(family.witnesses),
                articles=sum(len(witness.articles) for witness in family.witnesses),
                collation=collation(family, register),
                rows=tuple(row for n in range(len(nodes)) for row in _rows(nodes, n, exact, register)),
                variants=variants,
                kept=len(family.variants),
                found=len(family.variants) + family.omitted,
            )
        )
    return tuple(found)


def _rows(nodes: Sequence[Branch], number: int, exact: Sequence[Descent], register: Register) -> list[FamilyRow]:
    node = nodes[number]
    tags = tuple(register.tag(article) for article in node.articles[:1])
    found = [_strain(nodes, number, strain, register) for strain in node.strains]
    if node.parent is None:
        opening = FamilyRow(tags=tags, more=0, depth=0, relation="", exemplar=None, letter=node.letter, share="",
                            likely="", grounds=())  # fmt: skip
        found.insert(0, opening)
    bundles: dict[tuple[str | None, float, str], list[Descent]] = {}
    inside = set(node.articles)
    for descent in exact:
        if descent.copy in inside and descent.exemplar in inside:
            said = descent.evidence[0].says if descent.evidence else ""
            bundles.setdefault((descent.exemplar, descent.probability, said), []).append(descent)
    return found + [_bundle(bundle, node.depth + 1, register) for bundle in bundles.values()]


def _strain(nodes: Sequence[Branch], number: int, strain: Strain, register: Register) -> FamilyRow:
    node, above = nodes[number], nodes[strain.exemplar]
    known = strain.descent
    return FamilyRow(
        tags=tuple(register.tag(article) for article in ([known.copy] if known else node.articles[:1])),
        more=0,
        depth=min(node.depth, MAX_DEPTH),
        relation=terms.RELATIONS[known.relation] if known else "",
        exemplar=register.tag((known and known.exemplar) or above.articles[0]) if not above.letter else None,
        letter=above.letter,
        share=words.percent(strain.share),
        likely=terms.likely(known.probability) if known else "",
        grounds=_grounds(known, register) if known else (),
    )


def _bundle(descents: Sequence[Descent], depth: int, register: Register) -> FamilyRow:
    first = descents[0]
    return FamilyRow(
        tags=tuple(register.tag(one.copy) for one in descents[:MAX_TAGS]),
        more=max(0, len(descents) - MAX_TAGS),
        depth=min(depth, MAX_DEPTH),
        relation=terms.RELATIONS["exact"],
        exemplar=register.tag(first.exemplar) if first.exemplar else None,
        letter="",
        share=words.percent(first.share),
        likely=terms.likely(first.probability),
        grounds=_grounds(first, register),
    )


def _grounds(descent: Descent, register: Register) -> tuple[Ground, ...]:
    return tuple(
        Ground(says=one.says, quotes=tuple(register.quote(span, "e") for span in one.spans[:2]))
        for one in descent.evidence
    )


def passages(dossier: Dossier, register: Register) -> tuple[Passage, ...]:
    """Return the longest shared passages, copies before quotations before boilerplate, at most `MAX_PASSAGES`."""
    kinds = tuple(words.REUSES)
    ordered = sorted(
        dossier.reuses, key=lambda one: (kinds.index(one.kind), one.left.start - one.left.end, one.left, one.right)
    )
    return tuple(_passage(one, register) for one in ordered[:MAX_PASSAGES])


def _passage(reuse: Reuse, register: Register) -> Passage:
    here, there = register.quote(reuse.left, "e"), register.quote(reuse.right, "e")
    register.pair(here, there)
    return Passage(
        left=register.tag(reuse.left_article),
        right=register.tag(reuse.right_article),
        kind=words.REUSES[reuse.kind],
        identity=words.percent(reuse.identity),
        here=here,
        there=there,
    )
