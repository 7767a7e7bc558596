"""The segment stage: captures are cut into segments with roles, and segments are tied to articles."""

from collections.abc import Sequence
from functools import partial

from headwater.memory import Memory
from headwater.model import Reading, Repeat, Segment
from headwater.segment.answers import with_answers
from headwater.segment.assemble import Piece, pieces_of, segments_of
from headwater.segment.briefs import is_brief, with_brief
from headwater.segment.closing import as_post, with_closing
from headwater.segment.decode import Label, PageScore, Steps, best_reading
from headwater.segment.lines import Page, page_of
from headwater.segment.model import LineScorer, model_used, shipped
from headwater.segment.releases import with_notes, with_release
from headwater.segment.remembering import Remembering
from headwater.segment.repetition import with_repeats
from headwater.segment.reporting import with_reports
from headwater.segment.sections import with_sections
from headwater.segment.settle import settled
from headwater.segment.stated import with_stated
from headwater.segment.witness import is_record
from headwater.settings import SegmentSettings

__all__ = ["LineScorer", "PageScore", "Steps", "model_used", "split"]

# A post of two lines, an abstract, a brief: what is known to be one document is one however short.
_SHORTEST_SHARE = 5


def split(
    readings: Sequence[Reading],
    repeats: Sequence[Repeat],
    settings: SegmentSettings,
    scorer: LineScorer | None = None,
    memory: Memory | None = None,
) -> tuple[Segment, ...]:
    """Return the segments of all captures, ordered by capture id and start, not overlapping, trimmed of white space.

    Together they cover every character of a capture that is not white space. Method: lines are grouped to units
    (wrapped paragraphs, bylines broken over lines); each unit is scored for every state of the grammar by `scorer`
    (the model that ships with the package unless another is given); what a page's containers and extraction say settles
    or forbids states, repeats tie units that stand twice; the best reading under the grammar is found by dynamic
    programming. Time is linear in the text. A capture whose prose stays under `settings.min_article_chars` has no
    article; a fifth is enough for a record of a .jsonl input, a brief whose head says what it is, and a press release.
    With `memory` a capture is scored once in all runs, and read anew only where repeats changed its scores.
    Misses: articles that follow each other without furniture, white space or a change of subject; several paragraphs
    glued into one line.
    """
    judge = scorer or shipped()
    # what another scorer gave is not remembered: nothing tells its version
    known = Remembering(memory if scorer is None else None)
    pages, scores = [], []
    for reading in sorted(readings, key=lambda reading: reading.capture.id):
        page, score = known.page(reading, partial(_scored, reading, judge))
        pages.append(page)
        scores.append(score)
    segments: list[Segment] = []
    for page, score in zip(pages, with_repeats(pages, scores, repeats), strict=True):
        segments += known.segments(page, score, settings, partial(_read, page, score, judge, settings))
    return tuple(segments)


def _scored(reading: Reading, judge: LineScorer) -> tuple[Page, PageScore]:
    page = page_of(reading)
    return page, judge.score(page)


def _read(page: Page, score: PageScore, judge: LineScorer, settings: SegmentSettings) -> tuple[Segment, ...]:
    known = settled(page, score)
    sections = with_sections(page, known)
    known = sections or known
    labels = best_reading(known, judge.steps)
    if closing := with_closing(page, known, labels):
        labels = best_reading(closing, judge.steps)
    if noted := with_notes(page, closing or known, labels):
        known, labels = noted, best_reading(noted, judge.steps)
    if answers := with_answers(page, known, labels):
        known, labels = answers, best_reading(answers, judge.steps)
    frames: dict[int, int] = {}
    if reports := with_reports(page, known, labels, settings.min_article_chars):
        labels, frames = best_reading(reports.score, judge.steps), reports.frames
    pieces = pieces_of(page, labels, settings.min_article_chars, frames)
    if not any(piece.article is not None for piece in pieces):
        least = settings.min_article_chars // _SHORTEST_SHARE
        whole = pieces_of(page, labels, least) if sections else None
        pieces = whole or _short(page, known, judge, labels, least) or pieces
    return tuple(segments_of(page, pieces))


def _short(page: Page, known: PageScore, judge: LineScorer, labels: Sequence[Label], least: int) -> list[Piece] | None:
    """Return the pieces of a capture that is one short text; None where nothing says that it is."""
    if is_record(page.reading):
        told = as_post(page, known)
        return pieces_of(page, best_reading(told, judge.steps) if told else labels, least)
    if told := with_release(page, known, labels) or with_stated(page, known, labels):
        return pieces_of(page, best_reading(told, judge.steps), least)
    if is_brief(page, labels):
        return pieces_of(page, labels, least)
    headed = with_brief(page, known)
    return pieces_of(page, best_reading(headed, judge.steps), least // 2) if headed else None
