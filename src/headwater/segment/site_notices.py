"""What sites say instead of an article: that a page is gone or refused, what they store, whom they let read on."""

import re
from typing import Final

from headwater.reader.phrases import Phrases

_CODE: Final = r"(?:error\s)?(?:4(?:0[0-9]|10|29|51)|5[0-2]\d)"
_THING: Final = r"(?:page|site|article|story|content|file|link|url|resource)"
_TITLES: Final = (
    # it is not there
    rf"(?:{_THING}\s)?(?:was\s)?not\sfound|(?:this\s)?{_THING}\s(?:is\s)?(?:unavailable|not\savailable|no\slonger\savailable)",
    rf"(?:this|the|that)\s{_THING}\s(?:can(?:not|['’]t)\sbe\s(?:found|shown|displayed)|does(?:\snot|n['’]t)\sexist)",
    rf"{_THING}\s(?:removed|moved|expired)|(?:{_THING}\s)?(?:un|not\s)available\s(?:for\slegal\sreasons|in\syour\s\w{{4,12}})",
    # it is refused, or the server fails
    r"access\s(?:denied|blocked|refused|restricted|forbidden)|forbidden|unauthori[sz]ed|request\sblocked",
    r"access\sto\sthis\s(?:page|site|website)\s(?:has\sbeen|was|is)\s(?:denied|blocked|restricted)",
    r"(?:an?\s)?(?:internal\s)?(?:server\s)?error(?:\s(?:has\s)?occurred)?|bad\s(?:gateway|request)|gateway\stime-?out",
    r"(?:service|site|website)\s(?:temporarily\s)?unavailable|too\smany\srequests|something\swent\swrong",
    r"(?:site\s|website\s)?(?:is\s)?(?:under|down\sfor)\smaintenance|we(?:['’]ll|\swill)\sbe\sright\sback",
    # who reads: people, browsers
    r"just\sa\smoment|one\smoment(?:,?\splease)?|please\swait|attention\srequired|(?:security|robot)\scheck|captcha",
    r"(?:are\syou|(?:verify|confirm|prove)\s(?:that\s)?you(?:\sare|['’]re))\s(?:not\s)?(?:an?\s)?(?:human|robot|bot)",
    r"checking\s(?:your|the)\s(?:browser|connection)(?:\sbefore\s[^\n]{0,60})?|(?:your\s)?browser\s(?:is\s)?not\ssupported",
    r"unsupported\sbrowser|enable\s(?:javascript|cookies)(?:\sto\s[^\n]{0,40})?|(?:your\s)?session\s(?:has\s)?expired",
    # what is stored, and consent to it
    r"cookies?(?:\s(?:policy|notice|settings|preferences|consent))?|cookies\son\s(?:this|our)\s(?:site|website)",
    r"(?:we\svalue\s)?your\sprivacy(?:\schoices|\ssettings)?|privacy\s(?:policy|notice|settings|choices)",
    r"before\syou\s(?:continue|go\son)(?:\sto\s[^\n]{0,40})?",
    # who may read on
    r"subscri(?:be|ption)(?:\s(?:now|today|required))?|subscribe\sto\s(?:read|continue|keep)\b[^\n]{0,40}",
    r"(?:for\s)?subscribers\sonly|(?:log|sign)\s?in(?:\sto\s(?:read|continue|keep)\b[^\n]{0,40})?",
)
_TITLE: Final = re.compile(
    rf"\W{{0,3}}(?:{_CODE}\b\W{{0,4}}|(?:oops|sorry)\b\W{{0,4}})?(?:{'|'.join(_TITLES)})\W{{0,4}}(?:\s[|–—-]\s[^\n]{{2,40}})?$"
    rf"|\W{{0,3}}(?:{_CODE}|oops)\W{{0,4}}$",
    re.IGNORECASE,
)
_READS: Final = r"(?:read|continue|keep|go\son|view|open)"
_PAYS: Final = r"(?:subscribers?|subscriptions?|subscribe)"
_SAID: Final = Phrases(
    # it is not there
    ("page|url|link",
     r"\b(?:page|url|link)\s(?:that\s|which\s)?(?:was|were)\s(?:requested|(?:looked|asked)\sfor|clicked|followed)\b"),
    ("you",
     (rf"\b{_THING}s?\s(?:that\s|which\s)?you(?:['’]re|['’]ve|\sare|\shave|\swere)?\s"
      r"(?:looking\sfor|looked\sfor|trying\sto|tried\sto|requested|asked\sfor|followed|clicked|want\sto)\b")),
    ("page|url|link",
     (r"\b(?:this|the|that|requested)\s(?:web\s?)?(?:page|url|link)\s(?:(?:does\snot|doesn['’]t)\s(?:\w+\s)?exist"
      r"|no\slonger\sexists?|(?:can|could)(?:not|\snot|n['’]t|['’]t)\sbe\s(?:found|displayed|shown|loaded)"
      r"|(?:is|was)\snot\sfound)\b")),
    # it is refused, or the server fails
    ("access|view|open|see|read",
     (r"\b(?:permission|authori[sz]ed|allowed)\sto\s(?:access|view|open|see|read)\s"
      r"(?:(?:this|the|that)\s(?:page|website|server)|this\s(?:site|content|article|resource))\b")),
    ("access", r"\baccess\sto\s(?:this|our)\s(?:page|site|website|server|content|article)\b"),
    ("server", r"\bserver\b[^.!?\n]{0,40}\b(?:this|your|the)\srequest\b"),
    ("your", r"\b(?:un|not\s)available\sin\syour\s(?:country|region|area|location|state)\b"),
    ("site|page",
     r"\b(?:this|our)\s(?:web)?(?:site|page)\sis\s(?:currently|temporarily)\s(?:down|unavailable|closed|offline)\b"),
    # who reads: people, browsers
    ("your", r"\byour\s(?:web\s)?browser\b|\byour\sad[\s-]?block\w*|\bactivity\sfrom\syour\b"),
    ("human|robot|bot", r"\byou(?:\sare|['’]re)\s(?:not\s)?(?:an?\s)?(?:human|robot|bot)\b"),
    ("connection", r"\b(?:site|page|server|browser)\b[^.!?\n]{0,30}\bconnection\s(?:is\ssecure|before\b)"),
    # what is stored, and consent to it
    ("this|our",
     r"\b(?:this|our)\s(?:web)?site\s(?:and\s\w{1,20}\s\w{1,20}\s)?(?:uses?|stores?|sets?|keeps?|requires?|collects?)\b"),
    ("your", r"\byour\s(?:consent|privacy|device|ip\saddress|cookie\s\w+)\b"),
    # who may read on
    ("subscri",
     (r"\b(?:(?:this|our)\s(?:article|story|report|page|piece|column|content)"
      r"|(?:the\s(?:full|whole|entire)|rest\sof\s(?:this|the))\s(?:article|story))\b"
      rf"[^.!?\n]{{0,50}}\b{_PAYS}\b")),
    ("subscri", rf"\b{_PAYS}\b[^.!?\n]{{0,60}}\bto\s{_READS}\s(?:on\b|reading\b|(?:this|the\s(?:full|whole|rest))\b)"),
    ("subscri", rf"\bto\s{_READS}\s(?:on|reading|this|the\s(?:full|whole|rest))\b[^.!?\n]{{0,60}}\b{_PAYS}\b"),
    ("subscri",
     r"\byour\ssubscription\b|\balready\s(?:an?\s)?subscriber\b|\bsubscribers\s(?:can|may)\s(?:log|sign)\sin\b"),
    ("article|story|content",
     (r"\bthis\s(?:article|story|content)\sis\s(?:only\s|exclusively\s)?(?:available|open|reserved|free)\s"
      r"(?:only\s|exclusively\s)?(?:to|for)\s(?:\w{1,12}\s)?(?:members|readers|users)\b")),
    ("article",
     r"\b(?:limit|all|last|number)\sof\s(?:\w{1,12}\s){0,3}free\sarticles\b|\barticle\slimit\b"),
)  # fmt: skip


def is_site_title(line: str) -> bool:
    """Whether a heading is the one of an error, a check of who reads, a consent or a door: "Page not found"."""
    return _TITLE.match(line) is not None


def is_site_notice(told: str) -> bool:
    """Whether prose speaks to who reads of the page, the browser, what is stored or what reading on costs.

    Sentences about sites and subscriptions in general do not: "the Echo's readers will pay for a subscription". Give
    it without quotations. Misses: languages other than English.
    """
    return _SAID.search(told)
