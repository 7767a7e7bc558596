"""Cues in the furniture of articles: bylines, dates, pictures, highlights, contributor lines, corrections, promos."""

import re
from functools import lru_cache

from headwater.reader.bylines import Byline
from headwater.reader.phrases import Phrases
from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import Signs

_BULLET = re.compile(r"\s{0,8}(?:[•▪▫●○◦‣►▸➤➢*·■□✓-]|–|—|>|\d{1,2}[.)])\s{1,4}\S")
_LABEL = re.compile(
    r"\W{0,3}(?:the |our |article |quick |top |news )?(?:(?:story|article|news|key|main|top|report"
    r"|at)[ -])?(?:highlights?|takeaways?|take-aways?|points?|facts|findings|summary|a glance|in brief|key points"
    r"|bullets?|tl;?dr|essentials|briefing|what (?:you need )?to know|what we know|need to know|things to know"
    r"|the gist|in short|quick read|in this (?:story|article)|overview|recap|in a nutshell|why it matters"
    r"|the lowdown|synopsis)(?: (?:of|from|in) [^\n]{1,40})?\s?:?\W{0,2}$",
    re.IGNORECASE,
)
_THING = "(?:article|story|piece|report|post|column)"
_MADE = "(?:published|produced|written)"
# Openings of promos, by what they sell; each group is one alternative of the pattern.
_PROMO_OPENINGS = (
    # letters, alerts, memberships
    r"(?:get|receive|want|need) [^\n]{0,80}\b(?:newsletter|updates?|alerts?|inbox|e-?mail|app|podcast|briefing)\b",
    r"sign[ -]?up\b|subscribe (?:to|now|today|for)\b|join (?:us|the (?:conversation|discussion)|our)\b",
    r"(?:this|our) newsletter\b",
    r"(?:donate|support (?:us|our|independent|quality|local)|become a|help us|buy|order|shop|save)\b",
    r"(?:stay|keep) (?:up|informed|connected|in touch|tuned|updated|on top)\b|never miss\b|tune in\b|catch up\b",
    r"(?:follow|like|find|join|friend|add|connect with) (?:us|me|@|him|her|the|our|[A-Z]\w+ on)\b[^\n]{0,60}",
    r"download (?:our|the)\b|try (?:our|the)\b|for (?:more|the latest|full)\b[^\n]{0,80}",
    # more to read, watch and hear
    r"read (?:more|next|also|the (?:full|rest|whole|original|entire)|it (?:all|here)|on|full|this)\b",
    r"(?:see|also) (?:also|read|see)\b",
    r"(?:continue|keep) reading\b|full (?:story|article|text|coverage|report)\b",
    r"more (?:here|at|on this|details|coverage|:)",
    r"related\s?(?:stories|articles|coverage|content|news|links?|reading)?\s?[:|—–-]",
    r"(?:watch|listen|video|audio|gallery|photos|podcast|poll|quiz|in pictures|interactive|opinion)\s?[:|»]",
    r"(?:analysis|explainer|live)\s?[:|»]",
    r"(?:watch|listen|view|click|tap|go|head) (?:to |the |this |here|below|above|now|more|live|full)",
    r"(?:you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|must read|recommended|trending)\b",
    r"popular (?:now|on)\b",
    r"editor['’]s (?:pick|choice)\b",
    # advertising, tips, where the text ran first
    r"advert(?:isement|isment|ising)?s?\b[^\n]{0,24}$|(?:story|article) continues\b|continues below\b",
    r"sponsored\b|paid (?:post|content)\b",
    r"(?:have|got) (?:a )?(?:tips?|story|news)\b|(?:send|e-?mail) (?:us|your|tips|news)\b",
    rf"(?:a version of )?this {_THING} (?:originally |first |also )?(?:appear|ran|was (?:originally |first )?{_MADE})",
)
_PROMO = re.compile(rf"\W{{0,4}}(?:{'|'.join(_PROMO_OPENINGS)})", re.IGNORECASE)
_PROMO_INSIDE = Phrases(
    ("newsletter|to your inbox|sign up|subscribe|podcast",
     r"\b(?:newsletter|to your inbox|sign up|subscribe|podcast)\b"),
    ("on twitter|on facebook|on instagram|on telegram|on whatsapp|on tiktok|on youtube|on x",
     r"\bon (?:twitter|facebook|instagram|telegram|whatsapp|tiktok|youtube|x)\b[^\n]{0,12}$\b"),
    ("follow us|@", r"\b(?:follow (?:us|@)|@\w{3,15})\b"),
    ("our app|app store|google play|click here", r"\b(?:our app|app store|google play|click here)\b"),
    ("breaking news|push ", r"\b(?:breaking news alerts|push (?:alerts|notifications))\b"),
)  # fmt: skip
_MORE = re.compile(r"[^\n]{0,70}(?:»|›|→|>>|\[\.\.\.\]|\[…\]|\[more\]|\(more\)|read more)\W{0,3}$", re.IGNORECASE)
_DATED = re.compile(
    r"\W{0,3}(?:(?:last|first) )?(?:published|posted|updated|issued|released|filed|modified|date)\b", re.IGNORECASE
)
_LONGEST_PROMO_CHARS = 220
_LONGEST_MORE_CHARS = 90
_MOST_KEPT = 4096
_PICTURED = re.compile(r"/|photo|picture|image|credit|via|getty", re.IGNORECASE)
_CREDIT_ALONE = 5.5
_MIN_CAPTION = 4


def bylines_and_dates(page: Page) -> list[Scores]:
    """Score lines that name writers, that hold a date alone, or both."""
    return [_byline_of(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]


def _byline_of(unit: Unit, signs: Signs) -> Scores:
    byline, text = unit.byline, unit.text
    if byline is not None:
        name_score = (6.5 if byline.whole_names else 4.0) if byline.marked else _bare_names(unit, byline)
        if not byline.marked and byline.outlet:
            name_score += 1.5
        if byline.dates:
            return {"byline_date": name_score + 2.5, "byline": name_score - 3.0}
        return {"byline": name_score, "byline_date": -3.0}
    if signs.date_line:
        return {"date_line": 6.0, "poster_card": 1.0}
    if signs.dated and not _ends_sentence(text):
        return {"date_line": 4.0, "byline_date": 0.0} if _DATED.match(text) else {"date_line": 1.0, "byline_date": 1.5}
    return {"date_line": -4.0, "byline": -4.0, "byline_date": -4.5}


def _bare_names(unit: Unit, byline: Byline) -> float:
    """Names without a "by": two words are a name more often than three, several names more often than one."""
    words = len(unit.text[: byline.people[0][1] - byline.people[0][0] if byline.people else 0].split())
    capitals = 0.6 if unit.text.isupper() else 0.0
    return (2.6 if words <= 2 else 1.6) - capitals + 1.2 * (len(byline.people) > 1)


def _ends_sentence(text: str) -> bool:
    return len(text) > 50 and text.rstrip('"”’)')[-1:] == "."


def pictures(page: Page) -> list[Scores]:
    """Score captions that end in a credit, credits alone, and captions whose credit stands on the next line."""
    scores = [_picture_of(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]
    for at in range(len(scores) - 1):
        unit, credit = page.units[at], page.units[at + 1]
        fits = _MIN_CAPTION <= len(unit.text) <= 400 and page.signs[at].interface < 0.5
        if scores[at + 1]["caption_credit"] == _CREDIT_ALONE and credit.gap == 0 and fits:
            scores[at]["caption_credit"] = max(scores[at]["caption_credit"], 3.5)
    return scores


def _picture_of(unit: Unit, signs: Signs) -> Scores:
    if len(unit.text) > 600 or (unit.byline is not None and unit.byline.marked):
        return {"caption_credit": -6.0}
    credit = signs.credit
    if credit is None:
        return {"caption_credit": -3.0}
    if credit.start <= 2:
        # "Ann Lee, The Courier" is a byline as often as a credit; a slash or a word for a picture is a credit's alone
        weak = unit.byline is not None and unit.byline.outlet is not None and not _PICTURED.search(unit.text)
        return {"caption_credit": 2.0 if weak else _CREDIT_ALONE}
    score = 6.0 if len(unit.text) <= 320 else 2.5
    return {"caption_credit": score if credit.outlet else score - 1.5}


def highlights(page: Page) -> list[Scores]:
    """Score a label ("At a glance") and the bulleted lines below it; bullets without a label count less."""
    scores: list[Scores] = [{"highlights": -4.0} for _ in page.units]
    at = 0
    while at < len(page.units):
        labelled = is_label(page.units[at].text)
        first = at + labelled
        stop = first
        while stop < len(page.units) and _point(page, stop):
            stop += 1
        bullets = stop - first
        if bullets and (labelled or (bullets >= 2 and not page.units[first].text[0].isdigit())):
            worth = 7.0 if labelled else 3.0
            for i in range(at, stop):
                scores[i] = {"highlights": worth, "article_body": -1.5}
        elif labelled:
            scores[at] = {"highlights": 1.5}
        at = max(stop, at + 1)
    return scores


def _point(page: Page, at: int) -> bool:
    unit = page.units[at]
    return len(unit.text) <= 300 and is_point(page.reading.text[unit.start : unit.start + 12])


def closings(page: Page) -> list[Scores]:
    """Score contributor lines, corrections and promos."""
    return [_closing_of(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]


def _closing_of(unit: Unit, signs: Signs) -> Scores:
    if signs.contributor:
        return {"contributor_line": 6.5, "promo": -3.0, "correction": -4.0}
    scores: Scores = {"contributor_line": -6.0}
    if signs.correction:
        return scores | {"correction": 6.5, "promo": -3.0}
    scores["correction"] = -6.0
    scores["promo"] = _promo_score(unit.text)
    return scores


@lru_cache(maxsize=_MOST_KEPT)
def promo_signs(text: str) -> tuple[bool, bool, bool]:
    """Return whether a short line opens as promos do, holds a word of theirs, or points on to more."""
    return (
        _PROMO.match(text) is not None,
        _PROMO_INSIDE.search(text),
        len(text) < _LONGEST_MORE_CHARS and _MORE.match(text) is not None,
    )


def is_label(text: str) -> bool:
    """Whether a line is a label that stands above highlights."""
    return _LABEL.match(text[:120]) is not None


def is_point(text: str) -> bool:
    """Whether a line opens with a bullet."""
    return _BULLET.match(text) is not None


def _promo_score(text: str) -> float:
    if len(text) > _LONGEST_PROMO_CHARS:
        return -5.0
    opens, inside, more = promo_signs(text)
    score = 4.5 if opens else -3.5 if not inside else 2.0 if len(text) < 160 else 0.0
    return max(score, 0.0) + 2.0 if more else score
