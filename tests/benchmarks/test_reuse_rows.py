"""What a run found, as rows that a scorer counts: exact copies spelt out, each pair with the lesser document first."""

from pathlib import Path

import numpy as np
import pytest

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet")
rows = pytest.importorskip("benchmarks.reuse_rows")

IDS = ["d0", "d1", "d2", "d3"]


def output(folder: Path, passages: list[tuple[str, str, int, int, int, int, str]]) -> Path:
    """Write an output folder in which d3 is an exact copy of d1, and d2 a near copy of d0."""
    places = ("left_start", "left_end", "right_start", "right_end")
    named = ("left_document", "right_document", *places, "kind")
    documents = {
        "document": IDS, "chars": [90, 80, 70, 80], "representative": ["d0", "d1", "d0", "d1"],
        "relation": ["representative", "representative", "near", "exact"],
    }  # fmt: skip
    for name, table in (
        ("documents", documents),
        ("passages", {name: [row[at] for row in passages] for at, name in enumerate(named)}),
    ):
        (folder / name).mkdir()
        pq.write_table(pa.table(table), folder / name / "0.parquet")
    return folder


def test_exact_copies_are_spelt_out(tmp_path: Path) -> None:
    found = rows.found_in(output(tmp_path, [("d1", "d2", 1, 60, 2, 61, "copy")]), IDS)
    # d3 has the passage of d1, and the two share all they have
    assert found.tolist() == [[1, 2, 1, 60, 2, 61], [1, 3, 0, 80, 0, 80], [2, 3, 2, 61, 1, 60]]


def test_only_copies_between_two_documents_count(tmp_path: Path) -> None:
    told = [
        ("d0", "d2", 1, 60, 2, 61, "quote"),
        ("d0", "d0", 1, 20, 30, 49, "copy"),
        ("d2", "d0", 5, 66, 7, 68, "copy"),
    ]
    assert rows.found_in(output(tmp_path, told), IDS).tolist() == [[0, 2, 7, 68, 5, 66], [1, 3, 0, 80, 0, 80]]


def test_pairs_have_their_rows_on_both_sides() -> None:
    cases = np.array([[0, 1, 0, 9, 0, 9], [0, 1, 10, 19, 10, 19], [2, 3, 0, 9, 0, 9]])
    found = np.array([[0, 1, 0, 9, 0, 9], [1, 2, 0, 9, 0, 9]])
    assert rows.pairs_of(cases, found).tolist() == [[0, 1, 0, 2, 0, 1], [1, 2, 2, 2, 1, 2], [2, 3, 2, 3, 2, 2]]
