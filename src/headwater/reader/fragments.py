"""Sentences without a verb of their own: a name with what is said of it aside ("Nurses who led the study.")."""

import re
from typing import Final

from headwater.reader.predicates import is_finite

# a noun with its article or number, or a plural alone: "I want to know who ..." tells what I want
_OPENING = (
    r"(?:(?:The|An?|Those|These|Some|Many|Several|Two|Three|Four|Five|Six|His|Her|Their|Its|Our)(?:\s[\w’'-]+){1,2}"
    r"|[A-Z][a-z]+s)"
)
_ADVERB = r"(?:(?:also|then|later|once|never|first|still|[a-z]{3,12}ly)\s)?"
_OBJECT = (
    r"(?:\s(?:(?:at|in|on|for|with|from|to|by)\s)?(?:the|an?|this|that|these|those|its|his|her|their|our)"
    r"(?:\s[\w’'-]+){1,2})?"
)
_RELATIVE: Final = re.compile(
    rf"(?P<opening>{_OPENING})\s(?:who|which|that)\s(?:(?:had|have|has|was|were)\s)?{_ADVERB}(?P<verb>[a-z’'-]+)"
    rf"{_OBJECT}[.!?…][”\"’']?$"
)
_LONGEST_CHARS: Final = 120


def is_fragment(sentence: str) -> bool:
    """Whether a sentence is a name and a clause beside it with nothing told of both; False where that is not sure.

    Misses: clauses with more than a short object.
    """
    text = " ".join(sentence.split())
    match = _RELATIVE.match(text) if len(text) <= _LONGEST_CHARS else None
    if match is None or not is_finite(match["verb"]):
        return False
    words = match["opening"].split()
    # what stands right behind an article is no verb, whatever else it is spelt like: "the wards"
    return not any(is_finite(word.lower()) for word in (words[2:] if len(words) > 1 else words))
