"""How a corpus is cut: what is allowed bounds each part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.corpus.sizes import Sizes, finer, first_texts_of, sizes_for
from headwater.errors import UsageError


@given(st.dictionaries(st.integers(0, 31), st.integers(1, 500), max_size=32), st.integers(1, 10_000_000))
def test_chunks_cover_all_slots_and_stay_small(documents: dict[int, int], stored_bytes: int) -> None:
    sizes = Sizes(share_bytes=1_000_000, slot_bits=5)
    chunks = sizes.chunks(documents, stored_bytes)
    assert [slot for chunk in chunks for slot in chunk] == list(range(32))
    a_document = max(1.0, stored_bytes / max(1, sum(documents.values())))
    for chunk in chunks:
        counts = [documents[slot] for slot in chunk if slot in documents]
        # one slot is never cut
        assert len(counts) <= 1 or sum(counts) * a_document * 4 <= 1_000_000 + 1


@given(st.integers(1, 10**13))
def test_more_text_is_cut_finer_and_more_memory_less(text_bytes: int) -> None:
    small, large = sizes_for(400_000_000, 1, text_bytes), sizes_for(4_000_000_000, 1, text_bytes)
    assert small.slot_bits >= large.slot_bits
    assert small.bucket_bits(text_bytes) >= large.bucket_bits(text_bytes)
    assert sizes_for(400_000_000, 1, 2 * text_bytes).slot_bits >= small.slot_bits
    assert small.share_bytes < large.share_bytes


@pytest.mark.parametrize(
    ("memory", "workers", "fits"),
    [(2_000, 1, False), (6_000, 1, True), (6_000, 2, True), (6_000, 4, True), (5_000, 4, False), (6_000, 8, False)],
)
def test_what_memory_holds_is_one_part_though_it_is_large(memory: int, workers: int, fits: bool) -> None:  # noqa: FBT001
    assert sizes_for(memory * 1_000_000, workers, 373_000_000).at_once(1_030_000_000) == fits


def test_a_small_corpus_is_one_part() -> None:
    sizes = sizes_for(2_000_000_000, 2, 5_000_000)
    assert (sizes.slot_bits, sizes.id_bits, sizes.bucket_bits(20_000_000)) == (0, 0, 0)


@pytest.mark.parametrize(("memory", "workers"), [(-5, 1), (10, 1), (240, 1), (1900, 8)])
def test_too_little_memory_is_refused_with_what_is_needed(memory: int, workers: int) -> None:
    with pytest.raises(UsageError, match=r"--memory must be \d+ or more") as refused:
        sizes_for(memory * 1_000_000, workers, 1)
    least = int(str(refused.value).split()[3])
    assert sizes_for(least * 1_000_000, workers, 1).share_bytes >= 32_000_000


def test_texts_are_numbered_through_chunks() -> None:
    assert first_texts_of([3, 0, 2]) == (0, 3, 3, 5)


def test_costly_rows_are_shared_out() -> None:
    sizes = finer(sizes_for(2_000_000_000, 1, 40_000_000), 40_000_000)
    slots = 1 << sizes.slot_bits
    counts = dict.fromkeys(range(slots), 100)
    shares = sizes.shares(counts, 160_000_000)
    assert [place for share in shares for place in share] == list(range(slots))
    assert 10 <= len(shares) <= 20
    assert len(sizes.chunks(counts, 160_000_000)) == 1
