"""`corpus read`: who said what, article by article; nothing is put together over the corpus."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from headwater import attribution
from headwater.capture.walk import Paths, listed
from headwater.corpus import folder
from headwater.corpus.account import Ledger, Losses, settle
from headwater.corpus.articles import Row, article_of, articles_in
from headwater.corpus.columns import batch_of_rows, numbers
from headwater.corpus.documents import ROW_BITS
from headwater.corpus.ids import ids_of, repeated
from headwater.corpus.inputs import Input, Split, find_inputs, holds
from headwater.corpus.report import Balance, Report, kept_report
from headwater.corpus.rows import End, Lost
from headwater.corpus.run import told_losses
from headwater.corpus.sizes import Sizes, sizes_for
from headwater.corpus.sources import sources_of
from headwater.corpus.working import Hands, counted, work_in
from headwater.engine import Given, Piece, Rows, Step, StoredEngine
from headwater.errors import UsageError
from headwater.model import Attribution, Noun, Span, Voices
from headwater.model import Source as Voice
from headwater.reader.chosen import reader_of
from headwater.reader.protocol import Reader, can_read, read_article
from headwater.settings import ReadSettings

KERNEL = "3"
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
# by which rows are told apart that have one id; it is not published
_ROW = pa.field("row", pa.int64())
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
        "read", f"{KERNEL} {settings.sha256}", ("statements", "articles", "ids", "lost", "ends"),
        partial(scan, settings=settings),
    )  # fmt: skip
    found = dict(engine.scan(step, sources_of(inputs)))
    losses = _each_once(engine, found, settings)
    engine.write(found["statements"], "statements", STATEMENTS)
    engine.write(found["articles"], "articles", ARTICLES)
    ledger = told_losses(inputs, losses, out)
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


def _each_once(engine: StoredEngine, found: dict[str, Rows], settings: ReadSettings) -> Losses:
    """Leave out the rows whose id an earlier row has, and return what was lost."""
    version = f"{KERNEL} {settings.sha256}"
    ids = engine.group(Step("ids", version, ("dropped", "again"), repeated), [found["ids"]], [range(1)])
    counts = found["articles"].shards
    for name, schema in (("statements", STATEMENTS), ("articles", ARTICLES)):
        step = Step(f"once-{name}", version, (name,), partial(once, name=name, columns=schema.names))
        every = engine.map(step, found[name], [ids["dropped"]])[name]
        engine.drop(found[name])
        found[name] = every
    splits = [range(number, number + 1) for number in range(len(counts))]
    lost = engine.group(Step("losses", version, ("losses",), settle), [found["lost"], ids["again"]], splits)["losses"]
    again = ids["again"].partitions
    return Losses(lost, found["ends"], [count - again.get(split, 0) for split, count in enumerate(counts)])


def once(given: Given, name: str, columns: Sequence[str]) -> Iterator[Piece]:
    """Leave out dropped rows (beside). Gives: these columns of the table of that name."""
    dropped = numbers(given.all_beside(0), "row", np.int64)
    for batch in given.tables[0]:
        kept = batch.filter(pa.array(~np.isin(batch.column("row").to_numpy(), dropped)))
        yield Piece(name, 0, kept.select(columns))


def scan(given: Given, settings: ReadSettings) -> Iterator[Piece]:
    """Read the articles of one split, each by itself. Gives: statements, articles, ids, lost rows, ends of splits."""
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
            place = (split.number << ROW_BITS) + item.row
            statements += [(*one, place) for one in found]
            articles.append((item.id, status, len(found), place))
        if len(articles) >= _BLOCK_ROWS:
            yield from _given(statements, articles)
    yield from _given(statements, articles)


def _given(statements: list[tuple[Any, ...]], articles: list[tuple[Any, ...]]) -> Iterator[Piece]:
    """Yield the rows that wait, and hold none."""
    if articles:
        yield ids_of([(place, name) for name, *_, place in articles])
    for name, schema, rows in (("statements", STATEMENTS, statements), ("articles", ARTICLES, articles)):
        if rows:
            yield Piece(name, 0, batch_of_rows(schema.append(_ROW), rows))
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
