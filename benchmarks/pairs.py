"""Pairs of sentences from two outlets in twenty fields of news: which of them the comparison of claims takes for one.

`PYTHONPATH=src:. python -m benchmarks.pairs benchmarks/pair_tables/first.txt [--wrong]`: half the pairs tell one thing
in other words, half share words and do not. A pair is judged as in `tests/claim/test_pairs.py`: both sentences in
articles of their own, in a pile with others. The tables were written in the order of their names, each before it was
run, and the lexicon was extended behind each run.
"""

import argparse
from collections import Counter
from pathlib import Path

from tests.claim.test_pairs import together


def main() -> None:
    """Print how many pairs of each kind are taken for what they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the pairs that are taken for what they are not")
    asked = parser.parse_args()
    right, told = Counter[str](), Counter[str]()
    for line in asked.table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, one, other = (part.strip() for part in line.split("|"))
        found = together(one, other)
        told[kind] += 1
        right[kind] += found == (kind == "same")
        if asked.wrong and found != (kind == "same"):
            print(f"{kind:5} | {one} | {other}")
    print(", ".join(f"{kind} {right[kind]} of {told[kind]}" for kind in sorted(told, reverse=True)))


if __name__ == "__main__":
    main()
