"""What is begun, stopped or put off before everybody: searches, trials, matches, services, and what is ordered."""

import re
from collections.abc import Iterator
from typing import Final

_RESCUERS: Final = (
    r"(?:coastguards?|coast\sguard|police|rescuers|rescue\s(?:teams?|services?|workers|crews)|emergency\sservices|divers|navy"
    r"|army|air\sforce|troops|crews|lifeboats?|firefighters|fire\s(?:service|brigade)|officers|officials|authorities|volunteers)"
)
_COURT: Final = r"(?:judges?|courts?|tribunal|magistrates?|coroner|jury)"
_RULERS: Final = (
    r"(?:council|councillors|county|government|cabinet|ministry|ministers?|mayor|governor|parliament|regulator|authorit(?:y|ies)"
    r"|police|courts?|judge|army|officials|prefect|coastguard)"
)
_UMPIRES: Final = r"(?:referee|umpires?|organi[sz]ers|stewards|league|federation)"
_TURNED: Final = (
    r"(?:began|begun|started|launched|resumed|restarted|reopened|called\soff|cancell?ed|halted|stopped|suspended|ended"
    r"|abandoned|adjourned|postponed|interrupted|broke(?:n)?\soff|wound\sdown|cut\sshort|scaled\s(?:back|down)|widened|extended)"
)
_MEASURED: Final = (
    r"(?:lifted|imposed|declared|eased|tightened|extended|reimposed|announced|ended|suspended|issued|relaxed)"
)
_MEANWHILE: Final = (
    r"(?:(?:has|have|had|also|then|later|again|now|[a-z]+ly|on\s\w+day|late|early|yesterday|today)\s){0,4}"
)
_OF_WHERE: Final = r"(?:\s(?:of|in|at|for)\s(?:the\s)?[A-Z][\w’'-]+)?"
_DET: Final = r"(?:(?:the|an?|all|its|their|his|her|this|that|every)\s)?(?:[\w’'-]+\s){0,3}?"
_HUNT: Final = (
    r"(?:search(?:es)?(?:\sand\srescue)?|rescue|manhunt|recovery|salvage)(?:\s(?:operations?|effort|mission|work))?"
)
# "the search of his house", "the search for a new clerk"
_OF_THEM: Final = (
    r"(?!\s(?:of|through)\b"
    r"|\s(?:for|into)\s(?:[\w-]+\s){0,2}(?:new|next|successor|replacement|buyer|partner|home|answers?)\b)"
)
_TRIAL: Final = r"(?:trials?|hearings?|inquests?|proceedings|case|session|sitting|appeal)"
_CONTEST: Final = (
    r"(?:match(?:es)?|game|race|tournament|regatta|festival|concert|parade|march|procession|funeral|ceremony|election|referendum"
    r"|recount|inquest|hearing|debate|strike)"
)
_MEASURE: Final = (
    r"(?:bans?|curfew|lockdown|state\sof\semergency|quarantine|alert|restrictions|blockade"
    r"|(?:storm|flood|tsunami|weather)\swarning)"
)
_BEEN: Final = r"(?:(?:has|have|had)\s(?:\w+\s)?been|was|were)\s(?:\w+ly\s|now\s|then\s|again\s)?"
# who is searched for, not what: "for the trawler", "for two men", "for survivors"
_FOR_THEM: Final = r"(?:\sfor\s(?!(?:an?|the|its|their)\s(?:new|next)\b)[^,.;]{1,60}?)?"
# a drug is tried too
_DRUG: Final = re.compile(
    r"\b(?:drugs?|vaccines?|clinical|patients|treatments?|medicines?|volunteers|doses?|field|pilot|free)\b",
    re.IGNORECASE,
)
_ACTS: Final = re.compile(
    rf"\b{_RESCUERS}{_OF_WHERE}\s{_MEANWHILE}{_TURNED}\s{_DET}{_HUNT}\b{_OF_THEM}"
    rf"|\b{_RESCUERS}{_OF_WHERE}\s{_MEANWHILE}called\s{_DET}{_HUNT}\b{_OF_THEM}[^,.;]{{0,60}}?\soff\b"
    rf"|\b{_COURT}{_OF_WHERE}\s{_MEANWHILE}(?:{_TURNED}|dismissed|dropped|threw\sout|thrown\sout)\s{_DET}(?:{_TRIAL}|charges|lawsuit)\b"
    rf"|\b{_RULERS}{_OF_WHERE}\s{_MEANWHILE}{_MEASURED}\s{_DET}{_MEASURE}\b"
    rf"|\b{_UMPIRES}{_OF_WHERE}\s{_MEANWHILE}{_TURNED}\s{_DET}{_CONTEST}\b"
    rf"|\b(?:search|manhunt|rescue\s(?:operation|effort|mission))\b{_OF_THEM}{_FOR_THEM}\s(?:{_BEEN}{_TURNED}|resumed|began|ended)\b"
    rf"|\b(?:trial|hearing|inquest)s?\b(?:\sof\s[^,.;]{{1,60}}?)?\s(?:{_BEEN}{_TURNED}|resumed|collapsed)\b"
    rf"|\b{_CONTEST}\s(?:[^,.;]{{1,40}}?\s)?{_BEEN}(?:called\soff|cancell?ed|abandoned|postponed|adjourned)\b"
    rf"|\b{_MEASURE}\s(?:[^,.;]{{1,40}}?\s)?{_BEEN}{_MEASURED}\b",
    re.IGNORECASE,
)
_SOUGHT: Final = re.compile(r"\bsearch(?:es|ing)?\sfor\s[^,.;]{1,60}", re.IGNORECASE)


def turns_of_proceedings(text: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence tells that something open to all was begun, stopped, resumed, put off, imposed or lifted.

    By who has the power to (a coastguard and a search, a judge and a trial, a council and a curfew), or, where nobody
    is named, by what it is. A search "of" a house and one for a successor are none, nor is a trial of a drug. Only what
    is told as done. Misses: proceedings without a noun of the lists, and verbs of other turns.
    """
    for act in _ACTS.finditer(text):
        if not ("trial" in act.group().lower() and _DRUG.search(text)):
            yield act


def without_the_sought(text: str) -> str:
    """Return a sentence without whom a search is for: "two missing men" are no count of anybody harmed there."""
    return _SOUGHT.sub("search", text)
