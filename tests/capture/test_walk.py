import os
import sys
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from headwater.capture.walk import gather, listed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links")


@pytest.fixture
def pile(tmp_path: Path) -> Callable[..., Path]:
    def make(*names: str) -> Path:
        for name in names:
            place = tmp_path / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(name)
        return tmp_path

    return make


def _paths(*given: Path | str) -> list[str]:
    return [item.path for item in gather(given)]


def _faults(*given: Path | str) -> dict[str, str]:
    return {item.path: item.fault for item in gather(given) if item.fault}


def test_names_count_from_the_folder_given(pile: Callable[..., Path]) -> None:
    root = pile("b/x.txt", "a.txt", "b/c/d.txt")
    assert _paths(root) == ["a.txt", "b/c/d.txt", "b/x.txt"]
    assert _paths(root / "b") == ["c/d.txt", "x.txt"]
    assert _paths(root / "b" / "x.txt") == ["x.txt"]
    assert _paths(root / "b" / ".." / "a.txt") == ["a.txt"]


def test_two_of_one_name_are_told_apart_by_their_folders(pile: Callable[..., Path]) -> None:
    root = pile("one/x.txt", "two/x.txt", "two/y.txt")
    assert _paths(root / "one", root / "two") == ["one/x.txt", "two/x.txt", "y.txt"]
    assert _paths(root / "one/x.txt", root / "two/x.txt") == ["one/x.txt", "two/x.txt"]


def test_two_of_one_name_and_one_folder_name(pile: Callable[..., Path]) -> None:
    root = pile("p/a/x.txt", "q/a/x.txt")
    assert _paths(root / "p/a", root / "q/a") == ["p/a/x.txt", "q/a/x.txt"]


def test_a_name_made_longer_may_meet_another(pile: Callable[..., Path]) -> None:
    root = pile("r/a/x.txt", "a/x.txt", "b/x.txt")
    found = _paths(root / "r", root / "a", root / "b")
    assert len(set(found)) == 3
    assert all(name.endswith("x.txt") for name in found)


@pytest.mark.parametrize("order", list(permutations(["", "b", "b/x.txt", "b/x.txt"])))
def test_given_twice_is_one_input_in_any_order(pile: Callable[..., Path], order: tuple[str, ...]) -> None:
    root = pile("a.txt", "b/x.txt")
    assert _paths(*(root / name for name in order)) == ["a.txt", "b/x.txt"]


def test_a_string_is_one_path_not_as_many_as_it_has_characters(pile: Callable[..., Path]) -> None:
    root = pile("a.txt", "b/x.txt")
    for alone in (root, str(root)):
        assert gather(alone) == gather([root])
        assert listed(alone) == [alone]
    assert [item.path for item in gather("xy")] == _paths("xy")
    assert gather("-") == gather(["-"])
    assert listed(iter(("a", "b"))) == ["a", "b"]


def test_what_is_missing_or_hidden_is_said(pile: Callable[..., Path]) -> None:
    root = pile("a.txt", ".hidden", ".git/config")
    assert _faults(root / "no.txt", root) == {
        (root / "no.txt").as_posix().lstrip("/"): "no such file or folder",  # as it was typed
        ".hidden": "a hidden file, not read; give its path itself to read it",
        ".git": "a hidden folder, not read; give its path itself to read it",
    }
    assert _faults(root / ".hidden") == {}
    assert _paths(root / ".git") == ["config"]


def test_an_empty_folder_has_no_inputs(tmp_path: Path) -> None:
    assert gather([tmp_path]) == ()
    assert gather([]) == ()


def test_links_to_files(pile: Callable[..., Path]) -> None:
    root = pile("in/a.txt", "out/b.txt")
    (root / "in" / "0.txt").symlink_to(root / "in" / "a.txt")
    (root / "in" / "1.txt").symlink_to(root / "out" / "b.txt")
    (root / "in" / "2.txt").symlink_to("1.txt")
    (root / "in" / "gone.txt").symlink_to("nowhere")
    (root / "in" / "self.txt").symlink_to("self.txt")
    found = {item.path: (item.same_as, bool(item.fault)) for item in gather([root / "in"])}
    assert found == {
        "0.txt": ("a.txt", False), "a.txt": (None, False), "1.txt": (None, False), "2.txt": ("1.txt", False),
        "gone.txt": (None, True), "self.txt": (None, True),
    }  # fmt: skip
    assert "not there" in _faults(root / "in")["gone.txt"]
    assert "cannot be followed" in _faults(root / "in")["self.txt"]


def test_links_to_folders(pile: Callable[..., Path]) -> None:
    root = pile("in/a.txt", "in/sub/b.txt", "out/c.txt", "out/deep/d.txt")
    (root / "in" / "up").symlink_to("..")
    (root / "in" / "sub" / "round").symlink_to(root / "in")
    (root / "in" / "again").symlink_to("sub")
    (root / "in" / "far").symlink_to(root / "out")
    (root / "out" / "back").symlink_to(root / "in")
    found = {item.path: item.fault or item.note or "" for item in gather([root / "in"])}
    files = ["a.txt", "far/c.txt", "far/deep/d.txt", "sub/b.txt"]
    assert sorted(found) == sorted([*files, "again", "far/back", "sub/round", "up"])
    assert "circle" in found["up"]
    assert "circle" in found["sub/round"]
    assert "read already" in found["again"]
    assert "read already" in found["far/back"]


def test_a_folder_that_cannot_be_opened(pile: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    root = pile("a.txt", "b/c.txt")
    listing = Path.iterdir

    def refuse(place: Path) -> object:
        if place.name == "b":
            raise PermissionError(13, "Permission denied")
        return listing(place)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert _paths(root) == ["a.txt", "b"]
    assert _faults(root) == {"b": "a folder that cannot be opened: Permission denied"}


def test_names_that_are_no_text(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes no such names")
    assert _paths(tmp_path) == ["a\\udcff.txt"]


@pytest.mark.parametrize("path", ["a\0b", "\ud800", "x" * 5000])
def test_paths_that_cannot_be(path: str) -> None:
    (item,) = gather([path])
    assert item.fault
    item.path.encode()


def test_standard_input_is_one_input() -> None:
    assert [(item.path, item.place) for item in gather(["-", "-"])] == [("-", None)]
