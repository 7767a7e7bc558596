"""A WARC file that is cut and read in parts gives what reading it whole gives, and nothing is said twice."""

import gzip
import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from headwater.capture import drafts_of, job_of
from headwater.capture.archive.cuts import cuts_of
from headwater.capture.archive.warc import Archive
from headwater.capture.source import Held
from headwater.capture.stretch import Heard, opened_part
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import Layout, answer, crawl, packed, record

SETTINGS = CaptureSettings()


def cuts(raw: bytes, part_bytes: int) -> list[int]:
    return list(cuts_of(Held(raw), part_bytes, SETTINGS, packed=raw.startswith(b"\x1f\x8b")))


def whole(place: Path) -> tuple[list[str], bool]:
    said = Heard(10)
    hashes = [draft.raw_sha256 for draft in drafts_of(place.name, str(place), said, SETTINGS)]
    return hashes, said.whole


def in_parts(place: Path, borders: Sequence[int]) -> tuple[list[str], bool]:
    hashes: list[str] = []
    all_whole = True
    for start, stop in pairwise(borders):
        said = Heard(10)
        job = job_of(place.name, SETTINGS, said)
        with opened_part(str(place), start, stop, SETTINGS) as source:
            archive = Archive(job, start=start)
            hashes += [draft.raw_sha256 for draft in archive.read(source, job.name)]
        all_whole = all_whole and said.whole
    return hashes, all_whole


@pytest.mark.parametrize("layout", ["plain", "members"])
@pytest.mark.parametrize("part_bytes", [1, 3_000, 40_000])
def test_parts_give_what_the_whole_gives(layout: Layout, part_bytes: int, tmp_path: Path) -> None:
    for seed in range(6):
        made = crawl(random.Random(seed), layout, "block")
        place = tmp_path / f"{seed}.warc{'.gz' if layout == 'members' else ''}"
        place.write_bytes(made.raw)
        found = cuts(made.raw, part_bytes)
        begins = {start for start, _ in made.spans}
        assert set(found) <= begins
        if part_bytes == 1:
            assert len(found) >= len(made.spans) - 2
        assert in_parts(place, [0, *found, len(made.raw)]) == whole(place)


def test_a_file_of_one_member_is_not_cut() -> None:
    assert cuts(crawl(random.Random(1), "one member", "none").raw, 1) == []


def test_nothing_is_cut_behind_the_first_record_that_is_not_whole(tmp_path: Path) -> None:
    pages = [answer(f"https://news.example/{n}", f"<p>Berth {n} is let.</p>".encode() * 40) for n in range(12)]
    for layout in ("plain", "members"):
        parts = [packed([page], layout) for page in pages]
        at = sum(map(len, parts[:5]))
        broken = bytearray(b"".join(parts))
        broken[at + len(parts[5]) // 2 : at + len(parts[5])] = b""
        place = tmp_path / f"{layout}.warc"
        place.write_bytes(broken)
        found = cuts(bytes(broken), 1)
        assert found
        assert max(found) <= at
        read, is_whole = in_parts(place, [0, *found, len(broken)])
        assert read == whole(place)[0]
        assert not is_whole


def test_a_record_inside_a_record_is_no_place_to_cut() -> None:
    inner = record("resource", b"a notice that was kept", uri="https://news.example/inner", media_type="text/plain")
    outer = [record("resource", inner * 30, uri=f"https://news.example/{n}", media_type="text/plain") for n in range(4)]
    begins = [sum(map(len, outer[:n])) for n in range(1, 4)]
    assert set(cuts(b"".join(outer), 1)) <= set(begins)


@pytest.mark.parametrize(
    "raw", [b"", b"WARC/1.0\r\n", b"no archive", gzip.compress(b"no archive", mtime=0), b"\x1f\x8b\x08"]
)
def test_what_is_no_archive_is_not_cut(raw: bytes) -> None:
    assert cuts(raw, 1) == []


def test_a_bomb_ends_the_search() -> None:
    bomb = gzip.compress(b"WARC/1.0\r\nContent-Length: 40000000\r\n\r\n" + bytes(40_000_000), 9, mtime=0)
    assert cuts(bomb + bomb, 1) == []
