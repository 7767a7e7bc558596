"""What the folder of a corpus that grows says of itself: what was given when, and which days are finished."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from headwater.corpus.account import FORMAT as LEDGER
from headwater.corpus.account import Ledger
from headwater.corpus.days.plan import KERNEL, Counted, Unit
from headwater.corpus.inputs import Input
from headwater.engine import store, unwritable
from headwater.errors import UsageError
from headwater.model import Noun
from headwater.settings import CorpusSettings
from headwater.version import VERSION

FORMAT = "headwater/corpus-days/1"
_ABOUT = "run.json"


class GivenInput(Noun, frozen=True, kw_only=True):
    """An input as it was when it was given. `place`: its absolute path; None where nothing of it was read."""

    path: str
    place: str | None
    size: int
    modified_ns: int


class Giving(Noun, frozen=True, kw_only=True):
    """What was given at one time, and the memory by which it was cut."""

    inputs: tuple[GivenInput, ...]
    share_bytes: int
    finished: bool = False


class Counts(Noun, frozen=True, kw_only=True):
    """What a folder holds by now."""

    documents: int
    chars: int
    texts: int
    passages: int
    in_families: int
    boilerplate: int


class DayDone(Noun, frozen=True, kw_only=True):
    """A day that is finished: its number among all, its day (proleptic ordinal), which time of giving it was of."""

    number: int
    day: int
    time: int
    documents: int
    chars: int
    texts: int
    passages: int
    in_families: int
    boilerplate: int

    @property
    def unit(self) -> Unit:
        """The unit that it was."""
        return Unit(self.number, self.day, self.time)


class DaysAbout(Noun, frozen=True, kw_only=True):
    """What a folder says of its run so far."""

    schema: str
    headwater: str
    kernel: str
    settings: CorpusSettings
    times: tuple[Giving, ...] = ()
    days: tuple[DayDone, ...] = ()

    @property
    def counts(self) -> Counts:
        """What all finished days came to. A text that stood before on another day is counted on each."""
        return Counts(**{name: sum(getattr(day, name) for day in self.days) for name in Counts.__struct_fields__})


def begun(out: Path, settings: CorpusSettings) -> DaysAbout:
    """Return what the folder says; of an empty one, that nothing was given yet.

    Raises UsageError where it holds a run of another kind, version or with other settings.
    """
    wanted = DaysAbout(schema=FORMAT, headwater=VERSION, kernel=KERNEL, settings=settings)
    try:
        raw = (out / _ABOUT).read_bytes()
    except FileNotFoundError:
        return wanted
    except OSError as fault:
        raise unwritable(out, fault) from fault
    try:
        kept = msgspec.json.decode(raw, type=DaysAbout)
    except msgspec.MsgspecError as fault:
        raise UsageError(f"{out}: its {_ABOUT} is not of a corpus by days ({fault}); name another folder") from None
    if (kept.schema, kept.headwater, kept.kernel) != (FORMAT, VERSION, KERNEL):
        raise UsageError(f"{out}: holds a run of another kind or of Headwater {kept.headwater}; name another folder")
    if kept.settings != settings:
        raise UsageError(f"{out}: holds a run with other settings; give the same again, or name another folder")
    return kept


class _Times(msgspec.Struct):
    """What a folder says of the times at which something was given; none where it is not of a corpus by days."""

    times: tuple[Giving, ...] = ()


def is_finished(out: Path) -> bool:
    """Whether all that was ever given to a folder is taken in; also where it is not of a corpus by days."""
    try:
        said = msgspec.json.decode((out / _ABOUT).read_bytes(), type=_Times)
    except (OSError, msgspec.MsgspecError):
        return True
    return all(time.finished for time in said.times)


def keep(out: Path, about: DaysAbout) -> None:
    """Write down what the folder says."""
    store(out / _ABOUT, msgspec.json.format(msgspec.json.encode(about), indent=2) + b"\n")


def with_day(about: DaysAbout, unit: Unit, counted: Counted) -> DaysAbout:
    """Return the same with another day finished."""
    done = DayDone(number=unit.number, day=unit.day, time=unit.time, **counted._asdict())
    return msgspec.structs.replace(about, days=(*about.days, done))


def as_given(inputs: Iterable[Input]) -> tuple[GivenInput, ...]:
    """Return inputs as they are now."""
    return tuple(
        GivenInput(path=i.path, place=i.place and str(Path(i.place).resolve()), size=i.size, modified_ns=i.modified_ns)
        for i in inputs
    )


def not_yet_given(inputs: Sequence[Input], about: DaysAbout, out: Path) -> list[Input]:
    """Return the inputs that no finished time took in. Raises UsageError where one has changed since."""
    known = {_key(one): one for time in about.times if time.finished for one in time.inputs}
    fresh = []
    for item, now in zip(inputs, as_given(inputs), strict=True):
        before = known.get(_key(now))
        if before is None:
            fresh.append(item)
        elif (before.size, before.modified_ns) != (now.size, now.modified_ns):
            raise UsageError(f"{out}: took in {item.path}, which has changed since; give new rows in new files")
    return fresh


def _key(one: GivenInput) -> tuple[str, bool]:
    return (one.place or one.path, one.place is None)


def whole_ledger(parts: Sequence[Ledger]) -> Ledger:
    """Return the ledger of all times."""
    return Ledger(
        schema=LEDGER, inputs=tuple(entry for part in parts for entry in part.inputs),
        rows=sum(part.rows for part in parts), documents=sum(part.documents for part in parts),
        lost=sum(part.lost for part in parts),
    )  # fmt: skip
