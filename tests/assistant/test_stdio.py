"""The wire: bounded lines, calls that are taken back, what is answered beside a long call, a client that is gone."""

import io
import json
import os
import threading

from headwater.assistant import rpc
from headwater.assistant.rpc import Message, Request
from headwater.assistant.stdio import MAX_LINE_BYTES, Wire, serve


class Slow:
    """Answers each call with its id; the one called "wait" only when it is let go."""

    def __init__(self) -> None:
        self.began, self.go = threading.Event(), threading.Event()
        self.seen: list[object] = []

    def answer(self, request: Request) -> Message | None:
        self.seen.append(request.id)
        if request.method == "wait":
            self.began.set()
            assert self.go.wait(30)
        return None if request.id is None else {"id": request.id}

    def prompt_answer(self, request: Request) -> Message | None:
        return {"id": request.id, "prompt": True} if request.method == "ping" else None


def line(method: str, number: object = None, **params: object) -> bytes:
    call = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
    return json.dumps(call).encode() + b"\n"


def answers(sent: bytes) -> list[Message]:
    out = io.BytesIO()
    serve(Wire(io.BytesIO(sent), out), Slow())
    return [json.loads(one) for one in out.getvalue().splitlines()]


def test_calls_are_answered_in_their_order_and_the_last_line_needs_no_end() -> None:
    sent = line("a", 1) + b"\n  \n" + line("b", "1") + line("c", 3).rstrip()
    assert [one["id"] for one in answers(sent)] == [1, "1", 3]


def test_a_line_without_end_is_refused_and_the_next_one_answered() -> None:
    sent = b'{"a": "' + b"x" * (3 * MAX_LINE_BYTES) + b'"}\n' + line("a", 2)
    first, second = answers(sent)
    assert first["error"]["code"] == rpc.INVALID_REQUEST
    assert f"{MAX_LINE_BYTES:,}" in first["error"]["message"]
    assert second == {"id": 2}
    assert [one.get("id") for one in answers(sent[: 2 * MAX_LINE_BYTES])] == [None], "nor is one that breaks off"


def test_a_line_of_just_the_length_is_read() -> None:
    call = line("a", 1).rstrip()
    sent = call[:-1] + b" " * (MAX_LINE_BYTES - len(call)) + b"}\n"
    assert len(sent) == MAX_LINE_BYTES + 1
    assert answers(sent) == [{"id": 1}]


class Talk:
    """A server on pipes, for tests that write while it works."""

    def __init__(self, server: Slow) -> None:
        read_in, self._in = os.pipe()
        self._out, write_out = os.pipe()
        self._ends = os.fdopen(read_in, "rb", buffering=0), os.fdopen(write_out, "wb", buffering=0)
        self._thread = threading.Thread(target=serve, args=(Wire(*self._ends), server))
        self._thread.start()
        self._lines = os.fdopen(self._out, "rb")

    def write(self, sent: bytes) -> None:
        os.write(self._in, sent)

    def read(self) -> Message:
        message = json.loads(self._lines.readline())
        assert isinstance(message, dict)
        return message

    def end(self) -> None:
        os.close(self._in)
        self._thread.join(30)
        assert not self._thread.is_alive()
        for end in (self._lines, *self._ends):
            end.close()


def test_a_call_that_is_taken_back_is_not_answered_and_one_that_waits_not_begun() -> None:
    server = Slow()
    talk = Talk(server)
    talk.write(line("wait", 1))
    assert server.began.wait(30)
    talk.write(line("a", 2) + line("b", 3))
    for number in (1, 2, 99, None, [1], 1.0):
        talk.write(line("notifications/cancelled", requestId=number))
    talk.write(line("ping", "still there?"))
    assert talk.read() == {"id": "still there?", "prompt": True}, "and what needs no work does not wait"
    server.go.set()
    assert talk.read() == {"id": 3}
    assert server.seen == [1, 3]
    talk.write(line("a", 1))
    assert talk.read() == {"id": 1}, "its id is free again"
    talk.end()


def test_an_id_that_is_in_use_is_refused() -> None:
    server = Slow()
    talk = Talk(server)
    talk.write(line("wait", 1))
    assert server.began.wait(30)
    talk.write(line("a", 1))
    refused = talk.read()
    assert (refused["id"], refused["error"]["code"]) == (1, rpc.INVALID_REQUEST)
    server.go.set()
    assert talk.read() == {"id": 1}
    talk.end()


class Gone(io.RawIOBase):
    """An end that nobody reads."""

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise BrokenPipeError


def test_it_ends_when_nobody_reads() -> None:
    serve(Wire(io.BytesIO(line("a", 1) + line("b", 2)), Gone()), Slow())  # type: ignore[arg-type]
