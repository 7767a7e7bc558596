"""The text of a capture around a place."""

from typing import Annotated

from msgspec import Meta

from headwater.assistant.desk import Desk
from headwater.assistant.material import Material, asked_for
from headwater.assistant.places import ArticleRef, Place
from headwater.assistant.tools.tool import Tool
from headwater.errors import UsageError
from headwater.model import Noun, Role, span_of

MAX_TEXT_CHARS = 12_000
_MAX_PARTS = 60
_MAX_GAPS = 20


class TextAsked(Noun, frozen=True, kw_only=True):
    """Which part of which text."""

    capture: Annotated[str, Meta(max_length=200, description="id of the capture")]
    start: Annotated[int, Meta(ge=0, description="first code point")] = 0
    end: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="code point behind the last; without it to the end")
    ] = None
    around: Annotated[int, Meta(ge=0, le=MAX_TEXT_CHARS, description="code points more on both sides")] = 0


class Part(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A part of the text, the role it plays and the article it belongs to."""

    start: int
    end: int
    role: Role
    article: ArticleRef | None = None


class TextTold(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of a capture's canonical text; where `more_from` is given, the text goes on there.

    `gaps`: first and last places that a dossier file does not tell, shown as blanks; white space for the most part.
    """

    text: Place
    chars: int
    parts: tuple[Part, ...]
    more_from: int | None = None
    gaps: tuple[tuple[int, int], ...] = ()


def _text(_: Desk, material: Material, asked: TextAsked) -> TextTold:
    capture = asked_for(material.captures, asked.capture, "capture", "list_captures")
    text = material.texts[capture.id]
    end = len(text) if asked.end is None else asked.end
    if asked.start > end or asked.start > len(text):
        raise UsageError(f"characters {asked.start} to {end} are no stretch of a text of {len(text)} characters")
    first = max(0, asked.start - asked.around)
    last = min(len(text), end + asked.around)
    stop = min(last, first + MAX_TEXT_CHARS)
    parts = [one for one in material.segments.get(capture.id, ()) if one.span.end > first and one.span.start < stop]
    gaps = tuple(gap for gap in material.gaps(capture.id) if gap[1] > first and gap[0] < stop)
    return TextTold(
        text=material.places.place(span_of(text, capture.id, first, stop), MAX_TEXT_CHARS),
        chars=len(text),
        parts=tuple(
            Part(
                start=one.span.start,
                end=one.span.end,
                role=one.role,
                article=material.places.article(one.article) if one.article else None,
            )
            for one in parts[:_MAX_PARTS]
        ),
        more_from=stop if stop < last else None,
        gaps=gaps[:_MAX_GAPS],
    )


TOOLS = (
    Tool(
        name="capture_text",
        title="Text of a capture around a place",
        description="Canonical text of a capture by code points, for instance `start` and `end` of any place with "
        f"`around` 500; {MAX_TEXT_CHARS:,} characters at most at a time. Quoted material.",
        asks=TextAsked,
        gives=TextTold,
        answer=_text,
    ),
)
