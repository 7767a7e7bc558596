"""What one account says outright not to be as another tells: "the board, not the owner, signed it"."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.register import Register
from headwater.model import Claim, Comparison, Statement, Verdict, comparison_of
from headwater.reader.contrasts import contrasts_of, denied_by
from headwater.reader.when.resolve import find

_MOST_TOLD: Final = 4_000
_WHY: Final = "one account says outright that it is not as the other tells"


class _Told(NamedTuple):
    """A statement of a claim; `source`: who says it, "" for the article's own voice."""

    statement: Statement
    claim: Claim
    source: str


def compare_contrasted(claims: Sequence[Claim], register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each two claims of which one says outright that it is not as the other tells.

    The first statements that do so stand for both. Of one speaker it only looks like a conflict. Times are compared
    where the timeline is made, figures as such.
    """
    told = list(_told(claims, register))
    if len(told) > _MOST_TOLD:
        return
    seen: set[frozenset[str]] = set()
    for one, other in product((t for t in told if contrasts_of(t.statement.span.exact)), told):
        key = frozenset((one.claim.id, other.claim.id))
        if len(key) == 1 or key in seen or one.statement.article == other.statement.article:
            continue
        text = one.statement.span.exact
        denied = denied_by(text, other.statement.span.exact)
        if denied is not None and not find(text[denied.start : denied.end]):
            seen.add(key)
            yield _made(one, other)


def _told(claims: Sequence[Claim], register: Register) -> Iterator[_Told]:
    for claim in claims:
        for statement in own_statements(claim):
            if statement.polarity == "for" and not register.heads(statement):
                source = register.source(statement)
                yield _Told(statement, claim, source.id if source is not None else "")


def _made(denial: _Told, told: _Told) -> Comparison:
    one_speaker = bool(denial.source) and denial.source == told.source
    why = f"{_WHY}: two statements of one speaker" if one_speaker else _WHY
    members = [(told.statement.span, "affirms"), (denial.statement.span, "denies")]
    verdict: Verdict = "apparent" if one_speaker else "conflict"
    return comparison_of((told.claim, denial.claim), "polarity", verdict, members, why)
