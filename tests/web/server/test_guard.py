"""Who gets an answer: a table of hosts, of askers, of paths; and the headers that go with every answer."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.web.server.guard import HEADERS, MAX_BODY_BYTES, Gate, Guard
from tests.web.server.asking import AUTHORITY, ORIGIN, ask, finish

GATE = Gate(AUTHORITY, "secret")
HOST = (b"host", AUTHORITY.encode())


async def _inner(_scope: Any, _receive: Any, send: Any) -> None:  # noqa: ANN401 (ASGI)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"in"})


APP = Guard(_inner, GATE)


@pytest.mark.parametrize(
    "host",
    [None, b"", b"localhost:8123", b"127.0.0.1", b"127.0.0.1:8124", b"127.0.0.1:81230", b"evil.example",
     b"127.0.0.1:8123.", b"evil.example:8123", b"127.1:8123", b"0.0.0.0:8123", b"[::1]:8123",
     b"127.0.0.1:8123,evil.example", b" 127.0.0.1:8123"],
)  # fmt: skip
def test_other_hosts_are_misdirected(host: bytes | None) -> None:
    assert ask(APP, "/secret/", host=host).status == 421


def test_two_hosts_are_none() -> None:
    assert ask(APP, "/secret/", headers=[HOST]).status == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([], 200),
        ([(b"sec-fetch-site", b"same-origin")], 200),
        ([(b"sec-fetch-site", b"none")], 200),
        ([(b"sec-fetch-site", b"same-site")], 403),  # another port of this machine
        ([(b"sec-fetch-site", b"cross-site")], 403),
        ([(b"Sec-Fetch-Site", b"cross-site")], 403),
        ([(b"sec-fetch-site", b"same-origin"), (b"sec-fetch-site", b"cross-site")], 403),
        ([ORIGIN], 200),
        ([(b"origin", b"null")], 403),
        ([(b"origin", b"http://127.0.0.1:8124")], 403),
        ([(b"origin", b"https://127.0.0.1:8123")], 403),
        ([(b"origin", b"http://evil.example")], 403),
        ([ORIGIN, (b"origin", b"http://evil.example")], 403),
    ],
)
def test_who_may_read(headers: list[tuple[bytes, bytes]], status: int) -> None:
    assert ask(APP, "/secret/", headers=headers).status == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([], 403),
        ([ORIGIN], 200),
        ([(b"sec-fetch-site", b"same-origin")], 403),
        ([(b"sec-fetch-site", b"same-site"), ORIGIN], 403),
        ([(b"origin", b"null")], 403),
        ([ORIGIN, (b"content-length", b"x")], 411),
        ([ORIGIN, (b"content-length", b"-1")], 411),
        ([ORIGIN, (b"content-length", str(MAX_BODY_BYTES + 1).encode())], 413),
        ([ORIGIN, (b"content-length", b"9" * 400)], 413),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_who_may_change(method: str, headers: list[tuple[bytes, bytes]], status: int) -> None:
    assert ask(APP, "/secret/files", method=method, headers=headers).status == status


@pytest.mark.parametrize(
    "path", ["/", "/secre/", "/secrets/", "/SECRET/", "/other", "", "secret/", "//secret/", "/?secret"]
)
def test_without_the_token_there_is_nothing(path: str) -> None:
    assert ask(APP, path).status == 403


@pytest.mark.parametrize(
    "path",
    ["/secret//evil.example", "/secret/..", "/secret/../x", "/secret/..%2f..%2fetc", "/secret/%2e%2e/x", "/secret/%2Fx",
     "/secret/a\\b", "/secret/%5cevil", "/secret/%00", "/secret/a\0b", "/secret/a\nb"],
)  # fmt: skip
def test_crooked_paths_lead_nowhere(path: str) -> None:
    assert ask(APP, path).status == 404


@pytest.mark.parametrize("path", ["/secret/", "/", "/secret//x"])
def test_every_answer_has_the_headers(path: str) -> None:
    answer = ask(APP, path)
    for name, value in HEADERS:
        assert answer.headers[name.decode()] == value.decode()
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "location" not in answer.headers


def test_what_is_no_request_is_not_passed_on() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:  # noqa: ANN401 (ASGI)
        sent.append(message)

    async def receive() -> Any:  # noqa: ANN401 (ASGI)
        return {"type": "websocket.connect"}

    finish(APP({"type": "websocket", "path": "/secret/", "headers": []}, receive, send))
    assert sent == []


@given(st.binary(max_size=40), st.lists(st.tuples(st.binary(max_size=12), st.binary(max_size=12)), max_size=4))
def test_no_request_breaks_the_gate(path: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    refusal = GATE.refusal("GET", path, [HOST, *headers])
    assert refusal is None or refusal.status in (403, 404, 421)
    if refusal is None:
        assert path == b"/secret" or path.startswith(b"/secret/")
