"""Claims of which people say that they are one, and statements that they say do not belong to their claim."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from headwater.dossier.corrections.ends import Ends
from headwater.dossier.corrections.finding import claim_of, statement_of
from headwater.dossier.corrections.wording import told
from headwater.model import Claim, Correction, Ruling, Span, Statement, content_id


class _Changed(NamedTuple):
    gone: tuple[Claim, ...]
    made: tuple[Claim, ...]
    spans: tuple[Span, ...]


def regrouped(claims: tuple[Claim, ...], corrections: Sequence[Correction], ends: Ends) -> tuple[Claim, ...]:
    """Return the claims joined and parted as people say, one correction after the other, in the order of claims.

    A joined claim keeps the proposition of the first. A statement that does not belong makes a claim of its own, and
    copies of it, word for word, go with it. Misses: copies that were reworded; they stay.
    """
    for correction in corrections:
        named = correction.targets if correction.kind == "same_claim" else correction.targets[:1]
        found = [claim_of(target, claims) for target in named]
        if None in found:
            ends.missing(correction, found)
            continue
        held = [claim for claim in found if claim is not None]
        changed = _joined(*held) if len(held) == 2 else _parted(correction, held[0])
        if isinstance(changed, str):
            ends.failed(correction, changed)
            continue
        claims = tuple(sorted((*(c for c in claims if c not in changed.gone), *changed.made), key=_importance))
        ids = tuple(claim.id for claim in changed.made)
        ends.applied(correction, "")
        _follow(changed, ends)
        says = f"{told(correction)}."
        ends.rulings[correction.id] = Ruling(kind=correction.kind, says=says, ids=ids, spans=changed.spans)
    return claims


def _follow(changed: _Changed, ends: Ends) -> None:
    """Let what was said of a claim before be said of what became of it."""
    gone = {claim.id for claim in changed.gone}
    for number, ruling in ends.rulings.items():
        if gone & set(ruling.ids):
            ids = tuple(dict.fromkeys((*(i for i in ruling.ids if i not in gone), *(c.id for c in changed.made))))
            ends.rulings[number] = msgspec.structs.replace(ruling, ids=ids)


def _joined(one: Claim, other: Claim) -> _Changed | str:
    if one.id == other.id:
        return "they are one claim already"
    statements = {(s.span, s.article): s for s in (*other.statements, *one.statements)}
    whole = _of(one, list(statements.values()))
    return _Changed((one, other), (whole,), _first(one, other))


def _parted(correction: Correction, claim: Claim) -> _Changed | str:
    target = correction.targets[1]
    statement = statement_of(target, claim)
    if statement is None:
        return f"{target.label} does not stand in that claim any more"
    words = _folded(statement)
    leaves = [s for s in claim.statements if s is statement or (s.origin == "copy" and _folded(s) == words)]
    stays = [s for s in claim.statements if s not in leaves]
    if all(s.origin == "copy" for s in stays):
        return "the claim has no other statement of its own"
    own = msgspec.structs.replace(claim, proposition=words, said_at=statement.span)
    left = claim if claim.said_at not in {s.span for s in leaves} else _renamed(claim, stays)
    return _Changed((claim,), (_of(left, stays), _of(own, leaves)), (statement.span,))


def _renamed(claim: Claim, statements: Sequence[Statement]) -> Claim:
    """Return the claim under the words of its shortest statement, since those it was called by left it."""
    own = (s for s in statements if s.origin != "copy")
    said = min(own, key=lambda s: (s.polarity != "for", len(s.span.exact), s.span))
    return msgspec.structs.replace(claim, proposition=_folded(said), said_at=said.span)


def _of(claim: Claim, statements: Sequence[Statement]) -> Claim:
    held = tuple(sorted(statements, key=lambda s: (s.origin == "copy", s.span)))
    places = sorted(f"{s.span.capture}:{s.span.start}:{s.span.end}" for s in held)
    return msgspec.structs.replace(claim, id=content_id("claim", *places), statements=held)


def _first(*claims: Claim) -> tuple[Span, ...]:
    return tuple(claim.said_at or claim.statements[0].span for claim in claims)


def _folded(statement: Statement) -> str:
    return " ".join(statement.span.exact.split())


def _importance(claim: Claim) -> tuple[int, int, str]:
    # as the claims came
    original = {s.article for s in claim.statements if s.origin != "copy"}
    return -len(original), -len(claim.statements), claim.id
