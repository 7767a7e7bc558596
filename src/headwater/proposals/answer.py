"""What came back, read as data: strings that point into the text, or nothing."""

import re
from typing import Final, NamedTuple

import msgspec

from headwater.errors import AnswerError
from headwater.model import DropReason

_FENCED: Final = re.compile(r"```(?:json|JSON)?[ \t]*\n(?P<inner>.*)\n[ \t]*```", re.DOTALL)
_MOST_PARTS: Final = 4
# what the decoder raises on broken JSON, on another form, on half a surrogate pair and on a thousand brackets
_UNREADABLE: Final = (msgspec.MsgspecError, ValueError, RecursionError)


class Proposal(NamedTuple):
    """Who, by which words, what; as strings that are yet to be found in the text."""

    source: str
    cue: str
    content: tuple[str, ...]


class Proposed(NamedTuple):
    """The proposals of one answer, and why others of it were dropped as they came."""

    proposals: tuple[Proposal, ...]
    dropped: tuple[DropReason, ...]


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class _Answer(msgspec.Struct):
    attributions: list[msgspec.Raw]


class _Item(msgspec.Struct):
    source: str
    cue: str
    content: str | list[str]


def content_of(raw: bytes) -> str:
    """Return what the model wrote, out of a chat completion. Raises AnswerError where it is none."""
    try:
        return msgspec.json.decode(raw, type=_Completion).choices[0].message.content
    except (*_UNREADABLE, IndexError) as fault:
        raise AnswerError("unusable") from fault


def proposed_in(content: str, most: int) -> Proposed:
    """Return what an answer proposes, `most` at most. Raises AnswerError where it is not the JSON that was asked for.

    A fence around the JSON is taken off; prose beside it makes the answer unusable.
    """
    written = content.strip()
    fenced = _FENCED.fullmatch(written)
    try:
        items = msgspec.json.decode(fenced["inner"] if fenced else written, type=_Answer).attributions
    except _UNREADABLE as fault:
        raise AnswerError("unusable") from fault
    proposals: list[Proposal] = []
    dropped: list[DropReason] = ["too_many"] * len(items[most:])
    for raw in items[:most]:
        found = _proposal(raw)
        if isinstance(found, Proposal):
            proposals.append(found)
        else:
            dropped.append(found)
    return Proposed(tuple(proposals), tuple(dropped))


def _proposal(raw: msgspec.Raw) -> Proposal | DropReason:
    try:
        item = msgspec.json.decode(raw, type=_Item)
    except _UNREADABLE:
        return "malformed"
    parts = [item.content] if isinstance(item.content, str) else item.content
    if len(parts) > _MOST_PARTS:
        return "malformed"
    whole = Proposal(item.source.strip(), item.cue.strip(), tuple(part.strip(" ,;:") for part in parts))
    return whole if all((whole.source, whole.cue, whole.content, *whole.content)) else "empty"
