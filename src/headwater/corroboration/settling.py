"""The groups behind a claim as people corrected them."""

from collections.abc import Sequence

from headwater.corroboration.clique import must_differ
from headwater.corroboration.group import Group
from headwater.corroboration.groups import Behind
from headwater.corroboration.plain_names import plain
from headwater.corroboration.register import Register
from headwater.corroboration.ruled import Ruled
from headwater.model import Claim, People, Ruling

_TELLING = ("named", "document", "witness", "unnamed", "voice", "public_act", "somebody")


def settled(claim: Claim, behind: Behind, register: Register) -> Behind:
    """Return who stands behind a claim with sources joined and parted as people say, and the rulings it rests on."""
    ruled = register.ruled
    if not ruled.all:
        return behind
    groups, telling = _joined(behind.groups, ruled)
    groups = tuple(g._replace(sources=ruled.people(g.sources), apart=ruled.apart(g.sources)) for g in groups)
    telling += [r for r in ruled.on_sources if r.kind == "different_sources" and _parts(r, groups, register)]
    telling += [r for r in ruled.on_sources if r.kind == "same_source" and _spoke(r, behind, ruled)]
    telling += ruled.bearing_on(claim, behind.statements)
    return behind._replace(groups=groups, rulings=tuple(r for r in ruled.all if r in telling))


def _joined(groups: Sequence[Group], ruled: Ruled) -> tuple[tuple[Group, ...], list[Ruling]]:
    """Return the groups, those that share a person as one, and what was said that joined any."""
    telling = [r for r in ruled.on_sources if r.kind == "same_source" and _met(r, groups, ruled)]
    meant = ruled.people(source for r in telling for source in r.ids)
    kept = [g for g in groups if not ruled.people(g.sources) & meant]
    joined: list[Group] = []  # as many as there are corrections, at most
    for group in (g for g in groups if ruled.people(g.sources) & meant):
        same = [g for g in joined if ruled.people(g.sources) & ruled.people(group.sources)]
        joined = [g for g in joined if g not in same]
        joined.append(_one(sorted((*same, group), key=lambda g: (_TELLING.index(g.kind), g.key))))
    return tuple(sorted((*kept, *joined), key=lambda g: g.key)), telling


def _one(groups: Sequence[Group]) -> Group:
    first = groups[0]
    for group in groups[1:]:
        first = first._replace(
            people=_people(first, group),
            articles=first.articles | group.articles,
            inherited=first.inherited and group.inherited,
            spans=(*first.spans, *(s for s in group.spans if s not in first.spans)),
            sources=first.sources | group.sources,
        )
    return first


def _people(one: Group, other: Group) -> People:
    """Return how many people two groups that are one can be: as both say, else as the one that says more."""
    cited = [g.people for g in (one, other) if not g.inherited] or [one.people, other.people]
    low = max(p.low for p in cited)
    highs = [p.high for p in cited if p.high is not None]
    if not highs:
        return People(low=low, high=None)
    return People(low=low, high=max(low, min(highs)))


def _met(ruling: Ruling, groups: Sequence[Group], ruled: Ruled) -> bool:
    """Whether the two sources of a ruling stand behind a claim, each without the other."""
    held = [{ruled.group(s) for s in g.sources} for g in groups]
    one, other = (ruled.group(source) for source in ruling.ids)
    return any(one in h and other not in h for h in held) and any(other in h and one not in h for h in held)


def _spoke(ruling: Ruling, behind: Behind, ruled: Ruled) -> bool:
    """Whether both spoke on record or both against: then one is counted there."""
    meant = {ruled.group(source) for source in ruling.ids}
    return any(meant <= {ruled.group(s) for s in spoken} for spoken in (behind.speakers, behind.deniers))


def _parts(ruling: Ruling, groups: Sequence[Group], register: Register) -> bool:
    """Whether two groups are told apart by a ruling alone."""
    one, other = (register.ruled.person(source) for source in register.ruled.sources(ruling))
    lefts, rights = [g for g in groups if one in g.sources], [g for g in groups if other in g.sources]
    none = frozenset[str]()
    pairs = [(a._replace(apart=none), b._replace(apart=none)) for a in lefts for b in rights if a is not b]
    return any(bool(ruling.article) or _called_alike(a, b, register) or not must_differ(a, b) for a, b in pairs)


def _called_alike(one: Group, other: Group, register: Register) -> bool:
    """Whether an outlet calls two groups by the same words, so that nothing else tells them apart."""
    outlets = [{register.outlet(article) for article in g.articles} for g in (one, other)]
    return plain(one.label) == plain(other.label) and bool(outlets[0] & outlets[1])
