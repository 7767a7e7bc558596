"""Captures: from paths to canonical text with its map to the bytes, and the ledger of what became of each input."""

from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from headwater.capture import formats, ledger, walk
from headwater.capture.draft import Draft, Job
from headwater.capture.said import Said
from headwater.capture.source import given, opened
from headwater.errors import CaptureError
from headwater.model import Pile
from headwater.settings import CaptureSettings

__all__ = ["read"]


def read(paths: Sequence[Path | str], settings: CaptureSettings, stdin: BinaryIO | None = None) -> Pile:
    """Read files, folders and (`-`) standard input, whatever mixture of formats they hold; also in gzip.

    Readings come by capture id, ledger entries by path; neither depends on the order of `paths`. Nothing an input holds
    raises: what cannot be read is set aside with its reason, a missing path as well. `raw_sha256` and byte offsets are
    those of the unpacked bytes, so that packing a file changes no id; for a document inside a container they are those
    of the document. Opens no connection and runs nothing that an input holds; a PDF is read by a process of its own.
    Inputs are read in the order of their paths until `max_pile_chars` of text are held; what is behind that is set
    aside, and said so.
    """
    room = settings.max_pile_chars
    outcomes: list[ledger.Outcome] = []
    for item in walk.gather(paths):
        said = Said(settings.max_listed)
        drafts: list[Draft] = []
        with closing(_drafts(item, said, settings, stdin)) as found:
            for draft in found:
                if len(draft.text) > room:
                    bound = f"{settings.max_pile_chars:,} characters of the pile (max_pile_chars)"
                    said.fault(f"only {len(drafts):,} captures are read: the {bound} are reached")
                    room = 0
                    break
                room -= len(draft.text)
                drafts.append(draft)
        outcomes.append(ledger.Outcome(item, tuple(drafts), said))
    return ledger.close(outcomes)


def _drafts(item: walk.Input, said: Said, settings: CaptureSettings, stdin: BinaryIO | None) -> Generator[Draft]:
    """Yield the drafts of one input; what goes wrong is said, whatever of it was read before."""
    if item.fault:
        said.fault(item.fault)
    if item.same_as or item.note or item.fault:
        return
    try:
        if item.place is not None:
            with opened(item.place, settings) as (source, packed):
                yield from formats.read(source, _job(_bare_name(item.path, packed=packed), settings, said))
        else:
            yield from formats.read(given(stdin, settings), _job(item.path, settings, said))
    except CaptureError as fault:
        said.fault(str(fault))
    except (RecursionError, MemoryError) as fault:
        said.fault(f"could not be read within the machine's bounds ({type(fault).__name__})")


def _job(name: str, settings: CaptureSettings, said: Said) -> Job:
    job = Job(name, settings, said, inner=lambda document: formats.read_inner(document, job))
    return job


def _bare_name(path: str, *, packed: bool) -> str:
    return path[: -len(".gz")] if packed and path.lower().endswith(".gz") else path
