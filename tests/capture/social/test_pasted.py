"""Posts that were copied into a text are captures of their own, each with who wrote it and when."""

import pytest

from headwater.capture.social.pasted import pasted_posts
from tests.capture.jobs import outcome_of
from tests.costs import seconds_of

PASTED = """Ida Orr @idaorr · Mar 10, 2031 · 9:12 AM
The pier was shut last night. Two divers told me that it was rotten.

Nobody knows when it will open.

Quay Watch @quaywatch · Mar 10, 2031 · 9:20 AM
RT @idaorr: The pier was shut last night. Two divers told me that it was rotten.

Friends of the Pier @pierfriends@social.example · 11 March 2031
We do not discuss who our divers are.
"""


def test_each_post_has_its_writer_its_date_and_its_text() -> None:
    assert [(post.author, post.published, post.text) for post in pasted_posts(PASTED)] == [
        (
            "Ida Orr",
            "2031-03-10T09:12",
            "The pier was shut last night. Two divers told me that it was rotten.\n\nNobody knows when it will open.",
        ),
        ("Ida Orr", None, "The pier was shut last night. Two divers told me that it was rotten."),
        ("Friends of the Pier", "2031-03-11", "We do not discuss who our divers are."),
    ]


def test_they_are_captures_that_are_posts() -> None:
    outcome = outcome_of(PASTED.encode(), "posts.txt")
    assert outcome.names == ["1", "2", "3"]
    assert {draft.kind for draft in outcome.drafts} == {"post"}
    about = outcome.drafts[0].about
    assert about.publisher is not None
    assert [about.publisher.value, *(author.value for author in about.authors)] == ["Ida Orr", "Ida Orr"]
    assert outcome.whole
    assert "reposts" in outcome.said


def test_a_repost_of_somebody_else_is_under_the_handle() -> None:
    text = PASTED.replace("RT @idaorr:", "RT @divers:")
    assert [post.author for post in pasted_posts(text)] == ["Ida Orr", "@divers", "Friends of the Pier"]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Bo Rae @borae · Mar 10, 2031 · 9:12 PM", "2031-03-10T21:12"),
        ("Bo Rae (@borae) - 10 March 2031, 09:12", "2031-03-10T09:12"),
        ("Bo Rae @borae | 2031-03-10", "2031-03-10"),
        ("Bo Rae\n@borae\n·\nMar 10, 2031", "2031-03-10"),
        ("Bo Rae\n@borae · Mar 10, 2031 at 9:12 AM", "2031-03-10T09:12"),
        ("Bo Rae @borae · Mar 10", None),
        ("Bo Rae @borae · 5h", None),
        ("Bo Rae @borae.example.social · Mar 10, 2031:", "2031-03-10"),
    ],
)
def test_the_ways_to_write_a_head(head: str, published: str | None) -> None:
    first, second = pasted_posts(f"{head}\r\nThe pier is shut.\r\n\r\n{head}\r\nIt is open.\r\n")
    assert (first.author, first.published, first.text) == ("Bo Rae", published, "The pier is shut.")
    assert second.text == "It is open."


def test_how_often_it_was_liked_is_no_part_of_a_post() -> None:
    text = PASTED.replace("\n\nQuay", "\n\n12 Reposts · 1.2K Likes\n3 replies\n\nQuay")
    assert pasted_posts(text)[0].text.endswith("when it will open.")


@pytest.mark.parametrize(
    ("ends", "kept"),
    [
        ("The council got\n140 comments", "The council got\n140 comments"),
        ("The council got 140 comments", "The council got 140 comments"),
        ("The council got 140 comments, 12 replies", "The council got 140 comments, 12 replies"),
        ("It shut.\n\n140 comments", "It shut."),
        ("It shut.\n140 comments\n\n2.1K views", "It shut."),
        ("It shut.\n140 comments | 3 shares", "It shut."),
        ("It shut.\n\n140 comments were read out", "It shut.\n\n140 comments were read out"),
    ],
)
def test_a_count_in_the_posts_own_words_is_a_part_of_it(ends: str, kept: str) -> None:
    text = f"Bo Rae @borae · Mar 10, 2031\n{ends}\n\nBo Rae @borae · Mar 11, 2031\nIt is open."
    assert pasted_posts(text)[0].text == kept


@pytest.mark.parametrize(
    "text",
    [
        "What was said.\n\nChair  Bo Rae @borae" + " " * 9_000 + "y" * 80 + "\n",
        "Bo Rae @borae" + " " * 9_000 + "y" * 80 + "\n",
        "Bo Rae" + " " * 9_000 + "@borae\n",
        "Bo Rae @borae\n" + " " * 9_000 + "\n" + " " * 9_000 + "y" * 80,
        PASTED + "Bo Rae @borae" + " " * 9_000 + "y" * 80 + "\n",
        PASTED + "It had 3 likes" + ",3 likes" * 900 + "!",
        PASTED + "3 likes" + ",3 likes" * 900 + "!",
        PASTED + "\n3.3.3" + ".,3 K" * 900 + "!",
        "Bo Rae @borae · Mar 10, 2031\n" * 900,
        "Bo Rae\n" * 9_000 + "@borae",
    ],
)
def test_no_text_takes_long(text: str) -> None:
    assert seconds_of(lambda: pasted_posts(text), enough=1) < 1


@pytest.mark.parametrize(
    "text",
    [
        "Ida Orr @idaorr · Mar 10, 2031\nThe pier is shut.",
        "The council met.\n\n" + PASTED,
        "Ida Orr, Mar 10, 2031\nThe pier is shut.\n\nBo Rae, Mar 11, 2031\nIt is open.",
        "Write to Ida Orr @idaorr · she knows more\nOr to Bo Rae @borae · he knows less",
        "[12/05/2031, 14:03:22] Nell Ambry: siren?\n[12/05/2031, 14:04:01] Tobias: yes\n",
    ],
)
def test_other_texts_hold_no_pasted_posts(text: str) -> None:
    assert pasted_posts(text) == ()
    assert len(outcome_of(text.encode(), "notes.txt").drafts) == 1


@pytest.mark.parametrize("counts", ["12 replies 40 reposts 210 likes", "3 likes\n1.2K views"])
def test_one_post_is_enough_above_what_a_network_counts(counts: str) -> None:
    (post,) = pasted_posts(f"Bo Rae @borae · 10 Mar 2031\nThe pier is shut.\n{counts}\n")
    assert (post.author, post.published, post.text) == ("Bo Rae", "2031-03-10", "The pier is shut.")


@pytest.mark.parametrize("ends", ["\n140 comments", "It got 12 replies, 3 likes", "\nSee Bo Rae @borae"])
def test_one_post_without_such_counts_is_none(ends: str) -> None:
    assert pasted_posts(f"Bo Rae @borae · 10 Mar 2031\nThe pier is shut.\n{ends}\n") == ()


_COUNTED = "The pier was shut on Tuesday after a fire in a kiosk.\n\n12 comments\n40 shares\n"


@pytest.mark.parametrize("by", ["By Ida Orr @idaorr · 12 March 2031", "BY IDA ORR\n@idaorr\n12 March 2031"])
def test_a_byline_with_a_handle_opens_an_article(by: str) -> None:
    assert pasted_posts(f"{by}\n\n{_COUNTED}") == ()
    assert pasted_posts(f"{by}\n\n{_COUNTED}\nBy Bo Rae @borae · 13 March 2031\n\n{_COUNTED}") == ()


def test_an_account_may_be_called_by_anything() -> None:
    (post,) = pasted_posts(f"By-Water Watch @bywater · 12 March 2031\n\n{_COUNTED}")
    assert post.author == "By-Water Watch"
    own, other = pasted_posts(f"By Design @bydesign · 12 March 2031\nIt is shut.\n\n{PASTED}")[:2]
    assert (own.author, other.author) == ("By Design", "Ida Orr")
