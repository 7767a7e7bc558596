"""Who is meant by the words in front of an act, where these are a name, "I", "we", "he" or "they"."""

import re
from collections.abc import Iterator, Sequence

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.register import Register
from headwater.model import Span
from headwater.reader.words import words_of

_PRONOUN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Ii]t|[Tt]hey|[Tt]hem)\b")
_SPEAKER, _PERSON = frozenset(("i", "we", "our")), frozenset(("i", "he", "she", "him", "her"))
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_COURTESY = re.compile(r"\b(?:(?P<m>Mr|Sir|Lord|Monsieur|Herr)|(?P<f>Mrs|Ms|Miss|Lady|Dame|Madame|Frau))\b\.?\s")
_NAME_CHARS = 40


def entities_of(source: str, register: Register) -> frozenset[str]:
    """Return the people and bodies that a source, by id, is named as or may speak for, as far as they are known."""
    found = register.sources.get(source)
    if found is None:
        return frozenset()
    bodies = sorted(register.belongs(found) & register.sources.keys())  # an author may be no source of the pile
    named = [found, *(register.sources[b] for b in bodies)]
    inside = {e for one in named for mention in one.mentions for _, _, e in register.names.inside(mention)}
    return register.named(source) | inside


class Whose:
    """Tells who acts in the clauses of a pile."""

    def __init__(self, passages: Passages, register: Register) -> None:
        self._passages, self._register = passages, register
        self._kinds = register.names.kinds
        self._genders = dict(self._courtesies())

    def is_person(self, entity: str) -> bool:
        """Whether an entity is somebody, not a body or place."""
        return self._kinds.get(entity) == "person"

    def before(self, at: int, passage: Passage) -> frozenset[str]:
        """Return who is meant last in front of a place of a sentence's capture; nobody where nobody is."""
        return self._last_in(passage.span.part(0, at - passage.span.start), passage)

    def inside(self, place: Span, passage: Passage) -> frozenset[str]:
        """Return who is meant last in a stretch of a sentence: "called on him to resign"."""
        return self._last_in(place, passage)

    def named_in(self, span: Span) -> list[tuple[int, str]]:
        """Return who and what is named in a stretch, by place: in full, by a surname, or by a title."""
        names = self._register.names
        spelt = names.inside(span)
        found = [(start, entity) for start, _, entity in spelt]
        for word in words_of(span.exact):
            at = span.start + word.start
            entity = names.called(word.folded.removesuffix("'s"))
            if entity and not any(start <= at < end for start, end, _ in spelt):
                found.append((at, entity))
        return sorted(found)

    def _last_in(self, stretch: Span, passage: Passage) -> frozenset[str]:
        pronouns = list(_PRONOUN.finditer(stretch.exact))
        named = self.named_in(stretch)
        if named and (not pronouns or named[-1][0] > stretch.start + pronouns[-1].start()):
            return frozenset((named[-1][1],))
        if not pronouns:
            return frozenset()
        return self._meant(stretch.start + pronouns[-1].start(), pronouns[-1][0].lower(), passage)

    def _meant(self, at: int, pronoun: str, passage: Passage) -> frozenset[str]:
        """Return whom a pronoun means: "I" and "we" who says so, others the last of their kind that is named before.

        That is before it in the sentence, else who says so, else in the sentence in front.
        """
        place = passage.span.part(at - passage.span.start, at - passage.span.start + len(pronoun))
        said, issuer = self._passages.attribution(place, passage), self._passages.issuer(passage)
        source = (said.source_id or "") if said else issuer.id if issuer else ""
        speaker = sorted(entities_of(source, self._register))
        here = [e for _, e in self.named_in(passage.span.part(0, at - passage.span.start))]
        in_front = [e for _, e in self.named_in(passage.before)] if passage.before is not None else []
        if pronoun in _SPEAKER:
            fitting = frozenset(e for e in speaker if self.is_person(e) == (pronoun == "i"))
            return fitting or (self._fitting(in_front, pronoun) if pronoun != "i" and source else frozenset())
        for entities in (here, speaker, in_front):
            fitting = self._fitting(entities, pronoun)
            if fitting:
                return fitting
        return frozenset()

    def _fitting(self, entities: Sequence[str], pronoun: str) -> frozenset[str]:
        """Return the last of these whom a pronoun can mean, by kind and by what courtesy they are given."""
        gender = _GENDERS.get(pronoun)
        fitting = [
            e for e in entities
            if self.is_person(e) == (pronoun in _PERSON) and (gender is None or self._genders.get(e, gender) == gender)
        ]  # fmt: skip
        return frozenset(fitting[-1:])

    def _courtesies(self) -> Iterator[tuple[str, str]]:
        for passage in self._passages.all:
            for match in _COURTESY.finditer(passage.span.exact):
                behind = passage.span.part(match.end(), min(len(passage.span.exact), match.end() + _NAME_CHARS))
                named = self.named_in(behind)
                if named and self.is_person(named[0][1]) and named[0][0] - behind.start < _NAME_CHARS // 2:
                    yield named[0][1], match.lastgroup or ""
