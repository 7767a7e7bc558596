"""A corpus of which all texts may stand in memory at a time: compared in one go, nothing kept on disk in between."""

from collections.abc import Iterator, Sequence

import numpy as np

from headwater.corpus.columns import batch_of, folded_of
from headwater.corpus.published import Told, near_of, passages_of, put_together, rows_of, with_joined
from headwater.engine import Given, Piece
from headwater.reuse.families import first_told
from headwater.reuse.kinds import judge
from headwater.reuse.looped import Chained
from headwater.reuse.passages import Comparison, TooManyRunsError, compare
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
    told = with_joined(_told(compared, rows.column("text").to_pylist(), settings.reuse), settings.reuse)
    del compared
    passages = passages_of(told, first_told(told.stretches, told.judged), settings.reuse)
    found = put_together([passages] if len(passages.words) else [])
    if found is not None:
        yield Piece("passages", 0, rows_of(found, np.arange(rows.num_rows), rows.column("name")))
        yield Piece("near", 0, near_of(found))


def _told(compared: Comparison, says: Sequence[str], settings: ReuseSettings) -> Told:
    """Judge what was found, and return it by numbers and places of texts; `says` is what the texts are."""
    judged = judge(compared, says, None, settings)
    stream, chains = compared.stream, compared.chains
    one, two = compared.texts
    last = [side + chains.length - 1 for side in (chains.left, chains.right)]
    spans = stream.starts[chains.left], stream.ends[last[0]], stream.starts[chains.right], stream.ends[last[1]]
    counts = np.diff(chains.first)
    starts = (
        place - np.repeat(stream.first[text], counts) for place, text in ((chains.left, one), (chains.right, two))
    )
    placed = Chained(one, two, *starts, chains.length, chains.first, compared.carried)
    return Told(placed, (stream.lengths[one], stream.lengths[two]), spans, judged)
