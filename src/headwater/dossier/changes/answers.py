"""Claims, comparisons and events that two dossiers tell otherwise."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Literal

from headwater.dossier.changes.matching import Keys, matched, plain, shingles
from headwater.model import Claim, Comparison, Dossier, Event
from headwater.model.changes import ClaimChange, ClaimSide, EventChange, VerdictChange

_LEAST_ALIKE = 0.34  # of all runs of three words: a sentence reworded in one place
_OPEN = 10**9


def claim_pairs(old: Dossier, new: Dossier) -> dict[int, int]:
    """Return the numbers of claims in `new` by those in `old` that they are: by equal statements, then by like ones."""
    pairs = matched(old.claims, new.claims, _statements)
    left = [i for i in range(len(old.claims)) if i not in pairs]
    right = sorted(set(range(len(new.claims))) - set(pairs.values()))
    more = matched(
        [old.claims[i] for i in left], [new.claims[j] for j in right], lambda c: frozenset(_runs(c)), least=_LEAST_ALIKE
    )
    return pairs | {left[i]: right[j] for i, j in more.items()}


def _statements(claim: Claim) -> Keys:
    return frozenset(plain(s.span.exact) for s in claim.statements)


def _runs(claim: Claim) -> frozenset[str]:
    return frozenset(run for s in claim.statements for run in shingles(s.span.exact, 3))


def claim_changes(old: Dossier, new: Dossier, pairs: Mapping[int, int]) -> Iterator[ClaimChange]:
    """Yield the claims that are gone, new, counted otherwise, or regrouped from statements that the other has too."""
    for i, j in pairs.items():
        change = _moved(old.claims[i], new.claims[j])
        if change is not None:
            yield change
    taken = set(pairs.values())
    there, before = _Told(new.claims), _Told(old.claims)
    for i, claim in enumerate(old.claims):
        if i not in pairs:
            home = there.home_of(claim)
            yield ClaimChange(
                change="regrouped" if home else "gone", proposition=claim.proposition, old=_side(claim),
                new=_side(home) if home else None, within=home.proposition if home else "",
            )  # fmt: skip
    for j, claim in enumerate(new.claims):
        if j not in taken:
            home = before.home_of(claim)
            yield ClaimChange(
                change="regrouped" if home else "new", proposition=claim.proposition, old=_side(home) if home else None,
                new=_side(claim), within=home.proposition if home else "",
            )  # fmt: skip


class _Told:
    """Which claims of a dossier hold which statements."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._holders: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for key in _statements(claim):
                self._holders[key].append(number)

    def home_of(self, claim: Claim) -> Claim | None:
        """Return the claim with most of the statements of `claim`, the first of several; None where one is missing."""
        own = _statements(claim)
        if not own or any(key not in self._holders for key in own):
            return None
        shared = Counter(number for key in own for number in self._holders[key])
        return self._claims[min(shared, key=lambda number: (-shared[number], number))]


def _side(claim: Claim) -> ClaimSide:
    return ClaimSide(
        id=claim.id,
        low=claim.origins.low,
        high=claim.origins.high,
        unseen=claim.origins.unseen,
        on_record=claim.on_record,
        against=claim.against,
        articles=len({s.article for s in claim.statements}),
    )


def _moved(old: Claim, new: Claim) -> ClaimChange | None:
    one, other = _side(old), _side(new)
    steps = (other.low - one.low, _high(other) - _high(one))
    beside = (one.unseen, one.on_record, one.against) != (other.unseen, other.on_record, other.against)
    if not any(steps) and not beside:
        return None
    rose, fell = any(s > 0 for s in steps), any(s < 0 for s in steps)
    change: Literal["raised", "lowered", "moved"] = "raised" if rose > fell else "lowered" if fell > rose else "moved"
    return ClaimChange(change=change, proposition=new.proposition, old=one, new=other)


def _high(side: ClaimSide) -> int:
    return _OPEN if side.high is None else side.high


def verdict_changes(old: Dossier, new: Dossier, pairs: Mapping[int, int]) -> Iterator[VerdictChange]:
    """Yield the comparisons that are gone, new, or come to another verdict.

    Two are the same where they compare one attribute of the same claims, or of the same words.
    """
    numbers, numbers_new = _numbered(old, new, pairs)
    found = matched(
        [(c, numbers) for c in old.comparisons], [(c, numbers_new) for c in new.comparisons], lambda p: _compared(*p)
    )
    for i, j in found.items():
        before, after = old.comparisons[i], new.comparisons[j]
        if before.verdict != after.verdict:
            yield _verdict("verdict", before, after, new)
    yield from (_verdict("gone", c, None, old) for i, c in enumerate(old.comparisons) if i not in found)
    taken = set(found.values())
    yield from (_verdict("new", None, c, new) for j, c in enumerate(new.comparisons) if j not in taken)


def _compared(comparison: Comparison, numbers: Mapping[str, int]) -> Keys:
    about = comparison.attribute
    claims = {(about, "claim", str(numbers[c])) for c in comparison.claims if c in numbers}
    return frozenset(claims | {(about, "words", plain(m.span.exact)) for m in comparison.members})


def _verdict(
    change: Literal["new", "gone", "verdict"], old: Comparison | None, new: Comparison | None, home: Dossier
) -> VerdictChange:
    shown = new or old
    if shown is None:
        raise ValueError("a verdict changed of nothing")
    says = {claim.id: claim.proposition for claim in home.claims}
    return VerdictChange(
        change=change,
        attribute=shown.attribute,
        old=old.verdict if old else None,
        new=new.verdict if new else None,
        values=tuple(dict.fromkeys(m.value for m in shown.members)),
        why=shown.why,
        about=next((says[c] for c in shown.claims if c in says), ""),
    )


def event_changes(old: Dossier, new: Dossier, pairs: Mapping[int, int]) -> Iterator[EventChange]:
    """Yield the events that are gone, new, or have another interval.

    Two are the same where they rest on one expression in one place or tell the same in the same words; of the others,
    where they put the same claim at the same time: a source that came later may tell it in its own words.
    """
    found = _same_events(old, new, pairs)
    for i, j in found.items():
        before, after = old.events[i], new.events[j]
        if before.when != after.when:
            yield EventChange(change="moved", label=after.label, old=before.when, new=after.when)
    for i, event in enumerate(old.events):
        if i not in found:
            yield EventChange(change="gone", label=event.label, old=event.when, new=None)
    taken = set(found.values())
    for j, event in enumerate(new.events):
        if j not in taken:
            yield EventChange(change="new", label=event.label, old=None, new=event.when)


def _same_events(old: Dossier, new: Dossier, pairs: Mapping[int, int]) -> dict[int, int]:
    found = matched(old.events, new.events, _placed)
    left = [i for i in range(len(old.events)) if i not in found]
    right = sorted(set(range(len(new.events))) - set(found.values()))
    numbers, numbers_new = _numbered(old, new, pairs)
    more = matched(
        [(old.events[i], numbers) for i in left], [(new.events[j], numbers_new) for j in right], lambda p: _told(*p)
    )
    return found | {left[i]: right[j] for i, j in more.items()}


def _placed(event: Event) -> Keys:
    spans = event.expressions or (event.expression,)
    places = {("place", s.capture, f"{s.start} {s.end}", event.of) for s in spans}
    return frozenset(places | {("says", plain(event.label), plain(event.expression.exact), event.of)})


def _told(event: Event, numbers: Mapping[str, int]) -> Keys:
    return frozenset((event.of, str(event.when), numbers[c]) for c in event.claims if c in numbers)


def _numbered(old: Dossier, new: Dossier, pairs: Mapping[int, int]) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return numbers of the claims that both have by their ids in either, equal where they are the same."""
    return (
        {old.claims[i].id: n for n, i in enumerate(pairs)},
        {new.claims[j].id: n for n, j in enumerate(pairs.values())},
    )
