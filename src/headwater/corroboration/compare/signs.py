"""Whether a statement tells that something is so or that it is not, by its words and by those that deny them."""

import re
from collections.abc import Iterator, Sequence

from headwater.corroboration.register import Register
from headwater.model import Attribution, Span, Statement
from headwater.reader.acts import stem
from headwater.reader.clauses import clauses_of
from headwater.reader.denials import denies as is_denial
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.moods import is_of_the_past
from headwater.reader.frames.relation import acts_alike
from headwater.reader.negation import ENDS, IN_CONTRAST, INVERTED, NO_SIGN, NONE, NOT, SO_ALL_THE_SAME, is_negative
from headwater.reader.terms import STOP, Meaning, meaning_of
from headwater.reader.words import words_of

_NO_SIGN_THAT = re.compile(
    r"\bno\s(?:sign|evidence|indication|proof|suggestion|trace)s?\s(?:at\sall\s|whatever\s)?that\s$", re.IGNORECASE
)
_LEAD_CHARS = 40
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|disput|refut|rebut|contradict|repudiat|rul(?:e|ed)\sout)", re.IGNORECASE
)
# what parts a clause from the next, with or without a subject of its own
_JOINTS = re.compile(
    r"[,;:—–]\s|[“”\"]|\s(?:and|but|that|which|who|because|although|though|after|before|until|unless|if|whether|when|while)\s",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"\b(?:has|have|had)(?:n['’]t|\s(?:not|never|yet)\b)|\b(?:no|none|nobody)\b[^,;.]{0,40}?\s(?:has|have|had)\sbeen\b"
    r"|\bnot\syet\b|\bno\s(?:intention|plan)s?\b",
    re.IGNORECASE,
)
# what somebody knows, learns or shows: where it is told with a "not", nobody says that it was not so
KNOWING = frozenset(("learn", "find_out", "identify", "prove", "confirm", "disclose", "give_info"))
_DENY = "act:deny"
_NEGATIONS = re.compile(r"\b(?:not|never|no(?!-)|none|nobody|cannot|without|[a-z]+n[’']t)\b", re.IGNORECASE)
# a sum, and the words for what is paid: "no ransom was paid" and "paid £1.2 million"
_MONEY = re.compile(
    r"[$€£]\s?\d|\b(?:ransoms?|money|cash|fees?|bribes?|fines?|payments?|sums?|compensation|payouts?|pounds|dollars|euros)\b",
    re.IGNORECASE,
)
SUM = "sum of money"
_SAYING = re.compile(
    r"[^,;.]{2,80}?\b(?:said|says|insist(?:s|ed)|claim(?:s|ed)|stated|admitted|told\s[\w ]{2,30})\b"
    r"[^,;.]{0,30}?\sthat\s",
    re.IGNORECASE,
)
# "no seal was broken", "has not been broken"
_UNDERGONE = re.compile(
    r"(?:\b(?:no|none|not\sa\ssingle|neither|nothing|nobody)\b[^,;.“”\"]{0,60}?\s(?:(?:has|have|had|will)\s)?(?:ever\s)?"
    r"(?:was|were|been|is|are|be)|\b(?:was|were|is|are)\s(?:not|never)|\b(?:has|have|had)\s(?:not|never)\sbeen)"
    r"\s(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
# who does not think that it was so thinks that it was not; that it would be, nobody can have known
_NOT_THOUGHT = re.compile(
    r"(?:\b(?:not|never)|n['’]t)\s(?:\w+ly\s)?(?:think|believe)\s(?:that\s|(?=(?:he|she|it|they|we|I|you|this|there)\s))"
    r"(?![^.;]*\b(?:would|could|might|should|ever)\b)",
    re.IGNORECASE,
)
# "do not believe that he resigned because of the row", "that she acted alone": he resigned, and she acted
_NOT_THE_ACT = re.compile(
    r"[^.;]*\b(?:because|over|due\sto|owing\sto|out\sof|so\sas|in\sorder|alone|only|solely|merely|just|on\spurpose"
    r"|(?:deliberate|intentional|knowing|wilful|willful|sole)ly)\b",
    re.IGNORECASE,
)
_SUCH_AN_ACT = re.compile(r"\b(?:alone|only|solely|merely|just|\w+ly)\s$", re.IGNORECASE)
# "the driver | killed in the crash owned the car", "a letter | sent by him"
_PARTICIPLE = re.compile(
    r"[\w’'-]+\s(?:by\b|(?:in|at|on|with|from|for|to|during|after|before)\s(?:[\w’'-]+\s){1,5}?"
    r"(?:was|were|is|are|had|has|have|did|does|[a-z]{3,}ed|owned|knew|held|took|sold|ran|led|gave|made|left)\b)",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"\b(?:was|were|is|are|be|been|being|had|has|have|did|does|do|n[’']t|not)\s(?:\w+ly\s)?$", re.IGNORECASE
)
_SUPPOSED = frozenset(
    "can could may might would should will to due if whether unless until no not none never without".split()
)
_MOST_BEFORE = 5
_FROM_THEN = re.compile(r"(?:until|before|unless)\b", re.IGNORECASE)
_LEAST_CHARS = 12
_REFUSE = "refuse"


def is_so(statement: Statement, register: Register) -> bool:
    """Whether a statement tells that what it is about is so: not where it is denied, or told with a "not" or "no".

    A denial of what is told with a "not" says that it is so; to refuse is not to do. Misses: denials by a word alone
    ("untrue", "lacked").
    """
    negated = any(_is_negated(part, register.main_frame(part)) for part in told_in(statement, register))
    negated = negated != _hangs_on_no_sign(statement, register)
    if statement.polarity != "against":
        return not negated
    attribution = register.attribution(statement)
    return attribution is not None and denies(attribution) and negated


def _hangs_on_no_sign(statement: Statement, register: Register) -> bool:
    """Whether the words before a statement in its text say that nothing shows it: "there is no evidence that | ..."."""
    for body in register.articles[statement.article].spans:
        if body.covers(statement.span):
            at = statement.span.start - body.start
            return _NO_SIGN_THAT.search(body.exact, max(0, at - _LEAD_CHARS), at) is not None
    return False


def denies(attribution: Attribution) -> bool:
    """Whether the words for the saying deny what is said: "denied", not "said that it was not so"."""
    cue, content = (" ".join(s.exact for s in spans) for spans in (attribution.cue, attribution.content))
    return _DENYING.search(cue) is not None or is_denial(cue, content)


def one_act_denied(so: Statement, not_so: Statement, register: Register) -> bool:
    """Whether what one statement tells with a "not" is the act that the other tells, done in the same way.

    "Has not been hit in more than sixty years" is of the time before; that somebody did not know of it denies nothing.
    """
    if is_of_the_past(not_so.span.exact) or _NEGATIONS.search(so.span.exact):
        return False  # "it did not think that wind was the cause" is on the side of "no sign that wind did it"
    told = [f for f in frames_in(so, register) if not f.negated]
    parts = told_in(not_so, register)
    denied = [f for part in parts for f in register.frames(part) if f.negated or NONE.search(part.exact, 0, f.end)]
    pairs = ((left, right) for left in told for right in denied if not (left.noun or right.noun))
    return any(acts_alike(a, b) - KNOWING for a, b in pairs)


def one_word_denied(so: Span, not_so: Span) -> bool:
    """Whether one clause tells with the same verb what another says was done to none: "no seal was broken".

    For verbs that are no known act. What only may be so, or is so "if", does not count.
    """
    verb = _UNDERGONE.search(not_so.exact)
    if verb is None or verb["verb"].lower() in STOP or is_of_the_past(not_so.exact):
        return False
    denied, words = stem(verb["verb"].lower()), words_of(so.exact)
    alike = [i for i, word in enumerate(words) if stem(word.folded) == denied]
    return any(_SUPPOSED.isdisjoint(w.folded for w in words[max(0, i - _MOST_BEFORE) : i]) for i in alike)


def matter_of(content: Sequence[Span], register: Register) -> Meaning:
    """Return what is said to be so or not: its words, without those that deny; what is paid is a sum of money."""
    meanings = [meaning_of(span, register.names, _negations(span)) for span in content]
    terms = frozenset[str]().union(*(m.terms for m in meanings)) - {_DENY}
    if any(_MONEY.search(span.exact) for span in content):
        terms |= {SUM}
    return Meaning(terms, frozenset[str]().union(*(m.acts for m in meanings)) - {_DENY})


def _negations(span: Span) -> list[Span]:
    found = (*NO_SIGN.finditer(span.exact), *_NEGATIONS.finditer(span.exact))
    return [span.part(m.start(), m.end()) for m in found]


def may_change(told: Span) -> bool:
    """Whether what is told as not so is told of the time up to then: "has not opened an inquiry", "no plans to"."""
    return bool(_SO_FAR.search(told.exact))


def negates_all(told: Span) -> bool:
    """Whether what hangs on the words is not so: "no intention of leaving", "found no sign that wind did it"."""
    return bool(NO_SIGN.search(told.exact))


def told_in(statement: Statement, register: Register) -> list[Span]:
    """Return what a statement says: what is said in it, as far as it goes, without who says so."""
    parts = (_common(content, statement.span) for content in register.content(statement))
    return [_without_saying(part) for part in parts if part is not None]


def frames_in(statement: Statement, register: Register) -> list[Frame]:
    """Return the acts in what a statement says, as all of it tells them: "called on him | to resign" asks for one."""
    parts, start = told_in(statement, register), statement.span.start
    frames = register.frames(statement.span)
    return [f for f in frames if any(p.start <= start + f.at < p.end for p in parts)]


def clauses_in(told: Span) -> list[Span]:
    """Return the coordinate clauses of what is told; inside a quotation too."""
    opens = len(told.exact) - len(told.exact.lstrip('“‘"'))
    return clauses_of(told.part(opens, len(told.exact)))


def pieces_told_not(told: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence that tell what is not so, between its conjunctions and marks."""
    text = told.exact
    excused = (*SO_ALL_THE_SAME.finditer(text), *IN_CONTRAST.finditer(text))
    for match in (*NOT.finditer(text), *NONE.finditer(text)):
        if any(m.start() <= match.start() < m.end() for m in excused):
            continue
        opens = max((m.end() for m in _JOINTS.finditer(text, 0, match.start() + 1)), default=0)
        ends = _JOINTS.search(text, match.end())
        if ends is not None and _FROM_THEN.match(ends.group().strip()):
            continue  # "is not expected to be back until Monday": on Monday it is
        piece = told.part(opens, ends.start() if ends else len(text))
        if len(piece.exact) >= _LEAST_CHARS:
            yield piece


def _without_saying(told: Span) -> Span:
    """Return a stretch behind the words that say who says it: "The firm said last week that | no files were taken"."""
    saying = _SAYING.match(told.exact)
    return told.part(saying.end(), len(told.exact)) if saying else told


def _common(one: Span, other: Span) -> Span | None:
    low, high = max(one.start, other.start), min(one.end, other.end)
    return one.part(low - one.start, high - one.start) if one.capture == other.capture and low < high else None


def _is_negated(told: Span, frame: Frame | None) -> bool:
    """Whether the act of a stretch, or its first clause where no act is known, is told as one that was not done."""
    text = told.exact
    if NO_SIGN.search(text):
        return True
    if IN_CONTRAST.search(text):
        return False
    if frame is not None and not frame.noun:
        inverted = INVERTED.search(text, 0, frame.at)
        if inverted and not ENDS.search(text, inverted.end(), frame.at):
            return not NOT.search(text, inverted.end(), frame.at)
        thought = _NOT_THOUGHT.search(text, 0, frame.at)
        if thought and not ENDS.search(text, thought.end(), frame.at) and _is_thought(text, frame):
            return not frame.negated
        opens = max((m.end() for m in ENDS.finditer(text, 0, frame.at)), default=0)
        none = NONE.search(SO_ALL_THE_SAME.sub("", text[opens : frame.at]))
        return frame.negated or frame.mode == _REFUSE or none is not None
    return is_negative(text)


def _is_thought(text: str, frame: Frame) -> bool:
    """Whether it is the act of a frame that is not believed: not why or how it was done, nor an act beside it."""
    if _NOT_THE_ACT.match(text, frame.at) or _SUCH_AN_ACT.search(text, 0, frame.at):
        return False
    return _HELPED.search(text, 0, frame.at) is not None or _PARTICIPLE.match(text, frame.at) is None
