"""Captures: from paths to canonical text with its map to the bytes, and the ledger of what became of each input."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from functools import partial
from typing import BinaryIO

from headwater.capture import ledger, walk
from headwater.capture.draft import Draft, Job
from headwater.capture.remembering import keep, recall
from headwater.capture.said import Said
from headwater.capture.source import Source, given, opened
from headwater.errors import CaptureError
from headwater.memory import Memory
from headwater.model import Pile
from headwater.settings import CaptureSettings

__all__ = ["Opener", "drafts_of", "job_of", "read", "read_inputs"]

Opener = Callable[[walk.Input], AbstractContextManager[Source]]


def read(paths: walk.Paths, settings: CaptureSettings, stdin: BinaryIO | None = None) -> Pile:
    """Read files, folders and (`-`) standard input, whatever mixture of formats they hold; also in gzip.

    Readings come by capture id, ledger entries by path; neither depends on the order of `paths`. Nothing an input holds
    raises: what cannot be read is set aside with its reason, a missing path as well. `raw_sha256` and byte offsets are
    those of the unpacked bytes, so that packing a file changes no id; for a document inside a container they are those
    of the document. Opens no connection and runs nothing that an input holds; a PDF is read by a process of its own.
    Inputs are read in the order of their paths until `max_pile_chars` of text are held; what is behind that is set
    aside, and said so.
    """
    return read_inputs(walk.gather(paths), partial(_opened, settings=settings, stdin=stdin), settings)


def read_inputs(
    inputs: Sequence[walk.Input], open_input: Opener, settings: CaptureSettings, memory: Memory | None = None
) -> Pile:
    """Read inputs that were gathered before, whose bytes `open_input` gives; otherwise as `read`.

    With `memory` an input whose `sha256` is known is read once in all runs.
    """
    room = settings.max_pile_chars
    outcomes: list[ledger.Outcome] = []
    for item in inputs:
        outcome = recall(item, settings, memory)
        if outcome is None or outcome.chars > room:
            outcome = _read(item, open_input, settings, room)
            if not outcome.is_cut:
                keep(outcome, settings, memory)
        room = 0 if outcome.is_cut else room - outcome.chars
        outcomes.append(outcome)
    return ledger.close(outcomes)


def _read(item: walk.Input, open_input: Opener, settings: CaptureSettings, room: int) -> ledger.Outcome:
    """Read one input until `room` characters are held."""
    said = Said(settings.max_listed)
    drafts: list[Draft] = []
    is_cut = False
    with closing(_drafts(item, said, settings, open_input)) as found:
        for draft in found:
            if len(draft.text) > room:
                bound = f"{settings.max_pile_chars:,} characters of the pile (max_pile_chars)"
                said.fault(f"only {len(drafts):,} captures are read: the {bound} are reached")
                is_cut = True
                break
            room -= len(draft.text)
            drafts.append(draft)
    return ledger.Outcome(item, tuple(drafts), said, is_cut)


def drafts_of(path: str, place: str, said: Said, settings: CaptureSettings) -> Generator[Draft]:
    """Yield the drafts of one file with their raw bytes, one at a time and under no bound on all of them together.

    `path` names it. What goes wrong is said, never raised.
    """
    item = walk.Input(path, place)
    return _drafts(item, said, settings, partial(_opened, settings=settings, stdin=None), keep_raw=True)


def _drafts(
    item: walk.Input, said: Said, settings: CaptureSettings, open_input: Opener, *, keep_raw: bool = False
) -> Generator[Draft]:
    """Yield the drafts of one input; what goes wrong is said, whatever of it was read before."""
    from headwater.capture import formats  # noqa: PLC0415 - readers of all formats, which a corpus of rows does not need

    if item.fault:
        said.fault(item.fault)
    if item.same_as or item.note or item.fault:
        return
    try:
        with open_input(item) as source:
            name = bare_name(item.path, packed=source.packed)
            yield from formats.read(source, job_of(name, settings, said, keep_raw=keep_raw))
    except CaptureError as fault:
        said.fault(str(fault))
    except (RecursionError, MemoryError) as fault:
        said.fault(f"could not be read within the machine's bounds ({type(fault).__name__})")


@contextmanager
def _opened(item: walk.Input, settings: CaptureSettings, stdin: BinaryIO | None) -> Iterator[Source]:
    if item.place is None:
        yield given(stdin, settings)
        return
    with opened(item.place, settings) as (source, _):
        yield source


def job_of(name: str, settings: CaptureSettings, said: Said, *, keep_raw: bool = False) -> Job:
    """Return what a reader of the input `name` is given."""
    from headwater.capture import formats  # noqa: PLC0415 - as above

    job = Job(name, settings, said, lambda document: formats.read_inner(document, job), keep_raw=keep_raw)
    return job


def bare_name(path: str, *, packed: bool) -> str:
    """Return an input's name without a packing's ending."""
    return path[: -len(".gz")] if packed and path.lower().endswith(".gz") else path
