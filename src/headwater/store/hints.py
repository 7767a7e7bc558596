"""What a person may have meant where nothing matches: filters whose value nothing in the case has."""

import sqlite3
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from headwater.store.query import All, Any, Filter, Part
from headwater.store.wanted import filter_condition
from headwater.store.words import key_of_words

_MOST_NAMED: Final = 8
# "farant" and "farrant" share 0.92 of their letters, "brook" and "brekke" 0.55
_LIKENESS: Final = 0.75
_HELD: Final = {
    "outlet": "SELECT outlet, count(*) FROM document WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY 2 DESC, 1",
    "person": "SELECT name, count(DISTINCT article) FROM person GROUP BY name ORDER BY 2 DESC, 1",
    "language": "SELECT language, count(*) FROM document WHERE language > '' GROUP BY language ORDER BY 2 DESC, 1",
}
_WHAT: Final = {"outlet": "outlet", "person": "person who speaks", "language": "language code"}


def hints(connection: sqlite3.Connection, asked: All) -> tuple[str, ...]:
    """Return a line for each outlet, person or language asked for that the dossier does not know, with what it knows.

    Names that are spelt much alike come alone; else those of most articles, eight at most.
    """
    found: dict[str, None] = {}
    for one in _filters(asked):
        if one.name in _HELD and not _is_known(connection, one):
            found[_hint(one, [row[0] for row in connection.execute(_HELD[one.name])])] = None
    return tuple(found)


def _filters(part: Part) -> Iterator[Filter]:
    if isinstance(part, Filter):
        yield part
    elif isinstance(part, All | Any):
        for inner in part.parts:
            yield from _filters(inner)


def _is_known(connection: sqlite3.Connection, asked: Filter) -> bool:
    sql, values = filter_condition(asked)
    return connection.execute(f"SELECT 1 FROM document d WHERE {sql} LIMIT 1", values).fetchone() is not None


def _hint(asked: Filter, held: list[str]) -> str:
    begins = f"{asked.name}:{asked.value}: no {_WHAT[asked.name]} of the last dossier"
    like = _alike(asked.value, held)
    if like:
        return f"{begins}; spelt much like it: {_listed(like)}"
    return f"{begins}; there {'is' if len(held) == 1 else 'are'} {_listed(held)}" if held else begins


def _alike(value: str, held: list[str]) -> list[str]:
    """Return the names each word of the value is spelt much like a word of."""
    words = key_of_words(value).split()
    return [name for name in held if all(get_close_matches(w, key_of_words(name).split(), 1, _LIKENESS) for w in words)]


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")
