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
    for run in string_runs(line, "text", len(text)):
        assert run.start == at
        at += run.length
        piece = json.loads(b'"' + line[run.raw_start : run.raw_start + run.raw_length] + b'"')
        assert len(piece) == run.length
        spelt.append(piece)
    assert "".join(spelt) == text


@pytest.mark.parametrize(
    ("line", "chars"),
    [(b'{"te\\u0078t": "ab"}', 2), (b'{"text": "ab"}', 3), (b'["text", "ab"]', 2), (b'{"text": "\xff"}', 1), (b"", 0)],
)
def test_no_runs_where_the_place_is_not_sure(line: bytes, chars: int) -> None:
    assert string_runs(line, "text", chars) == ()


def test_the_last_of_equal_keys_counts() -> None:
    (run,) = string_runs(b'{"text": "ab", "text": "cd"}', "text", 2)
    assert run.raw_start == 24
