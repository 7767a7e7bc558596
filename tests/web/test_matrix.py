"""Claims against outlets: who does what, copies folded, bounds at the end of each row."""

import msgspec
import pytest

from headwater.dossier.ranking import ranked
from headwater.model import Claim, Origins, Statement
from headwater.web.matrix import MAX_CLAIMS, MAX_OUTLETS, matrix
from headwater.web.register import Register
from tests.web.kin import large
from tests.web.sample import dossier
from tests.web.sheets import FORUM, HOSTILE, texts


def cells(claims: tuple[Claim, ...]) -> dict[str, dict[str, tuple[str, ...]]]:
    found = matrix(claims, Register(msgspec.structs.replace(dossier(), claims=claims), texts(), claims))
    assert found
    return {
        row.says: {outlet: cell.deeds for outlet, cell in zip(found.outlets, row.cells, strict=True)}
        for row in found.rows
    }


def test_each_outlet_does_what_its_statements_do() -> None:
    offer = cells(ranked(dossier().claims))["harbour master Ines Tarrow had offered to step down"]
    assert offer == {
        "Vellmar Lantern": ("denies", "asserts"),  # its copy in the forum adds nothing
        "Tidewater Courier": ("denies", "asserts"),
        "The Inland Post": ("cites",),
        "article e1": ("asserts",),
    }


def statement(article: str, **more: object) -> Statement:
    base = Statement(span=FORUM["as1"], article=f"article-{article}", attribution=None, origin="original",
                     polarity="for", strength=None)  # fmt: skip
    return msgspec.structs.replace(base, **more)


@pytest.mark.parametrize(
    ("said", "deeds"),
    [
        ([statement("a", origin="copy")], ("copies",)),
        ([statement("a", origin="copy"), statement("a")], ("asserts",)),
        ([statement("a", origin="self_cites")], ("cites",)),
        ([statement("a", polarity="against")], ("denies",)),
        ([statement("a", polarity="neither")], ("declines",)),
        ([statement("a"), statement("a", origin="cites")], ("asserts", "cites")),
        ([statement("a", origin="unattributed")], ("asserts",)),
        ([], ()),
    ],
)
def test_deeds(said: list[Statement], deeds: tuple[str, ...]) -> None:
    held = msgspec.structs.replace(dossier().claims[1], statements=(*said, statement("c"), statement("d")))
    assert cells((held,))[held.proposition].get("Vellmar Lantern", ()) == deeds


def test_the_end_of_a_row_says_the_bounds() -> None:
    found = matrix(ranked(dossier().claims), Register(dossier(), texts(), ranked(dossier().claims)))
    assert found
    assert found.rows[0].bounds == "at least 2, at most 3"
    assert ">at least 2, at most 3</text>" in found.picture.svg
    assert found.picture.svg.count("<use ") == sum(len(cell.deeds) for row in found.rows for cell in row.cells)


def test_one_outlet_alone_makes_no_matrix() -> None:
    one = msgspec.structs.replace(dossier().claims[1], statements=(statement("a"), statement("b", origin="copy")))
    assert matrix((one,), Register(msgspec.structs.replace(dossier(), claims=(one,)), texts(), (one,))) is None
    assert matrix((), Register(dossier(), texts(), ())) is None


def test_a_large_pile_is_bounded_and_counted() -> None:
    changed, _, _ = large(MAX_OUTLETS + 6)
    articles = tuple(msgspec.structs.replace(one, publisher=None) for one in changed.articles)
    said = tuple(statement(str(n)) for n in range(MAX_OUTLETS + 6))
    claims = tuple(
        Claim(id=f"claim-{n}", proposition=HOSTILE, statements=said, on_record=0, against=0, outlets=(),
              origins=Origins(low=0, high=None, unseen=0, why=())) for n in range(MAX_CLAIMS + 5)
    )  # fmt: skip
    changed = msgspec.structs.replace(changed, articles=articles, claims=claims)
    found = matrix(claims, Register(changed, texts(), claims))
    assert found
    assert (len(found.rows), found.picture.more) == (MAX_CLAIMS, 5)
    assert (len(found.outlets), found.more_outlets) == (MAX_OUTLETS, 6)
    assert "<img" not in found.picture.svg
    assert "no upper bound" in found.picture.svg
