"""How many distinct origins can stand behind a claim: at least, at most, and why."""

from collections.abc import Sequence

from headwater.corroboration.clique import heaviest_clique
from headwater.corroboration.group import Group
from headwater.corroboration.groups import Behind
from headwater.corroboration.register import Register
from headwater.model import Claim, Origins, OriginStep, Span


def bounds(claim: Claim, behind: Behind, register: Register) -> Origins:
    """Return the bounds of a claim, with each step said in words and the places it rests on.

    `high` adds up the people every group can be; a plural without a number leaves it open. `low` is the heaviest set of
    groups that must all differ: different names, or told apart by one text. A claim that rests on cited reports alone
    has that it was reported as its one origin, however many reports are cited: what they rest on is not here.
    """
    steps = [*_counted(claim, behind), *_ruled(behind)]
    cited = (*behind.unseen, *behind.seen_citations)
    if not behind.groups and cited:
        if behind.unseen:
            steps.append(_unseen(behind))
        told = f"It rests on what {' and '.join(sorted(cited))} reported and on nobody else here: one origin."
        steps.append(OriginStep(says=told))
        return _origins(1, 1, behind, steps)
    best = heaviest_clique(behind.groups)
    low = sum(g.people.low for g in best)
    highs = [g.people.high for g in behind.groups]
    high = None if None in highs else sum(h for h in highs if h is not None)
    steps.extend(_group_step(g, register) for g in behind.groups)
    if behind.unseen:
        steps.append(_unseen(behind))
    if behind.against:
        steps.append(_denied(behind))
    if behind.groups:
        steps.append(OriginStep(says=_low_step(behind.groups, best, low)))
        steps.append(OriginStep(says=_high_step(behind.groups, high)))
    else:
        steps.append(OriginStep(says=_nobody_step(claim, behind)))
    return _origins(low, high, behind, steps)


def _origins(low: int, high: int | None, behind: Behind, steps: Sequence[OriginStep]) -> Origins:
    why = tuple(step.says for step in steps)
    return Origins(low=low, high=high, unseen=len(behind.unseen), why=why, steps=tuple(steps))


def _counted(claim: Claim, behind: Behind) -> list[OriginStep]:
    copies = [s.span for s in behind.statements if s.origin == "copy"]
    citing = [s.span for s in behind.statements if s.origin in ("cites", "self_cites")]
    articles = len({s.article for s in claim.statements})
    says = f"{_number(len(claim.statements), 'statement')} in {_number(articles, 'article')}"
    if copies:
        says += f"; in copied text, adding nothing: {len(copies)}"
    if citing:
        says += f"; only citing another report, adding nothing: {len(citing)}"
    steps = [OriginStep(says=says + ".", spans=(*copies, *citing))]
    if behind.seen_citations:
        says = f"Cited and in the pile: {', '.join(behind.seen_citations)}."
        steps.append(OriginStep(says=says, spans=_all(behind.seen_citations)))
    if behind.unsourced:
        says = f"Told without a source by {', '.join(behind.unsourced)}: where others are cited, that adds nobody."
        steps.append(OriginStep(says=says, spans=_all(behind.unsourced)))
    return steps


def _ruled(behind: Behind) -> list[OriginStep]:
    """Return what people said that the count rests on, with whose word it is."""
    return [OriginStep(says=one.says, spans=one.spans) for one in behind.rulings]


def _all(places: dict[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    return tuple(span for spans in places.values() for span in spans)


def _unseen(behind: Behind) -> OriginStep:
    says = f"Cited but not in the pile: {', '.join(behind.unseen)} ({len(behind.unseen)} unseen, not in the bounds)."
    return OriginStep(says=says, spans=_all(behind.unseen))


def _denied(behind: Behind) -> OriginStep:
    says = f"Denied by {_number(len(behind.against), 'source')}, which lowers no bound."
    return OriginStep(says=says, spans=_all(behind.against))


def _group_step(group: Group, register: Register) -> OriginStep:
    return OriginStep(says=_group_says(group, register), spans=group.spans)


def _nobody_step(claim: Claim, behind: Behind) -> str:
    """Return why nobody stands behind a claim: it is only denied, only a silence, only copied, or told of no one."""
    if {s.polarity for s in claim.statements} == {"neither"}:
        return "No origin: who declines to comment or does not respond counts neither way."
    if behind.against and not any(s.polarity == "for" for s in claim.statements):
        return "No origin: nobody here says that it is so."
    if all(s.origin == "copy" for s in behind.statements):
        return "No origin: it stands in copied text alone."
    return "No origin: no source stands behind it."


def _group_says(group: Group, register: Register) -> str:
    homes = sorted({register.outlet(a) for a in group.articles})
    outlets = ", ".join(homes)
    subject, verb = outlets[:1].upper() + outlets[1:], "rests" if len(homes) == 1 else "rest"
    if group.kind == "public_act":
        return f"{group.label[:1].upper()}{group.label[1:]}: one origin, however many repeat it ({outlets})."
    if group.kind == "witness":
        return f"{subject}: {group.label}, one origin."
    if group.kind == "voice":
        return f"{group.label[:1].upper()}{group.label[1:]}: no source given, so nobody at least and one at most."
    people = group.people
    count = f"{people.high}" if people.low == people.high else f"{people.low} or more" if people.high is None else (
        f"{people.low} to {people.high}"
    )  # fmt: skip
    if group.inherited:
        gives = "gives" if len(homes) == 1 else "give"
        return f"{subject} {gives} no source here; {group.label}, cited beside it, may stand behind it ({count})."
    if homes == [group.label]:
        return f"{subject} says so itself ({count})."
    open_who = ", whoever that is" if group.kind == "somebody" else ""
    return f"{subject} {verb} on {group.label}{open_who} ({count})."


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
    return f"At most {high} = {' + '.join(parts)}, if all of them differ." if len(parts) > 1 else f"At most {high}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
