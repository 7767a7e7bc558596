"""What the network's reading of two wordings adds to the typed comparison: it joins, and parts what little joins."""

import pytest

from headwater.claim import gather
from headwater.claim.deciding import Judgement
from headwater.model import Claim, Entity, Lineage, Voices
from headwater.reader.pairs.relation import Relation
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, place
from tests.reader.pairs.fakes import DENIED, ONE, UNRELATED, Reader

TOLD = "Two trawlers collided off Morrel Head."
REWORDED = "A pair of fishing boats ran into each other near the cape."
NOT_SO = "No boats ran into each other near the cape."


def claims_of(reader: Reader | None, *texts: str) -> tuple[Claim, ...]:
    homes = [article(text, siglum, f"Outlet {siglum}") for text, siglum in zip(texts, "ABCDEFG", strict=False)]
    return gather([account(h) for h in homes], Voices(), Lineage(), ClaimSettings(), reader)


def test_what_is_read_as_one_fact_is_one_claim_and_says_why() -> None:
    assert len(claims_of(None, TOLD, REWORDED)) == 2
    (found,) = claims_of(Reader({frozenset((TOLD, REWORDED)): ONE}), TOLD, REWORDED)
    assert any("read as one fact (model: 97%)" in s.why for s in found.statements)


@pytest.mark.parametrize(("read", "close"), [(UNRELATED, 0.8), (ONE, 0.0)])
def test_what_is_read_as_unrelated_or_points_elsewhere_is_not(read: Relation, close: float) -> None:
    assert len(claims_of(Reader({frozenset((TOLD, REWORDED)): read}, close), TOLD, REWORDED)) == 2


def test_a_close_reading_decides_where_the_first_leaves_it_open() -> None:
    texts = frozenset((TOLD, REWORDED))
    in_doubt, unlike = Relation(0.6, 0.1, 0.1, 0.1, 0.1), Relation(0.999, 0.001, 0.0, 0.0, 0.0)
    assert len(claims_of(Reader({texts: ONE}, first=in_doubt), TOLD, REWORDED)) == 1
    assert len(claims_of(Reader({}, first=ONE), TOLD, REWORDED)) == 2
    left = Reader({texts: ONE}, first=unlike, close=0.2)
    assert len(claims_of(left, TOLD, REWORDED)) == 2
    assert not left.closely_heard


def test_what_typed_comparison_joins_stays_joined() -> None:
    texts = ("Inspectors found cracks in fourteen supports.", "Cracks were found by inspectors in fourteen supports.")
    assert len(claims_of(Reader({}, close=0.0), *texts)) == 1


@pytest.mark.parametrize(("score", "read", "wanted"), [(0.5, UNRELATED, 2), (0.5, ONE, 1), (0.7, UNRELATED, 1)])
def test_what_is_joined_for_little_and_surely_read_as_two_is_two(
    monkeypatch: pytest.MonkeyPatch, score: float, read: Relation, wanted: int
) -> None:
    monkeypatch.setattr("headwater.claim.grouping.judge", lambda *_: Judgement(score, "two words in common"))
    assert len(claims_of(Reader({frozenset((TOLD, REWORDED)): read}, close=0.0), TOLD, REWORDED)) == wanted


def test_a_denial_is_read_as_one() -> None:
    (found,) = claims_of(Reader({frozenset((TOLD, NOT_SO)): DENIED}), TOLD, NOT_SO)
    assert any("read as a fact and its denial" in s.why for s in found.statements)


def test_who_says_nothing_joins_nobody_who_does_however_it_is_read() -> None:
    desk = Desk()
    told = article("The director offered to resign, Ilse Varga said.", "A", "X")
    silent = article("The director declined to say whether he offered to resign.", "B", "Y")
    desk.said(told, "Ilse Varga", "said", "The director offered to resign")
    desk.said(silent, "The director", "declined to say", "whether he offered to resign", stance="declines")
    texts = frozenset(h.spans[0].exact for h in (told, silent))
    found = gather([account(told), account(silent)], desk.voices, Lineage(), ClaimSettings(), Reader({texts: ONE}))
    assert [len(c.statements) for c in found] == [1, 1]


def test_a_wording_without_the_name_of_who_acts_is_read_with_it() -> None:
    home = article("Ilse Varga ran the quays. She resigned on Monday.", "A", "X")
    named = Entity(id="entity-1", name="Ilse Varga", type="person", aliases=(), mentions=(place(home, "Ilse Varga"),))
    sentences = ("Ilse Varga ran the quays.", "She resigned on Monday.")
    reader = Reader({})
    gather([account(home, sentences)], Voices(entities=(named,)), Lineage(), ClaimSettings(), reader)
    assert "Ilse Varga: She resigned on Monday." in reader.heard or "She resigned on Monday." in reader.heard
    assert sentences[0] in reader.heard


def test_more_facets_than_can_be_read_are_left_to_typed_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("headwater.claim.wordings._MOST_READ", 1)
    assert len(claims_of(Reader({frozenset((TOLD, REWORDED)): ONE}), TOLD, REWORDED)) == 2
