"""Notices of correction: what had been said, and what is so."""

import pytest

from headwater.reader.notices import contrasts_in, names_own_article, news_of, notices_in

TEXT = "Correction: An earlier version of this article said that it was built in 1989. It was built in 1998."


def test_what_was_wrong_and_what_is_so() -> None:
    (notice,) = notices_in(TEXT)
    assert TEXT[slice(*notice.was)].strip() == "that it was built in 1989."
    assert TEXT[slice(*notice.now)].strip() == "It was built in 1998."


def test_no_notice_without_what_is_so() -> None:
    assert not list(notices_in("An earlier version of this article said that it was built in 1989."))
    assert not list(notices_in("The article said nothing of the kind. It was built in 1998."))


def test_a_semicolon_parts_the_old_from_the_new() -> None:
    text = "An earlier version of this article wrongly said that 14 people were hurt; eleven were."
    (notice,) = notices_in(text)
    assert text[slice(*notice.was)].strip() == "that 14 people were hurt"
    assert text[slice(*notice.now)].strip() == "eleven were."


@pytest.mark.parametrize(
    ("text", "now", "was"),
    [
        ("This story was amended to say that the fine was £40,000, not £400,000.", "£40,000", "£400,000"),
        ("The vote was held on Monday, not on Sunday.", "held on Monday", "on Sunday"),
        ("It has 12 rooms rather than 20 as first reported.", "12 rooms", "20"),
    ],
)
def test_old_and_new_in_one_sentence(text: str, now: str, was: str) -> None:
    (notice,) = contrasts_in(text)
    assert (text[slice(*notice.now)], text[slice(*notice.was)]) == (now, was)


def test_not_only_sets_nothing_against_anything() -> None:
    assert not list(contrasts_in("It was Monday, not only for them. It was not open."[:30]))
    assert not list(contrasts_in(""))


@pytest.mark.parametrize(
    ("notice", "news"),
    [
        (TEXT, "An earlier version of this article said that it was built in 1989. It was built in 1998."),
        ("Correction, 8 March: The fine is £40.", "Correction, 8 March: The fine is £40."),
        ("Editor’s note: This story was amended on May 15 to say that it was £4.", "it was £4."),
        ("Correction: March 12, 2031\nAn earlier version gave it as £4.", "An earlier version gave it as £4."),
        ("This article was amended on 14 May 2031. It was £4.", "It was £4."),
        ("This article was updated on 14 May 2031.", "This article was updated on 14 May 2031."),
        ("The fine is £40.", "The fine is £40."),
    ],
)
def test_where_a_notice_begins_to_tell(notice: str, news: str) -> None:
    assert notice[news_of(notice) :] == news


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("An earlier version of this page", True),
        ("an earlier version of this article", True),
        ("our previous story", True),
        ("An earlier version", True),
        ("an earlier version of the plan", False),
        ("the report", False),
        ("an earlier version of the report", False),
        ("an article in The Courier", False),
    ],
)
def test_an_earlier_version_of_the_text_itself(source: str, *, own: bool) -> None:
    assert names_own_article(source) is own
