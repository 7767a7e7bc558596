"""Cue verbs of a unit: the verb group, its form, and the particles that belong to it."""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.reader.rules.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    CUE_VERBS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    NOT_ADVERBS,
    NOUN_LIKE,
    PREPOSITIONS,
    WEEKDAYS,
    Form,
    VerbForm,
)
from headwater.reader.rules.tokens import Token


class Cue(NamedTuple):
    """Tokens `low`..`high` (exclusive) are the verb group; the main verb stands at `at`."""

    low: int
    at: int
    high: int
    verb: VerbForm
    form: Form
    passive: bool
    negated: bool


_PLURAL_PRONOUNS = frozenset(["they", "we", "i", "you", "who", "people", "others", "many", "some", "most", "few"])
_SINGULAR_PRONOUNS = frozenset(["he", "she", "it", "who", "one", "everyone", "nobody", "someone", "that"])
_BASE_VERBS = frozenset(
    ("say", "think", "believe", "want", "argue", "insist", "agree", "expect", "feel", "acknowledge", "know", "fear",
     "hope", "prefer", "contend", "concede", "oppose", "suggest", "disagree", "consider", "describe", "complain",
     "find", "worry", "admit", "tell", "maintain", "deny", "predict", "show", "announce", "caution", "warn", "note",
     "indicate")
)  # fmt: skip
_BEFORE_GERUND = frozenset(["by", "after", "before", "in", "of", "without", "while", "when", "from", "and", "for"])
_DOCUMENTS = frozenset(
    """poll polling survey study report paper article memo letter book analysis data research lawsuit review document
    filing statement complaint indictment audit video footage""".split()
)
_SEEN = frozenset("seen obtained reviewed read viewed examined held leaked compiled published".split())
_HOLDERS = frozenset(
    "newspaper paper magazine website agency station broadcaster outlet programme program newsroom us".split()
)
_MOST_HOLDER_WORDS = 8
# What a verb of the frame "object" must be followed by to be a cue.
_PARTICLES: dict[str, frozenset[str]] = {
    "call": frozenset(["for", "on", "out", "upon"]), "point": frozenset(["to", "out"]), "refer": frozenset(["to"]),
    "talk": frozenset(["about", "of"]), "speak": frozenset(["about", "of"]), "lash": frozenset(["out"]),
    "rail": frozenset(["against"]), "push": frozenset(["for", "back"]),
}  # fmt: skip
_OWN_PARTICLES = frozenset([("tweet", "out"), ("report", "on")])
_OF_OR_ABOUT = frozenset(["of", "about"])
_SECOND_PARTICLES = frozenset(["against", "at", "on"])


def is_adverb(token: Token) -> bool:
    """Whether the token can stand between a subject and its verb as an adverb."""
    low = token.low
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS and not token.capital)


def cues_of(tokens: Sequence[Token], *, heading: bool = False) -> list[Cue]:
    """Return the cue verbs of the tokens, in order. A noun or adjective of the same spelling is left out by context.

    In a heading a verb may have a capital.
    """
    found: list[Cue] = []
    titled = heading and sum(t.capital for t in tokens) > len(tokens) / 2
    for at, token in enumerate(tokens):
        verb = CUE_VERBS.get(token.low) if token.kind == "word" and (token.text.islower() or titled) else None
        if verb is None or (found and at < found[-1].high):
            continue
        low = _group_start(tokens, at)
        group = {t.low for t in tokens[low:at]}
        form = _form(tokens, low, at, verb)
        if form is None:
            continue
        high = _group_end(tokens, at, verb)
        if high is None:
            continue
        passive = form == "participle" and bool(group & BE)
        found.append(Cue(low, at, high, verb, form, passive, bool(group & NEGATIONS)))
    return found


def _group_start(tokens: Sequence[Token], at: int) -> int:
    low = at
    while low > 0 and (tokens[low - 1].low in AUXILIARIES or is_adverb(tokens[low - 1])):
        if tokens[low - 1].low == "'d" and not tokens[low - 1].text:
            break
        low -= 1
    # an adverb that opens a sentence belongs to no verb group: "Later said ..." does not occur, "Still, he said" does
    while low < at and tokens[low].low in {"back", "out", "all", "both", "each"}:
        low += 1
    return low


def _form(tokens: Sequence[Token], low: int, at: int, verb: VerbForm) -> Form | None:
    """Return the form the verb has here, or None when it is no verb or an infinitive."""
    group = [t.low for t in tokens[low:at]]
    before = tokens[low - 1] if low else None
    helped = [word for word in group if word in AUXILIARIES]
    if helped:
        return _helped_form(helped, verb)
    if "gerund" in verb.forms:
        return "gerund" if _opens_participle(before) else None
    if "past" in verb.forms and tokens[at].low != verb.base:
        return "past" if before is None or not _is_modifier_place(before) else None
    if "third" in verb.forms:
        return "third" if _third_fits(before, tokens[at].low) or _paper_shows(tokens, low, verb) else None
    if "base" in verb.forms and before is not None:
        return "base" if _base_fits(before, verb) or _paper_shows(tokens, low, verb) else None
    return None


def _paper_shows(tokens: Sequence[Token], at: int, verb: VerbForm) -> bool:
    """Whether a paper and who has seen it stand before the place: "a receipt seen by this newspaper | shows"."""
    seen = next((k for k in range(at - 2, max(0, at - _MOST_HOLDER_WORDS), -1) if tokens[k].low == "by"), 0)
    if verb.frame != "show" or not seen or tokens[seen - 1].low not in _SEEN:
        return False
    holder = tokens[seen + 1 : at]
    return all(t.kind == "word" for t in holder) and (holder[-1].low in _HOLDERS or any(t.capital for t in holder))


def _base_fits(before: Token, verb: VerbForm) -> bool:
    if before.low in _PLURAL_PRONOUNS:
        return True
    if before.kind == "mark" or before.low in DETERMINERS or before.low in PREPOSITIONS or before.low == "'s":
        return before.kind == "mark" and before.low in {")", ",", "%"} and verb.base == "say"
    if verb.base == "say":
        return before.kind in {"word", "number"} and before.low not in CONJUNCTIONS
    plural = before.low.endswith("s") and not before.low.endswith("ss")
    return (plural or before.low == "police") and verb.base in _BASE_VERBS


def _helped_form(helped: list[str], verb: VerbForm) -> Form | None:
    last = helped[-1]
    if last == "to":
        return None
    if last in BE:
        # "is acknowledging" is as finite as "acknowledges"
        return "participle" if "participle" in verb.forms else ("base" if "gerund" in verb.forms else None)
    if last in HAVE:
        return "past" if "participle" in verb.forms else None
    if last in MODALS or last in DO:
        return "base" if "base" in verb.forms else None
    return None


def _opens_participle(before: Token | None) -> bool:
    if before is None or before.kind == "quote":
        return True
    return before.low in {",", "—", "–", "--", "-", "(", ";"} or before.low in _BEFORE_GERUND


def _is_modifier_place(before: Token) -> bool:
    if before.low == "'s" or (before.low in PREPOSITIONS and before.low not in {"up", "down", "out", "off"}):
        return True
    return before.low in DETERMINERS - {
        "that",
        "one",
        "some",
        "many",
        "both",
        "all",
        "most",
        "few",
        "several",
        "another",
    }


def _third_fits(before: Token | None, word: str) -> bool:
    if before is None or before.kind in {"mark", "number"}:
        return before is not None and before.low in {",", ")", "—", "–", "--"} and word not in NOUN_LIKE
    if before.low in _SINGULAR_PRONOUNS:
        return True
    if before.low in DETERMINERS or before.low in PREPOSITIONS or before.low in CONJUNCTIONS or before.low == "'s":
        return before.low in CONJUNCTIONS and word not in NOUN_LIKE
    if word in NOUN_LIKE:
        return before.capital or before.low in _DOCUMENTS
    return not before.low.endswith("s") or before.capital


def _group_end(tokens: Sequence[Token], at: int, verb: VerbForm) -> int | None:
    """Return where the cue ends, its particles taken in; None for a verb that its particle alone makes a cue."""
    high = at + 1
    following = tokens[high].low if high < len(tokens) else ""
    wanted = _PARTICLES.get(verb.base)
    if wanted and following in wanted:
        second = tokens[high + 1].low if high + 1 < len(tokens) else ""
        return high + 2 if following == "out" and second in _SECOND_PARTICLES else high + 1
    if verb.frame == "object":
        return None
    if following in _OF_OR_ABOUT and verb.base in {"say", "complain", "agree", "think", "write", "joke", "worry"}:
        return high + 1
    second = tokens[high + 1].low if high + 1 < len(tokens) else ""
    if (verb.base, following) in _OWN_PARTICLES and second not in WEEKDAYS:
        return high + 1
    return high
