"""How a corpus is cut, so that the work on each part stays within the memory that was allowed."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.corpus.linking import Room
from headwater.errors import UsageError
from headwater.reuse.compiled import worth
from headwater.reuse.rarity import tally_bits

# what a process takes before it holds any text; what the kernels take for each byte of a table that they are given, and
# for each word that they compare; measured with benchmarks/reuse.py on generated corpora
_PROCESS_BYTES = 220_000_000
_DOCUMENT_TIMES = 4
_WINDOW_TIMES = 6
_WORD_BYTES, _RUN_BYTES, _OPENING_BYTES = 32, 200, 120
# of texts compared all at a time: for a word in numpy, and by compiled loops
_WHOLE_WORD_BYTES, _LOOPED_WORD_BYTES = 200, 64
# more than this at a time makes nothing faster, and leaves nothing for other processes to do
_CHUNK_STORED_BYTES = 256_000_000
_BUFFER_BYTES = 32_000_000
_BUCKET_WINDOWS = 2_500_000
_SLICE_OPENINGS = 2_000_000
# stored bytes for each byte of an input, and for each word of a text; at the least, its columns alone
_STORED_TIMES = 4
_STORED_WORD_BYTES, _LEAST_WORD_BYTES = 22, 18
_WINDOW_BYTES = 44
# a count of words and one of pairs of words, in tables as large as the corpus needs
_TALLY_BYTES = 16
_WORD_TEXT_BYTES = 6
_LEAST_BYTES = 32_000_000
_SLOT_BITS_MORE = 3
# stored rows that one task works on where rows cost much: enough for its start not to count, few enough to share
_SHARE_STORED_BYTES = 16_000_000
_MOST_SLOT_BITS = 12
# so many workers compare a corpus sooner as threads that share all of it than as processes with a part each: parts take
# three times the processor seconds, and what a single thread does of the whole is half of it
_THREADS = 4


class Sizes(NamedTuple):
    """How a corpus is cut.

    `share_bytes`: memory for the rows of one task; `slot_bits`: bits that slots are told by; `whole_bytes`: memory for
    the rows of a task beside which no other is done.
    """

    share_bytes: int
    slot_bits: int
    whole_bytes: int = 0

    @property
    def buffer_bytes(self) -> int:
        """How many bytes of rows may wait to be written."""
        return min(self.share_bytes // 8, _BUFFER_BYTES)

    @property
    def room(self) -> Room:
        """How much may be compared at a time, beside what is read."""
        return Room(2 * self.share_bytes // 5, _WORD_BYTES, _RUN_BYTES)

    @property
    def id_bits(self) -> int:
        """By how many bits of their hash ids are parted."""
        return max(0, self.slot_bits - _SLOT_BITS_MORE)

    def bucket_bits(self, texts_bytes: int) -> int:
        """Return by how many bits of their key the windows of stored texts are parted."""
        windows = texts_bytes // _STORED_WORD_BYTES
        most = min(self.share_bytes // (_WINDOW_BYTES * _WINDOW_TIMES), _BUCKET_WINDOWS)
        return _bits_for(windows, most)

    def chunks(self, documents: Mapping[int, int], stored_bytes: int) -> list[range]:
        """Put slots in a row together into chunks; `documents` has how many each slot has."""
        return self.together(documents, 1 << self.slot_bits, stored_bytes)

    def at_once(self, stored_bytes: int) -> bool:
        """Return whether texts of so many bytes may be put in order and compared all at a time, whatever they hold."""
        return stored_bytes * _DOCUMENT_TIMES <= self.alone_bytes and self.holds(stored_bytes // _LEAST_WORD_BYTES)

    def together(self, documents: Mapping[int, int], partitions: int, stored_bytes: int) -> list[range]:
        """Put partitions in a row together into chunks; `documents` has how many each has, of so many bytes in all."""
        a_document = max(1.0, stored_bytes / max(1, sum(documents.values())))
        most = min(self.share_bytes / _DOCUMENT_TIMES, _CHUNK_STORED_BYTES) / a_document
        return _together(documents, partitions, most)

    def holds(self, words: int) -> bool:
        """Return whether so many words may be compared at a time."""
        if worth(words):
            return words * _LOOPED_WORD_BYTES <= self.alone_bytes
        # numpy has one thread
        return words * _WHOLE_WORD_BYTES <= self.share_bytes

    @property
    def alone_bytes(self) -> int:
        """Memory for the rows of a task beside which no other is done."""
        return max(self.share_bytes, self.whole_bytes)

    def shares(self, rows: Mapping[int, int], stored_bytes: int) -> list[range]:
        """Put slots in a row together where the work on rows is more than reading them: into more, smaller parts."""
        a_row = max(1.0, stored_bytes / max(1, sum(rows.values())))
        most = min(self.share_bytes / _DOCUMENT_TIMES, _SHARE_STORED_BYTES) / a_row
        return _together(rows, 1 << self.slot_bits, most)

    def slices(self, openings: Mapping[int, int], count: int) -> list[range]:
        """Put slices in a row together; `openings` has how many each has."""
        return _together(openings, count, min(self.share_bytes // (3 * _OPENING_BYTES), _SLICE_OPENINGS))


def finer(sizes: Sizes, text_bytes: int) -> Sizes:
    """Return the same with slots for such parts too, of a corpus of about so much text."""
    bits = _bits_for(text_bytes * _STORED_TIMES, _SHARE_STORED_BYTES) + _SLOT_BITS_MORE
    return sizes._replace(slot_bits=max(sizes.slot_bits, min(_MOST_SLOT_BITS, bits)))


def sizes_for(memory_bytes: int, workers: int, text_bytes: int) -> Sizes:
    """Return how to cut a corpus of about so much text. Raises UsageError where the memory is too little."""
    fixed = _PROCESS_BYTES + (_TALLY_BYTES << tally_bits(text_bytes // _WORD_TEXT_BYTES))
    share = memory_bytes // workers - fixed
    if share < _LEAST_BYTES:
        least = -(-workers * (fixed + _LEAST_BYTES) // 1_000_000)
        raise UsageError(f"--memory must be {least} or more for {workers} workers, or take fewer --workers")
    bits = _bits_for(text_bytes * _STORED_TIMES, min(share // _DOCUMENT_TIMES, _CHUNK_STORED_BYTES))
    whole = workers * share if workers <= _THREADS else share
    return Sizes(share, min(_MOST_SLOT_BITS, bits + _SLOT_BITS_MORE) if bits else 0, whole)


def _together(counts: Mapping[int, int], partitions: int, most: float) -> list[range]:
    cuts: list[range] = []
    held = start = 0
    for number in range(partitions):
        more = counts.get(number, 0)
        if held and held + more > most:
            cuts.append(range(start, number))
            held, start = 0, number
        held += more
    return [*cuts, range(start, partitions)]


def _bits_for(needed: int, given: int) -> int:
    return max(0, (-(-needed // given) - 1).bit_length())


def first_texts_of(counts: Sequence[int]) -> tuple[int, ...]:
    """Return the number of the first text of each chunk, and how many texts there are."""
    found = [0]
    for count in counts:
        found.append(found[-1] + count)
    return tuple(found)
