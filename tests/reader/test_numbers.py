"""Figures that two accounts give: which of them can be one, and which numbers are no figures."""

import pytest

from headwater.reader.numbers import agree, is_label, quantities_of


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("38 million pounds", "£37.6 million", True),
        ("38 million pounds", "£37.4 million", False),
        ("9 per cent", "9.2 per cent", True),
        ("9 per cent", "9.6 per cent", False),
        ("nearly 40 cars", "37 cars", True),
        ("nearly 40 cars", "42 cars", False),
        ("640 jobs", "637 jobs", False),
        ("about 640 jobs", "637 jobs", True),
    ],
)
def test_written_figures_are_rounded_to_their_last_digit(one: str, other: str, *, fits: bool) -> None:
    ((left,), (right,)) = quantities_of(one), quantities_of(other)
    assert agree(left, right) is agree(right, left) is fits


def test_what_bounds_a_figure_is_not_counted_by_the_one_before() -> None:
    found = quantities_of("Rebuilding Furnace 2 would cost at least £80 million")
    assert [(q.value, q.bound) for q in found] == [(2, "exact"), (80_000_000, "at_least")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It was lit at Furnace 2 in May", True),
        ("Carl Stone, 44, said so", True),
        ("A boy of six died", True),
        ("In Tarn 22 people were hurt", False),
        ("The 84-metre span fell", False),
    ],
)
def test_names_and_ages_are_no_figures(text: str, *, label: bool) -> None:
    (quantity,) = quantities_of(text)
    assert is_label(text, quantity) is label


@pytest.mark.parametrize(
    "text", ["Two of its seven libraries", "two of Tarn's 40 libraries", "two of seven libraries", "two libraries"]
)
def test_some_of_so_many_are_the_some(text: str) -> None:
    ((value, unit),) = [(q.value, q.unit[0]) for q in quantities_of(f"{text} were shut.")]
    assert (value, unit) == (2, "library")


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("about 1.4 million crowns", "1.5 million crowns", False),
        ("about 48,000 patients", "50,000 patients", False),
        ("around 25 miles", "23 miles", True),
        ("32,000 seats", "32,400 seats", True),
        ("32,000 seats", "33,000 seats", False),
        ("240 million marks", "238.5 million marks", True),
        ("below £1 million", "£1.2 million", False),
    ],
)
def test_a_figure_is_as_exact_as_its_digits(one: str, other: str, *, fits: bool) -> None:
    ((left,), (right,)) = quantities_of(one), quantities_of(other)
    assert agree(left, right) is agree(right, left) is fits


@pytest.mark.parametrize("text", ["just before four in the morning", "at ten past two", "CORRABECK, Oct. 4 (HP)"])
def test_hours_and_days_are_labels(text: str) -> None:
    assert all(is_label(text, q) for q in quantities_of(text) if not q.of_time)


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("Sixty-odd homes were lost", 60, "about"),
        ("Some 60-odd homes were lost", 60, "about"),
        ("200 or so homes were lost", 200, "about"),
        ("40 or more homes were lost", 40, "at_least"),
        ("40 or 50 homes were lost", 40, "exact"),
    ],
)
def test_what_stands_behind_a_figure_can_bound_it(text: str, value: float, bound: str) -> None:
    found = quantities_of(text)[0]
    assert (found.value, found.bound) == (value, bound)


@pytest.mark.parametrize(("text", "counted"), [("It was one page long.", [1.0]), ("On one long night it rained.", [])])
def test_one_is_a_count_where_it_measures(text: str, counted: list[float]) -> None:
    assert [q.value for q in quantities_of(text)] == counted


@pytest.mark.parametrize(
    ("text", "ends", "counted"),
    [
        ("It will cost between 2.1 million and 2.6 million crowns.", (2_100_000, 2_600_000), "crowns"),
        ("It will cost between 2 and 3 million pounds.", (2_000_000, 3_000_000), "pounds"),
        ("It will cost between £20m and £30m.", (20_000_000, 30_000_000), "£"),
        ("Between 40 and 60 rowers fell ill.", (40, 60), "rowers"),
        ("between 3% and 5% of the eels", (3, 5), "percent"),
        ("between two and four barges", (2, 4), "barges"),
    ],
)
def test_a_range_is_one_figure_with_both_ends(text: str, ends: tuple[float, float], counted: str) -> None:
    (quantity,) = quantities_of(text)
    assert (quantity.ends, quantity.counted) == (ends, counted)


@pytest.mark.parametrize(
    "text",
    [
        "the gap between 40 and 60 percent",
        "pupils aged between 12 and 15",
        "talks between two unions and three firms",
        "between 60 and 40 rowers",
        "between five and ten minutes",
        "it grew from 40 to 60 rowers",
    ],
)
def test_two_figures_that_are_no_ends_stay_two(text: str) -> None:
    assert [q.ends for q in quantities_of(text)] == [None, None]


@pytest.mark.parametrize(
    ("other", "fits"),
    [("about 45 rowers", True), ("40 rowers", True), ("61 rowers", False), ("between 55 and 70 rowers", True),
     ("between 65 and 70 rowers", False)],
)  # fmt: skip
def test_a_range_fits_what_lies_in_it(other: str, *, fits: bool) -> None:
    ((left,), (right,)) = quantities_of("between 40 and 60 rowers"), quantities_of(other)
    assert agree(left, right) is agree(right, left) is fits


@pytest.mark.parametrize("text", ["between 3 and 7 April", "on 6 and 7 April", "3-7 April"])
def test_the_first_of_two_days_is_no_count(text: str) -> None:
    assert [(q.value, q.of_time) for q in quantities_of(text)] == [(7, True)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Half a dozen masons wrote to the Echo.", [6.0]),
        ("nearly half a million crowns", [500_000.0]),
        ("a half-dozen boats", [6.0]),
        ("half\na dozen boats", [6.0]),
        ("a dozen masons", [12.0]),
        # the half of more than one, and of what is not counted here
        ("two and a half million crowns", [2.0]),
        ("two-and-a-half million crowns", [2.0]),
        ("half a day", []),
        ("half of a dozen boats", [12.0]),
    ],
)
def test_half_of_a_dozen_or_a_million_is_half_of_it(text: str, values: list[float]) -> None:
    assert [q.value for q in quantities_of(text)] == values
