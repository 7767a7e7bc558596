"""Whose name stands behind an office that somebody speaks for."""

import pytest

from tests.attribution.pile import spoken, voices_of
from tests.builders import article

HOLDERS = "Premier Ida Orr sang. The energy minister, Jon Hald, slept. Mayor Tom Brand left."


def who(text: str) -> str | None:
    pile = article(text, "A", "The Lantern"), article(HOLDERS, "B", "The Echo")
    source = spoken(voices_of(*pile), "the pier was weak")[1]
    return source.label if source else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A spokesman for the premier, Ida Orr, said the pier was weak.", "a spokesman for the premier"),
        ("An aide to the energy minister, Jon Hald, said the pier was weak.", "an aide to the energy minister"),
        ("It was late and the pier was weak, said a lawyer for the mayor, Tom Brand.", "a lawyer for the mayor"),
        ("Allies of the chancellor, Eva Lomax, said the pier was weak.", "Allies of the chancellor"),
        ("A person close to the governor, Eva Lomax, said the pier was weak.", "a person close to the governor"),
        # who speaks is named
        ("A spokesman for the premier, Eva Lomax, said the pier was weak.", "Eva Lomax"),
        ("The spokesman for the premier, Eva Lomax, said the pier was weak.", "Eva Lomax"),
        ("A spokesman for the council, Tom Reyk, said the pier was weak.", "Tom Reyk"),
        ("A spokesman for the mayor, Ida Orr, said the pier was weak.", "Ida Orr"),
    ],
)
def test_the_name_of_whom_they_speak_for_is_not_theirs(text: str, label: str) -> None:
    assert who(text) == label
