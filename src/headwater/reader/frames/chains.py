"""Which act hangs on which: "offered to resign", "refused the offer", "his offer to discuss resigning"."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reader.frames.senses import Sense
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    Token,
)

_REACH = 6
_FAR_REACH = 12
_TRANSPARENT = frozenset(("begin", "decide"))
_OF_OFFICE = frozenset(("offer", "ask", "refuse", "threaten"))
# An act that is only talked over, inside an offer, is the weaker for it.
_ALONE = frozenset(("offer", "plan", "threaten", "refuse", "accept"))
_TALK = frozenset(("discuss",))
FAMILY = {"float": "offer", "urge": "ask", "tell": "ask", "unable": "fail"}


class Chain(NamedTuple):
    """Operators from the outermost to the innermost, and the act they are about. Ranks are of the words used."""

    operators: tuple[tuple[str, int], ...]
    core: Sense
    top: Sense


def chains_of(tokens: Sequence[Token], senses: Sequence[Sense]) -> list[Chain]:
    """Return each act of a sentence once, with the operators that govern it; an operator alone is an act of its own."""
    governor: dict[int, int] = {}
    for number, sense in enumerate(senses):
        for earlier in range(number - 1, max(-1, number - 4), -1):
            if _governs(tokens, senses[earlier], sense):
                governor[number] = earlier
                break
    governing = set(governor.values())
    chains = []
    for number, sense in enumerate(senses):
        if number in governing or (not sense.acts and not any(name in _ALONE for name, _ in sense.operators)):
            continue
        if not sense.acts and _is_of_no_act(tokens, sense, governed=number in governor):
            continue
        if tokens[sense.at].folded == "go" and number not in governor and tokens[sense.at - 1].folded not in MODALS:
            continue
        path, at = [], number
        while at in governor:
            at = governor[at]
            path.append(senses[at])
        operators = tuple(_operator(o) for o in reversed(path))
        chains.append(Chain(operators, sense, path[-1] if path else sense))
    return chains


def _is_of_no_act(tokens: Sequence[Token], sense: Sense, *, governed: bool) -> bool:
    """Whether an operator alone is about no act: "declined to say", "offered his condolences", "the planning board"."""
    if _opens_unknown_act(tokens, sense.last + 1):
        return True
    about_a_thing = not sense.noun and _has_object(tokens, sense.last + 1)
    return not governed and (about_a_thing or _names_a_field(tokens, sense))


def _names_a_field(tokens: Sequence[Token], sense: Sense) -> bool:
    """Whether a gerund names work, and nobody's plan: "the director of emergency planning", "planning permission"."""
    carried = any(t.folded in AUXILIARIES for t in tokens[max(0, sense.at - 3) : sense.at])
    return sense.ing and not sense.noun and not carried


def _has_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that is no person stands behind a verb as its object."""
    for token in tokens[at : at + 4]:
        if token.breaks or token.after_comma or token.folded in PREPOSITIONS or token.folded in SUBORDINATORS:
            return False
        if token.entity is None and token.is_content and not token.capital:
            return True
    return False


def _opens_unknown_act(tokens: Sequence[Token], at: int) -> bool:
    """Whether "to" and a verb stand here; "to the mayor" and "to Ms. Stone" do not."""
    if at + 1 >= len(tokens) or tokens[at].folded != "to":
        return False
    after = tokens[at + 1]
    named = after.entity is not None or after.capital or after.folded in DETERMINERS or after.folded in POSSESSIVES
    return not named and after.folded not in PRONOUNS


def _operator(sense: Sense) -> tuple[str, int]:
    if sense.operators:
        return sense.operators[0]
    return ("talk", 0)


def _governs(tokens: Sequence[Token], outer: Sense, inner: Sense) -> bool:
    """Whether an operator is about the act behind it: nothing between them but what links them."""
    if not outer.operators and not (outer.acts & _TALK and inner.ing and not outer.noun):
        return False
    between = tokens[outer.last + 1 : inner.at]
    # "the decision last month by the board to sell"
    far = outer.noun and not inner.noun and any(t.folded == "by" for t in between)
    if len(between) > (_FAR_REACH if far else _REACH) or tokens[inner.at].breaks or tokens[inner.at].after_comma:
        return False
    last = between[-1].folded if between else ""
    # "was told of the offer": told, and not told to offer
    only_told = "inform" in outer.acts and not (last == "to" and not inner.noun)
    if only_told or any(t.breaks or t.after_comma or t.folded in MODALS or t.folded in SUBORDINATORS for t in between):
        return False
    if not inner.noun:
        # "offered to resign", "would consider resigning", "offered the mayor to go"
        direct = last == "to" or (inner.ing and (not between or last in ("of", "by", "from", "on")))
        return (direct and (far or all(_links(t) for t in between))) or _is_hearer(outer, between)
    if outer.noun:
        return last == "of" and len(between) == 1
    # "refused the offer", "accept his resignation", "offered the mayor her resignation"
    return all(_links(t) or t.is_content for t in between) and (
        last in POSSESSIVES or last in DETERMINERS or not between or between[-1].owns or between[-1].is_content
    )


def _is_hearer(outer: Sense, between: Sequence[Token]) -> bool:
    """Whether all between a verb of asking and its "to" is who or what is asked for.

    "urged | the energy minister to | resign", "asked | for the vote to be | put off"; not "urged him not to".
    """
    asks = any(FAMILY.get(name, name) == "ask" for name, _ in outer.operators) and not outer.noun
    words = [t.folded for t in between]
    inner = words[:-1] if words[-1:] == ["be"] else words
    if not asks or inner[-1:] != ["to"] or inner.count("to") > 1 or "not" in inner:
        return False
    return all(
        _links(t) or t.is_content or (n == 0 and t.folded == "for") for n, t in enumerate(between[: len(inner) - 1])
    )


def _links(token: Token) -> bool:
    word = token.folded
    return (
        token.entity is not None
        or word in PRONOUNS
        or word in POSSESSIVES
        or word in DETERMINERS
        or word in AUXILIARIES
        or word in ("of", "by", "not", "from", "on", "mr", "mrs", "ms")
        or word.endswith("ly")
    )


class Told(NamedTuple):
    """What a chain comes down to: how the act is told, how firmly, whether it is denied, and what an offer was of."""

    acts: frozenset[str]
    mode: str
    rank: int
    negated: bool
    topic: frozenset[str]


def _named(chain: Chain) -> tuple[list[tuple[str, int]], frozenset[str], frozenset[str]]:
    """Return the operators that count, outermost first, the acts they are about, and what an offer was of."""
    names = [(FAMILY.get(name, name), rank) for name, rank in chain.operators if name not in _TRANSPARENT]
    names = [n for n in names if n[0] not in ("talk", "deny")]
    acts, topic = chain.core.acts, frozenset[str]()
    if not acts:  # an operator alone: "the offer", "did not accept it"
        own = chain.core.operators[0]
        acts = frozenset((f"op:{FAMILY.get(own[0], own[0])}",))
        if acts <= {"op:refuse", "op:accept"}:
            names, acts = [*names, (FAMILY.get(own[0], own[0]), own[1])], frozenset(("op:offer",))
    if len(names) > 1 and names[0][0] in ("refuse", "accept"):
        acts, topic, names = frozenset((f"op:{names[1][0]}",)), acts, names[:1]
    return names, acts, topic


def _leaves_office(names: Sequence[tuple[str, int]], *, supposed: bool) -> bool:
    """Whether to leave is to give up a post: "offered to go", "would go if they wanted her to"."""
    return names[0][0] in _OF_OFFICE if names else supposed


def settle(chain: Chain, modal: str | None, *, negated: bool, conditional: bool) -> Told:
    """Return the mode of a chain. Not to accept is to refuse, less firmly; to refuse to do is not to do, firmly.

    An act told under "could" or "might" only may be; "will" and "is to" tell a plan.
    """
    names, acts, topic = _named(chain)
    talked = any(name == "talk" for name, _ in chain.operators)
    if acts == {"leave"} and _leaves_office(names, supposed=bool(modal) and conditional):
        acts = frozenset(("leave", "resign"))
    mode, rank = names[0] if names else ("", 3)
    about_offer = any(a.startswith("op:") for a in acts)
    if mode == "accept" and negated:
        mode, rank, negated = "refuse", 1, False
    elif mode == "refuse" and negated:
        mode, rank, negated = "accept", 1, False
    if mode == "refuse" and not about_offer and not chain.core.noun:
        mode, rank, negated = "", 4, True
    if not names and modal:
        planned = modal in ("will", "shall", "to") or (modal == "would" and not conditional)  # "said it would pay"
        mode = "plan" if planned else "may"
        rank = 2 if planned or modal == "must" else 1
    if talked or conditional:
        rank = max(0, rank - 1)
    return Told(acts, mode, rank, negated, topic)
