"""The state of an installation: what it can do, what it lacks, and whether what ships with it is whole."""

import hashlib
import platform
import re
import tempfile
from collections.abc import Iterator
from importlib import import_module, metadata
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from headwater.engine.session import what_is_missing
from headwater.errors import InputError
from headwater.model import Noun
from headwater.store.opening import sqlite_version
from headwater.version import VERSION

State = Literal["ok", "absent", "fault"]

_REQUIREMENT: Final = re.compile(r"(?P<name>[\w.-]+)(?P<versions>[^;]*)(?:;(?P<marker>.*))?")
_LEAST: Final = re.compile(r">=\s*(\d+(?:\.\d+)*)")
_EXTRA: Final = re.compile(r"extra\s*==\s*[\"']([\w-]+)[\"']")
_READ_BYTES: Final = 1 << 20


class Check(Noun, frozen=True, kw_only=True):
    """One thing that was looked at. `absent`: an installation may lack it, `says` what is then not there."""

    name: str
    state: State
    says: str


class Health(Noun, frozen=True, kw_only=True):
    """All that was looked at. An installation is whole where nothing is at fault."""

    version: str
    checks: tuple[Check, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is at fault; what is absent is none."""
        return all(check.state != "fault" for check in self.checks)


def examine() -> Health:
    """Look at the interpreter, the libraries, the extras, the trained models, SQLite and the cache folder.

    Libraries are imported, since one that is there may still not load; models are held against the hashes that this
    build was released with; SQLite is asked for FTS5. One empty temporary file is made where the cache stands or would
    stand. No socket is opened, no browser and no service is looked for: none is needed.
    """
    needed = _requirements()
    checks = (_python(), *_libraries(needed), *_extras(needed), *_models(), _sqlite(), _cache())
    return Health(version=VERSION, checks=checks)


class _Needed(NamedTuple):
    """A library: its name in the index, the extra that brings it, "" for the base, and the oldest version that will do.

    `everywhere`: whether every machine has it.
    """

    name: str
    extra: str
    least: tuple[int, ...]
    everywhere: bool


def _python() -> Check:
    told = f"{platform.python_implementation()} {platform.python_version()} on {platform.system()} {platform.machine()}"
    return Check(name="python", state="ok", says=told)


def _requirements() -> list[_Needed] | None:
    """Return what the installed package says it needs; None where it is not installed, only on the path."""
    try:
        lines = metadata.requires("headwater") or []
    except metadata.PackageNotFoundError:
        return None
    found = (_REQUIREMENT.match(line) for line in lines)
    return [_needed(one) for one in found if one]


def _needed(line: re.Match[str]) -> _Needed:
    marker, least = line["marker"] or "", _LEAST.search(line["versions"])
    extra = _EXTRA.search(marker)
    everywhere = not _EXTRA.sub("", marker).strip(" ()")
    return _Needed(line["name"].strip(), extra[1] if extra else "", _numbers(least[1] if least else ""), everywhere)


def _libraries(needed: list[_Needed] | None) -> Iterator[Check]:
    if needed is None:
        says = "headwater is on the path and not installed: what it needs is not known; install it with pip"
        yield Check(name="package", state="fault", says=says)
        return
    for one in (one for one in needed if not one.extra):
        trouble = _trouble(one)
        state: State = "ok" if trouble is None else "fault" if one.everywhere else "absent"
        yield Check(name=one.name, state=state, says=trouble or metadata.version(one.name))


def _extras(needed: list[_Needed] | None) -> Iterator[Check]:
    for extra in dict.fromkeys(one.extra for one in needed or () if one.extra):
        own = [one for one in needed or () if one.extra == extra]
        troubles = [f"{one.name}: {trouble}" for one in own if (trouble := _trouble(one))]
        if extra == "spark" and not troubles and (missing := what_is_missing()) is not None:
            troubles = [missing]
        told = "; ".join(troubles) or ", ".join(f"{one.name} {metadata.version(one.name)}" for one in own)
        yield Check(name=f"extra {extra}", state="absent" if troubles else "ok", says=told)


def _trouble(needed: _Needed) -> str | None:
    """Return why a library cannot be used, None where it can."""
    try:
        version = metadata.version(needed.name)
    except metadata.PackageNotFoundError:
        return "not installed"
    if _numbers(version)[: len(needed.least)] < needed.least:
        return f"{version} is too old; {'.'.join(map(str, needed.least))} or newer is needed"
    try:
        import_module(needed.name.replace("-", "_"))
    except (ImportError, OSError) as error:
        return f"{version} does not load: {error}"
    return None


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def _models() -> Iterator[Check]:
    package = files("headwater")
    for line in package.joinpath("models.sha256").read_text(encoding="utf-8").splitlines():
        wanted, place = line.split(maxsplit=1)
        name = place.rpartition("/")[2]
        file = package.joinpath(*place.split("/"))
        if not file.is_file():
            yield Check(name=f"model {name}", state="fault", says="not part of this installation")
            continue
        hasher = hashlib.sha256()
        with file.open("rb") as opened:
            while chunk := opened.read(_READ_BYTES):
                hasher.update(chunk)
        held = hasher.hexdigest()
        says = f"SHA-256 {held}" if held == wanted else f"SHA-256 {held} where this build has {wanted}"
        yield Check(name=f"model {name}", state="ok" if held == wanted else "fault", says=says)


def _sqlite() -> Check:
    try:
        return Check(name="sqlite", state="ok", says=f"{sqlite_version()} with FTS5")
    except InputError as error:
        return Check(name="sqlite", state="fault", says=str(error))


def _cache() -> Check:
    """Look whether machine code for large corpora can be kept; without a place it is made anew in each run."""
    from headwater.reuse.compiled import cache_folder  # noqa: PLC0415 (numpy loads slowly)

    folder = cache_folder()
    standing = next(one for one in (folder, *folder.parents) if one.exists())
    try:
        with tempfile.TemporaryFile(dir=standing):
            return Check(name="cache", state="ok", says=f"{folder} can be written")
    except OSError as error:
        says = f"{folder} cannot be written ({error.strerror}); set XDG_CACHE_HOME to a folder that can"
        return Check(name="cache", state="fault", says=says)
