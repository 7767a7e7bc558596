"""The institutions that the pile names: which names mean one body, and whom a common noun for one can mean."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from headwater.attribution.acronyms import acronyms_of
from headwater.attribution.body import Body
from headwater.attribution.issuers import body_of_board, issuer_key
from headwater.attribution.nouns import kind_of
from headwater.attribution.questions import Answering, question
from headwater.reader.layers import Range
from headwater.reader.words import fold

# "Roads and | Bridges Authority"
_FIRST_HALF = re.compile(r"(?:[A-Z][\w’'-]*\s){1,3}(?:and|&)\s$")
_LOCATIVE = re.compile(
    r"\b(?:in|at|to|from|near|of|around|outside|across|between)\s(?:[A-Z][\w’'-]*\s(?:[A-Z][\w’'-]*\s)?(?:and|or)\s)?$"
)
_HALF_CHARS = 60
_LEAST_TAIL_WORDS = 2
_LINKING = frozenset("of the and for in".split())
_LEAST_KEY_CHARS = 3


class Institutions(Answering):
    """The bodies of a pile by their names. Nothing depends on the order of its articles.

    A name that opens exactly one longer name of the pile means that one ("Hart" is "Hart Lomax"), where the pile uses
    it as bodies' names are used or it ends with a word for a body, and so does the end
    of exactly one, in small letters ("the health board" is "Norland Health Board") or a word for a body alone ("the
    Board"). An acronym that the pile spells out means that name. What the pile more often takes for a place or a person
    is no body. `signed`: of `signed_bodies`. `issuing`: the names by key of those who put out their own word.
    """

    def __init__(
        self, bodies: Sequence[Body], signed: Collection[str], issuing: Mapping[str, str] | None = None
    ) -> None:
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        spelt: dict[str, Counter[str]] = defaultdict(Counter)
        for body in bodies:
            for name in body.layers.names:
                # what stands nowhere as a place may be a firm of that name
                placed = name.type != "place" or _LOCATIVE.search(_before(body, name.range[0]))
                if placed and name.type in ("organization", "place", "person"):
                    text = whole_name(body, name.range) if name.type == "organization" else body.folded(name.range)
                    kinds[issuer_key(text)][name.type] += 1
                    spelt[issuer_key(text)][text.removeprefix("The ").removeprefix("the ")] += 1
        for key, issuer in (issuing or {}).items():
            spelt[key][issuer] += 1
        known = {key for key, types in kinds.items() if key and _is_mostly_body(types)} | set(issuing or ())
        self._acronyms = acronyms_of(span.exact for body in bodies for span in body.article.spans)
        self._spelt = {key: min(spelt[key], key=lambda form: (-len(form), form.isupper(), form)) for key in known}
        self._others = frozenset(kinds) - known
        self._acronyms = {**self._by_initials(), **self._acronyms}
        self._by_last: dict[str, list[str]] = defaultdict(list)
        for key in known:
            if " " in key:
                self._by_last[key.rsplit(" ", 1)[1]].append(key)
        opened, ended = _by_edge(known)
        signed = {*signed, *(issuing or {})}
        # "Hart 3000 Deluxe" is what Hart makes
        self._opened = {key: longer for key, longer in opened.items() if key not in self._others and longer in signed}
        self._ended = ended

    def _by_initials(self) -> dict[str, str]:
        """Return for each name in capitals the one other name of the pile that has these initials."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, name in self._spelt.items():
            found["".join(word[0] for word in key.split() if word not in _LINKING).upper()].add(name)
        short = [name for name in self._spelt.values() if name.isupper() and len(name) >= _LEAST_KEY_CHARS]
        return {name: next(iter(found[name])) for name in short if len(found.get(name, ())) == 1}

    @question
    def is_body(self, name: str) -> bool:
        """Whether the pile does not take the name for a place or a person more often than for a body."""
        return issuer_key(name) not in self._others

    @question
    def full_name(self, name: str) -> str:
        """Return the fullest name of the body that is called so, `name` itself where no other is known."""
        name = body_of_board(name, self._spelt)
        key = issuer_key(name := self._acronyms.get(name, name))
        # "the Board" of a release, where the pile names one board
        called = self._ended.get(key) if " " not in key and key and kind_of(key) == "body" else None
        return self._spelt.get(called or self._opened.get(key, key), name)

    @question
    def of_board(self, phrase: str) -> str | None:
        """Return the body of the pile whose board a phrase names, which speaks for it: "Hart Lomax's board"."""
        whose = body_of_board(phrase, self._spelt)
        return whose if whose != phrase else None

    @question
    def ending(self, words: tuple[str, ...]) -> str | None:
        """Return the body whose name ends with the words, in small letters; None where none or several do."""
        told = " ".join(words)
        if len(words) < _LEAST_TAIL_WORDS:
            return None
        return self._spelt.get(self._ended.get(told, told))  # "city police" may be called "City Police" elsewhere

    @question
    def only_one(self, ends: tuple[str, ...]) -> str | None:
        """Return the body whose name ends with one of the words, in small letters; None where none or several do."""
        found = [key for end in ends for key in self._by_last.get(end, ())]
        longest = max(found, key=lambda key: (len(key), key), default="")
        return self._spelt[longest] if longest and all(longest.endswith(key) for key in found) else None


def _before(body: Body, at: int) -> str:
    sentence = body.sentence(at)
    return body.text((max(sentence[0] if sentence else at, at - _HALF_CHARS), at))


def whole_name(body: Body, place: Range) -> str:
    """Return the name of a body as it is spelt, with what stands before "and" where a word for a body ends it."""
    spelt = body.folded(place)
    if kind_of(fold(spelt.split()[-1])) != "body":
        return spelt
    return " ".join(body.text((first_half(body, place[0]), place[1])).split()).removeprefix("The ")


def first_half(body: Body, at: int) -> int:
    """Return where a name begins that goes on at `at` behind "and": "the | Roads and Bridges Authority"."""
    sentence = body.sentence(at)
    low = max(sentence[0] if sentence else at, at - _HALF_CHARS)
    half = _FIRST_HALF.search(body.text((low, at)))
    return low + half.start() if half else at


def _is_mostly_body(types: Counter[str]) -> bool:
    return types["organization"] >= max(types["place"], types["person"], 1)


def _by_edge(known: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the longest name for each first part and each last part of names that all belong to one body."""
    opening: dict[str, set[str]] = defaultdict(set)
    closing: dict[str, set[str]] = defaultdict(set)
    for key in known:
        words = key.split()
        for n in range(1, len(words)):
            opening[" ".join(words[:n])].add(key)
            closing[" ".join(words[n:])].add(key)
    return _single(opening), _single(closing)


def _single(parts: dict[str, set[str]]) -> dict[str, str]:
    found = {}
    for part, keys in parts.items():
        longest = max(keys, key=lambda key: (len(key), key))
        if len(keys) == 1 or (len(part) >= _LEAST_KEY_CHARS and all(longest.startswith(key) for key in keys)):
            found[part] = longest
    return found
