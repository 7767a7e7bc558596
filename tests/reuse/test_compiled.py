"""The compiled loops against their twins in numpy."""

import random

import pytest

from headwater.reuse import compiled
from headwater.reuse.folding import fold_texts
from headwater.reuse.passages import Comparison, compare
from headwater.settings import ReuseSettings
from tests.reuse.prose import sentence

pytest.importorskip("numba", reason="numba is not installed")


def pile() -> list[str]:
    """Return texts that share sentences, whole, cut and changed, in families small and large."""
    draw = random.Random(11)
    texts = []
    for number in range(60):
        family = draw.randrange(4)
        lines = [sentence(100 * family + n) for n in range(draw.randrange(1, 12))]
        words = " ".join([*lines, *(sentence(9000 + n) for n in range(3)), sentence(5000 + number)]).split()
        for _ in range(draw.randrange(8)):
            words[draw.randrange(len(words))] = draw.choice(["quay", "weir", "", words[0]])
        texts.append(" ".join(words))
    return texts


def columns(compared: Comparison) -> list[list[int]]:
    return [column.tolist() for column in (*compared.chains, compared.carried, compared.spread.texts)]


@pytest.mark.parametrize("places", [200, 6])
def test_the_same_passages_compiled_or_not(places: int, monkeypatch: pytest.MonkeyPatch) -> None:
    folded = fold_texts(pile())
    settings = ReuseSettings(max_shingle_documents=places)
    plain = compare(folded, settings)
    assert len(plain.chains.first) > 100
    monkeypatch.setattr(compiled, "_LARGE_WORDS", 0)
    assert compiled.loops_for(1) is not None
    assert columns(compare(folded, settings)) == columns(plain)


def test_small_piles_do_not_load_the_compiler() -> None:
    compiled.compiled.cache_clear()
    assert compiled.loops_for(1000) is None
