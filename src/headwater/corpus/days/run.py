"""Runs over a corpus that grows: take in what is new, day by day, and go on where a stopped one was."""

import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec

from headwater.capture.walk import Paths, listed
from headwater.corpus.account import Ledger, LostRow, account
from headwater.corpus.days import folder
from headwater.corpus.days.folder import Counts, DaysAbout, Giving
from headwater.corpus.days.plan import Given, Plan, Unit
from headwater.corpus.folder import claimed
from headwater.corpus.inputs import Input, find_inputs, holds
from headwater.corpus.report import Report, kept_report
from headwater.corpus.row_dates import date_columns, day_of
from headwater.corpus.sizes import Sizes, sizes_for
from headwater.corpus.working import Hands, Took, engine_of, report_of
from headwater.engine import StoredEngine, store, unwritable
from headwater.engine.costs import Meter
from headwater.errors import UsageError
from headwater.settings import CorpusSettings, WindowSettings

# a day is parted into 32 slots, so that one of some gigabytes of text can still be cut into chunks
_SLOT_BITS = 5
_STATE = "state"
_NEEDED = ("index", "kept")
_LEDGERS = "ledgers"


class DaysResult(NamedTuple):
    """What stands in the output folder: what was given, what was found so far, what became of every input.

    `report` is of the last run that took something in.
    """

    about: DaysAbout
    counts: Counts
    ledger: Ledger
    report: Report


def run(
    paths: Paths, out: Path, settings: CorpusSettings, memory_bytes: int, hands: Hands
) -> DaysResult:
    """Take in what is new behind `paths`, as `headwater.corpus.reuse_by_days` says."""
    window = _window_of(settings)
    given = listed(paths)
    if holds(given, out):
        raise UsageError(f"{out}: lies inside an input; the result would be read as one")
    settings = msgspec.structs.replace(settings, columns_beside=date_columns(window.date_column))
    inputs = find_inputs(given, settings)
    text_bytes = sum(one.text_bytes for one in inputs)
    sizes = sizes_for(memory_bytes, hands.sharing, text_bytes)._replace(slot_bits=_SLOT_BITS, whole_bytes=0)
    with claimed(out):
        about = folder.begun(out, settings)
        fresh = folder.not_yet_given(inputs, about, out)
        if fresh or not about.times:
            meter = Meter()
            with closing(engine_of(out, hands, sizes.buffer_bytes, out / _STATE)) as engine:
                about = _Run(engine, out, about, window).take_in(fresh, sizes)
                report_of(out, "reuse", hands, Took(engine.steps, meter), ())
        ledger = _ledger(out, len(about.times))
        store(out / "ledger.json", msgspec.json.format(msgspec.json.encode(ledger), indent=2) + b"\n")
    return DaysResult(about, about.counts, ledger, kept_report(out))


def _window_of(settings: CorpusSettings) -> WindowSettings:
    window = settings.window
    if window is None:
        raise AssertionError("a run by days needs a window")
    if window.days < 0:
        raise UsageError("--window must be 0 or more days")
    if window.date_column in (settings.id_column, settings.text_column):
        raise UsageError("--date-column must name another field than id and text")
    if window.undated is not None and day_of(window.undated) is None:
        raise UsageError("--undated must be a day, as 2031-01-05")
    return window


class _Run:
    """One run: the engine, the folder, and what it says."""

    def __init__(self, engine: StoredEngine, out: Path, about: DaysAbout, window: WindowSettings) -> None:
        self._engine, self._out, self._about, self._window = engine, out, about, window

    def take_in(self, fresh: Sequence[Input], sizes: Sizes) -> DaysAbout:
        """Finish what was begun, then take in what else is new."""
        waiting = list(fresh)
        if self._about.times and not self._about.times[-1].finished:
            waiting = self._go_on(waiting, sizes)
        if waiting or not self._about.times:
            giving = Giving(inputs=folder.as_given(waiting), share_bytes=sizes.share_bytes)
            self._say(msgspec.structs.replace(self._about, times=(*self._about.times, giving)))
            self._take(waiting, sizes)
        return self._about

    def _go_on(self, waiting: Sequence[Input], sizes: Sizes) -> list[Input]:
        """Finish the last time; return the inputs that were not of it."""
        begun = self._about.times[-1]
        here = dict(zip(folder.as_given(waiting), waiting, strict=True))
        missing = [one.path for one in begun.inputs if one not in here]
        if missing:
            raise UsageError(f"{self._out}: holds a run that was stopped; give what it was given again ({missing[0]})")
        if sizes.share_bytes < begun.share_bytes:
            raise UsageError(f"{self._out}: holds a run begun with more memory for each worker; give as much again")
        self._take([here[one] for one in begun.inputs], sizes._replace(share_bytes=begun.share_bytes))
        return [item for one, item in here.items() if one not in begun.inputs]

    def _take(self, inputs: Sequence[Input], sizes: Sizes) -> None:
        """Take in the inputs of the last time."""
        time = len(self._about.times) - 1
        inputs = _renumbered(inputs)
        plan = Plan(self._engine, sizes, self._about.settings, self._window)
        given = plan.read(inputs, time)
        units = [day.unit for day in self._about.days]
        for day in given.days:
            if any((unit.day, unit.time) == (day, time) for unit in units):
                continue
            unit = Unit(len(units), day, time)
            counted = plan.compare(unit, given, units)
            self._say(folder.with_day(self._about, unit, counted))
            units.append(unit)
            self._clear(unit.folder)
            plan.forget(units, max(unit.day for unit in units))
        self._close(inputs, given, time)

    def _close(self, inputs: Sequence[Input], given: Given, time: int) -> None:
        ledger = _told(inputs, given, self._out, time)
        place = self._out / _STATE / _LEDGERS
        place.mkdir(parents=True, exist_ok=True)
        store(place / f"{time}.json", msgspec.json.encode(ledger))
        finished = msgspec.structs.replace(self._about.times[-1], finished=True)
        self._say(msgspec.structs.replace(self._about, times=(*self._about.times[:-1], finished)))
        for step in ("scan", "losses"):
            shutil.rmtree(self._out / _STATE / f"time={time}" / step, ignore_errors=True)

    def _clear(self, name: str) -> None:
        """Take away what a finished day worked with, but for what later days need."""
        for step in (self._out / _STATE / name).iterdir():
            if step.name not in _NEEDED:
                shutil.rmtree(step, ignore_errors=True)

    def _say(self, about: DaysAbout) -> None:
        folder.keep(self._out, about)
        self._about = about


def _renumbered(inputs: Sequence[Input]) -> list[Input]:
    """Return inputs with their splits numbered through from 0 on."""
    found, number = [], 0
    for item in inputs:
        splits = tuple(split._replace(number=number + at) for at, split in enumerate(item.splits))
        number += len(splits)
        found.append(item._replace(splits=splits))
    return found


def _told(inputs: Sequence[Input], given: Given, out: Path, time: int) -> Ledger:
    """Write down the rows of one time that were lost, and return its ledger."""
    place = out / "lost" / f"time={time}.jsonl"
    encoder = msgspec.json.Encoder()
    lines: list[bytes] = []

    def tell(row: LostRow) -> None:
        lines.append(encoder.encode(row) + b"\n")

    ledger = account(inputs, given.losses, tell)
    try:
        place.parent.mkdir(exist_ok=True)
    except OSError as fault:
        raise unwritable(place, fault) from fault
    store(place, b"".join(lines))
    return ledger


def _ledger(out: Path, times: int) -> Ledger:
    places = [out / _STATE / _LEDGERS / f"{time}.json" for time in range(times)]
    try:
        parts = [msgspec.json.decode(place.read_bytes(), type=Ledger) for place in places]
    except (OSError, msgspec.MsgspecError) as fault:
        raise UsageError(f"{out}: its ledgers cannot be read ({fault}); name another folder") from fault
    return folder.whole_ledger(parts)
