"""What is told of a figure, and of what other time or place a clause is."""

import pytest

from headwater.corroboration.compare.marks import marks_of, sites_of
from headwater.corroboration.compare.roles import Role, roles_of


@pytest.mark.parametrize(
    ("text", "figure", "role"),
    [
        ("About 90 firefighters with 18 engines fought the flames", "18", Role("respond", negated=False)),
        ("half the ploughs had not left the depot", "half", Role("respond", negated=True)),
        ("no more than 40 were sent", "40", Role("respond", negated=False)),
        ("30,000 homes were without power", "30,000", Role("outage", negated=False)),
        ("the warehouse has only 24 trucks", "24", Role("of warehouse", negated=False)),
    ],
)
def test_the_nearest_role(text: str, figure: str, role: Role) -> None:
    start = text.index(figure)
    assert roles_of(text, start, start + len(figure))[0] == role


def test_another_clause_tells_nothing_of_a_figure() -> None:
    text = "four bullets were in it but nobody knows whether he fired"
    assert not roles_of(text, 0, 4)


def test_marks_and_sites() -> None:
    assert marks_of("It is expected to carry 90 in all") == {"ahead", "in all"}
    assert marks_of("will be built") == marks_of("would be built")
    assert not marks_of("out since 3am")
    assert sites_of("a fire in Hollin in March, outside the village of Orr") == {"hollin", "orr"}
