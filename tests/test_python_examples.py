"""The examples of docs/python.md run, and print what the page says."""

import doctest
from importlib.resources import as_file, files
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "python.md"


def test_the_examples_of_the_page_print_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with as_file(files("headwater.demo") / "pile") as pile:
        # a fence closes an example as a blank line does
        page = PAGE.read_text("utf-8").replace("\n```\n", "\n\n")
        examples = doctest.DocTestParser().get_doctest(page, {"PILE": pile}, PAGE.name, PAGE.name, 0)
        assert len(examples.examples) > 15
        failed, _ = doctest.DocTestRunner().run(examples)
    assert failed == 0
