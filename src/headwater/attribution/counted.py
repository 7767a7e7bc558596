"""Figures about people that read like what they say: "11 percent of patients reported dizziness"."""

import re
from typing import Final

from headwater.attribution.body import Body
from headwater.reader.layers import Utterance
from headwater.reader.numbers import NUMBER_WORDS

_REPORT: Final = re.compile(r"(?:(?:has|have|had|also|later|still|then)\s)*report(?:s|ed)?", re.IGNORECASE)
_NUMBER: Final = rf"(?:\d[\d.,]*|{'|'.join(sorted(NUMBER_WORDS))})"
_SHARE: Final = re.compile(
    rf"(?:[\w-]+\s){{0,3}}?(?:{_NUMBER}\s?(?:%|per\s?cent\b|percent\b)|{_NUMBER}\s(?:in|out\sof)\s(?:every\s)?{_NUMBER}\b"
    rf"|(?:an?|{_NUMBER})[\s-](?:half|halves|thirds?|quarters?|fifths?|sixths?|tenths?)\b|half\b|most\b"
    r"|(?:an?|the)\s(?:\w+\s){0,2}(?:majority|minority|share|proportion|percentage)\b)",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    rf"(?:[\w-]+\s){{0,2}}?{_NUMBER}\b|(?:some|several|many|few|fewer|more|other)\b"
    r"|(?:\w+\s){0,3}(?:patients|participants|volunteers|respondents|recipients|subjects|users)\b",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(r"(?:that|how|whether|why|what|to)\b", re.IGNORECASE)
_AILMENT: Final = re.compile(
    r"(?:(?!(?:of|by|from|to|and)\b)[\w-]+\s){0,4}?(?:symptoms?|(?:side|adverse|ill)[\s-](?:effects?|events?|reactions?)|dizziness|nausea|"
    r"headaches?|migraines?|fatigue|tiredness|pains?|aches?|vomiting|fevers?|coughs?|coughing|rash(?:es)?|insomnia|"
    r"anxiety|discomfort|bleeding|swelling|cramps?|diarrh(?:o?ea)|palpitations|breathlessness|soreness|numbness|itching|"
    r"(?:sore|dry)\s(?:throats?|eyes|mouths?|skin)|blurred\svision|(?:difficulty|trouble|problems)\s(?:breathing|sleeping|walking|seeing)|"
    r"loss\sof\s(?:appetite|taste|smell|hearing|memory)|(?:feeling|being|falling)\s(?:\w+\s)?(?:ill|sick|dizzy|faint|tired|unwell|weak|better|worse))\b",
    re.IGNORECASE,
)


def counts_people(body: Body, utterance: Utterance) -> bool:
    """Whether somebody counted people by what they report, and nobody of them is heard.

    So it is with a share of people, whatever they report, and with people who are counted or took part in something
    where they report an ailment. What is quoted or told in a clause ("reported that the roof had gone") they say.
    """
    if utterance.kind != "indirect" or not utterance.source or not utterance.content:
        return False
    cue = " ".join(body.folded(place) for place in utterance.cue)
    source, told = body.folded(utterance.source[0]), body.folded(utterance.content[0])
    if not _REPORT.fullmatch(cue) or _OPENS.match(told) or utterance.content[0][0] < utterance.cue[0][0]:
        return False
    return bool(_SHARE.match(source) or (_COUNTED.match(source) and _AILMENT.match(told)))
