"""The local app in a browser: from files to a dossier, and what other pages of this machine get from it."""

import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import pytest

from headwater.case import new_case
from headwater.dossier.corrections import Proposal
from headwater.settings import AttributionSettings, Settings
from headwater.web import render
from tests.browser.conftest import VIEWS, Page, Watch
from tests.browser.test_axe import violations
from tests.browser.test_canaries import PROSE, canary

pypdfium2 = pytest.importorskip("pypdfium2")
pytest.importorskip("starlette", reason="needs the extra `serve`")
pytest.importorskip("uvicorn", reason="needs the extra `serve`")
pytest.importorskip("python_multipart", reason="needs the extra `serve`")


@contextmanager
def serving(*arguments: str) -> Iterator[str]:
    """Give the address that `headwater serve` prints."""
    command = [sys.executable, "-m", "headwater", "serve", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", running.stdout.readline())
        assert found
        yield found[0]
        running.terminate()
        running.communicate(timeout=20)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a server on a case for one run."""
    with serving() as found:
        yield found


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
    with page.expect_navigation():
        page.get_by_role("button", name="Put them in").click()
    assert page.locator("ul.held li").count() == len(demo_files())
    page.get_by_role("button", name="Trace the case").click()
    page.get_by_role("heading", name="The dossier").wait_for(timeout=180_000)
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


def test_files_that_were_chosen_and_not_put_in_are_traced_too(watch: Watch) -> None:
    with serving() as place:
        page = watch(**VIEWS["light"]).page
        page.goto(place)
        page.locator("input[type=file]").set_input_files(demo_files()[:2])
        page.get_by_role("button", name="Trace the case").click()
        page.get_by_role("heading", name="The dossier").wait_for(timeout=180_000)
        assert page.locator("ul.held li").count() == 2
        assert "2 captures" in page.locator(".came").inner_text()


def test_files_are_put_in_by_dropping_them(watch: Watch, address: str) -> None:
    page = watch(**VIEWS["light"]).page
    page.goto(address)
    before = page.locator("ul.held li").count()
    with page.expect_navigation():
        page.evaluate("""() => {
            const data = new DataTransfer();
            data.items.add(new File(["A text that was dropped."], "dropped.txt"));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }""")
    page.locator("ul.held li", has_text="dropped.txt").wait_for()
    assert page.locator("ul.held li").count() == before + 1
    with page.expect_navigation():  # a list that is still coming holds nothing at all
        page.get_by_role("button", name="Take out dropped.txt").click()
    assert page.locator("ul.held li", has_text="dropped.txt").count() == 0
    assert page.locator("ul.held li").count() == before


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


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file with the demo pile in it, traced, and with one correction that waits."""
    place = tmp_path_factory.mktemp("case") / "harbour.hw"
    with new_case(place) as made:
        list(made.add(demo_files()))
        made.trace(Settings(attribution=AttributionSettings(reader="rules")))
        made.correct(Proposal("wrong_date", (made.articles()[0].id,), "2031-03-09", "the printed edition"), "Ada Lunt")
    return place


@pytest.fixture(scope="module")
def kept(case: Path) -> Iterator[str]:
    """The address of a server on that case."""
    with serving(str(case)) as address:
        yield address


def first_of(page: Page, address: str, kind: str) -> str:
    """Return the address of the form about the first thing of a kind."""
    page.goto(f"{address}dossier")
    return f"{address}{page.locator(f'a.fix[href*={kind}-]').first.get_attribute('href')}"


def places(page: Page, address: str) -> list[str]:
    """Return the address of every page of the app but the dossier."""
    forms = [first_of(page, address, kind) for kind in ("claim", "source", "article", "event")]
    asked = [f"{address}search?q=harbour+board", f"{address}search?q=colour:x", f"{address}search?q=nowhere"]
    return [address, *asked, f"{address}captures/1", *forms]


@pytest.mark.parametrize("view", ["light", "dark", "narrow"])
def test_search_and_corrections_in_every_view(watch: Watch, kept: str, view: str) -> None:
    watched = watch(**VIEWS[view])
    page = watched.page
    # what serving adds to the dossier, links and a line of them, is looked at where it is narrowest
    for place in [*places(page, kept), *([f"{kept}dossier"] if view == "narrow" else [])]:
        page.goto(place)
        page.evaluate("document.querySelectorAll('main ol details').forEach(d => { d.open = true; })")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= VIEWS[view]["viewport"]["width"]
        clipped = page.evaluate("""[...document.querySelectorAll("button:not([hidden])")].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width && (e.scrollWidth > e.clientWidth + 1 || box.right > innerWidth + 1 || box.left < 0);
        }).map(e => e.textContent)""")
        assert clipped == []
    # what is wrong in a query is told with a 400, and the picture of an original is not fetched
    assert [one for one in watched.messages if "400" not in one and "quay.jpg" not in one] == []


def test_a_correction_with_keys_alone(watch: Watch, kept: str) -> None:
    page = watch(**VIEWS["light"]).page
    page.goto(first_of(page, kept, "source"))
    page.locator("body").focus()
    seen: list[str] = []
    while len(seen) < 30 and (not seen or seen[-1] != "These two are not one"):
        page.keyboard.press("Tab")
        told = page.evaluate("document.activeElement.name || document.activeElement.textContent")
        seen.append(told if told != "kind" else page.evaluate("document.activeElement.textContent"))
        if seen[-1] == "author":
            page.keyboard.press("Enter")  # says nothing by itself
            page.keyboard.press("Control+A")
            page.keyboard.type("Ben Oke")
        if seen[-1] == "reason":
            page.keyboard.type("I know both")
        if seen[-1] == "other":
            page.keyboard.press("ArrowDown")
    assert "correct?about" in page.url
    page.keyboard.press("Enter")
    page.wait_for_url("**/#h-corrections")
    row = page.locator("#h-corrections ~ ol li", has_text="Ben Oke")
    assert "are not one source" in row.inner_text()
    assert "waits for the next tracing" in row.inner_text()
    assert page.locator("#current").inner_text().startswith("not current")
    row.locator("summary", has_text="Take back").press("Enter")
    assert row.get_by_label("Whose word is it?").input_value() == "Ben Oke"  # the one who spoke last, to be changed
    row.get_by_label("Whose word is it?").fill("Dora Marsh")
    row.get_by_label("Why?").press_sequentially("it was a namesake")
    page.keyboard.press("Enter")
    page.locator("#h-corrections ~ ol li", has_text="taken back by Dora Marsh").wait_for()
    assert "since: it was a namesake" in page.locator("#h-corrections ~ ol li", has_text="Ben Oke").inner_text()


def test_search_leads_to_the_characters(watch: Watch, kept: str) -> None:
    page = watch(**VIEWS["light"]).page
    page.goto(kept)
    page.get_by_label("Find in the case").fill('"harbour board" outlet:gangway')
    page.get_by_role("button", name="Find").click()
    page.locator("mark.found").first.wait_for()
    marked = page.locator("mark.found").first.inner_text()
    assert page.locator(".hits > li").count() == 1
    page.locator(".hits a").first.click()
    page.wait_for_url("**/dossier#capture-*")
    lit = page.evaluate("[...CSS.highlights.get('spot')].map(range => range.toString())")
    assert [one.lower() for one in lit] == [marked.lower()]


@pytest.fixture
def own(case: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server on a copy of that case, for what takes something out of it for good."""
    with serving(shutil.copy(str(case), str(tmp_path / "own.hw"))) as address:
        yield address


def test_without_scripts_the_case_can_be_worked_on(watch: Watch, own: str, tmp_path: Path) -> None:
    page = watch(java_script_enabled=False, **VIEWS["light"]).page
    page.goto(own)
    held = tmp_path / "plain.txt"
    held.write_text("A text that was put in without scripts.", encoding="utf-8")
    page.locator("input[type=file]").set_input_files(str(held))
    page.get_by_role("button", name="Put them in").click()
    page.locator("ul.held li", has_text="plain.txt").wait_for()
    assert page.locator("#current").inner_text().startswith("not current")
    page.get_by_label("Find in the case").fill("inquiry")
    page.get_by_role("button", name="Find").click()
    page.locator("mark.found").first.wait_for()
    page.goto(first_of(page, own, "article"))
    page.get_by_label("Whose word is it?").fill("Cleo")
    page.get_by_label("The right date").fill("June")
    page.get_by_role("button", name="This date is right").click()
    assert "no date" in page.locator("[role=alert]").inner_text()
    page.get_by_label("The right date").fill("none")
    with page.expect_navigation():
        page.get_by_role("button", name="This date is right").click()
    assert page.locator("#h-corrections ~ ol li", has_text="Cleo").count() == 1
    with page.expect_navigation():
        page.get_by_role("button", name="Take out plain.txt").click()
    assert page.locator("ul.held li", has_text="plain.txt").count() == 0
    assert "quotes what is in the case" in page.locator("main").inner_text()  # why the dossier went with it


def test_corrections_on_paper_and_on_the_page(watch: Watch, tmp_path: Path) -> None:
    with new_case(tmp_path / "paper.hw") as made:
        list(made.add(demo_files()[-3:]))
        rules = Settings(attribution=AttributionSettings(reader="rules"))
        made.trace(rules)
        made.correct(Proposal("same_claim", ("1", "2"), reason="<i>both</i> are the offer"), "Ada Lunt")
        made.correct(Proposal("wrong_date", (made.articles()[0].id,), "none"), "Ben Oke")
        made.undo("2", "Cleo", "it was right")
        traced = made.trace(rules)
    file = tmp_path / "dossier.html"
    file.write_text(render(traced.dossier, traced.texts), encoding="utf-8")
    page = watch(**VIEWS["dark"]).open(file)
    section = page.locator("#corrections")
    assert violations(page) == []
    assert "Ada Lunt" in section.inner_text()
    assert "<i>both</i> are the offer" in section.inner_text()
    assert "taken back by Cleo" in section.inner_text()
    assert page.locator("a.fix").count() == 0  # a file takes no corrections
    page.locator("table.claims summary").first.click()
    assert "Ada Lunt says" in page.locator("#c1 ol").inner_text()
    printed = tmp_path / "dossier.pdf"
    page.pdf(path=str(printed), prefer_css_page_size=True, format="A4")
    with pypdfium2.PdfDocument(printed) as document:
        text = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    assert "What people corrected" in re.sub(r"\s+", " ", text)


def test_every_page_on_paper(watch: Watch, kept: str, tmp_path: Path) -> None:
    """What can be typed or pressed stays off the paper; what was found and said is on it, on the width of a sheet."""
    page = watch(color_scheme="light", viewport={"width": 680, "height": 960}).page
    for place in places(page, kept):
        page.goto(place)
        page.emulate_media(media="print")
        assert violations(page, targets=False) == []
        assert page.locator("button:visible, input:visible, select:visible").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 680
        page.emulate_media(media="null")
    for place, text in (("", "harbour.hw"), ("search?q=harbour+board", "harbour board"), ("captures/1", "as it came")):
        page.goto(kept + place)
        printed = tmp_path / "page.pdf"
        page.pdf(path=str(printed), prefer_css_page_size=True, format="A4")
        with pypdfium2.PdfDocument(printed) as document:
            told = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
        assert text in re.sub(r"\s+", " ", told)
        assert "Take out" not in told


def test_the_app_with_keys_alone(watch: Watch, kept: str) -> None:
    """From the case by a search to the words in the dossier, its reasons, and back."""
    page = watch(**VIEWS["light"]).page
    page.goto(kept)
    walk(page, lambda: page.evaluate("document.activeElement.type") == "search")
    page.keyboard.type("harbour board")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    walk(page, lambda: "characters" in (page.evaluate("document.activeElement.ariaLabel") or ""))
    page.keyboard.press("Enter")
    page.wait_for_url("**/dossier#capture-*")
    lit = page.wait_for_function("CSS.highlights.get('spot') && [...CSS.highlights.get('spot')].join('|')")
    assert "harbour" in lit.json_value().lower()
    page.goto(f"{kept}dossier")
    walk(page, lambda: page.evaluate("document.activeElement.textContent") == "To the claims")
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("o")
    assert page.locator("#c1 details[open]").count() == 1
    walk(page, lambda: page.evaluate("document.activeElement.textContent").startswith("correct"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/correct?about=*")
    walk(page, lambda: page.evaluate("document.activeElement.textContent") == "To the case")
    page.keyboard.press("Enter")
    page.wait_for_url(kept)


def walk(page: Page, there: Callable[[], bool]) -> None:
    """Go from one thing to the next until one is there; the way must not be long."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if there():
            return
    pytest.fail("60 tabs did not lead there")
