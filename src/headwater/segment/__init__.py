"""The segment stage: captures are cut into segments with roles, and segments are tied to articles."""

from collections.abc import Sequence

from headwater.model import Reading, Repeat, Segment
from headwater.segment.assemble import pieces_of, segments_of
from headwater.segment.decode import best_reading
from headwater.segment.lines import page_of
from headwater.segment.scorer import LineScorer, RuleScorer
from headwater.settings import SegmentSettings

__all__ = ["LineScorer", "split"]


def split(
    readings: Sequence[Reading],
    repeats: Sequence[Repeat],
    settings: SegmentSettings,
    scorer: LineScorer | None = None,
) -> tuple[Segment, ...]:
    judge = scorer or RuleScorer()
    segments: list[Segment] = []
    for reading in sorted(readings, key=lambda r: r.capture.id):
        page = page_of(reading)
        scores = judge.score(page)
        labels = best_reading(scores)
        segments.extend(segments_of(page, pieces_of(page, labels, settings.min_article_chars), scores))
    return tuple(segments)
