"""Where sentences end, and where a full stop, a clock or a quotation only looks like an end."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.sentences import sentences_of


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "As of 9 p.m. Tuesday, the harbour was shut.",
        "The gates opened at 6 a.m. ET and closed at noon.",
        "The ferry left at 7 p.m. March 4 with nobody aboard.",
        "“Who signed it?” Ms. Quill asked the clerk.",
        "“Never!” Councillor Oda Brand shouted.",
        "Dr. A. B. Renn met Gov. Lise Marr in St. Olaf.",
        "See No. 5 on the list.",
        "The U.S. Coast Guard was told.",
        "Coun. Oda Brand, Ald. Renn and Messrs. Holt and Marr met Const. Vane.",
        "Vice Adm. Renn and Cpl. Marr met Det. Insp. Holt.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It shut at 5 p.m. The rest stayed.", ["It shut at 5 p.m.", "The rest stayed."]),
        ("He said no. Then he left.", ["He said no.", "Then he left."]),
        ("“Who signed it?” She did not answer.", ["“Who signed it?”", "She did not answer."]),
        ("He lives in the U.S. She does not.", ["He lives in the U.S.", "She does not."]),
        ("One line.\n\nTwo.", ["One line.", "Two."]),
    ],
)
def test_two_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@given(st.text(max_size=300))
def test_sentences_are_ordered_trimmed_and_lose_no_letter(text: str) -> None:
    found = sentences_of(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("text", [" " * 400_000, "! " * 100_000, "?” A b said " * 20_000, "\n \n" * 100_000])
def test_time_grows_with_length_only(text: str) -> None:
    begun = time.perf_counter()
    sentences_of(text)
    assert time.perf_counter() - begun < 10
