"""Fictional pages of news sites, put together in code, and what Headwater recovers from them."""

import json
from datetime import date, timedelta

import msgspec

from headwater.article import recover
from headwater.capture.decode import decode_page
from headwater.capture.page import read_page
from headwater.model import Article, Capture, Interval, PageKind, Post, Reading, Segment, content_id, span_of
from headwater.settings import SegmentSettings

HEAD = "Harbour Chief Offers to Quit"
PROSE = (
    "The director of the harbour authority, Marit Solvane, offered to resign after a report on the new terminal, two "
    "people briefed on the matter said. The mayor has not answered her, and the council meets again next month."
)
SITE = "The Kesterby Courier"


def ld(**fields: object) -> str:
    """Return an ld+json script of one news article."""
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})
    return f"<script type='application/ld+json'>{data}</script>"


def graph(**values: str) -> str:
    """Return Open Graph tags; `site_name` is og:site_name, `published_time` article:published_time."""
    keys = {name: ("article:" if name.endswith("_time") else "og:") + name for name in values}
    return "".join(f'<meta property="{keys[name]}" content="{value}">' for name, value in values.items())


def page(head: str = "", furniture: str = "", foot: str = "", headline: str = HEAD) -> str:
    """Return a page with one article: metadata, what stands between headline and prose, what stands below."""
    return (
        f"<!doctype html><html><head><title>{headline}</title>{head}</head><body><nav><a href=/>Home</a></nav><main>"
        f"<article><h1>{headline}</h1>{furniture}<p>{PROSE}</p></article></main><footer>{foot}</footer></body></html>"
    )


def recovered(source: str, captured: date | None = None, kind: PageKind | None = None, **more: object) -> Article:
    """Return the article of a page whose prose is `PROSE`; what stands above it is its furniture.

    `captured`: the day the page was saved. `posts`: (start word, end word) of the contributions of a thread.
    """
    reading, segments = _read(source, captured)
    posts = tuple(_post(reading.text, *words) for words in more.get("posts", ()))  # type: ignore[attr-defined]
    reading = msgspec.structs.replace(reading, kind=kind, posts=posts)
    (article,) = recover([reading], segments, SegmentSettings())
    return article


def _post(text: str, opens: str, closes: str) -> Post:
    """Return a post from its card, which begins with `opens`, to `closes`, the end of its message."""
    start, end = text.index(opens), text.index(closes) + len(closes)
    stop = text.index("\n", start)
    return Post(start=start, end=end, body=(stop, end), posted=(start, stop))


def _read(source: str, captured: date | None) -> tuple[Reading, list[Segment]]:
    found = read_page(decode_page(source.encode()), 1_000_000)
    made = Interval.of_days(captured, captured + timedelta(days=1)) if captured else None
    name = content_id("capture", source)
    capture = Capture(
        id=name, path="a.html", uri=None, media_type="text/html", raw_sha256="", chars=len(found.text), captured=made
    )
    reading = Reading(capture=capture, text=found.text, view=found.view, layout=found.layout, about=found.about)
    return reading, _segments(reading)


def _segments(reading: Reading) -> list[Segment]:
    """Cut a page as its builder made it: chrome, the headline, one line of furniture each, the prose, chrome."""
    text, places, at = reading.text, [], 0
    for line in text.split("\n"):
        if line.strip():
            places.append((at, at + len(line)))
        at += len(line) + 1
    body = next(place for place in places if text[place[0] :].startswith(PROSE[:40]))
    head = next(place for place in places if text[slice(*place)] == HEAD)
    segments = []
    for start, end in places:
        role = "headline" if (start, end) == head else "article_body" if (start, end) == body else "chrome"
        if head[1] < start < body[0]:
            hints = {hint.layout for hint in reading.layout if hint.start < end and start < hint.end}
            # a crosshead of two words is what segmentation takes for a bare name
            role = "byline" if hints & {"byline", "crosshead"} else "date_line" if "date" in hints else "chrome"
        own = role != "chrome"
        segments.append(
            Segment(
                id=content_id("segment", reading.capture.id, start),
                span=span_of(text, reading.capture.id, start, end),
                role=role,  # type: ignore[arg-type]
                article=content_id("article", reading.capture.id) if own else None,
                language=None,
                confidence=1.0,
            )
        )
    return segments
