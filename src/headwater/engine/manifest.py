"""The account of each shard: what it was made of, by which code and settings, and how many rows it has."""

import hashlib
import os
import secrets
from pathlib import Path

import msgspec

from headwater.engine.costs import Cost
from headwater.errors import OutputError
from headwater.model import Noun


class Written(Noun, frozen=True, kw_only=True):
    """The file of one table of a shard: its bytes, and its record batches as (partition, rows), in order."""

    table: str
    file_bytes: int
    batches: tuple[tuple[int, int], ...]

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return sum(rows for _, rows in self.batches)


class Record(Noun, frozen=True, kw_only=True):
    """One finished shard.

    `version` is that of code and settings; `inputs` a hash of all the shard was made of: for a scan the identity of its
    source, else the keys of the shards read. `cost` is what making it took; it plays no part in what the shard is.
    """

    step: str
    shard: int
    version: str
    inputs: str
    tables: tuple[Written, ...]
    cost: Cost | None = None

    @property
    def key(self) -> str:
        """A hash that is equal for equal content: kernels give the same rows for the same input."""
        return hash_of(self.step, self.shard, self.version, self.inputs)

    def table(self, name: str) -> Written | None:
        """Return the account of a table; None where the shard has no rows of it."""
        return next((written for written in self.tables if written.table == name), None)


def hash_of(*parts: str | int) -> str:
    """Return 32 hex digits of the blake2b hash over a JSON array of the parts."""
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=16).hexdigest()


def load(place: Path) -> Record | None:
    """Return the record kept at `place`; None where there is none, or none that can be read."""
    try:
        return msgspec.json.decode(place.read_bytes(), type=Record)
    except (OSError, msgspec.MsgspecError):
        return None


def store(place: Path, content: bytes) -> None:
    """Write a small file whole or not at all. Raises OutputError."""
    waiting = waiting_name(place)
    try:
        with waiting.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(place)
    except OSError as fault:
        waiting.unlink(missing_ok=True)
        raise unwritable(place, fault) from fault


def waiting_name(place: Path) -> Path:
    """Return the name that a file has until it is whole: no two writers take the same one, on any machine."""
    return place.with_name(f"{place.name}.{os.getpid()}-{secrets.token_hex(4)}{UNFINISHED}")


def unwritable(place: Path, fault: OSError) -> OutputError:
    """Return the error that says why a place cannot be written, and what to do."""
    why = fault.strerror or str(fault)
    return OutputError(f"{place}: cannot be written: {why}; what is finished is kept, and the same command goes on")


# the ending of files that are being written; what has it is worth nothing after the run
UNFINISHED = ".part"
