"""How strongly a statement is put: the words that weaken, condition or bound it."""

import re

from headwater.reader.perceiving import without_perceiving

# Ordered by how much they take away; the first that is found names the strength.
_HEDGES = (
    r"(?:would|could|might|(?-i:may)) be (?:willing|ready|prepared|able) to",
    r"(?:was|is|were|are) (?:willing|ready|prepared) to",
    r"(?:consider(?:ed|ing)|discuss(?:ed|ing)|threaten(?:ed|ing)|plann(?:ed|ing)|expected|intend(?:s|ed))(?: to)?",
    r"(?:might|(?-i:may)|could|would)(?: have)?",  # May is a month
    r"(?:possibly|reportedly|allegedly|apparently|likely|probably)",
    r"(?:offered|offers|offer|offering) to",
    r"(?:tried|attempted|sought) to",
    r"it (?:is|was) unclear",
)
_CONDITION = r"\b(?:if|unless|provided that|as long as)\b"
_STRENGTH = re.compile("|".join(rf"\b{hedge}\b" for hedge in _HEDGES), re.IGNORECASE)
_CONDITIONAL = re.compile(_CONDITION, re.IGNORECASE)


def strength_of(text: str) -> str | None:
    """Return the words that say how strongly `text` is put ("might be willing to, if"); None when put plainly."""
    hedge, condition = _STRENGTH.search(without_perceiving(text)), _CONDITIONAL.search(text)
    parts = [" ".join(m.group().lower().split()) for m in (hedge, condition) if m]
    return ", ".join(parts) or None
