"""Who did it and to whom, read from the order of words around an act."""

from collections.abc import Sequence
from itertools import pairwise

from headwater.reader.frames.frame import UNKNOWN, Participant
from headwater.reader.frames.kinship import named
from headwater.reader.frames.tokens import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
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


# "informed by telephone": no one who did it
_MEANS = frozenset("telephon phone email e-mail letter text post fax radio mistak accid chanc hand".split())
# as stems: how much, not what
_MEASURES = frozenset(
    "percent cent pence point third half quarter short km mile metre foot feet degre dollar pound euro sharpli higher "
    "lower further close hour age again togeth back away home down up alone instead".split()
)
# the noun of a role that is all but somebody: "nobody else", "no other runner"
ELSE = "els"
_ASIDES = frozenset("however though meanwhile therefore also too instead nevertheless nonetheless then indeed".split())
_ASIDE_REACH = 2
# who says so stands before what is said: "a spokeswoman said | the unit was shut"
_SAYING = frozenset(
    "said says say saying added adds adding insisted insists claimed claims repeated repeats confirmed confirms argued "
    "argues stated states stressed stresses maintained maintains believed believes thought thinks knew knows".split()
)
_NO_ONE = frozenset(("no", "nobody", "none", "nothing"))
_PARTING = frozenset("and but because although though if unless when whether".split())
_BEFORE_THE = frozenset("all both half such quite even only twice".split())
_IN_THE_RUN = frozenset(
    "also still now ever since then even just first last once soon already later all both twice longer".split()
)


def run_start(tokens: Sequence[Token], at: int) -> int:
    """Return the first token of the auxiliaries, negations and adverbs that stand before a verb."""
    first = at
    while first > 0 and not tokens[first].breaks:
        if tokens[first].after_comma:
            if not _is_behind_aside(tokens, first):
                break
            first -= 1
        before = tokens[first - 1]
        adverb = before.folded in _IN_THE_RUN or (len(before.folded) > 4 and before.folded.endswith("ly"))
        negates = before.negates and before.folded not in _NO_ONE
        if not (before.folded in AUXILIARIES or before.folded in STATE_LINKS or negates or adverb):
            break
        first -= 1
    return first


def _is_behind_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether one linking adverb between commas, and an auxiliary, stand before a token: "was, however, | found"."""
    if at < _ASIDE_REACH or tokens[at - 1].folded not in _ASIDES or not tokens[at - 1].after_comma:
        return False
    return (tokens[at - 2].folded in AUXILIARIES or tokens[at - 2].negates) and not tokens[at - 1].breaks


def subject(tokens: Sequence[Token], first: int, verbs: frozenset[int] = frozenset()) -> tuple[Participant, int] | None:
    """Return who stands before the verb whose auxiliaries open at `first`, and the first token of the words for it.

    None where the clause before goes on with the same subject. `verbs`: the tokens that are verbs of other acts. "He"
    and "she" may be any person named before in the sentence: those stand beside it. What stands between commas directly
    before the verb is passed over; a relative pronoun stands for the noun before it.
    """
    last, aside = _over_aside(tokens, first)
    if last >= 0 and tokens[last].folded in _NOMINATIVE:
        named = frozenset(t.entity for t in tokens[:last] if t.entity is not None)
        return Participant(beside=named, pronoun=True), last
    relative = last >= 0 and tokens[last].folded in RELATIVES
    held = None if relative else _behind_relative(tokens, last, verbs)
    if held is not None:  # "the man | who stabbed a guard | was jailed"
        relative, last = True, held + 1
    if relative:
        last -= 1
    elif tokens[first].folded in ("to", "as"):
        last = _over_predicate(tokens, last)
    stop = _phrase_start(tokens, last, verbs, relative=relative)
    phrase = tokens[stop : last + 1]
    if not phrase:
        return None
    if relative and not tokens[last + 1].after_comma:  # "the driver of the train that derailed": the train did
        near = max((i for i, t in enumerate(phrase) if t.folded in PREPOSITIONS), default=-1)
        if any(t.is_content or t.entity is not None for t in phrase[near + 1 :]):  # and not "a boy of nine who ..."
            phrase, stop = phrase[near + 1 :], stop + near + 1
    found = participant(phrase)
    if len(aside) == 1 and all(e.startswith("name:") for e in found.entities):
        # "his spokesman, Carl Stone, is ...", "The Prime Minister, Ann Roe, was ..."
        found = found._replace(entities=aside)
    return found._replace(loose=_is_one_of_several(tokens, stop)), stop


def _behind_relative(tokens: Sequence[Token], last: int, verbs: frozenset[int]) -> int | None:
    """Return the last token of the noun that a relative clause describes which ends at `last`, if one does.

    The clause has a verb of its own, and nothing else opens in it.
    """
    told = False
    for k in range(last, max(-1, last - _MAX_REACH), -1):
        token = tokens[k]
        if token.folded in RELATIVES and k and not token.after_comma:
            before = tokens[k - 1]
            other = k - 1 in verbs or _says(tokens, k - 1) or before.folded.endswith("ed") or before.folded in _FINITE
            return None if other or not told else k - 1
        if token.breaks or token.after_comma or token.folded in _PARTING:
            return None
        told = told or k in verbs or token.folded in _FINITE
    return None


def _is_one_of_several(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun and "and" or "or" stand before a noun phrase: "wind or a heavy lorry", of which it is one."""
    return first > 1 and tokens[first - 1].folded in ("and", "or") and tokens[first - 2].is_content


def _over_aside(tokens: Sequence[Token], first: int) -> tuple[int, frozenset[str]]:
    """Return the last token before a verb and before what stands between commas there, and whom that names."""
    last = first - 1
    if last < 0 or not tokens[first].after_comma:
        return last, frozenset()
    opens = last
    while opens > 0 and not tokens[opens].after_comma:
        opens -= 1
    if opens == 0 and not tokens[0].after_comma:
        return -1, participant(tokens[: last + 1]).entities
    return opens - 1, participant(tokens[opens : last + 1]).entities


def _over_predicate(tokens: Sequence[Token], last: int) -> int:
    """Return the last token of the subject of "was the first senator | to endorse him"; `last` where there is none."""
    for k in range(last, max(-1, last - _MAX_REACH), -1):
        if tokens[k].folded in SUBORDINATORS or tokens[k].folded in ("and", "but"):
            return last
        if tokens[k].folded in _FINITE:
            return next((i for i in range(k, -1, -1) if tokens[i].folded not in AUXILIARIES), -1)
    return last


def _phrase_start(tokens: Sequence[Token], last: int, verbs: frozenset[int], *, relative: bool) -> int:
    """Return the first token of the noun phrase that ends at `last`."""
    stop = last
    while stop >= 0 and last - stop < _MAX_REACH:
        token = tokens[stop]
        ends = token.folded in SUBORDINATORS or token.folded == "but" or token.folded in _FINITE or stop in verbs
        if ends or (token.folded == "and" and not _joins_names(tokens, stop)) or _says(tokens, stop):
            break
        stop -= 1
        if _opens_anew(tokens, stop + 1):
            break
        if token.breaks or token.after_comma:
            break
        if relative and token.entity is not None and stop >= 0 and tokens[stop].entity != token.entity:
            break
    return stop + 1


def _says(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands here: "said", not "the reported offer"."""
    before = tokens[at - 1].folded if at else "the"
    return tokens[at].folded in _SAYING and before not in DETERMINERS and before not in POSSESSIVES


def _opens_anew(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase opens behind another word that is none of it: "told reporters | the fire"."""
    opens = tokens[at].folded in DETERMINERS or tokens[at].folded in POSSESSIVES
    before = tokens[at - 1] if at else None
    if not opens or before is None or tokens[at].folded in RELATIVES:
        return False
    return (before.is_content or before.entity is not None) and before.folded not in _BEFORE_THE


def _joins_names(tokens: Sequence[Token], at: int) -> bool:
    if not 0 < at < len(tokens) - 1:
        return False
    after = next((t for t in tokens[at + 1 : at + 5] if t.entity is not None), None)
    return tokens[at - 1].entity is not None and after is not None


def participant(phrase: Sequence[Token]) -> Participant:
    """Return who a noun phrase names: its head is what stands last before the first preposition."""
    cut = next((i for i, t in enumerate(phrase) if i and t.folded in PREPOSITIONS), len(phrase))
    head, tail = list(phrase[:cut]), list(phrase[cut:])
    if head and head[0].folded in PREPOSITIONS:
        head = head[1:]
    head = _without_participle(head)
    content = [t for t in head if t.entity is not None or t.is_content]
    nouns = frozenset(named(t.folded) for t in head if t.entity is None and t.is_content and not t.owns)
    if any(t.folded == "other" and before.folded in ("no", "any", "every") for before, t in pairwise(head)):
        nouns |= {ELSE}
    entities = _named(tail) if tail and tail[0].folded == "between" else _heads(head, content)
    pronoun = not content and any(t.folded in PRONOUNS for t in head)
    last = content[-1] if content else None
    noun = named(last.folded) if last is not None and last.entity is None and not last.owns else ""
    return Participant(entities, nouns, _named(phrase) - entities, pronoun, noun)


def _without_participle(head: list[Token]) -> list[Token]:
    """Return a noun phrase without what its noun is doing to something: "a woman | feeding her cattle"."""
    again = next((k for k in range(1, len(head)) if _opens_anew(head, k)), len(head))
    if again == len(head):
        return head
    doing = again - 1 if head[again - 1].folded.endswith(("ing", "ed")) else again
    return head[:doing] or head


def _named(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.entity for t in tokens if t.entity is not None)


def _heads(head: Sequence[Token], content: Sequence[Token]) -> frozenset[str]:
    """Return whom the head of a noun phrase names, all of them where "and" joins names."""
    last = content[-1] if content else None
    if last is None or last.owns:
        return frozenset()
    if last.entity is not None:
        if any(t.folded == "and" for t in head):
            return _named([t for t in content if not t.owns])
        return frozenset((last.entity,))
    if last.capital and last.start:  # a name that nobody has resolved is a name all the same
        run = [t.folded for t in content if t.capital and t.entity is None and t.start]
        return frozenset(("name:" + " ".join(run),))
    return frozenset()


def direct_object(tokens: Sequence[Token], at: int) -> Participant:
    """Return what stands behind a verb without a preposition, measures left out: nothing in "fell 12 percent"."""
    end = clause_end(tokens, at)
    first = next((k for k in range(at + 1, end) if tokens[k].folded in PREPOSITIONS), end)
    found = participant(tokens[at + 1 : first])
    return found._replace(nouns=found.nouns - _MEASURES)


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
    by = UNKNOWN if by.nouns and by.nouns <= _MEANS and not by.entities else by
    direct = participant(phrases[0][1])
    if direct.known or direct.pronoun:
        return direct, by
    for prep, phrase in phrases[1:]:
        if prep in _TARGETS and prep != "by" and prep not in skip:
            found = participant(phrase)
            if found.known or found.pronoun:
                return found._replace(loose=True), by
    return UNKNOWN, by
