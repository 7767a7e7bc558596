"""A run of stories from its inputs to its folder."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from headwater.capture.walk import Paths, listed
from headwater.corpus import folder
from headwater.corpus.account import Ledger
from headwater.corpus.inputs import Input, find_inputs, holds
from headwater.corpus.report import Balance, Report, kept_report
from headwater.corpus.row_dates import date_columns, day_of
from headwater.corpus.run import told_losses
from headwater.corpus.sizes import Sizes
from headwater.corpus.stories.plan import KERNEL, Plan
from headwater.corpus.working import Hands, counted, work_in
from headwater.engine import StoredEngine
from headwater.errors import UsageError
from headwater.model import Noun
from headwater.settings import CorpusSettings, CorpusStorySettings

STORIES = folder.Plan(command="stories", kernel=KERNEL)
_LEDGER = "ledger.json"


class Counts(Noun, frozen=True, kw_only=True):
    """What a run found."""

    articles: int
    stories: int


class Result(NamedTuple):
    """What stands in the output folder."""

    counts: Counts
    ledger: Ledger
    report: Report


def run(
    paths: Paths, out: Path, asked: CorpusStorySettings, memory_bytes: int, hands: Hands
) -> Result:
    """Find the stories of a corpus, as `headwater.corpus.stories_of` says."""
    given = listed(paths)
    _refuse(given, out, asked)
    beside = (asked.title_column, asked.outlet_column, *date_columns(asked.date_column))
    settings = msgspec.structs.replace(asked.corpus, columns_beside=beside)
    inputs = find_inputs(given, settings)
    wanted = folder.about(STORIES, inputs, Sizes(memory_bytes // hands.sharing, 0), asked, Counts)
    work = partial(_work, inputs=inputs, out=out, settings=settings, asked=asked)
    about = work_in(out, wanted, Counts, hands, work)
    return Result(counted(about), folder.kept_json(out / _LEDGER, Ledger), kept_report(out))


def _work(
    engine: StoredEngine, sizes: Sizes, inputs: Sequence[Input], out: Path, settings: CorpusSettings,
    asked: CorpusStorySettings,
) -> tuple[Counts, Sequence[Balance]]:  # fmt: skip
    found = Plan(engine, settings, asked, sizes.share_bytes).run(inputs)
    ledger = told_losses(inputs, found.losses, out)
    folder.keep_json(out / _LEDGER, ledger)
    counts = Counts(articles=found.articles.count, stories=found.stories.count)
    rows = ledger.documents + ledger.lost
    read = Balance(says="articles + lost = rows of the inputs", parts=rows, whole=ledger.rows)
    told = Balance(says="articles told = articles read", parts=counts.articles, whole=ledger.documents)
    return counts, (read, told)


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
