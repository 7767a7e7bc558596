"""Who said it, where a text names somebody and nobody can tell who is meant: "her publisher said", "he said"."""

import re

from headwater.corroboration.group import Group
from headwater.corroboration.register import Register
from headwater.model import Attribution, People, Span, Statement
from headwater.reader.words import folded_in

_SAYS = re.compile(
    r"(?<!been\s)(?<!was\s)(?<!were\s)\b(?:say|says|said|saying|tells?|told|adds?|added|according\sto|confirm(?:s|ed)|"
    r"insist(?:s|ed)|admit(?:s|ted)|explain(?:s|ed)|writes?|wrote|recall(?:s|ed))\b",
    re.IGNORECASE,
)
# "was informed by | the builder"; by what means ("by letter") goes without an article
_HEARD = re.compile(r"\b(?:was|were|been)\s(?:told|informed|warned|advised|notified|assured|alerted)\b", re.IGNORECASE)
_POINTED_AT = re.compile(r"(?:an?|the|his|her|its|their|our)\s", re.IGNORECASE)
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
    return told and any(_SAYS.search(cue.exact) or _is_told_by(attribution, cue) for cue in attribution.cue)


def _is_told_by(attribution: Attribution, cue: Span) -> bool:
    """Whether the source stands behind a passive, which tells who heard it: "was informed by the builder"."""
    behind = attribution.source[0]
    return bool(_HEARD.search(cue.exact) and behind.start >= cue.end and _POINTED_AT.match(behind.exact))
