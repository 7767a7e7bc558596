import gzip
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from headwater import capture
from headwater.settings import CaptureSettings
from headwater.watch.client import Answer
from headwater.watch.record import name_of, warc_of

WHEN = datetime(2031, 3, 11, 8, 30, 5, tzinfo=UTC)
PAGE = "<html><body><article><h1>Quay closed</h1><p>The board closed it.</p></article></body></html>"
HEADER = st.tuples(st.from_regex("[A-Za-z-]{1,10}", fullmatch=True), st.text(max_size=20))


def read(raw: bytes, folder: Path) -> tuple[str, str | None, str]:
    place = folder / "a.warc"
    place.write_bytes(raw)
    pile = capture.read([place], CaptureSettings())
    assert [entry.status for entry in pile.ledger.entries] == ["ok"], pile.ledger.entries
    (reading,) = pile.readings
    assert reading.capture.captured is not None
    return reading.text, reading.capture.uri, reading.capture.captured.earliest or ""


def test_an_archive_is_read_back_with_its_address_and_time(tmp_path: Path) -> None:
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Transfer-Encoding", "chunked"), ("X-Odd", "a\r\nb"))
    answer = Answer("https://gazette.example/quay", 200, "OK", headers, PAGE.encode(), "8.8.8.8")
    text, uri, captured = read(warc_of(answer, WHEN), tmp_path)
    assert "The board closed it." in text
    assert uri == "https://gazette.example/quay"
    assert captured.startswith("2031-03-11T08:30:05")
    assert warc_of(answer, WHEN) == warc_of(answer, WHEN)


def test_a_packed_body_stays_as_it_was_sent(tmp_path: Path) -> None:
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    body = gzip.compress(PAGE.encode(), mtime=0)
    raw = warc_of(Answer("https://gazette.example/quay", 200, "OK", headers, body, "8.8.8.8"), WHEN)
    assert body in raw
    assert "The board closed it." in read(raw, tmp_path)[0]


@given(st.text(max_size=40), st.lists(HEADER, max_size=5))
def test_no_header_breaks_out_of_its_line(reason: str, headers: list[tuple[str, str]]) -> None:
    answer = Answer("https://gazette.example/", 200, reason, tuple(headers), b"body", "8.8.8.8")
    raw = warc_of(answer, WHEN)
    response = raw[raw.index(b"WARC-Type: response") :]
    head, _, body = response.partition(b"\r\n\r\n")[2].partition(b"\r\n\r\n")
    kept = [name for name, _ in headers if name.lower() not in
            ("transfer-encoding", "content-length", "connection", "keep-alive", "trailer")]  # fmt: skip
    assert head.count(b"\r\n") == len(kept) + 1
    assert body == b"body\r\n\r\n"


def test_names_hold_nothing_that_leads_elsewhere() -> None:
    assert name_of("https://gazette.example/", WHEN).startswith("gazette.example/index-")
    for place in ("gazette.example/../../etc/passwd", "gazette.example/%2e%2e%2f%00", "[2001:db8::1]/a/b"):
        host, _, file = name_of(f"http://{place}", WHEN).partition("/")
        assert "/" not in file
        assert ".." not in file
        assert host.strip(".")
    assert name_of("https://gazette.example/a?x", WHEN) != name_of("https://gazette.example/a&x", WHEN)
