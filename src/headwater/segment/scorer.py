"""What each unit of a page is likely to be: the seam behind which a trained model can stand in for the rules."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, Protocol

from headwater.model import Role
from headwater.segment import breaks, cues_chrome, cues_forum, cues_furniture, cues_talk, cues_text
from headwater.segment.lines import Page

ROLES: Final[tuple[Role, ...]] = (
    "article_body", "headline", "crosshead", "byline", "date_line", "byline_date", "highlights", "caption_credit",
    "contributor_line", "promo", "chrome", "thread_title", "poster_card", "user_reply", "email_header", "correction",
)  # fmt: skip
_FAMILIES: Final[tuple[Callable[[Page], list[cues_text.Scores]], ...]] = (
    cues_text.prose, cues_text.layout, cues_furniture.bylines_and_dates, cues_furniture.pictures,
    cues_furniture.highlights, cues_furniture.closings, cues_chrome.chrome, cues_chrome.mail, cues_forum.forum,
    cues_talk.talk,
)  # fmt: skip


class UnitScore(NamedTuple):
    """Scores of one unit in nats, not calibrated: per role in the order of ROLES, and for its place.

    `parts`: a boundary right before it; `leads`: the first paragraph of an article.
    """

    roles: tuple[float, ...]
    parts: float
    leads: float


class LineScorer(Protocol):
    """Anything that scores the units of a page. Scores of one page may depend on that page alone."""

    def score(self, page: Page) -> Sequence[UnitScore]:
        """Return one score per unit, in their order."""
        ...


class RuleScorer:
    """Scores by hand-set cue families that add up, each blind to the others.

    The weights were set on generated training captures; what they gave is written in docs/measurements.md.
    """

    def score(self, page: Page) -> list[UnitScore]:
        """Return one score per unit, in their order."""
        sums = [dict.fromkeys(ROLES, 0.0) for _ in page.units]
        for family in _FAMILIES:
            for total, scores in zip(sums, family(page), strict=True):
                for role, score in scores.items():
                    total[role] += score
        return [
            UnitScore(tuple(total[role] for role in ROLES), parts, leads)
            for total, parts, leads in zip(sums, breaks.parts(page), breaks.leads(page), strict=True)
        ]
