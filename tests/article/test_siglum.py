import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.article.siglum import with_sigla
from headwater.model import Article
from tests.builders import article


def test_order_is_date_then_outlet_then_text_and_the_unknown_last() -> None:
    late = article("One.", outlet="The Post", day="2031-03-12")
    early = article("Two.", outlet="The Post", day="2031-03-11")
    first = article("Three.", outlet="The Argus", day="2031-03-11")
    undated = article("Four.", outlet="The Argus", day=None)
    found = with_sigla([(undated, "h"), (late, "h"), (early, "h"), (first, "h")])
    assert [a.spans[0].exact for a in found] == ["Three.", "Two.", "One.", "Four."]
    assert [a.siglum for a in found] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(("count", "last"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (703, "AAA")])
def test_letters_go_on_behind_z(count: int, last: str) -> None:
    one = article("One.")
    assert with_sigla([(one, f"{n:04}") for n in range(count)])[-1].siglum == last


@given(st.permutations([(article(f"Text {n}.", day=None), f"hash {n}") for n in range(6)]))
def test_no_order_of_inputs_changes_a_siglum(pairs: list[tuple[Article, str]]) -> None:
    named = {msgspec.structs.replace(a, siglum="").id: a.siglum for a in with_sigla(pairs)}
    again = {a.id: a.siglum for a in with_sigla(sorted(pairs, key=lambda pair: pair[1]))}
    assert named == again
