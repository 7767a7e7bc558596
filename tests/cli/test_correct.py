"""`headwater correct`: the words of a person, on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from headwater.case import new_case, open_case
from headwater.cli.main import cli
from headwater.errors import HeadwaterError, InputError, LockedError, UsageError

TEXT = (
    "By Ilse Varga\nMarch 11, 2031\n\nOSTRAND — The harbour board closed the north quay on Monday, Marit Solvane said. "
    "Inspectors found cracks in fourteen supports, according to two people briefed on the report, who asked not to be "
    "named because it has not been published. The board declined to comment.\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    place = tmp_path / "quay.hw"
    (tmp_path / "quay.txt").write_text(TEXT, encoding="utf-8")
    with new_case(place) as made:
        list(made.add([tmp_path / "quay.txt"]))
        made.trace()
    return place


def correct(case: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["correct", str(case), *words], catch_exceptions=True)


def test_help_lists_what_can_be_said_line_by_line() -> None:
    printed = CliRunner().invoke(cli, ["correct", "--help"]).stdout
    assert "\b" not in printed
    assert "\n    undo N                  take the Nth" in printed


def test_from_a_wrong_date_to_its_taking_back(case: Path) -> None:
    assert "nothing was corrected" in correct(case, "list").stderr
    said = correct(case, "wrong-date", "A", "2031-03-09", "--because", "the printed page", "--by", "Ada Lunt")
    assert (said.exit_code, said.exception) == (0, None)
    assert said.stdout.startswith(("the right date of “By Ilse Varga", "the right date of “OSTRAND"))
    assert said.stdout.rstrip().endswith(" is 2031-03-09")
    assert "kept as the word of Ada Lunt" in said.stderr
    assert "waits for the next tracing" in correct(case, "list").stdout
    traced = CliRunner().invoke(cli, ["trace", str(case), "--json", "-"])
    assert json.loads(traced.stdout)["articles"][0]["published"]["earliest"] == "2031-03-09"
    listed = correct(case, "list").stdout
    assert "1. the right date of" in listed
    assert "Ada Lunt, " in listed
    assert "the printed page" in listed
    assert "applied: instead of 2031-03-11" in listed
    assert json.loads(correct(case, "list", "--json").stdout)["outcome"] == "applied"
    undone = correct(case, "undo", "1", "--by", "Ben", "--because", "my mistake")
    assert undone.stdout.startswith("taken back: the right date of")
    assert "taken back by Ben" in correct(case, "list").stdout
    assert "since: my mistake" in correct(case, "list").stdout


@pytest.mark.parametrize(
    ("words", "kind", "says"),
    [
        (("wrong-date", "A"), UsageError, "which date"),
        (("wrong-date", "Z", "none"), UsageError, "nothing of that name"),
        (("undo",), UsageError, "which one"),
        (("undo", "7"), UsageError, "no correction"),
        (("same-source", "A"), UsageError, "2 sources"),
    ],
)
def test_what_is_refused(case: Path, words: tuple[str, ...], kind: type[HeadwaterError], says: str) -> None:
    done = correct(case, *words, "--by", "Ada")
    assert isinstance(done.exception, kind)
    assert says in str(done.exception)
    with open_case(case, write=False) as opened:
        assert opened.corrections() == ()


def test_a_second_writer_is_told_and_may_read_the_list(case: Path) -> None:
    with open_case(case):
        done = correct(case, "wrong-date", "A", "none", "--by", "Ada")
        assert isinstance(done.exception, LockedError)
        assert done.exception.exit_code == 75
        assert correct(case, "list").exit_code == 0


def test_before_a_trace_there_is_nothing_to_correct(tmp_path: Path) -> None:
    new_case(tmp_path / "new.hw").close()
    done = correct(tmp_path / "new.hw", "wrong-date", "A", "none", "--by", "Ada")
    assert isinstance(done.exception, InputError)
    assert "headwater trace" in str(done.exception)
