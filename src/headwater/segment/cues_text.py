"""Cues in the shape of a unit: prose, headlines and crossheads, and what a page's own layout calls it."""

from collections.abc import Sequence
from typing import Final

from headwater.model import Layout, Role
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import Signs

Scores = dict[Role, float]

_ANY: Final = 1_000_000_000
_SMALL: Final = frozenset("a an the of to in on at by for and or but with from as is if vs via per nor".split())
_CAPITALISED_SHARE: Final = 0.85
# at most so many words, so many characters: score as a crosshead
_CROSSHEADS = ((6, 48, 1.6), (9, 64, 0.5), (_ANY, 80, -0.6), (_ANY, _ANY, -5.0))


def prose(page: Page) -> list[Scores]:
    """Score how much each unit reads like running text, like a headline, and like a crosshead."""
    scores = [_prose_of(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]
    for at in range(1, len(scores) - 1):
        before, unit, after = page.units[at - 1 : at + 2]
        # a short line between two paragraphs, with more room above than usual
        if scores[at]["crosshead"] > -1.0 and min(scores[at - 1]["article_body"], scores[at + 1]["article_body"]) > 2.0:
            roomy = 0.8 * (unit.gap > page.base_gap) + 0.3 * (after.gap > 0 < before.gap)
            scores[at]["crosshead"] += 1.0 + roomy
        if after.gap == 0 and after.text[0].islower():
            scores[at]["crosshead"] -= 2.5
            scores[at]["headline"] -= 2.0
    return scores


def _prose_of(unit: Unit, signs: Signs) -> Scores:
    text, chars = unit.text, len(unit.text)
    words, closed = signs.words, signs.closed
    if not words:
        return {"article_body": -3.0, "headline": -6.0, "crosshead": -4.0, "user_reply": 0.5, "chrome": 1.0}
    body = _body_score(chars, closed=closed)
    if text[0].islower():
        body += 1.0
    elif text[0] in "\"“‘'«":
        body += 0.7
    if chars > 40 and (closed or chars > 120) and signs.says:
        body += 0.7
    if unit.lines >= 3:
        body += 2.0
    if signs.dateline:
        body += 2.0
    return {"article_body": body, **_heading(text, signs)}


def small_share(words: Sequence[str]) -> float:
    """Return the share of articles, prepositions and their like among words in small letters, 0 to 1."""
    return sum(map(_SMALL.__contains__, words)) / len(words) if words else 0.0


def _body_score(chars: int, *, closed: bool) -> float:
    steps = ((240, 4.5, 3.5), (120, 3.5, 0.8), (60, 2.3, -1.2), (25, 0.9, -2.2), (0, -0.5, -2.8))
    return next(full if closed else cut for least, full, cut in steps if chars >= least)


def _is_capitalised(signs: Signs) -> bool:
    """Whether words open with capitals as in a headline, but for articles, prepositions and their like."""
    count, others = len(signs.words), 0
    for word, lowered in zip(signs.words, signs.lowered, strict=True):
        if not word[0].isupper() and lowered not in _SMALL:
            others += 1
            if (count - others) / count <= _CAPITALISED_SHARE:
                return False
    return True


def _heading(text: str, signs: Signs) -> Scores:
    """Score headings: a headline has 4 to 22 words and no full stop, a crosshead few words."""
    chars, count, closed = len(text), len(signs.words), signs.closed
    headline = 1.2 if 4 <= count <= 22 and 18 <= chars <= 170 else 0.0 if count == 3 else -2.5
    crosshead = next(score for most, longest, score in _CROSSHEADS if count <= most and chars <= longest)
    if count >= 4 and _is_capitalised(signs):
        headline += 1.3
    if closed and not text.endswith(("?", "!", "?”", "?’")):
        headline -= 3.2
        crosshead -= 3.0
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "‘'“\"¿¡[("):
        headline -= 3.0
        crosshead -= 3.5
    if chars > 220 or text[-1] in ",;:-–—" or (text[0] in "[(" and text[-1] in "])"):
        headline -= 3.0
        crosshead -= 2.0
    return {"headline": headline, "crosshead": crosshead}


# The roles that the markup of a page speaks for, as one witness among others.
BY_LAYOUT: Final[dict[Layout, tuple[tuple[Role, float], ...]]] = {
    "headline": (("headline", 4.0), ("thread_title", 1.5)),
    "crosshead": (("crosshead", 3.0), ("headline", 1.5)),
    "byline": (("byline", 4.0), ("byline_date", 3.0)),
    "date": (("date_line", 4.0), ("byline_date", 1.5)),
    "caption": (("caption_credit", 4.5),),
    "navigation": (("chrome", 7.0),),
    "link_list": (("chrome", 3.5),),
    "comment": (("user_reply", 4.5),),
    "quote": (("article_body", 0.5),),
    "list_item": (("highlights", 0.5), ("chrome", 0.5)),
    "paragraph": (("article_body", 1.5),),
    "table": (("chrome", 1.0),),
    "form": (("chrome", 6.5),),
}
