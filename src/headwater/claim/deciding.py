"""Whether two statements are one claim: a typed comparison of what was done, by whom, to whom and how."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from headwater.claim.facets import Facet
from headwater.claim.figures import TOLLS
from headwater.claim.shared_values import PileValues, Shared
from headwater.reader.contrasts import may_deny
from headwater.reader.frames.objects import are_done_to_others
from headwater.reader.frames.relation import FEELING, MUTUAL, Relation, relate
from headwater.reader.frames.steps import are_undone
from headwater.reader.negation import is_negative
from headwater.reader.numbers import quantities_of
from headwater.reader.terms import Weights
from headwater.reader.words import folded_in

# Statements of one article are told apart by their author; to be one claim they must be close to a restatement.
_WITHIN_ARTICLE = 1.25
# What a shared act adds to shared words, by how many roles are known to be the same; chosen with the pairs of
# tests/claim/test_pairs.py, of which each stands for a kind of statement, none for a story.
_ADDED = ((1.5, 0.36), (1.0, 0.28), (0.5, 0.2), (0.0, 0.0))
_APART = -0.1
_ANOTHER_ACT = 0.08  # nobody is known to be shared, but an offer and what it is of
# what the lexicon takes for other acts is sometimes one act in other words, more so where it knows none
_OTHER_ACTS, _ONE_KNOWS_NO_ACT = 0.5, 0.75
_ONE_COUNTS = 0.75  # where no act is shared the figure is what is told
_LEAST_COMMON = 2  # one word in common is no statement in common ...
_REWORDED = 0.6  # ... but where so much of the shorter text, little words too, stands in the other
_ACT, _ENTITY = "act:", "entity-"
# What somebody is, many are: of 18 pairs of unseen real news with no role in common four told one thing.
_OFFICES = frozenset(("lead", "hold_office"))
_LIKE = 0.25
# Counts of people that one event leaves: two of them in one story are of that event, unless victims are named.
_TOLL, _LEFT = 0.2, TOLLS | frozenset("arrest rescue evacuate charge".split())
_DONE = re.compile(r"\b(?:has|have|had)\s(?:(?:already|now|since|just|also)\s)?[a-z]{2,20}(?:ed|en|n)\b|\balready\b")
_TO_DO = re.compile(r"\b(?:will|would|shall|(?:plan|hope|intend|want)s?\sto|going\sto)\s[a-z]")
# Two of so few articles that tell one act of who may be one tell of one event; of more they may tell of two. What each
# role adds that may be filled by one: of six articles on precision falls.
_FEW, _OPEN = 5, 0.5
# who says that they cannot tell whether it is so tells neither that it is nor that it is not
_UNKNOWING = re.compile(
    r"[“\"‘]?(?:[\w’'.-]+\s){1,4}(?:cannot|can\snot|can[’']t|could\snot|couldn[’']t)\s(?:tell|say|swear)\s"
    r"(?:(?:you|us|me|him|her|them|for\s(?:sure|certain))\s)?(?:that|whether|if)\s"
    r"|[“\"‘]?(?:[\w’'.-]+\s){1,4}(?:(?:do(?:es)?|did)\snot|don[’']t|doesn[’']t|didn[’']t)\sknow\s(?:whether|if)\s"
    r"|[“\"‘]?(?:[\w’'.-]+\s){1,4}(?:am|is|are|was|were)\s(?:not|un)\s?(?:sure|certain)\s(?:whether|if)\s"
)
_DIGITS = re.compile(r"\d+")


class Judgement(NamedTuple):
    """How close two statements are, 0 to 1 and above; 0 where something typed speaks against it. `why` says it.

    `barred`: they cannot be one claim, however they are read.
    """

    score: float
    why: str
    barred: bool = False


_NO = Judgement(0.0, "")


def judge(one: Facet, other: Facet, weights: Weights, kinds: Mapping[str, str], values: PileValues) -> Judgement:
    """Return whether two facets tell the same, by act, roles, way of telling and polarity, then by weighty words.

    Told another way (offered, refused, planned) or of somebody else they are not the same, whatever words they share.
    """
    if not may_join(one, other) or _one_sentence(one, other) or _are_apart(one, other):
        return _NO._replace(barred=True)
    base, shared = _shared(one, other, weights), values.shared(one, other)
    if one.frame is None or other.frame is None:
        return _by_words(one, other, base, shared)
    found = relate(one.frame, other.frame, kinds)
    if values.articles <= _FEW and _may_be_one_event(one, other, found):
        found = found._replace(evidence=max(found.evidence, _OPEN * found.open))
    bare = shared.pair is None and _is_bare(one, other, found)
    apart = found.kind in ("opposite", "other_way", "other_people") or bare
    if apart or not _mention_is_known(one, other, found, base):
        return _NO
    if found.kind == "unrelated":
        score = base + shared.score if shared.score else base * _OTHER_ACTS
        return _judgement(one, other, score, _words(one, other, shared))
    added = next((a for least, a in _ADDED if found.evidence >= least), _APART)
    if not added and len(_acts(one, other)) >= _LEAST_COMMON:
        added = _ANOTHER_ACT
    score = base + added + max(shared.score, _TOLL if _tolls(one, other) else 0.0)
    if found.evidence >= (1.5 if one.frame.acts & FEELING else 0.5):
        return Judgement(score, _reason(found.why, one, other, shared))
    return _judgement(one, other, score, _reason(found.why, one, other, shared))


def _may_be_one_event(one: Facet, other: Facet, found: Relation) -> bool:
    """Whether two articles tell one act, in so many words, and nobody in it is known to be somebody else."""
    apart = one.unit.article == other.unit.article or one.nested or other.nested
    return found.kind == "same" and found.open > 0 and found.evidence >= 0 and not apart


def _is_bare(one: Facet, other: Facet, found: Relation) -> bool:
    """Whether an act is all that two share: "had cracked" twice; somebody heads something in each."""
    if found.kind != "same" or found.evidence > 0:
        return False
    acts = one.frame.acts & other.frame.acts if one.frame is not None and other.frame is not None else frozenset()
    return bool(acts and acts <= _OFFICES) or not (_tolls(one, other) or _told_of(one, other))


def _one_sentence(one: Facet, other: Facet) -> bool:
    """Whether both stand in one sentence: a sentence and its own part are one statement, not two that agree.

    A denial and what it answers are two: "denied that they knew, as the report says".
    """
    answered = (one.unit.stance == "denies") != (other.unit.stance == "denies") and _own_voices(one, other)
    return one.unit.article == other.unit.article and one.unit.whole.meets(other.unit.whole) and not answered


def _are_apart(one: Facet, other: Facet) -> bool:
    """Whether the words of two statements tell that they are not of one thing."""
    undone = are_undone(one.unit.span.exact, other.unit.span.exact)
    one_knows, other_knows = (not _is_unknowing(f.unit.span.exact) for f in (one, other))
    return undone or one_knows != other_knows or _is_set_against(one, other) or _is_denied_of_another(one, other)


@lru_cache(maxsize=65536)
def _is_unknowing(text: str) -> bool:
    return _UNKNOWING.match(text) is not None


def _is_set_against(one: Facet, other: Facet) -> bool:
    """Whether one may say outright that it is not as the other tells: "in the yard, not in the mill"."""
    texts = one.unit.span.exact, other.unit.span.exact
    return may_deny(*texts) or may_deny(*reversed(texts))


def _is_denied_of_another(one: Facet, other: Facet) -> bool:
    """Whether one tells that a thing was not done to something, the other that it was done to something else."""
    if not are_done_to_others(one.unit.span.exact, other.unit.span.exact):
        return False
    denied = [f.unit.stance == "denies" or is_negative(f.unit.span.exact) for f in (one, other)]
    return denied[0] != denied[1]


def _own_voices(one: Facet, other: Facet) -> bool:
    """Whether two whole statements are attributed to two sources."""
    said = [f.unit.attribution for f in (one, other) if not f.unit.is_part and not f.nested]
    sources = {a.source_id for a in said if a is not None and a.source_id is not None}
    return len(sources) > 1


def _by_words(one: Facet, other: Facet, base: float, shared: Shared) -> Judgement:
    """Return how close two facets are of which one tells of no act that is known."""
    if one.nested or other.nested or _done_and_to_do(one, other) or _done_and_to_do(other, one):
        return _NO
    common = one.meaning.terms & other.meaning.terms
    if len(common) < _LEAST_COMMON and not (shared.pair or _is_reworded(one, other)):
        return _NO
    score = base if one.frame is None and other.frame is None else base * _ONE_KNOWS_NO_ACT
    if bool(one.counts) != bool(other.counts):
        score *= _ONE_COUNTS
    return _judgement(one, other, score + shared.score, _words(one, other, shared))


def _is_reworded(one: Facet, other: Facet) -> bool:
    """Whether one of two texts is all but a piece of the other in its words: "I had not read it", "she had not"."""
    words = [frozenset(folded_in(f.unit.span.exact)) for f in (one, other)]
    shorter = min(len(w) for w in words)
    return bool(shorter) and len(words[0] & words[1]) >= _REWORDED * shorter


def _done_and_to_do(done: Facet, to_do: Facet) -> bool:
    """Whether one tells that a thing was done and the other that it will be: "had collected", "would collect"."""
    return _tense(done.unit.span.exact) == (True, False) and _tense(to_do.unit.span.exact) == (False, True)


@lru_cache(maxsize=65536)
def _tense(text: str) -> tuple[bool, bool]:
    """Return whether a text tells of what was done, and of what will be: asked for every pair compared."""
    return _DONE.search(text) is not None, _TO_DO.search(text) is not None


def _mention_is_known(one: Facet, other: Facet, found: Relation, base: float) -> bool:
    """Whether what one of them only mentions is known to be the same: its act, and who or what takes part in it."""
    if not (one.nested or other.nested):
        return True
    left, right = one.frame, other.frame
    if left is None or right is None:
        return False
    half_told = left.patient.known != right.patient.known and not left.acts & MUTUAL
    least = 1.5 if half_told else 0.5 if base >= _LIKE else 1.0
    return found.kind == "same" and found.evidence >= least


def _acts(one: Facet, other: Facet) -> frozenset[str]:
    return frozenset(t for t in one.meaning.terms & other.meaning.terms if t.startswith(_ACT))


def _told_of(one: Facet, other: Facet) -> bool:
    """Whether two share more than one act: another act, a name, a day, two words beside it, or what they count.

    "The governor had not approved it" is not the bill that was approved, nor "the fire was on both sides" the fire that
    "had been burning for some time". The word that tells an act is none beside it.
    """
    common = one.meaning.terms & other.meaning.terms
    acts = _acts(one, other)
    words = common - acts - one.own
    named = any(t.startswith(_ENTITY) for t in words)
    counted = any(a.of & b.of for a in one.counts for b in other.counts)
    dated = any(a.kind == b.kind == "day" and a.figure == b.figure for a in one.values for b in other.values)
    return max(len(words), len(acts)) >= _LEAST_COMMON or named or counted or dated


def _judgement(one: Facet, other: Facet, score: float, why: str) -> Judgement:
    """Return a score, lower for two sentences of one body, which its author tells apart."""
    one_body = one.unit.article == other.unit.article and not (one.unit.furniture or other.unit.furniture)
    return Judgement(score / _WITHIN_ARTICLE if one_body else score, why)


def _words(one: Facet, other: Facet, shared: Shared) -> str:
    """Return what of values and words two facets share, as people read it; nothing where they share none."""
    common = len(one.meaning.terms & other.meaning.terms)
    found = [shared.told(one, other), f"{_number(common, 'word')} in common" if common else ""]
    return "; ".join(said for said in found if said)


def _reason(why: str, one: Facet, other: Facet, shared: Shared) -> str:
    words = _words(one, other, shared)
    return f"{why}; {words}" if words else why


def may_join(one: Facet, other: Facet) -> bool:
    """Whether two statements can be one claim at all: those who say nothing join only their like.

    What a correction takes back is what an earlier report told, by the figure in it, and not what is told now.
    """
    if one.taken_back != other.taken_back and not _one_value(one, other):
        return False
    if (one.nested and other.silent) or (other.nested and one.silent):
        return False
    if one.silent and other.silent and not (one.unit.furniture or other.unit.furniture):
        apart = bool(one.speaker and other.speaker) and not one.speaker & other.speaker
        return one.unit.stance == other.unit.stance and not apart
    return one.silent == other.silent


def _one_value(one: Facet, other: Facet) -> bool:
    """Whether two statements of different articles give the same figure, or spell the same day or year."""
    if one.unit.article == other.unit.article:
        return False
    counted = any(a.figure == b.figure for a in one.counts for b in other.counts)
    spelt = [set(_DIGITS.findall(f.unit.span.exact)) for f in (one, other)]
    return counted or bool(spelt[0] & spelt[1])


def _shared(one: Facet, other: Facet, weights: Weights) -> float:
    """Return the mean of containment and weighted Jaccard of the terms of two facets, 0 to 1."""
    common = weights.sum(one.meaning.terms & other.meaning.terms)
    if not common:
        return 0.0
    sizes = (weights.whole(one.meaning.terms), weights.whole(other.meaning.terms))
    return 0.5 * common / max(weights.least, min(sizes)) + 0.5 * common / (sum(sizes) - common)


def _tolls(one: Facet, other: Facet) -> bool:
    """Whether both count the victims of one kind of harm, and name none of them."""
    told = [f.frame for f in (one, other) if f.frame is not None and f.frame.acts & _LEFT]
    named = any(f.patient.entities or f.agent.entities for f in told if not f.noun)
    return len(told) == 2 and not named and _figure(one) and _figure(other)


def _figure(facet: Facet) -> bool:
    return any(not q.of_time for q in quantities_of(facet.unit.span.exact))


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
