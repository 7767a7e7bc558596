"""Invented news in any amount: long-running stories with people, bodies and facts of their own, told by many outlets.

Articles have 300 to 600 words: a dated page with furniture, the facts of the day in one of several wordings, each with
or without somebody who says so, and background that only this article has. Of ten captures six are accounts of their
own, two copies of a whole article under another masthead, one a copy that was cut and reworded, one takes two
paragraphs of another into an account of its own. People, outlets, places and most nouns are made of syllables; no
sentence stems from anybody's text. The same seed gives the same files.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

_SYLLABLES: Final = (
    "ar bel cor dun esk fal gri hol iv jor kel lun mor nes orm pel quin ros sel tarn ul ven wick yar"
).split()
_OFFICES: Final = (
    "mayor", "harbour master", "police chief", "school superintendent", "council leader", "water commissioner",
    "prosecutor", "union president", "hospital director", "fire chief",
)  # fmt: skip
_BODIES: Final = (
    "Port Authority", "City Council", "Water Board", "School Trust", "Transit Company", "Housing Commission",
    "Hospital Board", "Planning Office",
)  # fmt: skip
_THINGS: Final = (
    "ferry terminal", "ring road", "reservoir", "tram depot", "concert hall", "housing estate", "flood wall",
    "grain harbour", "radio tower", "technical college", "ice rink", "fish market",
)  # fmt: skip
# each fact in several wordings: {a} and {b} are people, {o} the office of a, {g} a body, {t} a thing, {p} the place,
# {n} and {m} figures, {d} a day
_FACTS: Final = (
    ("{a} resigned on {d}", "{a} stepped down on {d}", "the {o} gave up the post on {d}"),
    ("{g} voted to close the {t}", "{g} approved the closing of the {t}", "{g} decided to shut the {t}"),
    ("{a} offered to resign over the {t}", "the {o} offered to step down over the {t}"),
    ("{n} people were injured when the {t} collapsed", "the collapse of the {t} injured {n} people"),
    ("police arrested {b} on {d}", "{b} was arrested on {d}", "{b} was taken into custody on {d}"),
    ("{g} paid {n} million crowns to {b}", "{b} received {n} million crowns from {g}"),
    ("{a} ordered an inquiry into the {t}", "the {o} ordered an investigation of the {t}"),
    ("{a} fired {b}", "{b} was dismissed by {a}", "the {o} dismissed {b}"),
    ("{g} sued {b} for {n} million crowns", "{g} filed a lawsuit against {b} over {n} million crowns"),
    ("{a} met {b} on {d} to discuss the {t}", "{a} and {b} met on {d} to talk about the {t}"),
    ("the {t} will cost {n} million crowns", "the cost of the {t} will rise to {n} million crowns"),
    ("{n} workers of the {t} went on strike on {d}", "{n} employees at the {t} stopped work on {d}"),
    ("{a} refused to release the report on the {t}", "the {o} declined to publish the report on the {t}"),
    ("{b} accused {a} of hiding the costs of the {t}", "{a} hid the costs of the {t}, {b} charged"),
    ("{g} appointed {b} to lead the {t}", "{b} was named head of the {t} by {g}"),
    ("{n} families were moved from the {t}", "{g} moved {n} families out of the {t}"),
    ("inspectors found {n} cracks in the {t}", "{n} cracks were found in the {t} by inspectors"),
    ("{a} warned {g} about the {t} in a letter", "the {o} warned {g} of trouble at the {t} in a letter"),
    ("{g} postponed the opening of the {t} until {d}", "the opening of the {t} was put off until {d} by {g}"),
    ("{b} sold {n} percent of the {t} to {g}", "{g} bought {n} percent of the {t} from {b}"),
)
_SAYS: Final = (
    "{F}, {s} said.", "{s} said that {f}.", "{F}, according to {s}.", "“{Q},” said {s}, adding that {f}.",
    "{F}, {s} told the {outlet}.", "{s} denied that {f}.", "{F}, the {other} reported.", "{F}.", "{F}.", "{F}.",
    "{F} after weeks of talks, {s} said in a statement.", "It was not clear on {d} whether {f}.",
)  # fmt: skip
_QUOTES: Final = (
    "We will not hide anything from the people of this town", "Nobody asked us before it was decided",
    "There is no reason to wait any longer", "I have read every page and I stand by it",
    "This was a failure of the whole office", "They knew it for months and said nothing",
)  # fmt: skip
_SPEAKERS: Final = (
    "two people briefed on the matter", "a person familiar with the talks", "three officials", "a spokeswoman for {g}",
    "a senior official who spoke on condition of anonymity", "a lawyer for {b}", "{a}", "{b}", "{c}", "{a}, the {o}",
)  # fmt: skip
# background is an opening, something seen, and sometimes an end
_OPENINGS: Final = (
    "Two years ago", "Every autumn", "On most mornings", "Since the flood", "Long before the war", "In the old quarter",
    "Behind the market", "Seen from the hill", "For a whole winter", "Some say that", "As children learn at school,",
    "Beyond the last houses of {p}", "Down by the water", "Not far from {p}", "When the bells ring",
)  # fmt: skip
_SCENES: Final = (
    "the {j} {x} {v} the {y}", "a {y} with {n} rooms stood beside the {j} {x}", "half of the {z} was {v} by a {j} {y}",
    "the {x} and the {z} {v} one {y}", "a {j} {x} was all that {v} the {z}", "nobody had {v} the {y} or the {j} {z}",
    "the {z} of {p} was a {j} {y} and nothing else", "the {y} ran past the {x} and {v} the {j} {z}",
    "a {x} of {n} paces {v} the {j} {y}", "the {j} {z} gave its name to the {x} and the {y}",
)
_ENDS: Final = (
    "", "", "", ", as old maps show", ", and it has stayed so", ", with a {x} on either side", ", until the {z} burned",
    ", to the joy of the {y}", ", though few remember it", ", which the {z} never was", " before the {x} came",
)  # fmt: skip
_ADJECTIVES: Final = (
    "old narrow northern quiet wooden public empty bright distant costly hollow early painted broad silent modern "
    "steep crowded hidden gentle wintry famous crooked shallow"
).split()
_VERBS: Final = (
    "crossed watched covered carried followed passed shaped warmed held guarded lit faced served divided circled "
    "marked sheltered joined fed drained"
).split()
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MENU: Final = ("Front page", "Town", "Business", "Sport", "Weather", "Letters", "Subscribe")
_FIRST_DAY: Final = date(2031, 3, 3)
_STORY_DAYS: Final = 60


class Told(NamedTuple):
    """An article before it is laid out."""

    headline: str
    byline: str
    dateline: str
    day: date
    paragraphs: tuple[str, ...]


class Story:
    """One long-running story: its people and bodies, and facts that come up one after the other."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._place = _name(rng)
        self._people = [f"{_name(rng)} {_name(rng)}" for _ in range(8)]
        self._offices = rng.sample(_OFFICES, 4)
        self._bodies = [f"the {self._place} {body}" for body in rng.sample(_BODIES, 3)]
        self._things = rng.sample(_THINGS, 4)
        self._facts = [self._fact(rng.choice(_FACTS)) for _ in range(36)]

    def told(self, outlet: str, other: str) -> Told:
        """Return the story as one outlet tells it on some day, with the facts known by then."""
        rng = self._rng
        day = rng.randrange(_STORY_DAYS)
        known = self._facts[: 6 + day * (len(self._facts) - 6) // _STORY_DAYS]
        recent = known[-6:]
        facts = [*rng.sample(recent, 4), *rng.sample(known, min(len(known), rng.randint(3, 6)))]
        lines = [self._said(rng.choice(wordings), outlet, other) for wordings in facts]
        background = [self._scene() for _ in range(rng.randint(12, 28))]
        body = _mingled(rng, lines[1:], background)
        paragraphs = [lines[0]]
        while body:
            size = rng.randint(1, 4)
            paragraphs.append(" ".join(body[:size]))
            del body[:size]
        head = rng.choice(facts[0])
        headline = " ".join(w[:1].upper() + w[1:] for w in head.split())
        byline = f"{_name(rng)} {_name(rng)}"
        return Told(headline, byline, self._place.upper(), _FIRST_DAY + timedelta(days=day), tuple(paragraphs))

    def _fact(self, wordings: tuple[str, ...]) -> tuple[str, ...]:
        slots = self._slots()
        return tuple(form.format(**slots) for form in wordings)

    def _slots(self) -> dict[str, str]:
        rng = self._rng
        number = rng.randrange(len(self._offices))
        b, c = rng.sample(self._people[len(self._offices) :], 2)
        return {
            "a": self._people[number], "o": self._offices[number], "b": b, "c": c, "g": rng.choice(self._bodies),
            "t": rng.choice(self._things), "p": self._place, "n": str(rng.randint(2, 90)), "d": rng.choice(_DAYS),
        }  # fmt: skip

    def _said(self, fact: str, outlet: str, other: str) -> str:
        rng = self._rng
        slots = self._slots()
        speaker = rng.choice(_SPEAKERS).format(**slots)
        form = rng.choice(_SAYS)
        quote = rng.choice(_QUOTES)
        text = form.format(F=_upper(fact), f=fact, s=speaker, Q=quote, outlet=outlet, other=other, d=slots["d"])
        return _upper(text)

    def _scene(self) -> str:
        rng = self._rng
        x, y, z = (f"{_noun(rng)}" for _ in range(3))
        v = rng.choice(_VERBS)
        form = f"{rng.choice(_OPENINGS)} {rng.choice(_SCENES)}{rng.choice(_ENDS)}."
        return form.format(j=rng.choice(_ADJECTIVES), x=x, y=y, z=z, v=v, p=self._place, n=rng.randint(3, 90))


def news(count: int, seed: int, stories: int = 40) -> Iterator[tuple[str, str]]:
    """Yield `count` captures as names and texts, pages of HTML and plain texts in turn."""
    rng = random.Random(seed)
    outlets = [f"{_name(rng)} {kind}" for kind in ("Courier", "Post", "Herald", "Ledger", "Echo") for _ in range(12)]
    running = [Story(rng) for _ in range(stories)]
    told: list[list[Told]] = [[] for _ in running]
    for number in range(count):
        at = rng.randrange(stories)
        outlet, other = rng.sample(outlets, 2)
        article = running[at].told(outlet, other)
        chance = rng.random()
        if told[at] and chance < 0.4:
            article = _taken(rng, rng.choice(told[at]), article, chance)
        told[at].append(article)
        if number % 2:
            yield f"{number:06}.txt", _plain(article, outlet)
        else:
            yield f"{number:06}.html", _page(article, outlet)


def write(folder: Path, count: int, seed: int, stories: int = 40) -> list[Path]:
    """Write the captures into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in news(count, seed, stories):
        (folder / name).write_text(text, encoding="utf-8", newline="")
        paths.append(folder / name)
    return paths


def _taken(rng: random.Random, first: Told, own: Told, chance: float) -> Told:
    """Return what an outlet makes of another's article: a copy, a copy cut and reworded, two paragraphs of it."""
    if chance < 0.2:
        return first._replace(day=max(first.day, own.day))
    if chance < 0.3:
        kept = list(first.paragraphs)
        if len(kept) > 4:
            del kept[rng.randrange(1, len(kept) - 1)]
        words = {" said": " says", " people": " persons", "The ": "That "}
        kept = [p if rng.random() < 0.6 else _reworded(p, words) for p in kept]
        return own._replace(paragraphs=tuple(kept), day=max(first.day, own.day))
    at = rng.randrange(len(first.paragraphs))
    mixed = [*own.paragraphs[:3], *first.paragraphs[at : at + 2], *own.paragraphs[3:]]
    return own._replace(paragraphs=tuple(mixed), day=max(first.day, own.day))


def _reworded(text: str, words: dict[str, str]) -> str:
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def _plain(article: Told, outlet: str) -> str:
    day = f"{article.day:%B} {article.day.day}, {article.day.year}"
    lead, *rest = article.paragraphs
    body = "\n\n".join([f"{article.dateline} — {lead}", *rest])
    head = "\n".join([outlet, *_MENU, "", article.headline, f"By {article.byline}", day])
    return f"{head}\n\n{body}\n\nCopyright {outlet} {article.day.year}\n"


def _page(article: Told, outlet: str) -> str:
    day = f"{article.day:%B} {article.day.day}, {article.day.year}"
    menu = "".join(f"<li><a href='/{n}'>{entry}</a></li>" for n, entry in enumerate(_MENU))
    lead, *rest = article.paragraphs
    body = "\n".join(f"<p>{p}</p>" for p in (f"{article.dateline} — {lead}", *rest))
    return (
        f"<!doctype html><html lang=en><head><title>{article.headline} - {outlet}</title>"
        f"<meta property='og:site_name' content='{outlet}'></head><body><nav><ul>{menu}</ul></nav><main><article>"
        f"<h1>{article.headline}</h1>\n<p class=byline>By {article.byline}</p>\n"
        f"<time datetime={article.day}>{day}</time>\n{body}</article></main>"
        f"<footer>Copyright {outlet} {article.day.year}</footer></body></html>\n"
    )


def _mingled(rng: random.Random, lines: list[str], background: list[str]) -> list[str]:
    """Return both, each in its order, the lines of news rather early."""
    found, news_left, rest = [], list(lines), list(background)
    while news_left or rest:
        early = news_left and (not rest or rng.random() < 0.5)
        found.append((news_left if early else rest).pop(0))
    return found


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _name(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3))).capitalize()


def _noun(rng: random.Random) -> str:
    """Return one of some thousands of nouns, as many as a language has for things that one meets in the street."""
    return "".join(rng.choices(_SYLLABLES, k=3))
