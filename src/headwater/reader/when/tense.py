"""Whether the clause around a time phrase looks back or ahead, by the nearest verb that shows it."""

import re

from headwater.reader.when.lexicon import WS, one_of
from headwater.reader.when.stretch import Way

_BEFORE_CHARS = 160
_AFTER_CHARS = 120

_AHEAD_TO = one_of(
    ("set", "scheduled", "slated", "due", "expected", "expect", "expects", "poised", "supposed", "likely",
     "plan", "plans", "planned", "planning", "hope", "hopes", "hoped", "hoping", "intend", "intends", "intended", "aim",
     "aims", "want", "wants", "vow", "vows", "vowed", "promise", "promises", "promised", "pledge", "pledges",
     "pledged", "agree", "agrees", "agreed", "prepare", "prepares", "preparing", "about", "ready", "going",
     "invited", "summoned", "ordered")
)  # fmt: skip
_SCHEDULE_VERBS = one_of(
    ("begins", "starts", "opens", "closes", "ends", "expires", "resumes", "departs", "arrives", "leaves", "returns",
     "takes over", "sits", "plays", "play", "hosts", "airs", "premieres", "launches", "faces", "go to the polls",
     "goes to the polls", "goes on sale", "goes on trial", "takes effect", "take effect", "take place", "takes place",
     "hears", "meets", "votes", "decides", "testifies", "appears", "convenes", "reconvenes", "gathers",
     "gives evidence", "kicks off", "comes into force", "comes into effect")
)  # fmt: skip
# "Councillors meet on Thursday": a plural in front shows that the verb is finite, see `_is_told`
_PLURALS = (
    r"(?:they|we|you|people|police|children|men|women"
    rf"|(?!(?:his|its|this|thus|perhaps|was|has|is|does|yes|us|as|lets|makes|sees|helps)(?!\w))(?-i:[A-Za-z]?[a-z]{{2,20}}[a-rt-z]s)){WS}"
    rf"(?:(?:also|now|then|next|again|both|all|formally|finally){WS})?"
    r"(?:meet|begin|start|open(?! fire\b)|vote|decide|resume|convene|reconvene|testify|kick off|give evidence|"
    r"go on sale|go on strike|go on trial|go to the polls|go into effect|come into force|come into effect)"
).replace(" ", WS)
_IRREGULAR = one_of(
    ("said", "told", "made", "took", "went", "came", "got", "gave", "was", "were", "had", "did",
     "didn't", "wasn't", "weren't", "became", "began", "broke", "brought", "built", "bought", "caught", "chose",
     "drew", "drove", "fell", "felt", "fled", "flew", "found", "fought", "froze", "grew", "held", "hung",
     "heard", "kept", "knew", "led", "left", "lost", "met", "paid", "quit", "ran", "rose", "sang", "sank", "saw",
     "sent", "sold", "shot", "spoke", "spent", "stood", "stole", "struck", "swore", "taught", "thought", "threw",
     "understood", "voted", "withdrew", "won", "wore", "wrote", "blew", "burnt", "dealt", "dug", "fed", "hid",
     "laid", "lent", "shook", "slept", "slid", "stuck", "swept", "swung", "tore", "wept", "woke", "wound", "been")
)  # fmt: skip
# "has its inquiry" is no past: a participle must follow
_BETWEEN = rf"(?:(?:not|never|also|already|just|since|now|long|only|yet|all|both){WS})?"
_PARTICIPLE = (
    rf"(?:[a-z]{{2,20}}ed|[a-z]{{2,12}}n|{_IRREGULAR}"
    r"|become|come|run|put|set|cut|hit|let|shut|begun|drunk|sung|swum|rung)"
)
_PERFECT = rf"(?:has|have)(?={WS}{_BETWEEN}{_PARTICIPLE}(?!\w))"
_NOT_PAST = "need|speed|seed|indeed|hundred|exceed|proceed|feed|breed|succeed|embed|naked|sacred|wicked|biased|alleged"
# what is no part of a subject, and has the verb behind it told otherwise than as done: "the board could cut"
_NO_SUBJECT = (
    r"(?!(?:will|shall|would|can|could|may|might|must|should|ought|need|dare|does|do|did|to|not|cannot|never|nor|or|and|"
    r"that|who|which|if|men|women|children|people|police|\w+n['’]t)\b)"
)
# "the council let it be known", "she put the letter": one who does it now would have an "-s"
_UNCHANGED = (
    rf"(?:he|she|it|(?:the|an?|his|her|its|their|this|that|each|every){WS}(?:{_NO_SUBJECT}[\w-]+{WS}){{0,2}}?"
    rf"{_NO_SUBJECT}(?-i:[a-z]{{2,20}}[a-rt-z]))"
    rf"{WS}(?:let|put|set|cut|hit|shut|cast|shed|spread)(?={WS}(?:it|him|her|them|me|us|the|an?|his|its|their|this|these|those|all|"
    rf"two|three|four|five|six|seven|eight|nine|ten|half)(?!\w)|{WS}[£$€]?\d)"
)
# Lower case only where names are spelled the same (May, Will, Ahmed). An auxiliary takes the next words with it, so
# that "will be closed" shows no participle of its own.
_VERB = rf"{WS}[\w-]{{1,20}}(?:{WS}(?-i:[a-z]{{2,20}}ed)(?![\w-]))?"
_PLEDGED = ("vowed", "promised", "pledged", "agreed", "invited", "summoned", "ordered")
_FUTURE = (
    rf"(?:(?-i:will|may)|won['’]t|shall|would|might|must|should|can|to{WS}be)(?!{WS}have)"
    rf"(?:{WS}(?:not|also|now|then|be|get)){{0,2}}{_VERB}"
    rf"|{_AHEAD_TO}{WS}to(?:{WS}be)?{_VERB}"
    # "agreed on Monday to meet"
    rf"|(?:{'|'.join(_PLEDGED)})(?:{WS}[\w'’-]{{1,20}}){{1,4}}?{WS}to(?:{WS}be)?{_VERB}"
    # "expects the work to end"
    rf"|(?:expects?|wants?|hopes?{WS}for|plans?{WS}for)(?:{WS}[\w'’-]{{1,20}}){{1,4}}{WS}to(?:{WS}be)?{_VERB}"
    rf"|(?:is|are|am){WS}to(?:{WS}be)?{_VERB}"
    rf"|(?:due|scheduled|slated|planned|expected){WS}(?:on|in|by)|(?:due|set|planned|billed){WS}for|scheduled|slated"
    rf"|upcoming|expected|forthcoming|{_SCHEDULE_VERBS}|(?P<plural>{_PLURALS})"
    # "when two cranes are brought into service"
    rf"|(?:when|once|until|unless|if)(?:{WS}[\w'’-]{{1,20}}){{1,6}}{WS}(?:is|are){WS}{_PARTICIPLE}"
    rf"|(?:is|are){WS}(?:expecting|voting|meeting|leaving|coming|holding)"
)
CUE = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>(?P<unchanged>{_UNCHANGED})|{_IRREGULAR}|{_PERFECT}|(?-i:(?!(?:{_NOT_PAST})(?!\w))[a-z]{{2,20}}ed)))(?![\w-])"
    rf"|(?<=\w)(?P<short>['’]ll)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:(?<=[a-z0-9]{3})|(?<=[A-Z]{2}))[.!?][\"”’)]{0,2}\s{1,3}(?=[A-Z“\"‘])|\n[^\S\n]{0,8}\n")


# told in the past, these look ahead of then
_WOULD = frozenset(("would", "might", "could"))
_PLANNED = frozenset(("planned", "hoped", "intended", *_PLEDGED))
_AUXILIARY_CHARS = 32
_AUXILIARY = re.compile(
    rf"\b(?:(?P<past>was|were|had{WS}been|wasn['’]t|weren['’]t)|is|are|am|isn['’]t|aren['’]t|(?:has|have){WS}(?:been{WS})?)"
    rf"(?:{WS}(?:not|also|now|then|still|again|originally|[a-z]{{2,16}}ly))?{WS}?$",
    re.IGNORECASE,
)
_ALSO_NOUNS = frozenset("votes returns leaves ends starts plays play hosts faces launches".split())
_BEFORE_NOUN = re.compile(
    r"(?:(?<![\w.,])\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the|of|by|for|with|no|more|"
    r"few|fewer|some|all|both|their|its|his|her))\s$",
    re.IGNORECASE,
)
_WORD_CHARS = 16
# "Two libraries to close in": a headline's future, where no verb shows any tense
_HEADED = re.compile(rf"(?<![\w-])to{WS}(?:be{WS})?(?-i:[a-z]{{3,20}})(?={WS})", re.IGNORECASE)
# "asked him to publish it": what was asked for lies ahead of the asking
_ASKED = re.compile(
    r"(?:asked|called|urged|told|ordered|instructed|demanded|pressed|required|requested|begged|warned|advised|gave|given)"
    r"\b[^.;:!?\n]{0,80}?\sto\s(?:be\s)?[a-z]{2,20}\b[^.;:!?]{0,80}$",
    re.IGNORECASE,
)


_DEFERRED = "adjourned|postponed|deferred|remanded|put off|put back".replace(" ", r"\s")
# of what a state is told that somebody set up to last: "has been ill until" and "has been leader until" tell of none
_SET_TO_LAST = (
    "closed|shut|suspended|delayed|halted|cancelled|banned|barred|blocked|extended|frozen|grounded|stayed|sealed|locked|"
    "cordoned|evacuated|restricted|diverted|detained|jailed|imprisoned|held|kept|left|rescheduled|moved|pushed back|"
    "put on hold|given|allowed|granted|appointed|elected|booked"
).replace(" ", r"\s")
_OTHER_CLAUSE = (
    rf"(?:{_IRREGULAR}|(?!(?:{_NOT_PAST})\b)(?<!as\s)[a-z]{{2,20}}ed|is|are|has|have|will|would|can|could|may|might|must|"
    r"should|shall|who|which|that|when|while|because|but)(?![\w-])"
)
# "has been closed until Monday", "adjourned until January"; "had been closed until Monday" looks back
_PUT_OFF = re.compile(
    rf"\b(?:(?:has|have)\sbeen\s(?:now\s|also\s|again\s|[a-z]{{2,20}}ly\s)?(?:{_SET_TO_LAST}|{_DEFERRED})|{_DEFERRED})\b"
    rf"(?:(?!(?<![\w-]){_OTHER_CLAUSE})[^,.;:!?\n]){{0,60}}$",
    re.IGNORECASE,
)


def asked_for(text: str, start: int) -> bool:
    """Whether what stands before `start` asks somebody to do something: a deadline behind it lies ahead."""
    return _ASKED.search(text, max(0, start - _BEFORE_CHARS), start) is not None


def put_off(text: str, start: int) -> bool:
    """Whether what stands before an "until" at `start` lets its time lie ahead: "adjourned", "is shut", "has".

    Not across a comma or another verb: "Roe, who has been suspended, ran it until January" looks back. Misses what is
    shut by other verbs than the listed ones, and "has been shut, they said, until Monday".
    """
    low = max(0, start - _BEFORE_CHARS)
    return any(told.search(text, low, start) is not None for told in (_PUT_OFF, _HOLDS))


# "did the clubs start", "to help the shops open": no plan is told by these
_NOT_TOLD = re.compile(
    r"(?<![\w-])(?:did|didn['’]t|do|does|saw|see|let|lets|made|make|makes|had|watch|watched|heard|help|helped|helps|show|shows|showed|"
    r"could|would|should|can|may|might|must|to)\s"
    r"(?:[\w'’-]{1,24}\s){0,4}$",
    re.IGNORECASE,
)
# "will the bank now cut the rate", "ask that the board put it", "if she cut the price": none of these is told as done
_NOT_DONE = re.compile(
    r"(?<![\w-])(?:(?:will|shall|cannot|need|have|has|having|bid|help)\s(?:[\w'’-]{1,24}\s){0,4}|(?:that|if|lest|unless|whether|though)\s"
    r"|(?:ask|demand|insist|urg|want|recommend|propos|suggest|request|requir|order|rul|mov|prefer|advis|essential|vital"
    r"|important|imperative|wish)\w*\s)$",
    re.IGNORECASE,
)
# "members vote on Thursday was close", "on 3 May drew protests"
_PAST_BEHIND = re.compile(
    rf"\s(?:on\s|this\s|next\s)?(?:\d{{1,2}}\s)?(?!(?:the|an?|his|her|its|their)\s)[\w’']{{1,12}}\s(?:{_IRREGULAR}|[a-z]{{2,20}}(?<![ae])ed)\b"
)
# "crowds gathered | as shops open on Monday"
_AT_ONCE = re.compile(r"\b(?:as|when|where|while)\s(?:[\w'’-]{1,24}\s){0,4}$", re.IGNORECASE)
_SAYS = frozenset("said told announced confirmed added warned promised".split())


def _is_told(text: str, cue: re.Match[str]) -> bool:
    """Whether a verb without ending is finite: "Councillors meet on Thursday", "the council let it be known"."""
    low = max(0, cue.start() - _BEFORE_CHARS)
    if cue["unchanged"]:
        asked = _NOT_TOLD.search(text, low, cue.start())
        done = _NOT_DONE.search(text, low, cue.start()) is None
        return done and (asked is None or asked.group().startswith("May"))
    if cue["plural"] is None:
        return True
    before = _NOT_TOLD.search(text, low, cue.start()) or _PAST_BEHIND.match(text, cue.end())
    return before is None and not _is_beside_past(text, low, cue.start())


def _is_beside_past(text: str, low: int, start: int) -> bool:
    """Whether "as", "when" or "where" joins what stands at `start` to what was done: "gathered as shops open"."""
    joint = _AT_ONCE.search(text, low, start)
    if joint is None:
        return False
    low, _ = sentence_around(text, joint.start(), joint.start(), _BEFORE_CHARS)
    last = next(reversed(list(CUE.finditer(text, low, joint.start()))), None)
    return last is not None and last["past"] is not None and last["past"].lower() not in _SAYS


# what holds now, until a day that is to come: "is shut until Friday", "stands until Friday", "has until Friday"
_HOLDS = re.compile(
    r"\b(?:(?:has|have)\s(?:only\s|now\s|still\s)?"
    r"|(?:(?:is|are)\s(?:not\s|now\s|still\s|also\s|[a-z]{2,20}ly\s){0,2}[\w-]{2,20}"
    r"|(?<!\b(?:a|s)\s)(?<!\bthe\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)(?<!\btheir\s)"
    r"(?:stands|runs|lasts|remains|stays|continues|applies))"
    rf"\s(?:(?!(?<![\w-]){_OTHER_CLAUSE})[^,.;:!?\n]){{0,60}})$",
    re.IGNORECASE,
)


def _is_noun(text: str, cue: re.Match[str]) -> bool:
    """Whether a verb of schedules is a plural here: "approved by 31 votes"."""
    if cue.group().lower() not in _ALSO_NOUNS:
        return False
    return _BEFORE_NOUN.search(text, max(0, cue.start() - _WORD_CHARS), cue.start()) is not None


def sentence_around(text: str, start: int, end: int, most_chars: int) -> tuple[int, int]:
    """Return from where to where the sentence with `text[start:end]` goes, at most so many characters to each side."""
    low, high = max(0, start - most_chars), min(len(text), end + most_chars)
    for stop in _SENTENCE_END.finditer(text, low, min(start + 1, len(text))):
        low = stop.end()
    behind = _SENTENCE_END.search(text, end, high)
    return low, behind.start() if behind else high


def way_of(text: str, start: int, end: int) -> Way | None:
    """Return whether the clause that holds `text[start:end]` looks back or ahead; None where nothing shows it.

    The nearest cue in front decides ("will testify Thursday, she said Tuesday"), else the first one behind ("On
    Friday, the panel will meet"). Looks at a bounded window. Misses: tense by agreement across sentences, verbs that
    look the same in both tenses.
    """
    cue = _cue_of(text, start, end)
    if cue is None:
        low, _ = sentence_around(text, start, end, _BEFORE_CHARS)
        return "future" if _HEADED.search(text, low, start) else None
    # "In March the council promised to open it": the promise is dated
    dated = cue.start() >= end and cue.group().split()[0].lower() in _PLEDGED and _aux_of(text, cue) is None
    return "past" if cue["past"] or dated else "future"


def foretold_at(text: str, start: int, end: int) -> bool:
    """Whether the clause that holds `text[start:end]` tells of what was to come: "would open", "was due to land".

    It lies ahead of what was told or planned, not of the text.
    """
    cue = _cue_of(text, start, end)
    if cue is None or cue["future"] is None or cue.start() > start:
        return False
    word = cue.group().split()[0].lower()
    if word in _WOULD:
        return True
    aux = _aux_of(text, cue)
    if aux is None:
        return word in _PLANNED
    return aux["past"] is not None


def _aux_of(text: str, cue: re.Match[str]) -> re.Match[str] | None:
    return _AUXILIARY.search(text, max(0, cue.start() - _AUXILIARY_CHARS), cue.start())


def _cue_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the verb that shows the tense of a clause: the nearest in front, else the first behind."""
    low, _ = sentence_around(text, start, end, _BEFORE_CHARS)
    cues = [cue for cue in CUE.finditer(text, low, start) if not _is_noun(text, cue) and _is_told(text, cue)]
    if cues:
        return cues[-1]
    _, high = sentence_around(text, start, end, _AFTER_CHARS)
    return next((cue for cue in CUE.finditer(text, end, high) if _is_told(text, cue)), None)
