"""One part of a message read as text, placed on the bytes of the message; and what was passed over."""

import hashlib
from collections import Counter
from typing import NamedTuple

from msgspec.structs import replace

from headwater.capture.draft import Document, Draft, Job
from headwater.capture.mail.encoded import Decoded, runs_back
from headwater.capture.mail.structure import Part
from headwater.capture.mail.transfer import decode
from headwater.capture.said import Said
from headwater.capture.whole import read_html, read_text
from headwater.errors import CaptureError
from headwater.model import Post, Run, TextView

PAGES = frozenset({"text/html", "application/xhtml+xml"})


class PartText(NamedTuple):
    """The text of a part: `draft` counts in the part's decoded bytes, which `decoded` leads back from."""

    draft: Draft
    decoded: Decoded
    said: Said


def body_of(raw: bytes, part: Part) -> Decoded:
    """Return the part's bytes as they were before they were encoded to travel; places are those of the message."""
    return decode(raw[part.body : part.end], part.encoding).moved(part.body)


def as_document(part: Part, decoded: Decoded, media_type: str) -> Document:
    """Return a decoded part as a document of its own; what is broken in its encoding is its damage."""
    body = decoded.body
    return Document(
        name=str(part.number), body=body, size=len(body), raw_sha256=hashlib.sha256(body).hexdigest(),
        media_type=media_type, charset=part.charset, file_name=part.file_name, damage="; ".join(decoded.notes) or None,
        kind="part",
    )  # fmt: skip


def read_part(raw: bytes, part: Part, job: Job) -> PartText:
    """Read a part as a page where it declares one, else as plain text. Raises CaptureError where it holds no text."""
    decoded = body_of(raw, part)
    if not decoded.body.strip():
        raise CaptureError("empty")
    said = Said(job.settings.max_listed)
    reader = read_html if part.media_type in PAGES else read_text
    found = next(iter(reader(as_document(part, decoded, part.media_type), job._replace(said=said))), None)
    if found is None:
        raise CaptureError("it holds no text")
    return PartText(found, decoded, said)


def on_message(part: PartText, opening: str, before: tuple[Run, ...]) -> Draft:
    """Return the draft with `opening` (and the runs of it) before its text, mapped to the bytes of the message."""
    draft, by = part.draft, len(opening)
    runs = runs_back(draft.text, draft.view, part.decoded)
    view = TextView(
        encoding=draft.view.encoding,
        replaced=draft.view.replaced + opening.count("\ufffd"),
        runs=(*before, *(replace(run, start=run.start + by) for run in runs)),
    )
    hints = tuple(replace(hint, start=hint.start + by, end=hint.end + by) for hint in draft.layout)
    posts = tuple(_later_post(post, by) for post in draft.posts)
    main = tuple((start + by, end + by) for start, end in draft.main) if draft.main is not None else None
    return draft._replace(text=opening + draft.text, view=view, layout=hints, posts=posts, main=main)


def _later_post(post: Post, by: int) -> Post:
    def later(place: tuple[int, int] | None) -> tuple[int, int] | None:
        return None if place is None else (place[0] + by, place[1] + by)

    return Post(
        start=post.start + by, end=post.end + by, body=later(post.body), author=later(post.author),
        posted=later(post.posted), quotes=tuple((start + by, end + by) for start, end in post.quotes), at=post.at,
    )  # fmt: skip


def tell(job: Job, said: Said, number: int | None) -> None:
    """Pass on what was said of a part, under its number, or as the input's own where that is None."""
    if said.reason is None:
        return
    if said.whole:
        job.said.remark(said.reason if number is None else f"part {number:,}: {said.reason}")
    elif number is None:
        job.said.fault(said.reason)
    else:
        job.said.amiss("part", f"{number:,}", said.reason)


class Passed:
    """Counts what was passed over on purpose, by media type."""

    def __init__(self, what: str, most: int) -> None:
        self._what, self._most = what, most
        self._counts: Counter[str] = Counter()

    def add(self, label: str) -> None:
        """Count one."""
        self._counts[label] += 1

    def remark(self, job: Job) -> None:
        """Say how many of what were passed over; nothing where none were."""
        count = self._counts.total()
        if not count:
            return
        told = [f"{number:,} {label}" for label, number in sorted(self._counts.items())]
        more = f" and {len(told) - self._most:,} more kinds" if len(told) > self._most else ""
        are = f"{self._what} is" if count == 1 else f"{self._what}s are"
        job.said.remark(f"{count:,} {are} passed over ({', '.join(told[: self._most])}{more})")
