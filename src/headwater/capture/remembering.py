"""What reading an input gave in an earlier run, where its bytes and its name are the same."""

from typing import Final, NamedTuple

import msgspec

from headwater.capture.draft import Draft
from headwater.capture.ledger import Outcome, Told
from headwater.capture.walk import Input
from headwater.memory import Memory, code_version, key_of
from headwater.settings import CaptureSettings

_STEP: Final = "capture"
# one value of a store; what is larger is read anew
_MOST_KEPT_CHARS: Final = 100_000_000


class _Kept(NamedTuple):
    drafts: tuple[Draft, ...]
    told: Told


_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


def recall(item: Input, settings: CaptureSettings, memory: Memory | None) -> Outcome | None:
    """Return what an earlier run made of the input; None where none did or nothing is read from it."""
    if memory is None or not _has_content(item):
        return None
    held = memory.recall(_STEP, _version(), _key(item, settings))
    if held is None:
        return None
    try:
        kept = _DECODER.decode(held)
    except (msgspec.DecodeError, ValueError):
        return None
    return Outcome(item, kept.drafts, kept.told)


def keep(outcome: Outcome, settings: CaptureSettings, memory: Memory | None) -> None:
    """Keep what reading an input to its end gave."""
    if memory is None or not _has_content(outcome.given) or outcome.chars > _MOST_KEPT_CHARS:
        return
    kept = _Kept(outcome.drafts, Told(outcome.said.whole, outcome.said.reason))
    memory.keep(_STEP, _version(), _key(outcome.given, settings), msgspec.msgpack.encode(kept))


def _has_content(item: Input) -> bool:
    return item.sha256 is not None and not (item.same_as or item.note or item.fault)


def _version() -> str:
    return code_version("capture", "reader", "errors")


def _key(item: Input, settings: CaptureSettings) -> str:
    # a name tells formats apart, and stands in what is said
    return key_of(item.sha256, item.path, settings)
