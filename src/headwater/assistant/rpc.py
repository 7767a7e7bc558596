"""JSON-RPC 2.0 as the Model Context Protocol uses it: one message a line, ids that are strings or whole numbers."""

import json
import re
from typing import Any, Final, NamedTuple

import msgspec

from headwater.errors import HeadwaterError

PARSE_ERROR: Final = -32700
INVALID_REQUEST: Final = -32600
METHOD_NOT_FOUND: Final = -32601
INVALID_PARAMS: Final = -32602
INTERNAL_ERROR: Final = -32603
RESOURCE_NOT_FOUND: Final = -32002
UNSUPPORTED_VERSION: Final = -32022

MAX_ID_CHARS: Final = 200
_MAX_ID: Final = 2**63

# Characters that nobody sees and that may steer a terminal, turn a line around, end it, or spell what only a model
# reads (tag characters): they go out as escapes, which every reader of JSON takes for the same characters.
UNSEEN: Final = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)

Id = str | int
Message = dict[str, Any]


class RpcError(HeadwaterError):
    """What is wrong with a message, as it is told to the client: code, words, and data that a program reads."""

    def __init__(self, code: int, message: str, data: object = None, about: Id | None = None) -> None:
        super().__init__(message)
        self.code, self.data, self.about = code, data, about

    def answer(self, about: Id | None = None) -> Message:
        """Return the error message; without an id where none could be read, as the protocol's schema has it."""
        number = about if about is not None else self.about
        error: Message = {"code": self.code, "message": str(self)}
        if self.data is not None:
            error["data"] = self.data
        return {"jsonrpc": "2.0"} | ({} if number is None else {"id": number}) | {"error": error}


class Request(NamedTuple):
    """A call. `id` None: a notification, which is never answered."""

    id: Id | None
    method: str
    params: Message


def read(line: bytes) -> Request | None:
    """Return the request or notification of a line; None for a response, of which this side waits for none.

    Raises RpcError for what is no JSON, no single message, or one whose id or method is of another type; it carries the
    id where there is one. Linear in the line; nesting beyond the parser's depth is an error.
    """
    message = _decoded(line)
    if not isinstance(message, dict):
        told = "batches were taken out of the protocol; send one message a line" if isinstance(message, list) else ""
        raise RpcError(INVALID_REQUEST, f"not a JSON-RPC message: {told or 'an object is expected'}")
    number = message.get("id")
    if "id" in message and not _is_id(number):
        raise RpcError(INVALID_REQUEST, "id: a string of up to 200 characters or a whole number is expected")
    if "method" not in message and ("result" in message or "error" in message):
        return None
    method, params = message.get("method"), message.get("params", {})
    if message.get("jsonrpc") != "2.0" or not isinstance(method, str):
        raise RpcError(INVALID_REQUEST, 'not a JSON-RPC 2.0 call: "jsonrpc" or "method" is off', about=number)
    if params is None:
        params = {}
    if not isinstance(params, dict):
        raise RpcError(INVALID_PARAMS, "params: an object is expected", about=number)
    return Request(number, method, params)


def encode(message: Message) -> bytes:
    """Return a message as one line of UTF-8 JSON with its line end; unseen characters are escapes, see `UNSEEN`."""
    return spelt(message).encode() + b"\n"


def spelt(value: object) -> str:
    """Return a value of plain types as JSON on one line; lone surrogates, which many parsers refuse, as U+FFFD."""
    return UNSEEN.sub(_escape, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def _is_id(number: object) -> bool:
    if isinstance(number, str):
        return len(number) <= MAX_ID_CHARS
    return isinstance(number, int) and not isinstance(number, bool) and abs(number) < _MAX_ID


def _decoded(line: bytes) -> object:
    try:
        return msgspec.json.decode(line)
    except RecursionError as error:
        raise RpcError(PARSE_ERROR, "not JSON that can be read: nested too deep") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        about = _id_in(line)
        code = PARSE_ERROR if about is None else INVALID_REQUEST
        raise RpcError(code, f"not JSON that can be read: {error}", about=about) from error


def _id_in(line: bytes) -> Id | None:
    """Return the id of a message that only a lenient parser reads (lone surrogates), so that its sender hears of it."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    number = message.get("id") if isinstance(message, dict) else None
    return number if _is_id(number) and not (isinstance(number, str) and UNSEEN.search(number)) else None
