"""A corpus of the yardsticks' `make_reuse_corpus.py`, byte for byte, in memory that 100,000 documents fit.

usage: python -m benchmarks.reuse_corpus OUT --yardsticks FOLDER [--docs N] [--seed S]
The yardstick's own code invents the documents, writes the dates, follows passages to their parents and finds the gold
cases. Only what it holds in between differs: places, keys and copies of words are columns instead of objects, and the
cases are found by a process of their own, which no longer holds the words. 100,000 documents take some 15 GB.
"""

import argparse
import gc
import importlib
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

_COLUMNS = {"start": np.int32, "end": np.int32, "ignore": np.int64, "key": np.int64, "instance": np.int64}


class Places:
    """The places of the words of each document by its number, as `passages` of the yardstick asks for them."""

    def __init__(self, start: NDArray[np.int32], end: NDArray[np.int32], rows: dict[int, tuple[int, int]]) -> None:
        self._start, self._end, self._rows = start, end, rows

    def __getitem__(self, number: int) -> list[tuple[int, int]]:
        part = slice(*self._rows[number])
        return list(zip(self._start[part].tolist(), self._end[part].tolist(), strict=True))


class Recent:
    """Places that were asked for last are kept: most passages of a document have one parent."""

    def __init__(self, places: Places, most: int = 512) -> None:
        self._places, self._most, self._held = places, most, dict[int, list[tuple[int, int]]]()

    def __getitem__(self, number: int) -> list[tuple[int, int]]:
        if number not in self._held:
            if len(self._held) == self._most:
                del self._held[next(iter(self._held))]
            self._held[number] = self._places[number]
        return self._held[number]


def yardstick(folder: Path) -> ModuleType:
    """Return the module that makes corpora."""
    sys.path.insert(0, str(folder))
    return importlib.import_module("make_reuse_corpus")


def write_words(folder: Path, out: Path, scratch: Path, count: int, seed: int) -> None:
    """Write the documents and their passages to `out`, the columns of their words to `scratch`."""
    maker = yardstick(folder)
    # millions of words, none in a cycle: looking for cycles takes longer than all else
    gc.disable()
    generator = maker.Generator(maker.read_jsonl(maker.DATA / "polnear" / "train.jsonl.gz"), seed)
    generator.generate(count)
    order = list(generator.documents)
    generator.rng.shuffle(order)
    name = {document.number: f"d{place:05d}" for place, document in enumerate(order)}
    offset = np.cumsum([0] + [len(document.words) for document in order])
    columns = {each: np.empty(int(offset[-1]), kind) for each, kind in _COLUMNS.items()}
    with (out / "docs.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for document, (low, high) in zip(order, pairwise(offset.tolist()), strict=True):
            text = _laid(document.words, columns, slice(low, high))
            document.body = None
            file.write(json.dumps(_row(maker, generator, document, name, text), ensure_ascii=False) + "\n")
    rows = {document.number: span for document, span in zip(order, pairwise(offset.tolist()), strict=True)}
    places = Recent(Places(columns["start"], columns["end"], rows))
    with (out / "gold.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_gold_lines(maker, order, places, name))
    for each, column in columns.items():
        np.save(scratch / f"{each}.npy", column)
    np.save(scratch / "offset.npy", offset)


def _laid(words: Sequence[object], columns: dict[str, NDArray[np.int64]], part: slice) -> str:
    """Return the text of a document, and note of each word its place and whose it is."""
    texts, start, end, reached = [], [], [], 0
    for place, word in enumerate(words):
        gap = word.gap if place else ""
        texts += (gap, word.text)
        start.append(reached + len(gap))
        reached = start[-1] + len(word.text)
        end.append(reached)
    columns["start"][part], columns["end"][part] = start, end
    for each in ("ignore", "key", "instance"):
        columns[each][part] = [getattr(word, each) for word in words]
    return "".join(texts)


def _row(maker: ModuleType, generator: object, document: object, name: dict[int, str], text: str) -> dict[str, str]:
    number = name[document.number]
    row = {
        "id": number, "text": text, "title": document.title, "uri": f"https://{document.publisher}/{number}",
        "publisher": document.publisher, "published": maker.iso(generator.published(document)),
        "captured": maker.iso(document.created + generator.rng.randint(0, 30 * maker.DAY)),
    }  # fmt: skip
    return {key: value for key, value in row.items() if value is not None}


def _gold_lines(maker: ModuleType, order: Sequence[object], places: Recent, name: dict[int, str]) -> Iterator[str]:
    for document in order:
        row = {
            "id": name[document.number], "kind": document.kind, "layout": document.layout, "created": document.created,
            "parents": sorted({name[parent.number] for parent in document.parents}),
            "passages": maker.passages(document, places, name),
        }  # fmt: skip
        # nobody asks for the words of a child again, only for their places
        document.words = None
        yield json.dumps(row, ensure_ascii=False) + "\n"


def main() -> None:
    """Make a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--yardsticks", type=Path, required=True, help="the folder of make_reuse_corpus.py")
    parser.add_argument("--docs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as named:
        scratch = Path(named)
        words = (asked.yardsticks, asked.out, scratch, asked.docs, asked.seed)
        process = multiprocessing.get_context("spawn").Process(target=write_words, args=words)
        process.start()
        process.join()
        if process.exitcode:
            sys.exit(f"the documents were not made: the process ended with {process.exitcode}")
        arrays = {each: np.load(scratch / f"{each}.npy") for each in (*_COLUMNS, "offset")}
    maker, key, instance = yardstick(asked.yardsticks), arrays.pop("key"), arrays.pop("instance")
    gc.disable()
    arrays["ids"] = np.array([f"d{place:05d}" for place in range(asked.docs)])
    flat = (number for case in maker.gold_cases(arrays, key, instance) for number in case)
    cases = np.fromiter(flat, np.int64).reshape(-1, 6)
    np.savez_compressed(asked.out / "gold.npz", cases=cases, **arrays)
    print(f"{asked.docs} documents, {len(cases)} cases")


if __name__ == "__main__":
    main()
