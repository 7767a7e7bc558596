"""Runs the network over paragraphs: the attributions and names of each, with their places."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from headwater.reader.encoder.calibration import CONTENT, CUE, SOURCE, Calibration, Looks, Parts, signs_of
from headwater.reader.encoder.decode import Chances, Floats, Places, best_labels, of_words, padded
from headwater.reader.encoder.graph import Graph
from headwater.reader.encoder.labels import NAME_TYPES, allowed, begins, spans_of
from headwater.reader.encoder.windows import Tokenizer, Window, marked, windows_of
from headwater.reader.layers import Range

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


class Network(NamedTuple):
    """What reading takes: a network, the tokenizer it was trained with, and how sure it is when."""

    graph: Graph
    tokenizer: Tokenizer
    calibration: Calibration


class Asked(NamedTuple):
    """What the network answers when asked about a cue: the parts in words of the window, and their signs."""

    window: Window
    parts: Parts
    signs: list[float]


class _Seed(NamedTuple):
    row: int
    cue: Range
    marks: Places


def found_in(network: Network, paragraphs: Sequence[str]) -> list[Found]:
    """Return what each paragraph holds. Equal paragraphs are read once."""
    unique = list(dict.fromkeys(paragraphs))
    found = [Found([], []) for _ in unique]
    for number, asked, names in answers_in(network, unique):
        found[number].names.extend(names)
        found[number].statements.extend(kept(network.calibration, asked))
    for read in found:
        read.statements.sort(key=lambda one: one.cue)
        read.names.sort()
    place = {text: number for number, text in enumerate(unique)}
    return [found[place[text]] for text in paragraphs]


def answers_in(network: Network, paragraphs: Sequence[str]) -> Iterator[tuple[int, list[Asked], list[Named]]]:
    """Yield for each window the number of its paragraph, what is said of every cue it is to report on, and its names.

    Windows come in no promised order, the cues of one in the order of the text.
    """
    windows = windows_of(network.tokenizer, paragraphs)
    flat = [(number, window) for number, found in enumerate(windows) for window in found]
    for batch in _batches([window for _, window in flat]):
        read = _read(network, [flat[at][1] for at in batch])
        for at, (asked, names) in zip(batch, read, strict=True):
            yield flat[at][0], asked, names


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


def _read(network: Network, windows: Sequence[Window]) -> list[tuple[list[Asked], list[Named]]]:
    graph = network.graph
    ids = padded([w.ids for w in windows])
    mask = padded([np.ones_like(w.ids) for w in windows])
    states, tags, names = graph.encode(ids, mask, padded([w.shapes for w in windows]))
    firsts = padded([w.firsts for w in windows])
    lengths = [len(w.words) for w in windows]
    tags = of_words(tags, firsts)
    named = best_labels(of_words(names, firsts), lengths, _NAME_STEPS)
    found: list[tuple[list[Asked], list[Named]]]
    found = [([], _names(window, marked_up)) for window, marked_up in zip(windows, named, strict=True)]
    seeds = _seeds(network, windows, tags)
    seen = Chances(tags, lengths, graph.tables.tag_steps)
    most = max(1, MOST_PIECES // ids.shape[1])
    for at in range(0, len(seeds), most):
        asked = seeds[at : at + most]
        rows = np.array([seed.row for seed in asked])
        roles, holds = graph.look(states[rows], mask[rows], padded([s.marks for s in asked], ids.shape[1]))
        roles, long = of_words(roles, firsts[rows]), [lengths[row] for row in rows]
        spans = best_labels(roles, long, graph.tables.role_steps)
        told = Chances(roles, long, graph.tables.role_steps)
        for number, (seed, labelled, held) in enumerate(zip(asked, spans, holds, strict=True)):
            parts = _parts(seed.cue, labelled)
            signs = signs_of(Looks(seen, seed.row, told, number), parts, float(held))
            found[seed.row][0].append(Asked(windows[seed.row], parts, signs))
    return found


def _seeds(network: Network, windows: Sequence[Window], tags: Floats) -> list[_Seed]:
    """Return the cues to ask about, in order; those of words that a window before reports on are asked about there."""
    lifted = tags.copy()
    # only where a cue begins: a lift of every word of a cue would favour long ones
    lifted[..., begins(CUE)] += network.calibration.cue_lift
    labels = best_labels(lifted, [len(w.words) for w in windows], network.graph.tables.tag_steps)
    found: list[_Seed] = []
    for row, window in enumerate(windows):
        cues = [(first, after) for kind, first, after in spans_of(labels[row]) if kind == CUE]
        own = [n for n, cue in enumerate(cues) if cue[0] >= window.owned]
        found.extend(_Seed(row, cues[n], marked(window, cues, n)) for n in own)
    return found


def kept(calibration: Calibration, answers: Sequence[Asked]) -> list[Statement]:
    """Return the statements of a window that are sure enough; of two whose cues meet, the surer one."""
    found: list[Statement] = []
    for asked in answers:
        new = _statement(asked, calibration.held(asked.signs))
        if new.held < calibration.least:
            continue
        if found and new.cue[0] < found[-1].cue[1]:
            if new.held > found[-1].held:
                found[-1] = new
        else:
            found.append(new)
    return found


def _parts(cue: Range, labels: Sequence[int]) -> Parts:
    spans = spans_of(labels)
    own = [(low, high) for kind, low, high in spans if kind == CUE and low < cue[1] and cue[0] < high]
    best = max(own, key=lambda s: min(s[1], cue[1]) - max(s[0], cue[0]), default=cue)
    source, content = ([(low, high) for k, low, high in spans if k == kind] for kind in (SOURCE, CONTENT))
    return Parts(cue, source, best, content)


def _statement(asked: Asked, held: float) -> Statement:
    source, cue, content = (
        tuple(_place(asked.window, *words) for words in part)
        for part in (asked.parts.source, (asked.parts.cue,), asked.parts.content)
    )
    return Statement(source, cue[0], content, held)


def _place(window: Window, first: int, after: int) -> Range:
    return window.words[first][0], window.words[after - 1][1]


_NAME_STEPS: Final[Floats] = np.where(allowed(NAME_TYPES), 0.0, _FORBIDDEN).astype(np.float32)


def _names(window: Window, labels: Sequence[int]) -> list[Named]:
    return [
        Named(_place(window, first, after), NAME_TYPES[kind])
        for kind, first, after in spans_of(labels)
        if first >= window.owned
    ]
