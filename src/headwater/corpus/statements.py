"""`corpus read`: who said what, article by article; nothing is put together over the corpus."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from headwater import attribution
from headwater.capture.walk import Paths, listed
from headwater.corpus import folder
from headwater.corpus.account import Ledger, Losses
from headwater.corpus.articles import Row, article_of, articles_in
from headwater.corpus.columns import batch_of_rows
from headwater.corpus.inputs import Input, Split, find_inputs, holds
from headwater.corpus.report import Balance, Report, kept_report
from headwater.corpus.rows import End, Lost
from headwater.corpus.run import told_losses
from headwater.corpus.sizes import Sizes, sizes_for
from headwater.corpus.sources import sources_of
from headwater.corpus.working import Hands, counted, work_in
from headwater.engine import Given, Piece, Step, StoredEngine
from headwater.errors import UsageError
from headwater.model import Attribution, Noun, Span, Voices
from headwater.model import Source as Voice
from headwater.reader.chosen import reader_of
from headwater.reader.protocol import Reader, can_read, read_article
from headwater.settings import ReadSettings

KERNEL = "2"
"""Raised with every change of what the kernels answer, so that work of an older build is never taken for done."""
READ = folder.Plan(command="read", kernel=KERNEL)
_TEXT, _PLACE = pa.large_string(), pa.int32()
_SPANS = pa.list_(pa.struct([("start", _PLACE), ("end", _PLACE)]))
STATEMENTS = pa.schema([
    ("article", _TEXT), ("id", pa.string()), ("directness", pa.string()), ("stance", pa.string()),
    ("confidence", pa.float32()), ("source_spans", _SPANS), ("source_text", _TEXT), ("cue_spans", _SPANS),
    ("cue_text", _TEXT), ("content_spans", _SPANS), ("content_text", _TEXT), ("source", pa.string()),
    ("class", pa.string()), ("speaker", _TEXT), ("label", _TEXT), ("role", _TEXT), ("access", pa.string()),
    ("addressee", _TEXT), ("within", pa.string()),
])  # fmt: skip
ARTICLES = pa.schema([("article", _TEXT), ("status", pa.string()), ("statements", _PLACE)])
_LOST = pa.schema([("row", pa.int64()), ("reason", _TEXT), ("detail", _TEXT)])
_ENDS = pa.schema([("rows", pa.int64()), ("unread", pa.int64()), ("fault", _TEXT)])
_BLOCK_ROWS = 256


class ReadCounts(Noun, frozen=True, kw_only=True):
    """What was read: articles, those of languages that are not read, and statements."""

    articles: int
    other_languages: int
    statements: int


class Statements(NamedTuple):
    """What stands in the output folder: what was run, what it found, what became of every input, what that took."""

    about: folder.About[ReadSettings, ReadCounts]
    counts: ReadCounts
    ledger: Ledger
    report: Report


def read(paths: Paths, out: Path, settings: ReadSettings, memory_bytes: int, hands: Hands) -> Statements:
    """Read the articles of a corpus for who said what, as `headwater.corpus.read` says."""
    given = listed(paths)
    if holds(given, out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    reader_of(settings.attribution.reader)
    inputs = find_inputs(given, settings.corpus)
    sizes = sizes_for(memory_bytes, hands.sharing, sum(one.text_bytes for one in inputs))
    wanted = folder.about(READ, inputs, sizes, settings, ReadCounts)
    about = work_in(out, wanted, ReadCounts, hands, partial(_work, inputs=inputs, out=out, settings=settings))
    ledger = folder.kept_json(out / "ledger.json", Ledger)
    return Statements(about, counted(about), ledger, kept_report(out))


def _work(
    engine: StoredEngine, sizes: Sizes, inputs: Sequence[Input], out: Path, settings: ReadSettings
) -> tuple[ReadCounts, Sequence[Balance]]:
    del sizes  # an article is read by itself, however large the corpus
    step = Step(
        "read", f"{KERNEL} {settings.sha256}", ("statements", "articles", "lost", "ends"),
        partial(scan, settings=settings),
    )  # fmt: skip
    found = engine.scan(step, sources_of(inputs))
    engine.write(found["statements"], "statements", STATEMENTS)
    engine.write(found["articles"], "articles", ARTICLES)
    ledger = told_losses(inputs, Losses(found["lost"], found["ends"], found["articles"].shards), out)
    folder.keep_json(out / "ledger.json", ledger)
    others, told = 0, 0
    for shard in range(len(found["articles"].shards)):
        for batch in found["articles"].read(shard):
            others += batch.column("status").to_pylist().count("other language")
            told += sum(batch.column("statements").to_pylist())
    counts = ReadCounts(
        articles=found["articles"].count, other_languages=others, statements=found["statements"].count
    )
    rows = ledger.documents + ledger.lost
    return counts, (
        Balance(says="articles + lost = rows of the inputs", parts=rows, whole=ledger.rows),
        Balance(says="statements of the articles = statements published", parts=told, whole=counts.statements),
    )


def scan(given: Given, settings: ReadSettings) -> Iterator[Piece]:
    """Read the articles of one split, each by itself. Gives: statements, articles, lost rows, ends of splits."""
    split = given.source
    if not isinstance(split, Split):
        raise TypeError("a scan of articles needs a split of an input")
    statements: list[tuple[Any, ...]] = []
    articles: list[tuple[Any, ...]] = []
    for item in articles_in(split, settings.corpus):
        if isinstance(item, End):
            yield Piece("ends", split.number, batch_of_rows(_ENDS, [(item.rows, item.unread, item.fault)]))
        elif isinstance(item, Lost):
            yield Piece("lost", split.number, batch_of_rows(_LOST, [item]))
        else:
            try:
                status, found = _read(item, settings)
            except (RecursionError, MemoryError) as fault:
                why = f"could not be read within the machine's bounds ({type(fault).__name__})"
                yield Piece("lost", split.number, batch_of_rows(_LOST, [(item.row, why, item.id)]))
                continue
            statements += found
            articles.append((item.id, status, len(found)))
        if len(articles) >= _BLOCK_ROWS:
            yield from _given(statements, articles)
    yield from _given(statements, articles)


def _given(statements: list[tuple[Any, ...]], articles: list[tuple[Any, ...]]) -> Iterator[Piece]:
    """Yield the rows that wait, and hold none."""
    for name, schema, rows in (("statements", STATEMENTS, statements), ("articles", ARTICLES, articles)):
        if rows:
            yield Piece(name, 0, batch_of_rows(schema, rows))
            rows.clear()


@lru_cache(maxsize=2)
def _reader(name: str) -> Reader:
    return reader_of("rules" if name == "rules" else "encoder")


def _read(row: Row, settings: ReadSettings) -> tuple[str, list[tuple[Any, ...]]]:
    article = article_of(row)
    if not can_read(article.language):
        return "other language", []
    layers = read_article(_reader(settings.attribution.reader), article)
    voices = attribution.attribute((article,), {article.id: layers}, settings.attribution)
    return "read", _statements(voices)


def _statements(voices: Voices) -> list[tuple[Any, ...]]:
    sources = {source.id: source for source in voices.sources}
    return [_statement(found, sources.get(found.source_id or "")) for found in voices.attributions]


def _statement(found: Attribution, source: Voice | None) -> tuple[Any, ...]:
    by_whom = (source.class_, source.name, source.label, source.role, source.access) if source else (None,) * 5
    return (
        found.article, found.id, found.kind, found.stance, found.confidence, *_placed(found.source),
        *_placed(found.cue), *_placed(found.content), found.source_id, *by_whom, found.addressee, found.within,
    )  # fmt: skip


def _placed(spans: Sequence[Span]) -> tuple[list[dict[str, int]], str]:
    places = [{"start": span.start, "end": span.end} for span in spans]
    return places, " … ".join(span.exact for span in spans)
