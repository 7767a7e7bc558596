from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.decode import decode_page
from headwater.capture.page import read_page
from headwater.model import Capture, PageKind, Post, Reading, Role, TextView
from headwater.segment.containers import Bound, bounds_of, held, runs_of
from headwater.segment.decode import best_reading
from headwater.segment.lines import Page, page_of
from headwater.segment.scorer import ROLES, RuleScorer, UnitScore
from tests.capture.page.threads import ENGINES
from tests.capture.page.threads.said import thread_of

_TEXT = "Lamps on the wall\n\nann\nMember\n\nbe it said\n\nben wrote:\nno\n\nas I say\n\nLike\n\nben\n\nno\n\nLog in"


def _reading(text: str, posts: tuple[Post, ...], kind: PageKind = "thread") -> Reading:
    capture = Capture(
        id="c", path="p", uri=None, media_type="text/html", raw_sha256="0", chars=len(text), captured=None
    )
    view = TextView(encoding="utf-8", replaced=0, runs=())
    return Reading(capture=capture, text=text, view=view, kind=kind, posts=posts)


def _at(words: str, after: int = 0) -> int:
    return _TEXT.index(words, after)


def _page(kind: PageKind = "thread") -> Page:
    body = (_at("be it"), _at("\n\nLike"))
    second = _at("ben", _at("Like"))
    first = Post(start=_at("ann"), end=_at("Like") + 4, body=body, quotes=((_at("ben"), _at("\n\nas I")),))
    other = Post(start=second, end=_at("\n\nLog"), body=(second + 5, second + 7))
    return page_of(_reading(_TEXT, (first, other), kind))


def _shown(page: Page) -> list[tuple[str, bool, frozenset[Role] | None]]:
    return [(unit.text, bound.parts, bound.roles) for unit, bound in zip(page.units, bounds_of(page), strict=True)]


_CARD = frozenset({"poster_card", "chrome"})
_SAID = frozenset(ROLES) - {"poster_card", "thread_title"}


def test_units_of_a_thread_are_bound_by_where_they_stand() -> None:
    assert _shown(_page()) == [
        ("Lamps on the wall", False, frozenset({"thread_title", "chrome"})),
        ("ann", True, _CARD), ("Member", False, _CARD),
        ("be it said", True, _SAID), ("ben wrote:", True, _SAID), ("no", False, _SAID), ("as I say", True, _SAID),
        ("Like", True, _CARD),
        ("ben", True, _CARD), ("no", True, _SAID),
        ("Log in", True, frozenset({"chrome"})),
    ]  # fmt: skip


def test_around_the_comments_of_an_article_anything_may_stand() -> None:
    shown = _shown(_page("article"))
    assert (shown[0][2], shown[-1][2]) == (None, None)
    assert shown[1:-1] == _shown(_page())[1:-1]


def test_without_posts_nothing_is_bound() -> None:
    page = page_of(_reading(_TEXT, ()))
    assert set(bounds_of(page)) == {Bound()}
    assert runs_of(bounds_of(page)) == [range(len(page.units))]


def test_a_post_whose_message_is_not_told_binds_nothing_inside_it() -> None:
    page = page_of(_reading(_TEXT, (Post(start=_at("ann"), end=_at("\n\nLog")),)))
    assert [roles for _, _, roles in _shown(page)[1:-1]] == [None] * 9


@given(st.lists(st.booleans(), max_size=20))
def test_runs_hold_every_unit_once_and_begin_where_bounds_part(parts: list[bool]) -> None:
    bounds = [Bound(parts=part) for part in parts]
    runs = runs_of(bounds)
    assert [at for run in runs for at in run] == list(range(len(parts)))
    assert [run.start for run in runs[1:]] == [at for at, part in enumerate(parts) if part and at]


def test_what_a_unit_cannot_be_scores_below_everything() -> None:
    score = held(UnitScore(tuple(float(at) for at in range(len(ROLES))), 1.0, 2.0), Bound(roles=frozenset({"chrome"})))
    assert max(zip(score.roles, ROLES, strict=True))[1] == "chrome"
    assert (score.parts, score.leads) == (1.0, 2.0)


def test_read_by_its_containers_no_article_of_a_thread_crosses_a_post() -> None:
    made = ENGINES["xenforo2"](thread_of(20, 12))
    read = read_page(decode_page(made.html.encode()), 1_000_000)
    page = page_of(_reading(read.text, read.posts))
    bounds, scores = bounds_of(page), RuleScorer().score(page)
    bodies = [post.body for post in read.posts if post.body]
    opened = 0
    for run in runs_of(bounds):
        labels = best_reading([held(scores[at], bounds[at]) for at in run])
        for at, label in zip(run, labels, strict=True):
            assert label.state.role in (bounds[at].roles or ROLES)
        told = [at for at, label in zip(run, labels, strict=True) if label.state.place != "outside"]
        opened += sum(label.opens for label in labels)
        if told:
            start, end = page.units[told[0]].start, page.units[told[-1]].end
            assert any(first <= start and end <= last for first, last in bodies)
    assert opened >= 1
