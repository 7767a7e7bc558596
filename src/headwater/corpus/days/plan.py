"""The plan of a corpus that grows by days: what is given is cut by days, and each day is compared in turn."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

import pyarrow as pa

from headwater.corpus import account, documents, plan
from headwater.corpus.account import Losses
from headwater.corpus.days import company, index, reading, selecting, ties
from headwater.corpus.days.reading import Cutting
from headwater.corpus.inputs import Input
from headwater.corpus.sizes import Sizes, first_texts_of
from headwater.engine import Kernel, Rows, Source, Step, StoredEngine
from headwater.settings import CorpusSettings, WindowSettings

KERNEL = f"{plan.KERNEL}, days 2"
"""Raised also with every change of how days are read and compared."""
BLOCK_DAYS = 32
BLOCK_TIMES = 32
_WORD_TEXT_BYTES = 6
_TEXT = pa.large_string()
DOCUMENTS = plan.DOCUMENTS.append(pa.field("family", _TEXT))
FAMILIES = plan.FAMILIES.append(pa.field("family", _TEXT))
BOILERPLATE = pa.schema([
    ("document", _TEXT), ("start", pa.int32()), ("end", pa.int32()), ("words", _TEXT), ("texts", pa.int64()),
])  # fmt: skip


class Unit(NamedTuple):
    """The documents of one day that were given at one time: their number, their day, which time of giving it was."""

    number: int
    day: int
    time: int

    @property
    def folder(self) -> str:
        """The name of its folder, which tells units apart."""
        return f"day={date.fromordinal(self.day).isoformat()}/time={self.time}"


class Counted(NamedTuple):
    """What a unit came to."""

    documents: int
    chars: int
    texts: int
    passages: int
    in_families: int
    boilerplate: int


class Under:
    """An engine whose steps and tables have a folder of their own in that of the run."""

    def __init__(self, engine: StoredEngine, folder: str) -> None:
        self._engine, self._folder = engine, folder

    def scan(self, step: Step, sources: Sequence[Source]) -> Mapping[str, Rows]:
        """Make a shard of each source."""
        return self._engine.scan(self._named(step), sources)

    def map(self, step: Step, rows: Rows, beside: Sequence[Rows] = ()) -> Mapping[str, Rows]:
        """Make a shard of each shard of a table."""
        return self._engine.map(self._named(step), rows, beside)

    def group(
        self, step: Step, tables: Sequence[Rows], cuts: Sequence[range], beside: Sequence[Rows] = ()
    ) -> Mapping[str, Rows]:
        """Bring rows of one partition together, and make a shard of each range of partitions."""
        return self._engine.group(self._named(step), tables, cuts, beside)

    def write(self, rows: Rows, name: str, schema: pa.Schema) -> None:
        """Publish a table in the folder of that name and, in it, one of its own."""
        self._engine.write(rows, f"{name}/{self._folder}", schema)

    def drop(self, *tables: Rows) -> None:
        """Say that nothing will read these tables any more."""
        self._engine.drop(*tables)

    def _named(self, step: Step) -> Step:
        return step._replace(name=f"{self._folder}/{step.name}")


class Given(NamedTuple):
    """What was given at one time: its account of rows, its documents and those dropped, and the days it has."""

    losses: Losses
    documents: Rows
    dropped: Rows
    days: tuple[int, ...]


class Plan:
    """Takes in what is given at one time, then its days, one after another."""

    def __init__(self, engine: StoredEngine, sizes: Sizes, settings: CorpusSettings, window: WindowSettings) -> None:
        self._engine, self._sizes, self._settings, self._window = engine, sizes, settings, window
        self._known: dict[tuple[str, str], Rows] = {}
        self._forgotten: set[int] = set()

    def read(self, inputs: Sequence[Input], time: int) -> Given:
        """Read all rows of inputs; leave out those whose id was there before."""
        engine, sizes = Under(self._engine, f"time={time}"), self._sizes
        cutting = Cutting(sizes.slot_bits, sizes.id_bits)
        words = sum(one.text_bytes for one in inputs) // _WORD_TEXT_BYTES
        scan = partial(reading.scan, settings=self._settings, window=self._window, cutting=cutting, words=words)
        sources = [Source(f"{one.size} {one.modified_ns} {split}", split) for one in inputs for split in one.splits]
        rows = engine.scan(self._step("scan", scan, "documents", "ids", "lost", "ends"), sources)
        new = partial(reading.new_ids, slot_bits=cutting.slot_bits)
        ids = engine.group(
            self._step("ids", new, "keys", "dropped", "again"), [rows["ids"]], _each(1 << sizes.id_bits),
            self._earlier_ids(time),
        )  # fmt: skip
        settle = self._step("losses", account.settle, "losses")
        lost = engine.group(settle, [rows["lost"], ids["again"]], _each(len(sources)))["losses"]
        again = ids["again"].partitions
        counts = [count - again.get(split, 0) for split, count in enumerate(rows["documents"].shards)]
        days = tuple(sorted({slot >> cutting.slot_bits for slot in rows["documents"].partitions}))
        return Given(Losses(lost, rows["ends"], counts), rows["documents"], ids["dropped"], days)

    def _earlier_ids(self, time: int) -> list[Rows]:
        full = time // BLOCK_TIMES
        blocks = [self._merged_ids(block) for block in range(full)]
        return blocks + [self._kept(f"time={n}/ids", "keys") for n in range(full * BLOCK_TIMES, time)]

    def _merged_ids(self, block: int) -> Rows:
        times = range(block * BLOCK_TIMES, (block + 1) * BLOCK_TIMES)
        step = self._step(f"ids-{block}", reading.merged_ids, "keys")
        keys = [self._kept(f"time={time}/ids", "keys") for time in times]
        return self._engine.group(step, keys, _each(1 << self._sizes.id_bits))["keys"]

    def compare(self, unit: Unit, given: Given, before: Sequence[Unit]) -> Counted:
        """Compare a day with those around it, publish what it comes to, and keep what later days need."""
        engine = Under(self._engine, unit.folder)
        rows = self._texts(engine, unit, given)
        own = engine.map(
            self._step("index", partial(
                index.index, settings=self._settings, unit=unit.number, seen_one_in=self._window.seen_one_in
            ), "index", "seen", "prints"), rows["texts"],
        )  # fmt: skip
        around, beside = self._around(unit, before)
        words = self._settings.reuse.shingle_words
        select = partial(selecting.select, around=around, window=self._window, words=words)
        chosen = engine.map(
            self._step("select", select, "selected", "boilerplate"), own["index"],
            [rows["texts"], own["index"], *beside],
        )  # fmt: skip
        compared, old, places = self._company(engine, rows["texts"], chosen["selected"], before)
        passages, tied = plan.compare(engine, compared, self._sizes, self._settings, old)
        relate = partial(ties.relate, first_texts=first_texts_of(compared.shards), old_chunks=old)
        count = len(rows["texts"].shards)
        told = engine.group(
            self._step("families", relate, "documents", "families", "roots"), [tied],
            [range(old + chunk, old + chunk + 1) for chunk in range(count)], [compared, places, rows["members"]],
        )  # fmt: skip
        engine.map(self._step("kept", company.keep, "kept"), rows["texts"], [told["roots"]])
        engine.write(passages, "passages", plan.PASSAGES)
        engine.write(told["families"], "families", FAMILIES)
        engine.write(told["documents"], "documents", DOCUMENTS)
        engine.write(chosen["boilerplate"], "boilerplate", BOILERPLATE)
        return Counted(
            told["documents"].count, _sum(told["documents"], "chars"), rows["texts"].count, passages.count,
            told["families"].count, chosen["boilerplate"].count,
        )  # fmt: skip

    def _texts(self, engine: Under, unit: Unit, given: Given) -> Mapping[str, Rows]:
        first = unit.day << self._sizes.slot_bits
        counts = given.documents.partitions
        inside = {slot - first: count for slot, count in counts.items() if slot >> self._sizes.slot_bits == unit.day}
        a_document = given.documents.stored_bytes / max(1, given.documents.count)
        chunks = self._sizes.chunks(inside, int(a_document * sum(inside.values())))
        cuts = [range(first + cut.start, first + cut.stop) for cut in chunks]
        step = self._step("texts", documents.chunk, "texts", "members")
        return engine.group(step, [given.documents, given.dropped], cuts)

    def _around(self, unit: Unit, before: Sequence[Unit]) -> tuple[selecting.Around, list[Rows]]:
        near = [other for other in before if self.is_near(other, unit, before)]
        block = unit.day // BLOCK_DAYS
        earlier = sorted({other.day // BLOCK_DAYS for other in before if other.day // BLOCK_DAYS < block})
        seen = [self._block(number, before) for number in earlier]
        alone = [other for other in before if other.day // BLOCK_DAYS == block and other.day < unit.day]
        seen += [self._seen(other) for other in sorted(alone, key=_by_day)]
        prints = [rows["prints"] for rows in seen]
        prints += [self._seen(o)["prints"] for o in sorted(near, key=_by_day) if o.day >= unit.day]
        indexes = [self._kept(f"{other.folder}/index", "index") for other in sorted(near, key=_by_day)]
        around = selecting.Around(
            tuple(other.number for other in sorted(near, key=_by_day)), len(seen), len(prints)
        )
        return around, [*indexes, *(rows["seen"] for rows in seen), *prints]

    def is_near(self, other: Unit, unit: Unit, before: Sequence[Unit]) -> bool:
        """Whether two units are compared in full: near in time, and not let go since later days came."""
        newest = max(unit.day, *(one.day for one in before))
        return abs(other.day - unit.day) <= self._window.days and other.day >= newest - self._window.days

    def forget(self, units: Sequence[Unit], newest: int) -> None:
        """Take away the windows of days that no later day is near to."""
        for unit in units:
            if unit.day < newest - self._window.days and unit.number not in self._forgotten:
                self._engine.drop(self._kept(f"{unit.folder}/index", "index"))
                self._forgotten.add(unit.number)

    def _seen(self, unit: Unit) -> Mapping[str, Rows]:
        return {name: self._kept(f"{unit.folder}/index", name) for name in ("seen", "prints")}

    def _block(self, number: int, before: Sequence[Unit]) -> Mapping[str, Rows]:
        held = sorted((unit for unit in before if unit.day // BLOCK_DAYS == number), key=_by_day)
        # what units a block has is in its name: a day that came late makes it another
        name = f"seen-{number}/{len(held)}-{held[-1].number}"
        if (name, "seen") not in self._known:
            parts = [self._seen(unit) for unit in held]
            tables = [part[kind] for kind in ("seen", "prints") for part in parts]
            made = self._engine.group(self._step(name, index.merged, "seen", "prints"), tables, [range(1)])
            self._known |= {(name, kind): rows for kind, rows in made.items()}
        return {kind: self._known[name, kind] for kind in ("seen", "prints")}

    def _company(
        self, engine: Under, texts: Rows, selected: Rows, before: Sequence[Unit]
    ) -> tuple[Rows, int, Rows]:
        """Return the texts that are compared, how many chunks of them are of other days, and places of the day's."""
        chosen = engine.group(self._step("chosen", selecting.choose, "chosen"), [selected], _each(1))["chosen"]
        units = sorted(chosen.partitions)
        kept = [self._kept(f"{before[number].folder}/kept", "kept") for number in units]
        a_text = texts.stored_bytes / max(1, texts.count)
        stored = int(a_text * chosen.count)
        cuts = self._sizes.together(chosen.partitions, units[-1] + 1, stored) if units else []
        bring = self._step("bring", partial(company.bring, units=units), "old")
        old = engine.group(bring, [chosen], cuts, kept)["old"]
        gather = self._step("gather", partial(company.gather, old_chunks=len(cuts)), "texts", "places")
        every = _each(len(cuts) + len(texts.shards))
        # what was selected goes along so that shards are made side by side; the kernel looks the texts up
        made = engine.group(gather, [selected], every, [old, texts])
        return made["texts"], len(cuts), made["places"]

    def _kept(self, step: str, table: str) -> Rows:
        if (step, table) not in self._known:
            self._known[step, table] = self._engine.kept(step, table)
        return self._known[step, table]

    def _step(self, name: str, kernel: Kernel, *gives: str) -> Step:
        return Step(name, f"{KERNEL} {self._settings.sha256}", gives, kernel)


def _by_day(unit: Unit) -> tuple[int, int]:
    return unit.day, unit.number


def _each(count: int) -> list[range]:
    return [range(number, number + 1) for number in range(count)]


def _sum(rows: Rows, column: str) -> int:
    shards = range(len(rows.shards))
    return sum(sum(batch.column(column).to_pylist()) for shard in shards for batch in rows.read(shard))
