"""What became of each correction in a run."""

from collections.abc import Hashable, Sequence

import msgspec

from headwater.dossier.corrections.finding import whereabouts
from headwater.model import Capture, Claim, Correction, Noun, Outcome, Ruling

_LATER = "a later correction says otherwise"


class Ends:
    """Collects outcomes. Of corrections of one thing the last holds, whatever was said before it."""

    def __init__(self, captures: Sequence[Capture]) -> None:
        self._captures = captures
        self._ends: dict[str, tuple[Outcome, str]] = {}
        self._holds: dict[Hashable, Correction] = {}
        self.rulings: dict[str, Ruling] = {}

    def applied(self, correction: Correction, why: str, about: Hashable = None) -> None:
        """Note what a correction did. `about`: the one thing that it and others before it are about."""
        self._ends[correction.id] = ("applied", why)
        if about is not None:
            before = self._holds.get(about)
            if before is not None:
                self._ends[before.id] = ("not_applied", _LATER)
                self.rulings.pop(before.id, None)
            self._holds[about] = correction

    def failed(self, correction: Correction, why: str) -> None:
        """Note why a correction could not be applied."""
        self._ends[correction.id] = ("not_applied", why)

    def missing(self, correction: Correction, found: Sequence[Noun | None]) -> None:
        """Note that the first target of which nothing was found is gone."""
        pairs = zip(correction.targets, found, strict=False)
        gone = next(target for target, noun in pairs if noun is None)
        self.failed(correction, whereabouts(gone, self._captures))

    def told(self, correction: Correction, claims: Sequence[Claim]) -> Correction:
        """Return a correction with its outcome; `claims`: as they were counted."""
        if correction.undone:
            return msgspec.structs.replace(correction, outcome="undone", why="")
        outcome, why = self._ends.get(correction.id, ("recorded", ""))
        ruling = self.rulings.get(correction.id)
        if outcome == "applied" and ruling is not None:
            count = sum(any(step.says == ruling.says for step in claim.origins.steps) for claim in claims)
            rests = (
                f"{count} claim{' is' if count == 1 else 's are'} counted by it" if count else "no count rests on it"
            )
            why = "; ".join(filter(None, (why, rests)))
        return msgspec.structs.replace(correction, outcome=outcome, why=why)
