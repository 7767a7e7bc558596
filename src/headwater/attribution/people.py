"""People across the pile: full names, surnames that mean them, and the roles texts give them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from headwater.attribution.body import Body
from headwater.attribution.questions import Answering, question
from headwater.reader.layers import Range
from headwater.reader.rules.gazetteer import EITHER_NAMES, FEMALE_NAMES, GIVEN_NAMES, NICKNAMES, ROLE_NOUNS, TITLES
from headwater.reader.words import fold

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_HONORIFICS = frozenset(["mr", "mrs", "ms", "miss", "sir", "dr"])
_WORD = re.compile(r"[^\W_][\w.'’&-]*")
_ROLE_MODIFIERS = frozenset(
    """former deputy chief senior press prime vice lead acting interim assistant general national foreign state
    executive communications police fire campaign junior managing founding party co of and presidential republican
    democratic independent vice-presidential gubernatorial senatorial congressional mayoral local federal regional
    provincial municipal medical legal political economic financial scientific technical creative criminal civil
    human rights foreign-policy security policy media defence defense finance interior health education science
    trade energy transport harbour harbor county city district high top veteran longtime longest-serving retired
    outgoing incoming newly elected honorary past current then one-time onetime ex""".split()
)
_APPOSED = re.compile(r"\s*,\s+((?:[^\s,.;:()—“”\"]+\s+){0,9}[^\s,.;:()—“”\"]+)\s*[,.;]")
# "The deputy governor, | Jane Doe,"
_APPOSED_BEFORE = re.compile(
    r"(?:^|[\s“\"])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]*[’']s)\s+"
    r"((?:[^\s,.;:()—“”\"]+\s+){0,6}[^\s,.;:()—“”\"]+),\s+$"
)
_BEFORE_CHARS, _AFTER_CHARS = 90, 130
_CLEARLY = 2
_MOST_NAMESAKES = 64
_LEAST_SHORT_CHARS = 3
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "s"])
_VERBS = frozenset("who which said says told was were is are has had have whose when where as told".split())


def name_words(name: str) -> list[str]:
    """Return the folded words of a person's name, without titles and suffixes."""
    words = [fold(word).strip(".'") for word in name.split()]
    while words and words[0] in TITLES and len(words) > 1:
        words = words[1:]
    return [word for word in words if word and word not in _SUFFIXES]


def name_key(name: str) -> str:
    """Return the form under which two spellings of a person's name are equal: first and last word, folded."""
    words = name_words(name)
    return " ".join((words[0], words[-1]) if len(words) > 1 else words)


class People(Answering):
    """The people that the pile names. Nothing depends on the order of its articles."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)
        self._in_article: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        self._in_pile: dict[str, Counter[str]] = defaultdict(Counter)
        self._given: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        named = [
            (body.article.id, body.folded(name.range))
            for body in bodies
            for name in body.layers.names
            if name.type == "person"
        ]
        self._same = _same_people(name_key(name) for _, name in named if len(name_words(name)) > 1)
        for article, name in named:
            self._note(article, name)
        self._bodies_named = frozenset(
            name_key(b.folded(n.range)) for b in bodies for n in b.layers.names if n.type == "organization"
        )
        self._roles = _Roles(bodies, self)

    def _note(self, article: str, name: str) -> None:
        words = name_words(name)
        if len(words) < 2:
            return
        key = self._key(name)
        self._forms[key][name] += 1
        self._in_article[article][words[-1]][key] += 1
        self._in_pile[words[-1]][key] += 1
        self._given[article][words[0]][key] += 1

    def _key(self, name: str) -> str:
        key = name_key(name)
        return self._same.get(key, key)

    @question
    def key(self, article: str, name: str, gender: str | None = None) -> str | None:
        """Return the person a full name or surname means in the article; `gender` "m" or "f" where a title tells.

        A surname means the one person of that surname in the article, else the one of the pile; where there are
        several, the one named in full at least twice as often as any other, else nobody. A surname without any full
        name stands for itself; a given name for the one person of the article who has it.
        """
        words = name_words(name)
        if not words:
            return None
        if len(words) > 1:
            return self._key(name)
        known = self._in_article[article].get(words[0]) or self._in_pile.get(words[0])
        if known:
            return self._meant(known, self._in_pile[words[0]], gender)
        given = self._given[article].get(words[0])
        return next(iter(given)) if given and len(given) == 1 else words[0]

    def _meant(self, known: Mapping[str, int], pile: Mapping[str, int], gender: str | None) -> str | None:
        fitting = {key: n for key, n in known.items() if not gender or gender_of(key) in {gender, None}}
        if gender and not fitting:
            fitting = {key: n for key, n in pile.items() if gender_of(key) == gender} or dict(known)
        for counts in (fitting, {key: pile[key] for key in fitting}):
            best = sorted(counts, key=lambda key: (-counts[key], key))
            if len(best) == 1 or counts[best[0]] >= _CLEARLY * counts[best[1]]:
                return best[0]
        return None

    @question
    def full_name(self, key: str, spelt: str) -> str:
        """Return the fullest form of the person's name in the pile, `spelt` where there is none."""
        forms = self._forms.get(key)
        if not forms:
            return " ".join(w for w in spelt.split() if fold(w).strip(".") not in TITLES) or spelt
        return max(forms, key=lambda form: (not form.isupper(), len(form.split()), len(form), form))

    @question
    def aliases(self, key: str) -> list[str]:
        """Return the spellings of the person's full name, in order."""
        return sorted(self._forms.get(key, ()))

    @question
    def is_body(self, name: str) -> bool:
        """Whether some article of the pile names an organization so."""
        return name_key(name) in self._bodies_named

    def role(self, key: str) -> str | None:
        """Return what the pile most often calls the person's office, as the text spells it."""
        return self._roles.of_person(key)

    @question
    def holders(self, article: str, head: str, words: tuple[str, ...]) -> frozenset[str]:
        """Return the people whose role has that head noun and all the words, in the article, else in the pile."""
        return self._roles.holders(article, head, frozenset(words) | {head})


def gender_of(key: str) -> str | None:
    """Return "m" or "f" by the given name of a person's key, None where it tells nothing."""
    given, _, rest = key.partition(" ")
    if not rest or given in EITHER_NAMES:
        return None
    return "f" if given in FEMALE_NAMES else "m" if given in GIVEN_NAMES else None


def _same_people(keys: Iterable[str]) -> dict[str, str]:
    """Return for each key that is another's by a short given name ("ken doe", "kenneth doe") the other, the longer.

    Only where one other key fits: of "Jon", "John" and "Jonathan Doe" nothing is said.
    """
    by_surname: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        by_surname[key.partition(" ")[2]].add(key)
    same = {}
    for surname, known in by_surname.items():
        if not 1 < len(known) <= _MOST_NAMESAKES:
            continue
        for key in known:
            given = key.partition(" ")[0]
            longer = [o for o in known if o != key and _short_for(given, o.partition(" ")[0])]
            if surname and len(longer) == 1:
                same[key] = longer[0]
    return {key: other for key, other in same.items() if other not in same}


def _short_for(short: str, full: str) -> bool:
    if len(short) >= len(full):
        return NICKNAMES.get(short) == full
    return NICKNAMES.get(short) == full or (len(short) >= _LEAST_SHORT_CHARS and full.startswith(short))


class _Roles:
    def __init__(self, bodies: Sequence[Body], people: People) -> None:
        self._spelt: dict[str, Counter[str]] = defaultdict(Counter)
        self._local: dict[tuple[str, str], dict[str, set[_Role]]] = defaultdict(lambda: defaultdict(set))
        self._everywhere: dict[str, dict[str, set[_Role]]] = defaultdict(lambda: defaultdict(set))
        for body in bodies:
            for name in body.layers.names:
                if name.type != "person":
                    continue
                key = people.key(body.article.id, body.folded(name.range))
                for spelt in _roles_around(body, name.range) if key else ():
                    self._note(body.article.id, key or "", spelt)

    def _note(self, article: str, key: str, spelt: str) -> None:
        role = _Role.of(spelt)
        self._spelt[key][spelt] += 1
        self._local[article, role.head][key].add(role)
        self._everywhere[role.head][key].add(role)

    def of_person(self, key: str) -> str | None:
        spelt = self._spelt.get(key)
        return min(spelt, key=lambda role: (-spelt[role], -len(role), role)) if spelt else None

    def holders(self, article: str, head: str, words: frozenset[str]) -> frozenset[str]:
        for known in (self._local.get((article, head)), self._everywhere.get(head)):
            found = _holders(known, words) if known else set()
            if found:
                return frozenset(found)
        return frozenset()


class _Role(NamedTuple):
    head: str
    words: frozenset[str]

    @classmethod
    def of(cls, spelt: str) -> "_Role":
        """Take "director of the port" apart; the head stands before the first preposition."""
        words = [fold(word) for word in _WORD.findall(spelt)]
        cut = next((n for n, word in enumerate(words) if n and word in _AFTER_HEAD), len(words))
        return cls(words[cut - 1] if words else "", frozenset(words) - _DETERMINERS)


_AFTER_HEAD = frozenset(["of", "for", "at", "in", "since", "on", "to", "and"])


def _holders(roles: Mapping[str, set[_Role]], words: frozenset[str]) -> set[str]:
    def fits(role: _Role) -> bool:
        return words <= role.words and "former" not in role.words - words

    found = {key for key, held in roles.items() if any(fits(role) for role in held)}
    exact = {key for key in found if any(role.words == words for role in roles[key])}
    return exact or found


def _roles_around(body: Body, name: Range) -> list[str]:
    sentence = body.sentence(name[0])
    if sentence is None:
        return []
    before = body.text((max(sentence[0], name[0] - _BEFORE_CHARS), name[0]))
    after = body.text((name[1], min(sentence[1], name[1] + _AFTER_CHARS)))
    found = [_title_before(before), _apposed_before(before), _apposed_after(after)]
    return [role for role in found if role]


def _title_before(text: str) -> str | None:
    """Return "White House press secretary" from the words in front of a name."""
    if text[-1:] not in {" ", "\n", "\t", "\u00a0"}:
        return None
    words = _WORD.findall(re.split(r"[,;:()—“”\"]", text)[-1])
    role: list[str] = []
    while words:
        low = fold(words[-1]).rstrip(".")
        if not role and (low not in ROLE_NOUNS or low in _HONORIFICS):
            return None  # "Ms Roe and Mr | Doe": a title is no office
        if role and not (low in ROLE_NOUNS or low in _ROLE_MODIFIERS or words[-1][:1].isupper()):
            break
        role.insert(0, words.pop())
    while role and fold(role[0]) in {"of", "and", "the", "a"}:
        role.pop(0)
    if not role or all(fold(word).rstrip(".") in _HONORIFICS for word in role):
        return None
    return " ".join(role)


def _apposed_before(text: str) -> str | None:
    """Return "deputy governor" from in front of a comma and a name, without its article."""
    found = _APPOSED_BEFORE.search(text)
    if not found:
        return None
    lows = [fold(word).strip(".'") for word in found.group(1).split()]
    head = next((lows[n - 1] for n, low in enumerate(lows) if n and low in _AFTER_HEAD), lows[-1])
    return found.group(1) if head in ROLE_NOUNS and not _VERBS.intersection(lows) else None


def _apposed_after(text: str) -> str | None:
    """Return "the White House press secretary" from behind a name and comma, without its article."""
    found = _APPOSED.match(text)
    if not found:
        return None
    words = found.group(1).split()
    lows = [fold(word).strip(".'") for word in words]
    if any(low in _VERBS for low in lows) or not any(low in ROLE_NOUNS for low in lows):
        return None
    if lows[0] in _DETERMINERS:
        words = words[1:]
    elif not (
        lows[0] in ROLE_NOUNS or lows[0] in _ROLE_MODIFIERS or words[0].endswith(("’s", "'s")) or words[0][:1].isupper()
    ):
        return None
    return " ".join(words) if words else None
