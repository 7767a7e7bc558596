"""The compiled loops against their twins in numpy."""

import random
from collections.abc import Callable, Iterator
from itertools import chain

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from headwater.reuse import compiled, rarity, streamed
from headwater.reuse.folding import Folded, fold_texts
from headwater.reuse.looped import pair_order
from headwater.reuse.measures import facts_of, measured, said_of
from headwater.reuse.passages import Spread, compare, exact_families, limits_of, texts_of
from headwater.reuse.stream import stream_of
from headwater.reuse.typography import USED_BITS, bits_of
from headwater.reuse.windows import seen_twice
from headwater.settings import ReuseSettings
from tests.reuse.pages import pages
from tests.reuse.prose import sentence

pytest.importorskip("numba", reason="numba is not installed")

SHARED = hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
Both = Callable[[Callable[[], object]], tuple[object, object]]


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Iterator[Both]:
    """Call something in numpy, then by compiled loops; return both answers."""

    def call(asked: Callable[[], object]) -> tuple[object, object]:
        compiled.compiled.cache_clear()
        plain = asked()
        assert compiled.loaded() is None
        with monkeypatch.context() as patched:
            patched.setattr(compiled, "_LARGE_WORDS", 0)
            assert compiled.loops_for(0) is not None
            return plain, asked()

    yield call
    compiled.compiled.cache_clear()


def pile() -> list[str]:
    """Return texts that share sentences, whole, cut and changed, in families small and large."""
    draw = random.Random(11)
    texts = []
    for number in range(60):
        family = draw.randrange(4)
        lines = [sentence(100 * family + n) for n in range(draw.randrange(1, 12))]
        words = " ".join([*lines, *(sentence(9000 + n) for n in range(3)), sentence(5000 + number)]).split()
        for _ in range(draw.randrange(8)):
            words[draw.randrange(len(words))] = draw.choice(["quay", "weir", "", words[0], "“He", "said.”", "2031"])
        texts.append(" ".join(words))
    return texts


def columns(folded: Folded, texts: list[str] | None, settings: ReuseSettings) -> list[list[int]]:
    """Return all that is found and counted of some texts."""
    found = compare(folded, settings)
    told = [*found.chains, found.carried, found.spread.texts, *found.rarity]
    if texts is not None:
        bits = bits_of(found.stream, texts)
        measures = measured(found, bits, settings.shingle_words)
        told += [bits, *measures.texts, *measures.lengths, *measures.places, *measures.counts]
    return [column.tolist() for column in told]


@pytest.mark.parametrize(("places", "agreeing"), [(200, 1000), (6, 6), (6, 20)])
def test_the_same_passages_and_counts(places: int, agreeing: int, both: Both) -> None:
    texts, settings = pile(), ReuseSettings(max_shingle_documents=places, max_agreeing_documents=agreeing)
    plain, looped = both(lambda: columns(fold_texts(texts), texts, settings))
    assert isinstance(plain, list)
    assert len(plain[3]) > 100
    assert looped == plain


def test_more_words_before_a_window_than_a_byte_counts(both: Both) -> None:
    line = " ".join(sentence(n) for n in range(3))
    texts = [f"before{n} {line}" for n in range(300)]
    plain, looped = both(lambda: columns(fold_texts(texts), None, ReuseSettings()))
    assert isinstance(plain, list)
    assert len(plain[4]) == 300 * 299 // 2
    assert looped == plain


@SHARED
@given(st.lists(st.lists(st.integers(1, 4), min_size=12, max_size=90), min_size=2, max_size=4, unique_by=tuple))
def test_the_same_chains_where_texts_repeat_themselves(both: Both, words: list[list[int]]) -> None:
    numbers = np.array([word for text in words for word in text], np.uint64)
    ends = np.arange(1, len(numbers) + 1, dtype=np.int32) * 9
    folded = Folded(numbers, ends - 8, ends, np.cumsum([0, *map(len, words)]))
    folded = texts_of(folded, exact_families(folded).heads)
    plain, looped = both(lambda: columns(folded, None, ReuseSettings()))
    assert looped == plain


SIGNS = st.text("ab Bc7ß’'“”\"«».,!?\n\u2028|@-:)(é𝒜_", max_size=60)


@SHARED
@given(st.lists(SIGNS, min_size=1, max_size=4))
def test_the_same_words_and_settings(both: Both, texts: list[str]) -> None:
    def asked() -> list[list[int]]:
        held = [*texts, "x" * 70 + " " + "ß" * 66]
        folded = fold_texts(held)
        return [column.tolist() for column in (*folded, bits_of(stream_of(folded), held))]

    plain, looped = both(asked)
    assert looped == plain


@SHARED
@given(st.lists(st.integers(0, 2**64 - 1), max_size=40))
def test_keys_that_stand_twice_are_seen(both: Both, some: list[int]) -> None:
    keys = np.array([*some, *some[::2]], np.uint64)
    for flags in both(lambda: seen_twice(keys)):
        assert isinstance(flags, np.ndarray)
        assert flags[np.isin(keys, np.array(some[::2], np.uint64))].all()


@given(st.lists(st.tuples(st.integers(0, 2**40), st.integers(0, 9)), max_size=30))
def test_pairs_are_put_in_order(pairs: list[tuple[int, int]]) -> None:
    right, left = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
    for shift in (0, 20):
        order = pair_order(right >> shift, left)
        assert order.tolist() == np.lexsort((left, right >> shift)).tolist()


def test_small_piles_do_not_load_the_compiler() -> None:
    compiled.compiled.cache_clear()
    assert compiled.loops_for(1000) is None


@pytest.mark.parametrize(("name", "value"), [("_VOCABULARY", 2), ("_SLOTS_A_WORD", 1)])
def test_tables_that_are_too_small_grow(name: str, value: int, both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streamed, name, value)
    plain, looped = both(lambda: columns(fold_texts(pile()), None, ReuseSettings()))
    assert looped == plain


def test_footers_with_a_slot_are_told_alike(both: Both) -> None:
    texts = pages()
    plain, looped = both(lambda: columns(fold_texts(texts), texts, ReuseSettings()))
    assert looped == plain


def test_counts_that_do_not_fit_half_the_width(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rarity, "_PARTS", 1 << 29)
    monkeypatch.setattr(rarity, "_FEW_WORDS", 0)
    plain, looped = both(lambda: columns(fold_texts(pile()), None, ReuseSettings()))
    assert looped == plain


def pairings(loops: compiled.Loops, count: int) -> list[streamed.Pairing]:
    """Return the texts of the pile, ready to be set beside each other, so many times."""
    folded, settings = fold_texts(pile()), ReuseSettings()
    stream = stream_of(folded)
    texts = streamed.numbered(loops, [folded.words], stream.lengths)
    windows = streamed.windows_in(loops, texts, limits_of(settings))
    along = compiled.sealed(Spread(*streamed.spread_in(loops, windows)).carried_words(settings.shingle_words))
    side = compiled.side_of(texts.numbers, (stream.starts, stream.ends), stream.first[:-1], stream.lengths)
    return [streamed.Pairing(loops, side, along, windows, settings) for _ in range(count)]


@pytest.mark.parametrize("enough", [1, 50])
def test_chains_come_in_parts(enough: int, both: Both) -> None:
    def asked() -> list[list[list[int]]]:
        loops = compiled.loaded()
        if loops is None:
            return []
        (pairing,) = pairings(loops, 1)
        parts = (list(pairing.chains(range(len(pairing)), most)) for most in (enough, 1 << 40))
        return [[column.tolist() for part in some for column in part[:5]] for some in parts]

    _, looped = both(asked)
    assert isinstance(looped, list)
    some, whole = looped
    assert len(some) > len(whole) == 5
    assert [list(chain.from_iterable(some[column::5])) for column in range(5)] == whole


@pytest.mark.parametrize("words", [1, 200, 1 << 20])
def test_chains_are_the_same_whichever_thread_looks_at_which_texts(words: int, both: Both) -> None:
    def asked() -> list[list[list[int]]]:
        loops = compiled.loaded()
        if loops is None:
            return []
        one, two, alone, all_ = pairings(loops, 4)
        parts = one.parts(words)
        assert [text for part in parts for text in part] == list(range(len(one)))
        # two that take turns; and one that is asked for the last texts first
        found = [list((one, two)[n % 2].chains(part, 50)) for n, part in enumerate(parts)]
        backwards = [list(alone.chains(part, 50)) for part in reversed(parts)][::-1]
        (whole,) = all_.chains(range(len(all_)), 1 << 40)
        told = ([c for some in each for c in some] for each in (found, backwards))
        return [
            [list(chain.from_iterable(c[column].tolist() for c in some)) for column in range(5)]
            for some in (*told, [whole])
        ]

    _, looped = both(asked)
    assert isinstance(looped, list)
    assert looped[0] == looped[1] == looped[2]
    assert looped[2][0]


def test_what_is_known_of_a_place_is_two_numbers(both: Both) -> None:
    texts = pile()

    def asked() -> list[list[int]]:
        found = compare(fold_texts(texts), ReuseSettings())
        bits = bits_of(found.stream, texts)
        facts, said = facts_of(bits, found.rarity.behind), said_of(found.spread)
        assert (facts & (1 << USED_BITS) - 1).tolist() == bits.tolist()
        assert (facts >> USED_BITS).tolist() == found.rarity.behind.tolist()
        assert (said >> 5).tolist() == found.spread.texts.tolist()
        assert (said >> 4 & 1).tolist() == found.spread.carried.tolist()
        assert (said & 15).tolist() == found.spread.related.tolist()
        return [facts.tolist(), said.tolist()]

    plain, looped = both(asked)
    assert looped == plain
