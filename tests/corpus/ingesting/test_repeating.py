"""No capture that repeats itself is told to be without repeats, and most that do not are."""

import random

import pytest

from headwater import reuse
from headwater.corpus.ingesting.repeating import may_repeat
from tests.reuse.prose import reading

LINE = " ".join(f"word{n}" for n in range(40))
OTHER = " ".join(f"other{n}" for n in range(40))


@pytest.mark.parametrize(("text", "expected"), [
    (f"{LINE} {LINE}", True),
    (f"{LINE}. {OTHER}. {LINE}", True),
    (f"{LINE}\n\n{OTHER}\n\n“{LINE.upper().replace(' ', ', ')}!”", True),
    (f"{LINE.rsplit(' ', 1)[0]} {OTHER} {LINE.rsplit(' ', 1)[0]}", False),
    (f"{LINE} {OTHER}", False),
    ("", False),
])  # fmt: skip
def test_runs_of_forty_words(text: str, *, expected: bool) -> None:
    # what stands in another text is no repeat of this one
    assert may_repeat([LINE, text, OTHER], 40) == [False, expected, False]


@pytest.mark.parametrize("seed", range(5))
def test_what_repeats_itself_is_asked_closer(seed: int) -> None:
    luck = random.Random(seed)
    texts = [" ".join(luck.choices("alder birch cedar elm fir".split(), k=luck.randrange(60))) for _ in range(60)]
    repeating = [bool(reuse.repeats((reading(text),), 4)) for text in texts]
    assert 10 < sum(repeating) < 60
    assert all(may or not does for may, does in zip(may_repeat(texts, 4), repeating, strict=True))


def test_no_texts() -> None:
    assert may_repeat([], 40) == []
