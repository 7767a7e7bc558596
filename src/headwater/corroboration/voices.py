"""What a sentence without a source can rest on: the group cited beside it, or else its outlet."""

from collections.abc import Sequence

from headwater.corroboration.group import Group, GroupKind, merge
from headwater.corroboration.register import Register
from headwater.model import People, Statement

_OWN_VOICE, _OWN_VOICES = " in its own voice", " in their own voice"


def add_voices(groups: dict[str, Group], voices: Sequence[Statement], register: Register) -> None:
    """Add what unsourced sentences can rest on where nobody is cited: the group cited beside them, or else the outlet.

    Each outlet adds once: the widest of what its sentences can rest on. Outlets beside which nobody is cited are one,
    as all may have it from one place, and none where others may have it from those who are cited beside them.
    """
    widest: dict[str, Group] = {}
    for statement in sorted(voices, key=lambda s: s.span):
        outlet = register.outlet(statement.article)
        group = _voice(statement, outlet, register)
        widest[outlet] = min(widest.get(outlet, group), group, key=_narrowness)
    bare = [g for _, g in sorted(widest.items()) if g.kind == "voice"]
    inherited = [g for _, g in sorted(widest.items()) if g.kind != "voice"]
    for group in inherited:
        merge(groups, group)
    if bare and not inherited:
        merge(groups, _one_voice(bare))


def _one_voice(groups: Sequence[Group]) -> Group:
    """Return the outlets that tell a claim without a source as one origin at most."""
    outlets = " and ".join(g.label.removesuffix(_OWN_VOICE) for g in groups)
    own_voice = _OWN_VOICE if len(groups) == 1 else _OWN_VOICES
    return groups[0]._replace(
        key="voice",
        label=f"{outlets}{own_voice}",
        articles=frozenset[str]().union(*(g.articles for g in groups)),
        spans=tuple(s for g in groups for s in g.spans),
    )


def _voice(statement: Statement, outlet: str, register: Register) -> Group:
    source, here, at = register.beside(statement), frozenset({statement.article}), (statement.span,)
    if source is None:
        people = People(low=0, high=1)
        return Group(f"voice:{outlet}", "voice", f"{outlet}{_OWN_VOICE}", people, here, True, at)
    kind: GroupKind = "named" if source.class_ == "named" else "unnamed"
    key = source.id if kind == "named" else register.unnamed(statement.article, source)
    people = People(low=0, high=source.people.high)
    return Group(key, kind, source.name or source.label, people, here, True, at, frozenset({source.id}))


def _narrowness(group: Group) -> tuple[bool, int, bool]:
    # somebody named may be named by other outlets too, and adds nothing then
    return group.people.high is not None, -(group.people.high or 0), group.kind == "named"
