import gzip
from email.utils import format_datetime

import pytest

from headwater.errors import FetchError, RefusedError
from headwater.settings import FetchSettings
from headwater.watch.client import Answer
from headwater.watch.manners import retry_after, unpacked
from tests.watch.served import Clock, Reply, Served, manners

PAGE = Reply(b"page")


def test_a_host_is_asked_every_few_seconds_at_most(served: Served, clock: Clock) -> None:
    for place in ("gazette.example/1", "gazette.example/2", "courier.example/1"):
        served.replies[place] = PAGE
    polite = manners(served, clock)
    for place in ("gazette.example/1", "gazette.example/2", "courier.example/1"):
        polite.get(served.url(place), {})
    # robots.txt is a request too
    assert clock.slept == [3.0, 3.0, 3.0]


def test_what_robots_txt_asks_for_is_done(served: Served, clock: Clock) -> None:
    rules = b"User-agent: headwater\nCrawl-delay: 20\nDisallow: /private/*.html$\n\nUser-agent: *\nDisallow: /\n"
    served.replies |= {"gazette.example/robots.txt": Reply(rules), "gazette.example/a": PAGE, "gazette.example/b": PAGE}
    polite = manners(served, clock)
    polite.get(served.url("gazette.example/a"), {})
    polite.get(served.url("gazette.example/b"), {})
    assert clock.slept == [3.0, 20.0]
    with pytest.raises(RefusedError, match=r"robots\.txt forbids"):
        polite.get(served.url("gazette.example/private/x.html"), {})
    assert served.places() == ["gazette.example/a", "gazette.example/b"]


def test_a_delay_beyond_all_measure_is_cut(served: Served, clock: Clock) -> None:
    rules = Reply(b"User-agent: *\nCrawl-delay: 99999\n")
    served.replies |= {"gazette.example/robots.txt": rules, "gazette.example/a": PAGE}
    polite = manners(served, clock)
    polite.get(served.url("gazette.example/a"), {})
    polite.get(served.url("gazette.example/a"), {})
    assert clock.slept == [3.0, 120.0]


def test_a_hop_to_another_host_asks_its_rules(served: Served, clock: Clock) -> None:
    served.replies |= {
        "gazette.example/a": Reply(status=301, headers={"Location": served.url("courier.example/b")}),
        "courier.example/robots.txt": Reply(b"User-agent: *\nDisallow: /\n"),
    }
    with pytest.raises(RefusedError, match=r"courier\.example.*forbids"):
        manners(served, clock).get(served.url("gazette.example/a"), {})
    assert served.places() == ["gazette.example/a"]


@pytest.mark.parametrize(("reply", "is_asked"), [
    (Reply(status=404), True), (Reply(status=403), True), (Reply(status=500), False), (Reply(status=429), False),
    (Reply(b"<html>no rules</html>"), True), (Reply(b"\xff\xfe\x00" * 50), True),
    (Reply(gzip.compress(b"User-agent: *\nDisallow: /\n", mtime=0), headers={"Content-Encoding": "gzip"}), False),
    (Reply(b"#" * 600_000), False),
])  # fmt: skip
def test_rules_that_cannot_be_had(reply: Reply, *, is_asked: bool, served: Served, clock: Clock) -> None:
    served.replies |= {"gazette.example/robots.txt": reply, "gazette.example/a": PAGE}
    polite = manners(served, clock)
    if is_asked:
        assert polite.get(served.url("gazette.example/a"), {}).body == b"page"
    else:
        with pytest.raises(FetchError):
            polite.get(served.url("gazette.example/a"), {})
        assert served.places() == []


def test_rules_are_asked_once_a_day_and_after_a_failure_soon_again(served: Served, clock: Clock) -> None:
    served.replies |= {"gazette.example/robots.txt": Reply(status=500), "gazette.example/a": PAGE}
    polite = manners(served, clock, FetchSettings(retry_seconds=100))
    with pytest.raises(FetchError):
        polite.get(served.url("gazette.example/a"), {})
    served.replies["gazette.example/robots.txt"] = Reply(b"")
    clock.seconds += 101
    polite.get(served.url("gazette.example/a"), {})
    clock.seconds += 80_000
    polite.get(served.url("gazette.example/a"), {})
    assert [place for place, _ in served.asked].count("gazette.example/robots.txt") == 2
    clock.seconds += 80_000
    polite.get(served.url("gazette.example/a"), {})
    assert [place for place, _ in served.asked].count("gazette.example/robots.txt") == 3


def test_a_private_address_is_refused_before_anything_is_asked(served: Served, clock: Clock) -> None:
    served.replies["gazette.example/a"] = PAGE
    with pytest.raises(FetchError, match="no public address"):
        manners(served, clock, private=False).get(served.url("gazette.example/a"), {})
    assert not served.asked


def answer(**headers: str) -> Answer:
    return Answer("http://gazette.example/", 503, "", tuple(headers.items()), b"", "8.8.8.8")


def test_how_long_a_server_asks_to_be_left_alone(clock: Clock) -> None:
    now = clock.now()
    assert retry_after(answer(), now.timestamp()) == 0
    assert retry_after(answer(**{"Retry-After": "120"}), now.timestamp()) == 120
    later = format_datetime(now.replace(year=now.year + 1))
    assert retry_after(answer(**{"Retry-After": later}), now.timestamp()) == pytest.approx(366 * 86_400, rel=0.01)
    for odd in ("-5", "soon", "9" * 400, "Mon, 99 Foo 2031", "²"):
        assert retry_after(answer(**{"Retry-After": odd}), now.timestamp()) >= 0


def test_a_packed_body_is_unpacked_up_to_a_bound() -> None:
    packed = answer(**{"Content-Encoding": "gzip"})._replace(body=gzip.compress(b"a" * 10_000_000, mtime=0))
    assert unpacked(packed, 1000) == b"a" * 1000
    assert unpacked(packed._replace(body=b"no gzip"), 1000) == b""
    assert unpacked(answer()._replace(body=b"plain"), 3) == b"pla"
