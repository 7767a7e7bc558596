"""What earlier runs heard an article say, taken up where what it asked of the pile is answered as it was."""

from typing import Final, NamedTuple

import msgspec

from headwater.attribution.body import Body
from headwater.attribution.hearing import Heard, Known, heard
from headwater.attribution.issuers import Issuer
from headwater.attribution.questions import Question, listening
from headwater.memory import Memory, code_version, key_of
from headwater.settings import AttributionSettings

_STEP: Final = "heard"


class _Kept(NamedTuple):
    """What an article says, with what it asked of the pile and a hash of the answers."""

    questions: tuple[Question, ...]
    answers: str
    heard: Heard


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


def remembered_heard(
    body: Body, known: Known, issuer: Issuer | None, settings: AttributionSettings, memory: Memory | None
) -> Heard:
    """Return what an article says, worked out now or in an earlier run."""
    if memory is None:
        return heard(body, known, issuer, settings)
    article = msgspec.structs.replace(body.article, siglum="")
    place = _STEP, code_version("attribution", "reader"), key_of(article, body.layers, issuer, settings)
    kept = _decoded(memory.recall(*place))
    if kept is not None and _holds(kept, known):
        return kept.heard
    with listening(*known) as asked:
        found = heard(body, known, issuer, settings)
    memory.keep(*place, _ENCODER.encode(_Kept(tuple(asked), key_of(tuple(asked.values())), found)))
    return found


def _decoded(held: bytes | None) -> _Kept | None:
    try:
        return _DECODER.decode(held) if held is not None else None
    except (msgspec.DecodeError, ValueError):
        return None


def _holds(kept: _Kept, known: Known) -> bool:
    try:
        answers = tuple(known[question.asked].answer(question.name, question.about) for question in kept.questions)
    except (ValueError, IndexError, TypeError):
        return False
    return key_of(answers) == kept.answers
