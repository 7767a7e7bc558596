"""From corpora to rows of features and labels."""

from typing import NamedTuple

import numpy as np
from corpora import Corpus
from numpy.typing import NDArray
from prose import BOILERPLATE, LABEL, QUOTATION

from headwater.reuse.company import CLASSES, company_of
from headwater.reuse.features import features_of, table_of
from headwater.reuse.folding import fold_texts
from headwater.reuse.measures import measured
from headwater.reuse.passages import Comparison, compare, exact_families, texts_of
from headwater.reuse.relations import Relations
from headwater.reuse.typography import bits_of
from headwater.settings import ReuseSettings

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

# what texts share by nature, and what is no copy for certain: of no kind that could be taught
OTHER = len(CLASSES)


class Example(NamedTuple):
    """The passages of one corpus: features, class (or OTHER), weight, and what the second look needs."""

    rows: Floats
    names: tuple[str, ...]
    classes: Ints
    weights: Floats
    words: Ints
    relations: Relations

    def second(self, first: Floats) -> Floats:
        """Return the features of the second look."""
        more = table_of(company_of(self.words, self.relations, first)).rows
        return np.concatenate([self.rows, more], axis=1)


def example_of(corpus: Corpus, weight: float) -> Example | None:
    """Compare the texts of a corpus and label what they share; None where they share nothing.

    A corpus weighs as the root of its passages, times `weight`; a pair of texts as the root of what it shares.
    """
    settings = ReuseSettings()
    folded = fold_texts(corpus.texts)
    heads = exact_families(folded).heads
    compared = compare(texts_of(folded, heads), settings)
    if len(compared.carried) == 0:
        return None
    bits = bits_of(compared.stream, [corpus.texts[n] for n in heads.tolist()])
    measures = measured(compared, bits, settings.shingle_words)
    relations = Relations(measures)
    table = features_of(measures, relations)
    counts = labels_of(corpus, heads, compared)
    classes = counts.argmax(axis=1)
    count = len(classes)
    in_pair = np.bincount(relations.number, minlength=len(relations.starts))[relations.number]
    weights = 1 / np.sqrt(in_pair)
    weights *= weight * np.sqrt(count) / weights.sum()
    return Example(table.rows, table.names, classes, weights, measures.words, relations)


def labels_of(corpus: Corpus, heads: Ints, compared: Comparison) -> Ints:
    """Return for each chain how many of its equal words are copied, quoted, carried, chance or shared by nature."""
    stream, chains = compared.stream, compared.chains
    gold = np.full(len(stream.words), -1, np.int64)
    for text, document in enumerate(heads.tolist()):
        low, high = int(corpus.offset[document]), int(corpus.offset[document + 1])
        begin, end = int(stream.first[text]), int(stream.first[text + 1]) - 1
        at = np.searchsorted(corpus.start[low:high], stream.starts[begin:end], "right") - 1
        gold[begin:end] = low + np.maximum(at, 0)
    row = np.repeat(np.arange(len(chains.left)), chains.length)
    shift = np.arange(len(row)) - np.repeat(np.cumsum(chains.length) - chains.length, chains.length)
    left, right = chains.left[row] + shift, chains.right[row] + shift
    number = np.repeat(np.arange(len(chains.first) - 1), np.diff(chains.first))[row]
    one, two = corpus.ignore[gold[left]], corpus.ignore[gold[right]]
    same = (one == two) & (one >= 0)
    kind = np.full(len(left), CLASSES.index("chance"))
    kind[same & (one < LABEL)] = OTHER
    kind[same & (one >= BOILERPLATE)] = CLASSES.index("boilerplate")
    kind[same & (one >= QUOTATION)] = CLASSES.index("quote")
    kind[_copied(corpus, heads, compared, (number, left, right))] = CLASSES.index("copy")
    counts = np.zeros((len(chains.first) - 1, OTHER + 1), np.int64)
    np.add.at(counts, (number, kind), 1)
    return counts


def _copied(corpus: Corpus, heads: Ints, compared: Comparison, words: tuple[Ints, Ints, Ints]) -> NDArray[np.bool_]:
    """Return which pairs of equal words lie in a case of the gold."""
    number, left, right = words
    stream = compared.stream
    cases: dict[tuple[int, int], list[list[int]]] = {}
    for a, b, *places in corpus.cases.tolist():
        cases.setdefault((a, b), []).append(places)
    found = np.zeros(len(number), np.bool_)
    begins = np.flatnonzero(np.diff(number, prepend=-1)).tolist()
    for begin, end in zip(begins, [*begins[1:], len(number)], strict=True):
        a, b = (int(heads[stream.text[side[begin]]]) for side in (left, right))
        one, two = stream.starts[left[begin:end]], stream.starts[right[begin:end]]
        if a > b:
            a, b, one, two = b, a, two, one
        for a0, a1, b0, b1 in cases.get((a, b), ()):
            found[begin:end] |= (one >= a0) & (one < a1) & (two >= b0) & (two < b1)
    return found
