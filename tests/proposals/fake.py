"""An endpoint for chat completions that answers as a test says."""

import json
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

Answer = bytes | Callable[[str], bytes]
CLOSE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"


def http(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    """A whole answer of HTTP."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def completion(content: object) -> bytes:
    """A chat completion, with all that endpoints put around what the model wrote."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return http(json.dumps({"id": "x", "object": "chat.completion", "choices": [choice], "usage": {}}).encode())


def attributions(*items: object) -> str:
    """What a model writes that does as it is asked."""
    return json.dumps({"attributions": list(items)})


def said(source: str, cue: str, content: str | list[str]) -> dict[str, object]:
    """One attribution as a model writes it."""
    return {"source": source, "cue": cue, "content": content}


class Fake:
    """The answer to every question, and the questions: (head, decoded body).

    `answer`: bytes as they go out, or what makes them of the text that was asked about. `drip`: bytes that follow one
    by one, for ever, with a pause of a hundredth of a second.
    """

    def __init__(self) -> None:
        self.answer: Answer = completion(attributions())
        self.drip: bytes | None = None
        self.asked: list[tuple[str, dict[str, object]]] = []
        self.port = 0
        self.stopped = threading.Event()

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def texts(self) -> list[str]:
        """The texts that were asked about, as they stood between the markers."""
        return [text_in(body) for _, body in self.asked]

    def serve(self, line: socket.socket) -> None:
        """Answer one question."""
        with line, suppress(OSError, ValueError):
            head, body = _request(line)
            self.asked.append((head, body))
            answer = self.answer if isinstance(self.answer, bytes) else self.answer(text_in(body))
            line.sendall(answer)
            while self.drip is not None and not self.stopped.wait(0.01):
                line.sendall(self.drip)


def text_in(body: dict[str, object]) -> str:
    """The text that a question is about."""
    messages = body["messages"]
    assert isinstance(messages, list)
    lines = str(messages[1]["content"]).split("\n")
    assert lines[1] == lines[-1], "the marker opens and closes the text"
    return "\n".join(lines[2:-1])


def answering(**answers: Sequence[dict[str, object]]) -> Callable[[str], bytes]:
    """Answers by a word that the text holds; to other texts that nobody says anything."""

    def answer(text: str) -> bytes:
        found = [item for word, items in answers.items() if word in text for item in items]
        return completion(attributions(*found))

    return answer


@contextmanager
def faking() -> Iterator[Fake]:
    """Serve on a free port of this machine."""
    fake = Fake()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        fake.port = listener.getsockname()[1]
        threads: list[threading.Thread] = []

        def accept() -> None:
            while True:
                try:
                    line, _ = listener.accept()
                except OSError:
                    return
                threads.append(threading.Thread(target=fake.serve, args=(line,), daemon=True))
                threads[-1].start()

        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        try:
            yield fake
        finally:
            fake.stopped.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            accepting.join(5)
            for thread in threads:
                thread.join(5)


def _request(line: socket.socket) -> tuple[str, dict[str, object]]:
    raw = b""
    while b"\r\n\r\n" not in raw:
        raw += _more(line)
    head, _, body = raw.partition(b"\r\n\r\n")
    written = head.decode("latin-1")
    length = next(int(one.split(":")[1]) for one in written.split("\r\n") if one.lower().startswith("content-length:"))
    while len(body) < length:
        body += _more(line)
    found = json.loads(body)
    assert isinstance(found, dict)
    return written, found


def _more(line: socket.socket) -> bytes:
    got = line.recv(65_536)
    if not got:
        raise ValueError("the line closed")
    return got
