"""What makes a claim of its own: something that can be checked and that somebody would ask about."""

import re
from collections.abc import Sequence

from headwater.claim.facets import Facet
from headwater.reader import when

# Acts of the mind and of conduct that the writer's own voice sums up ("they share a view") need somebody who says so.
_ATTITUDES = frozenset("mood worry tense trust doubt remain lead oppose discuss cooperate reward".split())
_ADDRESS = re.compile(
    r"^(?:sign\sup|subscribe|follow\sus|read\smore|click|get\s|tell\sa|see\salso|contact|photo|picture|advert|share)\b"
    r"|\b(?:newsletter|subscribe|terms\sof\suse|all\srights\sreserved)\b",
    re.IGNORECASE,
)


def is_worth(group: Sequence[Facet]) -> bool:
    """Whether a group is a claim. What two articles tell, or a source is given for, is; so is a checkable fact.

    A fact in one writer's own voice has an act that is known, with somebody or something in it, or a figure, a date or
    an office held. Questions, addresses to the reader and mere judgement are left out.
    """
    stated = [f for f in group if not f.unit.furniture and not _is_question(f)]
    if not stated:
        return False
    if len({f.unit.article for f in stated}) > 1 or any(f.unit.attribution for f in stated):
        return True
    return any(_checkable(f) for f in stated)


def _is_question(facet: Facet) -> bool:
    text = facet.unit.whole.exact.rstrip(" \n\"'”’)")
    return text.endswith("?") and facet.unit.attribution is None


def _checkable(facet: Facet) -> bool:
    text = facet.unit.span.exact
    if _ADDRESS.search(text):
        return False
    if facet.counts or when.find(text):
        return True
    frame = facet.frame
    if frame is None or frame.acts <= _ATTITUDES:
        return False
    return frame.agent.known or frame.patient.known
