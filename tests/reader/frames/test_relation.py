"""When two frames tell one act, and what tells them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.frames.relation import relate
from tests.reader.frames.test_reading import main

KINDS = dict.fromkeys(("varga", "stone", "bell", "reyk"), "person") | {"norva": "organization"}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Varga fired Stone.", "Stone was dismissed by Varga.", "same"),
        ("Varga fired Stone.", "Varga fired Bell.", "other_people"),
        ("Varga sued Stone.", "Stone sued Varga.", "other_people"),
        ("Stone offered to resign.", "Stone would be willing to resign if asked.", "same"),
        ("Stone offered to resign.", "Stone could resign if asked.", "same"),
        ("Stone offered to resign.", "Stone resigned.", "other_way"),
        ("Stone offered to resign.", "Stone refused to resign.", "other_way"),
        ("Norva would sue Reyk unless he paid.", "Norva threatened to sue Reyk.", "same"),
        ("Norva will sue Reyk if he does not pay.", "Norva would sue Reyk unless he paid.", "same"),
        ("Norva would sue Reyk unless he paid.", "Norva will sue Reyk.", "other_way"),
        ("Norva would sue Reyk unless he paid.", "Norva sued Reyk.", "other_way"),
        ("The mayor refused the offer.", "The mayor did not take him up on the offer.", "same"),
        ("Varga met Bell.", "Bell met Varga.", "same"),
        ("Varga was angry with Stone.", "Varga was angry about the tram line.", "other_people"),
        ("The council voted to open the pool.", "The council approved the pool.", "same"),
        ("Varga fired Stone.", "Varga praised Stone.", "unrelated"),
    ],
)
def test_relations(one: str, other: str, kind: str) -> None:
    assert relate(main(one), main(other), KINDS).kind == kind
    assert relate(main(other), main(one), KINDS).kind == kind


def test_evidence_counts_the_roles_that_are_known_to_be_shared() -> None:
    both = relate(main("Varga fired Stone."), main("Stone was fired by Varga."), KINDS)
    alone = relate(main("Varga fired Stone."), main("Stone was fired."), KINDS)
    assert (both.evidence, alone.evidence) == (2, 1)


SENTENCES = (
    "Varga fired Stone.", "Stone offered to resign.", "Stone could resign if asked.", "Norva sued Reyk.",
    "The mayor refused the offer.", "Bell is now the adviser of the mayor.", "Varga was angry with Stone.",
)  # fmt: skip


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_relating_has_no_direction_and_a_frame_is_itself(one: str, other: str) -> None:
    left, right = main(one), main(other)
    there, back = relate(left, right, KINDS), relate(right, left, KINDS)
    assert (there.kind, there.evidence) == (back.kind, back.evidence)
    assert relate(left, left, KINDS).kind == "same"
