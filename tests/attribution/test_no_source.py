"""Phrases read as a source that are none."""

import pytest

from tests.attribution.pile import voices_in


@pytest.mark.parametrize(
    "text",
    [
        "A newspaper printed parts of a note said to be hers.",
        "The clerk burnt a letter said to have been sent by her.",
        "The keeper has sold a boat said to be cursed.",
    ],
)
def test_what_is_said_to_be_so_is_said_by_nobody(text: str) -> None:
    assert all(said.source_id is None for said in voices_in(text).attributions)
