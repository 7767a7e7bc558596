"""The output folder: what it says of its run, and that one run at a time works in it."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import msgspec

from headwater.corpus.sizes import Sizes
from headwater.engine import load, store, unwritable
from headwater.errors import LockedError, UsageError
from headwater.model import Noun
from headwater.version import VERSION

FORMAT = "headwater/corpus-run/1"
_ABOUT, _LOCK, _WORK = "run.json", ".lock", ".work"
S = TypeVar("S")
C = TypeVar("C")
# what a folder may hold before a run begins in it
_OURS = frozenset({_ABOUT, _LOCK, _WORK})


class Origin(Noun, frozen=True, kw_only=True):
    """An input as it was when the run began."""

    path: str
    size: int
    modified_ns: int


class About(Noun, Generic[S, C], frozen=True, kw_only=True):
    """What a folder says of its run. All but `counts` is settled when the run begins; with them it is finished.

    `command` names what is run, `settings` and `counts` are of its kind.
    """

    schema: str
    headwater: str
    command: str = "reuse"
    kernel: str
    settings: S
    inputs: tuple[Origin, ...]
    share_bytes: int
    slot_bits: int
    whole_bytes: int = 0
    counts: C | None = None

    @property
    def sizes(self) -> Sizes:
        """How the corpus was cut when the run began."""
        return Sizes(self.share_bytes, self.slot_bits, self.whole_bytes)


class Known(Protocol):
    """An input: its name, and what tells whether it is still the same."""

    @property
    def path(self) -> str:
        """Its name."""

    @property
    def size(self) -> int:
        """Its bytes."""

    @property
    def modified_ns(self) -> int:
        """When it was changed last."""


class Plan(Noun, frozen=True, kw_only=True):
    """What is run: the command, and the version of its kernels."""

    command: str
    kernel: str


def about(plan: Plan, inputs: Sequence[Known], sizes: Sizes, settings: S, counts: type[C]) -> About[S, C]:  # noqa: ARG001
    """Return what is to be said of a run that begins. `counts`: what it will count."""
    origins = tuple(Origin(path=i.path, size=i.size, modified_ns=i.modified_ns) for i in inputs)
    return About(
        schema=FORMAT, headwater=VERSION, command=plan.command, kernel=plan.kernel, settings=settings, inputs=origins,
        share_bytes=sizes.share_bytes, slot_bits=sizes.slot_bits,
        whole_bytes=sizes.whole_bytes,
    )  # fmt: skip


@contextmanager
def claimed(out: Path) -> Iterator[None]:
    """Make the output folder and keep other runs out of it.

    Raises LockedError where one is at work there, UsageError where the folder holds something else, OutputError where
    it cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        strange = [] if (out / _ABOUT).exists() else sorted(p.name for p in out.iterdir() if p.name not in _OURS)
    except OSError as fault:
        raise unwritable(out, fault) from fault
    if strange:
        raise UsageError(f"{out}: holds {strange[0]} and no {_ABOUT}; name a folder that is empty or not there yet")
    try:
        descriptor = os.open(out / _LOCK, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError as fault:
        raise unwritable(out, fault) from fault
    try:
        _lock(descriptor, out)
        try:
            yield
        finally:
            (out / _LOCK).unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _lock(descriptor: int, out: Path) -> None:
    try:
        import fcntl  # noqa: PLC0415 - not on every system; where it is missing nothing keeps two runs apart
    except ImportError:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # a run that ended meanwhile took the file away that was opened here
        mine = os.path.samestat(os.fstat(descriptor), os.stat(out / _LOCK))  # noqa: PTH116 - beside fstat
    except (BlockingIOError, FileNotFoundError):
        mine = False
    except OSError as fault:
        raise unwritable(out, fault) from fault
    if not mine:
        raise LockedError(f"{out}: another run is at work here; wait for it, or name another folder")


def begun(out: Path, wanted: About[S, C], counts: type[C]) -> About[S, C]:
    """Return what the folder's run is: the one begun there before, or the one that is wanted, written down now.

    Raises UsageError where the one begun before is another.
    """
    try:
        content = (out / _ABOUT).read_bytes()
        command = msgspec.json.decode(content, type=_Begun).command
        if command != wanted.command:
            raise UsageError(f"{out}: holds a run of corpus {command}; name another folder")
        kept: About[S, C] = msgspec.json.decode(content, type=About[type(wanted.settings), counts])  # type: ignore[misc]
    except FileNotFoundError:
        store(out / _ABOUT, _encoded(wanted))
        return wanted
    except msgspec.MsgspecError as fault:
        raise UsageError(f"{out}: its {_ABOUT} is none of this version ({fault}); name another folder") from None
    except OSError as fault:
        raise unwritable(out, fault) from fault
    differs = _difference(kept, wanted)
    if differs:
        raise UsageError(f"{out}: holds a run with {differs}; give the same again, or name another folder")
    return kept


class _Begun(msgspec.Struct):
    command: str = "reuse"


def _difference(kept: About[S, C], wanted: About[S, C]) -> str | None:
    if (kept.headwater, kept.kernel) != (wanted.headwater, wanted.kernel):
        return f"Headwater {kept.headwater} (kernel {kept.kernel}), not {wanted.headwater} (kernel {wanted.kernel})"
    if kept.settings != wanted.settings:
        return "other settings"
    if kept.inputs != wanted.inputs:
        now = {origin.path: origin for origin in wanted.inputs}
        changed = [o.path for o in kept.inputs if now.get(o.path) != o] or [o.path for o in wanted.inputs]
        return f"other inputs ({changed[0]} is another now)"
    if kept.counts is not None:
        return None
    # parts cut for less memory may be worked on with more, not the other way round
    if wanted.share_bytes < kept.share_bytes:
        return "more memory for each worker"
    return "more memory for all workers together" if wanted.sizes.alone_bytes < kept.sizes.alone_bytes else None


def finish(out: Path, kept: About[S, C], counts: C) -> About[S, C]:
    """Say that the run is finished, and take away what it worked with."""
    records = filter(None, map(load, sorted((out / _WORK).glob("*/*.json"))))
    # what shards took is in the report; the manifest is the same whoever made them
    bare = (msgspec.structs.replace(record, cost=None) for record in records)
    store(out / "manifest.jsonl", b"".join(msgspec.json.encode(record) + b"\n" for record in bare))
    told = msgspec.structs.replace(kept, counts=counts)
    store(out / _ABOUT, _encoded(told))
    clear(out)
    return told


def clear(out: Path) -> None:
    """Take away what a finished run worked with."""
    shutil.rmtree(out / _WORK, ignore_errors=True)


def work_in(out: Path) -> Path:
    """Return the folder to work in."""
    return out / _WORK


def kept_json(place: Path, kind: type[C]) -> C:
    """Return what a finished run wrote. Raises UsageError where it is not there."""
    try:
        return msgspec.json.decode(place.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError) as fault:
        raise UsageError(f"{place.parent}: its {place.name} cannot be read ({fault}); name another folder") from fault


def keep_json(place: Path, noun: Noun) -> None:
    """Write a noun as JSON that can be read by people."""
    store(place, _encoded(noun))


def _encoded(noun: Noun) -> bytes:
    return msgspec.json.format(msgspec.json.encode(noun), indent=2) + b"\n"
