"""Looks words up: which acts a word can tell of, which operators it can be, which nouns stand for one thing."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from headwater.reader.frames.words import ACTS
from headwater.reader.frames.words.irregular import IRREGULAR
from headwater.reader.frames.words.speech import OPERATORS
from headwater.reader.frames.words.things import SAME_THING

Form = Literal["base", "s", "past", "ing"]
_VOWELS = frozenset("aeiou")
_BE: tuple[tuple[str, Form], ...] = (
    ("be", "base"), ("is", "s"), ("are", "base"), ("was", "past"), ("were", "past"), ("been", "past"), ("being", "ing"),
)  # fmt: skip
_FROM_THE_OTHER_SIDE, _SELDOM, _NO_PLURAL = "~", "=", "!"
_Operator = tuple[str, int]


class Word(NamedTuple):
    """What a word form can mean as a verb: acts, operators with their rank, and the particles it needs behind it.

    `turned`: who does it is whom the act is done to ("lost to"). `seldom`: the form is mostly a noun or an adjective.
    """

    form: Form
    particles: tuple[str, ...]
    acts: frozenset[str]
    operators: tuple[_Operator, ...]
    turned: bool = False
    seldom: bool = False


class Noun(NamedTuple):
    """What a word can mean as a noun or adjective."""

    acts: frozenset[str]
    operators: tuple[_Operator, ...]


class _Verb(NamedTuple):
    """A verb as the tables spell it, behind its base form."""

    particles: tuple[str, ...]
    turned: bool
    acts: frozenset[str]
    operators: tuple[_Operator, ...]


@lru_cache(maxsize=65536)
def verbs_of(folded: str) -> tuple[Word, ...]:
    """Return what a folded word can mean as a verb, those with the most particles first."""
    found: dict[tuple[Form, tuple[str, ...], bool], tuple[frozenset[str], tuple[_Operator, ...]]] = {}
    for base in _bases_of(folded):
        for form in {form for spelt, form in forms_of(base) if spelt == folded}:
            for verb in _verbs()[base]:
                key = (form, verb.particles, verb.turned)
                acts, operators = found.get(key, (frozenset(), ()))
                found[key] = acts | verb.acts, (*operators, *verb.operators)
    rare = any(base in _seldom() for base in _bases_of(folded))
    words = [
        Word(
            form, particles, acts, tuple(sorted(operators, key=lambda o: -o[1])), turned,
            seldom=rare and not particles and form in ("base", "s"),
        )
        for (form, particles, turned), (acts, operators) in sorted(found.items())
    ]  # fmt: skip
    return tuple(sorted(words, key=lambda w: (-len(w.particles), w.form)))


@lru_cache(maxsize=65536)
def noun_of(folded: str) -> Noun | None:
    """Return what a folded word can mean as a noun or adjective that names an act or an operator."""
    acts, operators = set[str](), set[_Operator]()
    for noun in _singulars_of(folded):
        for name, rank in _nouns().get(noun, ()):
            if rank:
                operators.add((name, rank))
            else:
                acts.add(name)
    if not acts and not operators:
        return None
    return Noun(frozenset(acts), tuple(sorted(operators, key=lambda o: (-o[1], o[0]))))


@lru_cache(maxsize=65536)
def thing(noun: str) -> str:
    """Return the word that stands for all nouns of one thing, or the noun itself."""
    return next((found for n in _singulars_of(noun) if (found := _things().get(n))), noun)


def is_thing(noun: str) -> bool:
    """Whether a noun is one of several for one thing."""
    return any(n in _things() for n in _singulars_of(noun))


# Verbs that tell of less of something, or of a thing that comes down; and what there can be less of (as stems).
FALLING = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping plunge plunges plunged tumble tumbled "
    "slip slips slipped slide slides slid".split()
)
MEASURED = frozenset(
    "share stock price valu number rate toll sale profit revenu temperatur index figur support turnout level output "
    "inflat unemploy cost incom demand suppli product export import crime case currenc pound dollar euro yen crown "
    "bond loan wage pay spend budget tax fee popul attend rating poll vote act:sell act:report_result act:rent "
    "act:spend votes act:vote act:produce act:export act:import act:forecast act:lend act:invest act:attend".split()
)
PASTS = frozenset(form for line in IRREGULAR for form in line.split()[1:2])  # "rose", not "risen"
HOLDS_OFFICE = "hold_office"
# Nouns for somebody, not for what is done: they tell an act only of whom they are said to be ("is now his adviser").
AGENTS = frozenset(
    "supporter backer endorser champion opponent nominee appointee successor replacement survivor candidate contender "
    "runner winner".split()
)


def is_predicate(folded: str) -> bool:
    """Whether a noun says who somebody is, and so tells something only behind "is", "became" or "as"."""
    noun = noun_of(folded)
    return folded in AGENTS or folded.removesuffix("s") in AGENTS or (noun is not None and HOLDS_OFFICE in noun.acts)


def only_act(folded: str) -> str | None:
    """Return the act that a word tells of where it can tell of one only, as verb and as noun.

    The deal that is struck is an act, whatever it is a deal to do.
    """
    noun = noun_of(folded)
    told = set(noun.acts) if noun else set[str]()
    # "heated" stands as an adjective of its own beside a verb that is seldom one
    stands = bool(told) and any(base in _seldom() for base in _bases_of(folded))
    verbs = [] if stands else [w for w in verbs_of(folded) if not (w.particles or w.seldom)]
    plain = {a for w in verbs for a in (*w.acts, *(n for n, _ in w.operators))}
    found = plain | told if noun is None or (told and not plain) else plain | told | {n for n, _ in noun.operators}
    return next(iter(found)) if len(found) == 1 and found != {HOLDS_OFFICE} else None


def is_third_person(folded: str) -> bool:
    """Whether a word can be a verb in "-s", and is not mostly the plural of a noun."""
    return any(w.form == "s" and not w.seldom for w in verbs_of(folded))


def phrase_act(first: str, particle: str) -> str | None:
    """Return the act of a verb with a particle, where it is one."""
    for word in verbs_of(first):
        if word.particles == (particle,):
            return next(iter(sorted(word.acts)), None) or next((n for n, _ in word.operators), None)
    return None


def lines_of(table: str) -> Iterable[str]:
    """Return the lines of a table, those that go on with the one before joined to it."""
    return (line for line in table.replace("\n  ", " ").splitlines() if line)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {line.split()[0]: tuple(line.split()[1:]) for line in IRREGULAR}


@cache
def _irregular_bases() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {form: ("be",) for form, _ in _BE}
    for base, forms in _irregular().items():
        for form in forms:
            found[form] = (*found.get(form, ()), base)
    return found


@cache
def _verbs() -> dict[str, tuple[_Verb, ...]]:
    """Return the verbs of the tables by base form; other forms are made when a word is asked for: loading is quick."""
    found: dict[tuple[str, tuple[str, ...], bool], tuple[set[str], set[_Operator]]] = {}
    for line in lines_of(ACTS):
        name, verbs, _ = line.split("|")
        for spelt in verbs.split():
            found.setdefault(_spelt(spelt), (set(), set()))[0].add(name.strip())
    for line in lines_of(OPERATORS):
        head, verbs, _ = line.split("|")
        name, rank = head.split()
        for spelt in verbs.split():
            found.setdefault(_spelt(spelt), (set(), set()))[1].add((name, int(rank)))
    by_base: dict[str, list[_Verb]] = defaultdict(list)
    for (base, particles, turned), (acts, operators) in found.items():
        by_base[base].append(_Verb(particles, turned, frozenset(acts), tuple(sorted(operators))))
    return {base: tuple(verbs) for base, verbs in by_base.items()}


@cache
def _seldom() -> frozenset[str]:
    """Return the verbs whose base form and form in "-s" are mostly nouns or adjectives: "target", "clean"."""
    verbs = (verb for line in lines_of(ACTS) for verb in line.split("|")[1].split())
    return frozenset(verb.removesuffix(_SELDOM) for verb in verbs if verb.endswith(_SELDOM))


def _spelt(word: str) -> tuple[str, tuple[str, ...], bool]:
    base, *particles = word.rstrip(_FROM_THE_OTHER_SIDE + _SELDOM).split("_")
    return base, tuple(particles), word.endswith(_FROM_THE_OTHER_SIDE)


@cache
def _nouns() -> dict[str, tuple[_Operator, ...]]:
    """Return the acts (rank 0) and operators of each noun as the tables spell it."""
    found: dict[str, list[_Operator]] = defaultdict(list)
    for line in lines_of(ACTS):
        name, _, nouns = line.split("|")
        for noun in nouns.split():
            found[noun].append((name.strip(), 0))
    for line in lines_of(OPERATORS):
        head, _, nouns = line.split("|")
        name, rank = head.split()
        for noun in nouns.split():
            found[noun].append((name, int(rank)))
    return {noun: tuple(told) for noun, told in found.items()}


@cache
def _things() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in lines_of(SAME_THING):
        first, *others = line.split()
        for noun in (first, *others):
            table.setdefault(noun, first)
    return table


def _singulars_of(folded: str) -> Iterable[str]:
    """Yield how the tables may spell a noun: as it stands, without its plural, or marked as having none."""
    yield folded
    yield folded + _NO_PLURAL
    if folded.endswith("ies"):
        yield folded[:-3] + "y"
    if folded.endswith("es") and folded[:-2].endswith(("x", "ch", "sh", "z")):
        yield folded[:-2]
    elif folded.endswith("s") and not _has_other_plural(folded[:-1]):
        yield folded[:-1]


def _has_other_plural(noun: str) -> bool:
    consonant_y = noun.endswith("y") and noun[-2:-1] not in _VOWELS
    return consonant_y or noun.endswith(("s", "x", "ch", "sh", "z"))


def _bases_of(folded: str) -> Iterable[str]:
    """Yield the verbs of the tables that a folded word may be a form of."""
    tried = {folded, *_irregular_bases().get(folded, ())}
    for ending in ("s", "es", "d", "ed", "ing"):
        if folded.endswith(ending):
            cut = folded.removesuffix(ending)
            tried |= {cut, cut + "e", cut[:-1]}
    if folded.endswith(("ies", "ied")):
        tried.add(folded[:-3] + "y")
    if folded.endswith("ying"):
        tried.add(folded[:-4] + "ie")
    return sorted(tried & _verbs().keys())


@cache
def forms_of(verb: str) -> tuple[tuple[str, Form], ...]:
    """Return the forms of a verb in its base form; regular ones are made by rule, doubled consonants both ways."""
    if verb == "be":
        return _BE
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
    return tuple(found)
