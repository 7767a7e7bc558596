"""A client that speaks ASGI to the app directly, so that any host, path and header can be asked for."""

import asyncio
from collections.abc import Awaitable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

from headwater.web.server.guard import App

AUTHORITY = "127.0.0.1:8123"
ORIGIN = (b"origin", f"http://{AUTHORITY}".encode())


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


def finish(running: Awaitable[None]) -> None:
    """Run a coroutine to its end, in a thread of its own: in ours a browser's driver may keep a loop running."""

    async def whole() -> None:
        await running

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, whole()).result()


def ask(
    app: App,
    path: str,
    *,
    method: str = "GET",
    headers: Iterable[tuple[bytes, bytes]] = (),
    body: bytes = b"",
    host: bytes | None = AUTHORITY.encode(),
) -> Answer:
    """Return the answer to one request; the length of a body goes along, unless the headers name one."""
    given = [*([(b"host", host)] if host is not None else []), *headers]
    if method not in ("GET", "HEAD") and b"content-length" not in dict(given):
        given.append((b"content-length", str(len(body)).encode()))
    raw, _, query = path.partition("?")
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": raw, "raw_path": raw.encode("utf-8", "surrogateescape"), "query_string": query.encode(),
        "headers": given, "client": ("127.0.0.1", 5), "server": ("127.0.0.1", 8123), "root_path": "",
    }  # fmt: skip
    sent: list[Any] = []
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Any:  # noqa: ANN401 (ASGI)
        if waiting:
            return waiting.pop()
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:  # noqa: ANN401 (ASGI)
        sent.append(message)

    finish(app(scope, receive, send))
    start = next(one for one in sent if one["type"] == "http.response.start")
    held = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
    return Answer(start["status"], held, b"".join(one.get("body", b"") for one in sent))


def upload(*files: tuple[str, bytes], field: str = "files") -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Return the headers and the body of a form that uploads files."""
    parts = [
        b'--cut\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\n%s\r\n'
        % (field.encode(), name.encode(), content)
        for name, content in files
    ]
    return [(b"content-type", b"multipart/form-data; boundary=cut"), ORIGIN], b"".join(parts) + b"--cut--\r\n"


def fields(**values: str) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Return the headers and the body of a form of plain fields."""
    head = '--cut\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    parts = [head.format(name, value).encode() for name, value in values.items()]
    return [(b"content-type", b"multipart/form-data; boundary=cut"), ORIGIN], b"".join(parts) + b"--cut--\r\n"
