"""The order of claims, the three numbers beside each other, and what is not told twice."""

import msgspec
import pytest

from headwater.dossier.ranking import ranked
from headwater.model import Claim, Origins, Proposals, Statement, StatementOrigin
from headwater.web.claims import claim_rows, collapse
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import FORUM, texts

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


def test_a_reason_that_only_counts_is_not_told_twice() -> None:
    why = ("1 statement in 1 article.", "2 statements in 1 article.", "So", "At most 1.")
    one = msgspec.structs.replace(
        dossier().claims[0],
        origins=Origins(low=1, high=1, unseen=0, why=why),
    )
    changed = msgspec.structs.replace(dossier(), claims=(one,))
    (row,) = claim_rows((one,), Register(changed, texts(), (one,)), 9)
    assert row.why == ("2 statements in 1 article.", "So")
    assert row.brief == ""


def test_copies_in_the_same_words_are_folded() -> None:
    claims = ranked(dossier().claims)
    rows = claim_rows(claims, Register(dossier(), texts(), claims), 99)
    folded = [one for one in rows[0].statements if one.folded]
    assert [one.tag.siglum for one in folded] == ["L2"]
    assert folded[0].repeats == "word for word as L"


def test_ranked_by_outlets_then_statements() -> None:
    ids = [claim.id for claim in ranked(dossier().claims)]
    assert ids == ["claim-offer", "claim-meeting", "claim-letter", "claim-captains", "claim-hostile"]
    assert [claim.id for claim in ranked(reversed(dossier().claims))] == ids


def test_what_says_least_is_left_out_and_counted() -> None:
    """Of what several say, copies go first, then those who only cite; who is against stays. The numbers stay whole."""
    said = _claim(("a", "copy"), ("b", "cites"), ("c", "original"), ("d", "unattributed"), ("e", "original"))
    denied = msgspec.structs.replace(said.statements[1], polarity="against")
    claim = msgspec.structs.replace(said, statements=(said.statements[0], denied, *said.statements[2:]))
    changed = msgspec.structs.replace(dossier(), claims=(claim,))
    for most, kept in ((5, "abcde"), (4, "bcde"), (3, "bce"), (1, "b")):
        register = Register(changed, texts(), (claim,))
        (row,) = claim_rows((claim,), register, most)
        assert [s.tag.key for s in row.statements] == [register.key(f"article-{name}") for name in kept]
        assert row.more == 5 - most
        assert len(row.tags) == 5
        assert (row.outlets, row.after_copies, row.after_citations) == collapse(claim, ARTICLES)


def test_what_a_larger_reader_pointed_at_is_told_apart() -> None:
    claims = ranked(dossier().claims)
    plain = claim_rows(claims, Register(dossier(), texts(), claims), 99)
    assert not [one for row in plain for one in row.statements if one.proposed]
    pointed = next(one.attribution for claim in claims for one in claim.statements if one.attribution)
    proposals = Proposals(
        model=None, host="h", prompt="p", windows=1, asked=1, answered=1, failed=(), unasked=0, proposed=1, accepted=1,
        dropped=(), attributions=(pointed,), seconds=0.0,
    )  # fmt: skip
    producer = msgspec.structs.replace(dossier().producer, proposals=proposals)
    asked = msgspec.structs.replace(dossier(), producer=producer)
    rows = claim_rows(claims, Register(asked, texts(), claims), 99)
    behind = [s.attribution for claim in claims for s in claim.statements]
    assert [one.proposed for row in rows for one in row.statements] == [a == pointed for a in behind]
