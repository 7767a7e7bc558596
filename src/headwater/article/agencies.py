"""Which news agencies an article's byline, dateline and contributor lines credit, and whose feed a wire text is."""

import re
from collections.abc import Iterator

from headwater.article.occurrence import Occurrence
from headwater.model import Span, Stated, span_of
from headwater.reader.furniture import read_dateline
from headwater.reader.mastheads import PICTURE_AGENCIES
from headwater.reader.outlets import OutletName, is_agency, is_known, outlet_key, outlet_named, outlets_in

# "By Courier staff and OPA", "Ann Lee/OPA", "with reporting by OPA", "OPA contributed to this report"
_ACRONYM_BESIDE = re.compile(
    r"(?:\b(?:[Aa]nd|[Ww]ith|[Ff]rom|[Bb]y|[Vv]ia)\s(?:the\s)?|[/|]\s?|&\s)(?P<name>[A-Z][A-Z0-9]{1,5})\b(?!['’.-]\w)"
    r"|^\W{0,3}(?P<first>[A-Z][A-Z0-9]{1,5})\s(?=contributed\b)"
)
# a word set in small letters, but for those that join names; without one a line is set in capitals, names and all
_SMALL = re.compile(r"\b(?!(?i:by|and|with|for|from|in|of|the|via|at)\b)[A-Za-z]?[a-z’'-]+\b")
# "By Ann ROE": the capitals go on, or a name does
_GOES_ON = re.compile(
    r"\s+(?!(?:Staff|Writer|Reporter|Correspondent|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|"
    r"Sun))[A-Z]"
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
# "OPA0412 4 GEN 0388 OPA-BRIDGE-CLOSED": an agency's own line above what it sends
_SLUG = re.compile(r"(?P<agency>[A-Z]{2,5})\d{2,6}\s[^\n]{0,80}\b(?P=agency)-[A-Z0-9]+(?:-[A-Z0-9]+)*\s*$")
_FEED = "the agency's own slug heads the text, and its dateline names it; nothing else names an outlet"
_LEAST_INITIALS = 3


def agencies_of(article: Occurrence) -> tuple[Stated, ...]:
    """Return the agencies that the article credits beside its prose, each once, as spelt, with the place.

    A dateline's brackets, bylines and lines of contributors; acronyms nobody knows count there, call signs of stations
    do not. Who is credited may have told none of it. Misses: "staff and agencies", which names nobody.
    """
    found: dict[str, Stated] = {}
    for name in sorted(_named(article), key=lambda n: n.start):
        span = span_of(article.reading.text, article.reading.capture.id, name.start, name.end)
        found.setdefault(outlet_key(name.name), _stated(span))
    return tuple(found.values())


def feed_of(article: Occurrence) -> Stated | None:
    """Return the agency that a wire text was sent by: a slug above it and its dateline give one acronym.

    By the name of the byline that has these initials, where one does. Misses: wire texts without their slug.
    """
    before, agencies = article.before, agencies_of(article)
    slug = _SLUG.match(before.span.exact.strip()) if before is not None and article.alone else None
    signs = {stated.value: stated for stated in agencies}
    if slug is None or before is None or slug["agency"] not in signs:
        return None
    full = next((s for s in agencies if _initials(s.value) == slug["agency"]), signs[slug["agency"]])
    evidence = (before.span, *dict.fromkeys((*full.evidence, *signs[slug["agency"]].evidence)))
    return Stated(value=full.value, evidence=evidence, basis="inferred", why=_FEED)


def may_be_agency(name: str) -> bool:
    """Whether a name is an agency's, or an acronym nobody knows that is no station's call sign."""
    unknown = name.isupper() and " " not in name and not is_known(name) and not _CALL_SIGN.fullmatch(name)
    return (is_agency(name) or unknown) and name not in PICTURE_AGENCIES


def _named(article: Occurrence) -> Iterator[OutletName]:
    text, first = article.reading.text, article.body[0]
    dateline = read_dateline(text, first.start, first.end)
    if dateline is not None and dateline.outlet is not None and may_be_agency(dateline.outlet.name):
        yield dateline.outlet
    for segment in article.of_role("byline", "byline_date", "contributor_line"):
        span = segment.span
        yield from (name for name in outlets_in(text, span.start, span.end) if may_be_agency(name.name))
        for match in _ACRONYM_BESIDE.finditer(span.exact):
            low, high = match.span("name" if match["name"] else "first")
            beside = outlet_named(text, span.start + low, span.start + high)
            told = beside is not None and (is_agency(beside.name) or _tells_acronyms(span.exact, high))
            if beside is not None and told and may_be_agency(beside.name):
                yield beside


def _tells_acronyms(line: str, end: int) -> bool:
    """Whether capitals that end there in a line are no person's name: "By ANN LEE and MARTA ROE" has no agency."""
    return _SMALL.search(line) is not None and _GOES_ON.match(line, end) is None


def _stated(span: Span) -> Stated:
    return Stated(value=" ".join(span.exact.split()), evidence=(span,), basis="stated")


def _initials(name: str) -> str | None:
    words = name.removeprefix("The ").split()
    return "".join(word[0] for word in words).upper() if len(words) >= _LEAST_INITIALS else None
