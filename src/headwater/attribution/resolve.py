"""Who each source phrase of one article means: names, roles, pronouns and later mentions."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from headwater.attribution.bodies_mentioned import BodyMentions
from headwater.attribution.body import Body
from headwater.attribution.describe import Described, describe
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import Issuer, issuer_key
from headwater.attribution.leading import gender_before, gender_of_head, leads_name, leads_outlet, titled
from headwater.attribution.nouns import is_person
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.people import gender_of
from headwater.attribution.records import History, Record
from headwater.attribution.wordlists import LEGISLATORS, NUMBERS, PERSONAL
from headwater.model import People, SourceClass, content_id
from headwater.reader.layers import Name, NameType, Range, Utterance
from headwater.reader.outlets import outlet_key
from headwater.reader.words import fold

_HE_CHARS, _THEY_CHARS, _IT_CHARS = 900, 1_200, 500
_OUTLET_LEAD_CHARS = 60

# "one of them", "two of the people", "some of those officials"
_SOME_OF = re.compile(
    r"(?P<number>one|two|three|four|five|six|some|several|both|another)\s+of\s+"
    r"(?:(?P<pronoun>them|those)\b(?!\s+\w)|(?P<whole>(?:the|those|these)\s+\w+))",
    re.IGNORECASE,
)


class ArticleSources:
    """Resolves the source phrases of one article in reading order."""

    def __init__(
        self,
        body: Body,
        people: PeopleIndex,
        outlets: Outlets,
        institutions: Institutions,
        issuer: Issuer | None = None,
    ) -> None:
        self._body = body
        self._people = people
        self._institutions = institutions
        self._issuer = issuer
        self._mentions = BodyMentions(body, institutions)
        self._known = outlets
        self._outlets = outlets.in_body(body)
        self._outlet_starts = [place[0] for place, _ in self._outlets]
        self._own_words: tuple[Range, ...] = ()
        self.records: dict[str, Record] = {}
        self.history = History()

    def of(self, utterance: Utterance) -> Record | None:
        """Return the source of the utterance and note the mention; None where the phrase cannot be resolved."""
        if not utterance.source or self._body.text(utterance.source[0]).lower() == "you":
            return None
        # "Ms. Doe, he said, had left": whoever is spoken of is not "he"
        self._own_words = utterance.content
        return self.mention(_nearest(utterance))

    def mention(self, place: Range) -> Record | None:
        """Return the source that the phrase at `place` means."""
        record = self._outlet(place) or self._issuing(place) or self._described(place)
        if record is not None:
            self.history.note(place, record)
        return record

    def outlet(self, name: str) -> Record:
        """Return the record of a named outlet."""
        record = self._record(content_id("source", "outlet", outlet_key(name)), "outlet", name, People(low=1, high=1))
        record.name = name
        return record

    def issuer(self, issuer: Issuer) -> Record:
        """Return the record of who speaks in the article's own voice; it has no place in the text."""
        if issuer.person:
            key = self._people.key(self._body.article.id, issuer.name)
            record = self._person(key, issuer.name) if key else self._issuer_record(issuer.name)
        else:
            record = self._issuer_record(self._known.body_named(issuer.name) or issuer.name)
        record.own_word = True
        return record

    def _issuer_record(self, name: str) -> Record:
        record = self._record(content_id("source", "issuer", issuer_key(name)), "named", name, People(low=1, high=1))
        record.name = name
        return record

    def _issuing(self, place: Range) -> Record | None:
        """Return the body that puts out its own word, where the phrase is its name and no more."""
        name = self._known.body_named(self._body.text(place).strip(" ,\n"))
        return self._issuer_record(name) if name else None

    def _outlet(self, place: Range) -> Record | None:
        """Return the outlet that heads the phrase: `The Lantern`, `the news agency OPA`; not `a copy seen by OPA`."""
        start, end = place
        first = bisect_left(self._outlet_starts, start - _OUTLET_LEAD_CHARS)
        for (low, high), name in self._outlets[first : bisect_left(self._outlet_starts, end)]:
            if low < start:
                # "The" belongs to the name and not to the phrase, or the other way round
                if high == end:
                    return self.outlet(name)
                continue
            lead, tail = self._body.text((start, low)), self._body.text((high, max(high, end))).strip(" ,\n")
            # "The Lantern, a weekly paper, reported"
            apart = self._body.text((high, max(high, end))).startswith(",")
            if high <= end and (apart or not tail) and leads_outlet(lead):
                return self.outlet(name)
        return None

    def _described(self, place: Range) -> Record | None:  # noqa: PLR0911 (a table of cases)
        phrase = self._body.text(place)
        shouted = self._shouted(phrase)
        if shouted is not None:
            return shouted
        some = self._some_of(place, phrase)
        if some is not None:
            return some
        found = describe(phrase, self.names_in(place))
        if self._issuer and phrase.strip().lower() in {"i", "we"} and not self._quoted(place):
            return self.issuer(self._issuer)
        if found.reference == "name":
            return self._named(phrase, found)
        if found.reference == "he":
            return self._he(place, phrase)
        if found.reference == "they":
            latest = self._latest(place[0], _THEY_CHARS, plural=True)
            return latest[1] if latest else None
        if found.reference == "it":
            name = self._mentions.subject(place[0])
            return self._body_record(name) if name else self._it(place[0])
        if found.reference == "relative":
            return self._relative(place)
        if found.reference in {"definite", "role"}:
            known = self.antecedent(found, place[0]) or self._told(found, place[0])
            return known or (None if self._is_epithet(found, place[0]) else self._new(found))
        return self._new(found)

    def _quoted(self, place: Range) -> bool:
        inside = (q.inner for q in self._body.layers.quotations)
        return any(low <= place[0] < high for low, high in inside)

    def _some_of(self, place: Range, phrase: str) -> Record | None:
        """Return those of people mentioned before whom "one of them" or "two of the officials" means."""
        part = _SOME_OF.match(phrase)
        if part is None:
            return None
        if part["pronoun"]:
            latest = self._latest(place[0], _THEY_CHARS, plural=True)
            whole = latest[1] if latest else None
        else:
            start = place[0] + part.start("whole")
            found = describe(self._body.text((start, place[1])), self.names_in((start, place[1])))
            whole = self.antecedent(found, place[0]) or self._latest_like(found, place[0])
        if whole is None or whole.class_ not in {"anonymous", "collective"}:
            return None
        number = NUMBERS.get(part["number"].lower())
        people = People(low=number, high=number) if number else People(low=2, high=None)
        described = whole.label.removeprefix("the ")
        label = f"{part['number'].lower()} of the {described}"
        record = self._record(self._own_id(label), "anonymous" if number else whole.class_, label, people)
        record.access, record.plural = whole.access, number != 1
        record.head, record.words = whole.head, whole.words
        return record

    def _latest_like(self, found: Described, before: int) -> Record | None:
        """Return the last people mentioned that "the people" can mean, described as they may be."""
        return next((r for _, r in self.history.of_noun(found.head, before, plural=True)), None)

    def _told(self, found: Described, before: int) -> Record | None:
        """Return whom "the agency", "the newspaper" or "the senator" means among those named before."""
        if found.plural or self._tells_more(found):
            return self._holder(found, before)
        if found.class_ == "outlet":
            own = self._body.article.outlet
            if own and found.label.lower().startswith("this "):
                return self.outlet(self._known.canonical(own))
            place = self._outlet_starts[: bisect_left(self._outlet_starts, before)]
            near = place and place[-1] >= before - _IT_CHARS
            return self.outlet(self._outlets[len(place) - 1][1]) if near else None
        if found.class_ in {"named", "document"}:
            called = self._mentions.called(found, before)
            if called is not None:
                return self.mention(called)
            name = self._mentions.before(found.head, before, self._own_words) or self._mentions.ending(found)
            return self._body_record(name) if name else None
        return self._holder(found, before)

    def _is_epithet(self, found: Described, before: int) -> bool:
        """Whether "the mogul" means somebody whom the text brought in by other words, most often by a name.

        Nobody unnamed was brought in by the noun before ("a mogul"), and nothing behind it tells which one is meant.
        """
        meant = found.reference == "definite" or found.head in LEGISLATORS
        if not meant or found.class_ != "role" or self._tells_more(found):
            return False
        text = self._body.text((self._body.start(before), before))
        head = re.escape(found.head)
        return not re.search(rf"\b(?:an?|one|another)\s+(?:[\w'’-]+\s+){{0,4}}{head}\b", text, re.IGNORECASE)

    @staticmethod
    def _tells_more(found: Described) -> bool:
        """Whether words follow the head: "the agency that ran it" is not the one just named."""
        return not found.label.lower().endswith(found.head)

    def _shouted(self, phrase: str) -> Record | None:
        """Return the person whose surname stands in capitals before a colon: `DOE: We go on`."""
        if not phrase.isupper() or len(phrase.split()) != 1:
            return None
        key = self._people.key(self._body.article.id, phrase)
        return self._person(key, phrase) if key and self._people.aliases(key) else None

    def names_in(self, place: Range) -> list[Name]:
        """Return the names inside the phrase, offsets from its first character."""
        start, end = place
        inside = [n for n in self._body.names_between(start, end) if n.range[1] <= end]
        return [Name(range=(n.range[0] - start, n.range[1] - start), type=self._type(n)) for n in inside]

    def _type(self, name: Name) -> NameType:
        known = name.type == "unknown" and self._people.is_body(self._body.folded(name.range))
        return "organization" if known else name.type

    def _named(self, phrase: str, found: Described) -> Record:
        spelt = [" ".join(phrase[low:high].split()) for low, high in found.persons]
        titles = [titled(phrase[:low]) for low, _ in found.persons]
        keys = [self._people.key(self._body.article.id, *named) for named in zip(spelt, titles, strict=True)]
        if len(spelt) == 1 and keys[0] is not None:
            record = self._person(keys[0], spelt[0])
            record.gender = record.gender or gender_before(phrase[: found.persons[0][0]])
            return record
        label = " and ".join(spelt)
        record = self._record(self._own_id(label), "named", label, found.people)
        record.name = label if len(spelt) == 1 else None
        record.plural = len(spelt) > 1
        return record

    def _person(self, key: str, spelt: str) -> Record:
        name = self._people.full_name(key, spelt)
        record = self._record(content_id("source", key), "named", name, People(low=1, high=1))
        record.key, record.name = key, name
        record.gender = record.gender or gender_of(key)
        return record

    def _he(self, place: Range, phrase: str) -> Record | None:
        """Return the last speaker, or the person whose name opens a sentence since."""
        gender = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(phrase.strip().lower())
        spoken = self._latest(place[0], _HE_CHARS, plural=False, gender=gender)
        opened = self._sentence_subject(spoken[0] + 1 if spoken else place[0] - _HE_CHARS, place[0], gender)
        if opened is not None or spoken:
            return opened or (spoken[1] if spoken else None)
        return self._ofgender_before(gender, place[0]) if gender else None

    def _ofgender_before(self, gender: str, before: int) -> Record | None:
        """Return the person named last in this sentence or the one before whose given name tells the gender."""
        here = self._body.sentence(before)
        last = self._body.sentence(here[0] - 1) or self._body.sentence(here[0] - 2) if here else None
        for name in reversed(self._body.names_between(last[0] if last else before, before)):
            own = any(start <= name.range[0] < end for start, end in self._own_words)
            spelt = self._body.folded(name.range)
            key = self._people.key(self._body.article.id, spelt) if name.type == "person" and not own else None
            if key and gender_of(key) == gender:
                return self._person(key, spelt)
        return None

    def _sentence_subject(self, low: int, high: int, gender: str | None) -> Record | None:
        """Return the person of the gender whose name opened the last sentence that one opens, between the places."""
        for name in reversed(self._body.names_between(low, high)):
            own = any(start <= name.range[0] < end for start, end in self._own_words)
            sentence = self._body.sentence(name.range[0])
            if name.type != "person" or own or sentence is None:
                continue
            lead = self._body.text((sentence[0], name.range[0])).split()
            if leads_name(lead):
                spelt = self._body.folded(name.range)
                key = self._people.key(self._body.article.id, spelt, titled(" ".join(lead)))
                record = self._person(key, spelt) if key else None
                if record is None or not (gender and record.gender and record.gender != gender):
                    return record
        return None

    def _latest(self, before: int, chars: int, *, plural: bool, gender: str | None = None) -> tuple[int, Record] | None:
        """Return the last person, or people, mentioned as a source within so many characters, and where."""
        for start, record in self.history.before(before, before - chars):
            if any(low <= start < high for low, high in self._own_words):
                continue
            person = record.class_ in {"named", "anonymous", "collective"} or record.head in PERSONAL
            fits = not (gender and record.gender and record.gender != gender)
            if person and fits and record.plural == plural:
                return start, record
        return None

    def _it(self, before: int) -> Record | None:
        for _, record in self.history.before(before, before - _IT_CHARS):
            body = record.class_ == "named" and record.key is None and not record.plural
            if body or record.class_ in {"document", "outlet", "public_event"}:
                return record
        return None

    def _relative(self, place: Range) -> Record | None:
        """Return the person whose name stands before "who"."""
        for name in reversed(self._body.names_between(place[0] - 60, place[0])):
            gap = self._body.text((name.range[1], place[0])).strip()
            if name.type != "person" or gap not in {"", ","}:
                return None
            spelt = self._body.folded(name.range)
            key = self._people.key(self._body.article.id, spelt)
            return self._person(key, spelt) if key else None
        return None

    def antecedent(self, found: Described, before: int) -> Record | None:
        """Return the latest source of the same head noun, number and modifiers: "the two people"."""
        for _, record in self.history.of_noun(found.head, before, plural=found.plural):
            counted = found.people.high is None or not found.plural or record.people == found.people
            if record.class_ not in {"named", "outlet"} and found.words <= record.words and counted:
                return record
        return None

    def _holder(self, found: Described, before: int) -> Record | None:
        """Return the person who holds the role of "the attorney general": the only one, else the one named last."""
        if found.plural or not is_person(found.head):
            return None
        # "Orrisdale's mayor": whose mayor it is stands in no title
        words = [word for word in found.words if not word.endswith("'s")]
        keys = self._people.holders(self._body.article.id, found.head, words)
        if len(keys) == 1:
            return self._person(next(iter(keys)), found.label)
        for name in reversed(self._body.names_between(before - _HE_CHARS, before) if keys else ()):
            key = self._people.key(self._body.article.id, self._body.folded(name.range))
            if name.type == "person" and key in keys:
                return self._person(key, found.label)
        return None

    def _body_record(self, spelt: str) -> Record:
        """Return the record of a body; it is one source throughout the pile."""
        name = self._institutions.full_name(spelt)
        issuing = self._known.body_named(name) or self._known.body_named(spelt)
        if issuing:
            return self._issuer_record(issuing)
        record = self._record(content_id("source", "body", issuer_key(name)), "named", name, People(low=1, high=1))
        record.name = name
        return record

    def _new(self, found: Described) -> Record | None:
        if found.class_ == "none":
            return None
        if found.proper:
            return self._body_record(found.proper)
        record = self._record(self._own_id(found.label), found.class_, found.label, found.people)
        record.access = found.access
        record.head, record.plural, record.gender = found.head, found.plural, gender_of_head(found.head)
        record.words = found.words | frozenset(fold(w) for w in found.label.split())
        return record

    def _own_id(self, label: str) -> str:
        # a lone surrogate cannot be hashed
        plain = fold(label).removeprefix("the ").encode("utf-8", "replace").decode()
        return content_id("source", self._body.article.id, plain)

    def _record(self, ident: str, class_: SourceClass, label: str, people: People) -> Record:
        return self.records.setdefault(ident, Record(ident, class_, label, people))


def _nearest(utterance: Utterance) -> Range:
    """Return the source phrase that stands closest to the cue: "asked about Doe, Roe said"."""
    if len(utterance.source) == 1 or not utterance.cue:
        return utterance.source[0]
    first, last = utterance.cue[0][0], utterance.cue[-1][1]
    return min(utterance.source, key=lambda s: (max(first - s[1], s[0] - last, 0), s))


def resolved(sources: ArticleSources, utterances: Sequence[Utterance]) -> list[Record | None]:
    """Return the source of each utterance, read in the order of their source phrases."""
    order = sorted(range(len(utterances)), key=lambda n: (utterances[n].source or utterances[n].cue, n))
    found: list[Record | None] = [None] * len(utterances)
    for number in order:
        found[number] = sources.of(utterances[number])
    return found
