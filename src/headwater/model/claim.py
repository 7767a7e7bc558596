"""Claims, how many distinct origins can stand behind each, how accounts compare, and when things happened."""

from typing import Final, Literal

from headwater.errors import NounError
from headwater.model.article import Article
from headwater.model.noun import Noun
from headwater.model.span import Interval, Span

StatementOrigin = Literal["original", "copy", "cites", "self_cites", "unattributed"]
Polarity = Literal["for", "against", "neither"]
Attribute = Literal["time", "number", "polarity", "wording", "strength", "actor", "place"]
EventSubject = Literal["act", "saying"]
Verdict = Literal["same", "compatible", "narrower", "stronger", "conflict", "apparent"]


class Account(Noun, frozen=True, kw_only=True):
    """One article as the claim stage reads it: the sentences of its body, and those of its furniture.

    `sentences` is empty for an article that is a copy and is not read. `furniture` are headline, highlights, crossheads
    and captions: they repeat what the body says.
    """

    article: Article
    sentences: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()


class Statement(Noun, frozen=True, kw_only=True):
    """One place where an article puts a claim forward. `why`: why it stands with the others, empty where alone."""

    span: Span
    article: str
    attribution: str | None
    origin: StatementOrigin
    polarity: Polarity
    strength: str | None
    why: str = ""


class OriginStep(Noun, frozen=True, kw_only=True):
    """One step of a count in plain words, with the places it rests on."""

    says: str
    spans: tuple[Span, ...] = ()


class Origins(Noun, frozen=True, kw_only=True):
    """At least `low`, at most `high` distinct origins (None: open); `unseen` cited reports are not in the pile.

    `steps` are how it was counted, in order; `why` is what they say.
    """

    low: int
    high: int | None
    unseen: int
    why: tuple[str, ...]
    steps: tuple[OriginStep, ...] = ()

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise NounError(f"origins: at least {self.low}, at most {self.high}")


def bounds_told(low: int, high: int | None, of: str = "") -> str:
    """Return bounds in words: `at least 2, at most 5`; an open one is named.

    `of`: what is counted, one of it: `at least 1, at most 1 distinct origin`. Two bounds that are one are both said:
    they bound what the outlets describe, and nobody counted exactly. Where nobody can be counted there is `none`.
    """

    def counted(number: int) -> str:
        return f"{number:,} {of}{'' if number == 1 else 's'}" if of else f"{number:,}"

    if low == high == 0:
        return f"no {of}" if of else "none"
    if high is None:
        return f"at least {counted(low)}, no upper bound"
    return f"at least {low:,}, at most {counted(high)}"


class Claim(Noun, frozen=True, kw_only=True):
    """Statements that share truth conditions. `proposition` is a sentence of one of them, white space folded.

    `said_at`: where the proposition stands. `on_record`: distinct named or role sources that assert it; `against`:
    distinct sources that deny it. `matter`: shared by claims that give different figures of one thing.
    """

    id: str
    proposition: str
    statements: tuple[Statement, ...]
    origins: Origins
    on_record: int
    against: int
    outlets: tuple[str, ...]
    said_at: Span | None = None
    matter: str | None = None


class ComparedMember(Noun, frozen=True, kw_only=True):
    """One account's value of the compared attribute, where it stands."""

    span: Span
    value: str


# why accounts are the same that differ in nothing
NO_DIFFERENCE: Final = "the accounts agree; no difference was found"


class Comparison(Noun, frozen=True, kw_only=True):
    """How accounts differ in one attribute, and what that amounts to."""

    id: str
    claims: tuple[str, ...]
    attribute: Attribute
    verdict: Verdict
    members: tuple[ComparedMember, ...]
    why: str


class Event(Noun, frozen=True, kw_only=True):
    """Something that happened, with the interval its words allow. `anchor` is the date relative words count from.

    `of`: whether the time is that of what is told, or of the telling ("said on Tuesday"). `expressions`: the words in
    all places whose intervals were put together, `expression` first. `counted_from`: the event that a phrase such as
    "three days after the vote" was counted from. `apart`: events that tell the same with another time, kept apart.
    `why` says how the interval came about.
    """

    id: str
    label: str
    claims: tuple[str, ...]
    when: Interval
    grain: str
    expression: Span
    anchor: str | None
    certain: bool
    of: EventSubject = "act"
    expressions: tuple[Span, ...] = ()
    counted_from: str | None = None
    apart: tuple[str, ...] = ()
    why: str = ""
