"""Parts of JSON lines: each line once, wherever the borders lie."""

import json
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.source import Held
from headwater.capture.stretch import Heard
from headwater.corpus.ingesting import parts
from headwater.corpus.ingesting.inputs import Part
from headwater.settings import CaptureSettings, IngestSettings

LINES = st.lists(st.binary(max_size=12).map(lambda raw: raw.replace(b"\n", b"")), max_size=12)


def lines_between(raw: bytes, borders: list[int], chunk: int) -> list[tuple[int, bytes | None]]:
    found = []
    old, parts._CHUNK_BYTES = parts._CHUNK_BYTES, chunk
    try:
        for start, stop in pairwise(borders):
            part = Part(0, "a.jsonl", "", "lines", start, stop)
            lines = parts._whole_lines(Held(raw), part, CaptureSettings(max_record_bytes=9))
            found += [(line.number, line.raw) for line in lines]
    finally:
        parts._CHUNK_BYTES = old
    return found


@given(LINES, st.booleans(), st.sets(st.integers(1, 150)), st.integers(1, 40))
def test_borders_change_nothing(lines: list[bytes], ended: bool, cuts: set[int], chunk: int) -> None:  # noqa: FBT001
    raw = b"\n".join(lines) + (b"\n" if ended else b"")
    borders = [0, *sorted(cut for cut in cuts if cut < len(raw)), len(raw)]
    found = lines_between(raw, borders, chunk)
    assert found == lines_between(raw, [0, len(raw)], 1 << 20)
    expected, at = [], 0
    for piece in raw.split(b"\n"):
        if piece:
            bare = piece.removeprefix(b"\xef\xbb\xbf") if at == 0 else piece
            expected.append((at, bare.strip(b" \t\r\n") if len(piece) <= 9 else None))
        at += len(piece) + 1
    assert found == expected


def test_a_line_is_named_by_its_id_or_its_byte(tmp_path: Path) -> None:
    rows = [{"id": "one", "text": "Pier."}, {"text": "Mole."}, {"id": "one", "text": "Quay."}]
    raw = b"".join(json.dumps(row).encode() + b"\n" for row in rows) + b"{broken\n"
    place = tmp_path / "a.jsonl"
    place.write_bytes(raw)
    said = Heard(10)
    part = Part(0, "a.jsonl", str(place), "lines", 0, len(raw))
    names = [draft.record for draft in parts.captures_in(part, IngestSettings(), said)]
    assert names == ["one", str(raw.index(b'{"text"')), "one~2"]
    assert [(event.fate, event.name) for event in said.taken()] == [
        ("amiss", f"{raw.rindex(b'{', 0, -9):,}"), ("lost", f"{raw.index(b'{broken'):,}"),
    ]  # fmt: skip


def test_moments_of_an_unknown_zone_lose_no_row(tmp_path: Path) -> None:
    place = tmp_path / "a.parquet"
    moments = pa.array([22_343 * 86_400], pa.timestamp("s", "Not/AZone"))
    pq.write_table(pa.table({"id": ["a"], "text": ["The mole at Orrin stood open."], "published": moments}), place)
    said = Heard(10)
    (draft,) = parts.captures_in(Part(0, "a.parquet", str(place), "rows", 0, 1), IngestSettings(), said)
    assert draft.about.published is not None
    assert draft.about.published.value.startswith("2031-03-05 00:00:00")
    assert not said.taken()
