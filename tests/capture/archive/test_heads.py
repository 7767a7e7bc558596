import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.archive.heads import fields_of, usual_fields

PIECES = [
    b"WARC/1.0", b"WARC/1.1", b"WARC/", b"WARC-Type", b"warc-type", b"Content-Length", b"X-Note", b"a", b"5",
    b"response", b": ", b":", b" ", b"  ", b"\t", b"\r\n", b"\r\n", b"\n", b"\r", b"\0", b"-", b"\xff",
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "fields", "damage"),
    [
        (b"WARC/1.0\r\nWARC-Type: a\r\nx: 1", {b"WARC-Type": b"a", b"x": b"1"}, None),
        (b"WARC/1.1\nwarc-type:a\nCONTENT-LENGTH:  5 ", {b"WARC-Type": b"a", b"Content-Length": b"5"}, None),
        (b"WARC/1.0\r\nx: 1\r\n\t2\r\n 3", {b"x": b"1 2 3"}, None),
        (b"WARC/1.0\r\nWARC-Concurrent-To: a\r\nWARC-Concurrent-To: b", {b"WARC-Concurrent-To": b"b"}, None),
        (b"WARC/1.0\r\nx: 1\r\nx: 2", {b"x": b"2"}, "its head has x twice"),
        (b"WARC/1.0\r\nx 1", {b"x 1": b""}, "its head is damaged"),
        (b"WARC/1.0\r\nx: \0", {b"x": b"\0"}, "its head is damaged"),
        (b"WARC/1.0\r\nx: 1\r2\r\ny: 3", {b"x": b"1", b"y": b"3"}, "its head is damaged"),
        (b"WARC/1.0M\nx: 1", {b"x": b"1"}, "its head is damaged"),
    ],
)
def test_heads(lines: bytes, fields: dict[bytes, bytes], damage: str | None) -> None:
    assert fields_of(lines) == (fields, damage)
    assert usual_fields(lines) in (None, fields)
    assert damage is None or usual_fields(lines) is None


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.booleans())
def test_what_is_read_quickly_is_what_is_read_carefully(pieces: list[bytes], begin: bool) -> None:  # noqa: FBT001
    head = (b"WARC/1.0\r\nWARC-Type: a\r\n" if begin else b"") + b"".join(pieces)
    quickly = usual_fields(head)
    assert quickly is None or (quickly, None) == fields_of(head)


def test_heads_of_writers_are_read_quickly() -> None:
    usual = b"WARC/1.1\r\nWARC-Type: response\r\nwarc-date: 2031-01-02T03:04:05Z\r\nX-Page-ID: 7\r\nContent-Length: 12"
    assert usual_fields(usual) == {
        b"WARC-Type": b"response", b"WARC-Date": b"2031-01-02T03:04:05Z", b"X-Page-ID": b"7", b"Content-Length": b"12",
    }  # fmt: skip
