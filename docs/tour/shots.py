"""Takes the pictures of the tour and of the README from the bundled pile: `make tour`, with Playwright and Chromium.

Each is a part of the page as a reader meets it; nothing in the page is changed but what a click changes.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import sync_playwright

Page = Any
HERE = Path(__file__).parent
WIDTH = 1180


class Shot(NamedTuple):
    """A picture: where the page is scrolled to, how many pixels below that are shown, and what is done before."""

    name: str
    at: str
    height: int
    before: Callable[[Page], None] = lambda _: None


def open_first_why(page: Page) -> None:
    """Open the reasons of the first claim."""
    page.locator("table.claims summary", has_text="Why this number").first.click()



DOSSIER = (
    Shot("pile", "body", 830),
    Shot("claims", "#claims", 980),
    Shot("why", "table.claims", 900, open_first_why),
    Shot("sources", "#sources", 900),
    Shot("copies", "#copies", 900),
    Shot("differences", "#differences", 700),
    Shot("time", "#time", 900),
    Shot("leads", "#leads", 640),
    Shot("captures", "#captures", 900),
)


def take(page: Page, shots: tuple[Shot, ...]) -> None:
    """Take pictures of parts of the page that is open."""
    for shot in shots:
        shot.before(page)
        # scrolled to, not cut from a picture of the whole page: captures are laid out only when they come into view
        page.set_viewport_size({"width": WIDTH, "height": shot.height})
        page.locator(shot.at).first.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 8)")
        page.wait_for_timeout(300)
        page.screenshot(path=HERE / f"{shot.name}.png")


@contextmanager
def served() -> Iterator[str]:
    """Run the local app and give its address."""
    command = [sys.executable, "-m", "headwater", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", running.stdout.readline())
        assert found
        try:
            yield found[0]
        finally:
            running.terminate()


def main() -> None:
    """Trace the bundled pile and take all pictures."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        subprocess.run([sys.executable, "-m", "headwater", "demo", "--out", folder], check=True, capture_output=True)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        page.goto((Path(folder) / "dossier.html").as_uri())
        take(page, DOSSIER)
        shutil.copyfile(HERE / "pile.png", HERE.parent / "dossier.png")
        with served() as address, as_file(files("headwater.demo") / "pile") as pile:
            page.goto(address)
            given = sorted(str(one) for one in Path(pile).iterdir())
            page.locator("input[type=file]").set_input_files(given)
            page.get_by_role("button", name="Put them in").click()
            page.locator("ul.held li").nth(len(given) - 1).wait_for()
            page.get_by_role("button", name="Trace the case").click()
            page.get_by_role("heading", name="The dossier").wait_for(timeout=180_000)
            take(page, (Shot("case", "body", 860),))
        browser.close()


if __name__ == "__main__":
    main()
