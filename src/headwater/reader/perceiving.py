"""What somebody saw, heard or smelt: "could see the gate" tells it as plainly as "saw the gate"."""

import re
from typing import Final

from headwater.reader.day_names import MONTH

# whoever has eyes and ears: a town "could see floods", and a court "could hear the case"
_WHO: Final = (
    r"\b(?:I|we|you|he|she|they|who|people|everyone|everybody|anyone|anybody|[a-z]+\s(?:of\s)?(?:us|them)"
    r"|witness(?:es)?|neighbou?rs?|residents?|passengers?|passers-by|onlookers?|drivers?|crew|survivors?|guests?|children"
    r"|men|women|man|woman|boy|girl|nurses?|villagers?|swimmers?|walkers?)"
)
_HOW: Final = r"(?:(?:\w+ly|also|even|just|still|only|all|both|each)\s){0,2}"
_SENSES: Final = (
    r"(?:see|hear(?!\s(?:from|back)\b)|smell|taste|make\sout"
    r"|feel(?!\sthe\s(?:effects?|impact|pinch|cost|squeeze|consequences)\b))"
)
_PERCEIVES: Final = re.compile(
    rf"(?P<who>{_WHO}|(?-i:\b[A-Z][\w’'-]+))\s(?P<could>{_HOW}could\s{_HOW})(?P<what>{_SENSES})\b(?P<behind>[^.;!?]{{0,90}})",
    re.IGNORECASE,
)
# ... and what may come: "could hear the verdict next week", "could see a rise in bills"
_LATER: Final = re.compile(
    r"\b(?:next|tomorrow|tonight|soon|within|eventually|later\sthis|this\s(?:week|month|year|summer|autumn|winter|spring)"
    r"|in\sthe\s(?:coming|next|future)|over\sthe\s(?:coming|next)|as\s(?:early|soon|many|much)\sas|if|unless|by\s\d{4}|by\sthe\send"
    rf"|(?:by|from|in)\s{MONTH}"
    r"|case|appeal|evidence|arguments?)\b",
    re.IGNORECASE,
)
_CHANGES: Final = re.compile(
    r"\b(?:(?:ris|fall|increas|decreas|drop|doubl|clos|los)(?:e|es|ed|ing)|increases?|decreases?|falls?|drops?|cuts?|delays?"
    r"|shortages?|loss(?:es)?|gains?|growth|rain|snow|floods?|flooding|strikes?|disruption|surges?|declines?|returns?"
    r"|bills?|prices?|costs?|rates?|taxes|jobs?)\b",
    re.IGNORECASE,
)
# "we could see a hung council" forecasts, and so may whatever has a name
_ALONE: Final = frozenset("I he she He She who".split())
_SOMEBODY: Final = re.compile(
    r"\s(?:him|her|them|me|us|the|that|where|how|through|across|from|into|out)\b", re.IGNORECASE
)


def without_perceiving(text: str) -> str:
    """Return a text with the "could" taken out of what somebody is told to have perceived.

    "She could hear the shots" is no weaker than "she heard the shots". What may come ("could see a rise in bills")
    stays as it is, and so does whatever subject is no person. Misses: "they could see a man"; "could not".
    """
    return _PERCEIVES.sub(_plainly, text)


def _plainly(found: re.Match[str]) -> str:
    behind, sees = found["behind"], found["what"].lower() == "see"
    foreseen = sees and (_CHANGES.search(behind) or not (found["who"] in _ALONE or _SOMEBODY.match(behind)))
    if foreseen or _LATER.search(behind):
        return found.group()
    return f"{found['who']} {found['what']}{behind}"
