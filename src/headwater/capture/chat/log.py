"""The posts of a chat's log as plain text holds it."""

import re

from headwater.capture.chat.days import days_of
from headwater.capture.chat.heads import Head, heads_in
from headwater.model import Post

_MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_BLANK = f" \t\r\n\u00a0{_MARKS}"
_THING = (
    r"(?:media|image|photo|picture|video(?: note)?|audio|voice message|sticker|gif|document|file|contact(?: card)?"
    r"|location|poll)"
)
# What stands in a message for what a log does not hold, or for a message that is gone.
_PLACEHOLDER = re.compile(
    rf"(?:<(?:{_THING} omitted|attached: [^<>\n]{{1,200}})>|{_THING} omitted|\[ ?{_THING} ?\]"
    r"|[^\n/]{1,200}\.[A-Za-z0-9]{2,5} \(file attached\)"
    r"|(?:this message was|you) deleted(?: this message)?\.?|null"
    r"|(?:missed|silenced|declined|cancelled) (?:group )?(?:voice |video )?call"
    r"(?: at \d{1,2}[:.]\d\d(?: ?[ap]m)?)?\.?)$",
    re.IGNORECASE | re.MULTILINE,
)
_EDITED = re.compile(r"\s*<This message was edited>\s*$")
_EDITED_CHARS = 40


def posts_in(text: str) -> tuple[Post, ...]:
    """Return the messages of a chat's log as posts, in order; none where the text is no log.

    A message goes on to the next head, over as many lines as it has. `at` is its time where its date is sure. What the
    messenger writes itself (who joined, that a call was missed) and messages of nothing but a picture are posts without
    a body; what stands in for a picture above its caption is no part of the body, nor is the mark of an edit.
    """
    heads = heads_in(text)
    if not heads:
        return ()
    days = days_of(heads)
    ends = [*(head.start for head in heads[1:]), len(text)]
    return tuple(
        Post(
            start=head.start, end=_closed(text, head.start, end), body=_body(text, head, end), author=head.name,
            posted=head.posted, at=_moment(head, day.isoformat() if day else None),
        )
        for head, day, end in zip(heads, days, ends, strict=True)
    )  # fmt: skip


def _moment(head: Head, day: str | None) -> str | None:
    return f"{day}T{head.clock}" if day and head.clock else day


def _body(text: str, head: Head, end: int) -> tuple[int, int] | None:
    # WhatsApp sets a mark of direction in front of what it writes itself under a name
    if head.name is None or text[head.end : head.end + 1] == "\u200e":
        return None
    start, end = head.end, _closed(text, head.end, end)
    edited = _EDITED.search(text, max(start, end - _EDITED_CHARS), end)
    end = edited.start() if edited else end
    while True:
        while start < end and text[start] in _BLANK:
            start += 1
        placeholder = _PLACEHOLDER.match(text, start, end)
        if placeholder is None:
            break
        start = placeholder.end()
    return (start, end) if start < end else None


def _closed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return end
