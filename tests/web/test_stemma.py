"""The drawn stemma: everything on the sheet, nothing on top of anything else, time from left to right."""

import re
from itertools import combinations

import msgspec
import pytest

from headwater.model import Citation, Descent, Dossier, Family, Published, Stated
from headwater.web.genealogy import Kinship, Node, Tie, kinships
from headwater.web.register import Register
from headwater.web.stemma import MAX_NODES, picture
from tests.web.kin import descent, family, kin, large
from tests.web.sheets import FORUM, HOSTILE, texts

RECT = re.compile(r'<rect[^>]* x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"')
TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)"')


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    return [(float(x), float(y), float(x) + float(w), float(y) + float(h)) for x, y, w, h in RECT.findall(svg)]


def drawn(dossier: Dossier, register: Register) -> str:
    return "".join(str(picture(part).svg) for part in kinships(dossier, register))


def node(name: str, day: str = "", kind: str = "text") -> Node:
    return msgspec.convert({"kind": kind, "name": name, "day": day, "date": day}, Node)


def tie(above: int, below: int, kind: str = "copied", share: float = 0.9) -> Tie:
    told = {"above": above, "below": below, "kind": kind, "share": share, "sure": True, "label": "so"}
    return msgspec.convert(told, Tie)


def lefts(part: Kinship) -> dict[str, float]:
    """Return where each node's box begins, by its name."""
    found = re.findall(r'<text x="([\d.]+)" y="[\d.]+" text-anchor="middle" class="siglum">([^<]*)<', picture(part).svg)
    return {name: float(x) for x, name in found}


@pytest.mark.parametrize("count", [2, 12, 40, MAX_NODES])
@pytest.mark.parametrize("deep", [True, False])
def test_nodes_stand_apart_on_the_sheet(count: int, *, deep: bool) -> None:
    changed, register, _ = large(count, deep=deep)
    svg = drawn(changed, register)
    width, height = (float(re.findall(rf' {name}="(\d+)"', svg)[0]) for name in ("width", "height"))
    found = boxes(svg)
    assert len(found) == count
    assert all(left >= 0 and right <= width and top >= 0 and bottom <= height for left, top, right, bottom in found)
    for one, two in combinations(found, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
    assert all(0 <= float(x) <= width and 0 < float(y) < height for x, y in TEXT.findall(svg))


def test_what_does_not_fit_is_counted() -> None:
    changed, register, _ = large(500)
    (part,) = kinships(changed, register)
    assert (len(boxes(str(picture(part).svg))), picture(part).more) == (MAX_NODES, 500 - MAX_NODES)


@pytest.mark.parametrize(
    ("home", "descents", "said"),
    [
        (family("a", "b"), [descent("a", "b")], ["90 % revision<", 'class="copied" stroke-width="3.7"']),
        (family("a", "b"), [descent("a", "b", "excerpt", probability=0.5)], ["90 % excerpt?<"]),
        (family("a", "b", undirected=[("a", "b")]), [], ["50 % in common", 'class="shared"']),
        (family("c"), [descent(None, "c")], [">α<", "not in the pile", 'class="lost"']),
        (family("ab"), [descent("a", "b", "exact")], [">L=L2<", "Vellmar Lantern"]),
        (family("a", "b", "c"), [descent("a", "c", "mashup"), descent("b", "c", "mashup")], ['class="copied also"']),
    ],
)  # fmt: skip
def test_ties_are_drawn_as_they_are(home: Family, descents: list[Descent], said: list[str]) -> None:
    changed, register = kin([home], descents)
    changed = msgspec.structs.replace(changed, citations=())
    svg = drawn(changed, register)
    assert all(one in svg for one in said), svg
    assert 'role="img" aria-label="Stemma of ' in svg


def test_credits_are_dotted_and_reports_that_are_not_here_dashed() -> None:
    changed, register = kin([family("a")], [])
    credit = Citation(article="article-a", outlet="Harbour Wire", source="source-two", cited_article=None,
                      span=FORUM["acite"], wording="first_reported")  # fmt: skip
    svg = drawn(msgspec.structs.replace(changed, citations=(credit,)), register)
    assert 'class="cited"' in svg
    assert 'class="unseen"' in svg
    assert ">Harbour Wire<" in svg
    assert ">first reported<" in svg


def test_earlier_texts_stand_to_the_left() -> None:
    nodes = (node("E", "2031-03-03"), node("F", "2031-03-01"), node("G", "2031-03-02"), node("H"))
    places = lefts(Kinship(nodes=nodes, ties=(tie(1, 0), tie(1, 2), tie(2, 3))))
    assert places["F"] < places["G"] < places["E"]
    assert places["H"] > places["G"]


def test_a_date_that_contradicts_the_descent_does_not_count() -> None:
    nodes = (node("E", "2031-03-03"), node("F", "2031-03-01"), node("G", "2031-03-02"))
    places = lefts(Kinship(nodes=nodes, ties=(tie(0, 1), tie(0, 2))))
    assert places["E"] < min(places["F"], places["G"])


def test_what_is_not_in_the_pile_stands_left_of_those_who_have_it() -> None:
    nodes = (node("E", "2031-03-03"), node("F", "2031-03-01"), node("ABC", kind="unseen"), node("α", kind="lost"))
    ties = (tie(2, 0, "cited", 0), tie(2, 1, "cited", 0), tie(3, 0))
    places = lefts(Kinship(nodes=nodes, ties=ties))
    assert places["ABC"] < places["F"] < places["E"]
    assert places["α"] < places["E"]


def test_a_circle_is_cut() -> None:
    nodes = (node("E"), node("F"), node("G"))
    assert len(lefts(Kinship(nodes=nodes, ties=(tie(0, 1), tie(1, 2), tie(2, 0))))) == 3


def test_foreign_text_is_escaped_and_cut() -> None:
    changed, _ = kin([family("a", "b")], [descent("a", "b")])
    named = Stated(value=HOSTILE + "x" * 500, evidence=(), basis="stated")
    dated = Published(earliest="2031-03-01", latest=None, evidence=(), basis="inferred")
    articles = tuple(
        msgspec.structs.replace(one, publisher=named, siglum="<S&>", published=dated) for one in changed.articles
    )
    changed = msgspec.structs.replace(changed, articles=articles)
    svg = drawn(changed, Register(changed, texts(), ()))
    assert "<img" not in svg
    assert "<S" not in svg
    assert "\u202e" not in svg
    assert len(svg) < 6000


def test_many_copies_are_bundled_in_a_name() -> None:
    changed, register, home = large(5)
    copies = tuple(f"article-{n}" for n in range(1, 5))
    home = msgspec.structs.replace(home, witnesses=(msgspec.structs.replace(home.witnesses[0], copies=copies),))
    changed = msgspec.structs.replace(changed, families=(home,), descents=())
    assert [part.nodes[0].name for part in kinships(changed, register)] == ["X0=X1+3"]
