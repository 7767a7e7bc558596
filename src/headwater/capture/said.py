"""What is to be said of one input beside its captures: what was lost, what is amiss, what was passed over."""

from collections.abc import Collection, Sequence
from itertools import islice


class Said:
    """Collects in the order of the input. Losses and faults make an input partial; remarks do not.

    A container's items are named by what they are and where: `lost("line", "7", ...)` for one that was not read,
    `amiss` for one that was read with a fault. The first of each is told in full, the others by name, up to `most`.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lost: dict[str, list[tuple[str, str]]] = {}
        self._amiss: dict[str, list[tuple[str, str]]] = {}
        self._read: dict[str, int] = {}
        self._faults: dict[str, None] = {}
        self._remarks: dict[str, None] = {}
        self._noted: dict[tuple[str, str], list[str]] = {}

    @property
    def whole(self) -> bool:
        """Whether nothing was lost and nothing is amiss."""
        return not (self._faults or self._lost or self._amiss)

    @property
    def reason(self) -> str | None:
        """All that was said, as the ledger prints it; None where nothing was."""
        parts: list[str] = []
        for kind in dict.fromkeys((*self._lost, *self._amiss)):
            lost = self._lost.get(kind, [])
            good = self._read.get(kind, 0)
            parts += filter(None, (self._told(kind, lost), self._told(kind, self._amiss.get(kind, []))))
            if lost:
                parts.append(f"{good:,} of {good + len(lost):,} {_plural(kind)} read")
        noted = [f"{named(kind, names, self._most)}: {what}" for (kind, what), names in self._noted.items()]
        return "; ".join((*parts, *self._few(self._faults), *self._few((*self._remarks, *noted)))) or None

    def read(self, kind: str, count: int = 1) -> None:
        """Count items of a container that were read."""
        self._read[kind] = self._read.get(kind, 0) + count

    def lost(self, kind: str, name: str, what: str) -> None:
        """Say that an item was not read."""
        self._lost.setdefault(kind, []).append((name, what))

    def amiss(self, kind: str, name: str, what: str) -> None:
        """Say that an item was read and is not whole."""
        self._amiss.setdefault(kind, []).append((name, what))

    def fault(self, what: str) -> None:
        """Say what is wrong with the input itself."""
        self._faults[what] = None

    def remark(self, what: str) -> None:
        """Say what is worth knowing and no fault: what was passed over on purpose."""
        self._remarks[what] = None

    def aside(self, kind: str, name: str, what: str) -> None:
        """Say that nothing is wrong with an item and that all of it was passed over on purpose."""
        self.noted(kind, name, what)

    def passed(self, kind: str, count: int) -> None:
        """Count items of a container that hold no text; what is to be said of them is said in a remark."""

    def noted(self, kind: str, name: str, what: str) -> None:
        """Say what is worth knowing of an item; the items of which the same is to be said are named together."""
        self._noted.setdefault((kind, what), []).append(name)

    def _few(self, told: Collection[str]) -> list[str]:
        shown = list(islice(told, self._most))
        return [*shown, f"{len(told) - self._most:,} more of the like"] if len(told) > self._most else shown

    def _told(self, kind: str, items: list[tuple[str, str]]) -> str:
        if not items:
            return ""
        name, what = items[0]
        others = list(dict.fromkeys(other for other, _ in items if other != name))
        more = f"; something amiss also on {named(kind, others, self._most)}" if others else ""
        return f"{kind} {name}: {what}{more}"


def named(kind: str, names: Sequence[str], most: int) -> str:
    """Return "line 7", or "lines 7, 9 and 12 more"."""
    shown = ", ".join(names[:most])
    rest = f" and {len(names) - most:,} more" if len(names) > most else ""
    return f"{kind if len(names) == 1 else _plural(kind)} {shown}{rest}"


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
