"""That the tables of kinship name acts that exist, once, and what they answer."""

import pytest

from headwater.reader.frames.kinship import (
    are_contrasted,
    happens_to_its_subject,
    link_of,
    may_act_for,
    named,
    owner_undergoes,
)
from headwater.reader.frames.lexicon import lines_of
from headwater.reader.frames.words import ACTS
from headwater.reader.frames.words.relations import (
    OF_A_MOMENT,
    OF_ITS_OBJECT,
    OF_ITS_OWNER,
    OPPOSITES,
    PASSED,
    SWAPPED,
    UNDERGONE,
    WIDE,
)
from headwater.reader.frames.words.told_for import TOLD_FOR

NAMES = {line.split("|")[0].strip() for line in lines_of(ACTS)}


def acts(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    "table", [OPPOSITES, PASSED, SWAPPED, UNDERGONE, OF_A_MOMENT, OF_ITS_OBJECT, OF_ITS_OWNER, WIDE]
)
def test_tables_name_acts(table: str) -> None:
    assert set(table.split()) <= NAMES


def test_an_act_told_for_another_says_why_and_is_no_opposite() -> None:
    opposite = {frozenset((line.split()[0], other)) for line in lines_of(OPPOSITES) for other in line.split()[1:]}
    seen: set[frozenset[str]] = set()
    for line in lines_of(TOLD_FOR):
        pair, _, why = line.partition(" | ")
        both = frozenset(pair.split())
        assert both <= NAMES
        assert why
        assert both not in seen | opposite, both
        seen.add(both)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("shoot", "die", "told_for"),
        ("hire", "join", "swapped"),
        ("sell", "buy", "passed"),
        ("raise", "cut", "opposite"),
        ("resign", "flood", None),
    ],
)
def test_links(one: str, other: str, kind: str | None) -> None:
    there, back = link_of(acts(one), acts(other)), link_of(acts(other), acts(one))
    assert (there and there.kind, back and back.kind) == (kind, kind)


def test_the_closest_link_counts() -> None:
    link = link_of(acts("buy"), acts("sell", "invest"))
    assert link is not None
    assert (link.kind, link.other) == ("told_for", "invest")


def test_who_undergoes() -> None:
    assert happens_to_its_subject(acts("close"))
    assert not happens_to_its_subject(acts("fire"))
    assert owner_undergoes(acts("arrest"), possessive=True)
    assert owner_undergoes(acts("sell"), possessive=False)
    assert not owner_undergoes(acts("sell"), possessive=True)
    assert not owner_undergoes(acts("resign"), possessive=False)


def test_the_nouns_of_one_thing_are_held_as_one() -> None:
    assert named("firm") == named("company") == named("companies")


def test_a_judge_acts_for_a_court_and_no_miner_for_a_nurse() -> None:
    assert may_act_for(acts(named("court")), acts(named("judge")))
    assert may_act_for(acts(named("lawmakers")), acts(named("parliament")))
    assert not may_act_for(acts(named("miner")), acts(named("nurse")))


def test_words_of_one_kind_part_what_they_describe() -> None:
    assert are_contrasted(frozenset(("title", "world")), frozenset(("title", "nation")))
    assert not are_contrasted(frozenset(("title", "world")), frozenset(("title", "world", "nation")) - {"nation"})
    assert not are_contrasted(frozenset(("title", "world")), frozenset(("team", "nation")))
