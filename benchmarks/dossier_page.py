"""How large the page of a large pile is, how long a browser takes to open it beside the same text bare, how it scrolls.

    PYTHONPATH=src python benchmarks/dossier_page.py CASE.hw [--runs 3]

CASE.hw is a case that was traced (`made_news.py` writes coverage, `headwater add` and `headwater trace` do the rest).
Needs Playwright and Chromium. Prints one JSON line: bytes and packed bytes an article, processor seconds of rendering,
elements and the deepest nesting, bytes of script, layout shift, and for both pages, alternating: seconds until loaded,
processor seconds of the tab until then, and what a walk took: ten jumps to places all over the page and 24 turns of the
wheel at each. Milliseconds between two frames while the wheel turns, in the median and in 19 of 20 cases at most; until
the second frame after a jump, in the median; and processor milliseconds a turn, jumps among them.
"""

import argparse
import gzip
import html
import json
import re
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright  # type: ignore[import-not-found, unused-ignore]

from headwater.case import open_case
from headwater.model import Dossier
from headwater.web import render

_PLACES, _TURNS = 10, 24
_WALK = """async ([places, turns]) => {
    const turned = [], jumped = [], high = document.documentElement.scrollHeight - innerHeight;
    const frame = () => new Promise(done => requestAnimationFrame(done));
    for (let n = 0; n < places; n++) {
        let before = await frame();
        scrollTo(0, high * ((n * 0.618034) % 1));
        await frame();
        jumped.push(await frame() - before);
        before = await frame();
        for (let turn = 0; turn < turns; turn++) {
            scrollBy(0, 120);
            const now = await frame();
            turned.push(now - before);
            before = now;
        }
    }
    return [turned, jumped];
}"""
_SHIFT = """() => { window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach(one => {
    if (!one.hadRecentInput) window.shifted += one.value; })).observe({type: "layout-shift", buffered: true}); }"""
_DEEP = """() => { let most = 0; const walk = (e, n) => { most = Math.max(most, n);
    for (const one of e.children) walk(one, n + 1); }; walk(document.documentElement, 1); return most; }"""


class Opened(NamedTuple):
    """What a page took. Seconds until it was loaded, by the clock and of the tab's processor; the walk in ms."""

    seconds: float
    cpu_seconds: float
    frame_ms: float
    frame_ms_19_in_20: float
    jump_ms: float
    turn_cpu_ms: float


def plain(dossier: Dossier, texts: dict[str, str]) -> str:
    """Return the texts of the captures as a page with nothing else on it."""
    shown = (f"<h2>{html.escape(one.path)}</h2><pre>{html.escape(texts[one.id])}</pre>" for one in dossier.captures)
    return f"<!doctype html><meta charset=utf-8><style>pre{{white-space:pre-wrap}}</style>{''.join(shown)}"


def opened(browser: Browser, file: Path) -> tuple[Opened, dict[str, float]]:
    """Open a page, walk through it, and return what that took and what the page is made of."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(300_000)
    tab = page.context.new_cdp_session(page)
    tab.send("Performance.enable")

    def spent() -> float:
        told = tab.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in told if one["name"] == "ProcessTime"))

    before = spent()
    page.goto(file.as_uri(), timeout=300_000)
    seconds = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000
    loaded = spent()
    page.evaluate(_SHIFT)
    made = {"elements": page.evaluate("document.querySelectorAll('*').length"), "deepest": page.evaluate(_DEEP)}
    made["layout_shift"] = round(page.evaluate("window.shifted"), 4)
    walked = spent()
    turned, jumped = page.evaluate(_WALK, [_PLACES, _TURNS])
    turn = (spent() - walked) * 1000 / (_PLACES * _TURNS)
    page.close()
    late = sorted(turned)[len(turned) * 19 // 20]
    took = (seconds, loaded - before, statistics.median(turned), late, statistics.median(jumped), turn)
    return Opened(*(round(one, 2) for one in took)), made


def main() -> None:
    """Measure the page of one case."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("case", type=Path)
    options.add_argument("--runs", type=int, default=3)
    asked = options.parse_args()
    with open_case(asked.case, write=False) as case:
        traced = case.last()
    dossier = traced.dossier
    began = time.process_time()
    page = render(dossier, traced.texts)
    found: dict[str, object] = {
        "captures": len(dossier.captures),
        "articles": len(dossier.articles),
        "claims": len(dossier.claims),
        "render_cpu_seconds": round(time.process_time() - began, 1),
        "bytes": len(page.encode()),
        "script_bytes": len(re.findall(r"<script>(.*?)</script>", page, re.DOTALL)[-1].encode()),
        "packed_bytes_an_article": round(len(gzip.compress(page.encode(), 6)) / max(1, len(dossier.articles))),
    }
    bare = plain(dossier, dict(traced.texts))
    found["packed_bytes_an_article_plain"] = round(len(gzip.compress(bare.encode(), 6)) / max(1, len(dossier.articles)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        files = {"plain": Path(folder) / "plain.html", "page": Path(folder) / "page.html"}
        files["plain"].write_text(bare, encoding="utf-8")
        files["page"].write_text(page, encoding="utf-8")
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        took: dict[str, list[Opened]] = {name: [] for name in files}
        for name in [*files] * asked.runs:
            one, found[f"{name}_made_of"] = opened(browser, files[name])
            took[name].append(one)
        browser.close()
    for name, runs in took.items():
        found[name] = {field: [getattr(one, field) for one in runs] for field in Opened._fields}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
