"""Which outlets an article credits in words, and whether the credited report is in the pile."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from headwater.attribution.body import Body
from headwater.attribution.outlets import Outlets, same_outlet
from headwater.attribution.reports import Reports
from headwater.memory import Memory
from headwater.model import Article, Citation, Wording, content_id
from headwater.reader.day_names import WEEKDAY
from headwater.reader.layers import Range
from headwater.reader.outlets import outlet_key

# "seen" is what an outlet has or says by the way ("according to", "obtained by"): it is told as "reported"
Credited = Wording | Literal["seen"]
_REPORTED = (
    r"(?:report(?:s|ed|ing)?|reveal(?:s|ed)?|disclos(?:es|ed)|publish(?:es|ed)|wr(?:ote|ites)|detailed|uncovered)"
)
_SAID = rf"(?:{_REPORTED}|said|says|tweet(?:s|ed)|found|finds|noted|notes|estimate[sd]|explain(?:s|ed))"
_OWN_WRITER = (
    r"(?:[’']s?\s+)?(?:(?:\w+\s+){0,3}(?:columnist|reporter|correspondent|critic|editor|writer|contributor|anchor|host)\s+)?"
    r"(?:[A-Z][\w.’'-]*\s+){1,3}"
)
_AFTER: tuple[tuple[Credited, re.Pattern[str]], ...] = (
    (
        "first_reported",
        re.compile(
            rf"\s+(?:(?:has|have|had|was|were|the|outlet)\s+){{0,3}}(?:first\s+(?:to\s+)?{_REPORTED}|broke\s+the)\b"
        ),
    ),
    ("confirmed", re.compile(r"\s+(?:(?:has|have|had|also|later|independently|since)\s+){0,3}confirm(?:s|ed)\b")),
    (
        "previously_reported",
        re.compile(rf"\s+(?:(?:has|have|had|previously|already|earlier)\s+){{1,3}}{_REPORTED}\b"),
    ),
    (
        "reported",
        re.compile(
            rf"(?:[’']s\s+report)?\s+(?:(?:also|later|separately|then|just|is)\s+){{0,2}}{_SAID}\b", re.IGNORECASE
        ),
    ),
    # "the Courier, citing two aides, reported"
    (
        "reported",
        re.compile(
            r",\s+(?:citing|quoting|which|whose|in\s(?:its|an?|the)|an?\s(?:[\w-]+\s){0,3}?(?:newspaper|paper|daily|weekly"
            r"|magazine|website|site|broadcaster|agency|tabloid|journal))\b[^.;:“”\"]{0,70}?,\s+(?:(?:has|had|also|later)\s+)?"
            rf"{_REPORTED}\b"
        ),
    ),
    ("told", re.compile(r"(?:[’']s)?\s+interview\b")),
    # "by the agency's tally"
    (
        "seen",
        re.compile(
            r"[’']s?\s+(?:\w+\s+){0,2}(?:tally|count|estimates?|calculations?|reckoning|projections?|reporting)\b"
        ),
    ),
    ("seen", re.compile(rf"{_OWN_WRITER}(?:(?:has|also|later)\s+)?{_SAID}\b")),
    (
        "seen",
        re.compile(
            rf"\s+(?:\w+\s+)?(?:columnist|reporter|correspondent|critic)\s+(?:[A-Z][\w.’'-]*\s+){{1,3}}[^.;]{{0,70}}?\b{_SAID}\b"
        ),
    ),
)
_KIND = r"(?:(?:the|a|an|news|newspaper|magazine|website|broadcaster|agency|network|local|channel)\s+){0,4}"
_BEFORE_WORDS: tuple[tuple[Credited, str], ...] = (
    ("first_reported", r"\bfirst\s+(?:reported|published|revealed|disclosed)\s+(?:\w+\s+){0,2}by"),
    ("confirmed", r"\bconfirmed\s+(?:to|by)"),
    ("previously_reported", r"\b(?:previously|earlier)\s+(?:reported|published|revealed)\s+by"),
    ("reported", r"\b(?:reported|published|revealed|disclosed|uncovered)\s+(?:\w+\s+){0,2}(?:by|in)"),
    ("reported", r",\s+reported"),
    ("seen", r"\b(?:reports?|story|article|headline|piece[’'”\"]*|tally)\s+(?:from|by|in|on)"),
    ("seen", r"\b(?:seen|obtained|reviewed|viewed|cited|quoted|aired|broadcast|examined)\s+by"),
    (
        "seen",
        r"\baccording\s+to(?:\s+(?:an?|the)\s+(?:\w+\s+)?(?:report|story|article|account)\s+(?:in|by|from|on))?",
    ),
    ("seen", r"\bciting(?:\s+a\s+report\s+(?:in|by))?"),
    ("told", r"\b(?:told|tells?|telling|interview\s+(?:with|on|for)|statement\s+to|speaking\s+to|spoke\s+to)"),
    ("told", r"\b(?:said|say|says|added|adding|appear(?:ed|ing|ance)|interview(?:\s+\w+){0,3}|speaking)\s+on"),
)
_BEFORE = tuple((wording, re.compile(rf"{before}\s+{_KIND}$", re.IGNORECASE)) for wording, before in _BEFORE_WORDS)
# an agency's dateline, or the source in brackets behind an item
_BRACKETED = {"(": re.compile(r"\)\s*[—–-]"), "[": re.compile(r"\]|\s+\|")}
_PROGRAMME = re.compile(r"[’']s?\s+[“\"'‘]")
_ON = re.compile(r"\b[Oo]n\s+$")
_SPEAKS = re.compile(r"\b(?:said|says|told|asked|added|argued|insisted)\b")
_NEAR_CHARS = 80
# "the Courier said it stood by its report"
_STANDS = re.compile(
    r"\s(?:(?:has\s)?(?:said|says)\s(?:on\s\w+\s)?(?:that\s)?it\s)?(?:stood|stands|(?:is|was)\sstanding)\s(?:\w+ly\s)?"
    r"(?:by|behind)\s(?:its|the|that|their)\s(?:\w+\s)?(?:reports?|reporting|story|stories|articles?|coverage)\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording\sto\s(?:the\s)?$", re.IGNORECASE)
_EARLIER_CLAUSE = re.compile(r"\b(?:after|since|when|before|until|once)\s+(?:the\s+)?$", re.IGNORECASE)
# "the denial came a day after | the Courier reported": what it reported is what is told of
_CAME_AFTER = re.compile(r"\b(?:c[ao]mes?|follow(?:s|ed))\s+(?:[\w-]+\s+){0,4}after\s+(?:the\s+)?$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\s*(?:(?:on|late|early|last)\s+){{0,2}}({WEEKDAY})\b")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class OutletMention:
    """A place where an outlet is named, with the words beside it."""

    def __init__(self, body: Body, place: Range, outlet: str) -> None:
        sentence = body.sentence(place[0]) or place
        self.place, self.outlet, self.sentence = place, outlet, sentence
        self.before = body.text((max(sentence[0], place[0] - _NEAR_CHARS), place[0]))
        self.lead = body.text((place[0] - 1, place[0])) if place[0] else ""
        self.tail = body.text((place[1], place[1] + 3)) or body.text((place[1], place[1] + 1))
        self.around = body.text(sentence)
        self.after = body.text((place[1], max(place[1], min(sentence[1], place[1] + _NEAR_CHARS))))

    def credit(self) -> tuple[Credited, Range] | None:
        """Return how the outlet is credited and the range of the words that do it; None when it is only named."""
        bracket = _BRACKETED.get(self.lead)
        if bracket is not None and bracket.match(self.tail):
            return "credit", self.place
        for wording, pattern in _BEFORE:
            match = pattern.search(self.before)
            if match:
                return wording, (self.place[0] - len(self.before) + match.start(), self.place[1])
        for wording, pattern in _AFTER:
            match = pattern.match(self.after)
            if match:
                return wording, (self.place[0], self.place[1] + match.end())
        if _ON.search(self.before) and _PROGRAMME.match(self.after) and _SPEAKS.search(self.around):
            return "told", self.place
        return None


class Credit(NamedTuple):
    """A credit of an outlet, as long as it is not known which report is meant; `sentence` tells, unless it is `older`.

    An `older` report lies before what the article tells of.
    """

    citation: Citation
    sentence: Range
    older: bool


def credits_of(body: Body, outlets: Outlets) -> list[Credit]:
    """Return every credit of an outlet in words, in order of place, one for an outlet, sentence and wording.

    An outlet that people told something in its own article is the addressee, not a citation, unless the words name
    another day than the article's. An article of unknown publisher yields no "told": whose pages it stands on is open.
    """
    found: list[Credit] = []
    seen: set[tuple[str, Range]] = set()
    for place, outlet in outlets.in_body(body):
        mention = OutletMention(body, place, outlet)
        credit = mention.credit()
        if credit is None or (outlet, mention.sentence) in seen or not _counts(body.article, mention, credit[0]):
            continue
        if _STANDS.match(body.text((place[1], mention.sentence[1]))):
            continue  # of a report that is told of already
        span = body.span(credit[1])
        if span is None:
            continue
        seen.add((outlet, mention.sentence))
        citation = Citation(
            article=body.article.id,
            outlet=outlet,
            source=content_id("source", "outlet", outlet_key(outlet)),
            cited_article=None,
            span=span,
            wording="reported" if credit[0] == "seen" else credit[0],
        )
        older = bool(_EARLIER_CLAUSE.search(mention.before)) and not _CAME_AFTER.search(mention.before)
        found.append(Credit(citation, mention.sentence, older))
    return found


def citations_of(
    bodies: Sequence[Body], articles: Sequence[Article], heard: Sequence[Sequence[Credit]], outlets: Outlets,
    memory: Memory | None = None,
) -> list[Citation]:  # fmt: skip
    """Return the credits of all bodies, ordered by article and place, each with the report of the pile that it means.

    `heard`: those of each body, of `credits_of`; with them stand the agencies of bylines and datelines.
    """
    reports = Reports(bodies, articles, memory)
    found: list[Citation] = []
    for body, credits_in in zip(bodies, heard, strict=True):
        told = {citation.outlet for citation, _, _ in credits_in}
        filed = (credit for credit in agencies_credited(body.article, outlets) if credit.citation.outlet not in told)
        for citation, sentence, older in sorted((*filed, *credits_in), key=lambda one: one.citation.span):
            cited = None if older else reports.cited(body, citation.outlet, sentence)
            found.append(msgspec.structs.replace(citation, cited_article=cited))
    reports.keep()
    return found


def agencies_credited(article: Article, outlets: Outlets) -> Iterator[Credit]:
    """Yield the credits of agencies beside the prose: "By Courier staff and OPA".

    Whose pages an article of unknown publisher stands on is open, and an agency's own texts credit nobody by its name.
    """
    for agency in article.agencies if article.outlet else ():
        name, place = outlets.canonical(agency.value), agency.evidence[0]
        if same_outlet(article.outlet, name):
            continue
        citation = Citation(
            article=article.id,
            outlet=name,
            source=content_id("source", "outlet", outlet_key(name)),
            cited_article=None,
            span=place,
            wording="credit",
        )
        yield Credit(citation, (place.start, place.end), older=False)


def _counts(article: Article, mention: OutletMention, wording: Credited) -> bool:
    if wording not in {"told", "credit", "seen"}:
        return True
    if article.outlet is None:
        # no paper tells what is so "according to the Echo" on the pages of the Echo
        return wording == "seen" and _ACCORDING.search(mention.before) is not None
    if not same_outlet(article.outlet, mention.outlet):
        return True
    return wording == "told" and _another_day(article, mention)


def _another_day(article: Article, mention: OutletMention) -> bool:
    published = article.published.interval.first_day if article.published else None
    match = _WEEKDAY.match(mention.after)
    if published is None or match is None:
        return False
    return _DAYS[published.weekday()] != match.group(1)


def outlets_cited(citations: Sequence[Citation]) -> Mapping[str, str]:
    """Return the names of the cited outlets by source id."""
    return {c.source: c.outlet for c in citations}
