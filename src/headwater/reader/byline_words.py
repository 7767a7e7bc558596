"""The words bylines are made of: what opens one, what a name looks like, what may stand behind a name."""

import re

MARK = re.compile(
    r"[\s>*_–—/(\[-]{0,4}(?:(?:by\s)?(?:(?:an?\s|the\s)?(?:written|story|stories|reported|reporting|words|text|report"
    r"|posted|article|analysis|opinion|column|contributed|commentary|review|compiled|published|submitted|filed)\s)?by\b"
    r"|(?:author|byline|reporter|writer|words|text)s?\s?:|from\b(?!\s?:))\s{0,3}[:|]?\s{0,3}",
    re.IGNORECASE,
)
# On a board these name who posted; there a name of one word is a nick.
POSTED = re.compile(r"\W{0,4}(?:posted|submitted|published)\b|\W{0,4}from\b", re.IGNORECASE)
TOKEN = re.compile(r"[^\s,;|/()\[\]&•·—–~]+|[,;|/()\[\]&•·—–~]")
NAME_WORD = re.compile(
    r"(?:[\"“'‘](?=[^\n]{1,24}[\"”'’]$))?(?:(?:Mc|Mac|De|Di|La|O['’]|[A-Z]['’])?[^\W\d_a-z][\w'’.-]{0,24}[\"”'’]?"
    r"|[A-Z]\.(?:[A-Z]\.)?)$"
)
PARTICLES = frozenset("de da di do dos del della der den van von la le bin ibn al el ter ten zu y e d'".split())
JOINERS = frozenset(("and", "&", "with", "y", "und", "et"))
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
DEGREES = frozenset("m.d. md ph.d. phd ph.d esq. esq j.d. jd r.n. rn m.p.h. mph mba".split())
# letters behind a name: degrees, posts, networks nobody knows
LETTERS = re.compile(r"[A-Z]{2,5}(?:-[A-Z]{1,3})?$")
# Capitalised words that begin headlines and menus far more often than names.
NO_NAME = frozenset(
    "the a an of to for in on at by with from is are was and or not new this that what why how who when where will can "
    "has have had after before over under against as it its his her their our your my more most all top back home news "
    "world politics sports opinion business home about contact search login subscribe menu share comments reply posted "
    "staff writer reporter correspondent editor editorial board agencies agency press wire says say said photo video "
    "watch read president senator minister mayor governor judge court police senate house city state states county "
    "party department report reports breaking member guest forum thread blog archive page next previous continue up "
    "good morning evening story top bottom related tags pages newsletter newsletters members terms privacy daily "
    "digest list office headquarters street road university college school church company council committee "
    "summer winter spring autumn january february north south east west author authors byline words follow us click "
    "sign log join send leave view see full show hide copyright rights reserved cookie cookies policy settings account "
    "profile register logout help faq rss app apps videos photos gallery podcast podcasts live latest popular trending "
    "featured sponsored advertisement columnist contributor contributors quote posts replies topics "
    # what a text from an office is headed with: "MEDIA STATEMENT", "Joint notice"
    "media release statement notice advisory update joint public official incident".split()
)
# ... and these of them are family names too: "Ann Page" is nobody's menu where a date or a "by" stands beside her.
FAMILY_NAMES = frozenset(
    "page house church street north south east west winter summer state park banks press post".split()
)
# Behind a "by" a name is expected, and only words that go on from it end it.
AFTER_BY = frozenset(
    "the a an of to for in on at by with from and or staff writer writers reporter reporters correspondent editor "
    "published posted updated filed contributed contributing special that columnist contributor contributors "
    "columnists correspondents editors guest follow opinion photographer photojournalist reports reporting wire "
    "agencies agency read reading min mins minutes via".split()
)
# These open what is no name: "by design", "by popular demand", "from page 3".
NEVER_FIRST = frozenset(
    "our new last first today yesterday this election any all means design invitation popular demand page mail law "
    "then contrast comparison sea land air day night".split()
)
_NOUN = (
    r"staff(?:er)?|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|producers?|journalists?"
    r"|critics?|freelancers?"
)
_WIDER_NOUN = (
    rf"{_NOUN}|analysts?|chief|desk|team|newsroom|editorial board|associate|bureau|photographers?|photojournalists?"
    r"|bloggers?|fellow|intern|anchor|host|commentator|author|publisher|agencies|agency"
)
# words for a post, before it what it is about, behind it for whom: "senior political editor at The Courier"
_ABOUT = (
    r"(?:(?!(?:the|an?|his|her|its|who|was|is|are|were|had|has|as|said|that|which|when)\s)"
    r"[A-Za-z][\w'’&.-]{0,20}\s){0,4}"
)
_WHOM = (
    rf"(?:\s(?:and|&)\s(?i:{_WIDER_NOUN}))?(?:,?\s(?:for|of|at|with|in|from|on|to)\s(?P<whom>[^\n]{{2,60}}))?$"
)
ROLE = re.compile(rf"{_ABOUT}(?:(?i:{_NOUN})){_WHOM}")
WIDER_ROLE = re.compile(rf"{_ABOUT}(?:(?i:{_WIDER_NOUN})){_WHOM}")
FOR_WHOM = re.compile(r"(?:for|of|at|in|from|with|via|special (?:to|for)|writing for|reporting for)\s", re.IGNORECASE)
_ALSO = r"(?: (?:and|&) (?:news )?(?:agencies|wire reports?|wire services|services|staff))?"
# nobody is named: "Staff Reports", "Our Correspondent", "Kesterby Courier staff"
COLLECTIVE = re.compile(
    r"(?i:the |our |a )?(?i:own |special |staff |foreign )?"
    r"(?i:correspondents?|reporters?|writers?|contributors?|editors)$"
    r"|(?i:the |our )?(?P<owner>(?:[A-Z][\w'’&.-]{0,20} ){0,4})"
    r"(?i:staff(?: (?:writers|reports?|reporters))?|wire reports?|wire services|news services?|agencies|news ?desk"
    r"|(?:(?:web|verification|investigations?|data|foreign|business|political|city|sports?|live|visuals?) )+"
    r"(?:desk|team|unit)"
    rf"|newsroom|editorial (?:board|team)|bureau)(?i:{_ALSO})$"
)
# what stands between a staff and the agency it wrote with
TOGETHER = re.compile(r"\s{1,3}(?:and|&|with)\s{1,3}")
AGENCIES_TOO = re.compile(
    r"(?:(?:and|&|with) )?(?:(?:news |wire |the )?(?:agencies|services|reports?)|wires|staff|staff reports?"
    r"|(?:our|its|the) (?:own )?(?:[a-z]{3,14} )?(?:staff|team|correspondents?|reporters?|writers?))$",
    re.IGNORECASE,
)
PLACE = re.compile(r"in\s[A-Z][\w'’.-]{1,24}(?:\s[A-Z][\w'’.-]{1,24}){0,2}")
BARE_PLACE = re.compile(r"[A-Z][\w'’.-]{1,24}(?:\s[A-Z][\w'’.-]{1,24}){0,2}$")
HANDLE = re.compile(r"(?:follow\s)?(?:@\w{1,30}|[\w.+-]{1,40}@[\w-][\w.-]{0,60})$|follow$", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:\d{1,2}[ -]min(?:ute)?s?(?: read)?|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|(?:\d{1,2}|an?|one|two|three) "
    r"(?:minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago|(?:reports?|reporting)|(?:no|\d{1,4}) comments?)$",
    re.IGNORECASE,
)
# "Ann Lee, Jr.": that comma belongs to the name
SEPARATOR = re.compile(
    r"\s{0,9}(?:,(?!\s?(?i:jr|sr|ii|iii|iv)\b)|[;|/•·()\[\]—–»›>~]|(?<=\s)(?:-{1,2}|:{1,2}|@)(?=\s)|(?<=\w):(?=\s))\s{0,9}"
)
