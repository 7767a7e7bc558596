"""The sides of a vote or score, and by how much it was won."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from headwater.reader.numbers import quantities_of
from headwater.reader.values.value import Kind, Value

_TALLY = re.compile(
    r"(?<![\w.,-])(?P<one>\d{1,3})(?:\s(?:votes?|seats|goals|points))?(?:\s?[-–]\s?|\sto\s|\sagainst\s)(?P<other>\d{1,3})"
    r"(?![\w-]|[.,]\d)",
)
_VOTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|approv\w+|pass(?:ed|es)|reject\w+|back(?:ed|s)|carri(?:ed|es)|decid\w+|adopt\w+|elect\w+|"
    r"majority)\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"\b(?:w[io]n|wins|beat|beaten|lost|defeat\w+|drew|draw|scor\w+|match|cup|league)\b", re.IGNORECASE
)
_COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,7}"
# "by 71 votes to 58", "18,205 votes to his 18,196", "took 18,212 votes and his challenger, Mara Quill, 18,198"
_VOTES = re.compile(
    rf"\b(?P<for>{_COUNT})(?:\svotes?)?(?:\sto\s(?:his\s|her\s|their\s)?|[-–])(?P<against>{_COUNT})(?:\svotes?)?\b"
    rf"|\b(?P<won>{_COUNT})\svotes\b[^.;\d]{{3,80}}?\b(?P<lost>{_COUNT})(?=\s?[,.;]|\svotes\b)",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    r"\b(?:(?:margin|majority|lead)\sof|by)\s(?:just\s|only\s|a\smere\s)?(?P<n>\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,6})?)"
    r"(?=\svotes?\b|(?P<bare>))",
    re.IGNORECASE,
)
_ELECTED = re.compile(r"\b(?:vot|pass(?:ed|es)\b|elect|poll|recount|ballot|parliament|assembly|council)", re.IGNORECASE)
_NEAR_CHARS = 80
_GAME = frozenset(("game",))


class Tally(NamedTuple):
    """The two sides of a vote, or of a score where it was `played`; the larger first."""

    most: int
    least: int
    played: bool = False


class Margin(NamedTuple):
    """By how many votes something was won, with the sides where code points `start`..`end` give them."""

    start: int
    end: int
    votes: float
    sides: tuple[float, ...] = ()


def tally_of(text: str) -> Tally | None:
    """Return the one vote or score that a text tells: "23-19", "23 votes to 19".

    Misses: sides in words; several; texts that speak of votes and of games.
    """
    found = [sorted((int(m["one"]), int(m["other"]))) for m in _TALLY.finditer(text)]
    voted, played = _VOTED.search(text) is not None, _PLAYED.search(text) is not None
    if len(found) != 1 or voted == played:
        return None
    return Tally(found[0][1], found[0][0], played)


def margins_of(text: str) -> Iterator[Margin]:
    """Yield by how many votes a text says that something was won: "by 71 votes to 58", "a majority of 13".

    A bare number is one behind "a majority of" where anything is elected or voted.
    """
    folded = text.lower()
    tallies = list(_VOTES.finditer(text))
    for match in tallies:
        if "vot" in folded[max(0, match.start() - _NEAR_CHARS) : match.end() + _NEAR_CHARS]:
            sides = tuple(float(side.replace(",", "")) for side in match.groups() if side)
            yield Margin(match.start(), match.end(), abs(sides[0] - sides[1]), sides)
    for match in _MARGIN.finditer(text):
        bare = match["bare"] is not None
        if bare and (match.group().lower().startswith("by") or not (_ELECTED.search(text) or "majority" in folded)):
            continue
        read = quantities_of(f"{match['n']} votes")
        if read and not any(t.start() <= match.start("n") < t.end() for t in tallies):
            yield Margin(match.start("n"), match.end("n"), read[0].value)


def tallies_of(text: str) -> Iterator[Value]:
    """Yield the sides of the votes and of the one game that a text tells, and the margins of votes."""
    margins = list(margins_of(text))
    tally = tally_of(text)
    if tally is not None and not any(margin.sides for margin in margins):
        match = next(_TALLY.finditer(text))
        sides = (float(tally.most), float(tally.least))
        if tally.played:
            yield from (_value(match.start(), match.end(), "votes", side, _GAME) for side in sides)
        else:
            margins.append(Margin(match.start(), match.end(), sides[0] - sides[1], sides))
    for margin in margins:
        if margin.votes:
            yield _value(margin.start, margin.end, "margin", margin.votes)
        yield from (_value(margin.start, margin.end, "votes", side) for side in margin.sides)


def _value(start: int, end: int, kind: Kind, figure: float, of: frozenset[str] = frozenset()) -> Value:
    return Value(start, end, kind, figure, figure, figure, of)
