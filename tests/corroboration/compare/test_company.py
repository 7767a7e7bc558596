"""Who was there with two people."""

import pytest

from headwater.corroboration.compare.company import compare_company
from tests.corroboration.compare.by_hand import made_of

PEOPLE = ("Ilse Varga", "Ivo Marn", "Mara Quill", "Carl Stone")
ALONE = "Ilse Varga and Ivo Marn met alone at the customs house on 6 March, a friend said."


def verdicts(*texts: str) -> list[str]:
    found = list(compare_company(*made_of(*texts, people=PEOPLE)))
    assert all(c.attribute == "actor" and len(c.claims) == len(texts) for c in found)
    return [c.verdict for c in found]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (ALONE, "Ilse Varga saw Ivo Marn at a meeting on 6 March. Mara Quill was also in the room.", "conflict"),
        (ALONE, "Ilse Varga told Ivo Marn at a meeting. Her deputy, Mara Quill, sat in, she said.", "apparent"),
        ("Ilse Varga and Ivo Marn dined alone.", "Ilse Varga met Ivo Marn. Mara Quill joined them.", "apparent"),
        (
            "Ilse Varga and Ivo Marn spoke with nobody else in the room.",
            "Ilse Varga met Ivo Marn. Mara Quill was also present.",
            "apparent",
        ),
        # the third came later than that, or may have
        (
            ALONE,
            "Ilse Varga held talks with Ivo Marn on 6 March. Mara Quill joined them for dinner afterwards.",
            "apparent",
        ),
        (ALONE, "Ilse Varga met Ivo Marn on 6 March. Mara Quill was in the room when they came out.", "apparent"),
        ("Ilse Varga and Ivo Marn spoke for an hour alone.", "Ilse Varga met Ivo Marn. Mara Quill sat in.", "apparent"),
    ],
)
def test_who_met_alone_met_in_company_by_another_account(one: str, other: str, verdict: str) -> None:
    assert verdicts(one, other) == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ALONE, "Carl Stone saw Ivo Marn at a meeting on 6 March. Mara Quill was also in the room."),
        (ALONE, "Ilse Varga saw Ivo Marn at a meeting on 6 March. Mara Quill was not in the room."),
        (ALONE, "Ilse Varga and Ivo Marn gave evidence on 6 March. Mara Quill was also in the room."),
        (ALONE, "Ilse Varga met Ivo Marn on 6 March. Mara Quill sat in the cathedral that day."),
        (ALONE.replace("met alone", "never met alone"), "Ilse Varga met Ivo Marn. Mara Quill was also in the room."),
        *(
            (f"Ilse Varga and Ivo Marn {told}.", "Ilse Varga met Ivo Marn on 6 March. Mara Quill was also in the room.")
            for told in (
                "were not alone on 6 March",
                "were never alone on 6 March",
                "were far from alone on 6 March",
                "met the press alone on 6 March",
                "were left alone on 6 March",
                "were alone in voting against the bridge on 6 March",
                "denied that they met alone on 6 March",
            )
        ),
    ],
)
def test_other_people_and_other_meetings_are_left(one: str, other: str) -> None:
    assert not verdicts(one, other)
