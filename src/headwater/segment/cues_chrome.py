"""Cues in what stands around articles: navigation, buttons, link lists, comment boxes, mail headers."""

import re

from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit
from headwater.segment.signs import WORD, Signs

_SEPARATED = re.compile(r"\s[|•·»›/>]\s")
_LIST_HEAD = re.compile(
    r"\W{0,3}(?:(?:most|more|other|also|latest|recent|related|similar|trending|top|recommended|suggested|featured"
    r"|popular|in other|further|today's|editors?['’]s?)\s(?:popular|read|reading|viewed|shared|commented|stories"
    r"|posts?|articles?|news|headlines|threads?|discussions?|topics?|entries|from|in|on|by|links|videos?|picks"
    r"|for you|coverage|content)|trending|recommended|related|you (?:may|might) also|(?:read|up|see) next"
    r"|don['’]t miss|around the web|from (?:around )?the web|headlines|popular)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)\S{3,300}$")
_DOMAIN = re.compile(r"[\w-]{2,40}\.(?:com|org|net|co\.\w\w|info|example|io|de|fr|uk|tv|news)(?:/\S{0,200})?$")
_QUOTE_CLOSE = re.compile(r"(?:click to expand|\[/?quote)[^\n]{0,12}$", re.IGNORECASE)
_SAMPLE_CHARS = 2000

_MAIL_FIELD = re.compile(
    r"(?:from|to|cc|bcc|subject|date|sent|reply-to|received|message-id|importance|attachments?|von|an|betreff"
    r"|gesendet|de|à|objet|envoyé|para|asunto|enviado|x-[\w-]{2,20}|return-path|mime-version|content-type|list-id"
    r"|delivered-to)\s?:\s?\S",
    re.IGNORECASE,
)
_MAIL_OPEN = re.compile(
    r"[\s>-]{0,12}(?:-{2,}|_{4,}|begin )?\s?(?:original|forwarded|begin forwarded|fwd)\b[^\n]{0,30}(?:message"
    r"|mail)\b|(?:on|am|le) [^\n]{8,120}(?:wrote|schrieb|a écrit)\s?:$",
    re.IGNORECASE,
)


def chrome(page: Page) -> list[Scores]:
    """Score navigation, buttons, link lists, comment boxes, copyright lines and signatures."""
    scores = [_chrome_of(unit, signs) for unit, signs in zip(page.units, page.signs, strict=True)]
    listing = False
    for unit, score in zip(page.units, scores, strict=True):
        # below "Most read" and its like stand other articles' headlines, not articles
        if _LIST_HEAD.match(unit.text):
            listing = True
        elif listing and len(unit.text) <= 200 and unit.text[-1] != "." and unit.byline is None:
            score["chrome"] += 3.0
        else:
            listing = False
    return scores


def _chrome_of(unit: Unit, signs: Signs) -> Scores:
    text, chars = unit.text, len(unit.text)
    if unit.rule or not WORD.search(text, 0, _SAMPLE_CHARS):
        return {"chrome": 6.0 if unit.rule else 2.0}
    if chars > 300:
        return {"chrome": -5.0}
    score = -2.0 if chars > 100 else -1.4 if chars > 40 else -0.5
    if signs.phrase:
        score += 5.0 if chars <= 120 else 2.5
    if _QUOTE_CLOSE.search(text):
        score += 3.0
    share = signs.interface
    if signs.words and chars <= 120:
        score += 6.0 * (share - 0.4) if share > 0.4 else 0.0
        score += 2.0 * (len(_SEPARATED.findall(text)) >= 2)
        score += 1.0 * (share == 1.0)
    if _URL.match(text) or _DOMAIN.match(text):
        score += 4.0
    if share > 0.7:
        return {"chrome": score, "headline": -3.0, "crosshead": -2.0, "user_reply": -1.0}
    return {"chrome": score}


def line_signs(text: str) -> tuple[bool, bool, bool, bool]:
    """Return whether a short line is a mail field, opens a forwarded mail, heads a list of links, or is an address."""
    return (
        _MAIL_FIELD.match(text) is not None,
        _MAIL_OPEN.match(text) is not None,
        _LIST_HEAD.match(text) is not None,
        _URL.match(text) is not None or _DOMAIN.match(text) is not None,
    )


def mail(page: Page) -> list[Scores]:
    """Score blocks of two or more header fields, forwarding marks and "On ... wrote:" lines."""
    fields = [_MAIL_FIELD.match(unit.text) is not None for unit in page.units]
    scores: list[Scores] = []
    for at, unit in enumerate(page.units):
        beside = (at and fields[at - 1] and not unit.gap) or (
            at + 1 < len(fields) and fields[at + 1] and not page.units[at + 1].gap
        )
        if _MAIL_OPEN.match(unit.text):
            scores.append({"email_header": 7.0})
        elif fields[at]:
            scores.append({"email_header": 8.0 if beside else 0.5})
        else:
            scores.append({"email_header": -6.0})
    return scores
