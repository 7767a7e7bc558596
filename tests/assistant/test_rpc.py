"""Messages: what is read, what is refused and with which id, and what goes out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.assistant import rpc
from headwater.assistant.rpc import Request, RpcError

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("number", [0, -7, 2**53, "", "a-1", "7"])
def test_a_request_keeps_its_id(number: object) -> None:
    line = json.dumps({"jsonrpc": "2.0", "id": number, "method": "ping"}).encode()
    assert rpc.read(line) == Request(number, "ping", {})  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [None, True, 1.5, [1], {"a": 1}, "x" * 201, 2**70])
def test_ids_of_odd_types_are_refused_without_an_id(number: object) -> None:
    line = json.dumps({"jsonrpc": "2.0", "id": number, "method": "ping"}).encode()
    with pytest.raises(RpcError) as raised:
        rpc.read(line)
    assert raised.value.code == rpc.INVALID_REQUEST
    assert "id" not in raised.value.answer()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", rpc.PARSE_ERROR),
        (b"\xff\xfe{}", rpc.PARSE_ERROR),
        (b"[" * 200_000, rpc.PARSE_ERROR),
        (b'{"id": 1e999}', rpc.PARSE_ERROR),
        (b"[]", rpc.INVALID_REQUEST),
        (b"3", rpc.INVALID_REQUEST),
        (b"{}", rpc.INVALID_REQUEST),
        (b'{"jsonrpc": "1.0", "id": 1, "method": "ping"}', rpc.INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 3}', rpc.INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]}', rpc.INVALID_PARAMS),
    ],
)
def test_what_is_no_call_is_said(line: bytes, code: int) -> None:
    with pytest.raises(RpcError) as raised:
        rpc.read(line)
    assert raised.value.code == code


def test_a_lone_surrogate_is_refused_to_whoever_sent_it() -> None:
    with pytest.raises(RpcError) as raised:
        rpc.read(b'{"jsonrpc": "2.0", "id": 9, "method": "ping", "params": {"words": "\\ud800"}}')
    assert raised.value.answer()["id"] == 9


def test_a_response_is_no_call() -> None:
    assert rpc.read(b'{"jsonrpc": "2.0", "id": 1, "result": {}}') is None


@given(JSON)
def test_what_goes_out_is_one_line_that_says_the_same(value: object) -> None:
    line = rpc.encode({"value": value})
    assert line.count(b"\n") == 1
    assert len(line.decode().splitlines()) == 1, "no reader of lines breaks it elsewhere"
    assert json.loads(line)["value"] == value


def test_what_nobody_sees_goes_out_as_escapes() -> None:
    hidden = "\u202e\u200b\u2028\U000e0041\ufeff\x1b"
    told = rpc.spelt(hidden)
    assert told == '"\\u202e\\u200b\\u2028\\udb40\\udc41\\ufeff\\u001b"'
    assert json.loads(told) == hidden
    assert rpc.spelt("a\ud800b") == '"a\ufffdb"'
