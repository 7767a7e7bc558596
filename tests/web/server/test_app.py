"""The app: a case from files to exports, and no request that ends in an error of the server."""

import io
import json
import re
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.web.server.case import serve_case
from headwater.web.server.operations import OPERATIONS
from headwater.web.server.originals import harmless
from tests.web.server.asking import ORIGIN, Answer, ask, fields, upload
from tests.web.server.conftest import TOKEN, Served, around

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
    assert [one.path for one in served.case.seen().items] == ["a.txt", "b.txt"]
    for early in ("dossier", "export/json", "export/ro-crate", "captures/1", "captures/1/original"):
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
    for form, media_type in (
        ("csv", "text/csv"), ("markdown", "text/markdown"), ("jsonld", "application/ld+json"),
        ("ninjs", "application/json"), ("ro-crate", "application/zip"),
    ):  # fmt: skip
        answer = ask(served.app, f"{BASE}/export/{form}")
        assert answer.status == 200
        assert answer.headers["content-type"].startswith(media_type)
        assert answer.headers["content-disposition"].startswith("attachment; ")
        assert f'href="export/{form}"'.encode() in page.body
    assert [one["type"] for one in json.loads(ask(served.app, f"{BASE}/export/ninjs").body)] == ["text", "text"]
    with zipfile.ZipFile(io.BytesIO(ask(served.app, f"{BASE}/export/ro-crate").body)) as crate:
        assert crate.testzip() is None
        assert crate.read("captures/a.txt") == STORY
        assert json.loads(crate.read("dossier.json")) == document
    assert ask(served.app, f"{BASE}/export/pdf").status == 404
    assert ask(served.app, f"{BASE}/captures/1/original").body == STORY
    assert ask(served.app, f"{BASE}/captures/3").status == 404
    lost = ask(served.app, f"{BASE}/captures/3", headers=[(b"accept", b"text/html,*/*")])
    assert (lost.status, f'href="{BASE}/"'.encode() in lost.body) == (404, True)


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
    assert served.case.seen().items == ()
    headers, body = fields(other="a.txt")
    assert ask(served.app, f"{BASE}/remove", method="POST", headers=headers, body=body).status == 400


def test_a_form_without_files_is_told_so(served: Served) -> None:
    for files in ((), (("", b""),)):
        headers, body = upload(*files)
        answer = ask(served.app, f"{BASE}/files", method="POST", headers=headers, body=body)
        assert (answer.status, answer.body) == (400, b"No file came with it; choose one or more.\n")


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


def about(served: Served, kind: str) -> str:
    """Return the id of something of a kind that the dossier page offers to correct."""
    page = ask(served.app, f"{BASE}/dossier").body.decode()
    found = re.search(rf"correct\?about=({kind}-[0-9a-f]+)", page)
    assert found
    return found[1]


def said(served: Served, path: str, **values: str) -> Answer:
    headers, body = fields(**values)
    return ask(served.app, f"{BASE}/{path}", method="POST", headers=headers, body=body)


def test_search_highlights_and_links_to_characters(served: Served) -> None:
    put_in(served, ("a.txt", STORY))
    assert ask(served.app, f"{BASE}/search?q=slip").status == 400  # nothing was traced yet
    traced(served)
    found = ask(served.app, f"{BASE}/search?q=%22north%20slip%22")
    assert found.status == 200
    assert b'<mark class="found">north slip</mark>' in found.body
    at = STORY.index(b"north slip")
    assert re.search(rb"dossier#capture-[0-9a-f]+:%d-%d" % (at, at + 10), found.body)
    assert b"Nothing matches" in ask(served.app, f"{BASE}/search?q=nowhere").body
    assert b"no outlet of the last dossier" in ask(served.app, f"{BASE}/search?q=outlet:nope").body
    wrong = ask(served.app, f"{BASE}/search?q=colour:%3Cb%3E")
    assert wrong.status == 400
    assert b'role="alert"' in wrong.body
    assert b"<b>" not in wrong.body.split(b"</style>")[1].replace(b"<b>Headwater</b>", b"")
    assert "script-src" not in found.headers["content-security-policy"]


def test_pages_say_that_they_are_out_of_date(served: Served) -> None:
    put_in(served, ("a.txt", STORY))
    traced(served)
    pages = [f"{BASE}/search?q=slip", f"{BASE}/search?q=nowhere", f"{BASE}/dossier"]
    assert [b"not current" in ask(served.app, page).body for page in pages] == [False] * 3
    put_in(served, ("b.txt", STORY.replace(b"Brede Aalto", b"Ole Vik")))
    assert [b"not current" in ask(served.app, page).body for page in pages] == [True] * 3
    traced(served)
    assert [b"not current" in ask(served.app, page).body for page in pages] == [False] * 3


def test_a_person_corrects_and_takes_it_back(served: Served) -> None:
    put_in(served, ("a.txt", STORY))
    traced(served)
    article = about(served, "article")
    form = ask(served.app, f"{BASE}/correct?about={article}")
    assert b"What is wrong about this article?" in form.body
    wrong = said(served, "correct", about=article, author="Ada", kind="wrong-date", date="31 June")
    assert wrong.status == 400
    assert b"no date" in wrong.body
    assert served.case.seen().corrections == ()
    words = {"about": article, "author": "Ada Lunt", "reason": "<i>the log</i>", "kind": "wrong-date"}
    done = said(served, "correct", date="2031-04-02", **words)
    assert (done.status, done.headers["location"]) == (303, f"{BASE}/#h-corrections")
    page = ask(served.app, f"{BASE}/").body.decode()
    assert "waits for the next tracing" in page
    assert "not current" in page
    assert "&lt;i&gt;the log" in page
    traced(served)
    page = ask(served.app, f"{BASE}/").body.decode()
    assert "It is current" in page
    assert "applied: " in page
    assert "Ada Lunt" in ask(served.app, f"{BASE}/dossier").body.decode()
    exported = json.loads(ask(served.app, f"{BASE}/export/json").body)
    assert exported["articles"][0]["published"]["earliest"] == "2031-04-02"
    assert [one["author"] for one in exported["corrections"]] == ["Ada Lunt"]
    key = exported["corrections"][0]["id"]
    assert said(served, "undo", id=key).status == 400  # nobody says so
    assert said(served, "undo", id=key, author="Ben Oke", reason="<b>misread</b>").status == 303
    assert said(served, "undo", id=key, author="Ben Oke").status == 409
    assert said(served, "undo", id="nothing", author="Ben Oke").status == 404
    page = ask(served.app, f"{BASE}/").body.decode()
    assert re.search(r"taken back by Ben Oke \([\d-]+\), since: &lt;b&gt;misread", page)
    assert "Take back" not in page.replace("taken back", "")


@pytest.mark.parametrize("kind", ["source", "article", "claim"])
def test_nothing_is_kept_of_what_says_nothing(served: Served, kind: str) -> None:
    put_in(served, ("a.txt", STORY), ("b.txt", STORY.replace(b"hawser", b"chain")))
    traced(served)
    target = about(served, kind)
    for more in ({}, {"kind": "same-source"}, {"kind": "same-claim", "other": target}, {"statement": "x"}):
        assert said(served, "correct", about=target, author="Ada", **more).status == 400
    assert said(served, "correct", about=target, author=" ", kind="not-a-copy").status == 400
    assert said(served, "correct", about="article-nowhere", author="Ada").status == 404
    assert served.case.seen().corrections == ()


def test_a_case_that_is_read_only_offers_nothing_that_changes_it(tmp_path: Path) -> None:
    place = tmp_path / "quay.hw"
    with serve_case(place, create=True) as writing:
        writing.add("a.txt", io.BytesIO(STORY), 10_000)
        writing.trace(lambda _: None)
    with serve_case(place, read_only=True) as case:
        app = around(case)
        page = ask(app.app, f"{BASE}/").body.decode()
        assert "open for reading only" in page
        assert 'method="post"' not in page
        assert b"correct?about" not in ask(app.app, f"{BASE}/dossier").body
        assert ask(app.app, f"{BASE}/search?q=slip").status == 200
        for path in ("files", "remove", "trace", "correct", "undo"):
            assert said(app, path, name="a.txt").status == 403
        app.job.close()


def test_a_form_is_bounded(served: Served) -> None:
    long = ask(served.app, f"{BASE}/undo", method="POST", headers=[ORIGIN], body=b"id=" + b"x" * 70_000)
    assert long.status == 413


# every operation, and what its query or its form may hold
ROUTES: dict[tuple[str, str], tuple[str, ...]] = {
    (one.method, re.sub(r"\{\w+\}", "{}", one.path)): tuple(field.name for field in (*one.query, *one.form))
    for one in OPERATIONS
}
KINDS = ["same-source", "different-sources", "not-a-copy", "wrong-date", "same-claim", "not-in-claim", "other"]
PARTS = ["json", "csv", "1", "2", "0", "-1", "99999999999999999999999", "%E2%80%AE", "x", "1/original/x", ""]
DATES = ["none", "2031", "2031-02-30", "2031-03..2031-01", "..", "0000", "9999-12-31", "2031-03-11", "\u0661"]
TYPES = [
    b"",
    b"multipart/form-data",
    b"multipart/form-data; boundary=",
    b"multipart/form-data; boundary=cut",
    b"\xff",
    b"application/x-www-form-urlencoded",
    b"application/json",
    b"multipart/form-data; boundary=" + b"x" * 300,
]
RAW = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [
            b"--cut", b"--cut\r\n\r\n", b"--cut--", b"name=%ff&name=x", fields(name="x", files="y")[1],
            b"--cut\r\nContent-Disposition: form-data\r\n\r\nx\r\n--cut--", upload(("a" * 900, b"x"), field="name")[1],
        ]
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Iterator[tuple[Served, list[str]]]:
    """An app on a traced case, and what its dossier holds by its ids and links."""
    with serve_case(None) as case:
        made = around(case)
        put_in(made, ("a.txt", STORY), ("b.txt", STORY.replace(b"Tuesday", b"Wednesday")))
        traced(made)
        last = case.last()
        assert last is not None
        dossier = last.dossier
        ids = [one.id for one in dossier.sources] + [one.id for one in dossier.captures]
        ids += [one.id for one in dossier.articles] + [one.id for one in dossier.events]
        ids += [one.id for one in dossier.claims]
        links = [f"{s.span.capture}:{s.span.start}-{s.span.end}" for c in dossier.claims for s in c.statements]
        yield made, [*ids, *links[:20]]
        made.job.close()


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_request_is_an_error_of_the_server(known: tuple[Served, list[str]], data: st.DataObject) -> None:
    """Requests drawn from the routes: right ones, half right ones, and what no client would send."""
    served, ids = known
    (method, path), names = data.draw(st.sampled_from(sorted(ROUTES.items())))
    path = path.format(data.draw(st.sampled_from(PARTS)))
    if data.draw(st.integers(0, 9)) == 0:
        method = data.draw(st.sampled_from(["GET", "POST", "HEAD", "PUT", "DELETE", "BREW"]))
    values = st.one_of(st.sampled_from([*ids, *KINDS, *DATES, "", "a.txt", "\u202e\0<b>"]), st.text(max_size=30))
    form = {name: data.draw(values) for name in names if data.draw(st.integers(0, 9))}
    headers: list[tuple[bytes, bytes]] = [ORIGIN]
    body, query = b"", ""
    encoded = urlencode(form, errors="surrogatepass")
    if method in ("GET", "HEAD"):
        query = f"?{encoded}"
    elif data.draw(st.integers(0, 3)):
        body = encoded.encode()
        headers.append((b"content-type", b"application/x-www-form-urlencoded"))
    else:
        body = data.draw(RAW)
        headers.append((b"content-type", data.draw(st.sampled_from(TYPES))))
    if path == "/trace" and method == "POST":
        return  # another test's business: it would start work
    answer = ask(served.app, BASE + path + query, method=method, headers=headers, body=body)
    assert answer.status < 500
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors" in answer.headers["content-security-policy"]
    assert answer.headers.get("location", BASE).startswith(BASE)
    if "html" in answer.headers.get("content-type", "") and path != "/dossier":
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy or policy.startswith("sandbox")


REFUSED: list[tuple[list[tuple[bytes, bytes]], int]] = [
    ([(b"sec-fetch-site", b"cross-site")], 403), ([(b"sec-fetch-site", b"same-site")], 403),
    ([(b"origin", b"http://127.0.0.1:8124")], 403), ([(b"origin", b"null")], 403),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_the_guard_stands_before_every_route(served: Served, method: str, path: str) -> None:
    path = path.format("1")
    for headers, status in REFUSED:
        assert ask(served.app, BASE + path, method=method, headers=headers).status == status
    assert ask(served.app, BASE + path, method=method, headers=[ORIGIN], host=b"localhost:8123").status == 421
    assert ask(served.app, f"/another{path}", method=method, headers=[ORIGIN]).status == 403
    if method == "POST":
        assert ask(served.app, BASE + path, method=method).status == 403


def test_a_way_of_asking_that_there_is_not_names_those_that_there_are(served: Served) -> None:
    answer = ask(served.app, f"{BASE}/correct", method="PUT", headers=[ORIGIN])
    assert answer.status == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
