"""The local app in a browser: from files to a dossier, and what other pages of this machine get from it."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import pytest

from tests.browser.conftest import VIEWS, Watch
from tests.browser.test_axe import violations
from tests.browser.test_canaries import PROSE, canary

pytest.importorskip("starlette", reason="needs the extra `serve`")
pytest.importorskip("uvicorn", reason="needs the extra `serve`")
pytest.importorskip("python_multipart", reason="needs the extra `serve`")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address that `headwater serve` prints."""
    command = [sys.executable, "-m", "headwater", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", running.stdout.readline())
        assert found
        yield found[0]
        running.terminate()
        running.communicate(timeout=20)


@pytest.fixture(scope="module")
def other(address: str) -> Iterator[str]:
    """A page on another port of this machine that asks the app for whatever it can."""
    page = f"""<!doctype html><title>other</title><script>
        const ask = (options) => fetch("{address}", options).then(a => a.text()).catch(() => "refused");
        Promise.all([ask({{}}), ask({{mode: "no-cors"}}), ask({{method: "POST", mode: "no-cors", body: "x"}})])
            .then(answers => {{ document.title = "asked " + answers.join("|"); }});
    </script><iframe src="{address}"></iframe><img src="{address}dossier">
    <form action="{address}trace" method=post><button>go</button></form>""".encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


def demo_files() -> list[str]:
    with resources.as_file(resources.files("headwater.demo") / "pile") as pile:
        return sorted(str(one) for one in Path(pile).iterdir())


def test_from_files_to_a_dossier(watch: Watch, address: str, tmp_path: Path) -> None:
    watched = watch(accept_downloads=True, **VIEWS["light"])
    page = watched.page
    page.goto(address)
    assert violations(page) == []
    page.locator("input[type=file]").set_input_files(demo_files())
    page.get_by_role("button", name="Put them in").click()
    page.locator(".held li").nth(len(demo_files()) - 1).wait_for()
    assert page.locator(".held li").count() == len(demo_files())
    page.get_by_role("button", name="Trace the case").click()
    page.get_by_role("heading", name="What came of it").wait_for(timeout=180_000)
    assert violations(page) == []
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    held = tmp_path / "dossier.csv"
    waiting.value.save_as(held)
    assert "Marit Solvane" in held.read_text("utf-8-sig")
    page.get_by_role("link", name="Open the dossier").click()
    assert "Marit Solvane" in page.locator("h1").inner_text()
    page.get_by_label("Find").fill("inquiry")
    assert "of 9 captures" in page.locator(".tools [role=status]").inner_text()
    assert watched.messages == []
    page.get_by_role("link", name="as it came").first.click()
    inside = page.frame_locator("iframe").locator("body")
    assert inside.inner_text()
    assert all("violates the following Content Security Policy" in one for one in watched.messages)  # its pictures
    own = re.compile(re.escape(address) + r"(|files|trace|progress|dossier|export/csv|captures/1|captures/1/original)$")
    assert [url for url in watched.asked if not own.match(url) and "quay.jpg" not in url] == []


def test_files_are_put_in_by_dropping_them(watch: Watch, address: str) -> None:
    page = watch(**VIEWS["light"]).page
    page.goto(address)
    before = page.locator(".held li").count()
    page.evaluate("""() => {
        const data = new DataTransfer();
        data.items.add(new File(["A text that was dropped."], "dropped.txt"));
        document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
    }""")
    page.locator(".held li", has_text="dropped.txt").wait_for()
    assert page.locator(".held li").count() == before + 1
    page.get_by_role("button", name="Take out dropped.txt").click()
    page.locator(".held li", has_text="dropped.txt").wait_for(state="detached")
    assert page.locator(".held li").count() == before


@pytest.mark.parametrize("view", ["dark", "narrow"])
def test_the_case_in_every_view(watch: Watch, address: str, view: str) -> None:
    page = watch(**VIEWS[view]).page
    page.goto(address)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= VIEWS[view]["viewport"]["width"]


def test_another_port_of_this_machine_gets_nothing(watch: Watch, address: str, other: str) -> None:
    watched = watch(**VIEWS["light"])
    refused: list[int] = []
    watched.page.on("response", lambda one: refused.append(one.status) if one.url.startswith(address) else None)
    watched.page.goto(other)
    watched.page.wait_for_function("document.title.startsWith('asked')")
    assert "Headwater" not in watched.page.title()
    assert refused
    assert set(refused) == {403}
    watched.page.get_by_role("button", name="go").click()
    watched.page.wait_for_load_state()
    assert "Another page asked for this." in watched.page.locator("body").inner_text()


def test_a_name_bent_to_this_machine_gets_nothing(browser: object, watch: Watch, address: str) -> None:
    page = watch(**VIEWS["light"]).page
    answer = page.goto(address.replace("127.0.0.1", "localhost"))
    assert answer.status == 421


def test_an_original_can_do_nothing(
    watch: Watch, address: str, tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    base, hits = listener
    held = tmp_path / "0-canary.html"
    head, body = canary(base, "head"), canary(base, "body")
    held.write_text(f"<html><head>{head}</head><body>{body}<p>{PROSE}</p></body></html>", "utf-8")
    watched = watch(**VIEWS["light"])
    page = watched.page
    page.goto(address)
    page.locator("input[type=file]").set_input_files(str(held))
    page.get_by_role("button", name="Put them in").click()
    page.get_by_role("button", name=re.compile("^Trace")).click()
    page.locator("#steps[data-state=done]").wait_for(timeout=90_000)
    page.goto(f"{address}captures/1")
    inside = page.frame_locator("iframe").locator("body")
    assert "hawser" in inside.inner_text()
    page.goto(f"{address}captures/1/original")  # and without the frame around it
    page.wait_for_timeout(500)
    assert page.url == f"{address}captures/1/original"
    assert hits == []
    assert page.evaluate("window.CANARY") is None
