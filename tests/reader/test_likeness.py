"""What two tellings share, in the weight of their terms."""

from headwater.reader.likeness import likeness
from headwater.reader.terms import Meaning, Weights

WEIGHTS = Weights({"close": 1.0, "bridge": 1.0, "closure": 1.0, "mayor": 0.5, "ferry": 2.0}, 2.0)


def meaning(terms: str, acts: str = "") -> Meaning:
    return Meaning(frozenset(terms.split()), frozenset(acts.split()))


def test_equal_tellings_are_wholly_alike() -> None:
    one = meaning("close bridge mayor", "close")
    assert likeness(one, one, WEIGHTS) == 1.0


def test_what_shares_nothing_is_not_alike() -> None:
    assert likeness(meaning("close bridge"), meaning("ferry"), WEIGHTS) == 0.0


def test_an_act_in_common_counts_for_more_than_its_noun_and_that_for_more_than_none() -> None:
    one = meaning("close bridge mayor", "close")
    whole, cut = "close bridge mayor ferry", "bridge mayor ferry"
    others = (meaning(whole, "close"), meaning(whole, "mayor"), meaning(cut, "ferry"))
    scores = [likeness(one, other, WEIGHTS) for other in others]
    assert scores[0] > scores[1] > scores[2] > 0


def test_it_is_symmetric_and_two_words_do_not_meet_everything() -> None:
    short, long = meaning("mayor"), meaning("close bridge mayor ferry")
    assert likeness(short, long, WEIGHTS) == likeness(long, short, WEIGHTS) < 0.3
