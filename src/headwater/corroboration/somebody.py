"""Who said it, where a text names somebody and nobody can tell who is meant: "her publisher said", "he said"."""

import re

from headwater.corroboration.group import Group
from headwater.corroboration.register import Register
from headwater.model import Attribution, People, Statement
from headwater.reader.words import folded_in

_SAYS = re.compile(
    r"(?<!been\s)(?<!was\s)(?<!were\s)\b(?:say|says|said|saying|tells?|told|adds?|added|according\sto|confirm(?:s|ed)|"
    r"insist(?:s|ed)|admit(?:s|ted)|explain(?:s|ed)|writes?|wrote|recall(?:s|ed))\b",
    re.IGNORECASE,
)
_UNSAID = frozenset(("declines", "no_response"))


def somebody(statement: Statement, register: Register) -> Group | None:
    """Return the group of one person, whoever it is, that a statement is told to come from; None where nobody is.

    "His lawyer said" may be somebody the text has named in other words, so that no source is made of it; that somebody
    said it is told all the same. It may be anybody else who stands behind the claim, and so adds to no least count.
    """
    attribution = register.attribution(statement)
    if attribution is None or not is_somebody(attribution) or register.source(statement) is not None:
        return None
    if statement.polarity != "for" or register.is_aside(statement, attribution):
        return None
    label = " ".join(attribution.source[0].exact.strip(" ,").split())
    key = f"somebody:{statement.article}:{' '.join(folded_in(label))}"
    here = frozenset({statement.article})
    return Group(key, "somebody", label, People(low=1, high=1), here, spans=(statement.span,))


def is_somebody(attribution: Attribution) -> bool:
    """Whether somebody is told to say it, and it is open who."""
    told = bool(attribution.source) and attribution.source_id is None and attribution.stance not in _UNSAID
    return told and any(_SAYS.search(cue.exact) for cue in attribution.cue)
