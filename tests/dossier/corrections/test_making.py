"""What a person types becomes a correction, or is refused with what to type."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.dossier.corrections import WORDS, Proposal, date_in_words, make, outcome, says, told, undoing
from headwater.errors import NounError, UsageError
from headwater.model import Correction, CorrectionKind, Dossier, Interval, Target
from tests.web.sample import dossier

WHEN = "2031-03-12T09:00:00+00:00"


@pytest.fixture(scope="module")
def found() -> Dossier:
    return dossier()


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("2031-03-11", ("2031-03-11", "2031-03-12")), ("2031-12-31", ("2031-12-31", "2032-01-01")),
        ("2031-02", ("2031-02-01", "2031-03-01")), ("2031-12", ("2031-12-01", "2032-01-01")),
        ("2031", ("2031-01-01", "2032-01-01")), ("2031-03-01..2031-03-11", ("2031-03-01", "2031-03-12")),
        ("..2031-03", (None, "2031-04-01")), ("2031..", ("2031-01-01", None)), (" None ", None),
    ],
)  # fmt: skip
def test_dates(found: Dossier, typed: str, right: tuple[str | None, str | None] | None) -> None:
    made = make(found, Proposal("wrong_date", (found.articles[0].siglum,), typed), "Ada", WHEN)
    assert made.date == (Interval(earliest=right[0], latest=right[1]) if right else None)
    assert made.targets[0].id == found.articles[0].id


@pytest.mark.parametrize(
    "typed", ["", "..", "31 June", "2031-02-30", "2031-13", "0000", "9999-12-31", "9999", "2031-03..2031-01", "١٩٩٩",
              "2031-03-11T10:00", "-1", "20310311"],
)  # fmt: skip
def test_what_is_no_date_is_refused(found: Dossier, typed: str) -> None:
    with pytest.raises(UsageError, match=r"date|backwards"):
        make(found, Proposal("wrong_date", (found.articles[0].siglum,), typed), "Ada", WHEN)


def test_a_date_that_stands_there_already_is_no_correction(found: Dossier) -> None:
    dated = next(a for a in found.articles if a.published and a.published.basis == "stated")
    event = msgspec.structs.replace(found.events[0], certain=True)
    sure = msgspec.structs.replace(found, events=(event,))
    for named, when in ((dated.siglum, dated.published), (event.id, event.when)):
        assert when
        with pytest.raises(UsageError, match="dated so already"):
            make(sure, Proposal("wrong_date", (named,), _typed(when.earliest, when.latest)), "Ada", WHEN)
    unsure = msgspec.structs.replace(found, events=(msgspec.structs.replace(event, certain=False),))
    days = _typed(event.when.earliest, event.when.latest)
    assert make(unsure, Proposal("wrong_date", (event.id,), days), "Ada", WHEN)


def _typed(earliest: str | None, latest: str | None) -> str:
    last = (date.fromisoformat(latest) - timedelta(days=1)).isoformat() if latest else ""
    return f"{earliest or ''}..{last}"


def test_things_are_named_in_many_ways(found: Dossier) -> None:
    source = next(s for s in found.sources if s.class_ == "named" and s.mentions)
    other = next(s for s in found.sources if s.id != source.id and s.mentions)
    at = source.mentions[0]
    for name in (source.id, source.name or "", (source.name or "").upper(), f"{at.capture}#char={at.start},{at.end}",
                 f"{at.capture}:{at.start}-{at.end}"):  # fmt: skip
        made = make(found, Proposal("same_source", (name, other.id)), "Ada", WHEN)
        assert [target.id for target in made.targets] == [source.id, other.id]
        assert at in made.targets[0].spans
    first, second = sorted(found.claims, key=lambda c: (-len(c.outlets), -len(c.statements)))[:2]
    by_number = make(found, Proposal("same_claim", ("1", "c2")), "Ada", WHEN)
    by_id = make(found, Proposal("same_claim", (first.id, second.id)), "Ada", WHEN)
    assert {t.id for t in by_number.targets} == {t.id for t in by_id.targets}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (Proposal("same_source", ("nobody at all", "x")), "nothing of that name"),
        (Proposal("same_source", ("x",)), "2 sources, and 1 is named"),
        (Proposal("same_claim", ("1", "1")), "named twice"),
        (Proposal("same_claim", ("1", "0")), "nothing of that name"),
        (Proposal("same_claim", ("1", "99999999999999")), "nothing of that name"),
        (Proposal("not_a_copy", ()), "which article"),
        (Proposal("not_in_claim", ("1",)), "named by a link"),
        (Proposal("not_in_claim", ("1", "capture-x#char=0,5")), "nothing of that name"),
        (Proposal("not_in_claim", ()), "name the claim"),
        (Proposal("wrong_date", (dossier().articles[0].siglum,), None), "which date"),
        (Proposal("wrong_date", (), "2031"), "1 article or event"),
        (Proposal("same_claim", ("1", "2"), "2031"), "wrong-date alone"),
        (Proposal("same_claim", ("1", "2"), None, "x" * 1_001), "at most 1,000"),
    ],
)
def test_what_fits_nothing_is_refused(found: Dossier, asked: Proposal, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        make(found, asked, "Ada", WHEN)


def test_nobody_says_nothing(found: Dossier) -> None:
    with pytest.raises(UsageError, match="the author is missing"):
        make(found, Proposal("same_claim", ("1", "2")), "  ", WHEN)
    with pytest.raises(UsageError, match="the author is missing"):
        undoing("", WHEN)


@given(st.sampled_from(sorted(WORDS.values())), st.lists(st.text(max_size=40), max_size=4), st.text(max_size=20))
def test_no_words_break_it(kind: CorrectionKind, targets: list[str], date: str) -> None:
    try:
        made = make(dossier(), Proposal(kind, tuple(targets), date or None), "Ada", WHEN)
    except UsageError as error:
        assert str(error).isprintable()  # noqa: PT017 (whichever of both comes)
    else:
        assert told(made)


@pytest.mark.parametrize(
    ("kind", "count", "line"),
    [
        ("same_source", 2, "T0 and T1 are one source"), ("different_sources", 2, "T0 and T1 are not one source"),
        ("not_a_copy", 2, "T0 is not a copy of T1"), ("not_a_copy", 4, "T0 is not a copy of T1, T2 or T3"),
        ("wrong_date", 1, "the date of T0 is wrong: it is not known"), ("same_claim", 2, "T0 and T1 are one claim"),
        ("not_in_claim", 2, "T1 does not belong to T0"),
    ],
)  # fmt: skip
def test_it_is_told_in_words(kind: CorrectionKind, count: int, line: str) -> None:
    targets = tuple(Target(id=f"t-{n}", label=f"T{n}", spans=()) for n in range(count))
    one = Correction(id="c", kind=kind, targets=targets, author="Ada", made=WHEN, reason="I asked.")
    assert says(one) == line
    assert told(one) == f"Ada says (2031-03-12): {line}, since: I asked"
    assert outcome(one) == "waits for the next tracing"


@pytest.mark.parametrize(
    ("kind", "count"), [("same_source", 1), ("same_claim", 3), ("wrong_date", 2), ("not_a_copy", 1)]
)
def test_a_correction_has_the_targets_of_its_kind(kind: CorrectionKind, count: int) -> None:
    targets = tuple(Target(id=f"t-{n}", label="", spans=()) for n in range(count))
    with pytest.raises(NounError):
        Correction(id="c", kind=kind, targets=targets, author="Ada", made=WHEN)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [("2031-03-11", "2031-03-12", "2031-03-11"), ("2031-03-01", "2031-04-01", "2031-03-01 to 2031-03-31"),
     ("2031-03-11", None, "from 2031-03-11 on"), (None, "2031-03-11", "until 2031-03-10")],
)  # fmt: skip
def test_intervals_in_words(earliest: str | None, latest: str | None, words: str) -> None:
    assert date_in_words(Interval(earliest=earliest, latest=latest)) == words
