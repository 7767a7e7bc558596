"""Which outlet an article came out in, weighed from what its furniture, its prose and its page say."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from headwater.article.agencies import feed_of
from headwater.article.byline_lines import bylines_of
from headwater.article.masthead import masthead_outlet
from headwater.article.occurrence import Occurrence
from headwater.article.own_words import headed_by, origins_in, promoted_in
from headwater.model import Span, Stated, span_of
from headwater.reader.furniture import read_credit, read_dateline
from headwater.reader.outlets import (
    OutletName,
    filed_name,
    is_agency,
    is_known,
    is_short,
    outlet_key,
    outlet_named,
    outlets_in,
)

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,3}(?:©\s?)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,.:]{0,3}(?:by )?",
    re.IGNORECASE,
)
_COPYRIGHT_END = re.compile(
    r"[.,|–—-]?\s*all rights reserved\b[^\n]{0,80}$|[.|,]\s*$|,?\s(?:19|20)\d\d\b[^\n]{0,150}$|\s[|·•][^\n]{0,150}$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?P<outlet>[A-Z][^\n,.;:]{1,50}?)(?:['’]s?) (?=[A-Z])")
_REPORTED = re.compile(
    r"\s{1,3}(?:first |previously |has |had |exclusively |also ){0,2}(?:reported|learned|revealed|obtained"
    r"|reviewed|found|asked)\b"
)
_TOLD = re.compile(
    r"\btold\s{1,3}(?:the |The )?$|\b(?:interview with|reviewed by|seen by|obtained by|provided to"
    r"|shared with)\s{1,3}(?:the |The )?$"
)
# In a dateline an acronym nobody knows is an agency's more often than an outlet's; call signs are stations'.
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,5}")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
# a byline's line with the outlet's name on the line below
_PASTED_MASTHEAD = re.compile(r"^[Bb][Yy] [^\n]{3,80}\n\s{0,4}(?P<outlet>[A-Z][^\n.:]{2,40})$", re.MULTILINE)
_PASTED_CHARS = 500
_AGREE = "the picture credit and the article's own account name the same outlet; each alone would be weak"
_PROMOTED = "a promo that stands in the article asks readers for this outlet"
_SPELT = "the text sets the name otherwise"
_WORDS = re.compile(r"\W+")
_LOOK_BACK_CHARS = 24
_MOST_AFTER = 4
_MOST_TRIES = 64
_LONGEST_LINE_CHARS = 200
_LONGEST_NAME_CHARS = 80


class Witness(NamedTuple):
    """One place that names an outlet as the article's own."""

    outlet: OutletName
    span: Span


def publisher_of(article: Occurrence) -> Stated | None:
    """Return the article's outlet, or None.

    A dateline's brackets, a byline's tail, "X's Ann Lee contributed" and "first published in X" state it. Where two of
    them name different outlets nothing is said. An agency's name there says who filed the story and never who printed
    it, and "The Post" is many outlets'. Below them weigh an input record, a promo for the outlet in the article
    (infers), a copyright line, page metadata (infers; stated where the page's own lines spell it) and last a picture
    credit that agrees with a report the article calls the outlet's own; one of these two alone says nothing.
    Where nothing else names one, a masthead, a mail's sender, the title's end or an agency's slug infers it.
    Metadata that contradicts the furniture is overruled, and `why` says so: it may name the blog that copied.
    Misses: outlets told by their house style, by sections or by their writers.
    """
    said = (*_furniture(article), *_contributors(article), *_origins(article), *_pasted(article))
    stated = [w for w in said if not is_agency(w.outlet.name)]
    about = article.reading.about.publisher if article.alone else None
    if stated:
        return _agreed(stated, about)
    if about is not None and about.basis == "stated":
        return about
    promoted = [w for w in _promoted(article) if not is_agency(w.outlet.name)]
    if promoted:
        return _checked(_inferred_from(promoted, _PROMOTED), about)
    return _below(article, about)


def _agreed(witnesses: list[Witness], about: Stated | None) -> Stated | None:
    """Return what the furniture states where all of it agrees; "The Post" agrees with "The Kesterby Post"."""
    full = [w for w in witnesses if not is_short(w.outlet.name)]
    keys = {outlet_key(w.outlet.name) for w in full}
    for short in (w for w in witnesses if is_short(w.outlet.name)):
        known = about is not None and outlet_key(about.value) == outlet_key(short.outlet.name)
        if known and not full:
            full, keys = [short], {outlet_key(short.outlet.name)}
        elif not any(key.endswith(outlet_key(short.outlet.name)) for key in keys):
            return None
    if len(keys) != 1:
        return None
    return _checked(_stated(full), about)


def _checked(found: Stated | None, about: Stated | None) -> Stated | None:
    """Return a value with what page metadata says about it in `why`."""
    if found is None or about is None:
        return found
    one, other = (f" {_WORDS.sub(' ', outlet_key(name))} " for name in (about.value, found.value))
    # "The Kesterby Post | kesterby.example" and "Kesterby Post" are one
    same = one in other or other in one
    says = f"{about.why} agrees" if same else f'{about.why} says otherwise ("{about.value}"); the text counts'
    why = f"{found.why}; {says}" if found.why else says
    return Stated(value=found.value, evidence=found.evidence, basis=found.basis, why=why)


def _below(article: Occurrence, about: Stated | None) -> Stated | None:
    """Return what the lines around the article and the page's metadata say where its own furniture says nothing."""
    weak = _credited(article)
    if about is None:
        owners = [w for w in _copyright(article) if not is_agency(w.outlet.name) and not is_short(w.outlet.name)]
        if owners:
            return _stated(owners) if len({outlet_key(w.outlet.name) for w in owners}) == 1 else None
        return weak or masthead_outlet(article) or feed_of(article)
    if weak is not None and outlet_key(weak.value) != outlet_key(about.value):
        return None
    spelt = _spelt(article, about.value)
    if spelt is not None:
        return Stated(value=spelt.exact, evidence=(spelt,), basis="stated", why=f"{about.why} agrees")
    return _checked(weak, about) or about


def _spelt(article: Occurrence, name: str) -> Span | None:
    """Return where a line of the page's head or foot is the name of its metadata, or a copyright line holds it."""
    text = article.reading.text
    around = [segment.span for segment in (article.before, *article.after) if segment and segment.role == "chrome"]
    for span in around if 1 < len(name) <= _LONGEST_NAME_CHARS else ():
        at, tries = text.find(name, span.start, span.end), 0
        while at >= 0 and tries < _MOST_TRIES:
            stop, tries = at + len(name), tries + 1
            line = _line_around(text, at, stop)
            if line == name or (_COPYRIGHT.match(line) and not text[stop : stop + 1].isalnum()):
                return span_of(text, span.capture, at, stop)
            at = text.find(name, stop, span.end)
    return None


def _line_around(text: str, start: int, end: int) -> str:
    """Return the line that holds the range, cut where it is longer than a line of a foot is."""
    first, last = max(0, start - _LONGEST_LINE_CHARS), min(len(text), end + _LONGEST_LINE_CHARS)
    begin, stop = text.rfind("\n", first, start), text.find("\n", end, last)
    return text[begin + 1 if begin >= 0 else first : stop if stop >= 0 else last].strip()


def _stated(witnesses: list[Witness]) -> Stated:
    """Return the name as the best witness spells it: not all in capitals, in its short form where one is filed."""
    best = next((w for w in witnesses if not w.span.exact.isupper()), witnesses[0])
    filed, written = filed_name(best.outlet.name), " ".join(best.span.exact.split())
    evidence, value = [w.span for w in witnesses], best.outlet.name
    inside = best.span.exact.lower().find(filed.lower())
    if value != filed and inside >= 0:
        # "Breitbart News" is filed as "Breitbart"
        shown = best.span.part(inside, inside + len(filed))
        evidence = [shown if span == best.span else span for span in evidence]
        value, written = filed, shown.exact
    why = _SPELT if written != value else None
    return Stated(value=value, evidence=tuple(dict.fromkeys(evidence)), basis="stated", why=why)


def _inferred_from(witnesses: list[Witness], why: str) -> Stated | None:
    full = [w for w in witnesses if not is_short(w.outlet.name)]
    if len({outlet_key(w.outlet.name) for w in full}) != 1:
        return None
    found = _stated(full)
    return Stated(value=found.value, evidence=found.evidence, basis="inferred", why=why)


def _witness(article: Occurrence, outlet: OutletName) -> Witness:
    return Witness(outlet, span_of(article.reading.text, article.reading.capture.id, outlet.start, outlet.end))


def _witnesses(article: Occurrence, outlets: Iterable[OutletName | None]) -> list[Witness]:
    return [_witness(article, outlet) for outlet in outlets if outlet is not None]


def _furniture(article: Occurrence) -> list[Witness]:
    text, first = article.reading.text, article.body[0]
    found: list[OutletName | None] = []
    dateline = read_dateline(text, first.start, first.end)
    if dateline is not None and dateline.outlet is not None and not _may_be_agency(dateline.outlet.name):
        found.append(dateline.outlet)
    found += [line.byline.outlet for line in bylines_of(article)]
    return _witnesses(article, found)


def _may_be_agency(name: str) -> bool:
    return not is_known(name) and _ACRONYM.fullmatch(name) is not None and not _CALL_SIGN.fullmatch(name)


def _contributors(article: Occurrence) -> list[Witness]:
    text = article.reading.text
    found = []
    for segment in article.of_role("contributor_line"):
        owner = _POSSESSIVE.match(text, segment.span.start, segment.span.end)
        found.append(outlet_named(text, *owner.span("outlet")) if owner else None)
    return _witnesses(article, found)


def _closing(article: Occurrence) -> list[Span]:
    own = article.of_role("promo", "correction", "contributor_line")
    return [segment.span for segment in (*own, *article.after[:_MOST_AFTER])]


def _origins(article: Occurrence) -> list[Witness]:
    text = article.reading.text
    spans, above = _closing(article), article.before
    if above is not None and above.role == "user_reply" and above.article is None:
        spans.append(above.span)  # who pasted it says where from
    found = [outlet for span in spans for outlet in origins_in(text, span.start, span.end)]
    if above is not None and article.alone and above.role in ("chrome", "user_reply"):
        found += headed_by(text, above.span.start, above.span.end)
    return _witnesses(article, found)


def _pasted(article: Occurrence) -> list[Witness]:
    """Return what stands above the prose in a post that holds a pasted article: where it is from, its masthead."""
    text, body = article.reading.text, article.body[0]
    if not article.threaded:
        return []
    stop = min(body.end, body.start + _PASTED_CHARS)
    found: list[OutletName | None] = list(origins_in(text, body.start, stop))
    mastheads = _PASTED_MASTHEAD.finditer(text, body.start, stop)
    found.extend(outlet_named(text, *match.span("outlet")) for match in mastheads)
    return _witnesses(article, found)


def _promoted(article: Occurrence) -> list[Witness]:
    text = article.reading.text
    spans = [segment.span for segment in article.of_role("promo")]
    return _witnesses(article, (outlet for span in spans for outlet in promoted_in(text, span.start, span.end)))


def _copyright(article: Occurrence) -> list[Witness]:
    """Copyright lines count for the article above them only where they name an outlet."""
    text = article.reading.text
    found = []
    for segment in (*article.of_role("promo", "correction"), *article.after):
        for mark in _COPYRIGHT.finditer(text, segment.span.start, segment.span.end):
            last = min(segment.span.end, mark.end() + _LONGEST_LINE_CHARS)
            line_end = text.find("\n", mark.end(), last)
            stop = line_end if line_end >= 0 else last
            rest = text[mark.end() : stop]
            cut = _COPYRIGHT_END.search(rest)
            found.append(outlet_named(text, mark.end(), mark.end() + (cut.start() if cut else len(rest))))
    return _witnesses(article, found)


def _credits(article: Occurrence) -> list[Witness]:
    text = article.reading.text
    read = (read_credit(text, s.span.start, s.span.end) for s in article.of_role("caption_credit"))
    return _witnesses(article, (credit.outlet for credit in read if credit))


def _credited(article: Occurrence) -> Stated | None:
    pictures = _credits(article)
    own = _own_reports(article) if pictures else []
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
