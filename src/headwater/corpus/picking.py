"""From a corpus to what a case is made of: a story picked by a query, its captures, what shares passages with them."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from headwater.corpus.asking import Asked, Question, Row, question
from headwater.corpus.fields import BESIDE, Beside, beside_of
from headwater.corpus.inputs import find_inputs
from headwater.corpus.reading import blocks_of
from headwater.corpus.row_dates import day_told
from headwater.corpus.rows import Document
from headwater.errors import InputError, UsageError
from headwater.settings import CorpusSettings

_STORY = re.compile(r"story:(?:story-)?([0-9a-f]{4,64})")
_ID = "story-"
_BATCH_ROWS = 1 << 14
_FEW_ROWS = 64
_SHOWN = 5
_NAME_CHARS = 60


class Corpus(NamedTuple):
    """Where a corpus lies, and what was found in it: by `corpus reuse`, by `corpus stories`."""

    place: Path
    reuse: Path | None = None
    stories: Path | None = None


class Found(NamedTuple):
    """A story, or what answers a query where no stories were given. Ids of articles, those that are wanted most first.

    `label` of the story; `matches`: articles that answer the query; `others`: labels of other stories with some of
    those, and how many each has; `related`: articles that share passages with the story's or are copies of them.
    """

    label: str | None
    matches: int
    articles: tuple[str, ...]
    related: tuple[str, ...]
    others: tuple[tuple[str, int], ...]


class Brought(NamedTuple):
    """Something for the case: a name of parts with `/` between, and its bytes."""

    name: str
    raw: bytes


def pick(corpus: Corpus, query: str) -> Found:
    """Find the story that a query is about: the one with the most articles that answer it, or the one it names by id.

    Raises InputError where nothing answers, UsageError where the query or a folder cannot be understood.
    """
    story = _STORY.fullmatch(query.strip())
    if story and corpus.stories is None:
        raise UsageError("a story is named by its id among those that --stories DIR holds; name that folder")
    hits = [] if story else _hits(corpus.place, question(query))
    label: str | None = None
    articles: list[str] = hits
    others: tuple[tuple[str, int], ...] = ()
    if corpus.stories is not None:
        counts, owner = _counted(corpus.stories, hits)
        chosen = _named(corpus.stories, story[1]) if story else min(counts, key=lambda s: (-counts[s], s), default=None)
        if chosen is None:
            raise InputError(f"nothing in {corpus.place} answers {query!r}, or no story holds it")
        articles = [hit for hit in hits if owner.get(hit) == chosen]
        articles += sorted(_of_story(corpus.stories, chosen) - set(articles))
        more = [one for one, _ in counts.most_common() if one != chosen]
        labels = _labels(corpus.stories, {chosen, *more[:_SHOWN]})
        label, others = labels[chosen], tuple((labels[one], counts[one]) for one in more[:_SHOWN])
    if not articles:
        raise InputError(f"nothing in {corpus.place} answers {query!r}")
    related = sorted(_related(corpus.reuse, set(articles))) if corpus.reuse else []
    return Found(label, len(hits), tuple(articles), tuple(related), others)


def _hits(place: Path, asks: Question) -> list[str]:
    found = []
    for document, beside in _rows(place):
        text = f"{beside.title}\n\n{document.text}" if beside.title else document.text
        if asks(Asked(Row(text, beside.outlet, _day(beside), beside.language))):
            found.append(document.name)
    return found


def _day(beside: Beside) -> str | None:
    day = day_told((beside.published, beside.published_from))
    return None if day is None else date.fromordinal(day).isoformat()


def _rows(place: Path) -> Iterator[tuple[Document, Beside]]:
    """Yield the rows of a corpus, block by block; what is no row of articles is passed over, as reuse tells it."""
    articles = place / "articles"
    settings = CorpusSettings(columns_beside=BESIDE)
    inputs = find_inputs([articles if articles.is_dir() else place], settings)
    if not any(one.splits for one in inputs):
        raise InputError(f"{place}: holds no rows with an id and a text")
    for one in inputs:
        for split in one.splits:
            for block in blocks_of(split, settings):
                for document in block.documents:
                    yield document, beside_of(document.beside)


def _tables(
    folder: Path, name: str, columns: Sequence[str], wanted: tuple[str, set[str]] | None = None
) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a published table, those columns that it has.

    `wanted`: a column and values of it; row groups without any of them are left out, others come a few rows at a time.
    """
    places = sorted((folder / name).rglob("*.parquet"))
    if not places:
        raise UsageError(f"{folder}: holds no {name}; name a folder that a finished run wrote")
    for place in places:
        try:
            with pq.ParquetFile(place) as file:
                known = [column for column in columns if column in file.schema_arrow.names]
                groups = list(range(file.num_row_groups))
                if wanted is not None:
                    groups = [group for group in groups if _has(file, group, *wanted)]
                rows = _BATCH_ROWS if wanted is None else _FEW_ROWS
                yield from file.iter_batches(rows, row_groups=groups, columns=known)
        except (OSError, ValueError, pa.ArrowException) as fault:
            raise InputError(f"{place}: cannot be read: {fault}") from fault


def _has(file: pq.ParquetFile, group: int, column: str, values: set[str]) -> bool:
    return not values.isdisjoint(file.read_row_group(group, columns=[column]).column(0).to_pylist())


def _only(batch: pa.RecordBatch, column: str, wanted: Iterable[str]) -> pa.RecordBatch:
    held = batch.column(column)
    return batch.filter(pc.is_in(held, value_set=pa.array(wanted, held.type)))


def _counted(stories: Path, hits: Sequence[str]) -> tuple[Counter[str], dict[str, str]]:
    wanted = pa.array(hits, pa.large_string())
    owner: dict[str, str] = {}
    for batch in _tables(stories, "articles", ("document", "story")):
        found = _only(batch, "document", wanted)
        owner.update(zip(found.column("document").to_pylist(), found.column("story").to_pylist(), strict=True))
    return Counter(owner.values()), owner


def _named(stories: Path, beginning: str) -> str:
    ids = (one for batch in _tables(stories, "stories", ("story",)) for one in batch.column("story").to_pylist())
    found = sorted({one for one in ids if one.startswith(_ID + beginning)})
    if len(found) != 1:
        says = "no story" if not found else f"{len(found)} stories"
        raise UsageError(f"{stories}: holds {says} whose id begins with {beginning}")
    return str(found[0])


def _of_story(stories: Path, story: str) -> set[str]:
    batches = _tables(stories, "articles", ("document", "story"))
    return {name for batch in batches for name in _only(batch, "story", [story]).column("document").to_pylist()}


def _labels(stories: Path, wanted: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for batch in _tables(stories, "stories", ("story", "label")):
        some = _only(batch, "story", sorted(wanted))
        found.update(zip(some.column("story").to_pylist(), some.column("label").to_pylist(), strict=True))
    return found


def _related(reuse: Path, articles: set[str]) -> set[str]:
    """Return what shares a passage that is no boilerplate with one of the articles, or is of its family of copies."""
    known = pa.array(sorted(articles), pa.large_string())
    found: set[str] = set()
    for batch in _tables(reuse, "passages", ("left_document", "right_document", "kind")):
        told = batch.filter(pc.not_equal(batch.column("kind"), "boilerplate"))
        for side, other in (("left_document", "right_document"), ("right_document", "left_document")):
            found.update(_only(told, side, known).column(other).to_pylist())
    columns = ("document", "representative", "family")
    heads: set[str] = set()
    for batch in _tables(reuse, "documents", columns):
        some = _only(batch, "document", known)
        heads.update(some.column(some.schema.names[-1]).to_pylist())
    for batch in _tables(reuse, "documents", columns):
        some = _only(batch, batch.schema.names[-1], sorted(heads))
        found.update(some.column("document").to_pylist())
    return found - articles


def bring(corpus: Corpus, wanted: Sequence[str], tell: Callable[[str], None]) -> Iterator[Brought]:
    """Yield what a case is made of: raw captures where the corpus holds them, once each, else a record for each row.

    `tell` hears of what was wanted and is not there.
    """
    waiting = set(wanted)
    captures: dict[str, Brought] = {}
    has_captures = (corpus.place / "captures").is_dir()
    for document, beside in _rows(corpus.place):
        if document.name not in waiting:
            continue
        waiting.discard(document.name)
        record = _record(document, beside)
        if has_captures and beside.capture:
            captures.setdefault(beside.capture, record)
        else:
            yield record
    for name in sorted(waiting):
        tell(f"{name}: not in {corpus.place}; was the corpus changed?")
    if captures:
        yield from _captures(corpus.place, captures, tell)


def _record(document: Document, beside: Beside) -> Brought:
    named = {
        "id": document.name, "text": document.text, "title": beside.title, "uri": beside.url,
        "publisher": beside.outlet, "author": beside.byline, "published": _day(beside),
    }  # fmt: skip
    record = {name: value for name, value in named.items() if value}
    return Brought(f"records/{_safe(document.name)}.jsonl", msgspec.json.encode(record) + b"\n")


def _captures(place: Path, wanted: dict[str, Brought], tell: Callable[[str], None]) -> Iterator[Brought]:
    waiting = dict(wanted)
    for batch in _tables(place, "captures", ("sha256", "place", "raw"), ("sha256", set(waiting))):
        some = _only(batch, "sha256", list(waiting))
        for sha256, name, raw in zip(*(some.column(n).to_pylist() for n in ("sha256", "place", "raw")), strict=True):
            if waiting.pop(sha256, None) and raw is not None:
                yield Brought(f"captures/{sha256[:12]}-{_safe(name or '')}", raw)
    for sha256, record in waiting.items():
        tell(f"capture {sha256[:12]} is not in {place / 'captures'}; its row is taken")
        yield record


def _safe(name: str) -> str:
    """Return a name that is one part of a path and tells what it is the name of."""
    plain = re.sub(r"[^\w.-]+", "_", name.rstrip("/").rsplit("/", 1)[-1], flags=re.ASCII).strip("._")[-_NAME_CHARS:]
    return f"{plain or 'row'}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
