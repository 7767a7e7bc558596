from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.decode import decode_text
from headwater.capture.decoded import runs_of
from headwater.capture.mail.encoded import Decoded, Piece, as_it_stands, runs_back, whole_runs
from headwater.model import Reading, Run, TextView
from headwater.model.capture import Capture


def _run(start: int, length: int, raw_start: int, raw_length: int) -> Run:
    return Run(start=start, length=length, raw_start=raw_start, raw_length=raw_length)


def _view(runs: tuple[Run, ...], encoding: str = "utf-8") -> TextView:
    return TextView(encoding=encoding, replaced=0, runs=runs)


def test_what_is_not_encoded_is_shifted() -> None:
    decoded = as_it_stands(b"the quay").moved(10)
    assert runs_back("the quay", _view((_run(0, 3, 0, 3), _run(3, 5, 3, 5))), decoded) == (
        _run(0, 3, 10, 3), _run(3, 5, 13, 5),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "pieces", "runs"),
    [
        ("abcd", (Piece(0, 0, 2, plain=True), Piece(2, 5, 2, plain=True)), (_run(0, 2, 0, 2), _run(2, 2, 5, 2))),
        ("aéb", (Piece(0, 0, 1, plain=True), Piece(1, 1, 6, plain=False), Piece(3, 7, 1, plain=True)),
         (_run(0, 1, 0, 1), _run(1, 1, 1, 6), _run(2, 1, 7, 1))),
        # the character lies across two pieces: they count as one
        ("aéb", (Piece(0, 0, 2, plain=True), Piece(2, 2, 3, plain=False), Piece(3, 5, 1, plain=True)),
         (_run(0, 2, 0, 5), _run(2, 1, 5, 1))),
        ("é", (Piece(0, 4, 1, plain=True), Piece(1, 5, 3, plain=False)), (_run(0, 1, 4, 4),)),
    ],
)  # fmt: skip
def test_spelt_out_text_parts_where_the_encoding_does(
    text: str,
    pieces: tuple[Piece, ...],
    runs: tuple[Run, ...],
) -> None:
    body = text.encode()
    assert runs_back(text, _view((_run(0, len(text), 0, len(body)),)), Decoded(body, pieces)) == runs


def test_a_run_that_is_not_spelt_out_maps_to_all_it_touches() -> None:
    pieces = (Piece(0, 0, 2, plain=True), Piece(2, 2, 6, plain=False), Piece(4, 8, 9, plain=True))
    body = b"x&\xc3\xa9mp;y"
    assert runs_back("x&y", _view((_run(1, 1, 1, 6),)), Decoded(body, pieces)) == (_run(1, 1, 1, 10),)


def test_bad_bytes_that_are_as_many_as_their_stand_in_are_not_parted() -> None:
    body = b"\xf0\x9f\x98"  # decodes to one U+FFFD, which is three bytes again
    pieces = (Piece(0, 0, 1, plain=True), Piece(1, 1, 6, plain=False))
    assert runs_back("\ufffd", _view((_run(0, 1, 0, 3),)), Decoded(body, pieces)) == (_run(0, 1, 0, 7),)


def test_nothing_that_stands_for_bytes_as_a_whole_is_split_by_chance() -> None:
    text, raw_length = "Паромы", 12  # as many bytes as in UTF-8, and not those
    runs = tuple(whole_runs(text, _run(0, 6, 40, raw_length), "utf-8"))
    capture = Capture(id="c", path="p", uri=None, media_type="t", raw_sha256="0", chars=6, captured=None)
    reading = Reading(capture=capture, text=text, view=_view(runs))
    assert {reading.raw_range(at, at + 1) for at in range(6)} == {(40, 52)}
    assert reading.raw_range(0, 6) == (40, 52)
    assert tuple(whole_runs(text, _run(0, 6, 40, 13), "utf-8")) == (_run(0, 6, 40, 13),)


@given(
    st.text(st.sampled_from("aé€😀 \n"), min_size=1), st.lists(st.integers(1, 9)), st.sampled_from(["utf-8", "gb18030"])
)
def test_runs_cover_the_text_and_never_run_backwards(text: str, widths: list[int], encoding: str) -> None:
    body = text.encode(encoding)
    pieces, at = [Piece(0, 3, widths[0] if widths else 1, plain=False)], 3
    for number, width in enumerate(widths):
        at += width + number % 3
        if number + 1 < len(body):
            pieces.append(Piece(number + 1, at, 5, plain=False))
            at += 5
    decoded = decode_text(body, encoding)
    runs = runs_back(text, _view(runs_of(decoded), encoding), Decoded(body, tuple(pieces)))
    assert [run.start for run in runs] == sorted({run.start for run in runs})
    assert sum(run.length for run in runs) == len(text)
    assert all(a.raw_start <= b.raw_start for a, b in pairwise(runs))
