"""Whom a noun with "the" means."""

import pytest

from tests.attribution.pile import spoken, voices_in, voices_of
from tests.builders import article

_WORDS = "the pier was weak"


def found(text: str) -> tuple[str | None, str | None]:
    source = spoken(voices_in(text), _WORDS)[1]
    return (source.class_, source.name or source.label) if source else (None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. Ida Orr left Norland. Tom Brand sang. The governor said that the pier was weak.", "Ida Orr"),
        (
            "Sen. Ida Orr (D-Ohio) left. Sen. Tom Brand, R-Utah, sang. The Ohio senator said that the pier was weak.",
            "Ida Orr",
        ),
        ("Sen. Ida Orr of Norland left. Tom Brand sang. The new Norland senator said the pier was weak.", "Ida Orr"),
        ("Rep. Ida Orr left. Tom Brand sang. The congresswoman said that the pier was weak.", "Ida Orr"),
        ("Ms. Ida Orr bought the pier. The billionaire businesswoman said that the pier was weak.", "Ida Orr"),
    ],
)
def test_somebody_with_a_name(text: str, name: str) -> None:
    assert found(text) == ("named", name)


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Tom Brand bought the pier. The businesswoman said that the pier was weak.",
        "Ms. Ida Orr met Mr. Tom Brand. The front-runner said that the pier was weak.",
        "Mayor Ida Orr bought the pier. The Norland senator said that the pier was weak.",
        "Ms. Ida Orr bought the pier. She was told by the magnate that the pier was weak.",
        "Ms. Ida Orr bought the pier. Her rival said that the pier was weak.",
        "Ms. Ida Orr bought the pier. The officer said that the pier was weak.",
        "Ms. Ida Orr ran. Mr. Tom Brand ran. The two contenders said that the pier was weak.",
        "An adviser said that the pier was weak. Norland Mayor Ida Orr gave no reason.",
    ],
)
def test_whom_nothing_tells_is_left_open(text: str) -> None:
    assert found(text) == (None, None)


def test_who_speaks_for_a_firm_sits_in_no_parliament() -> None:
    assert found("Rep. Ida Orr left. The firm's representative said that the pier was weak.")[1] != "Ida Orr"


def test_that_person_is_the_insider_before() -> None:
    text = "A source close to the board said that it fell. Harbour pilots said it stood. The person said that "
    assert found(text + "the pier was weak.") == ("anonymous", "a source close to the board")


def test_an_insider_is_met_again_with_more_words() -> None:
    text = "One former clerk of the port said on condition of anonymity that it fell. The former port clerk said that "
    assert found(text + "the pier was weak.")[0] == "anonymous"


def test_whom_somebody_unnamed_is_followed_by_is_new() -> None:
    text = "Mayor Ida Orr sang. An adviser said that the pier was weak. Mayor Ida Orr gave no reason."
    assert found(text)[0] == "anonymous"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("One of the deckhands said that the pier was weak.", ("role", "one of the deckhands")),
        ("The mother of one of the divers said that the pier was weak.", ("role", "the mother of one of the divers")),
        ("The lawyer for a diver said that the pier was weak.", ("role", "the lawyer for a diver")),
        # who asked not to be named is nobody named before
        (
            "Mayor Ida Orr left. The mayor, who asked not to be named, said that the pier was weak.",
            ("anonymous", "the mayor"),
        ),
        ("The skipper, who would not be named, said that the pier was weak.", ("anonymous", "the skipper")),
        # others may be known by their names
        ("The author of a dozen books said that the pier was weak.", (None, None)),
        (
            "Ida Orr, 40, is the sister of one of the divers. The sister of one of them said that the pier was weak.",
            (None, None),
        ),
        ("The skipper, who would not be drawn, said that the pier was weak.", (None, None)),
    ],
)
def test_one_of_many_is_nobody_named_before(text: str, source: tuple[str | None, str | None]) -> None:
    assert found(text) == source


HOLDERS = "Mayor Ida Orr trusts Mr Tom Brand, her spokeswoman, Runa Falk, said. His lawyer, Odd Krall, sang."


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # who is told of in what she says, or named elsewhere, is not she
        ("Mayor Ida Orr trusts Tom Brand and the pier was weak, her spokeswoman said.", ("role", "her spokeswoman")),
        ("Jon Hale left. It was old and the pier was weak, his spokesman said.", ("role", "his spokesman")),
        ("Jon Hale left. His lawyer said that the pier was weak.", ("role", "his lawyer")),
        ("Lena Hale left. “I fear the pier was weak,” said her agent.", ("role", "her agent")),
        # whoever is named here by the office is meant
        ("Runa Falk, a spokeswoman, came. Mayor Ida Orr slept. Her spokeswoman said the pier was weak.",
         ("named", "Runa Falk")),
        # a rival may be anybody who was named
        ("Lena Hale left. Her rival said that the pier was weak.", (None, None)),
    ],
)  # fmt: skip
def test_whoever_acts_for_somebody_is_theirs(text: str, source: tuple[str | None, str | None]) -> None:
    said = spoken(voices_of(article(text, "A", "The Lantern"), article(HOLDERS, "B", "The Echo")), _WORDS)[1]
    assert ((said.class_, said.name or said.label) if said else (None, None)) == source
