"""What a first judgement of all passages says about each: what it said of the others of its pair."""

from headwater.reuse.features import Column, Floats, log
from headwater.reuse.folding import Ints
from headwater.reuse.relations import Relations

# the classes a judgement tells apart, in the order of its columns
CLASSES = ("copy", "quote", "boilerplate", "chance")
_COPY = CLASSES.index("copy")


def company_of(held: Ints, relations: Relations, first: Floats) -> list[Column]:
    """Return columns on the company of each chain; `held` its words, `first` the share of each class, a row each."""
    columns: list[Column] = [(f"first: {name}", first[:, at]) for at, name in enumerate(CLASSES)]
    words = log(held)
    for at, name in enumerate(CLASSES):
        total, largest = relations.beside(first[:, at] * held)
        columns += [(f"pair: words of {name}", log(total)), (f"pair: most words of {name}", log(largest))]
    _, surest = relations.beside(first[:, _COPY] * words)
    columns.append(("pair: surest copy", surest))
    return columns
