"""`headwater corpus stories` and `corpus case` as a person meets them: from a corpus to a case that is traced."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headwater.case import open_case

LEAD = "The mayor of Tallow Quay, Ines Varrik, said on Monday that the old lighthouse would be sold to a buyer. "
REST = (
    "Residents met in the harbour hall and asked the council to stop the sale. Council member Oda Brenn said the offer "
    "from the buyer was twice what the town had expected for the lighthouse. "
)
OTHER = "A storm closed the mountain pass at Hask for three days, and drivers slept in the school of the village. "
ROWS: list[dict[str, object]] = [
    {"id": "a", "text": LEAD + REST, "title": "To be sold", "outlet": "Quay Courier", "published": "2031-03-03"},
    {"id": "b", "text": LEAD + "Nobody named him. " + REST, "outlet": "Upper Sound Post", "published": "2031-03-04"},
    {"id": "c", "text": OTHER * 2, "outlet": "Hask Herald", "published": "2031-03-04"},
    {"id": "d", "text": LEAD + REST, "outlet": "Copied Daily", "published": "2031-05-20"},
]  # fmt: skip


def headwater(*arguments: object) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "headwater", *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=300)


def ok(*arguments: object) -> str:
    done = headwater(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    place = tmp_path / "a.jsonl"
    place.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return place


def ingested(folder: Path) -> Path:
    """Write the rows as `corpus ingest` lays them out, with their captures."""
    raws = [str(row["text"]).encode() for row in ROWS]
    shas = [hashlib.sha256(raw).hexdigest() for raw in raws]
    for name in ("articles", "captures"):
        (folder / name).mkdir(parents=True)
    columns = {name: [row.get(name) for row in ROWS] for name in ("id", "text", "title", "outlet")}
    days = [row["published"] for row in ROWS]
    pq.write_table(pa.table({**columns, "published_from": days, "capture": shas}), folder / "articles" / "p.parquet")
    places = [f"crawl.warc.gz#https://x.example/{n}/" for n in range(3)]
    table = pa.table({"sha256": shas[:3], "place": places, "raw": raws[:3]})
    pq.write_table(table, folder / "captures" / "p.parquet")
    return folder


def test_from_a_corpus_to_a_traced_case(pile: Path, tmp_path: Path) -> None:
    told = ok("corpus", "stories", pile, "--out", tmp_path / "stories")
    assert "4 articles → 3 stories" in told
    assert "Varrik" in told
    ok("corpus", "reuse", pile, "--out", tmp_path / "reuse", "--window", 30)
    case = tmp_path / "story.hw"
    done = headwater(
        "corpus", "case", '"old lighthouse" date:2031-03', "--from", pile, "--stories", tmp_path / "stories",
        "--reuse", tmp_path / "reuse", "--out", case,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "2 articles, 1 more that share passages" in done.stdout
    assert "3 captures added" in done.stdout
    ok("trace", case, "--json", tmp_path / "dossier.json", "--reader", "rules")
    dossier = json.loads((tmp_path / "dossier.json").read_bytes())
    publishers = {article["publisher"]["value"] for article in dossier["articles"]}
    assert publishers == {"Quay Courier", "Upper Sound Post", "Copied Daily"}
    assert dossier["descents"]
    assert "lighthouse" in ok("search", case, "lighthouse")
    again = ok("corpus", "case", "lighthouse outlet:quay", "--from", pile, "--out", case)
    assert "0 captures added" in again


def test_what_most_leaves_out_is_said(pile: Path, tmp_path: Path) -> None:
    done = headwater("corpus", "case", "lighthouse OR storm", "--from", pile, "--out", tmp_path / "a.hw", "--most", 3)
    assert (done.returncode, "left out by --most 3: 1 articles" in done.stderr) == (0, True)
    with open_case(tmp_path / "a.hw", write=False) as case:
        assert len(case.items()) == 3


def test_raw_captures_come_where_the_corpus_has_them(tmp_path: Path) -> None:
    corpus = ingested(tmp_path / "corpus")
    done = headwater("corpus", "case", "lighthouse", "--from", corpus, "--out", tmp_path / "a.hw")
    # a and d are one capture; it is there once
    assert done.returncode == 0, done.stderr
    with open_case(tmp_path / "a.hw", write=False) as case:
        found = {item.sha256 for item in case.items()}
    assert found == {hashlib.sha256(str(ROWS[n]["text"]).encode()).hexdigest() for n in (0, 1)}
    table = pq.read_table(corpus / "captures" / "p.parquet").slice(1)
    pq.write_table(table, corpus / "captures" / "p.parquet")
    done = headwater("corpus", "case", "lighthouse", "--from", corpus, "--out", tmp_path / "b.hw")
    assert (done.returncode, "its row is taken" in done.stderr) == (3, True)


def test_a_story_by_its_id(pile: Path, tmp_path: Path) -> None:
    ok("corpus", "stories", pile, "--out", tmp_path / "stories")
    stories = pq.read_table(tmp_path / "stories" / "stories").to_pylist()
    chosen = next(row["story"] for row in stories if "Hask" in row["label"])
    ask = ("corpus", "case", f"story:{chosen[:10]}", "--from", pile, "--out", tmp_path / "a.hw")
    assert "1 articles" in ok(*ask, "--stories", tmp_path / "stories")
    assert headwater(*ask).returncode == 2
    assert headwater(*ask, "--stories", tmp_path).returncode == 2


@pytest.mark.parametrize("query", ["zeppelin", "outlet:nowhere", "lighthouse -mayor", "date:2032"])
def test_where_nothing_answers_no_case_is_made(query: str, pile: Path, tmp_path: Path) -> None:
    done = headwater("corpus", "case", query, "--from", pile, "--out", tmp_path / "a.hw")
    assert (done.returncode, "answers" in done.stderr) == (74, True)
    assert not (tmp_path / "a.hw").exists()
    assert headwater("corpus", "case", "stance:denies", "--from", pile, "--out", tmp_path / "a.hw").returncode == 2
