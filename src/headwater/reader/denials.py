"""The words by which somebody denies what others put forward: "denied", "rejected the claim", "scoffed at reports"."""

import re
from typing import Final

from headwater.reader.frames.words.irregular import CHANGED_PASTS

# who is denied bail, entry or an appeal is told nothing that could be so or not
_NOT_GRANTED: Final = (
    r"(?!\s(?:(?:him|her|them|us|me)\s)?(?:(?:an?|the|his|her|its|their|any|all|further)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:appeals?|bail|requests?|motions?|petitions?|applications?|permits?|permission|visas?|entry|access|parole|asylum|"
    r"injunctions?|leave|bids?|coverage|refunds?)\b(?!\s(?:was|were|is|are|had|has|have|would|will)\b))"
)
# "dispute" is a noun behind "the", and in headlines before "over"
_DENIES: Final = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)\b{_NOT_GRANTED}"
    r"|(?<!\bthe\s)(?<!\ba\s)(?<!\bthis\s)(?<!\bin\s)disput(?:e|es|ed|ing)\b(?!\s(?:over|between|with)\b)"
    r"|rebut\w*|refut\w*|disavow\w*|repudiat\w*|debunk\w*|contradict(?:s|ed|ing)?\b)",
    re.IGNORECASE,
)
_HELD_OFF: Final = (
    r"(?:reject|dismiss|rubbish)(?:s|es|ed|ing)?|(?:rebuff|discount|scotch|quash|squash)(?:s|es|ed|ing)?"
    r"|(?:ridicul|derid)(?:e|es|ed|ing)|mock(?:s|ed|ing)|pooh-pooh(?:s|ed|ing)?"
    r"|(?:brush|swat|bat|wav|shrug|slap|swept|sweep)(?:e|s|es|ed|ted|ged|ped|ing|ting|ging|ping)?\s(?:aside|away|off|down)"
    r"|(?:(?:scoff|laugh|sneer)(?:s|ed|ing)?|hit(?:s|ting)?\sback)\sat|laugh(?:s|ed|ing)?\soff"
    r"|(?:pour(?:s|ed|ing)?|threw|throws?|throwing)\s(?:cold\swater|scorn)\s(?:on|over)"
    r"|(?:shoots?|shot|shooting|knock(?:s|ed|ing)?)\sdown"
)
# a pay claim is a demand, and so is a claim for damages
PUT_FORWARD: Final = (
    r"(?:(?<!pay\s)(?<!wage\s)(?<!insurance\s)(?<!compensation\s)(?<!damages\s)(?<!asylum\s)(?<!benefits\s)(?<!land\s)claims?\b(?!\sfor\b)"
    r"|allegations?|accusations?|suggestions?|insinuations?|assertions?|reports?|accounts?|rumou?rs?|speculation|gossip|whispers"
    r"|talk|chatter|hearsay|innuendo|stor(?:y|ies)|theor(?:y|ies)|ideas?|notions?|charges?|characteri[sz]ations?|criticisms?"
    r"|critics|concerns|conclusions?|findings?)\b"
)
# what stands before the noun is of it: "dismissed | the manager after reports" dismisses no reports
_ITS_WORDS: Final = (
    r"(?:(?!(?:after|before|over|amid|following|despite|because|for|at|in|by|on|with|from|to|and|but|when|as|while|who|that|which)\b)"
    r"[\w’'‘“”\"-]+\s+){0,3}?"
)
_HOLDS_OFF: Final = re.compile(rf"\b(?:{_HELD_OFF})\s+(?:by\s+)?[“\"‘']?{_ITS_WORDS}{PUT_FORWARD}", re.IGNORECASE)
_HOLDS_OFF_AS: Final = re.compile(r"\b(?:reject|dismiss)(?:s|es|ed|ing)?\s+as\b", re.IGNORECASE)
# "rejected any blame for the fire"
_DISOWNS: Final = re.compile(
    rf"\breject(?:s|ed|ing)?\s+{_ITS_WORDS}(?:blame|responsibility|liability|wrongdoing|involvement|links?)\b",
    re.IGNORECASE,
)
_NO_TRUTH: Final = re.compile(r"\bno\s(?:truth|basis|substance|foundation)\s(?:to|in|for|whatever)\b", re.IGNORECASE)
HOLDING_OFF: Final = re.compile(
    rf"\b(?P<verb>{_HELD_OFF})\s+(?P<what>{_ITS_WORDS}{PUT_FORWARD}[^.;:!?“”\"\n]{{0,40}}?\sthat\s)", re.IGNORECASE
)
_POINTED_AT: Final = re.compile(rf"\b{PUT_FORWARD}\s(?:that|of|by|about)\s", re.IGNORECASE)
_PROPOSED: Final = re.compile(
    r"\b(?:an?|the|this|that|his|her|its|their|our|any|two|three|[\w-]+['’]s?)\s(?:[\w'’-]+\s){0,2}?"
    r"(?:offers?|bids?|proposals?|plans?|deals?|appeals?|requests?|applications?|motions?|amendments?|invitations?"
    r"|settlements?|terms|demands?|petitions?|drafts?|budgets?)\b",
    re.IGNORECASE,
)
_TURNS_DOWN: Final = re.compile(r"\b(?:reject|dismiss)", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[.!?])[”\"’']?\s|\n")
_NEGATED: Final = re.compile(
    r"\b(?:not|never|n[’']t|cannot|(?:refus|declin|fail)(?:es|ed|ing|s)?\sto)\b|n[’']t\b", re.IGNORECASE
)
_HEAD_CHARS: Final = 120
# a clause, which can be so or not: "the mill in Carrick leaked", and not "that money now", "goodbye", "songs like that"
_NO_CLAUSE: Final = (
    r"(?!(?:that|which|whom?|when|while|if|after|before|because|and|or|but|than|as|like|"
    r"the|an?|he|she|it|they|we|you|I|his|her|its|their)\b)"
)
_TOLD: Final = (
    r"(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|must|[a-z]{2,}ed|"
    rf"{'|'.join(sorted(CHANGED_PASTS))})\b"
)
_SAID_SO: Final = (
    rf"(?:(?:he|she|they|we|I)\s\w|(?:it|you|there)\s{_TOLD}"
    r"|(?:(?:the|an?|no|any|all|this|that|these|those|his|her|its|their|our|my|your)\s)?"
    rf"(?:{_NO_CLAUSE}(?-i:[A-Za-z])[\w’'.-]*\s|(?<=\b(?:of|in)\s)(?:the|an?|its|his|her|their)\s){{1,6}}?{_TOLD})"
)
# "I do not see how anyone can say that it fell"
_DISBELIEVES: Final = re.compile(
    r"\W*(?:that\s)?(?:I|we|you|he|she|they|it)\s(?:\w+ly\s)?"
    r"(?:(?:(?:do|does|did|could|can|will|would)(?:\snot|n[’']t)|cannot)\s(?:\w+ly\s)?(?:see|understand|imagine|conceive|fathom|grasp)"
    # whoever did not know how somebody could may not have known by what means
    r"|(?<=\bI\s)(?:do\snot|don[’']t)\s(?:\w+ly\s)?know|(?<=\bwe\s)(?:do\snot|don[’']t)\s(?:\w+ly\s)?know"
    r"|fail(?:s|ed)?\sto\s(?:see|understand|grasp))\s"
    r"how\s(?:any(?:one|body)|any\s\w+|he|she|they|you|people|some\w*|(?:the|his|her|its|their)\s(?:\w+\s){1,3}?|(?-i:[A-Z])[\w’'.-]+(?:\s(?-i:[A-Z])[\w’'.-]+){0,3})\s?"
    r"(?:can|could|dares?(?:\sto)?|(?:is|are)\sable\sto)\s(?:\w+ly\s|now\s|still\s|ever\s)?"
    rf"(?:(?:say|claim|maintain|pretend|suggest|argue|assert)\s(?:that\s)?|(?:think|believe|insist|write|state)\sthat\s){_SAID_SO}",
    re.IGNORECASE,
)


def disbelieves(text: str) -> bool:
    """Return whether somebody says that nobody can say so: "I do not see how anyone can say that it fell"."""
    return _DISBELIEVES.match(text) is not None


def denies(cue: str, content: str) -> bool:
    """Return whether a cue denies what it is said of: "denied that it fell", "scoffed at | reports that it fell".

    To reject, brush aside or laugh at a thing denies it where it is something put forward as so (a claim, a rumour,
    talk of a thing), not an offer, an appeal or a demand. What is not denied ("did not dismiss reports") is not.
    Misses: "slammed claims", which may condemn what was done; irony.
    """
    if _NEGATED.search(cue):
        return False
    said = f"{cue} {content[:_HEAD_CHARS].lstrip()}"
    held = (pattern.search(said) for pattern in (_DENIES, _HOLDS_OFF, _HOLDS_OFF_AS, _DISOWNS))
    return any(found is not None and found.start() < len(cue) for found in held)


def tells_of_denial(text: str) -> bool:
    """Return whether a headline or caption reports a denial: "Mayor denies theft", "Bank scoffs at fraud rumours".

    "Union rejects pay offer" and "Court denies bail" tell of none.
    """
    return any(pattern.search(text) for pattern in (_DENIES, _HOLDS_OFF, _DISOWNS, _NO_TRUTH))


def is_answered_in_place(text: str, at: int) -> bool:
    """Return whether a denial at `at` that only points ("and rejected it") points at what stands in its own sentence.

    "Was angry at the claim that he had lied, and denied it"; "studied the offer and rejected it", which denies nothing.
    What stands in a sentence before is then not what is denied.
    """
    before = text[max((m.end() for m in _SENTENCE.finditer(text, 0, at)), default=0) : at]
    offered = _TURNS_DOWN.match(text, at) is not None and _PROPOSED.search(before) is not None
    return offered or _POINTED_AT.search(before) is not None
