"""The kernels of `corpus families`: passages and articles brought together family by family, and judged there."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from headwater import stemma
from headwater.corpus.articles import Row, article_of, articles_in
from headwater.corpus.columns import Column, batch_of, batch_of_rows, by_partition, numbers, strings
from headwater.corpus.components import EXACT, families_of
from headwater.corpus.documents import ROW_BITS, leading
from headwater.corpus.inputs import Split
from headwater.corpus.rows import End, Lost
from headwater.engine import Batches, Given, Piece
from headwater.model import Article, Block, Descent, Reuse, Span
from headwater.reader.outlets import outlet_key
from headwater.settings import FamilySettings

_TEXT, _PLACE = pa.large_string(), pa.int32()
_SIDES = ("left_start", "left_end", "right_start", "right_end")
_BLOCK = pa.struct([(name, _PLACE) for name in _SIDES])
PASSAGES = pa.schema([
    ("left_document", _TEXT), ("right_document", _TEXT), *((name, _PLACE) for name in _SIDES), ("kind", pa.string()),
    ("identity", pa.float32()), ("words", _PLACE), ("blocks", pa.large_list(_BLOCK)),
])  # fmt: skip
_EVIDENCE = pa.list_(pa.struct([("signal", pa.string()), ("says", _TEXT)]))
DESCENTS = pa.schema([
    ("family", pa.string()), ("copy", _TEXT), ("exemplar", _TEXT), ("relation", pa.string()),
    ("probability", pa.float32()), ("share", pa.float32()), ("evidence", _EVIDENCE),
])  # fmt: skip
MEMBERS = pa.schema([("family", pa.string()), ("article", _TEXT), ("members", _PLACE), ("stems", pa.bool_())])
_LOST = pa.schema([("row", pa.int64()), ("reason", _TEXT), ("detail", _TEXT)])
_ENDS = pa.schema([("rows", pa.int64()), ("unread", pa.int64()), ("fault", _TEXT)])
_GIVEN = {
    "descents": DESCENTS, "members": MEMBERS, "aside": pa.schema([("passages", pa.int64()), ("again", pa.int64())]),
}  # fmt: skip
Waiting = dict[str, list[tuple[Any, ...]]]
_ENCODE, _DECODE = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder(Row).decode
_BATCH_ROWS = 1 << 12
_BLOCK_CHARS = 1 << 22


def key_of(name: str) -> int:
    """Return the hash that a document is known by: 64 bits of blake2b."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


def _keys(names: Iterable[str]) -> Column:
    return np.array([key_of(name) for name in names], np.uint64)


def articles(given: Given, settings: FamilySettings, bits: int) -> Iterator[Piece]:
    """Read the articles of a split. Gives: articles (by the first bits of their hash), outlets, lost rows, ends."""
    split = given.source
    if not isinstance(split, Split):
        raise TypeError("a scan of articles needs a split of an input")
    held: list[Row] = []
    outlets: set[str] = set()
    chars = 0
    for item in articles_in(split, settings.corpus, settings.date_column):
        if isinstance(item, End):
            yield Piece("ends", split.number, batch_of_rows(_ENDS, [(item.rows, item.unread, item.fault)]))
        elif isinstance(item, Lost):
            yield Piece("lost", split.number, batch_of_rows(_LOST, [item]))
        else:
            held.append(item._replace(row=(split.number << ROW_BITS) + item.row))
            chars += len(item.text)
            outlets |= {outlet_key(item.outlet)} if item.outlet else set()
            if chars >= _BLOCK_CHARS:
                yield from _articles(held, bits)
                held, chars = [], 0
    yield from _articles(held, bits)
    if outlets:
        yield Piece("outlets", 0, batch_of({"outlet": strings(sorted(outlets))}))


def _articles(rows: Sequence[Row], bits: int) -> Iterator[Piece]:
    if rows:
        keys = _keys(row.id for row in rows)
        batch = batch_of({"key": keys, "article": pa.array([_ENCODE(row) for row in rows], pa.large_binary())})
        for partition, part in by_partition(batch, leading(keys, bits)):
            yield Piece("articles", partition, part)


def passages(given: Given, bits: int) -> Iterator[Piece]:
    """Read a file of passages. Gives: passages that are copies (by the first bits of their left side), edges."""
    with pq.ParquetFile(str(given.source), pre_buffer=False, memory_map=False) as file:
        for batch in file.iter_batches(_BATCH_ROWS, columns=PASSAGES.names, use_threads=False):
            copies = batch.filter(pa.array([kind == "copy" for kind in batch.column("kind").to_pylist()]))
            if not copies.num_rows:
                continue
            left, right = (_keys(copies.column(name).to_pylist()) for name in ("left_document", "right_document"))
            words = copies.column("words").to_numpy().astype(np.int64)
            yield Piece("edges", 0, batch_of({"left": left, "right": right, "weight": words}))
            columns = {name: copies.column(name) for name in PASSAGES.names if name != "kind"}
            rows = batch_of({"key": left, **columns})
            for partition, part in by_partition(rows, leading(left, bits)):
                yield Piece("passages", partition, part)


def exact_copies(given: Given) -> Iterator[Piece]:
    """Read a file of documents. Gives: edges between exact copies and what they are copies of."""
    with pq.ParquetFile(str(given.source), pre_buffer=False, memory_map=False) as file:
        columns = ["document", "representative", "relation"]
        for batch in file.iter_batches(_BATCH_ROWS, columns=columns, use_threads=False):
            exact = batch.filter(pa.array([kind == "exact" for kind in batch.column("relation").to_pylist()]))
            if exact.num_rows:
                left, right = (_keys(exact.column(name).to_pylist()) for name in ("representative", "document"))
                weight = np.full(len(left), EXACT, np.int64)
                yield Piece("edges", 0, batch_of({"left": left, "right": right, "weight": weight}))


def documents_in(place: str, table: str) -> Iterator[str]:
    """Yield the ids of documents in a file of passages or of documents, as often as they stand there."""
    columns = ["left_document", "right_document"] if table == "passages" else ["document"]
    with pq.ParquetFile(place, pre_buffer=False, memory_map=False) as file:
        for batch in file.iter_batches(_BATCH_ROWS, columns=columns, use_threads=False):
            for column in batch.columns:
                yield from column.to_pylist()


def components(given: Given, settings: FamilySettings, bits: int) -> Iterator[Piece]:
    """Say which documents hang together. Gives: labels (by the first bits of the document), what was cut."""
    edges = [batch for table in given.tables for batch in table]
    left, right = numbers(edges, "left", np.uint64), numbers(edges, "right", np.uint64)
    found = families_of(left, right, numbers(edges, "weight", np.int64), settings.max_family_articles)
    rows = batch_of({"key": found.document, "family": found.family})
    for partition, part in by_partition(rows, leading(found.document, bits)):
        yield Piece("labels", partition, part)
    cut = {"edges": np.array([found.cut_edges]), "families": np.array([found.cut_families])}
    yield Piece("cut", 0, batch_of(cut))


def placed(given: Given, bits: int) -> Iterator[Piece]:
    """Bring what is known by documents to their families.

    Gives: articles, passages (by the family's first bits), absent: documents of families of which there is no article.
    """
    *tables, labels = given.tables
    order = np.argsort(keys := numbers(labels, "key", np.uint64))
    keys, family = keys[order], numbers(labels, "family", np.uint64)[order]
    for name, batches in zip(("articles", "passages"), tables, strict=True):
        for batch in batches:
            own = batch.column("key").to_numpy()
            at = np.minimum(np.searchsorted(keys, own), max(0, len(keys) - 1))
            known = keys[at] == own if len(keys) else np.zeros(len(own), np.bool_)
            kept = batch.filter(pa.array(known))
            if kept.num_rows:
                families = family[at[known]]
                rows = kept.append_column("family", pa.array(families))
                for partition, part in by_partition(rows, leading(families, bits)):
                    yield Piece(name, partition, part)
    absent = np.setdiff1d(keys, numbers(tables[0], "key", np.uint64))
    if len(absent):
        yield Piece("absent", 0, batch_of({"key": absent}))


def descents(given: Given, settings: FamilySettings) -> Iterator[Piece]:
    """Say family by family who has the text from whom.

    Gives: descents, members, and aside: how many passages lead to another family, and how many
    articles have the id of another.
    """
    rows, shared = given.tables
    (outlets,) = (given.all_beside(0),)
    present = frozenset(name for batch in outlets for name in batch.column("outlet").to_pylist())
    texts = _by_family(rows)
    ties = _by_family(shared)
    waiting: Waiting = {}
    for family in sorted(texts):
        held: dict[str, Row] = {}
        again = len(texts[family])
        for batch, at in texts[family]:
            row = _DECODE(batch.column("article")[at].as_buffer())
            # of two articles with one id the first is taken, as reuse does
            if row.id not in held or row.row < held[row.id].row:
                held[row.id] = row
        found = {name: article_of(row, as_document=True) for name, row in held.items()}
        edges = [_reuse(batch, at, found) for batch, at in ties.get(family, [])]
        inside = [edge for edge in edges if edge is not None]
        told = _descents(list(found.values()), inside, present, settings)
        _tell_family(f"family-{family:016x}", found, told, waiting)
        waiting.setdefault("aside", []).append((len(edges) - len(inside), again - len(found)))
        # most families are small: a batch for each would cost as much as judging it
        if len(waiting["members"]) >= _BATCH_ROWS:
            yield from _given(waiting)
    yield from _given(waiting)


def _by_family(batches: Batches) -> dict[int, list[tuple[pa.RecordBatch, int]]]:
    found: dict[int, list[tuple[pa.RecordBatch, int]]] = {}
    for batch in batches:
        for at, family in enumerate(batch.column("family").to_pylist()):
            found.setdefault(family, []).append((batch, at))
    return found


def _descents(
    articles: Sequence[Article], reuses: Sequence[Reuse], present: frozenset[str], settings: FamilySettings
) -> list[Descent]:
    told = stemma.descend(articles, reuses, settings.stemma)
    # an unseen exemplar is one that is not in the corpus; the stage saw the family alone
    return [one for one in told if one.exemplar or not _is_present(one, present)]


def _is_present(descent: Descent, present: frozenset[str]) -> bool:
    return any(outlet_key(span.exact) in present for why in descent.evidence for span in why.spans)


def _reuse(batch: pa.RecordBatch, at: int, articles: dict[str, Article]) -> Reuse | None:
    """Return a passage; None where one of its texts is not in the family, or it does not fit them."""
    row: dict[str, Any] = batch.slice(at, 1).to_pylist()[0]
    left, right = articles.get(row["left_document"]), articles.get(row["right_document"])
    if left is None or right is None:
        return None
    spans = [
        _part(article, row[f"{side}_start"], row[f"{side}_end"]) for article, side in ((left, "left"), (right, "right"))
    ]
    if spans[0] is None or spans[1] is None:
        return None
    begin = {"left_start": spans[0].start, "left_end": spans[0].start, "right_start": spans[1].start}
    begin["right_end"] = spans[1].start
    blocks = tuple(Block(**{name: begin[name] + block[name] for name in _SIDES}) for block in row["blocks"])
    return Reuse(
        left=spans[0], right=spans[1], left_article=left.id, right_article=right.id, kind="copy",
        identity=row["identity"], blocks=blocks,
    )  # fmt: skip


def _part(article: Article, start: int, end: int) -> Span | None:
    body = article.spans[0]
    return body.part(start, end) if 0 <= start <= end <= body.end else None


def _tell_family(family: str, articles: dict[str, Article], told: Sequence[Descent], waiting: Waiting) -> None:
    waiting.setdefault("descents", []).extend(
        (
            family, one.copy, one.exemplar, one.relation, one.probability, one.share,
            [{"signal": why.signal, "says": why.says} for why in one.evidence],
        )
        for one in told
    )  # fmt: skip
    stems = {one.copy for one in told}
    waiting.setdefault("members", []).extend(
        (family, name, len(articles), name in stems) for name in sorted(articles)
    )


def _given(waiting: Waiting) -> Iterator[Piece]:
    """Yield the rows that wait, and hold none."""
    for table, rows in waiting.items():
        if rows:
            yield Piece(table, 0, batch_of_rows(_GIVEN[table], rows))
            rows.clear()
