"""Where the words that tell who the source is begin and end."""

import pytest

from headwater.attribution.heads import cut_of, noun_group, share_of, words_of
from headwater.reader.layers import Name


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a spokesman for the port", "a spokesman"),
        ("the letters she sent", "the letters"),
        ("letters the council released", "letters"),
        ("a clerk, who left", "a clerk"),
        ("the “Piers for all, now” plan", "the “Piers for all, now” plan"),
        ("the Bank of Norland", "the Bank of Norland"),
        ("former secretary of state Ida Orr", "former secretary of state Ida Orr"),
        ("the chairman of the Harbour Board", "the chairman"),
        ("experts such as rowers", "experts"),
        ("a friend of candidate Ida Orr", "a friend"),
        ("a textbook just published for pupils", "a textbook"),
        ("an email previously kept secret", "an email"),
        ("two leaked emails", "two leaked emails"),
        ("a newly released email relating to the pier", "a newly released email"),
        ("the court appointed lawyer", "the court appointed lawyer"),
        ("reports emerging in the town", "reports"),
        ("those surveyed", "those"),
        ("the Vox (Voice of Orr) column", "the Vox (Voice of Orr) column"),
        ("a spokesman (for the port)", "a spokesman ("),
    ],
)
def test_the_head_part_ends_where_something_is_told_of_it(phrase: str, head: str) -> None:
    assert phrase[: cut_of(phrase, words_of(phrase))].rstrip(" ,") == head


def test_where_an_office_is_stands_before_the_name_of_who_holds_it() -> None:
    phrase = "Secretary of the Interior Ida Orr"
    name = Name(range=(phrase.index("Ida"), len(phrase)), type="person")
    assert cut_of(phrase, words_of(phrase), [name]) == len(phrase)
    assert phrase[: cut_of(phrase, words_of(phrase))] == "Secretary "


def test_what_owns_its_words_and_what_repeats_it_is_left_out() -> None:
    assert [w.low for w in noun_group(words_of("the campaign’s"))] == ["the", "campaign"]
    assert [w.low for w in noun_group(words_of("the rowers themselves"))] == ["the", "rowers"]


def test_shares_are_parted_from_who_they_are() -> None:
    share, words = share_of(words_of("a handful of harbour pilots"))
    assert [w.low for w in share] == ["a", "handful"]
    assert [w.low for w in words] == ["harbour", "pilots"]
    assert share_of(words_of("harbour pilots"))[0] == ()


def test_names_are_stepped_over() -> None:
    phrase = "one Club for growth ad"
    assert cut_of(phrase, words_of(phrase), [Name(range=(4, 19), type="organization")]) == len(phrase)
    assert phrase[: cut_of(phrase, words_of(phrase))] == "one Club "


def test_a_share_ends_at_another_phrase() -> None:
    assert share_of(words_of("a woman at one of the rallies"))[0] == ()
    assert share_of(words_of("a relative of one of the drivers"))[0] == ()
    assert [w.low for w in share_of(words_of("at least two of the drivers"))[1]] == ["the", "drivers"]
    assert [w.low for w in share_of(words_of("a batch of emails"))[1]] == ["emails"]


def test_what_stands_behind_the_noun_is_left_out() -> None:
    assert [w.low for w in noun_group(words_of("a poll out today"))] == ["a", "poll"]
