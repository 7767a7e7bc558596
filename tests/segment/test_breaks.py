from headwater.segment import breaks
from headwater.segment.lines import page_of
from tests.segment.pages import LAST, LEAD, NEXT, OTHER, OTHER_NEXT, reading


def _parts(text: str) -> list[float]:
    return breaks.parts(page_of(reading(text)))


def test_more_white_space_than_usual_parts() -> None:
    tight = _parts(f"{LEAD}\n{NEXT}\n{LAST}\n{OTHER}")
    loose = _parts(f"{LEAD}\n{NEXT}\n{LAST}\n\n{OTHER}")
    assert loose[3] > tight[3] + 1


def test_a_line_with_a_no_break_space_alone_parts_more() -> None:
    assert _parts(f"{LEAD}\n{NEXT}\n\u00a0\n{OTHER}")[2] > _parts(f"{LEAD}\n{NEXT}\n\n{OTHER}")[2]


def test_another_subject_parts_and_the_same_does_not() -> None:
    page = [LEAD, NEXT, LAST, OTHER, OTHER_NEXT, OTHER_NEXT.replace("week", "month")]
    found = _parts("\n".join(page))
    assert found[3] > found[2]


def test_a_surname_alone_says_that_the_article_began_further_up() -> None:
    full = "A long paragraph says that the harbour authority is led by Marit Solvane, who came in 2027 from the sea."
    bare = "Later in the day it was said that nobody but Solvane had read the report, and that nobody asked for it."
    fresh = bare.replace("Solvane", "Odile Farrant")
    assert _parts(f"{full}\n{bare}")[1] < _parts(f"{full}\n{fresh}")[1]


def test_a_dateline_leads() -> None:
    assert breaks.leads(page_of(reading(f"{LEAD}\n{NEXT}"))) == [4.5, 0.0]
