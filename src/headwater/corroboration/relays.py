"""Who puts out a text and only passes on there what others told: "the trust has told us that ..."."""

import re
from collections import defaultdict
from collections.abc import Sequence

from headwater.corroboration.register import Register
from headwater.model import Attribution, Statement

_TOLD = re.compile(
    r"(?:(?:has|have|had|also|first|since)\s){0,2}(?:told|informed|notified|advised|assured|wrote\sto|written\sto)",
    re.IGNORECASE,
)


def relays_of(statements: Sequence[Statement], register: Register) -> frozenset[str]:
    """Return the ids of those who in their own texts say of a claim that somebody told it them, and no more.

    Whoever quotes them for it has it from whom they name. Who says it in a word of their own as well is no relay.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        issuer, source = register.issuer(statement.article), register.source(statement)
        if issuer is not None and statement.origin != "copy" and statement.polarity == "for":
            passes_on = source is not None and _is_told(register.attribution(statement))
            told[issuer.id].add(source.id if source is not None and passes_on else issuer.id)
    return frozenset(issuer for issuer, sources in told.items() if issuer not in sources)


def _is_told(attribution: Attribution | None) -> bool:
    return attribution is not None and any(_TOLD.fullmatch(cue.exact.strip()) for cue in attribution.cue)
