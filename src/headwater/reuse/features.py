"""What tells the kind of a shared passage, as one row of numbers for each chain.

All of it carries over to texts that were never seen: sizes, shares, who else holds the words and whether those texts
have more in common, how the words are set, what stands around. Swapping the two texts of a chain changes no row.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reuse import typography as t
from headwater.reuse.measures import COMMON_WORDS, EIGHTHS, RELATED_SHARES, WIDE_TEXTS, Measures
from headwater.reuse.rarity import NAT
from headwater.reuse.relations import Relations

Floats = NDArray[np.float32]
# numbers of any kind
Values = NDArray[Any]
Column = tuple[str, Values]

_SHARED_SETTING: Final = (
    ("capital", t.CAPITAL),
    ("digit", t.DIGIT),
    ("short", t.SHORT),
    ("cue", t.CUE),
    ("speech", t.SPEECH),
    ("sign", t.SIGN),
)
_BOTH_SETTING: Final = (("quoted", t.QUOTED), ("line", t.LINE), ("sentence", t.SENTENCE), ("marked", t.MARKED))
_STARTS: Final = (("line", t.LINE), ("paragraph", t.PARAGRAPH), ("sentence", t.SENTENCE), ("opens", t.OPENS))
_ENDS: Final = (("line", t.LINE), ("paragraph", t.PARAGRAPH), ("sentence", t.SENTENCE), ("closes", t.CLOSES))


class Table(NamedTuple):
    """A row of numbers for each chain, and what the columns are called."""

    names: tuple[str, ...]
    rows: Floats

    def column(self, name: str) -> Floats:
        """Return a column by its name."""
        values: Floats = self.rows[:, self.names.index(name)]
        return values


def table_of(columns: list[Column]) -> Table:
    """Put columns together."""
    # a column lies in one piece, so that it is written in one go
    rows = np.empty((len(columns[0][1]), len(columns)), np.float32, order="F")
    for at, (_, values) in enumerate(columns):
        rows[:, at] = values
    return Table(tuple(name for name, _ in columns), rows)


def features_of(measures: Measures, relations: Relations) -> Table:
    """Return what is known of each chain by itself, by its pair of texts and by the other holders of its words."""
    columns = [*_sizes(measures), *_places(measures), *_setting(measures), *_borders(measures)]
    columns += [*_spread(measures), *_strangeness(measures), *_around(measures)]
    columns += relations.columns()
    return table_of(columns)


def log(values: Values) -> Floats:
    """Return the logarithm of one more than the values."""
    more = np.maximum(values, 0).astype(np.float32)
    more += np.float32(1)
    logs: Floats = np.log(more, out=more)
    return logs


def _log_share(share: NDArray[np.float64]) -> Floats:
    logs: Floats = np.log(np.minimum(share, 1.0).astype(np.float32))
    return logs


def both(name: str, one: Values, two: Values) -> Iterator[Column]:
    """Yield what the sides have at least and at most."""
    yield f"{name} (least)", np.minimum(one, two)
    yield f"{name} (most)", np.maximum(one, two)


def _sizes(measures: Measures) -> Iterator[Column]:
    left, left_end, right, right_end = measures.places
    words, longest, runs = (measures.of(name) for name in ("words", "longest", "runs"))
    lengths = measures.lengths
    yield "words", log(words)
    yield "characters", log(np.minimum(measures.of("chars"), 1 << 20))
    yield "longest run", log(longest)
    yield "runs", log(runs)
    yield "words a run", log(words / runs)
    yield "longest run, share", longest / words
    yield from both("equal words, share", words / (left_end - left), words / (right_end - right))
    yield "drift", np.abs((left_end - left) - (right_end - right)) / words
    yield from both("share of the text", *(words / length for length in lengths))
    yield from both("share of the text, log", *(_log_share(words / length) for length in lengths))
    yield from both("length of the text", *(log(length) for length in lengths))


def _places(measures: Measures) -> Iterator[Column]:
    left, left_end, right, right_end = measures.places
    before = left, right
    behind = measures.lengths[0] - left_end, measures.lengths[1] - right_end
    yield from both("words before", *(log(side) for side in before))
    yield from both("words behind", *(log(side) for side in behind))
    yield "same side of the middle", np.sign((before[0] - behind[0]) * (before[1] - behind[1]).astype(np.float64))


def _setting(measures: Measures) -> Iterator[Column]:
    words = measures.words
    for name, bit in _SHARED_SETTING:
        held = measures.of(f"shared {bit}") / 2
        yield f"{name}, share", held / words
        if bit in (t.CUE, t.SPEECH):
            yield f"{name} words", log(held)
    for name, bit in _BOTH_SETTING:
        yield from both(f"{name}, share", *(measures.of(f"{side} {bit}") / words for side in ("left", "right")))


def _borders(measures: Measures) -> Iterator[Column]:
    for ends, names in (("start", _STARTS), ("end", _ENDS)):
        left, right = (measures.of(f"{side} {ends}") for side in ("left", "right"))
        for name, bit in names:
            yield f"{ends}s: {name}", (left & bit != 0).astype(np.int8) + (right & bit != 0)
    yield from both("quoted beyond", measures.of("left quoted"), measures.of("right quoted"))
    yield from both("speech beside", measures.of("left speech"), measures.of("right speech"))


def _spread(measures: Measures) -> Iterator[Column]:
    # a run of fewer words than a window tells nothing
    some = np.maximum(measures.of("windows"), 1)
    yield "texts that hold it", measures.of("holders") / (NAT * some)
    for least in WIDE_TEXTS:
        yield f"held by {least}", measures.of(f"held by {least}") / some
    yield "carried, share", measures.of("carried") / some
    yield "carried", measures.carried
    yield "holders related", measures.of("related") / (EIGHTHS * some)
    for most in RELATED_SHARES:
        yield f"related up to {most}", measures.of(f"related up to {most}") / some


def _strangeness(measures: Measures) -> Iterator[Column]:
    total, most = measures.of("nats") / NAT, measures.of("most nats") / NAT
    pairs = sum(np.log(np.maximum(length, 1).astype(np.float32)) for length in measures.lengths)
    yield "nats", log(total)
    yield "nats a word", total / measures.words
    yield "nats of the best run", log(most)
    yield "best run beyond chance", np.clip(most - pairs, -30, 60) / 10
    yield "beyond chance", np.clip(total - pairs * measures.of("runs"), -60, 120) / 20


def _around(measures: Measures) -> Iterator[Column]:
    for name in ("before", "behind"):
        held, words = ([measures.of(f"{side}{part} {name}") for side in ("left", "right")] for part in (" held", ""))
        yield from both(f"shared {name}", *(one / np.maximum(two, 1) for one, two in zip(held, words, strict=True)))
        # each side is counted, up to the end of the shorter one
        room = np.minimum(np.minimum(*words), COMMON_WORDS)
        yield f"common {name}", measures.of(f"common {name}") / np.maximum(2 * room, 1)
        yield f"common nats {name}", log(measures.of(f"common nats {name}") / (2 * NAT))
