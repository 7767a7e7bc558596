import pytest

from headwater.address import Address
from headwater.errors import FetchError, RefusedError
from headwater.settings import FetchSettings
from headwater.watch.address import Guard
from headwater.watch.client import Client
from tests.watch.served import LOOPBACK, Reply, Served


def client(served: Served, **settings: object) -> Client:
    return Client(FetchSettings(**settings), Guard(served.resolve, [LOOPBACK]))  # type: ignore[arg-type]


def anything(address: Address) -> None:
    pass


def test_an_answer_is_what_the_server_sent_and_nothing_of_ours_is_told(served: Served) -> None:
    headers = {"Content-Encoding": "gzip", "X-A": "b"}
    served.replies["gazette.example/a?b=c"] = Reply(b"\x1f\x8bnot unpacked", headers=headers)
    answer = client(served).get(served.url("gazette.example/a?b=c"), before=anything)
    assert (answer.status, answer.body, answer.header("x-a")) == (200, b"\x1f\x8bnot unpacked", "b")
    assert (answer.url, answer.peer) == (served.url("gazette.example/a?b=c"), "127.0.0.1")
    sent = served.asked[0][1]
    assert sent["Host"] == f"gazette.example:{served.port}"
    assert sent["User-Agent"].startswith("Headwater/")
    assert not {"Cookie", "Referer", "Authorization"} & set(sent)


def test_each_hop_is_announced_and_conditions_go_to_the_first_alone(served: Served) -> None:
    served.replies["gazette.example/old"] = Reply(status=301, headers={"Location": "/new"})
    served.replies["gazette.example/new"] = Reply(status=302, headers={"Location": served.url("courier.example/x")})
    served.replies["courier.example/x"] = Reply(b"here")
    hops: list[str] = []
    asking = {"If-None-Match": '"1"'}
    url = served.url("gazette.example/old")
    answer = client(served).get(url, before=lambda a: hops.append(a.host + a.target), asking=asking)
    assert answer.body == b"here"
    assert hops == ["gazette.example/old", "gazette.example/new", "courier.example/x"]
    assert ["If-None-Match" in headers for _, headers in served.asked] == [True, False, False]


@pytest.mark.parametrize("place", ["http://169.254.169.254/latest/", "http://inside.example/", "file:///etc/passwd"])
def test_a_hop_into_a_private_network_is_refused(place: str, served: Served) -> None:
    served.names["inside.example"] = ["10.0.0.7"]
    served.names["169.254.169.254"] = ["169.254.169.254"]
    served.replies["gazette.example/"] = Reply(status=302, headers={"Location": place})
    with pytest.raises(RefusedError):
        client(served).get(served.url("gazette.example/"), before=anything)
    assert served.places() == ["gazette.example/"]


def test_a_name_is_resolved_once_a_hop_and_the_connection_goes_there(served: Served) -> None:
    served.replies["gazette.example/"] = Reply(b"here")
    answers = [["127.0.0.1"], ["10.0.0.7"]]
    asked = Client(FetchSettings(), Guard(lambda _, __: answers.pop(0), [LOOPBACK]))
    assert asked.get(served.url("gazette.example/"), before=anything).body == b"here"
    assert answers == [["10.0.0.7"]]
    with pytest.raises(RefusedError):
        asked.get(served.url("gazette.example/"), before=anything)


def test_redirects_end(served: Served) -> None:
    served.replies["gazette.example/"] = Reply(status=302, headers={"Location": "/"})
    with pytest.raises(FetchError, match="leads on more than 5 times"):
        client(served).get(served.url("gazette.example/"), before=anything)
    assert len(served.asked) == 6


@pytest.mark.parametrize(("reply", "settings", "said"), [
    (Reply(b"x" * 3000), {"max_answer_bytes": 2000}, "more than 2,000 bytes"),
    (Reply(b"x" * 3000, length=9000), {"read_seconds": 0.5}, "no whole answer"),
    (Reply(b"x" * 3000), {"max_seconds": -1.0}, "takes too long"),
    (Reply(b"x", headers={f"X-{n}": "y" for n in range(300)}), {}, "no whole answer|more headers"),
    (Reply(b"x", headers={"X": "y" * 65_000}), {}, "no whole answer|more headers"),
])  # fmt: skip
def test_half_an_answer_is_none(reply: Reply, settings: dict[str, float], said: str, served: Served) -> None:
    served.replies["gazette.example/"] = reply
    with pytest.raises(FetchError, match=said):
        client(served, **settings).get(served.url("gazette.example/"), before=anything)


def test_nobody_there_is_an_error_of_one_address(served: Served) -> None:
    with pytest.raises(FetchError, match="no whole answer"):
        client(served).get("http://gazette.example:1/", before=anything)


def test_a_server_without_a_trusted_certificate_is_not_believed(served: Served) -> None:
    with pytest.raises(FetchError, match="no whole answer"):
        client(served).get(served.url("gazette.example/").replace("http:", "https:"), before=anything)
