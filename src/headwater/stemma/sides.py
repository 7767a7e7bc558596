"""What is known of a witness beside its words: its article, its outlets, whom it credits."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from headwater.model import Article
from headwater.reader.outlets import outlet_key
from headwater.stemma.credits import Credited
from headwater.stemma.exact import Root, root_of
from headwater.stemma.shared import Shared
from headwater.stemma.standing import UNKNOWN, WIRED, Standing
from headwater.stemma.witnesses import Witness


class Side(NamedTuple):
    """A witness as one side of a pair.

    `article` stands for it, `bearer` is the member whose text the passages point into; then the keys of the outlets of
    all members, what the text credits but these, and those credits that another text carries in a shared passage; of
    the outlets credited those that no article of the pile is by. `wires`: the agencies that datelines of members of no
    known outlet name, as they send their texts; `told`: who is credited otherwise than in a dateline. `standing`:
    the form of the member that stands nearest to its sender; `taken`: outlets that notes beside the text say it was
    taken from. `owned`: what it tells in words it shares with another text as seen by, or told to, that text's outlet.
    """

    article: Article
    bearer: Article
    outlets: frozenset[str]
    credited: tuple[Credited, ...]
    carried: frozenset[str]
    absent: frozenset[str] = frozenset()
    wires: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    standing: Standing = UNKNOWN
    taken: tuple[Credited, ...] = ()
    owned: tuple[Credited, ...] = ()


def sides_of(
    witnesses: Sequence[Witness], given: Sequence[Sequence[Credited]], shared: Shared, present: Collection[str],
    wired: Collection[str], standings: Sequence[Sequence[Standing]],
) -> tuple[list[Root], list[Side]]:  # fmt: skip
    """Return for each witness the member that stands for it, and the witness as a side of a pair.

    `given`: what the text of each credits; `present`: the keys of the outlets of the pile; `wired`: of the agencies
    whose own texts are in it. Such a text is what others credit, but two that open with one dateline may both have come
    by way of a third. `standings`: the form of each member of each witness.
    """
    roots = [root_of(*known) for known in zip(witnesses, given, standings, strict=True)]
    # what is marked as an agency's own version is the agency's own text, whatever its dateline leaves open
    sent = frozenset(s.sender for some in standings for s in some if s.form == WIRED and s.marks.any and s.sender)
    named = [frozenset(c.outlet for c in credited if not c.own) for credited in given]
    home = [frozenset(outlet_key(a.outlet) for a in witness.members if a.outlet) for witness in witnesses]
    sides: list[Side] = []
    for number, witness in enumerate(witnesses):
        outlets = home[number]
        others = tuple(c for c in given[number] if c.outlet not in outlets and not c.own)
        own = (c for c in given[number] if c.outlet not in outlets and c.own)
        owned = tuple(c for c in own if _is_carried(number, c, home, shared))
        carried = frozenset(c.outlet for c in others if _is_carried(number, c, named, shared))
        filed = frozenset(outlet_key(name) for a in witness.members for name in a.filed)
        here = frozenset(present) | (frozenset(wired) - filed) | sent
        absent = frozenset(c.outlet for c in others if c.outlet not in here)
        wires = frozenset(outlet_key(a.wire) for a in witness.members if a.wire)
        told = frozenset(c.outlet for c in others) - filed
        nearest, taken = max(standings[number], key=lambda s: (s.form, not s.taken)), _taken(witness, standings[number])
        known = outlets, others, carried, absent, wires, told, nearest, taken, owned
        sides.append(Side(roots[number].article, witness.bearer, *known))
    return roots, sides


def _taken(witness: Witness, standings: Sequence[Standing]) -> tuple[Credited, ...]:
    """Return whom notes beside members credit, but for the outlets of members without a note."""
    pairs = list(zip(witness.members, standings, strict=True))
    own = {outlet_key(member.outlet) for member, standing in pairs if member.outlet and not standing.taken}
    found = {c.outlet: c for _, standing in reversed(pairs) for c in standing.taken if c.outlet not in own}
    return tuple(found[key] for key in sorted(found))


def _is_carried(number: int, credited: Credited, named: Sequence[frozenset[str]], shared: Shared) -> bool:
    return any(
        passage.here.covers(credited.span)
        for other in shared.partners(number)
        if credited.outlet in named[other]
        for passage in shared.passages(number, other)
    )
