"""A run from its inputs to its folder: begins or goes on, works, draws up the account, finishes."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow.compute as pc

from headwater.capture.walk import Paths, listed
from headwater.corpus import folder, plan
from headwater.corpus.account import Ledger, Losses, LostRow, account
from headwater.corpus.inputs import Input, find_inputs, holds
from headwater.corpus.report import Balance, Report, kept_report
from headwater.corpus.sizes import Sizes, sizes_for
from headwater.corpus.working import Hands, counted, work_in
from headwater.engine import Rows, StoredEngine, unwritable
from headwater.errors import UsageError
from headwater.model import Noun
from headwater.settings import CorpusSettings

REUSE = folder.Plan(command="reuse", kernel=plan.KERNEL)


class Counts(Noun, frozen=True, kw_only=True):
    """What a run found."""

    documents: int
    chars: int
    texts: int
    passages: int
    in_families: int


class Result(NamedTuple):
    """What stands in the output folder: what was run, what it found, what became of every input, what that took."""

    about: folder.About[CorpusSettings, Counts]
    counts: Counts
    ledger: Ledger
    report: Report


def run(paths: Paths, out: Path, settings: CorpusSettings, memory_bytes: int, hands: Hands) -> Result:
    """Find the passages that documents share, as `headwater.corpus.reuse` says."""
    given = listed(paths)
    if holds(given, out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    inputs = find_inputs(given, settings)
    sizes = sizes_for(memory_bytes, hands.sharing, sum(one.text_bytes for one in inputs))
    wanted = folder.about(REUSE, inputs, sizes, settings, Counts)
    work = partial(_work, inputs=inputs, out=out, settings=settings)
    about = work_in(out, wanted, Counts, hands, work)
    return Result(about, counted(about), folder.kept_json(out / "ledger.json", Ledger), kept_report(out))


def _work(
    engine: StoredEngine, sizes: Sizes, inputs: Sequence[Input], out: Path, settings: CorpusSettings
) -> tuple[Counts, Sequence[Balance]]:
    found = plan.run(engine, inputs, sizes, settings)
    ledger = told_losses(inputs, found.losses, out)
    folder.keep_json(out / "ledger.json", ledger)
    counts = Counts(
        documents=found.documents.count, chars=_sum(found.documents, "chars"), texts=found.texts.count,
        passages=found.passages.count, in_families=found.families.count,
    )  # fmt: skip
    rows = ledger.documents + ledger.lost
    read = Balance(says="documents + lost = rows of the inputs", parts=rows, whole=ledger.rows)
    told = Balance(says="documents told = documents read", parts=counts.documents, whole=ledger.documents)
    return counts, (read, told)


def _sum(rows: Rows, column: str) -> int:
    shards = range(len(rows.shards))
    return sum(pc.sum(batch.column(column)).as_py() for shard in shards for batch in rows.read(shard))


def told_losses(inputs: Sequence[Input], losses: Losses, out: Path) -> Ledger:
    """Write down the rows that were lost, and return the ledger."""
    place = out / "lost.jsonl"
    waiting = place.with_name(f".{place.name}.part")
    encoder = msgspec.json.Encoder()
    try:
        with waiting.open("wb") as file:

            def tell(row: LostRow) -> None:
                file.write(encoder.encode(row) + b"\n")

            ledger = account(inputs, losses, tell)
        waiting.replace(place)
    except OSError as fault:
        raise unwritable(place, fault) from fault
    return ledger
