import hashlib
import io
import json
import random

import pytest

from headwater.capture import read
from headwater.model import Pile
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import Crawl, crawl
from tests.capture.archive.zips import zipped

MADE = crawl(random.Random(3), "members", "both")
OTHER = crawl(random.Random(5), "plain", "block")
READ = sorted(one.uri for one in MADE.records if one.body)


def _read(files: list[tuple[str, bytes]], settings: CaptureSettings | None = None) -> Pile:
    return read(["-"], settings or CaptureSettings(), io.BytesIO(zipped(files, 0)))


def _said(pile: Pile) -> tuple[str, str]:
    (entry,) = pile.ledger.entries
    return entry.status, entry.reason or ""


def _names(pile: Pile) -> list[str]:
    return sorted(reading.capture.path for reading in pile.readings)


def _package(*resources: tuple[str, bytes | str]) -> tuple[str, bytes]:
    listed = [
        {"path": path, "hash": raw if isinstance(raw, str) else "sha256:" + hashlib.sha256(raw).hexdigest()}
        for path, raw in resources
    ]
    return "datapackage.json", json.dumps({"profile": "data-package", "resources": listed}).encode()


def _warc(made: Crawl, name: str = "data.warc.gz") -> tuple[str, bytes]:
    return f"archive/{name}", made.raw


PAGES = b'{"format": "json-pages-1.0"}\n' + json.dumps({"url": READ[0], "title": " A berth "}).encode() + b"\nno json\n"


def test_records_are_those_of_the_wacz_itself() -> None:
    own = [("indexes/index.cdx.gz", b"x"), ("logs/crawl.log", b"words of a log"), ("datapackage-digest.json", b"{}")]
    pages = ("pages/pages.jsonl", PAGES)
    pile = _read([_warc(MADE), _package(_warc(MADE), pages), pages, *own])
    assert _names(pile) == [f"-#{uri}" for uri in READ]
    status, reason = _said(pile)
    assert (status, reason.partition(":")[0]) == ("ok", f"{len(MADE.records)} records")
    titles = {one.capture.uri: one.about.title for one in pile.readings}
    title = titles[READ[0]]
    assert title is not None
    assert (title.value, title.evidence, title.basis) == ("A berth", (), "stated")
    assert [uri for uri, one in titles.items() if one and one.why == "list of pages in the WACZ"] == [READ[0]]


def test_several_files_make_one_archive() -> None:
    pile = _read([_warc(OTHER, "b.warc"), _warc(MADE, "a.warc.gz"), _package()])
    both = [one.uri for made in (MADE, OTHER) for one in made.records if one.body]
    assert _names(pile) == sorted(f"-#{uri}" for uri in both)
    assert f"{len(MADE.records) + len(OTHER.records)} records: {len(both)} read" in _said(pile)[1]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([_warc(MADE), _package(("archive/data.warc.gz", b"x"))], "archive/data.warc.gz does not have the hash that"),
        ([_warc(MADE), ("pages/pages.jsonl", PAGES), _package(("pages/pages.jsonl", b"x"))],
         "pages/pages.jsonl does not have the hash that datapackage.json states"),
        ([_warc(MADE), _package(_warc(MADE, "gone.warc.gz"))], "datapackage.json names archive/gone.warc.gz, which"),
        ([_warc(MADE), ("datapackage.json", b"{]")], "datapackage.json cannot be read; no hash is checked"),
        ([_warc(MADE), ("datapackage.json", b"[" * 99_999)], "datapackage.json cannot be read; no hash is checked"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_said(files: list[tuple[str, bytes]], says: str) -> None:
    pile = _read(files)
    status, reason = _said(pile)
    assert (status, len(pile.readings)) == ("partial", len(READ))
    assert says in reason


def test_hashes_that_cannot_be_checked_and_other_members() -> None:
    pile = _read([_warc(MADE), _package(("archive/data.warc.gz", "blake9:ff")), ("notes.txt", b"Words"), ("a/", b"")])
    assert _said(pile)[0] == "ok"
    assert "beside the web archive 1 other file passed over" in _said(pile)[1]


def test_a_damaged_archive_inside() -> None:
    cut = ("archive/data.warc.gz", MADE.raw[:-300])
    pile = _read([cut, _package(_warc(MADE))])
    status, reason = _said(pile)
    assert status == "partial"
    assert "the gzip stream ends early, at byte" in reason
    assert "does not have the hash" in reason
    assert 0 < len(pile.readings) <= len(READ)


def test_lists_are_bounded() -> None:
    small = CaptureSettings(max_record_bytes=100)
    pile = _read([_warc(MADE), _package(_warc(MADE))], small)
    assert "datapackage.json: more than 100 bytes, not read (max_record_bytes)" in _said(pile)[1]
    assert len(pile.readings) == len(READ)
