"""Whether two texts tell one act of two things, by the words around the verb."""

import pytest

from headwater.reader.frames.objects import are_done_to_others


@pytest.mark.parametrize(
    ("one", "other", "of_others"),
    [
        ("Guards fired tear gas at the crowd.", "guards had fired rubber bullets.", True),
        ("Guards fired water cannon at fans.", "guards had fired live rounds in Dorlen.", True),
        ("Soldiers shelled the old fort at Tarn on Monday.", "soldiers had shelled the hospital at Tarn.", True),
        ("The fort was shelled by soldiers.", "soldiers had shelled the hospital at Tarn.", True),
        ("The firm sold two mills in May.", "it had sold any ships.", True),
        ("No windows were smashed.", "Protesters smashed doors.", True),
        ("Soldiers shelled the old fort at Tarn.", "soldiers had shelled the fort at Tarn.", False),
        ("The firm sold two mills in May.", "it had sold the mill at Tarn.", False),
        ("The thieves copied the payroll files of the bank.", "any files were copied.", False),
        ("No seal was broken.", "Workers broke the seals on the tank.", False),
        # a noun for all kinds, a pronoun or a name may be the other
        ("Guards fired tear gas.", "had not fired any weapons.", False),
        ("The mayor signed it on Monday.", "the mayor had not signed the lease.", False),
        ("The mayor signed the Tarn contract.", "the mayor had not signed the lease.", False),
        ("A nurse was dismissed.", "no member of staff was dismissed.", False),
        ("A farmer was arrested.", "Nobody was arrested.", False),
        # no verb, or no object, in common
        ("The dam burst.", "the dam had not burst", False),
        ("The mayor signed the lease.", "The board closed the bridge.", False),
    ],
)
def test_one_act_is_of_two_things_where_both_are_spelt(one: str, other: str, *, of_others: bool) -> None:
    assert are_done_to_others(one, other) is of_others
    assert are_done_to_others(other, one) is of_others
