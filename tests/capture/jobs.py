"""One input read as the capture stage reads it, without files."""

from typing import NamedTuple

from headwater.capture import formats
from headwater.capture.draft import Draft, Job
from headwater.capture.said import Said
from headwater.capture.source import Held, Source
from headwater.errors import CaptureError
from headwater.model import Capture, Reading
from headwater.settings import CaptureSettings


class Outcome(NamedTuple):
    """What came of one input; `said` has all that was said, `whole` whether nothing of it is a loss or a fault."""

    drafts: tuple[Draft, ...]
    said: str
    whole: bool
    raised: bool

    @property
    def texts(self) -> list[str]:
        return [draft.text for draft in self.drafts]

    @property
    def names(self) -> list[str | None]:
        return [draft.record for draft in self.drafts]


def outcome_of(raw: bytes, name: str = "input", settings: CaptureSettings | None = None) -> Outcome:
    """Read `raw` as an input of that name."""
    bounds = settings or CaptureSettings()
    said = Said(bounds.max_listed)
    job = Job(name, bounds, said, inner=lambda document: formats.read_inner(document, job))
    drafts: list[Draft] = []
    try:
        for draft in formats.read(Source(Held(raw), bounds), job):
            drafts.append(draft)  # noqa: PERF402 - those before an error count
    except CaptureError as fault:
        return Outcome(tuple(drafts), str(fault), whole=False, raised=True)
    return Outcome(tuple(drafts), said.reason or "", said.whole, raised=False)


def reading_of(draft: Draft) -> Reading:
    """Return the draft as the later stages see it."""
    capture = Capture(
        id="capture-1", path="input", uri=draft.uri, media_type=draft.media_type, raw_sha256=draft.raw_sha256,
        chars=len(draft.text), captured=draft.captured,
    )  # fmt: skip
    return Reading(capture=capture, text=draft.text, view=draft.view, about=draft.about)
