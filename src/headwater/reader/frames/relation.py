"""How two frames stand to each other: one act told twice, the same act told otherwise, or other acts."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from headwater.reader.frames.frame import Frame, Participant
from headwater.reader.frames.kinship import ANYBODY, Link, are_contrasted, is_wide, link_of, may_act_for
from headwater.reader.frames.roles import ELSE

Kind = Literal["same", "opposite", "other_way", "other_people", "unrelated"]
# Acts that both sides do alike: who is named first tells nothing.
MUTUAL = frozenset("meet discuss negotiate tense merge marry divorce agree_deal compete tie crash".split())
# Acts of two names are one only where a role is known to be shared.
_LEAST_LINKED = 0.5
# What many do to many things is one act only where both roles, or a name, are known to be shared.
_LEAST_WIDE = 1.0
# An offer put as a possibility under a condition is a weaker offer.
_NEAR = {frozenset(("offer", "may")), frozenset(("plan", "accept"))}
# To leave is offered or threatened: one matter at two strengths.
_LEAVING = frozenset(("resign", "leave", "retire"))


_OF_ALL = 0.5
_REJECTED = frozenset(("reject",))
# What somebody feels about one thing is not what they feel about another.
FEELING = frozenset(("mood", "worry", "blame", "tense"))


class Relation(NamedTuple):
    """How two frames compare. `evidence`: how many roles they are known to share; `why` says it in words.

    `open`: how many roles both fill in words that may mean one ("the child", "Arlo Kemp"), and are not known to.
    """

    kind: Kind
    evidence: float
    why: str
    open: int = 0


_UNRELATED = Relation("unrelated", 0, "")


def relate(one: Frame, other: Frame, kinds: Mapping[str, str]) -> Relation:
    """Return how two frames compare; `kinds` tells what an entity is (person, organization, place).

    The same: one act in common, told the same way, and no role that is known on both sides and differs; or an act that
    is told for the other's with a role in common. Two persons of different names differ; a person and an organization
    may speak for each other; nouns differ when none is shared. The opposite: the acts undo or deny each other.
    """
    acts = _acts(one) & _acts(other)
    if not acts:
        link = link_of(_acts(one), _acts(other))
        return _linked(one, other, link, kinds) if link else _UNRELATED
    act = said(min(acts))
    if not _same_way(one, other):
        return Relation("other_way", 0, f"{act} is told another way: {one.words} / {other.words}")
    if one.topic and other.topic and not one.topic & other.topic:
        return Relation("other_people", 0, f"the {act} is of something else")
    pairs = [(one.agent, other.agent), (one.patient, other.patient)]
    if acts & MUTUAL:
        pairs = [(_both(one), _both(other))]
    found = [_compare(a, b, kinds) for a, b in pairs]
    about_another = found[-1] < 0 or _of_another_kind(one.patient, other.patient)
    if acts & FEELING and (about_another or _differ_in_number(one.agent, other.agent)):
        return Relation("other_people", 0, f"{act}, but about somebody or something else")
    if any(f <= -1 for f in found) or (not acts & MUTUAL and (_is_reversed(one, other) or _is_reversed(other, one))):
        return Relation("other_people", 0, f"{act}, but by or to somebody else")
    evidence = sum(found)
    if any(_is_of_all(a, found) for a in (one, other)):  # "nobody was hurt": of all who might have been
        evidence += _OF_ALL
    may_be_one = sum(not f and _is_told(a) and _is_told(b) for f, (a, b) in zip(found, pairs, strict=True))
    return _told_alike(acts, evidence)._replace(open=may_be_one)


def _is_told(who: Participant) -> bool:
    """Whether anything says who takes part, be it a pronoun; not where it is an act."""
    return who.pronoun or bool(who.entities) or any(n in ANYBODY or not n.startswith("act:") for n in who.nouns)


def _is_of_all(frame: Frame, found: Sequence[float]) -> bool:
    """Whether an act is denied of everybody or everything, or of all that both call by one word."""
    return frame.of_none and min(found) >= 0 and (not frame.patient.known or found[-1] > 0)


def _is_reversed(one: Frame, other: Frame) -> bool:
    """Whether what an act is done to in one does it in the other, to something: pirates are captured, and capture."""
    undergone = other.patient.known and not other.patient.loose  # "the bill passed with a majority of 14"
    if not (one.agent.known and undergone) or _share(one.agent, other.agent):
        return False
    return _share(one.patient, other.agent) and not _share(one.patient, other.patient)


def _share(one: Participant, other: Participant) -> bool:
    return bool(one.entities & other.entities or one.nouns & other.nouns)


def _told_alike(acts: frozenset[str], evidence: float) -> Relation:
    if is_wide(acts) and 0 < evidence < _LEAST_WIDE:
        evidence = 0.0  # nothing is known to be shared: the words decide
    people = ", the same people or things" if evidence else ""
    return Relation("same", evidence, f"the same act ({said(min(acts))}){people}")


def _linked(one: Frame, other: Frame, link: Link, kinds: Mapping[str, str]) -> Relation:
    """Return how two frames compare whose acts are two, of which one can be told for the other or undoes it."""
    told = f"{said(link.one)} and {said(link.other)}"
    patients = _compare(one.patient, other.patient, kinds)
    if link.kind == "swapped":
        found = [_compare(one.agent, other.patient, kinds), _compare(one.patient, other.agent, kinds)]
    elif link.kind == "passed":
        found = [_from_hand_to_hand(one, other), patients]
    else:
        found = [_compare(one.agent, other.agent, kinds), patients]
    if any(f <= -1 for f in found):
        return Relation("other_people", 0, f"{told}, but by or to somebody else")
    evidence = sum(found)
    if link.kind == "told_for" and one.negated != other.negated:
        return _UNRELATED  # what was not ended may be on hold
    if evidence < _LEAST_LINKED or (link.kind == "passed" and patients <= 0):
        return _UNRELATED
    if not _same_way(one, other):
        return Relation("other_way", 0, f"{told} are told another way: {one.words} / {other.words}")
    if link.kind == "opposite":
        return Relation("opposite", evidence, f"{told} are opposites, of the same people or things")
    why = {"swapped": "told from the other side", "passed": "told by who gives and who gets"}.get(link.kind, link.why)
    return Relation("same", evidence, f"one act told for the other ({told}: {why}), the same people or things")


def _from_hand_to_hand(one: Frame, other: Frame) -> float:
    """Return 1 where who gives in one frame stands beside who gets in the other, -1 where one body does both."""
    alike = one.agent.head and one.agent.head == other.agent.head
    if one.agent.entities & other.agent.entities or (alike and not (one.agent.entities or other.agent.entities)):
        return -1.0
    return 1.0 if one.agent.entities & other.others or other.agent.entities & one.others else 0.0


def _acts(frame: Frame) -> frozenset[str]:
    # an offer whose act stands in another sentence may be any offer
    topic = frame.topic if not frame.mode else frozenset[str]()
    # who turns down what was asked or offered rejects it
    rejected = _REJECTED if frame.mode == "refuse" and "op:offer" in frame.acts else frozenset[str]()
    return frame.acts | topic | _offered(frame) | rejected


def _offered(frame: Frame) -> frozenset[str]:
    """Return the act of offering, where an act is told as offered: "offered nothing" is of what was."""
    return frozenset(("op:offer",)) if frame.mode == "offer" else frozenset()


def _same_way(one: Frame, other: Frame) -> bool:
    left, right = way_of(one), way_of(other)
    if any((a.acts == _REJECTED and not a.mode) and b.mode == "refuse" for a, b in ((one, other), (other, one))):
        return True
    supposed = one.conditional or other.conditional or left != "may"
    return left == right or (frozenset((left, right)) in _NEAR and supposed)


def acts_alike(one: Frame, other: Frame) -> frozenset[str]:
    """Return the acts that both tell in the same way: done, offered, planned; whether with a "not" does not count.

    "Was negotiating to buy it" tells of a buying that is aimed at, not of one that was done.
    """
    aimed = [f.words.startswith("to ") and not f.mode for f in (one, other)]
    alike = way_of(one) == way_of(other) and aimed[0] == aimed[1]
    return (one.acts | _offered(one)) & (other.acts | _offered(other)) if alike else frozenset()


def way_of(frame: Frame) -> str:
    """Return how an act is told: its mode; who would leave, or threatens to, offers to, more or less firmly.

    To say what one will do unless something happens is to threaten it: "would strike if", "will ballot unless".
    """
    supposed = frame.mode in ("may", "plan") and frame.conditional
    if frame.acts & _LEAVING and (frame.mode in ("threaten", "float") or (frame.mode == "may" and frame.conditional)):
        return "offer"
    if supposed and not frame.acts & _LEAVING:
        return "threaten"
    return "offer" if "op:offer" in frame.acts and not frame.mode else frame.mode


def _both(frame: Frame) -> Participant:
    one, other = frame.agent, frame.patient
    return Participant(one.entities | other.entities | one.beside | other.beside, one.nouns | other.nouns)


def _compare(one: Participant, other: Participant, kinds: Mapping[str, str]) -> float:
    """Return 1 for a shared entity, half for a shared noun, 0 where nothing can be told.

    Half below where no noun is shared, -1 where the names differ, or words that part two of one kind.
    """
    if one.entities & other.entities:
        return 1.0
    if (ELSE in one.nouns) != (ELSE in other.nouns) or are_contrasted(one.nouns, other.nouns):
        return -1.0
    named_beside = one.entities & other.beside or other.entities & one.beside
    nouns = one.nouns & other.nouns
    if named_beside or (nouns and _unresolved(one, other)):
        return 0.5
    if one.entities and other.entities:
        types = {kinds.get(e, "person") for e in one.entities | other.entities}
        # two names that stand with one and the same third of their kind may be parts of one: "the Duke", "Norland"
        both = {kinds.get(e) for e in one.beside & other.beside}
        return -1.0 if len(types) == 1 and not types & both else 0.0
    if nouns:
        return 0.5 if _of_one_head(one, other) else 0.0
    named = one.entities or other.entities or one.beside & other.beside
    told = one.nouns and other.nouns and not (named or one.loose or other.loose)
    return -0.5 if told and not may_act_for(one.nouns, other.nouns) and not _may_be_anybody(one, other) else 0.0


def _may_be_anybody(one: Participant, other: Participant) -> bool:
    """Whether a noun that can be said of any person stands on one side: the man may be the climber."""
    return bool(ANYBODY & {one.head, other.head})


def _of_one_head(one: Participant, other: Participant) -> bool:
    """Whether the nouns that the others describe may be one: a tsunami alert is no tsunami, a boy may be a pupil."""
    return not (one.head and other.head) or one.head == other.head or _may_be_anybody(one, other)


def _unresolved(one: Participant, other: Participant) -> bool:
    return any(e.startswith("name:") for e in one.entities | other.entities)


def _of_another_kind(one: Participant, other: Participant) -> bool:
    return bool((one.entities and _plain(other)) or (other.entities and _plain(one)))


def _plain(participant: Participant) -> bool:
    return bool(participant.nouns) and not (participant.entities or participant.beside or participant.pronoun)


def _differ_in_number(one: Participant, other: Participant) -> bool:
    """Whether one is a single person and the other several: what two feel about each other is not what one feels."""
    return bool(one.entities and other.entities) and (len(one.entities) > 1) != (len(other.entities) > 1)


def said(act: str) -> str:
    """Return the name of an act as people read it."""
    return act.removeprefix("op:").replace("_", " ")
