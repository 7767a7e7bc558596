"""What is said of an input item by item, and the raw bytes that drafts hold."""

import hashlib
import json
from pathlib import Path

import pytest

from headwater.capture import drafts_of
from headwater.capture.source import read_up_to
from headwater.capture.stretch import Event, Heard, opened_part
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import answer, packed

PROSE = "The ferry to Halvor did not sail on Monday, the harbour office said. " * 12
HEAD = "From: a@pier.example\r\nTo: b@pier.example\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nSubject: x"
MAIL = f"{HEAD}\r\n\r\n{PROSE}"
MBOX = f"From a@pier.example Mon Mar  2 10:00:00 2026\n{MAIL}\n>From the quay.\n\n".replace("\r\n", "\n")
FEED = f"<rss><channel><item><title>x</title><description>&lt;p&gt;{PROSE}</description></item></channel></rss>"
OUTBOX = json.dumps({
    "type": "OrderedCollection",
    "orderedItems": [{"type": "Create", "object": {"type": "Note", "id": "https://pier.example/1", "content": PROSE}}],
})  # fmt: skip
POSTS = "window.YTD.tweets.part0 = " + json.dumps([{"tweet": {"id_str": "7", "full_text": PROSE}}])
INPUTS = {
    "a.txt": PROSE.encode(), "a.html": f"<html><body><p>{PROSE}</p></body></html>".encode(), "a.eml": MAIL.encode(),
    "a.mbox": MBOX.encode(), "a.xml": FEED.encode(), "outbox.json": OUTBOX.encode(), "tweets.js": POSTS.encode(),
    "a.jsonl": b"".join(json.dumps({"id": n, "text": PROSE}).encode() + b"\n" for n in range(2)),
    "a.warc.gz": packed([answer("https://pier.example/", f"<p>{PROSE}</p>".encode())], "members"),
}  # fmt: skip


@pytest.mark.parametrize("name", INPUTS)
def test_drafts_hold_the_bytes_that_their_hash_is_of(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(INPUTS[name])
    said = Heard(10)
    drafts = list(drafts_of(name, str(tmp_path / name), said, CaptureSettings()))
    assert drafts, said.reason
    for draft in drafts:
        assert draft.raw is not None
        assert hashlib.sha256(draft.raw).hexdigest() == draft.raw_sha256


def test_what_is_said_is_heard_item_by_item(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": ""}\n' * 30 + INPUTS["a.jsonl"])
    said = Heard(3)
    list(drafts_of("a.jsonl", str(tmp_path / "a.jsonl"), said, CaptureSettings()))
    events = said.taken()
    assert events[0] == Event("lost", "line", "1", '"text" is empty')
    assert [event.name for event in events] == [str(n) for n in range(1, 31)]
    assert said.taken() == []
    assert "30 of 32" not in (said.reason or "")
    assert "2 of 32 lines read" in (said.reason or "")


def test_what_holds_no_text_is_counted_by_kind(tmp_path: Path) -> None:
    picture = answer("https://pier.example/a.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "image/png")
    (tmp_path / "a.warc.gz").write_bytes(packed([picture, picture], "members") + INPUTS["a.warc.gz"])
    said = Heard(3)
    assert len(list(drafts_of("a.warc.gz", str(tmp_path / "a.warc.gz"), said, CaptureSettings()))) == 1
    assert said.passed_over == {"picture": 2}


def test_a_part_of_a_file_that_shrank_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    with opened_part(str(tmp_path / "a"), 4, 20, CaptureSettings()) as source:
        assert read_up_to(source, 99) == b"456789"
        assert "shorter than it was" in (source.damage or "")
