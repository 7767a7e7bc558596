"""The account of an ingest: what became of every input and of every record in it, so that the numbers add up."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from headwater.corpus.ingesting.inputs import File
from headwater.engine import Rows
from headwater.model import Noun

FORMAT = "headwater/corpus-ingest-ledger/1"
_SHOWN = 3


class IngestEntry(Noun, frozen=True, kw_only=True):
    """What became of one input.

    `records` = `captures` + `lost` + `passed`: what holds no text is passed over. `captures` = `kept` + `again`: those
    that are byte for byte the same are kept once, under the first input that has them. Of the kept ones `bare` hold no
    article, the others `articles` together. `lost_reasons` and `passed_kinds` count by reason and kind.
    "partial": something was lost or is not whole. "quarantined": nothing of it was read. "skipped": there was nothing
    to read.
    """

    path: str
    status: Literal["ok", "partial", "quarantined", "skipped"]
    reason: str | None
    records: int
    captures: int
    lost: int
    passed: int
    kept: int
    again: int
    bare: int
    articles: int
    lost_reasons: dict[str, int]
    passed_kinds: dict[str, int]


class IngestLedger(Noun, frozen=True, kw_only=True):
    """The account of a corpus: the totals, and each input by name."""

    schema: str
    records: int
    captures: int
    lost: int
    passed: int
    kept: int
    again: int
    bare: int
    articles: int
    inputs: tuple[IngestEntry, ...]

    @property
    def whole(self) -> bool:
        """Whether there was anything to read and all of it was read."""
        read = [entry for entry in self.inputs if entry.status != "skipped"]
        return bool(read) and all(entry.status == "ok" for entry in read)


class LostItem(Noun, frozen=True, kw_only=True):
    """A record of an input without an article, or not whole: its kind and name there, and why.

    `fate`: "lost"; "amiss", which was read all the same; "aside", passed over on purpose; "fault" of the input itself;
    "bare", a capture that holds no article.
    """

    path: str
    fate: Literal["lost", "amiss", "aside", "fault", "bare"]
    kind: str
    name: str
    reason: str


class Told(NamedTuple):
    """The tables that the account is made of."""

    accounts: Rows
    events: Rows
    passed: Rows
    bare: Rows
    fates: Rows


def items_of(files: Sequence[File], told: Told) -> Iterator[LostItem]:
    """Yield the records that gave no article or are not whole, by bundle."""
    for row in _rows(told.events):
        yield LostItem(
            path=files[row["input"]].path, fate=row["fate"], kind=row["kind"], name=row["name"], reason=row["says"]
        )
    for row in _rows(told.bare):
        path = files[row["input"]].path
        name = row["place"].removeprefix(path).removeprefix("#")
        yield LostItem(path=path, fate="bare", kind="capture", name=name, reason=row["says"])


def account(files: Sequence[File], told: Told) -> IngestLedger:
    """Return the ledger."""
    tallies = [_Tally() for _ in files]
    for row in _rows(told.accounts):
        tallies[row["input"]].read(row["captures"], row["reason"], whole=row["whole"])
    for row in _rows(told.events):
        tally = tallies[row["input"]]
        if row["fate"] in ("lost", "aside"):
            (tally.lost if row["fate"] == "lost" else tally.passed)[row["says"]] += 1
    for row in _rows(told.passed):
        tallies[row["input"]].passed[row["kind"]] += row["count"]
    for row in _rows(told.fates):
        tallies[row["input"]].counts[row["fate"]] += row["count"]
    return _ledger([tally.entry(file) for tally, file in zip(tallies, files, strict=True)])


class _Tally:
    """What is known of one input so far."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self.passed: Counter[str] = Counter()
        self._reasons: dict[str, None] = {}
        self._whole = True

    def read(self, captures: int, reason: str | None, *, whole: bool) -> None:
        """Take what is told of a part."""
        self.counts["captures"] += captures
        self._whole = self._whole and whole
        if reason:
            self._reasons[reason] = None

    def entry(self, file: File) -> IngestEntry:
        """Return what became of the input."""
        reason = "; ".join(list(self._reasons)[:_SHOWN]) or file.reason
        counts = {name: self.counts[name] for name in ("captures", "kept", "again", "bare", "articles")}
        if not self._whole and not counts["captures"] and not self.lost:
            # a document that could not be read is one record that was lost
            self.lost[reason or "not read"] += 1
        lost, passed = self.lost.total(), self.passed.total()
        whole = self._whole or file.status != "ok"
        status = file.status if whole else "partial" if counts["captures"] else "quarantined"
        return IngestEntry(
            path=file.path, status=status, reason=reason, records=counts["captures"] + lost + passed, lost=lost,
            passed=passed, lost_reasons=dict(sorted(self.lost.items())),
            passed_kinds=dict(sorted(self.passed.items())), **counts,
        )  # fmt: skip


def _ledger(entries: Sequence[IngestEntry]) -> IngestLedger:
    names = ("records", "captures", "lost", "passed", "kept", "again", "bare", "articles")
    totals = {name: sum(getattr(entry, name) for entry in entries) for name in names}
    return IngestLedger(schema=FORMAT, inputs=tuple(entries), **totals)


def _rows(table: Rows) -> Iterator[dict[str, Any]]:
    for shard in range(len(table.shards)):
        for batch in table.read(shard):
            yield from batch.to_pylist()
