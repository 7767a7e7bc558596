"""Nouns and phrases that tell what kind of source stands in a text."""

import re
from typing import Literal

from headwater.model import Access

SPOKES = frozenset(
    """spokesman spokeswoman spokesperson representative secretary lawyer attorney counsel director chairman chairwoman
    chair president minister mayor governor senator congressman congresswoman councillor councilman judge prosecutor
    commissioner chief commander ambassador manager executive chancellor premier leader head sheriff superintendent
    dispatcher deputy publicist captain principal dean treasurer solicitor pastor priest bishop coach general""".split()
)
SPOKES_MANY = frozenset(
    "senators senator lawyers prosecutors ministers governors mayors judges executives deputies councillors "
    "councilmen".split()
)
# offices that many hold at once: "the senator" is one who was named before
LEGISLATORS = frozenset("senator congressman congresswoman councillor councilman".split())
# whom a text brings in by what they did there, not by a name before
PASSERS_BY = frozenset("heckler protester protestor demonstrator bystander onlooker caller passer-by passerby".split())
# insiders by what they tell, not by the noun: with "the" they are often people with a name
PEERS = frozenset("diplomat lawmaker colleague friend employee strategist".split())
# whom a text knows from one scene, or by whose they are; with "the" they are not somebody by what they are known for
OF_A_SCENE = frozenset(
    """narrator announcer host moderator interviewer reporter questioner organizer organiser officer official supporter
    opponent critic employee worker staffer man woman person boy girl guy child teenager stranger voter resident visitor
    caller user viewer reader speaker audience attendee participant winner loser victim suspect defendant plaintiff
    witness driver passenger guard agent judge juror justice checker impostor impersonator lookalike doppelganger father
    mother son daughter brother sister wife husband spouse partner friend neighbor neighbour relative rival opponent
    member aide adviser advisor assistant lawyer attorney counsel doctor physician nurse teacher pastor pilot clerk
    waiter waitress bartender customer client patient student""".split()
)
# "the friends" are people whom the text brought in by other words, most often by their names
RELATED = frozenset("friends brothers sisters siblings twins spouses newlyweds roommates men women".split())
REPORTERS = frozenset("presenter host anchor reporter correspondent moderator interviewer narrator newsreader".split())
WITHHELD = frozenset(
    """source sources person people official officials aide aides adviser advisers advisor advisors ally allies
    associate associates insider insiders someone staffer staffers diplomat diplomats employee employees member
    members lawmaker lawmakers confidant friend friends operative operatives strategist donor donors executive
    operator figure figures officer officers individual individuals man woman men women participant participants
    attendee staff worker workers veteran colleague colleagues relative relatives persons""".split()
)
ACCESS: tuple[tuple[Access, re.Pattern[str]], ...] = (
    ("briefed", re.compile(r"\b(?:briefed|familiar\s+with|privy\s+to|"
                           r"knowledge\s+of|aware\s+of|told\s+(?:of|about)|informed)\b")),
    ("participant", re.compile(r"\b(?:attended|took\s+part|participat\w+|(?:was\s+|were\s+)?present|in\s+the\s+room|"
                               r"in\s+attendance|at\s+the\s+meeting|involved\s+in|attendee|who\s+was\s+there)\b")),
    ("witness", re.compile(r"\b(?:witness\w*|eyewitness\w*|bystander\w*|who\s+saw|who\s+heard|neighbou?rs?|onlooker\w*|"
                           r"passenger\w*|survivor\w*)\b")),
    ("close", re.compile(r"\b(?:close\s+to|all(?:y|ies)|friends?|confidant\w*|associates?|ties\s+to|"
                         r"inner\s+circle|aides?|advis[eo]rs?)\b")),
    ("official", re.compile(r"\b(?:officials?|officers?|spokes\w+|secretary|prosecutors?|"
                            r"diplomats?|ministers?|mayor|governor|police|administration|department|ministry|commissioner|"
                            r"councillor|senator|ambassador|president|attorney\s+general|sheriff|authority|director)\b")),
)  # fmt: skip
NUMBERS = {word: n for n, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1, "an": 1, "another": 1, "both": 2, "couple": 2, "pair": 2, "dozen": 12, "trio": 3, "single": 1,
}  # fmt: skip
OPEN_PLURALS = frozenset(
    """several some many few multiple dozens numerous hundreds thousands various most scores""".split()
)
# what a survey that is an institution surveys; others are called after who asks or what is asked
LAND_SURVEYS = frozenset(
    """antarctic archaeological archeological biological botanical cadastral geodetic geographical geological
    geophysical hydrographic hydrological meteorological ordnance seismological topographic topographical""".split()
)
# words for many that stand for people by themselves
MANY = frozenset("some many most others those several few both all".split())
# what a phrase refers by; "this" and "you" mean no person
Reference = Literal["name", "description", "definite", "first", "he", "they", "it", "relative", "role"]
REFLEXIVES = frozenset("himself herself itself themselves myself ourselves".split())
FIRST_PERSON = frozenset(["i", "me", "my", "myself"])
FIRST_PERSONS = frozenset(["we", "us", "our", "ourselves"])
_PRONOUN_WORDS: dict[Reference, str] = {
    "first": " ".join(FIRST_PERSON | FIRST_PERSONS),
    "he": "he she his her",
    "they": "they both their",
    "it": "it this you",
    "relative": "who which that whom",
}
PRONOUNS = {word: reference for reference, words in _PRONOUN_WORDS.items() for word in words.split()}
CUTTERS = frozenset(
    """of for in into at from with on to by about close near inside outside below above behind beside beyond across
    along around through toward towards past beneath who whose which that familiar briefed seen
    obtained released published reviewed speaking named asked involved working over under after before during
    against among between within when where as privy posted issued conducted commissioned written dated filed sent
    signed leaked cited including requesting citing representing like such""".split()
)
# words for how many, before "of" and who they are
SHARES = frozenset(
    """batch batches cache trove raft spate flurry stream string mix mixture chorus army parade collection cluster
    wave bevy swath sampling sample smattering scattering cadre band throng legion legions horde pack cohort contingent
    clutch generation share proportion portion percentage bulk rest remainder fraction sort much more plenty stack pile
    handful handfuls group groups number numbers majority minority dozens scores hundreds thousands couple pair trio
    lot lots bunch crowd host half third thirds quarter most some many several few one two three four five six seven
    eight nine ten all both none each any plurality percent coalition team set slew series range array avalanche barrage
    blizzard bundle constellation chunk crop deluge flock gaggle heap mass slice torrent""".split()
)
NEWS = frozenset(["media", "news", "press"])
LOCAL = frozenset(["local", "city", "hometown", "student", "daily", "weekly", "regional", "national", "local"])
# kinds of websites that are read for their news
READ = frozenset(
    """news conservative liberal progressive left-wing right-wing leftist rightist satirical political gossip sports
    financial military entertainment celebrity technology tech""".split()
)
PERSONAL = frozenset(
    """spokesman spokeswoman spokesperson representative secretary lawyer attorney counsel director chairman chairwoman
    chair president minister mayor governor senator congressman congresswoman councillor judge prosecutor
    commissioner chief ambassador manager executive chancellor premier leader head sheriff superintendent deputy
    captain principal""".split()
)
# nouns by which any institution is called again
ANY_BODY = frozenset(
    """agency bureau company firm group organization organisation nonprofit body institution association watchdog
    corporation charity department ministry administration commission""".split()
)
# of these, what may also be people who came together
SETS_OF_PEOPLE = frozenset(["group", "organization", "organisation", "body"])
_S = r"\s+"
ANONYMITY = re.compile(
    rf"\bon{_S}(?:the{_S})?condition{_S}(?:of{_S}anonymity|(?:that{_S})?(?:he|she|they|his|her|their)\b)"
    rf"|\b(?:request|ask|insist|demand|seek|sought|grant)(?:ed|ing|s)?{_S}(?:for{_S}|on{_S})?anonymity"
    rf"|\banonymously\b|\banonymity\b"
    rf"|\b(?:ask|request|declin|refus|want|wish|prefer|insist|agre)\w{{0,6}}{_S}(?:not{_S}|on{_S}|that{_S}|they{_S}|he{_S}|she{_S}"
    rf"){{0,3}}(?:to{_S})?(?:be|being){_S}(?:named|identified|quoted)"
    rf"|\bnot{_S}(?:to{_S})?(?:be|being){_S}(?:named|identified|quoted)"
    rf"|(?:\bnot|n[’']t){_S}(?:want|wish){_S}(?:(?:his|her|their|the){_S}(?:full{_S}|real{_S}|own{_S})?names?{_S}"
    rf"(?:to{_S}be{_S})?(?:published|used|printed|known|disclosed|given|in{_S}print)|to{_S}give{_S}(?:his|her|their|a){_S}"
    rf"(?:full{_S}|real{_S}|last{_S})?names?)"
    rf"|(?:\bnot|n[’']t){_S}(?:want|wish|agree){_S}to{_S}(?:speak|talk|be{_S}quoted){_S}on{_S}the{_S}record"
    rf"|\b(?:spoke|speaking|talked){_S}(?:off{_S}the{_S}record|on{_S}background)\b|\bwould{_S}not{_S}be{_S}(?:named|identified)\b"
    rf"|\bdeclin\w+{_S}to{_S}give{_S}(?:his|her|their|a){_S}names?\b"
    rf"|(?:\bnot|n[’']t){_S}authori[sz]ed{_S}to{_S}(?:speak|discuss|comment|talk|release|disclose)\b",
    re.IGNORECASE,
)  # fmt: skip
REASON = re.compile(
    rf"[\s,]*((?:to|because|since|for{_S}fear|so{_S}that|so{_S}as|in{_S}order|as|while|discussing|describing|due|out{_S}of|"
    rf"citing|given|owing)\b(?:(?!,{_S}(?:said|says|told|added)\b)[^.;]){{2,240}})",
    re.IGNORECASE,
)
NOT_AUTHORISED = re.compile(rf"(?:not|n[’']t){_S}authori[sz]ed{_S}to\b[^.,;]{{2,160}}", re.IGNORECASE)
