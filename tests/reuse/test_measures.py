"""What is counted of passages, on texts where it can be counted by hand."""

import numpy as np
import pytest

from headwater.reuse.measures import COMMON_WORDS, Measures, measured
from headwater.reuse.rarity import NAT
from headwater.reuse.typography import bits_of
from tests.reuse.passages_of import SETTINGS, compared

SHARED = "the old ferry of Tarn will be sold in autumn to a yard on the other coast"


def measures_of(texts: list[str]) -> Measures:
    found, heads = compared(texts)
    return measured(found, bits_of(found.stream, [texts[n] for n in heads]), SETTINGS.shingle_words)


def common(one: str, two: str) -> dict[str, int]:
    """Return what two texts have in common around SHARED, which stands where the bar is."""
    measures = measures_of([text.replace("|", f" {SHARED} ") for text in (one, two)])
    (words,) = measures.words.tolist()
    assert words == len(SHARED.split())
    return {end: int(measures.of(f"common {end}")[0]) for end in ("before", "behind")}


@pytest.mark.parametrize(
    ("one", "two", "before", "behind"),
    [
        ("quay a weir b|", "weir c quay d e|", 4, 0),
        ("a quay|b mill c", "d mill|e mill f mill", 0, 3),
        ("|quay", "a b|", 0, 0),
        ("|", "quay a|mill b", 0, 0),
        ("quay a b c|", "a d quay e b f|", 6, 0),
    ],
)
def test_words_in_common_are_counted_on_both_sides_in_any_order(one: str, two: str, before: int, behind: int) -> None:
    assert common(one, two) == {"before": before, "behind": behind}
    assert common(two, one) == {"before": before, "behind": behind}


@pytest.mark.parametrize(("between", "found"), [(COMMON_WORDS - 1, 2), (COMMON_WORDS, 0)])
def test_words_farther_off_do_not_count(between: int, found: int) -> None:
    apart = " ".join(f"w{n}" for n in range(between))
    assert common("a quay|", f"quay {apart}|") == {"before": found, "behind": 0}


def test_texts_beyond_a_border_are_not_looked_at() -> None:
    # equal words stand behind the border of the stream, on either side of it
    short = f"quay {SHARED}"
    measures = measures_of([f"{short} mill", f"a {SHARED}", f"mill b {SHARED} quay", f"{SHARED} weir mill quay"])
    pairs = zip(*(side.tolist() for side in measures.texts), strict=True)
    counted = dict(zip(pairs, (measures.of("common before") + measures.of("common behind")).tolist(), strict=True))
    assert len(counted) == 6
    assert sorted(counted.values()) == [0, 0, 0, 0, 2, 2]


def test_rare_words_weigh_more() -> None:
    stuff = " ".join(f"the w{n}" for n in range(200))
    rare, often = (
        measures_of([f"{word} a {SHARED}", f"{word} b {SHARED}", stuff]).of("common nats before")[0]
        for word in ("quay", "the")
    )
    assert rare > often > 0
    assert np.isclose(often / 2 / NAT, np.log(400 / 200), atol=0.6)
