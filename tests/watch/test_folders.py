import os
from pathlib import Path

from headwater.capture.walk import places_of
from headwater.watch.folders import Folders


class Now:
    def __init__(self) -> None:
        self.seconds = 2_000_000_000.0

    def __call__(self) -> float:
        return self.seconds


def write(place: Path, text: str, at: float) -> None:
    place.write_text(text, encoding="utf-8")
    os.utime(place, (at, at))


def taken(folders: Folders, folder: Path) -> list[str]:
    folders.begin()
    return [found.place.name for found in places_of([folder]) if folders.takes(found)]


def test_a_file_is_taken_once_and_again_when_it_changed(tmp_path: Path) -> None:
    now = Now()
    folders = Folders(now)
    write(tmp_path / "a.txt", "one", now() - 60)
    assert taken(folders, tmp_path) == ["a.txt"]
    assert taken(folders, tmp_path) == []
    write(tmp_path / "a.txt", "two", now() - 50)
    write(tmp_path / "b.txt", "one", now() - 60)
    assert taken(folders, tmp_path) == ["a.txt", "b.txt"]
    assert taken(folders, tmp_path) == []


def test_a_file_that_is_being_written_waits(tmp_path: Path) -> None:
    now = Now()
    folders = Folders(now)
    write(tmp_path / "a.txt", "ha", now() - 0.5)
    assert (taken(folders, tmp_path), folders.waiting) == ([], 1)
    now.seconds += 1
    write(tmp_path / "a.txt", "half", now() - 0.5)
    assert (taken(folders, tmp_path), folders.waiting) == ([], 1)
    now.seconds += 3
    assert (taken(folders, tmp_path), folders.waiting) == (["a.txt"], 0)


def test_a_file_of_the_future_is_taken_when_it_stays_as_it_is(tmp_path: Path) -> None:
    now = Now()
    folders = Folders(now)
    write(tmp_path / "a.txt", "one", now() + 86_400)
    assert taken(folders, tmp_path) == []
    assert taken(folders, tmp_path) == ["a.txt"]


def test_what_cannot_be_read_is_taken_once_so_that_the_ledger_has_it(tmp_path: Path) -> None:
    folders = Folders(Now())
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    assert taken(folders, tmp_path) == [".hidden", "gone.txt"]
    assert taken(folders, tmp_path) == []
