"""One answer of the web: a GET over hops of which each is checked, to the numeric address that was checked."""

import contextlib
import time
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple
from urllib.parse import urljoin

import urllib3

from headwater.address import Address, address_of
from headwater.errors import FetchError
from headwater.settings import FetchSettings
from headwater.version import VERSION
from headwater.watch.address import Guard

_CHUNK_BYTES: Final = 65_536
_MOST_HEADERS, _MOST_HEADER_CHARS = 200, 64_000
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5"
)


class Answer(NamedTuple):
    """What a server sent, as it was sent: `body` is still packed where the headers say so.

    `url`: of the last hop; `peer`: the numeric address that answered.
    """

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    peer: str

    def header(self, name: str) -> str | None:
        """Return the first header of a name."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class _Limits(NamedTuple):
    most_bytes: int
    ends: float


class Client:
    """Asks the web. Cookies are neither sent nor kept, proxies of the environment are not used."""

    def __init__(self, settings: FetchSettings, guard: Guard) -> None:
        self._settings, self._guard = settings, guard

    def get(
        self, url: str, *, before: Callable[[Address], None], asking: Mapping[str, str] | None = None,
        most_bytes: int | None = None,
    ) -> Answer:  # fmt: skip
        """Return the answer to a GET. `asking`: headers beside those of every request, for the first hop alone.

        `before` is called with each hop before it is asked, and may wait or raise FetchError.
        Raises FetchError where a hop is refused, nobody answers, the answer breaks off, takes too long or is longer
        than `most_bytes` (`max_answer_bytes`): half a page is never given for a page.
        """
        limits = _Limits(most_bytes or self._settings.max_answer_bytes, time.monotonic() + self._settings.max_seconds)
        address, extra = address_of(url), dict(asking or {})
        for _ in range(self._settings.max_hops + 1):
            peer = self._guard.pinned(address)
            before(address)
            answer = self._ask(address, peer, extra, limits)
            place = answer.header("location") if answer.status in _MOVED else None
            if place is None:
                return answer
            address, extra = address_of(urljoin(address.url, place)), {}
        raise FetchError(f"{url}: leads on more than {self._settings.max_hops} times")

    def _ask(self, address: Address, peer: str, extra: Mapping[str, str], limits: _Limits) -> Answer:
        headers = {
            "Host": address.authority, "User-Agent": f"{self._settings.agent}/{VERSION}", "Accept": _ACCEPT,
            "Accept-Encoding": "gzip", "Connection": "close", **extra,
        }  # fmt: skip
        with contextlib.closing(self._pool(address, peer)) as pool:
            try:
                response = pool.urlopen(
                    "GET", address.target, headers=headers, redirect=False, retries=False, preload_content=False,
                    decode_content=False, assert_same_host=False,
                )  # fmt: skip
                with contextlib.closing(response):
                    body = _body(address, response, limits)
                    found = tuple((str(k), str(v)) for k, v in response.headers.items())
                    reason = response.reason or ""
            except (urllib3.exceptions.HTTPError, OSError, ValueError) as fault:
                raise FetchError(f"{address.url}: no whole answer ({_why(fault)})") from fault
        if len(found) > _MOST_HEADERS or sum(len(k) + len(v) for k, v in found) > _MOST_HEADER_CHARS:
            raise FetchError(f"{address.url}: answers with more headers than are read")
        return Answer(address.url, response.status, reason, found, body, peer)

    def _pool(self, address: Address, peer: str) -> urllib3.HTTPConnectionPool:
        timeout = urllib3.Timeout(connect=self._settings.connect_seconds, read=self._settings.read_seconds)
        if address.scheme == "http":
            return urllib3.HTTPConnectionPool(peer, address.port, timeout=timeout)
        # the connection goes to the number; name and certificate are those of the host
        return urllib3.HTTPSConnectionPool(
            peer, address.port, timeout=timeout, cert_reqs="CERT_REQUIRED", server_hostname=address.host,
            assert_hostname=address.host,
        )  # fmt: skip


def _body(address: Address, response: urllib3.BaseHTTPResponse, limits: _Limits) -> bytes:
    parts = bytearray()
    for chunk in response.stream(_CHUNK_BYTES, decode_content=False):
        parts += chunk
        if len(parts) > limits.most_bytes:
            raise FetchError(f"{address.url}: sends more than {limits.most_bytes:,} bytes; not kept")
        if time.monotonic() > limits.ends:
            raise FetchError(f"{address.url}: takes too long to send; not kept")
    return bytes(parts)


def _why(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}"[:200]
