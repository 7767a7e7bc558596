"""Who did it and to whom, read from the order of words around an act."""

from collections.abc import Sequence

from headwater.reader.acts import stem
from headwater.reader.frames.frame import UNKNOWN, Participant
from headwater.reader.frames.lexicon import thing
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STATE_LINKS,
    SUBORDINATORS,
    Token,
)

_MAX_REACH = 24
_HEADS_ON = frozenset(("of",))
_FINITE = frozenset("is are was were am has have had does did will would can could may might must shall should".split())
_NOMINATIVE = frozenset("he she they it we i you".split())
_TARGETS = frozenset("with about at over on against from to toward towards in for of by between".split())


def run_start(tokens: Sequence[Token], at: int) -> int:
    """Return the first token of the auxiliaries, negations and adverbs that stand before a verb."""
    first = at
    while first > 0 and not tokens[first].breaks and not tokens[first].after_comma:
        before = tokens[first - 1]
        adverb = len(before.folded) > 4 and before.folded.endswith("ly")
        small = before.folded in (
            "also", "still", "now", "ever", "since", "then", "even", "just", "first", "twice",
            "longer",
        )
        if not (before.folded in AUXILIARIES or before.folded in STATE_LINKS or before.negates or adverb or small):
            break
        first -= 1
    return first


def subject(tokens: Sequence[Token], first: int, verbs: frozenset[int] = frozenset()) -> tuple[Participant, int] | None:
    """Return who stands before the verb whose auxiliaries open at `first`, and the first token of the words for it.

    None where the clause before goes on with the same subject. "He" and "she" may be any person named before in the
    sentence: those stand beside it.

    What stands between commas directly before the verb is passed over. A relative pronoun stands for the noun before.
    """
    k, aside = first - 1, frozenset[str]()
    if k >= 0 and tokens[first].after_comma:
        end, k = k, k - 1
        while k >= 0 and not tokens[k + 1].after_comma:
            k -= 1
        aside = participant(tokens[k + 1 : end + 1]).entities
    if k >= 0 and tokens[k].folded in _NOMINATIVE:
        named = frozenset(t.entity for t in tokens[:k] if t.entity is not None)
        return Participant(beside=named, pronoun=True), k
    predicate = tokens[first].folded in ("to", "as")
    relative = False
    if 0 <= k < len(tokens) and tokens[k].folded in RELATIVES:
        relative, k = True, k - 1
    stop, last = k, k
    while stop >= 0 and last - stop < _MAX_REACH:
        token = tokens[stop]
        if token.folded in SUBORDINATORS or (token.folded == "and" and not _joins_names(tokens, stop)):
            break
        if token.folded == "but" or (stop in verbs and not predicate):
            break
        if token.folded in _FINITE:
            if not predicate:
                break
            stop, last, predicate = stop - 1, stop - 1, False  # "was the first senator to endorse": who was?
            while stop >= 0 and tokens[stop].folded in AUXILIARIES:
                stop, last = stop - 1, stop - 1
            continue
        stop -= 1
        if stop >= 0 and (token.breaks or token.after_comma):
            break
        if relative and token.entity is not None and stop >= 0 and tokens[stop].entity != token.entity:
            break
    phrase = tokens[stop + 1 : last + 1]
    if not phrase:
        return None
    if relative and not tokens[last + 1].after_comma:  # "the driver of the train that derailed": the train did
        near = max((i for i, t in enumerate(phrase) if t.folded in PREPOSITIONS), default=-1)
        phrase, stop = phrase[near + 1 :], stop + near + 1
    found = participant(phrase)
    if len(aside) == 1 and not found.entities:
        found = found._replace(entities=aside)  # "his spokesman, Carl Stone, is ..."
    return found, stop + 1


def _joins_names(tokens: Sequence[Token], at: int) -> bool:
    if not 0 < at < len(tokens) - 1:
        return False
    after = next((t for t in tokens[at + 1 : at + 5] if t.entity is not None), None)
    return tokens[at - 1].entity is not None and after is not None


def participant(phrase: Sequence[Token]) -> Participant:
    """Return who a noun phrase names: its head is what stands last before the first preposition."""
    cut = next((i for i, t in enumerate(phrase) if i and t.folded in PREPOSITIONS), len(phrase))
    between = cut < len(phrase) and phrase[cut].folded == "between"
    head, tail = list(phrase[:cut]), list(phrase[cut:])
    if head and head[0].folded in PREPOSITIONS:
        head = head[1:]
    content = [t for t in head if t.entity is not None or t.is_content]
    beside = {t.entity for t in phrase if t.entity is not None}
    entities: set[str] = set()
    nouns = {_noun(t) for t in head if t.entity is None and t.is_content and not t.owns}
    if between:
        entities = {t.entity for t in tail if t.entity is not None}
    elif content and content[-1].entity is not None and not content[-1].owns:
        last = content[-1].entity
        entities = {last}
        if any(t.folded == "and" for t in head):
            entities = {t.entity for t in content if t.entity is not None and not t.owns}
    elif content and content[-1].capital and content[-1].start and not content[-1].owns:
        # a name that nobody has resolved is a name all the same
        run = [t.folded for t in content if t.capital and t.entity is None and t.start]
        entities = {"name:" + " ".join(run)}
    pronoun = not content and any(t.folded in PRONOUNS for t in head)
    return Participant(
        frozenset(entities), frozenset(nouns), frozenset(beside - entities), pronoun
    )


def _noun(token: Token) -> str:
    known = thing(token.folded)
    return known if known != token.folded else stem(token.folded)


def clause_end(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind the last one that still belongs to the clause of the word at `at`."""
    pairs = False
    for k in range(at + 1, min(len(tokens), at + 1 + _MAX_REACH)):
        token = tokens[k]
        if token.folded == "between" or (token.folded == "and" and pairs):
            pairs = token.folded == "between"
            continue
        if token.breaks or token.after_comma or token.folded in SUBORDINATORS:
            return k
        if (token.folded in ("and", "but") and not _joins_names(tokens, k)) or token.folded in _FINITE:
            return k
    return min(len(tokens), at + 1 + _MAX_REACH)


def target(tokens: Sequence[Token], at: int, *, skip: frozenset[str] = frozenset()) -> tuple[Participant, Participant]:
    """Return whom or what an act behind which `at` stands is done to, and who did it where "by" says so.

    The first noun phrase behind the word counts; where there is none, what the first preposition names
    that is not to be skipped.
    """
    end = clause_end(tokens, at)
    phrases: list[tuple[str, list[Token]]] = [("", [])]
    for token in tokens[at + 1 : end]:
        if token.folded in PREPOSITIONS and token.folded not in _HEADS_ON:
            phrases.append((token.folded, []))
        else:
            phrases[-1][1].append(token)
    by = next((participant(p) for prep, p in phrases if prep == "by"), UNKNOWN)
    direct = participant(phrases[0][1])
    if direct.known or direct.pronoun:
        return direct, by
    for prep, phrase in phrases[1:]:
        if prep in _TARGETS and prep != "by" and prep not in skip:
            found = participant(phrase)
            if found.known or found.pronoun:
                return found, by
    return UNKNOWN, by
