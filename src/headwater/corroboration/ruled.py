"""What people say of sources and copies, as the counting of origins asks for it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from headwater.model import Claim, Ruling, Statement


class Ruled:
    """Who is one and who is not, by source ids; the smallest id of those who are one stands for all of them."""

    def __init__(self, rulings: Sequence[Ruling] = ()) -> None:
        self.all = tuple(rulings)
        self.on_sources = tuple(r for r in rulings if r.kind in ("same_source", "different_sources"))
        self._above: dict[str, str] = {}
        self._others = {(r.ids[0], r.article): f"{r.ids[0]} in {r.article}" for r in self.on_sources if r.article}
        for ruling in self.on_sources:
            if ruling.kind == "same_source":
                one, other = sorted(self.person(i) for i in ruling.ids)
                if one != other:
                    self._above[other] = one
        self._apart: dict[str, set[str]] = defaultdict(set)
        for ruling in self.on_sources:
            if ruling.kind == "different_sources":
                one, other = (self.person(i) for i in self.sources(ruling))
                self._apart[one].add(other)
                self._apart[other].add(one)
        self._parts = self._numbered()

    def sources(self, ruling: Ruling) -> tuple[str, str]:
        """Return the two sources that a ruling is about, parted by article where they have one id."""
        one, other = ruling.ids
        return one, self.source(other, ruling.article) if ruling.article else other

    def source(self, source: str, article: str) -> str:
        """Return the id of a source in an article: another one where people of one name are told apart."""
        return self._others.get((source, article), source)

    def person(self, source: str) -> str:
        """Return the id that stands for a source and all that it is one with."""
        while source in self._above:
            source = self._above[source]
        return source

    def apart(self, sources: Iterable[str]) -> frozenset[str]:
        """Return who is none of these."""
        return frozenset(other for one in sources for other in self._apart.get(self.person(one), ()))

    def part(self, source: str) -> int:
        """Return a number that differs for two sources that are not one, whatever both are called."""
        return self._parts.get(self.person(source), 0)

    def bearing_on(self, claim: Claim, statements: Sequence[Statement]) -> list[Ruling]:
        """Return what was said of copies and claims that the statements of a claim rest on."""
        return [r for r in self.all if (r.kind == "not_a_copy" and _counts(r, statements)) or claim.id in r.ids]

    def _numbered(self) -> dict[str, int]:
        parts: dict[str, int] = {}
        for person in sorted(self._apart):
            taken = {parts[other] for other in self._apart[person] if other in parts}
            parts[person] = next(n for n in range(len(taken) + 1) if n not in taken)
        return parts


def _counts(ruling: Ruling, statements: Sequence[Statement]) -> bool:
    """Whether a statement in words that two texts share counts since they are said to be no copies."""
    own = [s for s in statements if s.origin != "copy" and s.article in ruling.ids]
    return any(s.span.meets(place) for s in own for place in ruling.places)
