"""Reading: keys alone, search and filters, links to any characters, captures side by side."""

from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.model import Claim, Dossier, Origins, Statement, span_of
from headwater.web import render
from tests.browser.conftest import VIEWS, Watch
from tests.web.sample import dossier
from tests.web.sheets import FORUM

LIT = "[...CSS.highlights.get('spot')].map(range => range.toString())"
GO = """async place => {
    if (location.hash === "#" + place) return;
    const turned = new Promise(done => addEventListener("hashchange", done, {once: true}));
    location.hash = place;
    await turned;
}"""


def shown(text: str) -> str:
    """Return a text as HTML can hold it."""
    return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text)


def of_one_text(text: str, spans: list[tuple[int, int]]) -> Dossier:
    """Return a dossier of one capture whose claims rest on these spans."""
    sample = dossier()
    first = msgspec.structs.replace(sample.captures[0], chars=len(text))
    body = (span_of(text, first.id, 0, len(text)),)
    home = msgspec.structs.replace(sample.articles[0], id="article-x", spans=body, headline=None, byline=(),
                                   publisher=None, dateline=None, published=None)  # fmt: skip
    statements = [
        Statement(span=span_of(text, first.id, *span), article="article-x", attribution=None, origin="original",
                  polarity="for", strength=None) for span in spans
    ]  # fmt: skip
    claims = tuple(
        Claim(id=f"claim-{n}", proposition="a claim", on_record=0, against=0, outlets=(), statements=(one,),
              origins=Origins(low=0, high=1, unseen=0, why=())) for n, one in enumerate(statements)
    )  # fmt: skip
    return Dossier(schema="headwater/dossier/1", producer=sample.producer, ledger=sample.ledger, captures=(first,),
                   articles=(home,), claims=claims)  # fmt: skip


TEXTS = st.text(st.characters(codec=None) | st.sampled_from("\r\n\0<>&\u202e\ud800\U0001f426\U0001d518 "), min_size=1,
                max_size=60)  # fmt: skip


def test_code_points_and_utf_16_agree_on_every_place(watch: Watch, tmp_path: Path) -> None:
    """Any span of any text, asked for by code points, is what Python reads there; and back from what is selected."""
    watched = watch(**VIEWS["light"])

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        text = data.draw(TEXTS)
        ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
        spans = [(min(pair), max(pair)) for pair in data.draw(st.lists(ends, max_size=4))]
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        made = of_one_text(text, spans)
        capture = made.captures[0].id
        file = tmp_path / "one.html"
        file.write_text(render(made, {capture: text}), encoding="utf-8")
        watched.page.goto("about:blank")
        page = watched.open(file, f"#{capture}:{start}-{end}")
        assert page.evaluate(LIT) == [shown(text[start:end])]
        page.evaluate("""() => {
            const range = [...CSS.highlights.get("spot")][0];
            getSelection().removeAllRanges();
            getSelection().addRange(range.cloneRange());
        }""")
        told = page.wait_for_function("() => document.querySelector('.corner button').value").json_value()
        assert told == f"{capture}:{start}-{end}"

    check()
    assert watched.messages == []


def test_a_link_to_characters_outlives_the_page(watch: Watch, sample_file: Path) -> None:
    span = FORUM["aanon"]
    page = watch(**VIEWS["light"]).open(sample_file, f"#{span.capture}:{span.start}-{span.end}")
    assert page.evaluate(LIT) == [span.exact]
    assert 0 < page.evaluate("[...CSS.highlights.get('spot')][0].getBoundingClientRect().top") < 900
    page.evaluate(GO, f"{span.capture}:0-4")
    assert page.evaluate(LIT) == ["Home"]
    for nowhere in ("capture-none:0-4", f"{span.capture}:9999999-99999999", "s1"):
        page.evaluate(GO, nowhere)
        assert page.evaluate(LIT) == []


def test_every_piece_of_a_mark_lights_up(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["light"]).open(sample_file)
    pieces = page.evaluate("""[...document.querySelectorAll(".t mark:not([id])")].map(e => [...e.classList].pop())""")
    assert pieces
    page.evaluate(GO, pieces[0])
    ground = page.evaluate("""key => [document.getElementById(key), ...document.querySelectorAll("mark." + key)]
        .map(e => getComputedStyle(e).backgroundColor)""", pieces[0])
    assert len(ground) > 1
    assert len(set(ground)) == 1
    assert page.locator("mark.lit").count() == len(ground) - 1


def test_the_main_job_with_keys_alone(watch: Watch, sample_file: Path) -> None:
    watched = watch(**VIEWS["light"])
    page = watched.open(sample_file)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the claims"
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    assert first == "c1"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "c2"
    page.keyboard.press("k")
    page.keyboard.press("o")
    assert page.locator("#c1 details[open]").count() == 1
    page.keyboard.press("Tab")
    for _ in range(40):
        if (page.evaluate("document.activeElement.getAttribute('href')") or "").startswith("#s"):
            break
        page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == target[1:]
    page.keyboard.press("b")
    assert page.evaluate("document.activeElement.getAttribute('href')") == target
    page.keyboard.press("/")
    page.keyboard.type("letter")
    assert page.locator("#c1").is_hidden()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("dialog[open]").get_by_text("next, previous item").is_visible()
    page.keyboard.press("Enter")  # the first button turns the keys off
    page.keyboard.press("Escape")
    at = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == at
    assert watched.messages == []


def test_search_and_filters_keep_what_fits(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["light"]).open(sample_file)
    said = page.locator(".tools [role=status]")
    page.get_by_label("Find").fill("Dredging CONTRACT")
    assert "3 of 4 captures" in said.inner_text()
    assert page.evaluate("CSS.highlights.get('found').size") >= 6
    page.get_by_label("Find").fill("")
    assert said.inner_text() == ""
    page.locator(".tools select").nth(0).select_option("The Inland Post")
    assert "1 of 5 articles" in said.inner_text()
    assert page.locator("#captures .capture:visible").count() == 1
    page.locator(".tools select").nth(0).select_option("any outlet")
    page.locator(".tools select").nth(1).select_option("with somebody against")
    assert page.locator("table.claims tbody[id]:visible").evaluate_all("rows => rows.map(r => r.id)") == ["c1"]


def test_two_captures_side_by_side_lead_to_each_other(watch: Watch, sample_file: Path) -> None:
    page = watch(**VIEWS["light"]).open(sample_file)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.get_by_role("button", name="Side by side").nth(1).click()
    panes = page.locator("dialog.beside > .capture")
    assert panes.count() == 2
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    left, right = panes.nth(0).locator(".pair").first, panes.nth(1).locator(".pair").first
    assert left.is_visible()
    assert right.is_visible()
    panes.nth(1).evaluate("pane => { pane.scrollTop = pane.scrollHeight; }")
    left.click(position={"x": 4, "y": 4})
    box, home = right.bounding_box(), panes.nth(1).bounding_box()
    assert home["y"] <= box["y"] <= home["y"] + home["height"]
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_passages_lead_to_each_other_without_scripts(watch: Watch, sample_file: Path) -> None:
    page = watch(java_script_enabled=False, **VIEWS["light"]).open(sample_file)
    there = page.locator(".t a.z").first
    first = there.get_attribute("href")
    there.click()
    back = page.locator(f"mark{first} ~ a.z").first.get_attribute("href")
    assert page.locator(f"mark{back} ~ a.z").first.get_attribute("href") == first
