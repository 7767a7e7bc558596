import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture import read
from headwater.settings import CaptureSettings
from tests.capture.pages import page_of, sources
from tests.costs import seconds_of

ONE = "The harbour board voted on Tuesday to close the old fish quay at Marrow Sound for the whole winter."
TWO = "Divers had found that seven of its forty piles were cracked, the board's engineer, Ida Renholt, said."
THREE = "Boats will land at the ferry pier until May, when the piles are to be replaced, at a cost nobody named."
FURTHER = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
HEAD = "<link rel=canonical href=https://quay.example/news/1><h1>Quay shut</h1>"


def main_of(source: str) -> list[str]:
    page = page_of(source)
    return [page.text[start:end] for start, end in page.main]


@pytest.mark.parametrize(
    ("body", "main"),
    [
        (f"<div class=story>{FURTHER}</div>", [ONE, TWO, THREE]),
        (f"<div>{ONE}<br><br>{TWO}</div>", [f"{ONE}\n\n{TWO}"]),
        (f"<div><div>{ONE}</div><div>{TWO}</div></div>", [ONE, TWO]),
        (f"<table><tr><td>Menu<td>{FURTHER}</table>", [ONE, TWO, THREE]),
        (f"<article><p>{ONE}<h2>Cracks</h2><p>{TWO}<ul><li>Ferry pier<li>North mole</ul></article>",
         [ONE, "Cracks", TWO, "Ferry pier", "North mole"]),
        (f"<article><p class=byline>By Ann Bly<p>{ONE}<figure>x<figcaption>{TWO}</figcaption></figure><p>{THREE}",
         [ONE, THREE]),
        (f"<article><p>{ONE}<figure><table><tr><td>Piles<td>40</table></figure><p>{TWO}</article>",
         [ONE, "Piles", "40", TWO]),
        (f"<article>{FURTHER}<form><label>Your mail</label></form></article>", [ONE, TWO, THREE]),
    ],
)  # fmt: skip
def test_prose_of_one_element_without_furniture(body: str, main: list[str]) -> None:
    assert main_of(HEAD + body) == main


@pytest.mark.parametrize(
    "beside",
    [
        f"<nav><p>{ONE} {ONE}</nav>",
        f"<div class=comments><p>{ONE}<p>{TWO}<p>{THREE}</div>",
        f"<aside><p>{ONE}<p>{TWO}</aside>",
        f"<div class=related-posts><p>{ONE}<p>{TWO}</div>",
        f"<footer><p>{ONE} {ONE} {ONE}</footer>",
        f"<div class=foot-terms>{THREE}</div>",
    ],
)
def test_what_stands_beside_is_not_main(beside: str) -> None:
    assert main_of(f"{HEAD}<div class=story><p>{TWO} {ONE}<p>{THREE}</div>{beside}") == [f"{TWO} {ONE}", THREE]


def test_a_sign_on_what_holds_the_text_says_nothing() -> None:
    source = f"{HEAD}<div class=widget><div>{FURTHER}</div></div><div class=sidebar>{ONE}</div>"
    assert main_of(source) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<p><a href=/news/2>Ferry pier was full last winter</a>", False),
        ("<p>Read: <a href=https://www.quay.example/news/2>Ferry pier was full</a>", False),
        ("<p><a href=https://board.example/minutes>Minutes of the meeting</a>", True),
        ("<p><a href=/news/2>Ferry pier</a>: it was full last winter, and skippers went elsewhere", True),
        ("<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>", False),
        ("<div class=box>Advertisement</div>", False),
        ("<div class=box><p>Advertisement</div>", False),
        ("<div class=card>A card in the middle that tells of another story, at some length.</div>", False),
        ("<h3>Cracks</h3>", True),
    ],
)
def test_lines_inside_the_text(line: str, kept: bool) -> None:  # noqa: FBT001
    found = main_of(f"{HEAD}<article>{FURTHER}{line}<p>{TWO}</article>")
    assert [one for one in found if one not in (ONE, TWO, THREE)] == ([page_of(line).text] if kept else [])
    assert found[:3] == [ONE, TWO, THREE]
    assert found[-1] == TWO


@pytest.mark.parametrize(
    "tail",
    ["<p>More on this:<p><a href=/b>Two</a>", "<h3>More</h3><ul><li><a href=/b>Two</a></ul>", "<h2>Topics</h2>"],
)
def test_what_introduces_links_goes_with_them(tail: str) -> None:
    assert main_of(f"{HEAD}<article>{FURTHER}{tail}</article>") == [ONE, TWO, THREE]


def test_text_in_parts_of_one_kind() -> None:
    part = "<section class=part><div class=words><p>{}</div></section><div class=ad>Buy rope</div>"
    body = "".join(map(part.format, (f"{ONE} {ONE}", TWO, THREE)))
    assert main_of(f"{HEAD}<main>{body}</main>") == [f"{ONE} {ONE}", TWO, THREE]


def test_a_headline_between_parts_two_texts() -> None:
    part = "<div class=page><h1>{}</h1><div class=words><p>{}</div></div>"
    assert main_of(part.format("Quay shut", f"{ONE} {TWO} {ONE}") + part.format("Old news", THREE)) == [
        f"{ONE} {TWO} {ONE}",
    ]


def test_a_list_has_no_main_text() -> None:
    teaser = "<div class=card><h2><a href=/{0}>Headline {0}</a></h2><p>{1}</div>"
    body = "".join(teaser.format(number, text) for number, text in enumerate((ONE, TWO, THREE, ONE, TWO)))
    assert main_of(f"{HEAD}<main>{body}</main>") == []
    row = "<li><h3><a href=/{0}>Headline {0}</a></h3><div class=snippet>{1}</div></li>"
    assert main_of(f"{HEAD}<ol>{''.join(map(row.format, range(6), (ONE, TWO) * 3))}</ol>") == []
    linked = "".join(f"<h2><a href=https://shop.example/{n}>Rope {n}</a></h2><p>{ONE}" for n in range(5))
    assert len(main_of(f"{HEAD}<main>{linked}</main>")) == 10


@pytest.mark.parametrize("source", ["", "<p>Short.", "<a href=/x>" + ONE + "</a>", "<nav>" + ONE + "</nav><p>Log in"])
def test_no_prose_no_main_text(source: str) -> None:
    assert [text for text in main_of(source) if len(text) < 30] == []


def test_the_site_most_links_lead_to_is_the_pages_own() -> None:
    links = "".join(f"<p><a href=https://www.quay.example/{n}>Story number {n}</a>" for n in range(9))
    assert main_of(f"<article>{FURTHER}{links}</article>") == [ONE, TWO, THREE]


_PROSE = (ONE, TWO, f"<p>{ONE}", f"<p>{TWO}</p>", "<h2><a href=/x>x</a></h2>")


@given(st.lists(st.sampled_from(_PROSE), max_size=9), sources)
def test_whole_blocks_in_order(prose: list[str], noise: str) -> None:
    page = page_of("".join(prose) + noise + "".join(prose))
    after = 0
    for start, end in page.main:
        assert after <= start < end <= len(page.text)
        assert start == 0 or page.text[start - 1] == "\n"
        assert end == len(page.text) or page.text[end] == "\n"
        after = end
    assert page == page_of("".join(prose) + noise + "".join(prose))


@pytest.mark.parametrize(
    "piece",
    [f"<div class=a><p>{ONE}", f"<div class=a><p>{ONE}</div>", f"<article><div><div class=b>{ONE}</div>",
     f"<div class=a><h1>x</h1><div class=b><p>{ONE}</div></div>", "<p><a href=http://x.example/>link</a>",
     "<figure><table>", f"<h1>{ONE}</h1>"],
)  # fmt: skip
def test_cost_grows_with_the_size_only(piece: str) -> None:
    def cost(size: int, enough: float = 0.0) -> float:
        source = piece * (size // len(piece))
        return seconds_of(lambda: page_of(source), enough=enough)

    most = 40 * max(cost(20_000), 0.002)
    assert cost(160_000, most) < most


@pytest.mark.shared
def test_the_yardstick_of_saved_pages(shared: Path, tmp_path: Path) -> None:
    pile = read([shared / "data" / "extraction" / "html"], CaptureSettings())
    found = {
        Path(one.capture.path).name.split(".")[0]: {"articleBody": "\n".join(one.text[a:b] for a, b in one.main or ())}
        for one in pile.readings
    }
    (tmp_path / "found.json").write_text(json.dumps(found), encoding="utf-8")
    call = [sys.executable, "score_extraction.py", str(tmp_path / "found.json"), "--json"]
    done = subprocess.run(call, cwd=shared / "yardsticks", capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["f1"] >= 0.982
