"""The captures that gave no article, and what their text was read as instead."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from headwater.model import Dossier, Noun, Role
from headwater.web import words

_READERS: Final = "what posters and readers say"
_AROUND: Final = "what stands around a text"
_KINDS: Final[Mapping[Role, str]] = {
    "user_reply": _READERS, "thread_title": _READERS, "poster_card": _READERS, "email_header": "the header of a mail",
    "promo": "a promotion", "correction": "a correction",
}  # fmt: skip


class Bare(Noun, frozen=True, kw_only=True):
    """A capture, by its id, without an article; `why` says how much text it holds and what most of that was read as."""

    capture: str
    path: str
    why: str


def bare_captures(dossier: Dossier) -> tuple[Bare, ...]:
    """Return the captures without an article in order of path; none where the tracing stopped before articles.

    `why` says what the text was read as, and not what would have made an article of it: a head that says what it is, or
    more prose.
    """
    if not dossier.segments:
        return ()
    read: dict[str, Counter[str]] = defaultdict(Counter)
    held = {segment.span.capture for segment in dossier.segments if segment.article is not None}
    for segment in dossier.segments:
        read[segment.span.capture][_KINDS.get(segment.role, _AROUND)] += segment.span.end - segment.span.start
    found = [
        Bare(capture=capture.id, path=capture.path, why=_why(read[capture.id]))
        for capture in dossier.captures
        if capture.id not in held
    ]
    return tuple(sorted(found, key=lambda one: (one.path, one.capture)))


def _why(read: Counter[str]) -> str:
    if not read:
        return "no article in it: it holds no text"
    kind = max(sorted(read), key=lambda one: read[one])
    return f"no article in it: its {words.count(sum(read.values()), 'character')} read as {kind}"
