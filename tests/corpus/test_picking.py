"""What of a corpus answers a query."""

from pathlib import Path

import pytest

from headwater.corpus.picking import Corpus, pick
from headwater.errors import InputError
from tests.corpus.piles import as_lines


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ({"published": "n/a", "published_from": "2031-03-05"}, "2031-03-05"),
        ({"published": "2031-03-09", "published_from": "2031-03-05"}, "2031-03-09"),
        ({"published": "2031/03/09"}, "2031-03-09"),
    ],
)
def test_a_row_is_of_the_first_day_that_its_fields_name(dates: dict[str, str], day: str, tmp_path: Path) -> None:
    place = tmp_path / "a.jsonl"
    place.write_bytes(as_lines([{"id": "a", "text": "The sluice at Orrin stood open.", **dates}]))
    assert pick(Corpus(place), f"sluice date:{day}").articles == ("a",)
    with pytest.raises(InputError):
        pick(Corpus(place), "sluice date:2031-03-07")
