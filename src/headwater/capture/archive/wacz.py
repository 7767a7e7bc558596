"""WACZ: web archives packed in ZIP, with a list of what they hold and of their pages."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from headwater.capture.archive.directory import Member
from headwater.capture.archive.member import MemberBytes
from headwater.capture.archive.tally import Tally
from headwater.capture.archive.warc import Archive as WebArchive
from headwater.capture.archive.zipped import Archive
from headwater.capture.draft import Draft, Job
from headwater.capture.source import Source, read_up_to
from headwater.errors import CaptureError
from headwater.model import Stated

_WARC = re.compile(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_PAGES = re.compile(r"pages/[^/]+\.jsonl")
_OWN = re.compile(r"datapackage(?:-digest)?\.json|(?:indexes|pages|logs|archive)/.*|fuzzy\.json")
_DATAPACKAGE = "datapackage.json"
_WHY: Final = "list of pages in the WACZ"
_ALGORITHMS = frozenset({"sha256", "sha512", "sha1", "md5"})
_MOST_TITLES = 200_000


class _Resource(msgspec.Struct):
    path: str = ""
    hash: str = ""


class _Package(msgspec.Struct):
    resources: list[_Resource] = []


class _Page(msgspec.Struct):
    url: str = ""
    title: str | None = None


class _Hashing:
    """Gives what another gives, and hashes it on the way."""

    def __init__(self, inner: MemberBytes, algorithm: str) -> None:
        self._inner = inner
        self._hash = hashlib.new(algorithm, usedforsecurity=False)

    @property
    def damage(self) -> str | None:
        return self._inner.damage

    def read(self, size: int) -> bytes:
        chunk = self._inner.read(size)
        self._hash.update(chunk)
        return chunk

    def agrees(self, stated: str) -> bool:
        return self._hash.hexdigest() == stated.lower()


def read_wacz(archive: Archive, job: Job) -> Iterator[Draft]:
    """Yield the drafts of the WARC files in `archive/`, all as records of the WACZ itself.

    The hashes that `datapackage.json` states of them are checked; titles come from `pages/`.
    """
    members = {member.name: member for member in archive.members}
    hashes = _hashes(archive, members, job)
    web = WebArchive(job, _titles(archive, members, hashes, job))
    for name in sorted(set(hashes) - set(members)):
        job.said.fault(f"datapackage.json names {name}, which is not there")
    try:
        for member in sorted(member for member in archive.members if _WARC.fullmatch(member.name)):
            yield from _warc(archive, member, hashes.get(member.name), web)
    finally:
        web.say()
        other = Tally()
        for name in members:
            if not _OWN.fullmatch(name) and not name.endswith("/"):
                other.passed("other file")
        if kinds := other.kinds():
            job.said.remark(f"beside the web archive {kinds} passed over")


def _warc(archive: Archive, member: Member, stated: str | None, web: WebArchive) -> Iterator[Draft]:
    algorithm, _, value = (stated or "").partition(":")
    try:
        hashing = _Hashing(MemberBytes(archive.place, member, archive.budget), algorithm if stated else "sha256")
        yield from web.read(Source(hashing, archive.settings), member.name)
    except CaptureError as fault:
        web.job.said.lost("member", member.name, str(fault))
        return
    if stated and not hashing.agrees(value):
        web.job.said.fault(_mismatch(member.name))


def _mismatch(name: str) -> str:
    return f"{name} does not have the hash that datapackage.json states"


def _hashes(archive: Archive, members: dict[str, Member], job: Job) -> dict[str, str]:
    raw = _small(archive, members[_DATAPACKAGE], job)
    try:
        package = msgspec.json.decode(raw, type=_Package)
    except (msgspec.DecodeError, RecursionError):
        job.said.fault("datapackage.json cannot be read; no hash is checked")
        return {}
    return {
        item.path: item.hash if item.hash.partition(":")[0] in _ALGORITHMS else ""
        for item in package.resources
        if item.path
    }


def _titles(archive: Archive, members: dict[str, Member], hashes: dict[str, str], job: Job) -> dict[str, Stated]:
    titles: dict[str, Stated] = {}
    for name in sorted(members):
        if not _PAGES.fullmatch(name):
            continue
        raw = _small(archive, members[name], job)
        algorithm, _, value = hashes.get(name, "").partition(":")
        if value and hashlib.new(algorithm, raw, usedforsecurity=False).hexdigest() != value.lower():
            job.said.fault(_mismatch(name))
        for line in raw.splitlines():
            try:
                page = msgspec.json.decode(line, type=_Page)
            except (msgspec.DecodeError, RecursionError):
                continue
            title = (page.title or "").strip()
            if page.url and title and len(titles) < _MOST_TITLES:
                titles.setdefault(page.url, Stated(value=title, evidence=(), basis="stated", why=_WHY))
    return titles


def _small(archive: Archive, member: Member, job: Job) -> bytes:
    """Return a member that is read whole; nothing, and that is said, where it cannot be or is too long."""
    most = job.settings.max_record_bytes
    try:
        source = archive.opened(member)
        raw = read_up_to(source, most + 1)
    except CaptureError as fault:
        job.said.fault(f"{member.name}: {fault}")
        return b""
    if source.damage:
        job.said.fault(f"{member.name}: {source.damage}")
    if len(raw) > most:
        job.said.fault(f"{member.name}: more than {most:,} bytes, not read (max_record_bytes)")
        return b""
    return raw
