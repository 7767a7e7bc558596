"""Looks words up: which acts a word can tell of, which operators it can be, which nouns stand for one thing."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from headwater.reader.frames.irregular import IRREGULAR
from headwater.reader.frames.word_lists import ACTS, OPERATORS, SAME_THING

Form = Literal["base", "s", "past", "ing"]
_VOWELS = frozenset("aeiou")


class Word(NamedTuple):
    """What a word form can mean as a verb: acts, operators with their rank, and the particles it needs behind it."""

    form: Form
    particles: tuple[str, ...]
    acts: frozenset[str]
    operators: tuple[tuple[str, int], ...]


class Noun(NamedTuple):
    """What a word can mean as a noun or adjective."""

    acts: frozenset[str]
    operators: tuple[tuple[str, int], ...]


def verbs_of(folded: str) -> tuple[Word, ...]:
    """Return what a folded word can mean as a verb, those with the most particles first."""
    return _verbs().get(folded, ())


def noun_of(folded: str) -> Noun | None:
    """Return what a folded word can mean as a noun or adjective that names an act or an operator."""
    return _nouns().get(folded)


def thing(noun: str) -> str:
    """Return the word that stands for all nouns of one thing, or the noun itself."""
    return _things().get(noun, noun)


# Verbs that tell of less of something, or of a thing that comes down; and what there can be less of (as stems).
FALLING = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping plunge plunges plunged tumble tumbled".split()
)
MEASURED = frozenset(
    "share stock price valu number rate toll sale profit revenu temperatur index figur support turnout level output "
    "inflat unemploy cost incom demand suppli product export import crime case currenc pound dollar euro yen crown "
    "bond loan wage pay spend budget tax fee popul attend rating poll vote".split()
)
HOLDS_OFFICE = "hold_office"
# Nouns for somebody, not for what is done: they tell an act only of whom they are said to be ("is now his adviser").
AGENTS = frozenset(
    "supporter backer endorser champion opponent nominee appointee successor replacement survivor".split()
)


def is_predicate(folded: str) -> bool:
    """Whether a noun says who somebody is, and so tells something only behind "is", "became" or "as"."""
    noun = noun_of(folded)
    return folded in AGENTS or folded.removesuffix("s") in AGENTS or (noun is not None and HOLDS_OFFICE in noun.acts)


def only_act(folded: str) -> str | None:
    """Return the act that a word tells of where it can tell of one only, as verb and as noun."""
    plain = {a for w in verbs_of(folded) if not w.particles for a in (*w.acts, *(n for n, _ in w.operators))}
    noun = noun_of(folded)
    found = plain | ({*noun.acts, *(n for n, _ in noun.operators)} if noun else set())
    return next(iter(found)) if len(found) == 1 and found != {HOLDS_OFFICE} else None


def phrase_act(first: str, particle: str) -> str | None:
    """Return the act of a verb with a particle, where it is one."""
    for word in verbs_of(first):
        if word.particles == (particle,):
            return next(iter(sorted(word.acts)), None) or next((n for n, _ in word.operators), None)
    return None


def _lines(table: str) -> Iterable[str]:
    return (line for line in table.replace("\n  ", " ").splitlines() if line)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {line.split()[0]: tuple(line.split()[1:]) for line in IRREGULAR}


@cache
def _verbs() -> dict[str, tuple[Word, ...]]:
    senses: dict[tuple[str, Form, tuple[str, ...]], tuple[set[str], set[tuple[str, int]]]] = {}

    def add(spelt: str, act: str | None, operator: tuple[str, int] | None) -> None:
        verb, *particles = spelt.split("_")
        for form, kind in forms_of(verb):
            acts, operators = senses.setdefault((form, kind, tuple(particles)), (set(), set()))
            if act:
                acts.add(act)
            if operator:
                operators.add(operator)

    for line in _lines(ACTS):
        name, verbs, _ = (part.strip() for part in line.split("|"))
        for spelt in verbs.split():
            add(spelt, name, None)
    for line in _lines(OPERATORS):
        head, verbs, _ = (part.strip() for part in line.split("|"))
        name, rank = head.split()
        for spelt in verbs.split():
            add(spelt, None, (name, int(rank)))
    found: dict[str, list[Word]] = defaultdict(list)
    for (form, kind, particles), (acts, operators) in sorted(senses.items()):
        found[form].append(Word(kind, particles, frozenset(acts), tuple(sorted(operators, key=lambda o: -o[1]))))
    return {form: tuple(sorted(words, key=lambda w: (-len(w.particles), w.form))) for form, words in found.items()}


@cache
def _nouns() -> dict[str, Noun]:
    acts: dict[str, set[str]] = defaultdict(set)
    operators: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for line in _lines(ACTS):
        name, _, nouns = (part.strip() for part in line.split("|"))
        for noun in nouns.split():
            for form in _number(noun):
                acts[form].add(name)
    for line in _lines(OPERATORS):
        head, _, nouns = (part.strip() for part in line.split("|"))
        name, rank = head.split()
        for noun in nouns.split():
            for form in _number(noun):
                operators[form].add((name, int(rank)))
    return {
        form: Noun(frozenset(acts.get(form, ())), tuple(sorted(operators.get(form, ()), key=lambda o: -o[1])))
        for form in {*acts, *operators}
    }


@cache
def _things() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _lines(SAME_THING):
        first, *others = line.split()
        for noun in (first, *others):
            for form in _number(noun):
                table.setdefault(form, first)
    return table


def _number(noun: str) -> tuple[str, ...]:
    if noun.endswith("!"):
        return (noun[:-1],)  # no plural: "supports" hold up a bridge
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun, noun[:-1] + "ies"
    if noun.endswith("s"):
        return (noun,)
    return noun, noun + ("es" if noun.endswith(("x", "ch", "sh", "z")) else "s")


def forms_of(verb: str) -> list[tuple[str, Form]]:
    """Return the forms of a verb in its base form; regular ones are made by rule, doubled consonants both ways."""
    found: list[tuple[str, Form]] = [(verb, "base")]
    soft = verb.endswith(("s", "x", "z", "ch", "sh", "o"))
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        found.append((verb[:-1] + "ies", "s"))
        pasts = [verb[:-1] + "ied"]
    else:
        found.append((verb + ("es" if soft else "s"), "s"))
        pasts = [verb + "d" if verb.endswith("e") else verb + "ed"]
    stems = [verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb]
    if len(verb) > 2 and verb[-1] not in _VOWELS and verb[-1] not in "wxy" and verb[-2] in _VOWELS:
        pasts.append(verb + verb[-1] + "ed")
        stems.append(verb + verb[-1])
    pasts = list(_irregular().get(verb, ())) or pasts
    if verb.endswith("ie"):
        stems = [verb[:-2] + "y"]
    found += [(past, "past") for past in pasts]
    found += [(stem + "ing", "ing") for stem in stems]
    return found
