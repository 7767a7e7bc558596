"""How a source stands to what is attributed to it: asserts, denies, hedges, declines, does not respond."""

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from headwater.model import Attribution, Claim, Stance
from headwater.reader.denials import denies, disbelieves
from headwater.reader.perceiving import without_perceiving
from headwater.reader.predicates import is_finite
from headwater.reader.rules.silence import DECLINES, NO_RESPONSE, SILENCES, UNKNOWN
from headwater.reader.unread_denials import RULE as DENIAL

_UNTRUE = re.compile(
    r"\b(?:is|was|are|were|’s|'s)(?:\s+(?:simply|just|absolutely|completely|totally|entirely|categorically))?\s+"
    r"(?:not\s+(?:true|correct|accurate|the\s+case)|untrue|false|fabricated|a\s+lie|incorrect|inaccurate)\b"
    r"|\b(?:isn|wasn|aren|weren)[’']t\s+(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
# what somebody was said to have done, and did not: "had nothing to do with", "I never said that", "was wrong to say"
_CONTRADICTS = re.compile(
    r"\b(?:nothing\s+to\s+do\s+with(?!\s+(?:each|one)\s+(?:an)?other\b)|no\s+truth\s+(?:to|in)|never\s+(?:said|happened|told|claimed|asked)|"
    r"(?:did\s+not|didn[’']t)\s+(?:say|happen|do)\s+(?:that|it|so|this|any\s+such)|"
    r"(?:is|are|was|were|’s|'s)\s+(?:\w+ly\s+)?[“\"']?(?:\w+ly\s+)?wrong\b[”\"']?\s+(?:for|to|in|about|when|that)|"
    r"(?:not|n[’']t)\s+(?:sexist|racist|a\s+racist|a\s+sexist|hiding|a\s+liar|lying|guilty)|(?:absolutely|certainly)\s+no\s+\w+|"
    r"did\s+not\s+believe\s+(?:it|that|this)\s+(?:was|amounted)|had\s+never\s+(?:provided|given|done|received|sent|taken))\b",
    re.IGNORECASE,
)
# "No, it is no mistake", and an allegation that is called what denials call it
_NO = re.compile(r"\W*(?:no|nope)[,.!]\s+(?:it|that|this|these|those|i|we|he|she|they|there)\b", re.IGNORECASE)
_UNFOUNDED = (
    r"(?:(?:simply|just|absolutely|completely|totally|entirely|categorically|utterly|blatantly|demonstrably)\s+)?"
    r"(?:false|untrue|baseless|unfounded|groundless|meritless|without\s+merit|without\s+foundation|nonsense|rubbish|"
    r"a\s+lie|lies|fabricated|a\s+fabrication|made\s+up|inaccurate|erroneous)\b"
)
_ALLEGED = re.compile(
    r"\b(?:claim|allegation|accusation|report|charge|suggestion|assertion|rumou?r|stor(?:y|ie)|statement|idea|notion)s?\s+"
    rf"(?:(?:is|are|was|were|as)\s+)?{_UNFOUNDED}",
    re.IGNORECASE,
)
_CALLS = re.compile(r"\b(?:call|deem|brand|label|describ|dismiss|reject)\w*\b", re.IGNORECASE)
_CALLED_SO = re.compile(rf".*\b{_UNFOUNDED}", re.IGNORECASE | re.DOTALL)
_NOT_DOING = re.compile(
    r"\b(?:was|were|is|are|am|had)(?:\s+not|n[’']t)\s+(?:been\s+)?(?:hiding|lying|involved|responsible|aware|guilty|trying\s+to\s+hide|"
    r"part\s+of\s+any|behind\s+(?:it|the|this))\b",
    re.IGNORECASE,
)
_DEFENDS = re.compile(r"\s*(?:himself|herself|themselves|itself)\s+(?:against|from)\b")
_SAYS_NOTHING = re.compile(
    r"\W*(?:that\s+)?(?:\w+\s+){1,5}?(?:(?:does|do|did|would|will|could|can)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?|never\s+)"
    r"(?:comments?|discuss(?:es)?)\b"
    r"|\W*(?:that\s+)?(?:\w+\s+){1,4}?(?:had|has|have)\s+(?:no\s+(?:further\s+)?comment|(?:nothing|no\s?more)\s+(?:further\s+|more\s+)?"
    r"to\s+(?:add|say))\b"
    # "would not give a running commentary", "will not be making any further comment"
    r"|\W*(?:that\s+)?(?:\w+\s+){1,5}?(?:(?:will|would|could|can)(?:\s+not|n[’']t)\s+(?:be\s+)?|(?:is|are|was|were)\s+not\s+going\s+to\s+)"
    r"(?:giv|offer|provid|mak)(?:e|ing)?\s+(?:an?|any)\s+(?:(?:running|further|public|detailed)\s+)?(?:commentary|comments?)\b"
    # "I will not go into private conversations"
    r"|\W*(?:I|we)(?:\s+(?:(?:will|would|shall|can)\s+not|won[’']t|wouldn[’']t|can[’']t|cannot|(?:am|are)\s+not\s+going\s+to)"
    r"|[’'](?:m|re)\s+not\s+going\s+to)\s+(?:go|get|be\s+drawn)\s+into\s+"
    r"(?:(?:that|this|it)(?=[\s”\"’']*(?:[,.;]|$)|\s+(?:now|here|today))|(?:(?:any|the|such)\s+)?(?:(?:further|more)\s+)?(?:details?|specifics)\b"
    r"|(?:private|internal|operational|personal)\s+(?:conversations?|matters?|discussions?|details?|talks|exchanges|correspondence)\b)",
    re.IGNORECASE,
)
# "does not comment on", and "referred questions to the ministry"
_NO_COMMENT = re.compile(
    r"(?:(?:does|do|did|would|will|could|can)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?comment|never\s+comments?)(?:\s+on)?",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"\b(?:neither\s+confirm\w*\s+n?or\s+den\w+|(?:not|declin\w+\s+to|refus\w+\s+to)\s+confirm\s+or\s+deny)\b",
    re.IGNORECASE,
)
# "did not confirm the deaths", "has not confirmed it"
_UNCONFIRMED = re.compile(
    r"(?:(?:did|do|does|has|have|had|would|could|can)\s+not|(?:did|do|does|has|have|had|would|could)n[’']t|cannot)\s+(?:\w+ly\s+|yet\s+)?confirm(?:ed)?",
    re.IGNORECASE,
)
# "did not say who had the key", "never said that it was late": whoever says nothing of a thing does not assert it
_UNSAID = re.compile(
    r"(?:(?:did|does|do|has|have|had)(?:\s+not|n[’']t)\s+(?:\w+ly\s+|yet\s+)?|(?:has\s+|have\s+|had\s+)?never\s+)"
    r"(?:say|said|stated?|specif(?:y|ied)|explain(?:ed)?|disclosed?|reveal(?:ed)?|mention(?:ed)?|identif(?:y|ied))",
    re.IGNORECASE,
)
# "was saying nothing", "said nothing about the money"; "said nothing had changed" tells something
_SAYS: Final = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|been)\s){0,2}(?:say(?:s|ing)?|said)"
    r"(?P<nothing>\snothing(?:\s(?:more|further))?\s(?:about|of|on))?",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(
    r"\W*nothing(?:\s(?:more|further|else|at\sall|yet|yesterday|today|tonight|publicly|so\sfar"
    r"|last\s(?:night|week|month|year|\w+day)|on\s\w+day)){0,3}(?:\s(?:about|of|on|until)\s(?P<of>.+)|(?=\W*$|[,.;:]))",
    re.IGNORECASE | re.DOTALL,
)
# where what nothing was said about ends: "nothing about how it fell", "nothing of the money, which was lost"
_OF_ENDS: Final = re.compile(
    r"[,.;:—“”\"]|\b(?:that|which|whom?|whose|how|why|whether|what|where|when|if|because|after|before|while|and|but)\b",
    re.IGNORECASE,
)
# "the market compares to it", "the site poses a danger": no article stands behind a plural
_TELLS_NOW: Final = re.compile(
    r"\b[a-z]{2,}(?<!s)s\s(?:(?:to|with)\s(?:it|him|her|them|us|me|this|that)|an?|the|it|him|her|them|us|me)\b"
)
_ADJECTIVE_BEHIND: Final = re.compile(
    r"(?:^|\b(?:the|an?|his|her|its|their|any|this|these|those|of|\w+ly)\s)$", re.IGNORECASE
)
_WORD: Final = re.compile(r"[a-z]+(?![\w’'-])")
# "cannot tell you that it was sent"; who "could not tell the two apart" leaves nothing open
_UNTOLD: Final = re.compile(
    r"(?:can(?:\s?not|[’']t)|could(?:\s+not|n[’']t))\s+(?:yet\s+|\w+ly\s+)?(?:say|tell)(?:\s+(?:you|us|anyone))?",
    re.IGNORECASE,
)
_WHICH_IS_OPEN: Final = re.compile(
    r"\W*(?:(?:you|us|anyone)\s+)?(?:that|whether|if|when|who|why|where|which)\b", re.IGNORECASE
)
# what somebody says that they do not know, and a question that they call open; that nobody has decided is asserted
_OPEN = re.compile(
    r"\W*(?:that\s+)?(?:\w+\s+){1,5}?(?:(?:do|does|did)\s+not|(?:do|does|did)n[’']t)\s+(?:yet\s+|\w+ly\s+)?know\s+(?:yet\s+)?"
    r"(?:whether|if|how|why|who|what|when|where|which|the\s+(?:cause|reason|number|identity|extent|motive|whereabouts|names?)\b)"
    r"|\W*(?:that\s+)?whether\s[^.;]{3,100}\s(?:has|have|had|is|are|was|were)\s+(?:not\s+(?:yet\s+)?(?:been\s+)?(?:decided|settled|determined|known)"
    r"|yet\s+to\s+be|still\s+open|undecided|unclear|unknown)",
    re.IGNORECASE,
)
# what may be so as far as somebody knows, and what would be under a condition
_NOT_RULED_OUT = re.compile(
    r"\b(?:cannot|(?:can|could|do|does|did|has|have|had|is|are|was|were|would)(?:\s+not|n[’']t))\s+(?:yet\s+|\w+ly\s+)?(?:rul(?:e|ed|ing)\s+(?:\w+\s+){0,3}?out"
    r"|exclud(?:e|ed|ing))\b",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    r"\b(?:would|will|could)\s(?!not\b)[^.;:“”]{3,90}\s(?:if|provided(?:\sthat)?|once|subject\sto)\s[^.;:“”]{0,60}?"
    r"\b(?:agree[ds]?|approv(?:e|es|ed|al)|allow(?:s|ed)|permit(?:s|ted)|consent(?:s|ed)?|permission|go-ahead|back(?:s|ed)\sit)\b",
    re.IGNORECASE,
)
_REFERS = re.compile(r"(?:has\s|have\s|had\s)?(?:referred|refers|directed|passed)", re.IGNORECASE)
_QUESTIONS = re.compile(
    r"(?:\w+\s){0,3}?(?:questions|inquiries|enquiries|queries|requests|calls|reporters|journalists)\b", re.IGNORECASE
)
# "pointed to its statement of Tuesday", "referred us to its earlier comments": they say no more than that
# who points to somebody else's words, or to testimony, rests on them
_POINTS: Final = re.compile(
    r"(?:(?:has|have|had|only|merely|simply)\s){0,2}(?:point|refer|direct|steer)(?:r?ed|s)(?:\sback)?(?:\sto)?",
    re.IGNORECASE,
)
_PAPERS: Final = r"statements?|(?:press|news)\sreleases?"
_TO_STATEMENT: Final = re.compile(
    r"(?:(?:us|me|reporters|journalists|the\s[A-Z][\w’'-]+)\s(?:back\s)?to\s(?:the|an?|his|her|its|their|[A-Z][\w’'-]+[’']s?)\s"
    rf"(?:[\w’'-]+\s){{0,4}}?(?:{_PAPERS}|comments|remarks)"
    rf"|(?:back\s)?(?:to\s)?(?:its|their)\s(?:own\s)?(?:[\w’'-]+\s){{0,3}}?(?:{_PAPERS}))"
    r"(?:\s(?:of|from|on|in|issued|made|published|posted|put\sout|given|last|earlier|yesterday|this)(?!\s(?:which|that|whose|what)\b)"
    r"(?:\s(?!that\b|as\b|which\b|showing\b|where\b|to\b)[\w’'-]+){0,6})?\W*"
)
_SILENT = re.compile(
    r"(?:did|does|do|has|have|had)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?(?:respond|reply|answer|return)(?:ed)?(?:\s+to)?"
    r"|(?:has|have|had|did)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?replied(?:\s+to)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:[\w’']+\s){0,4}?(?:requests?|messages?|calls?|e-?mails?|questions?|letters?|texts?|inquir(?:y|ies)|enquir(?:y|ies))\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(r"\b(?:is|are|was|were)\s+(?:widely\s+)?(?:expected|likely)\b", re.IGNORECASE)
_HEDGES = re.compile(
    r"\b(?:suggest|speculat|hint|impl(?:y|ie)|estimat|predict|surmis|wonder|appear|seem)\w*\b", re.IGNORECASE
)
# in lower case only: May is a month; that nothing could be found is said outright
_MAY = re.compile(
    r"\W*(?!\S*\s*(?:he|she|they|it)\s+understands?\b)(?!(?:that\s+)?(?:no|none|nothing|nobody|neither)\b"
    r"(?![^,;]*?\b(?:may|might|possibly|perhaps|kn[eo]ws?)\b)[^,;]{1,60}?\bcould\b)"
    r"(?:\S+\s+){0,8}?(?:may|might|could\s+(?!not)|possibly|perhaps|unclear|"
    r"did\s+appear\s+to|appears?\s+to|seems?\s+to)\b"
)
# "neither of them would say how", "nobody at the port would comment"
_NOBODY = re.compile(r"(?:but\s)?(?:neither|nobody|no\s?one|none)\b", re.IGNORECASE)
_WOULD_SAY = re.compile(
    r"(?:would|could|did|was\swilling\sto|were\swilling\sto|wanted\sto)\s(?:say|comment|discuss|confirm|explain|speak|tell)\b.*",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:(?:would|could|did)\s(?:respond|reply|answer)|(?:responded|replied|answered))\b.*", re.IGNORECASE
)
_HEAD_CHARS = 160
# whoever is found not guilty, or pleads so, is not said to deny what the sentence tells
_VERDICT = re.compile(r"\b(?:found|finds|finding|returned|plead(?:s|ed)?)\b[^.;,]{0,50}?\bnot\sguilty\b", re.IGNORECASE)


def denying(attributions: Iterable[Attribution], claims: Iterable[Claim]) -> tuple[Attribution, ...]:
    """Return the attributions, those that speak against every claim they stand in as denials; their order stays.

    "There was no offer" asserts by its words; that it denies something is known once others are known to affirm it.
    """
    spoken: dict[str, set[str]] = {}
    for claim in claims:
        for statement in claim.statements:
            if statement.attribution and statement.origin != "copy":
                spoken.setdefault(statement.attribution, set()).add(statement.polarity)
    return tuple(
        msgspec.structs.replace(a, stance="denies") if a.stance == "asserts" and spoken.get(a.id) == {"against"} else a
        for a in attributions
    )


def stance_of(rule: str, cue: str, content: str) -> Stance:
    """Return the stance that the rule, the words of the cue and the opening of the content show.

    Misses: irony, denials that only the content's own sense makes ("we had nothing to do with it").
    """
    opening = _VERDICT.sub(" ", content[:_HEAD_CHARS])
    if rule not in SILENCES and disbelieves(opening):
        return "denies"
    silence = _silence(rule, cue, opening)
    if silence is not None:
        return silence
    if rule == DENIAL or _denies(cue, opening):
        return "denies"
    left_open = _NOT_RULED_OUT.search(f"{cue} {opening}") or _ON_CONDITION.search(opening)
    if left_open or _EXPECTED.search(cue) or _HEDGES.search(cue) or _MAY.match(without_perceiving(opening)):
        return "hedges"
    return "asserts"


def silence_of(source: str, cue: str) -> Stance | None:
    """Return how people keep silent of whom the source phrase says that none speaks; None of all others."""
    if not _NOBODY.match(source):
        return None
    return "declines" if _WOULD_SAY.fullmatch(cue) else "no_response" if _ANSWERED.fullmatch(cue) else None


def _silence(rule: str, cue: str, opening: str) -> Stance | None:
    """Return how somebody kept silent, or that they do not know; None where they say something."""
    if rule == UNKNOWN:
        return "hedges"
    refers = (_REFERS.fullmatch(cue) and _QUESTIONS.match(opening)) or (
        _POINTS.fullmatch(cue) and _TO_STATEMENT.fullmatch(opening)
    )
    neither = _NEITHER.search(cue) or _NEITHER.match(opening)
    untold = _UNTOLD.fullmatch(cue) and _WHICH_IS_OPEN.match(opening)
    if untold or _UNCONFIRMED.fullmatch(cue) or _UNSAID.fullmatch(cue) or _OPEN.match(opening):
        return "declines"
    says = _SAYS.fullmatch(cue)
    if says and _says_nothing(says, opening):
        return "declines"
    if rule == DECLINES or refers or neither or _NO_COMMENT.fullmatch(cue) or _SAYS_NOTHING.match(opening):
        return "declines"
    if rule == NO_RESPONSE or (_SILENT.fullmatch(cue) and _ASKED.match(opening)):
        return "no_response"
    return None


def _says_nothing(says: re.Match[str], opening: str) -> bool:
    """Whether nothing is said: "said | nothing about the plan", not "said | nothing about the plan makes sense".

    Misses verbs that are nouns as well: "nothing about the plan works" is taken for a silence about plan works.
    """
    if says["nothing"]:
        return not _tells_of(opening)
    nothing = _NOTHING.match(opening)
    return nothing is not None and not _tells_of(nothing["of"] or "")


def _tells_of(text: str) -> bool:
    """Whether a verb of a sentence stands in what opens a text: then "nothing" in front is what it is told of."""
    ends = _OF_ENDS.search(text)
    opens = text[: ends.start()] if ends else text
    if _TELLS_NOW.search(opens):
        return True
    for word in _WORD.finditer(opens):
        adjective = word.group().endswith("ed") and _ADJECTIVE_BEHIND.search(opens, 0, word.start())
        if is_finite(word.group()) and not adjective:
            return True
    return False


def _denies(cue: str, opening: str) -> bool:
    """Whether the cue denies, or the opening of the content calls untrue what somebody else put forward."""
    if denies(cue, opening):
        return True
    if _DEFENDS.match(opening) and cue.lower().endswith("defended"):
        return True
    if _NO.match(opening) or (_CALLS.search(cue) and _CALLED_SO.match(opening)):
        return True
    return any(pattern.search(opening) for pattern in (_UNTRUE, _CONTRADICTS, _ALLEGED, _NOT_DOING))
