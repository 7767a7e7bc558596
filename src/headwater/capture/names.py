"""Names of a container's records, each once."""


class Names:
    """Hands out record names; one that was given before gets a number behind it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return `wanted`, or `wanted~2`, `wanted~3` ... where it is taken."""
        name, count = wanted, self._counts.get(wanted, 1)
        while name in self._taken:
            count += 1
            name = f"{wanted}~{count}"
        self._counts[wanted] = count
        self._taken.add(name)
        return name
