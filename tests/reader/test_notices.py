"""Notices of correction: what had been said, and what is so."""

from functools import partial

import pytest

from headwater.reader.notices import (
    contrasts_in,
    heads_correction,
    names_own_article,
    news_of,
    notices_in,
    says_what_it_corrects,
    tells_error,
)
from tests.costs import seconds_of

TEXT = "Correction: An earlier version of this article said that it was built in 1989. It was built in 1998."


def test_what_was_wrong_and_what_is_so() -> None:
    (notice,) = notices_in(TEXT)
    assert TEXT[slice(*notice.was)].strip() == "that it was built in 1989."
    assert TEXT[slice(*notice.now)].strip() == "It was built in 1998."


def test_an_article_on_some_day_is_the_outlets_own_in_a_correction_alone() -> None:
    text = "An article on Monday said that the ferry carried 84 people. In fact it carried 48."
    ((was, now),) = notices_in(text, correcting=True)
    assert (text[slice(*was)], text[slice(*now)]) == ("that the ferry carried 84 people.", "In fact it carried 48.")
    assert not list(notices_in(text))


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
        ("an item of March 5", True),
        ("an item on Monday", True),
        ("an item of 5 March", True),
        ("an item on Jan. 5", True),
        ("an item of clothing", False),
        ("an item of clothing 3", False),
        ("the item on page 3", False),
        ("the item on lot 4", False),
        ("an item on holiday", False),
        ("an item in the catalogue", False),
        ("An earlier version", True),
        ("an earlier version of the plan", False),
        ("the report", False),
        ("an earlier version of the report", False),
        ("an article in The Courier", False),
    ],
)
def test_an_earlier_version_of_the_text_itself(source: str, *, own: bool) -> None:
    assert names_own_article(source) is own


@pytest.mark.parametrize(
    ("source", "outlet", "own"),
    [
        ("an earlier article in the Echo", "The Harbour Echo", True),
        ("an article in The Harbour Echo", "Harbour Echo", True),
        ("an earlier article in the Echo", "The Harbour Post", False),
        ("an article in Echo", "The Harbour Echo", False),
        ("an article in the Echo", None, False),
        ("an earlier story from the Orrin & Brenn Daily Echo", "Orrin & Brenn Daily Echo", False),
        ("an earlier story from the Orrin Brenn Daily Echo", "The Orrin Brenn Daily Echo", True),
    ],
)
def test_an_article_of_the_outlet_is_its_own(source: str, outlet: str | None, *, own: bool) -> None:
    assert names_own_article(source, outlet) is own


def test_a_long_run_of_capitals_behind_in_is_read_in_no_time() -> None:
    source = f"an earlier article in the {'A' * 80}!"
    assert seconds_of(partial(names_own_article, source, "The Echo"), times=1) < 0.3


@pytest.mark.parametrize(
    ("headline", "corrects"),
    [
        ("Correction", True),
        ("CORRECTION: Ferry fares to rise", True),
        ("Corrections and clarifications", True),
        ("Corrections and prisons", False),
        ("Corrected - Ferry fares to rise", True),
        ("(Corrects number of tins in second paragraph)", True),
        ("Corrections officers walk out", False),
        ("Minister corrects himself", False),
        ("Correction of course at the port", False),
    ],
)
def test_headlines_of_corrections(headline: str, *, corrects: bool) -> None:
    assert heads_correction(headline) is corrects
    assert says_what_it_corrects(headline) is headline.startswith("(")


@pytest.mark.parametrize(
    ("sentence", "empty"),
    [
        ("An article of 5 March misstated the sum that the port paid for the crane.", True),
        ("Our report of Wednesday on the ferry gave the wrong number of cars.", True),
        ("In our story of Wednesday we gave a wrong price for the crane.", True),
        ("An earlier version of this story misidentified the pilot.", True),
        ("We regret the error.", True),
        # what is so is told beside it, or somebody says it of another's report
        ("An article on Monday gave the wrong date; the crane fell in May.", False),
        ("An earlier version of this story said that the crane fell in May.", False),
        ("The article misstated the price of the crane, the harbour master said.", False),
        ("The report by the ministry misstated the price of the crane.", False),
        ("The report misstated the price of the crane.", False),
        ("We regret the loss of the crane.", False),
        ("“We regret the error,” the firm said.", False),
    ],
)
def test_what_only_says_that_a_report_was_wrong(sentence: str, *, empty: bool) -> None:
    assert tells_error(sentence) is empty
