from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.decode import decode_page, decode_text
from headwater.capture.decoded import Offsets, cut


@given(st.text(max_size=40), st.sampled_from(["utf-8", "utf-16-le", "utf-32-be", "gb18030"]))
def test_offsets_are_the_bytes_before_a_character(text: str, encoding: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    declared = encoding == "gb18030"
    raw = (b"<meta charset=gb18030>" if declared else "\ufeff".encode(encoding)) + text.encode(encoding)
    decoded = decode_page(raw)
    if decoded.encoding != encoding:
        return
    offsets = Offsets(decoded)
    assert [offsets.at(i) for i in range(len(decoded.text) + 1)] == [
        len(decoded.text[:i].encode(encoding)) for i in range(len(decoded.text) + 1)
    ]


def test_offsets_of_text_that_encodes_back_to_other_bytes() -> None:
    raw = b"<meta charset=shift_jis>\xfa\x54-\x81 \x88\xea"  # a character with two codes, half a one, a usual one
    decoded = decode_page(raw)
    offsets = Offsets(decoded)
    at = [offsets.at(i) for i in range(len(decoded.text) + 1)]
    assert decoded.text[24:] == "￢-\ufffd 一"
    assert at[24:] == [24, 26, 27, 28, 29, 31]


def test_cut_keeps_the_first_characters_and_counts_their_bytes() -> None:
    decoded = cut(decode_text("éa".encode() + b"\xff\xff" + "漢b".encode()), 5)
    assert (decoded.text, decoded.raw_length, decoded.replaced) == ("éa\ufffd\ufffd漢", 8, 2)
    assert cut(decoded, 9) is decoded


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "cp1252", "shift_jis", "iso-2022-jp"]))
def test_bytes_asked_for_together_are_those_asked_for_one_by_one(raw: bytes, declared: str | None) -> None:
    decoded = decode_text(raw, declared)
    chars = sorted([*range(len(decoded.text) + 1)] * 2)
    one_by_one = Offsets(decoded)
    assert list(Offsets(decoded).rising(chars)) == [one_by_one.at(char) for char in chars]
