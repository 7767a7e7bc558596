import io
import os
from pathlib import Path

import msgspec
import pytest

import headwater
from headwater.case import as_rows, new_case, open_case
from headwater.dossier import encode
from headwater.errors import InputError, LockedError, UsageError
from headwater.trace import trace

TEXT = (
    "By Ilse Varga\nMarch 11, 2031\n\nOSTRAND — The harbour board closed the north quay on Monday, Marit Solvane said. "
    "Inspectors found cracks in fourteen supports, according to two people briefed on the report, who asked not to be "
    "named because it has not been published. The board declined to comment.\n"
)


def write(place: Path, text: str = TEXT) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="")
    return place


def test_the_words_of_the_command_line_work_from_python(tmp_path: Path) -> None:
    write(tmp_path / "pile" / "quay.txt")
    with headwater.open_case(tmp_path / "case.hw", create=True) as case:
        assert [kept.is_new for kept in case.add([tmp_path / "pile"])] == [True]
        assert not case.is_current
        traced = case.trace()
        assert case.is_current
        assert encode(traced.dossier) == encode(trace([tmp_path / "pile"]).dossier)
        assert [c.proposition for c in case.claims()] == [c.proposition for c in traced.dossier.claims]
        assert (len(case.captures()), len(case.articles()), len(case.descents())) == (1, 1, 0)
        assert case.attributions()
        assert [len(story.articles) for story in case.stories()] == [1]
        assert case.search("quay").hits[0].article == case.articles()[0].id
        rows = as_rows(case.claims())
        assert [row["proposition"] for row in rows] == [c.proposition for c in case.claims()]
        assert msgspec.json.encode(rows)


def test_a_dossier_is_found_again_with_its_texts(tmp_path: Path) -> None:
    place = tmp_path / "case.hw"
    with new_case(place) as case:
        list(case.add([write(tmp_path / "quay.txt")]))
        traced = case.trace()
    os.unlink(tmp_path / "quay.txt")  # noqa: PTH108
    with open_case(place, write=False) as case:
        assert case.last().dossier == traced.dossier
        assert case.last().texts == traced.texts


def test_before_a_trace_there_is_no_dossier_and_that_is_said(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        assert case.dossier is None
        for ask in (case.claims, case.articles, case.last):
            with pytest.raises(InputError, match="headwater trace"):
                ask()


def test_a_file_saved_again_under_its_name_is_another_input(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([write(tmp_path / "quay.txt")]))
        list(case.add([write(tmp_path / "quay.txt", TEXT.replace("Monday", "Tuesday"))]))
        list(case.add([write(tmp_path / "quay.txt")]))
        assert [item.path for item in case.items()] == ["quay.txt", "quay.txt~2"]
        assert len(case.trace().dossier.captures) == 2


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([write(tmp_path / "b" / "quay.txt", TEXT.upper())]))
        assert [item.path for item in case.items()] == ["quay.txt"]
        list(case.add([write(tmp_path / "a" / "quay.txt")]))
        assert [item.path for item in case.items()] == ["a/quay.txt", "b/quay.txt"]


def test_what_could_not_be_read_counts_no_more_once_it_could(tmp_path: Path) -> None:
    place = tmp_path / "pile" / "quay.txt"
    place.parent.mkdir()
    os.mkfifo(place)
    with new_case(tmp_path / "case.hw") as case:
        (first,) = case.add([tmp_path / "pile"])
        assert "FIFO" in (first.fault or "")
        assert case.items()[0].remark == first.fault
        place.unlink()
        write(place)
        list(case.add([tmp_path / "pile"]))
        assert [(item.path, item.remark) for item in case.items()] == [("quay.txt", None)]
        case.remove(["quay.txt"])
        assert case.items() == ()


def test_missing_paths_are_not_kept(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        with pytest.raises(InputError, match=r"nowhere\.txt"):
            list(case.add([tmp_path / "nowhere.txt"]))
        list(case.add([tmp_path / "nowhere.txt", write(tmp_path / "quay.txt")]))
        assert [item.path for item in case.items()] == ["quay.txt"]


def test_a_case_that_lies_in_the_folder_is_no_input_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The pier was shut on Monday.", encoding="utf-8")
    with new_case(tmp_path / "case.hw") as case:
        assert [Path(kept.place).name for kept in case.add([tmp_path])] == ["a.txt"]
        assert list(case.add([tmp_path / "case.hw"])) == []


def test_a_string_is_one_path_and_one_name(tmp_path: Path) -> None:
    write(tmp_path / "pile" / "quay.txt")
    with new_case(tmp_path / "case.hw") as case:
        assert [kept.is_new for kept in case.add(str(tmp_path / "pile"))] == [True]
        assert [kept.is_new for kept in case.add(tmp_path / "pile")] == [False]
        assert [item.path for item in case.remove("quay.txt")] == ["quay.txt"]
        with pytest.raises(InputError, match="nowhere: no such file"):
            list(case.add("nowhere"))


def test_standard_input_is_kept_like_a_file(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(["-"], io.BytesIO(TEXT.encode())))
        list(case.add(["-"], io.BytesIO(TEXT.upper().encode())))
        assert [item.path for item in case.items()] == ["-", "-~2"]
        assert len(case.trace().dossier.captures) == 2


def test_names_that_are_no_text_are_kept(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/qu\xff\xfey.txt"
    with open(raw, "wb") as file:  # noqa: PTH123 (a name that Path cannot spell everywhere)
        file.write(TEXT.encode())
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([Path(os.fsdecode(raw))]))
        assert [item.path for item in case.items()] == ["qu\\udcff\\udcfey.txt"]
        assert encode(case.trace().dossier) == encode(trace([Path(os.fsdecode(raw))]).dossier)


def test_taking_out_what_is_not_there_takes_out_nothing(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add([write(tmp_path / "quay.txt")]))
        with pytest.raises(UsageError, match="nowhere"):
            case.remove(["quay.txt", "nowhere.txt"])
        assert len(case.items()) == 1
        digits = (case.items()[0].sha256 or "")[:8]
        assert [item.path for item in case.remove([digits])] == ["quay.txt"]


def test_one_process_traces_at_a_time(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw"):
        with pytest.raises(LockedError):
            open_case(tmp_path / "case.hw")
        open_case(tmp_path / "case.hw", write=False).close()
