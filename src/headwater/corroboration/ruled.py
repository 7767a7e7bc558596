"""What people say of sources and copies, as the counting of origins asks for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.model import Claim, Ruling, Statement


class Ruled:
    """Who is one and who is not, by source ids.

    `alike`: for each unnamed source what its outlet calls it. Sources that an outlet calls alike are taken for one
    unless people part them, so that what is said of one of them is said of all.
    """

    def __init__(self, rulings: Sequence[Ruling] = (), alike: Mapping[str, str] | None = None) -> None:
        self.all = tuple(rulings)
        self.on_sources = tuple(r for r in rulings if r.kind in ("same_source", "different_sources"))
        self._others = {(r.ids[0], r.article): f"{r.ids[0]} in {r.article}" for r in self.on_sources if r.article}
        self._alike = alike or {}
        parted = [r for r in self.on_sources if r.kind == "different_sources"]
        self._parts = _numbered([r.ids for r in parted if self._called(r.ids[0]) == self._called(r.ids[1])])
        self._above: dict[str, str] = {}
        for ruling in self.on_sources:
            if ruling.kind == "same_source":
                one, other = sorted(self.person(i) for i in ruling.ids)
                if one != other:
                    self._above[other] = one
        self._joined = frozenset(self._above) | frozenset(self._above.values())
        self._apart: dict[str, set[str]] = defaultdict(set)
        for ruling in parted:
            one, other = (self.person(i) for i in self.sources(ruling))
            self._apart[one].add(other)
            self._apart[other].add(one)

    def sources(self, ruling: Ruling) -> tuple[str, str]:
        """Return the two sources that a ruling is about, parted by article where they have one id."""
        one, other = ruling.ids
        return one, self.source(other, ruling.article) if ruling.article else other

    def source(self, source: str, article: str) -> str:
        """Return the id of a source in an article: another one where people of one name are told apart."""
        return self._others.get((source, article), source)

    def group(self, source: str) -> str:
        """Return what stands for a source and all that its outlet calls alike."""
        return f"{self._called(source)}:{self.part(source)}" if self._called(source) else source

    def person(self, source: str) -> str:
        """Return what stands for a source and all that it is one with."""
        person = self.group(source)
        while person in self._above:
            person = self._above[person]
        return person

    def speaker(self, source: str) -> str:
        """Return what a source counts as on record and against: itself unless people say that it is one with others."""
        person = self.person(source)
        return person if person in self._joined else source

    def apart(self, sources: Iterable[str]) -> frozenset[str]:
        """Return who is none of these, as `person` gives them."""
        return frozenset(other for one in sources for other in self._apart.get(self.person(one), ()))

    def people(self, sources: Iterable[str]) -> frozenset[str]:
        """Return what stands for each of these."""
        return frozenset(map(self.person, sources))

    def part(self, source: str) -> int:
        """Return a number that differs for two sources that an outlet calls alike and people part."""
        return self._parts.get(source, 0)

    def bearing_on(self, claim: Claim, statements: Sequence[Statement]) -> list[Ruling]:
        """Return what was said of copies and claims that the statements of a claim rest on."""
        return [r for r in self.all if (r.kind == "not_a_copy" and _counts(r, statements)) or claim.id in r.ids]

    def _called(self, source: str) -> str:
        return self._alike.get(source, "")


def _numbered(pairs: Sequence[tuple[str, ...]]) -> dict[str, int]:
    """Return the least numbers that differ in each pair, given in order of ids."""
    others: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        others[one].add(other)
        others[other].add(one)
    parts: dict[str, int] = {}
    for source in sorted(others):
        taken = {parts[other] for other in others[source] if other in parts}
        parts[source] = next(n for n in range(len(taken) + 1) if n not in taken)
    return parts


def _counts(ruling: Ruling, statements: Sequence[Statement]) -> bool:
    """Whether a statement in words that two texts share counts since they are said to be no copies."""
    own = [s for s in statements if s.origin != "copy" and s.article in ruling.ids]
    return any(s.span.meets(place) for s in own for place in ruling.places)
