"""Posts copied from their own page: who wrote them above, the hour and the day below."""

import pytest

from headwater.capture.social.footed import footed_posts
from tests.capture.jobs import outcome_of
from tests.costs import seconds_of

SHOWN = """Ida Orr
@idaorr
The pier was shut last night. Two divers told me that it was rotten.
9:14 PM · Mar 10, 2031
12 Replies 40 Reposts 210 Likes

Bo Rae
@borae@social.example
Replying to @idaorr
Who are they?

Nobody says.
9:20 PM · Mar 10, 2031 · 2.1K Views
"""


def test_each_post_has_its_writer_its_date_and_its_text() -> None:
    assert [(post.author, post.published, post.text) for post in footed_posts(SHOWN)] == [
        ("Ida Orr", "2031-03-10T21:14", "The pier was shut last night. Two divers told me that it was rotten."),
        ("Bo Rae", "2031-03-10T21:20", "Who are they?\n\nNobody says."),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_one_is_a_capture_that_is_a_post(line_end: str) -> None:
    text = SHOWN[: SHOWN.index("\n\nBo")].replace("\n", line_end)
    outcome = outcome_of(text.encode(), "post.txt")
    assert [(draft.kind, draft.text) for draft in outcome.drafts] == [
        ("post", "The pier was shut last night. Two divers told me that it was rotten.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        # no foot, no clock, no year
        "Ida Orr\n@idaorr\nThe pier is shut.",
        "Ida Orr\n@idaorr\nThe pier is shut.\nMar 10, 2031",
        "Ida Orr\n@idaorr\nThe pier is shut.\n9:14 PM · Mar 10",
        # no handle, no text
        "Ida Orr\nSenior Member\nThe pier is shut.\n9:14 PM · Mar 10, 2031",
        "Ida Orr\n@idaorr\n9:14 PM · Mar 10, 2031",
        # other text around them
        f"The council met.\n\n{SHOWN}",
        f"{SHOWN}\nThe council met.\n",
        "Ida Orr\n@idaorr\nThe pier is shut.\nBo Rae\n@borae\nIt is not.\n9:14 PM · Mar 10, 2031",
    ],
)
def test_other_texts_hold_none(text: str) -> None:
    assert footed_posts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ida Orr\n@idaorr\n" + "The pier is shut.\n" * 20_000,
        "Ida Orr\n@idaorr\n" + "9" * 90_000,
        "3 likes" + ",3 likes" * 9_000 + "!",
        SHOWN * 500,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    assert seconds_of(lambda: footed_posts(text), enough=1) < 1
