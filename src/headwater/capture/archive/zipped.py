"""ZIP archives: each member that can be read, whatever its format; web archives packed as WACZ."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from headwater.capture.archive.directory import Member, directory_of, heads_of
from headwater.capture.archive.member import Budget, MemberBytes
from headwater.capture.archive.tally import Tally, kind_of, kind_within
from headwater.capture.draft import Document, Draft, Job
from headwater.capture.names import Names
from headwater.capture.sniff import HEAD_BYTES
from headwater.capture.source import Held, Placed, Source, digest
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings

_LONGEST_NAME_CHARS = 2000
_LOCAL_BYTES = 30
_OUTSIDE = re.compile(r"(?:\A|/)\.\.(?:/|\Z)|\A/|\A[A-Za-z]:")
_WARC = re.compile(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_DATAPACKAGE = "datapackage.json"
_LATER = "which is not read by this version; save it as PDF, HTML or plain text"
_OFFICE: Final[tuple[tuple[str, str], ...]] = (
    ("word/", "a Word document (DOCX)"), ("xl/", "an Excel workbook (XLSX)"), ("ppt/", "a PowerPoint file (PPTX)"),
)  # fmt: skip
_MIME_TYPES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (ODS)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)  # fmt: skip
_LONGEST_MIME_BYTES = 100


class Archive(NamedTuple):
    """An open ZIP archive: its members in order, and what opening one needs."""

    place: Placed
    members: tuple[Member, ...]
    settings: CaptureSettings
    budget: Budget

    def opened(self, member: Member) -> Source:
        """Return the bytes of a member. Raises CaptureError where it cannot be read."""
        return Source(MemberBytes(self.place, member, self.budget), self.settings)


def read_zip(source: Source, job: Job) -> Iterator[Draft]:
    """Yield the drafts of an archive's members, in the archive's order; a member's record is its name.

    Nothing is written to disk: names are labels. What holds no text is passed over and counted in one remark; members
    that are links, too. Members that share bytes with one before are not read. What only streams is held in memory, up
    to `max_file_bytes`. Raises CaptureError for documents that are ZIP archives by their making, saying so.
    """
    place = source.place or _spooled(source, job)
    archive = Archive(place, _listed(place, job), job.settings, Budget(place, job.settings))
    _refuse_documents(archive)
    names = {member.name for member in archive.members}
    if _DATAPACKAGE in names and any(_WARC.fullmatch(name) for name in names):
        from headwater.capture.archive.wacz import read_wacz  # noqa: PLC0415 - it needs what stands here

        yield from read_wacz(archive, job)
        return
    tally = Tally()
    try:
        yield from _members(archive, tally, job)
    finally:
        tally.say(job, "member")


def _spooled(source: Source, job: Job) -> Held:
    raw = digest(source, job.settings.max_file_bytes)
    if raw.damage:
        job.said.fault(raw.damage)
    return Held(raw.head)


def _listed(place: Placed, job: Job) -> tuple[Member, ...]:
    found, most = directory_of(place), job.settings.max_members
    members: list[Member] = []
    for member in found.members if found else heads_of(place):
        if len(members) == most:
            job.said.fault(f"only the first {most:,} members are read (max_members)")
            return tuple(members)
        members.append(member)
    if found is None and not members:
        raise CaptureError(
            "it begins as a ZIP archive does (so do DOCX, XLSX and EPUB) and holds no file: it is damaged"
        )
    if found is None:
        job.said.fault(f"the directory at its end is missing; {len(members):,} members were found by their own heads")
    elif len(members) != found.stated & 0xFFFF and len(members) != found.stated:
        job.said.fault(f"its directory says {found.stated:,} members and lists {len(members):,}")
    return tuple(members)


def _refuse_documents(archive: Archive) -> None:
    names = [member.name for member in archive.members]
    if "[Content_Types].xml" in names:
        what = next((says for start, says in _OFFICE if any(name.startswith(start) for name in names)), None)
        if what:
            raise CaptureError(f"this is {what}, {_LATER}")
    first = archive.members[0] if archive.members else None
    if first and first.name == "mimetype" and not first.encrypted:
        stated = archive.opened(first).look(_LONGEST_MIME_BYTES)
        what = next((says for start, says in _MIME_TYPES if stated.startswith(start)), None)
        if what:
            raise CaptureError(f"this is {what}, {_LATER}")


def _members(archive: Archive, tally: Tally, job: Job) -> Iterator[Draft]:
    names, shared = Names(), overlapping(archive.members)
    for number, member in enumerate(archive.members):
        if member.folder:
            continue
        kind = "link" if member.link else "hidden file" if _hidden(member.name) else kind_of(None, member.name)
        if kind:
            tally.passed(kind)
            continue
        wanted = member.name[:_LONGEST_NAME_CHARS] or f"member {number + 1:,}"
        name = names.take(wanted)
        if name != wanted:
            job.said.amiss("member", wanted, f"the name again; it is called {name}")
        if _OUTSIDE.search(member.name):
            job.said.amiss("member", name, "its name leads out of the archive; nothing is written there")
        if number in shared:
            tally.lost += 1
            job.said.lost("member", name, "it shares bytes with a member before it")
            continue
        try:
            yield from _member(archive, member._replace(name=name), tally, job)
        except CaptureError as fault:
            tally.lost += 1
            job.said.lost("member", name, str(fault))
            if archive.budget.spent:
                return


def _member(archive: Archive, member: Member, tally: Tally, job: Job) -> Iterator[Draft]:
    source = archive.opened(member)
    packed = source.packed and member.name.lower().endswith(".gz")
    file_name = member.name[: -len(".gz")] if packed else member.name
    head = source.look(HEAD_BYTES)
    kind = "empty file" if not head and not source.damage else kind_within(head, None, file_name)
    if kind:
        tally.passed(kind)
        return
    document = Document(member.name, b"", 0, "", file_name=file_name, kind="member", source=source)
    count = 0
    for draft in job.inner(document):
        count = 1
        yield draft
    tally.read += count
    tally.lost += not count


def overlapping(members: Iterable[Member]) -> set[int]:
    """Return the numbers of the members whose bytes lie, in part, in one before them in the file."""
    found: set[int] = set()
    end = 0
    for at, number, packed in sorted((m.at, n, m.packed) for n, m in enumerate(members)):
        if at < end:
            found.add(number)
        else:
            # No longer than it is at least: the head tells its own length only when it is read.
            end = at + _LOCAL_BYTES + packed
    return found


def _hidden(name: str) -> bool:
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in name.split("/"))
