"""Cues in what stands around articles: navigation and other chrome, forum cards and talk, mail headers."""

import re
from typing import Final

from headwater.reader.bylines import read_byline
from headwater.reader.dates import dates_in
from headwater.reader.language import english_share
from headwater.segment.cues_text import Scores
from headwater.segment.lines import Page, Unit

_WORD = re.compile(r"[^\W\d_][\w'’+-]*")
_SEPARATED = re.compile(r"\s[|•·»›/>]\s")
_INTERFACE: Final = frozenset(
    "home about contact contacts archive archives menu search subscribe subscription login log in sign up out register "
    "registration account accounts my profile settings help faq support feedback advertise advertising careers jobs "
    "sitemap terms conditions privacy policy policies cookie cookies legal imprint accessibility copyright rights "
    "reserved trademark share sharing tweet twitter facebook reddit whatsapp email mail e-mail link linkedin pinterest "
    "tumblr telegram instagram youtube google rss feed print copy save bookmark comment comments reply replies like "
    "likes report quote quoted edit delete flag permalink trackback trackbacks pingback thread threads forum forums "
    "board boards topic topics post posts posted posting message messages member members guest guests user users online "
    "offline viewing views visitors previous next older newer newest oldest first last page pages top bottom back skip "
    "main content navigation nav section sections category categories tag tags label labels filed under newsletter "
    "newsletters unsubscribe preferences browser version view all more show hide load loading read most popular "
    "trending latest recent related similar discussions recommended sort by date loading accept decline close dismiss "
    "agree consent powered wordpress blogger blogspot theme sidebar widget blogroll website site web required fields "
    "marked published address name leave write add start new world politics business sports sport opinion opinions "
    "entertainment lifestyle health science technology tech culture travel weather video videos photos podcasts live "
    "tv radio classifieds shop store donate magazine local national international regional africa europe asia us uk "
    "featured explore discover follow follower followers following notifications logout signup password remember me "
    "forgot username captcha total messages joined location attachments download app apps mobile desktop edition "
    "editions english language select advertisement toggle open expand collapse reactions score votes vote upvote downvote points "
    "subscribers statistics stats calendar faqs rules guidelines moderators staff team".split()
)
_CHROME: Final = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|"
    r"\bcookies?\b|(?:log|sign) ?(?:in|up|out) (?:to|or|with)\b|you must (?:be )?(?:log|sign|register)|must be logged in|"
    r"register to (?:reply|post|comment)|e-?mail address will not|required fields|\b(?:leave|write|post|add|submit|view) (?:a|your|an|all|the) (?:comment|reply|review|response)|"
    r"no comments|\bcomments? (?:\(|are closed|off|policy|section|feed)|\d{1,6} (?:comments?|replies|responses|shares|likes|views|reactions|guests?|members?)\b|"
    r"^comments?\W{0,3}\d{0,6}\W{0,3}$|^page \d{1,5}\b|^\d{1,4} of \d{1,4}$|^\W{0,3}(?:back to )?(?:the )?top\W{0,3}$|skip to|"
    r"^\W{0,3}(?:filed under|tags?|tagged|labels?|categor(?:y|ies)|posted in|posted under|keywords?|topics?)\b\W{0,2}[:\s]|"
    r"^\W{0,3}(?:share|sharing|share this|print|email this|save|bookmark)\b[^.]{0,40}$|^\W{0,3}(?:sort|filter|order)(?:ed)? by\b|"
    r"^\W{0,3}(?:most|more|other|also|latest|recent|popular|related|similar|trending|top|older|newer|previous|next|recommended|suggested|featured|today's|editors?['’]s?)"
    r" (?:popular|read|viewed|shared|commented|stories|posts?|articles?|news|headlines|threads?|discussions?|topics?|entries|from|in|on|by|pages?|links|videos?|picks|comments?)\b[^.]{0,40}$|"
    r"unsubscribe|update your (?:preferences|profile|subscription)|manage (?:your )?(?:preferences|subscriptions?)|(?:view|open|read|see) (?:this|it)\b[^.]{0,20} (?:in your|online|in (?:a|the)) ?(?:browser)?|"
    r"you(?:['’]re| are) (?:receiving|subscribed|getting|on (?:the|our))|you (?:received|got) this|because you (?:signed|subscribed|registered|opted)|was sent to|to stop receiving|opt[ -]?out|"
    r"forward (?:this )?(?:to|e-?mail)|powered by|theme by|designed by|hosted by|blog archive|click to expand|originally posted by|^\W{0,2}\S{2,24} (?:said|wrote|posted|schrieb|a écrit)\s?:|"
    r"^sent from my\b|^--\s?$|mailing list|list-?info|^_{8,}|users? (?:viewing|browsing|online)|\(members?:|(?:you are|users) (?:here|browsing)|jump to|go to (?:page|top)|"
    r"loading\.{2,3}|please (?:wait|enable|log|sign|register|whitelist)|javascript|enable (?:java|cookies)|not a member|forgot (?:your )?password|"
    r"report (?:abuse|this|post)|view (?:profile|all|more|original|desktop|mobile)|show (?:more|less|all|comments|replies)|load more|see (?:all|more)\b[^.]{0,20}$|hide (?:all|comments)",
    re.IGNORECASE,
)
_LIST_HEAD = re.compile(
    r"\W{0,3}(?:(?:most|more|other|also|latest|recent|related|similar|trending|top|recommended|suggested|featured|popular|in other|"
    r"further|today's|editors?['’]s?)\s(?:popular|read|reading|viewed|shared|commented|stories|posts?|articles?|news|headlines|threads?|discussions?"
    r"|topics?|entries|from|in|on|by|links|videos?|picks|for you|coverage|content)|trending|recommended|related|you (?:may|might) also|"
    r"(?:read|up|see) next|don['’]t miss|around the web|from (?:around )?the web|headlines|popular)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)\S{3,300}$")
_DOMAIN = re.compile(r"[\w-]{2,40}\.(?:com|org|net|co\.\w\w|info|example|io|de|fr|uk|tv|news)(?:/\S{0,200})?$")
_QUOTE_CLOSE = re.compile(r"(?:click to expand|\[/?quote)[^\n]{0,12}$", re.IGNORECASE)

_RANK = re.compile(
    r"\b(?:(?:senior|junior|new|full|platinum|gold|silver|bronze|active|regular|veteran|elite|expert|premium|valued|super|"
    r"distinguished|well-known|registered|forum|site|global|founding|honou?rary|lifetime|power|trusted|vip|top|frequent|"
    r"established|banned|verified|star|known) (?:member|user|poster|contributor|moderator|supporter)|member|moderator|admin|"
    r"administrator|newbie|newcomer|lurker|guru|veteran|addict|legend|regular|rookie|apprentice|poster|contributor|"
    r"donator|supporter|staff|guest|user|op|original poster|expert|enthusiast|fanatic|master|sergeant|captain|subscriber)\b",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s(?:\d{1,2},?\s)?(?:19|20)\d\d|(?:19|20)\d\d", re.IGNORECASE
)
_JOINED = re.compile(
    r"\W{0,2}(?:join(?:ed)?|join date|member since|registered|registration date|reg\. date|since|user since|date joined|here since|signed up)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\W{0,2}(?:#?\d[\d.,]{0,11}[kKmM]?|(?:messages?|posts?|likes?|reactions?(?: score)?|points?|trophy points|threads?|topics?|karma|"
    r"reputation|rep(?: power)?|thanks?|thanked|blog entries|articles?|comments?|replies|followers?|location|from|gender|age|credits?|"
    r"level|rank|country|post id|post|ratings?|kudos|warnings?|badges?)\s?[:#]\s?[^\n]{0,30}|\d[\d.,]{0,11}[kKmM]?\s(?:messages?|posts?|likes?|"
    r"reactions?|points?|threads?|comments?|replies|followers?|karma|thanks|kudos|upvotes?|views?)|(?:offline|online|op|author|"
    r"thread starter|topic starter|verified|#\d{1,7}|post #\d{1,7}))\W{0,2}$",
    re.IGNORECASE,
)
_NICK = re.compile(r"@?[^\W_][\w.@$!~|*+-]{1,23}(?: [\w.'-]{1,16}){0,2}$")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
# what sets a handle apart from a name: digits, underscores, capitals inside
_HANDLE = re.compile(r"[\d_]|[a-z][A-Z]")
_SAMPLE_CHARS = 2000
_CARD_LINES = 9

_MAIL_FIELD = re.compile(
    r"(?:from|to|cc|bcc|subject|date|sent|reply-to|received|message-id|importance|attachments?|von|an|betreff|gesendet|de|à|objet|"
    r"envoyé|para|asunto|enviado|x-[\w-]{2,20}|return-path|mime-version|content-type|list-id|delivered-to)\s?:\s?\S",
    re.IGNORECASE,
)
_MAIL_OPEN = re.compile(
    r"[\s>-]{0,12}(?:-{2,}|_{4,}|begin )?\s?(?:original|forwarded|begin forwarded|fwd)\b[^\n]{0,30}(?:message|mail)\b"
    r"|(?:on|am|le) [^\n]{8,120}(?:wrote|schrieb|a écrit)\s?:$",
    re.IGNORECASE,
)

_TALK: Final = frozenset(
    "i i'm i’m i've i’ve i'd i'll me my mine you your you're you’re u ur lol lmao rofl imo imho fyi btw haha hahaha wow omg "
    "wtf smh guys folks anyone someone anybody please pls thanks thank thx yes no yeah yep nope agreed exactly op mods bump "
    "source link paywall sorry dude bro mate friend friends hi hello hey dear we our us let's thoughts sad ridiculous "
    "unbelievable crazy true right well okay ok really guess think thought tldr edit ps cheers amen".split()
)
_ENGLISH_PAGE: Final = 0.22
_INTRO = re.compile(
    r"\b(?:worth (?:a|the|your|reading|sharing|a read)|(?:see|read|text|story|article|full|copied|posted|pasted|quoted) below|sharing|"
    r"here(?:'s| is| are|’s)|(?:interesting|good|great|excellent|important|must) (?:read|piece|article|story|one)|thought you|"
    r"might (?:like|enjoy|interest)|what we(?:'re|’re| are)|my (?:take|view|two cents|comment|thoughts|opinion)|good (?:morning|evening|afternoon|day)|"
    r"in case you (?:missed|haven)|found this|saw this|came across|from (?:today|yesterday|this morning|the)|via a friend|passing (?:this|it) (?:on|along)|as promised)\b",
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


def forum(page: Page) -> list[Scores]:
    """Score poster cards (nick, rank, join date, counters) and the thread title above the first of them."""
    scores: list[Scores] = [{"poster_card": -4.5, "thread_title": -4.0} for _ in page.units]
    at, first = 0, None
    while at < len(page.units):
        stop = _card_end(page, at)
        if stop > at:
            first = at if first is None else first
            for i in range(at, stop):
                scores[i] = {"poster_card": 9.0, "thread_title": -4.0, "date_line": -4.0, "byline": -2.0}
        at = max(stop, at + 1)
    if first:
        scores[first - 1]["thread_title"] = 4.5
    return scores


def _card_end(page: Page, at: int) -> int:
    """Return the index behind the card whose nick is unit `at`; `at` itself when there is none.

    A card is a nick over lines that can stand in a card, with enough weight among them; a date alone weighs little,
    since a byline may stand over a date.
    """
    nick = page.units[at]
    if not _can_be_nick(nick):
        return at
    weight, stop, dated = 0.0, at + 1, False  # `dated`: no bare date can follow
    for i in range(at + 1, min(len(page.units), at + _CARD_LINES)):
        unit = page.units[i]
        # a card's bare date is the day of joining and stands above the counters; a later one belongs to the post
        worth = None if dated and _dated(unit) and not _JOINED.match(unit.text) else _card_line(unit, second=i == at + 1)
        if worth is None:
            break
        dated = dated or _dated(unit) or _COUNTER.match(unit.text) is not None
        weight += worth
        stop = i + 1 if worth > 0 else stop
    handle = " " not in nick.text and (nick.text[0].islower() or _HANDLE.search(nick.text) is not None)
    enough = 1.0 if handle else 1.5 if " " not in nick.text else 2.0
    return stop if weight >= enough else at


def _can_be_nick(unit: Unit) -> bool:
    text = unit.text
    if len(text) > 28 or text[-1] == "." or not _NICK.match(text) or _CHROME.search(text) or _COUNTER.match(text) or _JOINED.match(text):
        return False
    words = _WORD.findall(text)
    return bool(words) and not all(w.lower() in _INTERFACE for w in words)


def _card_line(unit: Unit, *, second: bool) -> float | None:
    """Return how strongly a line speaks for a card, None when it cannot stand in one."""
    text = unit.text
    if len(text) > 44 or unit.gap > 2 or unit.parted:
        return None
    if _JOINED.match(text) and _MONTH_YEAR.search(text):
        return 2.5
    if _COUNTER.match(text):
        return 1.5
    if _RANK.search(text) and len(text.split()) <= 4:
        return 1.5
    if _dated(unit):
        return 0.3 if _WEEKDAY.match(text) else 1.0
    byline = read_byline(text, 0, len(text))
    short = second and len(text.split()) <= 3 and text[-1:] not in ".!?:" and (byline is None or not byline.marked)
    return 0.0 if short else None


def _dated(unit: Unit) -> bool:
    text = unit.text
    if len(text) > 44 or not (_JOINED.match(text) or text[0].isdigit() or text[0].isupper()):
        return False
    found = dates_in(text)
    whole = bool(found) and found[0].start == 0 and found[0].end == len(text)
    return whole or (_JOINED.match(text) is not None and _MONTH_YEAR.search(text) is not None)


def talk(page: Page) -> list[Scores]:
    """Score remarks of readers and reposters: first and second person, slang, small letters, another language."""
    known = _vocabulary(page)
    return [{"user_reply": _talk_score(unit) + _foreign(unit, known)} for unit in page.units]


def _vocabulary(page: Page) -> frozenset[str]:
    """Return the words of the page's prose when it is English enough to tell other languages from it."""
    words = [w.lower() for unit in page.units if len(unit.text) >= 120 for w in _WORD.findall(unit.text[:2000])]
    return frozenset(words) if english_share(words) > _ENGLISH_PAGE else frozenset()


def _foreign(unit: Unit, known: frozenset[str]) -> float:
    words = [w for w in _WORD.findall(unit.text[:400]) if w.islower()]
    if not known or len(words) < 3 or len(unit.text) > 400:
        return 0.0
    return 3.5 if sum(w in known for w in words) <= len(words) // 6 else 0.0


def _talk_score(unit: Unit) -> float:
    text, chars = unit.text, len(unit.text)
    if chars > 600:
        return -5.0
    words = [w.lower() for w in _WORD.findall(text)]
    quoted = text[0] in "\"“‘'«" or "”" in text
    share = sum(w in _TALK for w in words) / len(words) if words else 0.0
    score = -1.5 if chars <= 120 else -2.5
    score += min(3.5, 12.0 * share) * (0.3 if quoted else 1.0)
    if _INTRO.search(text[:200]) and not quoted and chars < 200:
        score += 2.0
    if text[0].islower() and chars < 160:
        score += 1.5
    if text[-1] in "?!:" and chars < 140 and not quoted:
        score += 0.8
    if text[0] == "^" or text in {"+1", "This.", "This"}:
        score += 4.0
    if chars <= 14 and text[-1] in "?!.":
        score += 1.5
    return score
