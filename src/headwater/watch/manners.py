"""How a host is asked: as its robots.txt allows (RFC 9309), one request at a time, and not too often."""

import time
import zlib
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

import protego

from headwater.address import Address
from headwater.errors import FetchError, RefusedError
from headwater.settings import FetchSettings
from headwater.watch.address import Guard
from headwater.watch.client import Answer, Client

_ROBOTS: Final = "/robots.txt"
_REFUSES: Final = "User-agent: *\nDisallow: /\n"


class _Rules(NamedTuple):
    rules: protego.Protego
    until: float
    missing: str | None


class Manners:
    """Remembers, for each host, its rules and when it may be asked again. `clock` and `sleep` count seconds."""

    def __init__(
        self, settings: FetchSettings, guard: Guard | None = None, clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:  # fmt: skip
        self._client = Client(settings, guard or Guard())
        self.settings, self._clock, self._sleep = settings, clock, sleep
        self._rules: dict[str, _Rules] = {}
        self._next: dict[str, float] = {}

    def get(self, url: str, asking: Mapping[str, str]) -> Answer:
        """Return the answer of an address, asked when it may be; as `Client.get`."""
        return self._client.get(url, before=self.wait, asking=asking)

    def wait(self, address: Address) -> None:
        """Wait until the address may be asked. Raises RefusedError where its host's robots.txt forbids it.

        As the RFC has it: without a robots.txt everything may be asked, and nothing while the server fails to say.
        """
        found = self._of(address)
        if not found.rules.can_fetch(address.url, self.settings.agent):
            if found.missing:
                raise FetchError(f"{address.url}: not fetched, {found.missing}")
            raise RefusedError(f"{address.url}: not fetched, its host's robots.txt forbids it")
        asked = found.rules.crawl_delay(self.settings.agent) or 0.0
        self._turn(address, min(self.settings.max_wait_seconds, max(self.settings.min_wait_seconds, float(asked))))

    def _soon(self, address: Address) -> None:
        self._turn(address, self.settings.min_wait_seconds)

    def _turn(self, address: Address, pause: float) -> None:
        now = self._clock()
        ready = self._next.get(address.host, now)
        if ready > now:
            self._sleep(ready - now)
        self._next[address.host] = max(now, ready) + pause

    def _of(self, address: Address) -> _Rules:
        key = f"{address.scheme}://{address.authority}"
        known = self._rules.get(key)
        if known is None or known.until < self._clock():
            known = self._rules[key] = self._asked(address)
        return known

    def _asked(self, address: Address) -> _Rules:
        rules, missing, counts = "", None, self.settings.robots_seconds
        try:
            answer = self._client.get(
                address._replace(target=_ROBOTS).url, before=self._soon, most_bytes=self.settings.max_robots_bytes
            )
        except FetchError as fault:
            rules, missing, counts = _REFUSES, f"its robots.txt cannot be had: {fault}", self.settings.retry_seconds
        else:
            if answer.status == 200:
                rules = unpacked(answer, self.settings.max_robots_bytes).decode("utf-8", "replace")
            elif not 400 <= answer.status < 500 or answer.status == 429:
                missing = f"its robots.txt cannot be had (the server says {answer.status})"
                rules, counts = _REFUSES, self.settings.retry_seconds
        return _Rules(protego.Protego.parse(rules), self._clock() + counts, missing)


def unpacked(answer: Answer, most: int) -> bytes:
    """Return the first `most` bytes of a body, out of gzip where it was sent so; what is damaged ends there."""
    if (answer.header("content-encoding") or "").strip().lower() not in ("gzip", "x-gzip"):
        return answer.body[:most]
    try:
        return zlib.decompressobj(wbits=31).decompress(answer.body, most)
    except zlib.error:
        return b""


def retry_after(answer: Answer, now: float) -> float:
    """Return for how many seconds a server asks to be left alone; 0 where it does not. `now`: seconds since 1970."""
    written = (answer.header("retry-after") or "").strip()
    if written.isascii() and written.isdigit():
        return float(written[:9])
    try:
        return max(0.0, parsedate_to_datetime(written).timestamp() - now) if written else 0.0
    except (ValueError, OverflowError):
        return 0.0
