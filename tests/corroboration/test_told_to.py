"""Unnamed people who told another outlet what is passed on are that outlet's own."""

import pytest

from headwater.corroboration.told_to import told_to_others
from headwater.model import Article
from tests.attribution.pile import voices_of
from tests.builders import article

FIRST = "The cranes never moved, a former fitter at the port, who asked not to be named, said."
TOLD = "The cranes never moved, a former fitter told the Harbour Post."


def _found(first: str, told: str, outlet: str = "The Harbour Post", day: str = "2031-03-10") -> tuple[str, str] | None:
    """Return whom the citing text means: the article and the label there."""
    one, two = article(first, "A", outlet, day), article(told, "B", "Coast Daily", "2031-03-11")
    found = told_to_others([one, two], voices_of(one, two))
    assert len(found) < 2
    homes: dict[str, Article] = {one.id: one, two.id: two}
    return next(((homes[home.article].siglum, home.source.label) for home in found.values()), None)


@pytest.mark.parametrize(
    ("first", "told", "found"),
    [
        (FIRST, TOLD, True),
        (FIRST, TOLD.replace("a former fitter", "a fitter"), True),
        ("Two former fitters said that it never moved.", TOLD.replace("a former fitter", "two fitters"), True),
        ("Former fitters said that it never moved.", TOLD.replace("a former fitter", "fitters"), False),
        (FIRST, "The Harbour Post reported on cranes. “They never moved,” a former fitter told the paper.", True),
        # another noun, more people, more than it is known to be, or told to nobody else
        (FIRST, TOLD.replace("a former fitter", "a former clerk"), False),
        (FIRST, TOLD.replace("a former fitter", "two former fitters"), False),
        (FIRST, TOLD.replace("a former fitter", "a retired fitter"), False),
        # more than that outlet tells of its own
        (FIRST.replace("a former fitter", "a fitter"), TOLD, False),
        (FIRST, "The cranes never moved, a former fitter said.", False),
        (FIRST, "The cranes never moved, a former fitter told Coast Daily.", False),
        # two whom it may be
        (f"{FIRST} A young fitter said that the cranes were new.", TOLD.replace("a former fitter", "a fitter"), False),
    ],
)
def test_who_told_another_outlet_is_whom_it_cites(first: str, told: str, found: bool) -> None:  # noqa: FBT001 (a table)
    assert (_found(first, told) is not None) == found


def test_only_an_outlets_own_reports_of_that_day_or_before_count() -> None:
    assert _found(FIRST, TOLD) == ("A", "a former fitter at the port")
    assert _found(FIRST, TOLD, outlet="The Lantern") is None
    assert _found(FIRST, TOLD, day="2031-03-19") is None
