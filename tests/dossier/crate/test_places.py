"""Paths in a crate: every file system takes them, none climbs out, none stands for two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.dossier.crate import places_of
from headwater.dossier.crate.places import uri_of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("a.html", "captures/a.html"), ("slip/a.html", "captures/slip/a.html"), ("-", "captures/standard-input"),
        ("../../etc/passwd", "captures/_/_/etc/passwd"), ("/root", "captures/root"),
        (".hidden.txt", "captures/_.hidden.txt"),
        ("a:b?.txt", "captures/a_b_.txt"), ("con.txt", "captures/_con.txt"), ("COM1", "captures/_COM1"),
        ("a\nb.txt", "captures/a_b.txt"), ("a. ", "captures/a"), ("x" * 300 + ".jsonl", f"captures/{'x' * 154}.jsonl"),
        ("ä/ö.html", "captures/ä/ö.html"),
    ],
)  # fmt: skip
def test_names_that_every_system_takes(name: str, place: str) -> None:
    assert places_of([name], "captures") == {name: place}


def test_no_two_names_have_one_path_whatever_the_case() -> None:
    names = ["a.txt", "A.TXT", "a?.txt", "a*.txt", "a", "a/b.txt"]
    assert list(places_of(names, "captures").values()) == [
        "captures/a.txt", "captures/A~2.TXT", "captures/a_.txt", "captures/a_~2.txt", "captures/a",
        "captures/a~2/b.txt",
    ]  # fmt: skip


def test_names_that_differ_in_nothing_that_counts() -> None:
    found = places_of(["/", "//", "a/b", "a//b"], "captures")
    assert list(found.values()) == ["captures/_", "captures/_~2", "captures/a/b", "captures/a/b~2"]


@given(st.lists(st.text(min_size=1, max_size=20), unique=True, max_size=12))
def test_any_names(names: list[str]) -> None:
    found = places_of(names, "captures")
    assert list(found) == names
    folded = [place.casefold() for place in found.values()]
    assert len(set(folded)) == len(folded)
    for place in found.values():
        first, *parts = place.split("/")
        assert first == "captures"
        assert all(part not in ("", ".", "..") and not part.startswith(".") for part in parts)
        assert not any(other.startswith(f"{place.casefold()}/") for other in folded), "a file is no folder"


def test_a_path_as_a_uri() -> None:
    assert uri_of('captures/a b%#"é.html') == "captures/a%20b%25%23%22é.html"
