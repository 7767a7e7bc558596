"""How many wordings of one fact are one claim: short fictional stories of which each fact is told in several ways.

`PYTHONPATH=src:. python -m benchmarks.wordings [--every N] [--least .44]` gathers the claims of the stories in
`wordings.jsonl` (every `N`-th), each wording an article of its own, and prints recall and precision of the pairs of
wordings that stand in one claim. The facts of a story share people and words: they are near misses of each other. They
were written by language models that had the brief in `wordings.md` and saw neither code nor results. The wordings are
freer than news is, and have no sources: it tells what words alone can join, for work on the lexicon and on what is
compared, and is no measure of dossiers.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

from headwater.claim import gather
from headwater.model import Account, Article, Lineage, Published, Stated, Voices, content_id, span_of
from headwater.settings import ClaimSettings

STORIES: Final = Path(__file__).with_name("wordings.jsonl")
_ENDS: Final = (".", "!", "?", '."', '!"', '?"')
_Pair = tuple[str, str]


def stories() -> Iterator[list[list[str]]]:
    """Yield each story as its facts, each in its wordings."""
    for line in STORIES.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["facts"]


def told(facts: Sequence[Sequence[str]], settings: ClaimSettings) -> tuple[set[_Pair], set[_Pair]]:
    """Return the pairs of articles that stand in one claim, and those that tell one fact."""
    fact: dict[str, int] = {}
    accounts = []
    for number, wordings in enumerate(facts):
        for wording in wordings:
            home = _article(wording if wording.endswith(_ENDS) else f"{wording}.", len(fact))
            fact[home.id] = number
            accounts.append(Account(article=home, sentences=home.spans, furniture=()))
    claims = gather(accounts, Voices(), Lineage(), settings)
    joined = {p for c in claims for p in combinations(sorted({s.article for s in c.statements}), 2)}
    same = {(a, b) for a, b in combinations(sorted(fact), 2) if fact[a] == fact[b]}
    return joined, same


def _article(text: str, number: int) -> Article:
    span = span_of(text, content_id("capture", str(number), text), 0, len(text))
    day = Published(earliest="2031-03-10", latest="2031-03-11", evidence=(), basis="stated", why=None)
    outlet = Stated(value=f"Outlet {number}", evidence=(), basis="stated", why=None)
    return Article(
        id=content_id("article", span.capture), siglum=str(number), spans=(span,), headline=None, byline=(),
        publisher=outlet, dateline=None, published=day, language="en",
    )  # fmt: skip


def main() -> None:
    """Print recall and precision over all stories."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="take every N-th story")
    parser.add_argument("--least", type=float, default=ClaimSettings().min_similarity, help="least closeness")
    options = parser.parse_args()
    settings = ClaimSettings(min_similarity=options.least)
    right = found = there = 0
    for facts in list(stories())[:: options.every]:
        joined, same = told(facts, settings)
        right, found, there = right + len(joined & same), found + len(joined), there + len(same)
    print(f"pairs in one claim: recall {right / there:.3f} ({right} of {there}), precision {right / max(1, found):.3f}")


if __name__ == "__main__":
    main()
