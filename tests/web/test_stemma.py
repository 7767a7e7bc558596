"""The drawn stemma: everything on the sheet, nothing on top of anything else, nothing foreign unescaped."""

import re
from itertools import combinations

import msgspec
import pytest

from headwater.model import Descent, Family, Stated
from headwater.web.lineage import branches
from headwater.web.register import Register
from headwater.web.stemma import MAX_DEPTH, MAX_NODES, picture, siglum
from tests.web.kin import descent, family, kin, large
from tests.web.sheets import HOSTILE, texts

RECT = re.compile(r'<rect[^>]* x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"')
TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)"')


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    return [(float(x), float(y), float(x) + float(w), float(y) + float(h)) for x, y, w, h in RECT.findall(svg)]


@pytest.mark.parametrize("count", [1, 2, 12, 40, MAX_NODES])
@pytest.mark.parametrize("deep", [True, False])
def test_nodes_stand_apart_on_the_sheet(count: int, *, deep: bool) -> None:
    changed, register, home = large(count, deep=deep)
    svg = str(picture(branches(home, changed.descents), register, "f1").svg)
    width, height = (float(re.findall(rf'{name}="(\d+)"', svg)[0]) for name in ("width", "height"))
    found = boxes(svg)
    assert len(found) == (min(count, MAX_DEPTH + 1) if deep else count)
    assert all(left >= 0 and right <= width and top >= 0 and bottom <= height for left, top, right, bottom in found)
    for one, two in combinations(found, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
    assert all(0 < float(y) < height for _, y in TEXT.findall(svg))


def test_what_does_not_fit_is_counted() -> None:
    changed, register, home = large(500)
    drawn = picture(branches(home, changed.descents), register, "f1")
    assert (len(boxes(str(drawn.svg))), drawn.more) == (MAX_NODES, 500 - MAX_NODES)
    changed, register, home = large(500, deep=True)
    assert picture(branches(home, changed.descents), register, "f1").more == 500 - MAX_DEPTH - 1


@pytest.mark.parametrize(
    ("home", "descents", "said"),
    [
        (family("a", "b"), [descent("a", "b")], ["revision, very likely", "published 3 days before the copy",
                                                 'class="line"']),
        (family("a", "b"), [descent("a", "b", "excerpt", probability=0.5)], ["excerpt, about even", 'class="weak"']),
        (family("a", "b", undirected=[("a", "b")]), [], ["50 % in common", "direction open", 'class="open"']),
        (family("c"), [descent(None, "c")], [">α<", "not in the pile", 'class="lost"']),
        (family("ab"), [descent("a", "b", "exact")], [">L=L2<", "Vellmar Lantern"]),
        (family("a", "b", "c"), [descent("a", "c", "mashup"), descent("b", "c", "mashup")], ['class="also ']),
    ],
)  # fmt: skip
def test_edges_are_drawn_as_they_are(home: Family, descents: list[Descent], said: list[str]) -> None:
    changed, register = kin([home], descents)
    svg = str(picture(branches(changed.families[0], changed.descents), register, "f7").svg)
    assert all(one in svg for one in said), svg
    assert re.search(r'aria-labelledby="f7t" aria-describedby="f7d"', svg)
    assert '<title id="f7t">' in svg


def test_the_description_says_every_edge() -> None:
    changed, register = kin([family("a", "b", "c")], [descent("a", "b"), descent("b", "c", "excerpt")])
    svg = str(picture(branches(changed.families[0], changed.descents), register, "f1").svg)
    assert "L2 is a revision of L; C is an excerpt from L2." in svg


def test_foreign_text_is_escaped_and_cut() -> None:
    changed, _ = kin([family("a", "b")], [descent("a", "b")])
    named = Stated(value=HOSTILE + "x" * 500, evidence=(), basis="stated")
    articles = tuple(msgspec.structs.replace(one, publisher=named, siglum="<S&>") for one in changed.articles)
    changed = msgspec.structs.replace(changed, articles=articles)
    svg = str(picture(branches(changed.families[0], changed.descents), Register(changed, texts(), ()), "f1").svg)
    assert "<img" not in svg
    assert "<S" not in svg
    assert "\u202e" not in svg
    assert len(svg) < 3000


def test_many_copies_are_bundled_in_a_name() -> None:
    _, register, home = large(5)
    copies = tuple(f"article-{n}" for n in range(1, 5))
    home = msgspec.structs.replace(
        home, witnesses=(msgspec.structs.replace(home.witnesses[0], copies=copies),)
    )
    assert [siglum(node, register) for node in branches(home, ())] == ["X0=X1+3"]
