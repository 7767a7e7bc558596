"""A run of stories from its inputs to its folder."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec

from headwater.corpus.account import Ledger, LostRow, account
from headwater.corpus.days.folder import GivenInput, as_given
from headwater.corpus.days.reading import day_of
from headwater.corpus.folder import claimed
from headwater.corpus.inputs import Input, find_inputs, holds
from headwater.corpus.stories.plan import KERNEL, Plan, Told
from headwater.engine import LocalEngine, Progress, StoredEngine, store
from headwater.errors import UsageError
from headwater.model import Noun
from headwater.settings import CorpusStorySettings, Spark
from headwater.version import VERSION

FORMAT = "headwater/corpus-stories/1"
_ABOUT, _WORK, _LEDGER = "run.json", ".work", "ledger.json"
Tell = Callable[[Progress], None] | None


class Counts(Noun, frozen=True, kw_only=True):
    """What a run found."""

    articles: int
    stories: int


class About(Noun, frozen=True, kw_only=True):
    """What a folder says of its run; with `counts` it is finished."""

    schema: str
    headwater: str
    kernel: str
    settings: CorpusStorySettings
    inputs: tuple[GivenInput, ...]
    counts: Counts | None = None


class Result(NamedTuple):
    """What stands in the output folder."""

    counts: Counts
    ledger: Ledger


class Hands(NamedTuple):
    """Who works: so many processes, or Spark; the memory of all processes together, or of a task of Spark."""

    workers: int | Spark
    memory_bytes: int

    @property
    def share_bytes(self) -> int:
        """The memory of one task."""
        return self.memory_bytes if isinstance(self.workers, Spark) else self.memory_bytes // self.workers


def run(
    paths: Iterable[Path | str], out: Path, asked: CorpusStorySettings, hands: Hands, tell: Tell = None
) -> Result:
    """Find the stories of a corpus, as `headwater.corpus.stories_of` says."""
    given = list(paths)
    _refuse(given, out, asked)
    settings = msgspec.structs.replace(
        asked.corpus, columns_beside=(asked.date_column, asked.title_column, asked.outlet_column)
    )
    inputs = find_inputs(given, settings)
    wanted = About(
        schema=FORMAT, headwater=VERSION, kernel=KERNEL, settings=asked, inputs=as_given(inputs)
    )
    with claimed(out):
        about = _begun(out, wanted)
        counts = about.counts
        if counts is None:
            with closing(_engine(out, hands, tell)) as engine:
                found = Plan(engine, settings, asked, hands.share_bytes).run(inputs)
                counts = _finish(out, about, inputs, found)
        shutil.rmtree(out / _WORK, ignore_errors=True)
        ledger = _kept(out / _LEDGER)
    return Result(counts, ledger)


def _refuse(given: Sequence[Path | str], out: Path, asked: CorpusStorySettings) -> None:
    if holds(given, out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    if not 0 <= asked.gap_days <= asked.window_days or asked.window_days < 1:
        raise UsageError("--window must be 1 day or more, and --gap not longer than it")
    beside = (asked.date_column, asked.title_column, asked.outlet_column)
    columns = (asked.corpus.id_column, asked.corpus.text_column, *beside)
    if len(set(columns)) < len(columns):
        raise UsageError("the columns of id, text, date, title and outlet must be five different ones")
    if asked.undated is not None and day_of(asked.undated) is None:
        raise UsageError("--undated must be a day, as 2031-01-05")


def _engine(out: Path, hands: Hands, tell: Tell) -> StoredEngine:
    work, buffer_bytes = out / _WORK, hands.share_bytes // 8
    if not isinstance(hands.workers, Spark):
        return LocalEngine(work, out, workers=hands.workers, buffer_bytes=buffer_bytes, tell=tell)
    from headwater.engine.spark import SparkEngine  # noqa: PLC0415 - pyspark is an extra

    return SparkEngine(work, out, master=hands.workers.master, buffer_bytes=buffer_bytes, tell=tell)


def _begun(out: Path, wanted: About) -> About:
    try:
        kept = msgspec.json.decode((out / _ABOUT).read_bytes(), type=About)
    except FileNotFoundError:
        _say(out, wanted)
        return wanted
    except (OSError, msgspec.MsgspecError) as fault:
        raise UsageError(f"{out}: its {_ABOUT} is not of a run of stories ({fault}); name another folder") from None
    if msgspec.structs.replace(kept, counts=None) != wanted:
        raise UsageError(f"{out}: holds a run with other inputs or settings; name another folder")
    return kept


def _finish(out: Path, about: About, inputs: Sequence[Input], found: Told) -> Counts:
    lines: list[bytes] = []

    def tell(row: LostRow) -> None:
        lines.append(msgspec.json.encode(row) + b"\n")

    ledger = account(inputs, found.losses, tell)
    store(out / "lost.jsonl", b"".join(lines))
    store(out / _LEDGER, msgspec.json.format(msgspec.json.encode(ledger), indent=2) + b"\n")
    counts = Counts(articles=found.articles.count, stories=found.stories.count)
    _say(out, msgspec.structs.replace(about, counts=counts))
    return counts


def _say(out: Path, about: About) -> None:
    store(out / _ABOUT, msgspec.json.format(msgspec.json.encode(about), indent=2) + b"\n")


def _kept(place: Path) -> Ledger:
    try:
        return msgspec.json.decode(place.read_bytes(), type=Ledger)
    except (OSError, msgspec.MsgspecError) as fault:
        raise UsageError(f"{place}: cannot be read ({fault}); name another folder") from fault
