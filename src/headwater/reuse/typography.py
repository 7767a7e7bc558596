"""How words are set: capitals, quotation marks, lines, signs around them; bits for each stream position."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.reader.words import fold
from headwater.reuse.compiled import loops_for
from headwater.reuse.folding import Flags, Hashes, Ints, hash_word
from headwater.reuse.stream import Stream

Bits = NDArray[np.uint16]

# What a bit of a word says. Those of the gap before a word (from LINE on) a slot has too, behind the last word.
CAPITAL, DIGIT, SHORT, CUE, SPEECH, QUOTED = (1 << n for n in range(6))
LINE, PARAGRAPH, SENTENCE, MARKED, OPENS, CLOSES, SIGN = (1 << n for n in range(6, 13))
USED_BITS: Final = 13

_BLOCK_CHARS = 1 << 18
_TABLE = 0x3000
_SHORT_CHARS = 3
_LONGEST_QUOTE_CHARS = 2000
_SPACE = " \n\r\t\u00a0"
_STOPS, _BEHIND_STOPS = ".?!…", _SPACE + "”“»«’')]" + '"'
_QUOTES: Final = '“”„«»‟"'
_SIGNS = "|•·›‹/©®™#@[]*_=~→►▸▪★✓\\<>+&"
_PUNCTUATION = ",;:()—–"
_OPENING = "“„«‟"
_BEFORE_OPENING = _SPACE + "([{—–-/"
_BEHIND_CLOSING = _SPACE + ".,;:?!)]}" + _QUOTES

# words that furniture of pages is made of, in a few languages
_CUES: Final = (
    "advertise advertisement advertising anzeige abonnieren abonnez app apps browser careers click comment "
    "comments contact cookie cookies copyright datenschutz derechos download email facebook faq feedback follow "
    "homepage impressum inbox instagram javascript login mentions menu newsletter newsletters password permission "
    "policy privacy redistributed register related reply reproduced reservados reserved rights rss search "
    "settings share signup sitemap sponsored subscribe subscriber subscribers subscription suscribete syndicated "
    "terms trademark trending twitter unsubscribe username whatsapp youtube"
)
_SPEECH: Final = (
    "according added adds announced asked argued claimed declared dijo dit erklarte explained insisted noted "
    "remarked replied reported sagte said say says spokesman spokesperson spokeswoman stated statement tells told "
    "tweeted wrote"
)


class _Block(NamedTuple):
    """Some texts in a row: their code points, and for each stream position from `low` on where its word starts there.

    A slot starts where its text ends; `bounds` are the places of texts.
    """

    codes: NDArray[np.uint32]
    starts: Ints
    low: int
    bounds: Ints


class _Gaps(NamedTuple):
    """Characters of note between words: where each stands, the position of the word behind it, what it is."""

    place: Ints
    word: Ints
    kind: Bits


_NEWLINE, _STOP, _QUOTE, _SIGN_CHARACTER, _MARK, _UPPER, _DIGIT = (1 << n for n in range(7))
_AFTER_STOP, _BEFORE_OPENING_MARK, _BEHIND_CLOSING_MARK, _OPENING_MARK = (1 << n for n in range(4))
ASKED: Final = (
    _NEWLINE, _STOP, _QUOTE, _SIGN_CHARACTER, _MARK, _UPPER, _DIGIT,
    LINE, PARAGRAPH, SENTENCE, MARKED, OPENS, CLOSES, SIGN, QUOTED, CAPITAL, DIGIT,
    _AFTER_STOP, _BEFORE_OPENING_MARK, _BEHIND_CLOSING_MARK, _OPENING_MARK, ord('"'), _LONGEST_QUOTE_CHARS,
)  # fmt: skip
"""What compiled loops are told: bits of characters, of words, of neighbours, a straight mark, a quotation's length."""


def bits_of(stream: Stream, texts: Sequence[str]) -> Bits:
    """Return how each word of the stream is set; `texts[n]` is text number n.

    Quotations: from a mark that opens to the next one, to a blank line or 2,000 characters on. Whether a mark opens is
    told by the characters beside it, so that straight marks and other languages' marks are read likewise. Misses:
    single marks.
    """
    bits = np.zeros(len(stream.words), np.uint16)
    bits[_held(stream.words, _CUES)] |= CUE
    bits[_held(stream.words, _SPEECH)] |= SPEECH
    loops = loops_for(len(stream.words))
    for block in _blocks(stream, texts):
        part = bits[block.low : block.low + len(block.starts)]
        if loops is not None:
            loops.setting((block.codes, block.starts, block.bounds), (_kinds(), _neighbours()), ASKED, part)
            continue
        part |= _of_first_letters(block)
        gaps = _gaps(block)
        np.bitwise_or.at(part, gaps.word, _said_by(gaps, block))
        part[_quoted(gaps, block, len(part))] |= QUOTED
    word = stream.text >= 0
    bits[word & (stream.ends - stream.starts <= _SHORT_CHARS) & (bits & (CAPITAL | DIGIT) == 0)] |= SHORT
    outer = np.zeros(len(word), np.bool_)
    outer[1:] = word[1:] != word[:-1]
    bits[outer | ~word] |= LINE | PARAGRAPH | SENTENCE
    return bits


def _blocks(stream: Stream, texts: Sequence[str]) -> Iterator[_Block]:
    begin, chars = 0, 0
    for number, text in enumerate(texts, start=1):
        chars += len(text) + 1
        if chars >= _BLOCK_CHARS or number == len(texts):
            yield _block(stream, texts[begin:number], begin)
            begin, chars = number, 0


def _block(stream: Stream, texts: Sequence[str], begin: int) -> _Block:
    codes = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le", "surrogatepass"), "<u4")
    bounds = np.cumsum([0, *(len(text) + 1 for text in texts)])
    firsts = stream.first[begin : begin + len(texts) + 1]
    low, high = int(firsts[0]), int(firsts[-1])
    starts = stream.starts[low:high] + np.repeat(bounds[:-1], np.diff(firsts))
    starts[firsts[1:] - 1 - low] = bounds[1:] - 1
    return _Block(codes, starts, low, bounds)


@cache
def _kinds() -> Bits:
    table = np.zeros(_TABLE, np.uint16)
    for kind, characters in (
        (_NEWLINE, "\n\u2028\u2029"),
        (_STOP, _STOPS),
        (_QUOTE, _QUOTES),
        (_SIGN_CHARACTER, _SIGNS),
        (_MARK, _PUNCTUATION + _STOPS),
    ):
        table[[ord(character) for character in characters]] |= kind
    for code in range(_TABLE):
        table[code] |= _UPPER * chr(code).isupper() | _DIGIT * chr(code).isdigit()
    return table


@cache
def _neighbours() -> Bits:
    """Return for each code point what it may stand beside, as compiled loops are told."""
    table = np.zeros(_TABLE, np.uint16)
    for bit, characters in (
        (_AFTER_STOP, _BEHIND_STOPS),
        (_BEFORE_OPENING_MARK, _BEFORE_OPENING + _QUOTES),
        (_BEHIND_CLOSING_MARK, _BEHIND_CLOSING),
        (_OPENING_MARK, _OPENING),
    ):
        table[[ord(character) for character in characters]] |= bit
    return table


def _looked_up(codes: NDArray[np.uint32]) -> Bits:
    found: Bits = _kinds()[np.minimum(codes, _TABLE - 1)]
    return found


def _of_first_letters(block: _Block) -> Bits:
    kinds = _looked_up(block.codes[block.starts])
    capital, digit = kinds & _UPPER != 0, kinds & _DIGIT != 0
    bits: Bits = capital * np.uint16(CAPITAL) | digit * np.uint16(DIGIT)
    return bits


def _gaps(block: _Block) -> _Gaps:
    kinds = _looked_up(block.codes) & np.uint16(_NEWLINE | _STOP | _QUOTE | _SIGN_CHARACTER | _MARK)
    place = np.flatnonzero(kinds)
    word = np.minimum(np.searchsorted(block.starts, place), len(block.starts) - 1)
    return _Gaps(place, word, kinds[place])


def _said_by(gaps: _Gaps, block: _Block) -> Bits:
    """Return what each character of note says about the word behind it."""
    newline = gaps.kind & _NEWLINE != 0
    blank = np.zeros(len(newline), np.bool_)
    blank[1:] = newline[1:] & newline[:-1] & (gaps.word[1:] == gaps.word[:-1])
    after = block.codes[np.minimum(gaps.place + 1, len(block.codes) - 1)]
    stop = (gaps.kind & _STOP != 0) & _among(after, _BEHIND_STOPS)
    opens = _opens(gaps, block)
    quote = gaps.kind & _QUOTE != 0
    said = np.zeros(len(newline), np.uint16)
    for holds, bit in (
        (newline, LINE),
        (blank, PARAGRAPH),
        (stop, SENTENCE),
        (gaps.kind & _MARK != 0, MARKED),
        (quote & opens, OPENS),
        (quote & ~opens, CLOSES),
        (gaps.kind & _SIGN_CHARACTER != 0, SIGN),
    ):
        said[holds] |= bit
    return said


def _opens(gaps: _Gaps, block: _Block) -> Flags:
    """Return which characters, taken as quotation marks, open a quotation, by what stands beside them.

    Where that does not tell, the shape of the mark does; a straight one then closes what the mark before it opened.
    """
    codes, place = block.codes, gaps.place
    before = np.where(place > 0, codes[place - 1], ord("\n"))
    after = codes[np.minimum(place + 1, len(codes) - 1)]
    free = _among(before, _BEFORE_OPENING + _QUOTES)
    bound = ~_among(after, _BEHIND_CLOSING)
    opens: Flags = free & bound
    quotes = np.flatnonzero(gaps.kind & _QUOTE != 0)
    unclear = quotes[free[quotes] != bound[quotes]]
    straight = _among(codes[place[unclear]], '"')
    opens[unclear] = _among(codes[place[unclear]], _OPENING)
    at = np.searchsorted(quotes, unclear[straight]) - 1
    latest = quotes[np.maximum(at, 0)]
    of_text = np.searchsorted(block.bounds, [place[latest], place[unclear[straight]]], "right")
    opens[unclear[straight]] = (at < 0) | (of_text[0] != of_text[1]) | ~opens[latest]
    return opens


def _quoted(gaps: _Gaps, block: _Block, count: int) -> Flags:
    said = _said_by(gaps, block)
    events = said & (OPENS | CLOSES | PARAGRAPH) != 0
    # a text's last newline is the one put behind it; it ends every quotation
    events |= np.isin(gaps.place, block.starts[gaps.word]) & (gaps.kind & _NEWLINE != 0)
    place, word = gaps.place[events], gaps.word[events]
    length = np.diff(place, append=place[-1:] + _LONGEST_QUOTE_CHARS)
    holds = (said[events] & OPENS != 0) & (length <= _LONGEST_QUOTE_CHARS)
    latest = np.cumsum(np.bincount(word, minlength=count)[:count]) - 1
    inside: Flags = (latest >= 0) & holds[np.maximum(latest, 0)] if len(holds) else np.zeros(count, np.bool_)
    return inside


def _among(codes: NDArray[np.uint32], characters: str) -> Flags:
    table = np.zeros(_TABLE, np.bool_)
    table[[ord(character) for character in characters]] = True
    found: Flags = table[np.minimum(codes, _TABLE - 1)]
    return found


@cache
def _hashes(words: str) -> Hashes:
    return np.array([hash_word(fold(word)) for word in words.split()], np.uint64)


def _held(words: Hashes, wanted: str) -> Ints:
    """Return where a few words stand."""
    hashes = _hashes(wanted)
    low = np.zeros(1 << 16, np.bool_)
    low[hashes & np.uint64(0xFFFF)] = True
    near = np.flatnonzero(low[words & np.uint64(0xFFFF)])
    return near[np.isin(words[near], hashes)]
