"""Markup of strangers in every field of a pile: nothing of it runs, nothing is fetched."""

import json
from pathlib import Path

import pytest

from headwater.trace import trace
from headwater.web import render
from tests.browser.conftest import VIEWS, Watch

PROSE = (
    "The ferry board of Oxmere met on Tuesday and closed the north slip after a hawser parted. “We heard it go like a "
    "shot,” said Brede Aalto, the harbour pilot{c}. Two people briefed on the inspection said{c} the winch had failed "
    "twice before. The Oxmere Gazette first reported the closure{c}. A spokeswoman for the board declined to comment. "
    "Crews expect to work there until 14 April 2031, and 120 passengers were sent to the south slip instead.\n\n"
    "The pilot said the board had known of the winch since January{c}. He told the Gazette that nobody had asked him."
)


def canary(base: str, name: str) -> str:
    """Return markup that would run, fetch or break out, wherever it is taken for markup."""
    run, url = "window.CANARY=1", f"{base}/{name}"
    return (
        f"""'"--></title></style></textarea></script><script>{run};fetch('{url}')</script><base href={base}/>"""
        f"""<img src={url}.png onerror="{run}"><link rel=stylesheet href={url}.css><iframe src={url}></iframe>"""
        f"""<link rel=prefetch href={url}.html><meta http-equiv=refresh content='0;url={url}'><svg onload="{run}">"""
        f"""<style>@import '{url}'</style></svg><a href="javascript:{run}">{name}</a>{{{{7*7}}}}</svg>"""
    )


def pile(folder: Path, base: str) -> Path:
    """Write a pile with a canary in every field of every kind of input."""

    def spell(name: str) -> str:
        return PROSE.replace("{c}", canary(base, name))

    records = [
        {
            "id": canary(base, "id") + str(number), "text": spell(f"record{number}"), "title": canary(base, "title"),
            "uri": f"{base}/{canary(base, 'uri')}", "publisher": canary(base, "publisher"),
            "author": canary(base, "author"), "published": "2031-04-02", "captured": "2031-04-03",
        }
        for number in range(2)
    ]  # fmt: skip
    (folder / "records.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    (folder / "plain.txt").write_text(f"{canary(base, 'head')}\n\nBy {canary(base, 'by')}\n\n" + spell("txt"), "utf-8")
    held = canary(base, "page")
    (folder / "page.html").write_text(
        f"<html><head><title>{held}</title><meta name=author content='{held}'></head><body><h1>{held}</h1>"
        f"<article><p>{spell('html')}</p></article></body></html>",
        "utf-8",
    )
    (folder / "<img src=x onerror=window.CANARY=1>.txt").write_text(spell("name"), "utf-8")
    (folder / "mail.eml").write_text(
        f"From: a@b.example\nSubject: {canary(base, 'subject')}\nContent-Type: text/html\n\n<p>{spell('mail')}</p>",
        "utf-8",
    )
    return folder


@pytest.mark.parametrize("view", ["light", "narrow"])
def test_nothing_runs_and_nothing_is_fetched(
    watch: Watch, tmp_path: Path, listener: tuple[str, list[str]], view: str
) -> None:
    base, hits = listener
    (tmp_path / "pile").mkdir()
    traced = trace([pile(tmp_path / "pile", base)])
    assert len(traced.dossier.captures) >= 6
    file = tmp_path / "page.html"
    file.write_text(render(traced.dossier, traced.texts), encoding="utf-8")
    watched = watch(**VIEWS[view])
    page = watched.open(file)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.get_by_label("Find").fill("hawser")
    for side in page.get_by_role("button", name="Side by side").all()[:2]:
        side.click()
        page.keyboard.press("Escape")
    for link in page.locator("a[href^='#s']").all()[:20]:
        link.evaluate("a => a.click()")
    page.wait_for_timeout(500)
    assert page.evaluate("window.CANARY") is None
    assert page.url.startswith(file.resolve().as_uri())
    assert watched.asked == [file.resolve().as_uri()]
    assert watched.messages == []
    assert hits == []
    assert page.locator("script").count() == 1
    assert page.locator("img,iframe,link,base,object,embed,form").count() == 0
    assert page.locator("text=window.CANARY=1").count() > 0  # it is shown, as text
