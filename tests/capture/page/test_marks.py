import time

import pytest

from headwater.capture.page import words
from headwater.capture.page.marks import is_profile, marks_of, tokens_of

_SAID = {
    name: getattr(words, name) for name in "AUTHOR WEAK TIME BODY POST QUOTE ASIDE APART TALK COMMENTS LISTED".split()
}


def _said(tag: str, **found: str) -> set[str]:
    marks = marks_of(tag, {name.rstrip("_").replace("_", "-"): value for name, value in found.items()})
    return {name for name, mark in _SAID.items() if marks & mark}


@pytest.mark.parametrize(
    ("tag", "names", "said"),
    [
        ("article", "message message--post js-post", {"POST", "BODY"}),
        ("div", "bbWrapper", {"BODY", "TALK"}),
        ("blockquote", "messageText SelectQuoteContainer ugc baseHtml", {"BODY", "TALK"}),
        ("div", "message-userDetails", {"TALK", "APART"}),
        ("h4", "message-name", set()),
        ("a", "username username--staff", {"AUTHOR"}),
        ("a", "bigusername", {"AUTHOR", "TALK"}),
        ("div", "post-author-avatar", {"APART"}),
        ("div", "author_buttons", {"ASIDE"}),
        ("span", "DateTime", {"TIME"}),
        ("dd", "profile-joined-date", {"APART"}),
        ("blockquote", "bbCodeBlock bbCodeBlock--quote", {"QUOTE", "TALK"}),
        ("a", "quote-button", {"ASIDE"}),
        ("li", "comment even depth-1", {"POST", "COMMENTS"}),
        ("div", "comment-body", {"BODY", "COMMENTS"}),
        ("div", "b-post__content-header", set()),
        ("div", "reply", {"POST", "ASIDE"}),
        ("div", "topic-reply-7 reply post", {"POST", "TALK"}),
        ("div", "structItem structItem--thread", {"LISTED", "TALK"}),
        ("article", "post category-comments tag-forum", {"POST"}),
        ("article", "wbbPost message messageSidebarOrientationLeft", {"POST", "BODY", "TALK"}),
        ("div", "js-quickEditTarget", set()),
        ("div", "css-1ab2cd d-flex mt-3", set()),
        ("body", "single-post comments-open", set()),
        ("time", "", {"TIME"}),
    ],
)
def test_what_names_say(tag: str, names: str, said: set[str]) -> None:
    assert _said(tag, class_=names) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"id": "post_message_123"}, {"BODY", "TALK"}),
        ({"id": "comment-55"}, {"POST", "COMMENTS"}),
        ({"id": "p77"}, {"POST"}),
        ({"itemprop": "commentText"}, {"BODY"}),
        ({"itemprop": "author"}, {"AUTHOR"}),
        ({"itemtype": "https://schema.org/DiscussionForumPosting"}, {"POST", "TALK"}),
        ({"itemtype": "https://schema.org/NewsArticle"}, set()),
        ({"data_role": "memberSignature"}, {"APART", "TALK"}),
    ],
)
def test_what_ids_and_microdata_say(found: dict[str, str], said: set[str]) -> None:
    assert _said("div", **found) == said


@pytest.mark.parametrize(
    ("href", "is_one"),
    [
        ("/members/ann.12/", True),
        ("member.php?u=12", True),
        ("./memberlist.php?mode=viewprofile&u=2", True),
        ("https://x.example/u/ann", True),
        ("/@ann", True),
        ("user?id=ann", True),
        ("/users-guide", False),
        ("/2014/harbour", False),
        ("", False),
        ("/menu/" * 100_000, False),
    ],
)
def test_addresses_of_people(href: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_profile(href) is is_one


def test_numbers_in_names_are_told_from_parts_of_them() -> None:
    assert tokens_of("post-123 row1 alt2 bg1 css-1ab2c h5", "msg_9") == (
        "post-#", "row#", "alt#", "bg#", "css-1ab2c", "h5", "#=msg_#",
    )  # fmt: skip


def test_long_names_cost_little() -> None:
    begin = time.process_time()
    for number in range(200):
        marks_of("div", {"class": f"post{number}" + "-post" * 100_000, "id": "9" * 100_000})
    assert time.process_time() - begin < 1
