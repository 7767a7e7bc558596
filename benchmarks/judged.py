"""Pairs of statements judged one by one: which stand in one claim, between which a conflict is called.

`PYTHONPATH=src:. python -m benchmarks.judged` traces the stories of `training/pairs/judged_held_out`, which no network
was taught, and prints: of the pairs that tell one matter, denied or not, how many stand in one claim (found); of the
judged pairs in one claim, how many tell one matter (right; pairs that overlap in part are left out); of those that
deny or contradict each other, between how many a conflict is called; and between how many others. The pairs were drawn
among those that tags or directions put forward, so that shares are of these, not of all pairs of a pile.
"""

import argparse
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

from training.pairs.judgements import HELD_OUT_PAIRS, Judged, judged
from training.pairs.tagged import Coverage, coverage

from headwater.model import Dossier, Span
from headwater.trace import trace

_ONE, _CONTRADICT, _PART = frozenset("SLD"), frozenset("DC"), "P"
_MEETS: Final = 0.5  # share of the shorter of two stretches that lies in the other


def counts(story: Coverage, pairs: Judged) -> Counter[str]:
    """Trace a story and count its judged pairs."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = trace([story.pile(Path(folder))]).dossier
    claims: dict[str, set[str]] = defaultdict(set)
    places: dict[str, list[Span]] = defaultdict(list)
    for claim in dossier.claims:
        for statement in claim.statements:
            text = " ".join(statement.span.exact.split())
            claims[text].add(claim.id)
            places[text].append(statement.span)
    met = _against_each_other(dossier)
    found: Counter[str] = Counter()
    for letter, (one, other, *_) in pairs.pairs:
        texts = [t if t in claims else t.partition(": ")[2] for t in (one, other)]
        together = bool(claims.get(texts[0], set()) & claims.get(texts[1], set()))
        called = any(_meets(met, a, b) for a in places.get(texts[0], ()) for b in places.get(texts[1], ()))
        found["one"] += letter in _ONE
        found["found"] += together and letter in _ONE
        found["together"] += together and letter != _PART
        found["contradict"] += letter in _CONTRADICT
        found["called"] += called and letter in _CONTRADICT
        found["called amiss"] += called and letter not in _CONTRADICT
    return found


def _against_each_other(dossier: Dossier) -> list[tuple[Span, ...]]:
    return [tuple(m.span for m in c.members) for c in dossier.comparisons if c.verdict == "conflict"]


def _meets(conflicts: list[tuple[Span, ...]], one: Span, other: Span) -> bool:
    return any(any(_over(m, one) for m in spans) and any(_over(m, other) for m in spans) for spans in conflicts)


def _over(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return one.capture == other.capture and common >= _MEETS * min(one.end - one.start, other.end - other.start)


def main() -> None:
    """Trace and print."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    told = {story.name: story for story in coverage()}
    total: Counter[str] = Counter()
    for pairs in judged(HELD_OUT_PAIRS):
        total += counts(told[pairs.headline], pairs)
    print(f"{total['found']} of {total['one']} pairs of one matter found", end="; ")
    print(f"{total['found']} of {total['together']} in one claim right", end="; ")
    print(f"conflicts {total['called']} of {total['contradict']}, amiss {total['called amiss']}")


if __name__ == "__main__":
    main()
