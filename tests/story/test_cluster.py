import json
import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.settings import StorySettings
from headwater.story import Stream, cluster, label_of
from tests.reuse.prose import prose

SETTINGS = StorySettings()


def story(number: int, tellings: int, rng: random.Random) -> list[str]:
    """Texts that draw most of their sentences from one stock of twelve, the others from elsewhere."""
    stock = [prose(100 * number + n, 1) for n in range(12)]
    texts = []
    for _ in range(tellings):
        own = [prose(rng.randrange(10**6, 10**9), 1) for _ in range(2)]
        texts.append("\n\n".join([*rng.sample(stock, 7), *own]))
    return texts


def pile(seed: int, sizes: list[int]) -> tuple[list[str], list[int]]:
    rng = random.Random(seed)
    rows = [(text, number) for number, size in enumerate(sizes) for text in story(number, size, rng)]
    rng.shuffle(rows)
    return [text for text, _ in rows], [number for _, number in rows]


def parted(groups: list[list[int]], numbers: list[int]) -> set[frozenset[int]]:
    return {frozenset(numbers[at] for at in group) for group in groups}


def test_texts_that_share_their_matter_are_one_story() -> None:
    texts, numbers = pile(1, [9, 5, 3, 1, 1])
    groups = cluster(texts, SETTINGS)
    assert [len(group) for group in groups] == [9, 5, 3, 1, 1]
    assert parted(groups, numbers) == {frozenset([n]) for n in range(5)}


def test_a_large_story_stays_one_though_neighbours_are_few() -> None:
    texts, numbers = pile(2, [260, 40])
    groups = cluster(texts, SETTINGS)
    assert [len(group) for group in groups] == [260, 40]
    assert parted(groups, numbers) == {frozenset([0]), frozenset([1])}


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_texts_changes_nothing(rng: random.Random) -> None:
    texts, _ = pile(3, [6, 4, 4, 2, 1])
    texts += texts[:3]
    known = {frozenset(texts[at] for at in group) for group in cluster(texts, SETTINGS)}
    rng.shuffle(texts)
    assert {frozenset(texts[at] for at in group) for group in cluster(texts, SETTINGS)} == known


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["the of and", "1 2 3"], ["Ostrand closed the north quay."] * 3])
def test_every_text_is_in_one_story(texts: list[str]) -> None:
    groups = cluster(texts, SETTINGS)
    assert sorted(at for group in groups for at in group) == list(range(len(texts)))
    if len(set(texts)) == 1 and texts[0]:
        assert len(groups) == 1


def test_a_stream_finds_what_the_batch_finds() -> None:
    texts, numbers = pile(4, [30, 20, 12, 8, 5, 3, 1, 1])
    stream = Stream(SETTINGS)
    assert [stream.add(text) for text in texts] == list(range(len(texts)))
    assert parted(stream.stories(), numbers) == {frozenset([n]) for n in range(8)}
    homes = [stream.story_of(number) for number in range(len(texts))]
    together = Counter((home, number) for home, number in zip(homes, numbers, strict=True))
    assert sum(together.values()) - len(together) >= 0.8 * (len(texts) - 8)


def test_words_that_stand_nearly_everywhere_find_no_neighbours() -> None:
    texts, _ = pile(5, [4, 4])
    common = "tidewater crane and lock gate of the harbour board"
    noisy = [f"{text} {common}" for text in texts]
    bounded = StorySettings(max_term_documents=5)
    assert [len(group) for group in cluster(noisy, bounded)] == [4, 4]


@pytest.mark.parametrize(
    ("headlines", "texts", "label"),
    [
        (["Quay closed", "Harbour board closes the north quay"], ["harbour board closed the north quay"] * 2, "Harbour board closes the north quay"),  # noqa: E501
        ([], ["The quay cracked.", "Cracks at the quay of Ostrand."], "crack quay ostrand"),
        (["Quay\n  closed"], ["quay"], "Quay closed"),
        (["quay " * 40], ["quay"], ("quay " * 18).strip() + "…"),
        ([], ["of the and"], ""),
    ],
)  # fmt: skip
def test_a_story_is_called_what_most_of_it_says(headlines: list[str], texts: list[str], label: str) -> None:
    assert label_of(headlines, texts) == label


def b_cubed_f1(wanted: list[str], found: list[int]) -> float:
    pairs = Counter(zip(wanted, found, strict=True))
    in_wanted, in_found = Counter(wanted), Counter(found)
    precision = sum(n * n / in_found[f] for (_, f), n in pairs.items()) / len(wanted)
    recall = sum(n * n / in_wanted[w] for (w, _), n in pairs.items()) / len(wanted)
    return 2 * precision * recall / (precision + recall)


def homes_of(groups: list[list[int]], count: int) -> list[int]:
    homes = [0] * count
    for number, group in enumerate(groups):
        for at in group:
            homes[at] = number
    return homes


@pytest.mark.shared
def test_events_of_ecb_plus(shared: Path) -> None:
    folder = shared / "data" / "stories" / "dev"
    if not folder.is_dir():
        pytest.skip("the story corpus is not here")
    texts = [json.loads(line)["text"] for line in (folder / "docs.jsonl").read_text("utf-8").splitlines()]
    wanted = [json.loads(line)["event"] for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    batch = b_cubed_f1(wanted, homes_of(cluster(texts, SETTINGS), len(texts)))
    assert batch >= 0.95
    stream = Stream(SETTINGS)
    for text in texts:
        stream.add(text)
    assert b_cubed_f1(wanted, homes_of(stream.stories(), len(texts))) >= batch - 0.02
