"""Who has it from whom across the pile: texts, reports that are not in it, lost ancestors, and what ties them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from headwater.dossier import days
from headwater.model import Dossier, Noun, Relation
from headwater.web import words
from headwater.web.lineage import Branch, trees
from headwater.web.register import Register

UNCERTAIN = 0.65


class Node(Noun, frozen=True, kw_only=True):
    """A text with its exact copies, a cited report that is not in the pile, or a lost ancestor.

    `day`: the first on which it can have come out, ISO; `date`: the same in words. Both are empty where nothing says.
    """

    kind: Literal["text", "unseen", "lost"]
    name: str
    outlet: str = ""
    date: str = ""
    day: str = ""
    articles: tuple[str, ...] = ()


class Tie(Noun, frozen=True, kw_only=True):
    """`below` has text or words from `above` (places of nodes).

    `copied`: text, with its share; `shared`: text in common, direction open; `cited`: credit in words. `sure`: more
    than about even. `label` says what it is.
    """

    above: int
    below: int
    kind: Literal["copied", "shared", "cited"]
    share: float
    sure: bool
    label: str


class Kinship(Noun, frozen=True, kw_only=True):
    """Nodes that hang together, and their ties."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def kinships(dossier: Dossier, register: Register) -> tuple[Kinship, ...]:
    """Return what hangs together by copies or credits, the most nodes first; articles without either are left out.

    A credit that a text took over with the words it copied is not told again.
    """
    graph = _Graph(dossier, register)
    return graph.parts()


class _Graph:
    """All nodes and ties of a pile."""

    def __init__(self, dossier: Dossier, register: Register) -> None:
        self._register = register
        self.nodes: list[Node] = []
        self.ties: dict[tuple[int, int], Tie] = {}
        self._home: dict[str, int] = {}
        self._unseen: dict[str, int] = {}
        for _, branches in trees(dossier):
            self._add_family(branches)
        self._add_credits(dossier)

    def _add_family(self, branches: Sequence[Branch]) -> None:
        first = len(self.nodes)
        for branch in branches:
            for article in branch.articles:
                self._home[article] = len(self.nodes)
            self.nodes.append(Node(kind="lost", name=branch.letter) if branch.letter else self._text(branch.articles))
        for place, branch in enumerate(branches):
            for strain in branch.strains:
                known = strain.descent
                self._tie(
                    Tie(
                        above=first + strain.exemplar,
                        below=first + place,
                        kind="copied" if known else "shared",
                        share=strain.share,
                        sure=known is None or known.probability >= UNCERTAIN,
                        label=_label(known.relation if known else None, strain.share),
                    )
                )

    def _text(self, articles: tuple[str, ...]) -> Node:
        first = self._register.articles[articles[0]]
        sigla = [self._register.tag(article).siglum for article in articles]
        known = first.published
        return Node(
            kind="text",
            name="=".join(sigla) if len(sigla) <= 3 else f"{sigla[0]}={sigla[1]}+{len(sigla) - 2}",
            outlet=first.outlet or "",
            date=days.in_words(known.interval) if known else "",
            day=(known.earliest or known.latest or "")[:10] if known else "",
            articles=articles,
        )

    def _tie(self, tie: Tie) -> None:
        if tie.above != tie.below:
            self.ties.setdefault((tie.above, tie.below), tie)

    def _place(self, article: str) -> int:
        if article not in self._home:
            self._home[article] = len(self.nodes)
            self.nodes.append(self._text((article,)))
        return self._home[article]

    def _add_credits(self, dossier: Dossier) -> None:
        copied_from = {tie.below: tie.above for tie in self.ties.values() if tie.kind == "copied"}
        credited: dict[tuple[int, int], str] = {}
        for citation in dossier.citations:
            below = self._place(citation.article)
            above = self._place(citation.cited_article) if citation.cited_article else self._missing(citation.outlet)
            credited.setdefault((above, below), words.WORDINGS[citation.wording])
        for (above, below), wording in credited.items():
            if (above, copied_from.get(below, -1)) in credited or (below, above) in self.ties:
                continue
            self._tie(Tie(above=above, below=below, kind="cited", share=0, sure=True, label=wording))

    def _missing(self, outlet: str) -> int:
        name = outlet.casefold()
        if name not in self._unseen:
            self._unseen[name] = len(self.nodes)
            self.nodes.append(Node(kind="unseen", name=outlet))
        return self._unseen[name]

    def parts(self) -> tuple[Kinship, ...]:
        leader = _leaders(len(self.nodes), self.ties)
        grouped: dict[int, list[int]] = {}
        for place in range(len(self.nodes)):
            grouped.setdefault(leader[place], []).append(place)
        found = [self._part(places) for places in grouped.values() if len(places) > 1 or self._repeated(places[0])]
        return tuple(sorted(found, key=lambda part: (-len(part.nodes), part.nodes[0].name)))

    def _repeated(self, place: int) -> bool:
        return len(self.nodes[place].articles) > 1

    def _part(self, places: Sequence[int]) -> Kinship:
        at: Mapping[int, int] = {place: n for n, place in enumerate(places)}
        ties = [tie for tie in self.ties.values() if tie.above in at]
        return Kinship(
            nodes=tuple(self.nodes[place] for place in places),
            ties=tuple(
                Tie(above=at[t.above], below=at[t.below], kind=t.kind, share=t.share, sure=t.sure, label=t.label)
                for t in ties
            ),
        )


def _leaders(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each node the first node of all that hang together with it."""
    leader = list(range(count))

    def top(node: int) -> int:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for one, two in pairs:
        first, second = sorted((top(one), top(two)))
        leader[second] = first
    return [top(node) for node in range(count)]


def _label(relation: Relation | None, share: float) -> str:
    if relation is None:
        return f"{words.percent(share)} in common"
    return f"{words.percent(share)} {words.RELATION_NOUNS[relation]}"
