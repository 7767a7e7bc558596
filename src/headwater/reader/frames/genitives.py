"""Whose act a noun tells of: "the mayor's offer", "the arrest of the mayor", "the sale of the plant by the bank"."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from headwater.reader.acts import stem
from headwater.reader.frames.frame import UNKNOWN, Participant
from headwater.reader.frames.kinship import owner_undergoes
from headwater.reader.frames.lexicon import PASTS
from headwater.reader.frames.roles import target
from headwater.reader.frames.senses import Sense
from headwater.reader.frames.tokens import PREPOSITIONS, Token

_MOST_BETWEEN = 5


class Owner(NamedTuple):
    """Who a noun belongs to, the token where the words for it open, and what links the two."""

    who: Participant
    opens: int
    link: Literal["", "'s", "of", "by"]


def owner_of(tokens: Sequence[Token], noun: Sense) -> Owner:
    """Return who a noun belongs to; nobody where nothing tells."""
    behind, by = _behind(tokens, noun)
    k = noun.at - 1
    while k >= 0 and noun.at - k < _MOST_BETWEEN and _describes(tokens[k + 1]) and not tokens[k].owns:
        k -= 1
    if k >= 0 and tokens[k].owns and (tokens[k].is_content or tokens[k].entity is not None):
        return _possessor(tokens, k)
    opens = max(0, noun.at - 1) if noun.at and tokens[noun.at - 1].is_content else noun.at
    if by.known:
        return Owner(by, opens, "by")
    if _following(tokens, noun) in ("of", "between") and behind.known:
        return Owner(behind, opens, "of")
    return Owner(UNKNOWN, opens, "")


def roles_of_noun(tokens: Sequence[Token], noun: Sense) -> tuple[Participant, Participant, int]:
    """Return who does what a noun tells, to whom, and the token where that is told.

    "The arrest of Reyk" and "Reyk's arrest" are done to him, "the offer of Reyk" and "Reyk's offer" are his own.
    """
    owner = owner_of(tokens, noun)
    behind, by = _behind(tokens, noun)
    after = _following(tokens, noun)
    if owner.link == "of" and owner_undergoes(noun.acts, possessive=False):
        return by, owner.who, owner.opens
    if owner.link in ("by", "'s") and after == "of" and behind.known and owner_undergoes(noun.acts, possessive=False):
        return owner.who, behind, owner.opens
    if owner.link == "'s" and owner_undergoes(noun.acts, possessive=True):
        return by, owner.who, owner.opens
    patient = behind if after in PREPOSITIONS and after not in ("of", "between", "by") else UNKNOWN
    return owner.who, patient, owner.opens


def _behind(tokens: Sequence[Token], noun: Sense) -> tuple[Participant, Participant]:
    """Return what stands behind a noun, and who stands behind "by", up to the verb of its clause."""
    ends = (k for k in range(noun.last + 2, len(tokens)) if _is_verb(tokens, k))
    return target(tokens[: next(ends, len(tokens))], noun.last)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past stands behind a noun: "the arrest of Reyk came", "the launch at Tarn carried"."""
    word, before = tokens[at].folded, tokens[at - 1]
    past = word in PASTS or (word.endswith("ed") and len(word) > 4)
    return past and (before.is_content or before.entity is not None) and not tokens[at].after_comma


def _describes(token: Token) -> bool:
    return token.is_content and not token.breaks


def _possessor(tokens: Sequence[Token], at: int) -> Owner:
    head, opens = tokens[at], at
    while opens and tokens[opens - 1].entity is not None and tokens[opens - 1].entity == head.entity:
        opens -= 1
    if head.entity is not None:
        return Owner(Participant(frozenset((head.entity,))), opens, "'s")
    return Owner(Participant(nouns=frozenset((stem(head.folded),))), opens, "'s")


def _following(tokens: Sequence[Token], noun: Sense) -> str:
    return tokens[noun.last + 1].folded if noun.last + 1 < len(tokens) else ""
