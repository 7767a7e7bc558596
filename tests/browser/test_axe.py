"""No view breaks a rule that axe-core can check."""

from importlib import resources
from pathlib import Path

import pytest

from headwater.trace import trace
from headwater.web import render
from tests.browser.conftest import VIEWS, Page, Watch

AXE = pytest.importorskip("axe_playwright_python", reason="needs axe-core: pip install axe-playwright-python")
# all nodes are told of what is broken alone: to say of each that is not where it stands takes half of the time
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def violations(page: Page, *, targets: bool = True) -> list[str]:
    rules = RULES | {"rules": {"target-size": {"enabled": targets}}}
    page.evaluate(resources.files(AXE).joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
    broken = [(one["id"], node) for one in found for node in one["nodes"]]
    return [f"{rule}: {node['html'][:160]} {node['failureSummary'][:200]}" for rule, node in broken]


@pytest.mark.parametrize("view", VIEWS)
def test_views(watch: Watch, sample_file: Path, view: str) -> None:
    page = watch(**VIEWS[view]).open(sample_file)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert violations(page) == []


def test_a_real_run(watch: Watch, tmp_path: Path) -> None:
    with resources.as_file(resources.files("headwater.demo") / "pile") as pile:
        traced = trace([pile])
    file = tmp_path / "demo.html"
    file.write_text(render(traced.dossier, traced.texts), encoding="utf-8")
    page = watch(**VIEWS["light"]).open(file)
    page.evaluate("document.querySelectorAll('.wide').forEach(d => { d.open = true; })")
    assert violations(page) == []


def test_paper(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["light"]).open(sample_file)
    page.emulate_media(media="print")
    assert violations(page, targets=False) == []  # nobody points at paper


@pytest.mark.parametrize("opened", ["Keys", "Side by side"])
@pytest.mark.parametrize("view", ["light", "dark"])
def test_dialogs(watch: Watch, sample_file: Path, view: str, opened: str) -> None:
    page = watch(**VIEWS[view]).open(sample_file)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.get_by_role("button", name=opened).first.click()
    assert page.locator("dialog[open]").count() == 1
    assert violations(page) == []


def test_a_span_that_was_jumped_to(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["dark"]).open(sample_file, "#s3")
    assert page.locator("mark:target").count() == 1
    assert violations(page) == []
