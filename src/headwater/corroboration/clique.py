"""The heaviest set of groups that must all be different people."""

from collections.abc import Sequence

from headwater.corroboration.group import Group
from headwater.corroboration.plain_names import plain

# An honest pile needs a few hundred; one made to be hard is cut short, which can only lower the lower bound.
_MAX_STEPS = 200_000


def must_differ(one: Group, other: Group) -> bool:
    """Return whether two groups cannot be the same people.

    Two names, a document and somebody named, two documents, two bodies of two fields ("police" and a fire service), two
    groups that one text tells apart, or that a person said are not one. Unnamed people and a document need not differ:
    they may only relay what it says; nor need two of one name, a body and who speaks for it, a paper and a body, whose
    it may be, nor "a doctor" and whom the text then names as one. Who may be anybody differs from nobody.
    """
    kinds = {one.kind, other.kind}
    if one.inherited or other.inherited or "somebody" in kinds:
        return False
    if one.apart & other.sources or other.apart & one.sources:
        return True
    named = kinds == {"named"}
    if kinds == {"document", "unnamed"} or (named and plain(one.label) == plain(other.label)):
        return False
    spoken_for = one.speaks_for & other.sources or other.speaks_for & one.sources
    if spoken_for or ("document" in kinds and (one.speaks_for & other.speaks_for or _may_be_its_paper(one, other))):
        return False
    in_two_fields = bool(one.fields and other.fields) and not one.fields & other.fields
    if in_two_fields or named or ("document" in kinds and "public_act" not in kinds):
        return True
    alike = one.may_be & other.sources or other.may_be & one.sources
    return "public_act" not in kinds and not alike and bool(one.articles & other.articles)


def _may_be_its_paper(one: Group, other: Group) -> bool:
    """Whether one is a body and the other a document that is not said to be another's."""
    paper, body = (one, other) if one.kind == "document" else (other, one)
    return body.is_body and not paper.speaks_for


def heaviest_clique(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the heaviest set of groups that pairwise must differ, by the least number of people in each.

    Exact: branch and bound over the must-differ graph, bounded by the weight of a greedy colouring (groups of one
    colour may be one another, so a set takes one of each colour at most; Kumlander 2004). Of equally heavy sets the
    first by key. A graph that takes more than 200,000 steps is searched no further.
    """
    order = sorted((g for g in groups if g.people.low), key=lambda g: (-g.people.low, g.key))
    near = [
        sum(1 << j for j, other in enumerate(order) if j != i and must_differ(group, other))
        for i, group in enumerate(order)
    ]
    weights = [g.people.low for g in order]
    best, heaviest, steps = 0, 0, 0
    stack = [(0, 0, (1 << len(order)) - 1)]  # chosen, their weight, what may still be chosen
    while stack and steps < _MAX_STEPS:
        chosen, weight, left = stack.pop()
        steps += 1
        if weight > heaviest:
            best, heaviest = chosen, weight
        branches = []
        for at, bound in _coloured(left, near, weights):
            if weight + bound <= heaviest:
                break
            branches.append((chosen | 1 << at, weight + weights[at], left & near[at]))
            left &= ~(1 << at)
        stack.extend(reversed(branches))
    return tuple(group for i, group in enumerate(order) if best >> i & 1)


def _coloured(left: int, near: Sequence[int], weights: Sequence[int]) -> list[tuple[int, int]]:
    """Return what is left, each with the most that it and all behind it can weigh; the greatest bound first."""
    found: list[tuple[int, int]] = []
    bound = 0
    while left:
        free, colour = left, []
        while free:
            at = (free & -free).bit_length() - 1
            colour.append(at)
            free &= ~(1 << at) & ~near[at]
        for at in sorted(colour, key=lambda i: weights[i]):
            found.append((at, bound + weights[at]))
            left &= ~(1 << at)
        bound += max(weights[at] for at in colour)
    return found[::-1]
