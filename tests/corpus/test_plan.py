"""The plan: whichever way a corpus is cut, ordered and stored, it gives what the kernel gives in memory."""

import random
from collections import Counter
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
import pytest

from headwater.corpus import plan
from headwater.corpus import whole as at_once
from headwater.corpus.inputs import find_inputs
from headwater.corpus.sizes import Sizes
from headwater.engine import LocalEngine, Record
from headwater.reuse import compiled
from headwater.reuse.families import told_once
from headwater.reuse.folding import fold_texts
from headwater.reuse.joining import with_joined
from headwater.reuse.kinds import KINDS, judge
from headwater.reuse.passages import compare, exact_families, texts_of
from headwater.settings import CorpusSettings
from tests.corpus.piles import Documents, corpus, settings, table, write_lines, write_parquet
from tests.reuse.pages import edged_groups, pages
from tests.reuse.prose import prose, reworked

WHOLE = Sizes(share_bytes=500_000_000, slot_bits=0)
TINY = Sizes(share_bytes=100_000, slot_bits=5)
TABLES = ("passages", "families", "documents")
Rows = list[dict[str, object]]


def cut(
    paths: list[Path], out: Path, sizes: Sizes, chosen: CorpusSettings | None = None, workers: int = 1
) -> list[Rows]:
    """Run the plan; return passages, families and documents."""
    chosen = chosen or settings()
    engine = LocalEngine(out / "work", out, workers=workers, buffer_bytes=sizes.buffer_bytes)
    plan.run(engine, find_inputs(paths, chosen), sizes, chosen)
    engine.close()
    return [table(out, name) for name in TABLES]


def in_memory(documents: Documents) -> Counter[tuple[object, ...]]:
    """Return the passages that the kernel finds when it is given all texts at once."""
    ordered = sorted(documents)
    folded = fold_texts([text for _, text in ordered])
    heads = exact_families(folded).heads
    found = compare(texts_of(folded, heads), settings().reuse)
    names, texts = zip(*(ordered[n] for n in heads.tolist()), strict=True)
    found, judged = with_joined(found, judge(found, texts, None, settings().reuse), settings().reuse)
    told = np.flatnonzero(told_once(found, judged, settings().reuse))
    one, two = ([names[n] for n in side[told].tolist()] for side in found.texts)
    left, left_end, right, right_end = (side[told] for side in found.chains.hulls)
    starts, ends = found.stream.starts, found.stream.ends
    places = (starts[left], ends[left_end - 1], starts[right], ends[right_end - 1], found.chains.words[told])
    kinds, scores = (KINDS[kind] for kind in judged.kinds[told].tolist()), judged.shares[told].tolist()
    return Counter(zip(one, two, *(column.tolist() for column in places), kinds, scores, strict=True))


def spans(rows: Rows) -> Counter[tuple[object, ...]]:
    sides = ("left_document", "right_document", "left_start", "left_end", "right_start", "right_end")
    return Counter(tuple(row[name] for name in (*sides, "words", "kind", "score")) for row in rows)


@pytest.mark.parametrize("seed", [1, 2])
def test_it_finds_what_the_kernel_finds_in_memory(seed: int, tmp_path: Path) -> None:
    documents = corpus(seed)
    story = prose(7_000, 14, paragraph=14)
    documents += [("story", story), *((f"reworked-{n}", reworked(story, n, 60)) for n in (30, 40, 50))]
    place = write_lines(tmp_path / "a.jsonl", documents)
    whole = cut([place], tmp_path / "whole", WHOLE)
    assert len(whole[0]) > 50
    # the edges of two chains meet
    joined = [r for r in whole[0] if r["left_document"] == "story" or r["right_document"] == "story"]
    assert [(r["left_end"] - r["left_start"] > 0.9 * len(story), r["kind"]) for r in joined] == [(True, "copy")] * 3  # type: ignore[operator]
    assert spans(whole[0]) == in_memory(documents)
    assert len(whole[2]) == len(documents)


def test_compiled_loops_change_no_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numba", reason="numba is not installed")
    story = prose(7_000, 14, paragraph=14)
    documents = [*corpus(3, count=40), ("story", story), ("reworked", reworked(story, 40, 60))]
    place = write_lines(tmp_path / "a.jsonl", documents)
    compiled.compiled.cache_clear()
    plain = cut([place], tmp_path / "plain", TINY, settings(split_bytes=9_000))
    monkeypatch.setattr(compiled, "_LARGE_WORDS", 0)
    looped = cut([place], tmp_path / "looped", TINY, settings(split_bytes=9_000))
    assert compiled.loaded() is not None
    compiled.compiled.cache_clear()
    assert looped == plain


def test_no_two_passages_of_a_pair_overlap_on_both_sides(tmp_path: Path) -> None:
    # a passage of own words and one of carried words may lie in the same place
    passages, *_ = cut([write_lines(tmp_path / "a.jsonl", corpus(2))], tmp_path / "out", WHOLE)
    pairs: dict[tuple[object, object], Rows] = {}
    for row in passages:
        pairs.setdefault((row["left_document"], row["right_document"]), []).append(row)
    assert any(len(rows) > 1 for rows in pairs.values())
    for rows in pairs.values():
        for one, two in combinations(rows, 2):
            apart = (
                one[f"{side}_end"] <= two[f"{side}_start"] or two[f"{side}_end"] <= one[f"{side}_start"]  # type: ignore[operator]
                for side in ("left", "right")
            )
            assert any(apart), (one, two)


def test_cutting_changes_no_row(tmp_path: Path) -> None:
    documents = corpus(3, count=90)
    place = write_lines(tmp_path / "a.jsonl", documents)
    whole = cut([place], tmp_path / "whole", WHOLE)
    parts = cut([place], tmp_path / "parts", TINY, settings(split_bytes=9_000))
    for step in ("scan", "ids", "texts", "windows", "groups", "openings", "places", "pairs", "families"):
        assert len(list((tmp_path / "parts" / "work" / step).glob("*.json"))) > 1, step
    assert parts == whole


def test_footers_with_a_slot_are_told_alike_however_the_work_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("numba", reason="numba is not installed")
    place = write_lines(tmp_path / "a.jsonl", [(f"p{n:02}", text) for n, text in enumerate(pages())])
    compiled.compiled.cache_clear()
    plain = cut([place], tmp_path / "plain", WHOLE)
    parts = cut([place], tmp_path / "parts", TINY, settings(split_bytes=9_000))
    monkeypatch.setattr(compiled, "_LARGE_WORDS", 0)
    looped = cut([place], tmp_path / "looped", WHOLE)
    compiled.compiled.cache_clear()
    assert looped == plain == parts
    records = (tmp_path / "parts" / "work" / "stars").glob("*.json")
    stars = [msgspec.json.decode(record.read_bytes(), type=Record).table("stars") for record in records]
    groups = edged_groups(pages())
    assert sum(rows.rows for rows in stars if rows) == groups.starred.sum() > 0


def test_where_there_is_no_room_for_all_at_a_time_the_work_goes_on_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("numba", reason="numba is not installed")
    monkeypatch.setattr(compiled, "_LARGE_WORDS", 0)
    place = write_lines(tmp_path / "a.jsonl", corpus(3, count=90))
    whole = cut([place], tmp_path / "whole", WHOLE)
    monkeypatch.setattr(Sizes, "holds", lambda *_: False)
    wide = cut([place], tmp_path / "wide", WHOLE)
    compiled.compiled.cache_clear()
    for name, steps in (("whole", {"whole"}), ("wide", {"pairs"})):
        done = {step.name for step in (tmp_path / name / "work").iterdir()}
        assert done & {"whole", "pairs"} == steps, name
    assert whole == wide


def test_threads_change_no_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numba", reason="numba is not installed")
    monkeypatch.setattr(compiled, "_LARGE_WORDS", 0)
    monkeypatch.setattr(at_once, "_CHAINS", 8)
    monkeypatch.setattr(at_once, "_SHARE_WORDS", 200)
    place = write_lines(tmp_path / "a.jsonl", corpus(3, count=60))
    one, three = (cut([place], tmp_path / str(n), WHOLE, settings(split_bytes=9_000), n) for n in (1, 3))
    compiled.compiled.cache_clear()
    assert one == three


@pytest.mark.parametrize("letters", [1, 70_000])
def test_however_long_texts_are_places_are_told_alike(
    letters: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("numba", reason="numba is not installed")
    story = prose(90, 5)
    documents = [("a", f"{'z' * letters} {story}"), ("b", f"{story} {prose(30, 6)}"), ("c", prose(200, 7))]
    place = write_lines(tmp_path / "a.jsonl", documents)
    plain = cut([place], tmp_path / "plain", WHOLE)
    monkeypatch.setattr(compiled, "_LARGE_WORDS", 0)
    looped = cut([place], tmp_path / "looped", WHOLE)
    compiled.compiled.cache_clear()
    assert len(plain[0]) == 1
    assert looped == plain


def test_processes_change_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "_ALONE_BYTES", 0)
    place = write_lines(tmp_path / "a.jsonl", corpus(4, count=40))
    for workers in (1, 2):
        cut([place], tmp_path / str(workers), TINY, settings(split_bytes=9_000), workers)
    one, two = ({p.relative_to(tmp_path / n): _content(p) for p in (tmp_path / n).rglob("*.*")} for n in "12")
    assert one == two


def _content(place: Path) -> object:
    """Return what a file holds; of a record all but what making its shard took."""
    if place.suffix != ".json":
        return place.read_bytes()
    record = msgspec.json.decode(place.read_bytes(), type=Record)
    assert record.cost is not None
    return msgspec.structs.replace(record, cost=None)


def test_order_and_files_change_no_row(tmp_path: Path) -> None:
    documents = corpus(5)
    whole = cut([write_lines(tmp_path / "a.jsonl", documents)], tmp_path / "whole", WHOLE)
    random.Random(1).shuffle(documents)
    pile = tmp_path / "pile"
    pile.mkdir()
    write_lines(pile / "z.jsonl", documents[:9])
    write_lines(pile / "b.jsonl.gz", documents[9:20])
    write_parquet(pile / "part-0.parquet", documents[20:])
    assert cut([pile], tmp_path / "mixed", TINY, settings(split_bytes=5_000)) == whole


def test_blocks_spell_the_same_words_on_both_sides(tmp_path: Path) -> None:
    documents = corpus(6)
    texts = dict(documents)
    passages, *_ = cut([write_lines(tmp_path / "a.jsonl", documents)], tmp_path / "out", TINY)
    assert passages
    for row in passages:
        words = 0
        blocks = row["blocks"]
        assert isinstance(blocks, list)
        for block in blocks:
            sides = []
            for side in ("left", "right"):
                begin = row[f"{side}_start"]
                text = texts[str(row[f"{side}_document"])]
                assert isinstance(begin, int)
                sides.append(text[begin + block[f"{side}_start"] : begin + block[f"{side}_end"]])
            one, two = (fold_texts([side]).words.tolist() for side in sides)
            assert one == two
            words += len(one)
        assert words == row["words"]
        assert (blocks[0]["left_start"], blocks[0]["right_start"]) == (0, 0)
        last = blocks[-1]
        for side in ("left", "right"):
            assert row[f"{side}_start"] + last[f"{side}_end"] == row[f"{side}_end"]
        assert 0 < float(str(row["identity"])) <= 1
