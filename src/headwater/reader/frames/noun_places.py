"""Whether a word stands where a noun does, or where a verb does, by the words around it."""

from collections.abc import Sequence

from headwater.reader.frames.lexicon import PASTS, noun_of, verbs_of
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    STATE_LINKS,
    Token,
)
from headwater.reader.numbers import NUMBER_WORDS

LIGHT = frozenset(
    "make makes made making leave leaves left leaving give gives gave given giving take takes took taken taking have "
    "has had having hold holds held holding put puts get gets got issue issued issues reach reached come came show "
    "showed express expressed expresses voice voiced carry carried conduct conducted launch launched launches open "
    "opened opens begin began begun start started order ordered orders suffer suffered see saw "
    "raise raised raises float floated suffers face faces faced facing undergo undergoes underwent".split()
)
LETTING = frozenset("let lets letting allow allows allowed allowing permit permits permitted permitting".split())
COPULAS = frozenset("is are was were be been being am".split()) | STATE_LINKS


def stands_as_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands where a noun does: behind an article, a possessive, a preposition or an adjective."""
    word = tokens[at].folded
    if not at or tokens[at].breaks:
        following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
        return (following in PREPOSITIONS and following != "to") or is_finite(following)
    if tokens[at].after_comma:
        return False
    before = tokens[at - 1]
    if before.folded == "her" and at > 1 and tokens[at - 2].folded in LETTING and _is_plain_verb(word):
        return False  # "refused to let her publish it"
    if before.folded in PREPOSITIONS and before.folded != "to":
        return not word.endswith("ing")
    if before.folded in COPULAS:
        return noun_of(word) is not None and not word.endswith(("ed", "ing"))
    plural = word.endswith("s")
    # "to answer questions"
    answers = plural and at > 1 and tokens[at - 2].folded == "to" and bool(verbs_of(before.folded))
    return (
        answers
        or (plural and _counted(tokens, at))
        or before.owns
        or before.folded in POSSESSIVES
        or (before.folded in DETERMINERS and before.folded != "that")
        or before.folded in ("no", "such", "more", "many", "several")
        or _behind_adjective(tokens, at)
        or (plural and (_behind_participle(tokens, at) or _is_object(tokens, at) or _is_in_a_compound(tokens, at)))
    )


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure stands before a word or before its adjective: "14 damaged supports"."""
    return any(t.folded.isdigit() or t.folded in NUMBER_WORDS for t in tokens[max(0, at - 2) : at])


def _is_in_a_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether one noun without an article stands between a preposition and a plural: "a bill for boat repairs"."""
    if at < 2:
        return False
    opens, before = tokens[at - 2].folded, tokens[at - 1]
    bare = before.entity is None and before.is_content and not (before.capital or before.folded.endswith(("s", "ing")))
    return opens in PREPOSITIONS and opens != "to" and bare and not (before.after_comma or verbs_of(before.folded))


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plural stands behind a verb, or one word behind it: "faces serious charges", "handed down charges"."""
    if noun_of(tokens[at].folded) is None or tokens[at - 1].entity is not None or tokens[at - 1].after_comma:
        return False
    nearest = tokens[max(0, at - 2) : at]
    return any(t.entity is None and (t.folded in LIGHT or is_past(t.folded)) for t in nearest)


def _behind_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle that is itself behind an article or preposition stands before: "the damaged supports"."""
    before = tokens[at - 1]
    if at < 2 or before.breaks or before.after_comma or before.entity is not None:
        return False
    opener = tokens[at - 2]
    opens = opener.owns or any(opener.folded in s for s in (POSSESSIVES, DETERMINERS, PREPOSITIONS))
    return opens and opener.folded not in ("to", "that") and before.folded.endswith("ed")


def _behind_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective stands between an article and the word: "his early offer"."""
    word, before = tokens[at].folded, tokens[at - 1]
    forms = {w.form for w in verbs_of(word)}
    can_be_noun = noun_of(word) is not None and "past" not in forms
    # "the pay offer": behind one thing a verb would have its ending
    parts = not ("base" in forms and _is_one_thing(before.folded)) and bool(verbs_of(before.folded))
    if not can_be_noun or at < 2 or not before.is_content or before.entity is not None or parts:
        return False
    opener = tokens[at - 2]
    return opener.owns or opener.folded in POSSESSIVES or opener.folded in DETERMINERS or opener.folded.isdigit()


def _is_one_thing(word: str) -> bool:
    return not word.endswith(("s", "ed", "ing")) and {w.form for w in verbs_of(word)} <= {"base"}


def _is_plain_verb(word: str) -> bool:
    return any(w.form == "base" for w in verbs_of(word))


def is_finite(word: str) -> bool:
    """Whether a word is a verb of a sentence and hardly a noun: "Strike hits trains", "Blast killed three"."""
    if word in AUXILIARIES and word not in ("to", "be", "being", "been"):
        return True
    forms = {w.form for w in verbs_of(word) if not (w.particles or w.seldom)}
    return bool(forms) and forms <= {"past", "s"} and (forms == {"past"} or noun_of(word) is None)


def is_past(folded: str) -> bool:
    """Whether a word is a past of a verb by its form: "avoided", "rose"."""
    regular = len(folded) > 4 and folded.endswith("ed")  # "avoided jail"
    return (regular or folded in PASTS) and folded not in ("had", "did")
