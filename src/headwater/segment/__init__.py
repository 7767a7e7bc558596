"""The segment stage: captures are cut into segments with roles, and segments are tied to articles."""

from collections.abc import Sequence

from headwater.model import Reading, Repeat, Segment
from headwater.segment.assemble import pieces_of, segments_of
from headwater.segment.decode import best_reading
from headwater.segment.lines import Page, page_of
from headwater.segment.repetition import with_repeats
from headwater.segment.scorer import LineScorer, RuleScorer, UnitScore
from headwater.settings import SegmentSettings

__all__ = ["LineScorer", "UnitScore", "split"]

# A record of a .jsonl input is one document by its format; only plain evidence makes two articles of it.
_ONE_DOCUMENT = ("application/json", "application/x-ndjson")
_SECOND_IN_RECORD = 5.0
# A page is laid out around one article more often than a paste is.
_SECOND_ON_PAGE = 1.5
# ... and it is a document however short: a post of two lines, an abstract.
_SHORTEST_RECORD_SHARE = 5


def split(
    readings: Sequence[Reading],
    repeats: Sequence[Repeat],
    settings: SegmentSettings,
    scorer: LineScorer | None = None,
) -> tuple[Segment, ...]:
    """Return the segments of all captures, ordered by capture id and start, not overlapping, trimmed of white space.

    Together they cover every character of a capture that is not white space. Method: lines are grouped to units
    (wrapped paragraphs, bylines broken over lines), each unit is scored for every role by `scorer` (hand-set cues
    unless another is given), repeats tie units that stand twice, and the best reading under the grammar of captures is
    found by dynamic programming; time is linear in the text. A capture whose prose stays under
    `settings.min_article_chars` has no article; for a record of a .jsonl input a fifth is enough.
    Misses: articles that follow each other without furniture, white space or a change of subject; several paragraphs
    glued into one line.
    """
    judge = scorer or RuleScorer()
    pages = [page_of(reading) for reading in sorted(readings, key=lambda reading: reading.capture.id)]
    scores = with_repeats(pages, [judge.score(page) for page in pages], repeats)
    segments: list[Segment] = []
    for page, page_scores in zip(pages, scores, strict=True):
        record = page.reading.capture.media_type in _ONE_DOCUMENT
        labels = best_reading(page_scores, _dearer(page))
        pieces = pieces_of(page, labels, settings.min_article_chars)
        if record and not any(piece.article is not None for piece in pieces):
            pieces = pieces_of(page, labels, settings.min_article_chars // _SHORTEST_RECORD_SHARE)
        segments.extend(segments_of(page, pieces, page_scores))
    return tuple(segments)


def _dearer(page: Page) -> float:
    if page.reading.capture.media_type in _ONE_DOCUMENT:
        return _SECOND_IN_RECORD
    return _SECOND_ON_PAGE if page.reading.layout else 0.0
