"""Whatever an endpoint does ends in bytes or in a reason, in time."""

import time

import pytest

from headwater.errors import AnswerError, UsageError
from headwater.proposals.endpoint import Endpoint, endpoint_of
from headwater.settings import LlmSettings
from tests.proposals.fake import CLOSE, Fake, completion, http

SOON = 0.4
BODY = b'{"messages": [{}, {"content": "a\\nb\\nc\\nb"}]}'


def endpoint(fake: Fake, key: str | None = None, **settings: object) -> Endpoint:
    return Endpoint(LlmSettings(url=fake.url, **settings), key)  # type: ignore[arg-type]


@pytest.mark.parametrize(("url", "asked"), [
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/chat/completions"),
    ("http://localhost:11434/v1/", "http://localhost:11434/v1/chat/completions"),
    ("https://models.example/api/v2", "https://models.example/api/v2/chat/completions"),
    ("https://models.example/v1/chat/completions", "https://models.example/v1/chat/completions"),
    ("http://[::1]:8000/", "http://[::1]:8000/v1/chat/completions"),
])  # fmt: skip
def test_the_address_may_be_a_host_a_base_or_the_whole(url: str, asked: str) -> None:
    assert endpoint_of(url).url == asked


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "models.example", "http://a:b@models.example/", "http://models.example/?key=a"]
)
def test_what_cannot_be_asked_is_a_mistake_of_the_call(url: str) -> None:
    with pytest.raises(UsageError):
        Endpoint(LlmSettings(url=url), None)


def test_a_key_that_would_break_a_header_is_refused_and_not_said(fake: Fake) -> None:
    with pytest.raises(UsageError) as met:
        endpoint(fake, "secret\r\nX: y")
    assert "secret" not in str(met.value)


def test_one_question_is_one_post_with_the_key_and_nothing_else_of_ours(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    reply = endpoint(fake, "secret").ask(BODY, 5)
    assert reply.raw == completion('{"attributions": []}').partition(b"\r\n\r\n")[2]
    assert 0 < reply.seconds < 5
    head = fake.asked[0][0].split("\r\n")
    assert head[0] == "POST /v1/chat/completions HTTP/1.1"
    assert "Authorization: Bearer secret" in head
    assert not [line for line in head if line.lower().startswith(("cookie", "referer"))]


@pytest.mark.parametrize(("answer", "drip", "settings", "reason"), [
    (http(b"sorry", "500 Internal Server Error"), None, {}, "status"),
    (http(b"who are you", "401 Unauthorized"), None, {}, "status"),
    (http(b"", "307 Temporary Redirect", "Location: http://127.0.0.1:1/"), None, {}, "redirect"),
    (http(b"", "301 Moved Permanently", "Location: /v1/elsewhere"), None, {}, "redirect"),
    (http(b"x" * 5000), None, {"max_answer_bytes": 4000}, "too_long"),
    (CLOSE, b"x" * 900, {"max_answer_bytes": 4000}, "too_long"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf", None, {}, "broken_off"),
    (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf", None, {}, "broken_off"),
    (b"220 mail.example ready\r\n", None, {}, "broken_off"),
    (b"", None, {}, "broken_off"),
    (b"", b"", {}, "timeout"),
    (b"HTTP/1.1 200 OK\r\nX: ", b"y", {}, "timeout"),
    (CLOSE, b" ", {}, "timeout"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", b" ", {}, "timeout"),
])  # fmt: skip
def test_half_an_answer_is_none(
    answer: bytes, drip: bytes | None, settings: dict[str, object], reason: str, fake: Fake
) -> None:
    fake.answer, fake.drip = answer, drip
    begun = time.monotonic()
    with pytest.raises(AnswerError) as met:
        endpoint(fake, None, **settings).ask(BODY, SOON)
    assert met.value.reason == reason
    assert time.monotonic() - begun < SOON + 2
    assert len(fake.asked) == 1, "nothing is asked twice, or anywhere else"


def test_nobody_there_is_said(fake: Fake) -> None:
    with pytest.raises(AnswerError) as met:
        Endpoint(LlmSettings(url="http://127.0.0.1:1"), None).ask(BODY, 5)
    assert met.value.reason == "unreachable"


def test_a_server_without_a_certificate_is_not_told_anything(fake: Fake) -> None:
    fake.answer = b"not tls"
    with pytest.raises(AnswerError) as met:
        Endpoint(LlmSettings(url=fake.url.replace("http:", "https:")), "secret").ask(BODY, 2)
    assert met.value.reason == "unreachable"
    assert not fake.asked
