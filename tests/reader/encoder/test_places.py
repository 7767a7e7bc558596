"""Finding what meets or holds a range."""

from headwater.reader.encoder.places import Contents, Places


def test_the_first_range_that_shares_a_character() -> None:
    places = Places([(20, 30), (0, 5)])
    assert places.meeting((4, 21)) == 1
    assert places.meeting((29, 40)) == 0
    assert places.meeting((5, 20)) is None


def test_a_range_is_held_by_one_of_some_that_overlap() -> None:
    contents = Contents([(0, 30), (10, 12)])
    assert contents.hold((11, 30))
    assert not contents.hold((11, 31))
