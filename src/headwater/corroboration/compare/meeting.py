"""Which claims stand at a place of the pile."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from headwater.corroboration.compare.sides import own_statements
from headwater.model import Claim, Span, Statement


class Meeting:
    """The own statements of all claims by their places."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._held: dict[str, list[tuple[Span, Statement, Claim]]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)
        for claim in claims:
            for statement in own_statements(claim):
                span = statement.span
                self._held[span.capture].append((span, statement, claim))
                self._longest[span.capture] = max(self._longest[span.capture], span.end - span.start)
        for held in self._held.values():
            held.sort(key=lambda h: (h[0], h[2].id))

    def at(self, place: Span) -> list[tuple[Statement, Claim]]:
        """Return the statements that share a character with a place, in order, with their claims."""
        held = self._held.get(place.capture, [])
        low = bisect_left(held, place.start - self._longest[place.capture], key=lambda h: h[0].start)
        high = bisect_right(held, place.end - 1, key=lambda h: h[0].start)
        return [(s, c) for span, s, c in held[low:high] if span.meets(place)]

    def claims_at(self, place: Span) -> dict[str, Claim]:
        """Return the claims of those statements, by id."""
        return {claim.id: claim for _, claim in self.at(place)}
