"""Stories on the yardstick's development half, where it is at hand: batch and stream."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from headwater import story
from headwater.model import Story
from headwater.trace import trace


def b_cubed(stories: Sequence[Story], gold: dict[str, str]) -> float:
    pairs = [(gold[article], n) for n, one in enumerate(stories) for article in one.articles]
    in_gold, in_found, in_both = Counter(g for g, _ in pairs), Counter(f for _, f in pairs), Counter(pairs)
    precision = sum(n * n / in_found[f] for (_, f), n in in_both.items()) / len(pairs)
    recall = sum(n * n / in_gold[g] for (g, _), n in in_both.items()) / len(pairs)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.shared
def test_the_goal_is_met_and_a_shuffled_stream_is_close(shared: Path) -> None:
    folder = shared / "data" / "stories" / "dev"
    rows = map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())
    events = {row["id"]: row["event"] for row in rows}
    found = trace([folder / "docs.jsonl"], until="article").dossier
    paths = {capture.id: capture.path for capture in found.captures}
    gold = {a.id: events[paths[a.capture].rsplit("#", 1)[1]] for a in found.articles}
    assert len(gold) == len(events)
    whole = story.cluster(found.articles)
    batch = b_cubed(whole, gold)
    assert story.cluster(random.Random(5).sample(found.articles, len(gold))) == whole
    assert batch >= 0.93
    stream = story.Stream()
    for one in random.Random(10).sample(found.articles, len(found.articles)):
        stream.add(one)
    assert b_cubed(stream.stories(), gold) >= batch - 0.01
