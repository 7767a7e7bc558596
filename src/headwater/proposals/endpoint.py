"""One endpoint that answers chat completions, asked over HTTP; whatever it does ends in bytes or in a reason."""

import contextlib
import http.client
import socket
import threading
import time
from typing import Final, NamedTuple

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from headwater.address import Address, address_of
from headwater.errors import AnswerError, RefusedError, UsageError
from headwater.settings import LlmSettings
from headwater.version import VERSION

_PATH: Final = "/chat/completions"
_CHUNK_BYTES: Final = 16_384
_OK, _MOVED = 200, range(300, 400)
# what urllib3, the library under it and the system raise on a peer that goes away, stalls or does not speak HTTP
_BROKEN: Final = (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError)


class Reply(NamedTuple):
    """The body of an answer, and how long it took."""

    raw: bytes
    seconds: float


class Endpoint:
    """Asks one address and no other: redirects are not followed, proxies of the environment not used, cookies not kept.

    Addresses of private networks are asked as well: the user names this one address.
    """

    def __init__(self, settings: LlmSettings, key: str | None) -> None:
        """`key`: sent as a bearer token. Raises UsageError where the address or the key cannot be sent."""
        self.address = endpoint_of(settings.url)
        if key is not None and not (key.isascii() and key.isprintable()):
            raise UsageError("the key for the larger reader holds characters that cannot be sent")
        self._settings, self._key = settings, key

    def ask(self, body: bytes, most_seconds: float) -> Reply:
        """Return the answer to one request. Raises AnswerError when it is not there, whole, in `most_seconds`."""
        begun = time.monotonic()
        ends = begun + most_seconds
        with contextlib.closing(self._connected(min(most_seconds, self._settings.connect_seconds))) as connection:
            # a peer that sends a byte now and then outlasts any timeout on reading: the clock shuts the line
            alarm = threading.Timer(max(0.0, ends - time.monotonic()), _shut, (connection.sock,))
            alarm.daemon = True
            alarm.start()
            try:
                raw = self._exchange(connection, body, ends)
            except _BROKEN as fault:
                raise AnswerError("timeout" if time.monotonic() >= ends else "broken_off") from fault
            finally:
                alarm.cancel()
        if time.monotonic() >= ends:
            raise AnswerError("timeout")
        return Reply(raw, time.monotonic() - begun)

    def _connected(self, seconds: float) -> HTTPConnection:
        address = self.address
        if address.scheme == "http":
            connection = HTTPConnection(address.host, address.port, timeout=seconds)
        else:
            connection = HTTPSConnection(address.host, address.port, timeout=seconds, cert_reqs="CERT_REQUIRED")
        try:
            connection.connect()
        except _BROKEN as fault:
            connection.close()
            raise AnswerError("unreachable") from fault
        return connection

    def _exchange(self, connection: HTTPConnection, body: bytes, ends: float) -> bytes:
        connection.sock.settimeout(max(0.001, ends - time.monotonic()))
        connection.request(
            "POST", self.address.target, body, self._headers(), preload_content=False, decode_content=False
        )
        with contextlib.closing(connection.getresponse()) as response:
            if response.status != _OK:
                raise AnswerError("redirect" if response.status in _MOVED else "status")
            raw = bytearray()
            while chunk := response.read1(_CHUNK_BYTES, decode_content=False):
                raw += chunk
                if len(raw) > self._settings.max_answer_bytes:
                    raise AnswerError("too_long")
            return bytes(raw)

    def _headers(self) -> dict[str, str]:
        headers = {
            "Host": self.address.authority, "User-Agent": f"Headwater/{VERSION}", "Accept": "application/json",
            "Accept-Encoding": "identity", "Content-Type": "application/json", "Connection": "close",
        }  # fmt: skip
        return headers if self._key is None else {**headers, "Authorization": f"Bearer {self._key}"}


def endpoint_of(url: str) -> Address:
    """Return where chat completions are asked: `url` itself, or below it, or below its host's `/v1`.

    Raises UsageError where it is no address of http or https, or holds a password or a query: the key comes from the
    environment.
    """
    try:
        address = address_of(url)
    except RefusedError as fault:
        raise UsageError(f"the larger reader: {fault}") from fault
    if "?" in address.target:
        raise UsageError(f"the larger reader: {address.scheme}://{address.authority}: an address without ? is needed")
    path = address.target.rstrip("/")
    return address._replace(target=path if path.endswith(_PATH) else f"{path or '/v1'}{_PATH}")


def _shut(line: socket.socket) -> None:
    with contextlib.suppress(OSError):  # it is closed already
        # of a TLS socket too what lies under it is shut: its own layer belongs to the thread that reads
        socket.socket.shutdown(line, socket.SHUT_RDWR)
