"""Words of many texts as columns: where each stands and a number for what it folds to. No word becomes an object.

The words and their folds are those of `headwater.reader.words`; a test holds the two together.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from headwater.reader.words import fold, is_word_character
from headwater.reuse.compiled import loaded

Ints = NDArray[np.int64]
Places = NDArray[np.int32]
Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.uint32]
_Value = TypeVar("_Value", bound=np.generic)

# words of a text are read in blocks of about so many characters, which stay in the processor's cache
_BLOCK_CHARS = 1 << 17
_LONGEST_WORD_CHARS = 64
_TOLD_LETTERS = 1 << 12
_APOSTROPHES = "'’"
_BREAK = "\n"
_WORD, _APOSTROPHE = 1, 2
MIX = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
# the top bit is free: what lies between two texts has it and no word has
_WORD_BITS = np.uint64((1 << 63) - 1)


class Folded(NamedTuple):
    """The words of some texts, text after text.

    `words` are 63-bit hashes of the folded words, the same in every run; `starts` and `ends` code points of the text
    the word stands in; the words of text n are numbers `first[n]` to `first[n + 1]`, end exclusive.
    """

    words: Hashes
    starts: Places
    ends: Places
    first: Ints


def rows_in(values: NDArray[_Value], first: Ints, numbers: Ints) -> NDArray[_Value]:
    """Return the values of some lists end to end; list n has those from `first[n]` to `first[n + 1]`."""
    # slice by slice: a number for each value takes more memory than the values, and longer
    begins, ends = first[numbers].tolist(), first[numbers + 1].tolist()
    parts = [values[begin:end] for begin, end in zip(begins, ends, strict=True)]
    return np.concatenate(parts) if parts else values[:0]


def mixed(values: Hashes) -> Hashes:
    """Scramble 64-bit numbers so that close ones lie far apart (splitmix64, Steele et al. 2014)."""
    values = values ^ (values >> np.uint64(30))
    values *= np.uint64(MIX[1])
    values ^= values >> np.uint64(27)
    values *= np.uint64(MIX[2])
    values ^= values >> np.uint64(31)
    return values


def fold_texts(texts: Sequence[str]) -> Folded:
    """Return the folded words of the texts.

    A word is hashed by a polynomial over its folded characters modulo 2**64, scrambled at the end; one of more than 64
    characters by blake2b. Two words that differ have the same number once in 2**63 pairs.
    """
    parts = [_fold_block(block) for block in _blocks(texts)]
    counts = np.concatenate([part[3] for part in parts]) if parts else np.zeros(0, np.int64)
    first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
    if not parts:
        return Folded(np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int32), first)
    words, starts, ends = (np.concatenate([part[column] for part in parts]) for column in range(3))
    return Folded(words, starts, ends, first)


def _blocks(texts: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    chars = 0
    for text in texts:
        block.append(text)
        chars += len(text)
        if chars >= _BLOCK_CHARS:
            yield block
            block, chars = [], 0
    if block:
        yield block


def _fold_block(texts: Sequence[str]) -> tuple[Hashes, Places, Places, Ints]:
    """Return words, starts, ends and the number of words of each text."""
    codes = np.frombuffer((_BREAK.join(texts) + _BREAK).encode("utf-32-le", "surrogatepass"), "<u4")
    kinds, values, odd = _alphabet(codes)
    loops = loaded()
    if loops is not None:
        sums, begins, stops, strange = loops.folded(codes, kinds, values, odd, _powers())
        words, strange = mixed(sums) & _WORD_BITS, strange | (stops - begins > _LONGEST_WORD_CHARS)
    else:
        words, begins, stops, strange = _folded(codes, kinds, values, odd)
    keep = _correct(words, codes, (begins, stops), strange)
    begins, stops, words = begins[keep], stops[keep], words[keep]
    ends_of_texts = np.cumsum([len(text) + 1 for text in texts])
    upto = np.searchsorted(begins, ends_of_texts)
    counts = np.diff(upto, prepend=0).astype(np.int64)
    offset = np.repeat(np.concatenate([[0], ends_of_texts[:-1]]), counts)
    return words, (begins - offset).astype(np.int32), (stops - offset).astype(np.int32), counts


def _folded(codes: Codes, kinds: NDArray[np.uint8], values: Hashes, odd: Flags) -> tuple[Hashes, Ints, Ints, Flags]:
    """Return words as numbers, where they begin and end, and which are to be hashed by their spelling."""
    kind = kinds[codes]
    inside = kind == _WORD
    joins = np.flatnonzero(kind == _APOSTROPHE)
    joins = joins[(joins > 0) & inside[joins - 1] & inside[np.minimum(joins + 1, len(codes) - 1)]]
    inside[joins] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if len(inside) and inside[0]:
        edges = np.concatenate([[0], edges])
    begins, stops = edges[::2], edges[1::2]
    lengths = stops - begins
    strange = lengths > _LONGEST_WORD_CHARS
    if odd.any():
        upto = np.concatenate([[0], np.cumsum(odd[codes])])
        strange |= upto[stops] > upto[begins]
    return _hashes_of(values[codes[inside]], np.cumsum(lengths) - lengths, lengths), begins, stops, strange


def _alphabet(codes: Codes) -> tuple[NDArray[np.uint8], Hashes, Flags]:
    """Return for each code point that occurs: its kind, the number it folds to, and whether it needs a closer look."""
    size = int(codes.max()) + 1
    seen, odd = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
    seen[codes] = True
    kinds, values = np.zeros(size, np.uint8), np.zeros(size, np.uint64)
    for code in np.flatnonzero(seen).tolist():
        kinds[code], values[code], odd[code] = _letter(code)
    values[seen] = mixed(values[seen] + np.uint64(MIX[0]))
    return kinds, values, odd


@lru_cache(_TOLD_LETTERS)
def _letter(code: int) -> tuple[int, int, bool]:
    """Return the kind of a character, the one it folds to, and whether it folds to none or several."""
    character = chr(code)
    folded = fold(character)
    if is_word_character(character):
        return _WORD, ord(folded) if len(folded) == 1 else 0, len(folded) != 1
    if character in _APOSTROPHES:
        return _APOSTROPHE, ord(folded) if len(folded) == 1 else 0, False
    return 0, 0, False


def _hashes_of(values: Hashes, firsts: Ints, lengths: Ints) -> Hashes:
    if not len(firsts):
        return np.zeros(0, np.uint64)
    at = np.arange(len(values)) - np.repeat(firsts, lengths)
    total = np.add.reduceat(values * _powers()[np.minimum(at, _LONGEST_WORD_CHARS)], firsts)
    return mixed(total) & _WORD_BITS


@cache
def _powers() -> Hashes:
    powers = np.full(_LONGEST_WORD_CHARS + 1, MIX[0] | 1, np.uint64)
    powers[0] = 1
    return np.multiply.accumulate(powers)


def _correct(words: Hashes, codes: Codes, places: tuple[Ints, Ints], strange: Flags) -> Flags:
    """Hash anew, in place, words that fold longer or shorter than they are; return which words fold to anything."""
    begins, stops = places
    keep = np.ones(len(words), np.bool_)
    for at in np.flatnonzero(strange).tolist():
        text = codes[begins[at] : stops[at]].tobytes().decode("utf-32-le", "surrogatepass")
        folded = fold(text)
        keep[at] = bool(folded)
        words[at] = hash_word(folded)
    return keep


def hash_word(folded: str) -> int:
    """Return the number of one folded word."""
    raw = folded.encode("utf-32-le", "surrogatepass")
    if len(folded) > _LONGEST_WORD_CHARS:
        return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "little") & int(_WORD_BITS)
    codes = np.frombuffer(raw, "<u4").astype(np.uint64)
    values = mixed(codes + np.uint64(MIX[0]))
    return int(_hashes_of(values, np.zeros(1, np.int64), np.array([len(codes)]))[0]) if folded else 0
