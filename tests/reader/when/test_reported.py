"""What was still ahead when somebody said so."""

from datetime import date

import pytest

from headwater.reader import when
from headwater.reader.when.reported import foretold, lapsed

_WED = date(2031, 5, 14)


def read(text: str) -> tuple[str | None, str | None, bool] | None:
    """Return what the phrase between stars means and whether it is certain."""
    start, end = text.index("*"), text.rindex("*") - 1
    found = when.resolve_at(text.replace("*", ""), start, end, _WED)
    return (found.interval.earliest, found.interval.latest, found.certain) if found else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # it has passed, as the text says itself
        ("The port said last week that it would open *on Monday*, but its gates were shut.",
         ("2031-05-12", "2031-05-13", False)),
        ("Brandt said on Friday that divers would go down *on Sunday*, but the sea was too rough.",
         ("2031-05-11", "2031-05-12", False)),
        ("Brandt said on Friday that divers would go down *on Sunday*. They never did.",
         ("2031-05-11", "2031-05-12", False)),
        # it may be ahead of the saying or of the text
        ("The port said last week that it would open *on Monday*.", ("2031-05-12", "2031-05-20", False)),
        ("Brandt said on Friday he would vote *on Sunday*, but did not say how.", ("2031-05-11", "2031-05-19", False)),
        # from both it is the same day
        ("Brandt said on Monday that divers would go down *on Friday*.", ("2031-05-16", "2031-05-17", True)),
        # months lie too far apart to be meant by a bare name
        ("In January the council promised that the bridge would open *in March*.", ("2031-03-01", "2031-04-01", False)),
        ("In January the council promised to open the bridge *in March*.", ("2031-03-01", "2031-04-01", False)),
        ("The firm pledged in January to shut the plant *on 3 March*.", ("2031-03-03", "2031-03-04", False)),
        ("The firm would shut it *in March*, it had said in January.", ("2031-03-01", "2031-04-01", False)),
        # what was agreed to be done lies ahead of the agreeing
        ("Both sides agreed on Monday to meet *on Friday*.", ("2031-05-16", "2031-05-17", True)),
        # the day of a talk between two is not that of the text
        ("He told her he would be home *by Friday*.", None),
        ("He told the Orlau Ledger he would be home *on Friday*.", ("2031-05-16", "2031-05-17", True)),
        ("On Monday he told his sister he would be home *on Tuesday*.", ("2031-05-13", "2031-05-21", False)),
        # the saying is of no day, or of the text's
        ("The council said the bridge would open *in March*.", ("2032-03-01", "2032-04-01", True)),
        ("The council will open the bridge *in March*, it said in January.", ("2032-03-01", "2032-04-01", True)),
        # no saying is told, but that it is over
        ("The tug was due to return *in March*, but its engine failed again.", ("2031-03-01", "2031-04-01", False)),
        ("The tug was due to return *on Monday*, but its engine failed again.", ("2031-05-19", "2031-05-20", True)),
        ("The tug was due to return *in March*.", ("2032-03-01", "2032-04-01", True)),
        # from a month back every Monday may be the one: it is a guess
        ("The port said last month that it would open *on Monday*.", ("2031-05-19", "2031-05-20", False)),
        # the time of somebody else's act is not that of the saying
        ("Police said the man, who fell on Friday, would speak *on Monday*.", ("2031-05-19", "2031-05-20", True)),
    ],
)  # fmt: skip
def test_what_was_to_come_counts_from_its_saying(text: str, found: tuple[str, str, bool] | None) -> None:
    assert read(text) == found


def test_only_what_was_to_come_is_foretold() -> None:
    text = "The port said on Monday that it will open on Friday."
    start = text.index("on Friday")
    assert foretold(text, start, start + 9, _WED) is None
    text = text.replace("will", "would")
    start = text.index("on Friday")
    found = foretold(text, start, start + 9, _WED)
    assert found is not None
    assert found.said is not None
    assert found.said.first == date(2031, 5, 12)
    assert foretold(text, start, start + 9, None) is None


@pytest.mark.parametrize(
    ("behind", "over"),
    [
        (", but the sea was too rough.", True),
        (", though it stayed shut.", True),
        (". It is still shut.", True),
        (". The gates never opened.", True),
        (", but added that it was hard.", False),
        (", but did not say how.", False),
        (", but it may take longer.", False),
        (".", False),
    ],
)
def test_lapsed(behind: str, over: bool) -> None:  # noqa: FBT001 (a column of the table)
    assert lapsed(f"on Sunday{behind}", len("on Sunday")) is over
