"""Who each source phrase of one article means: names, roles, pronouns and later mentions."""

import re
from collections.abc import Sequence

from headwater.attribution.body import Body
from headwater.attribution.describe import Described, describe
from headwater.attribution.outlets import Outlets
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.wordlists import ANONYMITY, NOT_AUTHORISED, REASON
from headwater.model import Access, People, SourceClass, content_id
from headwater.reader.layers import Name, Range, Utterance
from headwater.reader.outlets import outlet_key
from headwater.reader.rules.gazetteer import TITLES
from headwater.reader.words import fold

_HE_CHARS, _THEY_CHARS, _IT_CHARS = 900, 1_200, 500
_LATER_PHRASE = re.compile(
    r"\W*((?:The|These|Both|All|This|That)(?:\s+[\w'’-]+){1,5}?)\s*,?\s+(?:who|spoke|asked|requested|insisted|declined|demanded|"
    r"was|were|wanted|agreed|would)\b"
)
_MALE, _FEMALE = frozenset(["mr", "sir", "lord", "king"]), frozenset(["mrs", "ms", "miss", "dame", "lady", "queen"])
_SINGULAR = {"people": "person", "persons": "person", "men": "man", "women": "woman"}


class Record:
    """A source while an article is being read."""

    def __init__(self, ident: str, class_: SourceClass, label: str, people: People) -> None:
        self.id = ident
        self.class_ = class_
        self.label = label
        self.people = people
        self.key: str | None = None
        self.name: str | None = None
        self.access: Access = "unstated"
        self.head = ""
        self.words: frozenset[str] = frozenset()
        self.plural = False
        self.gender: str | None = None
        self.reason: Range | None = None
        self.mentions: list[Range] = []

    @property
    def last(self) -> int:
        """Where the source was last named or meant."""
        return max((start for start, _ in self.mentions), default=-1)


class ArticleSources:
    """Resolves the source phrases of one article in reading order."""

    def __init__(self, body: Body, people: PeopleIndex, outlets: Outlets) -> None:
        self._body = body
        self._people = people
        self._outlets = dict(outlets.in_body(body))
        self._own_words: tuple[Range, ...] = ()
        self.records: dict[str, Record] = {}

    def of(self, utterance: Utterance) -> Record | None:
        """Return the source of the utterance and note the mention; None where the phrase cannot be resolved."""
        if not utterance.source:
            return None
        # "Ms. Doe, he said, had left": whoever is spoken of is not "he"
        self._own_words = utterance.content
        return self.mention(utterance.source[0])

    def mention(self, place: Range) -> Record | None:
        """Return the source that the phrase at `place` means."""
        record = self._outlet(place) or self._described(place)
        if record is not None and place not in record.mentions:
            record.mentions.append(place)
        return record

    def outlet(self, name: str) -> Record:
        """Return the record of a named outlet."""
        record = self._record(content_id("source", "outlet", outlet_key(name)), "outlet", name, People(low=1, high=1))
        record.name = name
        return record

    def _outlet(self, place: Range) -> Record | None:
        start, end = place
        for (low, high), name in self._outlets.items():
            lead = self._body.text((start, low)) if start <= low < end else ","
            tail = self._body.text((high, end)).strip(" ,\n") if high <= end else ""
            if (
                start <= low
                and high <= end
                and not tail
                and len(lead.split()) <= 3
                and "," not in lead
                and not _governs(lead)
            ):
                return self.outlet(name)
            if (low, high) == place or (low < start and high == end):
                return self.outlet(name)
        return None

    def _described(self, place: Range) -> Record | None:  # noqa: PLR0911 (a table of cases)
        phrase = self._body.text(place)
        found = describe(phrase, self._names_in(place))
        if found.reference == "name":
            return self._named(phrase, found)
        if found.reference == "he":
            return self._he(place, phrase)
        if found.reference == "they":
            return self._latest(place[0], _THEY_CHARS, plural=True)
        if found.reference == "it":
            return self._it(place[0])
        if found.reference == "relative":
            return self._relative(place)
        if found.reference in {"definite", "role"}:
            return self._antecedent(found) or self._holder(found) or self._new(found)
        return self._new(found)

    def _names_in(self, place: Range) -> list[Name]:
        start, end = place
        return [
            Name(range=(n.range[0] - start, n.range[1] - start), type=n.type)
            for n in self._body.layers.names
            if start <= n.range[0] and n.range[1] <= end
        ]

    def _named(self, phrase: str, found: Described) -> Record:
        spelt = [" ".join(phrase[low:high].split()) for low, high in found.persons]
        keys = [self._people.key(self._body.article.id, name) for name in spelt]
        if len(spelt) == 1 and keys[0] is not None:
            record = self._person(keys[0], spelt[0])
            record.gender = record.gender or _gender(phrase[: found.persons[0][0]])
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
        return record

    def _he(self, place: Range, phrase: str) -> Record | None:
        """Return the last speaker, or the person whose name opens a sentence since."""
        gender = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(phrase.strip().lower())
        spoken = self._latest(place[0], _HE_CHARS, plural=False, gender=gender)
        opened = self._sentence_subject(place, after=spoken.last if spoken else place[0] - _HE_CHARS)
        if opened is not None and not (gender and opened.gender and opened.gender != gender):
            return opened
        return spoken

    def _sentence_subject(self, place: Range, after: int) -> Record | None:
        best: tuple[int, str] | None = None
        for name in self._body.layers.names:
            if name.type != "person" or not after < name.range[0] < place[0]:
                continue
            if any(low <= name.range[0] < high for low, high in self._own_words):
                continue
            sentence = self._body.sentence(name.range[0])
            lead = self._body.text((sentence[0], name.range[0])) if sentence else "none of it"
            if all(fold(word).strip(".") in TITLES for word in lead.split()):
                best = name.range[0], self._body.folded(name.range)
        if best is None:
            return None
        key = self._people.key(self._body.article.id, best[1])
        return self._person(key, best[1]) if key else None

    def _latest(self, before: int, chars: int, *, plural: bool, gender: str | None = None) -> Record | None:
        fits = [
            r for r in self.records.values()
            if r.plural == plural and r.class_ in {"named", "role", "anonymous", "collective"} and r.mentions
            and 0 <= before - r.last <= chars and not (gender and r.gender and r.gender != gender)
            and not (not plural and r.class_ == "role" and r.head not in _PERSONAL)
        ]  # fmt: skip
        return max(fits, key=lambda r: (r.last, r.id), default=None)

    def _it(self, before: int) -> Record | None:
        fits = [
            r for r in self.records.values()
            if r.mentions and 0 <= before - r.last <= _IT_CHARS
            and (r.class_ in {"document", "outlet"} or (r.class_ == "role" and r.head not in _PERSONAL))
        ]  # fmt: skip
        return max(fits, key=lambda r: (r.last, r.id), default=None)

    def _relative(self, place: Range) -> Record | None:
        for name in self._body.layers.names:
            gap = (
                self._body.text((name.range[1], place[0])) if name.range[1] <= place[0] <= name.range[1] + 3 else "none"
            )
            if name.type == "person" and gap.strip() in {"", ","}:
                spelt = self._body.folded(name.range)
                key = self._people.key(self._body.article.id, spelt)
                return self._person(key, spelt) if key else None
        return None

    def _antecedent(self, found: Described) -> Record | None:
        """Return the latest source of the same head noun, number and modifiers: "the two people"."""
        head = _SINGULAR.get(found.head, found.head.removesuffix("s"))
        fits = [
            r for r in self.records.values()
            if r.class_ not in {"named", "outlet"} and r.mentions and r.plural == found.plural
            and _SINGULAR.get(r.head, r.head.removesuffix("s")) == head and found.words <= r.words
            and (found.people.high is None or not found.plural or r.people == found.people)
        ]  # fmt: skip
        return max(fits, key=lambda r: (r.last, r.id), default=None)

    def _holder(self, found: Described) -> Record | None:
        """Return the person who holds the role of "the attorney general", when the pile names just one."""
        if found.plural or found.class_ != "role":
            return None
        key = self._people.holder(self._body.article.id, {*found.words, found.head})
        return self._person(key, found.label) if key else None

    def _new(self, found: Described) -> Record | None:
        if found.class_ == "none":
            return None
        record = self._record(self._own_id(found.label), found.class_, found.label, found.people)
        record.access = found.access
        record.head, record.plural, record.gender = found.head, found.plural, _gender_of_head(found.head)
        record.words = found.words | frozenset(fold(w) for w in found.label.split())
        return record

    def _own_id(self, label: str) -> str:
        # a lone surrogate cannot be hashed
        plain = fold(label).removeprefix("the ").encode("utf-8", "replace").decode()
        return content_id("source", self._body.article.id, plain)

    def _record(self, ident: str, class_: SourceClass, label: str, people: People) -> Record:
        return self.records.setdefault(ident, Record(ident, class_, label, people))

    def note_anonymity(self) -> None:
        """Find the sentences that grant anonymity; set the class of whom they protect, and the reason given."""
        for sentence in self._body.layers.sentences:
            text = self._body.text(sentence)
            for match in ANONYMITY.finditer(text):
                record = self._protected(sentence, text, sentence[0] + match.start())
                if record is None:
                    continue
                record.class_ = "anonymous"
                reason = REASON.match(text, match.end()) or NOT_AUTHORISED.match(text, match.start())
                if reason is not None and record.reason is None:
                    low, high = reason.span(1) if reason.re is REASON else reason.span()
                    record.reason = (sentence[0] + low, sentence[0] + low + len(text[low:high].rstrip(' ,\n\t”"')))

    def _protected(self, sentence: Range, text: str, at: int) -> Record | None:
        here = [
            (place, r) for r in self.records.values() for place in r.mentions
            if sentence[0] <= place[0] <= at and r.class_ in {"role", "collective", "anonymous"}
        ]  # fmt: skip
        if here:
            return max(here, key=lambda pair: (pair[0], pair[1].id))[1]
        later = _LATER_PHRASE.match(text)
        if later is None:
            return None
        place = (sentence[0] + later.start(1), sentence[0] + later.end(1))
        found = describe(self._body.text(place), self._names_in(place))
        record = self._antecedent(found) if found.reference in {"definite", "role"} else None
        if record is not None and place not in record.mentions:
            record.mentions.append(place)
        return record


_PERSONAL = frozenset(
    """spokesman spokeswoman spokesperson representative secretary lawyer attorney counsel director chairman chairwoman
    chair president minister mayor governor senator congressman congresswoman councillor judge prosecutor
    commissioner chief ambassador manager executive chancellor premier leader head sheriff superintendent deputy
    captain principal""".split()
)


def _governs(lead: str) -> bool:
    return any(word.lower() in {"by", "of", "in", "from", "to", "for", "with", "at", "near"} for word in lead.split())


def _gender(before: str) -> str | None:
    words = before.replace(".", " ").lower().split()
    last = words[-1] if words else ""
    if last in _MALE:
        return "m"
    return "f" if last in _FEMALE else _gender_of_head(last)


def _gender_of_head(head: str) -> str | None:
    if head.endswith("woman"):
        return "f"
    return "m" if head.endswith("man") and head not in {"woman", "human"} else None


def resolved(sources: ArticleSources, utterances: Sequence[Utterance]) -> list[Record | None]:
    """Return the source of each utterance, read in the order of their source phrases."""
    order = sorted(range(len(utterances)), key=lambda n: (utterances[n].source or utterances[n].cue, n))
    found: list[Record | None] = [None] * len(utterances)
    for number in order:
        found[number] = sources.of(utterances[number])
    sources.note_anonymity()
    return found
