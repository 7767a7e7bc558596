"""Passages of a few texts, judged, as rows that tests can read."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reuse.families import told_once
from headwater.reuse.folding import Flags, fold_texts
from headwater.reuse.joining import with_joined
from headwater.reuse.kinds import KINDS, judge
from headwater.reuse.passages import Comparison, compare, exact_families, texts_of
from headwater.settings import ReuseSettings

SETTINGS = ReuseSettings()


class Passage(NamedTuple):
    """A passage: its two texts by their number in the call, the smaller one first, what each says, and its kind."""

    one: int
    two: int
    left: str
    right: str
    kind: str


def compared(texts: Sequence[str], settings: ReuseSettings = SETTINGS) -> tuple[Comparison, list[int]]:
    """Return texts set side by side, and the number of each in the call; equal ones are there once."""
    folded = fold_texts(texts)
    heads = exact_families(folded).heads
    return compare(texts_of(folded, heads), settings), heads.tolist()


def passages_of(
    texts: Sequence[str], furniture: Flags | None = None, settings: ReuseSettings = SETTINGS, *, told: bool = False
) -> list[Passage]:
    """Return the passages that are kept, sorted; `told`: those that do not follow from others."""
    found, heads = compared(texts, settings)
    held = [texts[n] for n in heads]
    found, judged = with_joined(found, judge(found, held, furniture, settings), settings)
    keep = told_once(found, judged, settings) if told else judged.keep
    stream, rows = found.stream, []
    places = zip(*(side.tolist() for side in (*found.texts, *found.chains.hulls)), strict=True)
    for kept, kind, (a, b, left, left_end, right, right_end) in zip(keep, judged.kinds, places, strict=True):
        if kept:
            sides = sorted(
                (heads[text], held[text][stream.starts[begin] : stream.ends[end - 1]])
                for text, begin, end in ((a, left, left_end), (b, right, right_end))
            )
            (one, left_says), (two, right_says) = sides
            rows.append(Passage(one, two, left_says, right_says, KINDS[kind]))
    return sorted(rows)
