import gzip
import hashlib
import io
import json
import os
import random
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.capture import read
from headwater.model import LedgerEntry, Pile
from headwater.settings import CaptureSettings
from tests.capture.pages import sources

SETTINGS = CaptureSettings()
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs special files")

Make = Callable[[dict[str, bytes]], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def write(files: dict[str, bytes]) -> Path:
        for name, raw in files.items():
            place = tmp_path / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(raw)
        return tmp_path

    return write


def _entry(pile: Pile, path: str) -> LedgerEntry:
    return next(entry for entry in pile.ledger.entries if entry.path == path)


FORMATS = {
    "a.txt": (b"The quay.\r\n", "text/plain", "The quay.\r\n"),
    "b.html": (b"<!doctype html><title>T</title><p>The quay.</p>", "text/html", "The quay."),
    "c.htm.gz": (gzip.compress(b"<p>The quay.", mtime=5), "text/html", "The quay."),
    "d.jsonl": (b'{"text": "The quay."}', "application/json", "The quay."),
    "e.jsonl.gz": (gzip.compress(b'{"text": "The quay"}', mtime=0), "application/json", "The quay"),
    "f.txt.gz": (gzip.compress(b"The quay", mtime=0), "text/plain", "The quay"),
    "g": (b"<html>The quay", "text/html", "The quay"),
    "h.txt": ("\ufeffThe quay".encode("utf-16-le"), "text/plain", "\ufeffThe quay"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_read(make: Make, name: str) -> None:
    raw, media_type, text = FORMATS[name]
    pile = read([make({name: raw})], SETTINGS)
    (reading,) = pile.readings
    (entry,) = pile.ledger.entries
    assert (entry.path, entry.status, entry.reason, entry.captures) == (name, "ok", None, (reading.capture.id,))
    assert (reading.text, reading.capture.media_type, reading.capture.chars) == (text, media_type, len(text))
    assert reading.capture.path == (f"{name}#1" if "jsonl" in name else name)


def test_raw_hash_is_of_the_unpacked_bytes(make: Make) -> None:
    page = b"<p>The quay."
    pile = read([make({"a.html": page, "b.html.gz": gzip.compress(page, mtime=0)})], SETTINGS)
    assert {reading.capture.raw_sha256 for reading in pile.readings} == {hashlib.sha256(page).hexdigest()}
    assert len({reading.capture.id for reading in pile.readings}) == 2


@pytest.mark.parametrize(
    ("name", "raw", "status", "said"),
    [
        ("a.txt", b"", "quarantined", "empty"),
        ("a.txt", b" \n\t", "quarantined", "nothing but white space"),
        ("a.txt", b"caf\xe9", "partial", "not UTF-8 (first at byte 3)"),
        ("a.txt", "é".encode() + b"caf\xff", "partial", "not UTF-8 at byte 5; 1 character replaced"),
        ("a.txt", b"\x81\x8d\x8f\x90" * 9, "quarantined", "binary data, or text in an encoding not known"),
        ("a.txt", b"\x00\x01\x02\x03", "quarantined", "binary data (NUL bytes"),
        ("a.txt", b"x" * 3000 + b"\0", "partial", "holds NUL characters (1)"),
        ("a.txt", b"x" * 70_000 + b"\0" * 70_000, "quarantined", "binary data"),
        ("a.txt", b"%PDF-1.7", "quarantined", "it is no PDF, or one too damaged to be opened"),
        ("a.txt.gz", gzip.compress(b"The quay, the quay", mtime=0)[:-3], "partial", "gzip stream ends early"),
        ("a.txt.gz", gzip.compress(b"The quay", mtime=0)[:11], "quarantined", "gzip stream ends early"),
        ("a.html", b"<script>go()</script>", "quarantined", "shows no text; it may need scripts"),
        ("a.html", b"<p>The quay<a href='", "partial", "ends inside a tag that opens at byte 11"),
        ("a.html", b"<meta charset=utf-8><p>caf\xe9", "partial", "windows-1252, a guess"),
        ("a.jsonl", b"{}\n{}", "quarantined", 'line 1: "text" is missing; something amiss also on line 2'),
        ("a.jsonl", b'{"text": "x"}\n{', "partial", "1 of 2 lines read"),
        ("a.jsonl", b" \n", "quarantined", "holds no capture"),
        ("a.jsonl", b'{"id": "q", "text": "x"}\n{"id": "q", "text": "y"}', "partial", 'line 2: the id "q" again'),
    ],
)
def test_defects(make: Make, name: str, raw: bytes, status: str, said: str) -> None:
    pile = read([make({name: raw, "good.txt": b"The quay."})], SETTINGS)
    entry = _entry(pile, name)
    assert entry.status == status
    assert said in (entry.reason or "")
    assert bool(entry.captures) == (status == "partial")
    assert _entry(pile, "good.txt").status == "ok"


@posix
def test_special_files_end_nothing(make: Make) -> None:
    root = make({"a.txt": b"The quay."})
    os.mkfifo(root / "pipe.txt")
    (root / "zero.txt").symlink_to("/dev/zero")
    (root / "folder.txt").mkdir()
    (root / "loop").symlink_to(root)
    done = threading.Event()
    piles: list[Pile] = []

    def run() -> None:
        piles.append(read([root, root / "gone.txt"], SETTINGS))
        done.set()

    threading.Thread(target=run, daemon=True).start()
    assert done.wait(20), "reading waits for something"
    status = {entry.path: (entry.status, entry.reason or "") for entry in piles[0].ledger.entries}
    gone = (root / "gone.txt").as_posix().lstrip("/")
    assert {path for path, (state, _) in status.items() if state == "ok"} == {"a.txt"}
    for path, said in {
        "pipe.txt": "a pipe (FIFO)", "zero.txt": "a device", "loop": "circle", gone: "no such file",
    }.items():  # fmt: skip
        assert status[path][0] == "quarantined"
        assert said in status[path][1]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_files_without_permission(make: Make) -> None:
    root = make({"a.txt": b"The quay.", "b.txt": b"x"})
    (root / "b.txt").chmod(0)
    entry = _entry(read([root], SETTINGS), "b.txt")
    assert (entry.status, entry.reason) == ("quarantined", "cannot be opened: Permission denied")


@posix
def test_a_link_shares_the_fate_of_its_file(make: Make) -> None:
    root = make({"b.txt": b"The quay.", "c.txt": b""})
    (root / "a.txt").symlink_to("b.txt")
    (root / "d.txt").symlink_to("c.txt")
    pile = read([root], SETTINGS)
    assert [(entry.path, entry.status, len(entry.captures)) for entry in pile.ledger.entries] == [
        ("a.txt", "ok", 1), ("b.txt", "ok", 1), ("c.txt", "quarantined", 0), ("d.txt", "quarantined", 0),
    ]  # fmt: skip
    assert _entry(pile, "a.txt").captures == _entry(pile, "b.txt").captures
    assert _entry(pile, "d.txt").reason == "a link to c.txt, read there"
    assert len(pile.readings) == 1


def test_two_folders_with_one_name_in_both(make: Make) -> None:
    root = make({"one/x.txt": b"first", "two/x.txt": b"second"})
    pile = read([root / "two", root / "one"], SETTINGS)
    assert [entry.path for entry in pile.ledger.entries] == ["one/x.txt", "two/x.txt"]
    texts = {reading.capture.path: reading.text for reading in pile.readings}
    assert texts == {"one/x.txt": "first", "two/x.txt": "second"}


def test_nothing_to_read(tmp_path: Path) -> None:
    assert read([tmp_path], SETTINGS).ledger.inputs == 0
    assert read([tmp_path / "gone"], SETTINGS).ledger.quarantined == 1


def test_standard_input() -> None:
    pile = read(["-"], SETTINGS, io.BytesIO(b'{"id": "q", "text": "x"}'))
    assert pile.readings[0].capture.path == "-#q"
    assert read(["-"], SETTINGS).ledger.entries[0].reason == "no standard input is open"
    assert read(["-"], SETTINGS, io.BytesIO(gzip.compress(b"quay", mtime=0))).readings[0].text == "quay"


def test_bounds_are_said(make: Make) -> None:
    root = make({"long.txt": "é".encode() * 30, "page.html": b"<p>" + b"quay " * 30, "big.txt": b"x" * 400})
    small = CaptureSettings(max_file_bytes=300, max_capture_chars=10, max_page_bytes=40)
    pile = read([root], small)
    assert _entry(pile, "long.txt").reason == "only the first 10 characters, 20 of 60 bytes, are read"
    assert _entry(pile, "page.html").reason == (
        "only the first 10 characters are read; only the first 40 of 153 bytes are read"
    )
    assert _entry(pile, "big.txt").status == "quarantined"
    whole = hashlib.sha256("é".encode() * 30).hexdigest()
    assert next(r for r in pile.readings if r.capture.path == "long.txt").capture.raw_sha256 == whole


def test_a_line_of_thirty_megabytes(make: Make) -> None:
    line = b"quay " * 6_000_000
    pile = read([make({"a.txt": line})], SETTINGS)
    (reading,) = pile.readings
    assert (reading.capture.chars, pile.ledger.partial) == (2_000_000, 1)
    assert reading.capture.raw_sha256 == hashlib.sha256(line).hexdigest()
    said = "only the first 2,000,000 characters, 2,000,000 of 30,000,000 bytes, are read"
    assert _entry(pile, "a.txt").reason == said


def test_ids_know_no_names_and_no_order(make: Make, tmp_path: Path) -> None:
    texts = [b"one", b"two", b"two", b"<p>two", b'{"id": "x", "text": "two"}\n{"text": "three"}']
    names = ["a", "b", "c", "d.html", "e.jsonl"]
    first = read([make({f"p/{name}": raw for name, raw in zip(names, texts, strict=True)}) / "p"], SETTINGS)
    other = ["z", "y", "x", "w.htm", "v.ndjson"]
    random.Random(7).shuffle(texts)
    others = {f"q/{name.partition('.')[0]}": raw for name, raw in zip(other, texts, strict=True)}
    renamed = make(others) / "q"
    places = sorted(renamed.iterdir(), reverse=True)
    second = read(places, SETTINGS)
    assert [(r.capture.id, r.text) for r in first.readings] == [(r.capture.id, r.text) for r in second.readings]
    assert [r.capture.id for r in first.readings] == sorted({r.capture.id for r in first.readings})


def test_the_same_bytes_as_two_kinds_are_two_captures(make: Make) -> None:
    pile = read([make({"a.txt": b"quay", "b.html": b"quay"})], SETTINGS)
    assert len({reading.capture.id for reading in pile.readings}) == 2


def test_reading_knows_its_bytes(make: Make) -> None:
    text = "Düne und Kai"
    line = json.dumps({"text": text + "\n\n" + text}, ensure_ascii=False)
    page = f"<p>Düne   und <b>Kai</b> &amp; {text}"
    files = {"a.txt": text, "b.jsonl": line, "c.html": page}
    root = make({name: written.encode() for name, written in files.items()} | {"d.txt": text.encode("cp1252")})
    for reading in read([root], SETTINGS).readings:
        raw = (root / reading.capture.path.partition("#")[0]).read_bytes()
        at = reading.text.rindex("und")
        start, end = reading.raw_range(at, at + 3) or (0, 0)
        assert raw[start:end] == b"und"
        assert reading.raw_range(at, at) is None
    page_reading = next(r for r in read([root], SETTINGS).readings if r.capture.media_type == "text/html")
    amp = page_reading.text.index("&")
    assert page_reading.raw_range(amp, amp + 1) == (page.encode().index(b"&amp;"), page.encode().index(b"&amp;") + 5)
    space = page_reading.text.index(" und")
    assert page_reading.raw_range(space, space + 1) == (8, 11)


records = st.lists(st.fixed_dictionaries({"text": st.text(max_size=9), "id": st.text(max_size=2)}), max_size=4)
ENDINGS = ["", ".txt", ".html", ".jsonl", ".gz", ".html.gz", ".json", ".eml"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.one_of(
                st.binary(max_size=80),
                sources.map(lambda source: source.encode("utf-8", "surrogateescape")),
                st.binary(max_size=60).map(gzip.compress),
                records.map(lambda some: "\n".join(map(json.dumps, some)).encode()),
            ),
            st.sampled_from(ENDINGS),
        ),
        max_size=5,
    ),
)
def test_any_bytes_are_accounted_for(files: list[tuple[bytes, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, (raw, ending) in enumerate(files):
            Path(folder, f"{number}{ending}").write_bytes(raw)
        pile = read([folder], SETTINGS)
        again = read(sorted(Path(folder).iterdir(), reverse=True), SETTINGS)
    ledger = pile.ledger
    assert ledger.inputs == len(files) == len({entry.path for entry in ledger.entries})
    assert all(entry.reason for entry in ledger.entries if entry.status != "ok")
    assert all(bool(entry.captures) == (entry.status != "quarantined") for entry in ledger.entries)
    named = [capture for entry in ledger.entries for capture in entry.captures]
    assert sorted(named) == [reading.capture.id for reading in pile.readings]
    assert pile == again
    for reading in pile.readings:
        reading.text.encode()
        assert reading.text.strip()
