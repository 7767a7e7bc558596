"""Which statements of a claim speak against it: they tell with a "not" what others affirm, or deny in so many words."""

import re
from collections.abc import Sequence
from itertools import product
from typing import Final

from headwater.claim.facets import Facet
from headwater.claim.figures import TOLLS
from headwater.claim.units import Unit
from headwater.model import Span
from headwater.reader.clauses import is_clause
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.moods import is_of_the_past
from headwater.reader.frames.relation import acts_alike
from headwater.reader.negation import NONE, holds_negation, is_negative
from headwater.reader.when.lexicon import MONTHS, WEEKDAYS, YEAR
from headwater.reader.words import folded_in

_HAS: Final = r"\b(?:is|are|was|were|has|have|had|holds?|held|contains?|contained|shows?|showed|bore|carried)"
_NO_THING: Final = re.compile(
    rf"{_HAS}\sno\s(?:traces?\sof\s|signs?\sof\s)?(?!(?:longer|doubt|more|less|fewer|other|better|worse|one|such)\b)(?P<thing>[a-z]{{3,24}})\b"
    # "no sons under ten", "no fire alarm" is not none at all
    r"(?P<which>\s(?:in|on|from|at|of)\s[^.,;:“”\"]+)?(?=[.,;:”\"]|$)"
)
_LINKS: Final = frozenset("in on from at of the a an it its them their his her".split())
_NOT, _ACT = "not:", "act:"  # how the terms for an act that is told with a "not", and for any, open
_LEAST_TERMS = 2
_DENY = frozenset(("deny",))
# "no such payment had been discussed", "never held any such meeting"; but "had never seen such a fire", "cannot sail in
# such weather", "never paid such a grant before" tell of a fire, of weather and of a grant that there was
_NO_SUCH: Final = re.compile(
    r"\bno\ssuch\s(?:[a-z-]+\s)?(?P<noun>[a-z]{4,})\b"
    r"|(?:\b(?:not|never|nor)|n[’']t)\s(?:(?:been|ever|have|had)\s){0,2}"
    r"(?:ma[dk]e|h[eo]ld|discuss(?:ed)?|sen[dt]|received?|g[ai]ven?|sign(?:ed)?|offer(?:ed)?|agreed?\sto|hear(?:d\sof)?|took|taken?)\s"
    r"(?:any\ssuch|such\san?)\s(?P<other>[a-z]{4,})\b(?![^.;:“”\"]{0,40}\b(?:before|again|so|since|until)\b)",
    re.IGNORECASE,
)
_Place = tuple[Span, str]
# "knew nothing until May" and "the first she heard of it was in May" tell one thing
_UP_TO = re.compile(r"\b(?:until|till|before|prior\sto)\s", re.IGNORECASE)
_FIRST = re.compile(
    r"\bthe\sfirst\s(?:that\s)?(?:[\w’'.-]+\s){1,4}(?:heard|knew|known|saw|seen|learn(?:ed|t))\b"
    r"|\b(?:first|only)\s(?:then\s)?(?:heard|knew|saw|learn(?:ed|t)|found\sout|(?:became|was\smade)\saware)\b"
    r"|\b(?:heard|knew|saw|learn(?:ed|t)|found\sout)\s[^.;]{0,40}\b(?:only|for\sthe\sfirst\stime)\b",
    re.IGNORECASE,
)
_DATED = (
    re.compile(rf"\b(?:{'|'.join(sorted({m.rstrip('.').title() for m in MONTHS}, key=len, reverse=True))})\b"),
    re.compile(rf"\b(?:{'|'.join(sorted(d.title() for d in WEEKDAYS if not d.endswith('.')))})\b"),
    re.compile(rf"\b{YEAR}\b"),
    re.compile(r"\b[0-3]?\d\b"),
)


def turned(units: Sequence[Unit], facets: Sequence[Facet]) -> list[Unit]:
    """Return the statements of a claim, those that tell the opposite of an affirming one speaking against it.

    "There was no offer" is against the offer that others tell of, or are said to deny; where all tell it with a "not",
    that is what is claimed. "No such offer was made" is against the offer told of before it. Of statements whose act is
    not known the words for "not" decide. A headline that only names what its own text denies ("Statement on the
    bridge") tells nothing, and is left out.
    """
    read = {_place(f.unit): f for f in facets if not f.nested}
    told = {place: f.frame for place, f in read.items()}
    so = [(f, u) for u in units if _puts_it(u) and (f := told.get(_place(u))) and not _is_not(f)]
    denied = {_place(u) for u in units if u.is_denied}
    unread = [u for u in units if u.polarity == "for" and told.get(_place(u), ...) is None]
    unread_denial = any((f := told.get(place)) is None or f.acts <= _DENY for place in denied)
    affirmed = unread_denial or any(not holds_negation(u.span.exact) for u in unread)
    against = {u.span for u in unread if affirmed and is_negative(_said(u))}
    put = [read[_place(u)] for u in units if (u.polarity == "for" or _place(u) in denied) and _place(u) in read]
    against |= _word_for_word(put) | _of_none(units)
    against |= {u.span for u in units if u.polarity == "for" and _points_back(u, units)}
    found = [
        u._replace(turned=True)
        if u.span in against or (u.polarity != "neither" and (f := told.get(_place(u))) and _turns(f, so, u))
        else u
        for u in units
    ]
    return [u for u in found if not _only_names(u, told.get(_place(u)), found)]


def _said(unit: Unit) -> str:
    """Return what a statement says, without who says it, where that is one piece of it."""
    content = unit.attribution.content if unit.attribution else ()
    said = content[0].exact if len(content) == 1 and unit.span.covers(content[0]) else unit.span.exact
    return said.removeprefix("that ")


def _place(unit: Unit) -> _Place:
    return unit.span, unit.article


def _puts_it(unit: Unit) -> bool:
    """Whether a statement puts what is claimed in so many words: as so, or as what somebody denies."""
    return unit.polarity == "for" or (unit.stance == "denies" and unit.polarity == "against")


def _is_not(frame: Frame) -> bool:
    return frame.negated and not frame.acts & TOLLS


def _turns(frame: Frame, so: Sequence[tuple[Frame, Unit]], unit: Unit) -> bool:
    """Whether a frame tells that what others tell was not done: the same act, told in the same way."""
    if not _is_not(frame) or is_of_the_past(unit.whole.exact):
        return False
    # "no ransom would be paid" is for no payment, though it speaks of what is to come
    of_none = NONE.match(_said(unit).lstrip("“\"‘'")) is not None
    return any(
        (acts_alike(frame, other) and not _is_first_then(unit.span.exact, o.span.exact))
        or (of_none and frame.acts & other.acts)
        for other, o in so
    )


def _is_first_then(not_so: str, so: str) -> bool:
    """Whether "not until May" tells of the very time at which another tells that it was so first."""
    up_to = _UP_TO.search(not_so)
    if up_to is None or _FIRST.search(so) is None:
        return False
    times = [(set(kind.findall(not_so, up_to.end())), set(kind.findall(so))) for kind in _DATED]
    both = [one == other for one, other in times if one and other]
    return bool(both) and all(both)


def _of_none(units: Sequence[Unit]) -> set[Span]:
    """Return the statements that tell of having none of what another has: "held no lead", "there is lead in it"."""
    told = [u for u in units if u.polarity == "for"]
    pairs = [(u, m) for u in told for m in _NO_THING.finditer(_said(u))]
    return {u.span for u, m in pairs if any(not o.whole.meets(u.whole) and _has_some(o, m) for o in told)}


def _has_some(unit: Unit, none: re.Match[str]) -> bool:
    """Whether a statement tells of having a thing of which another has none, and with the words that tell which."""
    has = rf"{_HAS}\s(?:(?!no\b|not\b)[\w’'-]+\s){{0,2}}{none['thing']}(?=\s(?:in|on|from|at|of)\b|[.,;:”\"]|$)"
    said, which = _said(unit), set(folded_in(none["which"] or "")) - _LINKS
    return not is_negative(said) and which <= set(folded_in(said)) and re.search(has, said) is not None


def _word_for_word(facets: Sequence[Facet]) -> set[Span]:
    """Return the statements that are others with a "not" in them: all that they tell, those tell as so."""
    plain = [f for f in facets if not holds_negation(f.unit.span.exact)]
    denied = [f for f in facets if f.unit.polarity == "for" and _may_deny(f) and is_negative(f.unit.span.exact)]
    return {d.unit.span for d, a in product(denied, plain) if _is_its_denial(d, a)}


def _points_back(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a statement tells that no such thing was done as one before it in its article tells of by that noun."""
    found = _NO_SUCH.search(_said(unit))
    noun = (found["noun"] or found["other"]).lower().removesuffix("s") if found else ""
    named = re.compile(rf"\b{re.escape(noun)}(?:s|es)?\b", re.IGNORECASE)
    return bool(noun) and any(
        u.article == unit.article and u.polarity == "for" and u.span.capture == unit.span.capture
        and u.span.end <= unit.span.start and named.search(u.span.exact) and not is_negative(_said(u))
        for u in units
    )  # fmt: skip


def _may_deny(facet: Facet) -> bool:
    """Whether no verb that is known tells, with its "not", that something is so, or was not so for long."""
    read = facet.frame is None or facet.frame.noun or facet.frame.negated
    return read and not is_of_the_past(facet.unit.whole.exact)


def _is_its_denial(denial: Facet, told: Facet) -> bool:
    if denial.unit.whole.meets(told.unit.whole):
        return False
    frames = [f.frame for f in (denial, told) if f.frame is not None]
    known = {f"{_ACT}{act}" for frame in frames for act in frame.acts} if len(frames) == 1 else set[str]()
    one, other = ({t.removeprefix(_NOT) for t in f.meaning.terms if not t.endswith("n't")} for f in (denial, told))
    read = [frame for frame in frames if not frame.noun]  # "a fire", "a burst pipe" is no act that is denied
    alike = len(read) <= 1 or bool(acts_alike(read[0], read[1]))
    return alike and one - known <= other and len(one) >= _LEAST_TERMS


def _only_names(unit: Unit, frame: Frame | None, units: Sequence[Unit]) -> bool:
    """Whether a headline only names a matter of which its text tells here that it is not so."""
    if not unit.furniture or unit.polarity != "for" or is_clause(unit.span.exact):
        return False
    own = {u.polarity for u in units if u.article == unit.article and not u.furniture}
    return own == {"against"} and (frame is None or frame.noun)
