"""Invented prose in any amount, and readings and articles made of it."""

import hashlib
from collections.abc import Sequence

from headwater.model import Article, Capture, Published, Reading, Span, Stated, TextView, content_id, span_of

_SYLLABLES = ("ba", "dor", "fen", "gil", "hu", "kar", "lo", "mi", "nev", "or", "pel", "ru", "sol", "ti", "vas", "wy")


def word(number: int) -> str:
    """Return an invented word; there are 4,096."""
    return "".join(_SYLLABLES[number // 16**n % 16] for n in range(3))


def sentence(number: int) -> str:
    """Return the sentence of that number, eleven invented words; two sentences share words by chance only."""
    digest = hashlib.sha256(str(number).encode()).digest()
    words = [word(int.from_bytes(digest[2 * n : 2 * n + 2], "big")) for n in range(11)]
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def prose(first: int, count: int, paragraph: int = 3) -> str:
    """Return sentences `first` and on, a blank line behind every few."""
    sentences = [sentence(first + n) for n in range(count)]
    parts = [" ".join(sentences[at : at + paragraph]) for at in range(0, count, paragraph)]
    return "\n\n".join(parts)


def reworked(text: str, first: int, count: int) -> str:
    """Return a text in which of `count` words from word `first` on every third and the middle dozen are others."""
    words = text.split(" ")
    middle = first + count // 2 - 6
    for at in {*range(first, first + count, 3), *range(middle, middle + 12)}:
        words[at] = f"new{at}"
    return " ".join(words)


def reading(text: str, name: str = "", raw: str | None = None) -> Reading:
    """Return a capture that holds `text`; `raw` stands for its bytes."""
    key = content_id("capture", text, name)
    sha = hashlib.sha256((raw or f"{name}{text}").encode("utf-8", "surrogatepass")).hexdigest()
    capture = Capture(
        id=key,
        path=f"{name or key}.txt",
        uri=None,
        media_type="text/plain",
        raw_sha256=sha,
        chars=len(text),
        captured=None,
    )
    return Reading(capture=capture, text=text, view=TextView(encoding="utf-8", replaced=0, runs=()))


def article(
    text: str,
    name: str,
    outlet: str | None = None,
    published: tuple[str, str] | None = None,
    capture: str | None = None,
    pieces: Sequence[tuple[int, int]] = (),
) -> Article:
    """Return an article whose body is `text`, or the pieces of it, in a capture of its own unless one is named."""
    home = capture or f"capture-{name}"
    spans: tuple[Span, ...] = tuple(span_of(text, home, *piece) for piece in pieces or [(0, len(text))])
    date = Published(earliest=published[0], latest=published[1], evidence=(), basis="stated") if published else None
    return Article(
        id=f"article-{name}",
        siglum=name,
        spans=spans,
        headline=None,
        byline=(),
        publisher=Stated(value=outlet, evidence=(), basis="stated") if outlet else None,
        dateline=None,
        published=date,
        language="en",
    )


def moved(home: Article, by: int) -> Article:
    """Return the article with its spans further down in the same capture."""
    spans = tuple(Span(capture=s.capture, start=s.start + by, end=s.end + by, exact=s.exact) for s in home.spans)
    return Article(**{f: getattr(home, f) for f in home.__struct_fields__} | {"spans": spans})


def day(number: int) -> tuple[str, str]:
    """Return a day in March 2031 as an interval."""
    return f"2031-03-{number:02}", f"2031-03-{number + 1:02}"
