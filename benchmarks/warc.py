"""What reading a web archive costs beside bare fastwarc, and what memory a long one takes.

usage: python -m benchmarks.warc [--records N] [--runs N] [--gigabyte], from the root of the project.

Speed: CPU seconds of one process, the ways interleaved so that a noisy machine disturbs all alike, medians of the runs.
A generated crawl: pages of 30 to 100 KB, every eighth answer a picture, every fourth page sent in gzip, a request for
every second answer. The ways:
  bare               fastwarc alone: each record taken, each body decoded and read
  bare + fields      the same; of each page also the URI, the date, the type and the charset, which anybody needs
  bare + fields + hash   the same; of each page also the SHA-256, which Headwater's captures are known by
  headwater          the reader of this project, with what takes the documents replaced by something that takes them
  headwater, no hash     the same, with the SHA-256 left out
  SHA-256 alone      the pages' bodies, in memory already, hashed: what no reader of captures goes below
Each on crawls without digests, and with them (then checked by both). Two figures stand below each table: beside bare
fastwarc, which neither hashes nor sees damage, and beside fastwarc that takes the same fields and hash. Of files in
gzip also what unpacking alone costs, by the library that is installed, by zlib and by fastwarc.

With --gigabyte: a crawl of 1 GB is written to the folder for temporary files, and read in a process of its own under
two values of `max_pile_chars`; the peak of its resident memory is printed. The crawl is deleted afterwards.
"""

import argparse
import hashlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from fastwarc.stream_io import GzipReader
from fastwarc.warc import ArchiveIterator, WarcRecord
from tests.capture.archive.crawls import Digests, Layout, answer, packed, record

from headwater.capture import read
from headwater.capture.archive import entity, inflate
from headwater.capture.archive.members import Members
from headwater.capture.archive.warc import read_warc
from headwater.capture.draft import Document, Draft, Job
from headwater.capture.said import Said
from headwater.capture.source import opened
from headwater.settings import CaptureSettings

_SETTINGS = CaptureSettings()
_WORDS = [f"{start}{end}" for start in "quay pier berth tender sluice mole dock".split() for end in range(900)]


def page(rng: random.Random) -> bytes:
    """Return a page of 30 to 100 KB."""
    parts, size, wanted = ["<!DOCTYPE html><html><head><title>Berths</title></head><body>"], 0, rng.randint(30, 100)
    while size < wanted * 1000:
        parts.append(f'<div class="c{rng.randrange(40)}"><p>{" ".join(rng.choices(_WORDS, k=40))}.</p></div>\n')
        size += len(parts[-1])
    return "".join(parts).encode()


def crawl(rng: random.Random, count: int, layout: Layout, digests: Digests) -> Iterator[bytes]:
    """Yield the records of a crawl, packed as they stand in the file."""
    for number in range(count):
        uri = f"https://news.example/{number}"
        if number % 8 == 7:
            made = [answer(uri, rng.randbytes(rng.randint(20_000, 80_000)), "image/jpeg", digests=digests)]
        elif number % 4 == 1:
            body = page(rng)
            sent = packed([body], "members")
            made = [answer(uri, body, coded=sent, fields="Content-Encoding: gzip\r\n", digests=digests)]
        else:
            made = [answer(uri, page(rng), digests=digests)]
        if number % 2:
            made.append(record("request", b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n", uri=uri, digests=digests))
        yield packed(made, layout)


def bare(place: Path, each: Callable[[WarcRecord, bytes], object], *, verify: bool) -> int:
    """Read all with fastwarc alone; return how many pages there were."""
    count = 0
    with place.open("rb") as file:
        for one in ArchiveIterator(file, auto_decode="all", verify_digests=verify):
            body = one.reader.read()
            if one.http_content_type == "text/html":
                count += 1
                each(one, body)
    return count


def fields(one: WarcRecord, _body: bytes) -> object:
    """Take of a record what a document needs."""
    return one.headers.get("WARC-Target-URI"), one.record_date, one.http_charset


def fields_and_hash(one: WarcRecord, body: bytes) -> object:
    """Take of a record what a document needs, and its hash."""
    return fields(one, body), hashlib.sha256(body).hexdigest()


def headwater(place: Path) -> int:
    """Read all with this project's reader; return how many documents it handed on."""
    count = 0

    def take(_document: Document) -> Iterator[Draft]:
        nonlocal count
        count += 1
        return iter(())

    with opened(str(place), _SETTINGS) as (source, _):
        for _ in read_warc(source, Job(place.name, _SETTINGS, Said(10), take)):
            pass
    return count


def headwater_unhashed(place: Path) -> int:
    """Read all with this project's reader, hashing nothing."""
    unhashed = SimpleNamespace(sha256=lambda _raw: SimpleNamespace(hexdigest=str))
    with mock.patch.object(entity, "hashlib", unhashed):
        return headwater(place)


def hashed(bodies: list[bytes]) -> int:
    """Hash the bodies; return how many there were."""
    for body in bodies:
        hashlib.sha256(body).hexdigest()
    return len(bodies)


def unpacked(place: Path) -> int:
    """Unpack a file as this project's reader does; return how many bytes there were."""
    with opened(str(place), _SETTINGS) as (source, _):
        members = Members(source.as_stored(), _SETTINGS)
        return sum(map(len, iter(lambda: members.read(1 << 18), b"")))


def unpacked_by_zlib(place: Path) -> int:
    """Unpack a file as this project's reader does without ISA-L."""
    with mock.patch.object(inflate, "LIBRARY", zlib):
        return unpacked(place)


def unpacked_by_fastwarc(place: Path) -> int:
    """Unpack a file by fastwarc's reader of gzip."""
    with place.open("rb") as file:
        reader = GzipReader(file)
        return sum(map(len, iter(lambda: reader.read(1 << 18), b"")))


def unpacking(place: Path, runs: int) -> None:
    """Time what unpacking alone costs, and print a line."""
    ways = {inflate.LIBRARY.__name__: unpacked, "zlib": unpacked_by_zlib, "fastwarc": unpacked_by_fastwarc}
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            begin = time.process_time()
            way(place)
            taken[name].append(time.process_time() - begin)
    costs = ", ".join(f"{name} {statistics.median(times) * 1e3:.1f}" for name, times in taken.items())
    print(f"  gzip alone, CPU ms: {costs}")


def speed(place: Path, runs: int, *, verify: bool) -> None:
    """Time all ways of reading one file and print a table."""
    bodies: list[bytes] = []
    bare(place, lambda _one, body: bodies.append(body), verify=False)
    ways: dict[str, Callable[[], int]] = {
        "bare": lambda: bare(place, lambda *_: None, verify=verify),
        "bare + fields": lambda: bare(place, fields, verify=verify),
        "bare + fields + hash": lambda: bare(place, fields_and_hash, verify=verify),
        "headwater": lambda: headwater(place),
        "headwater, no hash": lambda: headwater_unhashed(place),
        "SHA-256 alone": lambda: hashed(bodies),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    counts = {name: way() for name, way in ways.items()}
    if len(set(counts.values())) > 1:
        sys.exit(f"the ways do not read the same pages: {counts}")
    for _ in range(runs):
        for name, way in ways.items():
            begin = time.process_time()
            way()
            taken[name].append(time.process_time() - begin)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    size, library = place.stat().st_size / 1e6, inflate.LIBRARY.__name__
    print(f"{place.name}: {size:.0f} MB, {counts['bare']:,} pages, digests {verify}; gzip by {library}")
    print(f"  {'CPU ms':>32}  {'/ bare':>7}  {'/ bare + fields':>15}  {'/ bare + fields + hash':>22}")
    for name, middle in medians.items():
        ratios = [middle / medians[base] for base in ("bare", "bare + fields", "bare + fields + hash")]
        print(f"  {name:<22}{middle * 1e3:>10.1f}  {ratios[0]:>7.2f}  {ratios[1]:>15.2f}  {ratios[2]:>22.2f}")
    ours, alone = medians["headwater"] / medians["bare"], medians["SHA-256 alone"] / medians["bare"]
    print(f"  beside bare fastwarc {ours:.2f}, of which SHA-256 {alone:.2f}; "
          f"beside the same work {medians['headwater'] / medians['bare + fields + hash']:.2f}")  # fmt: skip


def memory(folder: Path) -> None:
    """Have 1 GB written, and read under two bounds, in processes of their own: a process inherits its parent's peak."""
    place = str(folder / "gigabyte.warc")
    itself = [sys.executable, "-m", "benchmarks.warc"]
    subprocess.run([*itself, "--write", place], check=True)
    for chars in ("20000000", "60000000"):
        subprocess.run([*itself, "--read", place, chars], check=True)


def write(place: Path) -> None:
    """Write a crawl of 1 GB."""
    rng = random.Random(1)
    block = list(crawl(rng, 400, "plain", "none"))
    size = 0
    with place.open("wb") as file:
        while size < 1_000_000_000:
            rng.shuffle(block)
            size += file.write(b"".join(block))


def read_under(place: str, chars: str) -> None:
    """Read a file up to so many characters; print the peak of this process's resident memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pile = read([place], CaptureSettings(max_pile_chars=int(chars)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    held = sum(len(one.text) for one in pile.readings)
    size = Path(place).stat().st_size
    print(f"{size / 1e9:.2f} GB, max_pile_chars {int(chars):,}: {len(pile.readings):,} captures, {held:,} characters, "
          f"peak {peak / 1024:,.0f} MB ({before / 1024:,.0f} MB before)")  # fmt: skip


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=800)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--gigabyte", action="store_true")
    parser.add_argument("--write", metavar="PLACE", help=argparse.SUPPRESS)
    parser.add_argument("--read", nargs=2, metavar=("PLACE", "CHARS"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.read:
        read_under(*asked.read)
        return
    if asked.write:
        write(Path(asked.write))
        return
    with tempfile.TemporaryDirectory() as name:
        if asked.gigabyte:
            memory(Path(name))
            return
        kinds: tuple[tuple[Layout, Digests], ...] = (
            ("members", "none"), ("plain", "none"), ("members", "both"), ("plain", "both"),
        )  # fmt: skip
        for layout, digests in kinds:
            place = Path(name, "crawl.warc" if layout == "plain" else "crawl.warc.gz")
            place.write_bytes(b"".join(crawl(random.Random(7), asked.records, layout, digests)))
            speed(place, asked.runs, verify=digests != "none")
            if layout != "plain" and digests == "none":
                unpacking(place, asked.runs)


if __name__ == "__main__":
    main()
