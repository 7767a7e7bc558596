"""What is sent for use is of whom its terms name."""

import pytest

from headwater.reader.for_use import FOR_USE, is_for_use, terms_in
from headwater.reader.layers import Layers
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from tests.builders import article


def _read(text: str) -> Layers:
    return read_article(RuleReader(), article(text, "S"))


def _stated(text: str) -> list[tuple[str, list[str]]]:
    found = [u for u in _read(text).utterances if u.rule == FOR_USE]
    return [(text[slice(*u.source[0])], [text[slice(*piece)] for piece in u.content]) for u in found]


_SAID = "“The hull was sound. It was tested on 14 May.”"


@pytest.mark.parametrize(
    ("terms", "whom"),
    [
        ("For use, attributable to an Orr Lines spokesman:", "an Orr Lines spokesman"),
        ("Please attribute the following to Orr Lines.", "Orr Lines"),
        ("Could you attribute this statement to the owner, Ida Orr:", "the owner, Ida Orr"),
        ("Here is our answer, which can be attributed to Orr Lines:", "Orr Lines"),
        ("You can use this as a statement from us:", "us"),
        ("On the record, please quote Ida Orr as saying:", "Ida Orr"),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_statement_is_of_whom_the_terms_name(terms: str, whom: str, between: str) -> None:
    text = f"Hello Una,\n\n{terms}{between}{_SAID}\n\nHappy to talk."
    assert _stated(text) == [(whom, [_SAID])]


def test_without_marks_it_is_the_paragraph_below() -> None:
    told = "The hull was sound. It was tested on 14 May."
    assert _stated(f"Please attribute the following to Orr Lines:\n\n{told}\n\nThe boats sail again.") == [
        ("Orr Lines", [told])
    ]
    assert _stated("Please attribute the following to Orr Lines:\n\nThank you.") == []


def test_quotations_below_each_other_are_one_statement() -> None:
    more = "“Nobody was hurt in the fire.”"
    text = f"Attributable to Ida Orr:\n\n{_SAID}\n\n{more}\n\nThe Echo wrote “of a wreck” on Monday."
    assert _stated(text) == [("Ida Orr", [_SAID, more])]


def test_the_terms_tell_nothing() -> None:
    text = f"Please attribute the following to Orr Lines: {_SAID}"
    assert all("attribute" not in text[slice(*sentence)] for sentence in _read(text).sentences)


@pytest.mark.parametrize(
    "text",
    [
        "I would attribute this to the weather. Nobody fell ill in the valley.",
        "The picture is attributed to Orr. “It is old,” she said.",
        "The fall is attributable to the frost: the trees were bare in May.",
        "The line issued a statement from its office. “The hull was sound,” it said.",
        "Doctors attribute the deaths to a fever. “It will pass,” one of them said.",
    ],
)
def test_what_is_only_ascribed_is_nobodys_statement(text: str) -> None:
    assert _stated(text) == []


def test_terms_are_found_in_order() -> None:
    text = f"Attributable to Ida Orr: {_SAID}\n\nAttributable to Bo Rae: {_SAID}"
    assert [text[slice(*terms.whom)] for terms in terms_in(text)] == ["Ida Orr", "Bo Rae"]
    assert is_for_use(text)
    assert not is_for_use("The hull was sound.")
