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
        # what befalls somebody at another time, or as another outcome, is not the same
        ("Stone was rescued.", "Stone died.", "opposite"),
        ("Stone was acquitted.", "Stone was convicted.", "opposite"),
        ("Stone was charged.", "Stone was pardoned.", "opposite"),
        ("Stone absconded.", "Stone broke out of jail.", "same"),
        ("Stone was sent down.", "Stone was jailed.", "same"),
        ("Norva pulled out of the race.", "Norva bowed out of the race.", "same"),
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
        # what it is done to in one does it in the other
        ("The navy captured pirates.", "The pirates captured a ship.", "other_people"),
        ("The council approved the line.", "The line was approved by the council.", "same"),
        ("The council approved the line.", "The line passed with a majority of 14.", "same"),
        # words that part two of a kind, and all but somebody
        ("Bell won the world title.", "Reyk said Bell won the world title again.", "same"),
        ("A runner won the world title.", "A runner won the national title.", "other_people"),
        ("The west wing of the hospital was closed.", "The east wing of the hospital was closed.", "other_people"),
        ("A runner has failed a drugs test.", "Nobody else has failed a drugs test.", "other_people"),
        ("A runner has failed a drugs test.", "No other runner has failed a drugs test.", "other_people"),
        # what was not done is not told by what is told for it
        ("The club suspended the contract.", "The club ended the contract.", "same"),
        ("The club suspended the contract.", "The club has not ended the contract.", "unrelated"),
        # one act told for another, where a role is known to be shared
        ("Stone was found dead in the harbour.", "Reyk murdered Stone.", "same"),
        ("Reyk murdered Stone.", "Bell died.", "other_people"),
        ("Bell was elected mayor.", "Bell won election as mayor.", "same"),
        # what undoes or denies it
        ("The council approved the pool.", "The council rejected the pool.", "opposite"),
        ("The council closed the pool.", "The pool was opened.", "opposite"),
        ("Prices rose in Tarn.", "Prices fell in Tarn.", "opposite"),
        ("The council closed the pool.", "The council opened the tunnel.", "unrelated"),
        # from the other side, and from hand to hand
        ("Varga beat Stone.", "Stone lost to Varga.", "same"),
        ("Varga beat Stone.", "Varga lost to Stone.", "other_people"),
        ("Norva hired Stone.", "Stone joined Norva.", "same"),
        ("Norva sold the plant to Reyk.", "Reyk bought the plant from Norva.", "same"),
        ("Norva sold the plant.", "Norva bought the plant.", "other_people"),
        # what describes a thing is not the thing; a man may be the climber
        ("Norva issued a flood alert.", "Norva caused a flood.", "unrelated"),
        ("A man was killed in Tarn.", "A climber was killed in Tarn.", "same"),
        ("A firm was sued by Varga.", "The company was sued by Varga.", "same"),
    ],
)
def test_relations(one: str, other: str, kind: str) -> None:
    assert relate(main(one), main(other), KINDS).kind == kind
    assert relate(main(other), main(one), KINDS).kind == kind


def test_evidence_counts_the_roles_that_are_known_to_be_shared() -> None:
    both = relate(main("Varga fired Stone."), main("Stone was fired by Varga."), KINDS)
    alone = relate(main("Varga fired Stone."), main("Stone was fired."), KINDS)
    assert (both.evidence, alone.evidence) == (2, 1)


def test_why_says_what_links_two_acts() -> None:
    found = relate(main("Reyk murdered Stone."), main("Stone died."), KINDS)
    assert found.why.startswith("one act told for the other (murder and die: who is murdered dies)")
    undone = relate(main("The council approved the pool."), main("The council rejected the pool."), KINDS)
    assert undone.why == "approve and reject are opposites, of the same people or things"


def test_wide_acts_are_one_only_where_both_roles_are_shared() -> None:
    one, other = main("A ship arrived in Tarn."), main("A ship arrived at the quay.")
    assert relate(one, other, KINDS).evidence == 0
    assert relate(main("A ship sank in Tarn."), main("A ship sank at the quay."), KINDS).evidence > 0


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
