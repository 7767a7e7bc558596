import pytest

from headwater.capture.decode import decode_text
from headwater.capture.spelling import parsed, parsed_object, spelt
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1", "not JSON (Expecting ',' delimiter at character 3)"),
        ("[" * 100_000, "JSON nested too deeply"),
        ("9" * 10_000, "not JSON"),
        ("[1]", "not a JSON object"),
    ],
)
def test_what_is_no_object_is_said(text: str, said: str) -> None:
    with pytest.raises(CaptureError) as raised:
        parsed_object(text)
    assert said in str(raised.value)
    assert parsed("[1]") == [1]


@pytest.mark.parametrize(
    ("raw", "value", "text", "mapped", "note"),
    [
        (b'{"x": {"text": "a &amp; b"}}', "a &amp; b", "a & b", True, ""),
        (b'{"x": {"text": "a\\ud800"}}', "a\ud800", "a\ufffd", True, "1 half surrogate pairs"),
        (b'{"x": {"text": "abcdefghijkl"}}', "abcdefghijkl", "abcdefghij", False, "only the first 10 of 12 characters"),
        (b'{"x": {"text": "caf\xe9"}}', "café", "café", False, ""),
        (b'{"y": {"text": "ab"}}', "ab", "ab", False, ""),
    ],
)
def test_text_and_its_place(raw: bytes, value: str, text: str, note: str, *, mapped: bool) -> None:
    found = spelt(raw, decode_text(raw), ("x", "text"), value, CaptureSettings(max_capture_chars=10), references=True)
    assert found.text == text
    assert bool(found.view.runs) == mapped
    assert note in "; ".join(found.notes)
    assert bool(note) == bool(found.notes)


@pytest.mark.parametrize(
    ("written", "chars", "text", "pieces"),
    [
        ("abé def", 4, "def", ["def"]),
        ("ab&amp;cd", 1, "b&cd", ["b", "&amp;", "cd"]),
        ("ab&amp;cd", 3, "cd", ["cd"]),
        (r"\u00e9\u00e8 a", 1, "è a", [" a"]),
        ("ab", 2, "", []),
    ],
)
def test_text_behind_a_place(written: str, chars: int, text: str, pieces: list[str]) -> None:
    raw = f'{{"text": "{written}"}}'.encode()
    value = parsed_object(raw.decode())["text"]
    found = spelt(raw, decode_text(raw), ("text",), value, CaptureSettings(), references=True).behind(chars)
    assert found.text == text
    spelling = [raw[run.raw_start : run.raw_start + run.raw_length].decode() for run in found.view.runs]
    assert spelling == pieces
    ends = [run.start + run.length for run in found.view.runs]
    assert not ends or ends[-1] == len(text)
