"""Statements before they are grouped: each place where an article says something that can be true or false."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from headwater.claim.hearing import heard, hearers_of
from headwater.claim.hulls import (
    MIN_AFTER_ASIDE_CHARS,
    holds,
    hull_of,
    is_aside,
    is_inside,
    is_relative,
    only_says_so,
    outer_of,
    told_around,
    with_hearers,
)
from headwater.model import Account, Attribution, Polarity, Span, Stance, Voices
from headwater.reader.clauses import clauses_of, head_parts_of, is_clause, label_of, parts_of, rest_of
from headwater.reader.denials import denies, disbelieves, tells_of_denial
from headwater.reader.furniture import is_label, prose_start
from headwater.reader.negation import is_negative
from headwater.reader.notices import names_own_article
from headwater.reader.numbers import quantities_of
from headwater.reader.predicates import predicates_of
from headwater.settings import ClaimSettings

_ATTRIBUTED_SHARE = 0.6  # an act of attribution that fills this much of its sentence is the whole sentence
_LEAST_SENTENCE_CHARS, _FULL_STOPS = 12, (".", ".”", '."')
# Behind an act of attribution, and a few words of place or time: what goes on with what is said, and what hangs on it.
_TAIL = re.compile(
    r"(?:\s\w+){0,4}(?:(?P<adds>\sand\s(?=[a-z]))"
    # "..., responding to questions" is about the saying
    r"|(?P<goes_on>,\s(?!(?:respond|answer|reply|speak|talk|refer|ask|address|comment|react|writ|cit|quot)ing\s)(?=[a-z]{2,14}ing\s))"
    r"|,?\s(?:and|but)\s(?=[a-z])"
    r"|,\s(?:with|where|which|who|after|before|when|while|as|because|since)\s)"
)
_TELLS = re.compile(r"\d|\b(?:is|are|was|were|has|have|had|will|would|did|[a-z]{2,14}ed)\b")
_SAYS_FIRST = re.compile(r"[,:]\s*$")
_THAT = re.compile(r"\bthat\s$")
_THAT_OPENS = re.compile(r"^(?:[^,;:]{0,60}\s)?that\s")
_JOINT = re.compile(r",?\s(?:and|but)\s*$")
_NOT_SO = re.compile(
    r"\s*[“\"]?(?:it|that|this)\s(?:is|was|[’']s)\s(?:simply\s|just\s|also\s)?"
    r"(?:not\s(?:true|correct|right|the\scase|accurate)|untrue|false|wrong|incorrect|a\slie)\sthat\b",
    re.IGNORECASE,
)
# silences of headlines: "City Hall Won't Say ..."; not "will not give them a rise", "will not name the ship after Orr"
_SILENCE = re.compile(
    r"\b(?:wo[n’']{2}t|will\snot|would\snot|wouldn[’']t|declin(?:es|ed)\sto|refus(?:es|ed)\sto)\s"
    r"(?:(?:say|comment|discuss|confirm|disclose|specify|elaborate|reveal|be\sdrawn)\b|answer(?:\s(?:[^.,;:]{0,40}\bquestions?|wh(?:y|at|ether)|how|if)\b|\W*$|[,;])"
    r"|(?:give|provide)\s(?:[a-z]+\s){0,3}?(?:details?|figures?|numbers?|names?|reasons?|explanations?|information|prices?|dates?)\b"
    r"|(?:name|identify)\s(?:the|an?|any|names|further|more)\b(?![^.;]{0,60}\b(?:after|as|in\shonou?r|(?-i:for\s[A-Z]))))"
    r"|\bno\scomment\b|\bwhether\s[^.;]{3,100}\s(?:has|have|had|is|was)\s(?:not\s(?:yet\s)?(?:been\s)?(?:decided|settled|known)|yet\sto\sbe\s)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b(?:after|before|when|while|as|since|because|until|once|although|though)\s+$")
# (behind a comma "when" goes on with the story: "closed it on Monday, when 40 people were led out")
_WHEN = re.compile(
    r"\b(?:after|before|since|until|once|as|the\s(?:day|night|moment))\s+$|(?:^|[^,\s])\s*\bwhen\s+$", re.IGNORECASE
)
_BULLET = re.compile(r"(?:^|\n)[ \t\u00a0]*[•▪‣◦·*–-][ \t\u00a0]+")
# "(TPA) - At least 14 people ...", where the place before it is gone
_AGENCY = re.compile(r"\((?:[A-Z]{2,6}|[A-Z][a-z]{2,12})\)\s{0,3}(?:[-–—]{1,2}\s{0,3})?(?=[A-Z“\"])")
_DATELINE_WITHIN_CHARS = 40
_DATELINE_TAIL = re.compile(
    r"[^\w“\"'‘(]{0,6}(?:[A-Z][a-z.]{2,9}\s\d{1,2}(?:,\s\d{4})?)?\s?(?:\([^()]{1,40}\))?[^\w“\"'‘]{0,6}"
)


class Unit(NamedTuple):
    """One statement: its characters, who it rests on, and what of it is about who says it rather than what is said.

    `whole` is the statement that this one is a part of, or its own span. `turned`: its words tell the opposite of
    what the others affirm. `aside`: it tells when something else was ("after the board had met"), nothing asked for.
    `beside`: it is one of several things that the whole tells of one subject ("... and found four faults").
    """

    span: Span
    article: str
    attribution: Attribution | None
    leave_out: tuple[Span, ...]
    furniture: bool
    whole: Span
    turned: bool = False
    aside: bool = False
    beside: bool = False

    @property
    def is_part(self) -> bool:
        """Whether it was cut out of a longer statement."""
        return self.span != self.whole

    @property
    def taken_back(self) -> bool:
        """Whether a correction says that an earlier version of its article said so."""
        return self.attribution is not None and any(names_own_article(s.exact) for s in self.attribution.source)

    @property
    def is_denied(self) -> bool:
        """Whether what is claimed is what its source denies in so many words, and not by telling that it is not so."""
        attribution = self.attribution
        if attribution is None or attribution.stance != "denies" or self.turned:
            return False
        cue, content = (" ".join(s.exact for s in spans) for spans in (attribution.cue, attribution.content))
        return denies(cue, content) and not is_negative(_THAT_OPENS.sub("", content))

    @property
    def stance(self) -> Stance:
        """How its source puts it; the reporter's own voice asserts."""
        return self.attribution.stance if self.attribution else "asserts"

    @property
    def polarity(self) -> Polarity:
        """Whether it speaks for the claim, against it, or neither."""
        stance: Stance = self.stance
        if self.is_part and stance == "asserts" and _SILENCE.match(self.span.exact):
            stance = "declines"  # "confirmed that it keeps a log but | would not discuss it"
        if self.furniture or self.attribution is None:
            stance = _worded(self.span.exact, self.whole.exact, furniture=self.furniture) or stance
        if stance in ("declines", "no_response"):
            return "neither"
        return "against" if (stance == "denies") != self.turned else "for"


@lru_cache(maxsize=65536)
def _worded(text: str, whole: str, *, furniture: bool) -> Stance | None:
    """Return the stance that the words of a statement without a source tell, if any: asked for every pair compared."""
    if _SILENCE.search(text):
        return "declines"
    # headlines report denials without anybody's words: "Mayor Denies ..."
    untrue = _NOT_SO.match(whole) or disbelieves(whole)
    return "denies" if untrue or (furniture and tells_of_denial(text)) else None


def units_of(account: Account, voices: Voices, settings: ClaimSettings) -> list[Unit]:
    """Return the statements of an article in order of place.

    A sentence that one act of attribution fills is one statement. A sentence with several, or with a clause of its own
    beside them, gives one for each. A sentence inside a longer quotation belongs to that quotation's attribution.
    Furniture (headline, highlights, crossheads, captions) gives whole sentences in the reporter's voice.
    """
    own = sorted((a for a in voices.attributions if a.article == account.article.id), key=_place)
    mine = heard(own, account.sentences)
    # what runs on for pages without a full stop is no sentence, nor is "FOR IMMEDIATE RELEASE"
    read = (s for s in account.sentences if len(s.exact) <= settings.max_statement_chars and not is_label(s.exact))
    sentences = (_after_dateline(_after_bullet(s), account) for s in read)
    body = [u for s in sentences for u in _of_sentence(s, account.article.id, mine)]
    lines = (line for piece in account.furniture for line in _lines(piece))
    rest = [Unit(s, account.article.id, None, (), furniture=True, whole=s) for s in lines]
    bounds = range(settings.min_statement_chars, settings.max_statement_chars + 1)
    wholes = [u for u in body + rest if len(u.span.exact) in bounds or _is_short(u)]
    parts = [p for u in wholes if u.polarity != "neither" for p in _parts(u, mine)]
    return sorted(wholes + parts, key=lambda u: (u.span, u.whole, u.attribution.id if u.attribution else ""))


def _is_short(unit: Unit) -> bool:
    """Whether few characters are a sentence all the same: "I will not resign.", not "Who said what"."""
    text = unit.span.exact
    return not unit.furniture and len(text) >= _LEAST_SENTENCE_CHARS and text.endswith(_FULL_STOPS) and is_clause(text)


def _told_in(part: Span, attribution: Attribution) -> bool:
    """Whether a part holds an act of attribution: its cue, and what is said behind it."""
    cued = bool(attribution.cue) and all(part.covers(c) for c in attribution.cue)
    return cued and any(part.meets(c) and c.start > attribution.cue[0].start for c in attribution.content)


def _lines(furniture: Span) -> Iterator[Span]:
    """Yield the points of a list that stands as one piece, without their bullets; else the piece itself."""
    text = furniture.exact
    edges = [m.end() for m in _BULLET.finditer(text)]
    if not edges:
        yield furniture
        return
    ends = [m.start() for m in _BULLET.finditer(text)][1:]
    for start, end in zip(edges, [*ends, len(text)], strict=True):
        yield furniture.part(start, start + len(text[start:end].rstrip()))


def _parts(unit: Unit, attributions: Sequence[Attribution]) -> Iterator[Unit]:
    """Yield the parts of a statement, each resting on the outermost attribution whose content takes it in."""
    facts = [] if unit.furniture else [p for p in predicates_of(unit.span) if not only_says_so(p, attributions)]
    facts = facts if len(facts) > 1 else []
    told = [part for fact in facts or [unit.span] for part in parts_of(fact) if part.start != fact.start or not facts]
    if unit.furniture and not told:
        label = label_of(unit.span)  # "Harbour fire: union calls strike" tells nothing of the fire
        told = [part for part in head_parts_of(unit.span) if part != label]
    for part, beside in ((_closed(_without_speaker(p, attributions)), p in facts) for p in sorted([*facts, *told])):
        if unit.stance == "denies" and _opens_only(part, unit.attribution):
            continue
        holding = [a for a in attributions if is_inside(part, a)]
        outer = max(holding, key=lambda a: sum(len(c.exact) for c in a.content), default=None)
        if outer is None:  # "after the paper had revealed that ...": who says so stands in the part
            outer = next((a for a in attributions if _told_in(part, a)), None)
        if outer is None and unit.attribution and is_aside(unit.attribution, unit.whole):
            outer = unit.attribution
        if unit.polarity == "against" and _BESIDE.search(unit.span.exact[: part.start - unit.span.start]):
            outer = None  # "denied that she had offered, two days after the council voted": nobody denies the vote
        cued = tuple(s for a in attributions if a.within is None for s in (*a.source, *a.cue) if part.meets(s))
        before = unit.span.exact[: part.start - unit.span.start]
        # "School shut as flu strikes": both are news in a headline; so is a figure anywhere, and in a headline a time
        figures = quantities_of(part.exact)
        news = any(unit.furniture or not q.of_time for q in figures) or (unit.furniture and before.endswith(" as "))
        aside = not news and bool(_WHEN.search(before))
        yield Unit(part, unit.article, outer, cued, unit.furniture, unit.whole, aside=aside, beside=beside)


def _closed(part: Span) -> Span:
    """Return a part without the word that joins the next to it: "he had lied, | and"."""
    joint = _JOINT.search(part.exact)
    return part.part(0, joint.start()) if joint else part


def _opens_only(part: Span, denial: Attribution | None) -> bool:
    """Whether a part tells that something is denied without what is: "laughed at talk in the town | that it fell"."""
    if denial is None or not denial.cue or not all(part.covers(c) for c in denial.cue):
        return False
    return any(part.meets(c) and c.end > part.end for c in denial.content)


def _without_speaker(part: Span, attributions: Sequence[Attribution]) -> Span:
    """Return a part without who says so where that ends it, or opens it before a quotation.

    "..., a clerk told the paper on Tuesday", "The clerk, Tom Reyk, said: “...".
    """
    for attribution in attributions:
        told = [s for s in (*attribution.source, *attribution.cue) if part.meets(s)]
        if not told or not attribution.content or not any(part.meets(c) for c in attribution.content):
            continue
        start, opens = min(s.start for s in told), min(c.start for c in attribution.content if part.meets(c))
        leads = start == part.start and max(s.end for s in told) <= opens
        if leads and _SAYS_FIRST.search(part.exact, 0, opens - part.start):
            return part.part(opens - part.start, len(part.exact))
        if all(c.start < start for c in attribution.content if part.meets(c)):
            kept = part.exact[: start - part.start].rstrip(" \n\t,;–—-")
            if len(kept) >= MIN_AFTER_ASIDE_CHARS:
                return part.part(0, len(kept))
    return part


def _after_bullet(sentence: Span) -> Span:
    """Return the sentence without the bullet of a list it opens with."""
    bullet = _BULLET.match(sentence.exact)
    return sentence.part(bullet.end(), len(sentence.exact)) if bullet else sentence


def _after_dateline(sentence: Span, account: Account) -> Span:
    """Return the sentence without the place and agency it opens with: they say where it was written, not what is so."""
    opening = account.article.spans[0]
    if sentence.start == opening.start and sentence.capture == opening.capture:
        start = prose_start(sentence.exact)
        if start:
            return sentence.part(start, len(sentence.exact))
    agency = _AGENCY.match(sentence.exact)
    if agency:
        return sentence.part(agency.end(), len(sentence.exact))
    dateline = account.article.dateline
    for evidence in dateline.evidence if dateline else ():
        if sentence.covers(evidence) and evidence.start - sentence.start <= _DATELINE_WITHIN_CHARS:
            rest = _DATELINE_TAIL.match(sentence.exact, evidence.end - sentence.start)
            return sentence.part(rest.end(), len(sentence.exact)) if rest else sentence
    return sentence


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)


def _of_sentence(sentence: Span, article: str, attributions: Sequence[Attribution]) -> Iterator[Unit]:
    cued = [a for a in attributions if any(sentence.covers(c) for c in a.cue)]
    running = next((a for a in attributions if a not in cued and is_inside(sentence, a)), None)
    # what is said inside a longer quotation rests on who is quoted
    if not cued or (running and all(holds(running, a) for a in cued)):
        if running:
            yield Unit(sentence, article, running, (), furniture=False, whole=sentence)
        else:
            yield from (Unit(c, article, None, (), furniture=False, whole=c) for c in clauses_of(sentence))
        return
    governing = next((a for a in cued if is_aside(a, sentence)), None)
    if governing:
        # "A, they said, and B": they said both
        yield from (_unit(clause, article, governing) for clause in clauses_of(sentence))
        # "A, according to a clerk, who said that B"
        beside = (a for a in cued if a.cue > governing.cue and is_relative(a) and not holds(governing, a))
        yield from (_unit(hull_of(a, sentence, cued), article, a) for a in beside)
        return
    # what somebody is said to have told somebody rests on who says so: the article has it from them alone
    cued = [a for a in cued if not any(o is not a and holds(o, a) for o in cued)]
    hulls = outer_of([(hull_of(a, sentence, cued), a) for a in cued])
    if (around := told_around(hulls, sentence)) is not None:
        yield from (_unit(hull, article, a) for hull, a in hulls)
        yield Unit(sentence, article, None, (around,), furniture=False, whole=sentence)
        return
    if len(hulls) == 1 and len(hulls[0][0].exact) >= _ATTRIBUTED_SHARE * len(sentence.exact):
        yield from _filled(sentence, article, hulls[0][1])
        return
    hulls = [(with_hearers(hull, sentence, a), a) for hull, a in hulls]
    taken = [hull for hull, _ in hulls]
    rests = [free for clause in clauses_of(sentence) if (free := rest_of(clause, taken)) is not None]
    yield from (_unit(hull, article, a) for hull, a in hulls)
    yield from (Unit(free, article, None, (), furniture=False, whole=free) for free in rests)
    if hulls:
        yield from _tail(sentence, article, hulls[-1], rests)


def _tail(sentence: Span, article: str, last: tuple[Span, Attribution], rests: Sequence[Span]) -> Iterator[Unit]:
    """Yield what a sentence hangs on its last act of attribution: ", putting 40 jobs at risk", ", where 40 work".

    A participle goes on with what is said, and so does a predicate more behind a clause with "that"; else the writer
    tells it, as what is told of a place, a person or a time.
    """
    hull, attribution = last
    found = _TAIL.match(sentence.exact, hull.end - sentence.start)
    if found is None or any(r.start >= hull.end for r in rests):
        return
    start = found.end()
    end = len(sentence.exact.rstrip(' \n.”"'))
    if end - start < MIN_AFTER_ASIDE_CHARS or not _TELLS.search(sentence.exact, start):
        return
    whole = sentence.part(hull.start - sentence.start, len(sentence.exact))
    said = attribution if found["goes_on"] or (found["adds"] and _behind_that(attribution, sentence)) else None
    yield Unit(sentence.part(start, end), article, said, (), furniture=False, whole=whole)


def _behind_that(attribution: Attribution, sentence: Span) -> bool:
    """Whether what is said is a clause with "that", so that a bare predicate behind it goes on with it."""
    said = (c for c in attribution.content if sentence.covers(c))
    return any(c.exact.startswith("that ") or _THAT.search(sentence.exact, 0, c.start - sentence.start) for c in said)


def _filled(sentence: Span, article: str, attribution: Attribution) -> Iterator[Unit]:
    """Yield a sentence that one attribution fills. "It is unclear when A, and B": nobody is unclear about B."""
    clauses = clauses_of(sentence) if attribution.stance == "hedges" and not attribution.source else [sentence]
    yield _unit(clauses[0], article, attribution)
    yield from (Unit(c, article, None, (), furniture=False, whole=c) for c in clauses[1:])


def _unit(span: Span, article: str, attribution: Attribution) -> Unit:
    # what is declined is the statement itself, so its cue counts; otherwise "said" and who said it do not
    keep_cue = attribution.stance in ("declines", "no_response")
    hearers = hearers_of(span, attribution)
    told = (*attribution.cue, hearers) if hearers else attribution.cue
    leave_out = attribution.source if keep_cue else (*attribution.source, *told)
    return Unit(span, article, attribution, leave_out, furniture=False, whole=span)
