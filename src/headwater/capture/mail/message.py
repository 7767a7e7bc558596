"""E-mail: the text of a message with its header above it, and what is attached as documents of their own."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.mail.alternatives import Choice
from headwater.capture.mail.header import moment_of, text_of
from headwater.capture.mail.opening import NAMES, opening_of
from headwater.capture.mail.parts import PAGES, PartText, Passed, as_document, body_of, on_message, read_part, tell
from headwater.capture.mail.structure import Part, structure_of
from headwater.capture.sniff import HEAD_BYTES, sniff
from headwater.errors import CaptureError
from headwater.model import Interval, PageMetadata, TextView

MEDIA_TYPE = "message/rfc822"

_NO_TEXT: Final = frozenset({"image", "audio", "video", "font", "model"})
# Read by programs, or repeated elsewhere in the message.
_FOR_PROGRAMS: Final = frozenset(
    {"text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/css", "text/javascript",
     "text/x-amp-html", "text/watch-html", "text/rfc822-headers", "application/javascript", "application/ics",
     "application/pgp-signature", "application/pgp-keys", "application/pgp-encrypted", "application/pkcs7-signature",
     "application/x-pkcs7-signature", "message/delivery-status", "message/disposition-notification",
     "message/feedback-report", "message/external-body"},
)  # fmt: skip
_MESSAGES: Final = frozenset({"message/rfc822", "message/global", "message/news"})
_SEALED: Final = {
    "application/pkcs7-mime": "an S/MIME wrapper (encrypted, or signed so that its text is inside)",
    "application/x-pkcs7-mime": "an S/MIME wrapper (encrypted, or signed so that its text is inside)",
    "application/ms-tnef": "attachments packed in Outlook's own format (winmail.dat)",
    "application/vnd.ms-tnef": "attachments packed in Outlook's own format (winmail.dat)",
}
_UU = re.compile(r"^begin [0-7]{3,4} \S", re.MULTILINE)
_PGP = "-----BEGIN PGP MESSAGE-----"


def read_mail(document: Document, job: Job) -> Iterator[Draft]:
    """Yield the message's text, named as the message is, then its other parts, named `part-N`.

    Parts are counted depth first as they stand, the message itself being 1, whether they are read or not: so a name
    does not depend on what this version can read. The first part with text of its own is the message's text; above
    it stand From, To, Cc, Date and Subject. Its raw bytes are those of the message and its map leads to them: exact
    where text is spelt out, whole escapes in quoted-printable, whole lines in base64. Other parts are documents of
    their own, whose raw bytes are the decoded ones. Of a multipart/alternative one part is read. Pictures and what is
    meant for programs are counted, not read. The Subject is no title, the sender no author and the Date no date of
    publication of what the mail holds; the Date is when it was captured.
    """
    yield from _Letter(document, job).drafts()


class _Letter:
    def __init__(self, document: Document, job: Job) -> None:
        self._document, self._job = document, job
        self._raw = document.body
        self._structure = structure_of(self._raw)
        self._parts = self._structure.parts
        self._outer = {part.outer for part in self._parts}
        self._opening = opening_of(self._raw, self._parts[0].fields)
        self._date = moment_of(text_of(self._raw, self._parts[0].fields.get("date")))
        self._passed = Passed("attachment", job.settings.max_listed)
        self._choice = Choice(self._parts, self._is_own, self._read)

    def drafts(self) -> Iterator[Draft]:
        """Yield the message's own text, then the rest in order."""
        self._say_of_the_whole()
        main, rest = self._main()
        if main is not None or self._opening.text:
            yield self._headed(main)
        for part in rest:
            yield from self._other(part)
        self._passed.remark(self._job)
        for what in self._choice.remarks:
            self._job.said.remark(what)

    def _main(self) -> tuple[PartText | None, list[Part]]:
        """Return the first text of its own that can be read, and the leaves that are left."""
        rest: list[Part] = []
        main: PartText | None = None
        for index, part in enumerate(self._parts):
            if self._choice.passes(index) or self._is_multipart(index):
                continue
            if main is not None or not self._is_own(index):
                rest.append(part)
                continue
            found = self._choice.text(index)
            if isinstance(found, PartText):
                main = found
                self._job.said.read("part")
                tell(self._job, found.said, None if len(self._parts) == 1 else part.number)
            else:
                self._lost(part, found)
        return main, rest

    def _headed(self, main: PartText | None) -> Draft:
        """Return the message's capture: its opening, a blank line, its text."""
        opening = self._opening
        about = PageMetadata()
        if main is None:
            text = opening.text.rstrip("\n")
            view = TextView(encoding="utf-8", replaced=text.count("\ufffd"), runs=opening.runs("utf-8"))
            draft = Draft(media_type=MEDIA_TYPE, raw_sha256="", text=text, view=view)
            self._job.said.remark("the message has no text of its own beside its header")
        else:
            above = opening.text + "\n" if opening.text else ""
            draft = on_message(main, above, opening.runs(main.draft.view.encoding))
            about = PageMetadata(language=main.draft.about.language)
            self._say_of_text(main.draft.text)
        sha256 = self._document.raw_sha256
        return draft._replace(media_type=MEDIA_TYPE, raw_sha256=sha256, about=about, captured=self._date)

    def _other(self, part: Part) -> Iterator[Draft]:
        """Yield the drafts of a part beside the message's text."""
        index = part.number - 1
        major = part.media_type.partition("/")[0]
        if self._is_own(index):
            yield from self._inner(part, "text/plain" if part.multipart else part.media_type)
        elif self._is_sealed(part):
            return
        elif part.media_type in _MESSAGES:
            yield from self._inner(part, MEDIA_TYPE)
        elif part.media_type == "message/partial":
            what = "a fragment of a message sent in several; join them first. What it holds is read as text"
            self._job.said.amiss("part", f"{part.number:,}", what)
            yield from self._inner(part, "text/plain")
        elif part.media_type in _FOR_PROGRAMS or major in _NO_TEXT:
            self._passed.add(part.media_type)
        else:
            yield from self._inner(part, part.media_type)

    def _inner(self, part: Part, media_type: str) -> Iterator[Draft]:
        decoded = body_of(self._raw, part)
        if not decoded.body.strip():
            return
        if sniff(decoded.body[:HEAD_BYTES], part.file_name or "", media_type).format == "refused":
            self._passed.add(part.media_type)
            return
        sent = self._date.latest if self._date else None
        document = as_document(part, decoded, media_type)._replace(
            captured=Interval(earliest=None, latest=sent) if sent else None,
        )
        for draft in self._job.inner(document):
            yield draft._replace(record=f"part-{draft.record}")

    def _read(self, index: int) -> PartText:
        # The header counts towards the longest text as well.
        bound = max(1, self._job.settings.max_capture_chars - len(self._opening.text) - 1)
        job = self._job._replace(settings=replace(self._job.settings, max_capture_chars=bound))
        return read_part(self._raw, self._parts[index], job)

    def _is_multipart(self, index: int) -> bool:
        return index in self._outer

    def _is_own(self, index: int) -> bool:
        """Whether a leaf is text of the message itself: text, or a multipart without parts, that is no attachment."""
        part = self._parts[index]
        if self._is_multipart(index) or (index and (part.disposition == "attachment" or part.file_name)):
            return False
        prose = part.media_type.startswith("text/") and part.media_type not in _FOR_PROGRAMS
        return prose or part.media_type in PAGES or part.multipart

    def _is_sealed(self, part: Part) -> bool:
        """Say so where a part is one that only its addressee or its own program can open."""
        number = f"{part.number:,}"
        inside_encrypted = part.outer is not None and self._parts[part.outer].media_type == "multipart/encrypted"
        if inside_encrypted and part.media_type == "application/octet-stream":
            self._job.said.lost("part", number, "encrypted; decrypt the message first")
            return True
        what = _SEALED.get(part.media_type)
        if (part.file_name or "").lower() == "winmail.dat":
            what = _SEALED["application/ms-tnef"]
        if what:
            self._job.said.lost("part", number, f"{what}, which is not read; open it in a mail program first")
        return what is not None

    def _lost(self, part: Part, fault: CaptureError) -> None:
        if body_of(self._raw, part).body.strip():
            self._job.said.lost("part", f"{part.number:,}", str(fault))

    def _say_of_the_whole(self) -> None:
        said, document = self._job.said, self._document
        if len(document.body) < document.size:
            said.fault(f"only the first {len(document.body):,} of {document.size:,} bytes are read")
        if document.damage:
            said.fault(document.damage)
        for fault in (*self._structure.faults, *self._opening.notes):
            said.fault(fault)
        if not self._parts[0].fields:
            said.fault("it has no header field of a mail; read as the text of one")
        if "\ufffd" in self._opening.text:
            said.fault("its header holds characters that no encoding spells, replaced by U+FFFD")
        shown = [name for name in self._structure.repeated if name in NAMES]
        if shown:
            said.fault(f"its header holds more than one {', '.join(sorted(shown))}; the first is read")
        for remark in self._structure.remarks:
            said.remark(remark)

    def _say_of_text(self, text: str) -> None:
        packed = sum(1 for _ in _UU.finditer(text))
        if packed:
            self._job.said.remark(f"uuencoded files left in its text as they stand: {packed:,}")
        if _PGP in text:
            self._job.said.fault("its text is encrypted (PGP), or some of it; decrypt the message first")
