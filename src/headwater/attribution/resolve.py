"""Who each source phrase of one article means: names, roles, pronouns and later mentions."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from headwater.attribution.bodies_mentioned import BodyMentions, force_meant
from headwater.attribution.body import Body
from headwater.attribution.describe import describe
from headwater.attribution.described import Described
from headwater.attribution.epithets import Epithets
from headwater.attribution.institutions import Institutions
from headwater.attribution.issuers import Issuer
from headwater.attribution.labels import Labels
from headwater.attribution.leading import gender_of_head, leads_outlet
from headwater.attribution.named_later import NamedLater
from headwater.attribution.no_source import is_no_source
from headwater.attribution.nouns import is_person, kind_of
from headwater.attribution.numbered import numbered, other_of, part_of
from headwater.attribution.outlets import Outlets
from headwater.attribution.papers import paper_of
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.pronouns import Pronouns, hearer_of
from headwater.attribution.records import History, Record
from headwater.attribution.registers import Register
from headwater.attribution.spelt_names import body_beside, spelt_name
from headwater.attribution.spoken_for import short_of_holder
from headwater.attribution.voice import Voice
from headwater.attribution.wordlists import ANONYMITY
from headwater.model import People
from headwater.reader.layers import Name, NameType, Range, Utterance
from headwater.reader.spoken import TURN

_HE_CHARS, _IT_CHARS = 900, 500
_SOMEBODY = frozenset(["person", "individual", "man", "woman"])
_OUTLET_LEAD_CHARS = 60
_ONE_MORE = frozenset("other second third fourth fifth".split())
# nouns for texts that institutions are called by too
_TEXTS_AND_BODIES = frozenset("archive archives census program programme register registry survey".split())

# "The driver, | who asked not to be named"
_WHO, _CLAUSE_CHARS = re.compile(r"\s?,?\s?who\s[^,.;:—]*", re.IGNORECASE), 120
# "a Lantern report", "the Lantern story of 5 March", "the Lantern's man"
_REPORT = r"(?:news\s)?(?:reports?|stor(?:y|ies)|articles?|items?|dispatch(?:es)?|investigation)\b"
_ITS_REPORT = re.compile(rf"{_REPORT}|[’']s?\s(?:own\s)?(?:man|reporters?|correspondent)$")
# one of several unnamed people: "said one, who planned the work"
_ONE = re.compile(r"(?:one|another)(?:\s*,.*)?", re.IGNORECASE | re.DOTALL)
# "the dead was Ida Orr, a teacher, | his sister, Anna Orr, | said"
_KIN_BEHIND = re.compile(r",\s(?=(?:his|her|their)\s(?:[\w-]+\s){0,2}?(?P<noun>[a-z-]+),?\s[A-Z])")
# "one of them", "two of the people", "some of those officials"
_SOME_OF = re.compile(
    r"(?P<number>one|two|three|four|five|six|some|several|both|all|most|many|another)\s+of\s+"
    r"(?:(?P<pronoun>them|those|whom)\b(?!\s+\w)|(?P<counted>the\s+(?:two|three|four|five|six|pair)\s*,?$)|(?P<whole>(?:the|those|these)\s+\w+))",
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
        self._register = Register(body, people, outlets, institutions)
        self._voice = Voice(body, self._register, issuer)
        self._pronouns = Pronouns(body, self._register)
        self._epithets = Epithets(body, people, self._register, self._pronouns)
        self._labels = Labels(body, people, self._register, self._epithets)
        self._named_later = NamedLater(body, self._register)
        self._institutions, self._mentions = institutions, BodyMentions(body, institutions)
        self._known = outlets
        self._outlets = outlets.in_body(body)
        self._outlet_starts = [place[0] for place, _ in self._outlets]
        self._own_words: tuple[Range, ...] = ()
        self._hearer: Range | None = None

    @property
    def records(self) -> dict[str, Record]:
        """The sources found so far, by id."""
        return self._register.records

    @property
    def history(self) -> History:
        """The mentions found so far."""
        return self._register.history

    def issuer(self, issuer: Issuer) -> Record:
        """Return the record of who speaks in the article's own voice."""
        return self._register.issuer(issuer)

    def of(self, utterance: Utterance) -> Record | None:
        """Return the source of the utterance and note the mention; None where the phrase cannot be resolved."""
        if not utterance.source or self._body.text(utterance.source[0]).lower() == "you":
            return None
        in_turn = utterance.rule == TURN
        if not in_turn and is_no_source(self._body, self._known, utterance):
            return None
        # "Ms. Doe, he said, had left": whoever is spoken of is not "he"
        self._own_words, self._hearer = utterance.content, hearer_of(self._body, utterance)
        place = _nearest(utterance)
        if utterance.within is not None:
            self._register.nested.add(place[0])
        record = self._turn(place) if in_turn else self._paper(utterance) or self.mention(place)
        if record is not None:
            self._voice.note(utterance.content, record)
        return record

    def _turn(self, place: Range) -> Record | None:
        record = self._labels.speaker(place, self.names_in(place))
        if record is not None:
            self.history.note(place, record)
        return record

    def _paper(self, utterance: Utterance) -> Record | None:
        """Return the memo that somebody is quoted from, which is the source then and nobody on record."""
        place = paper_of(self._body, utterance)
        if place is None:
            return None
        record = self._register.unnamed(self._body.folded(place), "document", People(low=1, high=1))
        self.history.note(place, record)
        return record

    def waits(self, utterance: Utterance) -> bool:
        """Whether its source is an "I" in quotation marks, which is known once all others are."""
        return bool(utterance.source) and self._voice.is_quoted(utterance.source[0])

    def mention(self, place: Range) -> Record | None:
        """Return the source that the phrase at `place` means."""
        record = self._outlet(place) or self._issuing(place) or self._described(place)
        if record is not None:
            self.history.note(place, record)
        return record

    def _issuing(self, place: Range) -> Record | None:
        """Return the body that puts out its own word, where the phrase is its name, or what it is and its name."""
        phrase = self._body.text(place).strip(" ,\n")
        lead, comma, last = phrase.rpartition(", ")
        called = last if comma and kind_of(describe(lead, ()).head) == "body" else phrase
        name = self._known.body_named(called)  # "a rival firm, Hart Lomax"
        whose = None if name else self._institutions.of_board(phrase)
        return self._register.issuing(name) if name else self._register.institution(whose) if whose else None

    def _outlet(self, place: Range) -> Record | None:
        """Return the outlet that heads the phrase: `The Lantern`, `the news agency OPA`; not `a copy seen by OPA`."""
        start, end = place
        first = bisect_left(self._outlet_starts, start - _OUTLET_LEAD_CHARS)
        for (low, high), name in self._outlets[first : bisect_left(self._outlet_starts, end)]:
            if low < start:
                # "The" belongs to the name and not to the phrase, or the other way round
                if high == end:
                    return self._register.outlet(name)
                continue
            lead, tail = self._body.text((start, low)), self._body.text((high, max(high, end))).strip(" ,\n")
            # "The Lantern, a weekly paper, reported"
            apart = self._body.text((high, max(high, end))).startswith(",")
            if high <= end and (apart or not tail or _ITS_REPORT.match(tail)) and leads_outlet(lead):
                return self._register.outlet(name)
        return None

    def _described(self, place: Range) -> Record | None:  # noqa: PLR0911 (a table of cases)
        place = self._of_kin(place)
        place = short_of_holder(place, self.names_in(place), self._body, self._people, self._register)
        place = (place[0] + body_beside(self._body.text(place)), place[1])
        phrase = self._body.text(place)
        meant = self._labels.shouted(phrase) or self._some_of(place, phrase)
        if meant is not None:
            return meant
        found = self._kept_back(describe(phrase, self.names_in(place)), place[1])
        if found.reference == "first":
            return self._first(place)
        if found.reference == "name":
            return self._register.people(phrase, found)
        if found.reference == "he":
            return self._pronouns.he(place, self._own_words, self._hearer)
        if found.reference == "they":
            return self._pronouns.they(place[0], self._own_words)
        if found.reference == "it":
            name = self._mentions.subject(place[0])
            return self._register.institution(name) if name else self._pronouns.it(place[0])
        if found.reference == "relative":
            return self._pronouns.who(place[0]) or self._outlet_at(place[0]) or self._person_before(place)
        if found.reference in {"definite", "role"}:
            return self._definite(found, place)
        named = self._named_later.person(found, place)
        return named or (None if self._epithets.is_named_next(found, place) else self._by_words(found, place))

    def _kept_back(self, found: Described, end: int) -> Described:
        """Return who the phrase that ends there means, as somebody without a name if a clause behind it says so."""
        clause = _WHO.match(self._body.text((end, end + _CLAUSE_CHARS))) if found.class_ == "role" else None
        unnamed = clause is not None and ANONYMITY.search(clause.group()) is not None
        return found._replace(class_="anonymous", hidden=True) if unnamed else found

    def _by_words(self, found: Described, place: Range) -> Record | None:
        # a force goes without an article: "police said"; "Tarn police" are the force of that name, "riot police" any
        named, any_force = self._mentions.force(found), force_meant(found)
        meant = self._thing_before(any_force, place[0]) if any_force and not named else None
        force = self._register.institution(named) if named else meant
        found = found._replace(proper="") if found.proper == "Police" and not any_force else found
        return force or self._register.described(found) or self._spelt(self._body.text(place))

    def _spelt(self, phrase: str) -> Record | None:
        """Return the body whose name nobody has read as one: "Ostral Grid", "its owner, Pelago Lines"."""
        name = spelt_name(phrase)
        return self._register.institution(name) if name else None

    def _of_kin(self, place: Range) -> Range:
        """Return where the phrase of a relative begins behind that of who is spoken of: "her brother, Carl Stone"."""
        kin = _KIN_BEHIND.search(self._body.text(place))
        return (place[0] + kin.end(), place[1]) if kin and is_person(kin["noun"]) else place

    def _outlet_at(self, before: int) -> Record | None:
        """Return the outlet whose name stands right before "which"."""
        at = bisect_left(self._outlet_starts, before) - 1
        if at < 0 or self._body.text((self._outlets[at][0][1], max(self._outlets[at][0][1], before))).strip() != ",":
            return None
        return self._register.outlet(self._outlets[at][1])

    def _person_before(self, place: Range) -> Record | None:
        """Return whoever the words right before "who" call a person or people: "The nurse | who", "two men, | who"."""
        phrase = self._pronouns.person_before(place) if self._body.text(place).lower() == "who" else None
        if phrase is None:
            return None
        apart = self._body.text((phrase[1], place[0])).strip()  # without a comma the clause tells which nurse it is
        found = describe(self._body.text(phrase), self.names_in(phrase))
        return self._described(phrase) or (None if apart else self._register.described(found))

    def _definite(self, found: Described, place: Range) -> Record | None:
        """Return whom "the official" or "the mogul" means: unnamed before, named so, or named last; else itself."""
        known = self.antecedent(found, place[0]) or (None if found.hidden else self._told(found, place[0]))
        known = known or self._epithets.last(found, place, self._own_words)
        one_more = found.words & _ONE_MORE  # whoever it is, it is not the one who spoke last
        if known is None and not found.plural and not one_more and found.class_ in {"role", "anonymous"}:
            known = self._latest_like(found, place[0])
        known = known or self._spelt(self._body.text(place))
        return known or (None if self._epithets.is_open(found, place[0]) else self._register.described(found))

    def _first(self, place: Range) -> Record | None:
        meant = self._voice.meant(place)  # not known, or the turns of a talk tell: then it is who spoke last
        if meant is None and (self._voice.in_turns or self._voice.is_quoted(place)):
            return self._pronouns.he(place, self._own_words) if self._body.text(place) == "I" else None
        return meant

    def _some_of(self, place: Range, phrase: str) -> Record | None:
        """Return those of people mentioned before whom "one of them" or "two of the officials" means."""
        part = _SOME_OF.match(phrase)
        if part is None and _ONE.fullmatch(phrase.strip(" ,\n")):
            return part_of(self._pronouns.they(place[0], self._own_words), "one", self._register)
        if part is None:
            return numbered(phrase, place[0], self._register) or other_of(phrase, place[0], self._register)
        if part["pronoun"] or part["counted"]:
            whole = self._pronouns.they(place[0], self._own_words)
        else:
            start = place[0] + part.start("whole")
            found = describe(self._body.text((start, place[1])), self.names_in((start, place[1])))
            whole = self.antecedent(found, place[0]) or self._latest_like(found, place[0])
        if whole is not None and part["number"].lower() in {"all", "both"} and part["pronoun"]:
            return whole if whole.class_ in {"anonymous", "collective"} else None
        return part_of(whole, part["number"].lower(), self._register)

    def _latest_like(self, found: Described, before: int) -> Record | None:
        """Return the last unnamed source of the noun and number, described as it may be."""
        like = self.history.of_noun(found.head, before, plural=found.plural)
        return next((r for _, r in like if r.class_ not in {"named", "outlet"}), None)

    def _told(self, found: Described, before: int) -> Record | None:
        """Return whom "the agency", "the newspaper" or "the senator" means among those named before."""
        if found.plural or self._epithets.tells_more(found):
            return self._epithets.holder(found, before)
        if found.class_ == "outlet":
            return self._outlet_before(found, before)
        if found.class_ in {"named", "document"}:
            return self._thing_before(found, before)
        return self._epithets.holder(found, before)

    def _outlet_before(self, found: Described, before: int) -> Record | None:
        own = self._body.article.outlet
        if own and found.label.lower().startswith("this "):
            return self._register.outlet(self._known.canonical(own))
        place = self._outlet_starts[: bisect_left(self._outlet_starts, before)]
        near = place and place[-1] >= before - _IT_CHARS
        return self._register.outlet(self._outlets[len(place) - 1][1]) if near else None

    def _thing_before(self, found: Described, before: int) -> Record | None:
        called = self._mentions.called(found, before)
        if called is not None:
            return self.mention(called)
        if found.class_ == "document" and found.head not in _TEXTS_AND_BODIES:
            return None  # "the agreement" is no body, though its name is read as one
        # "the Hart administration" says which it is
        named = any(word[:1].isupper() for word in found.label.split()[1:])
        last = None if named else self._mentions.before(found, before, self._own_words)
        name = last or self._mentions.ending(found)
        return self._register.institution(name) if name else None

    def names_in(self, place: Range) -> list[Name]:
        """Return the names inside the phrase, offsets from its first character."""
        start, end = place
        inside = [n for n in self._body.names_between(start, end) if n.range[1] <= end]
        return [Name(range=(n.range[0] - start, n.range[1] - start), type=self._type(n)) for n in inside]

    def _type(self, name: Name) -> NameType:
        known = name.type == "unknown" and self._people.is_body(self._body.folded(name.range))
        return "organization" if known else name.type

    def _unnamed_before(self, head: str, before: int) -> Record | None:
        """Return whom "that person" means: the last insider who spoke, if nobody with a name has spoken since.

        "The man" may be anybody unnamed who spoke last.
        """
        gender = gender_of_head(head)
        meant = {"anonymous", "role"} if gender else {"anonymous"}
        for _, record in self.history.before(before, before - _HE_CHARS):
            if not record.plural and (record.class_ in meant or record.key):
                return None if record.key or (gender and record.gender not in (gender, None)) else record
        return None

    def antecedent(self, found: Described, before: int) -> Record | None:
        """Return the latest source of the same head noun, number and modifiers: "the two people"."""
        for _, record in self.history.of_noun(found.head, before, plural=found.plural):
            counted = found.people.high is None or not found.plural or record.people == found.people
            if record.class_ not in {"named", "outlet"} and found.words <= record.words and counted:
                # "two of the officials said ..., the officials said": all of them again
                return record.whole if found.plural and found.people.high is None and record.whole else record
        anybody = found.head in _SOMEBODY and not found.plural and not found.words
        return self._unnamed_before(found.head, before) if anybody else None


def _nearest(utterance: Utterance) -> Range:
    """Return the source phrase that stands closest to the cue: "asked about Doe, Roe said"."""
    if len(utterance.source) == 1 or not utterance.cue:
        return utterance.source[0]
    first, last = utterance.cue[0][0], utterance.cue[-1][1]
    return min(utterance.source, key=lambda s: (max(first - s[1], s[0] - last, 0), s))


def resolved(sources: ArticleSources, utterances: Sequence[Utterance]) -> list[Record | None]:
    """Return the source of each utterance, read in the order of their source phrases, quoted first persons last."""
    waiting = [sources.waits(utterance) for utterance in utterances]
    order = sorted(range(len(utterances)), key=lambda n: (waiting[n], utterances[n].source or utterances[n].cue, n))
    found: list[Record | None] = [None] * len(utterances)
    for number in order:
        found[number] = sources.of(utterances[number])
    return found
