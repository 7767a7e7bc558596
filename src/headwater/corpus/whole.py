"""A corpus of which all texts may stand in memory at a time: compared in one go, nothing kept on disk in between."""

from collections.abc import Iterator

import numpy as np

from headwater.corpus.columns import batch_of, end_to_end, folded_of
from headwater.corpus.published import Told, near_of, passages_of, put_together, rows_of, with_joined
from headwater.engine import Given, Piece
from headwater.reuse.families import first_told
from headwater.reuse.kinds import judge_measures
from headwater.reuse.looped import Chained
from headwater.reuse.measures import measured
from headwater.reuse.passages import Comparison, TooManyRunsError, compare
from headwater.reuse.typography import Bits
from headwater.settings import CorpusSettings, ReuseSettings


def whole(given: Given, settings: CorpusSettings, most_runs: int) -> Iterator[Piece]:
    """Find the passages of all texts, and say what they are.

    Gives: passages, by the text on the right, the one on the left and the place; near copies; or nothing but crowded,
    a row, where there are more than `most_runs` runs of equal words, for which there is no room.
    """
    (texts,) = given.tables
    if not texts:
        return
    try:
        compared = compare(folded_of(texts), settings.reuse, most_runs)
    except TooManyRunsError:
        yield Piece("crowded", 0, batch_of({"most": np.array([most_runs])}))
        return
    (rows,) = texts
    setting = np.append(np.zeros(1, np.uint16), end_to_end(texts, "setting", np.uint16).values)
    told = with_joined(_told(compared, setting, settings.reuse), settings.reuse)
    del compared, setting
    passages = passages_of(told, first_told(told.stretches, told.judged), settings.reuse)
    found = put_together([passages] if len(passages.words) else [])
    if found is not None:
        yield Piece("passages", 0, rows_of(found, np.arange(rows.num_rows), rows.column("name")))
        yield Piece("near", 0, near_of(found))


def _told(compared: Comparison, setting: Bits, settings: ReuseSettings) -> Told:
    """Judge what was found, and return it by numbers and places of texts; `setting` of each place of the stream."""
    judged = judge_measures(measured(compared, setting, settings.shingle_words))
    stream, chains = compared.stream, compared.chains
    one, two = compared.texts
    last = [side + chains.length - 1 for side in (chains.left, chains.right)]
    spans = stream.starts[chains.left], stream.ends[last[0]], stream.starts[chains.right], stream.ends[last[1]]
    counts = np.diff(chains.first)
    left = chains.left - np.repeat(stream.first[one], counts)
    right = chains.right - np.repeat(stream.first[two], counts)
    placed = Chained(one, two, left, right, chains.length, chains.first, compared.carried)
    return Told(placed, (stream.lengths[one], stream.lengths[two]), spans, judged)
