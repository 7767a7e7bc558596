"""Two ages of one person."""

from headwater.claim import gather
from headwater.model import Claim, Entity, Lineage, Voices
from headwater.settings import ClaimSettings
from tests.builders import account, article, place


def claims_of(*texts: str) -> tuple[Claim, ...]:
    homes = [article(text, f"A{n}", f"Outlet {n}") for n, text in enumerate(texts)]
    mentions = tuple(place(home, "Carl Stone") for home in homes)
    person = Entity(id="entity-1", name="Carl Stone", type="person", aliases=(), mentions=mentions)
    return gather([account(h) for h in homes], Voices(entities=(person,)), Lineage(), ClaimSettings())


def ages(*texts: str) -> set[str]:
    return {s.span.exact for c in claims_of(*texts) if c.matter for s in c.statements}


def test_two_ages_of_one_person_are_two_claims_of_one_matter() -> None:
    first, second = "The captain, Carl Stone, 52, has left Dorlen.", "Carl Stone, who is 54, declined an offer of work."
    assert ages(first, second) == {"Carl Stone, 52", "Carl Stone, who is 54"}
    told = [c for c in claims_of(first, second) if c.matter]
    assert len(told) == 2
    assert len({c.matter for c in told}) == 1


def test_an_age_that_all_agree_on_is_none() -> None:
    assert ages("The captain, Carl Stone, 52, has left Dorlen.", "Carl Stone, 52, declined an offer of work.") == set()
    assert ages("Carl Stone, 52 metres tall in bronze, fell.", "Carl Stone, 54, fell.") == set()
