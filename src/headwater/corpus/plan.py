"""The whole plan on one page: from rows to passages and families, step by step, shard by shard."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

import pyarrow as pa

from headwater.corpus import account, documents, families, pairs, whole, windows
from headwater.corpus.account import Losses
from headwater.corpus.inputs import Input
from headwater.corpus.sizes import Sizes, first_texts_of
from headwater.corpus.sources import sources_of
from headwater.engine import Engine, Kernel, Rows, Step
from headwater.reuse.rarity import tally_bits
from headwater.settings import CorpusSettings

KERNEL = "6"
"""Raised with every change of what the kernels answer, so that work of an older build is never taken for done."""

_SLICES_A_CHUNK = 16
_WORD_TEXT_BYTES = 6
# another process takes about as long to start as so much text to be read
_ALONE_BYTES = 100_000_000
_TEXT, _COUNT, _PLACE = pa.large_string(), pa.int64(), pa.int32()
_BLOCK = pa.struct([(name, _PLACE) for name in ("left_start", "left_end", "right_start", "right_end")])
PASSAGES = pa.schema([
    ("left_document", _TEXT), ("right_document", _TEXT), ("left_start", _PLACE), ("left_end", _PLACE),
    ("right_start", _PLACE), ("right_end", _PLACE), ("kind", pa.string()), ("score", pa.float32()),
    ("identity", pa.float32()), ("words", _PLACE), ("blocks", pa.large_list(_BLOCK)),
])  # fmt: skip
DOCUMENTS = pa.schema([
    ("document", _TEXT), ("chars", _COUNT), ("words", _COUNT), ("representative", _TEXT), ("relation", pa.string()),
    ("share", pa.float32()),
])  # fmt: skip
FAMILIES = pa.schema([DOCUMENTS.field(name) for name in ("document", "representative", "relation", "share")])


class Read(NamedTuple):
    """What reading makes: the account of rows that were lost, the texts that differ, and all documents."""

    losses: Losses
    texts: Rows
    members: Rows


class Found(NamedTuple):
    """What a run found: the account of rows that were lost, the texts that differ, and the tables to be published."""

    losses: Losses
    texts: Rows
    documents: Rows
    families: Rows
    passages: Rows


def run(engine: Engine, inputs: Sequence[Input], sizes: Sizes, settings: CorpusSettings) -> Found:
    """Find the passages and families of a corpus, and publish them."""
    rows = read(engine, inputs, sizes, settings)
    passages, tied = compare(engine, rows.texts, sizes, settings)
    documents_, families_ = relate(engine, rows, tied, settings)
    engine.write(passages, "passages", PASSAGES)
    engine.write(families_, "families", FAMILIES)
    engine.write(documents_, "documents", DOCUMENTS)
    return Found(rows.losses, rows.texts, documents_, families_, passages)


def read(engine: Engine, inputs: Sequence[Input], sizes: Sizes, settings: CorpusSettings) -> Read:
    """Read all rows; bring texts that spell the same words together, and all texts into order."""
    words = sum(one.text_bytes for one in inputs) // _WORD_TEXT_BYTES
    scan = partial(documents.scan, settings=settings, slot_bits=sizes.slot_bits, id_bits=sizes.id_bits, words=words)
    sources = sources_of(inputs)
    rows = engine.scan(_step("scan", settings, scan, "documents", "ids", "lost", "ends"), sources)
    ids = engine.group(
        _step("ids", settings, documents.repeated_ids, "dropped", "again"), [rows["ids"]], _each(1 << sizes.id_bits)
    )
    engine.drop(rows["ids"])
    stored = rows["documents"].stored_bytes
    # a corpus that fits is compared in half the time, with less memory than its parts take on disk
    whole_ = [range(1 << sizes.slot_bits)] if sizes.at_once(stored) else None
    chunks = whole_ or sizes.chunks(rows["documents"].partitions, stored)
    texts = engine.group(
        _step("texts", settings, documents.chunk, "texts", "members"), [rows["documents"], ids["dropped"]], chunks
    )
    engine.drop(rows["documents"], ids["dropped"])
    settle = _step("losses", settings, account.settle, "losses")
    lost = engine.group(settle, [rows["lost"], ids["again"]], _each(len(sources)))["losses"]
    again = ids["again"].partitions
    counts = [count - again.get(split, 0) for split, count in enumerate(rows["documents"].shards)]
    return Read(Losses(lost, rows["ends"], counts), texts["texts"], texts["members"])


def compare(
    engine: Engine, texts: Rows, sizes: Sizes, settings: CorpusSettings, first_new: int = 0
) -> tuple[Rows, Rows]:
    """Find the passages of all texts; return them, and the texts in families of near copies with their first.

    Texts of chunks before `first_new` are not compared with each other.
    """
    first = first_texts_of(texts.shards)
    found = None if first_new else _whole(engine, texts, sizes, settings)
    if found is None:
        found = _in_parts(engine, texts, sizes, settings, first_new)
    tie = partial(families.origins, first_texts=first)
    tied = engine.group(_step("origins", settings, tie, "origins"), [found["near"]], _each(1), [texts])["origins"]
    tell = partial(families.tell, settings=settings, first_texts=first)
    told = engine.map(_step("told", settings, tell, "passages"), found["passages"], [tied])["passages"]
    return told, tied


def _whole(engine: Engine, texts: Rows, sizes: Sizes, settings: CorpusSettings) -> Mapping[str, Rows] | None:
    """Compare all texts at a time, where memory is enough; None where it is not."""
    if len(texts.shards) > 1 or not sizes.holds(windows.words_in(texts)):
        return None
    compare_ = partial(whole.whole, settings=settings)
    return engine.map(_step("whole", settings, compare_, "passages", "near"), texts, [texts])


def _in_parts(
    engine: Engine, texts: Rows, sizes: Sizes, settings: CorpusSettings, first_new: int
) -> Mapping[str, Rows]:
    """Compare texts bucket by bucket of their windows, and part by part of the texts."""
    first, chunks = first_texts_of(texts.shards), _each(len(texts.shards))
    bits = sizes.bucket_bits(texts.stored_bytes)
    write = partial(windows.windows, settings=settings, first_texts=first, bucket_bits=bits)
    rows = engine.map(_step("windows", settings, write, "windows"), texts)["windows"]
    group = partial(windows.group, settings=settings)
    groups = engine.group(_step("groups", settings, group, "rows", "groups", "spread"), [rows], _each(1 << bits))
    engine.drop(rows)
    across = partial(windows.edges, settings=settings)
    edges = engine.group(_step("edges", settings, across, "edges"), [groups["spread"]], chunks, [texts])["edges"]
    star = _step("stars", settings, windows.starred, "groups", "stars")
    starred = engine.group(star, [edges], _each(1 << bits), [groups["groups"], groups["rows"]])
    engine.drop(edges, groups["groups"])
    slices = windows.slices_of(texts, _SLICES_A_CHUNK * len(chunks))
    open_ = partial(windows.openings, slices=slices)
    opened = engine.map(
        _step("openings", settings, open_, "openings"), groups["rows"], [starred["groups"], starred["stars"]]
    )["openings"]
    engine.drop(groups["rows"], starred["groups"], starred["stars"])
    bits = tally_bits(windows.words_in(texts))
    lay = partial(windows.places, settings=settings, bits=bits)
    known = engine.group(_step("places", settings, lay, "places", "tallies"), [groups["spread"]], chunks, [texts])
    add = partial(windows.add_up, bits=bits)
    tally = engine.group(_step("tally", settings, add, "tally"), [known["tallies"]], _each(1))["tally"]
    rare_ = partial(windows.rarities, bits=bits)
    rare = engine.map(_step("rarities", settings, rare_, "rarities"), texts, [tally, known["places"]])["rarities"]
    engine.drop(groups["spread"], known["tallies"], tally)
    pair = partial(pairs.pairs, settings=settings, first_texts=first, room=sizes.room)
    cuts = _slices(opened, slices, first_new, sizes)
    beside = [texts, known["places"], rare]
    found = engine.group(_step("pairs", settings, pair, "passages", "near"), [opened], cuts, beside)
    engine.drop(opened, known["places"], rare)
    return found


def relate(engine: Engine, rows: Read, tied: Rows, settings: CorpusSettings) -> tuple[Rows, Rows]:
    """Say of each document what it copies whole; return documents and families."""
    first = first_texts_of(rows.texts.shards)
    relate_ = partial(families.relate, first_texts=first)
    step = _step("families", settings, relate_, "documents", "families")
    told = engine.group(step, [rows.members, tied], _each(len(rows.texts.shards)), [rows.texts])
    return told["documents"], told["families"]


def _slices(opened: Rows, slices: Sequence[int], first_new: int, sizes: Sizes) -> list[range]:
    """Put slices in a row together; those of chunks before `first_new` are left out."""
    first = bisect_left(slices, first_new << windows.PLACE_BITS)
    counts = {number - first: rows for number, rows in opened.partitions.items() if number >= first}
    return [range(c.start + first, c.stop + first) for c in sizes.slices(counts, len(slices) - first)]


def _step(name: str, settings: CorpusSettings, kernel: Kernel, *gives: str) -> Step:
    return Step(name, f"{KERNEL} {settings.sha256}", gives, kernel, _ALONE_BYTES)


def _each(count: int) -> list[range]:
    return [range(number, number + 1) for number in range(count)]
