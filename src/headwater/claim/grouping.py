"""Which statements are one claim."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.claim.units import Unit
from headwater.reader.terms import Meaning, Weights, similarity

# Terms that stand in more statements than this tell nothing, and pairing on them would cost the square of the pile.
_MAX_BLOCK = 60
# Statements of one article are told apart by their author; to be one claim they must be close to a restatement.
_WITHIN_ARTICLE = 1.25
_SAMPLE = 12


def group(
    units: Sequence[Unit], meanings: Sequence[Meaning], weights: Weights, least: float
) -> list[list[int]]:
    """Return groups of unit numbers that share truth conditions, each in order, largest first.

    Blocking: pairs that share a term of some rarity. Then the closest pairs first; two groups join while their link,
    half way between the closest pair and the mean of all pairs, stays at or above `least` (single link chains, average
    link breaks up an event that is told in many ways). Large groups are linked by a fixed sample. Statements that
    decline, or report no answer, only join their like. Misses: statements with no word in common.
    """
    parent = list(range(len(units)))
    members: dict[int, list[int]] = {i: [i] for i in parent}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def link(one: int, other: int) -> float:
        pairs = [(a, b) for a in members[one][:_SAMPLE] for b in members[other][:_SAMPLE]]
        scores = [_likeness(units, meanings, weights, pair) for pair in pairs]
        return (max(scores) + sum(scores) / len(scores)) / 2

    scored = [(_likeness(units, meanings, weights, pair), pair) for pair in _candidates(units, meanings)]
    for score, (a, b) in sorted(scored, key=lambda s: (-s[0], s[1])):
        one, other = sorted((root(a), root(b)))
        if score < least:
            break
        if one != other and link(one, other) >= least:
            parent[other] = one
            members[one] = sorted(members[one] + members.pop(other))
    return sorted(members.values(), key=lambda m: (-len(m), m))


def _candidates(units: Sequence[Unit], meanings: Sequence[Meaning]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, mine in enumerate(meanings):
        for term in mine.terms:
            blocks[term].append(i)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= _MAX_BLOCK:
            seen.update(pair for pair in combinations(block, 2) if _may_join(units[pair[0]], units[pair[1]]))
    yield from sorted(seen)


def _may_join(one: Unit, other: Unit) -> bool:
    silent = ("declines", "no_response")
    return one.stance == other.stance if one.stance in silent or other.stance in silent else True


def _likeness(
    units: Sequence[Unit], meanings: Sequence[Meaning], weights: Weights, pair: tuple[int, int]
) -> float:
    a, b = pair
    if not _may_join(units[a], units[b]):
        return 0.0
    score = similarity(meanings[a], meanings[b], weights)
    if units[a].article == units[b].article and units[a].whole.meets(units[b].whole):
        return 0.0  # a sentence and its own part are one statement, not two that agree
    same_body = units[a].article == units[b].article and not (units[a].furniture or units[b].furniture)
    return score / _WITHIN_ARTICLE if same_body else score
