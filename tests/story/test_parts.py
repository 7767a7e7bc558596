"""Parts of a pile: what is alike or has text in common is together, whatever the order and however often copied."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater import story
from headwater.model import Article, Block, Lineage, Reuse
from headwater.settings import StorySettings
from tests.builders import article, place
from tests.story.piles import event

EVENTS = [event(seed, reports) for seed, reports in enumerate((1, 2, 3, 5, 8, 13))]
PILE = [a for one in EVENTS for a in one]


def sets(parts: list[list[Article]]) -> set[frozenset[str]]:
    return {frozenset(a.id for a in part) for part in parts}


def parted(pile: list[Article], lineage: Lineage | None = None) -> set[frozenset[str]]:
    return sets(story.parts_of(pile, lineage or Lineage(), StorySettings()))


def shared(left: Article, right: Article, words: str, kind: str = "copy") -> Reuse:
    one, other = place(left, words), place(right, words)
    block = Block(left_start=one.start, left_end=one.end, right_start=other.start, right_end=other.end)
    return Reuse(
        left=one,
        right=other,
        left_article=left.id,
        right_article=right.id,
        kind="copy" if kind == "copy" else "quote",
        identity=1.0,
        blocks=(block,),
    )


def test_no_event_is_cut_and_no_two_are_joined() -> None:
    assert parted(PILE) == sets([list(one) for one in EVENTS])


@given(st.integers(0, 1 << 30))
def test_the_order_changes_no_part(seed: int) -> None:
    pile = list(PILE)
    random.Random(seed).shuffle(pile)
    assert parted(pile) == parted(PILE)


def test_an_exact_copy_joins_its_part_and_changes_no_other() -> None:
    first = EVENTS[3][0]
    copy = article(first.spans[0].exact, "ZZ")
    assert {part - {copy.id} for part in parted([*PILE, copy])} == parted(PILE)
    assert any({first.id, copy.id} <= part for part in parted([*PILE, copy]))


_LONG = "The lock keeper of Varrow painted both gates green before the ice came and told nobody at the office. "


@pytest.mark.parametrize(
    ("times", "kind", "together"),
    [(20, "copy", True), (1, "copy", False), (20, "quote", False)],
    ids=["a good part", "a sentence of many", "quoted only"],
)
def test_copied_text_ties_where_it_is_a_good_part_of_either(times: int, kind: str, *, together: bool) -> None:
    one, other = (
        article(" ".join([_LONG * times, *(f"Quor{n} zil{n}a{n * seed} nem{seed}." for n in range(200))]), name)
        for seed, name in ((3, "A"), (7, "B"))
    )
    reuse = shared(one, other, _LONG * times, kind)
    settings = StorySettings(min_part_cosine=2.0, min_mean_cosine=2.0)
    found = story.parts_of([one, other], Lineage(reuses=(reuse,)), settings)
    assert (len(found) == 1) == together


def test_a_chain_of_likeness_leads_from_one_end_to_the_other() -> None:
    lines = [f"Velm{n}o talked of grann{n}ik and trell{n}u." for n in range(80)]
    chain = [article(" ".join(lines[8 * n : 8 * n + 20]), "ABCDEFGH"[n]) for n in range(8)]
    assert parted(chain) == {frozenset(a.id for a in chain)}
    assert len(parted([chain[0], chain[-1]])) == 2
    assert all(len(parted(list(pair))) == 1 for pair in pairwise(chain))


_REPORT = " ".join(f"Quorin{n} told Velmar{n} of the trell{n}o and the grann{n}ik at the ostel{n}u." for n in range(40))
_OTHER = " ".join(f"Zilta{n} sold the pimmer{n}o of the scorr{n}ik to the haven{n}u." for n in range(40))


def test_a_post_too_short_to_be_near_any_report_goes_to_the_nearest() -> None:
    report, other = article(_REPORT, "A"), article(_OTHER, "B")
    post = article("Shame on Quorin3 and on Velmar7, says my uncle from the wharf. Boo, booo, boooo.", "C")
    assert parted([report, other, post]) == {frozenset((report.id, post.id)), frozenset((other.id,))}


def test_a_post_on_two_things_ties_them_not() -> None:
    report, other = article(_REPORT, "A"), article(_OTHER, "B")
    post = article("Quorin3 and Velmar7 and the trell3o, and then Zilta4 with the pimmer4o: boo, booo.", "C")
    assert len(parted([report, other, post])) == 2


def test_a_long_text_that_is_near_to_none_stays_alone() -> None:
    report = article(_REPORT, "A")
    long = article(_OTHER + " Shame on Quorin3 and on Velmar7.", "B")
    assert len(parted([report, long])) == 2
