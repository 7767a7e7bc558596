"""What a network reads as contradicting each other is set beside each other, and says in what it differs."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from headwater.corroboration.compare.read import _dates_back, _Told, compare_read
from headwater.corroboration.register import Register
from headwater.model import Comparison, StatementOrigin, Voices
from headwater.reader.pairs.relation import Relation
from tests.corroboration.compare.by_hand import claims_of, made_of
from tests.reader.pairs.fakes import CLASH, DENIED, ONE, UNRELATED, Reader
from tests.test_answers import traced

CALLED_OFF = "The harbour fair at Tarn was called off on Sunday."
WENT_ON = "Thousands strolled past the stalls of Tarn's fair on Sunday."
TWELVE = "12 boats sank at Tarn harbour on Sunday."
FORTY = "Around 40 boats went down at Tarn harbour on Sunday."
NOT_YET = "Tarn's harbour fair has not been called off."


def read(folder: Path, *texts: str, says: Relation = CLASH, close: float = 0.8) -> list[Comparison]:
    told = traced(folder, *texts)
    voices = Voices(entities=told.entities, sources=told.sources, attributions=told.attributions)
    reader = Reader({frozenset((one, other)): says for one in texts for other in texts if one != other}, close)
    return list(compare_read(told.claims, Register(told.articles, voices), reader))


def test_what_is_read_as_a_contradiction_is_a_conflict_with_its_share(tmp_path: Path) -> None:
    (found,) = read(tmp_path, CALLED_OFF, WENT_ON)
    assert (found.attribute, found.verdict) == ("polarity", "conflict")
    assert {m.span.exact for m in found.members} == {CALLED_OFF, WENT_ON}
    assert found.why == "read as contradicting each other (model: 96%)"


def test_times_that_differ_name_the_attribute(tmp_path: Path) -> None:
    texts = ("The harbour lock at Tarn jammed at 4.15pm on Sunday.", "The fair at Tarn ended at 1.30pm on Sunday.")
    (found,) = read(tmp_path, *texts)
    assert (found.attribute, {m.value for m in found.members}) == ("time", {"4.15pm", "1.30pm"})


def test_what_differs_in_a_figure_is_left_to_typed_comparison(tmp_path: Path) -> None:
    assert not read(tmp_path, TWELVE, FORTY)


@pytest.mark.parametrize(
    ("other", "called"),
    [
        ("No letter had reached the ministry.", 0),
        ("Nobody asked the sailors to stop worrying.", 1),
    ],
)
def test_what_has_nothing_in_common_contradicts_nothing(other: str, called: int) -> None:
    texts = ("They were asked to stop worrying.", other)
    reader = Reader({frozenset(texts): CLASH})
    assert len(list(compare_read(claims_of(*texts), made_of(*texts)[2], reader))) == called


def test_that_nobody_else_was_contradicts_none_that_were(tmp_path: Path) -> None:
    assert not read(tmp_path, "A docker was hurt at Tarn on Sunday.", "Nobody else was hurt at Tarn on Sunday.")


@pytest.mark.parametrize(
    ("other", "called"),
    [
        ("The port of Tarn learned of the leak at the harbour on 9 March.", 0),
        ("The port of Tarn learned of the leak at the harbour on 2 March.", 1),
        ("The port of Tarn did not learn of the leak at the harbour on 9 March.", 1),
    ],
)
def test_what_was_not_before_a_day_was_on_that_day(other: str, called: int, tmp_path: Path) -> None:
    found = read(tmp_path, "The port of Tarn had no sign of the leak at the harbour before March 9.", other)
    assert len(found) == called


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("Police released the skipper of the Tarn ferry on Friday without charge.", "apparent"),
        ("The skipper of the Tarn ferry was never held by police.", "conflict"),
    ],
)
def test_what_is_undone_another_day_contradicts_nothing(other: str, verdict: str, tmp_path: Path) -> None:
    (found,) = read(tmp_path, "Police arrested the skipper of the Tarn ferry on Wednesday evening.", other)
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "The port of Tarn called off the search for the barge on Thursday.",
            "The search for the barge of Tarn resumed on Monday, four days after it was called off.",
            "apparent",
        ),
        (
            "A mechanic noted worn cables on the Tarn ferry on 2 March.",
            "The skipper complained of worn cables on the Tarn ferry on 9 March.",
            "apparent",
        ),
        (
            "A mechanic noted worn cables on the Tarn ferry on 2 March.",
            "A mechanic noted worn cables on the Tarn ferry on 9 March.",
            "conflict",
        ),
        (
            "The skipper of the Tarn ferry rang his wife at 8.15am.",
            "Clerks last heard from the skipper of the Tarn ferry at 4.10pm.",
            "apparent",
        ),
        (
            "The skipper of the Tarn ferry rang his wife at 6.15pm.",
            "Clerks last heard from the skipper of the Tarn ferry at 4.10pm.",
            "conflict",
        ),
        (
            "The board of the Tarn ferry backed the first offer.",
            "The board of the Tarn ferry was split over the second offer.",
            "apparent",
        ),
    ],
)
def test_steps_others_and_what_came_before_only_seem_to_contradict(
    one: str, other: str, verdict: str, tmp_path: Path
) -> None:
    (found,) = read(tmp_path, one, other)
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("told", "of_itself"),
    [
        ("Neither describes the fair at Tarn on Sunday.", "The letter describes the fair at Tarn on Sunday."),
        ("Ilse Varga did not sign that order for the fair.", "Ilse Varga did not sign the order for the fair."),
        ("No such order for the fair at Tarn was signed.", "No order for the fair at Tarn was signed."),
    ],
)
def test_what_is_said_of_something_told_before_is_read_only_where_it_says_what(
    tmp_path: Path, told: str, of_itself: str
) -> None:
    assert not read(tmp_path, CALLED_OFF, told)
    assert read(tmp_path, CALLED_OFF, of_itself)


@pytest.mark.parametrize("told", ["The mayor denied it.", "She had not held that meeting with the board, she said."])
def test_what_is_said_of_something_told_before_is_not_read_by_itself(tmp_path: Path, told: str) -> None:
    assert not read(tmp_path, CALLED_OFF, told)


@pytest.mark.parametrize(
    ("one", "why"),
    [
        ("Ilse Varga sold the old barge of the guild.", "they tell of different people or bodies"),
        ("Ivo Marn could sell the old barge of the guild.", "one tells what could be"),
    ],
)
def test_what_is_of_others_or_only_possible_seems_to_contradict(tmp_path: Path, one: str, why: str) -> None:
    (found,) = read(tmp_path, one, "Ivo Marn did not sell the old barge of the guild.")
    assert (found.verdict, why in found.why) == ("apparent", True)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "The fish quay at Tarn stayed open until Friday.",
            "The fish quay at Tarn was closed by the board.",
            "apparent",
        ),
        (
            "The fish quay at Tarn stayed open until Friday.",
            "The fish quay at Tarn was closed by the board on Thursday.",
            "conflict",
        ),
        (
            "The board moved up to forty families out of Tarn.",
            "The fish quay at Tarn was closed by the board.",
            "conflict",
        ),
        (
            "The fish quay at Tarn stayed open until Friday, after which it was shut by Ivo Marn on Sunday.",
            "The fish quay at Tarn was closed by the board.",
            "conflict",
        ),
        (
            "On Thursday the fish quay at Tarn was open until dusk.",
            "The fish quay at Tarn was closed by the board.",
            "conflict",
        ),
    ],
)
def test_what_was_so_until_a_time_leaves_open_what_came_then(
    tmp_path: Path, one: str, other: str, verdict: str
) -> None:
    (found,) = read(tmp_path, one, other)
    assert found.verdict == verdict


def test_who_keeps_to_something_else_contradicts_nobody(tmp_path: Path) -> None:
    kept_to = "Asked whether the fair was off, Ilse Varga said only that Tarn harbour was open on Sunday."
    assert not read(tmp_path, CALLED_OFF, kept_to)


def test_a_measure_in_two_units_is_left_to_typed_comparison(tmp_path: Path) -> None:
    assert not read(tmp_path, "The barge lay 22 kilometres off Tarn.", "The barge lay 12 nautical miles off Tarn.")


@pytest.mark.parametrize(("origins", "called"), [(("original", "cites"), 0), (("cites", "cites"), 1)])
def test_who_passes_on_a_report_is_read_where_nobody_tells_it_first(
    origins: tuple[StatementOrigin, ...], called: int
) -> None:
    texts = (CALLED_OFF, "A paper said that the harbour fair at Tarn was called off on Sunday.", WENT_ON)
    _, _, register = made_of(*texts, origins=origins)
    first, second, other = claims_of(*texts, origins=origins)
    told = msgspec.structs.replace(first, statements=(*first.statements, *second.statements))
    reader = Reader({frozenset((texts[1], WENT_ON)): CLASH})
    assert len(list(compare_read([told, other], register, reader))) == called


def test_what_the_first_reading_sees_nothing_in_is_not_read_closely(tmp_path: Path) -> None:
    told = traced(tmp_path, CALLED_OFF, WENT_ON)
    voices = Voices(entities=told.entities, sources=told.sources, attributions=told.attributions)
    reader = Reader({frozenset((CALLED_OFF, WENT_ON)): CLASH}, first=UNRELATED)
    assert not list(compare_read(told.claims, Register(told.articles, voices), reader))
    assert not reader.closely_heard


def test_a_denial_is_told_as_one(tmp_path: Path) -> None:
    (found,) = read(tmp_path, CALLED_OFF, "The harbour fair at Tarn was not cancelled on Sunday.", says=DENIED)
    assert sorted(m.value for m in found.members) == ["affirms", "denies"]


def test_what_was_not_so_before_may_have_come_to_be_so(tmp_path: Path) -> None:
    (found,) = read(tmp_path, NOT_YET, CALLED_OFF, says=DENIED)
    assert found.verdict == "apparent"


@pytest.mark.parametrize(("day", "verdict"), [("9 March", "conflict"), ("14 March", "apparent")])
def test_what_a_later_account_dates_before_the_denial_did_not_come_to_be_so_since(
    day: str, verdict: str, tmp_path: Path
) -> None:
    (found,) = read(tmp_path, NOT_YET, f"Tarn's harbour fair was cancelled by its owner on {day}.", says=DENIED)
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("denied", "day", "told", "back"),
    [
        ("2031-03-10", "2031-03-14", "Clerks first saw the leak on 9 March.", True),
        ("2031-03-10", "2031-03-14", "Clerks first saw the leak on 10 March.", False),
        # the days are of their years
        ("2030-12-10", "2031-04-01", "Clerks first saw the leak on 12 March.", False),
        ("2030-12-10", "2031-04-01", "Clerks first saw the leak on 12 March 2031.", False),
        ("2031-01-10", "2031-01-20", "Clerks first saw the leak on 30 December.", True),
        ("2031-03-10", "2031-03-14", "Clerks first saw the leak on 9 March, and told the port on 12 March.", False),
        ("2031-03-10", "2031-03-14", "Clerks first saw the leak.", False),
    ],
)
def test_what_dates_back_lies_before_the_day_of_the_denial(denied: str, day: str, told: str, *, back: bool) -> None:
    (claim,) = claims_of(told)
    account = _Told(claim.statements[0], claim, told, "")
    assert _dates_back(account, date.fromisoformat(day), date.fromisoformat(denied)) is back


def test_one_source_that_says_both_only_seems_to_contradict(tmp_path: Path) -> None:
    said = [f"{text.removesuffix('.')}, the harbour master, Ivo Marn, said." for text in (CALLED_OFF, WENT_ON)]
    assert [c.verdict for c in read(tmp_path, *said)] == ["apparent"]


@pytest.mark.parametrize(("says", "close"), [(ONE, 0.8), (UNRELATED, 0.8), (CLASH, 0.0)])
def test_what_is_not_read_as_a_contradiction_or_points_elsewhere_is_not(
    tmp_path: Path, says: Relation, close: float
) -> None:
    assert not read(tmp_path, CALLED_OFF, WENT_ON, says=says, close=close)


def test_an_article_is_not_set_against_itself(tmp_path: Path) -> None:
    assert not read(tmp_path, f"{CALLED_OFF} {WENT_ON}")


def test_one_claim_with_one_sum_is_not_told_otherwise(tmp_path: Path) -> None:
    one, other = "To date £410,000 has been recovered at Tarn.", "Police at Tarn have recovered 410,000 pounds."
    claims = traced(tmp_path, one, other).claims
    if len(claims) == 1:
        assert read(tmp_path, one, other) == []
