"""Descents of a corpus are those that the stage gives for each family of texts and passages by itself."""

from collections import defaultdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headwater import stemma
from headwater.corpus import Reused, descend, reuse_by_days
from headwater.corpus.articles import Row, article_of
from headwater.errors import UsageError
from headwater.model import Block, Reuse
from headwater.settings import CorpusSettings, FamilySettings, StemmaSettings, WindowSettings
from tests.corpus.ingesting.piles import published
from tests.corpus.piles import Documents, as_lines, corpus, found_in, settings, table, write_lines, write_parquet
from tests.reuse.prose import prose

MEMORY = 600_000_000
TABLES = ("descents", "families")


def chosen(most: int = 300) -> FamilySettings:
    return FamilySettings(corpus=CorpusSettings(split_bytes=20_000), max_family_articles=most)


def expected(documents: Documents, reused: Path, homes: dict[object, object]) -> set[tuple[object, ...]]:
    """Return the edges that the stage gives for each family, from passages in no other family."""
    texts = dict(documents)
    articles = {name: article_of(Row(0, name, text), as_document=True) for name, text in texts.items()}
    passages = defaultdict(list)
    for row in table(reused, "passages"):
        left, right = str(row["left_document"]), str(row["right_document"])
        if row["kind"] == "copy" and homes[left] == homes[right]:
            one, two = articles[left].spans[0], articles[right].spans[0]
            begins = {"left": row["left_start"], "right": row["right_start"]}
            blocks = tuple(
                Block(**{name: begins[name.split("_")[0]] + place for name, place in block.items()})
                for block in row["blocks"]  # type: ignore[attr-defined]
            )
            passages[homes[left]].append(Reuse(
                left=one.part(row["left_start"], row["left_end"]), right=two.part(row["right_start"], row["right_end"]),  # type: ignore[arg-type]
                left_article=left, right_article=right, kind="copy", identity=row["identity"], blocks=blocks,  # type: ignore[arg-type]
            ))  # fmt: skip
    found: set[tuple[object, ...]] = set()
    for home in set(homes.values()):
        family = [articles[str(name)] for name in homes if homes[name] == home]
        told = stemma.descend(family, passages[home], StemmaSettings())
        found |= {(one.copy, one.exemplar, one.relation, tuple(why.signal for why in one.evidence)) for one in told}
    return found


@pytest.mark.parametrize(("seed", "most"), [(1, 300), (2, 300), (3, 6)])
def test_each_family_is_judged_as_a_pile(seed: int, most: int, tmp_path: Path) -> None:
    documents = corpus(seed, count=70)
    place = write_lines(tmp_path / "a.jsonl", documents)
    found_in([place], tmp_path / "reused", settings())
    result = descend(Reused([place], tmp_path / "reused"), tmp_path / "out", chosen(most), memory_bytes=MEMORY)
    assert result.report.adds_up
    members = table(tmp_path / "out", "families")
    homes = {row["article"]: row["family"] for row in members}
    sizes: defaultdict[object, int] = defaultdict(int)
    for home in homes.values():
        sizes[home] += 1
    assert len(homes) == len(members) == result.counts.in_families
    assert max(sizes.values()) <= most
    assert {row["members"] for row in members} == set(sizes.values())
    assert (result.counts.cut_families > 0, result.counts.cut_passages > 0) == (most == 6, most == 6)
    told = {
        (row["copy"], row["exemplar"], row["relation"], tuple(why["signal"] for why in row["evidence"]))  # type: ignore[attr-defined]
        for row in table(tmp_path / "out", "descents")
    }
    homes |= {name: name for name, _ in documents if name not in homes}
    assert told == expected(documents, tmp_path / "reused", homes)
    assert len(told) == result.counts.descents > 20


def test_parts_and_processes_change_no_row(tmp_path: Path) -> None:
    documents = corpus(4, count=60)
    lines, rows = write_lines(tmp_path / "a.jsonl", documents), write_parquet(tmp_path / "a.parquet", documents)
    found_in([lines], tmp_path / "reused", settings())
    for name, place, workers in (("a", lines, 1), ("b", rows, 2)):
        descend(
            Reused([place], tmp_path / "reused"), tmp_path / name, chosen(), memory_bytes=workers * MEMORY,
            workers=workers,
        )  # fmt: skip
    assert published(tmp_path / "a", *TABLES) == published(tmp_path / "b", *TABLES)


OLDER, NEWER = "2031-03-04", "2031-03-09"


@pytest.mark.parametrize(
    ("older", "newer", "column"),
    [
        ({"published": OLDER}, {"published": NEWER}, "published"),
        ({"published_from": OLDER, "published_to": "2031-03-05"}, {"published_from": NEWER}, "published"),
        ({"published": "Tue, 04 Mar 2031 10:00:00 +0000"}, {"published": "9 March 2031"}, "published"),
        ({"published": 1930384800}, {"published": 1930816800000}, "published"),
        ({"printed": OLDER, "published": NEWER}, {"printed": NEWER, "published": OLDER}, "printed"),
    ],
)
@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_the_earlier_of_two_equal_texts_is_the_exemplar(
    kind: str, older: dict[str, object], newer: dict[str, object], column: str, tmp_path: Path
) -> None:
    text = prose(11, 14)
    rows = [{"id": "a-later", "text": text, **newer}, {"id": "b-first", "text": text, **older}]
    place = tmp_path / f"a.{kind}"
    if kind == "jsonl":
        place.write_bytes(as_lines(rows))
    else:
        pq.write_table(pa.table({name: [row.get(name) for row in rows] for name in rows[1]}), place)
    for days in (None, 7):
        reused, out = tmp_path / f"reused-{days}", tmp_path / f"out-{days}"
        if days is None:
            found_in([place], reused, settings())
        else:
            window = WindowSettings(days=days, date_column=column)
            reuse_by_days([place], reused, CorpusSettings(window=window), memory_bytes=MEMORY)
        descend(
            Reused([place], reused), out, FamilySettings(corpus=CorpusSettings(), date_column=column),
            memory_bytes=MEMORY,
        )  # fmt: skip
        (told,) = table(out, "descents")
        assert (told["copy"], told["exemplar"]) == ("a-later", "b-first")
        assert told["evidence"][0]["signal"] == "published_before"  # type: ignore[index]


def test_a_corpus_that_grows_has_descents_too(tmp_path: Path) -> None:
    documents = corpus(6, count=50)
    rows = [
        {"id": name, "text": text, "published": f"2031-01-{n % 9 + 1:02}"} for n, (name, text) in enumerate(documents)
    ]
    place = tmp_path / "a.jsonl"
    place.write_bytes(as_lines(rows))
    chosen_days = CorpusSettings(window=WindowSettings(days=20))
    reuse_by_days([place], tmp_path / "reused", chosen_days, memory_bytes=MEMORY)
    result = descend(Reused([place], tmp_path / "reused"), tmp_path / "out", chosen(), memory_bytes=MEMORY)
    assert result.report.adds_up
    assert result.counts.descents > 15
    day = {row["id"]: row["published"] for row in rows}
    told = [row for row in table(tmp_path / "out", "descents") if row["exemplar"]]
    exact = [row for row in told if row["relation"] == "exact"]
    assert exact
    assert all(day[str(row["exemplar"])] <= day[str(row["copy"])] for row in exact)
    # what was stopped is not judged
    about = tmp_path / "reused" / "run.json"
    about.write_bytes(about.read_bytes().replace(b'"finished": true', b'"finished": false'))
    with pytest.raises(UsageError, match="that was stopped"):
        descend(Reused([place], tmp_path / "reused"), tmp_path / "other", chosen(), memory_bytes=MEMORY)


@pytest.mark.parametrize("kept", [0, 30])
def test_articles_of_another_corpus_are_refused(kept: int, tmp_path: Path) -> None:
    documents = corpus(7, count=40)
    found_in([write_lines(tmp_path / "a.jsonl", documents)], tmp_path / "reused", settings())
    shared = {str(row["left_document"]) for row in table(tmp_path / "reused", "passages")}
    others = [(name if n < kept else f"article-{n}", text) for n, (name, text) in enumerate(documents)]
    assert shared - {name for name, _ in others}
    place = write_lines(tmp_path / "b.jsonl", others)
    with pytest.raises(UsageError, match=r"--reuse: \d+ documents .* none of these articles \(doc-\d+-\d+\); give"):
        descend(Reused([place], tmp_path / "reused"), tmp_path / "out", chosen(), memory_bytes=MEMORY)


def test_it_needs_what_reuse_wrote(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", corpus(1, count=6))
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds no finished run of corpus reuse"):
        descend(Reused([place], tmp_path / "empty"), tmp_path / "out", chosen(), memory_bytes=MEMORY)
