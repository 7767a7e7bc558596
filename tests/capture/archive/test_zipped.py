import gzip
import hashlib
import io
import random
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from headwater.capture import read
from headwater.capture.archive.directory import Member
from headwater.capture.archive.zipped import overlapping
from headwater.model import Pile
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import answer, crawl, page
from tests.capture.archive.mutations import MUTATIONS
from tests.capture.archive.zips import changed, link, sharing, streamed, wide, zipped

SETTINGS = CaptureSettings()
PAGE = b"<html><p>" + b"The pier was closed on Monday. " * 20
SIGNATURE = b"PK\x03\x04"
NOTE = b"Words of the quay, in plain text."
Files = list[tuple[str | zipfile.ZipInfo, bytes]]
FILES: Files = [("a/page.html", PAGE), ("note.txt", NOTE)]
BESIDE: Files = [
    ("a/", b""), ("x.png", b"\x89PNG\r\n\x1a\n"), ("odd", b"\xff\xd8\xff\xe0"), ("s.css", b"a{}"), ("app.js", b"f()"),
    (".DS_Store", b"x"), ("__MACOSX/a/._page.html", b"x"), ("a/.git/config", b"x"), ("d.json", b'{"a": 1}'),
    ("e.txt", b""), ("clip.mp4", b"x"), ("noise", bytes(range(256))), ("t.csv", b"a,b"),
    (link("l.html"), b"a/page.html"),
]  # fmt: skip


def _read(raw: bytes, settings: CaptureSettings = SETTINGS) -> Pile:
    return read(["-"], settings, io.BytesIO(raw))


def _names(pile: Pile) -> list[str]:
    return sorted(reading.capture.path.partition("#")[2] for reading in pile.readings)


def _sha(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _said(pile: Pile) -> tuple[str, str]:
    (entry,) = pile.ledger.entries
    return entry.status, entry.reason or ""


@pytest.mark.parametrize(
    "raw",
    [
        zipped(FILES), zipped(FILES, zipfile.ZIP_STORED), streamed(FILES), gzip.compress(zipped(FILES), mtime=0),
        zipped(FILES) + b"a comment behind it" * 9,
    ],
)  # fmt: skip
@pytest.mark.parametrize("as_file", [True, False])
def test_members_are_captures(tmp_path: Path, raw: bytes, *, as_file: bool) -> None:
    (tmp_path / "pile.zip").write_bytes(raw)
    pile = read([tmp_path / "pile.zip"], SETTINGS) if as_file else _read(raw)
    assert _names(pile) == ["a/page.html", "note.txt"]
    assert {one.capture.raw_sha256 for one in pile.readings} == {_sha(PAGE), _sha(NOTE)}
    assert _said(pile) == ("ok", "")
    assert list(tmp_path.iterdir()) == [tmp_path / "pile.zip"]


def test_what_holds_no_text_is_passed_over_in_one_remark() -> None:
    status, reason = _said(_read(zipped(FILES + BESIDE)))
    assert status == "ok"
    assert reason == (
        "15 members: 2 read, 13 passed over (3 hidden files, 2 data files, 2 pictures, 1 empty file, 1 link, "
        "1 other file, 1 script, 1 sound or video, 1 style sheet)"
    )
    assert _said(_read(zipped(BESIDE)))[0] == "quarantined"


def test_every_format_inside() -> None:
    lines = b'{"id": "a", "text": "Of the pier"}\n{"id": "b", "text": "Of the quay"}\n'
    made = crawl(random.Random(2), "members", "both")
    raw = zipped([
        ("p.html.gz", gzip.compress(PAGE, mtime=0)), ("d.jsonl", lines), ("e.jsonl.gz", gzip.compress(lines, mtime=0)),
        ("c.warc.gz", made.raw), ("c.warc", answer("https://x.example/", PAGE)), ("in.zip", zipped(FILES)),
    ])  # fmt: skip
    pile = _read(raw)
    crawled = [f"c.warc.gz#{one.uri}" for one in made.records if one.body]
    assert _names(pile) == sorted([
        "p.html.gz", "d.jsonl#a", "d.jsonl#b", "e.jsonl.gz#a", "e.jsonl.gz#b", *crawled, "c.warc#https://x.example/",
        "in.zip#a/page.html", "in.zip#note.txt",
    ])  # fmt: skip
    assert _said(pile)[0] == "ok"


FAULTS: dict[str, tuple[bytes, int, str]] = {
    "name that leads out": (zipped([("../../etc/a.txt", NOTE)]), 1, "member ../../etc/a.txt: its name leads out"),
    "name from the root": (zipped([("/a.txt", NOTE)]), 1, "member /a.txt: its name leads out of the archive"),
    "name with a drive": (zipped([("C:\\a.txt", NOTE)]), 1, "member C:/a.txt: its name leads out of the archive"),
    "name twice": (zipped([("a.txt", NOTE), ("a.txt", PAGE)]), 2, "a.txt: the name again; it is called a.txt~2"),
    "encrypted": (changed(zipped(FILES), 0, 8, b"\x01"), 1, "a/page.html: it is encrypted"),
    "method": (changed(zipped(FILES), 0, 10, b"\x5d"), 1, "a/page.html: it is packed by Zstandard"),
    "strange method": (changed(zipped(FILES), 0, 10, b"\x63\x63"), 1, "it is packed by method 25443"),
    "wrong checksum": (changed(zipped(FILES), 0, 16, b"1234"), 2, "a/page.html: its checksum is wrong"),
    "size too small": (changed(zipped(FILES), 0, 24, b"\x05\0\0\0"), 2, f"declares 5 bytes and holds {len(PAGE)}"),
    "size too great": (changed(zipped(FILES), 0, 24, b"\xff" * 3 + b"\x7f"), 2, "declares 2,147,483,647 bytes and"),
    "packed size too small": (changed(zipped(FILES), 0, 20, b"\x20\0\0\0"), 2, "it ends early, after"),
    "place that is none": (changed(zipped(FILES), 0, 42, b"\x03"), 1, "a/page.html: it is not where the directory"),
    "bits in the packed bytes": (changed(zipped(FILES), 0, 45, b"\xff" * 9, local=True), 1, "member a/page.html: "),
    "no directory": (zipped(FILES)[:-100], 2, "the directory at its end is missing; 2 members were found by their own"),
    "no directory, sizes behind": (streamed(FILES)[:-100], 2, "the directory at its end is missing; 2 members"),
    "nothing but its mark": (b"PK\x03\x04 and no more", 0, "archive does (so do DOCX, XLSX and EPUB) and holds no"),
    "cut inside a member": (zipped(FILES, 0)[:400], 1, "declares 629 bytes and holds 359"),
    "shared bytes": (sharing(zipped(FILES[:1]), 9), 1, "a/page.html~2: it shares bytes with a member before it"),
    "members beyond the count": (sharing(zipped(FILES), 1)[:-22] + zipped(FILES)[-22:], 2, ""),
    "part of several": (zipped(FILES)[:-18] + b"\x01" + zipped(FILES)[-17:], 0, "one part of a ZIP archive in several"),
    "bomb": (zipped([("b.html", b"<p>" + b" " * 40_000_000), *FILES]), 2, "b.html: it unpacks to more than 250 times"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_wrong_is_said(name: str) -> None:
    raw, count, says = FAULTS[name]
    pile = _read(raw)
    status, reason = _said(pile)
    assert len(pile.readings) == count
    assert says in reason
    assert status == ("ok" if not says else "partial" if count else "quarantined")


OFFICE = {
    "a Word document (DOCX)": zipped([("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]),
    "an Excel workbook (XLSX)": zipped([("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>")]),
    "a PowerPoint file (PPTX)": zipped([("[Content_Types].xml", b"<x/>"), ("ppt/presentation.xml", b"<x/>")]),
    "an e-book (EPUB)": zipped([("mimetype", b"application/epub+zip"), *FILES], 0),
    "an OpenDocument text (ODT)": zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), *FILES], 0),
}


@pytest.mark.parametrize("what", OFFICE)
def test_documents_that_are_archives_are_refused_by_name(what: str) -> None:
    status, reason = _said(_read(OFFICE[what]))
    assert status == "quarantined"
    assert reason.startswith(f"this is {what}, which is not read by this version; save it as")


def test_depth_is_bounded() -> None:
    raw = zipped([("deep.html", PAGE)])
    for number in range(6):
        raw = zipped([(f"level{number}.zip", raw)])
    status, reason = _said(_read(raw))
    assert status == "quarantined"
    assert "lies more than 4 containers deep; unpack it first" in reason


def test_members_are_bounded_and_a_million_cost_little() -> None:
    small = CaptureSettings(max_members=20)
    pile = _read(zipped([(f"{number}.txt", NOTE) for number in range(50)]), small)
    assert (len(pile.readings), _said(pile)[0]) == (20, "partial")
    assert "only the first 20 members are read (max_members)" in _said(pile)[1]
    begin = time.perf_counter()
    million = _read(sharing(zipped(FILES[:1]), 1_000_000))
    assert time.perf_counter() - begin < 20
    assert len(million.readings) == 1
    assert "only the first 100,000 members are read" in _said(million)[1]


def test_all_members_together_are_bounded() -> None:
    # None is a bomb by itself: each stays under the 10 MB that any may have.
    raw = zipped([(f"{number}.html", PAGE + b"<!--" + b" " * 1_000_000) for number in range(40)])
    status, reason = _said(_read(raw, CaptureSettings(max_unpacked_ratio=20)))
    assert status == "partial"
    assert "the archive unpacks to more than 20 times its size; a bomb is not read" in reason


def test_the_form_for_large_archives() -> None:
    pile = _read(wide("a.html", PAGE))
    assert (_names(pile), _said(pile)) == (["a.html"], ("ok", ""))


def test_names_in_other_encodings() -> None:
    raw = zipped([("caf1.txt", NOTE)]).replace(b"caf1.txt", b"caf\x82.txt")
    assert _names(_read(raw)) == ["café.txt"]
    assert _names(_read(zipped([("Größe.txt", NOTE)]))) == ["Größe.txt"]


def test_what_streams_is_held_up_to_a_bound(tmp_path: Path) -> None:
    small = CaptureSettings(max_file_bytes=400)
    noise = page(random.Random(1), 1, 3000)
    raw = zipped([("a.html", noise)])
    assert "holds more than 400 bytes; split it, or raise max_file_bytes" in _said(_read(raw, small))[1]
    (tmp_path / "pile.zip").write_bytes(zipped([("a.txt", NOTE), ("b.html", noise)]))
    pile = read([tmp_path / "pile.zip"], small)
    assert _names(pile) == ["a.txt"]  # a file is not bound, a member is
    assert "member b.html: holds more than 400 bytes" in _said(pile)[1]


def test_overlapping_members() -> None:
    def member(at: int, packed: int) -> Member:
        return Member("a", 8, at, packed, None, None)

    assert overlapping([member(0, 10), member(40, 10), member(80, 10)]) == set()
    assert overlapping([member(0, 10), member(39, 10), member(80, 10)]) == {1}
    assert overlapping([member(80, 10), member(0, 100), member(0, 5)]) == {0, 2}


@given(st.integers(0, 2**32), st.sampled_from(MUTATIONS), st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_archives_are_accounted_for(seed: int, mutation: object, stored: bool) -> None:  # noqa: FBT001
    rng = random.Random(seed)
    pages = [page(rng, number, rng.randint(300, 2000)) for number in range(5)]
    raw = zipped([(f"{number}.html", one) for number, one in enumerate(pages)], 0 if stored else 8)
    damaged = mutation(rng, raw).raw  # type: ignore[operator]
    assume(len(damaged) >= len(SIGNATURE))  # cut shorter it is the text "P", or "PK"
    pile = _read(damaged)
    status, _ = _said(pile)
    found = {reading.capture.raw_sha256 for reading in pile.readings}
    if status == "ok":
        assert found == {_sha(one) for one in pages}
