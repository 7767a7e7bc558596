"""Articles of a corpus: a field beside that is odd costs itself, and no other row."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headwater import corpus
from headwater.corpus.articles import Row, article_of, articles_in
from headwater.corpus.inputs import find_inputs
from headwater.corpus.rows import End, Lost
from headwater.settings import (
    AttributionSettings,
    CorpusSettings,
    CorpusStorySettings,
    FamilySettings,
    ReadSettings,
    WindowSettings,
)
from tests.corpus.piles import MEMORY_BYTES, as_lines, found_in, table

TEXT = "The sluice at Orrin stood open."
DAY = ("2031-03-05", "2031-03-06")


def rows_in(place: Path, column: str = "published") -> list[Row]:
    """Return the articles of a file, which is read whole."""
    (one,) = find_inputs([place], CorpusSettings())
    found: list[Row] = []
    for split in one.splits:
        for item in articles_in(split, CorpusSettings(), column):
            assert not isinstance(item, Lost)
            assert not isinstance(item, End) or (item.fault, item.unread) == (None, 0)
            found += [item] if isinstance(item, Row) else []
    return found


def of_lines(folder: Path, rows: Iterable[dict[str, object]], column: str = "published") -> list[Row]:
    """Return the articles of rows, each given an id and a text where it has none."""
    place = folder / "a.jsonl"
    place.write_bytes(as_lines({"id": f"n{number}", "text": TEXT, **row} for number, row in enumerate(rows)))
    return rows_in(place, column)


def of_column(folder: Path, name: str, values: pa.Array) -> list[Row]:
    """Return the articles of a table with one column beside."""
    ids = [f"n{number}" for number in range(len(values))]
    pq.write_table(pa.table({"id": ids, "text": [TEXT] * len(ids), name: values}), folder / "a.parquet")
    return rows_in(folder / "a.parquet")


@pytest.mark.parametrize("odd", ["²²²", 10**400, "9" * 400, -1, 2**63, [1], {"on": "2031-03-05"}])
def test_an_odd_date_leaves_the_article_undated(odd: object, tmp_path: Path) -> None:
    first, second = of_lines(tmp_path, [{"published": odd}, {"published": "2031-03-05"}])
    assert (first.published_from, first.published_to) == (None, None)
    assert (second.published_from, second.published_to) == DAY


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_one_order_of_the_fields_that_date_an_article(kind: str, tmp_path: Path) -> None:
    old, new = "2031-03-05", "2031-03-09"
    dates: list[dict[str, object]] = [
        {"published": new, "published_from": old, "published_to": "2031-03-06"},
        {"published": "n/a", "published_from": old, "published_to": "2031-03-06"},
        {"published": old, "published_from": "yesterday"}, {"published_from": old},
    ]  # fmt: skip
    rows = [{"id": f"n{number}", "text": TEXT, **row} for number, row in enumerate(dates)]
    place = tmp_path / f"a.{kind}"
    if kind == "jsonl":
        place.write_bytes(as_lines(rows))
    else:
        names = ("id", "text", "published", "published_from", "published_to")
        pq.write_table(pa.table({name: [row.get(name) for row in rows] for name in names}), place)
    found = rows_in(place)
    assert [(row.published_from, row.published_to) for row in found] == [(new, "2031-03-10"), DAY, DAY, (old, None)]
    settings = CorpusSettings(window=WindowSettings(days=9), columns_beside=())
    corpus.reuse_by_days([place], tmp_path / "days", settings, memory_bytes=MEMORY_BYTES)
    days = {str(row["document"]): str(row["day"]) for row in table(tmp_path / "days", "documents")}
    assert days == {row.id: row.published_from for row in found}


def test_a_field_that_was_named_is_the_only_one(tmp_path: Path) -> None:
    other: dict[str, object] = {"published": "2031-03-05", "published_from": "2031-03-05"}
    rows = [{**other, "printed": "2031-03-09"}, other]
    assert [row.published_from for row in of_lines(tmp_path, rows, "printed")] == ["2031-03-09", None]


def test_days_that_ingest_wrote_may_be_of_any_type(tmp_path: Path) -> None:
    (row,) = of_column(tmp_path, "published_from", pa.array([22_343], pa.date32()))
    assert (row.published_from, row.published_to) == ("2031-03-05", None)


@pytest.mark.parametrize(
    ("kind", "good", "odd"),
    [(pa.timestamp("us"), 1930435200 * 10**6, 2**60), (pa.date32(), 1930435200 // 86400, 2**30)],
)
def test_a_date_out_of_range_costs_no_other_row(kind: pa.DataType, good: int, odd: int, tmp_path: Path) -> None:
    plain = pa.array([odd, good], pa.int32() if kind == pa.date32() else pa.int64())
    first, second = of_column(tmp_path, "published", plain.view(kind))
    assert (first.published_from, second.published_from) == (None, DAY[0])


def test_moments_of_a_zone_that_nobody_knows_are_read(tmp_path: Path) -> None:
    moments = pa.array([1930435200 * 10**6], pa.timestamp("us", "Not/AZone"))
    (row,) = of_column(tmp_path, "published", moments)
    assert (row.published_from, row.published_to) == DAY


def test_a_title_that_is_no_utf_8_is_left_out(tmp_path: Path) -> None:
    broken = pa.StringArray.from_buffers(2, pa.py_buffer(b"\0\0\0\0\1\0\0\0\3\0\0\0"), pa.py_buffer(b"\xffab"))
    first, second = of_column(tmp_path, "title", broken)
    assert (first.title, second.title) == (None, "ab")
    assert article_of(first).headline is None


@pytest.mark.parametrize(
    "span",
    [
        {"start": "x", "end": 1}, {"start": 0.5, "end": len(TEXT) + 0.5}, {"start": False, "end": len(TEXT)},
        {"start": 10**30, "end": 10**30 + len(TEXT)}, {"start": 2**31 - 9, "end": 2**31 - 9 + len(TEXT)},
        {"start": -1, "end": len(TEXT) - 1}, {"start": 0}, {"start": 0, "end": len(TEXT) + 1}, [0, len(TEXT)], None,
    ],
)  # fmt: skip
def test_places_that_are_none_are_left_out(span: object, tmp_path: Path) -> None:
    good = {"start": 40, "end": 40 + len(TEXT)}
    odd, mixed, kept = of_lines(tmp_path, [{"spans": [span]}, {"spans": [good, span]}, {"spans": [good]}])
    assert (odd.spans, mixed.spans, kept.spans) == ((), (), ((40, 40 + len(TEXT)),))


def test_odd_fields_beside_lose_no_article(tmp_path: Path) -> None:
    lone = "\ud800"
    text = f"{TEXT} Ida Pell said on Monday that it had been shut."
    rows = [
        {"id": "a", "text": text, "title": lone, "outlet": lone, "capture": lone, "author": [lone], "language": lone},
        {"id": "b", "text": text, "spans": [{"start": 2**31, "end": 2**31 + len(text)}], "published": lone},
        {"id": "c", "text": text, "headline": f"Slip{lone}", "source": {"name": lone}, "published_from": lone},
    ]
    place = tmp_path / "a.jsonl"
    place.write_bytes(as_lines(rows))
    rules = ReadSettings(corpus=CorpusSettings(), attribution=AttributionSettings(reader="rules"))
    read = corpus.read([place], tmp_path / "read", rules, memory_bytes=MEMORY_BYTES)
    assert (read.counts.articles, read.ledger.lost) == (3, 0)
    assert {row["article"] for row in table(tmp_path / "read", "statements")} == {"a", "b", "c"}
    found_in([place], tmp_path / "reused", CorpusSettings())
    reused = corpus.Reused([place], tmp_path / "reused")
    told = corpus.descend(reused, tmp_path / "out", FamilySettings(corpus=CorpusSettings()), memory_bytes=MEMORY_BYTES)
    assert told.counts.in_families == 3
    dated = CorpusStorySettings(corpus=CorpusSettings(), undated="2031-03-05")
    stories = corpus.stories_of([place], tmp_path / "stories", dated, memory_bytes=MEMORY_BYTES)
    assert (stories.ledger.documents, stories.ledger.lost) == (1, 2)
