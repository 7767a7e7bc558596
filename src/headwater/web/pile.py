"""What was put in: the counts, and the text of each capture with everything marked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from headwater.dossier import days
from headwater.model import Capture, Dossier, Noun, Role, Segment
from headwater.web import words
from headwater.web.families import copy_kinds
from headwater.web.marks import weave
from headwater.web.register import Register, Tag

LOOKS: Mapping[Role, str] = {
    "article_body": "body", "headline": "head", "crosshead": "head", "byline": "head", "date_line": "head",
    "byline_date": "head", "highlights": "head", "caption_credit": "head", "contributor_line": "head",
    "promo": "chrome", "chrome": "chrome", "thread_title": "talk", "poster_card": "talk", "user_reply": "talk",
    "email_header": "talk", "correction": "head",
}  # fmt: skip


class Counts(Noun, frozen=True, kw_only=True):
    """What the pile came to. `outlets` are distinct names; `nameless` articles state none."""

    captures: int
    articles: int
    outlets: int
    nameless: int
    copies: int
    reworked: int


class Stretch(Noun, frozen=True, kw_only=True):
    """A part of a capture's text: its role in words, the article it belongs to, its first code point, its HTML."""

    role: str
    look: str
    tag: Tag | None
    copied: str
    start: int
    html: Markup


class CaptureView(Noun, frozen=True, kw_only=True):
    """A capture with its whole text; `id` is the dossier's, for links that outlive this page."""

    key: str
    id: str
    path: str
    uri: str
    media_type: str
    sha256: str
    chars: int
    captured: str
    stretches: tuple[Stretch, ...]


def counts(dossier: Dossier) -> Counts:
    """Return the counts of a dossier, copies told apart from rewrites."""
    kinds = list(copy_kinds(dossier.descents).values())
    return Counts(
        captures=len(dossier.captures),
        articles=len(dossier.articles),
        outlets=len({article.outlet for article in dossier.articles if article.outlet}),
        nameless=sum(article.outlet is None for article in dossier.articles),
        copies=kinds.count("copy"),
        reworked=kinds.count("rework"),
    )


def by_capture(dossier: Dossier) -> Mapping[str, Sequence[Segment]]:
    """Return the segments of each capture, in order of place."""
    grouped: dict[str, list[Segment]] = defaultdict(list)
    for segment in dossier.segments:
        grouped[segment.span.capture].append(segment)
    return {capture: sorted(segments, key=lambda one: one.span.start) for capture, segments in grouped.items()}


def capture_views(dossier: Dossier, register: Register) -> Iterator[tuple[CaptureView, tuple[str, ...]]]:
    """Yield each capture with its text, and the keys of marks that had to be split; call when all is registered."""
    segments = by_capture(dossier)
    kinds = copy_kinds(dossier.descents)
    for capture in register.captures.values():
        stretches, split = _stretches(capture, segments.get(capture.id, ()), kinds, register)
        yield (
            CaptureView(
                key=register.key(capture.id),
                id=capture.id,
                path=capture.path,
                uri=capture.uri or "",
                media_type=capture.media_type,
                sha256=capture.raw_sha256,
                chars=capture.chars,
                captured=days.in_words(capture.captured) if capture.captured else "",
                stretches=stretches,
            ),
            split,
        )


def _stretches(
    capture: Capture, segments: Sequence[Segment], kinds: Mapping[str, str], register: Register
) -> tuple[tuple[Stretch, ...], tuple[str, ...]]:
    text = register.texts[capture.id]
    parts = list(_parts(text, segments))
    woven = weave(text, register.marks(capture.id), [end for _, end, _ in parts])
    rows: list[Stretch] = []
    for (start, end, segment), markup in zip(parts, woven.stretches, strict=True):
        if segment is None and not text[start:end].strip():
            # The gap between two blocks is drawn by the blocks; its white space stays in the text, folded.
            gap = Markup("<i>{}</i>").format(markup)
            if rows:
                rows[-1] = _with(rows[-1], rows[-1].html + gap)
            else:
                rows.append(Stretch(role="", look="gap", tag=None, copied="", start=start, html=gap))
            continue
        rows.append(_stretch(start, segment, markup, kinds, register))
    return tuple(rows), woven.split


def _parts(text: str, segments: Sequence[Segment]) -> Iterator[tuple[int, int, Segment | None]]:
    at = 0
    for segment in segments:
        if segment.span.start > at:
            yield at, segment.span.start, None
        if segment.span.end > max(at, segment.span.start):
            yield max(at, segment.span.start), segment.span.end, segment
        at = max(at, segment.span.end)
    if at < len(text) or not text:
        yield at, len(text), None


def _stretch(
    start: int, segment: Segment | None, html: Markup, kinds: Mapping[str, str], register: Register
) -> Stretch:
    if segment is None:
        return Stretch(role="not sorted", look="chrome", tag=None, copied="", start=start, html=html)
    return Stretch(
        role=words.ROLES[segment.role],
        look=LOOKS[segment.role],
        tag=register.tag(segment.article) if segment.article else None,
        copied=kinds.get(segment.article or "", ""),
        start=start,
        html=html,
    )


def _with(stretch: Stretch, html: Markup) -> Stretch:
    return Stretch(
        role=stretch.role, look=stretch.look, tag=stretch.tag, copied=stretch.copied, start=stretch.start, html=html
    )
