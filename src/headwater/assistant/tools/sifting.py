"""Which of many rows an assistant means."""

from collections.abc import Iterable

from headwater.reader.words import folded_in


def holds(query: str, texts: Iterable[str | None]) -> bool:
    """Whether every word of a query stands in one of the texts, without case and accents; true for none."""
    wanted = set(folded_in(query))
    if not wanted:
        return True
    for text in texts:
        if text:
            wanted.difference_update(folded_in(text))
            if not wanted:
                return True
    return False
