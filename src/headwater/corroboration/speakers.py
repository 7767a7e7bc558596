"""Who speaks for a claim on record, and who denies it."""

from headwater.corroboration.register import Register
from headwater.model import Claim, Span


def on_record(claim: Claim, register: Register) -> tuple[str, ...]:
    """Return the distinct sources on record, named or by role, that speak for the claim."""
    sources = (register.source(s) for s in claim.statements if s.polarity == "for")
    return tuple(sorted({s.id for s in sources if s is not None and s.class_ in ("named", "role")}))


def against_it(claim: Claim, register: Register) -> dict[str, tuple[Span, ...]]:
    """Return the distinct sources that deny the claim, an outlet that denies it in its own voice being one."""
    found: dict[str, tuple[Span, ...]] = {}
    for statement in claim.statements:
        if statement.polarity != "against" or statement.origin == "copy":
            continue
        source = register.source(statement)
        key = source.id if source is not None else f"voice:{register.outlet(statement.article)}"
        found[key] = (*found.get(key, ()), statement.span)
    named = {k: v for k, v in found.items() if not k.startswith("voice:")}
    # a headline that says somebody denies it is not one more who denies
    told = {s.article for s in claim.statements if s.polarity == "against" and register.source(s) is not None}
    return named | {
        k: v
        for k, v in found.items()
        if k.startswith("voice:") and not any(s.span in v and s.article in told for s in claim.statements)
    }


def as_people(against: dict[str, tuple[Span, ...]], register: Register) -> dict[str, tuple[Span, ...]]:
    """Return those against with people counted once whom somebody said to be one."""
    found: dict[str, tuple[Span, ...]] = {}
    for source, spans in against.items():
        speaker = register.ruled.speaker(source)
        found[speaker] = (*found.get(speaker, ()), *spans)
    return found
