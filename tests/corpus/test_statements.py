"""Statements of a corpus are those of each article by itself, with places in its capture."""

import json
from pathlib import Path

import pyarrow.parquet as pq

from headwater import attribution, corpus
from headwater.corpus.articles import Row, article_of
from headwater.reader.chosen import reader_of
from headwater.reader.protocol import read_article
from headwater.settings import AttributionSettings, CorpusSettings, IngestSettings, ReadSettings
from tests.corpus.piles import as_lines, table

MEMORY = 600_000_000
RULES = ReadSettings(corpus=CorpusSettings(), attribution=AttributionSettings(reader="rules"))
TEXTS = {
    "a": 'Mayor Tobias Renck said on Monday that the pier would close in May. "It is rotten through," Renck said.\n\n'
         "The harbour office declined to comment.",
    "b": "Two officials, who asked not to be named, said the ferry had been sold. Runa Selle denied that.",
    "c": "Nobody was at the quay on Sunday, and nothing happened there.",
}  # fmt: skip


def test_statements_of_each_article_by_itself(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(as_lines([{"id": n, "text": t} for n, t in TEXTS.items()] + [{"id": "d"}]))
    result = corpus.read([tmp_path / "a.jsonl"], tmp_path / "out", RULES, memory_bytes=MEMORY)
    assert (result.counts.articles, result.ledger.lost) == (3, 1)
    assert result.report.adds_up
    rows = table(tmp_path / "out", "statements")
    expected = []
    for name, text in TEXTS.items():
        article = article_of(Row(0, name, text))
        layers = read_article(reader_of("rules"), article)
        voices = attribution.attribute((article,), {name: layers}, RULES.attribution)
        named = {source.id: source.name for source in voices.sources}
        expected += [(one.id, one.stance, named.get(one.source_id or "")) for one in voices.attributions]
    assert [(row["id"], row["stance"], row["speaker"]) for row in rows] == expected
    assert "Tobias Renck" in {row["speaker"] for row in rows}
    assert {row["class"] for row in rows} >= {"named"}
    for row in rows:
        places = row["content_spans"]
        assert isinstance(places, list)
        exact = [TEXTS[str(row["article"])][place["start"] : place["end"]] for place in places]
        assert " … ".join(exact) == row["content_text"]
    statuses = {row["article"]: row["statements"] for row in table(tmp_path / "out", "articles")}
    assert statuses["c"] == 0
    assert sum(int(str(count)) for count in statuses.values()) == len(rows) == result.counts.statements


def test_of_rows_with_one_id_the_first_is_read(tmp_path: Path) -> None:
    rows = [{"id": n, "text": TEXTS[n]} for n in "ba"]
    rows += [{"id": "b"}, {"id": "b", "text": TEXTS["a"]}]
    (tmp_path / "a.jsonl").write_bytes(as_lines(rows))
    (tmp_path / "b.jsonl").write_bytes(as_lines([{"id": "a", "text": TEXTS["b"]}, {"id": "c", "text": TEXTS["c"]}]))
    paths = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    result = corpus.read(paths, tmp_path / "out", RULES, memory_bytes=MEMORY)
    assert result.report.adds_up
    assert (result.counts.articles, result.ledger.rows, result.ledger.lost) == (3, 6, 3)
    lost = [json.loads(line) for line in (tmp_path / "out" / "lost.jsonl").read_bytes().splitlines()]
    assert [(row["path"], row["row"], row["reason"]) for row in lost] == [
        ("a.jsonl", 3, 'no "text"'), ("a.jsonl", 4, "the id of an earlier row again"),
        ("b.jsonl", 1, "the id of an earlier row again"),
    ]  # fmt: skip
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "a.jsonl").write_bytes(as_lines([{"id": n, "text": TEXTS[n]} for n in "bac"]))
    corpus.read([alone], tmp_path / "other", RULES, memory_bytes=MEMORY)
    for name in ("statements", "articles"):
        assert table(tmp_path / "out", name) == table(tmp_path / "other", name)
        assert "row" not in table(tmp_path / "out", name)[0]


def test_places_are_those_of_the_capture(tmp_path: Path) -> None:
    body = "".join(f"<p>{part}</p>" for part in TEXTS["a"].split("\n\n")) + f"<p>{TEXTS['b']}</p>"
    page = f"<html><body><nav>Home Pier Quay</nav><article><h1>The pier</h1>{body}</article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    corpus.ingest([tmp_path / "a.html"], tmp_path / "in", IngestSettings(), memory_bytes=MEMORY)
    corpus.read([tmp_path / "in" / "articles"], tmp_path / "out", RULES, memory_bytes=MEMORY)
    (article,) = pq.read_table(tmp_path / "in" / "articles").to_pylist()
    rows = table(tmp_path / "out", "statements")
    assert len(rows) >= 4
    text = {}
    at = 0
    for span in article["spans"]:
        for place in range(span["start"], span["end"]):
            text[place] = article["text"][at + place - span["start"]]
        at += span["end"] - span["start"] + 2
    for row in rows:
        for name in ("source", "cue", "content"):
            spans = row[f"{name}_spans"]
            assert isinstance(spans, list)
            exact = ["".join(text[place] for place in range(span["start"], span["end"])) for span in spans]
            assert " … ".join(exact) == row[f"{name}_text"]


def test_other_languages_are_counted_not_read(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": TEXTS["a"], "language": "de"}, {"id": "b", "text": TEXTS["b"], "language": "en"}]
    table_of = {name: [row[name] for row in rows] for name in rows[0]}
    import pyarrow as pa  # noqa: PLC0415

    pq.write_table(pa.table(table_of), tmp_path / "a.parquet")
    result = corpus.read([tmp_path / "a.parquet"], tmp_path / "out", RULES, memory_bytes=MEMORY)
    assert (result.counts.articles, result.counts.other_languages) == (2, 1)
    assert {row["article"] for row in table(tmp_path / "out", "statements")} == {"b"}
    ledger = json.loads((tmp_path / "out" / "ledger.json").read_bytes())
    assert (ledger["documents"], ledger["lost"]) == (2, 0)
