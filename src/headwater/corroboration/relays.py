"""Who puts out a text and only passes on there what others told: "the trust has told us that ..."."""

from collections import defaultdict
from collections.abc import Sequence

from headwater.corroboration.register import Register
from headwater.model import Statement


def relays_of(statements: Sequence[Statement], register: Register) -> frozenset[str]:
    """Return the ids of those who in their own texts give a claim as the word of somebody else.

    Whoever quotes them for it has it from whom they name. Who says it in a word of their own as well is no relay.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        issuer, source = register.issuer(statement.article), register.source(statement)
        if issuer is not None and statement.origin != "copy" and statement.polarity == "for":
            told[issuer.id].add(source.id if source is not None else issuer.id)
    return frozenset(issuer for issuer, sources in told.items() if issuer not in sources)
