"""What a text only adds to those who were counted before."""

import pytest

from headwater.reader.values.additions import addition_of, adds_to


@pytest.mark.parametrize(
    ("text", "figure", "total", "spelt"),
    [
        ("Divers found two more crates in the bay.", 2, None, "two more crates"),
        ("Another two guards were dismissed.", 2, None, "Another two guards"),
        ("A further 14 patients fell ill.", 14, None, "A further 14 patients"),
        ("Three additional piers closed.", 3, None, "Three additional piers"),
        ("Another sailor has drowned.", 1, None, "Another sailor"),
        ("A fourth pilot has resigned.", 1, 4, "A fourth pilot"),
        ("Two more were arrested at the quay.", 2, None, "Two more were arrested"),
        ("Two more people drowned on Monday.", 2, None, "Two more people"),
        ("Another person has drowned.", 1, None, "Another person"),
        ("A third person, who was seen by a guard, drowned.", 1, 3, "A third person"),
        ("A further 12 people were hurt.", 12, None, "A further 12 people"),
        ("A third sailor who saw the wave has drowned.", 1, 3, "A third sailor"),
        ("Another pilot is feared drowned.", 1, None, "Another pilot"),
        ("Two more people died in the blast, guard Ove Stoll said.", 2, None, "Two more people"),
        ("Two more were arrested, the guild said.", 2, None, "Two more were arrested"),
        ("Divers found two more crates in the bay, the guild said.", 2, None, "two more crates"),
        ("Divers found two more crates, Una Holt said.", 2, None, "two more crates"),
        ("Divers found two more crates that guards had seen.", 2, None, "two more crates"),
        ("Five more dead in Orlau floods", 5, None, "Five more dead"),
    ],
)
def test_what_is_added(text: str, figure: int, total: int | None, spelt: str) -> None:
    found = addition_of(text)
    assert found is not None
    assert (found.figure, found.total) == (figure, total)
    assert text[found.start : found.end] == spelt


@pytest.mark.parametrize(
    "text",
    [
        "The strike lasted two more days.",
        "Two more than last year drowned.",
        "A second time they asked.",
        "A third of the sailors left.",
        "The board opened a second round of talks.",
        "Police take another look at the wreck.",
        # the text tells of all of them
        "Two sailors drowned and a third sailor was saved.",
        "640 people work there and another 110 people are hired.",
        "He had two more.",
        # one more of those who tell or saw it
        "Another person said that the pier was shut.",
        "Another pilot, Una Holt, said that the pier was shut.",
        "A second pilot said the pier will shut.",
        "Another sailor saw the pier burn.",
        "Two more guards at the quay had heard the siren.",
        "The pier was shut, said another guard.",
    ],
)
def test_what_is_no_addition(text: str) -> None:
    assert addition_of(text) is None


@pytest.mark.parametrize(
    ("one", "other", "adds"),
    [
        ("Divers found two more crates in the bay.", "Divers found seven crates in the bay.", True),
        ("A third sailor has drowned.", "Two sailors drowned.", True),
        ("Two more people drowned on Friday.", "Two people drowned on Monday.", True),
        ("A third person has drowned.", "Two people drowned.", True),
        ("Another sailor saw the pier burn on Monday.", "Two sailors saw the pier burn on Sunday.", False),
        ("A fourth sailor has drowned.", "A third sailor has drowned.", True),
        # the sum, or as many on one day
        ("A third sailor has drowned.", "Three sailors have drowned.", False),
        ("Two more guards were dismissed.", "Two guards were dismissed.", False),
        ("Two more guards were dismissed on Friday.", "Two guards were dismissed on Monday.", True),
        # another thing, no count, two additions
        ("Two more guards were dismissed.", "The dam has four gates.", False),
        ("A third sailor has drowned.", "A sailor has drowned.", False),
        ("Two more guards were dismissed.", "Another two guards were dismissed.", False),
        ("Seven guards were dismissed.", "Eight guards were dismissed.", False),
    ],
)
def test_whether_one_only_adds_to_the_other(one: str, other: str, adds: bool) -> None:  # noqa: FBT001
    assert adds_to(one, other) is adds
    assert adds_to(other, one) is adds
