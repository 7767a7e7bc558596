"""Stories in a made-up corpus: time, memory and agreement with what the corpus was made of, batch and stream.

    python benchmarks/stories.py 10000 [--seed 7] [--dated] [--stream] [--jsonl FILE]
    python benchmarks/stories.py 4000 --hdbscan          # needs scikit-learn, which is no dependency of the project

Every word outside the lists of common words is invented. Stories come in the sizes of a long tail, half of them
reported once; some articles are copies of another, exact or with a word in twenty changed. B-cubed (Bagga & Baldwin
1998) is counted against the stories that the articles were made from. What it does not show: how well stories of the
world are found; invented events differ more plainly than real ones.
"""

import argparse
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from headwater import story
from headwater.model import Article, Published, content_id, span_of
from headwater.settings import StorySettings
from headwater.story import background
from headwater.story.bags import bag_of
from headwater.story.batch import parted
from headwater.story.vectors import vectors_of

_SYLLABLES = (
    "ba cor da el fen gor hil is jor ka lun mar nes ol per quil ras sel tor ul ven wyn yar zem ock and est ir "
    "bri cha dru fla gri kno ple sko tre vor"
).split()
_BEGAN = date(2031, 1, 1)
_WORDS = 260
_COMMON, _TOPICAL, _OWN = 0.55, 0.2, 0.13


class Made(NamedTuple):
    """An article as it was made: its story, text and day."""

    story: int
    text: str
    day: date


class _Drawn:
    """Words by rank, drawn by Zipf's law."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))

    def some(self, luck: random.Random, count: int) -> list[str]:
        return luck.choices(self.words, cum_weights=self.weights, k=count)


def _word(luck: random.Random) -> str:
    return "".join(luck.choices(_SYLLABLES, k=luck.choice((2, 2, 3, 3, 4))))


def made(count: int, seed: int) -> Iterator[Made]:
    """Yield articles, story by story; the same for the same arguments."""
    luck = random.Random(seed)
    common = [*sorted(background._FUNCTION), *" ".join(words for _, words in reversed(background._RATES)).split()]  # noqa: SLF001
    general = _Drawn([_word(luck) for _ in range(60_000)])
    topics = [_Drawn([_word(luck) for _ in range(400)]) for _ in range(150)]
    usual, number, given = _Drawn(common), 0, 0
    while given < count:
        size = 1 if luck.random() < 0.5 else min(2 + int(luck.paretovariate(1.1)), 400)
        names = [_word(luck).capitalize() for _ in range(6)]
        own = _Drawn([*names, *(_word(luck) for _ in range(14))])
        began = luck.randrange(365)
        texts: list[str] = []
        for _ in range(min(size, count - given)):
            day = _BEGAN + timedelta(days=began + int(luck.expovariate(0.5)))
            if texts and luck.random() < 0.15:
                texts.append(_copied(luck, luck.choice(texts)))
            else:
                texts.append(_written(luck, usual, luck.choice(topics[number % 150 : number % 150 + 1]), own, general))
            yield Made(number, texts[-1], day)
        given, number = given + len(texts), number + 1


def _written(luck: random.Random, usual: _Drawn, topic: _Drawn, own: _Drawn, general: _Drawn) -> str:
    length = max(60, int(luck.gauss(_WORDS, 80)))
    parts = [int(length * share) for share in (_COMMON, _TOPICAL, _OWN)]
    words = [w for drawn, n in zip((usual, topic, own), parts, strict=True) for w in drawn.some(luck, n)]
    words += general.some(luck, length - sum(parts))
    luck.shuffle(words)
    sentences = (" ".join(words[at : at + 18]) for at in range(0, len(words), 18))
    return ". ".join(s[:1].upper() + s[1:] for s in sentences) + "."


def _copied(luck: random.Random, text: str) -> str:
    if luck.random() < 0.4:
        return text
    return " ".join(_word(luck) if luck.random() < 0.05 else word for word in text.split(" "))


def article_of(number: int, one: Made, *, dated: bool) -> Article:
    """Return a made article as the noun."""
    capture = content_id("capture", number, one.text)
    day = Published(
        earliest=one.day.isoformat(), latest=(one.day + timedelta(days=1)).isoformat(), evidence=(), basis="stated"
    )
    return Article(
        id=content_id("article", capture), siglum="A", spans=(span_of(one.text, capture, 0, len(one.text)),),
        headline=None, byline=(), publisher=None, dateline=None, published=day if dated else None, language="en",
    )  # fmt: skip


def b_cubed(gold: Sequence[int], found: Sequence[int]) -> float:
    """Return the harmonic mean of B-cubed precision and recall, 0 to 1."""
    in_gold, in_found, in_both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    precision = sum(n * n / in_found[f] for (_, f), n in in_both.items()) / len(gold)
    recall = sum(n * n / in_gold[g] for (g, _), n in in_both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _figures(name: str, gold: dict[str, int], stories: Sequence[story.Story], seconds: float) -> None:
    pairs = [(gold[a], n) for n, s in enumerate(stories) for a in s.articles]
    score = b_cubed([g for g, _ in pairs], [f for _, f in pairs])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name}: {len(pairs):,} articles, {len(stories):,} stories of {len(set(gold.values())):,}, "
        f"B-cubed F1 {score:.3f}, "
        f"{seconds:.1f} s CPU, {1e3 * seconds / len(pairs):.3f} ms an article, peak {peak:,.0f} MB",
        flush=True,
    )


def _hdbscan(articles: Sequence[Article], gold: Sequence[int]) -> None:
    import numpy as np  # noqa: PLC0415
    from scipy.sparse import csr_matrix  # noqa: PLC0415
    from sklearn.cluster import HDBSCAN  # noqa: PLC0415

    settings = StorySettings()
    vectors, holders = vectors_of([bag_of(article, settings) for article in articles], settings)
    first = np.cumsum([0, *(len(v.terms) for v in vectors)])
    flat = csr_matrix(
        (np.concatenate([v.weights for v in vectors]), np.concatenate([v.terms for v in vectors]), first),
        shape=(len(vectors), len(holders)),
    )
    began = time.process_time()
    partition, place = parted(vectors, [None] * len(vectors), holders, settings)
    ours = time.process_time() - began
    agreed = b_cubed(gold, [partition.story[n] for n in place])
    print(f"ours, from the vectors on: B-cubed F1 {agreed:.3f}, {ours:.1f} s CPU", flush=True)
    began = time.process_time()
    distances = np.maximum(0, 1 - (flat @ flat.T).toarray())
    half = time.process_time()
    labels = HDBSCAN(min_cluster_size=2, metric="precomputed", copy=False).fit_predict(distances)
    done = time.process_time()
    found = [int(label) if label >= 0 else -2 - n for n, label in enumerate(labels)]
    print(
        f"HDBSCAN, same vectors: B-cubed F1 {b_cubed(gold, found):.3f}, "
        f"{done - began:.1f} s CPU ({half - began:.1f} of them for all distances)",
        flush=True,
    )


def main() -> None:
    """Make a corpus and say how long its stories take and how well they agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--dated", action="store_true")
    parser.add_argument("--stream", action="store_true")
    parser.add_argument("--hdbscan", action="store_true")
    parser.add_argument("--jsonl", type=Path, help="write the corpus there and stop")
    asked = parser.parse_args()
    corpus = list(made(asked.count, asked.seed))
    random.Random(asked.seed).shuffle(corpus)
    if asked.jsonl:
        rows = (
            {"id": f"made{n}", "text": m.text} | ({"published": m.day.isoformat()} if asked.dated else {})
            for n, m in enumerate(corpus)
        )
        asked.jsonl.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return
    articles = [article_of(n, m, dated=asked.dated) for n, m in enumerate(corpus)]
    gold = {article.id: m.story for article, m in zip(articles, corpus, strict=True)}
    began = time.process_time()
    stories = story.cluster(articles)
    _figures("batch", gold, stories, time.process_time() - began)
    if asked.stream:
        began = time.process_time()
        stream = story.Stream()
        for article in articles:
            stream.add(article)
        _figures("stream", gold, stream.stories(), time.process_time() - began)
    if asked.hdbscan:
        _hdbscan(articles, [m.story for m in corpus])


if __name__ == "__main__":
    main()
