"""Nouns and phrases that tell what kind of source stands in a text."""

import re

from headwater.model import Access

DOCUMENTS = frozenset(
    """report reports memo memos memorandum letter letters statement statements document documents papers filing
    filings lawsuit suit complaint indictment affidavit email emails e-mail e-mails poll polls survey surveys study
    studies analysis data records record transcript transcripts tweet tweets post posts video book books audit
    review minutes files file notice notes text texts message messages copy ruling order findings figures statistics
    census website site posting release testimony deposition contract agreement article articles editorial column
    essay op-ed polling research footage diary cable cables budget estimate estimates opinion opinions headline
    headlines account accounts tally count ad ads advertisement
    advertisements commercial caption memoir editorials columns polling tweetstorm biography statute""".split()
)
OUTLETS = frozenset(
    """newspaper magazine station network paper newsletter broadcaster tabloid daily weekly outlet""".split()
)
SPOKES = frozenset(
    """spokesman spokeswoman spokesperson representative secretary lawyer attorney counsel director chairman chairwoman
    chair president minister mayor governor senator congressman congresswoman councillor councilman judge prosecutor
    commissioner chief commander ambassador manager executive chancellor premier leader head sheriff superintendent
    dispatcher deputy publicist captain principal dean treasurer solicitor pastor priest bishop coach general""".split()
)
BODIES = frozenset(
    """campaign company department agency office committee court government administration ministry police union firm
    bank authority council board commission party group organization organisation association school university
    hospital corporation team club church embassy military army navy force foundation charity operator airline
    utility panel jury league institute center centre consulate coalition federation regulator parliament
    legislature senate congress house chamber bureau directorate secretariat""".split()
)
SPOKES_MANY = frozenset(
    "senators senator lawyers prosecutors ministers governors mayors judges executives deputies".split()
)
REPORTERS = frozenset("presenter host anchor reporter correspondent moderator interviewer narrator newsreader".split())
WITHHELD = frozenset(
    """source sources person people official officials aide aides adviser advisers advisor advisors ally allies
    associate associates insider insiders someone staffer staffers diplomat diplomats employee employees member
    members lawmaker lawmakers confidant friend friends operative operatives strategist donor donors executive
    operator figure figures officer officers individual individuals man woman men women participant participants
    attendee staff worker workers veteran colleague colleagues relative relatives persons""".split()
)
ACCESS: tuple[tuple[Access, re.Pattern[str]], ...] = (
    ("briefed", re.compile(r"\b(?:briefed|familiar\s+with|knowledge\s+of|aware\s+of|told\s+(?:of|about)|informed)\b")),
    ("participant", re.compile(r"\b(?:attended|took\s+part|participat\w+|(?:was\s+|were\s+)?present|in\s+the\s+room|"
                               r"at\s+the\s+meeting|involved\s+in|attendee|who\s+was\s+there)\b")),
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
SINGULAR_PRONOUNS = frozenset(["he", "she", "i"])
PLURAL_PRONOUNS = frozenset(["they", "we", "both", "others", "many", "some"])
RELATIVES = frozenset(["who", "which", "that", "whom"])
CUTTERS = frozenset(
    """of for in at from with on to by about close near inside outside who whose which that familiar briefed seen
    obtained released published reviewed speaking named asked involved working over under after before during
    against among between within when where as posted issued conducted commissioned written dated filed sent signed
    leaked cited including requesting citing representing""".split()
)
_S = r"\s+"
ANONYMITY = re.compile(
    rf"\bon{_S}(?:the{_S})?condition{_S}(?:of{_S}anonymity|(?:that{_S})?(?:he|she|they|his|her|their)\b)"
    rf"|\b(?:request|ask|insist|demand|seek|sought|grant)(?:ed|ing|s)?{_S}(?:for{_S}|on{_S})?anonymity"
    rf"|\banonymously\b|\banonymity\b"
    rf"|\b(?:ask|request|declin|refus|want|wish|prefer|insist|agre)\w{{0,6}}{_S}(?:not{_S}|on{_S}|that{_S}|they{_S}|he{_S}|she{_S}"
    rf"){{0,3}}(?:to{_S})?(?:be|being){_S}(?:named|identified|quoted)"
    rf"|\bnot{_S}(?:to{_S})?(?:be|being){_S}(?:named|identified|quoted)"
    rf"|(?:\bnot|n[’']t){_S}authori[sz]ed{_S}to{_S}(?:speak|discuss|comment|talk|release|disclose)\b",
    re.IGNORECASE,
)  # fmt: skip
REASON = re.compile(
    rf"[\s,]*((?:to|because|since|for{_S}fear|so{_S}that|so{_S}as|in{_S}order|as|while|discussing|describing|due|out{_S}of|"
    rf"citing|given|owing)\b[^.;]{{2,240}})",
    re.IGNORECASE,
)
NOT_AUTHORISED = re.compile(rf"(?:not|n[’']t){_S}authori[sz]ed{_S}to\b[^.,;]{{2,160}}", re.IGNORECASE)
