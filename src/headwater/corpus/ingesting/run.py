"""An ingest from its inputs to its folder: cut, read, kept once, turned into articles, accounted for."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from headwater.capture.walk import Paths, listed
from headwater.corpus import folder
from headwater.corpus.ingesting import articles, reading
from headwater.corpus.ingesting.account import IngestLedger, LostItem, Told, account, items_of
from headwater.corpus.ingesting.inputs import Bundle, File, bundles_of, find_files
from headwater.corpus.inputs import holds
from headwater.corpus.report import Balance, Report, kept_report
from headwater.corpus.sizes import Sizes, finer, sizes_for
from headwater.corpus.working import Hands, counted, work_in
from headwater.engine import Engine, Kernel, Rows, Source, Step, StoredEngine, unwritable
from headwater.errors import UsageError
from headwater.model import Noun
from headwater.settings import IngestSettings

KERNEL = "2"
"""Raised with every change of what the kernels answer, so that work of an older build is never taken for done."""
INGEST = folder.Plan(command="ingest", kernel=KERNEL)
# a page and its text, beside what cutting it into articles takes
_TIMES = 2


class IngestCounts(Noun, frozen=True, kw_only=True):
    """What an ingest found: records of all kinds, captures kept, articles in them."""

    records: int
    captures: int
    articles: int


class Ingested(NamedTuple):
    """What stands in the output folder: what was run, what it found, what became of every input, what that took."""

    about: folder.About[IngestSettings, IngestCounts]
    counts: IngestCounts
    ledger: IngestLedger
    report: Report


class _Found(NamedTuple):
    articles: Rows
    captures: Rows
    told: Told
    scanned: int


def ingest(
    paths: Paths, out: Path, settings: IngestSettings, memory_bytes: int, hands: Hands
) -> Ingested:
    """Turn captures into a corpus of articles, as `headwater.corpus.ingest` says."""
    given = listed(paths)
    if holds(given, out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    files = find_files(given, settings)
    text_bytes = _TIMES * sum(file.text_bytes for file in files)
    sizes = finer(sizes_for(memory_bytes, hands.sharing, text_bytes), text_bytes)
    wanted = folder.about(INGEST, files, sizes, settings, IngestCounts)
    about = work_in(out, wanted, IngestCounts, hands, partial(_work, files=files, out=out, settings=settings))
    ledger = folder.kept_json(out / "ledger.json", IngestLedger)
    return Ingested(about, counted(about), ledger, kept_report(out))


def plan(engine: Engine, files: Sequence[File], sizes: Sizes, settings: IngestSettings) -> _Found:
    """Read all captures, each that is byte for byte the same once, and publish them with their articles."""
    bundles = _bundles(engine, files, settings)
    scan = partial(reading.scan, settings=settings, slot_bits=sizes.slot_bits)
    sources = [Source(bundle.identity, bundle, bundle.size) for bundle in bundles]
    found = engine.scan(_step("scan", settings, scan, "captures", "accounts", "events", "passed"), sources)
    chunks = sizes.shares(found["captures"].partitions, found["captures"].stored_bytes)
    scanned = found["captures"].count
    read = partial(articles.read, settings=settings)
    step = _step("articles", settings, read, "articles", "captures", "bare", "fates")
    made = engine.group(step, [found["captures"]], chunks)
    engine.drop(found["captures"])
    engine.write(made["articles"], "articles", articles.ARTICLES)
    engine.write(made["captures"], "captures", articles.CAPTURES)
    told = Told(found["accounts"], found["events"], found["passed"], made["bare"], made["fates"])
    return _Found(made["articles"], made["captures"], told, scanned)


def _bundles(engine: Engine, files: Sequence[File], settings: IngestSettings) -> list[Bundle]:
    """Return what the tasks read; large WARC files are looked through first, each by one task."""
    large = [
        number
        for number, file in enumerate(files)
        if file.part_kind == "warc" and file.status == "ok" and file.size >= 2 * settings.split_bytes
    ]
    sources = [
        Source(f"{files[n].path} {files[n].size} {files[n].modified_ns}", files[n].place, files[n].size) for n in large
    ]
    step = _step("cuts", settings, partial(reading.cuts, settings=settings), "cuts")
    rows = engine.scan(step, sources)["cuts"] if large else None
    found: dict[int, list[int]] = {}
    for shard, number in enumerate(large):
        batches = rows.read(shard) if rows else ()
        found[number] = [at for batch in batches for at in batch.column("at").to_pylist()]
    return bundles_of(files, lambda number: found.get(number, []), settings)


def _work(
    engine: StoredEngine, sizes: Sizes, files: Sequence[File], out: Path, settings: IngestSettings
) -> tuple[IngestCounts, Sequence[Balance]]:
    found = plan(engine, files, sizes, settings)
    ledger = account(files, found.told)
    _keep_items(out / "lost.jsonl", items_of(files, found.told))
    folder.keep_json(out / "ledger.json", ledger)
    whole = ledger.captures + ledger.lost + ledger.passed
    balances = (
        Balance(says="captures + lost + passed over = records", parts=whole, whole=ledger.records),
        Balance(says="kept + byte for byte the same = captures", parts=ledger.kept + ledger.again, whole=found.scanned),
        Balance(says="captures published = captures kept", parts=found.captures.count, whole=ledger.kept),
        Balance(says="articles published = articles of the inputs", parts=found.articles.count, whole=ledger.articles),
    )
    counts = IngestCounts(records=ledger.records, captures=ledger.kept, articles=found.articles.count)
    return counts, balances


def _keep_items(place: Path, items: Iterable[LostItem]) -> None:
    waiting = place.with_name(f".{place.name}.part")
    encoder = msgspec.json.Encoder()
    try:
        with waiting.open("wb") as file:
            file.writelines(encoder.encode(item) + b"\n" for item in items)
        waiting.replace(place)
    except OSError as fault:
        raise unwritable(place, fault) from fault


def _step(name: str, settings: IngestSettings, kernel: Kernel, *gives: str) -> Step:
    return Step(name, f"{KERNEL} {settings.sha256}", gives, kernel)
