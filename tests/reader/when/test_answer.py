"""The JSON lines of `headwater when`."""

import json

import pytest

from headwater.errors import UsageError
from headwater.reader import when

_NOTHING = {"earliest": None, "latest": None, "rule": None}


def _ask(**question: object) -> object:
    return json.loads(when.answer(json.dumps(question).encode()))


def test_an_answer() -> None:
    expected = {"earliest": "2031-04-01", "latest": "2031-05-01", "grain": "month", "rule": "month.deictic"}
    assert _ask(text="last month", anchor="2031-05-14", sentence="She quit last month.") == expected
    assert _ask(text="last month", anchor="2031-05-14T09:00:00Z", id="a7") == expected


def test_nulls_when_it_abstains() -> None:
    assert _ask(text="last month", anchor=None) == _NOTHING
    assert _ask(text="the campaign", anchor="2031-05-14", sentence=None) == _NOTHING
    assert _ask(text="", anchor="2031-05-14") == _NOTHING


@pytest.mark.parametrize(
    "line",
    [b"", b"{", b"[]", b'{"anchor": null}', b'{"text": 3, "anchor": null}',
     b'{"text": "today", "anchor": "soon"}', b'{"text": "today", "anchor": "2031-02-30"}', b"\xff\xfe",
     b'{"text": "\xff", "anchor": null}'],
)  # fmt: skip
def test_bad_lines_are_named(line: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        when.answer(line)
    assert line[:20].decode("utf-8", "backslashreplace")[:4].strip() in str(caught.value)
    assert "each line must be" in str(caught.value)
