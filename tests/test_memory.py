import os
import subprocess
import sys
from pathlib import Path

import pytest

from headwater import memory
from headwater.memory import Slips, code_version, key_of, remembered
from headwater.model import Interval


class Notebook:
    """A memory in memory."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str, str], bytes] = {}

    def recall(self, step: str, version: str, key: str) -> bytes | None:
        return self.held.get((step, version, key))

    def keep(self, step: str, version: str, key: str, value: bytes) -> None:
        self.held[step, version, key] = value


PLACE = ("step", "1", "a")
DAYS = Interval(earliest="2031-03-11", latest="2031-03-12")


def test_a_result_is_made_once_and_comes_back_equal() -> None:
    book, calls = Notebook(), []

    def make() -> Interval:
        calls.append(1)
        return DAYS

    assert [remembered(book, PLACE, Interval, make) for _ in range(3)] == [DAYS] * 3
    assert len(calls) == 1


def test_without_a_memory_it_is_made_each_time() -> None:
    assert remembered(None, PLACE, Interval, lambda: DAYS) is DAYS


@pytest.mark.parametrize("held", [b"", b"\xc1", b"\x01", b"\x82\xa8earliest\xa1x\xa6latest\xa1y"])
def test_what_cannot_be_read_is_made_again(held: bytes) -> None:
    book = Notebook()
    book.held[PLACE] = held
    assert remembered(book, PLACE, Interval, lambda: DAYS) == DAYS
    assert book.held[PLACE] != held


def test_keys_tell_parts_apart() -> None:
    parts = [("a.b", "c"), ("a", "b.c"), ("a", None), ("a", ""), ("a",), ("a", ("b", "c")), (DAYS,), (1,), ("1",)]
    assert len({key_of(*part) for part in parts}) == len(parts)
    assert key_of("a", DAYS) == key_of("a", Interval(earliest="2031-03-11", latest="2031-03-12"))


def test_keys_of_sets_are_those_of_other_runs() -> None:
    script = "from headwater.memory import key_of; print(key_of(frozenset('crane harbour lock gate'.split())))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "12"
    ]
    assert runs[0] == runs[1]


def test_the_version_of_a_step_is_that_of_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "stage"
    package.mkdir()
    (package / "step.py").write_text("A = 1\n", encoding="utf-8")
    (package / "__pycache__").mkdir()
    (tmp_path / "model").mkdir()
    monkeypatch.setattr(memory, "files", lambda _: tmp_path)

    def version() -> str:
        forget()
        return code_version("stage")

    def forget() -> None:
        code_version.cache_clear()
        memory._code_of.cache_clear()

    try:
        first = version()
        assert version() == first
        (package / "__pycache__" / "step.pyc").write_bytes(b"x")
        assert version() == first
        (package / "step.py").write_text("A = 2\n", encoding="utf-8")
        second = version()
        assert second != first
        (tmp_path / "model" / "noun.py").write_text("B = 1\n", encoding="utf-8")
        assert version() not in (first, second), "every step rests on the nouns"
    finally:
        forget()


def test_slips_are_made_once_and_those_not_asked_for_are_dropped() -> None:
    book, calls = Notebook(), []

    def make() -> int:
        calls.append(1)
        return len(calls)

    for keys in (["a", "b", "a"], ["b", "c"], ["b", "a"]):
        slips = Slips(book, "step", ("memory",), int)
        found = [slips.of(key, make) for key in keys]
        slips.keep()
    assert found == [2, 4]
    assert len(calls) == 4
    assert len(book.held) == 1


def test_slips_that_cannot_be_read_are_made_again() -> None:
    book = Notebook()
    slips = Slips(book, "step", ("memory",), int)
    slips.of("a", lambda: 7)
    slips.keep()
    (place,) = book.held
    book.held[place] = b"\x81\xa1a\xa1x"
    assert Slips(book, "step", ("memory",), int).of("a", lambda: 8) == 8
