"""Which names that a reader took for people are names of bodies, by how the whole pile uses them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from headwater.attribution.body import Body
from headwater.attribution.issuers import issuer_key
from headwater.attribution.nouns import kind_of
from headwater.attribution.people import gender_of, name_words
from headwater.reader.layers import Name, Range
from headwater.reader.rules.gazetteer import GIVEN_NAMES, ROLE_NOUNS, TITLES
from headwater.reader.words import fold

_AROUND_CHARS = 60
_FORM = re.compile(r"\s(?:plc|Ltd|Limited|Inc|LLC|LLP|Corp|Corporation|Co|GmbH|AG|SA|NV)\b")
# what only a body has or does: shares, a board, staff; "Hart Lomax said it would", "Hart Lomax, which"
_BODY_BEHIND = re.compile(
    r"(?:[’']s?)?\s(?:shares?\b|shareholders?\b|stock\b|board\b|(?:managing|finance|executive)\sdirectors?\b|"
    r"(?:joint\s|deputy\s|co-)?chief\sexecutives?\b|chair(?:man|woman)\b|headquarters\b|subsidiar(?:y|ies)\b|annual\sprofits?\b|plc\b)"
    r"|,\swhich\s(?!he\b|she\b)"
    r"|\s(?:(?:has|had|also|now|later|then)\s)?(?:said|says|denied|denies|announced|confirmed|added|admitted|admits|insisted|insists|"
    r"pledged|promised|reported|argued|warned)\s(?:(?:on\s\w+|late\s\w+|yesterday|today|that)\s)*(?:its\b|it\b(?!\s(?:was|is)\b|['’]s))"
    r"|,?\s(?:and|or)\sits\s"
)
_BODY_BEFORE = re.compile(
    r"\b(?:(?:shares?|stakes?|stock|investors?|shareholders?)\s(?:in|of)|(?:chief\sexecutives?|managing\sdirectors?|"
    r"chair(?:man|woman)|boards?|employees|staff|subsidiar(?:y|ies)|parts?|owners?|customers)\s(?:of|at)|"
    r"(?:works?|worked|working|jobs?)\s(?:for|at))\s(?:the\s)?$",
    re.IGNORECASE,
)
# "a Hart spokesman", "two former Hart managers": what is said of a politician's people too, and weighs less
_STAFF_BEHIND = re.compile(r"\s(?:manager|employee|worker|executive|spokes(?:man|woman|person))s?\b")
_STAFF_BEFORE = re.compile(r"\b(?:an?|the|one|two|three|four|five|some|several|former)\s$", re.IGNORECASE)
_VOICE_BEFORE = re.compile(r"\bspokes(?:man|woman|person)\sfor\s$", re.IGNORECASE)
_PERSON_BEHIND = re.compile(
    r",\s\d{1,3}\b|,\swho\b|\s(?:said|says|told\s\w+|added|denied|insisted)\s(?:that\s)?s?he\b|\s(?:himself|herself)\b|"
    r"\s(?:was|is)\s(?:born|married)\b|,\san?\s(?:[a-z-]+\s){0,3}(?:who|of)\b"
)
_AND_BODY = re.compile(r"\s(?:and|&)\s(?:[A-Z][\w’'-]*\s){0,2}([A-Z][a-z]+)\b")
_ROLE_BEFORE = re.compile(r"(?:^|\s)([A-Za-z-]+)\.?\s$")
_BODY, _STAFF, _PERSON = 2, 1, 2


Signs = Mapping[str, Counter[str]]


def with_bodies(bodies: Sequence[Body], signs: Signs) -> list[Body]:
    """Return the bodies of text with each name of a body typed as an organization, in every article of the pile.

    A reader goes by one sentence and takes most names of two words it does not know for people. Of a name that no
    article uses as a person's (with a title, an office, an age, "he") and some article uses as a body's (its shares,
    its board, "it said", "plc", or read as an organization there) all mentions name a body; so do those of its first
    word, where nobody is called so. Where somebody is ("Orlo Hart", "Hart Foods"), the word alone is the body's name in
    an article that names the body, unless the person was named in full before and is not called "Mr Hart" there.
    `signs`: of `signs_of`.
    Misses: bodies that the pile names only as who does something.
    """
    found, shared = _decided(signs)
    return [_retyped(body, found, shared) for body in bodies] if found or shared else list(bodies)


def signed_bodies(signs: Signs) -> frozenset[str]:
    """Return the keys of the names that some article uses as a body's, or that end with a word for a body."""
    return frozenset(k for k, found in signs.items() if found["body"] or (k and kind_of(k.split()[-1]) == "body"))


def signs_of(bodies: Sequence[Body]) -> Signs:
    """Return by key what all mentions of each name in the pile say of what it names, with how much that weighs."""
    weighed: dict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies:
        for name in body.layers.names:
            key = issuer_key(body.folded(name.range))
            for kind, weight in _signs(body, name):
                weighed[key][kind] += weight
    return weighed


def _signs(body: Body, name: Name) -> Iterator[tuple[str, int]]:
    """Yield what the words of one mention and those around it say of what it names, with how much that weighs."""
    sentence = body.sentence(name.range[0])
    if sentence is None:
        return
    before = body.text((max(sentence[0], name.range[0] - _AROUND_CHARS), name.range[0]))
    behind = body.text((name.range[1], min(sentence[1], name.range[1] + _AROUND_CHARS)))
    words = name_words(body.folded(name.range))
    titled = _ROLE_BEFORE.search(before)
    yield name.type, 1
    joined = _AND_BODY.match(behind)
    if joined and kind_of(fold(joined.group(1))) == "body":
        yield "body", _BODY
    if _FORM.match(behind) or _BODY_BEHIND.match(behind) or _BODY_BEFORE.search(before):
        yield "body", _BODY
    elif _VOICE_BEFORE.search(before) or (_STAFF_BEHIND.match(behind) and _STAFF_BEFORE.search(before)):
        yield "body", _STAFF
    called = len(words) > 1 and (words[0] in GIVEN_NAMES or gender_of(" ".join(words)) is not None)
    in_office = titled is not None and fold(titled.group(1)) in ROLE_NOUNS
    if called or in_office or _PERSON_BEHIND.match(behind):
        yield "somebody", _PERSON


def _decided(weighed: Signs) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of names of bodies that were taken for people somewhere, and of those that people have too."""
    somebody = {key for key, signs in weighed.items() if signs["somebody"]}
    surnames = {word for key in somebody for word in key.split()[1:]}
    bodies = {
        key
        for key, signs in weighed.items()
        if key not in somebody | surnames and signs["body"] + signs["organization"] > signs["place"]
    }
    opening = {key.split()[0] for key in bodies if " " in key}
    short = {key for key in opening & weighed.keys() if key not in somebody | surnames and not weighed[key]["place"]}
    taken = {key for key, signs in weighed.items() if signs["person"] or signs["unknown"]}
    return frozenset((bodies | short) & taken), frozenset(opening & weighed.keys() & surnames)


def _retyped(body: Body, found: frozenset[str], shared: frozenset[str]) -> Body:
    meant = frozenset(place for word in shared for place in _body_called(body, word, found))
    names = tuple(
        msgspec.structs.replace(name, type="organization")
        if name.type in ("person", "unknown")
        and (issuer_key(body.folded(name.range)) in found or name.range in meant)
        else name
        for name in body.layers.names
    )
    if names == body.layers.names:
        return body
    return Body(body.article, msgspec.structs.replace(body.layers, names=names))


def _body_called(body: Body, word: str, found: frozenset[str]) -> Iterator[Range]:
    """Yield where a word alone, which opens a body's name and ends a person's, is the body in one article."""
    people: list[Range] = []
    alone: list[Range] = []
    is_named = False
    for name in body.layers.names:
        key = issuer_key(body.folded(name.range))
        if key == word and name.type in ("person", "unknown"):
            alone.append(name.range)
        elif key.endswith(f" {word}") and key not in found and name.type == "person":
            people.append(name.range)
        elif key.startswith(f"{word} "):
            is_named = is_named or key in found or name.type == "organization"
    titled = {place for place in alone if is_named and _is_titled(body, place)}
    yield from (p for p in alone if is_named and p not in titled and (titled or not people or p < people[0]))


def _is_titled(body: Body, place: Range) -> bool:
    """Whether a title stands before a name, or is read as its first word: "Mr Hart"."""
    before = body.text((max(body.start(place[0]), place[0] - _AROUND_CHARS), place[1]))
    words = [fold(word).strip(".") for word in before.split()]
    count = len(body.text(place).split())
    return any(word in TITLES for word in words[-count - 1 :])
