"""Runs the network over paragraphs: the attributions and names of each, with their places."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from headwater.reader.encoder.decode import Floats, Places, best_labels, of_words, padded, share
from headwater.reader.encoder.graph import Graph
from headwater.reader.encoder.labels import NAME_TYPES, ROLES, allowed, begins, spans_of
from headwater.reader.encoder.windows import Tokenizer, Window, marked, windows_of
from headwater.reader.layers import Range

SOURCE, CUE, CONTENT = range(len(ROLES))
# pieces, padding included, that go through the network at once; bounds memory
MOST_PIECES: Final = 4_096
# windows read together: the longest may be so much longer than the shortest, since padding takes time like text
MOST_STRETCH: Final = 1.25
FREE_PIECES: Final = 8
_FORBIDDEN: Final = -1e4


class Statement(NamedTuple):
    """One attribution of a paragraph, in its code points; `held` is the network's share for there being one."""

    source: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    held: float


class Named(NamedTuple):
    """A name of a paragraph, in its code points, of one of `NAME_TYPES`."""

    range: Range
    type: str


class Found(NamedTuple):
    """What a paragraph holds, each in order."""

    statements: list[Statement]
    names: list[Named]


class _Seed(NamedTuple):
    row: int
    cue: Range
    marks: Places


def found_in(graph: Graph, tokenizer: Tokenizer, paragraphs: Sequence[str]) -> list[Found]:
    """Return what each paragraph holds. Equal paragraphs are read once."""
    unique = list(dict.fromkeys(paragraphs))
    windows = windows_of(tokenizer, unique)
    flat = [(number, window) for number, found in enumerate(windows) for window in found]
    found = [Found([], []) for _ in unique]
    for batch in _batches([window for _, window in flat]):
        for at, read in zip(batch, _read(graph, [flat[at][1] for at in batch]), strict=True):
            home = found[flat[at][0]]
            home.statements.extend(read.statements)
            home.names.extend(read.names)
    for read in found:
        read.statements.sort(key=lambda one: one.cue)
        read.names.sort()
    place = {text: number for number, text in enumerate(unique)}
    return [found[place[text]] for text in paragraphs]


def _batches(windows: Sequence[Window]) -> Iterator[list[int]]:
    """Yield the numbers of windows of like length, so that little is padding."""
    batch: list[int] = []
    for number in sorted(range(len(windows)), key=lambda n: len(windows[n].ids)):
        pieces = len(windows[number].ids)
        wide = batch and pieces > len(windows[batch[0]].ids) * MOST_STRETCH + FREE_PIECES
        if batch and (wide or pieces * (len(batch) + 1) > MOST_PIECES):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _read(graph: Graph, windows: Sequence[Window]) -> list[Found]:
    ids = padded([w.ids for w in windows])
    mask = padded([np.ones_like(w.ids) for w in windows])
    states, tags, names = graph.encode(ids, mask, padded([w.shapes for w in windows]))
    firsts = padded([w.firsts for w in windows])
    lengths = [len(w.words) for w in windows]
    lifted = of_words(tags, firsts)
    # only where a cue begins: a lift of every word of a cue would favour long ones
    lifted[..., begins(CUE)] += graph.tables.cue_lift
    labels = best_labels(lifted, lengths, graph.tables.tag_steps)
    seeds: list[_Seed] = []
    for row, window in enumerate(windows):
        cues = [(first, after) for kind, first, after in spans_of(labels[row]) if kind == CUE]
        seeds.extend(_Seed(row, cue, marked(window, cues, n)) for n, cue in enumerate(cues))
    named = best_labels(of_words(names, firsts), lengths, _NAME_STEPS)
    found = [Found([], _names(window, marked_up)) for window, marked_up in zip(windows, named, strict=True)]
    most = max(1, MOST_PIECES // ids.shape[1])
    for at in range(0, len(seeds), most):
        asked = seeds[at : at + most]
        rows = np.array([seed.row for seed in asked])
        roles, holds = graph.look(states[rows], mask[rows], padded([s.marks for s in asked], ids.shape[1]))
        spans = best_labels(of_words(roles, firsts[rows]), [lengths[row] for row in rows], graph.tables.role_steps)
        for seed, labelled, held in zip(asked, spans, holds, strict=True):
            statement = _statement(windows[seed.row], seed.cue, labelled, share(held))
            if statement is not None and statement.held >= graph.tables.least:
                _add(found[seed.row].statements, statement)
    return found


def _add(statements: list[Statement], new: Statement) -> None:
    """Add a statement in order of the cue; of two whose cues meet, the surer one stays."""
    if statements and new.cue[0] < statements[-1].cue[1]:
        if new.held > statements[-1].held:
            statements[-1] = new
        return
    statements.append(new)


def _statement(window: Window, cue: Range, labels: Sequence[int], held: float) -> Statement | None:
    if cue[0] < window.owned:
        return None
    spans = spans_of(labels)
    own = [(low, high) for kind, low, high in spans if kind == CUE and low < cue[1] and cue[0] < high]
    best = max(own, key=lambda s: min(s[1], cue[1]) - max(s[0], cue[0]), default=cue)
    source, content = (
        tuple(_place(window, low, high) for k, low, high in spans if k == kind) for kind in (SOURCE, CONTENT)
    )
    return Statement(source, _place(window, *best), content, held)


def _place(window: Window, first: int, after: int) -> Range:
    return window.words[first][0], window.words[after - 1][1]


_NAME_STEPS: Final[Floats] = np.where(allowed(NAME_TYPES), 0.0, _FORBIDDEN).astype(np.float32)


def _names(window: Window, labels: Sequence[int]) -> list[Named]:
    return [
        Named(_place(window, first, after), NAME_TYPES[kind])
        for kind, first, after in spans_of(labels)
        if first >= window.owned
    ]
