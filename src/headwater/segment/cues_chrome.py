"""Cues in what stands around articles: navigation, buttons, link lists, comment boxes, mail headers."""

import re
from typing import Final

from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit

_WORD = re.compile(r"[^\W\d_][\w'’+-]*")
_SEPARATED = re.compile(r"\s[|•·»›/>]\s")
_INTERFACE: Final = frozenset(
    "home about contact contacts archive archives menu search subscribe subscription login log in sign up out "
    "register registration account accounts my profile settings help faq support feedback advertise advertising "
    "careers jobs sitemap terms conditions privacy policy policies cookie cookies legal imprint accessibility "
    "copyright rights reserved trademark share sharing tweet twitter facebook reddit whatsapp email mail e-mail "
    "link linkedin pinterest tumblr telegram instagram youtube google rss feed print copy save bookmark comment "
    "comments reply replies like likes report quote quoted edit delete flag permalink trackback trackbacks "
    "pingback thread threads forum forums board boards topic topics post posts posted posting message messages "
    "member members guest guests user users online offline viewing views visitors previous next older newer "
    "newest oldest first last page pages top bottom back skip main content navigation nav section sections "
    "category categories tag tags label labels filed under newsletter newsletters unsubscribe preferences browser "
    "version view all more show hide load loading read most popular trending latest recent related similar "
    "discussions recommended sort by date loading accept decline close dismiss agree consent powered wordpress "
    "blogger blogspot theme sidebar widget blogroll website site web required fields marked published address "
    "name leave write add start new world politics business sports sport opinion opinions entertainment lifestyle "
    "health science technology tech culture travel weather video videos photos podcasts live tv radio classifieds "
    "shop store donate magazine local national international regional africa europe asia us uk featured explore "
    "discover follow follower followers following notifications logout signup password remember me forgot "
    "username captcha total messages joined location attachments download app apps mobile desktop edition "
    "editions english language select advertisement toggle open expand collapse reactions score votes vote upvote "
    "downvote points subscribers statistics stats calendar faqs rules guidelines moderators staff team".split()
)
_LISTS = (
    "most|more|other|also|latest|recent|popular|related|similar|trending|top|older|newer|previous|next|recommended|"
    "suggested|featured|today's|editors?['’]s?"
)
_LISTED = (
    "popular|read|viewed|shared|commented|stories|posts?|articles?|news|headlines|threads?|discussions?|topics?|"
    "entries|from|in|on|by|pages?|links|videos?|picks|comments?"
)
# Phrases by where pages and mails use them; each group is one alternative of the pattern.
_PHRASES = (
    # rights and notices
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|privacy policy",
    r"terms (?:of (?:use|service)|and conditions|& conditions)",
    r"\bcookies?\b|javascript|enable (?:java|cookies)|loading\.{2,3}",
    r"please (?:wait|enable|log|sign|register|whitelist)",
    # doors
    r"(?:log|sign) ?(?:in|up|out) (?:to|or|with)\b|you must (?:be )?(?:log|sign|register)",
    r"must be logged in|not a member",
    r"register to (?:reply|post|comment)|forgot (?:your )?password",
    # comment boxes and counters
    r"e-?mail address will not|required fields|no comments|\bcomments? (?:\(|are closed|off|policy|section|feed)",
    r"\b(?:leave|write|post|add|submit|view) (?:a|your|an|all|the) (?:comment|reply|review|response)",
    r"\d{1,6} (?:comments?|replies|responses|shares|likes|views|reactions|guests?|members?)\b",
    r"^comments?\W{0,3}\d{0,6}\W{0,3}$",
    r"report (?:abuse|this|post)|view (?:profile|all|more|original|desktop|mobile)|hide (?:all|comments)|load more",
    r"show (?:more|less|all|comments|replies)|see (?:all|more)\b[^.]{0,20}$",
    # moving about
    r"^page \d{1,5}\b|^\d{1,4} of \d{1,4}$|^\W{0,3}(?:back to )?(?:the )?top\W{0,3}$|skip to|jump to",
    r"go to (?:page|top)",
    r"^\W{0,3}(?:filed under|tags?|tagged|labels?|categor(?:y|ies)|posted (?:in|under)|topics?)\b\W{0,2}[:\s]",
    r"^\W{0,3}(?:share|sharing|share this|print|email this|save|bookmark)\b[^.]{0,40}$",
    r"^\W{0,3}(?:sort|filter|order)(?:ed)? by\b",
    rf"^\W{{0,3}}(?:{_LISTS}) (?:{_LISTED})\b[^.]{{0,40}}$|blog archive|powered by|theme by|designed by|hosted by",
    # forums
    r"click to expand|originally posted by|^\W{0,2}\S{2,24} (?:said|wrote|posted|schrieb|a écrit)\s?:|\(members?:",
    r"users? (?:viewing|browsing|online)|(?:you are|users) (?:here|browsing)",
    # newsletters and lists
    r"unsubscribe|update your (?:preferences|profile|subscription)|manage (?:your )?(?:preferences|subscriptions?)",
    r"(?:view|open|read|see) (?:this|it)\b[^.]{0,20} (?:in your|online|in (?:a|the)) ?(?:browser)?|to stop receiving",
    r"you(?:['’]re| are) (?:receiving|subscribed|getting|on (?:the|our))|you (?:received|got) this",
    r"was sent to|opt[ -]?out",
    r"because you (?:signed|subscribed|registered|opted)|forward (?:this )?(?:to|e-?mail)|^sent from my\b|^--\s?$",
    r"mailing list|list-?info|^_{8,}",
)
_CHROME: Final = re.compile("|".join(_PHRASES), re.IGNORECASE)
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
    scores = [_chrome_of(unit) for unit in page.units]
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


def _chrome_of(unit: Unit) -> Scores:
    text, chars = unit.text, len(unit.text)
    if unit.rule or not _WORD.search(text[:_SAMPLE_CHARS]):
        return {"chrome": 6.0 if unit.rule else 2.0}
    if chars > 300:
        return {"chrome": -5.0}
    score = -2.0 if chars > 100 else -1.4 if chars > 40 else -0.5
    if _CHROME.search(text):
        score += 5.0 if chars <= 120 else 2.5
    if _QUOTE_CLOSE.search(text):
        score += 3.0
    words = _WORD.findall(text)
    share = interface_share(text)
    if words and chars <= 120:
        score += 6.0 * (share - 0.4) if share > 0.4 else 0.0
        score += 2.0 * (len(_SEPARATED.findall(text)) >= 2)
        score += 1.0 * (share == 1.0)
    if _URL.match(text) or _DOMAIN.match(text):
        score += 4.0
    if share > 0.7:
        return {"chrome": score, "headline": -3.0, "crosshead": -2.0, "user_reply": -1.0}
    return {"chrome": score}


def is_interface(text: str) -> bool:
    """Whether a line holds a phrase of buttons, notices or page footers."""
    return _CHROME.search(text) is not None


def interface_share(text: str) -> float:
    """Return the share of words that label buttons and menus, 0 to 1."""
    words = _WORD.findall(text[:400])
    return sum(w.lower() in _INTERFACE for w in words) / len(words) if words else 0.0


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
