import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.chat.log import posts_in
from headwater.model import Post
from tests.capture.jobs import outcome_of

_LOG = """\
[12/05/2031, 14:02:10] Quay watchers: \u200eMessages and calls are end-to-end encrypted.
[12/05/2031, 14:03:22] Nell Ambry: anyone else hear the siren?
[13/05/2031, 14:03:40] Tobias R.: yes, from the ferry side

it went on: for ten minutes
\u200e[13/05/2031, 14:05:01] Nell Ambry: \u200eimage omitted
[13/05/2031, 14:06:01] Nell Ambry: IMG-1.jpg (file attached)
the crack is on the left <This message was edited>
[13/05/2031, 14:07:00] Tobias R. left
"""


def _said(text: str) -> list[tuple[str | None, str | None, str | None]]:
    def cut(place: tuple[int, int] | None) -> str | None:
        return text[slice(*place)] if place else None

    return [(cut(post.author), post.at, cut(post.body)) for post in posts_in(text)]


def test_messages_are_posts_with_writer_time_and_text() -> None:
    assert _said(_LOG) == [
        ("Quay watchers", "2031-05-12T14:02:10", None),
        ("Nell Ambry", "2031-05-12T14:03:22", "anyone else hear the siren?"),
        ("Tobias R.", "2031-05-13T14:03:40", "yes, from the ferry side\n\nit went on: for ten minutes"),
        ("Nell Ambry", "2031-05-13T14:05:01", None),
        ("Nell Ambry", "2031-05-13T14:06:01", "the crack is on the left"),
        (None, "2031-05-13T14:07:00", None),
    ]


@pytest.mark.parametrize(
    "placeholder",
    [
        "<Media omitted>", "image omitted", "<attached: 0042-PHOTO.jpg>", "VID-1.mp4 (file attached)", "[ Photo ]",
        "This message was deleted", "You deleted this message.", "Missed voice call at 14:03", "null",
    ],
)  # fmt: skip
def test_what_stands_in_for_something_is_no_text(placeholder: str) -> None:
    log = f"12/05/2031, 14:03 - Nell: {placeholder}\n13/05/2031, 14:04 - Tobias: {placeholder} or so\n"
    assert [body for _, _, body in _said(log)] == [None, f"{placeholder} or so"]


def test_an_open_order_of_day_and_month_leaves_the_time_open() -> None:
    assert [at for _, at, _ in _said(_LOG.replace("13/05", "12/05"))] == [None] * 6


def test_a_file_that_is_a_log_is_a_thread() -> None:
    (draft,) = outcome_of(_LOG.encode(), "_chat.txt").drafts
    assert (draft.kind, draft.text, len(draft.posts)) == ("thread", _LOG, 6)
    (draft,) = outcome_of(b"The ferry came late.\n", "a.txt").drafts
    assert (draft.kind, draft.posts) == (None, ())


@given(st.text(alphabet="[]0123456789/:, -—<>ab\n\r\u200e.", max_size=300))
def test_posts_come_in_order_and_hold_their_parts(noise: str) -> None:
    text = f"{_LOG}{noise}\n{_LOG}"
    posts = posts_in(text)
    end = 0
    for post in posts:
        assert end <= post.start < post.end <= len(text)
        assert _inside(post)
        end = post.end
    assert len(posts) >= 12


def _inside(post: Post) -> bool:
    parts = [part for part in (post.author, post.posted, post.body) if part]
    return all(post.start <= start < stop <= post.end for start, stop in parts)


def test_the_cost_is_linear() -> None:
    # lines that begin as heads do and never become one
    hostile = _LOG + "[12/05/2031, 14:03:22] " + "a" * 200_000 + "\n" + "[12/05/2031, " * 20_000
    assert len(posts_in(hostile)) == 7
