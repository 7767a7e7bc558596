"""The pinned floors: each figure that was once reached, and may only be given up with a reason in the changelog."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

_ROUNDING = 1e-9


class Verdict(NamedTuple):
    """One figure beside its bound. `ceiling`: the bound is a most (errors), not a least."""

    yardstick: str
    figure: str
    value: float | None
    bound: float
    ceiling: bool

    @property
    def holds(self) -> bool:
        """Whether the figure is there and on the right side of its bound."""
        if self.value is None:
            return False
        return self.value <= self.bound + _ROUNDING if self.ceiling else self.value >= self.bound - _ROUNDING

    def line(self) -> str:
        """Return one line for the terminal."""
        shown = "missing" if self.value is None else f"{self.value:.4g}"
        kind = "at most" if self.ceiling else "at least"
        state = "ok  " if self.holds else "DROP"
        return f"{state} {self.yardstick:<15} {self.figure:<34} {shown:>8}  {kind} {self.bound:g}"


def judge(yardstick: str, figures: Mapping[str, float]) -> Iterator[Verdict]:
    """Yield a verdict for each pinned figure of a yardstick, in the order of the file."""
    pinned = json.loads((files("headwater.evaluation") / "floors.json").read_text("utf-8"))[yardstick]
    for figure, bound in pinned.get("at_least", {}).items():
        yield Verdict(yardstick, figure, figures.get(figure), bound, ceiling=False)
    for figure, bound in pinned.get("at_most", {}).items():
        yield Verdict(yardstick, figure, figures.get(figure), bound, ceiling=True)
