"""Who tells what where a reader passes it over: "..., one of them remembers", "told of five, by a clerk", a list."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from headwater.reader.clauses import has_verb
from headwater.reader.day_names import MONTH, WEEKDAY
from headwater.reader.layers import Layers, Range, Utterance
from headwater.reader.person_nouns import MANY_PERSONS, PERSONS
from headwater.reader.rules.linking import nested
from headwater.reader.when.lexicon import EVENT_NOUN

RULE: Final = "teller"
_CONFIDENCE: Final = 0.8
_MOST_CHARS: Final = 600  # what is longer is a table or a list, and no sentence
_NUMBER: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|another|both)"
# words before a noun that belong to it: not "a row over a memo", "the sort the neighbours"
_MORE: Final = (
    r"(?!(?:the|an?|that|which|his|her|their|its|over|about|of|with|from|on|by|for|at|in|to|and)\s)[\w’'-]+\s"
)
_PEOPLE: Final = (
    rf"(?:{_NUMBER}\sof\s(?:them|(?:the|those|these|his|her|their|its)\s(?:{_MORE}){{0,2}}?(?P<whole>[a-z-]+))"
    rf"|(?:an?|the|his|her|its|their|{_NUMBER})\s(?:{_MORE}){{0,3}}?(?P<noun>[a-z-]+)"
    r"(?:\s(?:who|at|from|of|in|close\sto|familiar\swith|with)\s[^,;:.“”\"]{2,70})?)"
)
# "The gate was shut at noon, | one of the men | still remembers."
_REMEMBERS: Final = re.compile(
    r"(?P<what>.{12,}?),[”\"]?\s(?P<who>[^,;:“”\"]{2,60}?)\s(?P<cue>(?:(?:still|now|also|vividly|clearly)\s)?"
    r"(?:remember|recall|recollect)(?:s|ed)?)(?:\s(?:now|today|still))?\.[”\"]?",
    re.IGNORECASE | re.DOTALL,
)
_WHO_REMEMBERS: Final = re.compile(
    rf"(?:he|she|they|{_PEOPLE}|(?-i:(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}}))",
    re.IGNORECASE,
)
# "When the gate fell, she remembers.": what else, the sentence before tells
_LEADS_IN: Final = re.compile(r"(?:when|if|how|why|where|whether|unless|while|although|though)\b[^,]*", re.IGNORECASE)
_FOR_EXAMPLE: Final = re.compile(r"say\s(?:an?|one|another)\s(?!of\b)", re.IGNORECASE)
# "He wanted it like that, | say | two men who work there."
_SAY_PEOPLE: Final = re.compile(
    rf"(?P<what>.{{12,}}?),\s(?P<cue>say|says|said|recall|recalls|recalled|remember|remembers|remembered)\s"
    rf"(?P<who>{_PEOPLE})\.",
    re.IGNORECASE | re.DOTALL,
)
# "We have been told | of fifteen, | by somebody who has counted them"
_TOLD_US: Final = re.compile(
    r"(?:(?P<we>We|I|This\s(?:news)?paper)|The\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s"
    r"(?P<cue>(?:have\sbeen|has\sbeen|had\sbeen|were|was|are|am|is)\s(?:\w+ly\s)?(?:told|informed|assured|warned))\s"
    # of a court, or a board, that "was told that the safe was opened, by a cleaner", nobody tells who told it
    r"(?:(?:of|about)\s|(?(we)|(?!)))(?P<what>[^;:“”\"]{3,160}?),\sby\s"
    rf"(?P<who>(?:somebody|someone|people|those)\s[^;:.“”\"]{{2,90}}|{_PEOPLE})\.",
    re.DOTALL,
)
_IS_DONE: Final = re.compile(
    r"\b(?:was|were|is|are|be|been|being|got)\s(?:\w+ly\s)?(?!open$)\w+(?:ed|en|wn|ut|lt|pt|old|ade|ost|ung)$"
)
_PAPER: Final = (
    r"(?:lists?|register|log|ledger|roll|roster|schedule|rota|inventory|invoices?|receipts?|contract|memo|memorandum|letters?"
    r"|e-?mails?|note|report|minutes|documents?|papers?|spreadsheet|records?|certificate|filing|statement)"
)
_NAMED_SO: Final = r"(?:\s(?:of|dated|from|to|for|by)\s[^,;:.]{2,50}?)?"
# what "has angered" people is no paper's word
_HOLDS: Final = (
    r"(?:(?:lists?|names?|contains?|shows?)|(?:has|have|bears?|carr(?:y|ies)|holds?|runs\sto|gives?|records?)"
    rf"(?=\s(?:an?|no|only|just|more|fewer|{_NUMBER}|\w+teen|eleven|twelve|twenty|thirty|forty|fifty|a\sdozen|\d[\d,.]*)\b))"
)
_HANDED: Final = (
    r"(?:handed|gave|sent|passed|released|published|submitted|filed|supplied|provided|produced|disclosed|presented|leaked"
    r"|posted)"
)
_SEEN: Final = r"(?:seen|obtained|reviewed|read|viewed|examined)"
_SEEN_BY: Final = (
    rf"(?:(?:(?:a\scopy|copies|parts|extracts)\sof\s)?which\s(?!(?:no|none|nobody|neither|nor|few|hardly|only|not|scarcely)\b)(?:[\w’'&.-]+\s){{1,4}}?"
    rf"(?:has|have|had)\s(?:\w+ly\s|also\s|since\s)?"
    rf"(?P<seen>{_SEEN}|been\s(?:shown|given|sent|passed))|(?:(?:which\s)?(?:was|were|has\sbeen)\s)?(?P<by>{_SEEN}\sby\s[^,;:.“”\"]{{2,50}}))"
)
# "He did so in | a memo dated 9 May, | a copy of which this newspaper has | seen."
_SET_OUT_IN: Final = re.compile(
    rf"(?P<what>.{{6,}}?(?<!\bwas)(?<!\bis)(?<!\bstood)\sin\s(?P<who>(?:an?|the|his|her|its|their)\s(?:{_MORE}){{0,3}}?{_PAPER}{_NAMED_SO})),\s{_SEEN_BY}\.",
    re.IGNORECASE | re.DOTALL,
)
# "A list | that the ministry handed to the court on Friday | has | nine names on it."
_HAS_IN_IT: Final = re.compile(
    rf"(?P<who>(?:An?|The)\s(?:{_MORE}){{0,3}}?{_PAPER})(?:\s(?:that|which)\s[^,;:.]{{2,60}}?\s{_HANDED}\b[^,;:.]{{0,80}}?"
    rf"|,\s{_SEEN_BY},|,?\s{_HANDED}\s(?:by|to)\s[^,;:.]{{2,70}}?,?)\s(?P<cue>{_HOLDS})\s(?P<what>[^;:]{{4,200}})\.",
    re.DOTALL,
)
# "The Echo | dates | it 9 May.", "Her own people | place | the talk on Wednesday."; who "placed it on Wednesday" did so
_WHEN_IT_WAS: Final = re.compile(
    r"(?P<who>(?:The\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|(?:The|His|Her|Its|Their)\s(?:own\s)?(?P<noun>[a-z-]+))\s"
    r"(?P<cue>dates?|puts?|places?)\s(?P<what>(?:it|them|this|that|the\s(?:[\w-]+\s)??(?P<event>(?!(?:on|at|in|to|from|back)\s)[\w-]+))\s(?:back\s)?(?:(?:on|at|in|to|from)\s)?"
    rf"(?:(?:late|early|the\s(?:morning|night|evening)\sof|the\sday\s(?:before|after))\s)?(?:{WEEKDAY}(?:\s(?:morning|night|evening))?"
    rf"|(?:\d{{1,2}}\s)?{MONTH}(?:\s\d{{1,4}})?|noon|midnight|\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m))\.",
    re.DOTALL,
)
_EVENT: Final = re.compile(
    rf"(?:{EVENT_NOUN}|talks?|conversation|calls?|visit|dinner|lunch|breakfast|encounter|exchange|fall|fight|robbery|theft"
    r"|birth|wedding|incident|event|decision|deal|agreement|order|letter|memo|e-?mail|message|start|end|beginning|origin|arrival"
    r"|landing|launch|session|failure|break-in|first|last)",
    re.IGNORECASE,
)
_ORDER: Final = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|only\sone|next)"
# "That of Ms Orr | is | the fourth.", "It | also names | her brother."
_ON_IT: Final = re.compile(
    rf"(?:(?:That|Those)\sof\s[^,;:.]{{2,60}}?\s(?:is|are|was|were|comes?|stands?)\s(?:on\sit|not\son\sit|among\sthem|the\s{_ORDER})"
    rf"|It\s(?:also\s)?{_HOLDS}\s[^;:]{{4,120}})\.",
    re.DOTALL,
)
_ON_IT_CUE: Final = re.compile(rf"\s(?P<cue>is|are|was|were|comes?|stands?|(?:also\s)?{_HOLDS})\s")


def with_unread_tellers(text: str, layers: Layers) -> Layers:
    """Return the layers, with tellers that were not read or were taken for people who only think.

    Whoever remembers it behind a sentence tells it; so do people behind "say" at its end, whoever an outlet "has been
    told by" behind what it was told, and whoever "dates it 9 May". What an outlet tells out of a paper that it has
    seen, or that somebody handed out, is told by the paper, and so is what the next sentence says of it. The same
    layers where there is none. Misses: papers named in another sentence; what stands in quotations.
    """
    utterances = list(layers.utterances)
    paper: Range | None = None
    for start, end in layers.sentences:
        if end - start > _MOST_CHARS or any(q.inner[0] <= start < q.inner[1] for q in layers.quotations):
            continue
        found = next(_tellers(text, (start, end)), None)
        if found is None and paper is not None:
            found = _of_paper(text, (start, end), paper)
        paper = found.source[0] if found and found.rule == f"{RULE}-paper" else None
        if found is not None:
            utterances = _with(utterances, found)
    if utterances == list(layers.utterances):
        return layers
    return msgspec.structs.replace(layers, utterances=tuple(nested(utterances, 0.0)))


def _with(utterances: list[Utterance], found: Utterance) -> list[Utterance]:
    """Return the utterances with one more, unless somebody was heard to say the same; attitudes give way to it."""
    same = [u for u in utterances if any(_meets(cue, found.cue[0]) for cue in u.cue)]
    heard = any(u.act == "speech" and u.source and u.content and not _is_split(u) for u in same)
    if heard and found.rule != f"{RULE}-told":
        return utterances
    others = [u for u in utterances if u not in same and u.act == "speech" and u.source]
    if found.rule == f"{RULE}-paper" and any(_holds(found.content[0], u.cue[0]) for u in others):
        return utterances  # "she said in a letter, which the Echo has seen"
    return [*(u for u in utterances if u not in same), found]


def _is_split(utterance: Utterance) -> bool:
    return len(utterance.content) > 1


def _tellers(text: str, sentence: Range) -> Iterator[Utterance]:
    low, high = sentence
    high = low + len(text[low:high].rstrip())
    if (m := _TOLD_US.fullmatch(text, low, high)) and _may_be_told(m["what"]) and _may_tell(m):
        yield _utterance(f"{RULE}-told", m.span("who"), m.span("cue"), m.span("what"))
    if (m := _REMEMBERS.fullmatch(text, low, high)) and has_verb(m["what"]) and not _LEADS_IN.fullmatch(m["what"]):
        who = _WHO_REMEMBERS.fullmatch(m["who"])
        if who and _may_tell(who):
            yield _utterance(RULE, m.span("who"), m.span("cue"), m.span("what"))
    if (
        (m := _SAY_PEOPLE.fullmatch(text, low, high))
        and has_verb(m["what"])
        and _may_tell(m)
        and not _FOR_EXAMPLE.match(text, m.start("cue"))
    ):
        yield _utterance(RULE, m.span("who"), m.span("cue"), m.span("what"))
    if (m := _WHEN_IT_WAS.fullmatch(text, low, high)) and _tells_when(m):
        yield _utterance(RULE, m.span("who"), m.span("cue"), m.span("what"))
    if m := _SET_OUT_IN.fullmatch(text, low, high):
        seen = m.span("seen") if m["seen"] else m.span("by")
        yield _utterance(f"{RULE}-paper", m.span("who"), seen, m.span("what"))
    if m := _HAS_IN_IT.fullmatch(text, low, high):
        yield _utterance(f"{RULE}-paper", m.span("who"), m.span("cue"), m.span("what"))


def _of_paper(text: str, sentence: Range, paper: Range) -> Utterance | None:
    """Return what a sentence says of the paper of the one before: "That of Ms Orr is the fourth."."""
    low, high = sentence
    high = low + len(text[low:high].rstrip())
    match = _ON_IT.fullmatch(text, low, high)
    cue = _ON_IT_CUE.search(text, low, high) if match else None
    return _utterance(f"{RULE}-paper", paper, cue.span("cue"), (low, high - 1)) if cue else None


def _may_be_told(what: str) -> bool:
    """Whether whoever stands behind it told it: not where it was asked for, or where they did it themselves."""
    return not what.lower().startswith(("by ", "to ")) and _IS_DONE.search(what) is None


def _may_tell(who: re.Match[str]) -> bool:
    """Whether the noun that heads the phrase, if one does, names people: "one of the men", not "one of the songs"."""
    return all(noun is None or _is_people(noun) for noun in (who["noun"], who["whole"]))


def _tells_when(match: re.Match[str]) -> bool:
    """Whether people, or a name, say when it took place: "places the talk on Friday", not "places the wreath"."""
    event = match["event"] is None or _EVENT.fullmatch(match["event"]) is not None
    return event and (match["noun"] is None or _is_people(match["noun"]))


def _is_people(noun: str) -> bool:
    low = noun.lower()
    one = (low, low.removesuffix("s"), low.removesuffix("es"), f"{low.removesuffix('ies')}y", low.replace("men", "man"))
    return low in MANY_PERSONS or any(form in PERSONS for form in one)


def _utterance(rule: str, who: Range, cue: Range, what: Range) -> Utterance:
    return Utterance(source=(who,), cue=(cue,), content=(what,), kind="indirect", rule=rule, confidence=_CONFIDENCE)


def _holds(outer: Range, inner: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _meets(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
