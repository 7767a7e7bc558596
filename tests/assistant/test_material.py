"""A dossier with its texts: put together from spans where only the file is there, and what stands where."""

import pytest

from headwater.assistant.material import Material, asked_for, joined_words
from headwater.errors import UsageError
from headwater.reader.words import folded_in
from tests.web.sample import dossier
from tests.web.sheets import COURIER, FORUM, SHEETS, texts


def of_file() -> Material:
    return Material(dossier(), None, title="dossier.json", edition="")


def test_texts_of_a_file_are_put_together_from_spans() -> None:
    material = of_file()
    for sheet in SHEETS:
        text, at = material.texts[sheet.capture], 0
        assert len(text) == len(sheet.text)
        for start, end in (*material.gaps(sheet.capture), (len(text), len(text))):
            assert text[at:start] == sheet.text[at:start]
            assert text[start:end].isspace() or start == end
            assert sheet.text[start:end].isspace() or start == end, "segments cover all that is no white space"
            at = end


def test_texts_that_are_known_have_no_gaps() -> None:
    material = Material(dossier(), texts(), title="quay.hw", edition="")
    assert material.texts == texts()
    assert not material.gaps(FORUM.capture)


def test_what_stands_where() -> None:
    material = of_file()
    assert material.article_at(FORUM["aq1"]) == "article-a"
    assert material.article_at(FORUM["bq1"]) == "article-b"
    assert material.article_at(FORUM["ch"]) is None
    assert material.role_at(FORUM["ch"]) == "chrome"
    assert material.role_at(FORUM["ur"]) == "user_reply"
    assert material.role_at(COURIER["t1"]) == "article_body"


def test_an_unknown_id_is_said_with_where_ids_are() -> None:
    with pytest.raises(UsageError, match="list_claims gives the ids") as raised:
        asked_for({}, "\u202e" * 300, "claim", "list_claims")
    assert str(raised.value).isascii()


def test_a_character_that_folds_to_several_words_stays_one() -> None:
    assert joined_words(folded_in("before \ufdfa after")).count(" ") == 4
