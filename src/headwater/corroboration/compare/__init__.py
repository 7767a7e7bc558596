"""Typed comparison of accounts, one module for each attribute."""

from collections.abc import Iterator, Sequence
from itertools import islice

from headwater.corroboration.compare import (
    added,
    ages,
    altered,
    answers,
    company,
    contrasts,
    corrections,
    courses,
    denials,
    disowned,
    disputed,
    durations,
    figures,
    found_since,
    held,
    knowledge,
    moments,
    moved,
    negations,
    numbers,
    offices,
    places,
    polarity,
    posts,
    presence,
    rebuttals,
    rejected,
    silences,
    strength,
    utterances,
    vague,
    votes,
    whereabouts,
    working,
)
from headwater.corroboration.compare.changed import as_changed
from headwater.corroboration.compare.contradicted import Contradicted
from headwater.corroboration.compare.contradicted.beside import beside
from headwater.corroboration.compare.contradicted.harm import compare_harm
from headwater.corroboration.compare.contradicted.rivals import compare_rivals
from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.read import compare_read
from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import is_so
from headwater.corroboration.compare.values import once
from headwater.corroboration.compare.whose import Whose
from headwater.corroboration.register import Register
from headwater.model import NO_DIFFERENCE, Claim, Comparison, Source, Statement, comparison_of
from headwater.reader.pairs.relation import PairReader
from headwater.reader.terms import meaning_of

__all__ = ["compare_all"]

_BY_CLAIM = (
    polarity.compare, strength.compare, offices.compare, places.compare, votes.compare,
)  # fmt: skip
_ACROSS = (
    corrections.compare_corrected, rebuttals.compare_rebutted,
    denials.compare_denied, silences.compare_silences, strength.compare_ways, disowned.compare_disowned,
)  # fmt: skip
_OF_PASSAGES = (
    disputed.compare_disputed, rejected.compare_rejected, answers.compare_answers, numbers.compare_numbers,
    figures.compare_figures,
    ages.compare_ages, held.compare_held, durations.compare_durations, vague.compare_vague, disputed.compare_revised,
)  # fmt: skip
_OF_ONE_MATTER = (
    posts.compare_posts, knowledge.compare_knowledge, courses.compare_courses, working.compare_working,
    presence.compare_presence, company.compare_company, whereabouts.compare_whereabouts,
    moments.compare_moments, moved.compare_moved, found_since.compare_found_since,
)  # fmt: skip
_LEAST_TERMS = 2


def compare_all(
    claims: Sequence[Claim], register: Register, pairs: PairReader | None = None
) -> Iterator[Comparison]:
    """Yield every comparison of a pile: within each claim by attribute, then between statements of different claims.

    Between claims are compared quotations of one utterance, figures of one thing, what an article corrects, denials
    of what others tell, refusals to speak, one act told with other strength, and what is told of one matter by
    other acts: who stays in a post, who knew, who was there, what worked, steps of one course. Times are compared
    where the timeline is made. With `pairs`, what a network reads as contradicting each other comes last. Outlets
    that put a claim alike in every attribute agree: verdict "same". What is compared is found by claims and
    likeness, verdicts are decided by typed values. The same for any order of claims.
    """
    passages = Passages(claims, register)
    quoted = list(utterances.compare_quotes(claims, passages, register))
    worded = {c for found in quoted for c in found.claims}
    across = list(_across(claims, passages, register))
    whose = Whose(passages, register)
    matters: list[Comparison] = []
    for matter in _OF_ONE_MATTER:
        matters += [c for c in matter(passages, whose, register) if not _is_told(c, [*across, *matters])]
    contradicted = Contradicted(claims, passages, whose, register)
    denied = list(contradicted.compare(contradicted.answered))
    # that accounts agree is not said where they count differently, or where one claim holds both answers to a question
    counted = {c for found in across for c in found.claims if found.attribute == "number" and found.verdict != "same"}
    counted |= {c.id for c in claims if any(_is_inside(found, c) for found in (*matters, *denied))}
    by_claim: list[Comparison] = []
    for claim in claims:
        found = [c for compare in _BY_CLAIM for c in compare(claim, register)]
        plain = claim.id in worded or claim.id in counted
        by_claim += found or ([] if plain else list(_agreement(claim, register)))
    told = [*by_claim, *quoted, *across, *matters]
    known, left = beside(told, contradicted.accounts, contradicted.answered)
    differing = [c for c in known if c.verdict != "same"]
    more = [*contradicted.compare(left), *compare_rivals(contradicted.accounts)]
    more += compare_harm(contradicted.accounts)
    known += [c for c in more if not _is_told(c, differing)]
    differing = [c for c in known if c.verdict != "same"]
    known += [c for c in contrasts.compare_contrasted(claims, register) if not _is_set_beside(c, differing)]
    differing = [c for c in known if c.verdict != "same"]
    read = compare_read(claims, register, pairs) if pairs is not None else ()
    yield from _unseen([*known, *(c for c in read if not _is_set_beside(c, differing))], set())


def _across(claims: Sequence[Claim], passages: Passages, register: Register) -> Iterator[Comparison]:
    """Yield the comparisons of figures, and those between statements of different claims; figures come first.

    What is added to a figure is set beside it as that, and as no other figure of it.
    """
    figured = (compare(passages, register) for compare in _OF_PASSAGES)
    updates = list(added.compare_added(claims, register))
    compared = (c for told in (*figured, altered.compare_altered(claims, register)) for c in told)
    found = once(as_changed(compared, passages))
    yield from (c for c in found if not _is_told(c, updates))
    yield from updates
    for compare in _ACROSS:
        yield from compare(claims, register)
    yield from negations.compare_negated(claims, passages, register)


def _unseen(found: Sequence[Comparison], told: set[str]) -> Iterator[Comparison]:
    for one in found:
        if one.claims and one.id not in told:
            told.add(one.id)
            yield one


def _is_told(one: Comparison, others: Sequence[Comparison]) -> bool:
    """Whether another comparison of its kind sets the same places beside each other."""
    kinds = (c for c in others if c.attribute == one.attribute)
    return any(all(any(m.span.meets(o.span) for o in c.members) for m in one.members) for c in kinds)


def _is_set_beside(one: Comparison, others: Sequence[Comparison]) -> bool:
    """Whether another comparison, be it of what it may, sets the same claims or places beside each other."""
    met = (c for c in others if len(one.claims) > 1 and set(one.claims) <= set(c.claims))
    return any(met) or any(all(any(m.span.meets(o.span) for o in c.members) for m in one.members) for c in others)


def _is_inside(one: Comparison, claim: Claim) -> bool:
    """Whether a difference is one between statements of a single claim."""
    if one.claims != (claim.id,) or one.verdict == "same":
        return False
    return all(any(s.span.meets(m.span) for s in claim.statements) for m in one.members)


def _agreement(claim: Claim, register: Register) -> Iterator[Comparison]:
    """Yield that outlets agree, where what they say alike is more than a verb: two terms, or one and a name.

    Refusals to speak agree only where one source refuses both.
    """
    firsts = _firsts([s for s in own_statements(claim) if s.polarity != "against"], register)
    alike: list[Statement] = []
    for outlet, told in firsts.items():
        others = [name for name in firsts if name != outlet]
        met = (s for s in told if any(_alike(s, o, register) for name in others for o in firsts[name]))
        alike += islice(met, 1)
    if len(alike) > 1:
        members = [(s.span, "asserts" if s.polarity == "for" else "no answer") for s in alike]
        yield comparison_of((claim,), "polarity", "same", members, NO_DIFFERENCE)


def _firsts(statements: Sequence[Statement], register: Register) -> dict[str, list[Statement]]:
    """Return by outlet its first statement, and the first of a body where that is a headline: it tells it in short."""
    firsts: dict[str, list[Statement]] = {}
    embodied: set[str] = set()
    for statement in statements:
        outlet = register.outlet(statement.article)
        told = firsts.setdefault(outlet, [])
        in_body = any(span.covers(statement.span) for span in register.articles[statement.article].spans)
        if not told or (in_body and outlet not in embodied):
            told.append(statement)
        if in_body:
            embodied.add(outlet)
    return firsts


def _alike(one: Statement, other: Statement, register: Register) -> bool:
    if one.polarity != other.polarity or is_so(one, register) != is_so(other, register):
        return False
    if one.polarity == "neither":
        left, right = _answers_for(register.source(one)), _answers_for(register.source(other))
        return left is not None and left == right
    shared = meaning_of(one.span, register.names).terms & meaning_of(other.span, register.names).terms
    return len(shared) >= _LEAST_TERMS and any(not t.startswith("entity-") for t in shared)


def _answers_for(source: Source | None) -> str | None:
    return source.id if source else None
