"""`headwater stories` as a person meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.test_cli import headwater
from tests.story.piles import event

EVENTS = [event(seed, reports) for seed, reports in ((1, 4), (2, 7), (3, 1))]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    rows = [
        {"id": f"{number}-{n}", "text": report.spans[0].exact, "published": f"2031-03-{11 + n}"}
        for number, reports in enumerate(EVENTS)
        for n, report in enumerate(reports)
    ]
    path = tmp_path / "docs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in sorted(rows, key=lambda r: r["text"])), encoding="utf-8")
    return path


@pytest.mark.parametrize("more", [(), ("--stream",)], ids=["batch", "stream"])
def test_json_to_stdout_names_the_captures_of_each_story(pile: Path, more: tuple[str, ...]) -> None:
    done = headwater("stories", pile, "--json", "-", *more)
    assert done.returncode == 0, done.stderr
    stories = json.loads(done.stdout)["stories"]
    assert [set(story) for story in stories] == [{"id", "articles", "captures", "label"}] * 3
    found = [sorted(path.rsplit("#", 1)[1] for path in story["captures"]) for story in stories]
    assert found == [[f"{n}-{k}" for k in range(count)] for n, count in ((1, 7), (0, 4), (2, 1))]
    assert [len(story["articles"]) for story in stories] == [7, 4, 1]


def test_a_file_takes_the_json_and_the_terminal_the_summary(pile: Path, tmp_path: Path) -> None:
    done = headwater("stories", pile, "--json", tmp_path / "stories.json")
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().splitlines()[0] == "12 articles → 3 stories"
    assert len(json.loads((tmp_path / "stories.json").read_bytes())["stories"]) == 3


def test_a_missing_pile_ends_with_74_and_a_broken_line_with_3(pile: Path, tmp_path: Path) -> None:
    assert headwater("stories", tmp_path / "none").returncode == 74
    with pile.open("a", encoding="utf-8") as lines:
        lines.write("{broken\n")
    done = headwater("stories", pile, "--json", "-")
    assert done.returncode == 3
    assert b"docs.jsonl" in done.stderr
    assert len(json.loads(done.stdout)["stories"]) == 3


def test_a_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "docs.jsonl"
    path.write_text(
        json.dumps({"id": "1", "text": "Today the \x1b[2JQuarnel\x1b[0m board of Torvil met. " * 12}) + "\n"
    )
    assert b"\x1b" not in headwater("stories", path).stdout


def test_a_case_tells_the_stories_of_what_was_added_so_far(pile: Path, tmp_path: Path) -> None:
    case, rows = tmp_path / "case.hw", pile.read_text(encoding="utf-8").splitlines(keepends=True)
    first, rest = tmp_path / "first.jsonl", tmp_path / "rest.jsonl"
    first.write_text("".join(rows[:5]), encoding="utf-8")
    rest.write_text("".join(rows[5:]), encoding="utf-8")
    sizes = []
    for part in (first, rest):
        assert headwater("add", case, part).returncode == 0
        done = headwater("stories", case, "--json", "-")
        assert done.returncode == 0, done.stderr
        sizes.append([len(story["articles"]) for story in json.loads(done.stdout)["stories"]])
    assert sum(sizes[0]) == 5
    assert sizes[1] == [7, 4, 1]
    assert headwater("stories", case, pile).returncode == 2
