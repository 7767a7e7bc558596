"""Turns articles with who-said-what and entities into windows with the labels of their words."""

import gzip
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from headwater.reader.encoder.labels import ROLES, labels_of
from headwater.reader.encoder.windows import Tokenizer, Window, windows_of
from headwater.reader.layers import Range
from headwater.reader.sentences import hard_wrapped, paragraphs_of

Span = tuple[int, int]
_NAMES = {"PERSON": 0, "ORGANIZATION": 1, "LOCATION": 2, "CITY": 2, "COUNTRY": 2, "STATE_OR_PROVINCE": 2, "MISC": 3}
UNKNOWN_LABEL = -100
HELD_OUT_EVERY = 28


class Act(NamedTuple):
    """One attribution inside a window: its cue in words, and the label of every word of the window by role."""

    cue: Span
    labels: list[int]


class Example(NamedTuple):
    """A window to learn from. `names` holds `UNKNOWN_LABEL` where nothing is known. `annotator` 0 is unknown."""

    window: Window
    tags: list[int]
    names: list[int]
    acts: list[Act]
    annotator: int
    article: int


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def split(rows: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the articles to learn from, and those kept back to calibrate with."""
    kept = [row for n, row in enumerate(rows) if n % HELD_OUT_EVERY != HELD_OUT_EVERY // 2]
    return kept, [row for n, row in enumerate(rows) if n % HELD_OUT_EVERY == HELD_OUT_EVERY // 2]


def examples_of(rows: Iterable[dict[str, Any]], silver: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    """Yield the windows of the articles; words outside an owner window keep their labels: they are learned twice."""
    entities = {row["id"]: entities_in(row) for row in rows_of(silver)}
    for number, row in enumerate(rows):
        text = row["text"]
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text)))
        for (start, end), windows in zip(
            paragraphs, windows_of(tokenizer, [text[a:b] for a, b in paragraphs]), strict=True
        ):
            for window in windows:
                yield _example(row, number, (start, end), window, entities.get(row["id"]))


def _example(
    row: dict[str, Any], number: int, place: Range, window: Window, entities: Sequence[tuple[int, int, int]] | None
) -> Example:
    base = place[0]
    starts = [start + base for start, _ in window.words]
    low, high = starts[0], window.words[-1][1] + base
    acts, tags = [], []
    for found in row["attributions"]:
        if not any(low <= start < high for start, _ in found["cue"]):
            continue
        spans = [
            (kind, *words)
            for kind, role in enumerate(ROLES)
            for start, end in found[role]
            for words in _in_words(starts, high, start, end)
        ]
        tags.extend(spans)
        cue = next((first, after) for kind, first, after in spans if kind == ROLES.index("cue"))
        acts.append(Act(cue, labels_of(spans, len(starts))))
    names = [UNKNOWN_LABEL] * len(starts)
    if entities is not None:
        inside = [(kind, *words) for kind, start, end in entities for words in _in_words(starts, high, start, end)]
        names = labels_of(inside, len(starts))
    who = row.get("annotator_number", 0)
    return Example(window, labels_of(sorted(set(tags)), len(starts)), names, acts, who, number)


def _in_words(starts: Sequence[int], high: int, start: int, end: int) -> list[Span]:
    """Return the words that begin inside start:end, as far as the window goes."""
    if end <= starts[0] or start >= high:
        return []
    # a span that begins inside a word ("anti-Trump" is three words, "5pm" is one) takes it whole
    first = bisect_left(starts, start)
    if first == len(starts) or (starts[first] > start and first and starts[first] >= end):
        first -= 1
    after = max(first + 1, bisect_left(starts, end))
    return [(first, after)]


def entities_in(row: dict[str, Any]) -> list[tuple[int, int, int]]:
    """Return (number of the type, start, end) of the names in the silver layers of an article."""
    found: list[tuple[int, int, int]] = []
    for sentence in row["sents"]:
        last = None
        for start, end, _, _, name, *_ in sentence:
            kind = _NAMES.get(name)
            if kind is not None and kind == last:
                found[-1] = (kind, found[-1][1], end)
            elif kind is not None:
                found.append((kind, start, end))
            last = kind
    return found


def number_annotators(rows: Sequence[dict[str, Any]]) -> int:
    """Give every article the number of its annotator, from 1; return how many numbers there are, 0 included."""
    names = sorted({row["annotator"] for row in rows})
    for row in rows:
        row["annotator_number"] = 1 + names.index(row["annotator"])
    return 1 + len(names)


def batches_of(examples: Sequence[Example], most_pieces: int, rng: np.random.Generator) -> list[list[Example]]:
    """Return the examples in batches of like length, no batch over `most_pieces` with its padding, in random order."""
    jitter = rng.uniform(0, 3, len(examples))
    order = sorted(range(len(examples)), key=lambda n: len(examples[n].window.ids) + jitter[n])
    batches: list[list[Example]] = []
    longest = 0
    for number in order:
        longest = max(longest if batches else 0, len(examples[number].window.ids))
        if not batches or longest * (len(batches[-1]) + 1) > most_pieces:
            batches.append([])
            longest = len(examples[number].window.ids)
        batches[-1].append(examples[number])
    return [batches[n] for n in rng.permutation(len(batches))]
