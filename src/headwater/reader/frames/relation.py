"""How two frames stand to each other: one act told twice, the same act told otherwise, or other acts."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from headwater.reader.frames.frame import Frame, Participant

Kind = Literal["same", "other_way", "other_people", "unrelated"]
# Acts that both sides do alike: who is named first tells nothing.
MUTUAL = frozenset("meet discuss negotiate tense merge marry divorce agree_deal compete tie crash".split())
# An offer put as a possibility under a condition is a weaker offer.
_NEAR = {frozenset(("offer", "may")), frozenset(("plan", "accept"))}
# To leave is offered or threatened: one matter at two strengths.
_LEAVING = frozenset(("resign", "leave", "retire"))


# Acts of which one is told for the other: a council votes an inquiry, or approves it.
_ALIKE = tuple(
    frozenset(line.split())
    for line in ("vote approve", "attack shoot", "attack stab", "warn inform", "stop cancel")
)
# What somebody feels about one thing is not what they feel about another.
FEELING = frozenset(("mood", "worry", "blame", "tense"))


class Relation(NamedTuple):
    """How two frames compare. `evidence`: how many roles they are known to share; `why` says it in words."""

    kind: Kind
    evidence: float
    why: str


_UNRELATED = Relation("unrelated", 0, "")


def relate(one: Frame, other: Frame, kinds: Mapping[str, str]) -> Relation:
    """Return how two frames compare; `kinds` tells what an entity is (person, organization, place).

    The same: one act in common, told the same way, and no role that is known on both sides and differs. Two persons of
    different names differ; a person and an organization may speak for each other; nouns differ when none is shared.
    """
    acts = _acts(one) & _acts(other) or _near(_acts(one), _acts(other))
    if not acts:
        return _UNRELATED
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
    if any(f <= -1 for f in found):
        return Relation("other_people", 0, f"{act}, but by or to somebody else")
    evidence = sum(found)
    told = f"the same act ({act})"
    if evidence:
        told += ", the same people or things"
    return Relation("same", evidence, told)


def _near(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return next((both & one for both in _ALIKE if both & one and both & other), frozenset())


def _acts(frame: Frame) -> frozenset[str]:
    # an offer whose act stands in another sentence may be any offer
    topic = frame.topic if not frame.mode else frozenset[str]()
    return frame.acts | topic | (frozenset(("op:offer",)) if frame.mode == "offer" else frozenset())


def _same_way(one: Frame, other: Frame) -> bool:
    left, right = way_of(one), way_of(other)
    supposed = one.conditional or other.conditional or left != "may"
    return left == right or (frozenset((left, right)) in _NEAR and supposed)


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

    Half below where no noun is shared, -1 where the names differ.
    """
    if one.entities & other.entities:
        return 1.0
    named_beside = one.entities & other.beside or other.entities & one.beside
    nouns = one.nouns & other.nouns
    if named_beside or (nouns and _unresolved(one, other)):
        return 0.5
    if one.entities and other.entities:
        types = {kinds.get(e, "person") for e in one.entities | other.entities}
        # two names that stand with one and the same third of their kind may be parts of one: "the Chin", "Gigante"
        both = {kinds.get(e) for e in one.beside & other.beside}
        return -1.0 if len(types) == 1 and not types & both else 0.0
    if nouns:
        return 0.5
    apart = one.nouns and other.nouns and not (one.entities or other.entities or one.beside & other.beside)
    return -0.5 if apart else 0.0


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
