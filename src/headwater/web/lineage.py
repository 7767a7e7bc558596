"""A family as a tree that can be drawn or told: every witness below the one it mostly stems from, copies bundled."""

from collections.abc import Iterable, Mapping, Sequence

from headwater.model import Descent, Dossier, Family, Noun

_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


class Strain(Noun, frozen=True, kw_only=True):
    """One more text that a witness stems from or shares with: place of that node, and what is known.

    `descent` None: who has it from whom is open, `share` is what the two have in common.
    """

    exemplar: int
    descent: Descent | None
    share: float


class Branch(Noun, frozen=True, kw_only=True):
    """A node of the tree. Nodes stand in order, each behind its `parent`, which is the first of its strains if any is.

    `letter`: of a lost ancestor, which has no articles. `articles`: the one that speaks for the witness, then its exact
    copies.
    """

    letter: str
    articles: tuple[str, ...]
    depth: int
    parent: int | None
    strains: tuple[Strain, ...]


def branches(family: Family, descents: Iterable[Descent], lettered: int = 0) -> tuple[Branch, ...]:
    """Return the nodes of a family's tree, from its roots down, siblings in the family's own order.

    Lost ancestors come with a Greek letter, one for each report that its copies name; the first `lettered` letters are
    taken. A circle of descents, which no dossier of ours holds, is cut where it closes.
    """
    tree = _Tree(family, tuple(descents), lettered)
    return tree.branches()


def trees(dossier: Dossier) -> tuple[tuple[Family, tuple[Branch, ...]], ...]:
    """Return every family with its tree; no letter stands for two lost ancestors."""
    known = by_family(dossier)
    found: list[tuple[Family, tuple[Branch, ...]]] = []
    lettered = 0
    for family in dossier.families:
        nodes = branches(family, known[family.id], lettered)
        lettered += sum(bool(node.letter) for node in nodes)
        found.append((family, nodes))
    return tuple(found)


def by_family(dossier: Dossier) -> Mapping[str, tuple[Descent, ...]]:
    """Return the descents of each family, by its id."""
    home = {article: family.id for family in dossier.families for w in family.witnesses for article in w.articles}
    found: dict[str, list[Descent]] = {family.id: [] for family in dossier.families}
    for descent in dossier.descents:
        if descent.copy in home:
            found[home[descent.copy]].append(descent)
    return {family: tuple(inside) for family, inside in found.items()}


class _Tree:
    """Nodes by number: the witnesses of the family, then its lost ancestors."""

    def __init__(self, family: Family, descents: Sequence[Descent], lettered: int) -> None:
        self._witnesses, self._lettered = family.witnesses, lettered
        number = {article: n for n, w in enumerate(family.witnesses) for article in w.articles}
        self._lost: list[str] = []
        self._strains: dict[int, list[Strain]] = {}
        self._parent: dict[int, int] = {}
        for descent in sorted(descents, key=lambda d: (-d.share, -d.probability, d.exemplar or "")):
            copy = number.get(descent.copy)
            above = number.get(descent.exemplar) if descent.exemplar else self._lost_ancestor(descent)
            if copy is not None and above is not None and above != copy:
                self._add(copy, Strain(exemplar=above, descent=descent, share=descent.share))
        for pair in family.undirected:
            one, two = (number.get(article) for article in pair.articles)
            if one is not None and two is not None and self._root(one) != self._root(two):
                below, above = (one, two) if two in self._parent and one not in self._parent else (two, one)
                self._add(below, Strain(exemplar=above, descent=None, share=pair.share))

    def _lost_ancestor(self, descent: Descent) -> int:
        # two copies that credit one outlet show it by both their credits; without a name one ancestor is enough
        named = [span.exact.casefold() for one in descent.evidence for span in one.spans]
        name = named[0] if len(named) > 1 and len(set(named)) == 1 else ""
        if name not in self._lost:
            self._lost.append(name)
        return len(self._witnesses) + self._lost.index(name)

    def _add(self, below: int, strain: Strain) -> None:
        strains = self._strains.setdefault(below, [])
        if below not in self._parent and not self._stands_below(strain.exemplar, below):
            self._parent[below] = strain.exemplar
            strains.insert(0, strain)
        else:
            strains.append(strain)

    def _root(self, node: int) -> int:
        while node in self._parent:
            node = self._parent[node]
        return node

    def _stands_below(self, node: int, other: int) -> bool:
        at: int | None = node
        while at is not None and at != other:
            at = self._parent.get(at)
        return at is not None

    def branches(self) -> tuple[Branch, ...]:
        nodes = range(len(self._witnesses) + len(self._lost))
        below: dict[int, list[int]] = {}
        for node in nodes:
            if node in self._parent:
                below.setdefault(self._parent[node], []).append(node)
        roots = sorted((n for n in nodes if n not in self._parent), key=lambda n: (n < len(self._witnesses), n))
        order: list[tuple[int, int]] = []
        waiting = [(root, 0) for root in reversed(roots)]
        while waiting:
            node, depth = waiting.pop()
            order.append((node, depth))
            waiting += [(child, depth + 1) for child in reversed(below.get(node, ()))]
        place = {node: at for at, (node, _) in enumerate(order)}
        return tuple(self._branch(node, depth, place) for node, depth in order)

    def _branch(self, node: int, depth: int, place: Mapping[int, int]) -> Branch:
        lost = node - len(self._witnesses)
        strains = self._strains.get(node, ())
        return Branch(
            letter=_letter(self._lettered + lost) if lost >= 0 else "",
            articles=() if lost >= 0 else self._witnesses[node].articles,
            depth=depth,
            parent=place[self._parent[node]] if node in self._parent else None,
            strains=tuple(
                Strain(exemplar=place[one.exemplar], descent=one.descent, share=one.share) for one in strains
            ),
        )


def _letter(number: int) -> str:
    again, number = divmod(number, len(_GREEK))
    return _GREEK[number] + (str(again + 1) if again else "")
