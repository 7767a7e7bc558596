"""Shared passages of a corpus: whole processes side by side, beside near-duplicate search of whole documents.

usage: python -m benchmarks.reuse DOCS.jsonl [--peers PYTHON] [--runs N] [--workers N]
       [--corpus DIR [--yardsticks DIR]] [--floor]
Every row is one whole process: interpreter, imports, reading, work, writing. Runs are interleaved, so that a noisy
machine disturbs all alike; the least processor time of each row counts.
`--peers` is an interpreter with datasketch and rensa, which are no dependencies of Headwater: they hash sets of
five-word shingles (128 permutations) and look pairs of documents up, without passages.
`--corpus` scores what was found, with `score_reuse.py` of the folder of yardsticks, or without one by the same measures
over columns (`benchmarks.reuse_score`), which corpora of 100,000 documents need. `--floor` times the kernel, from
folded words to passages, beside hashing, filtering and sorting the same windows.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

# an installation keeps byte code; sources that may not would be compiled anew by each run
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_PEERS = """
import json, sys
tool, path = sys.argv[1:3]
docs = [json.loads(line) for line in open(path, encoding="utf-8")]
def shingles(text):
    words = text.lower().split()
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}
pairs = set()
if tool == "datasketch":
    from datasketch import MinHash, MinHashLSH
    lsh, sketches = MinHashLSH(threshold=0.2, num_perm=128), []
    for number, doc in enumerate(docs):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([s.encode() for s in shingles(doc["text"])])
        sketches.append(sketch)
        lsh.insert(number, sketch)
else:
    from rensa import RMinHash, RMinHashLSH
    sketches = RMinHash.from_token_sets([shingles(doc["text"]) for doc in docs], 128, 42)
    lsh = RMinHashLSH(threshold=0.2, num_perm=128, num_bands=64)
    for number, sketch in enumerate(sketches):
        lsh.insert(number, sketch)
for number, sketch in enumerate(sketches):
    pairs.update((min(number, other), max(number, other)) for other in lsh.query(sketch) if other != number)
print(len(pairs))
"""


def measured(call: list[str]) -> tuple[float, float, int]:
    """Return processor and wall seconds and peak bytes of one process. Exits if it fails."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=told, env=_ENVIRONMENT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        if process.returncode not in (0, 3):
            sys.exit(f"{' '.join(call[:4])}: {told.read().decode(errors='replace').strip()[-500:]}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss * 1024


def score(folder: Path, corpus: Path, yardsticks: Path | None) -> None:
    """Print what the yardstick says of an output folder; without the yardsticks, what `reuse_score` counts."""
    from benchmarks import reuse_rows, reuse_score  # noqa: PLC0415 (numba and pyarrow are extras)

    if yardsticks is None:
        reuse_score.show(reuse_score.scores(corpus, folder))
        return
    found = folder / "found.jsonl"
    with found.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in reuse_rows.rows_in(corpus, folder))
    subprocess.run([sys.executable, yardsticks / "score_reuse.py", corpus, found], check=True)


def floor(path: Path) -> None:
    """Time the kernel on one core beside the least that any search over the same windows does."""
    import numpy as np  # noqa: PLC0415

    from headwater.reuse import compiled  # noqa: PLC0415
    from headwater.reuse.folding import fold_texts  # noqa: PLC0415
    from headwater.reuse.passages import compare, exact_families, texts_of  # noqa: PLC0415
    from headwater.reuse.stream import stream_of, whole_windows, window_hashes  # noqa: PLC0415
    from headwater.reuse.windows import seen_twice  # noqa: PLC0415
    from headwater.settings import ReuseSettings  # noqa: PLC0415

    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    compiled.compiled()
    took: dict[str, list[float]] = defaultdict(list)
    for _ in range(4):
        start = time.process_time()
        folded = fold_texts(texts)
        took["folding"].append(time.process_time() - start)
        folded = texts_of(folded, exact_families(folded).heads)
        stream = stream_of(folded)
        start = time.process_time()
        whole = whole_windows(stream, 5)
        keys = window_hashes(stream.words, 5)[whole]
        np.sort(keys[seen_twice(keys)])
        took["floor"].append(time.process_time() - start)
        start = time.process_time()
        compare(folded, ReuseSettings())
        took["kernel"].append(time.process_time() - start)
    chars = sum(map(len, texts))
    best = {name: min(times[1:]) for name, times in took.items()}
    for name, seconds in best.items():
        print(f"{name:<10} {seconds:7.2f} s  {chars / seconds / 1e6:7.1f} MB/s  {seconds / best['floor']:6.2f} x floor")
    both = [best[name] + best["folding"] for name in ("kernel", "floor")]
    print(f"from characters on: {both[0] / both[1]:.2f} x floor")


def main() -> None:
    """Time the rows and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--peers", help="an interpreter with datasketch and rensa")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--corpus", type=Path, help="the folder of make_reuse_corpus.py, to be scored")
    parser.add_argument("--yardsticks", type=Path, help="the folder of score_reuse.py, to be used")
    parser.add_argument("--memory", default="2000")
    parser.add_argument("--workers", default="1", help="of Headwater; the peers have one")
    parser.add_argument("--floor", action="store_true")
    asked = parser.parse_args()
    if asked.floor:
        floor(asked.docs)
        return
    size = asked.docs.stat().st_size
    taken: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        for run in range(asked.runs):
            out = Path(scratch, f"out{run}")
            call = [sys.executable, "-m", "headwater", "corpus", "reuse", os.fspath(asked.docs)]
            call += ["--out", os.fspath(out)]
            call += ["--workers", asked.workers, "--memory", asked.memory]
            taken["headwater corpus reuse"].append(measured(call))
            for tool in ("datasketch", "rensa") if asked.peers else ():
                taken[tool].append(measured([asked.peers, "-c", _PEERS, tool, os.fspath(asked.docs)]))
        if asked.corpus:
            score(Path(scratch, "out0"), asked.corpus, asked.yardsticks)
    own = min(taken["headwater corpus reuse"])[0]
    for name, rows in taken.items():
        spent, wall, memory = min(rows)
        print(
            f"{name:<24} {spent:8.2f} s cpu {wall:8.2f} s wall {size / spent / 1e6:7.2f} MB/s "
            f"{memory / size:6.2f} bytes a byte  {spent / own:6.2f} x headwater"
        )


if __name__ == "__main__":
    main()
