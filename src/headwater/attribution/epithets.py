"""Whom a definite noun for one person means: "the Hartland senator", "the mogul"."""

import re
from collections import Counter
from functools import cached_property

from headwater.attribution.body import Body
from headwater.attribution.described import Described
from headwater.attribution.leading import gender_of_head, leads_name
from headwater.attribution.nouns import is_person
from headwater.attribution.people import People as PeopleIndex
from headwater.attribution.people import gender_of
from headwater.attribution.pronouns import Pronouns
from headwater.attribution.records import Record, singular
from headwater.attribution.registers import Register
from headwater.attribution.roles import OFFICES, PARTY_WORDS
from headwater.attribution.wordlists import (
    LEGISLATORS,
    NUMBERS,
    OF_A_SCENE,
    OPEN_PLURALS,
    PASSERS_BY,
    PEERS,
    RELATED,
    SETS_OF_PEOPLE,
)
from headwater.reader.layers import Range
from headwater.reader.words import fold

_HOLDER_CHARS = 900
_DONE_BY, _DONE_BY_CHARS = re.compile(r"\b(?:he|she)\s(?:[\w’']+\s){1,4}by\s$", re.IGNORECASE), 60
# "the governor | of North Norland", but not "the nominee | for the Nov. 8 election"
_OF_WHAT = re.compile(
    r"\s(?:of|to|for|at|in)\s(?:the\s)?(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)(?![\w.’'-]*\.?\s\d)"
)
# whom a text knows by what they did or suffered there alone: "the driver of her car"
_THERE = frozenset(
    "driver passenger witness resident visitor caller victim survivor customer neighbor neighbour".split()
)
_ITS = frozenset("its their".split())
_WHOSE = frozenset("his her their".split())
# who acts for somebody, and is seldom named: "his lawyer", "her agent"
_ACT_FOR = frozenset(
    """lawyer attorney solicitor barrister counsel agent publicist adviser advisor aide accountant doctor
    physician""".split()
)
# "the mother of one of the victims", "the lawyer for a driver": whose they are is not said before either
_OF_ANYBODY = re.compile(
    r"\s(?:of|for|to)\s(?:(?:one|two|three|some|several|another)\sof\s(?:the|his|her|its|their|these|those)|an?|another|one)\s"
    r"(?:[a-z-]+\s)??(?P<whose>[a-z-]+)\b(?!\s[a-z]+s?\sof\b)"
)
# several people of one article are called so
_IN_A_RACE = frozenset("candidate contender front-runner frontrunner hopeful nominee challenger".split())


def _owners(found: Described) -> frozenset[str]:
    """Return whose or of where the role is, each as an owner: "Orr's lawyer", "the governor of Norland"."""
    head = re.search(rf"\b{re.escape(found.head)}\b", found.label, re.IGNORECASE)
    owning = [fold(word) for word in found.label[: head.start() if head else None].split() if word[:1].isupper()]
    tail = _OF_WHAT.match(found.label, head.end()) if head else None
    return frozenset(word for word in owning if word.endswith("'s")) | {
        f"{fold(word).strip('.')}'s" for word in (tail["name"].split() if tail else ())
    }


def _of_anybody(found: Described) -> bool:
    """Whether they are known by people of whom the text tells no more: "the mother of one of the victims"."""
    whose = _OF_ANYBODY.search(found.label)
    return whose is not None and is_person(whose["whose"])


class Epithets:
    """Finds the person of one article whom a role or another noun with "the" means, or leaves it open.

    A role means whoever the texts give it to; another noun means the last person who spoke or whose name opened a
    sentence, unless gender or another office stands against it. Whoever no noun with "a" brought in is no unnamed
    person: of such nouns that were taken for one, 10 of 18 were people with a name (`tests/gold/attribution`).
    """

    def __init__(self, body: Body, people: PeopleIndex, register: Register, pronouns: Pronouns) -> None:
        self._body, self._people, self._register, self._pronouns = body, people, register, pronouns

    def holder(self, found: Described, before: int) -> Record | None:
        """Return the person who holds the role of "the attorney general": the only one, else the one named last."""
        spoken_for = found.label.split()[0] != "the" or any(w.endswith(("'s", "’s")) for w in found.label.split())
        if found.plural or not is_person(found.head) or (found.head == "representative" and spoken_for):
            return None  # "the firm's representative" sits in no parliament
        # "Norland's mayor": whose mayor it is seldom stands in a title
        words = frozenset(word for word in found.words if not word.endswith("'s"))
        named = words & {fold(word) for word in found.label.split()[1:] if word[:1].isupper()}
        more = words - named
        named |= _owners(found)
        keys = self._people.holders(self._body.article.id, found.head, tuple(sorted(named)), tuple(sorted(more)))
        if fold(found.label.split()[0]) in _WHOSE:
            # whose spokeswoman it is may differ from article to article, and she is no man
            keys &= self._named_here
            keys = frozenset(key for key in keys if self._may_be(found.head, key))
        if len(keys) == 1:
            return self._register.person(next(iter(keys)), found.label)
        for name in reversed(self._body.names_between(before - _HOLDER_CHARS, before) if keys else ()):
            key = self._register.key(self._body.folded(name.range))
            if name.type == "person" and key in keys:
                return self._register.person(key, found.label)
        return None

    @cached_property
    def _named_here(self) -> frozenset[str]:
        names = (name for name in self._body.layers.names if name.type == "person")
        return frozenset(key for name in names if (key := self._register.key(self._body.folded(name.range))))

    def _may_be(self, head: str, key: str) -> bool:
        told, known = gender_of_head(head), self._register.gender(key)
        return not (told and known and told != known)

    def last(self, found: Described, place: Range, own: tuple[Range, ...]) -> Record | None:
        """Return the last person who spoke or whose name opened a sentence, if the noun can mean them.

        Two signs must agree: they are also the last who are named, or are named most in the article and nobody else is
        in the sentence. What is quoted names nobody.
        """
        if not self._is_epithet(found, place) or self._brought_in(found, place[0]) or self._acts_on_them(place[0]):
            return None
        gender = gender_of_head(found.head)
        meant = self._pronouns.person(place[0], own, gender)
        if meant is None or meant.key is None or meant.class_ != "named":
            return None
        told = meant.gender or gender_of(meant.key)
        if (gender and told and gender != told) or not self._people.may_hold(meant.key, found.head):
            return None
        here = self._body.sentence(place[0])
        since = self._keys_named((here[0] if here else place[0], place[0]))
        often = meant.key == self._most_named and set(since) <= {meant.key}
        last = self._keys_named((place[0] - _HOLDER_CHARS, place[0]))[-1:] == [meant.key]
        return meant if often or (last and found.head not in _IN_A_RACE) else None

    def _acts_on_them(self, at: int) -> bool:
        """Whether the noun is who did something to "him" or "her" who was named last: "she was told by | the vet"."""
        return bool(_DONE_BY.search(self._body.text((max(self._body.start(at), at - _DONE_BY_CHARS), at))))

    def _is_epithet(self, found: Described, place: Range) -> bool:
        """Whether the noun can mean somebody by what they are known for, not by the scene or by whose they are."""
        told_of = found.plural or " and " in found.label or self.tells_more(found)
        if told_of or not self._may_be_named(found) or found.head in OF_A_SCENE:
            return False
        label = found.label.split()
        if label[0] != "the" or any(word.endswith(("'s", "’s")) for word in label):
            return False
        placed = {
            fold(word)
            for name in self._body.names_between(*place)
            if name.type == "place"
            for word in self._body.folded(name.range).split()
        }
        called = {fold(word) for word in label[1:-1] if word[:1].isupper()}
        return called <= PARTY_WORDS if found.head in OFFICES else called <= placed | PARTY_WORDS

    @cached_property
    def _most_named(self) -> str | None:
        names = (name for name in self._body.layers.names if name.type == "person")
        keys = Counter(self._register.key(self._body.folded(name.range)) for name in names)
        keys.pop(None, None)
        best = keys.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None

    def is_named_next(self, found: Described, place: Range) -> bool:
        """Whether the sentence behind "an adviser" opens with a person whom the article has not named before."""
        told = found.hidden or found.head.startswith("spokes") or found.head in {"source", "insider"}
        if found.plural or told or found.class_ not in {"role", "anonymous"}:
            return False
        here = self._body.sentence(place[0])
        behind = self._body.sentence(here[1]) or self._body.sentence(here[1] + 1) if here else None
        names = self._body.names_between(*behind) if behind else ()
        first = next((name for name in names if name.type == "person"), None)
        if behind is None or first is None or " " not in self._body.folded(first.range):
            return False
        lead = self._body.text((behind[0], first.range[0])).split()
        key = self._register.key(self._body.folded(first.range))
        new = all(
            self._register.key(self._body.folded(name.range)) != key
            for name in self._body.names_between(0, place[0])
            if name.type == "person"
        )
        return new and (all(word[:1].isupper() for word in lead) or leads_name(lead))

    def _keys_named(self, stretch: Range) -> list[str | None]:
        """Return whom the stretch names outside of quotations, in order."""
        quoted = [q.inner for q in self._body.layers.quotations if q.inner[1] > stretch[0] and q.inner[0] < stretch[1]]
        return [
            self._register.key(self._body.folded(name.range))
            for name in self._body.names_between(*stretch)
            if name.type == "person" and not any(low <= name.range[0] < high for low, high in quoted)
        ]

    def _may_be_named(self, found: Described) -> bool:
        unnamed = found.head in PASSERS_BY or found.head.startswith("spokes")
        peer = found.class_ == "anonymous" and found.head in PEERS and not found.hidden
        return (found.class_ == "role" or peer) and not unnamed

    def is_open(self, found: Described, before: int) -> bool:
        """Whether the noun means somebody whom the text brought in by other words, most often by a name.

        Nobody unnamed was brought in by the noun before ("a mogul"). "The group" is a body, or people who came
        together.
        """
        if found.class_ == "named" and found.head in SETS_OF_PEOPLE:
            return not self.tells_more(found) and not found.words
        if found.plural and self._known_by_name(found, before):
            return True
        if found.plural:
            brought_in = found.head in RELATED and found.label.startswith("the ") and not found.words
            return brought_in and not self.tells_more(found) and not self._counted(found, before)
        pointed_at = found.reference == "definite" or found.head in LEGISLATORS
        # "its owner", "his lawyer": whose they are brings them in
        whose = found.label.split()[0]
        owned = (whose in _ITS and found.head not in OF_A_SCENE) or (whose in _WHOSE and found.head in _ACT_FOR)
        if not pointed_at or owned or not self._may_be_named(found):
            return False
        there = self.tells_more(found) and found.head in _THERE  # "the driver of her car"
        if there or (_of_anybody(found) and not self._is_told_of(found, before)):
            return False
        # an unnamed insider whom "a diplomat" brought in has a record, and is found before this is asked
        return found.class_ == "anonymous" or not self._brought_in(found, before)

    def _known_by_name(self, found: Described, before: int) -> bool:
        """Whether people with names are meant: "the two contenders", "the chairmen" of an article that names two."""
        known = found.class_ == "collective" or (found.class_ == "anonymous" and not found.hidden)
        if not known or not found.label.lower().startswith(("the ", "these ", "both ")):
            return False
        one = singular(found.head)
        held = self._people.holders(self._body.article.id, one, (), ()) if is_person(one) else ()
        told = found.people.high is not None or len(held) > 1
        return told and not self.tells_more(found) and not self._counted(found, before)

    def _brought_in(self, found: Described, before: int) -> bool:
        """Whether the text before brought somebody in by the noun: "a harbour pilot"."""
        text = self._body.text((self._body.start(before), before))
        head = re.escape(found.head)
        return bool(re.search(rf"(?<!,\s)\b(?:an?|one|another)\s+(?:[\w'’-]+\s+){{0,4}}{head}\b", text, re.IGNORECASE))

    def _counted(self, found: Described, before: int) -> bool:
        """Whether unnamed people were brought in by the noun: "two friends of hers"."""
        text = self._body.text((self._body.start(before), before))
        counts = "|".join(sorted(OPEN_PLURALS | set(NUMBERS) - {"a", "an", "another", "both"}))
        return bool(
            re.search(rf"\b(?:{counts})\s+(?:[\w'’-]+\s+){{0,3}}{re.escape(found.head)}\b", text, re.IGNORECASE)
        )

    def _is_told_of(self, found: Described, before: int) -> bool:
        """Whether the text before has the noun, for whomever."""
        text = self._body.text((self._body.start(before), before))
        return re.search(rf"\b{re.escape(found.head)}\b", text, re.IGNORECASE) is not None

    @staticmethod
    def tells_more(found: Described) -> bool:
        """Whether words follow the head: "the agency that ran it" is not the one just named."""
        return not found.label.lower().endswith(found.head)
