"""`corpus families`: from the passages that `corpus reuse` found to who has the text from whom."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from headwater.capture.walk import Paths, listed
from headwater.corpus import folder, lineage
from headwater.corpus.account import Ledger, Losses
from headwater.corpus.days.folder import is_finished
from headwater.corpus.inputs import Input, find_inputs, holds
from headwater.corpus.report import Balance, Report, kept_report
from headwater.corpus.run import told_losses
from headwater.corpus.sizes import Sizes, finer, sizes_for
from headwater.corpus.sources import sources_of
from headwater.corpus.working import Hands, counted, work_in
from headwater.engine import Engine, Kernel, Rows, Source, Step, StoredEngine
from headwater.errors import UsageError
from headwater.model import Noun
from headwater.settings import FamilySettings

KERNEL = "2"
"""Raised with every change of what the kernels answer, so that work of an older build is never taken for done."""
FAMILIES = folder.Plan(command="families", kernel=KERNEL)


class FamilyCounts(Noun, frozen=True, kw_only=True):
    """What was found. `cut_families`: those larger than the bound; `cut_passages`: passages between their parts."""

    articles: int
    in_families: int
    families: int
    descents: int
    cut_families: int
    cut_passages: int


class Told(NamedTuple):
    """What stands in the output folder: what was run, what it found, what became of every input, what that took."""

    about: folder.About[FamilySettings, FamilyCounts]
    counts: FamilyCounts
    ledger: Ledger
    report: Report


class _Found(NamedTuple):
    losses: Losses
    cut: Rows
    placed: Rows
    descents: Rows
    members: Rows
    aside: Rows


def families(
    paths: Paths, reused: Path, out: Path, settings: FamilySettings, memory_bytes: int, hands: Hands
) -> Told:
    """Tie the texts of a corpus to their exemplars, as `headwater.corpus.descend` says."""
    given = listed(paths)
    if holds([*given, reused], out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    inputs, tables = find_inputs(given, settings.corpus), _tables(reused)
    text_bytes = sum(one.text_bytes for one in inputs)
    sizes = finer(sizes_for(memory_bytes, hands.sharing, text_bytes), text_bytes)
    wanted = folder.about(FAMILIES, [*inputs, *tables], sizes, settings, FamilyCounts)
    work = partial(_work, inputs=inputs, tables=tables, out=out, settings=settings)
    about = work_in(out, wanted, FamilyCounts, hands, work)
    return Told(about, counted(about), folder.kept_json(out / "ledger.json", Ledger), kept_report(out))


class _File(NamedTuple):
    """A file of `corpus reuse`: which table it is of, and what tells whether it is still the same."""

    path: str
    place: str
    size: int
    modified_ns: int
    table: str

    @property
    def source(self) -> Source:
        return Source(f"{self.size} {self.modified_ns} {self.path}", self.place, self.size)


def _tables(reused: Path) -> list[_File]:
    """Return what `corpus reuse` wrote; by days its tables lie in folders of their own."""
    if not (reused / "report.json").exists():
        raise UsageError(f"{reused}: holds no finished run of corpus reuse; give the folder that it wrote")
    if not is_finished(reused):
        raise UsageError(f"{reused}: holds a run of corpus reuse that was stopped; let it go on to its end first")
    found = []
    for table in ("passages", "documents"):
        for place in sorted((reused / table).rglob("*.parquet")):
            about = place.stat()
            name = place.relative_to(reused).as_posix()
            found.append(_File(name, str(place.resolve()), about.st_size, about.st_mtime_ns, table))
    if not found:
        raise UsageError(f"{reused}: holds no passages; give the folder that corpus reuse wrote")
    return found


def plan(
    engine: Engine, inputs: Sequence[Input], tables: Sequence[_File], sizes: Sizes, settings: FamilySettings
) -> _Found:
    """Bring texts and passages of a family together and judge each family by itself."""
    bits = sizes.slot_bits
    read = partial(lineage.articles, settings=settings, bits=bits)
    rows = engine.scan(_step("articles", settings, read, "articles", "outlets", "lost", "ends"), sources_of(inputs))
    by_table = {
        name: [file.source for file in tables if file.table == name] for name in ("passages", "documents")
    }
    find = partial(lineage.passages, bits=bits)
    shared = engine.scan(_step("passages", settings, find, "passages", "edges"), by_table["passages"])
    exact = engine.scan(_step("exact", settings, lineage.exact_copies, "edges"), by_table["documents"])
    tie = partial(lineage.components, settings=settings, bits=bits)
    edges = [shared["edges"], exact["edges"]]
    tied = engine.group(_step("components", settings, tie, "labels", "cut"), edges, [range(1)])
    place = partial(lineage.placed, bits=bits)
    cuts = sizes.chunks(rows["articles"].partitions, rows["articles"].stored_bytes)
    given = [rows["articles"], shared["passages"], tied["labels"]]
    here = engine.group(_step("placed", settings, place, "articles", "passages", "absent"), given, cuts)
    if here["absent"].count:
        raise _foreign(here["absent"], tables)
    losses = Losses(rows["lost"], rows["ends"], rows["articles"].shards)
    engine.drop(rows["articles"], shared["passages"], shared["edges"], exact["edges"], tied["labels"])
    judge = partial(lineage.descents, settings=settings)
    step = _step("descents", settings, judge, "descents", "members", "aside")
    cuts = sizes.shares(here["articles"].partitions, here["articles"].stored_bytes)
    told = engine.group(step, [here["articles"], here["passages"]], cuts, [rows["outlets"]])
    engine.drop(here["articles"], here["passages"])
    engine.write(told["descents"], "descents", lineage.DESCENTS)
    engine.write(told["members"], "families", lineage.MEMBERS)
    return _Found(
        losses, tied["cut"], here["articles"], told["descents"], told["members"], told["aside"],
    )  # fmt: skip


def _work(
    engine: StoredEngine, sizes: Sizes, inputs: Sequence[Input], tables: Sequence[_File], out: Path,
    settings: FamilySettings,
) -> tuple[FamilyCounts, Sequence[Balance]]:  # fmt: skip
    found = plan(engine, inputs, tables, sizes, settings)
    ledger = told_losses(inputs, found.losses, out)
    folder.keep_json(out / "ledger.json", ledger)
    names: set[str] = set()
    for shard in range(len(found.members.shards)):
        for batch in found.members.read(shard):
            names.update(batch.column("family").to_pylist())
    counts = FamilyCounts(
        articles=ledger.documents, in_families=found.members.count, families=len(names),
        descents=found.descents.count, cut_families=_sum(found.cut, "families"), cut_passages=_sum(found.cut, "edges"),
    )  # fmt: skip
    rows = ledger.documents + ledger.lost
    members, brought = counts.in_families + _sum(found.aside, "again"), found.placed.count
    outside = _sum(found.aside, "passages")
    return counts, (
        Balance(says="articles + lost = rows of the inputs", parts=rows, whole=ledger.rows),
        Balance(says="members of families + ids again = articles brought to them", parts=members, whole=brought),
        Balance(says="passages out of their family = passages cut", parts=outside, whole=counts.cut_passages),
    )


def _foreign(absent: Rows, tables: Sequence[_File]) -> UsageError:
    """Return what is wrong where documents that share text are none of the articles."""
    keys = {key for shard in range(len(absent.shards)) for batch in absent.read(shard) for key in batch[0].to_pylist()}
    ids = (name for table in tables for name in lineage.documents_in(table.place, table.table))
    example = next((name for name in ids if lineage.key_of(name) in keys), None)
    says = f"{absent.count:,} documents that share text in it are none of these articles"
    shown = f" ({ascii(example)[1:-1]})" if example else ""
    return UsageError(f"--reuse: {says}{shown}; give the articles that corpus reuse was given, and a new --out")


def _sum(rows: Rows, column: str) -> int:
    shards = range(len(rows.shards))
    return sum(sum(batch.column(column).to_pylist()) for shard in shards for batch in rows.read(shard))


def _step(name: str, settings: FamilySettings, kernel: Kernel, *gives: str) -> Step:
    return Step(name, f"{KERNEL} {settings.sha256}", gives, kernel)
