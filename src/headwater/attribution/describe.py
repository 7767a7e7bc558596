"""What a source phrase says of its source by itself: who, how many, on what terms."""

import re
from collections.abc import Sequence

from headwater.attribution.classes import (
    acts_jointly,
    are_people,
    is_definite,
    many_people,
    news_sources,
    one_person,
    speaks_for_many,
    thing,
)
from headwater.attribution.conjuncts import people_apart
from headwater.attribution.described import ONE, OPEN, Described, is_part, made, people_of
from headwater.attribution.heading import CAPITAL_PLURAL, is_count, persons_heading
from headwater.attribution.heads import DEFINITE, ONE_OF_MANY, Word, cut_of, noun_group, share_of, words_of
from headwater.attribution.nouns import is_adherent, is_listed, is_people, is_person, kind_of
from headwater.attribution.wordlists import (
    ACCESS,
    ANONYMITY,
    LAND_SURVEYS,
    MANY,
    NUMBERS,
    OPEN_PLURALS,
    PRONOUNS,
    REPORTERS,
    SPOKES,
    WITHHELD,
    Reference,
)
from headwater.model import Access, People
from headwater.reader.layers import Name

_LABEL_END = re.compile(
    r"\s*,?\s+(?:who|whom|speaking|requesting|citing)\s+(?:spoke|speaks|asked|requested|insisted|declined|demanded|wanted|was\s+not|"
    r"were\s+not|is\s+not|are\s+not|on\b|anonymity).*$|\s*,\s+(?:who|which|whose)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_SINGULAR_S = frozenset(["press", "congress", "senate", "news", "police", "boss", "witness", "staff"])
# a work under its author's name: "Ida Orr’s “The Pier”"
_WORK = re.compile(r"[^“\"]*[’']s?\s+(?:“[A-Z][^”]*”|\"[A-Z][^\"]*\"|''[A-Z].*?'')\s*(?:$|,|and\b)", re.DOTALL)
# "two experts said ..., a third said ...": no share of anything
_ONE_MORE = re.compile(r"an?(?:\s(?:second|third|fourth|fifth)|nother)", re.IGNORECASE)
# "two of the three clerks said ..., the third said": one of them, and not a share
_LAST_OF_THEM = re.compile(r"the\s(?:first|second|third|fourth|fifth|other)", re.IGNORECASE)
_BEHIND_PRONOUNS = frozenset("himself herself themselves all both".split())
# when or how they say it: "the coastguard | at first", "the ministry | for its part"
_MEANWHILE = re.compile(
    r"(?<=[a-z]),?\s(?:at\s(?:first|last|the\stime|that\stime|the\sstart|one\spoint)|in\s(?:turn|the\send|reply|response)"
    r"|for\s(?:its|his|her|their)\spart|to\sbegin\swith|initially|originally|previously|meanwhile|later|earlier)$"
)
_CLAUSE = re.compile(r"\s(?:who|whom|whose|which|that|when|where|close|involved|present|[a-z]+ing|[a-z]+ed)\s")
# what owns the words behind it: "the campaign's"
_BARE = re.compile(r"(?<=[^\W_])[’']s$")
# words that open a label in small letters, whatever they opened in the text
_SMALL_FIRST = frozenset("a an some several two three one officials people according".split())
# counted answers: "one in four voters", "about three out of ten"
_NUMBER = rf"(?:\d+|{'|'.join(w for w in NUMBERS if w not in {'a', 'an', 'another', 'both', 'single'})})"
_RATIO = re.compile(
    rf"(?:[\w-]+\s){{0,3}}?{_NUMBER}(?:\s(?:and|or|to)\s{_NUMBER})?\s(?:in|out\sof)\s(?:every\s)?{_NUMBER}\b",
    re.IGNORECASE,
)
# what opens no noun phrase: "in each of the towns, half of voters"
_LEADING = frozenset("in of for from with on to by among between after before during against within".split())
_NOBODY = frozenset("neither nobody nothing none either no".split())
# "a relative | of one of the passengers": no passenger
_OF_SOME = re.compile(
    rf"(?<=[a-z])\s(?:of|for|to)\s(?:some|several|many|{_NUMBER})\sof\s(?:the|his|her|its|their|these|those)\s[\w’'-]+"
)
_TALKS = re.compile(r"(?:[\w-]+\s){0,3}(?:interviews|conversations|discussions)\s(?:\w+\s){0,2}with\s")
# two of whom each has a name, most often
_OWN = r"(?:the|his|her|its|their)"
_EACH_ONE = re.compile(rf"both\s{_OWN}\s(?:[\w-]+\s){{1,3}}and\s{_OWN}\s", re.IGNORECASE)
_AND_PAPER = re.compile(
    r"\s(?P<and>and(?:\sby)?\s)(?=(?:an?|the|one|several|some|internal)\s|documents\b|emails\b|records\b)"
)
_AND_ONE = re.compile(r"\band\s(?:even\s|also\s)?(?:an?|one)\s")


def describe(phrase: str, names: Sequence[Name]) -> Described:
    """Return what the phrase says of its source. `names` are those inside it, offsets from its first character."""
    words = words_of(phrase)
    if not words:
        return made("it", "none", phrase, "", ONE)
    pronoun = _pronoun(words)
    if pronoun is not None:
        return made(pronoun, "none", phrase, words[0].low, OPEN if pronoun == "they" else ONE)
    more = _ONE_MORE.fullmatch(phrase.strip())
    if more or _LAST_OF_THEM.fullmatch(phrase.strip()):
        return made("description", "role" if more else "anonymous", _label(phrase), "", ONE)
    if _WORK.match(phrase):
        return made("description", "document", _label(phrase), "", ONE)
    names = [name for name in names if not is_count(phrase[slice(*name.range)])]
    persons = persons_heading(phrase, words, names)
    if persons:
        many = People(low=len(persons), high=len(persons))
        label = phrase[persons[0][0] : persons[-1][1]]
        return made("name", "named", label, "", many)._replace(persons=persons, access=_access(phrase))
    return _quantified(phrase, words) or _talked_to(phrase, names) or _common(phrase, words, names)


def _quantified(phrase: str, words: Sequence[Word]) -> Described | None:
    """Return counted answers, and phrases that stand for nobody in particular; None for others."""
    if _RATIO.match(phrase):
        ratio = made("description", "collective", _label(phrase), words[0].low, OPEN)
        return ratio._replace(plural=True, access=_access(phrase))
    if words[0].low in _LEADING | _NOBODY or _EACH_ONE.match(phrase):
        return made("description", "none", _label(phrase), words[-1].low, OPEN)
    return None


def _talked_to(phrase: str, names: Sequence[Name]) -> Described | None:
    """Return who was talked to, where talks with several are the source: "interviews with a dozen pilots"."""
    talks = _TALKS.match(phrase)
    if talks is None:
        return None
    at = talks.end()
    inside = [Name(range=(n.range[0] - at, n.range[1] - at), type=n.type) for n in names if n.range[0] >= at]
    found = describe(phrase[at:], inside)
    return found if found.plural and found.class_ in {"anonymous", "collective"} else None


def _pronoun(words: Sequence[Word]) -> Reference | None:
    alone = len(words) == 1 or (len(words) == 2 and words[1].low in _BEHIND_PRONOUNS)
    return PRONOUNS.get(words[0].low) if alone else None


def _common(phrase: str, words: Sequence[Word], names: Sequence[Name]) -> Described:
    together = _with_paper(phrase, names) or people_apart(phrase, names, describe)
    if together is not None:
        return together
    share, words = share_of(words)
    cut = cut_of(phrase, words, names)
    headed = noun_group([w for w in words if w.end <= cut] or list(words[:1]))
    head = headed[-1]
    low = words[0].start
    outlet = next((n for n in names if n.type == "outlet" and n.range[1] >= head.end and low <= n.range[0] < cut), None)
    label = _label(phrase)
    if outlet is not None and not share:
        return made("name", "outlet", phrase[outlet.range[0] : outlet.range[1]], "", ONE)
    if head.low in REPORTERS and phrase.isupper():
        return made("description", "reporter", label, head.low, ONE)
    inside = [n for n in names if low <= n.range[0] < cut and n.range[1] >= head.end]
    if not share and _is_named_like_text(headed, inside):
        return made("description", "none", label, head.low, ONE)
    if not share and _names_body(phrase, headed, inside):
        proper = max((phrase[slice(*n.range)] for n in inside[:1]), key=len, default="")
        proper = max(proper, _capitals(phrase, headed), key=len)
        return made("description", "named", label, head.low, ONE)._replace(proper=" ".join(proper.split()))
    return _by_head(phrase, share, headed, label)


def _with_paper(phrase: str, names: Sequence[Name]) -> Described | None:
    """Return people and a paper beside them as one source, which may be one more: "two aides and an email"."""
    for match in _AND_PAPER.finditer(phrase):
        who, paper = phrase[: match.start()], phrase[match.end("and") :]
        if not who or describe(paper, ()).class_ != "document":
            continue
        found = describe(who, [n for n in names if n.range[1] <= match.start()])
        if found.class_ not in {"anonymous", "collective", "role"} or found.proper or found.persons:
            continue
        high = None if found.people.high is None else found.people.high + 1
        return found._replace(label=_label(phrase), people=People(low=found.people.low, high=high), plural=True)
    return None


def _is_named_like_text(headed: Sequence[Word], names: Sequence[Name]) -> bool:
    """Whether an institution's name ends with a noun for texts: "the Norland Coastal Survey" may be either.

    No institution is called a poll, and none is one of many: "a Hart Lomax Survey".
    """
    head = headed[-1]
    if any(_of_body(name, headed) for name in names) or _surveys_land(headed):
        return False
    if head.low == "poll" or (headed[0].low in ONE_OF_MANY and len(headed) > 1):
        return False
    return head.text[:1].isupper() and kind_of(head.low) == "document" and any(n.type == "organization" for n in names)


def _surveys_land(headed: Sequence[Word]) -> bool:
    """Whether a survey is a body by what it surveys: "the Norland Geological Survey"."""
    return headed[-1].text == "Survey" and len(headed) > 1 and headed[-2].low in LAND_SURVEYS


def _of_body(name: Name, headed: Sequence[Word]) -> bool:
    """Whether the name is that of a body of something: "the Bureau of Coastal Statistics"."""
    inside = [word for word in headed if name.range[0] <= word.start < name.range[1]]
    first = next((n for n, word in enumerate(inside) if n and word.low in {"of", "for", "on"}), 0)
    return name.type == "organization" and bool(first) and kind_of(inside[first - 1].low) == "body"


def _names_body(phrase: str, headed: Sequence[Word], names: Sequence[Name]) -> bool:
    """Whether the head is a proper name of no person: a capital or a name, and no word for a person or a text."""
    head = headed[-1]
    if _is_called_so(phrase, head, names) or _surveys_land(headed) or any(_of_body(name, headed) for name in names):
        return True
    # a name that only ends like a noun for people: "Inver"
    named = headed[0].text[:1].isupper() and headed[0].low not in DEFINITE and not is_listed(head.low)
    named = named and head.text[:1].isupper() and any(n.type == "organization" for n in names)
    known = head.low in SPOKES | WITHHELD or (not named and kind_of(head.low) in {"document", "outlet", "person"})
    if known or headed[0].low in ONE_OF_MANY or ANONYMITY.search(phrase):
        return False
    if CAPITAL_PLURAL.fullmatch(head.text) or is_people(head.text):
        return headed[0].low == "the" and len(headed) > 1 and not (is_people(head.text) or is_adherent(head.text))
    return head.text[:1].isupper() or any(n.type in {"organization", "place"} for n in names)


def _is_called_so(phrase: str, head: Word, names: Sequence[Name]) -> bool:
    """Whether a body's name of several words takes in the head: "Hart Partners", "the United Bridge Workers"."""
    whole = any(n.type == "organization" and " " in phrase[n.range[0] : head.start] for n in names)
    person_or_text = head.low in SPOKES or kind_of(head.low) in {"document", "outlet"}
    several = is_people(head.text) or is_adherent(head.text)
    return whole and head.text[:1].isupper() and not (person_or_text or several)


def _capitals(phrase: str, headed: Sequence[Word]) -> str:
    """Return the words with capitals that end with the head: "the State Department" is "State Department"."""
    first = len(headed)
    while first and headed[first - 1].low not in DEFINITE:
        links = first > 1 and headed[first - 1].low in {"and", "of", "for"} and headed[first - 2].text[:1].isupper()
        if not headed[first - 1].text[:1].isupper() and not (links and first < len(headed)):
            break
        first -= 1
    return phrase[headed[first].start : headed[-1].end] if first < len(headed) else ""


def _by_head(phrase: str, share: Sequence[Word], headed: Sequence[Word], label: str) -> Described:
    head, lows = headed[-1].low, [w.low for w in headed]
    if head.isdecimal() or is_part(head) or "percent" in lows or lows[-2:] == ["per", "cent"]:
        # "more than six in ten": counted voters
        return made("description", "collective", label, head, OPEN)._replace(plural=True, access=_access(phrase))
    counts = [w.low for w in share]
    modifiers = frozenset(lows[:-1]) - DEFINITE - set(NUMBERS) - OPEN_PLURALS
    plural = counts[-1] != "one" if counts else _is_plural(head, lows)
    plural = plural or bool(_AND_ONE.search(phrase[: headed[-1].start]))
    found = made(
        "definite" if is_definite(headed) and (plural or not counts) else "description",  # "one of the drivers" is any
        "none",
        label,
        head,
        people_of(counts or lows, plural=plural),
    )._replace(words=modifiers, access=_access(phrase), plural=plural, hidden=_is_hidden(phrase, head, modifiers))
    joint = acts_jointly(found, counted=bool(counts))
    kind = "named" if joint else thing(found, headed)
    if kind is not None:
        people = ONE if joint else found.people if speaks_for_many(found) or (plural and kind == "collective") else ONE
        return found._replace(class_=kind, people=people, access=found.access if kind == "named" else "unstated")
    if not plural:
        return one_person(found, phrase, headed if not counts else share)
    if _may_be_team(headed) or not are_people(phrase, headed):
        return found
    if news_sources(found, headed):
        return found._replace(class_="collective")
    close = _access(phrase[headed[-1].end :])
    return found._replace(class_=many_people(found._replace(access=close), counts or lows))


def _is_hidden(phrase: str, head: str, modifiers: frozenset[str]) -> bool:
    """Whether the words say that the name is kept back: "on condition of anonymity", "an anonymous clerk"."""
    said_so = bool(modifiers & {"anonymous", "unnamed", "unidentified"}) and is_person(head)
    return said_so or bool(ANONYMITY.search(phrase))


def _may_be_team(headed: Sequence[Word]) -> bool:
    """Whether "the Rainmakers" may be a name: a capital inside a sentence on a noun that only its ending tells."""
    head = headed[-1]
    guessed = not is_listed(head.low) and not (is_people(head.text) or is_adherent(head.text))
    return headed[0].text == "the" and guessed and CAPITAL_PLURAL.fullmatch(head.text) is not None


def _is_plural(head: str, lows: Sequence[str]) -> bool:
    if head in {"people", "police", "men", "women", "children", "staff", "majority", "democrats"}:
        return head != "police"
    if head in MANY or head.endswith("men"):
        return head in MANY or is_person(head)
    if lows[0] in {"a", "an", "one", "another", "this", "that"} and len(lows) > 1:
        return False
    return head.endswith("s") and not head.endswith(("ss", "'s")) and head not in _SINGULAR_S


def _access(phrase: str) -> Access:
    low = _OF_SOME.sub("", phrase.lower())
    return next((name for name, pattern in ACCESS if pattern.search(low)), "unstated")


def _label(phrase: str) -> str:
    label = _LABEL_END.sub("", " ".join(phrase.split())).strip(" ,;:—–-")
    label = label if _CLAUSE.search(label) else _MEANWHILE.sub("", label)
    first = label.split(" ", 1)[0]
    if first.lower() in DEFINITE | _SMALL_FIRST:
        label = _BARE.sub("", first.lower() + label[len(first) :])
    return label or " ".join(phrase.split())
