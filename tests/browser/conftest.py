"""A real Chromium for the tests of the page; they are skipped where Playwright or the browser is absent."""

import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from headwater.web import render
from tests.web.sample import dossier
from tests.web.sheets import texts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# Playwright may be absent, so the type checker is not told what it gives.
Page: TypeAlias = Any
VIEWS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "narrow": {"color_scheme": "light", "viewport": {"width": 360, "height": 740}},
    "calm": {"reduced_motion": "reduce", "viewport": {"width": 800, "height": 600}},
}


@pytest.fixture(autouse=True)
def no_sockets() -> None:
    """Let these tests open sockets: that is how a browser is driven. What the page asks for is watched instead."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Page]:
    """A headless Chromium."""
    driver = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("needs Chromium: no browser here to open the page in")
    with driver.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the fictional sample, with everything a page has to cope with."""
    file = tmp_path_factory.mktemp("page") / "sample.html"
    file.write_text(render(dossier(), texts()), encoding="utf-8")
    return file


class Watched:
    """A page and what it did: messages of its console, errors, dialogs, and what it asked a network for."""

    def __init__(self, browser: Page, **options: object) -> None:
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.messages: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _dismiss(self, dialog: Page) -> None:
        self.messages.append(dialog.message)
        dialog.dismiss()

    def open(self, file: Path, fragment: str = "") -> Page:
        """Open a file and return the page."""
        self.page.goto(file.resolve().as_uri() + fragment)
        return self.page


Watch: TypeAlias = Callable[..., Watched]


@pytest.fixture
def watch(browser: Page) -> Iterator[Watch]:
    """Make watched pages; they are closed afterwards."""
    made: list[Watched] = []

    def make(**options: object) -> Watched:
        made.append(Watched(browser, **options))
        return made[-1]

    yield make
    for one in made:
        one.context.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what it was asked for."""
    hits: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_GET  # noqa: N815 (the name that http.server calls)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", hits
    server.shutdown()
    thread.join()
    server.server_close()
