"""Training captures: the yardsticks' generator with a lexicon of our own beside its own, and layouts shaken up."""

import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
TEMPLATES = ("forum", "blog", "newsletter", "email", "dump", "webpage")
# what the generator fills in: everywhere, and for some keys besides
_SLOTS = frozenset("KNGHns")
_MORE_SLOTS = {
    "byline": "AUPD", "byline_date": "AUPD", "dateline": "CTP", "highlights": "L", "credit": "PN", "contributor": "P",
    "promo": "P", "header": "HD", "date": "d", "bullet": "",
}  # fmt: skip
_SLOT = re.compile(r"\{(\w)\}")
_OWN_SHARE, _BOTH_SHARE = 0.55, 0.25
_SHAKEN_SHARE = 0.5
# blogs and news pages have remarks of readers below the text, each under a name
_COMMENTED = ("blog", "webpage", "dump")
_COMMENTED_SHARE, _CARD_LINE_SHARE = 0.3, 0.4
_LOST_UNIT_SHARE = 0.12
_BRIEF_SHARE, _SMALL_LETTERS_SHARE, _SHORT_POINTS_SHARE = 0.2, 0.3, 0.4
_CROSSHEAD_SHARE = 0.1
# a line that ends a sentence ends a paragraph, also where lines were wrapped
_PARAGRAPH = re.compile(r"(?<=[.!?”\"])\n+")


class Made(NamedTuple):
    """A capture with its gold: units of text with role and article (None outside of articles), tiling all ink."""

    template: str
    text: str
    units: list[dict[str, Any]]


def make(
    shared: Path, template: str, count: int, seed: int, split: str = "train", *, plain: bool = False
) -> list[Made]:
    """Return generated captures of one template; the same arguments give the same captures.

    `plain`: with the generator's own lexicon and layouts, as the yardstick makes them.
    """
    generator = _generator(shared)
    articles = generator.load_articles(split)
    given = json.loads((shared / "yardsticks" / "captures_lexicon.json").read_text(encoding="utf-8"))[split]
    own = json.loads((HERE / "lexicon.json").read_text(encoding="utf-8"))
    made = []
    for number in range(count):
        rng = random.Random(f"{seed}:{split}:{template}:{number}")
        lexicon = given if plain else dict(_mixed(rng, given, own))
        text, record = generator.make_capture(rng, articles, lexicon, template, str(number))
        found = Made(template, text, record["units"])
        if not plain and template in _COMMENTED and rng.random() < _COMMENTED_SHARE:
            found = _commented(rng, found, lexicon)
        if not plain:
            found = _retold(rng, found)
        made.append(found if plain or rng.random() > _SHAKEN_SHARE else _shaken(rng, found))
    return made


def _generator(shared: Path) -> Any:  # noqa: ANN401 (a script beside the project)
    sys.path.insert(0, str(shared / "yardsticks"))
    import make_captures  # noqa: PLC0415

    return make_captures


def _mixed(rng: random.Random, given: dict[str, Any], own: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, entries in given.items():
        draw = rng.random()
        more = [entry for entry in own.get(key, []) if _fits(key, entry)]
        if more and draw < _OWN_SHARE:
            yield key, more
        else:
            yield key, [*entries, *more] if draw < _OWN_SHARE + _BOTH_SHARE else entries


def _fits(key: str, entry: str | list[str]) -> bool:
    lines = [entry] if isinstance(entry, str) else entry
    return all(slot in _SLOTS or slot in _MORE_SLOTS.get(key, "") for line in lines for slot in _SLOT.findall(line))


def _retold(rng: random.Random, made: Made) -> Made:
    """Return the capture with some articles cut short, as briefs are, and some headlines in small letters."""
    brief = {u["article"] for u in made.units if u["article"] is not None and rng.random() < _BRIEF_SHARE}
    room = {name: rng.randint(1, 4) for name in sorted(brief)}
    parts: list[str] = []
    units: list[dict[str, Any]] = []
    length, end = 0, 0
    for unit in made.units:
        between, text = made.text[end : unit["start"]], made.text[unit["start"] : unit["end"]]
        end = unit["end"]
        name = unit["article"]
        if name in brief and unit["role"] in ("article_body", "crosshead"):
            if room[name] <= 0:
                continue
            if unit["role"] == "article_body":
                text = _cut(text, room[name])
                room[name] -= len(_PARAGRAPH.split(text))
        elif unit["role"] == "highlights" and rng.random() < _SHORT_POINTS_SHARE:
            text = "\n".join(" ".join(line.split(" ")[: rng.randint(5, 10)]) for line in text.split("\n"))
        elif unit["role"] == "headline" and rng.random() < _SMALL_LETTERS_SHARE:
            text = text[:1] + text[1:].lower()
        for role, piece, space in _with_crosshead(rng, unit["role"], text, between):
            parts += [space, piece]
            length += len(space)
            units.append({**unit, "role": role, "start": length, "end": length + len(piece)})
            length += len(piece)
    return Made(made.template, "".join(parts), units)


def _with_crosshead(rng: random.Random, role: str, text: str, between: str) -> list[tuple[str, str, str]]:
    """Return the unit, or its two halves with a crosshead between them, each with the space before it."""
    ends = list(_PARAGRAPH.finditer(text)) if role == "article_body" else []
    if not ends or rng.random() > _CROSSHEAD_SHARE:
        return [(role, text, between)]
    cut, source = rng.choice(ends), rng.choice(_PARAGRAPH.split(text))
    heading = " ".join(source.split()[: rng.randint(2, 5)]).strip('.,;:"“”')
    if not heading:
        return [(role, text, between)]
    heading = heading[0].upper() + heading[1:]
    space = cut.group()
    return [(role, text[: cut.start()], between), ("crosshead", heading, space), (role, text[cut.end() :], space)]


def _cut(text: str, paragraphs: int) -> str:
    ends = [match.start() for match in _PARAGRAPH.finditer(text)]
    return text[: ends[paragraphs - 1]] if len(ends) >= paragraphs else text


def _commented(rng: random.Random, made: Made, lexicon: dict[str, Any]) -> Made:
    """Return the capture with remarks of readers behind its last article."""
    inside = [at for at, unit in enumerate(made.units) if unit["article"] is not None]
    last = max(inside) + 1
    if last < len(made.units) and rng.random() < 0.5:
        last = rng.randint(last, len(made.units))
    cut = made.units[last - 1]["end"]
    parts, units, length = [made.text[:cut]], list(made.units[:last]), cut
    gap = rng.choice(("\n", "\n\n"))
    for _ in range(rng.randint(1, 6)):
        card = [rng.choice(lexicon["nick"])]
        for key in ("rank", "joined", "counter"):
            if rng.random() < _CARD_LINE_SHARE:
                card.append(_filled(rng, rng.choice(lexicon[key]), lexicon))
        for role, written in (("poster_card", "\n".join(card)), ("user_reply", rng.choice(lexicon["reply"]))):
            text = _filled(rng, written, lexicon).strip()
            parts += [gap, text]
            length += len(gap)
            units.append({"start": length, "end": length + len(text), "role": role, "article": None})
            length += len(text)
    moved = length - cut
    units += [{**u, "start": u["start"] + moved, "end": u["end"] + moved} for u in made.units[last:]]
    return Made(made.template, "".join([*parts, made.text[cut:]]), units)


def _filled(rng: random.Random, text: str, lexicon: dict[str, Any]) -> str:
    values = {"n": f"{rng.randint(1000, 290000):,}", "s": str(rng.randint(1, 60))}
    names = {"K": "nick", "N": "person", "G": "agency", "H": "thread"}
    return _SLOT.sub(lambda m: values.get(m[1]) or rng.choice(lexicon[names.get(m[1], "nick")]), text)


def _shaken(rng: random.Random, made: Made) -> Made:
    """Return the capture with other white space between its units and some of its lines left out."""
    habit = rng.choice(("tight", "loose", "noisy", "kept"))
    loses = rng.random() < 0.5
    parts: list[str] = []
    units: list[dict[str, Any]] = []
    length, end = 0, 0
    for unit in made.units:
        between = made.text[end : unit["start"]]
        end = unit["end"]
        if loses and unit["role"] != "article_body" and rng.random() < _LOST_UNIT_SHARE:
            continue
        if units and "\n" in between:
            between = _space(rng, habit, between)
        parts += [between, made.text[unit["start"] : unit["end"]]]
        start = length + len(between)
        length = start + unit["end"] - unit["start"]
        units.append({**unit, "start": start, "end": length})
    return Made(made.template, "".join(parts), units)


def _space(rng: random.Random, habit: str, between: str) -> str:
    if habit == "tight":
        return "\n"
    if habit == "loose":
        return "\n\n"
    return "\n" * rng.choice((1, 1, 2, 2, 3)) if habit == "noisy" else between
