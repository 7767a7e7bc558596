"""The plan of stories: read, count terms, cluster by windows, link at their edges, join, tell."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from headwater.corpus import account
from headwater.corpus.account import Losses
from headwater.corpus.ids import repeated
from headwater.corpus.inputs import Input
from headwater.corpus.stories import clustering, counting, reading, telling
from headwater.engine import Engine, Kernel, Rows, Source, Step
from headwater.settings import CorpusSettings, CorpusStorySettings

KERNEL = "3"
"""Raised with every change of what the kernels answer."""
_PARTITIONS = 64


class Told(NamedTuple):
    """What a run found: the account of rows that were lost, and the tables that are published."""

    losses: Losses
    stories: Rows
    articles: Rows


class Plan:
    """Finds the stories of a corpus; `memory_bytes` is what clustering one window may take."""

    def __init__(self, engine: Engine, settings: CorpusSettings, asked: CorpusStorySettings, memory_bytes: int) -> None:
        self._engine, self._settings, self._asked, self._memory_bytes = engine, settings, asked, memory_bytes

    def run(self, inputs: Sequence[Input]) -> Told:
        """Find the stories, and publish them."""
        engine = self._engine
        scan = partial(reading.scan, settings=self._settings, asked=self._asked)
        sources = [Source(f"{one.size} {one.modified_ns} {split}", split) for one in inputs for split in one.splits]
        rows = engine.scan(self._step("scan", scan, "articles", "ids", "counts", "lost", "ends"), sources)
        ids = engine.group(self._step("ids", repeated, "dropped", "again"), [rows["ids"]], _each(1))
        parts = _each(1 << counting.PART_BITS)
        tally = engine.group(self._step("tally", counting.add_up, "tally"), [rows["counts"]], parts)["tally"]
        corpus = clustering.Corpus(sorted(rows["articles"].partitions), rows["ids"].count)
        stories = self._stories(rows["articles"], [ids["dropped"], tally], corpus)
        settle = self._step("losses", account.settle, "losses")
        lost = engine.group(settle, [rows["lost"], ids["again"]], _each(len(sources)))["losses"]
        again = ids["again"].partitions
        # an article is written down once for each window: those read are counted by their ids
        counts = [count - again.get(split, 0) for split, count in enumerate(rows["ids"].shards)]
        return Told(Losses(lost, rows["ends"], counts), *stories)

    def _stories(self, articles: Rows, beside: Sequence[Rows], corpus: clustering.Corpus) -> tuple[Rows, Rows]:
        engine = self._engine
        cluster = partial(clustering.cluster, asked=self._asked, corpus=corpus, memory_bytes=self._memory_bytes)
        step = self._step("cluster", cluster, "parts", "zones", "labels")
        found = engine.group(step, [articles], [range(window, window + 1) for window in corpus.windows], beside)
        edges = sorted(found["zones"].partitions)
        link = self._step("link", clustering.link, "links")
        links = engine.group(link, [found["zones"]], [range(edge, edge + 1) for edge in edges])["links"]
        joined = engine.group(self._step("join", clustering.join, "joined"), [links], _each(1))["joined"]
        gather = partial(telling.gather, partitions=_PARTITIONS)
        members, named = (
            engine.map(self._step(f"gather-{name}", gather, "members"), found[name], [joined])["members"]
            for name in ("parts", "labels")
        )
        tell = self._step("tell", telling.tell, "stories", "articles")
        told = engine.group(tell, [members, named], _each(_PARTITIONS))
        engine.write(told["stories"], "stories", telling.STORIES)
        engine.write(told["articles"], "articles", telling.ARTICLES)
        return told["stories"], told["articles"]

    def _step(self, name: str, kernel: Kernel, *gives: str) -> Step:
        return Step(name, f"{KERNEL} {self._settings.sha256} {self._asked.sha256}", gives, kernel)


def _each(count: int) -> list[range]:
    return [range(number, number + 1) for number in range(count)]
