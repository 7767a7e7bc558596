"""One utterance quoted in different words, wherever in the pile it stands."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passages
from headwater.corroboration.compare.sides import own_statements
from headwater.corroboration.compare.signs import clauses_in
from headwater.corroboration.register import Register
from headwater.model import Article, Attribution, Claim, Comparison, Span, comparison_of
from headwater.reader.acts import stem
from headwater.reader.sentences import sentences_of
from headwater.reader.terms import STOP
from headwater.reader.words import words_of

_QUOTED = re.compile(r"“[^“”]{12,600}”?|\"[^\"]{12,600}\"?|‘[^‘’]{12,600}’")
_MAX_WITH_STEM = 40  # quotations that share only words as common as that are not paired
# Of the words of two quotations: shared by both of all, and of the shorter one. Chosen on the development piles.
_LIKE, _LIKE_IN_CLAIM, _LIKE_OF_ONE = 0.55, 0.5, 0.4
_INSIDE, _INSIDE_OF_ONE = 0.85, 0.7
_LEAST_WORDS_INSIDE = 5
_HELD_SHARE = 0.5  # of the words of a clause, for the others to have it
_SHORTEST_CHARS, _LONGEST_CHARS = 12, 600


class _Quote(NamedTuple):
    """What somebody said in so many words: where, in which article, who says it, and the claims that it holds.

    `own`: a sentence that a post, release or statement says in its own voice; else a passage in quotation marks.
    """

    span: Span
    outlet: str
    article: str
    speaker: str
    held: tuple[tuple[Span, Claim], ...]
    words: tuple[str, ...]
    stems: frozenset[str]
    own: bool

    def claims(self, place: Span | None = None) -> dict[str, Claim]:
        """Return the claims that stand in it, or at a place of it, by id."""
        return {claim.id: claim for told, claim in self.held if place is None or told.meets(place)}


def compare_quotes(claims: Sequence[Claim], passages: Passages, register: Register) -> Iterator[Comparison]:
    """Yield a comparison for each utterance that several outlets quote, the most alike first.

    Equal words are the same; other words for one utterance, or fewer of them, are compatible in substance while the
    records differ. What a post, release or statement says in its own voice is quoted by others, not by another of its
    kind. Quotations of one known speaker are held to be one utterance at less likeness than others. One of
    the quotations at least stands in a claim. The time grows with the passages that share a word which is not common
    in the pile. Misses: translations, paraphrases.
    """
    quotes = list(_quotes(claims, passages, register))
    scored = sorted(
        ((-_likeness(one, other), one.span, other.span, one, other) for one, other in _pairs(quotes)),
        key=lambda p: p[:3],
    )
    used: set[tuple[Span, str]] = set()
    home: dict[Span, list[_Quote]] = {}
    for score, _, _, one, other in scored:
        if not score or (one.span, other.outlet) in used or (other.span, one.outlet) in used:
            continue
        used |= {(one.span, other.outlet), (other.span, one.outlet)}
        joined = {q.span: q for q in (*home.get(one.span, [one]), *home.get(other.span, [other]))}
        home.update({span: list(joined.values()) for span in joined})
    told: set[Span] = set()
    for _, _, _, one, _ in scored:
        if one.span in home and one.span not in told:
            told |= {q.span for q in home[one.span]}
            yield _made(home[one.span])


def _made(quotes: Sequence[_Quote]) -> Comparison:
    parts = [(q, _in_common(q, quotes)) for q in quotes]
    involved = {k: c for quote, part in parts for k, c in quote.claims(part).items()}
    involved = involved or {k: c for quote in quotes for k, c in quote.claims().items()}
    members = [(part, part.exact) for _, part in parts]
    if len({q.words for q in quotes}) == 1:
        return comparison_of([involved[i] for i in sorted(involved)], "wording", "same", members, "the same words")
    return comparison_of([involved[i] for i in sorted(involved)], "wording", "compatible", members, _why(quotes))


def _in_common(quote: _Quote, quotes: Sequence[_Quote]) -> Span:
    """Return a quotation without the clauses of it that none of the others has."""
    clauses = clauses_in(quote.span)
    others = [set(q.words) for q in quotes if q is not quote]
    kept = [c for c in clauses if any(_held_share(_words(c), other) >= _HELD_SHARE for other in others)]
    if not kept or len(kept) == len(clauses):
        return quote.span
    start = quote.span.start if kept[0] == clauses[0] else kept[0].start
    end = quote.span.end if kept[-1] == clauses[-1] else kept[-1].end
    return quote.span.part(start - quote.span.start, end - quote.span.start)


def _held_share(words: Sequence[str], other: set[str]) -> float:
    return sum(w in other for w in words) / max(1, len(words))


def _words(span: Span) -> tuple[str, ...]:
    return tuple(w.folded for w in words_of(span.exact))


def _why(quotes: Sequence[_Quote]) -> str:
    longest = f" {' '.join(max(quotes, key=lambda q: len(q.words)).words)} "
    if all(f" {' '.join(q.words)} " in longest for q in quotes):
        return "one utterance, cut shorter by some: what is printed agrees"
    return "one utterance, different words: the records differ, not the substance"


def _quotes(claims: Sequence[Claim], passages: Passages, register: Register) -> Iterator[_Quote]:
    touching: dict[str, list[tuple[Span, Claim]]] = defaultdict(list)
    for claim in claims:
        for statement in own_statements(claim):
            touching[statement.article].append((statement.span, claim))
    said: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in register.attributions.values():
        said[attribution.article].append(attribution)
    for name in sorted(touching):
        yield from _of_article(register.articles[name], touching[name], said[name], (passages, register))


def _of_article(
    article: Article, touching: list[tuple[Span, Claim]], said: list[Attribution], tools: tuple[Passages, Register]
) -> Iterator[_Quote]:
    passages, register = tools
    issuer = register.issuer(article.id)
    quoted = [(span, False) for body in article.spans for span in _passages(body)]
    voiced = [(span, True) for body in article.spans for span in _sentences(body)] if issuer else []
    for span, own in quoted + [(s, own) for s, own in voiced if not any(s.meets(q) for q, _ in quoted)]:
        held = tuple((place, c) for place, c in touching if place.meets(span))
        words = _words(span)
        stems = frozenset(stem(w) for w in words if w not in STOP and len(w) > 1)
        if stems and (held or passages.holds(span)):
            speaker = issuer.id if own and issuer else _speaker(span, said)
            yield _Quote(span, register.outlet(article.id), article.id, speaker, held, words, stems, own)


def _passages(body: Span) -> Iterator[Span]:
    """Yield what stands in quotation marks, each sentence by itself where there are several."""
    for match in _QUOTED.finditer(body.exact):
        sentences = list(sentences_of(match.group()))
        for low, high in sentences if len(sentences) > 1 else [(0, len(match.group()))]:
            if high - low >= _SHORTEST_CHARS:
                yield body.part(match.start() + low, match.start() + high)


def _sentences(body: Span) -> Iterator[Span]:
    for low, high in sentences_of(body.exact):
        if _SHORTEST_CHARS <= high - low <= _LONGEST_CHARS:
            yield body.part(low, high)


def _speaker(span: Span, said: Sequence[Attribution]) -> str:
    return next((a.source_id or "" for a in said if any(c.meets(span) for c in a.content)), "")


def _pairs(quotes: Sequence[_Quote]) -> Iterator[tuple[_Quote, _Quote]]:
    held: Mapping[str, list[int]] = defaultdict(list)
    for i, quote in enumerate(quotes):
        for term in quote.stems:
            held[term].append(i)
    pairs = {pair for at in held.values() if len(at) <= _MAX_WITH_STEM for pair in combinations(at, 2)}
    for i, j in sorted(pairs):
        apart = quotes[i].outlet != quotes[j].outlet and not (quotes[i].own and quotes[j].own)
        if apart and (quotes[i].held or quotes[j].held):
            yield quotes[i], quotes[j]


def _likeness(one: _Quote, other: _Quote) -> float:
    """Return how alike two quotations are, 0 where they are too far apart to be one utterance."""
    left, right = set(one.words), set(other.words)
    shared = len(left & right)
    like, inside = shared / len(left | right), shared / min(len(left), len(right))
    same_speaker = bool(one.speaker) and one.speaker == other.speaker
    least, least_inside = (_LIKE_OF_ONE, _INSIDE_OF_ONE) if same_speaker else (_LIKE, _INSIDE)
    if one.claims().keys() & other.claims().keys():
        least = min(least, _LIKE_IN_CLAIM)
    enough = shared >= _LEAST_WORDS_INSIDE
    return like if like >= least or (inside >= least_inside and enough) else 0.0
