"""What is compared: the statements of a claim that articles make themselves, one side an article family."""

import re

from headwater.corroboration.register import Register
from headwater.model import Claim, Span, Statement
from headwater.reader.frames.frame import Frame


def own_statements(claim: Claim) -> list[Statement]:
    """Return the statements that are not copies, in order of place: a copy differs from nobody."""
    return sorted((s for s in claim.statements if s.origin != "copy"), key=lambda s: s.span)


def is_cited(statement: Statement) -> bool:
    """Whether a statement only passes on what an outlet reported, be it another or its own."""
    return statement.origin in ("cites", "self_cites")


# "until after his death", "a week before", "the yard in which": what stands behind goes with the words before it
_RUNS_ON = re.compile(
    r"\b(?:until|till|since|or|and|not|only|even|just|shortly|soon|immediately|long|of|in|on|to|for|with|from|by|at|about|"
    r"minutes?|hours?|days?|weeks?|months?|years?)\W*$",
    re.IGNORECASE,
)
# A text that many outlets print is compared once or twice; beyond so many different texts the first are compared.
_MAX_OUTLETS_A_TEXT, _MAX_TEXTS = 2, 60


def distinct(statements: list[Statement], register: Register) -> list[Statement]:
    """Return the statements, 60 at most, without those that say in the same words what two outlets before them say."""
    outlets: dict[str, set[str]] = {}
    kept = []
    for statement in statements:
        seen = outlets.setdefault(" ".join(statement.span.exact.split()), set())
        outlet = register.outlet(statement.article)
        if outlet not in seen and len(seen) < _MAX_OUTLETS_A_TEXT:
            seen.add(outlet)
            kept.append(statement)
        if len(kept) >= _MAX_TEXTS:
            break
    return kept


# what opens an aside of a sentence, in which other things are told than what it claims
ASIDE = re.compile(
    r"(?<!\blook)(?<!\blooks)(?<!\blooked)(?<=\w)\W{1,3}(?:after|before|when|while|which|who|whose|where|amid|following|because|having\s[a-z]+|[a-z]{3,}ing\s(?:about|some|more|up|at|an?|the))\b"
)


# "The captain, Ivo Marn, 52, | has been suspended", "Quill, who keeps the books, | has denied it"
_SUBJECT_WITH_ASIDE = re.compile(
    r"[^,;:“”\"]{2,60},\s(?:(?:who|which|whose|where)\s[^;:“”\"]{2,100}|[^,;:“”\"]{2,40},\s\d{1,3}),\s"
    r"(?=(?:has|have|had|was|were|is|are|will|would|could|did|does)\b)"
)


def behind_aside(told: Span, at: int) -> Span:
    """Return a stretch from its verb on, where an aside parts that from its subject and the act stands at or behind.

    The aside tells other things: how old somebody is, what else they did.
    """
    aside = _SUBJECT_WITH_ASIDE.match(told.exact)
    return told.part(aside.end(), len(told.exact)) if aside and told.start + aside.end() <= at else told


def saying(statement: Statement, frame: Frame | None, register: Register) -> Span:
    """Return what a statement says of an act, without who says or reports it and what is told in asides around it.

    All of the statement where the act does not stand in one piece of what is said.
    """
    if frame is None:
        return statement.span
    told = statement.span
    for content in register.content(statement):
        inside = content.start - told.start <= frame.at < content.end - told.start
        if inside and told.covers(content):
            told = content
            break
    told = behind_aside(told, frame.at + statement.span.start)
    ends = ASIDE.search(told.exact, max(0, frame.end + statement.span.start - told.start))
    return told.part(0, ends.start()) if ends and not _RUNS_ON.search(told.exact, 0, ends.start()) else told
