"""What names name."""

import pytest

from headwater.reader.rules import RuleReader


def names(text: str) -> list[tuple[str, str]]:
    return [(text[n.range[0] : n.range[1]], n.type) for n in RuleReader().read(text, "en").names]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr. Sorrel left the room.", [("Sorrel", "person")]),
        ("Attorney General Jeffrey Sorrel left.", [("Jeffrey Sorrel", "person")]),
        ("Port director Marit Vanse left.", [("Marit Vanse", "person")]),
        ("The mayor's spokesman, Piet Dorr, left.", [("Piet Dorr", "person")]),
        ("The Harbour Committee met.", [("Harbour Committee", "organization")]),
        ("The Department of Tides met.", [("Department of Tides", "organization")]),
        ("The engineering firm Pell Orrick left.", [("Pell Orrick", "organization")]),
        ("It was found in Norway, they said.", [("Norway", "place")]),
        ("The Brennhaven Dispatch reported it.", [("The Brennhaven Dispatch", "outlet")]),
        ("On Tuesday in March the pier was shut.", []),
    ],
)
def test_types(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


def test_a_common_word_is_a_surname_once_a_full_name_ends_with_it() -> None:
    text = "Thomas Waters left. Waters said nothing more. Asked again, Waters laughed."
    assert names(text) == [("Thomas Waters", "person"), ("Waters", "person"), ("Waters", "person")]
