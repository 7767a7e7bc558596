import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.archive.digests import Digest, spells

TEXT = b"<p>The pier was closed on Monday."
RAW = st.sampled_from([16, 20, 32, 64]).flatmap(lambda size: st.binary(min_size=size, max_size=size))
NEAR = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789=_+- ", max_size=110).map(str.encode)


@given(RAW, NEAR, st.integers(0, 200), st.integers(0, 7))
def test_what_spells_a_digest_is_what_the_standard_library_makes_of_it(
    raw: bytes, other: bytes, at: int, bit: int,
) -> None:
    in_32, in_16 = base64.b32encode(raw), raw.hex().encode()
    for right in (in_32, in_32.rstrip(b"="), in_32.lower(), in_16, in_16.upper()):
        assert spells(right, raw)
        place = at % len(right.rstrip(b"="))
        wrong = right[:place] + bytes([right[place] ^ 1 << bit]) + right[place + 1 :]
        assert spells(wrong, raw) == (wrong.upper() == right.upper())
    assert not spells(other, raw)
    assert not spells(in_32[:4] + other + in_32[4:], raw) or not other.strip(b"=")


@pytest.mark.parametrize(
    ("field", "agrees"),
    [
        (b"sha1:" + hashlib.sha1(TEXT).hexdigest().encode(), True), (b"md5: " + b"0" * 32, False), (b"sha256:", False),
        (b"SHA-256:" + hashlib.sha256(TEXT).hexdigest().upper().encode(), True), (b"crc32:1", None), (b"", None),
        (b"Sha1 : " + base64.b32encode(hashlib.sha1(TEXT).digest()), True), (b"sha1", None), (b"\xff:x", None),
        (b"sha512:" + base64.b32encode(hashlib.sha512(TEXT).digest()), True), (None, None),
    ],
)  # fmt: skip
def test_digests(field: bytes | None, *, agrees: bool | None) -> None:
    digest = Digest.of(field)
    assert (digest is None) == (agrees is None)
    if digest:
        digest.write(TEXT[:9])
        assert digest.takes(TEXT[9:]) == agrees
