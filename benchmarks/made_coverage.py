"""Invented coverage in any amount: stories told by outlets in words of their own, copies and copies with changes.

People, outlets and places are made of syllables; no sentence stems from anybody's text. The same seed gives the same
files.
"""

import random
from collections.abc import Iterator
from pathlib import Path

_SYLLABLES = "ar bel cor dun esk fal gri hol iv jor kel lun mor nes orm pel".split()
_THINGS = (
    "harbour crane", "ring road", "water works", "night ferry", "town archive", "signal tower", "fish market",
    "tram depot", "reading room", "ice rink", "grain store", "lock gate",
)  # fmt: skip
_BODIES = ("board", "council", "authority", "commission", "trust", "ministry")
_DEEDS = (
    "closed the {thing} on {day}", "found {count} cracks in the {thing}",
    "voted to sell the {thing} for {count} million crowns",
    "stopped work on the {thing} on {day}", "spent {count} million crowns on the {thing}",
    "moved {count} workers away from the {thing}",
)  # fmt: skip
_SAYINGS = (
    "{deed}, {name} said.", "{deed}, according to {count} people briefed on the matter.",
    "“We will not hide what happened at the {thing},” said {name}, who leads the {body}.", "{name} denied that {low}.",
    "A spokeswoman for the {body} declined to comment.", "{name} told the {outlet} that {low}.",
    "{deed}, the {outlet} first reported.", "The {body} said in a statement that {low}.",
)  # fmt: skip
_FILLERS = (
    "The {adj} {noun} by the {other} {verb} the {last} of {place} {when}.",
    "{when_} a {noun} and two {other}s {verb} every {adj} {last} in the quarter.",
    "Nobody in the {noun} had {verb} the {adj} {other} before the {last} {when}.",
    "It was the {adj} {noun} that {verb} a {other}, and the {last} stayed as it was {when}.",
)
_ADJECTIVES = "old narrow northern quiet wooden public empty bright distant costly hollow early painted".split()
_VERBS = "crossed missed watched covered bought carried lost followed opened passed shaped warmed needed held".split()
_TIMES = ("before the thaw", "for three winters", "until the bells rang", "that same night", "by noon")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MENU = ("Front page", "Town", "Sport", "Weather", "Letters", "Subscribe")


class Story:
    """One story: its place, people and deeds, and the ways they are told."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.place, self.thing, self.body = _word(rng), rng.choice(_THINGS), rng.choice(_BODIES)
        self.people = [f"{_word(rng)} {_word(rng)}" for _ in range(4)]
        self.deeds: list[str] = [self._filled(deed) for deed in rng.sample(_DEEDS, 3)]

    def told(self, outlet: str) -> str:
        """Return the story as one outlet tells it, as the text of a page."""
        rng = self.rng
        sentences = [self._saying(form, outlet) for form in rng.sample(_SAYINGS, rng.randint(3, 6))]
        sentences += [self._filled(rng.choice(_FILLERS)) for _ in range(rng.randint(8, 16))]
        rng.shuffle(sentences)
        lead = f"{self.place.upper()} — The {self.body} {rng.choice(self.deeds)}."
        parts = [" ".join([lead, *sentences[:2]])]
        parts += [" ".join(sentences[at : at + 3]) for at in range(2, len(sentences), 3)]
        head = f"{self.body.capitalize()} of {self.place} under fire over the {self.thing}"
        line = f"By {_word(rng)} {_word(rng)}\nMarch {rng.randint(2, 27)}, 2031"
        foot = f"Copyright {outlet} 2031\n"
        return "\n".join([outlet, *_MENU, "", head, line, "", "\n\n".join(parts), "", foot])

    def _saying(self, form: str, outlet: str) -> str:
        deed = f"The {self.body} {self.rng.choice(self.deeds)}"
        return self._filled(form, deed=deed, low=deed[0].lower() + deed[1:], outlet=outlet)

    def _filled(self, form: str, **more: str) -> str:
        rng = self.rng
        slots = {"place": self.place, "thing": self.thing, "body": self.body, "day": rng.choice(_DAYS)}
        when = rng.choice(_TIMES)
        slots |= {"noun": _noun(rng), "other": _noun(rng), "last": _noun(rng), "when": when, "when_": when.capitalize()}
        slots |= {"adj": rng.choice(_ADJECTIVES), "verb": rng.choice(_VERBS), "name": rng.choice(self.people or [""])}
        return form.format(count=rng.randint(2, 40), **slots, **more)


def coverage(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield `count` captures as names and texts: six of ten own accounts, the others copies, most with changes."""
    rng = random.Random(seed)
    outlets = outlets_of(rng)
    stories = [Story(rng) for _ in range(max(2, count // 12))]
    texts: list[str] = []
    for number in range(count):
        if texts and rng.random() < 0.4:
            text = _changed(rng, rng.choice(texts))
        else:
            text = rng.choice(stories).told(rng.choice(outlets))
        texts.append(text)
        yield f"{number:06}.txt", text


def outlets_of(rng: random.Random) -> list[str]:
    """Return the names of twenty outlets."""
    return [f"{_word(rng)} {kind}" for kind in ("Courier", "Post", "Herald", "Ledger") for _ in range(5)]


def write(folder: Path, count: int, seed: int) -> list[Path]:
    """Write the captures into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in coverage(count, seed):
        (folder / name).write_text(text, encoding="utf-8", newline="")
        paths.append(folder / name)
    return paths


def _changed(rng: random.Random, text: str) -> str:
    lines = text.split("\n\n")
    if rng.random() < 0.5 and len(lines) > 3:
        del lines[rng.randrange(1, len(lines) - 1)]
    if rng.random() < 0.6:
        at = rng.randrange(len(lines))
        lines[at] = lines[at].replace(" said", " says").replace("found", "counted")
    return "\n\n".join(lines)


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3))).capitalize()


def _noun(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=2))
