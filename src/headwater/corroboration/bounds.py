"""How many distinct origins can stand behind a claim: at least, at most, and why."""

from collections.abc import Sequence

from headwater.corroboration.groups import Behind, Group, Register
from headwater.model import Claim, Origins

_MAX_EXACT_GROUPS = 24  # beyond this many groups the clique search is greedy, which can only lower the lower bound


def bounds(claim: Claim, behind: Behind, register: Register) -> Origins:
    """Return the bounds of a claim, with each step said in words.

    `high` adds up the people every group can be; a plural without a number leaves it open. `low` is the heaviest set of
    groups that must all differ: different names, or told apart by one text (a heaviest clique of the must-differ graph,
    found exactly by branch and bound; Carraghan & Pardalos 1990). A claim that rests on cited reports alone has at
    least one origin and at most one for each outlet cited.
    """
    steps = _counted(claim, behind)
    cited = (*behind.unseen, *behind.seen_citations)
    if not behind.groups and cited:
        if behind.unseen:
            steps.append(_unseen(behind))
        steps.append(f"It rests on what {' and '.join(sorted(cited))} reported: at least 1, at most one for each.")
        return Origins(low=1, high=len(cited), unseen=len(behind.unseen), why=tuple(steps))
    best = heaviest_clique(behind.groups)
    low = sum(g.people.low for g in best)
    highs = [g.people.high for g in behind.groups]
    high = None if None in highs else sum(h for h in highs if h is not None)
    steps.extend(_group_step(g, register) for g in behind.groups)
    if behind.unseen:
        steps.append(_unseen(behind))
    if behind.groups:
        steps.append(_low_step(behind.groups, best, low))
        steps.append(_high_step(behind.groups, high))
    else:
        steps.append("No source stands behind it: it counts as no origin.")
    return Origins(low=low, high=high, unseen=len(behind.unseen), why=tuple(steps))


def must_differ(one: Group, other: Group) -> bool:
    """Return whether two groups cannot be the same people.

    Two names, a document and a person, or two groups that one text tells apart.
    """
    if one.inherited or other.inherited:
        return False
    kinds = {one.kind, other.kind}
    if kinds == {"named"} or ("document" in kinds and "public_act" not in kinds):
        return True
    return "public_act" not in kinds and bool(one.articles & other.articles)


def heaviest_clique(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the heaviest set of groups that pairwise must differ, by the least number of people in each."""
    order = sorted(groups, key=lambda g: (-g.people.low, g.key))
    if len(order) > _MAX_EXACT_GROUPS:
        return _greedy(order)
    best: tuple[Group, ...] = ()
    weight = 0
    # depth first over an explicit stack: (chosen, weight of chosen, candidates left)
    stack: list[tuple[tuple[Group, ...], int, list[Group]]] = [((), 0, order)]
    while stack:
        chosen, have, left = stack.pop()
        if have > weight:
            best, weight = chosen, have
        if have + sum(g.people.low for g in left) <= weight:
            continue
        first, rest = left[0], left[1:]
        stack.append((chosen, have, rest))
        stack.append(((*chosen, first), have + first.people.low, [g for g in rest if must_differ(first, g)]))
    return best


def _greedy(order: Sequence[Group]) -> tuple[Group, ...]:
    chosen: list[Group] = []
    for group in order:
        if group.people.low and all(must_differ(group, g) for g in chosen):
            chosen.append(group)
    return tuple(chosen)


def _counted(claim: Claim, behind: Behind) -> list[str]:
    copies = sum(s.origin == "copy" for s in behind.statements)
    citing = sum(s.origin in ("cites", "self_cites") for s in behind.statements)
    articles = len({s.article for s in claim.statements})
    step = f"{_number(len(claim.statements), 'statement')} in {_number(articles, 'article')}"
    if copies:
        step += f"; in copied text, adding nothing: {copies}"
    if citing:
        step += f"; only citing another report, adding nothing: {citing}"
    steps = [step + "."]
    if behind.seen_citations:
        steps.append(f"Cited and in the pile: {', '.join(behind.seen_citations)}.")
    return steps


def _unseen(behind: Behind) -> str:
    return f"Cited but not in the pile: {', '.join(behind.unseen)} ({len(behind.unseen)} unseen, not in the bounds)."


def _group_step(group: Group, register: Register) -> str:
    outlets = ", ".join(sorted({register.outlet(a) for a in group.articles}))
    if group.kind == "public_act":
        return f"Said or done in public: one origin, however many repeat it ({outlets})."
    if group.kind == "witness":
        return f"{outlets}: {group.label}, one origin."
    if group.kind == "voice":
        return f"{group.label[:1].upper()}{group.label[1:]}: no source given, so nobody at least and one at most."
    people = group.people
    count = f"{people.high}" if people.low == people.high else f"{people.low} or more" if people.high is None else (
        f"{people.low} to {people.high}"
    )  # fmt: skip
    if group.inherited:
        return f"{outlets} gives no source here; {group.label}, cited beside it, may stand behind it ({count})."
    return f"{outlets} rests on {group.label} ({count})."


def _low_step(groups: Sequence[Group], best: Sequence[Group], low: int) -> str:
    if low == 0:
        return "At least 0: no statement of it names where it comes from."
    labels = " and ".join(g.label for g in best)
    others = len(groups) - len(best)
    step = f"At least {low}: {labels}"
    step += " must be different origins" if len(best) > 1 else ""
    if others:
        step += f"; the other source{'s' if others > 1 else ''} may be the same people"
    return step + "."


def _high_step(groups: Sequence[Group], high: int | None) -> str:
    if high is None:
        return "No upper bound: a plural without a number may be any number of people."
    parts = [str(g.people.high) for g in groups]
    return f"At most {high}" + (f" = {' + '.join(parts)}" if len(parts) > 1 else "") + ", if all of them differ."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
