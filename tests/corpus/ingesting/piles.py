"""A small pile of captures of several kinds, some of them the same, some of them broken."""

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from headwater.corpus.ingesting import run
from headwater.corpus.ingesting.inputs import find_files
from headwater.corpus.sizes import Sizes
from headwater.engine import StoredEngine
from headwater.settings import IngestSettings
from tests.capture.archive.crawls import answer, packed, record
from tests.reuse.prose import prose

SIZES = Sizes(share_bytes=200_000, slot_bits=3)
SPLIT_BYTES = 6_000
PAGE = """<html><head><title>{title} - Halvor Courier</title><meta property="og:site_name" content="Halvor Courier">
<meta property="article:published_time" content="2026-02-{day:02}T08:00:00+00:00">
</head><body><nav><a href="/">Home</a> <a href="/pier">Pier</a></nav><article><h1>{title}</h1>
<p class="byline">By Runa Selle</p><p>February {day}, 2026</p>{body}</article></body></html>"""


def page(number: int) -> bytes:
    """Return a news page that no other number gives."""
    body = "".join(f"<p>{prose(100 * number + n, 5)}</p>" for n in range(4))
    return PAGE.format(title=f"Berth {number} is let again", day=1 + number % 28, body=body).encode()


def write_pile(folder: Path, seed: int = 1, count: int = 14) -> Path:
    """Write the pile and return its folder: a crawl twice over, records, a table, notes, what is no text."""
    rng = random.Random(seed)
    folder.mkdir()
    pages = [(f"https://courier.example/{n}", page(1000 * seed + n)) for n in range(count)]
    records = [answer(uri, raw) for uri, raw in pages]
    picture = answer("https://courier.example/a.png", b"\x89PNG\r\n\x1a\n" + bytes(300), "image/png")
    again = [answer(f"{uri}?again", raw) for uri, raw in rng.sample(pages, 4)]
    asked = record("request", b"GET / HTTP/1.1\r\n\r\n", uri="https://courier.example/")
    mixed = [*records, picture, asked, *again]
    rng.shuffle(mixed)
    (folder / "crawl.warc.gz").write_bytes(packed(mixed, "members"))
    (folder / "crawl.warc").write_bytes(packed(records[: count // 2], "plain"))
    lines = [{"id": f"r{n}", "text": prose(seed * 77 + n, 8), "publisher": "Sund Post"} for n in range(count)]
    rows = [json.dumps(line).encode() for line in (*lines, lines[0])]
    rows.insert(3, b"no JSON")
    rows.insert(5, b'{"id": "empty"}')
    (folder / "records.jsonl").write_bytes(b"\n".join(rows) + b"\n\n")
    texts = [prose(9 * seed + n, 9) for n in range(3)]
    columns = {"id": ["t1", "t2", "t3"], "text": texts, "outlet": ["Mole Weekly"] * 3}
    pq.write_table(pa.table(columns), folder / "table.parquet", row_group_size=2)
    for name, raw in pages[:3]:
        (folder / f"{name.rsplit('/', 1)[1]}.html").write_bytes(raw)
    (folder / "short.txt").write_bytes(b"A note.")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    (folder / ".hidden").write_bytes(b"x")
    return folder


def settings(split_bytes: int = SPLIT_BYTES) -> IngestSettings:
    """Return settings that cut inputs into small parts."""
    return IngestSettings(split_bytes=split_bytes)


def run_plan(engine: StoredEngine, folder: Path, chosen: IngestSettings, sizes: Sizes = SIZES) -> None:
    """Run the plan of an ingest, cut into small parts."""
    run.plan(engine, find_files([folder], chosen), sizes, chosen)
    engine.close()


def published(out: Path, *tables: str) -> Mapping[str, set[bytes]]:
    """Return the rows of tables as sets; none stands there twice."""
    found = {}
    for name in tables:
        rows = [msgspec.json.encode(row) for row in rows_of(out, name)]
        found[name] = set(rows)
        assert len(rows) == len(found[name])
    return found


def rows_of(out: Path, table: str) -> Iterator[dict[str, object]]:
    """Yield the rows of a published table."""
    yield from pq.read_table(out / table).to_pylist()
