"""Posts that somebody copied from a network into a text, one below the other, each under who wrote it and when."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.capture.draft import Draft, Job
from headwater.capture.social.post import SocialPost
from headwater.capture.social.tweet import REPOSTS
from headwater.capture.string_document import document_of
from headwater.reader.dates import date_line

_WHY = "head of a pasted post"
_BLANK = r"[^\S\n]"
_PART = rf"(?:{_BLANK}*[·•|,–—-])?{_BLANK}*"
# Ida Orr @idaorr · Mar 10, 2031 · 9:12 AM; the same over two to four lines, as it is copied from a page. What stands
# behind the handle is read by hand: where several parts of an expression may take a blank, many of them hang it
_OPENS = re.compile(
    rf"^{_BLANK}{{0,8}}(?P<name>[^\s@·•|][^@\n·•|]{{0,79}}(?:\n{_BLANK}{{0,8}}\(?)?)"
    r"@(?P<handle>[A-Za-z0-9_][\w.-]{0,60}(?:@[\w.-]{3,60})?)",
    re.MULTILINE,
)
_TO_NEXT = re.compile(rf"{_BLANK}*(?:\n{_BLANK}*)?")
_MARKS = "·•|,–—-"
_LONGEST_NAME, _LONGEST_WHEN = 60, 60
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
# what networks show of a date of this year, or of today; it names no day by itself
_NO_DAY = re.compile(rf"(?:{_SHORT_MONTH} \d{{1,2}}|\d{{1,2}} {_SHORT_MONTH}|\d{{1,2}} ?[smhdw])(?P<rest>{_PART}.*)?$")
_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?")
_REPOST = re.compile(r"(?:RT @[\w.@-]{1,80}:? ){0,9}RT @(?P<handle>[\w.-]{1,60}(?:@[\w.-]{3,60})?):? ")
# how often it was liked and passed on, below it
_COUNT = (
    r"\d[\d.,]{0,14}\s?[KkM]?\s(?:reposts?|retweets?|quotes?|likes?|bookmarks?|views?|repl(?:y|ies)|comments?|shares?)\b"
)
_COUNTED = re.compile(_COUNT, re.IGNORECASE)
_COUNTS = re.compile(rf"[\s·•|,]*(?:{_COUNT}[\s·•|,]*)+", re.IGNORECASE)
_LEAST_COUNTS, _LONGEST_COUNTS = 2, 400
_LEAST = 2
# "By Ida Orr @idaorr · 12 March 2031" stands above an article
_BYLINE = re.compile(r"by\s\S", re.IGNORECASE)


class _Head(NamedTuple):
    start: int
    end: int
    name: str
    handle: str
    published: str | None


def pasted_posts(text: str) -> tuple[SocialPost, ...]:
    """Return the posts of a text that is nothing but posts, in order; none for any other text.

    The text opens with the head of a post and has two or more, each of a name, a handle ("@idaorr") and a date, on one
    line or the few that pages set them on; a post goes on to the next head. One is enough where the text ends with what
    a network counts below a post ("12 replies 40 reposts"). A repost ("RT @idaorr: ...") is under who
    wrote it, by name where another head has the handle, and without a date: when it came out, nobody says. Dates
    without a year give none. Where each head says "By", they are bylines of articles. Misses: posts without handles;
    posts below other text; posts with their time below them, which `footed` reads.
    """
    heads = _heads(text)
    if all(_BYLINE.match(head.name) for head in heads):
        return ()
    if len(heads) < _LEAST and not (heads and is_counted(text[heads[0].end :].strip())):
        return ()
    names = {head.handle.lower(): head.name for head in heads}
    ends = [head.start for head in heads[1:]] + [len(text)]
    found = (_post(text[head.end : end], head, names) for head, end in zip(heads, ends, strict=True))
    return tuple(post for post in found if post.text)


def drafts_of(posts: Sequence[SocialPost], job: Job) -> Iterator[Draft]:
    """Yield the captures of pasted posts, each called by its number; its bytes are its text as UTF-8."""
    passed_on = sum(REPOSTS in post.remarks for post in posts)
    if passed_on:
        job.said.remark(f"{REPOSTS}: {passed_on:,}")
    for number, post in enumerate(posts, start=1):
        yield from job.inner(document_of(post.text, name=f"{number}", kind="post", html=False, about=post.about(_WHY)))


def _heads(text: str) -> list[_Head]:
    """Return the heads of a text that opens with one, in order; none of any other text."""
    opens = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    first = _OPENS.match(text, opens)
    head = _head(text, first) if first else None
    heads = [head] if head else []
    for match in _OPENS.finditer(text, heads[0].end) if heads else ():
        # what stands between is a date by itself, or a head that this one is a part of
        if match.start() >= heads[-1].end and (head := _head(text, match)) is not None:
            heads.append(head)
    return heads


def _head(text: str, match: re.Match[str]) -> _Head | None:
    bracketed = match["name"].endswith("(")
    name = match["name"].removesuffix("(")
    if not name[-1:].isspace() or len(name.strip()) > _LONGEST_NAME or (bracketed and text[match.end() :][:1] != ")"):
        return None
    low, high = _when(text, match.end() + bracketed)
    when = text[low:high]
    if not 1 < len(when) <= _LONGEST_WHEN:
        return None
    dated = date_line(text, low, high)
    if len(dated) != 1 and not (not dated and _is_short(when)):
        return None
    day = dated[0].written.day if dated else None
    published = f"{day.isoformat()}{clock_in(when)}" if day else None
    ends = text.find("\n", high)
    return _Head(match.start(), ends if ends >= 0 else len(text), " ".join(name.split()), match["handle"], published)


def _when(text: str, start: int) -> tuple[int, int]:
    """Return the place of what stands behind a handle, on its line or one of the two below, without marks around."""
    start = _to_next(text, start)
    start = _to_next(text, start + (text[start : start + 1] in _MARKS))
    ends = text.find("\n", start)
    line = text[start : ends if ends >= 0 else len(text)].rstrip().removesuffix(":").rstrip()
    return start, start + len(line)


def _to_next(text: str, start: int) -> int:
    found = _TO_NEXT.match(text, start)
    return found.end() if found else start


def _is_short(when: str) -> bool:
    short = _NO_DAY.match(when)
    rest = (short["rest"] or "").strip(" ·•|,–—-at") if short else "?"
    return not rest or _CLOCK.fullmatch(rest) is not None


def clock_in(when: str) -> str:
    """Return the hour and minute that a text names, as ISO 8601 sets them behind a day ("T09:12"); "" for none."""
    clock = _CLOCK.search(when)
    hour, minute = (int(clock["hour"]), int(clock["minute"])) if clock else (24, 0)
    if clock and clock["half"]:
        hour = hour % 12 + (12 if clock["half"] in "Pp" else 0) if 1 <= hour <= 12 else 24
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _post(body: str, head: _Head, names: dict[str, str]) -> SocialPost:
    text = _without_counts(body.strip())
    copied = _REPOST.match(text)
    if copied is None:
        return SocialPost(text, (), None, head.name, head.published, publisher=head.name)
    writer = names.get(copied["handle"].lower(), f"@{copied['handle']}")
    return SocialPost(text[copied.end() :], (), None, writer, remarks=(REPOSTS,), publisher=writer)


def is_count_line(line: str) -> bool:
    """Whether a line holds nothing but what a network counts of a post: "12 replies · 40 reposts"."""
    return len(line) <= _LONGEST_COUNTS and _COUNTS.fullmatch(line.strip()) is not None


def is_counted(text: str) -> bool:
    """Whether a text ends with lines that count twice or more what others did with a post."""
    return _counts_below(text.split("\n"))[1] >= _LEAST_COUNTS


def _counts_below(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the lines begin below which only counts stand, and how many counts those are."""
    first = len(lines)
    while first and (not lines[first - 1].strip() or _COUNTS.fullmatch(lines[first - 1])):
        first -= 1
    return first, sum(len(_COUNTED.findall(line)) for line in lines[first:])


def _without_counts(text: str) -> str:
    """Return a post without the lines below it that count what others did with it; a single count needs a gap above."""
    lines = text.split("\n")
    first, counted = _counts_below(lines)
    if counted < _LEAST_COUNTS and not (first < len(lines) and not lines[first].strip()):
        return text
    return "\n".join(lines[:first]).rstrip()
