import json
import re
import tracemalloc
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.capture.elements import Element, Elements
from headwater.capture.source import Held
from tests.costs import seconds_of

INNER = {"a": [{"x": 1}, {"x": 2}], "b": ["0"]}
POSTS = [{"tweet": {"id_str": str(n), "text": 'a "quay" { [ ] } , \\ 😀', "entities": INNER}} for n in range(12)]
FORMS = {
    "one line": json.dumps(POSTS, separators=(",", ":")),
    "indented": json.dumps(POSTS, indent=2),
    "bare": json.dumps([post["tweet"] for post in POSTS], ensure_ascii=False),
    "inside an object": json.dumps({"type": "list", "note": '"items": [', "items": POSTS, "more": [1, {"x": 2}]}),
}


class Pieces:
    """Bytes that come a few at a time."""

    damage = None

    def __init__(self, raw: bytes, size: int) -> None:
        self._raw, self._size = raw, size

    def read(self, size: int) -> bytes:
        piece, self._raw = self._raw[: min(size, self._size)], self._raw[min(size, self._size) :]
        return piece


def _elements(raw: bytes, most: int = 1 << 20) -> tuple[list[Element], Elements]:
    opens = rb'(?<!\\)"items": \[' if raw.startswith(b'{"') else rb"(?<!\])\["
    elements = Elements(Held(raw[10:]), raw[:10], re.compile(opens), most)
    return list(elements), elements


def _values(found: list[Element]) -> list[Any]:
    return [element.value for element in found if element.fault is None]


@pytest.mark.parametrize("form", FORMS)
def test_elements_and_their_bytes(form: str) -> None:
    found, elements = _elements(FORMS[form].encode())
    wanted = [post["tweet"] for post in POSTS] if form == "bare" else POSTS
    assert _values(found) == wanted
    assert [element.number for element in found] == list(range(1, 13))
    assert [json.loads(element.raw) for element in found] == wanted
    assert (elements.damage, elements.arrays) == ([], 1)


@pytest.mark.parametrize("size", [1, 3, 50])
def test_elements_from_any_pieces(size: int) -> None:
    raw = b"\xef\xbb\xbf" + FORMS["indented"].encode()
    assert _values(list(Elements(Pieces(raw, size), b"", re.compile(rb"\["), 1 << 20))) == POSTS


def test_what_comes_before_is_kept() -> None:
    _, elements = _elements(b'{"title": "Pier", "items": [1]}')
    assert elements.before == b'{"title": "Pier", "items": ['


@pytest.mark.parametrize(
    ("raw", "values", "faults", "damage"),
    [
        (b"[]", [], 0, ""),
        (b'[1, true, null, [2], "a,b]"]', [1, True, None, [2], "a,b]"], 0, ""),
        (b'[{"a":1},{"a":2},]', [{"a": 1}, {"a": 2}], 0, ""),
        (b'[{"a":1},,{"a":2}]', [{"a": 1}, {"a": 2}], 0, "nothing stands between commas (1)"),
        (b'[{"a":1}{"a":2}]', [{"a": 1}, {"a": 2}], 0, ""),
        (b'[{"a":1},{"a":2', [{"a": 1}], 1, "the list is not closed: the input ends early, at byte 15"),
        (b'[{"a":1},12', [{"a": 1}], 1, "ends early"),
        (b'[{"a":1}', [{"a": 1}], 0, "ends early"),
        (b'[{"a":1}]{"a":2}]', [{"a": 1}, {"a": 2}], 0, "the list is broken before byte 9, and read on"),
        (b'[{"a":1}]; [{"a":2}]', [{"a": 1}, {"a": 2}], 0, ""),
        (b'[{"a":"x},\n{"a":2}]', [{"a": 2}], 1, ""),
        (b'[{"a":"x\\\n"},\n{"a":2}]', [{"a": 2}], 1, ""),
        (b'[{"a":1}, "b": 2}, {"a":3}]', [{"a": 1}, {"a": 3}], 1, ""),
        (b'[{"a":\xff},{"a":"\xff\xc3\xa9"}]', [{"a": "\ufffdé"}], 1, ""),
        (b"[" + b"[" * 200_000 + b"]" * 200_000 + b",1]", [1], 1, ""),
        (b"", [], 0, ""),
    ],
)
def test_broken_lists(raw: bytes, values: list[Any], faults: int, damage: str) -> None:
    found, elements = _elements(raw)
    assert _values(found) == values
    assert sum(element.fault is not None for element in found) == faults
    assert damage in "; ".join(elements.damage)
    assert bool(damage) == bool(elements.damage)


@pytest.mark.parametrize("long", ['{"tweet": {"a": "%s"}}', '{"tweet": {"a": [%s]}}', '"%s"', '{"tweet": {"a": "%s'])
def test_an_element_that_is_too_large_is_let_go(long: str) -> None:
    large = long % ("1," * 300_000)
    raw = f'[{{"tweet": {{"b": 0}}}}, {large}, {{"tweet": {{"b": 1}}}}, {{"tweet": {{"b": 2}}}}]'.encode()
    tracemalloc.start()
    found = list(Elements(Pieces(raw, 1000), b"", re.compile(rb"\["), 20_000))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert _values(found) == [{"tweet": {"b": n}} for n in range(3)]
    (fault,) = [element.fault for element in found if element.fault]
    assert "more than 20,000" in fault
    assert most < 6_000_000  # a few chunks


@settings(max_examples=200, deadline=None)
@given(form=st.sampled_from(sorted(FORMS)), data=st.data())
def test_a_cut_list_gives_its_whole_elements(form: str, data: st.DataObject) -> None:
    raw = FORMS[form].encode()
    cut = data.draw(st.integers(raw.index(b"[{") + 1 if b"[{" in raw else 2, raw.rindex(b"0") + 1))
    found, elements = _elements(raw[:cut])
    values = _values(found)
    assert values == [post["tweet"] if form == "bare" else post for post in POSTS[: len(values)]]
    assert len(found) - len(values) <= 1
    assert "ends early" in elements.damage[0]
    # All that stand there whole: what is left over is shorter than an element.
    assert cut <= len(raw) * (len(values) + 2) // len(POSTS) + len(raw) // len(POSTS)


@settings(max_examples=500, deadline=None)
@given(form=st.sampled_from(["one line", "indented"]), data=st.data())
def test_a_flipped_byte_costs_two_elements_at_most_and_none_unsaid(form: str, data: st.DataObject) -> None:
    """A quote that is lost or comes up can take the next element with it; a digit can make one post another."""
    raw = FORMS[form].encode()
    at = data.draw(st.integers(raw.index(b":") + 1, len(raw) - 1))  # the first key tells what others look like
    byte = data.draw(st.integers(0, 255))
    found, elements = _elements(raw[:at] + bytes([byte]) + raw[at + 1 :])
    intact = sum(post in _values(found) for post in POSTS)
    assert intact >= len(POSTS) - 2
    others = [element for element in found if element.fault or element.value not in POSTS]
    assert len(found) >= len(POSTS) or others or elements.damage


@pytest.mark.parametrize(
    "piece",
    ['{"tweet":{', "[", "{", '"', "}", ",", "\\", '{"tweet":{"a":"', '{"a":1},{"tweet":', "]", '"\\', "[{", "1,"],
)
def test_cost_is_linear(piece: str) -> None:
    def cost(size: int, enough: float = 0.0) -> float:
        raw = ('[{"tweet":{"a":1}},' + piece * (size // len(piece))).encode()
        return seconds_of(partial(_elements, raw, 20_000), enough=enough)

    most = max(1.5, cost(50_000) * 12)
    assert cost(200_000, most) < most


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["[", "]", "{", "}", '"', "\\", ",", ":", '{"a":', "1", " ", "\n"]), max_size=40))
def test_nothing_raises(pieces: list[str]) -> None:
    found, _ = _elements(("[" + "".join(pieces)).encode(), 10)
    assert [element.number for element in found] == list(range(1, len(found) + 1))
