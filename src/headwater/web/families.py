"""Who copied whom: families of articles, their lost ancestors, and the passages they share."""

from collections import defaultdict
from collections.abc import Iterable

from headwater.model import Descent, Dossier, Noun
from headwater.web import words
from headwater.web.register import Quote, Register, Tag

MAX_PASSAGES = 100
MAX_DEPTH = 5
REPEATS = frozenset({"exact", "excerpt", "revision"})


class Ground(Noun, frozen=True, kw_only=True):
    """One signal for a descent, with the characters that show it."""

    says: str
    quotes: tuple[Quote, ...]


class FamilyRow(Noun, frozen=True, kw_only=True):
    """An article in its family. A root has no `relation`; `exemplar` None stands for a text that is not in the pile."""

    tag: Tag
    depth: int
    relation: str
    exemplar: Tag | None
    share: str
    likely: str
    grounds: tuple[Ground, ...]


class Family(Noun, frozen=True, kw_only=True):
    """Articles joined by descent; `lost` where at least one stems from a text that is not in the pile."""

    rows: tuple[FamilyRow, ...]
    lost: bool


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


def families(dossier: Dossier, register: Register) -> tuple[Family, ...]:
    """Return the families, largest first; in each, every copy stands below the text it stems from."""
    joined = _joined(dossier)
    edges: dict[str, list[Descent]] = defaultdict(list)
    for one in dossier.descents:
        edges[joined[one.copy]].append(one)
    found = [_family(tuple(group), register) for group in edges.values()]
    return tuple(sorted(found, key=lambda family: (-len(family.rows), family.rows[0].tag.siglum)))


def _joined(dossier: Dossier) -> dict[str, str]:
    """Return a representative for each article: descents join, and so do copied passages of two orphans."""
    parent = {article.id: article.id for article in dossier.articles}

    def root(article: str) -> str:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    orphans = {one.copy for one in dossier.descents if one.exemplar is None}
    pairs = [(one.exemplar, one.copy) for one in dossier.descents if one.exemplar is not None]
    shared = [(one.left_article, one.right_article) for one in dossier.reuses if one.kind == "copy"]
    pairs += [pair for pair in shared if orphans.issuperset(pair)]
    for left, right in pairs:
        parent[root(left)] = root(right)
    return {article: root(article) for article in parent}


def _family(descents: tuple[Descent, ...], register: Register) -> Family:
    below: dict[str | None, list[Descent]] = defaultdict(list)
    for one in sorted(descents, key=lambda one: (register.tag(one.copy).siglum, one.copy, -one.share)):
        below[one.exemplar].append(one)
    copies = {one.copy for one in descents}
    roots = sorted({one.exemplar for one in descents if one.exemplar and one.exemplar not in copies})
    # A walk with a stack: depth of descent is the pile's, not ours to trust. Cycles end at `seen`.
    rows: list[FamilyRow] = []
    seen: set[int] = set()
    # Lost ancestors, then true roots, then whatever a circle of descents has left over.
    for start in (None, *roots, *(one.exemplar for one in descents)):
        if all(id(edge) in seen for edge in below[start]):
            continue
        if start is not None:
            rows.append(_root(start, register))
        stack = [(one, 1) for one in reversed(below[start])]
        while stack:
            edge, depth = stack.pop()
            if id(edge) in seen:
                continue
            seen.add(id(edge))
            rows.append(_edge(edge, depth, register))
            stack += [(one, depth + 1) for one in reversed(below[edge.copy])]
    return Family(rows=tuple(rows), lost=bool(below[None]))


def _root(article: str, register: Register) -> FamilyRow:
    return FamilyRow(tag=register.tag(article), depth=0, relation="", exemplar=None, share="", likely="", grounds=())


def _edge(descent: Descent, depth: int, register: Register) -> FamilyRow:
    return FamilyRow(
        tag=register.tag(descent.copy),
        depth=min(depth, MAX_DEPTH),
        relation=words.RELATIONS[descent.relation],
        exemplar=register.tag(descent.exemplar) if descent.exemplar else None,
        share=words.percent(descent.share),
        likely=words.likely(descent.probability),
        grounds=tuple(
            Ground(says=one.says, quotes=tuple(register.quote(span, "e") for span in one.spans[:2]))
            for one in descent.evidence
        ),
    )


def passages(dossier: Dossier, register: Register) -> tuple[Passage, ...]:
    """Return the longest shared passages, copies before quotations before boilerplate, at most `MAX_PASSAGES`."""
    kinds = tuple(words.REUSES)
    ordered = sorted(
        dossier.reuses, key=lambda one: (kinds.index(one.kind), one.left.start - one.left.end, one.left, one.right)
    )
    return tuple(
        Passage(
            left=register.tag(one.left_article),
            right=register.tag(one.right_article),
            kind=words.REUSES[one.kind],
            identity=words.percent(one.identity),
            here=register.quote(one.left, "e"),
            there=register.quote(one.right, "e"),
        )
        for one in ordered[:MAX_PASSAGES]
    )
