"""What stands around a place of the pile."""

from tests.corroboration.compare.by_hand import made_of


def test_a_place_passes_on_what_others_reported_where_nothing_else_is_claimed_there() -> None:
    passages, _, _ = made_of("The fair was called off.", "A paper said so.", origins=("original", "cites"))
    assert [passages.passes_on(p.span) for p in passages.all] == [False, True]
