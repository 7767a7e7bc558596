"""What earlier runs worked out for witnesses that are tied by what they share."""

from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec
import numpy as np

from headwater.memory import code_version, key_of
from headwater.model import Descent
from headwater.settings import StemmaSettings
from headwater.stemma.collation import Asked, Collation
from headwater.stemma.tied import Surroundings, Tied

_STEP: Final = "descents"


class _Kept(NamedTuple):
    """Descents, and what was asked of the pile for them: pairs of words, how many may have each, which more have."""

    pairs: bytes
    most: bytes
    attested: bytes
    descents: tuple[Descent, ...]


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


def remembered_descents(
    tied: Tied,
    around: Surroundings,
    settings: StemmaSettings,
    make: Callable[[], tuple[Collation, tuple[Descent, ...]]],
) -> tuple[Descent, ...]:
    """Return the descents that `make` returns with the texts side by side, made now or in an earlier run.

    Of the rest of the pile they depend on which outlets credited are in it, and on whether words that stand side by
    side where texts part do so in it: an earlier answer holds where these are as they were.
    """
    memory = around.memory
    if memory is None:
        return make()[1]
    place = _STEP, code_version("stemma", "reader"), _key(tied, around, settings)
    held = _decoded(memory.recall(*place))
    if held is not None and _holds(held, around):
        return held.descents
    collation, made = make()
    asked = collation.asked
    answered = asked.attested(around.attesting)
    memory.keep(*place, _ENCODER.encode(_Kept(asked.pairs.tobytes(), asked.most.tobytes(), answered.tobytes(), made)))
    return made


def _key(tied: Tied, around: Surroundings, settings: StemmaSettings) -> str:
    credited = [around.credits(witness.bearer) for witness in tied.witnesses]
    named = {c.outlet for some in credited for c in some}
    present = sorted(named & around.present), sorted(named & around.wired)
    standings = [around.standings(witness) for witness in tied.witnesses]
    articles = [[msgspec.structs.replace(a, siglum="") for a in witness.members] for witness in tied.witnesses]
    passages = [(r.left, r.right, r.left_article, r.right_article, r.blocks) for r in tied.reuses]
    return key_of(articles, passages, credited, standings, present, settings)


def _decoded(held: bytes | None) -> _Kept | None:
    try:
        return _DECODER.decode(held) if held is not None else None
    except (msgspec.DecodeError, ValueError):
        return None


def _holds(held: _Kept, around: Surroundings) -> bool:
    try:
        asked = Asked(np.frombuffer(held.pairs, np.int64), np.frombuffer(held.most, np.int64))
        return asked.attested(around.attesting).tobytes() == held.attested
    except ValueError:  # torn bytes
        return False
