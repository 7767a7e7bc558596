"""The words that tell that something is not so, and whether a statement does, where its act is not known."""

import re

NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b|\bfail(?:s|ed)?\sto\b", re.IGNORECASE)
# a subject or time of which there is none: "no ransom was paid", "none of them was used", "at no time did it stop"
NONE = re.compile(
    r"\b(?:neither|nor|(?:nobody|none|nothing|no\sone)(?!\selse\b)|at\sno\s(?:time|point|stage)|no\s(?!other\b)[a-z]+)\b",
    re.IGNORECASE,
)
# "we have found no sign that wind caused it", "there is no way to make it pay"
NO_SIGN = re.compile(
    r"\bno\s(?:sign|evidence|indication|proof|suggestion|trace|way|plan|intention)s?\b", re.IGNORECASE
)
# "the owner, not the board, took the decision"
IN_CONTRAST = re.compile(r",\s(?:and\s)?not\s[^,.;]{2,60}(?:,|[.”\"’']{0,3}\s*$)", re.IGNORECASE)
# what holds such a word and says nothing of the kind: "not only", "no later than Friday", "not until Monday"
SO_ALL_THE_SAME = re.compile(
    r"\b(?:not\s(?:guilty|the\s(?:first|only|last)|alone|only|just|merely|until|till|least|before|(?:\w+ly\s|yet\s)?(?:clear|known|certain))|no\s(?:doubt|later|sooner|more|fewer|less|matter|longer|comment|secret)"
    r"|(?:nobody|no\sone)\s(?:really\s|yet\s)?knows"
    # "was not opened until Friday": then it was
    r"|(?<!would\s)(?<!will\s)not\s(?:[\w'’]+\s){1,4}until"
    r"|no\s(?:record|recollection|memory|knowledge|reply|answer)|whether\sor\snot|if\snot"
    # "nobody but the verger had a key", "not one but two men"
    r"|(?:no\sone|nobody|none|nothing)\s(?:but|except|other\sthan)|not\s(?:a|an|one|two|three)(?:\s\w+)?\sbut)\b",
    re.IGNORECASE,
)
# "at no time before that day did the firm know": the verb that follows tells what was not so
INVERTED = re.compile(
    r"(?:^|[.;:,“”\"‘]\s?|\b(?:that|and|but)\s)"
    r"(?:at\sno\s(?:time|point|stage|moment)|(?:in|by)\sno\s(?:way|case|sense|means)|under\sno\scircumstances?"
    r"|on\sno\s(?:account|occasion)|for\sno\s(?:moment|reason)|never(?:\sonce)?)\b[^;,.“”\"]{0,80}?"
    r"\s(?:did|does|do|was|were|is|are|had|has|have|will|would|could|can|should|might|may)\s(?=\w)",
    re.IGNORECASE,
)
# where another clause begins
ENDS = re.compile(
    r",\s(?:which|who|where|when|while|after|before|because|although|though|as|but|and)\s"
    # "..., meaning that he will not play"
    r"|,\s(?!according|including|during|regarding|concerning)[a-z]{3,12}ing\s"
    r"|\s(?:that|which|who|because|although|though|after|before|until|unless|if|when|while|but)\s",
    re.IGNORECASE,
)
# "had no key", "there were no bars", once "no more than" and the like are out
_OF_NONE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|having|held|holds|contain(?:s|ed)|wore|carried|bore|kept)\s(?:\w+ly\s)?"
    r"no\s(?!other\b)[a-z]+"
    # "sealed no drains", "told nobody"
    r"|\b(?:[a-z]{2,}ed|saw|found|took|made|gave|paid|sold|sent|heard|knew|told|built|bought|brought|left|met|wrote|drew"
    r"|drove|broke|got|lost|spent|won|stole|hid|did|said)\s(?:\w+ly\s)?(?:no\s(?!other\b)[a-z]+|nothing|nobody|none)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
# a clause that hangs on the one behind it
_SUBORDINATE = re.compile(
    r"[“\"'‘]?(?:though|although|while|because|if|when|as|since|unless|before|after|until)\s[^,;]*(?:,\s|$)",
    re.IGNORECASE,
)
_LEAST_CHARS = 12


def is_negative(text: str) -> bool:
    """Return whether the first clause of a text tells that something is not so: "did not ring", "no seal was broken".

    By "not", "never" and being or having none, of which two cancel out, and by a subject of which there is none; not by
    "not only", "no more than", nor where it only is not clear what is so. Misses: denials by other words ("lacked",
    "without").
    """
    if NO_SIGN.search(text):
        return True
    if IN_CONTRAST.search(text):
        return False
    opening = _SUBORDINATE.match(text)
    if opening:  # "Though it is not new, the bell rang"
        text = text[opening.end() :]
    text = SO_ALL_THE_SAME.sub("", text)
    ends = ENDS.search(text, min(len(text), _LEAST_CHARS))
    main = text[: ends.start()] if ends else text
    if INVERTED.match(text):
        return True
    denied = len(NOT.findall(main)) + len(_OF_NONE.findall(main))
    return denied % 2 == 1 or NONE.match(main.lstrip("“\"‘'")) is not None


def holds_negation(text: str) -> bool:
    """Return whether anything in a text is told as not so, or as done without something."""
    return any(pattern.search(text) for pattern in (NOT, NONE, NO_SIGN, _WITHOUT))
