"""A statement as the network is given it."""

from collections.abc import Mapping
from typing import Final

from headwater.reader.frames.frame import Frame
from headwater.reader.words import folded_in

_LEAST_NAME_CHARS: Final = 3


def worded(text: str, frame: Frame | None, names: Mapping[str, str]) -> str:
    """Return a text in one line, with the name of the only one who acts in it before it, where it does not say it.

    `frame`: the act it is about; `names`: what entities are called.
    """
    text = " ".join(text.split())
    acting = frame.agent.entities if frame is not None else frozenset[str]()
    name = names.get(next(iter(acting)), "") if len(acting) == 1 else ""
    told = set(folded_in(text))
    spelt = not name or any(w in told for w in folded_in(name) if len(w) >= _LEAST_NAME_CHARS)
    return text if spelt else f"{name}: {text}"
