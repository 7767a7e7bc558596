"""Accounts that affirm and deny one claim, built by hand."""

import msgspec
import pytest

from headwater.corroboration.compare import polarity
from tests.corroboration.compare.by_hand import claims_of, made_of


@pytest.mark.parametrize(
    ("affirmed", "denied", "verdicts"),
    [
        ("Bell thought about sacking him.", "She denied that she had ever thought of dismissing Orr.", ["conflict"]),
        ("Bell had thought of selling the mill.", "Bell denied that she had ever thought of selling it.", ["conflict"]),
        ("Bell thought of sacking him.", "Bell denied that she had ever been close to dismissing Orr.", []),
        ("Bell thought of sacking him.", "Bell denied that she had ever thought of leaving.", []),
        ("Bell thought of sacking him.", "Bell denied that she had dismissed Orr.", []),
    ],
)  # fmt: skip
def test_a_thought_is_denied_as_a_thought(affirmed: str, denied: str, verdicts: list[str]) -> None:
    one, other = claims_of(affirmed, denied)
    against = msgspec.structs.replace(other.statements[0], polarity="against")
    claim = msgspec.structs.replace(one, statements=(one.statements[0], against))
    _, _, register = made_of(affirmed, denied, people=("Bell", "Orr"))
    assert [c.verdict for c in polarity.compare(claim, register)] == verdicts
