"""The claim stage: statements with the same truth conditions become one claim."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from headwater.claim.ages import aged
from headwater.claim.copies import Aligned, Copies
from headwater.claim.echoes import echoed
from headwater.claim.facets import Facet, Reading, told_apart
from headwater.claim.figures import by_figure
from headwater.claim.grouping import group
from headwater.claim.headlines import headed, over_copies
from headwater.claim.parts import Part, claims_told_in, cut, told_in
from headwater.claim.proposition import proposition_of
from headwater.claim.remembering import remembered_claims
from headwater.claim.settling import settle
from headwater.claim.strength import strength_of
from headwater.claim.turning import turned
from headwater.claim.units import Unit, units_of
from headwater.claim.wordings import Wordings
from headwater.claim.worth import is_worth
from headwater.memory import Memory
from headwater.model import Account, Claim, Lineage, Origins, Span, Statement, StatementOrigin, Voices, content_id
from headwater.reader.pairs.relation import KnownPairs, PairReader, models_of
from headwater.reader.pairs.remembering import pairs_read_once
from headwater.reader.remembering import Shelf, reading_once
from headwater.reader.terms import Names, weights_of
from headwater.settings import ClaimSettings

__all__ = ["Part", "claims_told_in", "cut", "gather", "gathered", "in_order", "told_in"]

_UNCOUNTED = Origins(low=0, high=None, unseen=0, why=())


def gathered(
    part: Part, settings: ClaimSettings, memory: Memory | None = None, pairs: KnownPairs | None = None
) -> tuple[Claim, ...]:
    """Return the claims of a part of a pile as `gather`, in this run or an earlier one that `memory` kept.

    They are taken up where the articles and who speaks in them are the same, and all that was asked of what was copied
    has the answers it had.
    """
    shelf = part.shelf("claims", memory)

    def made(copies: Copies) -> tuple[Claim, ...]:
        with pairs_read_once(pairs, shelf) as reader:
            return _gathered(part.accounts, part.voices, copies, settings, reader, shelf)

    return remembered_claims(part, (settings, models_of(pairs)), memory, made)


def gather(
    accounts: Sequence[Account],
    voices: Voices,
    lineage: Lineage,
    settings: ClaimSettings,
    pairs: PairReader | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of a pile, not yet counted, ordered by how many articles put them forward.

    Decided on unique text: a statement inside a copied passage is read once, in the article the passage stems from, and
    stands in the copies as origin "copy". Furniture (headline, highlights, caption) joins a claim of the body and makes
    none of its own. The proposition is a statement that reads well alone and tells what most of them tell, its white
    space folded. Misses: statements that share no act, name or word with each other.
    """
    return _gathered(accounts, voices, Copies(Aligned([a.article for a in accounts], lineage)), settings, pairs)


def _gathered(
    accounts: Sequence[Account],
    voices: Voices,
    copies: Copies,
    settings: ClaimSettings,
    pairs: PairReader | None = None,
    shelf: Shelf | None = None,
) -> tuple[Claim, ...]:
    ranked = sorted(accounts, key=lambda a: copies.rank[a.article.id])
    units = [u for a in ranked for u in units_of(a, voices, settings) if not copies.is_told(u)]
    names = Names(voices.entities, voices.sources, (s for a in ranked for s in a.sentences))
    with reading_once(names, shelf):
        reading = Reading(names, ranked, voices)
        facets = told_apart([f for u in units for f in reading.facets(u)])
    weights = weights_of([f.meaning for f in facets if not f.nested and not f.unit.is_part])
    spelt = {e.id: e.name for e in voices.entities}
    wordings = Wordings(facets, spelt, pairs, settings.min_similarity) if pairs is not None else None
    found = group(facets, weights, names.kinds, settings.min_similarity, wordings)
    facets, groups, reasons = echoed(facets, *found)
    groups, reasons = headed(facets, groups, reasons, ranked, copies)
    why = {(f.unit.span, f.unit.article): reasons.get(i, "") for i, f in enumerate(facets)}
    settled = settle([[facets[i] for i in g] for g in groups])
    parted = [(members, by_figure(members)) for members in settled if is_worth(members)]
    parted += [([f for part in parts for f in part], parts) for parts in aged(facets, names)]
    told = [(part, _matter(members) if len(parts) > 1 else None) for members, parts in parted for part in parts]
    # two acts of the same sentences ("derided the ban and criticized the ministry") are one claim of two acts
    claims = {c.id: c for part, matter in told if (c := _claim(part, copies, why, matter=matter))}
    named = Counter(claim.proposition for claim in claims.values())
    if any(many > 1 for many in named.values()):  # two claims of one sentence are named by its clauses
        again = (_claim(part, copies, why, matter=matter, apart=True) for part, matter in told)
        claims |= {c.id: c for c in again if c and named[claims[c.id].proposition] > 1}
    return in_order(claims.values())


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims by how many articles put them forward themselves, then by how many statements they have."""
    return tuple(sorted(claims, key=_importance))


def _importance(claim: Claim) -> tuple[int, int, str]:
    original = {s.article for s in claim.statements if s.origin != "copy"}
    return -len(original), -len(claim.statements), claim.id


_Reasons = Mapping[tuple[Span, str], str]


def _matter(facets: Sequence[Facet]) -> str:
    """Return the id of what several claims give different figures of."""
    return content_id("matter", *sorted({f"{f.unit.span.capture}:{f.unit.span.start}" for f in facets}))


def _claim(
    facets: Sequence[Facet], copies: Copies, why: _Reasons, *, matter: str | None, apart: bool = False
) -> Claim | None:
    units = list({(f.unit.span, f.unit.article): f.unit for f in sorted(facets, key=lambda f: f.nested)}.values())
    body = [u for u in units if not u.furniture]
    if not body:
        return None
    units = turned(units, facets)
    body = [u for u in units if not u.furniture]
    told = ((u, why.get((u.span, u.article), "")) for u in _outermost(units))
    # what two units copy may be one place
    statements = {
        (s.article, s.span): s
        for s in sorted(
            (s for u, reason in told for s in (_statement(u, copies, reason), *copies.of(u))),
            key=lambda s: (s.origin != "copy", s.span),
        )
    }
    told_by = sorted(over_copies(statements.values(), units), key=lambda s: (s.origin == "copy", s.span))
    said = proposition_of(body, [f for f in facets if not f.unit.furniture], apart=apart)
    return Claim(
        id=content_id("claim", *sorted(f"{s.span.capture}:{s.span.start}:{s.span.end}" for s in told_by)),
        proposition=" ".join(said.exact.split()),
        said_at=said,
        statements=tuple(told_by),
        origins=_UNCOUNTED,
        on_record=0,
        against=0,
        outlets=(),
        matter=matter,
    )


def _outermost(units: Sequence[Unit]) -> list[Unit]:
    """Return the units that stand in no other that speaks the same way: one place, one voice."""
    return [
        u
        for u in units
        if not any(
            o is not u and o.span != u.span and o.span.covers(u.span) and o.polarity == u.polarity for o in units
        )
    ]


def _statement(unit: Unit, copies: Copies, why: str) -> Statement:
    # a sentence that was reworded while it was copied still stems from the other article
    own: StatementOrigin = "original" if unit.attribution else "unattributed"
    return Statement(
        span=unit.span,
        article=unit.article,
        attribution=unit.attribution.id if unit.attribution else None,
        origin="copy" if copies.is_reworded(unit) else own,
        polarity=unit.polarity,
        strength=strength_of(unit.span.exact),
        why=why,
    )
