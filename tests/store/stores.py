"""Case files for tests, with inputs made in memory."""

from collections.abc import Iterable
from pathlib import Path

from headwater.store import Store, create
from headwater.store.inputs import Fresh, Kept, keep

NOW = "2031-03-11T09:00:00+00:00"


class Content:
    """Bytes in memory, given in uneven pieces."""

    def __init__(self, raw: bytes, damage: str | None = None) -> None:
        self._raw, self.damage = raw, damage

    def read(self, size: int) -> bytes:
        """Return less than asked now and then, as pipes do."""
        size = max(1, size // 3)
        chunk, self._raw = self._raw[:size], self._raw[size:]
        return chunk


def fresh(name: str, raw: bytes | None = b"words", **more: str) -> Fresh:
    """Return an input of that name."""
    content = Content(raw, more.get("damage")) if raw is not None else None
    return Fresh(f"/pile/{name}", 1, f"/pile/{name}", more.get("fault"), more.get("note"), content)


def kept(store: Store, *items: Fresh) -> list[Kept]:
    """Keep inputs."""
    return list(keep(store, items, NOW))


def filled(path: Path, raws: Iterable[tuple[str, bytes]]) -> Path:
    """Make a case file that holds these inputs, and close it."""
    with create(path) as store:
        kept(store, *(fresh(name, raw) for name, raw in raws))
    return path
