"""Whom an article calls a woman or a man by a title or noun beside the name: "Ms Hale", "Jan Orr, her husband"."""

import re
from collections.abc import Callable

from headwater.attribution.body import Body
from headwater.attribution.leading import gender_of_head, is_gendered, titled
from headwater.reader.layers import Name, Range

_AROUND_CHARS = 60
# "his sister, | Maud Hale,", "the pilot's late wife | Maud Hale"
_BEFORE = re.compile(r"(?:^|[^\w’'-])(?P<noun>[A-Za-z-]+)(?P<comma>,?)\s$")
# what closes an apposition; "she rang her husband, Orla Fenn said" has none
_CLOSED = re.compile(r"[,.;:)”\"!?]|$|\s(?:and|or|who|whose)\b")
# "Jan Orr, | her husband,", "Maud Hale, | the pilot's sister, said"; "Jan Orr, his wife, and her son" are three
_BEHIND = re.compile(
    r",\s(?:(?:his|her|their|the|an?|one|[A-Z]?[\w-]+[’']s)\s)?(?:(?!whose\b)[\w-]+(?:[’']s)?\s){0,2}?(?P<noun>[a-z-]+)"
    r"(?=[.;:)”\"!?]|,(?!\s(?:and|[A-Z])\b)|\s(?:of|to)\s|$)"
)


def genders_told(body: Body, key_of: Callable[[str], str | None]) -> dict[str, str]:
    """Return "m" or "f" by the key of each person whom a title, or a noun for a relative, a woman or a man, calls so.

    `key_of`: the key of the person whom a name means. Whoever is called both is left out. Misses: what pronouns tell.
    """
    found: dict[str, set[str]] = {}
    for name in body.layers.names:
        told = _told(body, name) if name.type == "person" else None
        key = key_of(body.folded(name.range)) if told else None
        if told and key:
            found.setdefault(key, set()).add(told)
    return {key: next(iter(genders)) for key, genders in found.items() if len(genders) == 1}


def _told(body: Body, name: Name) -> str | None:
    sentence = body.sentence(name.range[0]) or name.range
    before, behind = _around(body, name.range, sentence)
    if before[-1:].isspace() and titled(before):
        return titled(before)
    led = _BEFORE.search(before)
    if led and is_gendered(led["noun"].lower()) and (not led["comma"] or _CLOSED.match(behind)):
        return gender_of_head(led["noun"].lower())
    told = _BEHIND.match(behind)
    return gender_of_head(told["noun"]) if told and is_gendered(told["noun"]) else None


def _around(body: Body, place: Range, sentence: Range) -> tuple[str, str]:
    before = body.text((max(sentence[0], place[0] - _AROUND_CHARS), place[0]))
    return before, body.text((place[1], max(place[1], min(sentence[1], place[1] + _AROUND_CHARS))))
