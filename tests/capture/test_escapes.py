import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.escapes import string_runs


@given(text=st.text(max_size=40), ascii_only=st.booleans(), other=st.text(max_size=10))
def test_runs_spell_the_string(*, text: str, ascii_only: bool, other: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    record = {"x": {"text": "inner"}, other: [1, "text", ":"], "text": text}
    line = json.dumps(record, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    spelt, at = [], 0
    for run in string_runs(line, ("text",), len(text)):
        assert run.start == at
        at += run.length
        piece = json.loads(b'"' + line[run.raw_start : run.raw_start + run.raw_length] + b'"')
        assert len(piece) == run.length
        spelt.append(piece)
    assert "".join(spelt) == text


@pytest.mark.parametrize(
    ("line", "chars"),
    [(b'{"te\\u0078t": "ab"}', 2), (b'{"text": "ab"}', 3), (b'["text", "ab"]', 2), (b'{"text": "\xff"}', 1), (b"", 0),
     (b'{"a": {"text": "ab"}}', 2), (b'{"a": ["text", "ab"]}', 2), (b"]}]", 2)],
)  # fmt: skip
def test_no_runs_where_the_place_is_not_sure(line: bytes, chars: int) -> None:
    assert string_runs(line, ("text",), chars) == ()


def test_the_last_of_equal_keys_counts() -> None:
    (run,) = string_runs(b'{"text": "ab", "text": "cd"}', ("text",), 2)
    assert run.raw_start == 24


@pytest.mark.parametrize(
    "line",
    [b'{"post": {"text": "ab"}}', b'{"text": "no", "post": {"x": {"text": "no"}, "text": "ab"}}',
     b'{"post": {"y": [{"text": "no"}, "text", "no"], "text": "ab"}, "text": "no"}',
     b'{"more": {"post": {"text": "no"}}, "post": {"text": "ab", "post": {"text": "no"}}}'],
)  # fmt: skip
def test_a_string_inside_an_object(line: bytes) -> None:
    (run,) = string_runs(line, ("post", "text"), 2)
    assert line[run.raw_start : run.raw_start + run.raw_length] == b"ab"


@pytest.mark.parametrize(
    ("spelt", "text", "pieces"),
    [
        ("a &amp; b", "a & b", ["a ", "&amp;", " b"]),
        ("&lt;b&gt;", "<b>", ["&lt;", "b", "&gt;"]),
        ("&amp;lt;", "&lt;", ["&amp;", "lt;"]),
        ("&copy; &am", "&copy; &am", ["&copy; &am"]),
        ("\\u0026amp;", "&", []),
    ],
)
def test_references_stand_for_one_character(spelt: str, text: str, pieces: list[str]) -> None:
    line = f'{{"text": "{spelt}"}}'.encode()
    runs = string_runs(line, ("text",), len(text), references=True)
    assert [line[run.raw_start : run.raw_start + run.raw_length].decode() for run in runs] == pieces
