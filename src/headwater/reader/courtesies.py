"""Sentences that greet, thank, take leave or say why a message came: they tell nothing that is so or not so."""

import re
from collections.abc import Iterable
from typing import Final

from headwater.reader.day_names import MONTH, WEEKDAY

_MONTHS = rf"(?:{MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:(?:the\s)?{_NTH}(?:\sof)?\s{_MONTHS}|{_MONTHS}\s{_NTH})(?:,?\s\d{{4}})?"
_ALL = (
    r"(?:all|everyone|everybody|both|there|again|back|readers?|friends?|folks|team|subscribers?|colleagues?"
    r"|ladies\sand\sgentlemen|(?-i:[A-Z])[\w’'.-]*)"
)
_SOMEBODY = r"(?:(?-i:[A-Z])[\w’'.-]*\s){0,2}(?-i:[A-Z])[\w’'.-]*"
_NAMED = rf"(?:[\s,]+{_ALL}){{0,5}}"
_WHEN = (
    rf"(?:tomorrow|tonight|soon|later|then|around|there|again|{WEEKDAY}|(?:next|the)\s\w+|in\s(?:an?|one|two|three|the)\s\w+|on\s{WEEKDAY}"
    r"|at\s[\w\s:.]{1,16})"
)
_MESSAGE = r"(?:e-?mails?|newsletters?|messages?|mails?|notifications?|alerts?|updates?)"
_TO_KNOW = (
    r"what(?:\s(?:you|we))?(?:\s(?:need|have|want))?\s(?:to|you\sshould)\s(?:know|read|watch)"
    r"|your\s(?:morning|evening|daily|weekly|\w+day)\s\w+"
    r"|(?:today|this\sweek|this\smorning)[’']s\s(?:\w+\s)?(?:news|briefing|stories|headlines|digest|roundup)"
)
_SHOW = (
    r"(?:newsletter|briefing|show|programme|program|podcast|edition|episode|issue|digest|bulletin|round-?up|broadcast|blog|channel"
    r"|website|site|page|column|session|hearing|conference|meeting|debate|studio)"
)
_ENROLLED = (
    r"(?:(?:because|as|since)\syou(?:[’']ve|\shave|[’']re|\sare)?\s(?:subscribe[ds]?|(?:signed|sign)\sup|registered|opted\sin|enrolled"
    r"|an?\s(?:\w+\s){0,2}(?:subscriber|member|reader|customer|supporter|follower))"
    r"|as\san?\s(?:\w+\s){0,2}(?:subscriber|member|reader|customer|supporter|follower))"
    r"(?:\s(?:to|at|on|via|of|for|with)\s(?!(?:that|which|who)\b)[^\s,;]+(?:\s(?!(?:that|which|who)\b)[^\s,;]+){0,6})?"
)
_LINK = r"(?:https?://|www\.)[^\s]+"
_CLICK = r"(?:please\s)?(?:click|tap|follow|reply|visit|go\sto|use|write\sto)(?:\s[^\s,;]+){0,6}"
_PREFERENCES = r"(?:manage|update|change)\syour\s(?:e-?mail\s)?(?:preferences|subscriptions?|settings)"
_RID_OF = (
    rf"(?:unsubscribe|{_PREFERENCES})(?:(?:\s(?:or|and)|\s?[|·])\s(?:unsubscribe|{_PREFERENCES}))?"
    r"(?:\s(?:here|now|below|at\sany\s(?:time|moment)|from\s(?:(?:this|these|our|all)(?:\s[\w-]+){0,3}"
    rf"|{_SOMEBODY})|(?:at|via|by|with|using)\s(?:the|this|our|clicking|following|replying)\s(?:[\w’'-]+\s){{0,4}}"
    r"(?:link|button|bottom|foot|footer|here|page|site|e-?mail|message|below|above)|(?:at|via)\s[^\s,;]+[./][^\s,;]+)){0,3}"
    rf"(?:(?:,|:)?\s?(?:{_LINK}|{_CLICK}))?"
)
# a mail is told of in many a report, so nothing may follow it but for form
_SENT_TO = r"(?:you|(?:all\s)?(?:our\s)?subscribers|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,6})"
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
    (rf"welcome\s(?:back\s)?to\s(?:the|this|your|our|today[’']s|another|(?:this|the)\s\w+[’']s)\s(?:[\w’'-]+\s){{0,4}}{_SHOW}"
    rf"(?:\s(?:of|from|for|with|on)\s(?:the\s)?(?:{_SOMEBODY}|{WEEKDAY}))?"),
    (rf"(?:{_SOMEBODY},\s)?(?:thank\syou|thanks|many\sthanks)(?:\s(?:all|again|everyone|everybody|both|very\smuch|so\smuch|{_THANKED}))*"
    rf"{_NAMED}"),
    (r"(?:so,?\s)?that(?:[’']s|\sis|\swill\sbe|[’']ll\sbe)\s(?:all|it|everything)"
    r"(?:\s(?:we\shave\s(?:time\s)?)?(?:for\s(?:today|tonight|now|me|us|this\s\w+)|from\s(?:me|us|here|"
    rf"{_SOMEBODY}))(?:\s(?:today|tonight|this\s\w+))?)?"),
    rf"(?:(?:i|we)(?:[’']ll|\swill)\s)?(?:see|be\sback\swith)\s(?:you|y[’']all)(?:\sall)?(?:\s{_WHEN}){{1,3}}",
    r"(?:have|enjoy)\s(?:a|the|your)\s(?:\w+\s){0,2}(?:day|morning|evening|week|weekend|holidays?)(?:,?\s(?:all|everyone))?",
    r"(?:all\sthe\sbest|best(?:\swishes|\sregards)?|(?:kind|warm)\sregards|regards|yours(?:\s\w+)?|cheers|bye|goodbye)",
    # "it is Friday 13 March", "Today is Friday, March 13, 2031"
    rf"(?:it[’']?s|it\sis|today\sis|this\sis)\s{WEEKDAY}(?:,?\s{_DATE})?",
    rf"(?:and\s)?here(?:[’']s|\sis|\sare)\s(?:{_TO_KNOW})(?:\s(?:today|tonight|now|this\s\w+|(?:on|about)\s{WEEKDAY}))?",
)
# what nobody says for form who is asked something: when, and that it will be told; and what stands below a letter
_WRITTEN: Final = (
    r"(?:(?:i|we)(?:[’']ll|\swill)\s)?(?:speak|talk)\sto\s(?:you|y[’']all)(?:\sall)?\s(?:soon|later|then|again|tomorrow)(?:\ssoon)?",
    rf"until\s(?:tomorrow|then|next\s(?:time|week|month)|{WEEKDAY})",
    # why it came, and how to be rid of it
    (r"you(?:[’']re|\sare|\shave)?\s(?:get|getting|got|receive|receiving|received|see|seeing)\s(?:this|these|our)"
    rf"(?:\s{_MESSAGE})?\s{_ENROLLED}"),
    rf"(?:this|our)\s{_MESSAGE}\s(?:was|is|has\sbeen)\s(?:being\s)?sent\sto\s{_SENT_TO}(?:\s{_ENROLLED})?",
    (rf"(?:was|has)\sthis\s(?:{_MESSAGE}\s)?(?:been\s)?(?:forwarded|sent)\sto\syou"
    r"(?:\sby\s(?:a|another)\s(?:friend|colleague|reader)|\sby\s(?:someone|somebody)(?:\selse)?)?"),
    rf"(?:to\s|you\s(?:can|may)\s(?:also\s)?|if\syou\s[^.!?]{{1,60}},\s|click\shere\sto\s)?{_RID_OF}",
)
# several of them may be one sentence, some of which would tell something by themselves
_JOINED: Final = (
    *_FORMS,
    r"you(?:[’']re|\sare)\sreading\s[^.!?,]{1,60}",
    rf"(?:i|we)(?:[’']ll|\swill)\sbe\sback(?:\s{_WHEN})?",
)
_JOINT: Final = re.compile(r",?\sand\s|,\s")
_LONGEST_CHARS: Final = 240


def _whole(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(forms)})\W*", re.IGNORECASE)


_SPOKEN_FORMS: Final = _whole(_FORMS), _whole(_JOINED)
_ALL_FORMS: Final = _whole((*_FORMS, *_WRITTEN)), _whole((*_JOINED, *_WRITTEN))


def is_courtesy(sentence: str, *, spoken: bool = False) -> bool:
    """Whether a sentence only greets, thanks, takes leave, names the day, or says why a message came to its reader.

    What is `spoken` in a talk may be an answer: "Until Friday." is one there, and why a mail came is evidence. Misses:
    leave-takings of other words, and a greeting before a sentence that tells something.
    """
    text = " ".join(sentence.split())
    if len(text) > _LONGEST_CHARS:
        return False
    alone, rest = _SPOKEN_FORMS if spoken else _ALL_FORMS
    if alone.fullmatch(text):
        return True
    joints = _JOINT.finditer(text)
    return any(alone.fullmatch(text, 0, j.start()) and rest.fullmatch(text, j.end()) for j in joints)
