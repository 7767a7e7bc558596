"""Quotations without a speaker go to who was quoted before them."""

import re

import pytest

from headwater.reader.layers import Layers, Name, Quotation, Utterance
from headwater.reader.running_quotes import with_running_quotes

_FIRST = "“The pier is safe,” {} said on Monday."


def runs_on(second: str, source: str = "she", *, names: tuple[str, ...] = (), kind: str = "direct") -> bool:
    """Return whether a second sentence is taken for the words of who is quoted in the first."""
    first = _FIRST.format(source)
    text = f"{first} {second}".replace(" \n", "\n")
    home = len(text) - len(second.lstrip())
    quotations = tuple(
        Quotation(outer=m.span(), inner=(m.start() + 1, m.end() - 1)) for m in re.finditer("“[^”]*”", text)
    )
    at = text.index(source)
    said = Utterance(
        source=((at, at + len(source)),), cue=((at + len(source) + 1, at + len(source) + 5),),
        content=((0, 19),), kind="direct" if kind == "direct" else "indirect", rule="", confidence=1,
    )  # fmt: skip
    found = with_running_quotes(
        text,
        Layers(
            sentences=((0, len(first)), (home, len(text))),
            quotations=quotations,
            names=tuple(Name(range=(text.index(n), text.index(n) + len(n)), type="person") for n in names),
            utterances=(said,),
        ),
    )
    return (home, len(text)) in found.utterances[0].content


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("It had stood “perhaps a hundred years”, and nobody had looked.", True),
        ("That was “never in any doubt at all”.", True),
        ("She had been there “every day since May”.", True),
        ("“Nobody has to worry about it at all.”", True),
        ("It is “a wreck”.", False),
        ("The engineers had called it “a trap for all”.", False),
        ("He had been there “every day since May”.", False),
        ("The sign on it is “as old as the town”.", False),
        ("It was “not worth a single crown”, the mayor said.", False),
        ("It has been accused of “systematic abuse of young deckhands”.", False),
        ("That contradicts a harbour log, which lists the pier as “not suspect at all”.", False),
        ("It has been described as “the worst pier on the coast”.", False),
        ("It also faces a claim that it “lied to every diver it had”.", False),
        ("It promised “a full look at every beam”.", False),
        ("It is “rotten from end to end”, court papers show.", False),
        ("It was “the pride of the town” to those who built it.", False),
        ("She is charged with “assault by beating of a diver”.", False),
        ("She was jailed for “a wicked and cruel betrayal of trust”.", False),
        ("She is “a danger to the whole town”.", False),
        ("It lasted “perhaps an hour and a half”.", True),
        ("\n\nIt had stood “perhaps a hundred years”.", False),
    ],
)
def test_what_goes_on_is_hers(second: str, *, told: bool) -> None:
    assert runs_on(second) is told


def test_somebody_named_or_told_of_is_another_matter() -> None:
    assert not runs_on("It was “no pier but a heap” to Bo Rae.", names=("Bo Rae",))
    assert not runs_on("It had stood “perhaps a hundred years”.", kind="indirect")
