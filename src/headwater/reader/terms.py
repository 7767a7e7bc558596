"""What a statement is about: folded, stemmed terms and people, weighted by how rare they are in the pile."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import snowballstemmer

from headwater.model import Entity, Span
from headwater.reader.words import words_of

_STOP = frozenset(
    "a about after again against ahead all also although am among an and another any anyone are around as at away "
    "back be became because become been before behind being between both but by came can come could did do does "
    "down during each early either even ever every few first following for former from further get given go going "
    "gone got had has have he her here hers herself him himself his how however i if in including instead into is "
    "it its itself just last late later least less like made make many may me meanwhile might more most mr mrs ms "
    "much must my near nor not now of off on once one only onto or other others our out over own part per put "
    "rather same say said says several shall she should since so some still such take taken than that the their "
    "them themselves then there these they this those though through time to told too took toward under until up "
    "upon us very via was way we well went were what when where whether which while who whom whose why will with "
    "within without would yet you your monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "tomorrow week weeks month months year years day days morning afternoon evening night according adding added "
    "asked officials official people person reporters spokesman spokeswoman spokesperson dr prof sir gov sen rep "
    "s".split()
)
# Words of different stems that report the same kind of act. One line, one act; the first word names it.
_ACTS = (
    "resign resignation resigned quit quits quitting stepdown standdown",
    "fire fired firing dismiss dismissed dismissal sack sacked oust ousted",
    "appoint appointed appointment name named nominate nominated",
    "die died death deaths dead kill killed fatality fatalities",
    "injure injured injuries injury hurt wound wounded",
    "arrest arrested detain detained custody",
    "announce announced announcement unveil unveiled",
    "refuse refused refusal reject rejected rejection rebuff rebuffed declined",
    "angry anger furious fury fume fumed",
    "investigate investigation inquiry probe",
    "approve approved approval endorse endorsed",
    "begin began begun start started",
    "end ended finish finished",
    "rise rose risen increase increased climb climbed grow grew grown",
    "fall fell fallen drop dropped decline decrease decreased",
    "buy bought acquire acquired purchase purchased",
    "attack attacked assault assaulted",
    "close closed closure shut",
    "inspect inspected inspection inspections",
    "evacuate evacuated evacuation",
)
_PHRASES = {("step", "down"): "stepdown", ("stepped", "down"): "stepdown", ("stepping", "down"): "stepdown",
            ("stand", "down"): "standdown", ("standing", "down"): "standdown", ("stood", "down"): "standdown",
            ("stepped", "aside"): "stepdown", ("step", "aside"): "stepdown"}  # fmt: skip


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _acts() -> dict[str, str]:
    return {_stemmer().stemWord(word): "act:" + line.split()[0] for line in _ACTS for word in line.split()}


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Return the stem of a folded word, or the act it reports where several stems report one."""
    bare = folded.removesuffix("'s").removesuffix("'")
    stemmed = str(_stemmer().stemWord(bare))
    return _acts().get(stemmed, stemmed)


_LEAST_WEIGHT = 8.0  # about three terms that stand in one statement of fifteen


class Names:
    """Which characters of which captures name which person, organization or place."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._places: dict[str, list[tuple[int, int, str]]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._places.setdefault(mention.capture, []).append((mention.start, mention.end, entity.id))
        for places in self._places.values():
            places.sort()

    def inside(self, span: Span) -> list[tuple[int, int, str]]:
        """Return the mentions that lie inside `span`, in order, as (start, end, entity id)."""
        return [p for p in self._places.get(span.capture, ()) if span.start <= p[0] and p[1] <= span.end]


def terms_of(span: Span, names: Names, leave_out: Sequence[Span] = ()) -> frozenset[str]:
    """Return the terms of a span: entity ids for what is named, stems for the other content words, digits as they are.

    Words of the `leave_out` spans (who says it, and the cue) do not count. Times of day and weekdays do not either:
    when something was said is compared by intervals, not by words.
    """
    named = names.inside(span)
    hidden = [(s.start, s.end) for s in leave_out if s.capture == span.capture]
    terms: set[str] = set()
    folded: list[str] = []
    for word in words_of(span.exact):
        at = span.start + word.start
        if any(a <= at < b for a, b in hidden):
            continue
        entity = next((e for a, b, e in named if a <= at < b), None)
        if entity:
            terms.add(entity)
        else:
            folded.append(word.folded)
    for i, word_folded in enumerate(folded):
        phrase = _PHRASES.get((word_folded, folded[i + 1])) if i + 1 < len(folded) else None
        bare = word_folded.removesuffix("'s")
        if phrase or (bare not in _STOP and len(bare) > 1):
            terms.add(stem(phrase or bare))
    return frozenset(terms)


def weights_of(all_terms: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """Return for each term the logarithm of how much rarer than everywhere it is, never less than .1.

    Over the statements of the pile itself (Sparck Jones 1972): in a pile about one minister the minister's name tells
    nothing.
    """
    counts = Counter(term for terms in all_terms for term in terms)
    total = len(all_terms)
    return {term: max(0.1, math.log((total + 1) / (count + 0.5))) for term, count in counts.items()}


def similarity(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return how much of their weight two sets of terms share, 0 to 1: the mean of containment and weighted Jaccard.

    Containment lets a short statement meet a long one; Jaccard keeps a long one from swallowing everything. The smaller
    side is held to weigh at least `_LEAST_WEIGHT`, or two words would meet every sentence that has them.
    """
    common = sum(weights[t] for t in sorted(one & other))
    if not common:
        return 0.0
    sizes = [sum(weights[t] for t in sorted(terms)) for terms in (one, other)]
    return 0.5 * common / max(_LEAST_WEIGHT, min(sizes)) + 0.5 * common / (sum(sizes) - common)
