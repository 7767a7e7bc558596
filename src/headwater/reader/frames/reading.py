"""Reads the frames of a sentence, without a parser: a lexicon of news acts, their operators, and the order of words."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headwater.model import Span
from headwater.reader.acts import stem
from headwater.reader.frames.chains import Chain, chains_of, settle
from headwater.reader.frames.frame import UNKNOWN, Frame, Participant
from headwater.reader.frames.genitives import owner_of, roles_of_noun
from headwater.reader.frames.kinship import happens_to_its_subject, owner_undergoes
from headwater.reader.frames.lexicon import AGENTS
from headwater.reader.frames.moods import (
    ASKING,
    BE,
    Words,
    demanded,
    is_conditional,
    is_negated,
    is_of_none,
    modal_of,
    modal_of_verb,
)
from headwater.reader.frames.noun_places import LETTING
from headwater.reader.frames.roles import clause_end, run_start, subject, target
from headwater.reader.frames.senses import Sense, senses_of
from headwater.reader.frames.tokens import PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS, Naming, Token, tokens_of
from headwater.reader.frames.undergoing import inside_of, loss_of, roles_of_verb
from headwater.reader.numbers import NUMBER_WORDS

_OPENERS = frozenset(
    "the a an no and but that these those this his her its their still also at least some about nearly almost more "
    "than over now known".split()
) | NUMBER_WORDS
_CHANGES = frozenset("raise cut begin remain return leave open arrive lead confirm".split())
_FEELING = frozenset(("mood", "worry"))  # "was frustrated": who feels it is who it is about
_HEARERS = frozenset(("to", "in", "for"))  # "fumed to his aides": they are not what angers him
_REFLEXIVE = frozenset(("himself", "herself", "themselves", "itself"))
_PUTS_OUT = frozenset(("publish", "release", "disclose"))
_FACING = frozenset("face faces faced facing".split())
_PUNISHES = frozenset("ban sentence fine suspend expel deport extradite execute fire close demolish evict".split())
_WHO_RULE = frozenset("judge jury juror jurie court panel magistrate".split())  # "the jury convicted on two counts"
# what a verb has behind it that is done to its subject: "found guilty", "cleared of", not "took control"
_BEFORE_A_NOUN = frozenset("a an the his its their our my your".split())
_BESIDE_DONE = PREPOSITIONS | frozenset(
    "up down out off away not guilty innocent alive dead safe well unharmed".split()
)
_TELLING, _HANDING, _RECEIVED = frozenset(("inform",)), frozenset(("give_info", "send")), frozenset(("receive",))
_LEARNED = frozenset(("learn",))
_SAID_OF_IT = re.compile(r"\b(?:would|will|has|had|is|was|could|may|might|can|takes?|took|costs?)\b")
_RELATED = re.compile(r"[^,]\s(?:that|which)\s$")
_BEHIND_CHARS = 16
_STOPS = frozenset(("hold_back", "delay", "stop"))
_HELD_BACK = frozenset(("hold_back",))
_UNWILLING = frozenset("refuse refuses refused refusing declined".split())
_LET_REACH, _FIRMLY = 9, 4
_MAX_TOKENS = 160
_LOOK_BACK = 8


def frames_of(sentence: Span, names: Naming, earlier: Sequence[Frame] = ()) -> tuple[Frame, ...]:
    """Return the frames of a sentence in order of place; offsets count from the start of the sentence.

    `earlier`: the frames of the sentences before it in its article, the last one last: "the offer" is the last offer
    told there, and "she" may be anybody named in them. Misses: acts that the lexicon does not hold, and whatever only a
    full parse would tell apart.
    """
    tokens = tokens_of(sentence, names)[:_MAX_TOKENS]
    senses = senses_of(tokens)
    chains = chains_of(tokens, senses)
    verbs = frozenset(s.at for s in senses if not s.noun)
    frames: list[Frame] = []
    supposed, asked = _hypothetical(tokens)
    for chain in chains:
        if chain.core.at in supposed or _only_says(tokens, chain):
            continue
        verbal = [f for f in frames if not f.noun]
        before = next((f for f in reversed(verbal) if not f.hangs), verbal[-1] if verbal else None)
        frame = _resolved(_frame(sentence.exact, (tokens, verbs), chain, before), (*earlier, *frames))
        frame = _kept_back(tokens, verbs, chain, frame)
        frames.append(frame._replace(mode="asked") if chain.core.at in asked else frame)
    return tuple(demanded(_with_object(frames)))


def _only_says(tokens: Sequence[Token], chain: Chain) -> bool:
    """Whether a verb of telling only brings in what is said: "told the paper"; "was told of it" is an act."""
    core = chain.core
    told = core.acts == _TELLING and not chain.operators
    what = tokens[core.last + 1].folded if core.last + 1 < len(tokens) else ""  # "were told that the school will shut"
    return told and (what == "that" or not _is_passive(tokens, core.at, run_start(tokens, core.at)))


def _is_passive(tokens: Sequence[Token], verb: int, first: int) -> bool:
    return any(t.folded in BE for t in tokens[first:verb])


def _is_done_to_it(tokens: Sequence[Token], chain: Chain, first: int) -> bool:
    """Whether a past alone tells what is done to the noun before it: "Two men arrested over fire"."""
    core, at = chain.core, chain.top.at
    bare = core is chain.top and first == at > 0 and not tokens[at].after_comma and not core.turned
    if (
        not bare
        or not _BESIDE_DONE.issuperset(core.particles)
        or not owner_undergoes(core.acts, possessive=True)
        or happens_to_its_subject(core.acts)
    ):
        return False
    behind = tokens[core.last + 1] if core.last + 1 < len(tokens) else None
    ends = behind is None or behind.folded in PREPOSITIONS or behind.folded in SUBORDINATORS or behind.after_comma
    whole = core.last - at == len(core.particles)  # nothing stands inside: "took Ann Roe to hospital"
    of_it = core.last > at and core.particles[-1] in PREPOSITIONS
    before = tokens[at - 1].folded
    return whole and (ends or of_it) and before not in PRONOUNS and before.removesuffix("s") not in _WHO_RULE


def _has_object(tokens: Sequence[Token], last: int) -> bool:
    """Whether a thing stands directly behind a verb: "was handed a summary", not "was sent to the office"."""
    direct = last + 1 < len(tokens) and tokens[last + 1].folded not in PREPOSITIONS
    return direct and target(tokens, last)[0].known


def _with_object(frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames, that of "blocked the publication of the report" with the report as what was kept back."""
    found = list(frames)
    for n, (one, after) in enumerate(pairwise(frames)):
        stopped = one.acts & _STOPS and after.acts & _PUTS_OUT
        what = after.patient if after.patient.known else Participant(nouns=after.agent.nouns)
        if stopped and one.patient.nouns & {f"act:{a}" for a in after.acts} and what.known:
            found[n] = one._replace(patient=what)
    return found


def _kept_back(tokens: Sequence[Token], verbs: frozenset[int], chain: Chain, frame: Frame) -> Frame:
    """Return the frame of an act that keeps something back: "would not release it", "refused to let her publish it"."""
    if not frame.acts & _PUTS_OUT or chain.core.noun:
        return frame
    first = max(0, chain.core.at - _LET_REACH)
    let = next((k for k in range(chain.core.at - 1, first - 1, -1) if tokens[k].folded in LETTING), None)
    if let is None:
        would = any(t.folded == "would" for t in tokens[max(0, chain.core.at - 3) : chain.core.at])
        refused = frame.negated and (frame.rank == _FIRMLY or would)
        return frame._replace(acts=_HELD_BACK, mode="", negated=False) if refused else frame
    unwilling = next((k for k in range(let - 1, max(-1, let - 4), -1) if _is_unwilling(tokens[k])), None)
    if unwilling is None:
        return frame
    found = subject(tokens, run_start(tokens, unwilling), verbs)
    things = frame.patient.nouns - {stem(w) for w in LETTING}
    return frame._replace(
        acts=_HELD_BACK, mode="", negated=False, agent=found[0] if found else UNKNOWN,
        patient=frame.patient._replace(nouns=things),
    )  # fmt: skip


def _is_unwilling(token: Token) -> bool:
    return token.negates or token.folded in _UNWILLING


def main_of(frames: Sequence[Frame], text: str, first: int) -> Frame | None:
    """Return the frame that a statement is about: its first verb's, or that of the noun it opens with.

    `text` is the sentence that the frames were read from; the statement opens at `first`.
    """
    for frame in sorted(frames, key=lambda f: f.goes_on):  # "Stone, who ran the harbour, sued": he sued
        if not frame.noun:
            if _is_topic(frame, text, first):
                continue
            return frame
        if all(w.lower().strip(",") in _OPENERS or w.isdigit() for w in text[first : frame.opens].split()):
            # "the crash killed three" tells of deaths, "the death toll rose" too
            verb = next((f for f in frames if not f.noun and _stands_in_subject(frame, f, text)), None)
            verb = verb or _told_of(frame, frames, text)
            return frame if verb is None or verb.acts <= _CHANGES else verb
    return None


def _stands_in_subject(noun: Frame, verb: Frame, text: str) -> bool:
    """Whether a noun's act stands in the subject of a verb, be it to describe it: "a cracked beam fell"."""
    describes = noun.at < verb.opens and len(text[noun.at : verb.opens].split()) == 1
    return describes or verb.opens <= noun.at < verb.start


def _told_of(frame: Frame, frames: Sequence[Frame], text: str) -> Frame | None:
    """Return the first verb where it only says what a noun did: "an outbreak of listeria that has killed two"."""
    if not all(f.noun for f in frames):
        return None
    verb = next((f for f in frames if f.at > frame.at), None)
    return verb._replace(noun=False) if verb and _RELATED.search(text, frame.at, verb.start) else None


def _is_topic(frame: Frame, text: str, first: int) -> bool:
    """Whether an act is only what something is said of: "replacing the pins | would have cost millions"."""
    opens = not text[first : frame.start].strip(" “\"'") and frame.words.split(maxsplit=1)[0].endswith("ing")
    return opens and bool(_SAID_OF_IT.search(text[frame.at : frame.end + _BEHIND_CHARS]))


def _resolved(frame: Frame, earlier: Sequence[Frame]) -> Frame:
    """Return the frame with what it points back to: the act that "the offer" was of, and whom a pronoun may mean."""
    named = [f.agent.entities | f.patient.entities for f in earlier[-_LOOK_BACK:]]
    beside = frozenset[str]().union(*named)
    if frame.agent.pronoun and not frame.agent.beside:
        frame = frame._replace(agent=frame.agent._replace(beside=beside))
    elif frame.patient.pronoun and not frame.patient.beside and frame.subject.pronoun:  # "she died"
        frame = frame._replace(patient=frame.patient._replace(beside=beside))
    if frame.open and not frame.topic:
        told = frozenset(n.removeprefix("act:") for n in frame.patient.nouns if n.startswith("act:"))
        if told:  # "no resignation was offered"
            return frame._replace(topic=told)
        name = next(iter(frame.acts)).removeprefix("op:")
        for before in reversed(earlier[-_LOOK_BACK:]):
            topic = before.acts if before.mode == name else before.topic
            if topic and not any(a.startswith("op:") for a in topic):
                return frame._replace(topic=topic)
    return frame


def _hypothetical(tokens: Sequence[Token]) -> tuple[set[int], set[int]]:
    """Return the tokens that stand in a condition, of which nothing is said, and those that stand in a question."""
    supposed: set[int] = set()
    asked: set[int] = set()
    for k, token in enumerate(tokens):
        if token.folded not in ("if", "unless", "whether"):
            continue
        before = tokens[k - 1].folded if k else ""
        asks = token.folded == "whether" or before in ASKING or (k > 1 and tokens[k - 2].folded in ASKING)
        end = k + 1
        while end < len(tokens) and not (tokens[end].breaks or tokens[end].after_comma):
            end += 1
        (asked if asks else supposed).update(range(k + 1, end))
    return supposed, asked


def _frame(text: str, read: Words, chain: Chain, before: Frame | None) -> Frame:
    tokens = read[0]
    top, core = chain.top, chain.core
    verb = top.light if top.noun and top.light is not None else top.at
    is_noun = top.noun and top.light is None
    first = top.at if is_noun else run_start(tokens, verb)
    run = tokens[first:verb]
    passive = not top.noun and top.past and (_is_passive(tokens, verb, first) or _is_done_to_it(tokens, chain, first))
    given = passive and core is top and core.acts <= _HANDING and _has_object(tokens, core.last)
    agent, patient, opens = _roles(read, chain, first, passive=passive and not given)
    opens = min(opens, first, top.at)
    if opens > 1 and not (patient.known or top.noun or passive) and tokens[opens - 1].folded in ("which", "that"):
        patient = (subject(tokens, opens, verbs=read[1]) or (patient,))[0]  # "the bill, which the council approved"
    negated = is_negated(tokens, (opens, first, verb), top)
    conditional = is_conditional(tokens, core.last)
    faced = modal_of(run) or _threatens(tokens, top)
    modal = faced if top.noun else modal_of_verb(read, first, run, None if negated else core)
    told = settle(chain, modal, negated=negated, conditional=conditional)
    if passive and not chain.operators and told.acts == _TELLING:  # who "was told of it" learned of it
        told = told._replace(acts=_LEARNED)
        agent, patient = patient, target(tokens, core.last)[0]
    elif given:  # "was handed a summary"
        told = told._replace(acts=_RECEIVED)
    else:
        told = told._replace(acts=loss_of(tokens, core, told.acts, agent or UNKNOWN))
    goes_on = (agent is None and before is not None) or _continues(tokens, first)
    if agent is None:
        agent, patient = _gone_on(before, patient, passive=passive)
    stands_before = patient if passive and not core.acts & _FEELING else agent
    if not is_noun:
        agent, patient = roles_of_verb(tokens, core._replace(acts=told.acts), (agent, patient), passive=passive)
    asks = told.mode == "ask" and not (passive or top.noun)  # "nobody asked her to go": who might go is not who asks
    none_from, end = top.at + 1 if asks else opens - (tokens[opens - 1].folded == "no"), clause_end(tokens, core.last)
    clause = tokens[opens:end] or [tokens[core.at]]
    return Frame(
        start=tokens[first].start, end=clause[-1].end, at=tokens[core.at].start, opens=tokens[opens].start,
        acts=told.acts, mode=told.mode, rank=told.rank, negated=told.negated, conditional=conditional,
        noun=is_noun or _describes(tokens, chain, first), agent=agent, patient=patient, others=_inside(clause),
        topic=told.topic, open=not core.acts and not told.topic, goes_on=goes_on,
        hangs=bool(opens) and tokens[opens - 1].folded in SUBORDINATORS and not goes_on,
        subject=stands_before, of_none=told.negated and is_of_none(tokens, none_from, end),
        words=" ".join(text[tokens[min(first, top.at)].start : tokens[core.last].end].split()),
    )  # fmt: skip


def _gone_on(before: Frame | None, patient: Participant, *, passive: bool) -> tuple[Participant, Participant]:
    """Return who acts and what undergoes it where a verb without a subject goes on with the frame before it."""
    subject_before = before.subject if before is not None else UNKNOWN
    return (UNKNOWN, subject_before) if passive else (subject_before, patient)


def _inside(clause: Sequence[Token]) -> frozenset[str]:
    """Return the entities and the stems of the words that a clause holds."""
    return frozenset(t.entity or stem(t.folded) for t in clause if t.entity is not None or t.is_content)


def _threatens(tokens: Sequence[Token], sense: Sense) -> str | None:
    """Return "may" where a noun is what somebody only faces: "faces a ban of two years"; charges are brought."""
    faces = sense.light is not None and tokens[sense.light].folded in _FACING
    return "may" if faces and sense.acts & _PUNISHES else None


def _roles(read: Words, chain: Chain, first: int, *, passive: bool) -> tuple[Participant | None, Participant, int]:
    """Return who does it (None: whoever did what was told before), to whom, and the token where that is told."""
    tokens, verbs = read
    top, core = chain.top, chain.core
    feels = bool(core.acts & _FEELING)
    behind, by = target(tokens, core.last, skip=_HEARERS if feels else frozenset())
    inside = inside_of(tokens, core)
    behind = inside if inside.known else behind
    if top.noun and top.light is None:
        if core is top:
            return roles_of_noun(tokens, top)
        owner = owner_of(tokens, top)
        return owner.who, behind, owner.opens
    if _stands_before_its_noun(tokens, chain, first):
        return UNKNOWN, behind, first - 1
    found = subject(tokens, first, verbs)
    before, opens = found if found is not None else (None, first)
    if passive and not feels:
        return (by if before is not None else None), before if before is not None else by, opens
    if core.noun and tokens[core.at].folded.removesuffix("s") in AGENTS:
        whose = owner_of(tokens, core)  # "his first supporter": he is the one supported
        behind = whose.who if whose.link == "'s" else behind
    if behind.pronoun and any(t.folded in _REFLEXIVE for t in tokens[core.last + 1 : core.last + 3]):
        behind = UNKNOWN
    if before is None and core.past and not chain.operators and by.known:
        return by, behind, opens
    return before, behind, opens


def _describes(tokens: Sequence[Token], chain: Chain, first: int) -> bool:
    """Whether a verb only describes a noun: "the train, run by the city, ...", "the train that fell", "a lost key"."""
    at, last = chain.top.at, chain.top.last
    if _stands_before_its_noun(tokens, chain, first):
        return True
    bare = chain.top is chain.core and chain.top.past and not chain.top.noun and first == at and bool(at)
    if bare and tokens[at].after_comma and last + 1 < len(tokens) and tokens[last + 1].folded in PREPOSITIONS:
        return True
    which = first > 1 and tokens[first - 1].folded in RELATIVES and not tokens[first - 1].after_comma
    described = tokens[first - 2] if which else tokens[0]
    numbered = described.folded.isdigit() or described.folded in NUMBER_WORDS  # "a boy of nine who vanished"
    return which and (described.is_content or described.entity is not None or numbered)


def _stands_before_its_noun(tokens: Sequence[Token], chain: Chain, first: int) -> bool:
    """Whether a past describes the noun behind it: "a row over a | leaked memo"."""
    top = chain.top
    behind = tokens[top.last + 1] if top.last + 1 < len(tokens) else None
    bare = top is chain.core and top.past and not top.noun and first == top.at == top.last and bool(first)
    if not bare or behind is None or not behind.is_content or behind.after_comma or tokens[first].after_comma:
        return False
    return tokens[first - 1].folded in _BEFORE_A_NOUN


def _continues(tokens: Sequence[Token], first: int) -> bool:
    """Whether the verb stands behind ", which" or ", who": that adds what is so, and does not say which is meant."""
    return bool(first) and tokens[first - 1].folded in ("which", "who") and tokens[first - 1].after_comma
