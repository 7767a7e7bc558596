"""A folder case: names of strangers are tamed, bounds hold, nothing outside is reached, nothing stays behind."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.web.server.case import FolderCase, tame


@pytest.mark.parametrize(
    ("name", "tamed"),
    [
        ("page.html", "page.html"), ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\a.txt", "a.txt"),
        ("..", "file"),
        (".hidden", "hidden"), ("", "file"), ("a\0b\n.txt", "a_b_.txt"), ("/", "file"),
        ("naïve 🐦.txt", "naïve 🐦.txt"),
        ("<img src=x>.txt", "_img src=x_.txt"), ("a\u202etxt.exe", "a_txt.exe"), ("dir/", "file"),
    ],
)  # fmt: skip
def test_names(name: str, tamed: str) -> None:
    assert tame(name) == tamed


@given(st.text(st.characters(codec=None), max_size=400))
def test_any_name_is_one_file_in_one_folder(name: str) -> None:
    tamed = tame(name)
    assert tamed
    assert len(tamed.encode()) <= 160
    assert Path(tamed).name == tamed
    assert tamed not in (".", "..")
    assert tamed.isprintable()


def test_equal_names_are_kept_apart_and_a_long_file_leaves_nothing() -> None:
    case = FolderCase(None)
    for content in (b"one", b"two"):
        case.add("a.txt", io.BytesIO(content), 10)
    assert [(one.name, one.size) for one in case.files()] == [("a (2).txt", 3), ("a.txt", 3)]
    assert (case.original("a.txt"), case.original("a (2).txt")) == (b"one", b"two")
    with pytest.raises(OverflowError, match="longer than 10 bytes"):
        case.add("b.txt", io.BytesIO(b"x" * 11), 10)
    assert len(case.files()) == 2
    assert case.add("c.txt", io.BytesIO(b"x" * 10), 10).size == 10
    case.close()


def test_only_what_was_put_in_is_taken_out(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("keep")
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "in.txt").write_bytes(b"in")
    case = FolderCase(tmp_path / "pile")
    case.add("a.txt", io.BytesIO(b"x"), 10)
    for name in ("in.txt", "../outside.txt", str(outside), "", ".", "nowhere"):
        assert not case.remove(name)
    assert case.remove("a.txt")
    assert case.files() == ()
    assert (outside.read_text(), case.original("in.txt")) == ("keep", b"in")
    for path in ("../outside.txt", str(outside), "", "."):
        assert case.original(path) is None
    case.close()


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "way.txt").symlink_to(tmp_path / "secret.txt")
    case = FolderCase(tmp_path / "pile")
    assert case.original("way.txt") is None
    case.close()


def test_nothing_stays_behind() -> None:
    case = FolderCase(None)
    case.add("a.txt", io.BytesIO(b"x"), 10)
    case.close()
    with pytest.raises(FileNotFoundError):
        case.files()
