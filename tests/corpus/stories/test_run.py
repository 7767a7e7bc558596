"""Stories of a corpus: the same whichever way it is read, joined across windows, parted where nothing appears."""

import json
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from headwater.corpus import stories_of
from headwater.corpus.stories.run import Result
from headwater.errors import UsageError
from headwater.settings import CorpusSettings, CorpusStorySettings
from headwater.story import cluster
from tests.corpus.piles import table
from tests.story.piles import event, later, spelt

Row = dict[str, object]


def reports(seed: int, days: Sequence[int], began: str = "2031-03-01") -> list[Row]:
    """Return reports of one event, one on each of the days."""
    return [
        {"id": f"{seed}-{n}", "text": one.spans[0].exact, "published": later(began, day), "outlet": f"outlet {n % 3}"}
        for n, (one, day) in enumerate(zip(event(seed, len(days)), days, strict=True))
    ]


def write(place: Path, rows: Sequence[Row]) -> Path:
    place.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return place


def run(place: Path, out: Path, workers: int = 1, split_bytes: int = 2_000, **asked: object) -> Result:
    chosen = CorpusStorySettings(corpus=CorpusSettings(split_bytes=split_bytes), **asked)  # type: ignore[arg-type]
    return stories_of([place], out, chosen, workers=workers, memory_bytes=800_000_000)


def told(out: Path) -> set[frozenset[str]]:
    """Return the stories as sets of documents, and hold the two tables against each other."""
    found: dict[object, set[str]] = defaultdict(set)
    for row in table(out, "articles"):
        found[row["story"]].add(str(row["document"]))
    assert {row["story"]: row["articles"] for row in table(out, "stories")} == {s: len(a) for s, a in found.items()}
    return {frozenset(documents) for documents in found.values()}


def pile(seeds: Sequence[int]) -> list[Row]:
    """Return reports of events over two months, in any order."""
    luck = random.Random(seeds[0])
    rows: list[Row] = []
    for seed in seeds:
        first = luck.randrange(60)
        rows += reports(seed, sorted(first + luck.randrange(6) for _ in range(luck.randint(1, 9))))
    luck.shuffle(rows)
    return rows


def test_a_story_that_crosses_windows_is_one_and_a_pause_parts_it(tmp_path: Path) -> None:
    rows = [*reports(1, (20, 22, 25, 27, 29, 31)), *reports(2, (1, 2, 30, 31)), *reports(3, (5,))]
    result = run(write(tmp_path / "a.jsonl", rows), tmp_path / "out")
    assert (result.counts.articles, result.ledger.whole) == (11, True)
    assert told(tmp_path / "out") == {
        frozenset(f"1-{n}" for n in range(6)), frozenset({"2-0", "2-1"}), frozenset({"2-2", "2-3"}), frozenset({"3-0"}),
    }  # fmt: skip
    (whole,) = (row for row in table(tmp_path / "out", "stories") if row["articles"] == 6)
    assert [str(whole[name]) for name in ("outlets", "first_day", "last_day")] == ["3", "2031-03-21", "2031-04-01"]
    assert ":" in str(whole["label"])


@pytest.mark.parametrize("window", [10, 28])
def test_windows_give_the_stories_of_a_batch(window: int, tmp_path: Path) -> None:
    seeds = range(100, 125)
    rows = pile(seeds)
    run(write(tmp_path / "a.jsonl", rows), tmp_path / "out", window_days=window)
    luck = random.Random(seeds[0])
    batch = []
    for seed in seeds:
        luck.randrange(60)
        batch += event(seed, len([row for row in rows if str(row["id"]).startswith(f"{seed}-")]))
    assert len(cluster(batch)) == len(seeds)
    by_event: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_event[str(row["id"]).split("-")[0]].add(str(row["id"]))
    assert told(tmp_path / "out") == {frozenset(documents) for documents in by_event.values()}


def test_words_are_weighed_by_the_whole_corpus(tmp_path: Path) -> None:
    def events(windows: int) -> list[Row]:
        """Return two events in each window, of words of their own and of one topic."""
        luck = random.Random(4)
        topic = [spelt(luck) for _ in range(10)]
        rows: list[Row] = []
        for number in range(2 * windows):
            own = [spelt(luck).capitalize() for _ in range(2)] + [spelt(luck) for _ in range(3)]
            for report in range(3):
                words = [*own, *luck.sample(topic, 8), *(spelt(luck) for _ in range(6))]
                luck.shuffle(words)
                day = later("2031-01-01", 28 * (number // 2) + 10 + report)
                rows.append({"id": f"{number}-{report}", "text": " the ".join(words), "published": day})
        return rows

    # six reports cannot tell a topic from an event; those of other months can
    for windows, stories in ((1, 1), (6, 12)):
        place = write(tmp_path / f"{windows}.jsonl", events(windows))
        assert run(place, tmp_path / f"out-{windows}", split_bytes=20_000).counts.stories == stories


def test_order_files_and_processes_change_nothing(tmp_path: Path) -> None:
    rows = pile(range(200, 215))
    run(write(tmp_path / "a.jsonl", rows), tmp_path / "one")
    folder = tmp_path / "pile"
    folder.mkdir()
    random.Random(5).shuffle(rows)
    write(folder / "a.jsonl", rows[:20])
    write(folder / "b.jsonl", rows[20:])
    run(folder, tmp_path / "other", workers=2, split_bytes=900)
    for name in ("stories", "articles"):
        one, other = (sorted(map(str, table(tmp_path / out, name))) for out in ("one", "other"))
        assert one == other


def test_what_is_lost_is_told_and_a_finished_run_is_told_again(tmp_path: Path) -> None:
    again: Row = {"id": "1-0", "text": "Again.", "published": "2031-03-09"}
    rows: list[Row] = [*reports(1, (1, 2, 3)), again, {"id": "x", "text": "No day."}]
    place = write(tmp_path / "a.jsonl", rows)
    first = run(place, tmp_path / "out")
    assert first.ledger.inputs[0].reasons == {'no "published"': 1, "the id of an earlier row again": 1}
    assert first.counts.articles == first.ledger.documents == 3
    assert run(place, tmp_path / "out") == first
    with pytest.raises(UsageError, match="other settings"):
        run(place, tmp_path / "out", gap_days=2)
    assert run(place, tmp_path / "dated", undated="2031-03-02").counts.articles == 4
    for asked in ({"gap_days": 9, "window_days": 8}, {"title_column": "id"}, {"undated": "now"}):
        with pytest.raises(UsageError):
            run(place, tmp_path / "refused", **asked)


def test_an_ingested_corpus_has_days(tmp_path: Path) -> None:
    rows = [*reports(1, (20, 22, 25)), *reports(2, (1, 2))]
    for row in rows:
        row["published_from"] = row.pop("published")
    # what does not read is passed over
    rows[0]["published"] = "n/a"
    result = run(write(tmp_path / "a.jsonl", rows), tmp_path / "out")
    assert (result.counts.articles, result.counts.stories, result.ledger.whole) == (5, 2, True)


def test_a_window_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    place = write(tmp_path / "a.jsonl", reports(1, (1, 2, 3)))
    with pytest.raises(UsageError, match=r"3 articles .* --memory must be 251"):
        stories_of([place], tmp_path / "out", CorpusStorySettings(), memory_bytes=250_000_000)
