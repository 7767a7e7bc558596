"""Posts as the page of a single post shows them: who wrote it above, and the hour and day below."""

import re
from collections.abc import Sequence
from typing import Final

from headwater.capture.social.pasted import clock_in, is_count_line
from headwater.capture.social.post import SocialPost
from headwater.reader.dates import date_line

_HANDLE: Final = re.compile(r"@[A-Za-z0-9_][\w.-]{0,60}(?:@[\w.-]{3,60})?$")
_ANSWERS: Final = re.compile(r"(?:Replying|In reply) to @\S{1,120}(?:(?:,| and) @\S{1,120}){0,9}$")
_BUTTONS: Final = frozenset(("follow", "following", "subscribe", "show more", "translate post", "..."))
_COUNTS_BEHIND: Final = re.compile(r"\s{0,3}[·•|]\s{0,3}\d[\d.,]{0,12}\s?[KkM]?\s[Vv]iews?$")
_LONGEST_NAME, _LONGEST_FOOT = 60, 80


def footed_posts(text: str) -> tuple[SocialPost, ...]:
    """Return the posts of a text that is nothing but posts with their time below, in order; none for any other text.

    Each is a line with a name, one with a handle ("@idaorr"), its text, and a line that is an hour and a day ("9:14 PM
    · Mar 5, 2031"), behind which stands at most how often it was liked and passed on. One is enough, since nothing else
    has this form. Misses: feet without a clock or a year.
    """
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").split("\n")
    found: list[SocialPost] = []
    at = _over(lines, 0)
    while at < len(lines):
        name, handle = lines[at].strip(), lines[at + 1].strip() if at + 1 < len(lines) else ""
        if not (0 < len(name) <= _LONGEST_NAME and "@" not in name and _HANDLE.match(handle)):
            return ()
        ends = (n for n in range(at + 2, len(lines)) if _published(lines[n]) or _HANDLE.match(lines[n].strip()))
        foot = next(ends, at)
        published = _published(lines[foot])
        said = "\n".join(lines[_below_head(lines, at + 2) : foot]).strip()
        if published is None or not said:
            return ()
        found.append(SocialPost(said, (), None, name, published, publisher=name))
        at = _over(lines, foot + 1)
    return tuple(found)


def _over(lines: Sequence[str], at: int) -> int:
    """Return the next line that is neither empty nor a count."""
    while at < len(lines) and (not lines[at].strip() or is_count_line(lines[at])):
        at += 1
    return at


def _below_head(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and (
        not lines[at].strip() or lines[at].strip().lower() in _BUTTONS or _ANSWERS.match(lines[at].strip())
    ):
        at += 1
    return at


def _published(line: str) -> str | None:
    """Return the hour and day of a line that holds nothing else, ISO 8601."""
    bare = _COUNTS_BEHIND.sub("", line.strip()[:_LONGEST_FOOT])
    dated = date_line(bare) if bare[:1].isalnum() else ()
    day = dated[0].written.day if len(dated) == 1 else None
    clock = clock_in(bare)
    return f"{day.isoformat()}{clock}" if day and clock else None
