"""Every view: light, dark, narrow, on paper and without scripts; nothing overflows, nothing is lost."""

import re
from pathlib import Path

import pytest

from headwater.web import page as page_module
from tests.browser.conftest import VIEWS, Watch
from tests.web.sample import dossier
from tests.web.sheets import texts

pdfium = pytest.importorskip("pypdfium2")


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_overflows_and_nothing_complains(watch: Watch, sample_file: Path, view: str) -> None:
    watched = watch(**VIEWS[view])
    page = watched.open(sample_file)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= VIEWS[view]["viewport"]["width"]
    assert watched.messages == []
    assert watched.asked == [sample_file.resolve().as_uri()]


@pytest.mark.parametrize("view", ["light", "dark", "narrow"])
def test_what_is_written_in_a_picture_stays_inside_it(watch: Watch, sample_file: Path, view: str) -> None:
    page = watch(**VIEWS[view]).open(sample_file)
    outside = page.evaluate("""[...document.querySelectorAll("svg.pic text")].filter(t => {
        const a = t.getBoundingClientRect(), b = t.closest("svg.pic").getBoundingClientRect();
        const wide = a.left < b.left - 1 || a.right > b.right + 1;
        return a.width > 0 && (wide || a.top < b.top - 1 || a.bottom > b.bottom + 1);
    }).map(t => t.textContent)""")
    assert outside == []


def test_labels_of_the_stemma_lie_on_no_box(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["light"]).open(sample_file)
    struck = page.evaluate("""[...document.querySelectorAll("svg.stemma")].flatMap(svg => {
        const boxes = [...svg.querySelectorAll("rect,circle")].map(e => e.getBoundingClientRect());
        return [...svg.querySelectorAll("text.why")].filter(t => {
            const a = t.getBoundingClientRect();
            const meets = b => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top + 1 < a.bottom;
            return boxes.some(meets);
        }).map(t => t.textContent);
    })""")
    assert struck == []


def test_without_scripts_all_text_is_there(watch: Watch, sample_file: Path) -> None:
    plain = watch(java_script_enabled=False, **VIEWS["light"]).open(sample_file)
    assert plain.locator(".tools").count() == 0
    bare = plain.locator("main").text_content()
    scripted = watch(**VIEWS["light"]).open(sample_file)
    assert plain.locator("svg.pic").count() == scripted.locator("svg.pic").count() > 3
    assert bare == scripted.evaluate("""(() => {
        const main = document.querySelector("main").cloneNode(true);
        for (const b of main.querySelectorAll("button")) {
            b.previousSibling.data = b.previousSibling.data.slice(0, -1);
            b.remove();
        }
        return main.textContent;
    })()""")
    plain.locator("table.claims summary").first.click()
    assert plain.locator("table.claims details li").first.is_visible()


def test_paper_shows_what_is_folded(watch: Watch, sample_file: Path, tmp_path: Path) -> None:
    page = watch(**VIEWS["light"]).open(sample_file)
    printed = tmp_path / "sample.pdf"
    page.pdf(path=str(printed), prefer_css_page_size=True, format="A4")
    with pdfium.PdfDocument(printed) as document:
        text = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
        assert len(document) >= 4
    flat = re.sub(r"\s+", " ", text)
    assert "are told apart by its own text" in flat  # a reason that stands folded on the screen
    assert "at least 2, at most 3" in flat
    assert "Unfold every reason" not in flat


def test_motion_is_not_asked_for(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["calm"]).open(sample_file)
    moving = page.evaluate("""[...document.querySelectorAll("*")].filter(e => {
        const s = getComputedStyle(e);
        return s.animationName !== "none" || s.transitionDuration !== "0s" || s.scrollBehavior === "smooth";
    }).length""")
    assert moving == 0


def test_a_large_page_is_whole_part_by_part(watch: Watch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists in parts are laid out as they come into view; keys lead on from part to part, and paper has them all."""
    monkeypatch.setattr(page_module, "LARGE_CAPTURES", 1)
    monkeypatch.setattr(page_module, "PART_ROWS", 2)
    file = tmp_path / "large.html"
    file.write_text(page_module.render(dossier(), texts()), encoding="utf-8")
    page = watch(**VIEWS["light"]).open(file)
    parts = page.locator("#claims .part")
    assert parts.count() > 1
    assert parts.first.evaluate("e => getComputedStyle(e).contentVisibility") == "auto"
    shown = page.locator("table.claims tbody[id]").evaluate_all("rows => rows.map(row => row.id)")
    assert shown == [f"c{n}" for n in range(1, len(dossier().claims) + 1)]
    page.evaluate("scrollTo(0, document.querySelector('#claims').getBoundingClientRect().top)")
    seen = []
    for _ in shown:
        page.keyboard.press("j")
        seen.append(page.evaluate("document.activeElement.id"))
    assert seen == shown
    printed = tmp_path / "large.pdf"
    page.pdf(path=str(printed), prefer_css_page_size=True, format="A4")
    with pdfium.PdfDocument(printed) as document:
        text = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    flat = re.sub(r"\s+", "", text)
    for claim in dossier().claims:
        assert re.sub(r"\s+", "", claim.proposition)[1:40] in flat
