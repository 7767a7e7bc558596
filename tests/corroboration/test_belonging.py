"""For whom an officer may speak."""

import msgspec
import pytest

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.model import Lineage
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article

SUPPORTS = "inspectors found cracks in fourteen supports of the quay"


@pytest.mark.parametrize(
    ("bodies", "low"),
    [(("Dockers' Federation",), 1), (("Dockers' Federation", "Harbour Workers"), 2), (("Orrin Trust",), 2)],
)
def test_an_officer_of_the_only_union_may_speak_for_it(bodies: tuple[str, ...], low: int) -> None:
    desk = Desk()
    rest = " ".join(f"{name} met." for name in bodies[1:])
    one = article(f"The {SUPPORTS}, the {bodies[0]} said. {rest}", "A", "X")
    other = article(f"The {SUPPORTS}, said Tom Reyk.", "B", "Y")
    desk.said(one, bodies[0], "said", f"The {SUPPORTS}")
    for name in bodies[1:]:
        desk.said(one, name, "met", "")
    said = desk.said(other, "Tom Reyk", "said", f"The {SUPPORTS}")
    assert said.source_id is not None
    told = msgspec.structs.replace(desk.sources[said.source_id], role="union's general secretary")
    desk.sources[said.source_id] = told
    claims = gather([account(one), account(other)], desk.voices, Lineage(), ClaimSettings())
    (claim,) = weigh(claims, [one, other], desk.voices)[0]
    assert claim.origins.low == low
