"""The words that times are written with, and pattern fragments made of them.

Every fragment is bounded: no repeat without an upper limit, so that matching at one place costs a constant.
"""

import re
from collections.abc import Iterable

# One line break at most: a paste wraps inside a phrase, but a blank line ends it.
WS = r"(?:[^\S\n]{1,4}|[^\S\n]{0,4}\n[^\S\n]{0,8})"
STOP = r"(?!\w)"


def one_of(words: Iterable[str]) -> str:
    """Return a pattern fragment for any of the words, the longest first, white space inside them left open."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", WS) for word in longest_first) + ")"


def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern, written with `~` for white space, ending at a word's end, deaf to case."""
    return re.compile(pattern.replace("~", WS) + STOP, re.IGNORECASE)


def folded(words: str | None) -> str:
    """Return the words in lower case with single spaces; empty for None."""
    return " ".join((words or "").lower().replace("’", "'").split())


WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon.", "tuesday tue. tues.", "wednesday wed.", "thursday thu. thur. thurs.", "friday fri.",
         "saturday", "sunday")
    )
    for name in names.split()
}  # fmt: skip
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan. jan", "february feb. feb", "march mar.", "april apr. apr", "may", "june jun.", "july jul.",
         "august aug. aug", "september sept. sept sep.", "october oct. oct", "november nov. nov", "december dec. dec"),
        1,
    )
    for name in names.split()
}  # fmt: skip
# Month names that are also verbs, given names or family names: alone, they are months only behind a preposition.
UNSURE_MONTHS = frozenset(("march", "april", "may", "june", "august", "jan", "mar.", "jun."))
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_ONES = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
         "eighteen nineteen").split()  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {word: value for value, word in enumerate(_ONES, 1)}
NUMBERS |= dict(zip(_TENS, range(20, 100, 10), strict=True))
NUMBERS |= {f"{ten}-{one}": NUMBERS[ten] + NUMBERS[one] for ten in _TENS for one in _ONES[:9]}
NUMBERS |= {"a": 1, "an": 1, "a dozen": 12, "half a dozen": 6, "a hundred": 100, "one hundred": 100, "half-dozen": 6}
ORDINALS = dict.fromkeys(("first", "1st"), 1) | dict.fromkeys(("second", "2nd"), 2)
ORDINALS |= dict.fromkeys(("third", "3rd"), 3) | dict.fromkeys(("fourth", "4th", "final", "last"), 4)
_CENTURIES = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
              "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first").split()  # fmt: skip
CENTURIES = {word: value for value, word in enumerate(_CENTURIES, 1)}
NTH_DAYS = CENTURIES | dict(
    zip(
        ("twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth "
         "thirtieth thirty-first").split(), range(22, 32), strict=True,
    )
)  # fmt: skip
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
           "eighties": 80, "nineties": 90}  # fmt: skip
# Month and day; feasts that move with the week are left out.
HOLIDAYS = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17), "st patrick's day": (3, 17),
    "may day": (5, 1), "juneteenth": (6, 19), "independence day": (7, 4), "the fourth of july": (7, 4),
    "fourth of july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1),
    "armistice day": (11, 11), "veterans day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
# Days from Easter Sunday, as the churches of the west count it; those of the east are up to five weeks later.
FEASTS = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter saturday": -1, "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit sunday": 49,
    "whit monday": 50,
}  # fmt: skip

# Minutes east of Greenwich, and the law of summer time that moves them; the letters D and S say it themselves.
ZONES: dict[str, tuple[int, str]] = {
    "et": (-300, "us"), "eastern time": (-300, "us"), "eastern": (-300, "us"), "est": (-300, ""), "edt": (-240, ""),
    "ct": (-360, "us"), "central time": (-360, "us"), "cdt": (-300, ""), "mt": (-420, "us"), "mdt": (-360, ""),
    "mst": (-420, ""), "pt": (-480, "us"), "pacific time": (-480, "us"), "pst": (-480, ""), "pdt": (-420, ""),
    "gmt": (0, ""), "utc": (0, ""), "bst": (60, ""), "cet": (60, ""), "cest": (120, ""), "eet": (120, ""),
    "eest": (180, ""), "msk": (180, ""), "sast": (120, ""), "wib": (420, ""), "sgt": (480, ""), "hkt": (480, ""),
    "jst": (540, ""), "kst": (540, ""), "awst": (480, ""), "acst": (570, ""), "acdt": (630, ""), "aest": (600, ""),
    "aedt": (660, ""), "nzst": (720, ""), "nzdt": (780, ""), "akst": (-540, ""), "akdt": (-480, ""), "hst": (-600, ""),
}  # fmt: skip

WEEKDAY = one_of(w.replace("'", "['’]") for w in WEEKDAYS)
MONTH = one_of(MONTHS)
SEASON = one_of(SEASONS)
YEAR = r"(?:1[5-9]|20|21)[0-9]{2}"
DAY_NUMBER = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
PART_OF_DAY = one_of(("morning", "afternoon", "evening", "night", "lunchtime", "midday"))
EXACT_NUMBER = rf"(?:{one_of(NUMBERS)}|[0-9]{{1,4}})"
VAGUE_NUMBER = one_of(("a couple of", "couple of", "a couple", "a few", "few", "several", "a handful of", "many"))
NUMBER = rf"\[?(?P<number>{VAGUE_NUMBER}|{EXACT_NUMBER})\]?"
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|hour|minute|night|weekend)(?:s|['’]s?|s['’])?"
HOLIDAY = one_of((*HOLIDAYS, *FEASTS)).replace("'", "['’]")
ZONE = one_of(ZONES)
# what tells that "every day" is no part of "every day nursery": its clause ends, or a word of no noun phrase follows
EACH_ENDS = (
    r"(?=\s{0,4}(?:[.,;:!?…)\]”\"–—]|$)|\n[^\S\n]{0,8}\n|\s(?:at|from|in|since|on|until|till|for|with|by|before|after|during|except|"
    r"of\sthe|when|while|because|the|an?|he|she|it|we|they|his|her|its|our|their)\b)"
)
EVENT_NOUN = one_of(
    ("firing", "dismissal", "sacking", "ouster", "resignation", "departure", "appointment", "recusal", "vote",
     "election", "referendum", "hearing", "trial", "verdict", "ruling", "indictment", "arrest", "raid", "attack",
     "shooting", "bombing", "explosion", "blast", "fire", "blaze", "crash", "collision", "derailment", "collapse",
     "accident", "disaster", "earthquake", "quake", "storm", "hurricane", "flood", "outbreak", "spill", "leak",
     "strike", "protest", "riot", "coup", "invasion", "merger", "sale", "announcement", "revelation", "inauguration",
     "funeral", "death", "killing", "murder", "summit", "meeting", "debate", "sinking")
)  # fmt: skip
