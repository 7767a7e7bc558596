"""Ids for what was read, and the account of every input."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from headwater.capture.draft import Draft
from headwater.capture.said import Said
from headwater.capture.walk import Input
from headwater.model import Capture, Ledger, LedgerEntry, Pile, Reading, Status, content_id


class Told(NamedTuple):
    """What was said of an input, in the end."""

    whole: bool
    reason: str | None


class Outcome(NamedTuple):
    """What reading one input gave: its drafts in order, and what is to be said of it.

    `is_cut`: the pile's bound was reached inside it.
    """

    given: Input
    drafts: tuple[Draft, ...]
    said: Said | Told
    is_cut: bool = False

    @property
    def chars(self) -> int:
        """The text of all its captures, in code points."""
        return sum(len(draft.text) for draft in self.drafts)


class _Placed(NamedTuple):
    path: str
    order: int  # among the captures of one input
    owner: str
    draft: Draft


def close(outcomes: Sequence[Outcome]) -> Pile:
    """Return the pile: readings by capture id, and one ledger entry for each input, by path.

    An id is made of the raw bytes, the media type and, for captures that are byte for byte the same, their number in
    the order of their paths: so that no id depends on how an input is called.
    """
    placed = [
        _Placed(f"{given.path}#{draft.record}" if draft.record is not None else given.path, order, given.path, draft)
        for given, drafts, *_ in outcomes
        for order, draft in enumerate(drafts)
    ]
    seen: dict[tuple[str, str], int] = defaultdict(int)
    readings: list[Reading] = []
    of_input: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for item in sorted(placed, key=lambda item: (item.path, item.owner, item.order)):
        key = (item.draft.raw_sha256, item.draft.media_type)
        seen[key] += 1
        reading = _reading(item, content_id("capture", *key, seen[key]))
        readings.append(reading)
        of_input[item.owner].append((item.order, reading.capture.id))
    readings.sort(key=lambda reading: reading.capture.id)
    captures = {owner: tuple(name for _, name in sorted(items)) for owner, items in of_input.items()}
    return Pile(readings=tuple(readings), ledger=Ledger.of(_entries(outcomes, captures)))


def _reading(item: _Placed, name: str) -> Reading:
    draft = item.draft
    capture = Capture(
        id=name, path=item.path, uri=draft.uri, media_type=draft.media_type, raw_sha256=draft.raw_sha256,
        chars=len(draft.text), captured=draft.captured,
    )  # fmt: skip
    return Reading(
        capture=capture, text=draft.text, view=draft.view, layout=draft.layout, about=draft.about, kind=draft.kind,
        posts=draft.posts, main=draft.main,
    )  # fmt: skip


def _entries(outcomes: Sequence[Outcome], captures: dict[str, tuple[str, ...]]) -> tuple[LedgerEntry, ...]:
    status: dict[str, Status] = {}
    for given, drafts, said, _ in outcomes:
        status[given.path] = "quarantined" if not drafts else "ok" if said.whole else "partial"
    entries = []
    for given, drafts, said, _ in outcomes:
        # A link to an input of the pile shares its fate and its captures: it is one file under two names.
        path = given.same_as or given.path
        state: Status = "ok" if given.note else status[path]
        told = said.reason if drafts or said.reason else "holds no capture"
        reason = f"a link to {path}, read there" if given.same_as else given.note or told
        entries.append(LedgerEntry(path=given.path, status=state, reason=reason, captures=captures.get(path, ())))
    return tuple(sorted(entries, key=lambda entry: entry.path))
