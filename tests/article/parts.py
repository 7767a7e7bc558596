"""Captures put together from segments whose roles are known."""

from headwater.model import Capture, PageMetadata, Reading, Role, Segment, TextView, content_id, span_of

BODY = (
    "The director of the harbour authority, Marit Solvane, offered to resign, people briefed on it said Tuesday. "
    "At the briefing on Tuesday the spokesman for Mayor Tobias Renck, Piet Dorrance, would not say whether Renck backs "
    "Solvane. The report by Pell Orrick reached Brennhaven in January."
)
SIBLING = (
    "BRENNHAVEN — The head of the harbour authority, Marit Solvane, told the mayor, Tobias Renck, that she would go. "
    "The firm Pell Orrick wrote the report, and Piet Dorrance speaks for the mayor."
)

Part = tuple[Role, str, int | None]


def capture_of(*parts: Part, about: PageMetadata | None = None, name: str = "") -> tuple[Reading, list[Segment]]:
    """Return a reading of the parts, one below the other, and its segments; a part is (role, text, article or None)."""
    text = "\n".join(words for _, words, _ in parts)
    capture = content_id("capture", text, name)
    places, at = [], 0
    for _, words, _ in parts:
        places.append((at, at + len(words)))
        at += len(words) + 1
    extents: dict[int, tuple[int, int]] = {}
    for (_, _, article), (start, end) in zip(parts, places, strict=True):
        if article is not None:
            extents[article] = (min(start, extents.get(article, (start, end))[0]), end)
    segments = [
        Segment(
            id=content_id("segment", capture, start, end),
            span=span_of(text, capture, start, end),
            role=role,
            article=content_id("article", capture, *extents[article]) if article is not None else None,
            language=None,
            confidence=1.0,
        )
        for (role, _, article), (start, end) in zip(parts, places, strict=True)
    ]
    reading = Reading(
        capture=Capture(
            id=capture,
            path=name or "a",
            uri=None,
            media_type="text/plain",
            raw_sha256="",
            chars=len(text),
            captured=None,
        ),
        text=text,
        view=TextView(encoding="utf-8", replaced=0, runs=()),
        about=about or PageMetadata(),
    )
    return reading, segments
