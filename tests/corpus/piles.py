"""Small invented corpora, as files of every kind that is read, and what they hold."""

import gzip
import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.corpus import reuse
from headwater.corpus.run import Result
from headwater.settings import CorpusSettings
from tests.reuse.prose import prose

Documents = list[tuple[str, str]]
FOOTER = "Halvorsund Courier, a paper of the upper sound. All rights reserved by its readers and nobody else at all."
MEMORY_BYTES = 600_000_000


def corpus(seed: int, count: int = 60) -> Documents:
    """Return documents: originals, exact copies set otherwise, near copies, excerpts, mixtures, a line of chrome."""
    rng = random.Random(seed)
    originals = [prose(1000 * n + 40 * seed, rng.randint(6, 24)) for n in range(max(2, count // 3))]
    documents: Documents = []
    for number in range(count):
        text = originals[number] if number < len(originals) else _copied(rng, originals)
        if rng.random() < 0.4:
            text = f"{text}\n\n{FOOTER}"
        documents.append((f"doc-{rng.randrange(10**6):06}-{number}", text))
    rng.shuffle(documents)
    return documents


def _copied(rng: random.Random, originals: Sequence[str]) -> str:
    text = rng.choice(originals)
    match rng.randrange(5):
        case 0:
            return text.upper().replace(".", " —")
        case 1:
            words = text.split()
            words[rng.randrange(len(words))] = "sluicegate"
            return " ".join(words)
        case 2:
            sentences = text.split(". ")
            first = rng.randrange(len(sentences))
            return ". ".join(sentences[first : first + 5])
        case 3:
            words = text.split()
            for _ in range(len(words) // 12):
                words[rng.randrange(len(words))] = "pier"
            return " ".join(words)
        case _:
            return f"{text[: len(text) // 2]}\n\n{rng.choice(originals)[-400:]}"


def as_lines(rows: Iterable[object]) -> bytes:
    """Return rows as JSON lines; bytes stand for themselves."""
    return b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows)


def records(documents: Documents) -> list[dict[str, object]]:
    """Return documents as rows, with a field beside that nobody asked for."""
    return [{"id": name, "text": text, "beside": [1, {"a": None}]} for name, text in documents]


def write_lines(place: Path, documents: Documents) -> Path:
    """Write documents as JSON lines, packed where the name ends so."""
    raw = as_lines(records(documents))
    place.write_bytes(gzip.compress(raw, mtime=0) if place.suffix == ".gz" else raw)
    return place


def write_parquet(place: Path, documents: Documents, group_rows: int = 7) -> Path:
    """Write documents as Parquet, a few rows in each row group."""
    names, texts = zip(*documents, strict=True)
    rows = pa.table({"beside": [1.5] * len(names), "text": texts, "id": names})
    pq.write_table(rows, place, row_group_size=group_rows)
    return place


def settings(split_bytes: int = 16_000_000, **more: object) -> CorpusSettings:
    """Return settings that cut inputs into splits of that size."""
    return CorpusSettings(split_bytes=split_bytes, **more)  # type: ignore[arg-type]


def found_in(paths: Sequence[Path], out: Path, chosen: CorpusSettings | None = None, workers: int = 1) -> Result:
    """Run a corpus."""
    return reuse(paths, out, chosen or settings(), memory_bytes=workers * MEMORY_BYTES, workers=workers)


def table(out: Path, name: str) -> list[dict[str, object]]:
    """Return all rows of a published table, in order."""
    rows: list[dict[str, object]] = pq.read_table(out / name).to_pylist()
    return rows
