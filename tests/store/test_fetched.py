from pathlib import Path

from headwater.store import create
from headwater.store.fetched import Asked, asked, due, note

FEED = "https://gazette.example/feed"
SEVEN, HALF_PAST, NOON = (f"2031-03-11T{time}:00+00:00" for time in ("07:00", "07:30", "12:00"))


def test_what_is_noted_last_counts(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        assert asked(store, FEED) is None
        note(store, Asked(FEED, None, None))
        later = Asked(FEED, None, NOON, '"1"', "then", 200, "ab", NOON, 2, "x")
        note(store, later)
        assert asked(store, FEED) == later


def test_what_is_due_comes_in_order_and_from_feeds_that_are_watched(tmp_path: Path) -> None:
    def page(name: str, when: str | None, feed: str = FEED) -> Asked:
        return Asked(f"https://gazette.example/{name}", feed, when)

    with create(tmp_path / "case.hw") as store:
        note(
            store, page("late", NOON), page("second", HALF_PAST), page("first", SEVEN), page("never", None),
            page("other", SEVEN, "x"), page("third", HALF_PAST),
        )  # fmt: skip
        found = due(store, (FEED,), "2031-03-11T08:00:00+00:00", 10)
        assert [item.url.rpartition("/")[2] for item in found] == ["first", "second", "third"]
        assert len(due(store, (FEED,), "2031-03-11T08:00:00+00:00", 2)) == 2
        assert due(store, (), "2031-03-11T08:00:00+00:00", 2) == ()
