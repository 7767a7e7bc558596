"""What the documents of a day copy whole: documents of the day, or of days before; families go on through the days."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from headwater.corpus.columns import batch_of, numbers, strings
from headwater.corpus.families import RELATIONS
from headwater.engine import Given, Lookup, Piece

_FAMILY = ["document", "representative", "relation", "share", "family"]
_OWN, _EXACT, _NEAR = range(3)


def relate(given: Given, first_texts: Sequence[int], old_chunks: int) -> Iterator[Piece]:
    """Say of each document of a chunk of the day what it is a copy of.

    Beside: the texts compared, whose numbers in chunks begin with `first_texts`; places; all documents of the day.

    Gives: documents; families, those of copies and of what they copy here; roots, the first document of the family of
    each text.
    """
    (tied,) = given.tables
    compared, places, everyone = given.beside
    members = everyone.read(given.number)
    if not members:
        return
    (place,) = places.read(given.number + old_chunks)
    at, earlier, family = (place.column(name).to_pylist() for name in ("place", "name", "family"))
    base = first_texts[given.number + old_chunks]
    origin = {n - base: (o, name, share) for n, o, name, share in zip(
        *(numbers(tied, name, np.int64).tolist() for name in ("text", "origin")),
        [name for batch in tied for name in batch.column("name").to_pylist()],
        numbers(tied, "share", np.float32).tolist(), strict=True)}  # fmt: skip
    roots = _roots_of({o for o, _, _ in origin.values()}, compared, first_texts)
    names, text, words, chars = (
        [value for batch in members for value in batch.column(name).to_pylist()]
        for name in ("name", "text", "words", "chars")
    )
    heads: dict[int, str] = {}
    family_of: list[str] = []
    told = []
    for name, number, count in zip(names, text, words, strict=True):
        tie = origin.get(at[number])
        if number in heads and count:
            row = (heads[number], _EXACT, 1.0, family_of[-1])
        elif earlier[number] is not None:
            row = (earlier[number], _EXACT, 1.0, family[number])
        elif tie is None or tie[0] == at[number] + base:
            row = (name, _OWN, 1.0, name)
        else:
            row = (tie[1], _NEAR, tie[2], roots[tie[0]])
        if number not in heads:
            # where the text stood before, its copies are copies of that one
            heads[number] = earlier[number] or name
            family_of.append(row[3])
        told.append(row)
    origins, relations, shares, families = zip(*told, strict=True)
    rows = batch_of({
        "document": strings(names), "chars": np.array(chars, np.int64), "words": np.array(words, np.int64),
        "representative": strings(origins), "relation": pa.array(np.array(RELATIONS)[list(relations)]),
        "share": np.array(shares, np.float32), "family": strings(families),
    })  # fmt: skip
    yield Piece("documents", 0, rows)
    yield Piece("roots", 0, batch_of({"family": strings(family_of)}))
    copied = set(origins) & {o for o, r in zip(origins, relations, strict=True) if r != _OWN} | {
        tie[1] for n, tie in origin.items() if tie[0] == n + base
    }
    several = [r != _OWN or o in copied for o, r in zip(origins, relations, strict=True)]
    if any(several):
        yield Piece("families", 0, rows.filter(pa.array(several)).select(_FAMILY))


def _roots_of(texts: set[int], compared: Lookup, first_texts: Sequence[int]) -> dict[int, str]:
    """Return the first document of the family of each of some texts, by their numbers among those compared."""
    found: dict[int, str] = {}
    for chunk in range(compared.shard_count):
        mine = sorted(t for t in texts if first_texts[chunk] <= t < first_texts[chunk + 1])
        if mine:
            (batch,) = compared.read(chunk)
            taken = batch.column("family").take(pa.array([t - first_texts[chunk] for t in mine]))
            found.update(zip(mine, taken.to_pylist(), strict=True))
    return found
