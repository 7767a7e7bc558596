"""Article rows: a value with its basis, or nothing."""

import msgspec

from headwater.model import Stated
from headwater.web.articles import article_rows
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM, texts

ROWS = {row.tag.siglum: row for row in article_rows(dossier(), Register(dossier(), texts(), ()))}


def test_a_stated_value_leads_to_its_characters() -> None:
    publisher = ROWS["L"].publisher
    assert publisher is not None
    assert (publisher.value, publisher.basis) == ("Vellmar Lantern", "stated")
    assert publisher.quote is not None
    assert publisher.quote.text == FORUM["pub"].exact


def test_an_inferred_value_says_why() -> None:
    published = ROWS["C"].published
    assert published is not None
    assert (published.value, published.basis) == ("4 to 7 March 2031", "inferred")
    assert published.why.startswith("after the evening")
    assert published.quote is not None
    assert published.quote.text == COURIER["t1"].exact


def test_what_is_not_known_is_nothing() -> None:
    row = ROWS["I"]
    assert (row.headline, row.published, row.dateline, row.byline) == (None, None, None, ())


def test_first_words_end_with_a_word() -> None:
    words = ROWS["I"].first_words
    assert len(words) <= 90
    assert texts()["capture-inland"].startswith(f"{words} ")


def test_copies_are_named() -> None:
    assert [ROWS[siglum].copied for siglum in ("L", "L2", "I")] == ["", "copy", "rework"]


def test_a_credited_agency_stands_in_its_row_with_its_place() -> None:
    agency = Stated(value="OPA", evidence=(COURIER["t1"],), basis="stated")
    sample = dossier()
    credited = msgspec.structs.replace(sample.articles[0], agencies=(agency,))
    changed = msgspec.structs.replace(sample, articles=(credited, *sample.articles[1:]))
    row, *others = article_rows(changed, Register(changed, texts(), ()))
    assert [(fact.value, fact.quote and fact.quote.text) for fact in row.agencies] == [("OPA", COURIER["t1"].exact)]
    assert not any(other.agencies for other in others)
