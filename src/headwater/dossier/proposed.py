"""What a larger reader did, in one sentence for the terminal and the page."""

from collections.abc import Mapping, Sequence
from typing import Final

from headwater.model import Dropped, Failed, Proposals

_FAILED: Final[dict[str, str]] = {
    "timeout": "without an answer in time",
    "unreachable": "not reached",
    "status": "refused by status",
    "redirect": "sent elsewhere, which is not followed",
    "too_long": "too long",
    "broken_off": "broken off",
    "unusable": "not in the form asked for",
}
_DROPPED: Final[dict[str, str]] = {
    "malformed": "malformed",
    "too_many": "too many in one answer",
    "empty": "with a part missing",
    "not_in_text": "not in the text",
    "ambiguous": "in several places",
    "apart": "of parts that do not stand together",
    "cut": "cut out of more",
    "turned": "that what was left out can turn",
    "not_saying": "of nothing said",
    "known": "known already",
}


def says(proposals: Proposals) -> str:
    """Return who was asked, how much was answered, and what became of the proposals; only the names are not ours."""
    p = proposals
    who = f"{p.model or 'a model'} at {p.host}"
    answered = f"{p.answered:,} of {p.windows:,} passages answered in {p.seconds:,.0f} s"
    lost = _counts(p.failed, _FAILED) + ([f"{p.unasked:,} not asked"] if p.unasked else [])
    if lost:
        answered += f" ({', '.join(lost)}; those were read by the built-in reader alone)"
    taken = f"{p.accepted:,} of {p.proposed:,} proposals taken"
    dropped = _counts(p.dropped, _DROPPED)
    return f"{who}: {answered}; {taken}" + (f"; dropped: {', '.join(dropped)}" if dropped else "")


def _counts(counted: Sequence[Failed | Dropped], words: Mapping[str, str]) -> list[str]:
    return [f"{one.count:,} {words[one.reason]}" for one in counted]
