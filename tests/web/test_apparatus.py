"""The apparatus as the page shows it."""

import msgspec
import pytest

from headwater.model import Span, Variant, VariantReading
from headwater.web.apparatus import MAX_VARIANTS, variant_rows
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM, INLAND, LEDGER_PAGE, texts


def register() -> Register:
    return Register(dossier(), texts(), ())


def test_readings_come_with_words_around_the_lemma_and_their_holders() -> None:
    name, gone = variant_rows(dossier().families[0], register())
    lemma, other = name.readings
    assert (name.about, lemma.text, lemma.after[:8], lemma.how) == ("a name", "The harbour master of", " Vellmar", "")
    assert (other.text, other.how, [tag.siglum for tag, _ in other.holders]) == ("the harbour", "wording", ["e1"])
    assert gone.about == "who says it, a time"
    assert (gone.readings[1].text, gone.readings[1].how) == ("", "left out")


def test_every_reading_marks_its_characters() -> None:
    used = register()
    rows = variant_rows(dossier().families[0], used)
    marked = {(m.start, m.end): m for one in ("capture-inland", "capture-ledger") for m in used.marks(one)}
    assert all("r" in mark.kinds for mark in marked.values())
    assert {quote.key for row in rows for r in row.readings for _, quote in r.holders} == {
        mark.key for mark in marked.values()
    }
    assert any(start == end for start, end in marked)


def _variant(*readings: tuple[str, Span]) -> Variant:
    made = [
        VariantReading(kind="substitution" if n else None, articles=(article,), spans=(span,))
        for n, (article, span) in enumerate(readings)
    ]
    return Variant(kind="substitution", touches=(), readings=tuple(made))


@pytest.mark.parametrize("count", [1, MAX_VARIANTS, MAX_VARIANTS + 1])
def test_no_more_than_a_page_holds(count: int) -> None:
    home = dossier().families[0]
    variant = _variant(("article-d", INLAND["s1"]), ("article-e", LEDGER_PAGE["s1"]))
    rows = variant_rows(msgspec.structs.replace(home, variants=(variant,) * count), register())
    assert len(rows) == min(count, MAX_VARIANTS)
    assert {row.about for row in rows} == {"wording"}


def test_long_readings_are_cut_in_the_middle() -> None:
    places = [("article-a", FORUM["abody"]), ("article-c", COURIER["body"])]
    home = msgspec.structs.replace(
        dossier().families[0], variants=(_variant(*places),),
        witnesses=tuple(msgspec.structs.replace(dossier().families[0].witnesses[0], article=a) for a in
                        ("article-d", "article-a", "article-c")),
    )  # fmt: skip
    (row,) = variant_rows(home, register())
    text = row.readings[0].text
    assert len(text) < 170
    head, tail = text.split(" … ")
    folded = " ".join(FORUM["abody"].exact.split())
    assert folded.startswith(head)
    assert folded.endswith(tail)


def test_a_witness_that_has_a_reading_twice_is_named_once() -> None:
    twice = VariantReading(kind=None, articles=("article-d",) * 3, spans=(INLAND["s1"],) * 3)
    other = VariantReading(kind="omission", articles=("article-e",), spans=(LEDGER_PAGE["s1"],))
    home = msgspec.structs.replace(
        dossier().families[0], variants=(Variant(kind="omission", touches=(), readings=(twice, other)),)
    )
    (row,) = variant_rows(home, register())
    assert [len(r.holders) for r in row.readings] == [1, 1]
