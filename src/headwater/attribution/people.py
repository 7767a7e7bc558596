"""People across the pile: full names, surnames that mean them, and the roles texts give them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.attribution.body import Body
from headwater.attribution.questions import Answering, question
from headwater.attribution.roles import Roles
from headwater.reader.rules.gazetteer import EITHER_NAMES, FEMALE_NAMES, GIVEN_NAMES, NICKNAMES, TITLES
from headwater.reader.words import fold

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_CLEARLY = 2
_MOST_NAMESAKES = 64
_LEAST_SHORT_CHARS = 3


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
        self._roles = Roles(bodies, self.key)

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
    def holders(self, article: str, head: str, named: tuple[str, ...], more: tuple[str, ...]) -> frozenset[str]:
        """Return the people whose role has that head noun, in the article, else in the pile; see `Roles.holders`."""
        return self._roles.holders(article, head, frozenset(named), frozenset(more))

    @question
    def may_hold(self, key: str, head: str) -> bool:
        """Whether nothing that the pile calls the person contradicts an office of that head noun."""
        return self._roles.may_hold(key, head)


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
