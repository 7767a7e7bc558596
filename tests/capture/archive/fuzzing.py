"""One run of the mutation fuzz: a crawl, damaged, read, and held against what was written."""

import hashlib
import random
import re
import time
from collections import Counter
from pathlib import Path
from typing import Final, NamedTuple, get_args

from headwater.capture import read
from headwater.settings import CaptureSettings
from tests.capture.archive.crawls import LAYOUTS, Crawl, Digests, crawl
from tests.capture.archive.mutations import MUTATIONS, Mutated, whole

_DIGESTS: Final = get_args(Digests)
_SETTINGS = CaptureSettings()
_COUNTED = re.compile(r"([\d,]+) records?: ([\d,]+) read(?:, ([\d,]+) not read)?")


class Run(NamedTuple):
    """What came of one damaged file. `faults` is empty where nothing was lost silently."""

    layout: str
    mutation: str
    status: str
    seconds: float
    written: int  # records that carry text
    untouched: int  # of them, those whose bytes were left alone
    kept: int  # of the untouched, those read byte for byte
    untold: bool  # the damaged file is a whole WARC, so nobody can see that it is damaged
    faults: tuple[str, ...]


def run(seed: int, place: Path) -> Run:
    """Write a damaged crawl to `place`, read it and judge what was read.

    Held against what was written: (1) a record whose bytes were left alone is read byte for byte, or the reason tells
    of a loss; (2) where a record is missing or changed the input is not ok; (3) the counts in the reason are those of
    the captures. The damaged file may be a whole WARC in itself (a record taken out from end to end; a wrong letter in
    a record without a digest, not in gzip): a strict judge says so, and then all that it finds must be read, and
    nothing else, if the input is ok.
    """
    rng = random.Random(seed)
    layout, digests = LAYOUTS[seed % len(LAYOUTS)], rng.choice(_DIGESTS)
    made = crawl(rng, layout, digests)
    mutation = MUTATIONS[seed // len(LAYOUTS) % len(MUTATIONS)]
    damaged = mutation(rng, made.raw)
    path = place / ("crawl.warc" if layout == "plain" else "crawl.warc.gz")
    path.write_bytes(damaged.raw)
    begin = time.perf_counter()
    pile = read([path], _SETTINGS)
    seconds = time.perf_counter() - begin
    entry = pile.ledger.entries[0]
    found = Counter(reading.capture.raw_sha256 for reading in pile.readings)
    judged = whole(damaged.raw) if damaged.raw else None
    untouched = _untouched(made, damaged)
    kept = untouched & found
    wanted = Counter(_sha(one.body) for one in made.records if one.body)
    faults = list(_faults(found, wanted, judged, (entry.status, entry.reason or "")))
    if kept != untouched and entry.status == "ok":
        faults.append(f"{(untouched - kept).total()} records left alone are missing, and the input is ok")
    return Run(
        layout, mutation.__name__, entry.status, seconds, wanted.total(), untouched.total(), kept.total(),
        judged is not None, tuple(faults),
    )  # fmt: skip


def _faults(found: Counter[str], wanted: Counter[str], judged: list[bytes] | None, said: tuple[str, str]) -> list[str]:
    status, reason = said
    faults = []
    if judged is not None:
        if status == "ok" and found != Counter(map(_sha, judged)):
            faults.append("a whole file, not all of it is read, and the input is ok")
    elif status == "ok" and found != wanted:
        faults.append("records are missing or changed, and the input is ok")
    # The last: a damaged record may look like a WARC file itself, and is counted within.
    counted = _COUNTED.findall(reason)[-1:]
    if counted and int(counted[0][1].replace(",", "")) != found.total():
        faults.append(f"{found.total()} captures, and the reason says {counted[0][1]} read")
    if status != "ok" and not reason:
        faults.append("no reason")
    return faults


def _untouched(made: Crawl, damaged: Mutated) -> Counter[str]:
    from_start = made.layout == "one member"
    return Counter(
        _sha(one.body)
        for one, span in zip(made.records, made.spans, strict=True)
        if one.body and damaged.holds(span, from_start=from_start)
    )


def _sha(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
