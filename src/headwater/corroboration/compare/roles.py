"""What a figure tells of the people or things it counts: who was sent, who lost power, what was leaked or asked for."""

import re
from typing import Final, NamedTuple

from headwater.reader.frames.lexicon import thing
from headwater.reader.numbers import singular

# Words that answer one question each ("how many were sent?"). A word stands in one role only, so that what is told of
# two figures can be the same or another thing.
_WORDED: Final = {
    "respond": r"f(?:ight(?:s|ing)?|ought)|tackl(?:ed?|es|ing)|battl(?:ed?|es|ing)|(?:were|was|been|being)\s(?:sent"
    r"|called)"
    r"|sent|sends?|deploy(?:ed|s|ing)?|dispatch(?:ed|es)?|mobilis(?:ed|es)|mobiliz(?:ed|es)|scrambled|on\sthe\sscene"
    r"|at\sthe\sscene|to\sthe\sscene|search(?:ed|es|ing)?|comb(?:ed|ing)|scour(?:ed|ing)|(?:took|taken?|taking)\spart"
    r"|were\sinvolved|are\sinvolved|drafted\sin|called\s(?:out|in|up)|on\sduty|on\sthe\s(?:roads?|streets?)|in\suse"
    r"|in\saction|in\sservice|were\sout|was\sout|left\s(?:the|their|its)\s(?:depots?|garages?|yards?|bases?|stations?)"
    r"|helped|joined|attended\sthe\s(?:fire|blaze|scene|crash|incident)|worked\sto|working\sto|patroll(?:ed|ing)",
    "gather": r"gather(?:ed|ing|s)?|march(?:ed|ing|es)?|rall(?:y|ied|ies|ying)|protest(?:ed|ing|s)?"
    r"|demonstrat(?:ed?|es|ing)|turned\sout|turnout|attend(?:ed|ance|ing|s)?|packed|crowd(?:ed)?|took\sto\sthe\sstreets"
    r"|filled|assembled|converged|watched|came\sto\s(?:the|hear|see|watch)|lined\sthe|turned\sup|showed\sup",
    "outage": r"(?:lost|losing|lose|without|no)\s(?:electricity|power|water|gas|heating|supply|phone|internet|service)"
    r"|in\sthe\sdark|black(?:ed\s|-|)out|(?:was|were|are|been|being)\s(?:affected|cut\soff|hit)|power\scuts?|outages?"
    r"|disconnected",
    "survey": r"polls?|polled|surveys?|surveyed|questioned|interviewed|canvassed|sampled?|respond(?:ed|ents)"
    r"|took\spart\sin\sthe\ssurvey",
    "cut": r"(?:(?:are|is|were|was|be|will|could|to)\s)?(?:cut(?:s|ting)?|lose|lost|losing|axe[ds]?|axing"
    r"|shed(?:ding)?|go|slash(?:ed|es|ing)?"
    r"|eliminat(?:ed?|ing)|redundan(?:t|cy|cies)|lay(?:ing)?\soff|laid\soff|dismiss(?:ed)?|scrap(?:ped)?)|at\srisk",
    "create": r"creat(?:ed?|es|ing)|hir(?:ed?|es|ing)|recruit(?:ed|s|ing)?|tak(?:e|en|ing)\son",
    "sign": r"sign(?:ed|s|ing)|signatures?|petition(?:ed|s)?",
    "spill": r"leak(?:ed|s|ing|age)?|spil(?:l|led|ls|ling|t)|escap(?:ed?|ing)|releas(?:ed|es?)|pour(?:ed|ing)"
    r"|discharg(?:ed?|es|ing)"
    r"|gushed|seep(?:ed|ing)?|loss|lost|dumped",
    "seize": r"seiz(?:ed?|es|ure|ing)|confiscat(?:ed|ing)|impound(?:ed)?|recovered|found|discovered|haul",
    "steal": r"st(?:eal|ole|olen)|taken|took|robbed|looted|made\soff\swith|raid|theft|snatched|missing",
    "deliver": r"arriv(?:ed?|es|ing)|deliver(?:ed|s|y|ies)?|handed\sover|received|shipped|in\splace|installed",
    "demand": r"ask(?:ed|s|ing)?\sfor|sought|seek(?:s|ing)?|demand(?:ed|s|ing)?|request(?:ed|s|ing)?|wants?|wanted"
    r"|claimed|call(?:ed|s|ing)?\sfor"
    r"|insist(?:ed|s|ing)?\son|held\sout\sfor",
    "offer": r"offer(?:ed|s|ing)?|propos(?:ed?|es|al)|on\sthe\stable|prepared\sto\sgive|willing\sto\sgive|bid",
    "distance": r"away|distance|from\s(?:the\s)?(?:nearest|centre|center|town|village|city|shore|coast|border|site"
    r"|scene|station|school)|by\sroad|drive",
    "length": r"long|length",
    "width": r"wide|width|across|diameter",
    "height": r"tall|high|height",
    "depth": r"deep|depth",
    "thickness": r"thick|thickness",
    "cancel": r"cancel(?:led|ed|lations?|lation|s)?|called\soff|grounded|scrapped|axed|postponed",
    "strand": r"strand(?:ed|s|ing)?|stuck|trapped|marooned",
    "aboard": r"aboard|on\sboard|carrying|passengers|was\scarrying",
    "destroy": r"destroy(?:ed|s|ing)?|gutted|burn(?:ed|t)(?:\sdown)?|razed|wrecked|collapsed|levelled|flattened",
    "damage": r"damag(?:ed?|es|ing)|flooded",
    "close": r"(?:clos(?:ed?|es|ing|ure)|shut(?:s|ting|ting\sdown)?)(?!\s(?:at|up|down|higher|lower|on|to)\s)",
    "employ": r"employ(?:ed|s|ees|ing)?|workforce|work\sat|works\sat|worked\sat|work\sthere|on\sthe\spayroll",
    "complain": r"complain(?:ed|ts?|ing)?|objections?|objected",
    "fire": r"fired|shots?|rounds|opened\sfire",
    "fall": r"fell|fallen|rainfall|snowfall|of\s(?:rain|snow)",
    "sell": r"sold|sales|sell(?:s|ing)?",
    "build": r"buil(?:d|t|ding)|homes\swould|constructed",
    "house": r"hous(?:ed?|es|ing)|shelter(?:ed|ing)?|accommodat(?:ed?|es|ing)|slept|spent\sthe\snight|put\sup\sin",
    "vacant": r"vacan(?:t|cy|cies)|unfilled|empty",
    "inspect": r"inspect(?:ed|ions?)|tested|examined|checked|screened",
    "kill animals": r"cull(?:ed|ing)?|slaughter(?:ed|ing)?|put\sdown|destroyed\sto\sprevent",
    "plant": r"plant(?:ed|ing)",
    "bring down": r"felled|felling|(?:came|come|cut|chopped|brought|blown|knocked)\sdown|toppled|uprooted",
    "wind": r"gusts?|gusting|winds?",
    "save": r"sav(?:e|es|ed|ings?)",
    "worth": r"worth|values?|valued|valuation",
    "pay": r"pay(?:s|ing|ment)?|paid",
    "fine": r"fin(?:ed?|es|ing)|penalt(?:y|ies)",
    "ransom": r"ransom",
    "copy": r"copied|stolen\sdata|hacked|breached|exposed|compromised|accessed",
    "sentence": r"sentenc(?:ed|es?|ing)|jailed|imprisoned",
    "breach": r"broke\sthrough|stormed|breached|invaded",
    "arrest": r"arrest(?:ed|s|ing)?|in\scustody|detained|(?:taken|remanded)\sinto\scustody|held|rounded\sup",
    "die": r"died|dead|die|killed|killing|deaths?|drowned",
    "injure": r"injur(?:ed|ing|ies)|hurt|wounded|wounding",
    "evacuate": r"evacuat(?:ed?|ing|ion)|moved\sout|forced\sto\sleave|fled|fle(?:e|eing)",
    "infect": r"infected|infections?|ill|sick(?:ened)?|unwell|tested\spositive|cases|contracted|caught",
    "charge": r"charg(?:ed|es|ing)|indicted",
    "rescue": r"rescued|saved|airlifted|winched|plucked|pulled\sfrom|brought\sto\ssafety|picked\sup",
    "speed": r"speed|travelling\sat|driving\sat|doing",
    "read": r"readings?|measured|registered|recorded|reached",
    "vote": r"(?:voted|votes?|vot(?:ing|ers))",
}  # fmt: skip
_ROLES: Final = re.compile(
    "|".join(rf"\b(?P<r{i}>{words})\b" for i, words in enumerate(_WORDED.values())), re.IGNORECASE
)
_NAMES: Final = tuple(_WORDED)
_NOT: Final = re.compile(
    r"\b(?:not|never|no|nobody|none|without|cannot|yet\sto|failed\sto|refused\sto)\b|n['’]t\b", re.IGNORECASE
)
_BOUNDS: Final = re.compile(r"\bno\s(?:more|fewer|less|later)\sthan\b|\bnot\s(?:less|more|only)\b", re.IGNORECASE)
_LACK: Final = re.compile(r"(?:without|no)\s", re.IGNORECASE)
# another clause than the figure's
_STOPS: Final = re.compile(
    r"[;:()\n]|\s[—–-]\s|\b(?:but|whether|after|before|when|while|because|who|which|where|if|although|though|until"
    r"|unless)\b"
)
_FAR: Final = 90  # code points between a figure and what is told of it


# "the ward has only 24 beds": whose they are tells what is asked
_HAS: Final = re.compile(
    r"\b(?P<whose>[A-Za-z]{3,20})\s(?:(?:currently|now|only)\s)?(?:has|have|had|holds?|houses?|contain(?:s|ed)"
    r"|consists?\sof)\s"
    r"(?:only\s|just\s|some\s)?$"
)


class Role(NamedTuple):
    """What is told of a figure, and whether it is told that it is not so."""

    name: str
    negated: bool


def roles_of(text: str, start: int, end: int) -> list[Role]:
    """Return what is told of the figure at code points `start`..`end` of a clause, the nearest first.

    Words behind the figure come before those in front of it where both are as near. Misses: verbs of no role, and what
    another clause tells.
    """
    found: list[tuple[int, int, Role]] = []
    for match in _ROLES.finditer(text):
        if match.start() < end and start < match.end():
            continue
        behind = match.start() >= end
        between = text[end : match.start()] if behind else text[match.end() : start]
        if len(between) > _FAR or _STOPS.search(between):
            continue
        name = _NAMES[int((match.lastgroup or "r0")[1:])]
        found.append((len(between), not behind, Role(name, _is_negated(text, match, end if behind else None))))
    has = _HAS.search(text, 0, start)
    if has:
        found.append((0, True, Role(f"of {thing(singular(has['whose'].lower()))}", negated=False)))
    return [role for _, _, role in sorted(found, key=lambda f: f[:2])]


def _is_negated(text: str, role: re.Match[str], end: int | None) -> bool:
    """Whether a word tells that it did not happen: by what stands between the figure and it, or just in front of it."""
    low = max(end or 0, role.start() - 25)
    before = _BOUNDS.sub(" ", text[low : role.start()])
    return bool(_NOT.search(before)) and not _LACK.match(role.group())
