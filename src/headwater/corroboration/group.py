"""A source group: one origin, or the people of one description, that can stand behind a claim."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from headwater.model import People, Span

GroupKind = Literal["named", "unnamed", "document", "public_act", "witness", "voice", "somebody"]


class Group(NamedTuple):
    """One origin or group of people, the articles that rest on it and the places where they do.

    `inherited`: cited beside the statement only. `sources`: the ids of who it is; `apart`: of who it cannot be;
    `speaks_for`: of the bodies whose word it may be giving; `may_be`: of people whom its text calls alike. `fields`:
    what a body works in, as it is called; `is_body`: no person; `parts`: by which words of theirs members are told
    apart, "the first of the two".
    """

    key: str
    kind: GroupKind
    label: str
    people: People
    articles: frozenset[str]
    inherited: bool = False
    spans: tuple[Span, ...] = ()
    sources: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    speaks_for: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    is_body: bool = False
    may_be: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


def merge(groups: dict[str, Group], group: Group) -> None:
    """Add a group to those of a claim, as one with the group of its key."""
    known = groups.get(group.key)
    if known is None:
        groups[group.key] = group
        return
    # cited beside one statement and for another: it is cited
    cited = [g for g in (known, group) if not g.inherited] or [known, group]
    parts = known.parts | group.parts
    groups[group.key] = known._replace(
        articles=known.articles | group.articles,
        inherited=known.inherited and group.inherited,
        people=_at_most([g.people for g in cited], len(parts)),
        spans=(*known.spans, *(s for s in group.spans if s not in known.spans)),
        sources=known.sources | group.sources,
        may_be=known.may_be | group.may_be,
        parts=parts,
    )


def _at_most(people: Sequence[People], parts: int) -> People:
    """Return how many people one group is of which several places tell: the most that any gives, or so many parts."""
    highs = [p.high for p in people]
    high = None if None in highs else max(parts, *(h for h in highs if h is not None))
    return People(low=max(parts, *(p.low for p in people)), high=high)
