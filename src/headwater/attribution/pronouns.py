"""Whom a pronoun means in one article: by who spoke last, whose name opens a sentence, and number and gender."""

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence

from headwater.attribution.body import Body
from headwater.attribution.describe import describe
from headwater.attribution.leading import gender_of_head, leads_name, titled
from headwater.attribution.nouns import is_person, kind_of
from headwater.attribution.records import Record
from headwater.attribution.registers import Register
from headwater.attribution.wordlists import PERSONAL
from headwater.reader.clauses import has_verb
from headwater.reader.layers import Range, Utterance
from headwater.reader.person_nouns import MANY_PERSONS
from headwater.reader.spoken import TURN

_HE_CHARS, _THEY_CHARS, _IT_CHARS = 900, 1_200, 500
_UNNAMED_CHARS = 400
_PARAGRAPH_CHARS = 4  # blanks that may part a sentence from the one in the paragraph before
_RELATIVE_CHARS, _PHRASE_CHARS = 60, 160
_APPOSITION = re.compile(r",\s(?:(?:the|an?|his|her|their|its)\s[^,;:.()“”\"]{2,50}|\d{1,3}),\s*")
# "A museum spokeswoman | denied it."
_BROUGHT_IN = re.compile(
    r"(?:An?|One|Another)\s(?:[\w’'-]+\s){0,4}?(?P<head>[a-z-]+)"
    r"(?=(?:\s(?:of|for|at|in|with)\s(?:[\w’'.-]+\s){1,5}?)?\s?\b(?:(?:who|did|had|has|was|is|said|told|would)\b|[a-z]{3,}ed\b))"
)
# "Analysts at Hart Lomax | cut their target."
_MANY_BROUGHT_IN = re.compile(
    r"(?:(?:Some|Two|Three|Four|Five|Several|Many|Most|Other)\s)?(?:[\w’'-]+\s){0,2}?(?P<head>[A-Za-z]{3,}s|[Pp]eople)"
    r"(?:\s(?:of|for|at|in|from)\s(?:the\s)?(?:[A-Z][\w’'.-]*|&)(?:\s(?:[A-Z][\w’'.-]*|&)){0,4})?(?=\s[a-z])"
)
# "the leak of | a report by auditors, | which claimed ..."
_THING_BEFORE = re.compile(
    r"\b(?=(?P<phrase>(?:an?|the|its|his|her|their|this|that)\s(?:[\w’'-]+\s){0,3}?(?P<head>[a-z-]+)"
    r"(?:\s(?:by|of|from|on|into|for)\s(?:[\w’'.-]+\s){0,5}?[\w’'.-]+)?),?\s*$)",
    re.IGNORECASE,
)
# "they spoke to | a nurse at the clinic | who ...", "two men | who"
_PERSON_BEFORE = re.compile(
    r"\b(?=(?P<phrase>(?:an?|the|one|two|three|four|five|six|several|some|many|his|her|their|its|another)\s"
    r"(?:[\w’'-]+\s){0,3}?(?P<head>[a-z-]+)"
    r"(?:\s(?:of|for|at|in|from|with|on)\s(?:[\w’'.&-]+\s){0,4}?[\w’'.&-]+)?),?\s*$)",
    re.IGNORECASE,
)
# "Piet Dorr, a diver, | who", "Nurses at the clinic | who"
_SUBJECT_CHARS = 120
_GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_WORD = re.compile(r"[^\W\d_]+")


class Pronouns:
    """Finds the source that a pronoun of one article means.

    `own` are the words said: whoever is named in them is spoken of, and is not "he".
    """

    def __init__(self, body: Body, register: Register) -> None:
        self._body, self._register = body, register
        self._quoted = tuple(quotation.inner for quotation in body.layers.quotations)
        turns = [u for u in body.layers.utterances if u.rule == TURN and u.source]
        self._turns = sorted((u.content[0], u.source[0]) for u in turns)
        self._called: dict[str, str] = {}  # the genders of pronouns by the people whom they were found to mean

    def he(self, place: Range, own: Sequence[Range], hearer: Range | None = None) -> Record | None:
        """Return the last speaker, or the person whose name opens a sentence since; `hearer`: who is told it."""
        gender = self._gender(place)
        found = self.person(place[0], own, gender)
        if found is not None and hearer is not None and self._gender(hearer) not in (gender, None):
            found = None if self._may_hear(found, place[0], self._gender(hearer)) else found
        if found is not None and gender and _inside(place[0], self._quoted) and self._is_open(found, place[0]):
            found = None
        if gender and (found is None or self._is_far(found, place[0])):
            found = self._of_gender(gender, place[0], own) or found
        if found is not None and gender and found.key:
            self._called.setdefault(found.id, gender)
        return found

    def _is_far(self, found: Record, before: int) -> bool:
        """Whether nothing tells the gender of somebody who has not spoken, nor is named in the sentence before."""
        spoke = any(record is found for _, record in self._register.history.before(before, before - _HE_CHARS))
        if spoke or found.key is None or found.gender or found.id in self._called:
            return False
        last = self._sentence_before(before, _PARAGRAPH_CHARS)
        near = self._body.names_between(last[0], before) if last else ()
        return all(self._register.key(self._body.folded(name.range)) != found.key for name in near)

    def _may_be(self, record: Record, gender: str | None) -> bool:
        """Whether neither a name or noun nor another pronoun in the article calls somebody by the other gender."""
        known = record.gender or self._called.get(record.id)
        return not (gender and known and known != gender)

    def _gender(self, pronoun: Range) -> str | None:
        return _GENDERS.get(self._body.text(pronoun).strip().lower())

    def _may_hear(self, found: Record, before: int, gender: str | None) -> bool:
        """Whether "her" in "he told her" may be the one who was found for "he": nothing tells which of them it is.

        "Piet Orr met Lorn Falk. He told her": the first of the two tells it.
        """
        if found.key is None or found.gender is not None:
            return False
        last = self._sentence_before(before, _PARAGRAPH_CHARS)
        named = [n for n in self._body.names_between(*last) if n.type == "person"] if last else []
        people = [self._register.called(self._body.folded(name.range)) for name in named]
        if any(one is not None and one is not found and one.gender == gender for one in people):
            return False  # "Lena Hale, his sister, came. He told her"
        return set(people) <= {found} or people[0] is not found

    def person(self, before: int, own: Sequence[Range], gender: str | None) -> Record | None:
        """Return the last speaker before the place, or the person whose name opens a sentence since."""
        spoken = self._latest(before, _HE_CHARS, own, plural=False, gender=gender)
        brought = self._brought_in(before, spoken[0] if spoken else -1, gender)
        if brought is not None:
            return brought
        since = spoken[0] + 1 if spoken else max(before - _HE_CHARS, self._turn(before) or 0)
        opened = self._sentence_subject((since, before), own, gender)
        if opened is not None and not self._is_told_of(opened, own, gender):
            return opened[1]
        return spoken[1] if spoken else None

    def they(self, before: int, own: Sequence[Range]) -> Record | None:
        """Return the last people who spoke, or whom the sentence before brings in."""
        latest = self._latest(before, _THEY_CHARS, own, plural=True)
        brought = self._many_brought_in(before, latest[0] if latest else -1)
        if brought is not None:
            return brought
        return latest[1] if latest else None

    def it(self, before: int) -> Record | None:
        """Return the last body, text or event that said something."""
        for _, record in self._register.history.before(before, before - _IT_CHARS):
            body = record.class_ == "named" and record.key is None and not record.plural
            if body or record.class_ in {"document", "outlet", "public_event"}:
                return record
        return None

    def who(self, before: int) -> Record | None:
        """Return whoever is a source right before "who", or is named there, the document before "which".

        What is said of a person between commas may stand between: "Ida Roe, the mayor, | who", "Ida Roe, 26, | who".
        """
        spoken = self._mentioned_at(before)
        if spoken is not None:
            return spoken
        names = self._body.names_between(before - _RELATIVE_CHARS, before)
        if names and self._body.text((names[-1].range[1], before)).strip() in {"", ","}:
            return self._register.called(self._body.folded(names[-1].range)) if names[-1].type == "person" else None
        person = next((name for name in reversed(names) if name.type == "person"), None)
        if person is not None and _APPOSITION.fullmatch(self._body.text((person.range[1], before))):
            return self._register.called(self._body.folded(person.range))
        return self._text_before(before)

    def _mentioned_at(self, before: int) -> Record | None:
        """Return the source whose phrase ends right before a place: "according to a senior official, | who ..."."""
        for _, record in self._register.history.before(before, before - _PHRASE_CHARS):
            ends = (end for start, end in record.mentions if start < before and before - _PHRASE_CHARS <= end <= before)
            if any(self._body.text((end, before)).strip() in {"", ","} for end in ends):
                return record
        return None

    def _text_before(self, before: int) -> Record | None:
        """Return the document before "which": "a report by auditors which found faults"."""
        here = self._body.sentence(before)
        text = self._body.text((max(here[0], before - _RELATIVE_CHARS), before)) if here else ""
        texts = [m["phrase"] for m in _THING_BEFORE.finditer(text) if kind_of(m["head"].lower()) == "document"]
        return self._register.described(describe(texts[-1], ())) if texts else None

    def person_before(self, place: Range) -> Range | None:
        """Return where the words stand that call somebody, or people, right before "who": "a nurse | who", or None.

        They are what the sentence opens with, as long as no verb has come, or the nearest noun phrase.
        """
        here = self._body.sentence(place[0])
        if here is None:
            return None
        opening = self._body.text((here[0], place[0])).rstrip(" ,\n")
        end = here[0] + len(opening)
        if opening and len(opening) <= _SUBJECT_CHARS and not has_verb(opening):
            names = self._body.names_between(here[0], end)
            named = next((n for n in names if n.type == "person"), None)
            if named is not None and named.range[0] == here[0]:
                return here[0], end
        start = max(here[0], end - _RELATIVE_CHARS)
        found = [m for m in _PERSON_BEFORE.finditer(self._body.text((start, end))) if is_person(m["head"].lower())]
        if found:
            return start + found[-1].start("phrase"), start + found[-1].end("phrase")
        several = _MANY_BROUGHT_IN.match(f"{opening} who") if len(opening) <= _SUBJECT_CHARS else None
        return (here[0], end) if several and is_person(several["head"].lower()) and not has_verb(opening) else None

    def _latest(
        self, before: int, chars: int, own: Sequence[Range], *, plural: bool, gender: str | None = None
    ) -> tuple[int, Record] | None:
        """Return the last person, or people, mentioned as a source within so many characters, and where."""
        turn = self._turn(before)
        speaking = self._speaking(turn) if turn is not None else None
        for start, record in self._register.history.before(before, max(before - chars, turn or 0)):
            if _inside(start, own) or record is speaking or self._is_theirs(start, before, gender):
                continue
            body = record.class_ == "named" and record.key is None and not record.plural
            person = record.class_ in {"named", "anonymous", "collective"} or record.head in PERSONAL
            # "a nurse said ..., she said"
            person = person or (gender is not None and record.class_ == "role" and is_person(record.head))
            several = record.class_ == "collective" and not record.plural  # a group, which is no "he"
            person = person and not ((body or several) and gender)
            if gender and record.key is None and (start < before - _UNNAMED_CHARS or start in self._register.nested):
                continue  # whoever has no name is "he" for a sentence or two
            if person and self._may_be(record, gender) and record.plural == plural:
                return start, record
        return None

    def _is_theirs(self, start: int, before: int, gender: str | None) -> bool:
        """Whether a phrase of the same sentence is somebody of theirs: "his lawyer says that | he" is no lawyer."""
        here = self._body.sentence(before)
        if not gender or here is None or start < here[0]:
            return False
        return self._gender((start, start + len("his"))) == gender and self._body.text((start, start + 4)).endswith(" ")

    def _turn(self, at: int) -> int | None:
        """Return where the label of the turn that holds the place stands; what others said before it is not asked."""
        number = bisect_right(self._turns, ((at, sys.maxsize), (0, 0))) - 1
        return self._turns[number][1][0] if number >= 0 and at < self._turns[number][0][1] else None

    def _speaking(self, label: int) -> Record | None:
        """Return whose turn it is: they are "I" in it, and never "he"."""
        return next((record for _, record in self._register.history.before(label + 1, label)), None)

    def _sentence_subject(
        self, stretch: Range, own: Sequence[Range], gender: str | None
    ) -> tuple[Range, Record | None] | None:
        """Return the name that opened the last sentence of the stretch that one opens, and whom of the gender it means.

        Whom it means is None where it may be several.
        """
        for name in reversed(self._body.names_between(*stretch)):
            sentence = self._body.sentence(name.range[0])
            if name.type != "person" or _inside(name.range[0], own) or sentence is None:
                continue
            if _inside(name.range[0], self._quoted):
                continue  # whoever is spoken of inside a quotation speaks nowhere
            lead = self._body.text((sentence[0], name.range[0])).split()
            if leads_name(lead):
                record = self._register.called(self._body.folded(name.range), titled(" ".join(lead)))
                if record is None or self._may_be(record, gender):
                    return name.range, record
        return None

    def _is_told_of(self, opened: tuple[Range, Record | None], own: Sequence[Range], gender: str | None) -> bool:
        """Whether what is said calls the one whose name opened a sentence by the other pronoun, who then is not "she".

        "Lorn Falk sold it. He was paid, she said": nobody else in the sentence can be "he".
        """
        place, record = opened
        if not gender or record is None or record.gender or not self._calls_other(own, gender):
            return False
        sentence = self._body.sentence(place[0]) or place
        behind = self._body.text((place[1], max(place[1], sentence[1])))
        named = sum(name.type == "person" for name in self._body.names_between(*sentence))
        return named == 1 and not any(_is_one(word.lower()) for word in _WORD.findall(behind))

    def _calls_other(self, own: Sequence[Range], gender: str) -> bool:
        words = {word.lower() for place in own for word in _WORD.findall(self._body.text(place))}
        return any(_GENDERS.get(word, gender) != gender for word in words)

    def _is_open(self, found: Record, before: int) -> bool:
        """Whether "she" in somebody's words may be others: who speaks them is not "she", nor is any one of several."""
        if found.key is None:
            return True
        last = self._sentence_before(before, _PARAGRAPH_CHARS)
        named = self._body.names_between(*last) if last else ()
        keys = {self._register.key(self._body.folded(n.range)) for n in named if n.type == "person"}
        return found.gender is None and len(keys) > 1

    def _brought_in(self, before: int, since: int, gender: str | None) -> Record | None:
        """Return the unnamed person whom the sentence before opens with: "A spokeswoman denied it. "No," she said."."""
        here = self._body.sentence(before)
        if here is None or any(n.type == "person" for n in self._body.names_between(here[0], before)):
            return None
        last = self._sentence_before(before)
        found = _BROUGHT_IN.match(self._body.text(last)) if last and last[0] > since else None
        if found is None or not gender or not is_person(found["head"]):
            return None
        fits = gender_of_head(found["head"]) in (gender, None)
        return self._register.described(describe(found.group(), ())) if fits else None

    def _many_brought_in(self, before: int, since: int) -> Record | None:
        """Return the people with whom the sentence before opens: "Analysts at Hart cut it. ..., they wrote"."""
        last = self._sentence_before(before)
        found = _MANY_BROUGHT_IN.match(self._body.text(last)) if last and last[0] > since else None
        if found is None or not is_person(found["head"].lower()):
            return None
        return self._register.described(describe(found.group(), ()))

    def _sentence_before(self, at: int, blanks: int = 2) -> Range | None:
        here = self._body.sentence(at)
        # a blank or two stand between them
        found = (self._body.sentence(here[0] - n) for n in range(1, blanks + 1)) if here else iter(())
        return next((one for one in found if one is not None), None)

    def _of_gender(self, gender: str, before: int, own: Sequence[Range]) -> Record | None:
        """Return the person named last in this sentence or the one before whose title or name tells the gender."""
        last = self._sentence_before(before)
        for name in reversed(self._body.names_between(last[0] if last else before, before)):
            told = name.type == "person" and not _inside(name.range[0], own)
            spelt = self._body.folded(name.range)
            key = self._register.key(spelt) if told else None
            if key and self._register.gender(key) == gender:
                return self._register.person(key, spelt)
        return None


def hearer_of(body: Body, utterance: Utterance) -> Range | None:
    """Return who is told what is said: the addressee that was read, or the pronoun right behind the cue."""
    if utterance.addressee is not None or not utterance.cue or not utterance.content:
        return utterance.addressee
    low, high = utterance.cue[-1][1], utterance.content[0][0]
    told = body.text((low, high)) if low < high else ""
    start = low + len(told) - len(told.lstrip())
    return (start, start + len(told.strip())) if told.strip().lower() in _GENDERS else None


def _inside(at: int, places: Sequence[Range]) -> bool:
    return any(low <= at < high for low, high in places)


def _is_one(noun: str) -> bool:
    """Whether the noun names one person: "clerk", neither "clerks" nor "staff"."""
    return is_person(noun) and noun not in MANY_PERSONS and (not noun.endswith("s") or noun.endswith("ss"))
