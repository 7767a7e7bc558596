import pytest

from headwater.capture.archive.feed import Feed
from headwater.capture.source import Held, read_up_to

RAW = bytes(range(256)) * 100


def test_bytes_are_given_in_order_and_can_be_had_again() -> None:
    feed = Feed(Held(RAW))
    assert feed.read(1000) + feed.read(500) == RAW[:1500]
    assert (feed.given, feed.kept_from) == (1500, 0)
    feed.back_to(700)
    assert read_up_to(feed, 800) == RAW[700:1500]
    assert feed.read(10) == RAW[1500:1510]


@pytest.mark.parametrize(("place", "kept_from"), [(0, 0), (999, 0), (1000, 1000), (1999, 1000), (2000, 2000)])
def test_what_is_forgotten_is_let_go(place: int, kept_from: int) -> None:
    feed = Feed(Held(RAW))
    feed.read(1000)
    feed.read(1000)
    feed.forget(place)
    assert feed.kept_from == kept_from
    feed.back_to(0)
    assert feed.given == kept_from
    assert feed.read(5) == RAW[kept_from : kept_from + 5]


def test_what_is_kept_is_bounded() -> None:
    feed = Feed(Held(bytes(30_000_000)))
    while feed.read():
        assert feed.given - feed.kept_from <= 8_000_000
    assert feed.given == 30_000_000


def test_going_back_twice() -> None:
    feed = Feed(Held(RAW))
    feed.read(3000)
    feed.back_to(1000)
    feed.read(500)
    feed.back_to(1200)
    assert b"".join(iter(feed.read, b"")) == RAW[1200:]
