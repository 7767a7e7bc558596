"""The class of a source that only a description tells: a text or body, one person, many."""

import re
from collections.abc import Sequence

from headwater.attribution.described import OPEN, UNIT, Described
from headwater.attribution.heads import DEFINITE, ONE_OF_MANY, Word
from headwater.attribution.nouns import Kind, is_adherent, is_partisan, is_people, is_person, kind_of
from headwater.attribution.wordlists import (
    ANONYMITY,
    LOCAL,
    MANY,
    NEWS,
    NUMBERS,
    OPEN_PLURALS,
    PEERS,
    READ,
    SPOKES_MANY,
    WITHHELD,
)
from headwater.model import SourceClass

# of these a single one tells what is not public, so that the text keeps back who it is
_INSIDERS = WITHHELD - frozenset(
    """person someone employee member lawmaker friend executive operator figure officer individual man woman
    participant attendee worker veteran colleague relative diplomat strategist man woman officers""".split()
) | frozenset(["person", "employee", "diplomat", "lawmaker", "colleague", "friend", "whip"])
_ALWAYS_WITHHELD = frozenset(["sources", "insiders", "source", "insider"])
# "somebody who has counted them": one who knows, and is not named
_SOMEBODY = frozenset(["someone", "somebody"])
_WHO_KNOWS = re.compile(
    r"\bwho\s(?:has|had|(?:was|is)\s(?:there|present|involved|briefed|told|shown|among|at|in)|works?|worked|knows?|knew|saw|took"
    r"|attended|handled|helped|sat)\b"
)
_ANYONE = frozenset(["someone", "somebody", "anyone", "anybody", "everyone", "everybody"])
# what makes anybody an insider, whatever they are called
_INSIDE = re.compile(r"\b(?:close|ties)\s+to\b|\binner\s+circle\b", re.IGNORECASE)
_MEMBER_OF = re.compile(r"\bmembers?\sof\s(?:the|its|his|her|their|\w+[’']s)\b", re.IGNORECASE)
# signs of a person beside a noun that tells nothing
_PERSONAL = re.compile(r"\b(?:who|whom|himself|herself|\d{1,2}-year-old|named|aged)\b|,\s*\d{2}\b,?", re.IGNORECASE)
_FORMERLY = frozenset(["former", "current", "ex"])
# many of these are people who do not speak as one
_FAMILIES = frozenset(["families", "households"])
_PLURAL_BODIES = frozenset("headquarters barracks works services".split())
# whoever holds power or arms somewhere: no one body, with an article or without
_POWERS = frozenset(["authorities", "forces", "troops"])
# several of these told what they saw or did, and are no insiders
_BYSTANDERS = frozenset(["men", "women", "officers"])
# ... unless they work where it happened
_WORK_THERE = re.compile(r"\bwho\s(?:work|worked|are\semployed|were\semployed)\s(?:at|for|in|on|with)\b")
# words that make a network or a station a medium
_MEDIA = NEWS | frozenset(
    "broadcast cable radio television tv local national major public state-run satellite sports".split()
)
_VAGUE = frozenset(["person", "lawmaker", "diplomat"])
_COURTS = frozenset(["court", "tribunal", "jury"])
_JOINT_OFFICES = frozenset(["trustees", "liquidators", "receivers"])
# a body that goes without an article speaks as one: "police said"
_BARE_BODIES = frozenset(["police"])


def thing(made: Described, headed: Sequence[Word]) -> SourceClass | None:
    """Return the class of what is no person: a text, an outlet, an institution; None for people and what is unknown."""
    kind = "document" if made.head == "paper" else kind_of(made.head)
    some_figures = made.head == "figures" and headed[0].low in OPEN_PLURALS  # people, not numbers
    if made.hidden or some_figures or kind is None or kind == "person":
        return None
    definite = made.reference == "definite" or headed[0].low == "whose"
    if _are_several(made, headed, kind):
        return "collective"
    if _is_outlet(made, headed, kind, definite=definite):
        return "outlet"
    if kind == "body":
        return _body(made, headed, definite=definite)
    return "public_event" if kind == "event" else "document" if kind == "document" else "outlet"


def _are_several(made: Described, headed: Sequence[Word], kind: Kind) -> bool:
    """Whether many are meant who do not speak as one: "the public", "authorities", "a network of activists"."""
    no_medium = bool(made.words) and not made.words & _MEDIA and not _is_owned(headed)
    several = (made.plural and made.head in _FAMILIES) or made.head in _POWERS
    return kind == "group" or several or (made.head == "network" and no_medium)


def _is_outlet(made: Described, headed: Sequence[Word], kind: Kind, *, definite: bool) -> bool:
    if made.head == "paper":
        return not made.plural and ((definite and not made.words) or bool(made.words & LOCAL))
    site = made.head in {"website", "site", "blog"} and bool(made.words & READ)
    return site or (kind == "body" and _of_news(headed))


def _body(made: Described, headed: Sequence[Word], *, definite: bool) -> SourceClass:
    called = headed[0].text[:1].isupper() and headed[0].low not in ONE_OF_MANY and not made.plural
    pointed_at = definite or _is_owned(headed)
    known = ((pointed_at or called) and not _many(made)) or made.head in _BARE_BODIES
    # what some court decides is known by the ruling; no jury has a name
    if made.head == "jury" or (made.head in _COURTS and not pointed_at):
        return "public_event"
    return "named" if known else "collective"


def _is_owned(headed: Sequence[Word]) -> bool:
    return any(word.text.endswith(("'s", "’s")) for word in headed[:-1])


def _many(made: Described) -> bool:
    """Whether a plural of bodies means several that nobody named: "its insurers"; "the companies" speak as one."""
    told = made.label.split()[0].lower() in {"the", "these", "both"}
    return made.plural and made.head not in _PLURAL_BODIES and not told


def acts_jointly(made: Described, *, counted: bool) -> bool:
    """Whether several hold one office together and speak as it: "the trustees"; "two trustees" are two people."""
    return made.head in _JOINT_OFFICES and made.reference == "definite" and made.plural and not (counted or made.hidden)


def speaks_for_many(made: Described) -> bool:
    """Whether a plural of bodies means those in them: families, households, authorities do not speak as one."""
    return made.head in _FAMILIES | _POWERS


def one_person(made: Described, phrase: str, headed: Sequence[Word]) -> Described:
    """Return the class of one person; "none" where nothing tells that it is a person, or which one is meant.

    A bare noun ("candidate warns") is a name left out for short: who it is stands elsewhere.
    """
    spokes = made.head.startswith("spokes")
    one = headed[0].low in ONE_OF_MANY - {"each", "every"}
    brought_in = made.reference == "definite" or one or spokes
    vague = made.head in _VAGUE and made.access in {"unstated", "official"}
    if made.head == "person" and (made.words or not phrase.rstrip(" ,").endswith(headed[-1].text)):
        vague = False  # "a third person", "a person who has read it"
    if not made.hidden and ((vague and made.reference != "definite") or (made.head in PEERS and not brought_in)):
        return made  # "another person tweeted": one who keeps back nothing, as often as an insider
    # nobody speaks for a party as "a member" of it
    member = made.head == "member" and brought_in and _MEMBER_OF.search(phrase)
    partisan = is_partisan(headed[-1].text) and made.reference != "definite"
    if made.hidden or member or made.head in _INSIDERS or partisan:
        return made._replace(class_="anonymous")
    if not spokes and is_person(made.head):
        told = made.access in {"briefed", "participant"} or _INSIDE.search(phrase)
        if told or made.access == "close":
            return made._replace(class_="anonymous")
    if made.head in _ANYONE:  # whoever it may be: "for someone who said so"
        knows = made.head in _SOMEBODY and _WHO_KNOWS.search(phrase)
        return made._replace(class_="anonymous") if knows else made
    if spokes and made.reference == "definite":
        return made._replace(class_="role", reference="role")
    personal = is_person(made.head) or made.head[:1].isupper() or is_people(made.head + "s") or _PERSONAL.search(phrase)
    return made._replace(class_="role") if personal and brought_in else made


def are_people(phrase: str, headed: Sequence[Word]) -> bool:
    """Whether something tells that a plural means people: "factors" and "standings" are no sources."""
    head = headed[-1]
    told = is_person(head.low) or is_people(head.text) or is_adherent(head.text)
    counted = head.low in MANY | OPEN_PLURALS | set(NUMBERS) | {"whom", "them", "us", "figures"}
    return told or counted or bool(_PERSONAL.search(phrase) or ANONYMITY.search(phrase))


def many_people(made: Described, lows: Sequence[str]) -> SourceClass:
    """Return the class of several people; `lows` are the words that may count them."""
    if made.hidden or made.head in _ALWAYS_WITHHELD:
        return "anonymous"
    numbered = (made.people != OPEN or "least" in lows) and not UNIT.intersection(lows)
    if numbered and _FORMERLY.intersection(lows) and is_person(made.head):
        return "anonymous"  # "two former managers": insiders who are counted and not named
    close = made.access in {"briefed", "close"} or (made.access == "participant" and made.head in WITHHELD)
    insiders = WITHHELD if _WORK_THERE.search(made.label) else WITHHELD - _BYSTANDERS
    withheld = made.head in insiders and (numbered or close)
    return "anonymous" if withheld or (numbered and (close or made.head in SPOKES_MANY)) else "collective"


def news_sources(made: Described, headed: Sequence[Word]) -> bool:
    """Whether "sources" are media: "local news sources"."""
    return made.head in _ALWAYS_WITHHELD and _of_news(headed)


def _of_news(headed: Sequence[Word]) -> bool:
    """Whether the noun is one of news media: "the news organization", not "the social media company"."""
    lows = [word.low for word in headed[:-1]]
    return bool(lows) and lows[-1] in NEWS and "social" not in lows


def is_definite(headed: Sequence[Word]) -> bool:
    """Whether the words point at somebody known: "the mayor", "the port's spokesman"."""
    return headed[0].low in DEFINITE or headed[0].text.endswith(("'s", "’s"))
