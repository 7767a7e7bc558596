"""A server of this machine that answers as a test says, under names of the example domain."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from headwater.settings import FetchSettings
from headwater.watch.address import Guard
from headwater.watch.manners import Manners

LOOPBACK = "127.0.0.0/8"


class Reply(NamedTuple):
    """What the server sends. `length`: the Content-Length it claims, that of the body unless given."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {}
    length: int | None = None


class Served:
    """The replies by host and path, and the requests that came: (host, path, headers)."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[Mapping[str, str]], Reply]] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.port = 0
        self.names: dict[str, Sequence[str]] = {}
        self.resolved: list[str] = []

    def url(self, place: str) -> str:
        """The address of `host/path`."""
        host, _, path = place.partition("/")
        return f"http://{host}:{self.port}/{path}"

    def resolve(self, host: str, _port: int) -> Sequence[str]:
        """Answer names as the test says; those it does not name lead to the server."""
        self.resolved.append(host)
        return self.names.get(host, ["127.0.0.1"])

    def places(self) -> list[str]:
        """What was asked for, without robots.txt."""
        return [place for place, _ in self.asked if not place.endswith("/robots.txt")]


class Clock:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        """Seconds."""
        return self.seconds

    def sleep(self, seconds: float) -> None:
        """Go on."""
        self.slept.append(seconds)
        self.seconds += seconds

    def now(self) -> datetime:
        """The same as a date."""
        return datetime(2031, 3, 11, tzinfo=UTC) + timedelta(seconds=self.seconds)


def manners(served: Served, clock: Clock, settings: FetchSettings | None = None, *, private: bool = True) -> Manners:
    """Manners towards the server; `private`: whether this machine may be asked at all."""
    guard = Guard(served.resolve, [LOOPBACK] if private else [])
    return Manners(settings or FetchSettings(), guard, clock, clock.sleep)


@contextmanager
def serving() -> Iterator[Served]:
    """Serve on a free port of this machine."""
    served = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place = f"{self.headers['Host'].partition(':')[0]}{self.path}"
            served.asked.append((place, dict(self.headers)))
            reply = served.replies.get(place, Reply(b"not here", 404))
            reply = reply if isinstance(reply, Reply) else reply(dict(self.headers))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body) if reply.length is None else reply.length))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
