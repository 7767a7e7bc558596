"""Damages small web archives and holds what is read against what was written.

usage: python -m benchmarks.warc_fuzz [--runs N] [--seed N], from the root of the project. Prints a table: for each
layout and kind of damage the runs, how they ended, the records that carry text, those whose bytes were left alone and
how many of these were read byte for byte, the runs whose damaged file is a whole WARC in itself, the longest run, and
the runs with a silent loss, with their seeds. Ends with 1 where there is one.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.capture.archive.fuzzing import Run, run

_HEAD = ("layout", "damage", "runs", "ok", "partial", "quarant.", "records", "untouched", "read", "untold", "longest s",
         "silent")  # fmt: skip


def main() -> None:
    """Run the fuzz and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0, help="of the first run; the others follow")
    asked = parser.parse_args()
    done: dict[tuple[str, str], list[Run]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(asked.seed, asked.seed + asked.runs):
            one = run(seed, Path(folder))
            for fault in one.faults:
                print(f"seed {seed}: {one.layout}, {one.mutation}: {fault}")
            if one.kept < one.untouched:
                missing = one.untouched - one.kept
                print(f"seed {seed}: {one.layout}, {one.mutation}: {missing} left alone, not read; said")
            done[one.layout, one.mutation].append(one)
    print("  ".join(f"{name:>10}" for name in _HEAD))
    for key in sorted(done):
        print(_row(key, done[key]))
    every = [one for runs in done.values() for one in runs]
    print(_row(("all", ""), every))
    sys.exit(1 if any(one.faults for one in every) else 0)


def _row(key: tuple[str, str], runs: list[Run]) -> str:
    states = [sum(one.status == state for one in runs) for state in ("ok", "partial", "quarantined")]
    sums = [sum(one.written for one in runs), sum(one.untouched for one in runs), sum(one.kept for one in runs)]
    untold, silent = sum(one.untold for one in runs), sum(bool(one.faults) for one in runs)
    longest = f"{max(one.seconds for one in runs):.2f}"
    return "  ".join(f"{cell:>10}" for cell in (*key, len(runs), *states, *sums, untold, longest, silent))


if __name__ == "__main__":
    main()
