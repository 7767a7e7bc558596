"""Whether a cue tells of something said or of something thought, wanted or supported."""

import re
from typing import Final

from headwater.reader.layers import Act
from headwater.reader.rules.lexicon import CUE_VERBS
from headwater.reader.rules.speech import PRIVATE_VERBS

_WORD = re.compile(r"[^\W_]+")
# words of saying that are no verbs with a form in the lexicon, and verbs that say only by the way
_SAYING: Final = frozenset(
    ("according", "per", "statement", "statements", "email", "emailed", "mail", "mailed", "quoted", "quoting",
     "interview", "claim", "accusation", "accusations", "allegation", "allegations", "alleging", "denial",
     "admission", "announcement", "assertion", "comment", "comments", "commented", "commenting", "complaint",
     "complaints", "testimony", "testified",
     "reportedly", "allegedly", "published", "released", "unveiled", "answered", "answering", "answers", "referenced",
     "referencing", "apologized", "apologised", "clear", "retweeted", "barked", "joking", "ruled", "ruling", "remark",
     "criticism", "titled", "named", "identified", "invoked", "thanked", "congratulated", "issued", "put", "puts")
)  # fmt: skip


# not said, or not yet: "did not disclose", "failed to mention", "is set to testify"; not "could not confirm"
_UNSAID: Final = re.compile(
    r"\b(?:(?:did|does|do|has|have|had)(?:\s+not|n[’']t)|never|failed\s+to|fail\s+to|without)\s+(?:\w+ly\s+)?"
    r"(?:disclos|mention|reveal|report|announc|inform|publish|releas|publiciz)\w*"
    r"|\b(?:is|are|was|were)\s+(?:set|scheduled|due|slated)\s+to\b",
    re.IGNORECASE,
)
# terms of speaking: "asked not to be named", "spoke on condition of anonymity"
_TERMS: Final = re.compile(
    r"(?:for\s+|that\s+|to\s+|not\s+|on\s+)*(?:(?:he|she|they|his|her|their|names?)\s+){0,2}(?:not\s+)?"
    r"(?:to\s+)?(?:(?:be|being)\s+(?:further\s+)?(?:named|identified|quoted)|(?:condition\s+of\s+)?anonym(?:ity|ous))",
    re.IGNORECASE,
)


# what is found of somebody is not found by them, and feelings are shown without a word
_FOUND_OF: Final = re.compile(r"\b(?:was|were|is|are|been|be|being)\s+(?:\w+ly\s+)?found\b", re.IGNORECASE)
_SHOWN: Final = re.compile(r"\bshow(?:ed|n|s|ing)?\b", re.IGNORECASE)
# "a jury found him not guilty": that is done, not said
_FINDS: Final = re.compile(r"(?:has\s|have\s|had\s)?(?:found|finds?)", re.IGNORECASE)
_VERDICT: Final = re.compile(r"(?:\S+\s+){0,9}?(?:not\s+)?(?:guilty|innocent|liable)\b", re.IGNORECASE)
_FEELING: Final = re.compile(
    r"(?:no|little|any|some|great|much)\s+(?:emotions?|signs?|interest|remorse|reaction|mercy|concern|regret|sympathy"
    r"|enthusiasm|restraint|respect)\b",
    re.IGNORECASE,
)


def tells_nothing(cue: str, content: str) -> bool:
    """Whether a cue makes no source of its subject: "was found guilty", "found him guilty", "showed no emotion"."""
    told = content.lstrip()
    return (
        _FOUND_OF.search(cue) is not None
        or (_SHOWN.search(cue) is not None and _FEELING.match(told) is not None)
        or (_FINDS.fullmatch(cue.strip()) is not None and _VERDICT.match(told) is not None)
    )


def is_unsaid(cue: str) -> bool:
    """Whether the words of a cue tell that something was not said, or is still to be said."""
    return _UNSAID.search(cue) is not None


def asks_anonymity(content: str) -> bool:
    """Whether what somebody is said to have asked is to stay unnamed: terms of speaking, not something said."""
    return _TERMS.match(content) is not None


def act_of(cue: str, *, quoted: bool) -> Act:
    """Return what the words of a cue tell of; `quoted` is whether what they govern stands in quotation marks.

    The last verb that is known decides, then words of saying. A cue without letters (a colon, a dash) is speech. What
    is quoted was said; what was left unsaid or is still to be said was not. Misses: verbs that mean both ("figured",
    "saw").
    """
    if quoted:
        return "speech"
    if is_unsaid(cue):
        return "attitude"
    words = _WORD.findall(cue.lower())
    known = [CUE_VERBS[word].base for word in words if word in CUE_VERBS]
    if known:
        return "attitude" if known[-1] in PRIVATE_VERBS else "speech"
    return "speech" if not words or _SAYING.intersection(words) else "attitude"
