"""An ingest from captures to articles: everything is accounted for, once, however the inputs are cut."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from headwater import article, reuse, segment
from headwater.capture import read as read_pile
from headwater.corpus import ingest
from headwater.corpus import reuse as reuse_corpus
from headwater.corpus.ingesting.account import IngestLedger
from headwater.corpus.report import Report
from headwater.engine import LocalEngine, Progress
from headwater.errors import UsageError
from headwater.settings import CorpusSettings, IngestSettings, Settings
from tests.corpus.ingesting.piles import SIZES, published, rows_of, run_plan, settings, write_pile

TABLES = ("articles", "captures")
MEMORY = 600_000_000


def test_the_ledger_adds_up(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    result = ingest([pile], tmp_path / "out", settings(), memory_bytes=MEMORY)
    ledger, out = result.ledger, tmp_path / "out"
    assert result.report.adds_up
    assert all(balance.holds for balance in result.report.balances)
    assert ledger.records == ledger.captures + ledger.lost + ledger.passed
    for entry in ledger.inputs:
        assert entry.records == entry.captures + entry.lost + entry.passed
        assert entry.captures == entry.kept + entry.again
    by_path = {entry.path: entry for entry in ledger.inputs}
    crawl, records = by_path["crawl.warc.gz"], by_path["records.jsonl"]
    assert (crawl.records, crawl.captures, crawl.passed) == (20, 18, 2)
    assert crawl.passed_kinds == {"picture": 1, "request": 1}
    assert (records.records, records.captures, records.lost) == (17, 15, 2)
    assert (by_path["table.parquet"].captures, by_path["table.parquet"].articles) == (3, 3)
    assert {path: entry.status for path, entry in by_path.items()} == {
        ".hidden": "skipped", "0.html": "ok", "1.html": "ok", "2.html": "ok", "crawl.warc": "ok", "crawl.warc.gz": "ok",
        "picture.png": "quarantined", "records.jsonl": "partial", "short.txt": "ok", "table.parquet": "ok",
    }  # fmt: skip
    # a page of the crawl, the pages that it holds again, those of the other crawl and the saved ones: each once
    assert ledger.kept == 14 + 14 + 3 + 1
    captures, articles = list(rows_of(out, "captures")), list(rows_of(out, "articles"))
    assert (len(captures), len(articles)) == (ledger.kept, ledger.articles)
    assert not ledger.whole
    lost = [json.loads(line) for line in (out / "lost.jsonl").read_bytes().splitlines()]
    assert Counter(item["fate"] for item in lost if item["fate"] in ("lost", "bare")) == {
        "lost": ledger.lost - 1, "bare": ledger.bare,
    }  # fmt: skip
    assert {item["name"] for item in lost if item["path"] == "short.txt"} == {""}
    assert {name.name for name in out.iterdir()} == {
        "articles", "captures", "ledger.json", "lost.jsonl", "manifest.jsonl", "report.json", "run.json",
    }  # fmt: skip


def test_captures_and_articles(tmp_path: Path) -> None:
    ingest([write_pile(tmp_path / "pile")], tmp_path / "out", settings(), memory_bytes=MEMORY)
    raws = {}
    for row in rows_of(tmp_path / "out", "captures"):
        raw = row["raw"]
        assert isinstance(raw, bytes)
        assert hashlib.sha256(raw).hexdigest() == row["sha256"]
        raws[row["sha256"]] = row
    ids: Counter[object] = Counter()
    dated: list[object] = []
    for row in rows_of(tmp_path / "out", "articles"):
        ids[row["id"]] += 1
        assert row["capture"] in raws
        assert row["place"] == raws[row["capture"]]["place"]
        spans = row["spans"]
        assert isinstance(spans, list)
        assert (row["start"], row["end"]) == (spans[0]["start"], spans[-1]["end"])
        lengths = sum(span["end"] - span["start"] for span in spans) + 2 * (len(spans) - 1)
        assert len(str(row["text"])) == lengths
        if raws[row["capture"]]["media_type"] == "text/html":
            assert row["outlet"] == "Halvor Courier"
            assert row["byline"] == "Runa Selle"
            dated.append(row["published_from"])
    assert set(ids.values()) == {1}
    known = [str(day) for day in dated if day]
    assert len(known) > len(dated) // 2
    assert all(day.startswith("2026-02-") for day in known)
    outlets = Counter(row["outlet"] for row in rows_of(tmp_path / "out", "articles"))
    assert (outlets["Sund Post"], outlets["Mole Weekly"]) == (14, 3)


def test_a_capture_gives_what_it_gives_alone_in_a_pile(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    ingest([pile / "0.html"], tmp_path / "out", IngestSettings(), memory_bytes=MEMORY)
    (row,) = rows_of(tmp_path / "out", "articles")
    chosen = Settings()
    readings = read_pile([pile / "0.html"], chosen.capture).readings
    repeats = reuse.repeats(readings, chosen.segment.min_repeat_words)
    segments = segment.split(readings, repeats, chosen.segment)
    (alone,) = article.recover(readings, segments, chosen.segment)
    assert row["id"] == alone.id
    assert row["text"] == "\n\n".join(span.exact for span in alone.spans)
    assert row["title"] == (alone.headline.value if alone.headline else None)


@pytest.mark.parametrize("workers", [1, 2])
def test_cutting_and_processes_change_no_row(workers: int, tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    for name, split_bytes in (("whole", 1 << 30), ("parts", 6_000)):
        out = tmp_path / name
        engine = LocalEngine(out / "work", out, workers=workers, buffer_bytes=SIZES.buffer_bytes)
        run_plan(engine, pile, settings(split_bytes))
    assert len(list((tmp_path / "parts" / "work" / "scan").glob("*.json"))) > 8
    assert len(list((tmp_path / "parts" / "work" / "cuts").glob("*.json"))) > 1
    whole, parts = (published(tmp_path / name, *TABLES) for name in ("whole", "parts"))
    assert parts["articles"] == whole["articles"]
    # the names of records without an id say where they stand; all else is the same
    assert len(parts["captures"]) == len(whole["captures"])


def test_the_order_of_inputs_changes_no_article(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    places = sorted(pile.glob("[!.]*"))
    for name, given in (("a", places), ("b", places[::-1])):
        ingest(given, tmp_path / name, settings(), memory_bytes=MEMORY)
    assert published(tmp_path / "a", *TABLES) == published(tmp_path / "b", *TABLES)


def test_a_stopped_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pile = write_pile(tmp_path / "pile")
    whole = ingest([pile], tmp_path / "whole", settings(), memory_bytes=MEMORY)

    def stopping(progress: object) -> None:
        if getattr(progress, "step", "") == "articles":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest([pile], tmp_path / "out", settings(), memory_bytes=MEMORY, tell=stopping)
    made: list[Progress] = []
    again = ingest([pile], tmp_path / "out", settings(), memory_bytes=MEMORY, tell=made.append)
    assert [(one.done, one.total) for one in made if one.step == "scan"] == [(made[1].total, made[1].total)]
    assert again.ledger == whole.ledger
    assert published(tmp_path / "out", *TABLES) == published(tmp_path / "whole", *TABLES)
    third = ingest([pile], tmp_path / "out", settings(), memory_bytes=MEMORY)
    assert (third.counts, third.report) == (again.counts, again.report)
    (pile / "short.txt").write_bytes(b"Another note.")
    with pytest.raises(UsageError, match=r"other inputs \(short.txt is another now\)"):
        ingest([pile], tmp_path / "out", settings(), memory_bytes=MEMORY)
    with pytest.raises(UsageError, match="holds a run of corpus ingest"):
        reuse_corpus([tmp_path / "whole" / "articles"], tmp_path / "out", CorpusSettings(), memory_bytes=MEMORY)


def test_reuse_works_on_what_was_ingested(tmp_path: Path) -> None:
    result = ingest([write_pile(tmp_path / "pile")], tmp_path / "out", settings(), memory_bytes=MEMORY)
    found = reuse_corpus([tmp_path / "out" / "articles"], tmp_path / "found", CorpusSettings(), memory_bytes=MEMORY)
    assert found.counts.documents == result.counts.articles
    assert found.ledger.whole


def test_the_report_says_what_each_step_took(tmp_path: Path) -> None:
    ingest([write_pile(tmp_path / "pile")], tmp_path / "out", settings(), memory_bytes=MEMORY)
    report = msgspec.json.decode((tmp_path / "out" / "report.json").read_bytes(), type=Report)
    ledger = msgspec.json.decode((tmp_path / "out" / "ledger.json").read_bytes(), type=IngestLedger)
    steps = {step.step: step for step in report.steps}
    assert list(steps) == ["cuts", "scan", "articles", "write articles", "write captures"]
    scan, articles = steps["scan"], steps["articles"]
    tables = {table.table: table.rows for table in scan.tables}
    assert tables["captures"] == articles.rows_in == articles.wanted_rows == ledger.captures
    assert {table.table: table.rows for table in articles.tables}["articles"] == ledger.articles
    assert scan.bytes_in > 0 < articles.bytes_in
    assert report.cpu_seconds == pytest.approx(sum(step.cpu_seconds for step in report.steps), abs=0.01)
    assert report.peak_bytes
    assert report.peak_bytes > 10_000_000


@pytest.mark.parametrize("content", [b"", b"\n\n", b"no JSON\n"])
def test_a_corpus_of_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    result = ingest([tmp_path / "a.jsonl"], tmp_path / "out", settings(), memory_bytes=MEMORY)
    assert (result.counts.captures, result.counts.articles) == (0, 0)
    assert result.report.adds_up
    assert [list(rows_of(tmp_path / "out", name)) for name in TABLES] == [[], []]


def test_parquet_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    broken = pa.array([b"\xff\xfe" * 200], pa.binary()).view(pa.string())
    pq.write_table(pa.table({"id": ["a"], "text": broken}), tmp_path / "a.parquet")
    result = ingest([tmp_path / "a.parquet"], tmp_path / "out", settings(), memory_bytes=MEMORY)
    (entry,) = result.ledger.inputs
    assert (entry.records, entry.lost, entry.status) == (1, 1, "quarantined")
    assert entry.lost_reasons == {'"text" is not UTF-8': 1}
