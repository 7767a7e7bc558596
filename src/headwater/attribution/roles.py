"""The offices and roles that texts give to people, and who of them holds one."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from headwater.attribution.body import Body
from headwater.attribution.nouns import is_listed, is_person
from headwater.attribution.records import singular
from headwater.attribution.wordlists import WITHHELD
from headwater.reader.layers import Range
from headwater.reader.rules.gazetteer import ROLE_NOUNS
from headwater.reader.words import fold

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
    r"(?:^|[\s“\"])(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+|(?=[A-Z][\w-]*[’']s\s))"
    r"((?:[^\s,.;:()—“”\"]+\s+){0,6}[^\s,.;:()—“”\"]+),\s+$"
)
# "trusts Tom Hale, | her spokeswoman, | Ida Orr, said": it is the second whom the words between call so
_OF_THE_NEXT = re.compile(r"\s(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]*,")
_WHOSE = frozenset(["his", "her", "their"])
# "A spokesman for | the prime minister, Jane Doe,": who of the two is named is open
_SPEAKS_FOR = re.compile(r"\b(?P<noun>[a-z][a-z-]+)\s(?:close\s)?(?:for|of|to)\sthe\s$")
_SHORT_FORMS = {
    "gov": "governor", "sen": "senator", "rep": "representative", "lt": "lieutenant", "gen": "general",
    "col": "colonel", "sgt": "sergeant", "capt": "captain", "maj": "major", "adm": "admiral", "cmdr": "commander",
    "rev": "reverend", "coun": "councillor", "cllr": "councillor", "ald": "alderman",
    "councilor": "councillor", "const": "constable", "pc": "constable", "wpc": "constable", "cpl": "corporal",
    "brig": "brigadier", "cdr": "commander", "lieut": "lieutenant", "msgr": "monsignor",
    "prof": "professor", "pres": "president", "sec": "secretary", "amb": "ambassador", "atty": "attorney", "supt":
    "superintendent", "insp": "inspector", "det": "detective", "ag": "general", "ceo": "executive", "mp": "member",
}  # fmt: skip
_MEMBERS = frozenset(["representative", "congressman", "congresswoman"])
_LAWMAKERS = _MEMBERS | frozenset("senator assemblyman assemblywoman member councillor councilman councilwoman".split())
# nouns that mean holders of several offices
_WIDER = dict.fromkeys(_MEMBERS, _MEMBERS) | dict.fromkeys(
    ["lawmaker", "legislator", "parliamentarian"], _LAWMAKERS | frozenset(["lawmaker", "legislator"])
)
# one person seldom holds two of these at a time, nor speaks as one while holding another
OFFICES = (
    frozenset(
        """governor senator mayor judge justice minister premier chancellor president sheriff coroner ambassador bishop
    archbishop pope king queen""".split()
    )
    | _MEMBERS
)
# of these there are many: whom another article calls so is not known to be meant
_MANY_HOLD = frozenset(
    """member official aide adviser advisor ally employee worker officer supporter opponent resident voter delegate
    critic friend student donor staffer operative""".split()
)
# of these too; who is called so elsewhere may be meant where an article names them
_PROFESSIONS = frozenset(
    """lawyer attorney doctor physician nurse professor lecturer teacher analyst economist scientist researcher
    historian engineer consultant activist advocate organizer farmer reporter correspondent columnist journalist
    author veteran pilot trader broker banker pollster fellow widow wife husband son daughter mother father
    brother sister neighbor neighbour boss""".split()
)
# who is called so does not hold the office itself: "the secretary" is no press secretary
_LESSER = frozenset("former deputy assistant vice under press vice-presidential".split())
# "(R-Hartland)": party and region of a member of a parliament, as American papers set them
_SEAT = re.compile(r"\s*,?\s*\(?(?P<party>[RDI])[-–—](?P<region>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)")
_PARTIES = {
    "R": frozenset(["republican", "gop"]), "D": frozenset(["democratic", "democrat"]), "I": frozenset(["independent"]),
}  # fmt: skip
PARTY_WORDS = frozenset().union(*_PARTIES.values()) | frozenset(["tory", "labour", "conservative", "liberal"])
_OF_REGION = re.compile(r"\s+of\s+(?P<region>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?)")
# states by their postal forms and those of newspapers
_REGIONS = {
    short: full.replace("_", " ")
    for full, *forms in (
        entry.split(":")[0:1] + entry.split(":")[1].split(",")
        for entry in """alabama:al,ala alaska:ak arizona:az,ariz arkansas:ar,ark california:ca,calif colorado:co,colo
        connecticut:ct,conn delaware:de,del florida:fl,fla georgia:ga hawaii:hi idaho:id illinois:il,ill indiana:in,ind
        iowa:ia kansas:ks,kan kentucky:ky louisiana:la maine:me maryland:md massachusetts:ma,mass michigan:mi,mich
        minnesota:mn,minn mississippi:ms,miss missouri:mo montana:mt,mont nebraska:ne,neb nevada:nv,nev
        new_hampshire:nh new_jersey:nj new_mexico:nm new_york:ny north_carolina:nc north_dakota:nd ohio:oh
        oklahoma:ok,okla oregon:or,ore pennsylvania:pa rhode_island:ri south_carolina:sc south_dakota:sd
        tennessee:tn,tenn texas:tx,tex utah:ut vermont:vt virginia:va washington:wa,wash west_virginia:wv
        wisconsin:wi,wis wyoming:wy,wyo""".split()
    )
    for short in forms
}
_BEFORE_CHARS, _AFTER_CHARS = 90, 130
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "s"])
_VERBS = frozenset("who which said says told was were is are has had have whose when where as told".split())


class Roles:
    """The roles of the people of a pile, by article and throughout."""

    def __init__(self, bodies: Sequence[Body], key_of: Callable[[str, str], str | None]) -> None:
        self._spelt: dict[str, Counter[str]] = defaultdict(Counter)
        self._local: dict[tuple[str, str], dict[str, set[_Role]]] = defaultdict(lambda: defaultdict(set))
        self._everywhere: dict[str, dict[str, set[_Role]]] = defaultdict(lambda: defaultdict(set))
        self._offices: dict[str, set[str]] = defaultdict(set)
        self._known: set[str] = set()
        self._named: dict[str, set[str]] = defaultdict(set)
        for body in bodies:
            for name in body.layers.names:
                if name.type != "person":
                    continue
                key = key_of(body.article.id, body.folded(name.range))
                self._named[body.article.id].add(key or "")
                around = _roles_around(body, name.range) if key else []
                beside = _seat(body, name.range) if around else frozenset[str]()
                for spelt in around:
                    self._note(body.article.id, key or "", spelt, beside)

    def _note(self, article: str, key: str, spelt: str, beside: frozenset[str]) -> None:
        role = _Role.of(spelt, beside)
        self._spelt[key][spelt] += 1
        self._local[article, role.head][key].add(role)
        self._everywhere[role.head][key].add(role)
        self._known |= role.words
        if "former" not in role.words:
            self._offices[key].add(role.head)

    def of_person(self, key: str) -> str | None:
        """Return what the person is most often called, as the texts spell it."""
        spelt = self._spelt.get(key)
        return min(spelt, key=lambda role: (-spelt[role], -len(role), role)) if spelt else None

    def holders(self, article: str, head: str, named: frozenset[str], more: frozenset[str]) -> frozenset[str]:
        """Return who is called so in the article, else in the pile.

        Members, aides and others of whom there are many are looked for in the article alone, but for those with an
        owner ("Orr's aide"); lawyers and other professions also among those whom the article names. `named`: words with
        capitals ("Hartland"), all of which the role must have, one of the owners ("Orr's") where the role tells any;
        `more`: other words, of which an office may lack what no role of the pile has ("the freshman senator").
        """
        owners = frozenset(word.removesuffix("'s") for word in named if word.endswith("'s"))
        words = frozenset(word for word in named if not word.endswith("'s"))
        words |= (more & self._known) if head in OFFICES else more
        heads = _heads(head)
        local = [self._local.get((article, one), {}) for one in heads]
        found = {key for held in local for key in _holders(held, words, owners)}
        if found or head not in ROLE_NOUNS | _WIDER.keys():
            return frozenset(found)
        pile = [self._everywhere.get(one, {}) for one in heads]
        if owners and head not in OFFICES:
            pile = [_tied(held, owners) for held in pile]
        keys = frozenset(key for held in pile for key in _holders(held, words, owners))
        if owners or head not in _MANY_HOLD | _PROFESSIONS:
            return keys
        return keys & self._named[article] if head in _PROFESSIONS else frozenset()

    def may_hold(self, key: str, head: str) -> bool:
        """Whether the person is not known by another office than that of the noun."""
        held = self._offices.get(key, set()) & OFFICES
        return head not in OFFICES or not held or bool(held & set(_heads(head)))


def _heads(head: str) -> list[str]:
    return sorted(_WIDER.get(head, frozenset([head])))


def _seat(body: Body, name: Range) -> frozenset[str]:
    """Return the words for party and region behind a name: "(R-Hartland)", "of Norland"."""
    sentence = body.sentence(name[0])
    after = body.text((name[1], min(sentence[1], name[1] + _AFTER_CHARS))) if sentence else ""
    seat = _SEAT.match(after) or _OF_REGION.match(after)
    if seat is None:
        return frozenset()
    low = fold(seat["region"])
    region = _REGIONS.get(low.replace(".", "").replace(" ", ""), low)
    return frozenset(region.split()) | _PARTIES.get(seat.groupdict().get("party") or "", frozenset())


class _Role(NamedTuple):
    """What a text calls a person. `ties`: words with capitals that tell whose or where: "Orr's lawyer"."""

    head: str
    words: frozenset[str]
    ties: frozenset[str]

    @classmethod
    def of(cls, spelt: str, beside: frozenset[str] = frozenset()) -> "_Role":
        """Take "director of the port" apart; the head stands before the first preposition."""
        bare = [fold(word).rstrip(".") for word in _WORD.findall(spelt)]
        words = [_SHORT_FORMS.get(word, word) for word in bare]
        cut = next((n for n, word in enumerate(words) if n and word in _AFTER_HEAD), len(words))
        capitals = [fold(word) for word in _WORD.findall(spelt) if word[:1].isupper()]
        owning = [word for word in capitals if not (_is_role(word) or word in _ROLE_MODIFIERS)]
        ties = frozenset(word.removesuffix("'s") for word in owning)
        plain = frozenset(word for word in words if not word.endswith("'s"))
        return cls(words[cut - 1] if words else "", (plain | beside) - _DETERMINERS, ties | beside)


_AFTER_HEAD = frozenset(["of", "for", "at", "in", "since", "on", "to", "and", "from", "with"])


def _tied(roles: Mapping[str, set[_Role]], owners: frozenset[str]) -> dict[str, set[_Role]]:
    """Return of the roles by person those that the texts tie to one of the owners: "Orr's lawyer"."""
    tied = {key: {role for role in held if role.ties & owners} for key, held in roles.items()}
    return {key: held for key, held in tied.items() if held}


def _holders(roles: Mapping[str, set[_Role]], words: frozenset[str], owners: frozenset[str]) -> set[str]:
    def fits(role: _Role) -> bool:
        others = bool(owners and role.ties) and not owners & role.ties  # "Orr's lawyer" is not "Lomax's lawyer"
        return words <= role.words and not _LESSER & (role.words - words) and not others

    found = {key for key, held in roles.items() if any(fits(role) for role in held)}
    exact = {key for key in found if any(role.words == words | {role.head} for role in roles[key])}
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


def _is_role(low: str) -> bool:
    return low in ROLE_NOUNS or (low not in WITHHELD and is_person(low) and is_listed(low))


def _apposed_before(text: str) -> str | None:
    """Return "deputy governor" from in front of a comma and a name, without its article."""
    found = _APPOSED_BEFORE.search(text)
    if not found:
        return None
    beside = _SPEAKS_FOR.search(text, 0, found.start(1))
    if beside and _is_role(singular(beside["noun"])):
        return None
    lows = [fold(word).strip(".'") for word in found.group(1).split()]
    head = next((lows[n - 1] for n, low in enumerate(lows) if n and low in _AFTER_HEAD), lows[-1])
    return found.group(1) if _is_role(head) and not _VERBS.intersection(lows) else None


def _apposed_after(text: str) -> str | None:
    """Return "the White House press secretary" from behind a name and comma, without its article."""
    found = _APPOSED.match(text)
    if not found:
        return None
    words = found.group(1).split()
    lows = [fold(word).strip(".'") for word in words]
    if any(low in _VERBS for low in lows) or not any(map(_is_role, lows)):
        return None
    if lows[0] in _WHOSE and text[found.end() - 1] == "," and _OF_THE_NEXT.match(text, found.end()):
        return None
    if lows[0] in _DETERMINERS:
        words = words[1:]
    elif not (
        _is_role(lows[0]) or lows[0] in _ROLE_MODIFIERS or words[0].endswith(("’s", "'s")) or words[0][:1].isupper()
    ):
        return None
    return " ".join(words) if words else None
