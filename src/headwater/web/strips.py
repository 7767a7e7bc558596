"""The pile as strips: each capture a bar, its articles, furniture and copies as blocks; and the same as a table."""

from collections.abc import Mapping, Sequence
from itertools import islice

from headwater.model import Capture, Dossier, Noun, Segment
from headwater.web.families import copy_kinds
from headwater.web.pile import LOOKS, by_capture
from headwater.web.register import Register, Tag
from headwater.web.visible import plain

MAX_STRIPS = 60
LOOK_WORDS = {
    "body": "body", "head": "heading matter", "talk": "posts, mail heads", "chrome": "page furniture",
    "": "not sorted",
}  # fmt: skip
_LABEL_PERCENT = 7


class Block(Noun, frozen=True, kw_only=True):
    """A stretch of a capture's strip, in per cent of its length."""

    left: float
    width: float
    look: str
    copied: str
    siglum: str


class Strip(Noun, frozen=True, kw_only=True):
    """A capture as a bar; `says` tells it in words, `amounts` its code points by look, in order of `LOOK_WORDS`."""

    key: str
    path: str
    chars: int
    blocks: tuple[Block, ...]
    says: str
    tags: tuple[Tag, ...]
    amounts: tuple[int, ...]


def strips(dossier: Dossier, register: Register) -> tuple[Strip, ...]:
    """Return the strips of the first `MAX_STRIPS` captures; neighbours that look alike are one block."""
    segments = by_capture(dossier)
    kinds = copy_kinds(dossier.descents)
    return tuple(
        _strip(one, segments.get(one.id, ()), kinds, register) for one in islice(register.captures.values(), MAX_STRIPS)
    )


def _strip(capture: Capture, segments: Sequence[Segment], kinds: Mapping[str, str], register: Register) -> Strip:
    runs: list[tuple[int, int, str, str]] = []
    for segment in segments:
        look, article = LOOKS[segment.role], segment.article or ""
        if runs and runs[-1][2:] == (look, article):
            runs[-1] = (runs[-1][0], segment.span.end, look, article)
        else:
            runs.append((segment.span.start, segment.span.end, look, article))
    blocks, said = [], []
    for start, end, look, article in runs or [(0, capture.chars, "", "")]:
        siglum = register.tag(article).siglum if article else ""
        copied = kinds.get(article, "")
        width = 100 * (end - start) / max(1, capture.chars)
        label = siglum if look == "body" and width > _LABEL_PERCENT else ""
        left = round(100 * start / max(1, capture.chars), 2)
        blocks.append(Block(left=left, width=round(width, 2), look=look, copied=copied, siglum=label))
        named = " ".join(filter(None, (copied, LOOK_WORDS[look], siglum)))
        said.append(f"{named} ({end - start:,})")
    articles = dict.fromkeys(article for _, _, _, article in runs if article)
    return Strip(
        key=register.key(capture.id),
        path=capture.path,
        chars=capture.chars,
        blocks=tuple(blocks),
        says=plain(f"Characters in order: {'; '.join(said)}."),
        tags=tuple(register.tag(article) for article in articles),
        amounts=tuple(sum(end - start for start, end, look, _ in runs if look == one) for one in LOOK_WORDS),
    )
