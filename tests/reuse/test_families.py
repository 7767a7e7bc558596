"""What is told of families: the output grows with the text."""

import numpy as np
import pytest

from headwater.reuse.families import told_once
from headwater.reuse.kinds import BOILERPLATE, COPY, QUOTE, Judged
from headwater.settings import ReuseSettings
from tests.reuse.passages_of import SETTINGS, compared
from tests.reuse.prose import prose, sentence

LINE = " ".join(sentence(n) for n in range(99_900, 99_902))


def told(texts: list[str], kind: int, settings: ReuseSettings = SETTINGS) -> list[tuple[int, int]]:
    """Return which pairs of texts are told to share what they share, all of it taken for one kind."""
    found, _ = compared(texts, settings)
    count = len(found.carried)
    judged = Judged(np.full(count, kind, np.int8), np.ones(count, np.float32), np.ones(count, np.bool_))
    keep = told_once(found, judged, settings)
    one, two = (side[keep].tolist() for side in found.texts)
    return list(zip(one, two, strict=True))


@pytest.mark.parametrize("kind", [QUOTE, BOILERPLATE])
@pytest.mark.parametrize("count", [2, 5, 11])
def test_what_many_carry_is_tied_to_the_first(kind: int, count: int) -> None:
    texts = [f"{prose(100 * n, 6)}\n\n{LINE}" for n in range(count)]
    assert told(texts, kind) == [(0, n) for n in range(1, count)]


def test_copies_are_told_of_every_pair() -> None:
    texts = [f"{prose(100 * n, 6)}\n\n{LINE}" for n in range(5)]
    assert len(told(texts, COPY)) == 10


def test_what_is_told_once_takes_room_for_the_texts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    # a place for each word of a text, not for each word of all texts before it
    asked: list[int] = []
    empty = np.empty

    def watched(shape: object, *kinds: object, **named: object) -> object:
        asked.extend([shape] if isinstance(shape, int) else [])
        return empty(shape, *kinds, **named)  # type: ignore[call-overload]

    texts = [f"{prose(100 * n, 6)}\n\n{LINE}" for n in range(30)]
    found, _ = compared(texts, SETTINGS)
    monkeypatch.setattr(np, "empty", watched)
    count = len(found.carried)
    judged = Judged(np.full(count, QUOTE, np.int8), np.ones(count, np.float32), np.ones(count, np.bool_))
    told_once(found, judged, SETTINGS)
    assert 0 < max(asked) <= len(found.stream.words)


def near(count: int) -> list[str]:
    words = prose(0, 30).split(" ")
    return [" ".join(["strange" if at == 7 * n + 3 else word for at, word in enumerate(words)]) for n in range(count)]


@pytest.mark.parametrize(("count", "most", "pairs"), [(6, 24, 15), (6, 5, 15), (6, 4, 5), (30, 24, 29)])
def test_near_copies_of_a_crowded_text_stay_with_it(count: int, most: int, pairs: int) -> None:
    settings = ReuseSettings(max_near_copies=most)
    assert len(told(near(count), COPY, settings)) == pairs


def test_nothing_that_is_not_kept_is_told() -> None:
    found, _ = compared(near(4))
    count = len(found.carried)
    judged = Judged(np.zeros(count, np.int8), np.ones(count, np.float32), np.zeros(count, np.bool_))
    assert not told_once(found, judged, SETTINGS).any()
