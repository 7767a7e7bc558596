"""The app: a case from files to exports, and no request that ends in an error of the server."""

import json
import threading
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.web.server.originals import harmless
from tests.web.server.asking import ORIGIN, ask, fields, upload
from tests.web.server.conftest import TOKEN, Served

BASE = f"/{TOKEN}"
STORY = (
    b"Ferry board shuts the north slip\n\nBy Brede Aalto\n\nThe ferry board of Oxmere shut the north slip on Tuesday "
    b"after a hawser parted, two people briefed on the inspection said. They asked not to be named. The Oxmere Gazette "
    b"first reported the closure. A spokeswoman for the board declined to comment. Crews expect to work until 14 April "
    b"2031."
)


def put_in(served: Served, *files: tuple[str, bytes]) -> int:
    headers, body = upload(*files)
    return ask(served.app, f"{BASE}/files", method="POST", headers=headers, body=body).status


def traced(served: Served) -> None:
    assert ask(served.app, f"{BASE}/trace", method="POST", headers=[ORIGIN]).status == 303
    until = time.monotonic() + 60
    while served.job.state == "running" and time.monotonic() < until:
        time.sleep(0.02)
    assert served.job.state == "done", served.job.trouble


def test_from_files_to_a_dossier_and_its_exports(served: Served) -> None:
    assert put_in(served, ("a.txt", STORY), ("b.txt", STORY.replace(b"Brede Aalto", b"Ole Vik"))) == 303
    assert [one.name for one in served.case.files()] == ["a.txt", "b.txt"]
    for early in ("dossier", "export/json", "captures/1", "captures/1/original"):
        assert ask(served.app, f"{BASE}/{early}").status == 404
    traced(served)
    page = ask(served.app, f"{BASE}/")
    assert b"2 captures" in page.body
    assert b"2 inputs = 2 read in full" in page.body
    dossier = ask(served.app, f"{BASE}/dossier")
    assert dossier.status == 200
    assert b'href="export/csv"' in dossier.body or b"href=export/csv" in dossier.body
    document = json.loads(ask(served.app, f"{BASE}/export/json").body)
    assert len(document["captures"]) == 2
    for form, media_type in (("csv", "text/csv"), ("markdown", "text/markdown"), ("jsonld", "application/ld+json")):
        answer = ask(served.app, f"{BASE}/export/{form}")
        assert answer.status == 200
        assert answer.headers["content-type"].startswith(media_type)
        assert answer.headers["content-disposition"].startswith("attachment; ")
    assert ask(served.app, f"{BASE}/export/pdf").status == 404
    assert ask(served.app, f"{BASE}/captures/1/original").body == STORY
    assert ask(served.app, f"{BASE}/captures/3").status == 404


def test_progress_is_told_to_the_end(served: Served) -> None:
    put_in(served, ("a.txt", STORY))
    traced(served)
    told = ask(served.app, f"{BASE}/progress")
    assert told.headers["content-type"].startswith("text/event-stream")
    events = told.body.decode().strip().split("\n\n")
    assert [event.split("\n")[0] for event in events] == ["event: stage"] * 9 + ["event: done"]
    assert events[0] == 'event: stage\ndata: "capture"'


def test_one_tracing_at_a_time(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()
    monkeypatch.setattr(served.case, "trace", lambda _tell: go.wait(30))
    assert ask(served.app, f"{BASE}/trace", method="POST", headers=[ORIGIN]).status == 303
    assert ask(served.app, f"{BASE}/trace", method="POST", headers=[ORIGIN]).status == 409
    assert put_in(served, ("a.txt", STORY)) == 409
    headers, body = fields(name="a.txt")
    assert ask(served.app, f"{BASE}/remove", method="POST", headers=headers, body=body).status == 409
    assert b"disabled" in ask(served.app, f"{BASE}/").body
    go.set()


def test_what_goes_wrong_is_said_and_the_last_result_stays(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(served, ("a.txt", STORY))
    traced(served)

    def fail(_tell: object) -> None:
        message = "disk <full>"
        raise InputError(message)

    monkeypatch.setattr(served.case, "trace", fail)
    ask(served.app, f"{BASE}/trace", method="POST", headers=[ORIGIN])
    while served.job.state == "running":
        time.sleep(0.01)
    assert b"disk &lt;full&gt;" in ask(served.app, f"{BASE}/").body
    assert ask(served.app, f"{BASE}/progress").body.endswith(b'event: failed\ndata: "disk <full>"\n\n')
    assert ask(served.app, f"{BASE}/dossier").status == 200


def test_files_are_taken_out(served: Served) -> None:
    put_in(served, ("a.txt", STORY))
    headers, body = fields(name="a.txt")
    assert ask(served.app, f"{BASE}/remove", method="POST", headers=headers, body=body).status == 303
    assert ask(served.app, f"{BASE}/remove", method="POST", headers=headers, body=body).status == 404
    assert served.case.files() == ()


def test_names_of_strangers_are_text(served: Served) -> None:
    put_in(served, ("x'onfocus=alert(1)&.txt", STORY))
    page = ask(served.app, f"{BASE}/").body.decode()
    assert 'value="x&#39;onfocus=alert(1)&amp;.txt"' in page
    assert 'aria-label="Take out x&#39;onfocus=alert(1)&amp;.txt"' in page


def test_redirects_lead_to_the_case_only(served: Served) -> None:
    headers, body = upload(("a.txt", b"x"))
    answer = ask(served.app, f"{BASE}/files?next=//evil.example", method="POST", headers=headers, body=body)
    assert answer.headers["location"] == f"{BASE}/"
    for path in ("/dossier/", "/files", "/nowhere", "/export", "/captures/1/", "/captures/x"):
        assert ask(served.app, f"{BASE}{path}").status in (404, 405)


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (b"<META http-equiv=refresh content=0;url=//x><p>a", b"&lt;META http-equiv=refresh content=0;url=//x><p>a"),
        (b"<base href=//x><link rel=prefetch href=//x>", b"&lt;base href=//x>&lt;link rel=prefetch href=//x>"),
        (b"<script>1</script>", b"&lt;script>1&lt;/script>"),
        (b"<article><metadata>x</metadata>", b"<article><metadata>x</metadata>"),
    ],
)
def test_originals_cannot_steer(page: bytes, shown: bytes) -> None:
    assert harmless(page, "text/html").content == shown
    assert harmless(page, "text/plain") == (page, "text/plain; charset=utf-8")


def test_originals_stand_in_a_sandbox(served: Served) -> None:
    put_in(served, ("a.html", b"<html><body><script>1</script><p>" + STORY + b"</p></body></html>"))
    traced(served)
    answer = ask(served.app, f"{BASE}/captures/1/original")
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none';")
    assert b"<script" not in answer.body
    frame = ask(served.app, f"{BASE}/captures/1")
    assert b"<iframe sandbox src=" in frame.body
    assert "frame-src 'self'" in frame.headers["content-security-policy"]


PATHS = st.sampled_from(
    [
        "/", "/files", "/remove", "/trace?x=1", "/progress", "/dossier", "/export/json", "/export/%E2%80%AE",
        "/captures/1", "/captures/99999999999999999999999/original", "/captures/-1", "/captures/1/original/x",
        "/a/../x", "/\u202e",
    ]
)  # fmt: skip
FORM = b"multipart/form-data"
TYPES = st.sampled_from(
    [b"", FORM, FORM + b"; boundary=", FORM + b"; boundary=cut", b"\xff", b"application/x-www-form-urlencoded",
     b"application/json", FORM + b"; boundary=" + b"x" * 300]
)  # fmt: skip
BODIES = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [
            b"--cut", b"--cut\r\n\r\n", b"--cut--", b"name=%ff&name=x", fields(name="x", files="y")[1],
            b"--cut\r\nContent-Disposition: form-data\r\n\r\nx\r\n--cut--", upload(("a" * 900, b"x"), field="name")[1],
        ]
    ),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(["GET", "POST", "HEAD", "PUT", "DELETE", "BREW"]), PATHS, TYPES, BODIES)
def test_no_request_is_an_error_of_the_server(
    served: Served, method: str, path: str, media_type: bytes, body: bytes
) -> None:
    if path.startswith("/trace") and method == "POST":
        return  # another test's business: it would start work
    answer = ask(served.app, BASE + path, method=method, headers=[ORIGIN, (b"content-type", media_type)], body=body)
    assert answer.status < 500
