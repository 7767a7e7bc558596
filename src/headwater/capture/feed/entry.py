"""What an entry of any feed says, and the document it gives."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from headwater.capture.draft import Draft, Job
from headwater.capture.names import Names
from headwater.capture.string_document import document_of, plain, shows_text
from headwater.model import PageMetadata

_HEADLINES = "entries that hold a headline and no text (leads, not articles)"
_EMPTY = "entries without text"
_SUMMARIES = "entries with a summary that says something else than their text; it is not read"
_CUT_SHORT = " .…[]"


class Text(NamedTuple):
    """One of an entry's texts, as HTML or as plain text."""

    written: str
    html: bool

    @property
    def shown(self) -> str:
        """What of it can be read, on one line."""
        return plain(self.written) if self.html else " ".join(self.written.split())


class Entry(NamedTuple):
    """An entry: its name, its texts with the fullest first, what is said about it, and what of it is broken."""

    name: str | None
    texts: tuple[Text, ...]
    about: PageMetadata
    damage: str | None = None


class Teller:
    """Gives the drafts of a feed's entries and, at the end, says what was passed over."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._names = Names()
        self._counts: Counter[str] = Counter()
        self._number = 0

    def drafts(self, entry: Entry) -> Iterator[Draft]:
        """Yield the drafts of the next entry: of its fullest text."""
        self._number += 1
        wanted = entry.name or str(self._number)
        text = next((one for one in entry.texts if shows_text(one.written) or not one.html), None)
        if text is None:
            if entry.damage:
                self._job.said.lost("entry", wanted, entry.damage)
            else:
                self._counts[_HEADLINES if entry.about.title else _EMPTY] += 1
            return
        shown = text.shown if len(entry.texts) > 1 else ""
        others = [one.shown.rstrip(_CUT_SHORT) for one in entry.texts if one is not text]
        self._counts[_SUMMARIES] += any(other not in shown for other in others)
        name = self._names.take(wanted)
        if name != wanted:
            self._job.said.amiss("entry", name, f'the id "{wanted}" again')
        document = document_of(
            text.written, name=name, kind="entry", html=text.html, about=entry.about, damage=entry.damage
        )
        yield from self._job.inner(document)

    def lost(self, what: str) -> None:
        """Say that the next entry cannot be read."""
        self._number += 1
        self._job.said.lost("entry", str(self._number), what)

    def close(self) -> int:
        """Say what was passed over; return how many entries there were."""
        for what, count in self._counts.items():
            if count:
                self._job.said.remark(f"{what}: {count:,}")
        return self._number
