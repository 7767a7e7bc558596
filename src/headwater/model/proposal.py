"""What a larger reader was asked and what became of its answers: every question and every proposal, accounted for."""

from typing import Literal

from headwater.errors import NounError
from headwater.model.noun import Noun

FailureReason = Literal["timeout", "unreachable", "status", "redirect", "too_long", "broken_off", "unusable"]
DropReason = Literal[
    "malformed", "too_many", "empty", "not_in_text", "ambiguous", "apart", "cut", "turned", "not_saying", "known",
]  # fmt: skip


class Failed(Noun, frozen=True, kw_only=True):
    """How many questions went without a usable answer, and why.

    `timeout`: none in time; `unreachable`: no connection; `status`: an HTTP status other than 200; `redirect`: the
    address leads elsewhere, which is not followed; `too_long`: longer than is read; `broken_off`: the connection
    closed half way; `unusable`: not of the form that was asked for.
    """

    reason: FailureReason
    count: int


class Dropped(Noun, frozen=True, kw_only=True):
    """How many proposals were not taken, and why.

    `malformed`: not of the form that was asked for; `too_many`: beyond what one answer may propose; `empty`: a part is
    missing; `not_in_text`: a part does not stand, letter by letter, in what was asked about; `ambiguous`: it stands in
    several places and nothing tells which is meant; `apart`: source, cue and content do not stand together; `cut`: a
    part was cut out of a longer phrase or clause; `turned`: what was left out of the sentence negates it or makes it
    depend on something; `not_saying`: the cue tells of nothing said; `known`: the built-in reader, or an earlier
    proposal, has it.
    """

    reason: DropReason
    count: int


class Proposals(Noun, frozen=True, kw_only=True):
    """What a larger reader did for a dossier.

    `model`: as it was asked for, None where the endpoint chose; `host`: host and port that were asked; `prompt`: hash
    of the instructions. `windows`: stretches of text to be read, equal ones once: `asked` and, where time ran out, the
    backend failed too often or a sentence was too long, `unasked`. `proposed`: attributions in the answers, counted in
    each text that holds the stretch. `attributions`: ids of those that `accepted` ones became; rules that type what was
    said leave some out. `seconds`: that the answers took when they were given, in this run or an earlier one.
    """

    model: str | None
    host: str
    prompt: str
    windows: int
    asked: int
    answered: int
    failed: tuple[Failed, ...]
    unasked: int
    proposed: int
    accepted: int
    dropped: tuple[Dropped, ...]
    attributions: tuple[str, ...]
    seconds: float

    def __post_init__(self) -> None:
        lost, left_out = sum(f.count for f in self.failed), sum(d.count for d in self.dropped)
        if self.windows != self.asked + self.unasked or self.asked != self.answered + lost:
            raise NounError("the questions to the larger reader do not add up")
        if self.proposed != self.accepted + left_out:
            raise NounError("the proposals of the larger reader do not add up")

    @property
    def is_whole(self) -> bool:
        """Whether every window was asked about and answered."""
        return self.windows == self.answered
