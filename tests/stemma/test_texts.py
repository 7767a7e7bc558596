"""Texts as arrays of words."""

from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.words import folded_in, words_of
from headwater.stemma.texts import BLANK_LINE, LINE_END, RUNS_ON, Vocabulary
from tests.reuse.prose import article, moved


def test_words_and_what_stands_behind_them() -> None:
    text = Vocabulary().text_of(article("One, two.\nThree “four\n\nfive” six", "a"))
    assert text.starts.tolist() == [0, 5, 10, 17, 23, 29]
    assert text.ends.tolist() == [3, 8, 15, 21, 27, 32]
    assert text.breaks.tolist() == [RUNS_ON, LINE_END, RUNS_ON, BLANK_LINE, RUNS_ON, BLANK_LINE]
    assert text.stops.tolist() == [False, True, False, False, False, True]
    assert text.commas.tolist() == [True, False, False, False, False, False]
    assert text.quotes.tolist() == [False, False, True, False, False, False]
    assert text.fine.tolist() == [0, 0, 0, 0, 1, 0]


def test_pieces_follow_each_other_by_place_and_places_are_the_captures() -> None:
    home = moved(article("first piece // second piece", "a", pieces=[(15, 27), (0, 11)]), 100)
    text = Vocabulary().text_of(home)
    assert text.starts.tolist() == [100, 106, 115, 122]
    assert text.breaks.tolist() == [RUNS_ON, BLANK_LINE, RUNS_ON, BLANK_LINE]


def test_equal_words_have_one_number_in_all_texts() -> None:
    vocabulary = Vocabulary()
    one, two = article("Quay and café", "a"), article("cafe QUAY", "b")
    quay, _, cafe = vocabulary.text_of(one).ids.tolist()
    assert Vocabulary().ids_in(two).tolist() == [cafe, quay]
    assert len({*vocabulary.ids_in(one).tolist()}) == 3


@given(st.text(max_size=200))
def test_words_are_those_of_the_reader(text: str) -> None:
    home = article(f"x {text}", "a")
    found = Vocabulary().text_of(home)
    words = words_of(home.spans[0].exact)
    assert [*zip(found.starts.tolist(), found.ends.tolist(), strict=True)] == [(w.start, w.end) for w in words]
    assert found.words == len(folded_in(home.spans[0].exact)) == len(found.breaks) == len(found.fine)
