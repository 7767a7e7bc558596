"""The order of claims and the three numbers beside each other."""

import pytest

from headwater.dossier.ranking import ranked
from headwater.model import Claim, Origins, Statement, StatementOrigin
from headwater.web.claims import collapse
from tests.web.sample import dossier
from tests.web.sheets import FORUM

ARTICLES = {article.id: article for article in dossier().articles}


def _claim(*statements: tuple[str, StatementOrigin]) -> Claim:
    return Claim(
        id="claim", proposition="x", on_record=0, against=0, outlets=(),
        origins=Origins(low=0, high=None, unseen=0, why=()),
        statements=tuple(
            Statement(span=FORUM["as1"], article=f"article-{article}", attribution=None, origin=origin, polarity="for",
                      strength=None)
            for article, origin in statements
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ((), (0, 0, 0)),
        ((("a", "original"),), (1, 1, 1)),
        ((("a", "original"), ("b", "copy")), (1, 1, 1)),
        ((("a", "original"), ("c", "copy")), (2, 1, 1)),
        ((("a", "original"), ("c", "cites"), ("d", "self_cites")), (3, 3, 1)),
        ((("a", "original"), ("c", "cites"), ("c", "unattributed")), (2, 2, 2)),
        ((("e", "unattributed"), ("d", "copy")), (2, 1, 1)),
    ],
)
def test_collapse(statements: tuple[tuple[str, StatementOrigin], ...], expected: tuple[int, int, int]) -> None:
    assert collapse(_claim(*statements), ARTICLES) == expected


def test_ranked_by_outlets_then_statements() -> None:
    ids = [claim.id for claim in ranked(dossier().claims)]
    assert ids == ["claim-offer", "claim-meeting", "claim-letter", "claim-captains", "claim-hostile"]
    assert [claim.id for claim in ranked(reversed(dossier().claims))] == ids
