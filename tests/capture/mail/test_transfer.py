import base64 as standard
import binascii
import quopri
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.mail import transfer
from headwater.capture.mail.encoded import Decoded
from headwater.capture.mail.transfer import decode


def _stretches(decoded: Decoded, raw: bytes) -> list[tuple[bytes, bytes]]:
    """Return each piece's decoded and encoded bytes."""
    ends = [piece.start for piece in decoded.pieces[1:]] + [len(decoded.body)]
    return [
        (decoded.body[piece.start : end], raw[piece.raw_start : piece.raw_start + piece.raw_length])
        for piece, end in zip(decoded.pieces, ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("raw", "body", "pieces"),
    [
        (b"quay", b"quay", [(b"quay", b"quay")]),
        (b"", b"", [(b"", b"")]),
        (b"a=C3=A9b", b"a\xc3\xa9b", [(b"a", b"a"), (b"\xc3\xa9", b"=C3=A9"), (b"b", b"b")]),
        (b"one=\r\ntwo =\nx", b"onetwo x", [(b"one", b"one"), (b"two ", b"two "), (b"x", b"x")]),
        (b"one= \t\ntwo", b"onetwo", [(b"one", b"one"), (b"two", b"two")]),
        (b"end=", b"end", [(b"end", b"end")]),
        (b"a=3d=3D\nb ", b"a==\nb ", [(b"a", b"a"), (b"==", b"=3d=3D"), (b"\nb ", b"\nb ")]),
    ],
)
def test_quoted_printable(raw: bytes, body: bytes, pieces: list[tuple[bytes, bytes]]) -> None:
    decoded = decode(raw, "quoted-printable")
    assert (decoded.body, decoded.notes, _stretches(decoded, raw)) == (body, (), pieces)


def test_broken_quoted_printable_is_kept_and_counted() -> None:
    decoded = decode(b"1=1 and =ZZ and =C3=A9", "quoted-printable")
    assert decoded.body == b"1=1 and =ZZ and \xc3\xa9"
    assert decoded.notes == ("broken quoted-printable, kept as it stands (places: 2)",)


@pytest.mark.parametrize(
    ("raw", "body", "note"),
    [
        (b"cXVheQ==", b"quay", ""),
        (b"cXVh\r\neQ==\r\n", b"quay", ""),
        (b"", b"", ""),
        (b"cXVheQ", b"quay", ""),
        (b"cXVheQ==\ncXVheQ==", b"quayquay", ""),
        (b"cXVheSBzaWRl\nI!w", b"quay side#", "broken base64 (bytes passed over that are none: 1)"),
        (b"cXVheQ==\n-- \nthe list", b"quay", "not read behind the end of the base64: 12 bytes"),
        (b"cXVheXNpZ", b"quaysi", "base64 ends inside a character"),
    ],
)
def test_base64(raw: bytes, body: bytes, note: str) -> None:
    decoded = decode(raw, "base64")
    assert decoded.body == body
    assert note in "".join(decoded.notes)
    assert bool(decoded.notes) == bool(note)


def test_base64_maps_line_by_line_where_its_lines_are_whole() -> None:
    text = b"The ferry that came late had left late. " * 5
    raw = standard.encodebytes(text)
    pieces = _stretches(decode(raw, "base64"), raw)
    assert len(pieces) == 4
    for plain, line in pieces:
        assert binascii.a2b_base64(line) == plain
    (whole,) = _stretches(decode(b"VGh\nlIGZlcnJ5\n", "base64"), b"VGh\nlIGZlcnJ5\n")
    assert whole == (b"The ferry", b"VGh\nlIGZlcnJ5\n")


def test_uuencode() -> None:
    raw = b"begin 644 quay.txt\n" + binascii.b2a_uu(b"The ferry came late.") + b"`\nend\n"
    assert decode(raw, "x-uuencode")[::2] == (b"The ferry came late.", ())
    assert decode(b"see\n" + raw[:-4], "uue").notes == ("uuencode ends early",)
    broken = decode(b"begin 644 q\n\xff\xff\xff\n" + b"`\nend\n", "uuencode")
    assert broken.notes == ("broken uuencode (lines passed over: 1)",)
    assert decode(b"none", "uuencode")[::2] == (b"none", ("declared as uuencoded and is not; read as it stands",))


def test_other_encodings_are_taken_as_they_stand() -> None:
    for name in ("", "7bit", "8bit", "binary"):
        assert decode(b"a=41\xff", name)[::2] == (b"a=41\xff", ())
    assert decode(b"a=41", "x-odd").notes == ("unknown transfer encoding x-odd; read as it stands",)


@given(body=st.binary(max_size=300), tabs=st.booleans())
def test_what_others_encode_is_decoded_and_its_pieces_say_how(*, body: bytes, tabs: bool) -> None:
    raw = quopri.encodestring(body.replace(b"\r", b""), quotetabs=tabs)
    decoded = decode(raw, "quoted-printable")
    assert (decoded.body, decoded.notes) == (body.replace(b"\r", b""), ())
    for plain, encoded in _stretches(decoded, raw):
        assert quopri.decodestring(encoded) == plain
    raw = standard.encodebytes(body)
    decoded = decode(raw, "base64")
    assert (decoded.body, decoded.notes) == (body, ())
    for plain, encoded in _stretches(decoded, raw):
        assert standard.b64decode(encoded) == plain


@given(st.binary(max_size=200), st.sampled_from(["base64", "quoted-printable", "x-uuencode", "8bit"]))
def test_any_bytes_decode(raw: bytes, name: str) -> None:
    decoded = decode(raw, name)
    assert len(decoded.notes) <= 3
    starts = [piece.start for piece in decoded.pieces]
    assert starts[0] == 0
    assert starts == sorted(starts)
    for plain, encoded in _stretches(decoded, raw):
        assert len(plain) <= len(encoded)


def test_pieces_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "_MOST_PIECES", 3)
    raw = b"a=41b=42c=43d=44"
    assert _stretches(decode(raw, "quoted-printable"), raw)[-1] == (b"BcCdD", b"=42c=43d=44")
    lines = b"cXVh\n" * 9
    assert _stretches(decode(lines, "base64"), lines) == [(b"qua" * 9, lines)]


@pytest.mark.parametrize("unit", [b"=", b"=4", b"= ", b"=\n", b"A=", b"====", b"\n", b"=41a", b"begin 644 a\n"])
@pytest.mark.parametrize("name", ["base64", "quoted-printable", "x-uuencode"])
def test_hostile_repeats_cost_no_more_than_their_length(unit: bytes, name: str) -> None:
    begun = time.process_time()
    decode(unit * (1_000_000 // len(unit)), name)
    assert time.process_time() - begun < 5
