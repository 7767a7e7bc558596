"""What makes a claim of its own: something that can be checked and that somebody would ask about."""

import re
from collections.abc import Sequence

from headwater.claim.facets import Facet
from headwater.reader import when
from headwater.reader.clauses import is_clause
from headwater.reader.numbers import quantities_of
from headwater.reader.predicates import is_finite

# Acts of the mind and of conduct that the writer's own voice sums up ("they share a view") need somebody who says so.
_ATTITUDES = frozenset("mood worry tense trust doubt remain lead oppose discuss cooperate reward".split())
# what somebody thinks of a thing, told beside what they did about it
_STANCES = frozenset("mood criticise praise promise announce apologise thank blame".split())
# "was found fit for service", "is owned by Hart"
_DONE = re.compile(r"(?P<be>is|are|was|were|(?:has|have|had)\sbeen)\s(?:[a-z]{2,15}ly\s)?(?P<done>[a-z]{3,20})\s")
_TO_THEM = re.compile(
    r"(?:They|He|She|It|All|Both|None|Most|Some|Nobody|Others?)\s(?:of\s(?:them|it)\s)?"
    r"(?:was|were|(?:has|have|had)\sbeen)\s(?:[a-z]{2,15}ly\s)?(?P<done>[a-z]{3,20})\s"
)
# who was there when it was done, or that nobody was
_PRESENT = re.compile(
    r"(?:Nobody|No\sone|None(?:\sof\s(?:them|the\s\w+))?|Only\s(?:[\w’'-]+\s){1,4}?)\s?(?:else\s)?(?:was|were|had\sbeen)\s"
    r"(?:there(?!\s(?:for|to)\b)|present|inside|aboard|on\sboard|with\s(?:him|her|them)|in\sthe\s(?:room|building|house|car|office|hall|boat|cab|lift)"
    r"|at\sthe\s(?:meeting|table|talks|scene))\b"
)
_ADDRESS = re.compile(
    r"^(?:please|thanks?|sign\sup|subscribe|follow\sus|read\smore|click|get\s|tell\sa|see\salso|contact|photo|picture|advert|share)\b"
    r"|\b(?:(?:our|my)\s(?:\w+\s){0,3}(?:thoughts|condolences|sympath\w+|hearts)\b"
    r"|newsletter|subscribe|terms\sof\suse|all\srights\sreserved)\b",
    re.IGNORECASE,
)
# "account of the fire", "piece on how it began"; of a market, a match or a year it is another thing
_TOLD = (
    r"(?:(?:piece|write-?up|account|stor(?:y|ies)|reports?|coverage|summary|reporting)\s(?:on|of|about)"
    r"|read\s(?:on|about))\s(?:the|this|that|it|what|how|why|who)\b"
    r"(?!\s(?:[\w’'-]+\s){0,2}(?:country|county|region|city|town|area|network|market|nation|state|world|island|coast|high\sstreet|"
    r"year|season|day|week|month|decade|century|night|career|match|game|series|show|festival)\b)"
)
# "In today's Herald, typed out for you.": how it came to stand here, and nothing that it tells
_COPIED = (
    r"[,:–—-]\s*(?:(?:re)?(?:typed|printed|published|copied)|taken|transcribed|translated|reproduced|scanned)"
    r"(?:\s(?:out|up|in|on|by|for|from|here|below|above|with|as|at)\b[^,;:–—]*)?\W*$"
)
# who wrote it, and on what terms somebody spoke, is told of the report, not in it
_ABOUT_REPORT = re.compile(
    rf"^(?:In|From)\s(?:today|yesterday|[A-Z][a-z]+day|this\s(?:morning|evening|week))[’']s\s(?:[A-Z][\w’'-]*\s?){{1,4}}(?:\W*$|{_COPIED})"
    r"|^(?:By|From)\s(?:[A-Z][\w’'.-]+,?\s?){2,}|^From\s(?:today|yesterday|the)\b"
    r"|\b(?:ask(?:ed|ing)?|insist(?:ed|ing)?|spoke|speaking|request(?:ed|ing)?|demand(?:ed|ing)?|grant(?:ed)?|condition)\b"
    r"[^.;]{0,40}"
    r"(?:\banonym\w+|\bnot\s(?:to\s)?be(?:ing)?\s(?:named|identified|quoted))"
    r"|\bnot\s(?:been\s)?authori[sz]ed\s(?:\w+\s)?to\s(?:speak|discuss|comment|talk)\b"
    # whom others name, and what stands beside the text
    r"|\b(?:cited|named|identified|gave)\sno\s(?:sources?|names?|details?)\b"
    r"|\bdid\snot\s(?:name|identify|cite)\s(?:\w+\s)?(?:them|sources?|him|her|anyone|the\s(?:officials?|people))\b"
    r"|^(?:Posted|Published|Updated|Filed|Written)\s(?:by|on|at)\s"
    r"|^This\s(?:article|story|post|report|item|page)\s(?:was|has\sbeen)\s(?:\w+\s)?(?:amended|updated|corrected|published)\b"
    # who tells it best ("the best account of the fire", and no bank's or network's own), and whom its writer asked
    rf"|^The\sbest\s(?:{_TOLD}|(?:piece|write-?up|summary|reporting|read)\s(?:is|comes)\b)"
    rf"|\b(?:has|have|is|are|was|were)\sthe\sbest\s{_TOLD}"
    r"|^(?:I\s(?:(?:have|also|then|later)\s){0,2}(?:asked|called|rang|phoned|e-?mailed|contacted|wrote\sto|reached\sout\sto)"
    r"|We\s(?:(?:also|then|later)\s)?asked)"
    r"\s[^.;:,]{2,80}\sabout\s[^.;:,]{2,60}\.$"
    # "It began with this in Tuesday's Ledger:"
    r"|:\s*$"
)
# ... and so is what its writer could not find out, and who would not be in it, whoever is taken to say so
_NOT_IN_REPORT = re.compile(
    r"\b(?:could\snot|(?:has|have|had)\snot\sbeen\sable\sto|(?:was|were)\sunable\sto)\s"
    r"(?:independently\s(?:confirm|verify)\b|(?:immediately\s)?(?:confirm|verify)\s(?:this|that|it|the\s(?:claims?|accounts?|reports?))\b)"
    r"|\bcould\snot\s(?:immediately\s)?be\sindependently\s(?:confirmed|verified)\b"
    r"|\bdeclined\sto\s(?:give\s(?:his|her|their|a)\s(?:\w+\s)?names?|be\s(?:named|identified|quoted))\b"
    r"|\basked\s[^.;]{0,20}\bnames?\b[^.;]{0,12}\b(?:withheld|used|published|printed)\b"
)
# "the ceremony was short": how somebody found it
_JUDGED = re.compile(
    r"(?:the|this|that|it|its|their|his|her)\s(?:\w+\s)?(?:is|are|was|were)\s"
    r"(?:(?:very|too|so|also|still|\w+ly)\s)?[a-z-]+\W*$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?…][\"'”’)\]]*$")


def is_worth(group: Sequence[Facet]) -> bool:
    """Whether a group is a claim. What two articles tell, or a source is given for, is; so is a checkable fact.

    A fact in one writer's own voice has an act that is known, with somebody or something in it, a figure, a date or
    an office held, or is a sentence with a name in it. What somebody puts out in their own name needs to be a
    sentence. Questions, addresses to the reader, mere judgement, and what is told of the report itself (who wrote it,
    who asked not to be named) are left out.
    """
    stated = [f for f in group if not f.unit.furniture and not _is_question(f) and not _is_about_report(f)]
    if not stated:
        return False
    if len({f.unit.article for f in stated}) > 1 or any(f.unit.attribution for f in stated):
        return True
    return any(_checkable(f) or (f.issued and _is_said(f)) for f in stated)


def stands_apart(facet: Facet) -> bool:
    """Whether one of several things that a sentence tells is asked about by itself: no mere stance or judgement."""
    stance = facet.frame is not None and facet.frame.acts <= _STANCES
    told = facet.frame is not None and not facet.frame.noun
    judged = not (told or _names(facet)) and _JUDGED.match(facet.unit.span.exact) is not None
    return is_worth([facet]) and not stance and not judged


def _is_about_report(facet: Facet) -> bool:
    # "..., said the mayor, who asked not to be named": then something else is told beside it
    text = facet.unit.span.exact
    told = facet.unit.attribution is None and _ABOUT_REPORT.search(text)
    return bool(told or _NOT_IN_REPORT.search(text)) or _is_title(facet)


def _is_title(facet: Facet) -> bool:
    """Whether a line of a body names what stands below it: neither a sentence nor closed as one."""
    unit, text = facet.unit, facet.unit.span.exact
    named = unit.attribution is None and not (unit.is_part or facet.nested or _CLOSED.search(text.rstrip()))
    return named and not any(is_finite(word.strip(",;:()").lower()) for word in text.split())


def _is_question(facet: Facet) -> bool:
    text = facet.unit.whole.exact.rstrip(" \n\"'”’)")
    return text.endswith("?") and facet.unit.attribution is None


def _names_somebody(facet: Facet) -> bool:
    """Whether a whole sentence with a name in it tells an act that the lexicon does not hold."""
    return _names(facet) and not facet.unit.is_part and is_clause(facet.unit.span.exact)


def _names(facet: Facet) -> bool:
    return any(term.startswith("entity-") for term in facet.meaning.terms)


def _tells_done(facet: Facet) -> bool:
    """Whether one of several things that a sentence tells is what was done, or is done by or to somebody named."""
    found = _DONE.match(facet.unit.span.exact) if facet.unit.beside else None
    return found is not None and is_finite(found["done"]) and (found["be"] not in ("is", "are") or _names(facet))


def _is_whole(facet: Facet) -> bool:
    return not (facet.unit.is_part or facet.nested)


def _is_done_to_them(facet: Facet) -> bool:
    """Whether a whole sentence tells what was done to those that were named before: "All were brought to safety"."""
    found = _TO_THEM.match(facet.unit.span.exact) if _is_whole(facet) else None
    return found is not None and is_finite(found["done"])


def _is_said(facet: Facet) -> bool:
    """Whether what a text of somebody's own says is a sentence, and no line of its letterhead."""
    return not _ADDRESS.search(facet.unit.span.exact) and is_clause(facet.unit.span.exact)


def _checkable(facet: Facet) -> bool:
    text = facet.unit.span.exact
    if _ADDRESS.search(text):
        return False
    lasts = any(value.kind == "lasting" for value in facet.values)
    if facet.counts or lasts or when.find(text) or any(not q.of_time for q in quantities_of(text)):
        return True
    frame = facet.frame
    if facet.silent or _tells_done(facet) or (frame is None and _names_somebody(facet)):
        return True
    if _is_done_to_them(facet) or (_is_whole(facet) and _PRESENT.match(text)):
        return True
    if frame is None or (frame.acts <= _ATTITUDES and frame.mode not in ("plan", "ask")):
        return False
    # "The engineer, who had warned them, has resigned": what is told beside an aside is told of who brings it along
    beside = facet.unit.attribution is None and bool(facet.unit.leave_out) and not facet.unit.is_part
    # "nobody has been arrested", "she left"
    told = not frame.noun and (frame.negated or frame.agent.pronoun or beside)
    return told or frame.agent.known or frame.patient.known
