"""Desks for tests: the hand-made sample as a dossier file, and a small case; and clients that talk to a server."""

import io
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from headwater.assistant.desk import Desk
from headwater.assistant.server import Server
from headwater.assistant.stdio import Wire, serve
from headwater.case import new_case
from headwater.dossier import encode
from headwater.model import Dossier
from headwater.settings import AttributionSettings, Settings
from tests.web.sample import dossier

Message = dict[str, Any]

RULES = Settings(attribution=AttributionSettings(reader="rules"))
FERRY = (
    "Ferry line to close the old pier\n\nBy Ada Lorne\nVellmar Lantern\n4 March 2031\n\n"
    "VELLMAR — The ferry line will close the old pier on Friday, its manager, Bram Oster, said on Tuesday. Divers "
    "found fourteen cracks in the supports last week, he said.\n\nThe crews' union called the plan a betrayal. “Nobody "
    "asked us,” its secretary, Ines Halvard, told the Lantern.\n"
)
ENVELOPE = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "a test", "version": "1"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
HELLO: Message = {
    "jsonrpc": "2.0",
    "id": "hello",
    "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "a test", "version": "1"}},
}


def whole(sample: Dossier) -> Dossier:
    """The sample as a file can hold it: lone surrogates, which JSON in UTF-8 cannot, as U+FFFD."""
    plain = json.dumps(msgspec.to_builtins(sample)).replace("\\ud800", "\\ufffd")
    return msgspec.json.decode(plain, type=Dossier)


def sample_file(folder: Path, sample: Dossier | None = None, name: str = "dossier.json") -> Path:
    """The sample, or what was made of it, as a dossier file."""
    file = folder / name
    file.write_bytes(encode(whole(sample or dossier())))
    return file


def ferry_case(folder: Path, *texts: str) -> Path:
    """A case of a small invented story, traced by rules."""
    for number, text in enumerate(texts or (FERRY,)):
        (folder / f"ferry-{number}.txt").write_text(text, encoding="utf-8")
    place = folder / "ferry.hw"
    with new_case(place) as case:
        list(case.add(sorted(folder.glob("ferry-*.txt"))))
        case.trace(RULES)
    return place


def call(method: str, number: object = 1, /, **params: object) -> Message:
    """A request of the stateless era."""
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": {"_meta": ENVELOPE, **params}}


def asked(tool: str, number: object = 1, /, **arguments: object) -> Message:
    """A call of a tool."""
    return call("tools/call", number, name=tool, arguments=arguments)


def talk(desk: Desk, lines: Iterable[bytes | Message]) -> list[Message]:
    """What a server in this process answers to lines, in the order in which it does."""
    sent = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
    out = io.BytesIO()
    serve(Wire(io.BytesIO(sent), out), Server(desk))
    return [json.loads(line) for line in out.getvalue().splitlines()]


def told(desk: Desk, tool: str, **arguments: object) -> Any:  # noqa: ANN401 (JSON)
    """The answer of a tool; its text block says the same."""
    (message,) = talk(desk, [asked(tool, **arguments)])
    result = message["result"]
    assert not result["isError"], result["content"]
    assert json.loads(result["content"][0]["text"]) == result["structuredContent"]
    return result["structuredContent"]["answer"]


def refused(desk: Desk, tool: str, **arguments: object) -> str:
    """What a tool says where a question cannot be answered."""
    (message,) = talk(desk, [asked(tool, **arguments)])
    assert message["result"]["isError"]
    return str(message["result"]["content"][0]["text"])


# what a child is started by: any socket that it opens, and anything that it prints by itself, is told at its end
WATCHED = """
import atexit, os, sys
opened = []
sys.addaudithook(lambda event, _: opened.append(event) if event.startswith("socket.") else None)
atexit.register(lambda: os.write(2, f"sockets: {opened}\\n".encode()))
from headwater.cli.main import main
sys.argv = ["headwater", "mcp", *sys.argv[1:]]
main()
"""


def started(*arguments: str | Path, program: str = WATCHED) -> "subprocess.Popen[bytes]":
    """A server as a process of its own, on pipes."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
