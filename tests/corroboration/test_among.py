"""People whom a text first counts and then tells of are counted once."""

import pytest

from headwater.corroboration import weigh
from headwater.corroboration.among import Among
from headwater.model import Origins
from tests.attribution.pile import spoken, voices_in, voices_of
from tests.builders import article, claim_of

SOLD = "the harbour board sold the slipway to a rival"


def origins(text: str) -> Origins:
    """Return what is counted behind all that somebody says in a text."""
    home = article(text, "A", "The Lantern")
    voices = voices_of(home)
    claim = claim_of(*((home, a.content[0], a.id) for a in voices.attributions))
    return weigh([claim], [home], voices)[0][0].origins


@pytest.mark.parametrize(
    ("lead", "detail", "low", "high"),
    [
        (
            f"Two people told The Lantern that {SOLD}.",
            f"A diver and a former clerk of the port, who asked not to be named, said that {SOLD}.",
            2,
            2,
        ),
        (
            f"Two sources told The Lantern that {SOLD}.",
            f"A diver, who asked not to be named, said that {SOLD}. A person close to the port said that {SOLD}.",
            2,
            2,
        ),
        (
            f"Two people with knowledge of the sale said that {SOLD}.",
            f"A clerk who saw the deed said that {SOLD}. A diver, who asked not to be named, said that {SOLD}.",
            2,
            2,
        ),
        # one of the two or one more: the text does not say
        (f"Two people told The Lantern that {SOLD}.", f"A diver, who asked not to be named, said that {SOLD}.", 2, 3),
        # more people than were counted
        (
            f"Two people told The Lantern that {SOLD}.",
            f"A diver said that {SOLD}. A clerk said that {SOLD}. A pilot said that {SOLD}.",
            3,
            5,
        ),
        # told to be somebody else, or on record
        (f"Two people told The Lantern that {SOLD}.", f"A third person said that {SOLD}.", 3, 3),
        (f"Two people told The Lantern that {SOLD}.", f"A spokeswoman for the port said that {SOLD}.", 3, 3),
        (f"Two people told The Lantern that {SOLD}.", f"Ida Orr, a diver, said that {SOLD}.", 3, 3),
        # whoever was there is none of those briefed; nor are those close to the port those close to the mayor
        (f"Two people briefed on the sale said that {SOLD}.", f"A diver at the quay said that {SOLD}.", 3, 3),
        (
            f"Two people briefed on the sale said that {SOLD}.",
            f"Two people close to the mayor said that {SOLD}.",
            4,
            4,
        ),
        # told of before they are counted: those are others
        (f"A clerk, who asked not to be named, said that {SOLD}.", f"Two people said that {SOLD}.", 3, 3),
        # a kind of people is no count of the sources
        (f"Two divers said that {SOLD}.", f"A clerk, who asked not to be named, said that {SOLD}.", 3, 3),
    ],
)
def test_who_is_told_of_after_a_count_may_be_among_the_counted(lead: str, detail: str, low: int, high: int) -> None:
    found = origins(f"{lead}\n\n{detail}")
    assert (found.low, found.high) == (low, high), found.why


@pytest.mark.parametrize(
    ("lead", "low", "high"),
    [
        # two of the four who are counted, told of with them and once more by one
        (f"Four people said that {SOLD}. Two sources said that {SOLD}.", 4, 4),
        (f"Two sources said that {SOLD}. Four people said that {SOLD}.", 6, 6),
    ],
)
def test_people_counted_among_those_counted_are_counted_once(lead: str, low: int, high: int) -> None:
    found = origins(f"{lead}\n\nA clerk said that {SOLD}. A driver said that {SOLD}.")
    assert (found.low, found.high) == (low, high), found.why


def test_a_count_below_the_lead_may_be_of_others() -> None:
    below = f"A diver and a clerk, who asked not to be named, said that {SOLD}."
    found = origins(f"The pier is old.\n\nTwo people said that {SOLD}.\n\n{below}")
    assert (found.low, found.high) == (2, 4)


def test_the_reasons_name_those_counted_once() -> None:
    found = origins(
        f"Two people told The Lantern that {SOLD}.\n\nA diver and a clerk, who asked not to be named, said that {SOLD}."
    )
    assert "two people: a diver and a clerk (2)" in found.why[1]


@pytest.mark.parametrize(
    ("rest", "low", "high"),
    [
        (f"The first source, a diver, said that {SOLD}.", 2, 2),
        (f"The first source said that {SOLD}. The second source said that {SOLD}.", 2, 2),
        (f"The third source, a diver, said that {SOLD}.", 3, 3),
    ],
)
def test_a_numbered_source_is_one_of_those_counted(rest: str, low: int, high: int) -> None:
    found = origins(f"Two sources told The Lantern that {SOLD}.\n\n{rest}")
    assert (found.low, found.high) == (low, high), found.why


def test_the_first_and_the_second_are_two_where_they_alone_speak() -> None:
    told = "The first clerk said that the quay is old. The second clerk said so too: the quay is old."
    text = f"Two clerks said that the pier is shut. {told}"
    home = article(text, "A", "The Lantern")
    voices = voices_of(home)
    parts = [a for a in voices.attributions if "quay" in a.content[0].exact]
    assert len(parts) == 2
    claim = claim_of(*((home, a.content[0], a.id) for a in parts))
    found = weigh([claim], [home], voices)[0][0].origins
    assert (found.low, found.high) == (2, 2)


def test_nobody_is_among_people_of_another_article() -> None:
    one = article(f"Two people told The Lantern that {SOLD}.", "A", "The Lantern")
    other = article(f"A diver, who asked not to be named, said that {SOLD}.", "B", "The Beacon")
    voices = voices_of(one, other)
    diver = next(s for s in voices.sources if s.label == "a diver")
    assert Among([one, other], voices).of(diver, other.id) == frozenset()


def test_the_numbered_source_keeps_the_access_of_all() -> None:
    second = "The second person, a clerk, said that the quay is old."
    text = f"Two people briefed on the sale said that the pier is shut. {second}"
    _, source = spoken(voices_in(text), "the quay is old")
    assert source is not None
    assert (source.label, source.access) == ("the second of the two people briefed on the sale", "briefed")
