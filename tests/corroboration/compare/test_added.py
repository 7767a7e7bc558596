"""An account that only adds to what another counts is an update."""

from pathlib import Path

import msgspec
import pytest

from headwater.corroboration.compare.added import compare_added
from headwater.corroboration.register import Register
from headwater.model import Voices
from headwater.reader.values.additions import adds_to
from tests.builders import article, claim_of, place
from tests.corroboration.compare.test_negations import REST
from tests.test_answers import traced

COUNTED = "Two divers drowned in the harbour of Brenn on Monday"


def compared(one: str, other: str, *, days: tuple[str, str] = ("2031-03-10", "2031-03-12")) -> list[tuple[str, ...]]:
    """Return what each comparison of two claims of two articles sets side by side."""
    homes = [article(f"{text}.", s, f"Outlet {s}", day) for text, s, day in zip((one, other), "AB", days, strict=True)]
    told = [claim_of((home, place(home, text), None)) for home, text in zip(homes, (one, other), strict=True)]
    claims = [msgspec.structs.replace(claim, id=f"claim-{n}") for n, claim in enumerate(told)]
    found = list(compare_added(claims, Register(homes, Voices())))
    assert all((c.attribute, c.verdict, len(c.claims)) == ("number", "apparent", 2) for c in found)
    return [tuple(sorted(m.value for m in c.members)) for c in found]


@pytest.mark.parametrize(
    ("later", "values"),
    [
        ("A third diver has drowned in the harbour of Brenn", [("2 divers", "a third diver")]),
        ("Two more divers drowned in the harbour of Brenn on Friday", [("2 divers", "two more divers")]),
        # all of them, other acts, other things
        ("Three divers have drowned in the harbour of Brenn", []),
        ("A third diver has resigned from the harbour of Brenn", []),
        ("Another boat drowned in fog off Brenn", []),
    ],
)
def test_what_is_told_of_more_is_an_update(later: str, values: list[tuple[str, str]]) -> None:
    assert compared(COUNTED, later) == values


def test_what_was_told_before_adds_to_nothing_later() -> None:
    later = "A third diver has drowned in the harbour of Brenn"
    assert compared(COUNTED, later, days=("2031-03-12", "2031-03-10")) == []


@pytest.mark.parametrize("who", ["divers", "people"])
def test_what_is_added_is_set_beside_a_count_once(tmp_path: Path, who: str) -> None:
    one = f"TARN — Three {who} died in the Brenn harbour blast on Monday, clerk Ida Brand said."
    other = f"TARN — Two more {who} died in the Brenn harbour blast on Tuesday, guard Ove Stoll said."
    found = [c for c in traced(tmp_path, one, other, REST).comparisons if c.attribute == "number"]
    assert [(c.verdict, [m.value for m in c.members]) for c in found] == [
        ("apparent", [f"3 {who}", f"two more {who}"])
    ]


def test_only_those_who_count_what_is_added_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noted(one: str, other: str) -> bool:
        asked.append(other)
        return adds_to(one, other)

    monkeypatch.setattr("headwater.corroboration.compare.added.adds_to", noted)
    boats = [f"{n} boats sank in the harbour of Brenn on Monday" for n in range(10, 50)]
    first = article(" ".join(f"{text}." for text in (*boats, COUNTED)), "A", "Outlet A", "2031-03-10")
    more = "A third diver has drowned in the harbour of Brenn"
    later = article(f"{more}.", "B", "Outlet B", "2031-03-12")
    told = [(first, text) for text in (*boats, COUNTED)] + [(later, more)]
    claims = [
        msgspec.structs.replace(claim_of((home, place(home, text), None)), id=f"claim-{n}")
        for n, (home, text) in enumerate(told)
    ]
    assert len(list(compare_added(claims, Register([first, later], Voices())))) == 1
    assert len(asked) == 1
