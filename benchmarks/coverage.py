"""Tagged coverage of invented stories: which statements of one fact stand in one claim, which conflicts are called.

`PYTHONPATH=src:. python -m benchmarks.coverage [--every N] [--of NAME] [--all]` traces the stories of
`training/pairs/coverage` that are kept out of training (every Nth of them, those whose ids begin with NAME; with --all
the others too) and prints, over pairs of pieces of different articles: of those that tell one fact, denied or not, the
share in one claim (found); of those in one claim, the share that tell one fact (right); of facts told otherwise or
denied, the share of which a conflict is called; and how many conflicts are called between pieces that do not contradict
each other. `training/pairs/README.md` says how it was written and tagged.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple

from training.pairs.tagged import Coverage, Tag, coverage, standing

from headwater.model import Dossier, Span
from headwater.trace import trace

_MEETS: Final = 0.5  # share of the shorter of two stretches that lies in the other


class Told(NamedTuple):
    """A piece of an article that tells something, and the claims it stands in."""

    article: int
    tag: Tag
    claims: frozenset[str]


def counts(story: Coverage) -> Counter[str]:
    """Trace a story and count pairs of pieces of different articles."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = trace([story.pile(Path(folder))]).dossier
    found: Counter[str] = Counter()
    stands = [(s.span, c.id) for c in dossier.claims for s in c.statements]
    homes = _homes(dossier)
    told = [
        Told(n, p.tag, frozenset(c for span, c in stands if _meets(span, homes, n, p.start, p.end)))
        for n, article in enumerate(story.articles)
        for p in article.pieces
    ]
    called = list(_called(story, dossier, homes))
    for one, other in combinations(told, 2):
        if one.article == other.article:
            continue
        how = standing(frozenset((one.tag,)), frozenset((other.tag,)))
        together = bool(one.claims & other.claims)
        found["one fact"] += how in ("same", "denied")
        found["found"] += together and how in ("same", "denied")
        found["together"] += together and how is not None and how != "clash"
    against = set(_contradicting(story))
    met = {pair for pairs in called for pair in pairs if pair in against}
    found["contradictions"] += len(against)
    found["called"] += len(met)
    found["called amiss"] += sum(bool(pairs) and not any(pair in against for pair in pairs) for pairs in called)
    return found


Pair = tuple[tuple[int, int], tuple[int, int]]


def _contradicting(story: Coverage) -> Iterator[Pair]:
    pieces = [(n, k, p.tag) for n, a in enumerate(story.articles) for k, p in enumerate(a.pieces)]
    for (n, k, one), (m, i, other) in combinations(pieces, 2):
        if n != m and one.fact and one.fact == other.fact and one.sign != other.sign:
            yield (n, k), (m, i)


def _called(story: Coverage, dossier: Dossier, homes: dict[str, int]) -> Iterator[set[Pair]]:
    """Yield for each conflict the pairs of pieces of different articles that it is called between."""
    for one in dossier.comparisons:
        if one.verdict != "conflict":
            continue
        met = [
            (n, k)
            for n, article in enumerate(story.articles)
            for k, p in enumerate(article.pieces)
            if any(_meets(m.span, homes, n, p.start, p.end) for m in one.members)
        ]
        yield {(a, b) for a, b in combinations(met, 2) if a[0] != b[0]}


def _homes(dossier: Dossier) -> dict[str, int]:
    tails = ((c.id, c.path.rpartition("-")[2]) for c in dossier.captures)
    return {capture: int(tail) for capture, tail in tails if tail.isdigit()}


def _meets(span: Span, homes: dict[str, int], article: int, start: int, end: int) -> bool:
    if homes.get(span.capture) != article:
        return False
    common = min(span.end, end) - max(span.start, start)
    return common >= _MEETS * min(span.end - span.start, end - start)


def main() -> None:
    """Trace and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--of", default="", help="ids of stories begin so")
    parser.add_argument("--all", action="store_true", help="stories that were trained on too")
    chosen = parser.parse_args()
    some = [s for s in coverage() if (chosen.all or s.held_out) and s.name.startswith(chosen.of)][:: chosen.every]
    total: Counter[str] = Counter()
    for story in some:
        total += counts(story)
    print(f"{len(some)} stories; {total['found']} of {total['one fact']} pairs of one fact found", end="; ")
    print(f"{total['found']} of {total['together']} in one claim right", end="; ")
    print(f"conflicts {total['called']} of {total['contradictions']}, amiss {total['called amiss']}")


if __name__ == "__main__":
    main()
