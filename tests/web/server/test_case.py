"""The case behind the app: names are tamed, bounds hold, one writes and others read, nothing stays behind."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.case import new_case, open_case
from headwater.errors import HeadwaterError, InputError, LockedError, OutputError, UsageError
from headwater.model import Capture
from headwater.web.server.case import ServedCase, serve_case, tame


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


def names(case: ServedCase) -> list[str]:
    return [item.path for item in case.seen().items]


def put(case: ServedCase, name: str, content: bytes, most: int = 1_000) -> None:
    case.add(name, io.BytesIO(content), most)


def test_equal_names_are_kept_apart_and_a_long_file_leaves_nothing() -> None:
    with serve_case(None) as case:
        for content in (b"one", b"two", b"one"):
            put(case, "a.txt", content)
        assert sorted((one.path, one.bytes) for one in case.seen().items) == [("a.txt", 3), ("a.txt~2", 3)]
        with pytest.raises(OverflowError, match="longer than 10 bytes"):
            put(case, "b.txt", b"x" * 11, 10)
        assert len(names(case)) == 2
        put(case, "c.txt", b"x" * 10, 10)
        assert "c.txt" in names(case)


def test_only_what_is_in_the_case_is_taken_out(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "in.txt").write_bytes(b"in")
    with serve_case(tmp_path / "pile") as case:
        put(case, "a.txt", b"x")
        for name in ("../in.txt", str(tmp_path / "pile" / "in.txt"), "", ".", "nowhere"):
            with pytest.raises(UsageError):
                case.remove(name)
        case.remove("a.txt")
        case.remove(names(case)[0])
        assert names(case) == []
    assert (tmp_path / "pile" / "in.txt").read_bytes() == b"in"


def test_what_was_put_in_stays_in_a_case_file(tmp_path: Path) -> None:
    place = tmp_path / "quay.hw"
    with serve_case(place, create=True) as case:
        assert (case.title, case.temporary) == ("quay.hw", False)
        put(case, "a.txt", b"words of the quay")
    with open_case(place, write=False) as kept:
        assert [item.path for item in kept.items()] == ["a.txt"]


def test_nothing_stays_behind_of_a_case_for_one_run() -> None:
    with serve_case(None) as case:
        put(case, "a.txt", b"x")
        assert case.path.exists()
    assert not case.path.parent.exists()


def test_one_writes_and_another_may_read(tmp_path: Path) -> None:
    place = tmp_path / "quay.hw"
    new_case(place).close()
    with open_case(place) as writer:
        with pytest.raises(LockedError, match=r"another run is at work on this case.*serve --read-only") as raised:
            serve_case(place)
        assert raised.value.exit_code == 75
        with serve_case(place, read_only=True) as case:
            assert names(case) == []
            (tmp_path / "a.txt").write_bytes(b"words")
            list(writer.add([tmp_path / "a.txt"]))
            assert names(case) == ["a.txt"]
            with pytest.raises(OutputError, match="read only"):
                put(case, "b.txt", b"x")
            with pytest.raises(OutputError, match="read only"):
                case.trace(lambda _: None)
    with serve_case(place) as case, pytest.raises(LockedError):
        open_case(place)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [("nowhere.hw", None, "--create"), ("page.html", b"<p>no case</p>", "neither a folder nor a case file")],
)
def test_what_is_neither_folder_nor_case_is_refused(
    tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(HeadwaterError, match=says):
        serve_case(tmp_path / name)
    assert (tmp_path / name).exists() == (content is not None)


def test_originals_are_those_of_captures_of_the_case_alone() -> None:
    with serve_case(None) as case:
        put(case, "a.txt", b"The quay was closed on Monday, the harbour board of Ostrand said in a statement. " * 5)
        case.trace(lambda _: None)
        traced = case.last()
        assert traced is not None
        capture = traced.dossier.captures[0]
        content = case.original(capture)
        assert content is not None
        assert content.startswith(b"The quay")
        for path in ("../a.txt", "/etc/passwd", "a.txt#1"):
            other = Capture(id="x", path=path, uri=None, media_type="", raw_sha256="0", chars=0, captured=None)
            assert case.original(other) is None


def test_a_tracing_ends_when_the_server_does(tmp_path: Path) -> None:
    place = tmp_path / "quay.hw"
    case = serve_case(place, create=True)
    put(case, "a.txt", b"The quay was closed on Monday. " * 20)
    case._closing = True
    with pytest.raises(InputError, match="the server ended"):
        case.trace(lambda _: None)
    case.close()
    with open_case(place) as kept:
        assert (kept.dossier, len(kept.items())) == (None, 1)
