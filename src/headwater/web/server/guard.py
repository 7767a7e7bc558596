"""Who may ask: this machine's browser, on our own pages, with the token of this run. Everything else is refused."""

import hmac
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from typing import Any, Final, NamedTuple

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

MAX_BODY_BYTES: Final = 2_000_000_000
_SAFE: Final = frozenset({"GET", "HEAD"})
# what climbs, hides a slash or names another host stands in no path of ours
_CROOKED: Final = re.compile(rb"//|\\|\.\.|%(?:2[ef]|5c|00)|[\x00-\x1f\x7f]", re.IGNORECASE)
HEADERS: Final[tuple[tuple[bytes, bytes], ...]] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-dns-prefetch-control", b"off"),
    (b"cache-control", b"no-store"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
_NOTHING: Final = b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"


class Refusal(NamedTuple):
    """A status and the words that go with it."""

    status: int
    says: str


class Gate(NamedTuple):
    """`authority`: the exact host and port of this run; `token`: the first part of every path, new in each run."""

    authority: str
    token: str

    def refusal(self, method: str, path: bytes, headers: Iterable[tuple[bytes, bytes]]) -> Refusal | None:
        """Return why a request is refused, None where it is not.

        The host must be ours to the letter (421: a name that was bent to this machine is not ours). A browser says
        from where it asks: another site or another port of this machine is refused, for reading too. A request that
        changes something must come from our own pages. Then the token, and a straight path.
        """
        held = _Held(headers)
        if held.values(b"host") != [self.authority.encode()]:
            return Refusal(421, "This server answers to its own address only.")
        site, origin = held.last(b"sec-fetch-site"), held.values(b"origin")
        own = origin == [f"http://{self.authority}".encode()]
        if (site is not None and site not in (b"same-origin", b"none")) or (origin and not own):
            return Refusal(403, "Another page asked for this.")
        if method not in _SAFE and not own:
            return Refusal(403, "Only this server's own pages may change anything.")
        first = path.split(b"/", 2)[1] if path.startswith(b"/") else b""
        if not hmac.compare_digest(first, self.token.encode()):
            return Refusal(403, "The address of this run is the one that headwater serve printed.")
        if _CROOKED.search(path):
            return Refusal(404, "Nothing is here.")
        return None if method in _SAFE else _too_much(held.values(b"content-length"))


def _too_much(lengths: list[bytes]) -> Refusal | None:
    if len(lengths) != 1 or not lengths[0].isdigit():
        return Refusal(411, "Say how long it is.")
    most = f"{MAX_BODY_BYTES:,}"
    return Refusal(413, f"This server takes {most} bytes at once.") if int(lengths[0][:20]) > MAX_BODY_BYTES else None


class _Held:
    """Headers by name."""

    def __init__(self, headers: Iterable[tuple[bytes, bytes]]) -> None:
        self._all: dict[bytes, list[bytes]] = {}
        for name, value in headers:
            self._all.setdefault(name.lower(), []).append(value)

    def values(self, name: bytes) -> list[bytes]:
        return self._all.get(name, [])

    def last(self, name: bytes) -> bytes | None:
        return self._all[name][-1] if name in self._all else None


class Guard:
    """An ASGI app around another: refuses, and puts the headers on every answer. The server holds bodies to length."""

    def __init__(self, app: App, gate: Gate) -> None:
        self._app, self._gate = app, gate

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        path = scope.get("raw_path") or scope["path"].encode("utf-8", "surrogateescape")
        refusal = self._gate.refusal(scope["method"], path, scope["headers"])
        if refusal:
            await _refuse(refusal, send)
            return

        async def answered(message: Message) -> None:
            await send(_with_headers(message))

        await self._app(scope, receive, answered)


def _with_headers(message: Message) -> Message:
    if message["type"] != "http.response.start":
        return message
    given: Mapping[bytes, bytes] = dict(message["headers"])
    more = [(name, value) for name, value in HEADERS if name not in given]
    if b"content-security-policy" not in given:
        more.append((b"content-security-policy", _NOTHING))
    return {**message, "headers": [*message["headers"], *more]}


async def _refuse(refusal: Refusal, send: Send) -> None:
    body = refusal.says.encode() + b"\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": refusal.status, "headers": headers}
    await send(_with_headers(start))
    await send({"type": "http.response.body", "body": body})
