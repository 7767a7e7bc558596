"""Which addresses of the web may be asked. An address of a private network is refused after its name was resolved."""

import ipaddress
import socket
from collections.abc import Callable, Sequence

from headwater.address import Address
from headwater.errors import FetchError, RefusedError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]


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
