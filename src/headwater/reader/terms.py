"""What a statement is about: folded, stemmed terms and people, weighted by how rare they are in the pile."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from headwater.model import Entity, Source, Span
from headwater.reader.acts import negated, stem, tells_an_act, with_particle
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.lexicon import is_thing, noun_of, verbs_of
from headwater.reader.frames.reading import frames_of
from headwater.reader.frames.titles import titles_of
from headwater.reader.frames.tokens import is_month
from headwater.reader.numbers import NUMBER_WORDS
from headwater.reader.words import fold, words_of

if TYPE_CHECKING:
    from headwater.reader.when import Spelt

STOP = frozenset(
    "a able about according added adding after afternoon again against ahead all also although am among an and "
    "another any anyone are around as ask asked asking asks at away back be became because become been before "
    "behind being between billion both but by came can come could day days did do does down dozen dr during each "
    "earlier early eight either eleven even evening ever every express expressed few first five following for "
    "former four friday from further get given go going gone got gov had has have he her here hers herself him "
    "himself his how however hundred i if in including instead into is it its itself just knew know known last "
    "late later least less like made make many may me meanwhile might million monday month months more morning "
    "most mr mrs ms much must my near need needed night nine no nobody none nor not nothing now of off official "
    "officials on once one only onto or other others our out over own part people per person prof put rather "
    "ready rep report reported reporters reports s said same saturday say says sen seven several shall she should "
    "since sir six so some spokesman spokesperson spokeswoman still such sunday take taken ten than that the "
    "their them themselves then there these they this those though thousand three through thursday time to today "
    "told tomorrow too took toward tuesday twelve two unable under until up upon us very via want wanted wants "
    "was way we wednesday week weeks well went were what when where whether which while who whom whose why will "
    "willing with within without would year years yesterday yet you your".split()
)
_FLOOR, _CEILING, _NAME_CEILING = 0.5, 2.5, 1.2
_LEAST_TERMS = 2.8  # two acts and a name, in terms of the mean weight
# Titles that name a kind of person rather than one person, even where only one of them speaks.
_COMMON_TITLES = frozenset(
    "spokesman spokeswoman spokesperson official general officer member lawyer expert professor analyst reporter "
    "correspondent writer resident witness senator representative lawmaker councillor councilman councilwoman".split()
)


_BEHIND_TITLES = frozenset("of for at in on to and since".split())
_NEGATIONS = frozenset(("not", "never", "n't", "didn't", "hasn't", "wasn't", "won't", "wouldn't", "isn't", "without"))
_NEGATION_REACH = 2
_MAX_NAME_WORDS = 5


class Meaning(NamedTuple):
    """What a statement is about: all its terms, and those of them that tell what was done."""

    terms: frozenset[str]
    acts: frozenset[str]


class Read(Protocol):
    """Knows what was read off stretches of text before, and has read by `make` what it does not know."""

    def meaning(self, span: Span, leave_out: Sequence[Span], make: Callable[[], Meaning]) -> Meaning:
        """Return what a stretch of text is about, without what stands in `leave_out`."""

    def frames(self, span: Span, earlier: Sequence[Frame], make: Callable[[], tuple[Frame, ...]]) -> tuple[Frame, ...]:
        """Return the frames of a stretch of text behind `earlier` ones."""

    def times(self, span: Span, home: Span, make: "Callable[[], Spelt]") -> "Spelt":
        """Return the times that a stretch of `home` spells, offsets from the first character of `home`."""


class Names:
    """Which characters of which captures name which person, organization or place, and which titles name a person.

    `readings`: where what was read with these names is known from, if anywhere.
    """

    readings: Read | None = None

    def __init__(
        self, entities: Sequence[Entity], sources: Sequence[Source] = (), sentences: Iterable[Span] = ()
    ) -> None:
        self._places: dict[str, list[tuple[int, int, str]]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._places.setdefault(mention.capture, []).append((mention.start, mention.end, entity.id))
        for places in self._places.values():
            places.sort()
        self._peoples = {_root(e.name): e.id for e in entities if e.type == "place" and len(_root(e.name)) >= 4}
        self._titles = _titles(entities, sources)
        self._surnames = _surnames(entities)
        placed = sorted(entities, key=lambda e: e.type == "place")  # a name of both is the place's
        spelt = {tuple(w.folded for w in words_of(n)): e.id for e in placed for n in (e.name, *e.aliases)}
        people = {e.id for e in entities if e.type == "person"}
        self._spelt = {
            words: entity
            for words, entity in spelt.items()
            if len(words) > 1 or (words and entity not in people and _is_name_alone(words[0]))
        }
        self._opening: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for several in self._spelt:
            self._opening[several[0]].append(several)
        self.kinds = {e.id: e.type for e in entities}
        mentions = [(m.capture, m.start, m.end, e.id) for e in entities if e.id in people for m in e.mentions]
        self._offices = titles_of(sentences, sorted(mentions))
        self._office_opening: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for title in self._offices:
            self._office_opening[title[0]].append(title)

    def inside(self, span: Span) -> list[tuple[int, int, str]]:
        """Return the mentions that lie inside `span`, in order, as (start, end, entity id)."""
        places = self._places.get(span.capture, [])
        found = places[bisect_left(places, (span.start,)) : bisect_left(places, (span.end,))]
        return [p for p in found if p[1] <= span.end] or self._spelt_in(span)

    def _spelt_in(self, span: Span) -> list[tuple[int, int, str]]:
        """Return names where they are spelt in full, but persons' single names: headlines are not read for mentions."""
        words = words_of(span.exact)
        folded = [w.folded.removesuffix("'s") for w in words]
        found, at = [], 0
        while at < len(words):
            most = min(_MAX_NAME_WORDS, len(words) - at)
            spelt = ((n, self._spelt.get(tuple(folded[at : at + n]))) for n in range(most, 0, -1))
            count, entity = next(((n, e) for n, e in spelt if e), (1, None))
            if entity and (count > 1 or span.exact[words[at].start].isupper()):
                found.append((span.start + words[at].start, span.start + words[at + count - 1].end, entity))
            at += count
        return found

    def titled(self, words: Sequence[str]) -> tuple[int, str] | None:
        """Return how many of the words, read from the first, are a title of one person of the pile, and that person.

        The longest title counts; a word that would make it another office ("deputy") must not stand before it.
        """
        for count in range(len(words), 0, -1):
            found = self._offices.get(tuple(words[:count]))
            if found:
                return count, found
        return None

    def called(self, folded: str) -> str | None:
        """Return the entity that a word stands for: a surname or title one person has here, a country's people."""
        found = self._surnames.get(folded) or self._titles.get(folded)
        return found or self._peoples.get(folded.removesuffix("n"))

    def frames(self, sentence: Span, earlier: Sequence[Frame] = ()) -> tuple[Frame, ...]:
        """Return the frames of a sentence as `frames_of`; what was read before is not read again."""
        if self.readings is None:
            return frames_of(sentence, self, earlier)
        return self.readings.frames(sentence, earlier, lambda: frames_of(sentence, self, earlier))

    def times(self, span: Span, home: Span, make: "Callable[[], Spelt]") -> "Spelt":
        """Return what `make` finds of times in a stretch of `home`; what was read before is not read again."""
        return make() if self.readings is None else self.readings.times(span, home, make)

    def seen_in(self, capture: str, words: frozenset[str]) -> tuple[object, ...]:
        """Return all that these names can say of texts of a capture that have no other folded words than these."""
        called = sorted((word, found) for word in words if (found := self.called(word)))
        spelt, titles = (
            sorted(
                (several, known[several])
                for word in words & opening.keys()
                for several in opening[word]
                if words.issuperset(several)
            )
            for opening, known in ((self._opening, self._spelt), (self._office_opening, self._offices))
        )
        return self._places.get(capture, ()), called, spelt, titles


def meaning_of(span: Span, names: Names, leave_out: Sequence[Span] = ()) -> Meaning:
    """Return what a span is about: entity ids for what is named, stems for the other content words, digits as they are.

    Words of the `leave_out` spans (who says it, and the cue) do not count. Times of day, weekdays and figures do not
    either: they are compared as intervals and quantities, not as words. A negated act is another term than the act.
    """
    if names.readings is None:
        return _meaning(span, names, leave_out)
    return names.readings.meaning(span, leave_out, lambda: _meaning(span, names, leave_out))


def _meaning(span: Span, names: Names, leave_out: Sequence[Span]) -> Meaning:
    terms: set[str] = set()
    acts: set[str] = set()
    words = _kept_words(span, names, leave_out)
    for i, (folded, entity) in enumerate(words):
        if entity:
            terms.add(entity)
            continue
        if is_month([w for w, _ in words[: i + 2]], i):
            continue
        phrase = with_particle(folded, [w for w, _ in words[i + 1 : i + 3]])
        bare = folded.removesuffix("'s")
        if phrase is None and (bare in STOP or len(bare) < 2 or bare.isdigit() or _is_number(bare)):
            continue
        term = phrase or stem(bare)
        act = phrase is not None or tells_an_act(bare, words[i - 1][0] if i else None)
        if act and any(w in _NEGATIONS for w, _ in words[max(0, i - _NEGATION_REACH) : i]):
            term = negated(term)  # "has not resigned" is no instance of resigning
        terms.add(term)
        if act:
            acts.add(term)
    return Meaning(frozenset(terms), frozenset(acts))


def _is_name_alone(word: str) -> bool:
    """Whether a word is the name of what it names wherever it has a capital: "Norvane", not "Parliament"."""
    known = word in STOP or noun_of(word) is not None or bool(verbs_of(word)) or is_thing(word)
    return len(word) > 2 and not known


def _is_number(word: str) -> bool:
    return word in NUMBER_WORDS or word.partition("-")[0] in NUMBER_WORDS


def _kept_words(span: Span, names: Names, leave_out: Sequence[Span]) -> list[tuple[str, str | None]]:
    named = names.inside(span)
    hidden = [(s.start, s.end) for s in leave_out if s.capture == span.capture]
    kept = []
    for word in words_of(span.exact):
        at = span.start + word.start
        if any(a <= at < b for a, b in hidden):
            continue
        entity = next((e for a, b, e in named if a <= at < b), None)
        kept.append((word.folded, entity or names.called(word.folded.removesuffix("'s"))))
    return kept


class Weights:
    """How much each term tells, and what the smaller of two statements is held to weigh at least."""

    def __init__(self, of: Mapping[str, float], least: float) -> None:
        self.of, self.least = of, least
        self._wholes: dict[frozenset[str], float] = {}

    def sum(self, terms: frozenset[str]) -> float:
        """Return the weight of the terms together; the order of adding is fixed, and so are the digits."""
        return sum(self.of.get(t, _FLOOR) for t in sorted(terms))

    def whole(self, terms: frozenset[str]) -> float:
        """Return the weight of all terms of a statement, as `sum`: the same ones are asked for again and again."""
        found = self._wholes.get(terms)
        if found is None:
            found = self._wholes[terms] = self.sum(terms)
        return found


def weights_of(meanings: Sequence[Meaning]) -> Weights:
    """Return for each term how rare it is among the statements, on a logarithmic scale with a floor and a ceiling.

    Inverse document frequency (Sparck Jones 1972) over the pile itself: in a pile about one minister the minister's
    name tells little. The ceiling keeps a word that stands once from outweighing the words of the story's main event,
    which stand everywhere; names weigh less than acts, since every statement has some.
    """
    counts = Counter(term for meaning in meanings for term in meaning.terms)
    total = len(meanings)
    weights = {term: _weight(term, math.log((total + 1) / (count + 0.5))) for term, count in counts.items()}
    mean = sum(weights[t] for t in sorted(weights)) / max(1, len(weights))
    return Weights(weights, _LEAST_TERMS * mean)


def _weight(term: str, rarity: float) -> float:
    return max(_FLOOR, min(_NAME_CEILING if term.startswith("entity-") else _CEILING, rarity))


def _root(name: str) -> str:
    # Russia, Russian; Italy, Italian: a country and its people share all but an ending
    return fold(name).rstrip("y") if name.endswith("y") else fold(name)


def _surnames(entities: Sequence[Entity]) -> dict[str, str]:
    """Return each word of a person's name that belongs to one person of the pile only, with that person."""
    held: dict[str, set[str]] = {}
    for entity in entities:
        if entity.type == "person":
            for word in words_of(" ".join((entity.name, *entity.aliases))):
                held.setdefault(word.folded, set()).add(entity.id)
    return {w: next(iter(e)) for w, e in held.items() if len(e) == 1 and len(w) > 2 and w not in STOP}


def _titles(entities: Sequence[Entity], sources: Sequence[Source]) -> dict[str, str]:
    """Return the last word of each role ("mayor") that exactly one named person of the pile holds, with that person."""
    people = {fold(e.name): e.id for e in entities if e.type == "person"}
    held: dict[str, set[str]] = {}
    for source in sources:
        person = people.get(fold(source.name)) if source.name and source.class_ == "named" else None
        words = [w.folded for w in words_of(source.role or "")]
        # "leader of the council": a leader, and no council
        cut = next((n for n, word in enumerate(words) if n and word in _BEHIND_TITLES), len(words))
        head = words[cut - 1] if words else ""
        if person and head and head not in _COMMON_TITLES:
            held.setdefault(head, set()).add(person)
    return {title: next(iter(holders)) for title, holders in held.items() if len(holders) == 1}
