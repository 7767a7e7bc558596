"""Standard input and output as the wire: bounded lines in, whole lines out, and nothing else on either."""

import os
import queue
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final, Protocol

from headwater.assistant import rpc
from headwater.assistant.rpc import Id, Message, Request, RpcError

MAX_LINE_BYTES: Final = 1 << 20
_PIECE_BYTES: Final = 1 << 16
# calls that wait while one is answered; beyond them the client waits
_MOST_WAITING: Final = 256


class Answerer(Protocol):
    """What answers calls."""

    def answer(self, request: Request) -> Message | None:
        """Return the message to send for a request; None for a notification."""

    def prompt_answer(self, request: Request) -> Message | None:
        """Return the answer where it needs no work and must not wait for others; None where it does."""


class Wire:
    """The two ends of a connection."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._turn = threading.Lock()

    def send(self, message: Message) -> None:
        """Write one message, whole. Raises OSError where nobody reads any more."""
        line = memoryview(rpc.encode(message))
        with self._turn:
            while line:
                line = line[self._outgoing.write(line) or 0 :]
            self._outgoing.flush()

    def lines(self) -> Iterator[bytes | None]:
        """Yield the lines that come in, without blank ones; None for one that is longer than `MAX_LINE_BYTES`.

        Of such a line nothing is kept: memory stays within two pieces and one line.
        """
        held, lost = bytearray(), False
        while piece := self._incoming.read(_PIECE_BYTES):
            *whole, rest = piece.split(b"\n")
            for part in whole:
                held += part
                if lost or len(held) > MAX_LINE_BYTES:
                    yield None
                elif held.strip():
                    yield bytes(held)
                held, lost = bytearray(), False
            held += rest
            if len(held) > MAX_LINE_BYTES:
                held, lost = bytearray(), True
        if lost:
            yield None
        elif held.strip():
            yield bytes(held)  # the last line of a file that was piped in may lack its end


class _Calls:
    """The calls that wait or are being answered, and which of them were taken back."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._open: dict[tuple[type, Id], bool] = {}

    def begin(self, number: Id) -> None:
        """Note a call. Raises RpcError where another one of its id is open."""
        with self._turn:
            key = type(number), number
            if key in self._open:
                raise RpcError(rpc.INVALID_REQUEST, "id: another call with it is open", about=number)
            self._open[key] = True

    def take_back(self, number: object) -> None:
        """Note that nobody waits for a call; ids that are not open, or none, mean nothing."""
        if isinstance(number, (str, int)):
            with self._turn:
                if (type(number), number) in self._open:
                    self._open[type(number), number] = False

    def wanted(self, number: Id) -> bool:
        """Whether somebody still waits for the call."""
        with self._turn:
            return self._open.get((type(number), number), False)

    def end(self, number: Id) -> bool:
        """Forget a call; return whether somebody still waits for it."""
        with self._turn:
            return self._open.pop((type(number), number), False)


def serve(wire: Wire, server: Answerer) -> None:
    """Answer what comes in until it ends, one call after the other; what was asked before the end is answered.

    A call that is taken back before its turn is not begun, and not answered if it was; what needs no work is answered
    beside a long call. Returns when the other side is gone.
    """
    waiting: queue.Queue[Request | None] = queue.Queue(_MOST_WAITING)
    calls = _Calls()
    # it ends with the process, wherever it waits
    threading.Thread(target=_listen, args=(wire, server, waiting, calls), daemon=True).start()
    with suppress(BrokenPipeError):
        while (request := waiting.get()) is not None:
            if request.id is None:
                server.answer(request)
                continue
            answer = server.answer(request) if calls.wanted(request.id) else None
            if calls.end(request.id) and answer is not None:
                wire.send(answer)


def _listen(wire: Wire, server: Answerer, waiting: "queue.Queue[Request | None]", calls: _Calls) -> None:
    try:
        for line in wire.lines():
            _sort_in(line, wire, server, waiting, calls)
    except OSError:
        pass  # one end is closed; what can still be answered is answered
    finally:
        waiting.put(None)


def _sort_in(
    line: bytes | None, wire: Wire, server: Answerer, waiting: "queue.Queue[Request | None]", calls: _Calls
) -> None:
    """Take one line: answer it, put it where it waits its turn, or say what is wrong with it."""
    try:
        request = _read(line)
        if request is None:
            return
        if request.method == "notifications/cancelled":
            calls.take_back(request.params.get("requestId"))
            return
        if request.id is not None:
            answer = server.prompt_answer(request)
            if answer is not None:
                wire.send(answer)
                return
            calls.begin(request.id)
        waiting.put(request)
    except RpcError as error:
        wire.send(error.answer())


def _read(line: bytes | None) -> Request | None:
    if line is None:
        raise RpcError(rpc.INVALID_REQUEST, f"a line longer than {MAX_LINE_BYTES:,} bytes was not read")
    return rpc.read(line)


@contextmanager
def claimed() -> Iterator[Wire]:
    """Give the process's standard input and output as the wire, to nobody else.

    Meanwhile file descriptor 0 is empty and 1 leads to standard error, so that a stray print of any library or child
    breaks no message. Reading is unbuffered: a thread that waits in it holds no lock when the process ends.
    """
    sys.stdout.flush()
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # some start servers with standard error closed
        os.dup2(nothing, 1)
    os.close(nothing)
    if hasattr(os, "set_blocking"):  # Windows has it since Python 3.12
        os.set_blocking(incoming, True)
        os.set_blocking(outgoing, True)
    try:
        # not closed with the wire: the listening thread may wait in it, and its number must not be given away
        yield Wire(
            os.fdopen(incoming, "rb", buffering=0, closefd=False),
            os.fdopen(outgoing, "wb", buffering=0, closefd=False),
        )
    finally:
        sys.stdout.flush()
        os.dup2(outgoing, 1)
        os.dup2(incoming, 0)
