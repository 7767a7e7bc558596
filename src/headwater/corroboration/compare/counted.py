"""What a statement counts: people by what befell them, moves in per cent, how long something lasted, votes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.corroboration.compare.passages import Passage, Passages
from headwater.corroboration.register import Register
from headwater.model import Claim, Span
from headwater.reader.frames.lexicon import only_act
from headwater.reader.numbers import Quantity, fractions_of, is_label, quantities_of
from headwater.reader.terms import meaning_of
from headwater.reader.values.derived import PEOPLE, with_sums
from headwater.reader.values.measures import measured
from headwater.reader.values.tallies import margins_of
from headwater.reader.words import words_of

_STATES = frozenset("die injure hospitalise miss rescue arrest evacuate treat critical infect ill".split())
_TOLD_BY = {
    "unaccounted": "miss", "missing": "miss", "alive": "rescue", "rescued": "rescue", "critical": "critical",
    "critically": "critical", "hospital": "hospitalise", "hospitals": "hospitalise",
    "dead": "die", "deaths": "die", "treated": "treat", "injured": "injure", "hurt": "injure", "wounded": "injure",
    "drowned": "die", "toll": "die", "ill": "ill", "sick": "ill", "unwell": "ill", "intensive": "critical",
}  # fmt: skip
# what may stand between a number and what befell those it counts
_LINKS = frozenset(
    "are were is was has have had in others more still now known of to at on from and who remain remained".split()
)
_OTHER_SENSES = frozenset(("tolls",))
_SPREADS = re.compile(
    r"\b(?:burn(?:ed|t|s|ing)?|scorched|consumed|charred|blackened|flooded|inundated|submerged|contaminated|engulfed|under\swater)\b"
    # a park covers an area too
    r"|\b(?:fires?|wildfires?|blazes?|flames|floods?|waters?|slick|spill|lava|mud|landslide|locusts)\b"
    r"[^.;]{0,60}\b(?:spread|grew|grown|covers?|covered|gone)\b",
    re.IGNORECASE,
)
_MISSED = "miss"
_BUILDINGS = frozenset(("hospital",))  # "three hospitals": not those in them
_BEFORE = frozenset(("die", "injure"))  # "killing 14", "the number of dead": what stands in front of the number
_ALONE = re.compile(
    r"\b(?:(?P<one>one\s(?:person|man|woman|child|other)|an?\s(?:man|woman|child|boy|girl|baby))|(?P<none>nobody|no\sone)"
    # "everyone who was missing has been found"
    r"|(?P<all>everyone|everybody|all\s(?:of\s)?(?:those|the|them)?)(?=[^.;]{0,40}\b(?:missing|unaccounted)\b[^.;]{0,30}\b(?:found|traced|located|safe)\b"
    r"|[^.;]{0,50}\b(?:been|now)\s(?:accounted\sfor|traced)\b))(?!\w)",
    re.IGNORECASE,
)
# "the number of people who are ill has risen to 58": what befell them stands in front of the verb
_TOLL_MOVES = re.compile(
    r"\b(?:number|toll|total|count|figure)\b[^.;]{0,60}\b(?:rose|risen|climbed|grown|grew|increased|gone\sup|went\sup|fell|"
    r"fallen|dropped|stands|stood|now)\s(?:to|at)\s$",
    re.IGNORECASE,
)
_TOLL_CHARS = 110
_DOWN = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|los[te]s?|losing|drop(?:s|ped|ping)?|down|below|slid|sank|tumbled|plunged|shed"
    r"|dip(?:ped)?"
    r"|decline[ds]?|slump(?:ed)?|cut)\b",
    re.IGNORECASE,
)
_UP = re.compile(
    r"\b(?:r[io]se[sn]?|rising|gain(?:s|ed)?|up|above|climb(?:s|ed)?|jump(?:s|ed)?|recover(?:s|ed)?|grew|grow[sn]?"
    r"|surge[ds]?|increase[ds]?)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:the|their|his|her|its)\s(?P<what>[a-z]{3,20})\s(?:[a-z]{2,12}\s)?"
    r"(?:lasted|ended\safter|went\son\sfor|ran\sfor|took)\s"
    r"(?:for\s)?(?P<how>(?:about|nearly|almost|around|roughly|some|over|more\sthan|less\sthan|under|at\sleast)\s)?"
    r"(?P<n>an?|half\san|\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,6})?)\s(?P<unit>minute|hour|day|week|month)s?\b",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    r"\s(?P<done>contained|complete|completed|finished|built|restored|counted|full|evacuated|vaccinated|repaid|under\scontrol)\b",
    re.IGNORECASE,
)
_MINUTES = {"minute": 1, "hour": 60, "day": 1_440, "week": 10_080, "month": 43_200}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OPENS_CHANGE = re.compile(r"\bfrom\s$", re.IGNORECASE)
# "another four people died": so many more, which is no toll
MORE = re.compile(r"\b(?:another|(?:a|an)\s(?:further|additional)|further|additional)\s$", re.IGNORECASE)
_AHEAD_CHARS, _BACK_CHARS = 80, 45
_STOPS = re.compile(r"[,;:.()\n]")


class Figure(NamedTuple):
    """A quantity in a sentence with what it is of; `key` blocks figures that may be of one thing.

    `claims`: those that say it; `beside`: those that hold it in an aside, or stand in its sentence. `day`: the ISO day
    the article came out, "" where unknown. `scope`: the bodies and places that are named in what is said.
    """

    key: tuple[str, ...]
    quantity: Quantity
    span: Span
    told: Span
    claims: dict[str, Claim]
    beside: dict[str, Claim]
    outlet: str
    day: str
    scope: frozenset[str]
    terms: frozenset[str]
    source: str


def figures_of(passages: Passages, register: Register) -> list[Figure]:
    """Return the figures of a pile by key, day, outlet and place.

    Left out: what is told of another year than that of the article, and what somebody denies.
    """
    found = [figure for passage in passages.all for figure in _of_passage(passage, passages, register)]
    return sorted(found, key=lambda f: (f.key, f.day or "~", f.outlet, f.span))


def state_of(text: str, quantity: Quantity, after: int, before: int) -> str | None:
    """Return what befell the people that a figure counts ("die", "miss"); None where it counts anything else.

    `after` and `before` bound the words that belong to the figure: the next figure and the one before it.
    """
    unit = () if quantity.unit[:1] and quantity.unit[0] in _LINKS else quantity.unit
    told = _TOLL_MOVES.search(text, max(0, quantity.start - _TOLL_CHARS), quantity.start)
    if told and not unit:
        return _state_in(told.group(), last=False)
    if unit[:1] and unit[0] in _BUILDINGS:
        return None
    if unit and not any(w in PEOPLE or w in _TOLD_BY or only_act(w) in _STATES for w in unit):
        return None
    following = words_of(text[quantity.end : quantity.end + _AHEAD_CHARS])
    if not unit and following and not _may_follow(following[0].folded):
        return None
    ahead = text[quantity.end : min(after, quantity.end + _AHEAD_CHARS)]
    stop = _STOPS.search(ahead)
    found = _state_in(ahead[: stop.start()] if stop else ahead, last=False)
    return found or _state_in(text[max(before, quantity.start - _BACK_CHARS) : quantity.start], last=True)


def _may_follow(folded: str) -> bool:
    """Whether a bare number can count people where this word follows it."""
    return folded in PEOPLE or folded in _TOLD_BY or folded in _LINKS or only_act(folded) in _STATES


def _state_in(words: str, *, last: bool) -> str | None:
    told = ((w.folded, _TOLD_BY.get(w.folded) or only_act(w.folded)) for w in words_of(words))
    states = [s for word, s in told if s in _STATES and word not in _OTHER_SENSES and (s in _BEFORE or not last)]
    if not states:
        return None
    return states[-1] if last else ("rescue" if "rescue" in states else states[0])


def _of_passage(passage: Passage, passages: Passages, register: Register) -> Iterator[Figure]:
    text = passage.span.exact
    years = {int(y) for y in _YEAR.findall(text)}
    if years and passage.day and int(passage.day[:4]) not in years:
        return
    terms = meaning_of(passage.span, register.names).terms
    for key, quantity in _read(text):
        place = passage.span.part(quantity.start, quantity.end)
        said = passages.attribution(place, passage)
        if said is not None and said.stance == "denies" and not _ALONE.search(text):
            continue
        named = {e for told in (said.content if said else (passage.span,)) for _, _, e in register.names.inside(told)}
        source = register.sources.get(said.source_id or "") if said else passages.issuer(passage)
        yield Figure(
            key, quantity, place, passage.span, passages.claims_of(place),
            passages.claims_at(place) or passages.claims_at(passage.span),
            passage.outlet, passage.day,
            frozenset(e for e in named if register.names.kinds.get(e) in ("organization", "place")), terms,
            source.id if source and source.class_ in ("named", "document") else "",
        )  # fmt: skip


def _read(text: str) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    plain = with_sums(text)
    for i, quantity in enumerate(plain):
        after = plain[i + 1].start if i + 1 < len(plain) else len(text)
        if _opens_change(text, quantity) or is_label(text, quantity):
            continue  # "from 20 to 18": the second is what is said now
        fixed = [q for q in plain[:i] if not _opens_change(text, q)]
        before = fixed[-1].end if fixed else 0
        if quantity.unit == ("percent",):
            yield from _moved(text, quantity)
            yield from _progress(text, quantity)
        elif not MORE.search(text, before, quantity.start) and (state := state_of(text, quantity, after, before)):
            yield ("people", state), quantity
        else:
            yield from _spread(text, quantity)
    for quantity in fractions_of(text):
        yield from _moved(text, quantity)
    yield from _without_numeral(text)
    yield from _lasting(text)
    yield from _voted(text)


def _spread(text: str, quantity: Quantity) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    """Yield an area that burned, was flooded or is covered: it grows like a toll."""
    area = measured(text, quantity)
    if area is not None and area.unit == ("area",) and _SPREADS.search(text):
        yield ("spread",), area


def _without_numeral(text: str) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    """Yield the people who are told without a numeral: "a man", "nobody", "everyone who was missing has been found"."""
    for match in _ALONE.finditer(text):
        value, counted = (1.0, "person") if match["one"] else (0.0, "people")
        quantity = Quantity(match.start(), match.end(), value, "exact", ("people",), counted=counted)
        state = _MISSED if match["all"] else state_of(text, quantity, len(text), match.start())
        if state:
            yield ("people", state), quantity._replace(counted="people missing") if match["all"] else quantity


def _opens_change(text: str, quantity: Quantity) -> bool:
    return _OPENS_CHANGE.search(text, max(0, quantity.start - 8), quantity.start) is not None


def is_moved(text: str, quantity: Quantity) -> bool:
    """Whether a share is told as a rise or a fall."""
    return any(_moved(text, quantity))


def _moved(text: str, quantity: Quantity) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    """Yield a share with the way that the nearest word says it moved; none where nothing moved."""
    low, high = max(0, quantity.start - _BACK_CHARS), min(len(text), quantity.end + _BACK_CHARS // 2)
    nearest: tuple[int, str] | None = None
    for way, pattern in (("down", _DOWN), ("up", _UP)):
        for match in pattern.finditer(text, low, high):
            gap = max(match.start() - quantity.end, quantity.start - match.end(), 0)
            if nearest is None or gap < nearest[0]:
                nearest = gap, way
    if nearest:
        yield ("percent", nearest[1]), quantity


def _progress(text: str, quantity: Quantity) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    """Yield how much of something is done: "40 percent contained", "80 % complete"."""
    done = _PROGRESS.match(text, quantity.end)
    if done:
        yield ("progress", done["done"].lower()), quantity


def _lasting(text: str) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    for match in _LASTED.finditer(text):
        number = match["n"].lower()
        spelt = f"{match['how'] or ''}{'1' if number in ('a', 'an') else number} {match['unit']}s"
        read = quantities_of(spelt)
        value = 0.5 if number == "half an" else read[0].value if read else 1.0 if number == "one" else 0.0
        if value:
            bound, slack = (read[0].bound, read[0].slack) if read else ("exact", 0.05)
            minutes = value * _MINUTES[match["unit"].lower()]
            start = match.start("how") if match["how"] else match.start("n")
            lasted = Quantity(start, match.end(), minutes, bound, ("minute",), slack, counted="minutes")
            yield ("lasted", match["what"].lower()), lasted


def _voted(text: str) -> Iterator[tuple[tuple[str, ...], Quantity]]:
    for margin in margins_of(text):
        unit = ("votes", "apart")
        yield ("votes",), Quantity(margin.start, margin.end, margin.votes, "exact", unit, counted="votes apart")
