"""Search in the query language of cases."""

import pytest

from headwater.assistant.desk import Desk
from tests.assistant.desks import FERRY, refused, told


@pytest.mark.parametrize(
    "query", ["pier", '"old pier" -strike', "outlet:lantern cracks", "person:Oster", "stance:asserts"]
)
def test_the_language_is_that_of_cases(ferry: Desk, query: str) -> None:
    (hit,) = told(ferry, "search", query=query)["hits"]
    assert hit["article"]["outlet"] == "Vellmar Lantern"
    for snippet in hit["snippets"]:
        place = snippet["place"]
        assert FERRY[place["start"] : place["end"]] == place["exact"]
        for start, end in snippet["marks"]:
            assert place["start"] <= start < end <= place["end"]


def test_what_is_not_there_and_what_is_no_query(ferry: Desk) -> None:
    assert told(ferry, "search", query="submarine") == {"hits": []}
    found = told(ferry, "search", query="outlet:Lanthern")
    assert found["hits"] == []
    assert "Vellmar Lantern" in found["hints"][0]
    assert "search:" in refused(ferry, "search", query="role:nobody pier")
    assert told(ferry, "search", query="pier", offset=1) == {"hits": []}
