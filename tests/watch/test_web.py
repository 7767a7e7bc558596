from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from headwater.case import Case, new_case
from headwater.settings import FetchSettings
from headwater.watch.web import News, Web
from tests.watch.served import Clock, Reply, Served, manners

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>{}</channel></rss>"""
ITEM = "<item><title>{0}</title><link>{1}</link><description>In short: {0}.</description></item>"
PAGE = "<html><body><article><h1>{0}</h1><p>The harbour board closed {0}.</p></article><!-- {1} --></body></html>"


def page(what: str, noise: str = "") -> Reply:
    return Reply(PAGE.format(what, noise).encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def feed(*items: tuple[str, str]) -> Reply:
    body = FEED.format("".join(ITEM.format(*item) for item in items)).encode()
    return Reply(body, headers={"Content-Type": "application/rss+xml"})


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return new_case(tmp_path / "case.hw")


def web(served: Served, clock: Clock, *places: str, pages: bool = True, every: float = 600, **settings: float) -> Web:
    polite = manners(served, clock, FetchSettings(**settings))  # type: ignore[arg-type]
    return Web([served.url(place) for place in places], polite, every=every, pages=pages, now=clock.now)


def names(case: Case) -> list[str]:
    return sorted(item.path.rpartition("/")[2].rpartition("-")[0].rpartition("-")[0] for item in case.items())


def test_a_feed_brings_the_pages_it_links_each_once(served: Served, clock: Clock, case: Case) -> None:
    one, three = (served.url(f"gazette.example/{name}") for name in ("one", "three"))
    items = ("one", one), ("two", "/two"), ("odd", "javascript:alert(1)"), ("one", one + "#again")
    served.replies |= {
        "gazette.example/feed": feed(*items),
        **{f"gazette.example/{name}": page(name) for name in ("one", "two", "three")},
    }
    asked = web(served, clock, "gazette.example/feed")
    with case:
        found = list(asked.round(case))
        assert [bool(news.added) for news in found] == [False, True, True]
        assert names(case) == ["one", "two"]
        assert list(asked.round(case)) == []
        clock.seconds += 601
        served.replies["gazette.example/feed"] = feed(("three", three), ("one", one))
        assert [news.url for news in asked.round(case) if news.added] == [three]
        assert served.places().count("gazette.example/one") == 1
        texts = [reading.text for reading in case.trace(until="capture").pile.readings]
    assert sum("The harbour board closed" in text for text in texts) == 3


def test_a_feed_can_be_kept_itself(served: Served, clock: Clock, case: Case) -> None:
    served.replies["gazette.example/feed"] = feed(("one", served.url("gazette.example/one")))
    with case:
        asked = web(served, clock, "gazette.example/feed", pages=False)
        assert [bool(news.added) for news in asked.round(case)] == [True]
        assert served.places() == ["gazette.example/feed"]


def test_a_page_is_kept_again_only_when_its_text_changed(served: Served, clock: Clock, case: Case) -> None:
    asked = web(served, clock, "gazette.example/one", every=60)
    with case:
        for what, noise, count in (("it", "1", 1), ("it", "2", 1), ("it at noon", "2", 2), ("it at noon", "3", 2)):
            served.replies["gazette.example/one"] = page(what, noise)
            list(asked.round(case))
            assert len(case.items()) == count
            clock.seconds += 61


def test_what_has_not_changed_is_not_sent_again(served: Served, clock: Clock, case: Case) -> None:
    def reply(headers: Mapping[str, str]) -> Reply:
        if headers.get("If-None-Match") == '"v1"' and headers.get("If-Modified-Since") == "then":
            return Reply(status=304)
        return page("it")._replace(headers={"ETag": '"v1"', "Last-Modified": "then", "Content-Type": "text/html"})

    served.replies["gazette.example/one"] = reply
    with case:
        assert len(list(web(served, clock, "gazette.example/one").round(case))) == 1
        clock.seconds += 601
        # another process, the same case
        assert list(web(served, clock, "gazette.example/one").round(case)) == []
        known = case.asked(served.url("gazette.example/one"))
    assert known is not None
    assert (known.status, known.failures) == (304, 0)


def test_failures_are_said_and_tried_again_ever_more_rarely(served: Served, clock: Clock, case: Case) -> None:
    served.replies["gazette.example/feed"] = feed(("one", served.url("gazette.example/one")))
    served.replies["gazette.example/one"] = Reply(status=500)
    asked = web(served, clock, "gazette.example/feed", every=1e9, retry_seconds=100, max_tries=3)
    tries = []
    with case:
        for _ in range(60):
            said = [news.said for news in asked.round(case) if news.said]
            tries += [clock.seconds for _ in said]
            assert all(told.endswith("/one: the server says 500 Internal Server Error") for told in said)
            clock.seconds += 20
    gaps = [round(b - a, -1) for a, b in pairwise(tries)]
    assert len(tries) == 3
    assert 100 <= gaps[0] <= 130
    assert 200 <= gaps[1] <= 230


def test_a_server_that_asks_for_rest_gets_it(served: Served, clock: Clock, case: Case) -> None:
    served.replies["gazette.example/one"] = Reply(status=429, headers={"Retry-After": "5000"})
    asked = web(served, clock, "gazette.example/one", retry_seconds=10)
    with case:
        assert len(list(asked.round(case))) == 1
        clock.seconds += 4_900
        assert list(asked.round(case)) == []
        clock.seconds += 200
        assert len(list(asked.round(case))) == 1


@pytest.mark.parametrize("reply", [
    Reply(status=404), Reply(status=410), Reply(status=302, headers={"Location": "http://10.0.0.1/"}),
])  # fmt: skip
def test_a_linked_page_that_is_gone_or_refused_is_not_asked_again(
    reply: Reply, served: Served, clock: Clock, case: Case
) -> None:
    served.names["10.0.0.1"] = ["10.0.0.1"]
    served.replies |= {"gazette.example/feed": feed(("one", "/one")), "gazette.example/one": reply}
    asked = web(served, clock, "gazette.example/feed", every=1e9)
    with case:
        assert [bool(news.said) for news in asked.round(case)] == [False, True]
        clock.seconds += 1e8
        assert list(asked.round(case)) == []
        assert not case.items()


def test_what_cannot_be_read_is_kept_for_the_ledger(served: Served, clock: Clock, case: Case) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"\0" * 50
    served.replies["gazette.example/one"] = Reply(picture, headers={"Content-Type": "image/png"})
    with case:
        assert [bool(news.added) for news in web(served, clock, "gazette.example/one").round(case)] == [True]
        clock.seconds += 601
        assert [bool(news.added) for news in web(served, clock, "gazette.example/one").round(case)] == [False]
        assert len(case.items()) == 1


def test_a_feed_cannot_flood_a_round(served: Served, clock: Clock, case: Case) -> None:
    links = [(str(n), f"/p{n}") for n in range(30)]
    served.replies |= {f"gazette.example/p{n}": page(str(n)) for n in range(30)}
    served.replies["gazette.example/feed"] = feed(*links)
    asked = web(served, clock, "gazette.example/feed", every=1e9, max_linked=8)
    with case:
        assert sum(bool(news.added) for news in asked.round(case)) == 8
        assert sum(bool(news.added) for news in asked.round(case)) == 0


def test_news_is_told_as_it_comes(served: Served, clock: Clock, case: Case) -> None:
    served.replies |= {"gazette.example/one": page("one"), "gazette.example/two": page("two")}
    with case:
        rounds = web(served, clock, "gazette.example/one", "gazette.example/two").round(case)
        first = next(rounds)
        assert isinstance(first, News)
        assert len(case.items()) == 1
        rounds.close()  # type: ignore[attr-defined]
        # whoever is stopped goes on with the rest
        again = list(web(served, clock, "gazette.example/one", "gazette.example/two").round(case))
        assert [news.url for news in again] == [served.url("gazette.example/two")]
