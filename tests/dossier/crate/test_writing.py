"""A crate on the disk: whole, the same each time, and never into somebody's folder."""

import io
import zipfile
from pathlib import Path

import pytest

from headwater.dossier.crate import Part, write_folder, zipped
from headwater.errors import InputError, OutputError

PARTS = [
    Part.of("captures/slip/a.html", b"<p>one" * 1_000, "text/html", "a.html", "As it came."),
    Part.of("ro-crate-metadata.json", b"{}", "application/ld+json", "Metadata", "This."),
]


def test_a_folder(tmp_path: Path) -> None:
    write_folder(PARTS, tmp_path / "new" / "crate")
    assert (tmp_path / "new" / "crate" / "captures" / "slip" / "a.html").read_bytes() == b"<p>one" * 1_000
    assert (tmp_path / "new" / "crate" / "ro-crate-metadata.json").read_bytes() == b"{}"


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    with pytest.raises(OutputError, match="is not empty"):
        write_folder(PARTS, tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(OutputError, match="cannot be written"):
        write_folder(PARTS, tmp_path / "mine.txt")


def test_a_zip_is_the_same_each_time_and_knows_no_clock() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    zipped(PARTS, first)
    zipped(PARTS, second)
    assert first.getvalue() == second.getvalue()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        assert [(one.filename, one.date_time) for one in archive.infolist()] == [
            (part.place, (1980, 1, 1, 0, 0, 0)) for part in PARTS
        ]
        assert archive.read("captures/slip/a.html") == b"<p>one" * 1_000


def test_bytes_that_lack_are_said() -> None:
    short = PARTS[0]._replace(size=7_000)
    with pytest.raises(InputError, match=r"a\.html: 6,000 bytes came where 7,000 were expected"):
        zipped([short], io.BytesIO())
