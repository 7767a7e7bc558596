"""Sentences that greet, thank, take leave or say why a message came: they tell nothing that is so or not so."""

import re
from typing import Final

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:(?:the\s)?{_NTH}(?:\sof)?\s{_MONTHS}|{_MONTHS}\s{_NTH})(?:,?\s\d{{4}})?"
_ALL = (
    r"(?:all|everyone|everybody|both|there|again|back|readers?|friends?|folks|team|subscribers?|colleagues?"
    r"|ladies\sand\sgentlemen|(?-i:[A-Z])[\w’'.-]*)"
)
_SOMEBODY = r"(?:(?-i:[A-Z])[\w’'.-]*\s){0,2}(?-i:[A-Z])[\w’'.-]*"
_NAMED = rf"(?:[\s,]+{_ALL}){{0,5}}"
_WHEN = (
    rf"(?:tomorrow|tonight|soon|later|then|around|there|again|{_DAYS}|(?:next|the)\s\w+|in\s(?:an?|one|two|three|the)\s\w+|on\s{_DAYS}"
    r"|at\s[\w\s:.]{1,16})"
)
_MESSAGE = r"(?:e-?mails?|newsletters?|messages?|mails?|notifications?|alerts?|updates?)"
_TO_KNOW = (
    r"what(?:\s(?:you|we))?(?:\s(?:need|have|want))?\s(?:to|you\sshould)\s(?:know|read|watch)"
    r"|your\s(?:morning|evening|daily|weekly|\w+day)\s\w+"
    r"|(?:today|this\sweek|this\smorning)[’']s\s(?:\w+\s)?(?:news|briefing|stories|headlines|digest|roundup)"
)
_THANKED = (
    r"for\s(?:coming|joining|reading|having\sme|being\shere|your\s(?:time|questions?|patience|attention)|that|this"
    r"|the\squestions?)"
)
_GREETINGS: Final = (
    # "Good morning, everyone.", "Hi all,"
    rf"good\s(?:morning|afternoon|evening|day)(?:\sto\syou\sall)?{_NAMED}",
    rf"(?:hi|hello|hey|dear|greetings|welcome){_NAMED}",
)
_FORMS: Final = (
    *_GREETINGS,
    r"welcome\s(?:back\s)?to\s(?:the|this|your|our|today[’']s|another)\s[^.!?]{1,60}",
    (rf"(?:{_SOMEBODY},\s)?(?:thank\syou|thanks|many\sthanks)(?:\s(?:all|again|everyone|everybody|both|very\smuch|so\smuch|{_THANKED}))*"
    rf"{_NAMED}"),
    (r"(?:so,?\s)?that(?:[’']s|\sis|\swill\sbe|[’']ll\sbe)\s(?:all|it|everything)"
    r"(?:\s(?:we\shave\s(?:time\s)?)?(?:for|from)\s[^.!?]{1,30})?"),
    (r"(?:(?:i|we)(?:[’']ll|\swill)\s)?(?:see|speak\sto|talk\sto|be\sback\swith|write\sto)\s(?:you|y[’']all)(?:\sall)?"
    rf"(?:\s{_WHEN}){{1,3}}"),
    rf"until\s(?:tomorrow|then|next\s(?:time|week|month)|{_DAYS})",
    r"(?:have|enjoy)\s(?:a|the|your)\s(?:\w+\s){0,2}(?:day|morning|evening|week|weekend|holidays?)(?:,?\s(?:all|everyone))?",
    r"(?:all\sthe\sbest|best(?:\swishes|\sregards)?|(?:kind|warm)\sregards|regards|yours(?:\s\w+)?|cheers|bye|goodbye)",
    # "it is Friday 13 March", "Today is Friday, March 13, 2031"
    rf"(?:it[’']?s|it\sis|today\sis|this\sis)\s{_DAYS}(?:,?\s{_DATE})?",
    rf"(?:and\s)?here(?:[’']s|\sis|\sare)\s(?:{_TO_KNOW})(?:\s(?:today|tonight|now|this\s\w+|(?:on|about)\s{_DAYS}))?",
    # why it came, and how to be rid of it
    (r"you(?:[’']re|\sare|\shave)?\s(?:get|getting|got|receive|receiving|received|see|seeing)\s(?:this|these|our)"
    rf"(?:\s{_MESSAGE})?\s(?:because|as|since)\s.*"),
    (rf"(?:this|our)\s{_MESSAGE}\s(?:was|is|has\sbeen)\s(?:being\s)?sent\sto\s"
    r"(?:you\b|(?:all\s)?(?:our\s)?subscribers\b|[\w.+-]{1,64}@).*"),
    rf"(?:was|has)\sthis\s(?:{_MESSAGE}\s|been\s)?(?:forwarded|sent)\sto\syou.*",
    r"(?:to\s|you\s(?:can|may)\s|if\syou\s[^.!?]{1,60},\s|click\shere\sto\s)?unsubscribe\b.*",
    r"(?:to\s|you\s(?:can|may)\s)?(?:manage|update|change)\syour\s(?:e-?mail\s)?(?:preferences|subscriptions?|settings)\b.*",
)
_COURTESY: Final = re.compile(rf"\W*(?:{'|'.join(_FORMS)})\W*", re.IGNORECASE)
# several of them may be one sentence, some of which would tell something by themselves
_JOINED: Final = (
    *_FORMS,
    r"you(?:[’']re|\sare)\sreading\s[^.!?,]{1,60}",
    rf"(?:i|we)(?:[’']ll|\swill)\sbe\sback(?:\s{_WHEN})?",
)
_REST: Final = re.compile(rf"\W*(?:{'|'.join(_JOINED)})\W*", re.IGNORECASE)
_JOINT: Final = re.compile(r",?\sand\s|,\s")
_LONGEST_CHARS: Final = 240


def is_courtesy(sentence: str) -> bool:
    """Whether a sentence only greets, thanks, takes leave, names the day, or says why a message came to its reader.

    Misses: leave-takings of other words, and a greeting before a sentence that tells something.
    """
    text = " ".join(sentence.split())
    if len(text) > _LONGEST_CHARS:
        return False
    if _COURTESY.fullmatch(text):
        return True
    joints = _JOINT.finditer(text)
    return any(_COURTESY.fullmatch(text, 0, j.start()) and _REST.fullmatch(text, j.end()) for j in joints)
