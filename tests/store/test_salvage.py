import hashlib
import random
import sqlite3
from pathlib import Path

import pytest

from headwater.store import Salvage, create, recovered
from headwater.store.inputs import RawBytes, inputs
from tests.store.stores import NOW, filled

RAWS = [(f"{n:02}.txt", f"text {n} ".encode() * (400 + 300 * n)) for n in range(30)]


def contents(path: Path, into: Path) -> tuple[dict[str, bytes], Salvage]:
    with create(into) as store:
        found = recovered(path, store, NOW)
        read = {}
        for item in inputs(store):
            source = RawBytes(store, item)
            parts = []
            while chunk := source.read(1 << 20):
                parts.append(chunk)
            assert source.damage is None
            read[item.place.removeprefix("/pile/")] = b"".join(parts)
    assert found.kept == len(read)
    return read, found


def test_a_whole_case_is_recovered_whole(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", RAWS)
    read, found = contents(path, tmp_path / "new.hw")
    assert read == dict(RAWS)
    assert found == Salvage(len(RAWS), (), None)


@pytest.mark.parametrize("seed", range(12))
def test_what_broken_pages_leave_is_recovered_and_the_rest_told(seed: int, tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", RAWS)
    raw = bytearray(path.read_bytes())
    rng = random.Random(seed)
    for page in rng.sample(range(1, len(raw) // 4096), 4):
        raw[page * 4096 : page * 4096 + 4096] = rng.randbytes(4096)
    path.write_bytes(raw)
    read, found = contents(path, tmp_path / "new.hw")
    assert set(read.values()) <= {content for _, content in RAWS}, "nothing changed comes through as whole"
    assert found.said or len(read) + len(found.lost) >= len(RAWS), "what is not read is told"
    assert path.read_bytes() == bytes(raw)


def root_page(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    return int(page)


def test_bytes_whose_names_are_lost_come_under_their_hash(tmp_path: Path) -> None:
    path = filled(tmp_path / "case.hw", RAWS)
    at = (root_page(path, "input") - 1) * 4096
    raw = bytearray(path.read_bytes())
    raw[at : at + 4096] = b"\xa5" * 4096
    path.write_bytes(raw)
    read, found = contents(path, tmp_path / "new.hw")
    assert sorted(read.values()) == sorted(content for _, content in RAWS)
    assert set(read) == {f"/recovered/{hashlib.sha256(content).hexdigest()}" for _, content in RAWS}
    assert found.said is not None
    assert "table of inputs" in found.said


def test_what_is_no_case_at_all_gives_nothing_and_says_why(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("notes " * 100, encoding="utf-8")
    with create(tmp_path / "new.hw") as store:
        found = recovered(path, store, NOW)
    assert found.kept == 0
    assert found.said is None or "not a database" in found.said
