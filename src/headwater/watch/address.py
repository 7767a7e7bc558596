"""Which addresses of the web may be asked. An address of a private network is refused after its name was resolved."""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit

from headwater.errors import FetchError, RefusedError

_LONGEST_CHARS: Final = 4_000
_PORTS: Final = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?\.?|\[[0-9a-f:.]{2,45}\]")
# characters that stand for themselves in a path or a query; what is escaped already stays so
_SAFE: Final = "/:@!$&'()*+,;=~-._%?"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]


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


def resolved(host: str, port: int) -> Sequence[str]:
    """Ask the system for the addresses of a host. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(item[4][0]) for item in found))


class Guard:
    """Lets requests out to public addresses only.

    `resolve` answers host and port with addresses. `open_to`: networks that may be asked although they are private.
    """

    def __init__(self, resolve: Resolve = resolved, open_to: Sequence[str] = ()) -> None:
        self._resolve = resolve
        self._open_to = [ipaddress.ip_network(network) for network in open_to]

    def pinned(self, address: Address) -> str:
        """Return the one numeric address to connect to.

        A name that has any address that is not public is refused: which of several is asked would be left to chance.
        The caller connects to what is returned, so that a second answer to the same name changes nothing. Raises
        FetchError.
        """
        try:
            found = [ipaddress.ip_address(one.partition("%")[0]) for one in self._resolve(address.host, address.port)]
        except (OSError, UnicodeError) as fault:
            why = getattr(fault, "strerror", None) or str(fault)
            raise FetchError(f"{address.url}: the name {address.host} is not known ({why})") from fault
        if not found:
            raise FetchError(f"{address.url}: the name {address.host} is not known")
        for one in found:
            if not (is_public(one) or any(one in network for network in self._open_to)):
                raise RefusedError(f"{address.url}: leads to {one}, which is no public address; not fetched")
        return str(found[0])


def is_public(address: IpAddress) -> bool:
    """Whether an address, and any other that it stands for, is one of the public internet."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None or address in _NAT64:
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF))
        inner = [address.sixtofour, *(address.teredo or ())]
        if address.is_site_local or not all(is_public(one) for one in inner if one is not None):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved and not address.is_unspecified
