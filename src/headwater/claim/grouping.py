"""Which statements are one claim."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from headwater.claim.deciding import Judgement, judge, may_join
from headwater.claim.facets import Facet
from headwater.claim.shared_values import PileValues, keys_of
from headwater.claim.wordings import Pair, Wordings
from headwater.reader.contrasts import contrasts_of
from headwater.reader.frames.relation import said
from headwater.reader.terms import Weights

# A key that more facets share than this tells little, and pairing on it would cost the square of the pile: its facets
# meet only their next neighbours in the order of place.
_MAX_BLOCK = 40
_NEIGHBOURS = 2
_MAX_PARTNERS = 80
_SAMPLE = 10
_CLOSEST = 0.55  # of .5 to .6 on the open piles and the demo


class Groups:
    """Facets in groups that grow: the closest pairs first, each join with its reason."""

    def __init__(
        self, facets: Sequence[Facet], weights: Weights, kinds: Mapping[str, str], wordings: Wordings | None = None
    ) -> None:
        self._facets, self._weights, self._kinds, self._wordings = facets, weights, kinds, wordings
        self._values = PileValues([f for f in facets if not f.cut])
        self._parent = list(range(len(facets)))
        self.members: dict[int, list[int]] = {i: [i] for i in self._parent}
        self.reasons: dict[int, str] = {}
        self._known: dict[Pair, Judgement] = {}

    def join(self, pairs: Sequence[Pair], least: float) -> None:
        """Join the groups of the pairs, closest first, while what links them stays at or above `least`."""
        scored = [(found.score, pair) for pair, found in zip(pairs, self.judged(pairs), strict=True)]
        for _, (a, b) in sorted((s for s in scored if s[0] >= least), key=lambda s: (-s[0], s[1])):
            one, other = sorted((self._root(a), self._root(b)))
            if one != other and self._link(one, other) >= least:
                self._parent[other] = one
                self.members[one] = sorted(self.members[one] + self.members.pop(other))
                (found,) = self.judged([(a, b)])
                self.reasons.setdefault(b, found.why)
                self.reasons.setdefault(a, found.why)

    def judged(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return how close two facets are, for each pair; each pair is judged once."""
        new = {pair: self._judge(*pair) for pair in pairs if pair not in self._known}
        self._known |= new if self._wordings is None else self._wordings.weighed(new)
        return [self._known[pair] for pair in pairs]

    def _judge(self, one: int, other: int) -> Judgement:
        return judge(self._facets[one], self._facets[other], self._weights, self._kinds, self._values)

    def _link(self, one: int, other: int) -> float:
        # about half way between the closest pair and the mean of all: single link chains, average link breaks up an
        # event that is told in many ways
        sample = [(self.members[g][:_SAMPLE]) for g in (one, other)]
        pairs = [(min(a, b), max(a, b)) for a in sample[0] for b in sample[1]]
        scores = [found.score for found in self.judged(pairs)]
        return _CLOSEST * max(scores) + (1 - _CLOSEST) * sum(scores) / len(scores)

    def _root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i


def group(
    facets: Sequence[Facet],
    weights: Weights,
    kinds: Mapping[str, str],
    least: float,
    wordings: Wordings | None = None,
) -> tuple[list[list[int]], dict[int, str]]:
    """Return groups of facet numbers that share truth conditions, largest first, and why each facet joined.

    Blocking: facets meet where they share an act with somebody or something in it, or a term of some rarity; equal
    facets are judged once. Time grows with the number of facets, not with its square. Misses: statements that share no
    act, name or word.
    """
    alike: dict[object, list[int]] = defaultdict(list)
    for i, facet in enumerate(facets):
        alike[_likeness_key(facet, i)].append(i)
    firsts = sorted(members[0] for members in alike.values())
    groups = Groups(facets, weights, kinds, wordings)
    pairs = _candidates(facets, firsts)
    if wordings is not None:
        near = wordings.nearest([i for i in firsts if not (facets[i].nested or facets[i].cut)])
        pairs = sorted({*pairs, *(pair for pair in near if may_join(facets[pair[0]], facets[pair[1]]))})
    groups.join(pairs, least)
    equal = {members[0]: members for members in alike.values()}
    reasons = dict(groups.reasons)
    for members in alike.values():
        if len(members) > 1:
            reasons.update({i: reasons.get(i, _why_alike(facets[i])) for i in members})
    found = [sorted(j for i in members for j in equal[i]) for members in groups.members.values() if members[0] in equal]
    return sorted(found, key=lambda m: (-len(m), m)), reasons


def _why_alike(facet: Facet) -> str:
    if facet.frame is None:
        return "the same words"
    return f"the same act ({said(min(facet.frame.acts))}), the same people or things"


def _likeness_key(facet: Facet, number: int) -> object:
    """Return what equal facets have in common; a facet without words is like no other."""
    frame = facet.frame
    if facet.cut or not facet.meaning.terms:
        return number
    told = (frame.acts, frame.mode, frame.negated, frame.topic, frame.agent, frame.patient) if frame else None
    figures, unit = tuple(v.key for v in (*facet.counts, *facet.values)), facet.unit
    apart = tuple(c.denied for c in contrasts_of(unit.span.exact))
    # two who decline in the same words are two
    return (
        facet.meaning.terms, told, figures, unit.polarity, unit.stance, facet.nested, unit.furniture, facet.speaker,
        apart,
    )  # fmt: skip


def _candidates(facets: Sequence[Facet], numbers: Sequence[int]) -> list[Pair]:
    """Return the pairs that are compared, from the rarest key to the commonest, so many for each facet at most."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for i in numbers:
        for key in _keys(facets[i]):
            blocks[key].append(i)
    partners: dict[int, int] = defaultdict(int)
    seen: set[Pair] = set()
    for _, block in sorted(blocks.items(), key=lambda b: (len(b[1]), b[1], str(b[0]))):
        whole = len(block) <= _MAX_BLOCK
        for a, b in combinations(block, 2) if whole else _next_to_each_other(block):
            if (a, b) in seen or min(partners[a], partners[b]) >= _MAX_PARTNERS:
                continue
            if may_join(facets[a], facets[b]):
                seen.add((a, b))
                partners[a] += 1
                partners[b] += 1
    return sorted(seen)


def _next_to_each_other(block: Sequence[int]) -> list[Pair]:
    return [(a, b) for i, a in enumerate(block) for b in block[i + 1 : i + 1 + _NEIGHBOURS]]


def _keys(facet: Facet) -> list[object]:
    if facet.cut:
        return []
    keys: list[object] = [*facet.meaning.terms, *(key for value in facet.values for key in keys_of(value))]
    if facet.frame is not None:
        roles = (*facet.frame.agent.entities, *facet.frame.patient.entities, *facet.frame.patient.nouns)
        for act in facet.frame.acts | (frozenset(("op:offer",)) if facet.frame.mode == "offer" else frozenset()):
            keys.append(("act", act))
            keys.extend(("act", act, role) for role in roles)
    return keys
