"""Addresses of the web in one spelling, read before anything is asked of them."""

import re
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

from headwater.errors import RefusedError

_LONGEST_CHARS: Final = 4_000
_PORTS: Final = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?\.?|\[[0-9a-f:.]{2,45}\]")
# characters that stand for themselves in a path or a query; what is escaped already stays so
_SAFE: Final = "/:@!$&'()*+,;=~-._%?"


class Address(NamedTuple):
    """Where a request goes. `host`: lower case, ASCII, without brackets; `target`: path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port: what the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address in its one spelling, without a fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"


def address_of(url: str) -> Address:
    """Read an address. Raises RefusedError where it is not one of http or https, or holds a password."""
    url = url.strip()
    shown = ascii(url[:200])[1:-1]
    if len(url) > _LONGEST_CHARS or _CONTROL.search(url):
        raise RefusedError(f"{shown}: not an address of the web")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as fault:
        raise RefusedError(f"{shown}: not an address of the web ({fault})") from fault
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise RefusedError(f"{shown}: only http and https are fetched")
    if parts.username is not None or parts.password is not None:
        raise RefusedError(f"{shown}: addresses with a name or password in them are not fetched")
    host = _ascii(host, shown)
    target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    return Address(scheme, host, port or _PORTS[scheme], target)


def _ascii(host: str, shown: str) -> str:
    try:
        name = host.lower() if host.isascii() else host.encode("idna").decode()
    except UnicodeError as fault:
        raise RefusedError(f"{shown}: its host is no name") from fault
    if not _HOST.fullmatch(f"[{name}]" if ":" in name else name):
        raise RefusedError(f"{shown}: its host is no name")
    return name
