"""How large the page of a large pile is, and how long a browser takes to open it beside the same text as a plain page.

    PYTHONPATH=src python benchmarks/dossier_page.py DOCS.jsonl [--until attribution] [--runs 3]

Needs Playwright and Chromium. With `--until attribution` each attribution stands for a claim of its own, since grouping
the statements of thousands of unrelated documents takes longer than all else. Prints one JSON line: bytes and packed
bytes an article, processor seconds of rendering, nodes, and seconds until loaded for both pages, alternating.
"""

import argparse
import gzip
import html
import json
import shutil
import tempfile
import time
from pathlib import Path

import msgspec
from playwright.sync_api import Browser, sync_playwright  # type: ignore[import-not-found, unused-ignore]

from headwater.model import Claim, Dossier, Origins, Statement
from headwater.trace import trace
from headwater.web import render


def claimed(dossier: Dossier) -> Dossier:
    """Return the dossier with one claim for each attribution that has content."""
    labels = {source.id: source.label for source in dossier.sources}
    claims = []
    for n, one in enumerate(dossier.attributions):
        if not one.content:
            continue
        said, label = one.content[0], labels.get(one.source_id or "", "no source")
        statement = Statement(
            span=said, article=one.article, attribution=one.id, origin="original", polarity="for", strength=None
        )
        why = (f"rests on {label} (1).", f"At least 1: {label}.")
        claims.append(
            Claim(
                id=f"claim-{n}",
                proposition=" ".join(said.exact.split()),
                statements=(statement,),
                origins=Origins(low=1, high=1, unseen=0, why=why),
                on_record=1,
                against=0,
                outlets=(),
            )
        )
    return msgspec.structs.replace(dossier, claims=tuple(claims))


def plain(dossier: Dossier, texts: dict[str, str]) -> str:
    """Return the texts of the captures as a page with nothing else on it."""
    shown = (f"<h2>{html.escape(one.path)}</h2><pre>{html.escape(texts[one.id])}</pre>" for one in dossier.captures)
    return f"<!doctype html><meta charset=utf-8><style>pre{{white-space:pre-wrap}}</style>{''.join(shown)}"


def opened(browser: Browser, file: Path) -> tuple[float, int]:
    """Return how many seconds a page takes until it is loaded, and how many elements it has."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(file.as_uri(), timeout=300_000)
    spent = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000
    nodes = page.evaluate("document.querySelectorAll('*').length")
    page.close()
    return round(spent, 2), nodes


def main() -> None:
    """Measure one pile."""
    options = argparse.ArgumentParser()
    options.add_argument("docs")
    options.add_argument("--until", default="timeline")
    options.add_argument("--runs", type=int, default=3)
    asked = options.parse_args()
    traced = trace([asked.docs], until=asked.until)
    dossier = traced.dossier if traced.dossier.claims else claimed(traced.dossier)
    began = time.process_time()
    page = render(dossier, traced.texts).encode()
    found: dict[str, object] = {
        "captures": len(dossier.captures),
        "articles": len(dossier.articles),
        "claims": len(dossier.claims),
        "render_cpu_seconds": round(time.process_time() - began, 1),
        "bytes": len(page),
        "packed_bytes_an_article": round(len(gzip.compress(page, 6)) / max(1, len(dossier.articles))),
    }
    bare = plain(dossier, traced.texts).encode()
    found["packed_bytes_an_article_plain"] = round(len(gzip.compress(bare, 6)) / max(1, len(dossier.articles)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        files = {"plain": Path(folder) / "plain.html", "page": Path(folder) / "page.html"}
        files["plain"].write_bytes(bare)
        files["page"].write_bytes(page)
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in [*files] * asked.runs:
            seconds, found[f"{name}_nodes"] = opened(browser, files[name])
            found.setdefault(f"{name}_seconds", []).append(seconds)  # type: ignore[attr-defined]
        browser.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
