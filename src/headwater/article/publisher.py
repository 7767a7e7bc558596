"""Which outlet an article came out in, weighed from what its furniture and its prose say."""

import re
from typing import NamedTuple

from headwater.article.occurrence import Occurrence
from headwater.model import Span, Stated, span_of
from headwater.reader.bylines import read_byline
from headwater.reader.furniture import read_credit, read_dateline
from headwater.reader.outlets import OutletName, is_agency, outlet_key, outlet_named, outlets_in

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,3}(?:©\s?)?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[\s,.:]{0,3}(?:by )?",
    re.IGNORECASE,
)
_COPYRIGHT_END = re.compile(r"[.,|–—-]?\s*all rights reserved\b[^\n]{0,80}$|[.|,]\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?P<outlet>[A-Z][^\n,.;:]{1,50}?)(?:['’]s?) (?=[A-Z])")
_REPORTED = re.compile(
    r"\s{1,3}(?:first |previously |has |had |exclusively |also ){0,2}(?:reported|learned|revealed|obtained"
    r"|reviewed|found|asked)\b"
)
_TOLD = re.compile(
    r"\btold\s{1,3}(?:the |The )?$|\b(?:interview with|reviewed by|seen by|obtained by|provided to"
    r"|shared with)\s{1,3}(?:the |The )?$"
)
_AGREE = "the picture credit and the article's own account name the same outlet; each alone would be weak"
_LOOK_BACK_CHARS = 24


class Witness(NamedTuple):
    """One place that names an outlet as the article's own."""

    outlet: OutletName
    span: Span


def publisher_of(article: Occurrence) -> Stated | None:
    """Return the article's outlet, or None.

    A dateline's brackets, a byline's tail, "X's Ann Lee contributed" and a copyright line state it, and so does an
    input record. An agency gives way to an outlet that printed its story and must be named twice itself, since
    its dateline stays on what others print. Where two of them name different outlets
    nothing is said. A picture credit that agrees with a report the article calls the outlet's own infers it; one of
    them alone does not. Misses: outlets told by their house style, by sections or by their writers.
    """
    stated = [*_furniture(article), *_contributors(article), *_copyright(article)]
    printed = [w for w in stated if not is_agency(w.outlet.name)]
    about = article.reading.about.publisher if article.alone else None
    if not printed and about is not None:
        return about
    # an agency's name says who filed the story, not who printed it: one mention of it is not enough
    agencies = [w for w in stated if is_agency(w.outlet.name)]
    witnesses = printed or (agencies if len({w.span.start for w in agencies}) > 1 else [])
    if not witnesses:
        return _inferred(article)
    if len({outlet_key(w.outlet.name) for w in witnesses}) > 1 or (not printed and _pictured_elsewhere(article)):
        return None
    return _stated(witnesses)


def _pictured_elsewhere(article: Occurrence) -> bool:
    """Whether a picture beside an agency's story is another outlet's: that outlet may have printed it."""
    return any(not is_agency(w.outlet.name) for w in _credits(article))


def _stated(witnesses: list[Witness]) -> Stated:
    best = witnesses[0]
    written = " ".join(best.span.exact.split())
    why = "the text sets the name otherwise" if written != best.outlet.name else None
    return Stated(value=best.outlet.name, evidence=tuple(w.span for w in witnesses), basis="stated", why=why)


def _witness(article: Occurrence, outlet: OutletName) -> Witness:
    return Witness(outlet, span_of(article.reading.text, article.reading.capture.id, outlet.start, outlet.end))


def _furniture(article: Occurrence) -> list[Witness]:
    text, first = article.reading.text, article.body[0]
    found: list[OutletName | None] = []
    dateline = read_dateline(text, first.start, first.end)
    found.append(dateline.outlet if dateline else None)
    for segment in article.of_role("byline", "byline_date"):
        byline = read_byline(text, segment.span.start, segment.span.end)
        found.append(byline.outlet if byline else None)
    return [_witness(article, outlet) for outlet in found if outlet is not None]


def _contributors(article: Occurrence) -> list[Witness]:
    text = article.reading.text
    found = []
    for segment in article.of_role("contributor_line"):
        owner = _POSSESSIVE.match(text, segment.span.start, segment.span.end)
        outlet = outlet_named(text, *owner.span("outlet")) if owner else None
        if outlet is not None:
            found.append(_witness(article, outlet))
    return found


def _copyright(article: Occurrence) -> list[Witness]:
    """Copyright lines count for the article above them only where they name an outlet."""
    text = article.reading.text
    found = []
    for segment in (*article.of_role("promo", "correction"), *article.after):
        for mark in _COPYRIGHT.finditer(text, segment.span.start, segment.span.end):
            line_end = text.find("\n", mark.end(), segment.span.end)
            stop = line_end if line_end >= 0 else segment.span.end
            rest = text[mark.end() : stop]
            cut = _COPYRIGHT_END.search(rest)
            outlet = outlet_named(text, mark.end(), mark.end() + (cut.start() if cut else len(rest)))
            if outlet is not None:
                found.append(_witness(article, outlet))
    return found


def _credits(article: Occurrence) -> list[Witness]:
    return [
        _witness(article, credit.outlet)
        for segment in article.of_role("caption_credit")
        if (credit := read_credit(article.reading.text, segment.span.start, segment.span.end)) and credit.outlet
    ]


def _inferred(article: Occurrence) -> Stated | None:
    pictures = _credits(article)
    own = _own_reports(article)
    for credit in pictures:
        same = [w for w in own if outlet_key(w.outlet.name) == outlet_key(credit.outlet.name)]
        rivals = {outlet_key(c.outlet.name) for c in pictures if not is_agency(c.outlet.name)}
        if same and len(rivals) == 1 and not is_agency(credit.outlet.name):
            return Stated(value=same[0].outlet.name, evidence=(credit.span, same[0].span), basis="inferred", why=_AGREE)
    return None


def _own_reports(article: Occurrence) -> list[Witness]:
    """Places where the prose says that an outlet reported, or was told, what it tells."""
    text = article.reading.text
    found = []
    for span in article.body:
        for outlet in outlets_in(text, span.start, span.end):
            lead = text[max(span.start, outlet.start - _LOOK_BACK_CHARS) : outlet.start]
            reported = _REPORTED.match(text, outlet.end, span.end)
            if reported or _TOLD.search(lead):
                found.append(_witness(article, outlet))
    return found
