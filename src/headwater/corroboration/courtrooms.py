"""What all in a courtroom hear and see: verdicts as they are given, how long a jury is out, how it is borne."""

import re
from collections.abc import Iterator
from typing import Final

_DONE: Final = r"(?:(?:was|were|came|has\sbeen|have\sbeen|had\sbeen)\s(?:[a-z]+ly\s|then\s)?)"
_NUMBER: Final = r"\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|several"
_SPAN: Final = (
    r"(?:(?:for|more|less|fewer|than|over|under|nearly|almost|about|around|just|only|some|a|an|the|another|little|further)\s){0,4}"
    rf"(?:{_NUMBER}|hour|day)"
    r"(?:\s(?:and\sa\shalf|full|half)){0,2}\s?(?:an?\s)?(?:minutes?|hours?|days?|weeks?)?\b"
)
# ... where what is counted may be another thing: "took two bribes"
_TIME: Final = (
    r"(?:(?:for|more|less|fewer|than|over|under|nearly|almost|about|around|just|only|some|a|an|the|another|little|further|well)\s){0,5}"
    rf"(?:(?:{_NUMBER})"
    r"(?:\s(?:and\sa\shalf|full|half)){0,2}\s?(?:an?\s)?)?(?:minutes?|hours?|days?|weeks?)\b"
)
_CHARGE: Final = r"(?:charges?|counts?)\b"
# the moment at which all look at the accused
_MOMENT: Final = (
    r"(?:as|when|while)\s(?:the\s|his\s|her\s|their\s)?(?:[\w-]+\s){0,2}?"
    r"(?:(?:verdicts?|sentences?|charges?|counts?|judg(?:e?ment)|ruling|indictment)\s"
    r"(?:(?:was|were)\s(?:being\s)?(?:read|announced|delivered|returned|given|passed|pronounced|handed)|came)"
    r"|(?:foreman|forewoman|foreperson|jury|judge|magistrate|clerk)\s(?:spoke|read|announced|delivered|returned|pronounced|passed|sentenced))"
)
_PLACE: Final = (
    r"(?:in|from)\s(?:the\s)?(?:dock|witness\s(?:box|stand)|public\sgallery|court(?:room)?)\b"
    r"(?!\s(?:papers|documents|filings?|battle))"
)
_BEARING: Final = (
    r"(?:(?:showed|betrayed|displayed)\s(?:no|little)\s(?:visible\s|sign\sof\s)?(?:emotion|reaction)|wept|sobbed|cried|broke\sdown|broke\sinto\stears"
    r"|(?<=\bhe\s)(?:fainted|collapsed)|(?<=\bshe\s)(?:fainted|collapsed)|trembled|shook\s(?:his|her)\shead|smiled|nodded|grinned|laughed|shouted|bowed\s(?:his|her)\shead"
    r"|(?:stared|looked|gazed)\s(?:[a-z]+\s){0,2}?(?:ahead|down|at\sthe\sfloor)|sat\s(?:still|motionless|impassive)|stood\s(?:still|motionless|impassive))"
)
_ACTS: Final = re.compile(
    # not "the verdict was leaked", nor the verdict of a doctor or of history
    rf"\bverdicts?\s(?:(?:on|in|against|of)\s[^.;]{{1,60}}?\s)?{_DONE}?(?:delivered|returned|announced|read\sout|handed\sdown|pronounced)\b(?!\s(?:to|by)\s(?!(?:the|a)\s(?:court|jury|foreman|judge)))"
    rf"|\b(?:jury|jurors|foreman|forewoman|judge|court)\s(?:[a-z]+\s)?(?:returned|delivered|announced|gave)\s(?:a|an|the|its|their|his|her)\s(?:[a-z]+\s){{0,3}}verdicts?\b"
    rf"|\b(?:jury|jurors)\s(?:[a-z]+\s)?(?:deliberated|(?:was|were|had\sbeen|has\sbeen|have\sbeen)\sout|retired)\s{_SPAN}(?=\s|[,.;]|$)"
    rf"|\b(?:jury|jurors)\s(?:[a-z]+\s)?took\s{_TIME}"
    rf"|\btook\s(?:the|a)\s(?:jury|jurors)\s{_TIME}"
    rf"|\bafter\s{_SPAN}\sof\s(?:jury\s)?deliberations?\b"
    rf"|\b(?:got|gets|walked)\soff\s(?:on\s)?(?:a|the|that|one|two|three|all|both|another)\s(?:[\w-]+\s){{0,2}}?{_CHARGE}"
    rf"|\b(?:cleared|acquitted)\s(?:[\w’'.-]+\s){{0,4}}?(?:of|on)\s(?:a|an|the|one|two|three|all|both|any)\s(?:[\w-]+\s){{0,2}}?{_CHARGE}"
    r"|\b(?:courts?|jury|jurors|inquest|tribunal|public\sinquiry|(?<!clinical\s)(?<!drug\s)trial|magistrates)\s(?:has\s|have\s|had\s)?(?:heard|(?:was|were)\stold)\b"
    r"(?!\s(?:in\s(?:private|camera|secret|chambers)|behind\sclosed)\b)"
    rf"|\b{_BEARING}\s(?:[^.;]{{1,40}}?\s)?(?:{_MOMENT}|{_PLACE})"
    rf"|\b{_MOMENT}[^.;]{{0,60}}?,\s[^.;]{{1,40}}?\b{_BEARING}(?![^.;]{{0,40}}\b(?:at\shome|kitchen|office|room|car|cell|alone|outside)\b)",
    re.IGNORECASE,
)
# "an internal inquiry cleared her", "acquitted by his friends"
_NO_COURT: Final = re.compile(
    r"\b(?:internal|in-house|club|party|disciplinary)\s(?:[\w-]+\s){1,2}(?:(?:has|have|had)\s)?$", re.IGNORECASE
)
_BY_OTHERS: Final = re.compile(r"\sby\s(?:his|her|their|its|my)\s", re.IGNORECASE)


def acts_in_court(text: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence tells what all in a courtroom hear or see.

    That is a verdict given, how long the jury was out, a charge somebody was cleared of, and how the accused bears it
    in the dock or while the verdict is read. What jurors say to each other is none, nor are tears outside the court.
    Misses: a jury called only "they", bearings that are not listed.
    """
    for found in _ACTS.finditer(text):
        if not (_NO_COURT.search(text[: found.start()]) or _BY_OTHERS.search(found.group())):
            yield found
