"""How a clause tells an act."""

import pytest

from headwater.corroboration.compare.contradicted.clauses import clauses_in
from tests.reader.frames.test_reading import sentence


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        # what is still to be said is said by nobody
        ("On Monday we will ask the council to vote that it has no confidence in Carl Stone.", True),
        ("The guild wants the court to declare that no member signed.", True),
        ("The board will resolve that nobody was told.", True),
        ("She asked the panel to find that he had not known.", True),
        # what was voted, found or said is
        ("The council voted that it had no confidence in Carl Stone.", False),
        ("The court declared that no member had signed.", False),
        ("The panel found that he had not known.", False),
        ("Carl Stone said that nobody was told.", False),
        ("Carl Stone will say that nobody was told.", False),
    ],
)
def test_what_is_to_be_said_is_told_by_nobody(text: str, *, supposed: bool) -> None:
    assert list(clauses_in(sentence(text), ()))[-1].supposed is supposed
