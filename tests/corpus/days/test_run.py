"""A corpus that grows by days: taken in one by one or at once it gives the same, at the cost of what is new."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from headwater.errors import UsageError
from tests.corpus.days.diaries import diary, published, run, settings, write
from tests.corpus.piles import corpus, table
from tests.reuse.prose import prose


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_day_by_day_or_at_once_the_rows_are_the_same(seed: int, tmp_path: Path) -> None:
    days = diary(seed)
    whole = run(write(tmp_path / "all.jsonl", days), tmp_path / "whole")
    luck = random.Random(seed)
    waiting = sorted(days)
    result, number = whole, 0
    while waiting:
        size = luck.choice((1, 1, 2))
        some = {day: days[day] for day in waiting[:size]}
        waiting, number = waiting[size:], number + 1
        result = run(write(tmp_path / f"{number}.jsonl", some), tmp_path / "steps")
    assert number > 2
    assert published(tmp_path / "steps") == published(tmp_path / "whole")
    assert result.counts == whole.counts
    assert (result.ledger.rows, result.ledger.documents) == (whole.ledger.rows, whole.ledger.documents)
    assert len(published(tmp_path / "whole")["passages"]) > 20


def test_within_the_window_it_finds_the_pairs_of_a_run_without_one(tmp_path: Path) -> None:
    days = diary(4)
    day_of = {name: day for day, documents in days.items() for name, _ in documents}
    run(write(tmp_path / "all.jsonl", days), tmp_path / "wide", settings(days=100))
    run(tmp_path / "all.jsonl", tmp_path / "narrow", settings(days=10, seen_one_in=1 << 60))

    def pairs(out: Path) -> set[tuple[str, ...]]:
        rows = table(out, "passages")
        return {tuple(sorted((str(row["left_document"]), str(row["right_document"])))) for row in rows}

    texts = dict(document for documents in days.values() for document in documents)
    wide, narrow = pairs(tmp_path / "wide"), pairs(tmp_path / "narrow")
    near = {pair for pair in wide if abs(day_of[pair[0]] - day_of[pair[1]]) <= 10}
    assert {pair for pair in narrow if abs(day_of[pair[0]] - day_of[pair[1]]) > 10} == set()
    assert len(near & narrow) >= 0.9 * len(near) > 10
    assert len(wide - near) > 5
    assert all(texts[a] != texts[b] for a, b in wide)


def test_what_was_seen_long_before_is_found(tmp_path: Path) -> None:
    old, other = prose(5_000, 20), prose(9_000, 20)
    words = old.split()
    near = " ".join("sluice" if n == 90 else word for n, word in enumerate(words))
    days = {0: [("first", old)], 3: [("other", other)], 100: [("copy", old.upper()), ("near", near)]}
    result = run(write(tmp_path / "a.jsonl", days), tmp_path / "out", settings(days=10))
    assert result.counts.documents == 4
    told = {str(row["document"]): row for row in table(tmp_path / "out", "documents")}
    assert {name: (row["relation"], row["representative"], row["family"]) for name, row in told.items()} == {
        "first": ("representative", "first", "first"), "other": ("representative", "other", "other"),
        "copy": ("exact", "first", "first"), "near": ("near", "first", "first"),
    }  # fmt: skip
    (passage,) = table(tmp_path / "out", "passages")
    assert (passage["left_document"], passage["right_document"], passage["left_start"]) == ("first", "near", 0)
    assert passage["left_end"] == len(old.rstrip("."))
    assert {str(row["day"]) for row in table(tmp_path / "out", "families")} == {"2031-04-11"}
    # families go on: what copies the copy has the family of the first
    run(write(tmp_path / "b.jsonl", {101: [("again", near.lower())]}), tmp_path / "out", settings(days=10))
    told = {str(row["document"]): row for row in table(tmp_path / "out", "documents")}
    assert (told["again"]["relation"], told["again"]["representative"]) == ("exact", "near")
    assert told["again"]["family"] == "first"


def test_what_stands_everywhere_is_capped_and_told(tmp_path: Path) -> None:
    line = "Read the Halvorsund Courier every morning at the quay with a cup of the strongest tea there is."
    days = {day: [(f"{day}-{n}", f"{prose(97 * n + 1000 * day, 8)}\n\n{line}") for n in range(6)] for day in range(3)}
    chosen = settings(days=5, max_texts=8)
    run(write(tmp_path / "a.jsonl", days), tmp_path / "out", chosen)
    rows = table(tmp_path / "out", "boilerplate")
    texts = dict(document for documents in days.values() for document in documents)
    assert [(str(row["day"]), row["texts"]) for row in rows] == [("2031-01-02", 12), ("2031-01-03", 18)]
    for row in rows:
        start, end = int(str(row["start"])), int(str(row["end"]))
        assert texts[str(row["document"])][start:end] == row["words"] == line.rstrip(".")
    # over the cap only the first of the texts that have it comes along
    holders = {
        (row["left_document"], row["right_document"])
        for row in table(tmp_path / "out", "passages")
        if str(row["right_document"]).startswith("2-")
    }
    assert all(str(left).startswith("2-") or str(left)[0] == "0" for left, _ in holders)
    before = {left for left, _ in holders if not str(left).startswith("2-")}
    assert len(before) <= 1


def test_a_late_day_is_compared_with_both_sides(tmp_path: Path) -> None:
    text, other = prose(3_000, 20), prose(8_000, 12)
    cut = " ".join(text.split()[:200])
    out = tmp_path / "out"
    run(write(tmp_path / "a.jsonl", {0: [("before", text)], 10: [("after", cut)]}), out)
    run(write(tmp_path / "b.jsonl", {5: [("late", f"{other} {' '.join(text.split()[20:150])}")]}), out)
    pairs = {(row["left_document"], row["right_document"]) for row in table(out, "passages")}
    assert pairs == {("before", "after"), ("before", "late"), ("after", "late")}


def test_ids_and_rows_that_are_lost(tmp_path: Path) -> None:
    out = tmp_path / "out"
    days = {0: [("a", prose(1, 8)), ("b", prose(2, 8))], 2: [("a", prose(3, 8))]}
    place = write(tmp_path / "a.jsonl", days)
    with place.open("a", encoding="utf-8") as file:
        file.writelines(
            json.dumps({"id": f"u{n}", "text": "Words of a kind.", "published": day}) + "\n"
            for n, day in enumerate((None, "", "last Tuesday", "2031-02-30", 20310101, "2031-01-04T09:00:00+13:00"))
        )
    first = run(place, out)
    assert first.ledger.rows == 9
    assert first.ledger.inputs[0].reasons == {
        "the id of an earlier row again": 1, 'no "published"': 2, '"published" is no day (as 2031-01-05)': 3,
    }  # fmt: skip
    again = run(write(tmp_path / "b.jsonl", {7: [("b", prose(4, 8)), ("c", prose(5, 8))]}), out)
    assert (again.ledger.rows, again.ledger.documents) == (11, 4)
    lost = [json.loads(line) for line in (out / "lost" / "time=1.jsonl").read_bytes().splitlines()]
    assert [(row["path"], row["row"], row["detail"]) for row in lost] == [("b.jsonl", 1, "b")]
    assert {row["document"] for row in table(out, "documents")} == {"a", "b", "c", "u5"}
    # a day of which nothing is left is a day all the same
    none = run(write(tmp_path / "c.jsonl", {9: [("a", prose(6, 8))]}), out)
    assert (none.ledger.lost, none.about.days[-1].documents, none.about.days[-1].texts) == (8, 0, 0)
    undated = run(place, tmp_path / "dated", settings(undated="2031-01-09"))
    assert undated.ledger.documents == 5


def test_an_ingested_corpus_and_dates_as_they_are_written_have_days(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"published_from": "2031-01-04", "published_to": "2031-01-05"},
        {"published": "", "published_from": "2031-01-05"}, {"published": "6 January 2031"},
        {"published": "Tue, 07 Jan 2031 22:10:00 +0100"}, {"published": 1925596800},
    ]  # fmt: skip
    place = tmp_path / "a.jsonl"
    lines = (json.dumps({"id": f"n{n}", "text": prose(50 + n, 6), **row}) for n, row in enumerate(rows))
    place.write_text("\n".join(lines), encoding="utf-8")
    result = run(place, tmp_path / "out")
    assert (result.ledger.documents, result.ledger.lost) == (5, 0)
    days = {str(row["document"]): str(row["day"]) for row in table(tmp_path / "out", "documents")}
    assert days == {f"n{n}": f"2031-01-0{n + 4}" for n in range(5)}
    named = run(place, tmp_path / "named", settings(date_column="published_from"))
    assert (named.ledger.documents, named.ledger.lost) == (2, 3)


def test_what_was_taken_in_is_not_read_again(tmp_path: Path) -> None:
    pile, out = tmp_path / "pile", tmp_path / "out"
    pile.mkdir()
    days = diary(5)
    one, *others = sorted(days)
    write(pile / "a.jsonl", {one: days[one]})
    run(pile, out)
    write(pile / "b.jsonl", {day: days[day] for day in others})
    second = run(pile, out)
    assert [len(time.inputs) for time in second.about.times] == [1, 1]
    before = published(out)
    third = run(pile, out)
    assert (third.counts, third.ledger, published(out)) == (second.counts, second.ledger, before)
    (pile / "a.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="changed since"):
        run(pile, out)
    with pytest.raises(UsageError, match="other settings"):
        run(pile, out, settings(days=3))
    with pytest.raises(UsageError, match="name another field"):
        run(pile, tmp_path / "new", settings(date_column="text"))
    with pytest.raises(UsageError, match="--undated"):
        run(pile, tmp_path / "new", settings(undated="soon"))


STOPPED = """
import os, signal, sys
from pathlib import Path
from headwater.engine import shards
from tests.corpus.days.diaries import run

if __name__ == "__main__":
    add, seen = shards._File.add, []

    def counted(self, *arguments):
        add(self, *arguments)
        seen.append(1)
        if len(seen) == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)

    shards._File.add = counted
    run(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("moment", [2, 30, 80, 120])
def test_killed_at_any_moment_it_goes_on_and_ends_the_same(moment: int, tmp_path: Path) -> None:
    days = diary(6, count=30, days=(0, 4, 50))
    place = write(tmp_path / "a.jsonl", days)
    whole = run(place, tmp_path / "whole")
    call = [sys.executable, "-c", STOPPED, str(place), str(tmp_path / "out"), str(moment)]
    assert subprocess.run(call, check=False, timeout=300, env=dict(os.environ)).returncode == -signal.SIGKILL
    if moment > 30:
        with pytest.raises(UsageError, match="stopped"):
            run(write(tmp_path / "b.jsonl", {90: corpus(9, 3)}), tmp_path / "out")
    again = run(place, tmp_path / "out")
    assert again.counts == whole.counts
    assert published(tmp_path / "out") == published(tmp_path / "whole")


def test_blocks_of_days_and_of_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("headwater.corpus.days.plan.BLOCK_DAYS", 4)
    monkeypatch.setattr("headwater.corpus.days.plan.BLOCK_TIMES", 2)
    days = diary(7, count=36, days=(0, 1, 3, 5, 6, 13))
    days[13].append(days[0][0])
    run(write(tmp_path / "all.jsonl", days), tmp_path / "whole", settings(days=2))
    for day, documents in days.items():
        result = run(write(tmp_path / f"{day}.jsonl", {day: documents}), tmp_path / "steps", settings(days=2))
    assert result.ledger.lost == 1
    assert published(tmp_path / "steps") == published(tmp_path / "whole")
