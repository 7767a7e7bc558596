"""Papers and inquiries: what shows, finds and concludes where nobody is named who says so."""

import re
from typing import Final

_FINDERS: Final = (
    "inquiry|inquiries|enquiry|enquiries|investigation|investigations|probe|review|reviews|report|reports|study|studies"
    "|survey|surveys|poll|polls|audit|audits|analysis|analyses|assessment|assessments|research|data|figures|statistics"
    "|documents?|papers?|records?|files?|filings?|e-?mails?|letters?|memos?|minutes|logs?|accounts|findings|results|tests"
    "|evaluation|census|inspection|inspections|transcripts?|receipts?|invoices?|ledgers?|contracts?|memorandum|messages?"
    "|correspondence|certificates?|permits?|affidavits?|diar(?:y|ies)|spreadsheets?|recordings?|footage|photographs?|photos?"
    "|videos?"
)
_BEFORE: Final = r"(?:(?!(?:of|by|for|in|on|at|to|from|with|into|who|whose|that)\b)[^\s,]+\s+){0,6}?"
# the noun that heads the phrase: the last one, or the one before what it is of or by
_HEAD: Final = re.compile(
    rf"{_BEFORE}(?:{_FINDERS})(?:$|\s+(?:by|of|from|into|for|on|in|at|about|seen|obtained|released|published"
    r"|carried|commissioned|conducted|ordered|led|reviewed|filed|compiled|collected|held)\b)",
    re.IGNORECASE,
)


_HELD_BY: Final = re.compile(
    rf"{_BEFORE}(?:{_FINDERS})\s+(?:obtained|seen|reviewed|released|published|compiled|held|filed|leaked)\s+by$",
    re.IGNORECASE,
)


def is_held_by(phrase: str) -> bool:
    """Whether a phrase is a paper and what its holder has to do with it: "documents obtained by", before a name."""
    return _HELD_BY.match(" ".join(phrase.split())) is not None


def is_finding(source: str) -> bool:
    """Whether a source phrase is headed by a paper or an inquiry, whoever made it."""
    return _HEAD.match(" ".join(source.split())) is not None
