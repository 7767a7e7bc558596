"""The dossier's verdicts, kinds and probabilities in plain words: the same on the page, in the notes, in all of it."""

from collections.abc import Mapping
from typing import Final

from headwater.model import (
    Attribute,
    LeadKind,
    QuotationVerdict,
    Relation,
    StatementOrigin,
    Verdict,
)

ORIGINS: Mapping[StatementOrigin, str] = {
    "original": "own account", "copy": "copy", "cites": "credits another outlet",
    "self_cites": "credits its own earlier report", "unattributed": "reporter’s own voice",
}  # fmt: skip
RELATIONS: Mapping[Relation, str] = {
    "exact": "an exact copy of", "excerpt": "an excerpt from", "revision": "a revision of", "churn": "a rewrite of",
    "mashup": "partly made from",
}  # fmt: skip
VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    "conflict": ("Conflict", "Both cannot be so as worded."),
    "apparent": ("Looks like a conflict and is not", "Another speaker, time, scope or act."),
    "stronger": ("One goes further", "The same matter, put more strongly by one."),
    "narrower": ("One is more exact", "One account falls inside the other."),
    "compatible": ("Compatible", "Different words or grain; both can be so."),
    "same": ("The same", "The accounts agree."),
}
ATTRIBUTES: Mapping[Attribute, str] = {
    "time": "time", "number": "number", "polarity": "yes or no", "wording": "wording", "strength": "strength",
    "actor": "who", "place": "place",
}  # fmt: skip
LEADS: Mapping[LeadKind, str] = {
    "missing_report": "a report to find", "one_group": "two groups that may be one", "direction": "a date to find",
    "unsourced": "no source given",
}  # fmt: skip
QUOTED: Mapping[QuotationVerdict, str] = {
    "altered": "Other words", "cut": "Shorter than it was said", "not_found": "Not found where the speaker speaks",
    "exact": "Word for word",
}  # fmt: skip
# from here on a probability is called likely, and a descent is told as one
LIKELY: Final = 0.65
_LIKELY = ((0.97, "all but certain"), (0.85, "very likely"), (LIKELY, "likely"), (0.4, "about even"))


def likely(probability: float) -> str:
    """Return a probability in words; calibrated on generated corpora only: no figure is printed."""
    return next((words for floor, words in _LIKELY if probability >= floor), "doubtful")
