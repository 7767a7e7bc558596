"""What a shared passage is: a copy, a quotation that reports share, text that pages carry along, or chance.

Two small networks judge: the first sees each passage by itself, the second also what the first said of the others of
its pair and of those that hold the same words. How they were trained stands in `weights/CARD.md`.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.model import ReuseKind
from headwater.reuse.company import CLASSES, company_of
from headwater.reuse.features import Table, features_of, table_of
from headwater.reuse.folding import Flags
from headwater.reuse.measures import Measures, measured, over_runs
from headwater.reuse.network import Networks, shipped
from headwater.reuse.passages import Comparison
from headwater.reuse.relations import Relations
from headwater.reuse.typography import bits_of
from headwater.settings import ReuseSettings

# what `Judged.kinds` are numbers of
KINDS: Final[tuple[ReuseKind, ...]] = ("copy", "quote", "boilerplate")
COPY, QUOTE, BOILERPLATE = range(len(KINDS))
_CHANCE: Final = CLASSES.index("chance")
# of 220,000 passages of which the first network said so much the second called none anything else
_SURE: Final = 0.95
_FURNITURE_SHARE, _QUOTED_SHARE, _SMALL_SHARE = 0.8, 0.8, 0.5
# of passages that stand in two texts by chance nine in ten have less in common around them
_COMMON_NATS: Final = 15.0
# of words that nearly all stand on lines of their own, on both sides, no prose is made: a menu, a table
_LISTED_SHARE: Final = 0.6
_SHARE: Final = "share of the text (most)"


class Judged(NamedTuple):
    """What each chain is, in the order of the chains.

    `kinds` are numbers of KINDS; `shares` is how much the networks hold with it, 0 to 1, not calibrated; `keep` is
    false where texts say the same by chance.
    """

    kinds: NDArray[np.int8]
    shares: NDArray[np.float32]
    keep: Flags


def judge(
    compared: Comparison,
    texts: Sequence[str],
    furniture: Flags | None,
    settings: ReuseSettings,
    networks: Networks | None = None,
) -> Judged:
    """Return what the chains of a comparison are.

    `texts[n]` is text number n, which the places of the stream count in. `furniture` says for each stream position
    whether its window also stands in furniture of pages; what lies there almost whole is boilerplate whatever else it
    looks like. `networks`: others than the shipped ones. Misses: quotations without marks in reports that share more
    than these; chrome that a pile holds twice only and that reads like prose.
    """
    measures = measured(compared, bits_of(compared.stream, texts), settings.shingle_words)
    held = None if furniture is None else _furniture_share(compared, furniture, settings.shingle_words)
    return judge_measures(measures, held, networks)


def judge_measures(
    measures: Measures, furniture: NDArray[np.float64] | None = None, networks: Networks | None = None
) -> Judged:
    """Return what `judge` returns, of chains that were measured; `furniture`: the share of each that is furniture."""
    count = len(measures.carried)
    if not count:
        return Judged(np.zeros(0, np.int8), np.zeros(0, np.float32), np.zeros(0, np.bool_))
    relations = Relations(measures)
    table = features_of(measures, relations)
    shares = shares_of(measures, table, relations, networks or shipped())
    classes = shares.argmax(axis=1)
    kinds = np.where(classes == _CHANCE, COPY, classes).astype(np.int8)
    best = shares[np.arange(count), classes]
    keep = classes != _CHANCE
    said = _only_an_utterance(table, relations, classes == COPY)
    kinds[said], best[said] = QUOTE, shares[said, QUOTE]
    listed = table.column("line, share (least)") >= _LISTED_SHARE
    kinds[listed], best[listed] = BOILERPLATE, shares[listed, BOILERPLATE]
    if furniture is not None:
        held = furniture >= _FURNITURE_SHARE
        kinds[held], best[held], keep[held] = BOILERPLATE, 1.0, True
    return Judged(kinds, best, keep)


def shares_of(measures: Measures, table: Table, relations: Relations, networks: Networks) -> NDArray[np.float32]:
    """Return the share of each of CLASSES, a row a chain; `table` has the features.

    What the first network is sure is chance the second is not asked about.
    """
    shares = networks.first.shares(table.rows)
    company = table_of(company_of(measures.words, relations, shares))
    asked = np.flatnonzero(shares[:, _CHANCE] < _SURE)
    shares[asked] = networks.second.shares(np.concatenate([table.rows[asked], company.rows[asked]], axis=1))
    return shares


def _only_an_utterance(table: Table, relations: Relations, copies: Flags) -> Flags:
    """Return copies that are no more than what somebody said, with who said it, and all that their texts share.

    The makers of training corpora call a sentence that was lifted a copy even where it is a quotation with its speaker;
    of two reports it says that they heard or read the same words, and the origins of a claim rest on the difference.
    Where the words around agree too, more than they do by chance, one text was copied and edited.
    """
    others, _ = relations.beside(copies)
    quoted, speech, share = (table.column(n) for n in ("quoted, share (least)", "speech words", _SHARE))
    before, behind = (np.expm1(table.column(f"common nats {end}")) for end in ("before", "behind"))
    small: Flags = (others == 0) & (share < _SMALL_SHARE) & (before + behind < _COMMON_NATS)
    said: Flags = copies & small & (quoted >= _QUOTED_SHARE) & (speech > 0)
    return said


def _furniture_share(compared: Comparison, furniture: Flags, window_words: int) -> NDArray[np.float64]:
    chains = compared.chains
    if len(chains.first) == 1:
        return np.zeros(0)
    windows = over_runs(chains, chains.left, np.ones(len(furniture), np.bool_), window_words - 1)
    held = over_runs(chains, chains.left, furniture, window_words - 1)
    share: NDArray[np.float64] = held / np.maximum(windows, 1)
    return share
